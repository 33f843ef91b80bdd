"""Where the small panels of a picture stand, as many side by side as there is room."""

from math import ceil, floor, log10
from typing import Any

import altair as alt

STEP = 140
"""Pixels of height a panel: the picture is as high as all of them one below the other."""
# A facet's number of columns cannot follow the width of the page, so every mark is put in
# its place by these expressions. Side by side, panels share the height and so are higher.
_COLUMNS = "(width < 560 ? 1 : datum.panels == 3 && width > 860 ? 3 : 2)"
_COLUMN = "(datum.panel % datum.columns)"
_ROW = "floor(datum.panel / datum.columns)"
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 60, 30, 26
# A rule must encode where it begins, or Vega-Lite does not know which way it lies.
X = alt.X("x:Q", scale=None, axis=None)
# All else is said by the marks: a y that is encoded would lose the panels their height.
PLACE: dict[str, Any] = {"x": alt.ExprRef("datum.x"), "y": alt.ExprRef("datum.y")}


def in_panels(rows: alt.Chart) -> alt.Chart:
    """
    Return *rows* with x and y in pixels, for marks at `PLACE`.

    They have panel (its number), panels (how many there are), across and up (where in
    the panel, from 0 to 1).
    """
    high = f"(datum.panels * {STEP} / ceil(datum.panels / datum.columns))"
    right = f"(datum.left + width / datum.columns - {_LEFT + _RIGHT})"
    bottom = f"(datum.top + {high} - {_TOP + _BOTTOM})"
    drawn: alt.Chart = (
        rows.transform_calculate(columns=f"min(datum.panels, {_COLUMNS})")
        .transform_calculate(
            left=f"{_COLUMN} * width / datum.columns + {_LEFT}",
            top=f"{_ROW} * {high} + {_TOP}",
        )
        .transform_calculate(right=right, bottom=bottom)
        .transform_calculate(
            x="datum.left + datum.across * (datum.right - datum.left)",
            y="datum.bottom - datum.up * (datum.bottom - datum.top)",
        )
    )
    return drawn


def stacked(name: str) -> alt.Chart:
    """Return what gives the picture its height: nothing is seen of the rows *name*."""
    rows = alt.Chart(alt.NamedData(name)).mark_point(opacity=0)
    unseen: alt.Chart = rows.encode(alt.Y("panel:O", axis=None))
    return unseen


def levels_of(low: float, high: float) -> list[float]:
    """Return a few round numbers, evenly apart, that enclose *low* and *high*."""
    step = (high - low or abs(high) or 1.0) / 3
    size = 10.0 ** floor(log10(step))
    step = next(size * each for each in (1, 2, 2.5, 5, 10) if size * each >= step)
    first = floor(low / step)
    last = max(ceil(high / step), first + 1)
    # Rounded where floats end, so that three steps of 0.1 are 0.3.
    return [round(place * step, 12) for place in range(first, last + 1)]
