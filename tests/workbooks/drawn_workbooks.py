"""Workbooks drawn in code: a line a row, cells between bars."""

import io
import zipfile
from datetime import date

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Alignment

from indicators.workbooks import child, parsing
from indicators.workbooks.grid import EMPTY, Cell, Grid, Kind, Mark

LONG_HEADER = "地区 | 指标 | 度量 | 时期 | 数值 | 单位"


def _drawn(word):
    """Return what a word of a drawing stands for, and its number format."""
    if word.startswith("%") and word != "%":
        return float(word[1:]), "0.0%"
    if word.startswith("d:"):
        return date.fromisoformat(word[2:]), "yyyy-mm-dd"
    if word in ("TRUE", "FALSE"):
        return word == "TRUE", "General"
    try:
        return (float(word) if word.isascii() else word), "General"
    except ValueError:
        return word or None, "General"


def _cells(drawing):
    for line in drawing.strip("\n").splitlines():
        yield [word.strip() for word in line.split("|")]


def xlsx(**sheets):
    """Return a workbook: a drawing a sheet; a name ending in _hidden hides it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, drawing in sheets.items():
        sheet = book.create_sheet(name.removesuffix("_hidden"))
        sheet.sheet_state = "hidden" if name.endswith("_hidden") else "visible"
        for row, words in enumerate(_cells(drawing), start=1):
            for column, word in enumerate(words, start=1):
                cell = sheet.cell(row, column)
                cell.value, cell.number_format = _drawn(word)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def package(parts):
    """Return a zip with these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def sheet_xml(rows, doctype=""):
    """Return a workbook whose only sheet has *rows* as its XML."""
    return changed(
        xlsx(S="1"),
        "xl/worksheets/sheet1.xml",
        f'<?xml version="1.0"?>{doctype}<worksheet xmlns='
        '"http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>",
    )


def changed(content, name, part, *, packed=True):
    """Return the workbook with one part replaced."""
    way = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", way) as new,
    ):
        for entry in old.namelist():
            new.writestr(entry, part if entry == name else old.read(entry))
    return written.getvalue()


def parsed_here(content, form="xml"):
    """Return the grids of *content* without a process of its own."""
    answer = io.BytesIO()
    parsing.write(parsing.lines_of(content, form), answer)
    answer.seek(0)
    return child._grids("a.xlsx", answer)


def grid(drawing, name="数据 Data", **more):
    """Return a grid without going through a file; f: marks a formula's result."""
    rows = tuple(tuple(map(_cell, words)) for words in _cells(drawing))
    return Grid(name, rows, **more)


def _cell(word):
    mark = Mark.PLAIN
    if word.startswith("f:"):
        mark, word = Mark.FORMULA, word[2:]
    if word.startswith("#"):
        return Cell(Kind.ERROR, word, mark)
    value, shape = _drawn(word)
    if value is None:
        return Cell(Kind.EMPTY, "", mark) if mark is Mark.FORMULA else EMPTY
    if shape == "0.0%":
        return Cell(Kind.NUMBER, word[1:], Mark.PERCENT)
    if shape == "yyyy-mm-dd":
        return Cell(Kind.DATE, word[2:], mark)
    if isinstance(value, bool):
        return Cell(Kind.BOOL, str(value), mark)
    return Cell(Kind.NUMBER if isinstance(value, float) else Kind.TEXT, word, mark)


def beside_cells():
    """Return a workbook with a merge, hidden parts, a comment and an indented row."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row, words in enumerate(
        ("各市生产总值", "宁波市", "备查", "其中：余姚市", "  慈溪市"), start=1
    ):
        sheet.cell(row, 1, words)
        sheet.cell(row, 4, row)
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions.group("B", "C", hidden=True)
    sheet.column_dimensions["D"].width = 20
    sheet["A2"].comment = Comment("初步数", "统计科")
    sheet["A4"].alignment = Alignment(indent=2)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def formatted(*cells):
    """Return a workbook with a row of values, each with its number format and formula."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("S")
        for column, (value, form, formula) in enumerate(cells):
            shape = book.add_format({"num_format": form})
            if formula:
                sheet.write_formula(0, column, formula, shape, value)
            else:
                sheet.write(0, column, value, shape)
    return content.getvalue()
