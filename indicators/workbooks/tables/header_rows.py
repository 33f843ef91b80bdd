"""The header of a table among the rows above its first figures."""

from collections.abc import Sequence

from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.looks import (
    EMPTY,
    FIGURE,
    MISSING,
    TIME,
    WORD,
    YEAR,
)
from indicators.workbooks.tables.row_kinds import (
    is_fact,
    is_note,
    is_unit_row,
    only_units,
    texts_of,
)

_MOST_ROWS = 10


def head_of(
    grid: Grid, looks: Sequence[str], rows: list[int], first: str
) -> tuple[list[int], list[int], list[int]]:
    """Sort the *rows* above the first body row: titles, header rows, group rows."""
    left = len(first) - len(first.lstrip(EMPTY))
    letters = FIGURE + MISSING if FIGURE in first else FIGURE + MISSING + YEAR
    figures = {p for p, letter in enumerate(first) if letter in letters and p > left}
    rows_over = (row for row in reversed(rows) if _over(looks[row], figures))
    lowest = next((row for row in rows_over if not is_fact(grid, row)), None)
    if lowest is None or only_units(grid, lowest, figures):
        return rows, [], []
    header = [lowest]
    for row in reversed(rows[: rows.index(lowest)]):
        if len(header) >= _MOST_ROWS or not _is_above(grid, looks, row, header):
            break
        header.insert(0, row)
    titles = [row for row in rows if row < header[0]]
    return titles, header, [row for row in rows if row > lowest]


def _over(look: str, figures: set[int]) -> bool:
    return any(
        letter in WORD + TIME + YEAR
        for place, letter in enumerate(look)
        if place in figures or (place > 0 and figures and place >= min(figures))
    )


def _is_above(
    grid: Grid, looks: Sequence[str], row: int, header: Sequence[int]
) -> bool:
    """Whether *row* is a further level of the header that starts at header[0]."""
    filled = [place for place, letter in enumerate(looks[row]) if letter != EMPTY]
    if _spans_down(grid, row, header[0]):
        return True
    if (
        len(filled) < 2
        or is_note(grid, row)
        or is_fact(grid, row)
        or is_unit_row(grid, row)
        or any(text[-1] in ":：" for text in texts_of(grid, row))
    ):
        return _is_lone_level(grid, looks, row, header)
    below = max(len(looks[one].replace(EMPTY, "")) for one in header)
    gap = header[0] - row > 1
    covers = len(filled) >= max(3, below * 0.4)
    # "Sex | | Total" above a header is a remark on the table, not a level of it.
    return (
        covers if gap or (len(filled) == 2 and filled[0] == 0 and below > 4) else True
    )


def _is_lone_level(
    grid: Grid, looks: Sequence[str], row: int, header: Sequence[int]
) -> bool:
    """Whether a single cell is a heading over all columns: | 2015年."""
    look = looks[row]
    # A title begins where the table does.
    left = min(len(looks[one]) - len(looks[one].lstrip(EMPTY)) for one in header)
    lone = len(look.replace(EMPTY, "")) == 1 and len(look) - 1 > left
    if not lone or header[0] - row > 1 or is_unit_row(grid, row):
        return False
    return look[-1] in TIME + YEAR or len(texts_of(grid, row)[0]) <= 10


def _spans_down(grid: Grid, row: int, below: int) -> bool:
    return any(
        area.top <= row and area.bottom >= below and area.top != area.bottom
        for area in grid.merges
        if area.top <= row <= area.bottom
    )
