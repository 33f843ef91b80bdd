from decimal import Decimal

import pytest

from indicators.model.observation import Measure
from indicators.workbooks.doubts import unlikely


@pytest.mark.parametrize(
    ("value", "measure", "nature"),
    [
        ("700", Measure.GROWTH, "flow"),
        ("-61", Measure.GROWTH, "flow"),
        ("-5", Measure.LEVEL, "flow"),
        ("-1", Measure.COUNT, "stock"),
        ("0", Measure.RANK, "rank"),
        ("101", Measure.SHARE, "flow"),
    ],
)
def test_what_is_hardly_possible_is_doubted(value, measure, nature):
    assert unlikely(Decimal(value), measure, nature)


@pytest.mark.parametrize(
    ("value", "measure", "nature"),
    [
        ("100", Measure.GROWTH, "flow"),
        ("-60", Measure.GROWTH, "flow"),
        ("0", Measure.LEVEL, "flow"),
        ("-3.2", Measure.LEVEL, "rate"),
        ("1", Measure.RANK, "rank"),
        ("-3", Measure.RANK_CHANGE, "rank"),
        ("-1.1", Measure.CHANGE, "rate"),
    ],
)
def test_what_is_possible_is_not_doubted(value, measure, nature):
    assert not unlikely(Decimal(value), measure, nature)
