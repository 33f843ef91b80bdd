"""Names beside what they name, moved so that each can be read."""

from dataclasses import dataclass
from itertools import pairwise
from math import copysign
from statistics import fmean
from typing import Any

import pandas as pd

ROOM = 0.055
"""Height of a line of a name as a share of the scale: 18 of 330 pixels."""
_HEIGHT, _LINE, _DOT = 320, 16, 6
# A place must do on a phone and on a wide screen: the pixels between first and last year.
WIDTHS = (210, 900)
_NEAR = 9
_STEPS = 12
# In the order in which they are liked: pixels aside and down, and what stays put.
_PLACES = (
    (0, -15, "center"),
    (0, 16, "center"),
    (_NEAR, 0, "left"),
    (-_NEAR, 0, "right"),
    (3, -15, "left"),
    (3, 16, "left"),
    (-3, -15, "right"),
    (-3, 16, "right"),
    (0, -30, "center"),
    (0, 31, "center"),
    (0, -46, "center"),
    (0, 47, "center"),
    (_NEAR, -15, "left"),
    (_NEAR, 16, "left"),
    (_NEAR, -30, "left"),
    (_NEAR, 31, "left"),
    (-_NEAR, -30, "right"),
    (-_NEAR, 31, "right"),
)
_END = (_NEAR, 0, "left")
_COLUMNS = ("label_dx", "label_dy", "label_align")
Place = tuple[float, float, str]
Box = tuple[float, float, float, float]


def spread(marks: pd.DataFrame) -> pd.DataFrame:
    """
    Return *marks* with the named ends moved apart, the order of values kept.

    Columns:
        *: those of *marks*; label_value differs from value where names would overlap
    """
    named = marks[marks["label"] != ""].sort_values("value")
    if len(named) < 2:
        return marks
    room = (marks["value"].max() - marks["value"].min() or 1.0) * ROOM
    rooms = [room * (1 + label.count("\n")) for label in named["label"]]
    places = pd.Series(_apart(named["value"].tolist(), rooms), index=named.index)
    return marks.assign(label_value=places.combine_first(marks["label_value"]))


def _apart(values: list[float], rooms: list[float]) -> list[float]:
    """Return the places nearest to rising *values* at which none overlap."""
    # Isotonic regression by pooling adjacent violators (Barlow and others 1972): names
    # that would overlap form a stack around their mean, all others stay.
    above = [0.0]
    for lower, upper in pairwise(rooms):
        above.append(above[-1] + (lower + upper) / 2)
    stacks: list[list[float]] = []
    for value, offset in zip(values, above, strict=True):
        stack = [value - offset]
        while stacks and fmean(stacks[-1]) > fmean(stack):
            stack = stacks.pop() + stack
        stacks.append(stack)
    lowered = [fmean(stack) for stack in stacks for _ in stack]
    return [place + offset for place, offset in zip(lowered, above, strict=True)]


def placed(marks: pd.DataFrame, beside: pd.DataFrame) -> pd.DataFrame:
    """
    Return *marks* with a place for each name: right of the last year, else where free.

    *beside* are other marks of the same picture, which names keep clear of. Both have
    year, value, label and, where lines join them, segment.

    Columns:
        *: those of *marks*
        label_value: where on the scale the name stands
        label_dx, label_dy: how many pixels from there to the right and down
        label_align: which end of the name stays there
    """
    dx, dy, align = _END
    marks = marks.assign(
        label_value=marks["value"],
        label_dx=float(dx),
        label_dy=float(dy),
        label_align=align,
    )
    every = [table for table in (marks, beside) if len(table)]
    if not every:
        return marks
    at_end = marks["year"] == max(table["year"].max() for table in every)
    if "segment" in marks:
        ends = spread(marks.assign(label=marks["label"].where(at_end, "")))
        marks = marks.assign(label_value=ends["label_value"])
        free = marks.index[~at_end & (marks["label"] != "")]
        widths, reach = [*WIDTHS], 1.0
    else:
        # Targets: bars wider than a point, named on wide screens only.
        free = marks.index[marks["label"] != ""]
        widths, reach = [WIDTHS[-1]], 1.7
    standing = [*named(marks.drop(free)), *named(beside)]
    pictures = [Picture.of(every, standing, width) for width in widths]
    places = {index: _best(marks.loc[index], pictures, reach) for index in free}
    for number, name in enumerate(_COLUMNS):
        chosen = {index: place[number] for index, place in places.items()}
        marks[name] = pd.Series(chosen, dtype=marks[name].dtype).combine_first(
            marks[name]
        )
    return marks


def named(marks: pd.DataFrame) -> list[Any]:
    """Return the rows of *marks* whose names have a place."""
    if "label_dx" not in marks:
        return []
    return [row for _, row in marks[marks["label"] != ""].iterrows()]


def _best(row: Any, pictures: "list[Picture]", reach: float) -> Place:
    """Return where the row's name covers least, and keep it clear of the next."""
    # The second line of a name stands farther out than the first.
    more = row["label"].count("\n") * _LINE / 2
    places = [
        (dx * reach, dy + (copysign(more, dy) if dy else 0.0), align)
        for dx, dy, align in _PLACES
    ]
    costs = [
        sum(picture.cost(row, place) for picture in pictures) + order / 4
        for order, place in enumerate(places)
    ]
    place = places[costs.index(min(costs))]
    for picture in pictures:
        picture.names.append(picture.box(row, place))
    return place


@dataclass
class Picture:
    """What names must keep clear of, in pixels of a picture of one width."""

    scales: tuple[float, float, float, float]
    dots: list[tuple[float, float]]
    names: list[Box]

    @classmethod
    def of(cls, every: list[pd.DataFrame], named: list[Any], width: int) -> "Picture":
        """Return the picture of *every* mark, with the names that stand already."""
        years = pd.concat([table["year"] for table in every])
        values = pd.concat([table["value"] for table in every])
        wide = width / (years.max() - years.min() or 1)
        high = _HEIGHT / (values.max() - values.min() or 1.0)
        picture = cls((years.min(), values.min(), wide, high), [], [])
        for table in every:
            parts = table.get("segment", table.index)
            for _, part in table.groupby(parts):
                dots = [picture.at(row) for _, row in part.iterrows()]
                # A hidden point is worse than a hidden stretch of line.
                picture.dots += dots * 3 + _along(dots)
        for row in named:
            place = (row["label_dx"], row["label_dy"], row["label_align"])
            moved = {**row.to_dict(), "value": row["label_value"]}
            picture.names.append(picture.box(moved, place))
        return picture

    def at(self, row: Any) -> tuple[float, float]:
        """Return where a mark stands, from the left and from the bottom."""
        first, low, wide, high = self.scales
        return (row["year"] - first) * wide, (row["value"] - low) * high

    def box(self, row: Any, place: Place) -> Box:
        """Return left, right, bottom and top of the row's name at *place*."""
        x, y = self.at(row)
        dx, dy, align = place
        lines = row["label"].split("\n")
        width = max(_width(line) for line in lines)
        left = x + dx - {"left": 0, "center": width / 2, "right": width}[align]
        half = _LINE * len(lines) / 2
        return left, left + width, y - dy - half, y - dy + half

    def cost(self, row: Any, place: Place) -> float:
        """Return how much the row's name would cover at *place*."""
        left, right, bottom, top = box = self.box(row, place)
        own = self.at(row)
        covered = sum(
            left - _DOT < x < right + _DOT and bottom - 2 < y < top + 2
            for x, y in self.dots
            if (x, y) != own
        )
        overlapping = sum(_overlap(box, name) for name in self.names)
        outside = max(0.0, -left - 30) + max(0.0, -bottom - 8) + max(0.0, top - 350)
        return covered + 8 * overlapping + outside


def _along(dots: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return *dots* and what lies on the lines between them."""
    between = [
        (a + (c - a) * step / _STEPS, b + (d - b) * step / _STEPS)
        for (a, b), (c, d) in pairwise(dots)
        for step in range(1, _STEPS)
    ]
    return [*dots, *between]


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[1]
        and other[0] < one[1]
        and one[2] < other[3]
        and other[2] < one[3]
    )


def _width(line: str) -> float:
    """Return about how wide *line* is: a Chinese character is twice a Latin letter."""
    return sum(13.0 if ord(letter) > 0x2E7F else 7.0 for letter in line)
