import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.period import Interval, Period
from indicators.model.text import Language
from indicators.workbooks.words.periods import (
    PeriodWords,
    joined,
    period_in,
    period_of,
    periods_in,
)

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
        ("2016-20年", "2016-01-01/2020-12-31"),
        ("“十四五”时期", "2021-01-01/2025-12-31"),
        ("2022年1月1日至6月30日", HALF),
        ("2022-S1", HALF),
        ("First half of 2022", HALF),
        ("Jan.-Jun. 2022", HALF),
        ("2022年6月累计", HALF),
        ("2022M06", "2022-06-01/2022-06-30"),
        ("202206", "2022-06-01/2022-06-30"),
        ("2022.06", "2022-06-01/2022-06-30"),
        ("2022年二季度末", "2022-06-30"),
        ("End of June 2022", "2022-06-30"),
        ("2022①", "2022-01-01/2022-12-31"),
        ("2022年[1]", "2022-01-01/2022-12-31"),
        ("20221)", "2022-01-01/2022-12-31"),
        ("2022a", "2022-01-01/2022-12-31"),
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


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        (
            "宁波市2023年1-6月主要经济指标",
            "2023-01-01/2023-06-30",
            "宁波市主要经济指标",
        ),
        ("宁波市2023年全市1—6月指标", "2023-01-01/2023-06-30", "宁波市全市指标"),
        ("2022年末常住人口", "2022-12-31", "常住人口"),
        (
            "2-14 主要指标（2013-2015年）",
            "2013-01-01/2015-12-31",
            "2-14 主要指标",
        ),
        ("1-6月指标（2022年）", HALF, "指标"),
        ("GDP, Q3 2022", "2022-07-01/2022-09-30", "GDP"),
        ("投资（2022年前三季度）", "2022-01-01/2022-09-30", "投资"),
    ],
)
def test_a_period_within_a_title_leaves_the_other_words(text, code, rest):
    found = period_in(text)
    assert (found.period, found.rest) == (Period.parse(code), rest)


@pytest.mark.parametrize(
    ("text", "year", "rest"),
    [
        ("2022年镇海区统计公报", 2022, "镇海区统计公报"),
        ("17-2 各市主要指标（2013年）", 2013, "17-2 各市主要指标"),
        ("gdp_2022", 2022, "gdp"),
        ("2016年均增长", 2016, "年均增长"),
    ],
)
def test_a_year_alone_has_no_months_for_they_may_stand_elsewhere(text, year, rest):
    assert period_in(text) == PeriodWords(year=year, rest=rest)


@pytest.mark.parametrize(
    ("text", "interval", "accumulation"),
    [
        ("1—9月", "01-09", "cumulative"),
        ("1至6月", "01-06", "cumulative"),
        ("1～10月份", "01-10", "cumulative"),
        ("一至六月", "01-06", "cumulative"),
        ("前三季度", "01-09", "cumulative"),
        ("前两个月", "01-02", "cumulative"),
        ("截至6月止累计", "01-06", "cumulative"),
        ("三季度累计", "01-09", "cumulative"),
        ("6月当月", "06-06", "single"),
        ("二季度当季", "04-06", "single"),
        ("上半年", "01-06", ""),
        ("6月末", "at-06", ""),
        ("年末", "at-12", ""),
        ("十月", "10-10", ""),
        ("Annual", "01-12", ""),
    ],
)
def test_months_without_a_year_say_how_they_accumulate(text, interval, accumulation):
    found = period_in(text)
    assert (str(found.interval), found.accumulation) == (interval, accumulation)
    assert found.year is found.period is None


@pytest.mark.parametrize(
    ("text", "month", "quarter"),
    [
        ("2022年10月", True, False),
        ("第三季度", False, True),
        ("2022Q3", False, True),
        ("2022年1-10月", False, False),
        ("2022年10月累计", False, False),
        ("2022年10月当月", False, False),
    ],
)
def test_a_month_or_quarter_without_a_word_for_it_is_bare(text, month, quarter):
    found = period_in(text)
    assert (found.bare_month, found.bare_quarter) == (month, quarter)


@pytest.mark.parametrize(
    ("text", "accumulation", "rest"),
    [
        ("出口交货值当期值(亿元)", "single", "出口交货值(亿元)"),
        ("出口交货值累计增长(%)", "cumulative", "出口交货值增长(%)"),
        ("本月止累计", "cumulative", ""),
        ("year to date", "cumulative", ""),
    ],
)
def test_a_word_for_the_accumulation_is_taken_from_a_label(text, accumulation, rest):
    assert period_in(text) == PeriodWords(accumulation=accumulation, rest=rest)


def test_a_title_may_hold_two_periods():
    found = periods_in("2014年为2013年%")
    assert [(one.year, one.rest) for one in found] == [(2014, "为%"), (2013, "为%")]


@pytest.mark.parametrize(
    "text",
    [
        "3-15",
        "表2-14",
        "2-14  各市地区生产总值",
        "2010年第1期",
        "浙统〔2022〕15号",
        "GB/T 4754—2017",
        "规模以上（2000万元及以上）",
        "2000人",
        "1978=100",
        "上年=100",
        "2020年不变价",
        "27 countries (from 2020)",
        "EU27_2020",
        "自开工累计完成投资",
        "第一产业",
        "四季青街道",
        "0574-2022123",
        "2016.1",
        "2022.5",
        "1945年",
        "1900-2100",
        "市场",
    ],
)
def test_numbers_of_tables_standards_amounts_and_bases_are_no_periods(text):
    assert periods_in(text) == ()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("20152", "noted"),
        ("2015 2", "noted"),
        ("21年", "short_year"),
        ("'15", "short_year"),
        ("FY2022", "fiscal"),
        ("2021/22", "fiscal"),
    ],
)
def test_a_guessed_year_is_marked_and_makes_no_period(text, doubt):
    found = period_in(text)
    assert getattr(found, doubt)
    assert found.doubtful
    assert found.period is period_of(text) is None


def test_a_year_joined_with_months_is_their_period_and_alone_the_whole_year():
    assert joined(2022, Interval(1, 6)) == Period.parse(HALF)
    assert joined(2022, None) == Interval(1, 12).of(2022)
    assert joined(None, Interval(1, 6)) is None


@given(
    st.integers(1950, 2098),
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from(["", "宁波市", "2-14 ", "表3 "]),
    st.sampled_from(["", "主要指标", "（亿元）"]),
)
def test_a_period_means_the_same_wherever_it_stands(year, one, other, before, after):
    first, last = sorted((one, other))
    period = Interval(first, last).of(year)
    written = f"{before}{period.name(Language.ZH)}{after}"
    found = period_in(written)
    assert (found.period or joined(found.year, found.interval)) == period
    assert "".join(found.rest.split()) == "".join((before + after).split())


@given(st.sampled_from(["2022年1-6月", "2022Q3", "截至2022年6月底"]), st.data())
def test_width_and_blanks_do_not_change_a_period(text, data):
    wide = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}
    spaced = "".join(
        wide.get(sign, sign) if data.draw(st.booleans()) else sign for sign in text
    ).replace("年", data.draw(st.sampled_from(["年", " 年 ", "\u3000年"])))
    assert period_of(spaced) == period_of(text)
