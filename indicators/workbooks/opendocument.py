"""What an .ods says of its cells beside their values: merges, formulas, what is shown."""

import io
import re
import zipfile
from itertools import product
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from indicators.workbooks.grid import address
from indicators.workbooks.refused import Refused
from indicators.workbooks.shapes import Look, Shape
from indicators.workbooks.used import MOST_AREA, MOST_CELLS

# The parser reads about 10 MB a second.
MOST_BYTES = 30_000_000
# Repeated further than this a cell is filling, not a figure.
_MOST_REPEATED = 1_000

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_TABLE, _ROW, _COLUMN, _CELL, _NAME, _FORMULA, _VISIBILITY = (
    _OASIS % ("table", name)
    for name in (
        "table",
        "table-row",
        "table-column",
        "table-cell",
        "name",
        "formula",
        "visibility",
    )
)
_ROWS_REPEATED, _COLUMNS_REPEATED, _ROWS_SPANNED, _COLUMNS_SPANNED = (
    _OASIS % ("table", f"number-{name}")
    for name in ("rows-repeated", "columns-repeated", "rows-spanned", "columns-spanned")
)
_TYPE, _COMMENT = _OASIS % ("office", "value-type"), _OASIS % ("office", "annotation")
_PARAGRAPH = _OASIS % ("text", "p")

_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3}")
_WORDS_SHOWN = re.compile(r'([^"\d.,-]*)-?\d[\d., ]*([^"\d]*)')
_DATES_SHOWN = tuple(
    (re.compile(shown), form)
    for shown, form in (
        (r"\d{4}\D?", "yyyy"),
        (r"\d{4}\D+\d{1,2}\D?|\d{1,2}\D+\d{4}\D?|[^\W\d]{3,9}\W*\d{4}", "yyyy-m"),
        (r"\d{1,2}月\d{1,2}日", "m-d"),
        (r"\d{1,2}月", "m"),
    )
)


def shapes_of(content: bytes) -> dict[str, Shape] | None:
    """
    Return the shape of each sheet by its name; None if it cannot be known.

    Raises:
        Refused: repeated cells would fill the memory
    """
    shapes: dict[str, Shape] = {}
    table = _Table("")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("content.xml").file_size > MOST_BYTES:
                return None
            with archive.open("content.xml") as parts:
                for event, part in iterparse(parts, ("start", "end")):
                    if part.tag == _TABLE and event == "start":
                        table = _Table(part.get(_NAME, ""))
                        shapes[table.name] = table.shape
                    elif event == "end" and part.tag in (_COLUMN, _ROW):
                        table.add(part)
                        part.clear()
    except (ParseError, DefusedXmlException, zipfile.BadZipFile, KeyError, OSError):
        return None
    return shapes


class _Table:
    """A table as far as it was read: where the next row and column go."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells = 0
        self.shape = Shape()
        self.row = 0
        self.column = 0

    def add(self, part: Element) -> None:
        """Add a row or the description of columns."""
        hidden = part.get(_VISIBILITY, "visible") != "visible"
        if part.tag == _COLUMN:
            last = self.column + _count(part, _COLUMNS_REPEATED)
            if hidden:
                self.shape.hidden_columns += _few(self.column, last)
            self.column = last
            return
        last = self.row + _count(part, _ROWS_REPEATED)
        if hidden:
            self.shape.hidden_rows += _few(self.row, last)
        self._add_cells(part, range(self.row, last))
        self.row = last

    def _add_cells(self, row: Element, numbers: range) -> None:
        column = 0
        for cell in row:
            last = column + _count(cell, _COLUMNS_REPEATED)
            if cell.get(_TYPE):
                self._count_cells(numbers, range(column, last))
            if cell.tag == _CELL:
                few = _few(numbers.start, numbers.stop)
                self._add_cell(cell, few, _few(column, last))
            column = last

    def _count_cells(self, rows: range, columns: range) -> None:
        self.cells += len(rows) * len(columns)
        if self.cells > MOST_CELLS:
            raise Refused("TooManyCells", sheet=self.name)
        if rows.stop * columns.stop > MOST_AREA:
            far = address(rows.stop - 1, columns.stop - 1)
            raise Refused("FarCell", sheet=self.name, cell=far)

    def _add_cell(self, cell: Element, rows: range, columns: range) -> None:
        look = _look(cell)
        for row, column in product(rows, columns):
            self.shape.add(row, column, look)
        top, left = rows[0], columns[0]
        bottom = top + _count(cell, _ROWS_SPANNED) - 1
        right = left + _count(cell, _COLUMNS_SPANNED) - 1
        if (bottom, right) != (top, left):
            self.shape.merges.append((top, left, bottom, right))
        comment = cell.find(_COMMENT)
        if comment is not None:
            self.shape.comments.append((top, left, _text(comment)))


def _look(cell: Element) -> Look:
    kind, text = cell.get(_TYPE), _text(cell)
    formula = cell.get(_FORMULA) is not None
    if formula and _ERROR.fullmatch(text):
        return Look(formula=True, error=text)
    form = ""
    if kind == "percentage":
        form = "0%"
    elif kind == "date":
        form = next((one for shown, one in _DATES_SHOWN if shown.fullmatch(text)), "")
    elif kind in ("float", "currency"):
        words = _WORDS_SHOWN.fullmatch(text)
        form = f'"{words[1]}"0"{words[2]}"' if words else ""
    return Look(form, formula)


def _text(part: Element) -> str:
    return "\n".join("".join(one.itertext()) for one in part.findall(_PARAGRAPH))


def _count(part: Element, name: str) -> int:
    written = part.get(name, "1")
    return max(int(written), 1) if written.isdecimal() else 1


def _few(first: int, last: int) -> range:
    return range(first, min(last, first + _MOST_REPEATED))
