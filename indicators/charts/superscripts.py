"""Raised numbers of notes beside points, where they hide no name and no other point."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.charts.labels import WIDTHS, Box, Picture, named

# In the order in which they are liked: pixels aside and down.
_PLACES = ((1, -8), (-1, -8), (1, 9), (-1, 9), (0, -13), (0, 14), (1, 0), (-1, 0))
_CLEAR, _LETTER, _HALF = 4, 5, 5
_TABLES = ("rows", "targets")


def raised(marks: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return *marks* with a place for the numbers beside points that have named places."""
    placed = dict(marks)
    for name in _TABLES:
        table = marks.get(name)
        if table is None or not {"sup", "label_dx"} <= set(table.columns):
            continue
        beside = [marks[other] for other in _TABLES if other != name and other in marks]
        placed[name] = _raised(table, [t for t in beside if len(t)])
    return placed


def _raised(marks: pd.DataFrame, beside: list[pd.DataFrame]) -> pd.DataFrame:
    marks = marks.reset_index(drop=True).assign(sup_dx=0.0, sup_dy=0.0)
    for panel in _panels(marks):
        numbers = panel.index[panel["sup"] != ""]
        # The others' lines are pale in a panel: only its own points are kept clear.
        every = [panel, *beside]
        pictures = [_Points(every, width) for width in WIDTHS] if len(numbers) else []
        for index in numbers:
            dx, dy = _best(panel.loc[index], pictures)
            marks.loc[index, ["sup_dx", "sup_dy"]] = dx, dy
    return marks


def _panels(marks: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield the marks of each panel as if it were a picture of its own."""
    if "panel" not in marks:
        yield marks
        return
    own = marks[marks["own"]]
    for _, panel in own.groupby("panel"):
        yield panel.assign(
            year=panel["across"], value=panel["up"], label_value=panel["up"]
        )


class _Points:
    """The points and names of a picture of one width, in pixels."""

    def __init__(self, every: list[pd.DataFrame], width: int) -> None:
        names = [row for table in every for row in named(table)]
        self.picture = Picture.of(every, names, width)
        self.dots: npt.NDArray[np.float64] = np.array(self.picture.dots)
        self.boxes = self.picture.names

    def cost(self, at: tuple[float, float], box: Box) -> float:
        """Return how much *box* beside the point *at* would hide."""
        left, right, bottom, top = box
        x, y = self.dots[:, 0], self.dots[:, 1]
        inside = (left < x) & (x < right) & (bottom < y) & (y < top)
        others = (x != at[0]) | (y != at[1])
        hidden = sum(
            left < b[1] and b[0] < right and bottom < b[3] and b[2] < top
            for b in self.boxes
        )
        return float((inside & others).sum()) + 20 * hidden


def _best(row: pd.Series, pictures: list[_Points]) -> tuple[float, float]:
    """Return where the row's numbers hide least, and keep them clear of the next."""
    half = _LETTER * len(row["sup"]) / 2
    places = [(side * (_CLEAR + half), float(down)) for side, down in _PLACES]
    costs = []
    for order, (dx, dy) in enumerate(places):
        boxes = [_box(each.picture.at(row), dx, dy, half) for each in pictures]
        hidden = sum(
            each.cost(each.picture.at(row), box)
            for each, box in zip(pictures, boxes, strict=True)
        )
        costs.append(hidden + order / 8)
    dx, dy = places[costs.index(min(costs))]
    for each in pictures:
        each.boxes.append(_box(each.picture.at(row), dx, dy, half))
    return dx, dy


def _box(at: tuple[float, float], dx: float, dy: float, half: float) -> Box:
    x, y = at[0] + dx, at[1] - dy
    return x - half, x + half, y - _HALF, y + _HALF
