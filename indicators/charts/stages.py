"""Stages in blocks, a list and period each: a bar a stage; what stands alone is a number."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled, with_numbers
from indicators.charts.look import Look

STEP = 26
_WIDE = "width > 640"
_LEFT = 84
"""Where numbers and bars begin: what stands left of it is the stage."""
_NUMBER = 72
"""Room for a number that stands alone, before its words."""
_RIGHT = 118
"""Room for the number at the end of the longest bar, and for what it is if not done."""
_ABOVE = alt.ExprRef(f"{_WIDE} ? 0 : -7")
"""On a phone a number that stands alone is above its words."""
_LONGEST = 560
"""A longer bar would be a wall."""


@cache
def stages(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    All bars have one scale: where two are as long, the numbers are the same.

    Rows:
        order: from top to bottom, counted from 0
        kind: region, list, bar or single; the first two are headings
        label: the stage, or the heading: a region, or a list with its period
        words: of a number that stands alone: when, and which projects
        value: of a bar, on the figure's scale; missing for all others
        text: the number as written
        colour: of the region
        fill: 1 for a full bar, 0 for a target
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sentence: what the mark says when pointed at
    """
    every = alt.Chart(alt.NamedData("rows")).encode(alt.Y("order:O", axis=None))
    chart = alt.layer(
        _bars(_of(every, "bar")),
        *_singles(_of(every, "single"), look),
        _stage(_of(every, "bar"), 0),
        _stage(_of(every, "single"), _ABOVE),
        _lists(_of(every, "list"), look),
        headings(_of(every, "region")),
        crosses(_of(every, "bar"), xOffset=-7).encode(_across()),
        _ends(_of(every, "bar")),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def headings(rows: alt.Chart) -> alt.Chart:
    """Return *rows* as headings in the region's colour."""
    limit = alt.ExprRef("width")
    drawn: alt.Chart = rows.mark_text(
        align="left", x=0, dy=3, fontSize=13, fontWeight=700, limit=limit
    ).encode(alt.Color("colour:N", scale=None), text="label:N")
    return drawn


def filled(rows: alt.Chart, **how: Any) -> alt.Chart:
    """Return a bar a row in the region's colour, as full as it is done."""
    drawn: alt.Chart = rows.mark_bar(cornerRadiusEnd=2, cursor="pointer", **how).encode(
        alt.Color("colour:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
        **settled(fill=alt.FillOpacity("fill:Q", scale=None)),
        tooltip=alt.Tooltip("sentence:N"),
    )
    return drawn


def _of(every: alt.Chart, kind: str) -> alt.Chart:
    drawn: alt.Chart = every.transform_filter(f"datum.kind == '{kind}'")
    return drawn


def _across() -> alt.X:
    right = alt.ExprRef(f"min(width - {_RIGHT}, {_LEFT + _LONGEST})")
    scale = alt.Scale(zero=True, nice=False, range=[_LEFT, right])
    return alt.X("value:Q", axis=None, scale=scale)


def _bars(rows: alt.Chart) -> alt.Chart:
    return clicked(filled(rows, height=12).encode(_across()))


def _ends(rows: alt.Chart) -> alt.Chart:
    """Return the number at the end of each bar."""
    drawn: alt.Chart = (
        with_numbers(rows, "text")
        .mark_text(align="left", dx=6, fontWeight=600)
        .encode(_across(), text="noted:N")
    )
    return drawn


def _stage(rows: alt.Chart, dy: int | alt.ExprRef) -> alt.Chart:
    drawn: alt.Chart = rows.mark_text(align="left", x=0, dy=dy, limit=_LEFT - 4).encode(
        text="label:N"
    )
    return drawn


def _singles(rows: alt.Chart, look: Look) -> tuple[alt.Chart, alt.Chart]:
    """Return the numbers that stand alone and their words, on a phone below them."""
    said = with_numbers(rows.encode(tooltip=alt.Tooltip("sentence:N")), "text")
    number = said.mark_text(
        align="left", x=_LEFT, dy=_ABOVE, fontWeight=600, cursor="pointer"
    )
    words = said.mark_text(
        align="left",
        x=alt.ExprRef(f"{_WIDE} ? {_LEFT + _NUMBER} : {_LEFT}"),
        dy=alt.ExprRef(f"{_WIDE} ? 0 : 6"),
        fontSize=11,
        color=look.quiet,
        limit=alt.ExprRef(f"width - {_LEFT} - ({_WIDE} ? {_NUMBER} : 0)"),
    )
    return number.encode(text="noted:N"), words.encode(text="words:N")


def _lists(rows: alt.Chart, look: Look) -> alt.Chart:
    """Return when and which projects the bars below are of."""
    drawn: alt.Chart = rows.mark_text(
        align="left",
        x=0,
        dy=3,
        color=look.quiet,
        fontWeight=600,
        limit=alt.ExprRef("width"),
    ).encode(text="label:N")
    return drawn
