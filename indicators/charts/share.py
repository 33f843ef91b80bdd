"""Columns from zero over the years, a panel for each part of a whole."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled
from indicators.charts.look import Look
from indicators.charts.panels import stacked

STEP = 210
_FOOT, _HEAD = 2, 50
_COLOUR = alt.Color("colour:N", scale=None)


@cache
def share(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        panel: number of the part, from 0
        year: calendar year
        slots: how many years have a place
        value: the share
        up: what the column is of the highest, from 0 to 1
        label: the value as written
        latest: whether it is the part's last
        colour: of the part
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sentence: what the mark says when pointed at

    ``titles`` names each part: panel, label and colour. ``years`` has every year that
    has a slot, those without a figure too: year. ``breaks`` are rules before a year:
    year, slots, place (how many stand there before it), label, colour, sentence.
    """
    rows = alt.Chart(alt.NamedData("rows"))
    columns = rows.transform_calculate(
        base=f"(datum.panel + 1) * {STEP} - {_FOOT}"
    ).transform_calculate(top=f"datum.base - datum.up * {STEP - _FOOT - _HEAD}")
    year = alt.X(
        "year:O",
        axis=alt.Axis(labelAngle=0, ticks=False, domain=False, labelOverlap=True),
        scale=alt.Scale(paddingInner=0.36, paddingOuter=0.18),
    )
    chart = alt.layer(
        stacked("titles"),
        # An empty slot says that there is no figure.
        alt.Chart(alt.NamedData("years")).mark_point(opacity=0).encode(year),
        *_titles(look),
        *_columns(columns, year),
        *_breaks(look),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _columns(columns: alt.Chart, year: alt.X) -> tuple[alt.Chart, ...]:
    """Return the columns with their crosses, and their numbers above."""
    top, base = alt.ExprRef("datum.top"), alt.ExprRef("datum.base")
    # Wider ones would be walls.
    width = alt.ExprRef("min(72, bandwidth('x'))")
    column = columns.mark_bar(
        y=top,
        y2=base,
        width=width,
        cornerRadiusEnd=2,
        strokeWidth=1.5,
        cursor="pointer",
    )
    drawn = column.encode(
        year,
        _COLOUR,
        stroke=alt.Stroke("colour:N", scale=None),
        **settled(),
        tooltip=alt.Tooltip("sentence:N"),
    )
    # Where columns are too narrow for their numbers, only the latest is written.
    room = "width / datum.slots > 31 || datum.latest"
    noted = columns.transform_calculate(
        noted=f"({room} ? datum.label : '') + datum.sup"
    )
    number = noted.mark_text(y=top, dy=-9, fontWeight=600)
    return (
        clicked(drawn),
        crosses(columns, y=alt.ExprRef("datum.top + 10")).encode(year),
        number.encode(year, _COLOUR, text="noted:N"),
    )


def _titles(look: Look) -> tuple[alt.Chart, ...]:
    """Return the name of each part above its columns, and the line they stand on."""
    titles = alt.Chart(alt.NamedData("titles")).transform_calculate(
        top=f"datum.panel * {STEP} + 16",
        base=f"(datum.panel + 1) * {STEP} - {_FOOT}",
        left="0",
        right="width",
    )
    name = titles.mark_text(
        align="left", x=0, y=alt.ExprRef("datum.top"), fontWeight=700, fontSize=14
    )
    ground = titles.mark_rule(color=look.quiet, y=alt.ExprRef("datum.base"))
    left = alt.X("left:Q", scale=None, axis=None)
    return name.encode(_COLOUR, text="label:N"), ground.encode(left, x2="right:Q")


def _breaks(look: Look) -> tuple[alt.Chart, ...]:
    """Return a dashed rule before a year from which the share stands on another footing."""
    # In the middle of the gap before the year's column.
    rows = alt.Chart(alt.NamedData("breaks")).transform_calculate(
        x="datum.slot * width / datum.slots"
    )
    x = alt.X("x:Q", scale=None, axis=None)
    rule = rows.mark_rule(
        strokeDash=[2, 4], color=look.quiet, opacity=0.6, y=20, y2=alt.ExprRef("height")
    )
    sign = rows.mark_text(
        align="left",
        baseline="top",
        y=20,
        dx=3,
        dy=alt.ExprRef("datum.place * 16"),
        fontSize=13,
    )
    return rule.encode(x), sign.encode(
        x, _COLOUR, text="label:N", tooltip=alt.Tooltip("sentence:N")
    )
