"""Tables as xlsx and csv for export: text stays text, numbers stay numbers."""

import csv
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

Value = str | int | float | Decimal | date | None

MOST_TEXT = 32_767  # Excel's limit for one cell
_MOST_NAME = 31  # Excel's limit for the name of a sheet
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel and WPS take a cell of a csv that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# A fixed moment: the same tables give the same bytes.
_CREATED = datetime(2022, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table for export: its header and its unit."""

    name: str
    unit: str = ""

    @property
    def header(self) -> str:
        """The header as it stands in the file: GDP (亿元)."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a note that stands as a comment on its cell."""

    value: Value
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table for export: a sheet, or a csv file."""

    name: str
    fields: tuple[Field, ...]
    rows: Sequence[Sequence[Value | Noted]]
    notes: tuple[str, ...] = ()


def workbook_of(tables: Sequence[Table], notes_name: str = "说明 Notes") -> bytes:
    """Return *tables* as xlsx, a sheet each; their notes stand on a sheet of their own."""
    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    workbook.set_properties({"created": _CREATED})
    names = sheet_names([*(table.name for table in tables), notes_name])
    for table, name in zip(tables, names, strict=False):
        _write_table(workbook, workbook.add_worksheet(name), table)
    if any(table.notes for table in tables):
        _write_notes(workbook.add_worksheet(names[-1]), tables)
    workbook.close()
    return content.getvalue()


def csv_of(table: Table) -> bytes:
    """
    Return *table* as csv in UTF-8 with a mark, which Excel needs for Chinese.

    Text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([_guarded(field.header) for field in table.fields])
    for row in table.rows:
        writer.writerow([_csv_cell(_value(cell)) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def sheet_names(names: Sequence[str]) -> list[str]:
    """Return *names* as Excel takes them: short, without signs, each only once."""
    taken: list[str] = []
    for name in names:
        short = _FORBIDDEN_IN_NAMES.sub(" ", name).strip(" '")[:_MOST_NAME] or "Sheet"
        unique, number = short, 2
        while unique.casefold() in {one.casefold() for one in taken}:
            end = f" ({number})"
            unique, number = short[: _MOST_NAME - len(end)] + end, number + 1
        taken.append(unique)
    return taken


def _write_table(workbook: Workbook, sheet: Worksheet, table: Table) -> None:
    bold = workbook.add_format({"bold": True, "bottom": 1})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet.freeze_panes(1, 0)
    for column, field in enumerate(table.fields):
        sheet.write_string(0, column, field.header[:MOST_TEXT], bold)
        sheet.set_column(column, column, max(10, min(40, 2 * len(field.header))))
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(sheet, (number, column), _value(cell), day)
            if isinstance(cell, Noted) and cell.note:
                sheet.write_comment(number, column, cell.note[:MOST_TEXT])


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], value: Value, day: object
) -> None:
    """Write by the value's own type; the writer must never guess one from text."""
    match value:
        case str() if value:
            sheet.write_string(*place, value[:MOST_TEXT])
        case bool():
            sheet.write_boolean(*place, value)
        case int() | float() | Decimal() if math.isfinite(value):
            sheet.write_number(*place, value)
        case date():
            sheet.write_datetime(*place, value, day)
        case _:
            return


def _write_notes(sheet: Worksheet, tables: Sequence[Table]) -> None:
    row = 0
    sheet.set_column(0, 0, 100)
    for table in tables:
        for text in (table.name, *table.notes) if table.notes else ():
            sheet.write_string(row, 0, text[:MOST_TEXT])
            row += 1


def _value(cell: Value | Noted) -> Value:
    return cell.value if isinstance(cell, Noted) else cell


def _csv_cell(value: Value) -> str:
    match value:
        case str():
            return _guarded(value)
        case float() | Decimal() if not math.isfinite(value):
            return ""
        case Decimal():
            return f"{value:f}"
        case None:
            return ""
    return str(value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
