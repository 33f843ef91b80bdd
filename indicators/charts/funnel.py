"""Lists of projects against their plans: the plan is the whole, what was done lies in it."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look
from indicators.charts.stages import STEP, across, bars, below, headings, words


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
        fill: how full the bar is, from 0 for a target to 1
        sentence: what the mark says when pointed at

    Targets of rates stand as upright ticks, the rows named ``targets``: order, value
    and sentence.
    """
    every = alt.Chart(alt.NamedData("rows")).encode(alt.Y("order:O", axis=None))
    rows = every.transform_filter("!datum.heading")
    plan = bars(rows).encode(
        across("plan"),
        color=alt.value(look.pale),
        stroke=alt.value(look.pale),
        fillOpacity=alt.value(1),
    )
    ticks = alt.Chart(alt.NamedData("targets")).mark_tick(
        orient="vertical", thickness=3, size=16, color=look.ink, yOffset=below()
    )
    targets = ticks.encode(
        across("value"), alt.Y("order:O"), tooltip=alt.Tooltip("sentence:N")
    )
    # What lies beyond the plan would hide where the plan ends.
    ends = alt.Chart(alt.NamedData("rows")).mark_rule(color=look.pale)
    chart = alt.layer(
        plan,
        bars(rows),
        ends.encode(x=alt.XDatum(100)),
        targets,
        *words(rows, look, "end"),
        headings(every),
    ).properties(width="container", height=alt.Step(STEP))
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification
