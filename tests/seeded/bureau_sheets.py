"""Tables as bureaus make them, with merged headers, and the views over them."""

import io
import random
from collections.abc import Iterator
from decimal import Decimal

import openpyxl

from indicators.catalog.catalog import shipped_catalog
from indicators.model.observation import Measure
from indicators.model.period import Interval
from tests.seeded.case import BLOCK, WARN, Case, clean, faulty, growth, ranks
from tests.seeded.drawing import HALF, SEED, THREE_QUARTERS, Row

_TOGETHER = ("350300", "350500", "350600")
_LATER = ("350700", "350800")
_TOPICS = {"地区生产总值": "gdp", "社会消费品零售总额": "retail_sales"}
_YEAR = range(2024, 2025)


def bureau_sheets() -> tuple[dict[str, bytes], list[Row]]:
    """Return two tables of cities by their file, and the figures that they hold."""
    drawn = random.Random(SEED)  # noqa: S311  # a draw, not a secret
    sheets: dict[str, bytes] = {}
    rows: list[Row] = []
    for cities, when, interval in (
        (_TOGETHER, "2024年1-6月", HALF),
        (_LATER, "2024年1-9月", THREE_QUARTERS),
    ):
        lines = [_line(drawn, city) for city in cities]
        sheets[f"{when}.xlsx"] = _table(when, lines)
        rows += [row for line in lines for row in _figures(line, interval)]
    return sheets, rows


def bureau_views() -> Iterator[Case]:
    """Return the views over the tables; their figures come in with the sheets."""
    for indicator in _TOPICS.values():
        for measure in (Measure.LEVEL, Measure.GROWTH):
            what = (indicator, measure)
            name = f"one table: {indicator} {measure.code}"
            yield clean("R2", name, [], growth(_TOGETHER, what, _YEAR, HALF))
    what = ("gdp", Measure.GROWTH)
    view = ranks(_TOGETHER, what, _YEAR, HALF)
    yield clean("R15", "a table ranked", [], view)
    mixed = (_TOGETHER[0], _LATER[0])
    view = growth(mixed, what, _YEAR, HALF)
    yield faulty("R2", "two tables, six months asked", [], view, WARN, BLOCK)
    view = growth(mixed, ("retail_sales", Measure.LEVEL), _YEAR, THREE_QUARTERS)
    yield faulty("R2", "two tables, nine months asked", [], view, WARN, BLOCK)


_Line = tuple[str, list[Decimal]]


def _line(drawn: random.Random, city: str) -> _Line:
    values = []
    for _ in _TOPICS:
        values.append(Decimal(drawn.randint(90_000, 400_000)) / 100)
        values.append(Decimal(drawn.randint(21, 89)) / 10)
    return city, values


def _table(when: str, lines: list[_Line]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "主要指标"
    sheet["A1"] = f"{when}各市主要经济指标"
    sheet.merge_cells("A1:E1")
    sheet["A2"] = "地区"
    sheet.merge_cells("A2:A3")
    for column, topic in zip((2, 4), _TOPICS, strict=True):
        sheet.cell(2, column, topic)
        sheet.merge_cells(
            start_row=2, end_row=2, start_column=column, end_column=column + 1
        )
        sheet.cell(3, column, "绝对额（亿元）")
        sheet.cell(3, column + 1, "同比增长（%）")
    for city, values in lines:
        sheet.append([shipped_catalog().region(city).name.zh, *map(float, values)])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _figures(line: _Line, interval: str) -> Iterator[Row]:
    city, values = line
    period = Interval.parse(interval).of(_YEAR[0])
    measures = (Measure.LEVEL, Measure.GROWTH)
    said = [(code, measure) for code in _TOPICS.values() for measure in measures]
    for (indicator, measure), value in zip(said, values, strict=True):
        yield Row(city, indicator, measure, period, value)
