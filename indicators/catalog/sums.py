"""What adds up to what, in data/catalog/sums.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from indicators.catalog.catalog import DATA
from indicators.model.text import Text


@dataclass(frozen=True, slots=True)
class Sum:
    """
    A whole and its parts by their codes; a part alone may only be no greater.

    *column* says what the codes are of: ``indicator`` or ``region``. *complete* is
    whether the parts make the whole up, *shares* whether a share of a part is its share
    of this whole. *reasons* say why a residual may be right.
    """

    column: str
    whole: str
    parts: tuple[str, ...]
    reasons: tuple[Text, ...]
    complete: bool = True
    shares: bool = False


@cache
def shipped_sums() -> tuple[Sum, ...]:
    """Return the sums that are shipped, read once."""
    return read_sums(DATA / "catalog" / "sums.toml")


def read_sums(path: Path) -> tuple[Sum, ...]:
    """Return the sums listed in the file at *path*."""
    listed = tomllib.loads(path.read_text("utf-8"))
    return (
        *(_sum("indicator", entry) for entry in listed["indicators"]),
        *(_sum("region", entry) for entry in listed["regions"]),
        *(_within(entry) for entry in listed["within"]),
    )


def _sum(column: str, entry: dict[str, Any]) -> Sum:
    parts, shares = tuple(entry["parts"]), entry.get("shares", False)
    return Sum(column, entry["whole"], parts, _reasons(entry), shares=shares)


def _within(entry: dict[str, Any]) -> Sum:
    part, reasons = (entry["part"],), _reasons(entry)
    return Sum("indicator", entry["whole"], part, reasons, complete=False)


def _reasons(entry: dict[str, Any]) -> tuple[Text, ...]:
    return tuple(Text(**reason) for reason in entry["reasons"])
