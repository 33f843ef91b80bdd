"""Which figures are a base that a rate of change may stand on (rule R19)."""

from decimal import Decimal
from typing import TypeVar

_Number = TypeVar("_Number", float, Decimal)
NEAR_ZERO = 100
"""A base is near zero where the other figure is at least this many times as large."""


def bears_rate(base: _Number, value: _Number) -> bool:
    """Return whether the rate between *base* and *value* means something."""
    return bool(base > 0 and 0 <= value < base * NEAR_ZERO)
