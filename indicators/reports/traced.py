"""What stands behind marks and cells of tables: the figures, by the codes of their cells."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.model.cell import Cell
from indicators.model.view import Page, View

MOST = 8
"""Figures that a computed value names; one of more names its own alone."""
_BETWEEN = " "

Traces = dict[tuple[int, str], tuple[Cell, ...]]
"""The figures behind a cell of a table, by the number of its row and its heading."""


def code_of(row: Row) -> str:
    """Return the code of the figure that *row* (with indicator and measure) is."""
    return str(Cell.of(row))


def coded(rows: pd.DataFrame) -> pd.DataFrame:
    """
    Return *rows* with the codes of the figures that each was made of: of itself.

    Columns:
        *: those of *rows*
        cell: code of the row's figure
    """
    return rows.assign(cell=[code_of(row) for row in rows_of(rows)])


def together(own: str, *others: str) -> str:
    """Return the codes of all that a value was made of, its *own* first and alone if many."""
    every = dict.fromkeys([own, *others])
    return _BETWEEN.join(every) if len(every) <= MOST else own


def codes_of(cell: str) -> list[str]:
    """Return the codes that a column ``cell`` holds, parted by spaces."""
    return cell.split(_BETWEEN) if cell else []


def traced(columns: Mapping[str, Iterable[str]]) -> Traces:
    """Return the traces of a table from the codes behind its *columns*, by heading."""
    return {
        (number, heading): tuple(map(Cell.parse, codes_of(cell)))
        for heading, cells in columns.items()
        for number, cell in enumerate(cells)
        if cell
    }


def way_to(view: View, cell: Cell) -> View:
    """Return where *cell* is traced."""
    return replace(
        view,
        page=Page.SOURCES,
        indicator=cell.indicator,
        cell=str(cell),
        origin="",
        tabs=(),
        alone="",
    )
