"""Two years of many series: a row each, from a small point to a large one."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

STEP = 56


@cache
def dumbbell(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        order: from top to bottom, counted from 0
        before, value: in the earlier and the later year, on the figure's scale;
            missing for a heading
        label: the words above the points, or the heading
        detail: more words after those, smaller, on a line of their own
        heading: whether it is one
        colour, shape: of the region
        hollow_before, hollow: whether the figure is unverified
        sentence_before, sentence: what the marks say when pointed at
    """
    rows = alt.Chart(alt.NamedData("rows"))
    y = alt.Y("order:O", axis=None)
    drawn = rows.transform_filter("!datum.heading")
    axis = alt.Axis(
        format=",~f",
        domain=False,
        ticks=False,
        orient="top",
        tickCount=alt.ExprRef("width < 420 ? 4 : 7"),
    )
    x = alt.X("value:Q", axis=axis, scale=alt.Scale(zero=False, padding=14))
    joined = drawn.mark_rule(strokeWidth=3, opacity=0.45, yOffset=17).encode(
        alt.X("before:Q"), y, alt.Color("colour:N", scale=None), x2="value:Q"
    )
    room = alt.ExprRef("width")
    words = drawn.mark_text(align="left", dy=-17, x=0, limit=room, fontWeight=600)
    details = drawn.mark_text(
        align="left", dy=-1, x=0, limit=room, fontSize=11, color=look.quiet
    )
    headings = rows.transform_filter("datum.heading").mark_text(
        align="left", dy=6, x=0, limit=room, color=look.quiet
    )
    chart = alt.layer(
        joined,
        _points(drawn, alt.X("before:Q"), "hollow_before", 40),
        _points(drawn, x, "hollow", 150),
        words.encode(y, alt.Color("colour:N", scale=None), text="label:N"),
        details.encode(y, text="detail:N"),
        headings.encode(y, text="label:N"),
        _touched(drawn, "before:Q", "sentence_before:N"),
        _touched(drawn, "value:Q", "sentence:N"),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _points(rows: alt.Chart, x: alt.X, hollow: str, size: int) -> alt.Chart:
    points: alt.Chart = rows.mark_point(
        size=size, opacity=1, strokeWidth=2, yOffset=17
    ).encode(
        x,
        alt.Y("order:O", axis=None),
        alt.Shape("shape:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
        fill=alt.Fill("colour:N", scale=None),
        fillOpacity=alt.condition(f"datum.{hollow}", alt.value(0), alt.value(1)),
    )
    return points


def _touched(rows: alt.Chart, x: str, sentence: str) -> alt.Chart:
    """Return what is pointed at: a point would be too small for a finger."""
    touched: alt.Chart = rows.mark_circle(size=500, opacity=0, yOffset=17).encode(
        x=x, y=alt.Y("order:O", axis=None), tooltip=alt.Tooltip(sentence)
    )
    return touched
