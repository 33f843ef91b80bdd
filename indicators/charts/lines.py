"""Lines over the years on one scale, cut at gaps and breaks, named at their ends."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

HEIGHT = 360
_COLOUR = alt.Color("colour:N", scale=None)


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
        hollow: whether the figure is unverified
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
        zero=False, nice=True
    )
    line = rows.mark_line(strokeWidth=2.5).encode(
        x,
        y,
        _COLOUR,
        alt.Detail("segment:N"),
        strokeDash=alt.condition("datum.dashed", alt.value([5, 4]), alt.value([1, 0])),
    )
    names = rows.mark_text(align="left", dx=9, fontWeight=600).encode(
        x, alt.Y("label_value:Q"), _COLOUR, text="label:N"
    )
    zero = alt.Chart(alt.NamedData("zero")).mark_rule().encode(y="zero:Q")
    zero = zero.encode(color=alt.value(look.quiet))
    chart = alt.layer(
        zero, line, _targets(), _points(rows.encode(x, y)), names
    ).properties(height=HEIGHT, width="container")
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification


def _points(rows: alt.Chart) -> alt.Chart:
    """Return a point a figure, hollow where it is unverified."""
    points: alt.Chart = rows.mark_point(size=54, opacity=1, strokeWidth=2).encode(
        stroke=alt.Stroke("colour:N", scale=None),
        fill=alt.Fill("colour:N", scale=None),
        fillOpacity=alt.condition("datum.hollow", alt.value(0), alt.value(1)),
        tooltip=alt.Tooltip("sentence:N"),
    )
    return points


def _targets() -> alt.Chart:
    """Return a bar across for each target."""
    bars = alt.Chart(alt.NamedData("targets")).mark_tick(
        orient="horizontal", thickness=3, size=30, opacity=0.75
    )
    drawn: alt.Chart = bars.encode(
        x="year:Q", y="value:Q", color=_COLOUR, tooltip=alt.Tooltip("sentence:N")
    )
    return drawn
