"""A grid that says how much there is of what: darker is more, empty is nothing."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look


@cache
def grid(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Rows:
        row: name of the row, in the order of the rows
        column: name of the column, in the order of the rows
        count: how many
        text: the count as written, empty for none
        sentence: what the cell says when pointed at
    """
    cells = alt.Chart(alt.NamedData("rows")).encode(
        alt.X("column:N", sort=None, axis=alt.Axis(orient="top", labelAngle=0)),
        alt.Y("row:N", sort=None, axis=alt.Axis(labelLimit=160)),
        tooltip=alt.Tooltip("sentence:N"),
    )
    # The ink stays 4.5:1 against every cell, the fullest too.
    ends = ["#20303c", "#27659b"] if look.dark else ["#eaf2f9", "#59a5dc"]
    fill = cells.mark_rect(cornerRadius=3).encode(
        alt.Color(
            "count:Q",
            legend=None,
            scale=alt.Scale(type="sqrt", domainMin=0, range=ends),
        ),
    )
    words = cells.mark_text().encode(text="text:N")
    chart = alt.layer(fill, words).properties(width="container", height=alt.Step(30))
    specification: dict[str, Any] = chart.configure(**look.config()).to_dict()
    return specification
