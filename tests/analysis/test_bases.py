from decimal import Decimal

import pytest

from indicators.analysis.bases import bears_rate


@pytest.mark.parametrize("number", [float, Decimal])
@pytest.mark.parametrize(
    ("base", "value", "sound"),
    [
        (1, 99, True),
        (5, 0, True),
        (1, 100, False),
        (0, 5, False),
        (-2, 5, False),
        (5, -2, False),
    ],
)
def test_a_base_is_positive_not_near_zero_and_of_the_same_sign(
    number, base, value, sound
):
    assert bears_rate(number(base), number(value)) is sound
