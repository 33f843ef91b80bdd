"""Whether figures may meet in one formula; each test returns its refusal, or None."""

from collections.abc import Iterable, Sequence

from indicators.analysis.bases import bears_rate
from indicators.analysis.growth.points import Point
from indicators.analysis.growth.refusals import Reason, refused
from indicators.analysis.rows import Row
from indicators.analysis.trend import OF_LEVELS
from indicators.model.finding import Finding
from indicators.model.observation import Measure, Stage

AMOUNTS = frozenset({Measure.LEVEL, Measure.COUNT})
_SETTLED = {Stage.PRELIMINARY: 0, Stage.REVISED: 1, Stage.FINAL: 2}
_PERCENT = "%"


def first_of(refusals: Iterable[Finding | None]) -> Finding | None:
    """Return the first refusal, if there is one."""
    return next(filter(None, refusals), None)


def unlike(one: Point, other: Point) -> Finding | None:
    """Refuse other indicators or measures, scopes and bases (rules R2, R9, R10)."""
    both = (one, other)
    if (one.indicator.code, one.measure) != (other.indicator.code, other.measure):
        return refused(Reason.SUBJECTS, both)
    if one.scope != other.scope:
        return refused(Reason.SCOPES, both)
    return refused(Reason.BASES, both) if one.basis is not other.basis else None


def of_two_regions(one: Point, other: Point) -> Finding | None:
    """Refuse figures of different regions, which say nothing of growth."""
    alike = one.region == other.region
    return None if alike else refused(Reason.REGIONS, (one, other))


def not_apart(now: Point, before: Point, years: int | None) -> Finding | None:
    """
    Refuse unless both have one interval and lie *years* apart (rules R2, R3).

    Without *years* any number of them from one on will do.
    """
    both, apart = (now, before), now.period.year - before.period.year
    if now.period.years_earlier(apart) != before.period:
        return refused(Reason.INTERVALS, both)
    fits = apart >= 1 if years is None else apart == years
    return None if fits else refused(Reason.YEARS, both)


def not_same_period(one: Point, other: Point) -> Finding | None:
    """Refuse unless both are of one period (rules R2, R3)."""
    if one.period == other.period:
        return None
    apart = one.period.year - other.period.year
    alike = one.period.years_earlier(apart) == other.period
    return refused(Reason.YEARS if alike else Reason.INTERVALS, (one, other))


def across_break(
    before: Point, now: Point, breaks: Sequence[Row], measure: Measure | None = None
) -> Finding | None:
    """
    Refuse where one of *breaks* lies between the beginning of one and the end of the other.

    Rows of `store.questions.breaks`. A census or a revision restates levels and cuts no
    published rates (`analysis.trend.binding`); *measure* is whose breaks count, the
    later figure's own when it is not said (rule R6).
    """
    rates = (measure or now.measure) is Measure.GROWTH
    first, last = str(before.period.start), str(now.period.end)
    for cut in breaks:
        place = cut["region"] in {"", now.region} and cut["scope"] in {"", now.scope}
        about = cut.get("indicator", "") in {"", now.indicator.code}
        restated = rates and cut.get("kind") in OF_LEVELS
        start = str(cut["start"])[:10]
        if place and about and not restated and first < start <= last:
            return refused(Reason.BREAK, (now, before), year=start[:4])
    return None


def unlike_vintages(now: Point, before: Point) -> Finding | None:
    """
    Refuse a later figure that is more settled than the earlier one (rule R8).

    A preliminary figure beside the settled one of the year before is how growth is
    published; the other way round only one of them has been revised.
    """
    known = now.stage in _SETTLED and before.stage in _SETTLED
    if known and _SETTLED[now.stage] > _SETTLED[before.stage]:
        return refused(Reason.VINTAGES, (now, before))
    return None


def not_a_result(*points: Point) -> Finding | None:
    """Refuse targets and bounds (rules R7, R21)."""
    if any(point.stage is Stage.TARGET for point in points):
        return refused(Reason.PLAN, points)
    bounds = any(point.qualifier.is_bound for point in points)
    return refused(Reason.BOUND, points) if bounds else None


def not_derivable(point: Point) -> Finding | None:
    """Refuse percentages, and levels that are no base of growth (R14, R1, R5)."""
    indicator = point.indicator
    if point.measure not in AMOUNTS or indicator.unit == _PERCENT:
        return refused(Reason.PERCENT, (point,))
    if indicator.growth_from_levels:
        return None
    firms = indicator.code.endswith("_above_scale")
    prices = indicator.growth_basis == "comparable" and not firms
    return refused(Reason.CURRENT_PRICES if prices else Reason.NOT_DERIVABLE, (point,))


def poor_base(now: Point, base: Point) -> Finding | None:
    """Refuse a base that is not positive or near zero, and a sign that changed (R19)."""
    sound = bears_rate(base.value, now.value)
    return None if sound else refused(Reason.BASE, (now, base))
