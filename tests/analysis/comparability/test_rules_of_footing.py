import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.model.finding import Level
from indicators.model.view import Years
from tests.analysis.comparability.comparing import (
    BEILUN,
    COAST,
    NINGBO,
    ZHENHAI,
    found,
    places,
    said,
)

GROWTH = {"measure": "growth"}
REVENUE = {"measure": "growth", "indicator": "budget_revenue"}
PER_HEAD = {"indicator": "gdp_per_head"}
SCOPES = """
region  | year | scope          | value
Zhenhai | 2022 | whole          | 2.2
Beilun  | 2022 | whole          | 3
Yinzhou | 2022 | district_owned | 19.5
"""
COMPUTING = [Intent.RANK, Intent.SUM, Intent.MEAN, Intent.SHARE, Intent.CHANGE]


@pytest.mark.parametrize("intent", [*COMPUTING, Intent.LINES, Intent.INDEX])
def test_another_scope_does_not_compare(intent):
    (finding,) = found("R9", SCOPES, intent, fixed=GROWTH)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "各地的统计范围不同：北仑（全域）、镇海（全域）和鄞州（区属）。范围不同的数值不能相比，请只看范围相同的地区。",
        (
            "The regions' figures differ in scope: Beilun (whole area), Zhenhai (whole area) "
            "and Yinzhou (district-owned). Different scopes do not compare; look at regions "
            "of one scope."
        ),
    )
    assert len(finding.cells) == 3
    assert finding.alternative.regions == (ZHENHAI, BEILUN)


def test_a_further_scope_beside_the_common_one_is_a_caution():
    rows = SCOPES + "Yinzhou | 2022 | whole | 4\n"
    (finding,) = found("R9", rows, Intent.LINES, fixed=GROWTH)
    assert finding.level is Level.WARN
    assert said(finding)[1].startswith("More than one scope is shown: ")
    assert finding.alternative.regions == (ZHENHAI, BEILUN)


def test_scopes_side_by_side_are_a_caution():
    (finding,) = found("R9", SCOPES, Intent.SIDE, fixed=GROWTH)
    assert finding.level is Level.WARN
    assert said(finding)[1].startswith("More than one scope is shown: ")


def test_one_region_on_two_scopes_is_a_caution():
    rows = (
        "region|year|scope|value\nZhenhai|2022|whole|1\nZhenhai|2022|district_owned|2"
    )
    (finding,) = found("R9", rows, Intent.SIDE)
    assert finding.level is Level.WARN
    assert finding.alternative is None


def test_a_scope_that_nobody_knows_is_a_caution():
    rows = "region|year|scope|value\nZhenhai|2022|whole|1\nBeilun|2022||2"
    (finding,) = found("R9", rows, Intent.RANK)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "北仑的统计范围未注明，可能与其他数值不同；请先核实来源。",
        "Beilun: the scope is not stated and may differ from the others; check the source.",
    )
    assert places(finding) == [(BEILUN, 2022)]
    assert finding.alternative.regions == (ZHENHAI,)


def test_one_scope_and_other_indicators_of_another_are_no_difference():
    same = "region|year|value\nZhenhai|2022|1\nBeilun|2022|2"
    other = "region|indicator|year|scope|value\nZhenhai|gdp|2022|whole|1\n"
    other += "Beilun|exports|2022|district_owned|2"
    assert not found("R9", same, Intent.RANK)
    assert not found("R9", other, Intent.SIDE)


BASES = """
region  | year | basis       | value
Zhenhai | 2022 | natural     | -13.2
Beilun  | 2022 | net_of_vat  | 2.5
"""


@pytest.mark.parametrize("intent", [*COMPUTING, Intent.LINES, Intent.INDEX])
def test_two_bases_are_not_computed_with(intent):
    (finding,) = found("R10", BASES, intent, fixed=REVENUE)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        (
            "数值的口径不同：北仑（扣除留抵退税）和镇海（自然口径）。口径不同，结论甚至可能相反，不能相比；"
            "请只看同一口径。"
        ),
        (
            "The figures differ in basis: Beilun (net of VAT credit refunds) and Zhenhai "
            "(natural). Another basis can even turn the sign, so they do not compare; look at "
            "one basis."
        ),
    )
    assert places(finding) == [(BEILUN, 2022), (ZHENHAI, 2022)]
    assert finding.alternative.regions == (ZHENHAI,)


@pytest.mark.parametrize(
    ("intent", "further"),
    [(Intent.SIDE, ""), (Intent.LINES, "Beilun | 2022 | natural | 1\n")],
)
def test_two_bases_side_by_side_are_a_caution(intent, further):
    (finding,) = found("R10", BASES + further, intent, fixed=REVENUE)
    assert finding.level is Level.WARN


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.RANK])
def test_a_basis_beside_one_not_stated_is_a_caution(intent):
    rows = BASES.replace("net_of_vat", "unstated")
    (finding,) = found("R10", rows, intent, fixed=REVENUE)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "部分数值未注明口径：北仑（未注明）和镇海（自然口径）。口径可能不同，比较时请留意来源。",
        (
            "Some figures do not state their basis: Beilun (not stated) and Zhenhai "
            "(natural). It may differ; mind the source when comparing."
        ),
    )


def test_a_basis_not_stated_is_the_usual_one():
    rows = "region|year|basis|value\nZhenhai|2022|comparable|5\nBeilun|2022|unstated|6"
    assert not found("R10", rows, Intent.RANK, fixed=GROWTH)
    assert not found("R10", rows, Intent.RANK, fixed=GROWTH | {"basis": "comparable"})


def test_a_change_of_basis_offers_the_years_of_one():
    rows = """
    region  | year | basis         | value
    Zhenhai | 2020 | natural       | 1
    Zhenhai | 2021 | natural       | 1
    Zhenhai | 2022 | like_for_like | 2
    """
    (finding,) = found("R10", rows, Intent.LINES, fixed=REVENUE)
    assert finding.alternative.periods == Years(2020, 2021)


HEADS = """
region  | year | basis                 | value
Zhenhai | 2022 | registered_population | 5
Ningbo  | 2022 | resident_population   | 6
Beilun  | 2022 | resident_population   | 7
"""


def test_denominators_must_be_one():
    (finding,) = found("R11", HEADS, Intent.LINES, fixed=PER_HEAD)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        (
            "人均地区生产总值的人口分母不同：宁波（按常住人口）、北仑（按常住人口）和镇海（按户籍人口）。"
            "户籍人口与常住人口可能相差很大，不能相比；请只看同一分母的数值。"
        ),
        (
            "Figures of GDP per head are divided by different populations: Ningbo (per "
            "permanent resident), Beilun (per permanent resident) and Zhenhai (per registered "
            "resident). Registered and permanent residents can differ widely, so these do not "
            "compare; look at one denominator."
        ),
    )
    assert finding.alternative.regions == (NINGBO, BEILUN)
    assert not found("R10", HEADS, Intent.RANK, fixed=PER_HEAD)


@pytest.mark.parametrize("basis", ["resident_population", "unstated"])
def test_an_unknown_denominator_is_a_caution(basis):
    rows = f"region|year|basis|value\nNingbo|2022|{basis}|5\nCoast|2022|unstated|6"
    (finding,) = found("R11", rows, Intent.SIDE, fixed=PER_HEAD)
    assert finding.level is Level.WARN
    known = basis != "unstated"
    assert (finding.alternative is not None) is known
    assert not known or finding.alternative.regions == (NINGBO,)


def test_one_denominator_one_figure_and_surveys_are_sure():
    same = HEADS.replace("registered", "resident")
    rows = "region|year|value\nZhenhai|2022|5\nNingbo|2022|6"
    assert not found("R11", same, Intent.RANK, fixed=PER_HEAD)
    assert not found(
        "R11", "region|year|value\nCoast|2022|5", Intent.SIDE, fixed=PER_HEAD
    )
    for income in ("income_all", "income_urban", "income_rural"):
        assert not found("R11", rows, Intent.RANK, fixed={"indicator": income})


def test_output_per_head_of_a_district_has_commuters():
    rows = "region|year|value\nZhenhai|2022|5\nNingbo|2022|6\nCoast|2022|7\nHaicheng|2022|8"
    (finding,) = found("R12", rows, Intent.LINES, fixed=PER_HEAD)
    assert finding.level is Level.NOTE
    assert said(finding) == (
        (
            "镇海2022年和西海岸新区2022年是区或新区的人均地区生产总值：产出由在此工作的人创造，"
            "分母是在此居住的人，跨区通勤会使数值失真。"
        ),
        (
            "Zhenhai 2022 and West Coast 2022: GDP per head of a district or new area. Those "
            "who work there make the output, those who live there are counted: commuters "
            "distort it."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2022), (COAST, 2022)]


def test_income_is_counted_where_people_live():
    rows = "region|year|value\nZhenhai|2022|5\nYinzhou|2022|6"
    assert not found("R12", rows, Intent.LINES, fixed={"indicator": "income_all"})
    assert not found("R12", rows, Intent.LINES)
