"""Lines over the years on one scale, cut at gaps and breaks, named at their ends."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

HEIGHT = 360


@cache
def lines(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        year: calendar year of the period's end
        value: on the figure's scale
        series: what one line is; a region with its scope and basis
        segment: part of a series without a gap or break; lines join within only
        colour: of the region
        dashed: whether the series is of a scope other than the whole area
        label: the name at the end of a line, else empty
        label_value: where the name stands, so that names do not overlap
        sentence: what the mark says when pointed at

    Targets stand as bars across, the rows named ``targets``: year, value, colour and
    sentence. ``zero`` has one row where a line at zero is needed.
    """
    rows = alt.Chart(alt.NamedData("rows"))
    x = alt.X(
        "year:Q",
        axis=alt.Axis(format="d", tickMinStep=1, grid=False, labelFlush=False),
        scale=alt.Scale(nice=False, zero=False, padding=12),
    )
    y = alt.Y("value:Q", axis=alt.Axis(format=",~f", domain=False, ticks=False)).scale(
        zero=False, padding=8
    )
    colour = alt.Color("colour:N", scale=None)
    line = rows.mark_line(strokeWidth=2.5).encode(
        x,
        y,
        colour,
        alt.Detail("segment:N"),
        strokeDash=alt.condition("datum.dashed", alt.value([5, 4]), alt.value([1, 0])),
    )
    points = rows.mark_point(filled=True, size=54, opacity=1).encode(
        x, y, colour, tooltip=alt.Tooltip("sentence:N")
    )
    names = rows.mark_text(align="left", dx=9, fontWeight=600).encode(
        x, alt.Y("label_value:Q"), colour, text="label:N"
    )
    targets = alt.Chart(alt.NamedData("targets")).mark_tick(
        orient="horizontal", thickness=3, size=30, opacity=0.75
    )
    targets = targets.encode(
        alt.X("year:Q"),
        alt.Y("value:Q"),
        colour,
        tooltip=alt.Tooltip("sentence:N"),
    )
    zero = alt.Chart(alt.NamedData("zero")).mark_rule().encode(y="zero:Q")
    zero = zero.encode(color=alt.value(look.quiet))
    chart = alt.layer(zero, line, targets, points, names).properties(
        height=HEIGHT, width="container"
    )
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification
