"""How far two regions lie apart, and how long the lower one needs."""

from decimal import Decimal

from indicators.analysis.growth.formulas import CATCH_UP, GAP
from indicators.analysis.growth.matching import (
    AMOUNTS,
    first_of,
    not_a_result,
    not_same_period,
    poor_base,
    unlike,
)
from indicators.analysis.growth.points import Derived, Point, Published, Speed
from indicators.analysis.growth.refusals import Reason, refused, unlike_prices
from indicators.catalog.catalog import Catalog
from indicators.model.finding import Finding

_HUNDRED = Decimal(100)


def gap(higher: Point, lower: Point, catalog: Catalog) -> Derived | Finding:
    """
    Return how much *higher* is above *lower*, in the unit of both.

    higher − lower; of percentages the unit is percentage points (rule R14). Source: rule
    R16 of comparability.md. Figures of two regions, neither of them a part of the other,
    for one period, scope and basis.
    """
    refusal = first_of(
        [
            _not_beside(higher, lower, catalog),
            unlike(higher, lower),
            not_same_period(higher, lower),
            not_a_result(higher, lower),
        ]
    )
    return refusal or Derived(higher.value - lower.value, GAP, (lower, higher))


def catch_up(
    higher: Point,
    lower: Point,
    speeds: tuple[Speed, Speed],
    catalog: Catalog,
) -> Derived | Finding:
    """
    Return the years until *lower* reaches *higher* if both *speeds* (its own last) stay.

    ln(higher ÷ lower) ÷ ln((1 + speed of lower) ÷ (1 + speed of higher)). Source: two
    paths of constant growth set equal. Levels as of `gap`, positive; both speeds
    published on one basis, or both derived, for the period of the levels; the lower
    grows faster.
    """
    distance = gap(higher, lower, catalog)
    if isinstance(distance, Finding):
        return distance
    fast, slow = speeds[1], speeds[0]
    points = (lower, higher, fast.now, slow.now)
    factors = [1 + speed.value / _HUNDRED for speed in (fast, slow)]
    amount = higher.measure in AMOUNTS
    refusal = first_of(
        [
            None if amount else refused(Reason.PERCENT, points),
            poor_base(higher, lower),
            _not_speed_of(slow, higher),
            _not_speed_of(fast, lower),
            _unlike_speeds(fast, slow),
            refused(Reason.NOT_FASTER, points)
            if not factors[0] > factors[1] > 0 or higher.value < lower.value
            else None,
        ]
    )
    if refusal:
        return refusal
    ratio, factor = higher.value / lower.value, factors[0] / factors[1]
    years = ratio.ln() / factor.ln()
    cautions = (unlike_prices(points),) if fast.now.without_prices else ()
    return Derived(years, CATCH_UP, points, cautions)


def _not_beside(one: Point, other: Point, catalog: Catalog) -> Finding | None:
    """Refuse one region beside itself, and a whole beside its part (rule R15)."""
    regions = (one.region, other.region)
    apart = one.region != other.region and len(catalog.apart(regions)) == len(regions)
    either = any(catalog.belongs(*pair) for pair in (regions, regions[::-1]))
    return None if apart and not either else refused(Reason.REGIONS, (one, other))


def _not_speed_of(speed: Speed, level: Point) -> Finding | None:
    """Refuse a speed of another figure or period than *level*."""
    now, both = speed.now, (speed.now, level)
    if now.region != level.region:
        return refused(Reason.REGIONS, both)
    if now.indicator.code != level.indicator.code:
        return refused(Reason.SUBJECTS, both)
    if now.scope != level.scope:
        return refused(Reason.SCOPES, both)
    return not_same_period(now, level)


def _unlike_speeds(one: Speed, other: Speed) -> Finding | None:
    """Refuse a printed beside a derived speed, and speeds on other bases (rule R10)."""
    kinds = {isinstance(speed, Published) for speed in (one, other)}
    alike = len(kinds) == 1 and one.now.basis is other.now.basis
    if not alike or _formula(one) != _formula(other):
        return refused(Reason.BASES, (one.now, other.now))
    return None


def _formula(speed: Speed) -> str:
    return "" if isinstance(speed, Published) else speed.formula.code
