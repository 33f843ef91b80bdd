"""Figures that reports print, computed again from what they were computed from."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis.growth.over_time import year_on_year
from indicators.analysis.growth.plans import (
    elapsed_share,
    growth_after_increase,
    is_rounding,
    progress_minus_pace,
    residual_of_sum,
)
from indicators.analysis.growth.points import Derived, Point
from indicators.analysis.growth.refusals import short_of
from indicators.catalog import catalog, curated
from indicators.model.finding import Finding
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Interval
from tests.analysis.growth.points import point


def plan(value, **parts):
    return point(value, stage=Stage.TARGET, **parts)


def done(value, months):
    return point(value, 2022, Interval(1, months))


def rule_of(found):
    assert isinstance(found, Finding)
    assert short_of(found)
    return found.rule


@pytest.mark.parametrize(
    ("reached", "planned", "months", "lead"),
    [
        ("629.0", "647.4", 10, "13.8"),
        ("313.64", "1015", 3, "5.90"),
        ("74", "100", 8, "7.33"),
        ("85.1", "100", 10, "1.8"),
        # From the rounded rate the first row comes out wrong.
        ("97.2", "100", 10, "13.9"),
    ],
)
def test_progress_minus_pace_is_as_reports_print_it(reached, planned, months, lead):
    found = progress_minus_pace(done(reached, months), plan(planned))
    assert round(found.value, -Decimal(lead).as_tuple().exponent) == Decimal(lead)
    assert elapsed_share(done(reached, months), plan(planned)) == (months, 12)


def test_growth_after_an_increase_is_as_the_report_prints_it():
    now = point("313.64")
    increase = point("153.34", measure=Measure.CHANGE)
    assert round(growth_after_increase(now, increase).value, 2) == Decimal("95.66")


@pytest.mark.parametrize(
    ("started", "planned", "printed"), [(160, 185, "86.5"), (188, 278, "67.6")]
)
def test_a_rate_of_projects_is_as_the_report_prints_it(started, planned, printed):
    found = progress_minus_pace(done(started, 12), plan(planned))
    assert round(found.value + 100, 1) == Decimal(printed)


def test_what_a_printed_sum_is_beside_its_parts_is_rounding():
    parts = [point("153.7"), point("213.3")]
    found = residual_of_sum(point("367.1"), parts)
    assert found.value == Decimal("0.1")
    assert is_rounding(found)
    assert residual_of_sum(point("367.0"), parts).value == 0
    assert not is_rounding(residual_of_sum(point("367.3"), parts))


@given(st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=6))
def test_parts_that_were_summed_leave_nothing_over(values):
    found = residual_of_sum(point(sum(values)), [point(each) for each in values])
    assert found.value == 0


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ({"period": Interval(1, 6).of(2022)}, "R2"),
        ({"measure": Measure.COUNT}, "R2"),
        ({"scope": "district_owned"}, "R9"),
        ({"basis": Basis.UNSTATED}, "R10"),
        ({"qualifier": Qualifier.OVER}, "R21"),
    ],
)
def test_a_sum_is_of_figures_on_one_footing(parts, rule):
    assert rule_of(residual_of_sum(point(5), [point(3), point(2, **parts)])) == rule


@pytest.mark.parametrize(
    ("reached", "planned", "rule"),
    [
        (done(5, 6), point(9), "R7"),
        (done(5, 6), plan(9, qualifier=Qualifier.UP_TO), "R7"),
        (replace(done(5, 6), qualifier=Qualifier.OVER), plan(9), "R21"),
        (replace(done(5, 6), scope="district_owned"), plan(9), "R9"),
        (replace(done(5, 6), region="370211"), plan(9), "R15"),
        (done(5, 6), plan(0), "R19"),
        (point(5, 2021, Interval(1, 6)), plan(9), "R2"),
        (point(5, 2022, Interval(4, 6)), plan(9), "R2"),
        (point(5, 2022, Interval(6, 6, instant=True)), plan(9), "R2"),
    ],
)
def test_progress_takes_a_result_within_the_term_of_a_target(reached, planned, rule):
    assert rule_of(progress_minus_pace(reached, planned)) == rule


def test_a_target_of_at_least_counts_as_its_lower_end():
    found = progress_minus_pace(done(5, 6), plan(10, qualifier=Qualifier.OVER))
    assert found.value == 0
    assert [caution.rule for caution in found.cautions] == ["R21"]


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ({"measure": Measure.LEVEL}, "R2"),
        ({"region": "370211"}, "R15"),
        ({"scope": "district_owned"}, "R9"),
        ({"basis": Basis.UNSTATED}, "R10"),
        ({"period": Interval(1, 6).of(2022)}, "R2"),
        ({"value": Decimal(10)}, "R19"),
        ({"value": Decimal("9.95")}, "R19"),
        ({"qualifier": Qualifier.OVER}, "R21"),
    ],
)
def test_growth_after_an_increase_is_of_one_figure(parts, rule):
    increase = replace(point(5, measure=Measure.CHANGE), **parts)
    assert rule_of(growth_after_increase(point(10), increase)) == rule


# Of what both levels and a nominal rate are printed for, on one footing. Where the report
# computed from unrounded levels the last digit of the rate may be off by the rounding.
PRINTED = [
    ("330200", "budget_revenue", 2018, "10.8"),
    ("330200", "budget_revenue", 2023, "6.3"),
    ("330200", "income_urban", 2019, "7.9"),
    ("330200", "income_urban", 2020, "4.8"),
    ("330200", "income_rural", 2019, "8.9"),
    ("330200", "income_rural", 2020, "6.8"),
    ("330200", "trade", 2020, "6.7"),
    ("330200", "ningbo_zhoushan_port_container_throughput", 2023, "5.85"),
    ("330211", "budget_revenue", 2018, "11.5"),
    ("330211", "budget_revenue", 2019, "7.2"),
    ("330211", "income_urban", 2017, "7.9"),
    ("330211", "income_rural", 2017, "7.9"),
    ("370211", "budget_revenue", 2018, "7.8"),
]


def points_of(region, indicator, measure, year):
    known = catalog()
    for one in curated().observations:
        key = (one.region, one.indicator, one.measure, one.period)
        if key == (region, indicator, measure, Interval(1, 12).of(year)):
            yield Point.of(
                {
                    "indicator": one.indicator,
                    "region": one.region,
                    "scope": one.scope,
                    "measure": one.measure.code,
                    "basis": one.basis.code,
                    "start": one.period.start,
                    "end": one.period.end,
                    "stage": one.stage.code,
                    "qualifier": one.qualifier.code,
                    "value": one.value,
                },
                known,
            )


@pytest.mark.parametrize(("region", "indicator", "year", "printed"), PRINTED)
def test_a_derived_rate_is_the_published_one_to_its_last_digit(
    region, indicator, year, printed
):
    published = points_of(region, indicator, Measure.GROWTH, year)
    assert Decimal(printed) in {each.value for each in published}
    digits = -Decimal(printed).as_tuple().exponent
    derived = [
        year_on_year(now, before, [])
        for now, before in product(
            points_of(region, indicator, Measure.LEVEL, year),
            points_of(region, indicator, Measure.LEVEL, year - 1),
        )
    ]
    rates = {round(each.value, digits) for each in derived if isinstance(each, Derived)}
    assert Decimal(printed) in rates
