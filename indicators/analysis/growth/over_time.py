"""Growth of one region over time: of its levels, or averaged from published rates."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from math import prod

from indicators.analysis.growth.formulas import (
    AVERAGE,
    COMPOUND,
    QUARTER_ON_QUARTER,
    TWO_YEAR,
    YEAR_ON_YEAR,
    Formula,
)
from indicators.analysis.growth.matching import (
    across_break,
    first_of,
    not_a_result,
    not_apart,
    not_derivable,
    of_two_regions,
    poor_base,
    unlike,
    unlike_vintages,
)
from indicators.analysis.growth.points import Derived, Point, Published, cells_of
from indicators.analysis.growth.refusals import (
    Reason,
    festival,
    nominal,
    refused,
    unlike_stages,
)
from indicators.analysis.rows import Row
from indicators.model.finding import Finding
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import Interval, Period

_HUNDRED = Decimal(100)
_JANUARY_OR_FEBRUARY = frozenset({Interval(1, 1), Interval(2, 2)})


def published(point: Point) -> Published | Finding:
    """Return a rate as its source prints it: growth, and neither target nor bound."""
    if point.measure is not Measure.GROWTH:
        return refused(Reason.NO_RATE, (point,))
    return not_a_result(point) or Published(point)


def year_on_year(now: Point, before: Point, breaks: Sequence[Row]) -> Derived | Finding:
    """
    Return the growth of a level on a year earlier, in percent: now ÷ before − 1.

    Source: China Statistical Yearbook, explanatory notes (growth rate). Two levels of one
    series and interval, one year apart, of an indicator whose levels may be compared
    over time (rules R1, R5).
    """
    refusal = first_of(_not_over_time(now, before, breaks, 1))
    return refusal or _growth(YEAR_ON_YEAR, now, before, 1)


def compound_growth(
    now: Point, before: Point, breaks: Sequence[Row]
) -> Derived | Finding:
    """
    Return the average annual growth between two levels, in percent.

    (now ÷ before) ^ (1 ÷ years) − 1. Source: China Statistical Yearbook, explanatory
    notes (average annual growth, level approach). As `year_on_year`, one or more years
    apart.
    """
    refusal = first_of(_not_over_time(now, before, breaks, None))
    years = now.period.year - before.period.year
    return refusal or _growth(COMPOUND, now, before, years)


def quarter_on_quarter(
    now: Point, before: Point, breaks: Sequence[Row]
) -> Derived | Finding:
    """
    Return the growth of a single quarter on the one before, in percent, not adjusted.

    now ÷ before − 1. Source: China Statistical Yearbook, explanatory notes (chain growth
    rate). Two single quarters in a row of one series, published or recovered; cumulative
    figures are refused (rule R2).
    """
    follows = _quarter_after(before.period) == now.period
    refusal = first_of(
        [
            unlike(now, before),
            of_two_regions(now, before),
            None if follows else refused(Reason.NOT_QUARTERS, (now, before)),
            *_not_sound(now, before, breaks),
        ]
    )
    return refusal or _growth(QUARTER_ON_QUARTER, now, before, 1)


def single_quarter(
    cumulative: Point, earlier: Point, breaks: Sequence[Row]
) -> Point | Finding:
    """
    Return the level of a single quarter: *cumulative* to its end less *earlier*.

    Source: rule R2 of comparability.md. Both run from one January, to two quarter ends in
    a row; they share indicator, region, scope, basis and stage, for a difference of two
    vintages is mostly revision (rule R8). Only flows accumulate.
    """
    both = (cumulative, earlier)
    ends = (cumulative.period.end.month, earlier.period.end.month)
    follows = (
        all(_from_january(point.period) for point in both)
        and cumulative.period.year == earlier.period.year
        and ends in {(6, 3), (9, 6), (12, 9)}
    )
    amount = cumulative.measure in {Measure.LEVEL, Measure.COUNT}
    flow = amount and cumulative.indicator.nature == "flow"
    alike = cumulative.stage is earlier.stage
    refusal = first_of(
        [
            unlike(cumulative, earlier),
            of_two_regions(cumulative, earlier),
            None if flow else refused(Reason.STOCK, both),
            None if follows else refused(Reason.NOT_QUARTERS, both),
            not_a_result(*both),
            None if alike else refused(Reason.VINTAGES, both),
            across_break(earlier, cumulative, breaks),
        ]
    )
    if refusal:
        return refusal
    qualifiers = (point.qualifier.code for point in both)
    return replace(
        cumulative,
        period=Interval(ends[1] + 1, ends[0]).of(cumulative.period.year),
        value=cumulative.value - earlier.value,
        qualifier=Qualifier.computed(*qualifiers),
        cells=cells_of(both),
    )


def two_year_average(
    now: Published, before: Published, breaks: Sequence[Row]
) -> Derived | Finding:
    """
    Return the two-year average of published rates, in percent.

    The geometric mean of the growth factors of two years, less one. Source: National
    Bureau of Statistics, notes to its releases of 2021. Published year-on-year rates of
    one series and interval, one year apart.
    """
    found = average_growth((now, before), breaks)
    return found if isinstance(found, Finding) else replace(found, formula=TWO_YEAR)


def average_growth(
    rates: Sequence[Published], breaks: Sequence[Row]
) -> Derived | Finding:
    """
    Return the average annual growth of published *rates*, the newest first, in percent.

    The nth root of the product of the n growth factors, less one. Source: China
    Statistical Yearbook, explanatory notes (average annual growth, level approach). Rates
    of one series and interval for years without a gap: for GDP the only way (rule R1).
    """
    points = tuple(rate.point for rate in rates)
    refusal = first_of(
        check
        for now, before in pairwise(points)
        for check in (
            unlike(now, before),
            of_two_regions(now, before),
            not_apart(now, before, 1),
            across_break(before, now, breaks),
        )
    )
    if refusal:
        return refusal
    factors = [1 + point.value / _HUNDRED for point in points]
    if min(factors) <= 0:
        return refused(Reason.BASE, points)
    return Derived(
        _percent(prod(factors, start=Decimal(1)), len(factors)), AVERAGE, points
    )


def _not_over_time(
    now: Point, before: Point, breaks: Sequence[Row], years: int | None
) -> list[Finding | None]:
    return [
        unlike(now, before),
        of_two_regions(now, before),
        not_apart(now, before, years),
        *_not_sound(now, before, breaks),
    ]


def _not_sound(
    now: Point, before: Point, breaks: Sequence[Row]
) -> list[Finding | None]:
    return [
        not_derivable(now),
        not_a_result(now, before),
        across_break(before, now, breaks),
        unlike_vintages(now, before),
        poor_base(now, before),
    ]


def _growth(formula: Formula, now: Point, before: Point, years: int) -> Derived:
    points = (now, before)
    cautions = [nominal(points)]
    if now.stage is not before.stage:
        cautions.append(unlike_stages(points))
    if formula is YEAR_ON_YEAR and now.period.interval in _JANUARY_OR_FEBRUARY:
        cautions.append(festival(now))
    ratio = now.value / before.value
    return Derived(_percent(ratio, years), formula, points, tuple(cautions))


def _percent(ratio: Decimal, years: int) -> Decimal:
    """Return the growth in percent of which *years* in a row multiply to *ratio*."""
    # One year needs no root, so that it stays exact.
    factor = ratio if years == 1 else ratio ** (Decimal(1) / years)
    return (factor - 1) * _HUNDRED


def _from_january(period: Period) -> bool:
    interval = period.interval
    return interval is not None and not interval.instant and interval.first == 1


def _quarter_after(period: Period) -> Period | None:
    """Return the quarter after *period*; None where that is no single quarter."""
    interval = period.interval
    if interval is None or interval.instant:
        return None
    if interval.last % 3 or interval.last - interval.first != 2:
        return None
    first = interval.last % 12 + 1
    return Interval(first, first + 2).of(period.year + (first == 1))
