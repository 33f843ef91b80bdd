"""The rows of a sheet that a figure is read with: those that head it, and its own."""

from dataclasses import dataclass

from indicators.workbooks.forms import header_of
from indicators.workbooks.grid import Grid
from indicators.workbooks.roles import Place, Role, SheetRead

_HEADING = frozenset({Role.TITLE, Role.PERIOD, Role.INDICATOR, Role.REGION, Role.UNIT})
_FIGURES = frozenset({Role.CERTAIN, Role.ASKED, Role.LEFT_OUT})
_MOST_ROWS = 10
_WIDE = 12
_LABELS, _BESIDE = 3, 4


@dataclass(frozen=True)
class Excerpt:
    """
    Some rows and columns of a *sheet*, counted from 0; *place* is the figure's cell.

    *sheet* has the role of each cell as it was read, none where our own form was.
    """

    sheet: SheetRead
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    place: Place


def excerpt_of(sheet: SheetRead, place: Place) -> Excerpt:
    """Return the figure's row at *place* below the rows that head it."""
    row, column = place
    heads = _heads_of_form(sheet.grid, row) or _heads(sheet, row)
    return Excerpt(sheet, (*heads, row), _columns(sheet.grid, column), place)


def _heads_of_form(grid: Grid, row: int) -> list[int]:
    header = header_of(grid)
    if header is None or header.row >= row:
        return []
    return sorted({header.row, *(place[0] for place in header.head.values())})


def _heads(sheet: SheetRead, row: int) -> list[int]:
    """Return the nearest rows above that name something and hold no figure."""
    roles: dict[int, set[Role]] = {}
    for (at, _), role in sheet.roles.items():
        roles.setdefault(at, set()).add(role)
    found = [
        above
        for above in range(row)
        if roles.get(above, set()) & _HEADING and not roles[above] & _FIGURES
    ]
    return found[-_MOST_ROWS:]


def _columns(grid: Grid, column: int) -> tuple[int, ...]:
    width = max(map(len, grid.rows), default=0)
    if width <= _WIDE:
        return tuple(range(width))
    beside = range(max(0, column - _BESIDE), min(width, column + _BESIDE + 1))
    return tuple(sorted({*range(_LABELS), *beside}))
