"""The words over each column, from the top level of the header to the lowest."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from indicators.workbooks.grid import Area, Cell, Grid, Kind
from indicators.workbooks.words.labels import is_chinese, tidied
from indicators.workbooks.words.units import unit_words

# What programs write over a column that has no head.
_EMPTY = re.compile(r"^\s*(?:Unnamed: \d+\S*|Column\d+|列\d+)\s*$")
_ASIDE = re.compile(
    r"^(?:数据)?来源|^更新|^发布|^(?:指标)?(?:id|代码|编码|编号)|^备注|^(?:开始|结束|起始)|^source|^last updated|^cdid"
    r"|^(?:next )?release|^.{0,6}\bcode$",
    re.IGNORECASE,
)


def paths_of(
    grid: Grid, rows: Sequence[int], columns: Iterable[int], *, first: int
) -> dict[int, tuple[str, ...]]:
    """
    Return the header's words over each column, the translation left out.

    A cell merged or left empty to the right of a heading belongs under it; *first* is
    the first column with figures, whose left neighbours head nothing.
    """
    rows = [row for row in rows if len(rows) == 1 or not _is_aside(grid, row)]
    levels = [_level(grid, row) for row in rows]
    _join_units(levels)
    wanted = list(columns)
    merged = {
        area: grid.cell(area.top, area.left).text
        for area in grid.merges
        if rows and area.top <= rows[-1] and area.bottom >= rows[0]
    }
    paths: dict[int, tuple[str, ...]] = {}
    for column in wanted:
        words: list[str] = []
        for number, row in enumerate(rows):
            said = levels[number].get(column) or _merged(merged, row, column)
            if not said:
                said = _from_the_left(levels, number, column, first)
            if said and said not in words[-1:]:
                words.append(said)
        paths[column] = _in_one_language(words)
    return paths


def _is_aside(grid: Grid, row: int) -> bool:
    """Whether a row of the header is about the columns' origin: 来源, 更新时间, 指标ID."""
    first = next((c.text for c in grid.rows[row] if c.text.strip()), "")
    return bool(_ASIDE.match(tidied(first)))


def _level(grid: Grid, row: int) -> dict[int, str]:
    return {
        column: cell.text.strip()
        for column, cell in enumerate(grid.rows[row])
        if cell.text.strip() and not _is_scratch(cell) and not _EMPTY.match(cell.text)
    }


def _is_scratch(cell: Cell) -> bool:
    """Whether a number within the header is neither a year nor 2016.1, a month."""
    return (
        cell.kind is Kind.NUMBER
        and not 1900 <= abs(float(cell.text)) < 2100
        and "." in cell.text
    )


def _join_units(levels: list[dict[int, str]]) -> None:
    """Put a unit below a heading into it: what stands under the heading shares it."""
    for upper, lower in pairwise(levels):
        for column, said in list(lower.items()):
            bracketed = said[:1] in "(（[" and unit_words(said)
            if bracketed and column in upper and not unit_words(upper[column]):
                upper[column] += said
                del lower[column]


def _merged(merged: dict[Area, str], row: int, column: int) -> str:
    for area, text in merged.items():
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            return text.strip()
    return ""


def _from_the_left(
    levels: Sequence[dict[int, str]], number: int, column: int, first: int
) -> str:
    """Return the heading of which the empty cell is a part, if it can be one."""
    below = any(column in level for level in levels[number + 1 :])
    if not below:
        return ""
    for left in range(column - 1, first - 1, -1):
        if left in levels[number]:
            # Another heading in between, one level up, ends the reach of this one.
            between = range(left + 1, column + 1)
            ended = any(one in level for level in levels[:number] for one in between)
            return "" if ended else levels[number][left]
    return ""


def _in_one_language(words: Sequence[str]) -> tuple[str, ...]:
    tidy = [tidied(word) for word in words]
    if any(map(is_chinese, tidy)):
        tidy = [
            word
            for word in tidy
            if is_chinese(word) or unit_words(word) or not _is_translation(word)
        ]
    return tuple(filter(None, tidy))


def _is_translation(word: str) -> bool:
    letters = sum(one.isascii() and one.isalpha() for one in word)
    return letters > 3 and letters > len(word) / 2 and not word.isupper()
