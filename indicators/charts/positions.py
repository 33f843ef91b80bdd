"""Positions one below the other: rank, name, a bar from zero, and the gap to the next."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled, with_numbers
from indicators.charts.look import Look

STEP = 50
_LEFT = 38
"""Where bars begin: what stands left of it is the rank and its movement."""
_RIGHT = 92
"""Room for the value at the end of the longest bar."""


@cache
def positions(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        order: from top to bottom, counted from 0
        heading: whether it is one; a heading has only a name
        rank: the position as written
        moved: places gained or lost, as written; may be empty
        name: of the region, or the heading
        value: on the figure's scale; missing for a heading
        label_value: where the value is written: the bar's end, or zero if that is left
        text: the value as written
        gap: how far it is to the next below, as written; empty for the last
        colour: of the region
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sentence: what the mark says when pointed at

    The whole that all of them are parts of stands as a line across, the rows named
    ``whole``: value, name, sentence, cell and sup.
    """
    every = alt.Chart(alt.NamedData("rows")).encode(alt.Y("order:O", axis=None))
    rows = every.transform_filter("!datum.heading")
    chart = alt.layer(
        _zero(look), _bars(rows), *_whole(look), *_words(rows, look), _headings(every)
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _across(field: str) -> alt.X:
    scale = alt.Scale(
        zero=True, nice=False, range=[_LEFT, alt.ExprRef(f"width - {_RIGHT}")]
    )
    return alt.X(f"{field}:Q", axis=None, scale=scale)


def _zero(look: Look) -> alt.Chart:
    # The place of zero is a number of the scale, not of any row.
    line: alt.Chart = (
        alt.Chart(alt.NamedData("rows"))
        .mark_rule(color=look.pale, strokeWidth=1)
        .encode(x=alt.XDatum(0))
    )
    return line


def _bars(rows: alt.Chart) -> alt.Chart:
    bars = rows.mark_bar(
        size=10, yOffset=3, cornerRadiusEnd=2, cursor="pointer"
    ).encode(
        _across("value"),
        alt.Color("colour:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
        **settled(),
        tooltip=alt.Tooltip("sentence:N"),
    )
    return clicked(bars)


def _words(rows: alt.Chart, look: Look) -> list[alt.Chart]:
    colour = alt.Color("colour:N", scale=None)
    return [
        crosses(rows, size=50, xOffset=-8, yOffset=3).encode(_across("value")),
        rows.mark_text(x=13, dy=-6, fontSize=21, fontWeight=700).encode(text="rank:N"),
        rows.mark_text(x=13, dy=13, fontSize=11, color=look.quiet).encode(
            text="moved:N"
        ),
        rows.mark_text(
            align="left", x=_LEFT, dy=-12, fontSize=13, fontWeight=600
        ).encode(colour, text="name:N"),
        with_numbers(rows, "text")
        .mark_text(align="left", dx=6, dy=3, fontWeight=600)
        .encode(_across("label_value"), text="noted:N"),
        rows.mark_text(
            align="left", x=_LEFT, dy=19, fontSize=11, color=look.quiet
        ).encode(text="gap:N"),
    ]


def _headings(every: alt.Chart) -> alt.Chart:
    headings: alt.Chart = (
        every.transform_filter("datum.heading")
        .mark_text(align="left", x=0, dy=10, fontSize=13, fontWeight=700)
        .encode(text="name:N")
    )
    return headings


def _whole(look: Look) -> list[alt.Chart]:
    """Return the line of the whole with its name above, turned to where there is room."""
    whole = with_numbers(alt.Chart(alt.NamedData("whole")), "name")
    side = alt.ExprRef("scale('x', datum.value) > width / 2 ? 'right' : 'left'")
    line = whole.mark_rule(color=look.quiet, strokeDash=[4, 3], strokeWidth=1.5)
    name = whole.mark_text(y=-9, align=side, color=look.quiet, fontWeight=600)
    return [
        line.encode(_across("value"), tooltip=alt.Tooltip("sentence:N")),
        name.encode(_across("value"), text="noted:N"),
    ]
