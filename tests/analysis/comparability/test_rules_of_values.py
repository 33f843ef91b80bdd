from dataclasses import replace

import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.catalog.catalog import shipped_catalog
from indicators.model.finding import Level
from indicators.model.view import CHOSEN, Page, Shape
from tests.analysis.comparability.comparing import (
    BEILUN,
    ZHENHAI,
    compared,
    found,
    places,
    said,
)

QUALIFIED = "region|year|qualifier|value\nZhenhai|2022|over|5\nBeilun|2022|exact|6"
OF_NINGBO = shipped_catalog().parts("330200")


def whole_and_parts(whole, part):
    """Draw Ningbo with *whole* and each of its parts with *part*."""
    parts = "\n".join(f"{code}|2022|{part}" for code in OF_NINGBO)
    return f"region|year|value\nNingbo|2022|{whole}\n{parts}"


@pytest.mark.parametrize("intent", [Intent.SUM, Intent.SHARE])
def test_a_residual_within_half_a_digit_a_part_is_rounding(intent):
    whole = round(10.1 * len(OF_NINGBO) + 0.1, 1)
    (finding,) = found("R18", whole_and_parts(whole, 10.1), intent)
    assert finding.level is Level.NOTE
    assert said(finding) == (
        "宁波2022年各部分之和与公布的总数相差0.1亿元，在四舍五入的范围内；不作调整。",
        (
            "Ningbo 2022: the parts and the published whole differ by 0.1 (100 million yuan), "
            "which is rounding; nothing is adjusted."
        ),
    )
    assert len(finding.cells) == len(OF_NINGBO) + 1


def test_a_greater_residual_is_no_rounding():
    whole = round(10.1 * len(OF_NINGBO) - 3, 1)
    (finding,) = found("R18", whole_and_parts(whole, 10.1), Intent.SUM)
    assert "differ by −3 (100 million yuan), more than rounding" in said(finding)[1]


def test_counts_are_never_rounded():
    rows = whole_and_parts(5 * len(OF_NINGBO) + 1, 5)
    fixed = {"indicator": "market_entities", "measure": "count"}
    (finding,) = found("R18", rows, Intent.SUM, fixed=fixed)
    assert "more than rounding" in said(finding)[1]


def test_parts_that_add_up_or_are_not_all_there_leave_no_residual():
    whole = round(10.1 * len(OF_NINGBO), 1)
    rows = whole_and_parts(whole, 10.1)
    assert not found("R18", rows, Intent.SUM)
    assert not found("R18", rows.rpartition("\n")[0], Intent.SUM)
    assert not found("R18", whole_and_parts(whole + 5, 10.1), Intent.RANK)


@pytest.mark.parametrize("intent", [Intent.RANK, Intent.MEAN, Intent.SUM])
def test_a_set_with_blanks_is_not_all(intent):
    rows = "region|year|value\nZhenhai|2022|5\nBeilun|2022|6"
    case = compared(rows, intent, asked=("Zhenhai", "Beilun", "Yinzhou"), every=True)
    (finding,) = found("R19", case)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "这一组应包括全部地区，但缺鄞州；缺数不是零，不能当作全部来排名、相加或平均；可以只看有数值的地区。",
        (
            "The set claims to be complete, but has no figure for Yinzhou. A blank is not a "
            "zero: it is not ranked, added or averaged as all; use the regions that have "
            "figures."
        ),
    )
    assert finding.alternative.regions == (ZHENHAI, BEILUN)
    assert finding.alternative.among == CHOSEN
    assert not found("R19", replace(case, every=False))
    assert not found("R19", replace(case, intent=Intent.LINES))


@pytest.mark.parametrize(("base", "later"), [(0, 5), (-2, 5), (5, -2), (0.5, 100)])
def test_no_rate_stands_on_a_base_near_zero_or_of_changed_sign(base, later):
    rows = f"region|year|value\nZhenhai|2021|{base}\nZhenhai|2022|{later}"
    (finding,) = found("R19", rows, Intent.CHANGE)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "镇海2021年的基数为零、为负或接近零，算出的增速没有意义，不予计算；请看数值本身。",
        (
            "Zhenhai 2021: the base is zero, negative or close to zero, so a rate of change "
            "means nothing and is not computed; look at the values themselves."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2021)]
    assert finding.alternative.shape is Shape.LINES


def test_a_bad_base_among_good_ones_is_a_caution():
    rows = "region|year|value\nZhenhai|2021|0\nZhenhai|2022|5\nBeilun|2021|4\nBeilun|2022|5"
    (finding,) = found("R19", rows, Intent.CHANGE)
    assert finding.level is Level.WARN
    assert places(finding) == [(ZHENHAI, 2021)]


def test_the_base_of_an_index_is_its_base_year():
    rows = "region|year|value\nZhenhai|2015|0\nZhenhai|2016|4\nZhenhai|2017|5"
    case = compared(rows, Intent.INDEX)
    assert not found("R19", case)
    assert found("R19", replace(case, view=replace(case.view, base=2015)))


def test_rates_may_have_any_sign():
    rows = "region|year|value\nZhenhai|2021|-1\nZhenhai|2022|5"
    assert not found("R19", rows, Intent.CHANGE, fixed={"measure": "growth"})


def test_a_second_source_is_said():
    rows = "region|year|others|value\nZhenhai|2022|1|5\nBeilun|2022|0|6"
    (finding,) = found("R20", rows, Intent.LINES)
    assert finding.level is Level.NOTE
    assert said(finding) == (
        "镇海2022年有不止一个来源的数值；显示的一个按规则选出，其余可在来源页查看。",
        (
            "Zhenhai 2022: more than one source has a figure; the one shown was chosen "
            "by rule, the others stand on the sources page."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2022)]
    assert finding.alternative.page is Page.SOURCES
    assert finding.alternative.cell == str(finding.cells[0])
    assert not found("R20", QUALIFIED, Intent.LINES)


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.RANK, Intent.SIDE])
def test_a_qualifier_is_kept(intent):
    (finding,) = found("R21", QUALIFIED, intent)
    assert finding.level is Level.NOTE
    assert said(finding) == (
        "镇海2022年（下限，“超过”）不是准确数，保留来源的说法。",
        "Zhenhai 2022 (a lower bound, “over”): not exact; the source's qualifier is kept.",
    )
    assert places(finding) == [(ZHENHAI, 2022)]


@pytest.mark.parametrize(
    "intent", [Intent.CHANGE, Intent.INDEX, Intent.SHARE, Intent.SUM, Intent.MEAN]
)
def test_a_result_of_inexact_figures_is_inexact(intent):
    (finding,) = found("R21", QUALIFIED, intent)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "计算用到不准确的数：镇海2022年（下限，“超过”）；结果也只是约数。",
        (
            "The result is computed from inexact figures and is approximate too: Zhenhai 2022 "
            "(a lower bound, “over”)."
        ),
    )
    assert BEILUN not in {cell.region for cell in finding.cells}


def test_exact_figures_need_no_word():
    assert not found("R21", QUALIFIED.replace("over", "exact"), Intent.SUM)
