"""What a careful person reads in every cell of a drawn workbook."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from indicators.model.period import Interval, Period
from indicators.workbooks.grid import column_number
from kinds.drawing import Drawn, Figures, cells_of

_MISSING = {"", "-", "--", "—", "——", "…", "...", "..", ".", "X", "空", "<", "^", "/"}
_QUARTERS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}


@dataclass(frozen=True)
class Truth:
    """What a careful person reads in one cell."""

    value: Decimal
    must: str
    says: Mapping[str, str]


def truths_of(book: Drawn) -> dict[tuple[str, str], Truth]:
    """Return what stands in every cell of the areas of figures."""
    truths = {}
    for figures in book.figures:
        sheet = figures.sheet or book.first_sheet
        for row, addresses in enumerate(cells_of(figures.area)):
            for column, cell in enumerate(addresses):
                truth = _truth(figures, (row, column), _at(book, sheet, cell), cell)
                if truth:
                    truths[sheet, cell] = truth
    return truths


def places_of(book: Drawn, areas: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for area in areas:
        sheet, _, cells = area.rpartition("!")
        for addresses in cells_of(cells):
            yield from ((sheet or book.first_sheet, cell) for cell in addresses)


def period_of(code: str) -> Period:
    """Return the period of 2019, 2019:6, 2019:1-6, 2019:Q2, 2019@12, 2016-2020."""
    if re.fullmatch("[0-9]{4}-[0-9]{4}", code):
        return Period.parse(f"{code[:4]}-01-01/{code[5:]}-12-31")
    if "@" in code:
        year, month = code.split("@")
        return Interval(int(month), int(month), instant=True).of(int(year))
    if code.count("-") == 2:
        return Period.parse(code)
    year, _, months = code.partition(":")
    first, _, last = months.partition("-")
    span = _QUARTERS.get(months) or (int(first or 1), int(last or first or 12))
    return Interval(*span).of(int(year))


def _truth(
    figures: Figures, place: tuple[int, int], word: object, cell: str
) -> Truth | None:
    row, column = place
    down = figures.rows[row] if figures.rows else {}
    across = figures.columns[column] if figures.columns else {}
    written = figures.values.get(cell, "" if word is None else str(word))
    formula = re.fullmatch("f:=.*~(.*)", written)
    written = (formula[1] if formula else written).strip("'")
    if down is None or across is None or cell in figures.without:
        return None
    if written in _MISSING:
        return None
    if written.startswith("%"):
        written = str(round(Decimal(written[1:]) * 100, 10).normalize())
    says = {**figures.every, **across, **down}
    return Truth(
        Decimal(written.replace(",", "")), says.pop("must", figures.must), says
    )


def _at(book: Drawn, sheet: str, cell: str) -> object:
    letters = cell.rstrip("0123456789")
    row, column = int(cell[len(letters) :]) - 1, column_number(letters)
    rows = book.rows(sheet)
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else None
