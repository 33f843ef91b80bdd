"""Horizontal bars from zero, each with its words above it, so that phones can read."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

STEP = 54


@cache
def bars(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        order: from top to bottom, counted from 0
        value: on the figure's scale; missing for a heading
        label: the words above the bar, or the heading
        detail: more words under those, smaller; may be empty
        heading: whether it is one
        colour: of the region
        hollow: whether it is planned or stated only, not done
        sentence: what the mark says when pointed at
    """
    rows = alt.Chart(alt.NamedData("rows"))
    y = alt.Y("order:O", axis=None)
    colour = alt.Color("colour:N", scale=None)
    x = alt.X(
        "value:Q",
        axis=alt.Axis(
            format=",~f", domain=False, ticks=False, orient="top", tickCount=5
        ),
        scale=alt.Scale(zero=True),
    )
    drawn = rows.transform_filter("!datum.heading")
    bar = drawn.mark_bar(size=12, yOffset=14, cornerRadius=2).encode(
        x,
        y,
        colour,
        fillOpacity=alt.condition("datum.hollow", alt.value(0.25), alt.value(1)),
        stroke=alt.Stroke("colour:N", scale=None),
        tooltip=alt.Tooltip("sentence:N"),
    )
    # Words end where the chart does: a longer label would squeeze the bars to nothing.
    room = alt.ExprRef("width")
    words = drawn.mark_text(align="left", dy=-17, x=0, limit=room).encode(
        y, text="label:N"
    )
    details = drawn.mark_text(
        align="left", dy=-2, x=0, limit=room, fontSize=11, color=look.quiet
    ).encode(y, text="detail:N")
    headings = (
        rows.transform_filter("datum.heading")
        .mark_text(align="left", dy=10, x=0, limit=room, fontWeight=700, fontSize=14)
        .encode(y, text="label:N")
    )
    chart = alt.layer(bar, words, details, headings).properties(
        width="container", height=alt.Step(STEP)
    )
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification
