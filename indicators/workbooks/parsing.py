"""
Bytes → cells, run in the child: standard input to standard output.

The answer is JSON, a line a row: never pickle, since the child may have been taken
over by the file. A sheet's line is ``{"sheet": …}``; a row's is its number and the
cells, each a letter for its kind, one for its mark, then the content. The last line
is ``{"end": true}``, or ``{"refusal": …}`` with the name of the reason.
"""

import csv
import io
import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

import python_calamine as calamine

from indicators.workbooks.grid import Kind, Mark
from indicators.workbooks.marks import Marks, marks_of

MOST_CELLS = 2_000_000

_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
_GUARDED_TEXT = re.compile(r"'[=+\-@\t\r]")
_DELIMITERS = ",\t;"

Line = dict[str, Any] | list[Any]


def lines_of(content: bytes, form: str) -> Iterator[Line]:
    """Return the answer for *content*, line by line."""
    try:
        yield from _csv(content) if form == "csv" else _workbook(content, form)
        yield {"end": True}
    except calamine.PasswordError:
        yield {"refusal": "Encrypted"}
    except UnicodeDecodeError:
        yield {"refusal": "UnknownEncoding"}
    except (calamine.CalamineError, csv.Error, OSError):
        yield {"refusal": "Damaged"}


def _workbook(content: bytes, form: str) -> Iterator[Line]:
    book = calamine.load_workbook(io.BytesIO(content))
    kept = [
        sheet
        for sheet in book.sheets_metadata
        if sheet.typ is calamine.SheetTypeEnum.WorkSheet
    ]
    sheets = {sheet.name: book.get_sheet_by_name(sheet.name) for sheet in kept}
    cells = sum(sheet.total_height * sheet.width for sheet in sheets.values())
    marks = marks_of(content, cells) if form == "xml" else None
    for sheet in kept:
        hidden = sheet.visible is not calamine.SheetVisibleEnum.Visible
        yield _head(sheet.name, hidden=hidden, marks_known=marks is not None)
        known = (marks or {}).get(sheet.name, {})
        yield from _sheet(sheets[sheet.name], known)


def _head(name: str, *, hidden: bool, marks_known: bool) -> Line:
    return {"sheet": name, "hidden": hidden, "marks_known": marks_known}


def _sheet(sheet: calamine.CalamineSheet, marks: Marks) -> Iterator[Line]:
    # Rows come from the top, columns from the first filled one.
    first = sheet.start[1] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows()):
        cells = [_cell(content) for content in row]
        if number in marks:
            _mark(cells, marks[number], first)
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield [number, *[""] * first, *cells]


def _mark(cells: list[str], marks: dict[int, tuple[Mark, str]], first: int) -> None:
    for column, (mark, error) in marks.items():
        position = column - first
        if not 0 <= position < len(cells):
            continue
        if error:
            cells[position] = f"{Kind.ERROR}{mark}{error}"
        else:
            content = cells[position] or f"{Kind.EMPTY}{Mark.PLAIN}"
            cells[position] = content[0] + mark + content[2:]


def _cell(content: object) -> str:
    """Return a cell as the answer writes it; an empty one is an empty string."""
    if content == "":
        return ""
    kind, text = _kind_and_text(content)
    return f"{kind}{Mark.PLAIN}{text}"


def _kind_and_text(content: object) -> tuple[Kind, str]:
    match content:
        case bool():
            return Kind.BOOL, str(content)
        case int() | float():
            return Kind.NUMBER, _number(content)
        case datetime() if content.time() == time():
            return Kind.DATE, str(content.date())
        case date() | time() | timedelta():
            return Kind.DATE, str(content)
    return Kind.TEXT, str(content)


def _number(value: float) -> str:
    """Return the 15 digits that Excel keeps and shows, not the binary's 17."""
    if not math.isfinite(value):
        return str(value)
    shown = f"{value:.15g}"
    return f"{float(shown):.0f}" if "e+" in shown and abs(value) < 1e21 else shown


def _csv(content: bytes) -> Iterator[Line]:
    text = _decoded(content)
    first_lines = text[:4096].splitlines()[:20]
    counts = {one: sum(line.count(one) for line in first_lines) for one in _DELIMITERS}
    delimiter = max(counts, key=counts.__getitem__)
    yield _head("", hidden=False, marks_known=True)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    left = MOST_CELLS
    for number, row in enumerate(rows):
        left -= len(row)
        if left < 0:
            yield {"refusal": "TooManyCells"}
            return
        yield [number, *map(_csv_cell, row)]


def _csv_cell(text: str) -> str:
    if not text:
        return ""
    kind = Kind.NUMBER if _PLAIN_NUMBER.fullmatch(text) else Kind.TEXT
    # Exports put an apostrophe before text that a spreadsheet would take for a formula.
    return f"{kind}{Mark.PLAIN}{text[1:] if _GUARDED_TEXT.match(text) else text}"


def _decoded(content: bytes) -> str:
    """Decode by the mark, then as strict UTF-8, then as GB18030: no guessing."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def write(lines: Iterable[Line], answer: BinaryIO) -> None:
    """Write *lines* to *answer*, one JSON value a line."""
    for line in lines:
        written = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        # A lone surrogate from a damaged file must not end the answer.
        answer.write(written.encode("utf-8", "replace") + b"\n")


if __name__ == "__main__":
    write(lines_of(sys.stdin.buffer.read(), sys.argv[1]), sys.stdout.buffer)
