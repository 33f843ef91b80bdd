"""The template that analysts fill in, drawn from the catalogue with xlsxwriter."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from indicators.catalog import Catalog
from indicators.model.text import Text
from indicators.model.view import CURATED_REGIONS
from indicators.workbooks import forms
from indicators.workbooks.forms import Column
from indicators.workbooks.grid import address
from indicators.workbooks.words.names import Names, vocabulary_of

LONG_ROWS = 5_000
WIDE_ROWS = 300
WIDE_REGIONS = 12

# A fixed moment: the same catalogue gives the same bytes.
_CREATED = datetime(2022, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_CHOOSE = Text(
    "从列表选择，或输入代码、名称。", "Choose from the list, or type a code."
)
_NUMBER = Text(
    "填数字；没有数据时留空或填“—”。", "Type a number; leave it empty or type “—”."
)
_WIDE_TITLE = Text(
    "宽表：一张表一个时期、一种度量；多个时期复制本表。",
    "Wide form: one period and one measure a sheet; copy the sheet for another period.",
)
_EXAMPLE_TITLE = Text(
    "本表只作示范，不会读入。", "It only shows how; it is never read."
)
_README = (
    Text("对标数据模板", "Duibiao template"),
    Text(
        "“数据 Data”每行一个数；“宽表 Wide”行是指标、列是地区。填其中一种即可，两种都填也可以。",
        "“数据 Data” holds a figure a row; “宽表 Wide” has indicators down and regions "
        "across. Fill in either or both.",
    ),
    Text(
        "下拉列表中的词条由代码和名称组成；只输入代码、中文名、别名或英文名也可以。",
        "An entry of the lists is a code with its names; a code or a name alone will do.",
    ),
    Text(
        "有重名的简称（如“海城”）须写全称或代码。",
        "A short name that several share (海城) must be written in full or as a code.",
    ),
    Text(
        "空白、“-”、“—”、“…”、“空”表示没有数据，不等于 0。",
        "Empty, “-”, “—”, “…” and “空” mean that there is no figure; never 0.",
    ),
    Text(
        "数据导入后的状态为“未核实”，来源是本文件的工作表和单元格。",
        "Figures brought in are “unverified”, and their source is this file's sheet and "
        "cell.",
    ),
    Text(
        "有任何问题时不会改动已有数据；问题会按工作表和单元格列出。",
        "If anything is wrong nothing is changed; every problem is listed by sheet and "
        "cell.",
    ),
    Text("各列填写说明（* 为必填）：", "The columns (* must be filled in):"),
)


@dataclass(frozen=True, slots=True)
class _Book:
    """The workbook while it is drawn."""

    workbook: Any
    catalog: Catalog
    lists: Mapping[str, Names]
    header: Any
    required: Any
    text: Any
    prose: Any


def template(catalog: Catalog) -> bytes:
    """Return the template as xlsx, with the long form, the wide form and an example."""
    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    workbook.set_properties({"title": "对标 Duibiao", "created": _CREATED})
    workbook.set_custom_property("duibiao_template", forms.SCHEMA, "text")
    book = _book(workbook, catalog)
    sheets = (
        forms.README_SHEET,
        forms.LONG_SHEET,
        forms.WIDE_SHEET,
        forms.EXAMPLE_SHEET,
        forms.LISTS_SHEET,
    )
    readme, long, wide, example, lists = (workbook.add_worksheet(one) for one in sheets)
    _draw_lists(book, lists)
    _draw_readme(book, readme)
    _draw_long(book, long)
    _draw_wide(book, wide)
    _draw_example(book, example)
    long.activate()
    workbook.close()
    return content.getvalue()


def _book(workbook: Any, catalog: Catalog) -> _Book:
    words = vocabulary_of(catalog)
    header = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}
    return _Book(
        workbook=workbook,
        catalog=catalog,
        lists={
            forms.REGION.code: words.regions,
            forms.SCOPE.code: words.scopes,
            forms.INDICATOR.code: words.indicators,
            forms.MEASURE.code: words.measures,
            forms.UNIT.code: words.units,
            forms.BASIS.code: words.bases,
            forms.QUALIFIER.code: words.qualifiers,
        },
        header=workbook.add_format({**header, "bg_color": "#EEF2F6"}),
        required=workbook.add_format({**header, "bg_color": "#CFE0F2"}),
        # As text, or Excel makes a date of “2022-06”.
        text=workbook.add_format({"num_format": "@"}),
        prose=workbook.add_format({"text_wrap": True, "valign": "top"}),
    )


def _draw_lists(book: _Book, sheet: Worksheet) -> None:
    for column, (code, names) in enumerate(book.lists.items()):
        sheet.write_string(0, column, f"list_{code}")
        for row, entry in enumerate(names.entries.values(), start=1):
            sheet.write_string(row, column, entry)
        letter = address(0, column).rstrip("0123456789")
        last = len(names.entries) + 1
        area = f"='{forms.LISTS_SHEET}'!${letter}$2:${letter}${last}"
        book.workbook.define_name(f"list_{code}", area)
    sheet.hide()


def _draw_readme(book: _Book, sheet: Worksheet) -> None:
    sheet.set_column(0, 1, 60, book.prose)
    for row, text in enumerate(_README):
        shape = book.header if row == 0 else book.prose
        sheet.write_string(row, 0, text.zh, shape)
        sheet.write_string(row, 1, text.en, shape)
    for row, column in enumerate(forms.LONG, start=len(_README)):
        star = " *" if column.required else ""
        zh, en = column.name.zh + star, column.name.en + star
        sheet.write_string(row, 0, f"{zh}:{column.help.zh}", book.prose)
        sheet.write_string(row, 1, f"{en}: {column.help.en}", book.prose)


def _draw_long(book: _Book, sheet: Worksheet) -> None:
    sheet.freeze_panes(1, 0)
    for position, column in enumerate(forms.LONG):
        shape = book.text if column is forms.PERIOD else None
        sheet.set_column(position, position, column.width, shape)
        _write_header(book, sheet, (0, position), column)
        _validate(book, sheet, (1, position, LONG_ROWS, position), column)


def _draw_wide(book: _Book, sheet: Worksheet) -> None:
    first = len(forms.WIDE)
    header = len(forms.WIDE_HEAD) + 1
    last = header + WIDE_ROWS
    sheet.write_string(0, 0, f"{_WIDE_TITLE.zh} {_WIDE_TITLE.en}")
    for row, column in enumerate(forms.WIDE_HEAD, start=1):
        _write_header(book, sheet, (row, 0), column)
        sheet.write_blank(row, 1, None, book.text)
        _validate(book, sheet, (row, 1, row, 1), column)
    for position, column in enumerate(forms.WIDE):
        sheet.set_column(position, position, column.width)
        _write_header(book, sheet, (header, position), column)
        _validate(book, sheet, (header + 1, position, last, position), column)
    across = first + WIDE_REGIONS - 1
    sheet.set_column(first, across, 20)
    regions = book.lists[forms.REGION.code].entries
    for position, code in enumerate(c for c in CURATED_REGIONS if c in regions):
        place = (header, first + position)
        sheet.write_string(*place, regions[code], book.header)
    _validate(book, sheet, (header, first, header, across), forms.REGION)
    _validate(book, sheet, (header + 1, first, last, across), forms.VALUE)
    sheet.freeze_panes(header + 1, 1)


def _draw_example(book: _Book, sheet: Worksheet) -> None:
    title = f"{forms.EXAMPLE_SHEET}: {_EXAMPLE_TITLE.zh} {_EXAMPLE_TITLE.en}"
    sheet.write_string(0, 0, title)
    for position, column in enumerate(forms.LONG):
        sheet.set_column(position, position, column.width)
        _write_header(book, sheet, (2, position), column)
    for row, cells in enumerate(_example(book), start=3):
        for position, column in enumerate(forms.LONG):
            content = cells.get(column.code, "")
            if isinstance(content, str):
                sheet.write_string(row, position, content)
            else:
                sheet.write_number(row, position, content)


def _example(book: _Book) -> list[dict[str, str | float]]:
    """Return rows that show a level, a growth rate, a rank and a missing figure."""
    names = {code: words.entries for code, words in book.lists.items()}
    code = (
        "gdp"
        if "gdp" in book.catalog.indicators
        else next(iter(book.catalog.indicators))
    )
    indicator, wanted = names["indicator"][code], book.catalog.indicator(code).unit
    region = next(iter(names["region"].values()))
    region = names["region"].get("330211", region)
    entry = book.lists["measure"].entries
    place = {"region": region, "indicator": indicator}
    level = {**place, "measure": entry["level"], "unit": wanted}
    growth = {**place, "measure": entry["growth"], "unit": "%"}
    comparable = book.lists["basis"].entries["comparable"]
    about = book.lists["qualifier"].entries["about"]
    return [
        {**level, "period": "2022", "value": 670, "qualifier": about},
        {**growth, "period": "2022年上半年", "value": 6.4, "basis": comparable},
        {
            **growth,
            "period": "2022年1-9月",
            "value": "—",
            "note": "尚未公布 not out yet",
        },
        {**place, "measure": entry["rank"], "period": "2022-12-31", "value": 3},
    ]


def _write_header(
    book: _Book, sheet: Worksheet, place: tuple[int, int], column: Column
) -> None:
    shape = book.required if column.required else book.header
    star = " *" if column.required else ""
    sheet.write_string(*place, f"{column.name.zh} {column.name.en}{star}", shape)


def _validate(
    book: _Book, sheet: Worksheet, area: tuple[int, int, int, int], column: Column
) -> None:
    """Add the list or the number rule; it warns only, since names may be typed."""
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": column.header,
        "input_message": f"{column.help.zh}\n{column.help.en}",
        "error_title": column.header,
        "error_type": "warning",
    }
    if column.code in book.lists:
        rule |= {"validate": "list", "source": f"=list_{column.code}"}
        rule["error_message"] = f"{_CHOOSE.zh}\n{_CHOOSE.en}"
    if column is forms.VALUE:
        rule |= {"validate": "decimal", "criteria": "between"}
        rule |= {"minimum": -1e15, "maximum": 1e15}
        rule["error_message"] = f"{_NUMBER.zh}\n{_NUMBER.en}"
    sheet.data_validation(*area, rule)
