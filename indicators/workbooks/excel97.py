"""What xlrd reads of an .xls: values, formats, indents, merges, comments."""

import io
import struct
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.compdoc import CompDoc, CompDocError

from indicators.workbooks.formats import EASTERN_FORMATS
from indicators.workbooks.grid import Kind
from indicators.workbooks.refused import Refused
from indicators.workbooks.shapes import Look, Shape, filled_row, head, looked
from indicators.workbooks.values import kind_and_text

# xlrd reads about 100,000 cells a second, and packed numbers have six bytes each.
MOST_BYTES = 4_000_000

# What xlrd threw at 616 odd workbooks (faults.md).
_CANNOT = (
    xlrd.XLRDError,
    CompDocError,
    AssertionError,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    TypeError,
    ValueError,
    struct.error,
)
_RECORD = struct.Struct("<HH")
_BOUND_SHEET = struct.Struct("<LBB")
_PLACE = struct.Struct("<HH")
_BOF, _EOF, _BOUNDSHEET, _CODE_PAGE = 0x0809, 0x000A, 0x0085, 0x0042
_FORMULA, _FILEPASS = 0x0006, 0x002F
_WORKSHEET = 0
_BIFF8, _UTF16 = b"\x00\x06", b"\xb0\x04"

Lines = list[Any]


def lines_of(content: bytes, encoding: str | None = None) -> Lines | None:
    """
    Return the sheets of *content* as lines of the answer; None if xlrd cannot.

    *encoding* overrules what a file older than Excel 97 says of its own text.

    Raises:
        Refused: it needs a password
    """
    if len(content) > MOST_BYTES:
        return None
    try:
        _check_password(content)
        book = xlrd.open_workbook(
            logfile=io.StringIO(),
            file_contents=content,
            encoding_override=encoding,
            formatting_info=True,
            ragged_rows=True,
        )
        formulas = _formulas(content)
        lines: Lines = []
        for sheet, computed in zip(book.sheets(), formulas, strict=True):
            lines += _sheet_lines(sheet, computed)
    except _CANNOT:
        return None
    return lines


def with_right_code_page(content: bytes) -> bytes:
    """
    Return the workbook saying that its text is UTF-16, as all text is since Excel 97.

    calamine believes the record instead, which some exporters fill with nonsense.
    """
    try:
        for start, size, kind, stream in _records(content):
            if kind == _BOF and not stream.startswith(_BIFF8, start):
                break
            if kind == _CODE_PAGE and size == len(_UTF16):
                record = _RECORD.pack(kind, size)
                wrong = record + stream[start : start + size]
                return content.replace(wrong, record + _UTF16, 1)
    except _CANNOT:
        return content
    return content


def _sheet_lines(sheet: xlrd.sheet.Sheet, computed: set[tuple[int, int]]) -> Lines:
    shape = _shape(sheet)
    hidden = sheet.visibility != 0
    lines: Lines = [head(sheet.name, shape, hidden=hidden, marks_known=True)]
    looks: dict[int, Look] = {}
    for row in range(sheet.nrows):
        cells = []
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                cells.append("")
                continue
            if cell.xf_index not in looks:
                looks[cell.xf_index] = _look(sheet.book, cell.xf_index)
            look = looks[cell.xf_index]
            if (row, column) in computed:
                look = look._replace(formula=True)
            cells.append(_cell(cell, look, sheet.book.datemode))
        lines += filled_row(row, cells)
    return lines


def _cell(cell: xlrd.sheet.Cell, look: Look, datemode: int) -> str:
    since_1904 = datemode == 1
    if cell.ctype == xlrd.XL_CELL_ERROR:
        error = xlrd.error_text_from_code.get(cell.value, "#N/A")
        look = look._replace(error=error)
        return looked(Kind.ERROR, error, look, since_1904=since_1904)
    value = cell.value
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        value = bool(value)
    elif cell.ctype == xlrd.XL_CELL_DATE:
        value = _moment(value, datemode)
    elif value == "":
        return ""
    kind, text = kind_and_text(value)
    return looked(kind, text, look, since_1904=since_1904)


def _moment(value: float, datemode: int) -> object:
    if value < 0:
        return value
    try:
        moment = xlrd.xldate_as_datetime(value, datemode)
    except (xlrd.XLDateError, ValueError, OverflowError):
        return value
    # Less than a day is a time of day; its date would be an invention.
    return moment.time() if value < 1 else moment


def _look(book: xlrd.Book, index: int) -> Look:
    style = book.xf_list[index]
    key = style.format_key
    form = EASTERN_FORMATS.get(key) or book.format_map[key].format_str or ""
    return Look(form, indent=style.alignment.indent_level)


def _shape(sheet: xlrd.sheet.Sheet) -> Shape:
    return Shape(
        merges=[
            (top, left, bottom - 1, right - 1)
            for top, bottom, left, right in sheet.merged_cells
        ],
        hidden_rows=[row for row, info in sheet.rowinfo_map.items() if info.hidden],
        hidden_columns=[
            column
            for column, info in sheet.colinfo_map.items()
            if info.hidden and column < sheet.ncols
        ],
        comments=[
            (row, column, note.text)
            for (row, column), note in sheet.cell_note_map.items()
        ],
    )


def _formulas(content: bytes) -> list[set[tuple[int, int]]]:
    """Return the places of the formulas on each worksheet; xlrd gives results only."""
    places: dict[int, set[tuple[int, int]]] = {}
    depth, here = 0, None
    for start, _, kind, stream in _records(content):
        if kind == _BOUNDSHEET:
            position, _, type_of_sheet = _BOUND_SHEET.unpack_from(stream, start)
            if type_of_sheet == _WORKSHEET:
                places[position] = set()
        elif kind == _BOF:
            depth += 1
            here = places.get(start - _RECORD.size) if depth == 1 else here
        elif kind == _EOF:
            depth -= 1
        elif kind == _FORMULA and here is not None and depth == 1:
            here.add(_PLACE.unpack_from(stream, start))
    return list(places.values())


def _check_password(content: bytes) -> None:
    # calamine takes the older kind of encryption for text and numbers.
    for _, _, kind, _ in _records(content):
        if kind == _FILEPASS:
            raise Refused("Encrypted")
        if kind == _EOF:
            return


def _records(content: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """Return each record's start, size and kind, and the stream that it stands in."""
    files = CompDoc(content, logfile=io.StringIO())
    stream = files.get_named_stream("Workbook") or files.get_named_stream("Book") or b""
    start = 0
    while start + _RECORD.size <= len(stream):
        kind, size = _RECORD.unpack_from(stream, start)
        start += _RECORD.size
        yield start, size, kind, stream
        start += size
