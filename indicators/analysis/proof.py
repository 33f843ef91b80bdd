"""What published figures prove of each other, bounds and approximations being among them."""

from decimal import Decimal
from typing import Any

from indicators.analysis.rows import Row
from indicators.model.observation import Qualifier


def proves(greater: Row, lesser: Row) -> bool:
    """
    Return whether *greater* is surely above *lesser* (rows with value and qualifier).

    A bound proves nothing: what is "over 5" may be 9. An approximate figure may be off by
    as much as its last digit, so the gap must exceed the last digits of the approximate
    ones together. A computed figure has no digit of its own: ask this of what it was
    computed from.
    """
    if _is_bound(greater) or _is_bound(lesser):
        return False
    gap = _exact(greater["value"]) - _exact(lesser["value"])
    return gap > _slack(greater) + _slack(lesser)


def alike(row: Row, other: Row) -> bool:
    """Return whether two rows are surely equal: both exact, and of one value."""
    exact = {row["qualifier"], other["qualifier"]} == {Qualifier.EXACT.code}
    return exact and _exact(row["value"]) == _exact(other["value"])


def proves_order(row: Row, other: Row) -> bool:
    """Return whether it is sure which of two rows is the higher, or that neither is."""
    return proves(row, other) or proves(other, row) or alike(row, other)


def _slack(row: Row) -> Decimal:
    """Return the step of the last digit of an approximate value; none of an exact one."""
    if row["qualifier"] == Qualifier.EXACT.code:
        return Decimal(0)
    # The last zeros of "about 3,200" were never measured, whatever the unit it is in.
    return Decimal(1).scaleb(int(_exact(row["value"]).normalize().as_tuple().exponent))


def _is_bound(row: Row) -> bool:
    return Qualifier.of(row["qualifier"]).is_bound


def _exact(value: Any) -> Decimal:
    # By its text, in which a float has its shortest digits.
    return Decimal(str(value))
