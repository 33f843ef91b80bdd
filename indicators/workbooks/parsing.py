"""
Bytes → cells, run in the child: standard input to standard output.

The answer is JSON, never pickle, since the child may have been taken over by the
file. A sheet begins with a line ``{"sheet": …}`` that has its merges, hidden parts
and comments; a line ``[row, row, …]`` has some of its rows, each its number and its
cells; a cell is a letter for its kind, one for its mark, then the content. The last
line is ``{"end": true}``, or ``{"refusal": …}`` with the name of the reason and its
facts.
"""

import csv
import gc
import io
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

import python_calamine as calamine

from indicators.workbooks import delimited, excel97, opendocument
from indicators.workbooks.garbling import is_garbled
from indicators.workbooks.grid import Kind, Mark, address
from indicators.workbooks.marks import Content, shapes_of
from indicators.workbooks.refused import Refused
from indicators.workbooks.shapes import Shape, filled_row, head, looked
from indicators.workbooks.used import LAST_COLUMN, MOST_CELLS
from indicators.workbooks.values import kind_and_text, written

# A line with more rows is hardly faster, one with fewer is.
_ROWS_A_LINE = 256
_LONGEST_FACT = 100

Line = dict[str, Any] | list[Any]


def lines_of(content: bytes, form: str) -> Iterator[Line]:
    """Return the answer for *content*: heads and rows, line by line."""
    try:
        yield from _READERS[form](content)
        yield {"end": True}
    except Refused as refused:
        facts = {name: fact[:_LONGEST_FACT] for name, fact in refused.facts.items()}
        yield {"refusal": refused.reason, **facts}
    except calamine.PasswordError:
        yield {"refusal": "Encrypted"}
    except UnicodeDecodeError:
        yield {"refusal": "UnknownEncoding"}
    except (calamine.CalamineError, csv.Error, OSError):
        yield {"refusal": "Damaged"}


def _xml(content: bytes) -> Iterator[Line]:
    book = calamine.load_workbook(io.BytesIO(content))
    sheets = _worksheets(book)
    merges = [merge for sheet in sheets for merge in sheet.merged_cell_ranges or ()]
    source = Content(
        content,
        cells=sum(sheet.total_height * sheet.width for sheet in sheets),
        merged_cells=sum(
            (bottom - top + 1) * (right - left + 1)
            for (top, left), (bottom, right) in merges
        ),
    )
    return _calamine_lines(book, sheets, shapes_of(source))


def _binary(content: bytes) -> Iterator[Line]:
    book = calamine.load_workbook(io.BytesIO(content))
    return _calamine_lines(book, _worksheets(book), None)


def _open_document(content: bytes) -> Iterator[Line]:
    shapes = opendocument.shapes_of(content)
    book = calamine.load_workbook(io.BytesIO(content))
    return _calamine_lines(book, _worksheets(book), shapes)


def _excel97(content: bytes) -> Iterator[Line]:
    """Return what the first reader gives whose text is no garble."""
    for lines in _excel97_readings(content):
        if not lines:
            raise Refused("NoWorksheet")
        if not is_garbled(_texts(lines)):
            yield from lines
            return
    raise Refused("GarbledText")


def _excel97_readings(content: bytes) -> Iterator[list[Line]]:
    """Return what xlrd reads, with mainland China's encoding too, then calamine."""
    for encoding in (None, "gb18030"):
        lines = excel97.lines_of(content, encoding)
        if lines is not None:
            yield lines
    yield list(_binary(excel97.with_right_code_page(content)))


def _texts(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        if isinstance(line, dict):
            yield line.get("sheet", "")
        else:
            yield from (cell[2:] for cell in line[1:] if cell.startswith(Kind.TEXT))


def _worksheets(book: calamine.CalamineWorkbook) -> list[calamine.CalamineSheet]:
    return [
        book.get_sheet_by_name(sheet.name)
        for sheet in book.sheets_metadata
        if sheet.typ is calamine.SheetTypeEnum.WorkSheet
    ]


def _calamine_lines(
    book: calamine.CalamineWorkbook,
    sheets: list[calamine.CalamineSheet],
    shapes: dict[str, Shape] | None,
) -> Iterator[Line]:
    visible = {
        one.name: one.visible is calamine.SheetVisibleEnum.Visible
        for one in book.sheets_metadata
    }
    if not sheets:
        raise Refused("NoWorksheet")
    for sheet in sheets:
        shape = (shapes or {}).get(sheet.name) or Shape()
        shape.merges = shape.merges or [
            (*first, *last) for first, last in sheet.merged_cell_ranges or ()
        ]
        known = shapes is not None
        yield head(sheet.name, shape, hidden=not visible[sheet.name], marks_known=known)
        yield from _rows(sheet, shape)


def _rows(sheet: calamine.CalamineSheet, shape: Shape) -> Iterator[Line]:
    # Rows come from the top, columns from the first filled one.
    left = sheet.start[1] if sheet.start else 0
    blank = [""] * left
    for number, values in enumerate(sheet.iter_rows()):
        cells = blank + list(map(written, values))
        for column, look in shape.looks.get(number, {}).items():
            if left <= column < len(cells):
                value = values[column - left]
                kind, text = kind_and_text(value) if value != "" else (Kind.EMPTY, "")
                cells[column] = looked(kind, text, look, since_1904=shape.since_1904)
        yield from filled_row(number, cells)


def _csv(content: bytes) -> Iterator[Line]:
    garbled = is_garbled(
        field for row in islice(delimited.rows_of(content), 1000) for field in row
    )
    if garbled:
        raise Refused("GarbledText")
    yield head("", Shape(), hidden=False, marks_known=True)
    left = MOST_CELLS
    for number, fields in enumerate(delimited.rows_of(content)):
        left -= len(fields)
        if left < 0:
            raise Refused("TooManyCells")
        if len(fields) > LAST_COLUMN:
            raise Refused("FarCell", cell=address(number, len(fields) - 1))
        yield [number, *map(_csv_cell, fields)]


def _csv_cell(field: str) -> str:
    if not field:
        return ""
    number = delimited.number_of(field)
    if number is not None:
        return f"{Kind.NUMBER}{Mark.PLAIN}{number}"
    text = delimited.text_of(field)
    return f"{Kind.TEXT}{Mark.PLAIN}{text}" if text else ""


_READERS = {
    "xml": _xml,
    "xls": _excel97,
    "xlsb": _binary,
    "ods": _open_document,
    "csv": _csv,
}


def write(lines: Iterable[Line], answer: BinaryIO) -> None:
    """Write *lines* to *answer*, one JSON value a line, some rows together."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    # A lone surrogate from a damaged file must not end the answer.
    answer.writelines(
        encode(line).encode("utf-8", "replace") + b"\n"
        for line in _rows_together(lines)
    )


def _rows_together(lines: Iterable[Line]) -> Iterator[Line]:
    rows: list[Line] = []
    for line in lines:
        if isinstance(line, dict):
            if rows:
                yield rows
                rows = []
            yield line
        else:
            rows.append(line)
            if len(rows) == _ROWS_A_LINE:
                yield rows
                rows = []


if __name__ == "__main__":
    # Nothing that is read here is let go before the end.
    gc.disable()
    write(lines_of(sys.stdin.buffer.read(), sys.argv[1]), sys.stdout.buffer)
