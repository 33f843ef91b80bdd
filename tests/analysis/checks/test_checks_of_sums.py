import pytest
from drawn_arrivals import DISTRICTS, NINGBO, codes, drawn, only

from indicators.analysis.checks import Severity
from indicators.catalog import catalog
from indicators.catalog.sums import shipped_sums
from indicators.model.text import Language

GDP = "indicator | value\ngdp | {}\ngdp_primary | 30.1\ngdp_secondary | 500.2\ngdp_tertiary | 469.9"


def gdp(total, **fixed):
    return drawn(GDP.format(total), when="2021", basis="current", **fixed)


def test_a_total_that_its_parts_miss_is_suspected_with_all_cells():
    found = only(gdp(1100.2))
    assert (found.code, len(found.cells)) == ("sum", 4)
    assert found.severity is Severity.DOUBTFUL
    assert found.explain(Language.ZH) == (
        "镇海2021年地区生产总值（现价）为 1,100.2亿元，各部分之和为 1,000.2亿元，"
        "相差 100亿元，超出四舍五入。"
    )
    assert "可比价数相加不等于总量" in found.excuses(Language.ZH)


@pytest.mark.parametrize("total", [1000.2, 1000.1, 1000.35])
def test_a_residual_within_rounding_is_no_suspicion(total):
    assert codes(gdp(total)) == []


def test_a_small_residual_is_probably_a_revision():
    found = only(gdp(1004.2))
    assert (found.code, found.severity) == ("sum_near", Severity.SLIGHT)


def test_parts_that_are_not_all_there_make_no_sum():
    drawing = "indicator | value\ngdp | 1100\ngdp_primary | 30\ngdp_secondary | 500"
    assert codes(drawn(drawing, when="2021")) == []


def test_parts_of_another_period_basis_or_scope_make_no_sum():
    drawing = """
        indicator     | when       | basis      | scope          | value
        gdp           | 2021       | current    | whole          | 1100
        gdp_primary   | 2021 01-06 | current    | whole          | 30
        gdp_secondary | 2021       | comparable | whole          | 500
        gdp_tertiary  | 2021       | current    | district_owned | 470
    """
    assert codes(drawn(drawing)) == []


def test_parts_that_are_known_make_a_sum_with_the_total_that_arrives():
    parts = drawn(
        "indicator | value\nexports | 410.3\nimports | 150.2",
        when="2021",
        basis="current",
    )
    total = drawn("when | value\n2021 | 650.9", indicator="trade", basis="current")
    found = only(total, parts)
    assert (found.code, found.cells) == ("sum", ("Sheet1!B2",))
    assert codes(drawn(), parts) == []


def test_a_bound_is_in_no_sum():
    assert codes(gdp(1100.2, qualifier="over")) == []


def districts_and(total, **fixed):
    values = dict.fromkeys(DISTRICTS, 0.0) | {
        code: 100.5 + place for place, code in enumerate(DISTRICTS)
    }
    lines = [f"{code} | {value}" for code, value in {**values, NINGBO: total}.items()]
    return drawn("\n".join(["region | value", *lines]), when="2021", **fixed)


def test_a_whole_that_its_regions_miss_is_suspected():
    assert codes(districts_and(1050.0)) == []
    found = only(districts_and(1150.0))
    assert (found.code, len(found.cells)) == ("sum", 11)
    assert "功能区" in found.excuses(Language.ZH)


def test_a_region_that_is_missing_makes_no_sum():
    assert codes(districts_and(1150.0).iloc[1:]) == []


def test_what_does_not_add_up_over_regions_is_not_added():
    assert codes(districts_and(104.0, indicator="income_all")) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [("exports", "trade"), ("gdp_tertiary", "gdp"), ("tax_revenue", "budget_revenue")],
)
def test_a_part_that_is_greater_than_its_whole_is_suspected(part, whole):
    drawing = f"indicator | value\n{whole} | 670.5\n{part} | 760.5"
    found = only(drawn(drawing, when="2021"))
    assert (found.code, found.facts["cell"]) == ("part_exceeds_whole", "B3")
    fitting = f"indicator | value\n{whole} | 760.5\n{part} | 670.5"
    assert codes(drawn(fitting, when="2021")) == []


def test_a_region_that_is_greater_than_its_parent_is_suspected():
    drawing = f"region | value\n{NINGBO} | 670.5\n{DISTRICTS[0]} | 760.5"
    assert codes(drawn(drawing, when="2021")) == ["part_exceeds_whole"]
    assert codes(drawn(drawing, when="2021", indicator="income_all")) == []


SHARES = (
    "indicator | value\ngdp_primary | {}\ngdp_secondary | 50.1\ngdp_tertiary | 46.9"
)


def test_shares_that_do_not_make_a_whole_are_suspected():
    found = only(drawn(SHARES.format(5.0), when="2021", measure="share"))
    assert (found.code, len(found.cells)) == ("shares", 3)
    assert codes(drawn(SHARES.format(3.1), when="2021", measure="share")) == []


def test_a_share_that_the_levels_contradict_is_suspected():
    drawing = """
        indicator     | measure | value
        gdp           | level   | 1000.2
        gdp_secondary | level   | 500.2
        gdp_secondary | share   | {}
    """
    found = only(drawn(drawing.format(56.3), when="2021"))
    assert (found.code, len(found.cells)) == ("share_of_levels", 3)
    assert codes(drawn(drawing.format(50.0), when="2021")) == []


def test_the_listed_sums_name_what_the_catalogue_has():
    for one in shipped_sums():
        defined = getattr(catalog(), f"{one.column}s")
        assert {one.whole, *one.parts} <= set(defined)
        assert all(reason.zh and reason.en for reason in one.reasons)
        if one.column == "region":
            assert set(one.parts) <= set(catalog().parts(one.whole))
