"""What a sheet has beside its values, and what that makes of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from indicators.workbooks import formats
from indicators.workbooks.grid import Kind, Mark

INDENT = "\u3000"
"""What stands in front of a text for each step of indentation."""

_MARKS = {
    (False, False): Mark.PLAIN,
    (True, False): Mark.FORMULA,
    (False, True): Mark.PERCENT,
    (True, True): Mark.PERCENT_FORMULA,
}
_DEEPEST_INDENT = 15


class Look(NamedTuple):
    """What is known of a cell beside its value."""

    form: str = ""
    formula: bool = False
    error: str = ""
    indent: int = 0


@dataclass
class Shape:
    """What is known of a sheet; *looks* lists only cells with something to tell."""

    looks: dict[int, dict[int, Look]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    comments: list[tuple[int, int, str]] = field(default_factory=list)
    since_1904: bool = False

    def add(self, row: int, column: int, look: Look) -> None:
        """Keep *look* if it tells anything."""
        telling = look.formula or look.error or look.indent
        if telling or (look.form and formats.says_something(look.form)):
            self.looks.setdefault(row, {})[column] = look


def head(name: str, shape: Shape, *, hidden: bool, marks_known: bool) -> dict[str, Any]:
    """Return the line of the answer that a sheet begins with."""
    return {
        "sheet": name,
        "hidden": hidden,
        "marks_known": marks_known,
        "merges": shape.merges,
        "hidden_rows": shape.hidden_rows,
        "hidden_columns": shape.hidden_columns,
        "comments": shape.comments,
    }


def looked(kind: Kind, text: str, look: Look, *, since_1904: bool) -> str:
    """Return the cell as the answer writes it."""
    if look.error:
        kind, text = Kind.ERROR, look.error
    if look.form:
        if kind is Kind.NUMBER and formats.is_date(look.form):
            day = formats.day_of(text, since_1904=since_1904)
            kind, text = (Kind.DATE, day) if day else (kind, text)
        kind, text = formats.shown(kind, text, look.form)
    if look.indent and kind is Kind.TEXT:
        text = INDENT * min(look.indent, _DEEPEST_INDENT) + text
    percent = kind is Kind.NUMBER and formats.is_percent(look.form)
    return f"{kind}{_MARKS[look.formula, percent]}{text}"


def filled_row(number: int, cells: list[str]) -> Iterable[list[Any]]:
    """Return the row as the answer writes it, if anything is in it."""
    while cells and not cells[-1]:
        cells.pop()
    if cells:
        yield [number, *cells]
