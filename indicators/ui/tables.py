"""Tables of text on a page, and text from outside made harmless."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

import pandas as pd
import streamlit as st

from indicators.model.text import Text
from indicators.ui import state

MOST = 500
"""Rows that a page shows; a download has all."""

_WIDE = 4
"""Columns from which a row becomes a small card on a phone."""

_SHORT, _LONG = 10, 60
"""Signs of a cell that is not broken into lines, and of one that needs room."""

_FLUSH = ' class="number"'
"""The class of a column of numbers."""

_FLUSH_NOTED = ' class="number noted"'
"""The same where raised numbers stand behind some of them."""

_PUNCTUATION = re.compile(r"[!-/:-@[-`{-~]")
# What the page makes a link, an icon or an arrow of even where it is escaped.
_JOINED = re.compile(
    r":(?=//|[a-z])|www(?=\.)|@(?=\w)|-(?=[->])|<(?=[-=])|[>~](?==)", re.IGNORECASE
)
_WORD_JOINER = "\u2060"  # of no width, and nothing breaks there
_NUMBER = re.compile(r"[≈><≤≥+−-]?\s*\d[\d,.]*\s*\D{0,24}")
_DECIMALS = re.compile(r"[≈><≤≥+−-]?\s*\d[\d,]*(\.\d+)?(\s*[^\d.]*)")
# As wide as a digit and as a full stop.
_DIGIT, _POINT = "\u2007", "\u2008"
_DATE = re.compile(r"\d{4}(-\d|[–—年]|$)")
_CUT = Text(
    "这里显示前{shown}行，共{rows}行；全部在下载的文件里。",
    "The first {shown} of {rows} rows are shown; the download has all.",
)


Place = tuple[int, str]
"""A cell of a table: the number of its row, and its heading."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a cell leads: a path of ours, or *outward* an address in a tab of its own."""

    address: str
    outward: bool = False


def plain(text: object) -> str:
    """Return *text* on one line, with what Markdown takes for a command made harmless."""
    line = " ".join(str(text).splitlines()).strip()
    return _PUNCTUATION.sub(r"\\\g<0>", _JOINED.sub(rf"\g<0>{_WORD_JOINER}", line))


def show_table(table: pd.DataFrame, name: str = "") -> None:
    """Show *table*, for those who hear it under its *name*."""
    show_markup(markup(table, name), len(table))


def show_markup(content: str, rows: int) -> None:
    """Show a table that `markup` returned, and say so if it has more *rows*."""
    st.html(content)
    if rows > MOST:
        st.caption(state.say(_CUT, shown=MOST, rows=rows))


def markup(
    table: pd.DataFrame,
    name: str = "",
    *,
    linked: str = "",
    links: Mapping[Place, Link] = MappingProxyType({}),
    signs: Mapping[Place, str] = MappingProxyType({}),
) -> str:
    """
    Return *table* as HTML in which every cell is text, to be kept and shown again.

    The addresses in the column *linked* can be followed, and so can the cells that
    *links* has a way for, by the number of the row and the heading. *signs* are raised
    numbers of notes behind what a cell says.
    """
    shown = table.head(MOST).astype(object).where(table.head(MOST).notna(), "")
    heads = [escape(str(column)) for column in shown.columns]
    columns = [shown.iloc[:, place] for place in range(len(heads))]
    kinds = [_kind(column) for column in columns]
    noted = {escape(heading) for _, heading in signs}
    shown_kinds = [
        _FLUSH_NOTED if kind == _FLUSH and head in noted else kind
        for head, kind in zip(heads, kinds, strict=True)
    ]
    head = "".join(
        f'<th scope="col" role="columnheader"{kind}>{words}</th>'
        for words, kind in zip(heads, shown_kinds, strict=True)
    )
    written = {
        place: _address if head == linked else _text for place, head in enumerate(heads)
    }
    cells = [
        [
            written[place](cell)
            for cell in (_aligned(column) if kind == _FLUSH else column)
        ]
        for place, (column, kind) in enumerate(zip(columns, kinds, strict=True))
    ]
    names = [str(column) for column in shown.columns]
    for (row, name_of_column), link in links.items():
        if row < len(shown) and name_of_column in names:
            column = cells[names.index(name_of_column)]
            column[row] = _linked(column[row], link)
    for (row, name_of_column), sign in signs.items():
        if row < len(shown) and name_of_column in names:
            column = cells[names.index(name_of_column)]
            column[row] = _signed(column[row], sign)
    body = "".join(_row(row, heads, shown_kinds) for row in zip(*cells, strict=True))
    # The roles are said again: a phone draws the rows as blocks, and would lose them.
    wide = " wide" if len(heads) >= _WIDE else ""
    return (
        f'<div class="table{wide}" tabindex="0" role="region" aria-label="{escape(name)}">'
        f'<table role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _row(row: tuple[str, ...], heads: list[str], kinds: list[str]) -> str:
    cells = "".join(
        f'<td role="cell" data-head="{head}"{kind}>{cell}</td>'
        for cell, head, kind in zip(row, heads, kinds, strict=True)
    )
    return f'<tr role="row">{cells}</tr>'


def _text(cell: object) -> str:
    return escape(str(cell))


def _linked(words: str, link: Link) -> str:
    """Return *words*, which are HTML already, as a link."""
    outward = ' target="_blank" rel="noopener noreferrer"' if link.outward else ""
    inward = "" if link.outward else ' target="_self"'
    # The room behind an aligned number is no part of the link.
    told = words.rstrip(_DIGIT + _POINT)
    room = words[len(told) :]
    return f'<a href="{escape(link.address)}"{inward}{outward}>{told}</a>{room}'


def _signed(words: str, sign: str) -> str:
    """Return *words*, which are HTML already, with the raised numbers of notes behind."""
    told = words.rstrip(_DIGIT + _POINT)
    room = words[len(told) :]
    raised = f'<span class="sup">{escape(sign)}</span>'
    return f'<span class="figure">{told}{raised}{room}</span>'


def _address(cell: object) -> str:
    words = _text(cell)
    if not words.startswith(("http://", "https://")):
        return words
    return f'<a href="{words}" rel="noopener noreferrer">{words}</a>'


def _kind(cells: "pd.Series[str]") -> str:
    """Return the class of a column: numbers flush right, short words whole, long ones wide."""
    written = [str(cell) for cell in cells if str(cell).strip(" —")]
    numbers = [_NUMBER.fullmatch(cell) and not _DATE.match(cell) for cell in written]
    if numbers and all(numbers):
        return _FLUSH
    longest = max(map(len, written), default=0)
    if longest <= _SHORT:
        return ' class="short"'
    return ' class="long"' if longest >= _LONG else ""


def _aligned(cells: "pd.Series[str]") -> list[str]:
    """
    Return numbers of one unit with room behind them, so that their points align.

    They stand flush right: what one has fewer behind the point than the longest is made
    up by spaces behind the unit. Of different units there is no common point.
    """
    texts = [str(cell) for cell in cells]
    found = [_DECIMALS.fullmatch(text) for text in texts]
    units = {each[2] for each in found if each}
    if len(units) != 1:
        return texts
    behind = [each[1] or "" if each else "" for each in found]
    longest = max(map(len, behind))
    return [
        text + _room(len(decimals), longest) if number else text
        for text, decimals, number in zip(texts, behind, found, strict=True)
    ]


def _room(digits: int, longest: int) -> str:
    """Return spaces as wide as *longest* is beyond *digits*, both with their point."""
    if not longest or digits == longest:
        return ""
    return _DIGIT * (longest - (digits or 1)) + ("" if digits else _POINT)
