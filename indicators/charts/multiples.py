"""A small panel of lines a region, all on one scale, the others pale behind it."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, settled_points, superscripts
from indicators.charts.lines import SUP_PLACE
from indicators.charts.look import Look
from indicators.charts.panels import PLACE, STEP, X, in_panels, stacked

_COLOUR = alt.Color("colour:N", scale=None)
_PART = alt.Detail(["panel:N", "segment:N"])


@cache
def multiples(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        panel: number of the panel, from 0
        panels: how many there are
        across: where between the first and the last year, from 0 to 1
        up: where between the ends of the scale, from 0 to 1
        segment: part of a series without a gap or break; lines join within only
        own: whether the row is of the panel's region; else it is pale
        colour, shape: of the region
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sup_dx, sup_dy: how many pixels from the mark those stand to the right and down
        dashed: whether the series is of a scope other than the whole area
        label: the value at the end of the region's line, else empty
        label_dx, label_dy: how many pixels from there it stands to the right and down
        label_align: which end of it stays there
        sentence: what the mark says when pointed at

    ``titles`` names each panel: panel, panels, label and colour. ``grid`` has the
    levels of the scale in each panel: panel, panels, up and label; ``years`` those
    named below it: panel, panels, across and label. ``breaks`` are rules between two
    years of a panel: panel, panels, across, label, colour and sentence.
    """
    rows = in_panels(alt.Chart(alt.NamedData("rows")))
    others = rows.transform_filter("!datum.own").mark_line(
        **PLACE, strokeWidth=1.2, color=look.quiet, opacity=0.4
    )
    own = rows.transform_filter("datum.own")
    line = own.mark_line(**PLACE, strokeWidth=2.2).encode(
        _COLOUR,
        _PART,
        strokeDash=alt.condition("datum.dashed", alt.value([5, 4]), alt.value([1, 0])),
    )
    points = own.mark_point(**PLACE, opacity=1, strokeWidth=1.6).encode(
        alt.Shape("shape:N", scale=None),
        **settled_points(look, 34),
    )
    names = own.mark_text(
        **PLACE,
        align=alt.ExprRef("datum.label_align"),
        dx=alt.ExprRef("datum.label_dx"),
        dy=alt.ExprRef("datum.label_dy"),
        baseline="middle",
        fontWeight=600,
    ).encode(_COLOUR, text="label:N")
    touched = own.mark_circle(**PLACE, size=420, opacity=0, cursor="pointer").encode(
        tooltip=alt.Tooltip("sentence:N")
    )
    chart = alt.layer(
        stacked("titles"),
        *_frame(look),
        *_breaks(look),
        others.encode(_PART),
        line,
        points,
        crosses(own, size=28, **PLACE),
        names,
        superscripts(own, **PLACE, **SUP_PLACE),
        clicked(touched),
    ).properties(width="container", height=alt.Step(STEP))
    return look.compiled(chart)


def _frame(look: Look) -> tuple[alt.Chart, ...]:
    """Return titles, levels of the scale and years of every panel."""
    title = _panels("titles", across="0", up="1").mark_text(
        **PLACE, align="left", dy=-17, dx=-34, fontWeight=700, fontSize=14
    )
    levels = _panels("grid", across="0")
    rule = levels.mark_rule(y=PLACE["y"], color=look.pale).encode(X, x2="right:Q")
    level = levels.mark_text(
        **PLACE, align="right", dx=-6, color=look.quiet, fontSize=11
    )
    year = _panels("years", up="0").mark_text(
        **PLACE, dy=13, color=look.quiet, fontSize=11
    )
    return (
        title.encode(_COLOUR, text="label:N"),
        rule,
        level.encode(text="label:N"),
        year.encode(text="label:N"),
    )


def _breaks(look: Look) -> tuple[alt.Chart, ...]:
    """Return a dashed rule where a line is cut, with the number of its note."""
    breaks = _panels("breaks", up="1")
    rule = breaks.mark_rule(
        y=PLACE["y"],
        y2=alt.ExprRef("datum.bottom"),
        strokeDash=[2, 4],
        color=look.quiet,
        opacity=0.6,
    )
    sign = breaks.mark_text(**PLACE, align="left", baseline="top", dx=3)
    said = {"text": "label:N", "tooltip": alt.Tooltip("sentence:N")}
    return rule.encode(X), sign.encode(_COLOUR, **said)


def _panels(name: str, **places: str) -> alt.Chart:
    """Return the rows called *name* in their panels; *places* are the same for all."""
    return in_panels(alt.Chart(alt.NamedData(name)).transform_calculate(**places))
