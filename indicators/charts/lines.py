"""Lines over the years on one scale, cut at gaps and breaks, named at their ends."""

from functools import cache
from typing import Any, Literal

import altair as alt

from indicators.charts.forms import clicked, crosses, settled_points, superscripts
from indicators.charts.look import Look

HEIGHT = 360
Weight = Literal[600, 400]
_COLOUR = alt.Color("colour:N", scale=None)
_SHAPE = alt.Shape("shape:N", scale=None)
SUP_PLACE: dict[str, Any] = {
    "dx": alt.ExprRef("datum.sup_dx"),
    "dy": alt.ExprRef("datum.sup_dy"),
}


@cache
def lines(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        year: calendar year of the period's end
        value: on the figure's scale
        series: what one line is; a region with its scope and basis
        segment: part of a series without a gap or break; lines join within only
        colour, shape: of the region
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sup_dx, sup_dy: how many pixels from the mark those stand to the right and down
        dashed: whether the series is of a scope other than the whole area
        label: the name at the end of a line, else empty
        label_value: where the name stands, so that names do not overlap
        label_dx, label_dy: how many pixels from there to the right and down
        label_align: which end of the name stays there
        sentence: what the mark says when pointed at

    Targets stand as bars across, the rows named ``targets``: year, value, colour,
    label with its place, sentence, cell, form, sup with its place. ``breaks`` are rules between two years: year,
    place (how many stand in that year before it), label, colour and sentence.
    ``zero`` has one row where a line at zero is needed.
    """
    rows = alt.Chart(alt.NamedData("rows"))
    x, y = _years(), _values()
    line = rows.mark_line(strokeWidth=2.5).encode(
        x,
        y,
        _COLOUR,
        alt.Detail("segment:N"),
        strokeDash=alt.condition("datum.dashed", alt.value([5, 4]), alt.value([1, 0])),
    )
    zero = alt.Chart(alt.NamedData("zero")).mark_rule().encode(y="zero:Q")
    zero = zero.encode(color=alt.value(look.quiet))
    chart = alt.layer(
        zero,
        *_breaks(look),
        *_targets(),
        line,
        _points(rows.encode(x, y), look),
        crosses(rows.encode(x, y)),
        _names(rows, x, 600),
        superscripts(rows.encode(x, y), **SUP_PLACE),
        _touched(rows.encode(x, y)),
    ).properties(height=HEIGHT, width="container")
    return look.compiled(chart)


def _years() -> alt.X:
    """Return the axis of whole years, as many named as there is room for."""
    return alt.X(
        "year:Q",
        axis=alt.Axis(
            format="d",
            tickMinStep=1,
            tickCount=alt.ExprRef("width < 420 ? 5 : 10"),
            tickSize=4,
            grid=False,
            labelFlush=False,
            labelOverlap=True,
        ),
        scale=alt.Scale(nice=False, zero=False, padding=12),
    )


def _values() -> alt.Y:
    return alt.Y(
        "value:Q",
        axis=alt.Axis(
            format=",~f", domain=False, ticks=False, tickCount=5, labelPadding=6
        ),
        scale=alt.Scale(zero=False, nice=True),
    )


def _points(rows: alt.Chart, look: Look) -> alt.Chart:
    """Return a point a figure in the form that says how settled it is."""
    points: alt.Chart = rows.mark_point(opacity=1, strokeWidth=1.8).encode(
        _SHAPE,
        **settled_points(look, 50),
    )
    return points


def _touched(rows: alt.Chart) -> alt.Chart:
    """Return what is pointed at: a point would be too small for a finger."""
    touched = rows.mark_circle(size=420, opacity=0, cursor="pointer")
    return clicked(touched.encode(tooltip=alt.Tooltip("sentence:N")))


def _names(rows: alt.Chart, x: alt.X, weight: Weight) -> alt.Chart:
    """Return the names at their places, the longer ones in two lines."""
    names: alt.Chart = rows.mark_text(
        align=alt.ExprRef("datum.label_align"),
        dx=alt.ExprRef("datum.label_dx"),
        # Two lines stand around their place as one does.
        dy=alt.ExprRef("datum.label_dy - 7.5 * (split(datum.label, '\\n').length - 1)"),
        baseline="middle",
        lineBreak="\n",
        lineHeight=15,
        fontWeight=weight,
    ).encode(x, alt.Y("label_value:Q"), _COLOUR, text="label:N")
    return names


def _targets() -> tuple[alt.Chart, ...]:
    """Return a thin bar across for each target, with its words."""
    rows = alt.Chart(alt.NamedData("targets"))
    bars = rows.mark_tick(
        orient="horizontal", thickness=2, size=22, opacity=0.8, cursor="pointer"
    )
    drawn = bars.encode(
        x="year:Q", y="value:Q", color=_COLOUR, tooltip=alt.Tooltip("sentence:N")
    )
    # On a phone the bar alone must do: the notes say what it is.
    names = _names(rows, alt.X("year:Q"), 400)
    return (
        drawn,
        names.encode(opacity=alt.condition("width < 420", alt.value(0), alt.value(1))),
        superscripts(rows.encode(x="year:Q", y="value:Q"), **SUP_PLACE),
    )


def _breaks(look: Look) -> tuple[alt.Chart, ...]:
    """Return a dashed rule where a line is cut, with the number of its note."""
    rows = alt.Chart(alt.NamedData("breaks"))
    rule = rows.mark_rule(strokeDash=[2, 4], color=look.quiet, opacity=0.6)
    # Signs of one year stand one below the other, each in the colour of its line.
    sign = rows.mark_text(
        align="left",
        baseline="top",
        dx=3,
        y=0,
        dy=alt.ExprRef("datum.place * 16"),
        fontSize=13,
    ).encode(
        x="year:Q",
        color=_COLOUR,
        text="label:N",
        tooltip=alt.Tooltip("sentence:N"),
    )
    return rule.encode(x="year:Q"), sign
