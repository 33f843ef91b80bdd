"""A drawn workbook: its cells, and what a careful person reads in each of them."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape

import xlsxwriter

from indicators.workbooks.grid import address, column_number

CERTAIN = "certain"
"""The sheet says everything: it must be read with no help."""
ASKED = "asked"
"""The sheet lacks something: it must never be certain."""
EITHER = "either"
"""A careful reader may be sure or may ask, but must not be wrong."""
OPTIONAL = "optional"
"""It may be left out; if it is read it must be right."""

_FORMULA = re.compile(r"f:(=.*)~(.*)")

# The word ␣ draws a blank that is not cut off, ⏎ a line break within a cell.
_WRITTEN = str.maketrans({"␣": " ", "⏎": "\n"})


@dataclass(frozen=True)
class Figures:
    """
    An area of figures: what *every* one of them says, and what its row and column add.

    None for a row or a column means that no figure stands there. *values* holds the
    numbers of cells that are written as something else than a plain number.
    """

    area: str
    every: Mapping[str, str] = field(default_factory=dict)
    rows: Sequence[Mapping[str, str] | None] = ()
    columns: Sequence[Mapping[str, str] | None] = ()
    sheet: str = ""
    must: str = CERTAIN
    values: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drawn:
    """
    A workbook: *sheets* of rows of cells, and the *figures* on them.

    *may_ask* names areas that may be offered to a person but never be certain;
    *refused* is a workbook without any figure, of which a problem must be told.
    """

    file: str
    sheets: Mapping[str, Sequence[Sequence[object]]]
    figures: tuple[Figures, ...] = ()
    may_ask: tuple[str, ...] = ()
    refused: bool = False
    encoding: str = "utf-8-sig"
    hidden_rows: tuple[int, ...] = ()

    @property
    def first_sheet(self) -> str:
        """The name of the first sheet; that of a csv is the file's own."""
        stem, _, end = self.file.rpartition(".")
        return stem if end == "csv" else next(iter(self.sheets))

    def rows(self, sheet: str) -> Sequence[Sequence[object]]:
        """Return the cells of *sheet*."""
        first = sheet == self.first_sheet
        return next(iter(self.sheets.values())) if first else self.sheets[sheet]

    @property
    def content(self) -> bytes:
        """The bytes of the file, by the end of its name."""
        if self.file.endswith(".csv"):
            return _csv(self)
        return _ods(self) if self.file.endswith(".ods") else _xlsx(self)


Maker = Callable[[], Drawn]
KINDS: dict[str, Maker] = {}


def drawn(maker: Maker) -> Maker:
    """Keep a workbook's maker under its own name."""
    KINDS[maker.__name__] = maker
    return maker


def rows_of(drawing: str) -> list[list[object]]:
    """Return the rows of a drawing: a line a row, cells between bars."""
    lines = drawing.lstrip("\n").rstrip().splitlines()
    return [[word.strip(" ") for word in line.strip(" ").split("|")] for line in lines]


def regions(*names: str) -> list[Mapping[str, str] | None]:
    """Return a region for each row or column; an empty name is no figure."""
    return [{"region": name} if name else None for name in names]


def periods(*codes: str) -> list[Mapping[str, str] | None]:
    """Return a period for each row or column; an empty one is no figure."""
    return [{"period": code} if code else None for code in codes]


def of(indicator: str, unit: str = "", measure: str = "level", **more: str):
    """Return what a row or a column of one indicator says."""
    return {"indicator": indicator, "unit": unit, "measure": measure, **more}


def cells_of(area: str) -> list[list[str]]:
    """Return the addresses of an area, row by row: B5:F36."""
    first, _, last = area.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    across = range(left, right + 1)
    return [[address(row, one) for one in across] for row in range(top, bottom + 1)]


def _place(cell: str) -> tuple[int, int]:
    found = re.fullmatch("([A-Z]+)([0-9]+)", cell)
    return int(found[2]) - 1, column_number(found[1])


def _plain(word: object) -> object:
    """Return what a word of a drawing stands for."""
    if not isinstance(word, str):
        return word
    if word.startswith("d:"):
        return date.fromisoformat(word[2:])
    if word.startswith("'"):
        return word[1:]
    if word.isascii() and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", word):
        return float(word) if "." in word else int(word)
    return word.translate(_WRITTEN)


def _xlsx(book: Drawn) -> bytes:
    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    percent = workbook.add_format({"num_format": "0.0%"})
    for name, rows in book.sheets.items():
        sheet = workbook.add_worksheet(name)
        for row, words in enumerate(rows):
            for column, word in enumerate(words):
                _write(sheet, (row, column), word, (day, percent))
        for area in _merges(rows):
            sheet.merge_range(*area, _plain(rows[area[0]][area[1]]))
        for row in book.hidden_rows:
            sheet.set_row(row - 1, options={"hidden": True})
    workbook.close()
    return content.getvalue()


def _write(sheet, place, word, formats):
    if word in ("", "<", "^", None):
        return
    found = _FORMULA.fullmatch(word) if isinstance(word, str) else None
    plain = _plain(word)
    if found:
        sheet.write_formula(*place, found[1], None, _plain(found[2]))
    elif isinstance(word, str) and re.fullmatch("%-?[0-9.]+", word):
        sheet.write_number(*place, float(word[1:]), formats[1])
    elif isinstance(plain, date):
        sheet.write_datetime(*place, plain, formats[0])
    elif isinstance(plain, str):
        sheet.write_string(*place, plain)
    else:
        sheet.write_number(*place, plain)


def _merges(rows):
    """Return the merged areas: < continues the cell to the left, ^ the one above."""
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            if word in ("<", "^"):
                continue
            right, below = column, row
            while right + 1 < len(words) and words[right + 1] == "<":
                right += 1
            while (
                below + 1 < len(rows)
                and column < len(rows[below + 1])
                and rows[below + 1][column] == "^"
            ):
                below += 1
            if (right, below) != (column, row):
                yield row, column, below, right


def _shown(word):
    plain = "" if word in ("<", "^", None) else _plain(word)
    return "" if plain == "" else str(plain)


def _csv(book: Drawn) -> bytes:
    written = io.StringIO(newline="")
    (rows,) = book.sheets.values()
    csv.writer(written).writerows([_shown(word) for word in row] for row in rows)
    return written.getvalue().encode(book.encoding)


_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def _ods(book: Drawn) -> bytes:
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{_ods_rows(rows)}</table:table>'
        for name, rows in book.sheets.items()
    )
    body = (
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    )
    start = f'<office:document-content {_NAMES} office:version="1.2">'
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{_ODS}"/></manifest:manifest>'
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", _ODS)
        archive.writestr("content.xml", f"{start}{body}</office:document-content>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return content.getvalue()


def _ods_rows(rows):
    return "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
        for row in rows
    )


def _ods_cell(word):
    plain, shown = _plain(word), _shown(word)
    if not shown:
        return "<table:table-cell/>"
    kind = "string" if isinstance(plain, str) else "float"
    value = "" if kind == "string" else f' office:value="{plain}"'
    text = f"<text:p>{escape(shown)}</text:p>"
    return (
        f'<table:table-cell office:value-type="{kind}"{value}>{text}</table:table-cell>'
    )
