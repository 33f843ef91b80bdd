from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.growth.distance import catch_up, gap
from indicators.analysis.growth.over_time import year_on_year
from indicators.analysis.growth.parts import (
    Change,
    contribution,
    pull,
    weighted_contribution,
    weighted_pull,
)
from indicators.analysis.growth.points import Derived
from indicators.catalog import catalog
from indicators.model.finding import Finding
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Interval
from tests.analysis.growth.points import cut, point, rate

laws = settings(deadline=None, max_examples=60)
CATALOG = catalog()
NINGBO, ZHENHAI, COAST = "330200", "330211", "370211"
modest = st.decimals(100, 900, places=2)
changes = st.lists(st.tuples(modest, modest), min_size=2, max_size=5)


def change(now, before, region=ZHENHAI, **parts):
    return Change(
        point(now, 2022, region=region, **parts),
        point(before, 2021, region=region, **parts),
    )


def parted(pairs):
    """Return parts of Ningbo, and the whole that they make up."""
    districts = CATALOG.parts(NINGBO)
    parts = [change(*pair, districts[n]) for n, pair in enumerate(pairs)]
    sums = (sum(pair[place] for pair in pairs) for place in (0, 1))
    return parts, change(*sums, NINGBO)


@laws
@given(changes)
def test_pulls_of_all_parts_sum_to_the_growth_of_the_whole(pairs):
    parts, whole = parted(pairs)
    pulls = [pull(part, whole, [], CATALOG).value for part in parts]
    growth = year_on_year(whole.now, whole.before, []).value
    assert float(sum(pulls)) == pytest.approx(float(growth), abs=1e-9)


@laws
@given(changes)
def test_contributions_of_all_parts_sum_to_100(pairs):
    parts, whole = parted([(before + now, before) for now, before in pairs])
    shares = [contribution(part, whole, [], CATALOG).value for part in parts]
    assert float(sum(shares)) == pytest.approx(100)


@laws
@given(changes)
def test_a_pull_is_the_contribution_times_the_growth(pairs):
    parts, whole = parted([(before + now, before) for now, before in pairs])
    moved = pull(parts[0], whole, [], CATALOG).value
    share = contribution(parts[0], whole, [], CATALOG).value
    growth = year_on_year(whole.now, whole.before, []).value
    assert float(moved) == pytest.approx(float(share * growth / 100))


def rule_of(found):
    assert isinstance(found, Finding)
    return found.rule


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ({"region": COAST}, "R15"),
        ({"region": NINGBO}, "R15"),
        ({"scope": "district_owned"}, "R9"),
        ({"basis": Basis.LIKE_FOR_LIKE}, "R10"),
        ({"indicator": "tax_revenue"}, "R15"),
        ({"measure": Measure.COUNT}, "R2"),
        ({"qualifier": Qualifier.OVER}, "R21"),
        ({"stage": Stage.TARGET}, "R7"),
    ],
)
def test_only_a_part_on_the_footing_of_its_whole_contributes(parts, rule):
    whole = change(300, 200, NINGBO)
    part = change(30, 20, **{"region": ZHENHAI} | parts)
    assert rule_of(pull(part, whole, [], CATALOG)) == rule
    assert rule_of(contribution(part, whole, [], CATALOG)) == rule


def test_a_contribution_is_of_one_year_and_one_interval():
    whole = change(300, 200, NINGBO)
    early = Change(point(30, 2022), point(20, 2020))
    half = Change(*(point(9, year, Interval(1, 6)) for year in (2022, 2021)))
    other = Change(point(30, 2022), point(20, 2021, basis=Basis.UNSTATED))
    mixed = Change(point(30, 2022), point(20, 2021, measure=Measure.COUNT))
    assert rule_of(pull(early, whole, [], CATALOG)) == "R3"
    assert rule_of(pull(half, whole, [], CATALOG)) == "R2"
    assert rule_of(pull(other, whole, [], CATALOG)) == "R10"
    assert rule_of(pull(mixed, whole, [], CATALOG)) == "R2"


@pytest.mark.parametrize("region", [NINGBO, ZHENHAI])
def test_a_break_of_part_or_whole_parts_them(region):
    one = cut("2022-01-01", region=region)
    both = change(30, 20), change(300, 200, NINGBO)
    assert rule_of(pull(*both, [one], CATALOG)) == "R6"


def test_a_whole_that_hardly_grew_has_no_contributions():
    part = change(30, 20)
    for now in (Decimal(190), Decimal(200), Decimal("200.001")):
        found = contribution(part, change(now, 200, NINGBO), [], CATALOG)
        assert rule_of(found) == "R19"


def gdp(value, year, region, **parts):
    said = {"indicator": "gdp", "basis": Basis.CURRENT} | parts
    return point(value, year, region=region, **said)


def speed(value, region=ZHENHAI, **parts):
    said = {"indicator": "gdp", "basis": Basis.COMPARABLE} | parts
    return rate(value, 2022, region=region, **said)


def test_of_gdp_the_share_times_the_published_rate_is_the_pull():
    levels = gdp(1000, 2021, ZHENHAI), gdp(10000, 2021, NINGBO)
    moved = weighted_pull(speed(6), *levels, [], CATALOG)
    share = weighted_contribution(moved, speed(3, NINGBO))
    assert moved.value == Decimal("0.6")
    assert share.value == Decimal(20)
    assert [caution.rule for caution in share.cautions] == ["R1"]
    assert (
        rule_of(
            pull(
                change(2, 1, indicator="gdp"),
                change(20, 10, NINGBO, indicator="gdp"),
                [],
                CATALOG,
            )
        )
        == "R1"
    )


@pytest.mark.parametrize(
    ("part", "whole", "rule"),
    [
        ({"scope": "district_owned"}, {}, "R9"),
        ({}, {"scope": "district_owned"}, "R9"),
        ({"basis": Basis.UNSTATED}, {}, "R10"),
        ({"measure": Measure.COUNT}, {}, "R2"),
        ({"region": COAST}, {}, "R15"),
        ({}, {"region": COAST}, "R15"),
        ({"indicator": "gdp_primary"}, {}, "R15"),
        ({}, {"period": Interval(1, 12).of(2020)}, "R3"),
        ({"period": Interval(1, 6).of(2021)}, {}, "R2"),
        ({"qualifier": Qualifier.OVER}, {}, "R21"),
        ({"value": Decimal(0)}, {}, None),
        ({}, {"value": Decimal(0)}, "R19"),
    ],
)
def test_a_share_and_a_rate_meet_on_one_footing_only(part, whole, rule):
    levels = (
        replace(
            gdp(
                10, 2021, ZHENHAI, **{k: v for k, v in part.items() if k == "indicator"}
            ),
            **{k: v for k, v in part.items() if k != "indicator"},
        ),
        replace(gdp(100, 2021, NINGBO), **whole),
    )
    found = weighted_pull(speed(6), *levels, [], CATALOG)
    assert isinstance(found, Derived) if rule is None else rule_of(found) == rule


@pytest.mark.parametrize("region", [NINGBO, ZHENHAI])
def test_a_census_restates_the_shares_that_rates_are_weighted_with(region):
    levels = gdp(10, 2021, ZHENHAI), gdp(100, 2021, NINGBO)
    one = cut("2022-01-01", region=region, indicator="gdp", kind="census")
    assert rule_of(weighted_pull(speed(6), *levels, [one], CATALOG)) == "R6"


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (speed(3, COAST), "R15"),
        (speed(3, NINGBO, basis=Basis.UNSTATED), "R10"),
        (speed(3, NINGBO, period=Interval(1, 6).of(2022)), "R2"),
        (speed(0, NINGBO), "R19"),
        (speed(-3, NINGBO), "R19"),
    ],
)
def test_a_pull_is_set_beside_the_growth_of_its_own_whole(other, rule):
    levels = gdp(10, 2021, ZHENHAI), gdp(100, 2021, NINGBO)
    moved = weighted_pull(speed(6), *levels, [], CATALOG)
    assert rule_of(weighted_contribution(moved, other)) == rule


def at(value, region=ZHENHAI, **parts):
    return point(value, 2022, region=region, **parts)


@laws
@given(
    st.decimals(10, 100, places=1),
    st.decimals(101, 900, places=1),
    st.decimals(-5, 5, places=1),
    st.decimals("0.1", 10, places=1),
)
def test_after_the_years_to_catch_up_both_stand_at_the_same_level(
    low, high, slow, faster
):
    speeds = (rate(slow, region=COAST), rate(slow + faster))
    found = catch_up(at(high, COAST), at(low), speeds, CATALOG)
    assert found.value > 0
    reached = [
        float(level) * (1 + float(pace.value) / 100) ** float(found.value)
        for level, pace in zip((high, low), speeds, strict=True)
    ]
    assert reached[0] == pytest.approx(reached[1], rel=1e-6)


@laws
@given(modest, modest, st.decimals(0, 5, places=1))
def test_who_does_not_grow_faster_does_not_catch_up(one, other, slower):
    high, low = max(one, other), min(one, other)
    speeds = (rate(5, region=COAST), rate(5 - slower))
    found = catch_up(at(high, COAST), at(low), speeds, CATALOG)
    assert rule_of(found) == "R16"


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ({"region": ZHENHAI}, "R15"),
        ({"region": NINGBO}, "R15"),
        ({"scope": "district_owned"}, "R9"),
        ({"basis": Basis.UNSTATED}, "R10"),
        ({"indicator": "tax_revenue"}, "R2"),
        ({"period": Interval(1, 12).of(2021)}, "R3"),
        ({"period": Interval(1, 6).of(2022)}, "R2"),
        ({"qualifier": Qualifier.OVER}, "R21"),
    ],
)
def test_a_gap_is_between_two_regions_on_one_footing(parts, rule):
    high = at(300, **{"region": COAST} | parts)
    speeds = (rate(1, region=COAST), rate(2))
    assert rule_of(gap(high, at(100), CATALOG)) == rule
    assert rule_of(catch_up(high, at(100), speeds, CATALOG)) == rule


def test_a_gap_is_what_the_higher_has_more():
    found = gap(at("262.7", COAST), at("78.58"), CATALOG)
    assert found.value == Decimal("184.12")


@pytest.mark.parametrize(
    ("slow", "fast", "rule"),
    [
        (rate(1, region=ZHENHAI), rate(2), "R15"),
        (rate(1, region=COAST), rate(2, indicator="gdp"), "R2"),
        (rate(1, region=COAST), rate(2, scope="district_owned"), "R9"),
        (rate(1, region=COAST), rate(2, 2021), "R3"),
        (rate(1, region=COAST), rate(2, basis=Basis.NATURAL), "R10"),
        (rate(1, region=COAST), year_on_year(at(300), point(200, 2021), []), "R10"),
    ],
)
def test_speeds_are_of_the_levels_and_of_one_kind(slow, fast, rule):
    found = catch_up(at(300, COAST), at(200), (slow, fast), CATALOG)
    assert rule_of(found) == rule


def test_derived_speeds_close_a_gap_too():
    slow = year_on_year(at(300, COAST), point(290, 2021, region=COAST), [])
    fast = year_on_year(at(200), point(100, 2021), [])
    found = catch_up(at(300, COAST), at(200), (slow, fast), CATALOG)
    assert isinstance(found, Derived)
    assert found.cautions == ()


def test_of_percentages_there_is_a_gap_and_nothing_to_catch_up():
    high, low = rate(6, region=COAST), rate(4)
    assert gap(high.point, low.point, CATALOG).value == 2
    found = catch_up(high.point, low.point, (high, low), CATALOG)
    assert rule_of(found) == "R14"


def test_speeds_without_prices_go_with_a_caution():
    speeds = (speed(1, COAST), speed(2))
    found = catch_up(gdp(300, 2022, COAST), gdp(200, 2022, ZHENHAI), speeds, CATALOG)
    assert [caution.rule for caution in found.cautions] == ["R1"]


def test_the_sectors_of_one_region_are_parts_of_its_gdp():
    part = gdp(10, 2021, NINGBO, indicator="gdp_primary")
    own = rate(5, region=NINGBO, indicator="gdp_primary", basis=Basis.COMPARABLE)
    moved = weighted_pull(own, part, gdp(100, 2021, NINGBO), [], CATALOG)
    assert moved.value == Decimal("0.5")
