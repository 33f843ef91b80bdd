import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks.words.period_columns import month_column, quarterly


def months(drawing):
    return [
        "-" if p is None else f"{p.end:%Y-%m}" for p in month_column(drawing.split())
    ]


@pytest.mark.parametrize(
    ("column", "read"),
    [
        ("2016.9 2016.1 2016.11", "2016-09 2016-10 2016-11"),
        ("2016.11 2016.1 2016.9", "2016-11 2016-10 2016-09"),
        ("2016.1 2016.2 2016.3", "2016-01 2016-02 2016-03"),
        ("2015.11 2015.12 2016.1", "2015-11 2015-12 2016-01"),
        ("2016.1 2016.4 2016.7 2016.1", "2016-01 2016-04 2016-07 2016-10"),
        ("2016.01 2016.1", "2016-01 2016-10"),
        ("2022-06 全市 2022年7月", "2022-06 - 2022-07"),
        ("2022-01-31 2022-02-28", "2022-01 2022-02"),
        ("2022-01-01 2022-02-01", "2022-01 2022-02"),
    ],
)
def test_the_order_of_a_column_tells_january_from_a_clipped_october(column, read):
    assert months(column) == read.split()


@pytest.mark.parametrize(
    ("column", "read"),
    [
        ("2016.1", "-"),
        ("2016.1 2016.11", "- 2016-11"),
        ("2016.3 2016.1", "2016-03 -"),
        ("2020-12-31 2021-12-31", "- -"),
        ("2022-01-31 2022-02-15", "- -"),
        ("2022-02-30", "-"),
    ],
)
def test_what_the_order_cannot_tell_is_no_month(column, read):
    assert months(column) == read.split()


def test_ends_of_quarters_may_be_quarters():
    assert quarterly(month_column(["2022-03", "2022-06"]))
    assert not quarterly(month_column(["2022-03", "2022-04"]))
    assert not quarterly(month_column(["2022-03"]))


@given(st.integers(12 * 1950, 12 * 2090), st.integers(2, 40), st.booleans())
def test_months_in_a_row_are_read_back_or_left_open_but_never_mistaken(
    first, count, downwards
):
    counted = range(first, first + count)
    meant = [(at // 12, at % 12 + 1) for at in counted][:: -1 if downwards else 1]
    # A cell of numbers holds 2016.10 as 2016.1.
    clipped = [f"{year}.{month}".removesuffix("0") for year, month in meant]
    for period, month in zip(month_column(clipped), meant, strict=True):
        assert period is None or (period.start.year, period.start.month) == month
