"""What stands in a cell for a number: digits, separators, a unit behind them."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from indicators.model.observation import Qualifier
from indicators.workbooks.grid import Cell, Kind
from indicators.workbooks.words.number_texts import (
    ABSENT,
    FLAGGED_ABSENT,
    bare_number,
    repaired,
    unwrapped,
)

MOST_DIGITS = 15

_MISSING = frozenset({"", "-", "--", "---", ".", "..", "...", "空", "缺", "无", "n/a"})
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
_NUMBER = re.compile(
    r"([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*([^\s\d.,].*)?"
)
_SIMPLE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DIGITS_FIRST = re.compile(
    r"([+-]?[0-9OolI](?:[0-9OolI., '’\u00a0]*[0-9OolI])?(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?)\s*(.*)"
)
_EXACTLY = Context(prec=60, traps=[Inexact])


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the unit written behind it, if any."""

    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """
    What a cell of somebody's sheet says: a value, and all that was said with it.

    *unit* is printed behind the value. *repaired* says that the digits were put right:
    spaces within them, a comma for a point, letters for digits, two signs. *sign* is the mark or
    word that made the value negative where that is no minus: ``(``, ``▲``, ``下降``.
    *about_last_year* is set where the cell says that the value is another year's, and
    *flag* holds an office's letters: p provisional, e estimated.
    """

    value: Decimal
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    repaired: bool = False
    sign: str = ""
    about_last_year: bool = False
    flag: str = ""


def absent(text: str) -> bool:
    """Whether *text* is a mark by which any sheet says that it has no figure here."""
    plain = "".join(_plain(text).casefold().split())
    if plain in ABSENT or FLAGGED_ABSENT.fullmatch(plain):
        return True
    return missing(plain)


def figure_in(cell: Cell) -> Figure | None:
    """Return the figure that *cell* shows in whatever way, None if it shows none."""
    if cell.kind is Kind.TEXT:
        return figure_of(cell.text)
    if cell.kind is Kind.NUMBER and not cell.percent:
        value = Decimal(cell.text)
        return Figure(value) if value.is_finite() else None
    number = number_in(cell)
    return Figure(number.value, number.unit) if number else None


def figure_of(text: str) -> Figure | None:
    """Return the figure that the whole of *text* states, or None."""
    simple = _SIMPLE.fullmatch(text)
    if simple:
        return Figure(Decimal(text))
    said = unwrapped(text)
    number = _DIGITS_FIRST.fullmatch(said.text)
    if not number:
        return None
    value, was_repaired = bare_number(number[1]), False
    if value is None:
        value, was_repaired = repaired(number[1]), True
    if value is None:
        return None
    unit, qualifier, flag = said.behind(number[2])
    if unit is None:
        return None
    if said.negative:
        # 下降-3.1%: a fall that is said twice is no rise, and somebody must look.
        value, was_repaired = -abs(value), was_repaired or value < 0
    return Figure(
        value=value,
        unit=unit,
        qualifier=qualifier,
        repaired=was_repaired,
        sign=said.sign,
        about_last_year=said.about_last_year,
        flag=flag,
    )


def missing(text: str) -> bool:
    """Whether *text* says that there is no figure; a zero never does."""
    return _plain(text).casefold() in _MISSING or not _plain(text).strip("-.·")


def number_of(text: str) -> Number | None:
    """Return the number that *text* states, or None if it states anything else."""
    found = _NUMBER.fullmatch(_plain(text))
    if not found:
        return None
    return Number(Decimal(found[1].replace(",", "")), (found[2] or "").strip())


def digits(value: Decimal) -> int:
    """Return how many significant digits *value* has."""
    return len(value.normalize().as_tuple().digits)


def scaled(value: Decimal, factor: Decimal, divisor: Decimal) -> Decimal | None:
    """Return value · factor / divisor if it has an end, else None."""
    try:
        exact = _EXACTLY.divide(_EXACTLY.multiply(value, factor), divisor)
    except Inexact:
        return None
    return Decimal(f"{exact.normalize():f}")


def no_figure(cell: Cell) -> bool:
    """Whether there is no figure in *cell*: empty, or a mark that says so."""
    if cell.kind is Kind.EMPTY:
        return not cell.formula
    return cell.kind is Kind.TEXT and missing(cell.text)


def number_in(cell: Cell) -> Number | None:
    """Return the number that *cell* shows, a percentage as 5.6 with its unit."""
    if cell.kind is Kind.NUMBER:
        value = Decimal(cell.text)
        if not value.is_finite():
            return None
        if cell.percent:
            return Number(scaled(value, Decimal(100), Decimal(1)) or value, "%")
        return Number(value)
    return number_of(cell.text) if cell.kind is Kind.TEXT else None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
