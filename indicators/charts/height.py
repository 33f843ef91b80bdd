"""How high a picture will be, known before the browser has drawn it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

import pandas as pd

_AXIS = 30
"""Pixels of an axis and its labels."""


def height_of(
    specification: Mapping[str, Any], marks: Mapping[str, pd.DataFrame]
) -> int:
    """
    Return the pixels that *specification* will take with *marks*; 0 where none can say.

    A chart whose height follows its width cannot be known here.
    """
    height = specification.get("height")
    if not isinstance(height, Mapping):
        return height + _AXIS if _is_stated(height) else 0
    rows = marks.get("rows", pd.DataFrame())
    fields = [field for field in _fields(specification) if field in rows]
    return height["step"] * len(set(rows[fields[0]])) + _AXIS if fields else 0


def drawn_higher(specification: Mapping[str, Any], least: int) -> dict[str, Any]:
    """Return the chart *least* pixels high, unless rows or width say how high it is."""
    higher, height = dict(specification), specification.get("height")
    if _is_stated(height):
        higher["height"] = max(height, least)
    return higher


def _is_stated(height: object) -> TypeGuard[int]:
    # One pixel is what a chart says whose height follows its width.
    return isinstance(height, int) and height > 1


def _fields(part: object) -> Iterator[str]:
    """Yield the fields that stand on a vertical axis, in the order of the layers."""
    if isinstance(part, Mapping):
        y = part.get("encoding", {}).get("y", {})
        if "field" in y:
            yield y["field"]
        for each in part.get("layer", []):
            yield from _fields(each)
