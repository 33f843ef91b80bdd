"""Stages in blocks, a region or a list each: a bar, its number, and what it counts."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

STEP = 26
_WIDE = "width > 640"
_LEFT = 72
"""Where bars begin on a phone: what stands left of it is the stage."""
_WORDS = 330
"""Room on a wide screen for the words between the stage and its bar."""
_RIGHT = 92
"""Room for the number at the end of the longest bar."""


@cache
def stages(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        order: from top to bottom, counted from 0
        heading: whether it is one; a heading has only a label
        label: the stage, or the heading
        words: when, and which projects
        value: on the figure's scale; missing for a heading
        text: the number as written
        colour: of the region
        fill: how full the bar is, from 0 for a target to 1
        sentence: what the mark says when pointed at
    """
    every = alt.Chart(alt.NamedData("rows")).encode(alt.Y("order:O", axis=None))
    rows = every.transform_filter("!datum.heading")
    chart = alt.layer(
        bars(rows), *words(rows, look, "value"), headings(every)
    ).properties(width="container", height=alt.Step(STEP))
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification


def across(field: str) -> alt.X:
    """Return the place of *field*, from zero, right of stages and words."""
    left = alt.ExprRef(f"{_WIDE} ? {_LEFT + _WORDS} : {_LEFT}")
    scale = alt.Scale(
        zero=True, nice=False, range=[left, alt.ExprRef(f"width - {_RIGHT}")]
    )
    return alt.X(f"{field}:Q", axis=None, scale=scale)


def below() -> alt.ExprRef:
    """Return how far a bar is below the middle of its row: on a phone, under its words."""
    return alt.ExprRef(f"{_WIDE} ? 0 : 6")


def bars(rows: alt.Chart) -> alt.Chart:
    """Return a bar a row; on a phone its words stand above it."""
    drawn: alt.Chart = rows.mark_bar(
        height=alt.ExprRef(f"{_WIDE} ? 12 : 8"),
        yOffset=below(),
        cornerRadiusEnd=2,
    ).encode(
        across("value"),
        alt.Color("colour:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
        fillOpacity=alt.FillOpacity("fill:Q", scale=None),
        tooltip=alt.Tooltip("sentence:N"),
    )
    return drawn


def words(rows: alt.Chart, look: Look, end: str) -> list[alt.Chart]:
    """Return the stage at the left, its words, and the number at *end* of the bar."""
    above = alt.ExprRef(f"{_WIDE} ? 0 : -7")
    room = alt.ExprRef(f"{_WIDE} ? {_WORDS - 12} : width - {_LEFT}")
    quiet: dict[str, Any] = {"fontSize": 11, "color": look.quiet, "limit": room}
    return [
        rows.mark_text(align="left", x=0, limit=_LEFT - 4).encode(text="label:N"),
        rows.mark_text(align="left", x=_LEFT, dy=above, **quiet).encode(text="words:N"),
        rows.mark_text(align="left", dx=6, dy=below(), fontWeight=600).encode(
            across(end), text="text:N"
        ),
    ]


def headings(every: alt.Chart) -> alt.Chart:
    """Return the headings of the blocks, in the region's colour."""
    drawn: alt.Chart = (
        every.transform_filter("datum.heading")
        .mark_text(
            align="left",
            x=0,
            dy=3,
            fontSize=13,
            fontWeight=700,
            limit=alt.ExprRef("width"),
        )
        .encode(alt.Color("colour:N", scale=None), text="label:N")
    )
    return drawn
