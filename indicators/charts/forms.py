"""What every mark of a figure says by its form: how settled it is, its notes, its trace."""

from typing import Any

import altair as alt

CROSS = "M-0.6,-0.6L0.6,0.6M0.6,-0.6L-0.6,0.6"
_SOLID, _DOTTED = [1, 0], [1.5, 2]
_SUP = 11


def settled(form: str = "form", fill: Any = None) -> dict[str, Any]:
    """
    Return the encodings of a mark by its *form*.

    Hollow is provisional, hollow with a dotted edge estimated; what is unverified is
    hollow too and has a cross besides (`crosses`). *fill* is that of all others.
    """
    full = alt.value(1) if fill is None else fill
    return {
        "fillOpacity": alt.condition(f"datum.{form}", alt.value(0), full),
        "strokeDash": alt.condition(
            f"datum.{form} == 'estimated'", alt.value(_DOTTED), alt.value(_SOLID)
        ),
    }


def crosses(
    rows: alt.Chart, form: str = "form", size: float = 40, **how: Any
) -> alt.Chart:
    """Return a cross on each of *rows* that is unverified."""
    drawn: alt.Chart = (
        rows.transform_filter(f"datum.{form} == 'unverified'")
        .mark_point(shape=CROSS, size=size, opacity=1, strokeWidth=1.4, **how)
        .encode(stroke=alt.Stroke("colour:N", scale=None))
    )
    return drawn


def superscripts(rows: alt.Chart, sup: str = "sup", **place: Any) -> alt.Chart:
    """Return the numbers of the notes at their *place* beside each of *rows*."""
    drawn: alt.Chart = (
        rows.transform_filter(f"datum.{sup}")
        .mark_text(fontSize=_SUP, baseline="middle", **place)
        .encode(alt.Color("colour:N", scale=None), text=f"{sup}:N")
    )
    return drawn


def with_numbers(rows: alt.Chart, text: str) -> alt.Chart:
    """Return *rows* with ``noted``: what *text* has, the numbers of the notes behind it."""
    noted: alt.Chart = rows.transform_calculate(noted=f"datum.{text} + datum.sup")
    return noted


def clicked(drawn: alt.Chart) -> alt.Chart:
    """Return marks of which a click selects the code, as the selection ``cell``."""
    chosen = alt.selection_point(name="cell", fields=["cell"], on="click")
    chart: alt.Chart = drawn.add_params(chosen)
    return chart
