from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts.panels import levels_of

laws = settings(deadline=None, max_examples=200)


@laws
@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_levels_are_few_even_and_enclose_the_values(low, span):
    levels = levels_of(low, low + span)
    assert 2 <= len(levels) <= 6
    assert levels[0] <= low + 1e-6
    assert levels[-1] >= low + span - 1e-6
    steps = [above - below for below, above in pairwise(levels)]
    assert steps == pytest.approx([steps[0]] * len(steps))


@pytest.mark.parametrize(
    ("low", "high", "levels"),
    [
        (0, 12.3, [0, 5, 10, 15]),
        (-2, 8, [-5, 0, 5, 10]),
        (0.1, 0.3, [0.1, 0.2, 0.3]),
        (5, 5, [4, 6]),
        (0, 0, [0, 0.5]),
    ],
)
def test_levels_are_round(low, high, levels):
    assert levels_of(low, high) == levels
