"""What each cell looks like before anybody knows what it means: one letter a cell."""

import re
from collections.abc import Sequence
from functools import lru_cache

from indicators.workbooks.grid import Cell, Grid, Kind
from indicators.workbooks.words.numbers import absent, figure_in
from indicators.workbooks.words.periods import period_in
from indicators.workbooks.words.relative_periods import relative_in
from indicators.workbooks.words.units import unit_words

EMPTY, FIGURE, YEAR, TIME, WORD, MISSING = "_", "F", "Y", "T", "W", "M"
"""Nothing, a number, a number that may be a year, a period, words, a missing mark."""

_CENTURIES = {"19", "20"}
_LIKE_A_MONTH = re.compile(r"(?:19|20)\d\d\.\d\d?")
_FLAGGED_YEAR = re.compile(r"(?:19[4-9]|20\d)\d\s*[a-z*]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19[4-9]|20\d)\d(?:\.0+)?")


def look_of(cell: Cell) -> str:
    """Return the letter for *cell*."""
    if cell.kind is Kind.NUMBER:
        text = cell.text
        return YEAR if text[:2] in _CENTURIES and _YEAR.fullmatch(text) else FIGURE
    if cell.kind is Kind.EMPTY:
        return MISSING if cell.formula else EMPTY
    if cell.kind is Kind.DATE:
        return TIME
    if cell.kind is Kind.ERROR:
        return MISSING
    return _look_of_text(cell.text)


@lru_cache(maxsize=100_000)
def _look_of_text(text: str) -> str:
    bare = text.strip()
    if not bare:
        return EMPTY
    if absent(bare):
        return MISSING
    if _YEAR.fullmatch(bare) or _FLAGGED_YEAR.fullmatch(bare):
        return YEAR
    words = period_in(bare)
    if words and not words.rest.strip(" ()（）*"):
        return TIME
    if relative_in(bare) or unit_words(bare):
        return WORD
    figure = figure_in(Cell(Kind.TEXT, bare))
    # 17-2 各市 begins with digits; only a unit may stand behind a number.
    return FIGURE if figure and (not figure.unit or unit_words(figure.unit)) else WORD


def looks_of(grid: Grid) -> tuple[str, ...]:
    """
    Return the rows of *grid* as letters, each row cut after its last filled cell.

    A row that only numbers the columns (甲 乙 1 2 3) counts as empty.
    """
    looks = [
        "" if _numbers_columns(row) else "".join(map(look_of, row)).rstrip(EMPTY)
        for row in grid.rows
    ]
    for row, look in enumerate(looks):
        if TIME in look and FIGURE in look:
            looks[row] = _with_figures_like_months(grid, looks, row)
    return tuple(looks)


def _with_figures_like_months(grid: Grid, looks: Sequence[str], row: int) -> str:
    """Return a row in which 2013.02 between figures is a figure, and no February."""
    above, below = (
        looks[one] if 0 <= one < len(looks) else "" for one in (row - 1, row + 1)
    )
    return "".join(
        FIGURE
        if letter == TIME
        and _LIKE_A_MONTH.fullmatch(grid.cell(row, column).text.strip())
        and FIGURE in (above[column : column + 1], below[column : column + 1])
        else letter
        for column, letter in enumerate(looks[row])
    )


def _numbers_columns(row: tuple[Cell, ...]) -> bool:
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    digits = [int(text) for text in texts if text.isdigit() and len(text) < 3]
    letters = sum(text in "甲乙丙丁戊己ABCD" for text in texts)
    counted = digits == list(range(1, len(digits) + 1))
    return len(digits) > 2 and counted and len(digits) + letters == len(texts)
