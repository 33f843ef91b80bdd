"""A measured figure beside another, as `bench/results.json` keeps it."""

from typing import Any

Row = dict[str, Any]


def row(figure: str, ours: float, other: float, unit: str = "ms") -> Row:
    """Return *figure* with both measurements and ours as a multiple of the other."""
    return {
        "figure": figure,
        "ours": round(ours, 2),
        "other": round(other, 2),
        "ratio": round(ours / other, 2),
        "unit": unit,
    }
