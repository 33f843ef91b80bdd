"""What openpyxl knows of cells and calamine does not: formulas, percents, errors."""

import io
import zipfile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from indicators.workbooks.grid import Mark

# openpyxl reads about 80,000 cells a second; a million styles take it 22 seconds.
MOST_CELLS = 200_000
MOST_BYTES = 20_000_000
MOST_STYLE_BYTES = 4_000_000

Marks = dict[int, dict[int, tuple[Mark, str]]]

# What openpyxl threw at 1,919 odd workbooks that calamine reads (faults.md).
_CANNOT = (
    zipfile.BadZipFile,
    InvalidFileException,
    TypeError,
    KeyError,
    ValueError,
    IndexError,
    AttributeError,
    OSError,
    SyntaxError,
)


def marks_of(content: bytes, cells: int) -> dict[str, Marks] | None:
    """
    Return sheet → row → column → mark and error text, from 0; None if unknown.

    Only cells with something to tell are listed.
    """
    if cells > MOST_CELLS:
        return None
    try:
        if _too_large(content):
            return None
        marks = _pass(content, computed=False)
        if any(mark.name.endswith("FORMULA") for mark, _ in _all(marks)):
            _add_errors(marks, _pass(content, computed=True))
    except _CANNOT:
        return None
    return marks


def _too_large(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    styles = sum(
        size for name, size in sizes.items() if name.lower().endswith("styles.xml")
    )
    return styles > MOST_STYLE_BYTES or sum(sizes.values()) > MOST_BYTES


def _all(marks: dict[str, Marks]) -> list[tuple[Mark, str]]:
    return [
        mark
        for rows in marks.values()
        for row in rows.values()
        for mark in row.values()
    ]


def _pass(content: bytes, *, computed: bool) -> dict[str, Marks]:
    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=computed, keep_links=False
    )
    marks: dict[str, Marks] = {}
    for sheet in book.worksheets:
        rows = marks.setdefault(sheet.title, {})
        # The stated dimension may be a lie; without it openpyxl looks at the rows.
        sheet.reset_dimensions()
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                percent = "%" in cell.number_format
                mark = _mark(formula=cell.data_type == "f", percent=percent)
                error = str(cell.value) if cell.data_type == "e" else ""
                if error or mark is not Mark.PLAIN:
                    rows.setdefault(cell.row - 1, {})[cell.column - 1] = mark, error
    return marks


def _mark(*, formula: bool, percent: bool) -> Mark:
    if formula:
        return Mark.PERCENT_FORMULA if percent else Mark.FORMULA
    return Mark.PERCENT if percent else Mark.PLAIN


def _add_errors(marks: dict[str, Marks], computed: dict[str, Marks]) -> None:
    for sheet, rows in computed.items():
        for row, columns in rows.items():
            for column, (_, error) in columns.items():
                if error:
                    mark, _ = marks[sheet][row][column]
                    marks[sheet][row][column] = mark, error
