"""A drawn workbook changed in ways that a careful person does not notice."""

import re
from collections.abc import Callable
from dataclasses import replace

from indicators.workbooks.grid import address, column_number
from kinds.drawing import Drawn, Figures, cells_of


def moved(book: Drawn, down: int, right: int) -> Drawn:
    """Return *book* with empty rows above and empty columns before every sheet."""
    above, before = [[] for _ in range(down)], [""] * right
    sheets = {
        name: [*above, *([*before, *row] for row in rows)]
        for name, rows in book.sheets.items()
    }

    def there(cell: str) -> str:
        row, column = _place(cell)
        return address(row + down, column + right)

    def area(text: str) -> str:
        sheet, mark, cells = text.rpartition("!")
        return sheet + mark + ":".join(there(cell) for cell in cells.split(":"))

    return replace(
        book,
        sheets=sheets,
        figures=tuple(_moved_figures(one, area, there) for one in book.figures),
        may_ask=tuple(map(area, book.may_ask)),
        hidden_rows=tuple(row + down for row in book.hidden_rows),
    )


def written_as_text(book: Drawn) -> Drawn:
    """Return *book* with every figure kept as text, as exports often do."""
    sheets = {name: [[*row] for row in rows] for name, rows in book.sheets.items()}
    for figures in book.figures:
        rows = sheets[figures.sheet or next(iter(sheets))]
        for addresses in cells_of(figures.area):
            for cell in addresses:
                row, column = _place(cell)
                word = str(rows[row][column]) if column < len(rows[row]) else ""
                if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", word):
                    rows[row][column] = f"'{word}"
    return replace(book, sheets=sheets)


def turned(book: Drawn) -> Drawn | None:
    """Return a book of one plain table with rows for columns; None for any other."""
    if len(book.figures) != 1 or len(book.sheets) != 1:
        return None
    (figures,), (rows,) = book.figures, book.sheets.values()
    first, _, last = figures.area.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    if left != 1 or top < 1 or any(word in ("<", "^") for row in rows for word in row):
        return None
    table = [[*row, *[""] * right][: right + 1] for row in rows[top - 1 : bottom + 1]]
    above = [row for row in rows[: top - 1] if any(row)]
    if any(len(row) > 1 for row in above) or figures.values or figures.without:
        return None
    sheet = [*above, *map(list, zip(*table, strict=True))]
    start = len(above) + 1
    area = f"{address(start, 1)}:{address(start + right - 1, bottom - top + 1)}"
    here = replace(figures, area=area, rows=figures.columns, columns=figures.rows)
    return replace(
        book, sheets=dict.fromkeys(book.sheets, sheet), figures=(here,), may_ask=()
    )


def _place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]) - 1, column_number(letters)


def _moved_figures(
    figures: Figures, area: Callable[[str], str], there: Callable[[str], str]
) -> Figures:
    return replace(
        figures,
        area=area(figures.area),
        values={there(cell): value for cell, value in figures.values.items()},
        without=tuple(map(there, figures.without)),
    )
