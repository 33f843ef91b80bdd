"""Positions over the years, the first at the top; lines join what was ranked alike."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.forms import clicked, crosses, dotted, superscripts
from indicators.charts.look import Look

HEIGHT = 280
_NARROW = "width < 480"


@cache
def bump(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        when: the year and how many were ranked, on two lines
        place: how far down; the rank, a little apart where several share it
        rank: the position as written
        name: of the region
        run: years in which the same regions were ranked; lines join within only
        colour: of the region
        side: where the name stands: left in the first of all years, right in the last,
            below where a region comes later or goes earlier, else empty
        cell: codes of the figures behind the mark
        form: provisional, estimated, unverified, or empty for what is settled
        sup: raised numbers of the notes on it; may be empty
        sentence: what the mark says when pointed at

    The years from the first to the last are the rows named ``years``: when. A year
    without a ranking keeps its place.
    """
    x = alt.X("when:O").scale(
        padding=0.3,
        range=[
            alt.ExprRef(f"{_NARROW} ? 0 : 110"),
            alt.ExprRef(f"width - ({_NARROW} ? 74 : 110)"),
        ],
    )
    label = alt.Axis(
        labelExpr="split(datum.label, '\\n')",
        labelAngle=0,
        labelOverlap="greedy",
        labelPadding=8,
        domain=False,
        ticks=False,
    )
    years = alt.Chart(alt.NamedData("years")).mark_rule(color=look.pale)
    chart = alt.layer(years.encode(x.axis(label)), *_regions(x, look)).properties(
        width="container", height=HEIGHT
    )
    return look.compiled(chart)


def _regions(x: alt.X, look: Look) -> list[alt.Chart]:
    """Return lines, round points with the rank inside, and names at both ends."""
    y = alt.Y("place:Q", axis=None).scale(
        reverse=True, zero=False, nice=False, padding=32
    )
    rows = alt.Chart(alt.NamedData("rows")).encode(x, y)
    line = rows.mark_line(strokeWidth=3, opacity=0.7)
    parts = alt.Detail(["name:N", "run:N"])
    return [
        line.encode(alt.Color("colour:N", scale=None), parts),
        *_points(rows, look),
        *_names(rows),
    ]


def _points(rows: alt.Chart, look: Look) -> list[alt.Chart]:
    """Return a round point a figure with its rank inside, hollow where unsettled."""
    size = alt.ExprRef(f"{_NARROW} ? 200 : 400")
    letters = alt.ExprRef(f"{_NARROW} ? 10 : 12")
    colour = alt.Color("colour:N", scale=None)
    points = rows.mark_circle(
        size=size, opacity=1, strokeWidth=2, cursor="pointer"
    ).encode(
        stroke=alt.Stroke("colour:N", scale=None),
        fill=alt.condition(
            "datum.form", alt.value(look.paper), alt.Fill("colour:N", scale=None)
        ),
        strokeDash=dotted("form"),
        tooltip=alt.Tooltip("sentence:N"),
    )
    ranks = rows.mark_text(fontWeight=700, fontSize=letters).encode(
        color=alt.condition("datum.form", colour, alt.value(look.paper)), text="rank:N"
    )
    # The rank is inside, so cross and numbers stand outside, above to either side.
    outside = alt.ExprRef(f"{_NARROW} ? 9 : 12")
    left, up = (
        alt.ExprRef(f"{_NARROW} ? -9 : -12"),
        alt.ExprRef(f"{_NARROW} ? -8 : -11"),
    )
    return [
        clicked(points),
        ranks,
        crosses(rows, xOffset=left, yOffset=up),
        superscripts(rows, align="left", dx=outside, dy=up),
    ]


def _names(rows: alt.Chart) -> list[alt.Chart]:
    """Return the names at the ends, and below those that come later or go earlier."""
    # A phone has no room for names on the left; the numbers in the points stay. Unseen
    # words still take room, so they are cut short as well.
    limit = alt.ExprRef(f"{_NARROW} ? 76 : 120")
    short = alt.ExprRef(f"{_NARROW} ? 1 : 120")
    shown = alt.ExprRef(f"{_NARROW} ? 0 : 1")
    sides: dict[str, dict[str, Any]] = {
        "left": {"align": "right", "dx": -17, "limit": short, "opacity": shown},
        "right": {"align": "left", "dx": 17, "limit": limit},
        "below": {"dy": 20},
    }
    return [
        rows.transform_filter(f"datum.side == '{side}'")
        .mark_text(fontSize=13, fontWeight=600, **place)
        .encode(alt.Color("colour:N", scale=None), text="name:N")
        for side, place in sides.items()
    ]
