"""What a part adds to the growth of its whole; its share is in `analysis.share`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.analysis.bases import bears_rate
from indicators.analysis.growth.formulas import (
    CONTRIBUTION,
    PULL,
    WEIGHTED_CONTRIBUTION,
    WEIGHTED_PULL,
)
from indicators.analysis.growth.matching import (
    across_break,
    first_of,
    not_a_result,
    not_apart,
    not_derivable,
    not_same_period,
    of_two_regions,
    poor_base,
    unlike_vintages,
)
from indicators.analysis.growth.points import Derived, Point, Published
from indicators.analysis.growth.refusals import Reason, nominal, refused, unlike_prices
from indicators.analysis.rows import Row
from indicators.catalog.catalog import Catalog
from indicators.catalog.sums import shipped_sums
from indicators.model.finding import Finding

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Change:
    """A level and that of a year earlier."""

    now: Point
    before: Point


def pull(
    part: Change, whole: Change, breaks: Sequence[Row], catalog: Catalog
) -> Derived | Finding:
    """
    Return by how many percentage points *part* moved the growth of *whole*.

    (part now − part before) ÷ whole before. Source: China Statistical Yearbook, notes to
    the tables of contributions. Levels a year apart, of an indicator whose levels may be
    compared over time; the part belongs to the whole and both share scope and basis.
    """
    refusal = _not_part_of(part, whole, breaks, catalog)
    if refusal:
        return refusal
    moved = (part.now.value - part.before.value) / whole.before.value * _HUNDRED
    points = (part.now, part.before, whole.before)
    return Derived(moved, PULL, points, (nominal(points),))


def contribution(
    part: Change, whole: Change, breaks: Sequence[Row], catalog: Catalog
) -> Derived | Finding:
    """
    Return the share of *part* in the increment of *whole*, in percent.

    (part now − part before) ÷ (whole now − whole before). Source and inputs as of `pull`;
    a whole that hardly grew, or shrank, has no contributions (rule R19).
    """
    points = (part.now, part.before, whole.now, whole.before)
    refusal = _not_part_of(part, whole, breaks, catalog)
    if refusal:
        return refusal
    own = part.now.value - part.before.value
    increment = whole.now.value - whole.before.value
    if _too_small(increment, own):
        return refused(Reason.BASE, points)
    share = own / increment * _HUNDRED
    return Derived(share, CONTRIBUTION, points, (nominal(points),))


def weighted_pull(
    speed: Published,
    part: Point,
    whole: Point,
    breaks: Sequence[Row],
    catalog: Catalog,
) -> Derived | Finding:
    """
    Return by how many percentage points a part's published growth moved its whole.

    *part* ÷ *whole* a year earlier × the part's published rate. Source: China Statistical
    Yearbook, notes to the tables of contributions. For GDP and value added, whose rates
    are published in comparable prices: the shares are of levels a year before *speed*.
    """
    now = speed.point
    refusal = first_of(
        [
            of_two_regions(now, part),
            _no_part(part, whole, catalog),
            _unlike_parts(part, whole),
            None if now.scope == part.scope else refused(Reason.SCOPES, (now, part)),
            None
            if now.indicator.code == part.indicator.code
            else refused(Reason.SUBJECTS, (now, part)),
            not_apart(now, part, 1),
            not_same_period(part, whole),
            not_a_result(part, whole),
            across_break(part, now, breaks, part.measure),
            _break_of_whole(whole, now, breaks),
            poor_base(part, whole),
        ]
    )
    points = (now, part, whole)
    cautions = (unlike_prices(points),) if now.without_prices else ()
    moved = refusal or part.value / whole.value * now.value
    if isinstance(moved, Finding):
        return moved
    return Derived(moved, WEIGHTED_PULL, points, cautions)


def weighted_contribution(
    moved: Derived, speed_of_whole: Published
) -> Derived | Finding:
    """
    Return the contribution in percent: a `weighted_pull` ÷ the whole's published growth.

    Source: as of `weighted_pull`. The whole's rate is of the same period and basis as the
    part's, and not near zero or negative (rule R19).
    """
    now, _, whole = moved.points
    rate = speed_of_whole.point
    points = (*moved.points, rate)
    same = (rate.region, rate.indicator.code, rate.scope) == (
        whole.region,
        whole.indicator.code,
        whole.scope,
    )
    refusal = first_of(
        [
            None if same else refused(Reason.REGIONS, points),
            not_same_period(rate, now),
            None if rate.basis is now.basis else refused(Reason.BASES, points),
            refused(Reason.BASE, points)
            if _too_small(rate.value, moved.value)
            else None,
        ]
    )
    if refusal:
        return refusal
    share = moved.value / rate.value * _HUNDRED
    return Derived(share, WEIGHTED_CONTRIBUTION, points, moved.cautions)


def is_part(part: Point, whole: Point, catalog: Catalog) -> bool:
    """Return whether *part* is of a region in the whole's, or of an indicator of its sum."""
    if part.indicator.code == whole.indicator.code:
        adds_up = part.indicator.additive
        return adds_up and catalog.belongs(part.region, whole.region)
    return part.region == whole.region and any(
        each.column == "indicator"
        and each.whole == whole.indicator.code
        and part.indicator.code in each.parts
        for each in shipped_sums()
    )


def _not_part_of(
    part: Change, whole: Change, breaks: Sequence[Row], catalog: Catalog
) -> Finding | None:
    changes = (part, whole)
    return first_of(
        [
            _no_part(part.now, whole.now, catalog),
            _unlike_parts(part.now, whole.now),
            not_same_period(part.now, whole.now),
            *(_not_one_series(each) for each in changes),
            *(not_apart(each.now, each.before, 1) for each in changes),
            *(not_derivable(each.now) for each in changes),
            not_a_result(part.now, part.before, whole.now, whole.before),
            *(across_break(each.before, each.now, breaks) for each in changes),
            *(unlike_vintages(each.now, each.before) for each in changes),
            *(poor_base(each.now, each.before) for each in changes),
        ]
    )


def _not_one_series(change: Change) -> Finding | None:
    now, before = change.now, change.before
    if (now.indicator.code, now.measure) != (before.indicator.code, before.measure):
        return refused(Reason.SUBJECTS, (now, before))
    return of_two_regions(now, before) or _unlike_footing(now, before)


def _no_part(part: Point, whole: Point, catalog: Catalog) -> Finding | None:
    inside = is_part(part, whole, catalog)
    return None if inside else refused(Reason.REGIONS, (part, whole))


def _unlike_parts(part: Point, whole: Point) -> Finding | None:
    """Refuse other measures, scopes and bases; a part may be of another indicator."""
    if part.measure is not whole.measure:
        return refused(Reason.SUBJECTS, (part, whole))
    return _unlike_footing(part, whole)


def _unlike_footing(one: Point, other: Point) -> Finding | None:
    if one.scope != other.scope:
        return refused(Reason.SCOPES, (one, other))
    return None if one.basis is other.basis else refused(Reason.BASES, (one, other))


def _break_of_whole(whole: Point, now: Point, breaks: Sequence[Row]) -> Finding | None:
    """Refuse a whole whose levels are restated before the end of the rate's period."""
    return across_break(whole, replace(whole, period=now.period), breaks)


def _too_small(base: Decimal, part: Decimal) -> bool:
    """Return whether *base* is not positive, or near zero beside *part*."""
    return not bears_rate(base, abs(part))
