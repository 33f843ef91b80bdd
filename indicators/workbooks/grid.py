"""Sheets as grids of cells, at the addresses that Excel shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})")


class Kind(StrEnum):
    """What a cell holds; the letters stand in the child's answer."""

    EMPTY = "_"
    NUMBER = "n"
    TEXT = "t"
    DATE = "d"
    BOOL = "b"
    ERROR = "e"


class Mark(StrEnum):
    """What else is known of a cell; the letters stand in the child's answer."""

    PLAIN = "-"
    FORMULA = "f"
    PERCENT = "p"
    PERCENT_FORMULA = "q"


class Cell(NamedTuple):
    """
    One cell: its *kind*, and its content as text.

    It is a tuple because there may be millions, and those are made three times as fast.

    A number is its shortest decimal text, an error is what Excel shows
    (``#DIV/0!``). A percent cell holds 0.056 and shows 5.6%.

    Where the format is known, it tells more. A date is in ISO form, cut to what is
    shown: ``2022-06-01``, ``2022-06``, ``2022``; one shown without its year is text
    (6月, 6月1日), since the year behind it is that of typing. A number whose format
    adds words is text with them, not rounded (670.5亿元, 2022年); one shown in
    thousands or ten thousands is that many. A text has a wide space (U+3000) in
    front for each step of its indent; its own spaces stay.
    """

    kind: Kind = Kind.EMPTY
    text: str = ""
    mark: Mark = Mark.PLAIN

    @property
    def formula(self) -> bool:
        """Whether the content was computed; it is the last value Excel stored."""
        return self.mark in (Mark.FORMULA, Mark.PERCENT_FORMULA)

    @property
    def percent(self) -> bool:
        """Whether it is shown as a percentage."""
        return self.mark in (Mark.PERCENT, Mark.PERCENT_FORMULA)


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, its borders included, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        """Return what Excel calls it: B5:F36, or B5 for a single cell."""
        first, last = address(self.top, self.left), address(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"


@dataclass(frozen=True, slots=True)
class Grid:
    """
    A sheet: rows of cells from A1 on, each row cut after its last filled cell.

    *marks_known* is false for sheets too large, or of a kind, to look for formulas,
    formats, indents and error texts: a cell with an error is then empty. *merges* are
    the merged areas; only the first cell of one is filled. Hidden parts and comments
    are known of sheets with up to about 20,000 cells. Everything is counted from 0.
    """

    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    marks_known: bool = True
    merges: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell, counted from 0; beyond the filled ones it is empty."""
        if row < len(self.rows) and column < len(self.rows[row]):
            return self.rows[row][column]
        return EMPTY


def address(row: int, column: int) -> str:
    """Return what Excel calls the cell that is counted from 0: C7."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def place_of(cell: str) -> tuple[int, int] | None:
    """Return the row and column of the cell called *cell*; None for no such name."""
    found = _ADDRESS.fullmatch(cell)
    return (int(found[2]) - 1, column_number(found[1])) if found else None


def column_number(letters: str) -> int:
    """Return the column with these letters, counted from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
