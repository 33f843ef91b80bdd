"""Tables of text on a page, and text from outside made harmless."""

import re

import pandas as pd
import pyarrow as pa
import streamlit as st

LONG, WIDE = 40, 8
"""Rows and columns from which a table scrolls within itself."""

_PUNCTUATION = re.compile(r"[!-/:-@[-`{-~]")
# What the page makes a link, an icon or an arrow of even where it is escaped.
_JOINED = re.compile(
    r":(?=//|[a-z])|www(?=\.)|@(?=\w)|-(?=[->])|<(?=[-=])|[>~](?==)", re.IGNORECASE
)
_WORD_JOINER = "\u2060"  # of no width, and nothing breaks there


def plain(text: object) -> str:
    """Return *text* on one line, with what Markdown takes for a command made harmless."""
    line = " ".join(str(text).splitlines()).strip()
    return _PUNCTUATION.sub(r"\\\g<0>", _JOINED.sub(rf"\g<0>{_WORD_JOINER}", line))


def show_table(table: pd.DataFrame) -> None:
    """Show *table*; a long one scrolls within itself."""
    show_harmless(harmless(table))


def harmless(table: pd.DataFrame) -> pa.Table:
    """Return *table* as `show_harmless` shows it, to be kept where it is shown often."""
    # Only st.table reads Markdown; a file's name or cell must not become a link.
    if not _scrolls(table.shape):
        table = table.map(plain).rename(columns=plain)
    return pa.Table.from_pandas(table)


def show_harmless(table: pa.Table) -> None:
    """Show a table that `harmless` returned."""
    if _scrolls(table.shape):
        st.dataframe(table, hide_index=True)
    else:
        st.table(table, border="horizontal", hide_index=True)


def _scrolls(shape: tuple[int, int]) -> bool:
    rows, columns = shape
    return rows > LONG or columns > WIDE
