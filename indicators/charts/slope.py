"""Two years side by side, a line between them for each of a few series."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled_points, superscripts
from indicators.charts.look import Look

HEIGHT = 380
# Wider, every slope would look flat.
_WIDEST = 900
_COLOUR = alt.Color("colour:N", scale=None)


@cache
def slope(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        end: 0 for the earlier year, 1 for the later
        value: on the figure's scale
        series: what one line is
        colour, shape: of the region
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        dashed: whether the series is of a scope other than the whole area
        label: the words at this end, the value among them
        label_value: where they stand, so that they do not overlap
        detail: more words under those, smaller; may be empty
        sentence: what the mark says when pointed at

    ``years`` has the words above each end: end and label.
    """
    rows = _between(alt.Chart(alt.NamedData("rows")))
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=False, nice=False, padding=18))
    x = alt.X("x:Q", scale=None, axis=None)
    line = rows.mark_line(strokeWidth=2.5).encode(
        x,
        y,
        _COLOUR,
        alt.Detail("series:N"),
        strokeDash=alt.condition("datum.dashed", alt.value([5, 4]), alt.value([1, 0])),
    )
    points = rows.mark_point(opacity=1, strokeWidth=2).encode(
        x,
        y,
        alt.Shape("shape:N", scale=None),
        **settled_points(look, 70),
    )
    touched = rows.mark_circle(size=700, opacity=0, cursor="pointer").encode(
        x, y, tooltip=alt.Tooltip("sentence:N")
    )
    # Words stand outside of either end, so the numbers of notes stand inside.
    inside = alt.ExprRef("(datum.end ? -1 : 1) * (6 + 2.5 * length(datum.sup))")
    chart = alt.layer(
        *_axes(look),
        line,
        points,
        crosses(rows.encode(x, y), size=56),
        *_words(rows, x, look),
        superscripts(rows.encode(x, y), dx=inside, dy=-11),
        clicked(touched),
    )
    chart = chart.properties(width="container", height=HEIGHT)
    return look.compiled(chart)


def _between(rows: alt.Chart) -> alt.Chart:
    """Return *rows* with x in pixels: words beyond the ends make the picture narrower."""
    drawn: alt.Chart = rows.transform_calculate(x=f"datum.end * min(width, {_WIDEST})")
    return drawn


def _axes(look: Look) -> tuple[alt.Chart, ...]:
    """Return an upright line for each year, named above."""
    x = alt.X("x:Q", scale=None, axis=None)
    years = _between(alt.Chart(alt.NamedData("years"))).encode(x)
    # As high as the picture, which a rule without y is not under a scale that is off.
    rule = years.mark_rule(color=look.pale, y=0, y2=alt.ExprRef("height"))
    name = years.mark_text(y=0, dy=-12, fontWeight=600, color=look.quiet, fontSize=13)
    return rule, name.encode(text="label:N")


def _words(rows: alt.Chart, x: alt.X, look: Look) -> tuple[alt.Chart, ...]:
    """Return the words outside of either end."""
    align = alt.ExprRef("datum.end ? 'left' : 'right'")
    aside = alt.ExprRef("datum.end ? 12 : -12")
    raised = alt.ExprRef("datum.detail ? -7 : 0")
    y = alt.Y("label_value:Q")
    words = rows.mark_text(align=align, dx=aside, dy=raised, fontWeight=600)
    details = rows.mark_text(align=align, dx=aside, dy=8, fontSize=11, color=look.quiet)
    return (
        words.encode(x, y, _COLOUR, text="label:N"),
        details.encode(x, y, text="detail:N"),
    )
