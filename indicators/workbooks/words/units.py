"""Whether a unit fits, and how a figure is printed in the sheet's own."""

from decimal import Decimal

from indicators.model.definitions import Unit
from indicators.model.observation import Measure
from indicators.workbooks.grid import Cell, Kind
from indicators.workbooks.words.numbers import Number


def fits(given: Unit, wanted: Unit, measure: Measure) -> bool:
    """Whether *measure* may be *given* in that unit where *wanted* is its own."""
    also = {Measure.CHANGE: "percentage_point", Measure.COUNT: "count"}
    return given.dimension in (wanted.dimension, also.get(measure))


def printed(cell: Cell, number: Number, unit: str, settled: tuple[Decimal, str]) -> str:
    """Return the figure as the sheet shows it, empty if that is how it is kept."""
    if (number.value, unit or settled[1]) == settled and cell.kind is Kind.NUMBER:
        return ""
    if number.unit and cell.kind is Kind.TEXT:
        return cell.text.strip()
    shown = cell.text.strip() if cell.kind is Kind.TEXT else f"{number.value:f}"
    space = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{shown}{space}{unit}"
