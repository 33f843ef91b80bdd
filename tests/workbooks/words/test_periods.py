import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.period import Interval, Period
from indicators.model.text import Language
from indicators.workbooks.words.periods import period_of

HALF = "2022-01-01/2022-06-30"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2022", "2022-01-01/2022-12-31"),
        ("2022年", "2022-01-01/2022-12-31"),
        ("2022 年度", "2022-01-01/2022-12-31"),
        ("2022年上半年", HALF),
        ("2022H1", HALF),
        ("2022-h1", HALF),
        ("H1 2022", HALF),
        ("2022年1-6月", HALF),
        ("2022年1—6月", HALF),
        ("2022年1月至6月", HALF),
        ("2022年下半年", "2022-07-01/2022-12-31"),
        ("2022Q1", "2022-01-01/2022-03-31"),
        ("2022Q3", "2022-07-01/2022-09-30"),
        ("2022年三季度", "2022-07-01/2022-09-30"),
        ("2022年第4季度", "2022-10-01/2022-12-31"),
        ("2022年前三季度", "2022-01-01/2022-09-30"),
        ("Q1–Q3 2022", "2022-01-01/2022-09-30"),
        ("2022-06", "2022-06-01/2022-06-30"),
        ("2022年6月", "2022-06-01/2022-06-30"),
        ("2024年2月份", "2024-02-01/2024-02-29"),
        ("2022-01-01/2022-06-30", HALF),
        ("2022-12-31", "2022-12-31"),
        ("2022/12/31", "2022-12-31"),
        ("2022年12月31日", "2022-12-31"),
        ("2022年末", "2022-12-31"),
        ("截至2022年6月底", "2022-06-30"),
        ("2021—2025年", "2021-01-01/2025-12-31"),
        ("2021-2025", "2021-01-01/2025-12-31"),
    ],
)
def test_a_period_is_read_as_people_write_it(text, code):
    assert period_of(text) == Period.parse(code)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "明年",
        "2022.1",
        "22年",
        "2022年13月",
        "2022年6-1月",
        "2022-02-30",
        "2025-2021",
        "1900",
        "2022Q5",
        "2100",
    ],
)
def test_anything_else_is_no_period(text):
    assert period_of(text) is None


@given(
    st.integers(1950, 2098),
    st.integers(1, 12),
    st.integers(1, 12),
    st.booleans(),
    st.sampled_from(Language),
)
def test_the_name_of_a_period_is_read_back(year, one, other, instant, language):
    first, last = sorted((one, other))
    period = Interval(last if instant else first, last, instant=instant).of(year)
    assert period_of(period.name(language)) == period
    assert period_of(str(period)) == period
