"""Two years of many series: a row each, from a small point to a large one."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled_points, superscripts
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
        cell_before, cell: codes of the figures behind the marks
        form_before, form: provisional, estimated, unverified, or empty for what is settled
        sup_before, sup: raised numbers of the notes on them; may be empty
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
        *_points(drawn, alt.X("before:Q"), "form_before", 40, look),
        *_points(drawn, x, "form", 150, look),
        words.encode(y, alt.Color("colour:N", scale=None), text="label:N"),
        details.encode(y, text="detail:N"),
        headings.encode(y, text="label:N"),
        *_numbers(drawn),
        _touched(
            drawn.transform_calculate(cell="datum.cell_before"),
            "before:Q",
            "sentence_before:N",
        ),
        clicked(_touched(drawn, "value:Q", "sentence:N")),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _numbers(rows: alt.Chart) -> list[alt.Chart]:
    """Return the numbers of the notes on either point, away from the bar between them."""
    ends = (("before:Q", "sup_before", 8, "<="), ("value:Q", "sup", 11, ">"))
    return [
        superscripts(
            rows.encode(x=x, y=alt.Y("order:O", axis=None)),
            sup,
            yOffset=17,
            dx=alt.ExprRef(
                f"(datum.value {after} datum.before ? 1 : -1) * ({room} + 2.5 * length(datum.{sup}))"
            ),
            dy=-3,
        )
        for x, sup, room, after in ends
    ]


def _points(
    rows: alt.Chart, x: alt.X, form: str, size: int, look: Look
) -> tuple[alt.Chart, alt.Chart]:
    points: alt.Chart = rows.mark_point(opacity=1, strokeWidth=2, yOffset=17).encode(
        x,
        alt.Y("order:O", axis=None),
        alt.Shape("shape:N", scale=None),
        **settled_points(look, size, form),
    )
    at = rows.encode(x, alt.Y("order:O", axis=None))
    return points, crosses(at, form, size * 0.8, yOffset=17)


def _touched(rows: alt.Chart, x: str, sentence: str) -> alt.Chart:
    """Return what is pointed at: a point would be too small for a finger."""
    touched: alt.Chart = rows.mark_circle(
        size=500, opacity=0, yOffset=17, cursor="pointer"
    ).encode(x=x, y=alt.Y("order:O", axis=None), tooltip=alt.Tooltip(sentence))
    return touched
