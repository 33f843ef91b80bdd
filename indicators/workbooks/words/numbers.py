"""What stands in a cell for a number: digits, separators, a unit behind them."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from indicators.workbooks.grid import Cell, Kind

MOST_DIGITS = 15

_MISSING = frozenset({"", "-", "--", "---", ".", "..", "...", "空", "缺", "无", "n/a"})
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
_NUMBER = re.compile(
    r"([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*([^\s\d.,].*)?"
)
_EXACTLY = Context(prec=60, traps=[Inexact])


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the unit written behind it, if any."""

    value: Decimal
    unit: str = ""


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
