"""Everything about a period follows from its two dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.period import YEAR, Interval, Period, date_name
from indicators.model.text import Language
from indicators.model.view import Years

days = st.dates(date(1949, 1, 1), date(2099, 12, 31))
periods = st.tuples(days, days).map(lambda pair: Period(*sorted(pair)))
years = st.integers(1949, 2099)
months = st.integers(1, 12)
intervals = st.tuples(months, months).map(lambda pair: Interval(*sorted(pair)))
instants = months.map(lambda month: Interval(month, month, instant=True))


@given(periods)
def test_a_period_is_read_as_it_is_written(period):
    assert Period.parse(str(period)) == period


@given(intervals | instants)
def test_an_interval_is_read_as_it_is_written(interval):
    assert Interval.parse(str(interval)) == interval


@given(intervals | instants, years)
def test_the_period_of_an_interval_has_that_interval(interval, year):
    period = interval.of(year)
    assert period.interval == interval
    assert period.year == year
    assert period.instant is interval.instant


@given(intervals | instants, years, st.integers(0, 50))
def test_years_earlier_is_the_same_interval(interval, year, back):
    assert interval.of(year).years_earlier(back) == interval.of(year - back)


@given(periods, st.integers(0, 50))
def test_years_earlier_keeps_month_ends_and_order(period, back):
    earlier = period.years_earlier(back)
    for now, then in ((period.start, earlier.start), (period.end, earlier.end)):
        assert (then.year, then.month) == (now.year - back, now.month)
        if (now + timedelta(1)).day == 1:
            assert (then + timedelta(1)).day == 1
        else:
            assert then.day == now.day


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        ("2024-02-29", "2023-02-28"),
        ("2025-02-28", "2024-02-29"),
        ("2024-01-01/2024-02-29", "2023-01-01/2023-02-28"),
        ("2024-02-28", "2023-02-28"),
        ("2022-01-01/2022-06-30", "2021-01-01/2021-06-30"),
    ],
)
def test_the_year_before_ends_where_the_month_does(period, earlier):
    if period == "2024-02-28":
        # Not a month's end in a leap year; the day stays.
        assert str(Period.parse(period).years_earlier(4)) == "2020-02-28"
    assert str(Period.parse(period).years_earlier(1)) == earlier


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("", "isoformat"),
        ("2022", "isoformat"),
        ("soon/2022-01-01", "isoformat"),
        ("2022-02-30", "day is out of range"),
        ("2022-06-30/2022-01-01", "^2022-06-30/2022-01-01$"),
    ],
)
def test_what_is_no_period_is_refused(code, reason):
    with pytest.raises(ValueError, match=reason):
        Period.parse(code)


@pytest.mark.parametrize(
    "code", ["1-6", "00-06", "06-01", "01-13", "at-00", "at", "٠١-٠٦", "01-06 "]
)
def test_what_is_no_interval_is_refused(code):
    with pytest.raises(ValueError, match=f"^{code}$"):
        Interval.parse(code)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2022-01-01/2022-12-31", "2022年", "2022"),
        ("2022-01-01/2022-06-30", "2022年上半年", "H1 2022"),
        ("2022-07-01/2022-12-31", "2022年下半年", "H2 2022"),
        ("2022-01-01/2022-03-31", "2022年一季度", "Q1 2022"),
        ("2022-04-01/2022-06-30", "2022年二季度", "Q2 2022"),
        ("2022-07-01/2022-09-30", "2022年三季度", "Q3 2022"),
        ("2022-10-01/2022-12-31", "2022年四季度", "Q4 2022"),
        ("2022-01-01/2022-09-30", "2022年前三季度", "Q1–Q3 2022"),
        ("2022-01-01/2022-08-31", "2022年1—8月", "Jan–Aug 2022"),
        ("2022-05-01/2022-05-31", "2022年5月", "May 2022"),
        ("2022-08-03", "2022年8月3日", "3 Aug 2022"),
        ("2016-01-01/2020-12-31", "2016—2020年", "2016–2020"),
        (
            "2022-08-03/2022-11-10",
            "2022年8月3日至2022年11月10日",
            "3 Aug 2022 to 10 Nov 2022",
        ),
        (
            "2021-12-01/2022-01-31",
            "2021年12月1日至2022年1月31日",
            "1 Dec 2021 to 31 Jan 2022",
        ),
    ],
)
def test_a_period_has_a_name_in_both_languages(period, zh, en):
    parsed = Period.parse(period)
    assert parsed.name(Language.ZH) == zh
    assert parsed.name(Language.EN) == en


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("01-12", "全年", "Full year"),
        ("01-06", "上半年", "First half"),
        ("04-06", "二季度", "Second quarter"),
        ("01-09", "前三季度", "First three quarters"),
        ("01-08", "1—8月", "Jan–Aug"),
        ("05-05", "5月", "May"),
        ("at-12", "12月末", "End of December"),
    ],
)
def test_an_interval_has_a_name_in_both_languages(code, zh, en):
    interval = Interval.parse(code)
    assert interval.name(Language.ZH) == zh
    assert interval.name(Language.EN) == en


@pytest.mark.parametrize(
    ("code", "cumulative"),
    [("01-06", True), ("01-12", False), ("01-01", False), ("04-06", False)],
)
def test_cumulative_runs_from_january_and_stops_before_the_year_does(code, cumulative):
    assert Interval.parse(code).cumulative is cumulative


def test_an_instant_is_never_cumulative():
    assert not Interval(1, 6, instant=True).cumulative


def test_odd_days_and_spans_of_years_have_no_interval():
    assert Period.parse("2022-08-03/2022-11-10").interval is None
    assert Period.parse("2021-01-01/2022-12-31").interval is None
    assert Period.parse("2022-01-01/2022-12-31").interval == YEAR
    assert Period.parse("2022-08-03").interval == Interval(8, 8, instant=True)


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("2026-01-29", "2026年1月29日", "29 Jan 2026"),
        ("2025-12", "2025年12月", "December 2025"),
        ("2026", "2026年", "2026"),
    ],
)
def test_a_date_is_named_as_far_as_it_is_known(code, zh, en):
    assert date_name(code, Language.ZH) == zh
    assert date_name(code, Language.EN) == en


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("01-12", "full year"),
        ("at-12", "end of December"),
        ("05-05", "May"),
        ("01-04", "Jan–Apr"),
    ],
)
def test_within_a_sentence_only_months_keep_their_capital(code, name):
    assert Interval.parse(code).name_within(Language.EN) == name


def test_one_year_is_not_a_span_of_years():
    assert Years(2016, 2025).say(Language.ZH) == "2016—2025年"
    assert Years(2016, 2025).say(Language.EN) == "2016–2025"
    assert Years(2022, 2022).say(Language.ZH) == "2022年"
    assert Years(2022, 2022).say(Language.EN) == "2022"
