"""Lists of projects against their plans: the plan is the whole, what was done lies in it."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, superscripts, with_numbers
from indicators.charts.look import Look
from indicators.charts.stages import filled, headings

STEP = 26
_WIDE = "width > 640"
_LEFT = 72
"""Where bars begin on a phone: what stands left of it is the stage."""
_WORDS = 330
"""Room on a wide screen for the words between the stage and its bar."""
_RIGHT = 92
"""Room for the number at the end of the longest bar."""


@cache
def funnel(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        order: from top to bottom, counted from 0
        heading: whether it is one; a heading has only a label
        label: the stage, or the heading: a list of one region and period
        words: what is divided by what
        value: percent of the plan; missing for a heading
        plan: percent that the pale bar behind is long; missing for a heading
        end: where the percentage is written: at the end of bar and plan
        text: the percentage as written
        colour: of the region
        fill: 1 for a full bar, 0 for a target
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sentence: what the mark says when pointed at

    Targets of rates stand as upright ticks, the rows named ``targets``: order, value,
    sentence, cell and sup.
    """
    every = alt.Chart(alt.NamedData("rows")).encode(alt.Y("order:O", axis=None))
    rows = every.transform_filter("!datum.heading")
    plan = _bars(rows, "plan").encode(
        color=alt.value(look.pale),
        stroke=alt.value(look.pale),
        fillOpacity=alt.value(1),
        strokeDash=alt.value([1, 0]),
    )
    ticks = alt.Chart(alt.NamedData("targets")).mark_tick(
        orient="vertical", thickness=3, size=16, color=look.ink, yOffset=_below()
    )
    targets = ticks.encode(
        _across("value"), alt.Y("order:O"), tooltip=alt.Tooltip("sentence:N")
    )
    at_ticks = alt.Chart(alt.NamedData("targets")).encode(
        _across("value"), alt.Y("order:O")
    )
    # What lies beyond the plan would hide where the plan ends.
    ends = alt.Chart(alt.NamedData("rows")).mark_rule(color=look.pale)
    chart = alt.layer(
        plan,
        clicked(_bars(rows, "value")),
        crosses(rows, xOffset=-7, yOffset=_below()).encode(_across("value")),
        ends.encode(x=alt.XDatum(100)),
        targets,
        superscripts(at_ticks, align="left", dx=4, dy=-8, yOffset=_below()),
        *_words(rows, look),
        headings(every.transform_filter("datum.heading")),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _across(field: str) -> alt.X:
    """Return the place of *field*, from zero, right of stages and words."""
    left = alt.ExprRef(f"{_WIDE} ? {_LEFT + _WORDS} : {_LEFT}")
    scale = alt.Scale(
        zero=True, nice=False, range=[left, alt.ExprRef(f"width - {_RIGHT}")]
    )
    return alt.X(f"{field}:Q", axis=None, scale=scale)


def _below() -> alt.ExprRef:
    """Return how far a bar is below the middle of its row: on a phone, under its words."""
    return alt.ExprRef(f"{_WIDE} ? 0 : 6")


def _bars(rows: alt.Chart, field: str) -> alt.Chart:
    """Return a bar a row; on a phone its words stand above it."""
    drawn: alt.Chart = filled(
        rows, height=alt.ExprRef(f"{_WIDE} ? 12 : 8"), yOffset=_below()
    ).encode(_across(field))
    return drawn


def _words(rows: alt.Chart, look: Look) -> tuple[alt.Chart, ...]:
    """Return the stage at the left, its words, and the percentage at the end."""
    above = alt.ExprRef(f"{_WIDE} ? 0 : -7")
    room = alt.ExprRef(f"{_WIDE} ? {_WORDS - 12} : width - {_LEFT}")
    quiet: dict[str, Any] = {"fontSize": 11, "color": look.quiet, "limit": room}
    return (
        rows.mark_text(align="left", x=0, limit=_LEFT - 4).encode(text="label:N"),
        rows.mark_text(align="left", x=_LEFT, dy=above, **quiet).encode(text="words:N"),
        with_numbers(rows, "text")
        .mark_text(align="left", dx=6, dy=_below(), fontWeight=600)
        .encode(_across("end"), text="noted:N"),
    )
