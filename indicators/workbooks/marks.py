"""What openpyxl knows of a sheet and calamine does not."""

import io
import zipfile
from dataclasses import dataclass

import openpyxl
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from indicators.workbooks.formats import EASTERN_FORMATS
from indicators.workbooks.shapes import Look, Shape

# openpyxl reads about 80,000 cells a second; a million styles take it 22 seconds.
MOST_CELLS = 200_000
MOST_BYTES = 20_000_000
MOST_STYLE_BYTES = 4_000_000
# Hidden rows and comments want the whole workbook in memory, at half that speed.
MOST_CELLS_WHOLE = 20_000
MOST_BYTES_WHOLE = 4_000_000

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

# openpyxl has the English table only and would call these dates numbers.
BUILTIN_FORMATS.update(EASTERN_FORMATS)


@dataclass(frozen=True)
class Content:
    """A workbook's bytes, and how many cells it has, those under merges included."""

    content: bytes
    cells: int
    merged_cells: int = 0


def shapes_of(source: Content) -> dict[str, Shape] | None:
    """Return the shape of each sheet by its name; None if openpyxl is not asked."""
    if source.cells > MOST_CELLS:
        return None
    try:
        size = _size(source.content)
        if size > MOST_BYTES:
            return None
        shapes = _shapes(source.content)
    except _CANNOT:
        return None
    # Every cell under a merge is made anew: 2,000 full rows take over 30 seconds.
    if (
        source.cells + source.merged_cells < MOST_CELLS_WHOLE
        and size < MOST_BYTES_WHOLE
    ):
        _add_hidden(source.content, shapes)
    return shapes


def _size(content: bytes) -> int:
    """Return the unpacked bytes; styles beyond all measure count for too many."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    styles = sum(
        size for name, size in sizes.items() if name.lower().endswith("styles.xml")
    )
    return MOST_BYTES + 1 if styles > MOST_STYLE_BYTES else sum(sizes.values())


def _shapes(content: bytes) -> dict[str, Shape]:
    book = _opened(content, computed=False)
    shapes: dict[str, Shape] = {}
    formulas = False
    for sheet in book.worksheets:
        shape = shapes[sheet.title] = Shape()
        shape.since_1904 = book.epoch == CALENDAR_MAC_1904
        # The stated dimension may be a lie; without it openpyxl looks at the rows.
        sheet.reset_dimensions()
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                formula = cell.data_type == "f"
                formulas = formulas or formula
                look = Look(
                    cell.number_format,
                    formula,
                    str(cell.value) if cell.data_type == "e" else "",
                    int(cell.alignment.indent),
                )
                shape.add(cell.row - 1, cell.column - 1, look)
    if formulas:
        _add_errors(shapes, _opened(content, computed=True))
    return shapes


def _opened(content: bytes, *, computed: bool) -> Workbook:
    return openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=computed, keep_links=False
    )


def _add_errors(shapes: dict[str, Shape], book: Workbook) -> None:
    for sheet in book.worksheets:
        looks = shapes[sheet.title].looks
        sheet.reset_dimensions()
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "e" and cell.value is not None:
                    columns = looks[cell.row - 1]
                    look = columns[cell.column - 1]
                    columns[cell.column - 1] = look._replace(error=str(cell.value))


def _add_hidden(content: bytes, shapes: dict[str, Shape]) -> None:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except _CANNOT:
        return
    for sheet in book.worksheets:
        shape = shapes[sheet.title]
        shape.hidden_rows = [
            number - 1 for number, row in sheet.row_dimensions.items() if row.hidden
        ]
        width = sheet.max_column
        for columns in sheet.column_dimensions.values():
            if columns.hidden and columns.min and columns.max:
                shape.hidden_columns += range(columns.min - 1, min(columns.max, width))
        if sheet.max_row * width <= MOST_CELLS:
            shape.comments = [
                (row, column, cell.comment.text)
                for row, cells in enumerate(sheet.iter_rows())
                for column, cell in enumerate(cells)
                if cell.comment
            ]
