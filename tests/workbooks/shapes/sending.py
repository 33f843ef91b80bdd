"""Drawn sheets as the bytes of a file: csv and xlsx."""

import io
from collections.abc import Iterable
from datetime import date

import openpyxl
from openpyxl.comments import Comment

from indicators.workbooks.grid import Kind
from shapes.drawing import Drawn, Shape


def of_text(name, sheet, file, delimiter=","):
    """Return a shape that is sent as csv."""
    sheet.name = file.rpartition(".")[0]
    content = text_of(sheet, delimiter).encode("utf-8")
    return Shape(name, [sheet], file, content)


def text_of(sheet, delimiter=","):
    """Return a sheet as csv text."""
    lines = []
    for row in sheet.grid.rows:
        words = [_quoted(cell.text, delimiter) for cell in row]
        lines.append(delimiter.join(words))
    return "\r\n".join(lines) + "\r\n"


def _quoted(text, delimiter):
    if any(sign in text for sign in (delimiter, '"', "\n")):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def workbook_bytes(sheets: Iterable[Drawn]):
    """Return the sheets as an xlsx file."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for one in sheets:
        sheet = book.create_sheet(one.name)
        for (row, column), cell in one.cells.items():
            _write(sheet.cell(row + 1, column + 1), cell)
        for area in one.merges:
            sheet.merge_cells(str(area))
        for (row, column), note in one.comments.items():
            sheet.cell(row + 1, column + 1).comment = Comment(note, "author")
        for column in one.hidden_columns:
            letters = openpyxl.utils.get_column_letter(column + 1)
            sheet.column_dimensions[letters].hidden = True
        for row in one.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _write(target, cell):
    if cell.kind is Kind.NUMBER:
        target.value = float(cell.text)
        target.number_format = "0.0%" if cell.percent else "General"
    elif cell.kind is Kind.DATE:
        target.value = date.fromisoformat(cell.text)
        target.number_format = "yyyy-mm-dd"
    else:
        target.value = cell.text
        target.data_type = "s"
