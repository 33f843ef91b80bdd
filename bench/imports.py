"""
From a file's bytes to a figure that a page can ask for, beside bare readers.

Long rows of every prefecture, so many that region, year, indicator, value and unit
make the stated number of cells. Ours guards, parses in a child, reads, compares with
the edition and publishes; the others only read the same bytes. A million rows of five
columns unpack to more than a workbook may, so a million cells are 200,000 rows.
"""

import io
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

import pandas as pd
import python_calamine
import xlsxwriter

from bench.rows import Row, row
from indicators.catalog import catalog, curated
from indicators.catalog.divisions import divisions
from indicators.model.observation import Measure
from indicators.model.period import YEAR
from indicators.model.view import Years
from indicators.reports.imports import compared_with, opened, publish, read
from indicators.store.editions import Editions
from indicators.store.questions import series

CELLS = (1_000, 100_000, 1_000_000)
_HEADER = ("地区", "年份", "指标", "数值", "单位")
_INDICATORS = (
    "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary", "trade", "exports", "imports",
    "retail_sales", "fixed_asset_investment", "budget_revenue", "budget_expenditure",
)  # fmt: skip
_YEARS = range(1960, 2025)


def rows() -> Iterator[Row]:
    """Measure the whole import of each size, and the readings beside it."""
    for cells in CELLS:
        content = workbook(cells)
        ours, pandas, bare = (
            _seconds(measured, content) for measured in (_import, _pandas, _bare)
        )
        name = f"import of {cells:,} cells"
        yield row(f"{name}, beside pandas with openpyxl reading", ours, pandas, "s")
        yield row(f"{name}, beside calamine reading", ours, bare, "s")


def workbook(cells: int) -> bytes:
    """Return a workbook with so many cells below its header."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, _HEADER)
        names = [one for one in divisions().values() if one.level == "prefecture"]
        known = [catalog().indicator(code) for code in _INDICATORS]
        facts = product(_YEARS, known, names)
        for number, (year, indicator, region) in enumerate(
            islice(facts, cells // len(_HEADER)), start=1
        ):
            value = round(100 + number * 0.37, 2)
            told = (region.name.zh, year, indicator.name.zh, value, indicator.unit)
            sheet.write_row(number, 0, told)
    return content.getvalue()


def _import(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        editions = Editions(Path(folder))
        editions.build(curated())
        sent = opened("长表.xlsx", content)
        answered = read(sent, {}, (), catalog())
        arrived = compared_with(editions, sent, answered.reading)
        publish(editions, arrived, message="", who="bench")
        with editions.open() as database:
            years = Years(_YEARS[0], _YEARS[-1])
            shown = series(database, "gdp", Measure.LEVEL, ["330200"], YEAR, years)
        if not len(shown):
            raise ValueError(arrived.counts)


def _pandas(content: bytes) -> None:
    pd.read_excel(io.BytesIO(content), engine="openpyxl")


def _bare(content: bytes) -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def _seconds(measured: Callable[[bytes], object], content: bytes) -> float:
    started = time.perf_counter()
    measured(content)
    return round(time.perf_counter() - started, 2)
