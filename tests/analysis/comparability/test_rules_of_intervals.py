from dataclasses import replace

import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.model.finding import Level
from indicators.model.period import Interval
from indicators.model.view import Page, Shape, Years
from tests.analysis.comparability.comparing import (
    BEILUN,
    COAST,
    YINZHOU,
    ZHENHAI,
    compared,
    found,
    places,
    said,
    table,
)

GROWTH = {"measure": "growth"}
MIXED = """
region  | year | months | value
Zhenhai | 2022 | 01-12  | 5
Beilun  | 2022 | 01-09  | 5.1
Yinzhou | 2022 | 01-09  | 5.2
"""
ONE = "region|year|value\nZhenhai|2022|5"


@pytest.mark.parametrize(
    ("intent", "level"),
    [
        (Intent.RANK, Level.BLOCK),
        (Intent.SUM, Level.BLOCK),
        (Intent.MEAN, Level.BLOCK),
        (Intent.LINES, Level.BLOCK),
        (Intent.INDEX, Level.BLOCK),
        (Intent.CHANGE, Level.BLOCK),
        (Intent.SHARE, Level.BLOCK),
        (Intent.SIDE, Level.WARN),
    ],
)
def test_intervals_are_never_mixed(intent, level):
    (finding,) = found("R2", MIXED, intent, fixed=GROWTH)
    assert finding.level is level
    assert said(finding) == (
        "所列数值的时段不同：前三季度和全年。累计数、单季数、单月数和全年数不能相比，请选同一时段。",
        (
            "These figures cover different months: first three quarters and full year. "
            "Cumulative, quarterly, monthly and yearly figures do not compare; choose one "
            "interval."
        ),
    )
    assert len(finding.cells) == 3
    assert finding.alternative.interval == Interval(1, 9)
    assert finding.alternative.regions == (BEILUN, YINZHOU)


def test_a_quarter_is_told_from_the_first_three_quarters_and_a_year_from_a_year():
    quarter = "region|year|months|value\nZhenhai|2022|07-09|5\nBeilun|2022|01-09|6"
    years = "region|year|months|value\nZhenhai|2021|01-12|5\nBeilun|2022|01-12|6"
    assert found("R2", quarter, Intent.RANK, fixed=GROWTH)
    assert not found("R2", years, Intent.RANK, fixed=GROWTH)


@pytest.mark.parametrize(
    ("rows", "level", "kept"),
    [
        (ONE, Level.BLOCK, (ZHENHAI,)),
        (ONE + "\nBeilun|2022|6", Level.WARN, (ZHENHAI, BEILUN)),
    ],
)
def test_regions_with_figures_of_other_months_only_are_not_put_beside(
    rows, level, kept
):
    elsewhere = table("region|year|months|value\nCoast|2022|01-09|6", **GROWTH)
    asked = ("Zhenhai", "Beilun", "Coast") if len(kept) > 1 else ("Zhenhai", "Coast")
    case = {"fixed": GROWTH, "elsewhere": elsewhere, "asked": asked}
    (finding,) = found("R2", rows, Intent.LINES, **case)
    assert finding.level is level
    assert said(finding) == (
        (
            "西海岸新区没有全年的数值，只有别的时段的：西海岸新区（前三季度）。时段不同，不放在一起比较；"
            "请选多数地区都有的时段。"
        ),
        (
            "West Coast: no full year figure, only for other months: West Coast (first three "
            "quarters). Different months are not put together; choose the interval that most "
            "regions have."
        ),
    )
    assert places(finding) == [(COAST, 2022)]
    assert finding.alternative.regions == kept
    assert not found("R3", rows, Intent.LINES, **case)


def test_other_months_of_another_year_name_both_rules():
    elsewhere = table("region|year|months|value\nCoast|2023|01-09|6", **GROWTH)
    case = {"fixed": GROWTH, "elsewhere": elsewhere, "asked": ("Zhenhai", "Coast")}
    assert [f.level for f in found("R2", ONE, Intent.LINES, **case)] == [Level.BLOCK]
    (finding,) = found("R3", ONE, Intent.LINES, **case)
    assert said(finding) == (
        (
            "西海岸新区没有2022年的数值，只有别的年份的：西海岸新区2023年前三季度。年份不同，没有放在一起比较；"
            "请选都有数值的年份。"
        ),
        (
            "West Coast: no figure for 2022, only for other years: West Coast Q1–Q3 2023. "
            "Different years are not put together; choose a year that all of them have."
        ),
    )


@pytest.mark.parametrize("intent", [Intent.RANK, Intent.CHANGE])
def test_where_no_two_regions_share_months_one_region_s_lines_are_offered(intent):
    rows = table(
        "region|year|months|value\nZhenhai|2022|01-06|5\nBeilun|2022|01-09|5.1"
    )
    case = compared(rows, intent)
    view = replace(case.view, page=Page.RANKINGS, shape=Shape.CHANGE)
    (finding,) = found("R2", replace(case, view=view))
    way = finding.alternative
    assert len(way.regions) == 1
    assert (way.page, way.shape) == (Page.GROWTH, Shape.LINES)


def test_figures_of_the_same_months_elsewhere_are_no_other_interval():
    elsewhere = table(
        "region|year|months|value\nCoast|2022|01-09|6\nCoast|2020|01-12|6", **GROWTH
    )
    case = {"fixed": GROWTH, "elsewhere": elsewhere, "asked": ("Zhenhai", "Coast")}
    assert not found("R2", ONE, Intent.RANK, **case)
    (finding,) = found("R3", ONE, Intent.RANK, **case)
    assert finding.level is Level.WARN
    assert not found("R3", ONE, Intent.LINES, **case)


def test_different_years_are_no_comparison_of_regions():
    rows = "region|year|value\nZhenhai|2022|5\nBeilun|2023|6"
    (finding,) = found("R3", rows, Intent.RANK)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "各地数值的年份不同：北仑2023年和镇海2022年。这是不同时间的比较，不是地区之间的比较；请选同一年份。",
        (
            "The regions' figures are of different years: Beilun 2023 and Zhenhai 2022. That "
            "compares points in time, not regions; choose one year."
        ),
    )
    assert places(finding) == [(BEILUN, 2023), (ZHENHAI, 2022)]
    assert finding.alternative.regions == (ZHENHAI,)
    assert finding.alternative.page is Page.GROWTH


def test_the_year_that_most_regions_share_is_offered():
    rows = "region|year|value\nZhenhai|2022|5\nBeilun|2023|6"
    elsewhere = table("region|year|value\nCoast|2022|6")
    asked = ("Zhenhai", "Beilun", "Coast")
    first, *_ = found("R3", rows, Intent.RANK, elsewhere=elsewhere, asked=asked)
    assert first.alternative.periods == Years(2022, 2022)
    assert first.alternative.regions == (ZHENHAI, COAST)


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.CHANGE, Intent.RANK])
def test_lines_may_begin_at_different_years_but_must_share_one(intent):
    sharing = "region|year|value\nZhenhai|2021|5\nZhenhai|2022|5\nBeilun|2022|6"
    apart = "region|year|value\nZhenhai|2020|5\nZhenhai|2021|5\nBeilun|2022|6"
    assert not found("R3", sharing, intent)
    assert [f.level for f in found("R3", apart, intent)] == [Level.WARN]
    assert not found("R3", "region|year|value\nZhenhai|2020|5\nZhenhai|2021|5", intent)


@pytest.mark.parametrize("month", ["01-01", "02-02"])
def test_january_or_february_alone_carry_the_spring_festival(month):
    rows = f"region|year|months|value\nZhenhai|2022|{month}|5"
    (finding,) = found("R4", rows, Intent.SIDE, fixed=GROWTH)
    assert finding.level is Level.WARN
    assert places(finding) == [(ZHENHAI, 2022)]
    assert finding.alternative.interval == Interval(1, 2)
    assert not found("R4", rows, Intent.SIDE)


def test_the_sentence_of_the_spring_festival():
    rows = "region|year|months|value\nZhenhai|2022|02-02|5"
    (finding,) = found("R4", rows, Intent.LINES, fixed=GROWTH)
    assert said(finding) == (
        "镇海2022年2月是单独一个月的同比增速，春节有时在1月、有时在2月，会使增速大起大落；请看1—2月合计。",
        (
            "Zhenhai February 2022: growth of a single month. The Spring Festival falls in "
            "January in one year and in February in another and distorts it; use "
            "January–February together."
        ),
    )


@pytest.mark.parametrize("months", ["01-02", "03-03", "01-12"])
def test_other_months_carry_no_festival(months):
    rows = table(f"region|year|months|value\nZhenhai|2022|{months}|5", **GROWTH)
    assert not found("R4", compared(rows, Intent.LINES))
