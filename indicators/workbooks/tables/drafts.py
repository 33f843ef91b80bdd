"""The figures of one table as far as they are known, and those that look odd together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.model.text import Text
from indicators.workbooks.grid import Cell, Kind
from indicators.workbooks.roles import Place
from indicators.workbooks.tables.doubts import ALL_ZERO, FRACTIONS, Doubt, odd
from indicators.workbooks.tables.meanings import Meaning
from indicators.workbooks.tables.sides import Named
from indicators.workbooks.words.numbers import Figure


@dataclass(slots=True)
class Draft:
    """A figure with all that is known of it so far; *block* is its table's first row."""

    place: Place
    figure: Figure
    cell: Cell
    region: Named
    code: str | None
    meaning: Meaning
    doubts: tuple[Doubt, ...]
    block: int

    def ask(self, why: Text) -> None:
        """Let the figure wait until a person says that it is right."""
        self.doubts = (*self.doubts, odd(why))


def doubt_odd(drafts: Sequence[Draft]) -> None:
    """Ask about rows and columns of zeros, and percentages that may be fractions."""
    for found in _lines(drafts, 0):
        _doubt_zeros(found)
    for found in _lines(drafts, 1):
        _doubt_zeros(found)
        if len(found) > 1 and _are_fractions(found):
            _ask(found, FRACTIONS)


def _lines(drafts: Iterable[Draft], axis: int) -> Iterable[list[Draft]]:
    lines: dict[int, list[Draft]] = {}
    for draft in drafts:
        lines.setdefault(draft.place[axis], []).append(draft)
    return lines.values()


def _doubt_zeros(drafts: Sequence[Draft]) -> None:
    if len(drafts) > 1 and not any(draft.figure.value for draft in drafts):
        _ask(drafts, ALL_ZERO)


def _are_fractions(drafts: Sequence[Draft]) -> bool:
    """Whether bare percentages are mostly below 1; one that trebled is still 3.46."""
    small = sum(-1 <= draft.figure.value <= 1 for draft in drafts)
    long = sum(len(draft.cell.text) > 4 for draft in drafts)
    mostly = small * 2 > len(drafts) and long * 2 >= len(drafts)
    return mostly and all(map(_is_bare_percentage, drafts))


def _is_bare_percentage(draft: Draft) -> bool:
    bare = not draft.cell.percent and draft.cell.kind is Kind.NUMBER
    return bare and draft.meaning.unit == "%"


def _ask(drafts: Iterable[Draft], why: Text) -> None:
    for draft in drafts:
        draft.ask(why)
