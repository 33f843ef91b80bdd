"""Who has what, and when: a square for a value, a circle for a growth, a dot for none."""

from functools import cache
from typing import Any

import altair as alt

from indicators.charts.look import Look

# In pixels: the name of a region; the lines of a block; the key above all.
_NAME, _GAP = 84, 24
_HEADING, _YEARS, _LINE, _BELOW = 22, 16, 24, 14
_KEY, _KEY_WIDTH = 22, 236

# As many blocks side by side as there is room for. A block is one indicator; the same
# specification serves a phone and a wide screen, for its places follow the width.
_SIZES = {
    "across": "width < 600 ? 1 : width < 940 ? 2 : 3",
    "room": "width / across",
    "keys": f"min(4, max(1, floor(width / {_KEY_WIDTH})))",
    "top": f"ceil(4 / keys) * {_KEY} + 10",
}
_BLOCK = f"({_HEADING + _YEARS + _BELOW} + datum.lines * {_LINE})"
_CELL = f"((room - {_NAME + _GAP}) / datum.columns)"
_LEFT = "(datum.block % across) * room"
_TOP = f"top + floor(datum.block / across) * {_BLOCK}"
_PLACES = {
    "key": (
        f"(datum.column % keys) * {_KEY_WIDTH}",
        f"floor(datum.column / keys) * {_KEY}",
    ),
    "heading": (_LEFT, _TOP),
    "year": (
        f"{_LEFT} + {_NAME} + (datum.column + 0.5) * {_CELL}",
        f"{_TOP} + {_HEADING}",
    ),
    "name": (_LEFT, f"{_TOP} + {_HEADING + _YEARS} + datum.line * {_LINE}"),
    "cell": (
        f"{_LEFT} + {_NAME} + datum.column * {_CELL}",
        f"{_TOP} + {_HEADING + _YEARS} + datum.line * {_LINE}",
    ),
}


@cache
def coverage(look: Look) -> dict[str, Any]:
    """
    Return the specification that draws the rows named ``rows``.

    Filled is first-hand, hollow is second-hand or unverified. A click on a cell selects
    its code, as the selection ``cell``.

    Rows:
        kind: key, heading, year, name or cell
        block: number of the indicator, from 0
        line: number of the region within it, from 0
        lines: how many regions there are
        column: number of the year, or of the entry in the key, from 0
        columns: how many years there are
        text: what a key, heading, year or name says; empty for a cell
        colour: of the region, or of the ink
        level: firm, weak, or empty where there is no value
        growth: the same for a growth or change
        code: of the cell, empty where a click leads nowhere
        sentence: what a cell says when pointed at
    """
    chart = alt.layer(
        _words("heading", look.ink, fontWeight=600, dy=10),
        _words("year", look.quiet, fontSize=11, align="center", dy=7),
        _names(),
        _words("key", look.quiet, dx=30, dy=8),
        _dots(look),
        _glyphs("level", "square", 0.31),
        _glyphs("growth", "circle", 0.69),
        _cells(look),
    ).properties(
        width="container",
        height=1,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
    )
    for name, size in _SIZES.items():
        chart = chart.add_params(alt.param(name=name, expr=size))
    return look.compiled(chart)


def _placed(kind: str) -> alt.Chart:
    """Return the rows of a kind, their upper left corner in pixels."""
    x, y = _PLACES[kind]
    return (
        alt.Chart(alt.NamedData("rows"))
        .transform_filter(f"datum.kind == '{kind}'")
        .transform_calculate(x=x, y=y)
    )


def _at(x: str = "x", y: str = "y") -> tuple[alt.X, alt.Y]:
    return (
        alt.X(f"{x}:Q", scale=None, axis=None),
        alt.Y(f"{y}:Q", scale=None, axis=None),
    )


def _words(kind: str, colour: str, **how: Any) -> alt.Chart:
    style = {"align": "left", "color": colour, **how}
    drawn: alt.Chart = _placed(kind).mark_text(**style).encode(*_at(), text="text:N")
    return drawn


def _names() -> alt.Chart:
    drawn: alt.Chart = (
        _placed("name")
        .mark_text(align="left", dy=_LINE / 2, fontWeight=600, limit=_NAME - 6)
        .encode(*_at(), alt.Color("colour:N", scale=None), text="text:N")
    )
    return drawn


def _drawn(place: float) -> alt.Chart:
    """Return cells and entries of the key, where a mark at *place* of them stands."""
    is_key = "datum.kind == 'key'"
    x, y = (
        f"{is_key} ? {in_key} : {in_grid}"
        for in_key, in_grid in zip(_PLACES["key"], _PLACES["cell"], strict=True)
    )
    return (
        alt.Chart(alt.NamedData("rows"))
        .transform_filter(f"datum.kind == 'cell' || {is_key}")
        .transform_calculate(
            x=x,
            y=y,
            wide=f"{is_key} ? 22 : {_CELL}",
            high=f"{is_key} ? 16 : {_LINE}",
        )
        # However wide the cell, its two marks stay together.
        .transform_calculate(
            middle=f"datum.x + datum.wide / 2 + ({place} - 0.5) * min(30, datum.wide)",
            height="datum.y + datum.high / 2",
            size="pow(min(9, datum.wide * 0.34), 2)",
        )
    )


def _glyphs(what: str, shape: str, place: float) -> alt.Chart:
    drawn: alt.Chart = (
        _drawn(place)
        .transform_filter(f"datum.{what} != ''")
        .mark_point(shape=shape, opacity=1, strokeWidth=1.5)
        .encode(
            *_at("middle", "height"),
            alt.Size("size:Q", scale=None),
            stroke=alt.Stroke("colour:N", scale=None),
            fill=alt.Fill("colour:N", scale=None),
            fillOpacity=alt.condition(
                f"datum.{what} == 'firm'", alt.value(1), alt.value(0)
            ),
        )
    )
    return drawn


def _dots(look: Look) -> alt.Chart:
    """Return a faint dot where there is neither."""
    drawn: alt.Chart = (
        _drawn(0.5)
        .transform_filter("datum.level == '' && datum.growth == ''")
        .mark_point(shape="circle", size=5, filled=True, opacity=0.7, color=look.quiet)
        .encode(*_at("middle", "height"))
    )
    return drawn


def _cells(look: Look) -> alt.Chart:
    """Return the whole cell, unseen, for pointing at and clicking on."""
    chosen = alt.selection_point(name="cell", fields=["code"], on="click")
    drawn: alt.Chart = (
        _placed("cell")
        .transform_calculate(right=f"datum.x + {_CELL}", low=f"datum.y + {_LINE}")
        .mark_rect(fill=look.ink, fillOpacity=0, cursor="pointer")
        .encode(
            *_at(),
            x2="right:Q",
            y2="low:Q",
            tooltip=alt.Tooltip("sentence:N"),
            description=alt.Description("sentence:N"),
        )
        .add_params(chosen)
    )
    return drawn
