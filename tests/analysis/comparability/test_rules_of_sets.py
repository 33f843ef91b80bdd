import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.comparability.sets import DECLARED
from indicators.model.finding import Level
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, Shape
from tests.analysis.comparability.comparing import (
    BEILUN,
    COAST,
    HAICHENG,
    NINGBO,
    ZHENHAI,
    found,
    places,
    said,
)

GROWTH = {"measure": "growth"}
TOGETHER = [Intent.RANK, Intent.SUM, Intent.MEAN]
WITH_PART = "region|year|value\nZhenhai|2022|5\nNingbo|2022|6\nHaicheng|2022|7"
TWO = "region|year|value\nZhenhai|2022|5\nBeilun|2022|6"


@pytest.mark.parametrize("intent", TOGETHER)
def test_a_whole_and_its_part_are_not_put_together(intent):
    (finding,) = found("R15", WITH_PART, intent)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "宁波包含镇海：整体与它的部分不能一起排名、相加或平均；可以看部分占整体的比重。",
        (
            "Zhenhai within Ningbo: a whole and its part are not ranked, added or averaged "
            "together; look at the part's share of the whole instead."
        ),
    )
    assert places(finding) == [(NINGBO, 2022), (ZHENHAI, 2022)]
    view = finding.alternative
    assert (view.page, view.shape, view.measure) == (
        Page.GROWTH,
        Shape.LINES,
        Measure.LEVEL,
    )
    assert view.regions == (ZHENHAI, NINGBO)


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.SIDE, Intent.SHARE])
def test_a_part_may_stand_beside_its_whole(intent):
    rows = "region|year|value\nZhenhai|2022|5\nNingbo|2022|6"
    assert not found("R15", rows, intent)


MIXED = "region|year|value\nNingbo|2022|5\nCoast|2022|6\nHaicheng|2022|7"


@pytest.mark.parametrize("intent", TOGETHER)
def test_levels_are_not_mixed_in_one_set(intent):
    (finding,) = found("R15", MIXED, intent, fixed=GROWTH)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "所列地区的行政级别不同（地级和县级），名次只作参考；请看同级地区。",
        (
            "The regions are of different administrative levels (prefecture level and county "
            "level): read the order with care, or use regions of one level."
        ),
    )
    assert len(finding.cells) == 3
    assert finding.alternative.regions == (COAST, HAICHENG)


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.SIDE, Intent.CHANGE])
def test_amounts_of_mixed_levels_have_a_note_and_rates_have_none(intent):
    assert [f.level for f in found("R15", MIXED, intent)] == [Level.NOTE]
    assert not found("R15", MIXED, intent, fixed=GROWTH)


def test_of_two_levels_with_one_region_each_growth_is_offered():
    rows = "region|year|value\nNingbo|2022|5\nCoast|2022|6"
    (finding,) = found("R15", rows, Intent.SIDE)
    assert finding.alternative.measure is Measure.GROWTH


def test_a_district_a_new_area_and_a_county_city_are_of_one_level():
    rows = "region|year|value\nZhenhai|2022|5\nCoast|2022|6\nHaicheng|2022|7"
    assert not found("R15", rows, Intent.RANK)


@pytest.mark.parametrize("intent", TOGETHER)
def test_who_is_missing_is_named(intent):
    rows = TWO + "\nCoast|2022|6"
    (finding,) = found(
        "R15", rows, intent, asked=("Zhenhai", "Beilun", "Coast", "Yinzhou")
    )
    assert finding.level is Level.WARN
    assert said(finding) == (
        "4个地区中3个有数值，缺鄞州；其中2个地区数值并列；名次、合计和平均都不包括缺数的地区。",
        (
            "3 of 4 regions have a figure; missing: Yinzhou. 2 of them are tied. Ranks, sums "
            "and means leave the missing ones out."
        ),
    )
    assert finding.alternative.regions == (ZHENHAI, BEILUN, COAST)


def test_nobody_is_missing_from_lines_or_from_a_whole_set():
    assert not found("R15", TWO, Intent.RANK)
    assert not found("R15", TWO, Intent.LINES, asked=("Zhenhai", "Beilun", "Yinzhou"))


def test_gaps_stand_beside_a_rank():
    (finding,) = found("R16", TWO, Intent.RANK)
    assert finding.level is Level.ALWAYS
    assert said(finding) == (
        "2个地区参加排名，没有并列；名次旁列出与前后一位的差距，用指标的单位表示；差距小时名次不稳。",
        (
            "2 regions are ranked. No two are tied. Beside each rank stand the gaps to the next "
            "above and below in the indicator's unit; with a small gap a rank is fragile."
        ),
    )
    assert places(finding) == [(BEILUN, 2022), (ZHENHAI, 2022)]
    assert not found("R16", TWO, Intent.SIDE)


def test_a_composite_declares_how_it_is_made():
    lacking = frozenset(DECLARED) - {"weights", "gaps"}
    (finding,) = found("R17", TWO, Intent.COMPOSITE, declaration=lacking)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "综合得分没有说明：权重和缺数的处理。不说明就无法检验，不予显示；请先看单个指标。",
        (
            "The composite score does not declare its weights and treatment of gaps. It "
            "cannot be checked and is not shown; use a single indicator."
        ),
    )
    assert finding.alternative.page is Page.RANKINGS
    assert not found("R17", TWO, Intent.RANK)


def test_a_declared_composite_shows_its_intervals():
    every = frozenset(DECLARED)
    (finding,) = found("R17", TWO, Intent.COMPOSITE, declaration=every)
    assert finding.level is Level.ALWAYS
    assert said(finding) == (
        "综合得分随权重而变：名次旁列出改变权重后的名次区间。",
        (
            "A composite score depends on its weights: beside each rank stands its interval "
            "under changed weights."
        ),
    )


def test_a_bound_is_tied_with_nobody():
    rows = "region|year|qualifier|value\nZhenhai|2022|over|6\nBeilun|2022|exact|6"
    (finding,) = found("R16", rows, Intent.RANK)
    assert "No two are tied" in finding.say(Language.EN)
