"""Done beside planned and past, growth from an increase, and what a sum leaves over."""

from collections.abc import Sequence
from decimal import Decimal

from indicators.analysis.bases import bears_rate
from indicators.analysis.growth.formulas import AFTER_INCREASE, PACE, RESIDUAL
from indicators.analysis.growth.matching import (
    first_of,
    not_a_result,
    not_same_period,
    of_two_regions,
    unlike,
)
from indicators.analysis.growth.points import Derived, Point
from indicators.analysis.growth.refusals import Reason, least_plan, refused
from indicators.model.finding import Finding
from indicators.model.observation import Measure, Qualifier, Stage

_HUNDRED = Decimal(100)


def elapsed_share(done: Point, plan: Point) -> tuple[int, int]:
    """Return the months past and all months of the *plan*; (0, 0) outside its term."""
    term, past = plan.period.interval, done.period.interval
    inside = (
        term is not None
        and past is not None
        and done.period.year == plan.period.year
        and not (term.instant or past.instant)
        and past.first == term.first
        and past.last <= term.last
    )
    if not inside or term is None or past is None:
        return (0, 0)
    return (past.last - past.first + 1, term.last - term.first + 1)


def progress_minus_pace(done: Point, plan: Point) -> Derived | Finding:
    """
    Return progress less the elapsed share of the term, in percentage points.

    done ÷ planned − months past ÷ all months, from unrounded values. Source: rule R13 of
    comparability.md. *plan* is a target, *done* a result from the first day of its term
    on; a target that says at least counts as its lower end (rule R21).
    """
    both = (done, plan)
    past, months = elapsed_share(done, plan)
    planned = plan.stage is Stage.TARGET and plan.qualifier is not Qualifier.UP_TO
    refusal = first_of(
        [
            unlike(done, plan),
            of_two_regions(done, plan),
            None if planned else refused(Reason.PLAN, both),
            not_a_result(done),
            None if months else refused(Reason.INTERVALS, both),
            None if plan.value > 0 else refused(Reason.BASE, both),
        ]
    )
    if refusal:
        return refusal
    lead = (done.value / plan.value - Decimal(past) / months) * _HUNDRED
    cautions = (least_plan(plan),) if plan.qualifier.is_bound else ()
    return Derived(lead, PACE, both, cautions)


def growth_after_increase(now: Point, increase: Point) -> Derived | Finding:
    """
    Return the growth in percent of a level that rose by *increase*.

    increase ÷ (now − increase). Source: China Statistical Yearbook, explanatory notes
    (growth rate). A level and the published change of the same figure and period.
    """
    both = (now, increase)
    kinds = (now.measure, increase.measure) == (Measure.LEVEL, Measure.CHANGE)
    subject = now.indicator.code == increase.indicator.code
    base = now.value - increase.value
    refusal = first_of(
        [
            None if kinds and subject else refused(Reason.SUBJECTS, both),
            of_two_regions(now, increase),
            None if now.scope == increase.scope else refused(Reason.SCOPES, both),
            None if now.basis is increase.basis else refused(Reason.BASES, both),
            not_same_period(now, increase),
            not_a_result(now, increase),
            None if bears_rate(base, now.value) else refused(Reason.BASE, both),
        ]
    )
    return refusal or Derived(increase.value / base * _HUNDRED, AFTER_INCREASE, both)


def residual_of_sum(total: Point, parts: Sequence[Point]) -> Derived | Finding:
    """
    Return what *total* is more than the sum of its *parts*, in their unit.

    total − sum of the parts; it is shown, never spread over them. Source: rule R18 of
    comparability.md. Figures of one period, scope, basis and measure.
    """
    points = (total, *parts)
    refusal = first_of(
        check
        for part in parts
        for check in (
            not_same_period(part, total),
            None
            if part.measure is total.measure
            else refused(Reason.SUBJECTS, (part, total)),
            None if part.scope == total.scope else refused(Reason.SCOPES, points),
            None if part.basis is total.basis else refused(Reason.BASES, points),
            not_a_result(part, total),
        )
    )
    left = total.value - sum(part.value for part in parts)
    return refusal or Derived(left, RESIDUAL, points)


def is_rounding(residual: Derived) -> bool:
    """
    Return whether a residual may come from rounding alone (rule R18).

    Each figure is off by at most half of its last digit; all are taken to be written to
    as many decimals as the one with most.
    """
    exponents = (point.value.as_tuple().exponent for point in residual.points)
    step = Decimal(1).scaleb(min(int(exponent) for exponent in exponents))
    return abs(residual.value) <= step / 2 * len(residual.points)
