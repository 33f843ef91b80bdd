"""What every mark of a figure says by its form: how settled it is, its notes, its trace."""

from typing import Any

import altair as alt

from indicators.charts.look import Look

CROSS = "M-0.6,-0.6L0.6,0.6M0.6,-0.6L-0.6,0.6"
_SOLID, _DOTTED = [1, 0], [2, 2]
_SUP = 10
# On a phone they would cover points and names; a touch, table and text have them there.
_ROOM = alt.ExprRef("width < 420 ? 0 : 1")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def settled(fill: Any = None) -> dict[str, Any]:
    """
    Return the encodings of a bar by its form.

    Hollow is provisional, hollow with a dotted edge estimated; what is unverified is
    hollow too and has a cross besides (`crosses`). *fill* is that of all others.
    """
    full = alt.value(1) if fill is None else fill
    return {
        "fillOpacity": alt.condition("datum.form", alt.value(0), full),
        "strokeDash": dotted("form"),
    }


def settled_points(look: Look, size: int, form: str = "form") -> dict[str, Any]:
    """Return the same for points of *size*: of a small one a dotted edge is not seen."""
    colour = alt.Fill("colour:N", scale=None)
    return {
        "stroke": alt.Stroke("colour:N", scale=None),
        "fill": alt.condition(f"datum.{form}", alt.value(look.paper), colour),
        "strokeDash": dotted(form),
        "size": alt.condition(
            f"datum.{form} == 'estimated'", alt.value(max(size, 130)), alt.value(size)
        ),
    }


def dotted(form: str) -> Any:
    """Return the dashes of the edge of a mark by its *form*."""
    return alt.condition(
        f"datum.{form} == 'estimated'", alt.value(_DOTTED), alt.value(_SOLID)
    )


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
    # Beside a point they are raised by their place: the raised signs of most fonts are
    # too small to be read, and of two heights.
    plain = f"replace(datum.{sup}, regexp(' ', 'g'), ',')"
    for digit, sign in enumerate(_RAISED):
        plain = f"replace({plain}, regexp('{sign}', 'g'), '{digit}')"
    drawn: alt.Chart = (
        rows.transform_filter(f"datum.{sup}")
        .transform_calculate(numbers=plain)
        .mark_text(fontSize=_SUP, baseline="middle", opacity=_ROOM, **place)
        .encode(alt.Color("colour:N", scale=None), text="numbers:N")
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
