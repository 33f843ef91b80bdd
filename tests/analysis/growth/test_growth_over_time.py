from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.growth.over_time import (
    average_growth,
    compound_growth,
    published,
    quarter_on_quarter,
    single_quarter,
    two_year_average,
    year_on_year,
)
from indicators.analysis.growth.points import Derived, Point, Published
from indicators.analysis.growth.refusals import Reason, short_of
from indicators.model.finding import Finding, Level
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Interval
from indicators.model.text import Language
from tests.analysis.growth.points import (
    amounts,
    cut,
    growths,
    intervals,
    mismatches,
    point,
    rate,
)

laws = settings(deadline=None, max_examples=80)
QUARTERS = [Interval(1, 3), Interval(4, 6), Interval(7, 9), Interval(10, 12)]
TO_DATE = [Interval(1, last) for last in (3, 6, 9, 12)]
modest = st.decimals(100, 900, places=2)


def rule_of(found):
    assert isinstance(found, Finding)
    assert found.level is Level.BLOCK
    assert found.cells
    assert all(found.say(language) for language in Language)
    assert short_of(found)
    return found.rule


def test_growth_on_a_year_earlier_is_the_quotient_less_one():
    found = year_on_year(point(78.58, 2018), point(70.5, 2017), [])
    assert isinstance(found, Derived)
    assert round(found.value, 1) == Decimal("11.5")
    assert found.cells == (*found.points[0].cells, *found.points[1].cells)
    assert [caution.rule for caution in found.cautions] == ["R1"]


@laws
@given(modest, modest, intervals, st.decimals("0.001", 1000, places=3))
def test_scaling_both_levels_changes_no_rate(now, before, interval, factor):
    plain = year_on_year(point(now, 2022, interval), point(before, 2021, interval), [])
    scaled = year_on_year(
        point(now * factor, 2022, interval), point(before * factor, 2021, interval), []
    )
    assert float(scaled.value) == pytest.approx(float(plain.value))


@laws
@given(modest, modest, intervals)
def test_a_rate_leads_from_the_earlier_to_the_later_level(now, before, interval):
    found = year_on_year(point(now, 2022, interval), point(before, 2021, interval), [])
    assert before * (1 + found.value / 100) == pytest.approx(now)


@laws
@given(mismatches, modest)
def test_no_rate_comes_from_what_does_not_match(mismatch, value):
    changes, rule = mismatch
    now, before = point(value), point(300, 2021, **changes)
    assert rule_of(year_on_year(now, before, [])) == rule
    assert rule_of(compound_growth(now, before, [])) == rule
    if not {"period", "value"} & set(changes):
        later, earlier = point(300, **changes), point(value, 2021)
        assert rule_of(year_on_year(later, earlier, [])) == rule
    assert rule_of(quarter_on_quarter(now, before, []))
    assert rule_of(single_quarter(now, before, []))


@laws
@given(intervals, intervals)
def test_no_rate_comes_from_two_intervals(one, other):
    found = year_on_year(point(300, 2022, one), point(200, 2021, other), [])
    assert isinstance(found, Derived) if one == other else rule_of(found) == "R2"


@pytest.mark.parametrize("year", [2018, 2020, 2022, 2023])
def test_growth_on_a_year_earlier_is_of_years_in_a_row(year):
    assert rule_of(year_on_year(point(300, 2022), point(200, year), [])) == "R3"


@laws
@given(
    st.integers(2015, 2024),
    st.sampled_from(["", "330211", "370211"]),
    st.sampled_from(["", "whole", "district_owned"]),
    st.sampled_from(["budget_revenue", "gdp"]),
    st.sampled_from(["method", "census", "scope"]),
)
def test_nothing_is_computed_across_a_break(year, region, scope, indicator, kind):
    one = cut(
        f"{year}-01-01", region=region, scope=scope, indicator=indicator, kind=kind
    )
    binds = (
        region != "370211" and scope != "district_owned" and indicator != "gdp"
    ) and 2018 < year <= 2022
    found = compound_growth(point(300, 2022), point(200, 2018), [one])
    assert rule_of(found) == "R6" if binds else isinstance(found, Derived)


def test_a_break_within_a_year_makes_it_no_base():
    one = cut("2021-07-01")
    assert rule_of(year_on_year(point(300, 2021), point(200, 2020), [one])) == "R6"
    assert rule_of(year_on_year(point(300, 2022), point(200, 2021), [one])) == "R6"
    assert isinstance(year_on_year(point(300, 2023), point(200, 2022), [one]), Derived)


def test_the_break_is_named_by_its_year():
    found = year_on_year(point(3), point(2, 2021), [cut("2022-01-01")])
    assert found.say(Language.EN) == (
        "A break in 2022 lies between the figures: nothing is computed across it."
    )


@pytest.mark.parametrize(
    ("indicator", "rule"),
    [
        ("gdp", "R1"),
        ("gdp_secondary", "R1"),
        ("industrial_value_added", "R1"),
        ("industrial_value_added_above_scale", "R5"),
        ("gross_industrial_output_above_scale", "R5"),
        ("fixed_asset_investment", "R5"),
        ("urbanisation_rate", "R14"),
    ],
)
def test_levels_that_are_no_base_give_no_growth(indicator, rule):
    now, before = (point(value, 2020 + value, indicator=indicator) for value in (2, 1))
    assert rule_of(year_on_year(now, before, [])) == rule
    assert rule_of(compound_growth(now, before, [])) == rule


def test_a_rate_has_no_rate():
    now, before = rate(5).point, rate(4, 2021).point
    assert rule_of(year_on_year(now, before, [])) == "R14"


@pytest.mark.parametrize(
    ("now", "before", "rules"),
    [
        (Stage.PRELIMINARY, Stage.PRELIMINARY, ["R1"]),
        (Stage.PRELIMINARY, Stage.FINAL, ["R1", "R7"]),
        (Stage.PRELIMINARY, Stage.REVISED, ["R1", "R7"]),
        (Stage.UNVERIFIED, Stage.FINAL, ["R1", "R7"]),
        (Stage.REVISED, Stage.PRELIMINARY, "R8"),
        (Stage.FINAL, Stage.REVISED, "R8"),
        (Stage.FINAL, Stage.PRELIMINARY, "R8"),
    ],
)
def test_only_one_figure_revised_is_no_growth(now, before, rules):
    found = year_on_year(point(3, stage=now), point(2, 2021, stage=before), [])
    if isinstance(rules, str):
        assert rule_of(found) == rules
    else:
        assert [caution.rule for caution in found.cautions] == rules


@pytest.mark.parametrize(
    ("interval", "rules"),
    [
        (Interval(1, 1), ["R1", "R4"]),
        (Interval(2, 2), ["R1", "R4"]),
        (Interval(1, 2), ["R1"]),
        (Interval(3, 3), ["R1"]),
    ],
)
def test_january_or_february_alone_carries_the_festival(interval, rules):
    found = year_on_year(point(3, 2022, interval), point(2, 2021, interval), [])
    assert [caution.rule for caution in found.cautions] == rules


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Qualifier.EXACT, Qualifier.EXACT, Qualifier.EXACT),
        (Qualifier.ABOUT, Qualifier.EXACT, Qualifier.ABOUT),
        (Qualifier.EXACT, Qualifier.ABOUT, Qualifier.ABOUT),
    ],
)
def test_what_is_made_of_approximate_figures_is_approximate(one, other, expected):
    found = year_on_year(point(3, qualifier=one), point(2, 2021, qualifier=other), [])
    assert found.qualifier is expected
    assert found.stage is Stage.PRELIMINARY


@laws
@given(growths, st.integers(1, 8))
def test_the_average_of_equal_rates_is_that_rate(growth, years):
    rates = [rate(growth, 2022 - back) for back in range(years)]
    found = average_growth(rates, [])
    assert float(found.value) == pytest.approx(float(growth), abs=1e-9)


@laws
@given(growths, growths)
def test_a_two_year_average_grows_as_far_as_both_years(now, before):
    found = two_year_average(rate(now), rate(before, 2021), [])
    assert (1 + found.value / 100) ** 2 == pytest.approx(
        (1 + now / 100) * (1 + before / 100)
    )
    assert min(now, before) - Decimal("1e-9") <= found.value
    assert found.value <= max(now, before) + Decimal("1e-9")
    assert found.formula.code == "two_year"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"basis": Basis.LIKE_FOR_LIKE}, "R10"),
        ({"scope": "district_owned"}, "R9"),
        ({"region": "370211"}, "R15"),
        ({"indicator": "gdp"}, "R2"),
        ({"period": Interval(1, 6).of(2021)}, "R2"),
        ({"period": Interval(1, 12).of(2020)}, "R3"),
    ],
)
def test_no_average_of_rates_that_do_not_follow(changes, rule):
    assert rule_of(two_year_average(rate(5), rate(4, 2021, **changes), [])) == rule


@pytest.mark.parametrize(("kind", "cuts"), [("scope", True), ("census", False)])
def test_a_census_cuts_no_published_rates(kind, cuts):
    one = cut("2022-01-01", kind=kind)
    found = two_year_average(rate(5), rate(4, 2021), [one])
    assert rule_of(found) == "R6" if cuts else isinstance(found, Derived)


def test_what_fell_to_nothing_has_no_average():
    assert rule_of(two_year_average(rate(5), rate(-100, 2021), [])) == "R19"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"measure": Measure.LEVEL}, "R14"),
        ({"stage": Stage.TARGET}, "R7"),
        ({"qualifier": Qualifier.OVER}, "R21"),
    ],
)
def test_a_published_rate_is_neither_level_nor_target_nor_bound(changes, rule):
    assert rule_of(published(rate(5, **changes).point)) == rule
    assert isinstance(published(rate(5).point), Published)


@laws
@given(modest, modest, st.integers(1, 10))
def test_compound_growth_leads_from_the_first_level_to_the_last(now, before, years):
    found = compound_growth(point(now, 2022), point(before, 2022 - years), [])
    reached = before * (1 + found.value / 100) ** years
    assert reached == pytest.approx(now)


@laws
@given(modest, modest)
def test_over_one_year_compound_growth_is_growth(now, before):
    both = point(now, 2022), point(before, 2021)
    assert compound_growth(*both, []).value == year_on_year(*both, []).value


@laws
@given(st.lists(amounts, min_size=4, max_size=4))
def test_single_quarters_sum_to_the_cumulative_figure(quarters):
    sums = [sum(quarters[: number + 1]) for number in range(4)]
    to_date = [
        point(value, 2022, each) for value, each in zip(sums, TO_DATE, strict=True)
    ]
    found = [to_date[0]] + [
        single_quarter(later, earlier, []) for earlier, later in pairwise(to_date)
    ]
    assert all(isinstance(each, Point) for each in found)
    assert [each.value for each in found] == quarters
    assert [each.period.interval for each in found] == QUARTERS
    assert found[-1].cells == (*to_date[3].cells, *to_date[2].cells)


@pytest.mark.parametrize(
    ("later", "changes", "rule"),
    [
        (Interval(1, 6), {"stage": Stage.REVISED}, "R8"),
        (Interval(1, 6), {"scope": "district_owned"}, "R9"),
        (Interval(1, 6), {"basis": Basis.UNSTATED}, "R10"),
        (Interval(1, 6), {"qualifier": Qualifier.OVER}, "R21"),
        (Interval(1, 6), {"region": "370211"}, "R15"),
        (Interval(1, 6), {"period": Interval(1, 3).of(2021)}, "R2"),
        (Interval(1, 9), {}, "R2"),
        (Interval(4, 6), {}, "R2"),
        (Interval(1, 5), {}, "R2"),
        (Interval(6, 6, instant=True), {}, "R2"),
    ],
)
def test_no_quarter_is_recovered_from_ends_that_do_not_fit(later, changes, rule):
    earlier = point(10, 2022, Interval(1, 3), **changes)
    assert rule_of(single_quarter(point(30, 2022, later), earlier, [])) == rule


def test_no_quarter_is_recovered_across_a_break_or_from_a_stock():
    later, earlier = (point(1, 2022, Interval(1, last)) for last in (6, 3))
    assert rule_of(single_quarter(later, earlier, [cut("2022-04-01")])) == "R6"
    stocks = [
        point(1, 2022, Interval(1, last), indicator="market_entities")
        for last in (6, 3)
    ]
    assert rule_of(single_quarter(*stocks, [])) == "R2"


@laws
@given(modest, modest, st.integers(0, 3))
def test_a_quarter_grows_on_the_one_before_also_over_new_year(now, before, number):
    later = point(now, 2022, QUARTERS[number])
    earlier = point(before, 2022 if number else 2021, QUARTERS[number - 1])
    found = quarter_on_quarter(later, earlier, [])
    assert before * (1 + found.value / 100) == pytest.approx(now)
    year_before = replace(earlier, period=earlier.period.years_earlier(1))
    assert rule_of(quarter_on_quarter(later, year_before, [])) == "R2"


@pytest.mark.parametrize(
    "interval", [Interval(1, 6), Interval(1, 12), Interval(3, 3), Interval(2, 4)]
)
def test_only_single_quarters_grow_on_the_one_before(interval):
    found = quarter_on_quarter(point(3, 2022, interval), point(2, 2021, interval), [])
    assert rule_of(found) == "R2"
    odd = point(3, 2022, period=Interval(1, 3).of(2022).years_earlier(0))
    assert rule_of(quarter_on_quarter(point(3, 2022, interval), odd, [])) == "R2"


def test_every_reason_has_a_rule_and_words_of_its_own():
    assert all(reason.rule.startswith("R") for reason in Reason)
    assert len({reason.text for reason in Reason}) == len(Reason)
