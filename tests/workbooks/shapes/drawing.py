"""Sheets drawn in code, with what a careful reader finds in each of their cells."""

import calendar
import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import product

from indicators.workbooks.grid import Area, Cell, Grid, Kind, Mark, column_number

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_PLACE = re.compile(r"([A-Z]+)(\d+)")
_FLAGS = re.compile(r"\s*[a-z]$")
_THIN_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009\u2007'’"))
_HALVES = {"H1": (1, 6), "H2": (7, 12)}

Place = tuple[int, int]


@dataclass(frozen=True)
class Fact:
    """
    What a careful reader says of one cell; None where the sheet does not say it.

    *region* and *indicator* are codes, or words where the catalogue has none;
    alternatives stand in a tuple. *measure* is level, growth, index (neither),
    another or any. *open* facts may be certain or asked about, *doubtful* ones must
    be asked about, *spare* ones (sums of a choice, hidden figures) may be left out.
    """

    value: Decimal
    region: str | None = None
    indicator: str | tuple[str, ...] | None = None
    period: str | tuple[str, ...] | None = None
    unit: str | tuple[str, ...] | None = None
    measure: str = "level"
    open: bool = False
    doubtful: bool = False
    spare: bool = False


@dataclass
class Drawn:
    """A sheet under the pencil: its cells and the facts in them."""

    name: str = "Sheet1"
    cells: dict[Place, Cell] = field(default_factory=dict)
    facts: dict[Place, Fact] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: dict[Place, str] = field(default_factory=dict)

    def put(self, row, column, word, fact=None):
        """Write *word* into a cell, with the fact that stands there."""
        cell = cell_of(word)
        if cell is not None:
            self.cells[row, column] = cell
        if fact is not None:
            self.facts[row, column] = fact

    def merge(self, top, left, bottom, right):
        """Merge an area unless it is a single cell."""
        if (top, left) != (bottom, right):
            self.merges.append(Area(top, left, bottom, right))

    def tell(self, area, rows=({},), columns=({},), decimal=".", **common):
        """Say the facts of the figures in *area*, by its rows and its columns."""
        top, left, bottom, right = corners(area)
        rows = rows if len(rows) > 1 else list(rows) * (bottom - top + 1)
        columns = columns if len(columns) > 1 else list(columns) * (right - left + 1)
        assert (len(rows), len(columns)) == (bottom - top + 1, right - left + 1), area
        for (row, said), (column, more) in product(
            enumerate(rows, top), enumerate(columns, left)
        ):
            value = self._value(row, column, decimal)
            if said is None or more is None or value is None:
                continue
            words = {**common, **said, **more}
            words["period"] = _spans(words.get("period"))
            self.facts[row, column] = Fact(value, **words)
        return self

    def change(self, area, **facts):
        """Change some facts of *area*."""
        top, left, bottom, right = corners(area)
        for row, column in product(range(top, bottom + 1), range(left, right + 1)):
            if (row, column) in self.facts:
                before = self.facts[row, column]
                self.facts[row, column] = replace(before, **facts)
        return self

    def _value(self, row, column, decimal):
        cell = self.cells.get((row, column))
        if cell is None:
            return None
        value = value_of(cell.text, decimal)
        return value * 100 if cell.percent and value is not None else value

    @property
    def grid(self):
        """The sheet as the parser hands it over."""
        height = max((row for row, _ in self.cells), default=-1) + 1
        rows = [[] for _ in range(height)]
        for (row, column), cell in sorted(self.cells.items(), key=_first):
            rows[row] += [Cell()] * (column - len(rows[row]))
            rows[row].append(cell)
        return Grid(
            self.name,
            tuple(map(tuple, rows)),
            merges=tuple(self.merges),
            hidden_rows=self.hidden_rows,
            hidden_columns=self.hidden_columns,
            comments=self.comments,
        )


@dataclass
class Shape:
    """A drawn workbook: its sheets, and the name it is sent under."""

    name: str
    sheets: list[Drawn]
    file: str = "table.xlsx"
    content: bytes = b""

    @property
    def facts(self):
        """The facts of all sheets, by sheet and place."""
        return {
            (sheet.name, place): fact
            for sheet in self.sheets
            for place, fact in sheet.facts.items()
        }


def drawn(drawing, name="Sheet1"):
    """Return the sheet of a drawing: a line a row, cells between bars."""
    sheet = Drawn(name)
    for row, line in enumerate(drawing.strip("\n").splitlines()):
        for column, word in enumerate(line.split("|")):
            sheet.put(row, column, word.strip())
    return sheet


def _first(item):
    return item[0]


def _indented(word):
    plain = word.lstrip("~")
    # Yearbooks indent by ideographic spaces.
    return Cell(Kind.TEXT, "\u3000" * (len(word) - len(plain)) + plain)


_SIGNS = {
    "'": lambda word: Cell(Kind.TEXT, word[1:]),
    "~": _indented,
    "d:": lambda word: Cell(Kind.DATE, word[2:]),
    "f:": lambda word: Cell(Kind.NUMBER, word[2:], Mark.FORMULA),
    "#": lambda word: Cell(Kind.ERROR, word),
}


def cell_of(word):
    """
    Return the cell of a drawn word, None for an empty one.

    ' makes text of a number, % a percentage (%0.056), d: a date, f: a formula's
    result, ~ an indent, \\n a line break.
    """
    word = str(word).replace("\\n", "\n")
    if not word:
        return None
    for sign, cell in _SIGNS.items():
        if word.startswith(sign):
            return cell(word)
    if _NUMBER.fullmatch(word):
        return Cell(Kind.NUMBER, f"{float(word):.15g}")
    if word.startswith("%") and len(word) > 1:
        return Cell(Kind.NUMBER, word[1:], Mark.PERCENT)
    return Cell(Kind.TEXT, word)


def value_of(text, decimal="."):
    """Return the number that a careful reader sees in *text*, None for none."""
    plain = text.translate(_THIN_SPACES).strip()
    thousands = "," if decimal == "." else "."
    plain = plain.replace(thousands, "").replace(decimal, ".").replace("−", "-")
    plain = _FLAGS.sub("", plain)
    if plain.startswith("(") and plain.endswith(")"):
        plain = f"-{plain[1:-1]}"
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def corners(area):
    """Return top, left, bottom, right of B5:F36, counted from 0."""
    ends = [_PLACE.fullmatch(end) for end in area.split(":")]
    first, last = ends[0], ends[-1]
    return (
        int(first[2]) - 1,
        column_number(first[1]),
        int(last[2]) - 1,
        column_number(last[1]),
    )


def each(**axis):
    """Return what is said along an axis: each(region=["330200", "330211"])."""
    (word, members), *_ = axis.items()
    return [None if one is None else {word: one} for one in members]


def nested(*axes):
    """Return the product of axes, the last one running fastest."""
    return [
        {key: word for part in parts for key, word in part.items()}
        for parts in product(*axes)
    ]


def span(code):
    """
    Return the period of a short code.

    2022 a year, 2022-03 a month, 2022-01..06 months, 2022Q3, 2022H1, and
    2022-12-31 a day.
    """
    year = int(code[:4])
    rest = code[4:]
    if re.fullmatch(r"-\d\d-\d\d(/.*)?", rest):
        return code
    if not rest:
        first, last = 1, 12
    elif rest.startswith("Q"):
        first, last = 3 * int(rest[1:]) - 2, 3 * int(rest[1:])
    elif rest in _HALVES:
        first, last = _HALVES[rest]
    else:
        ends = rest[1:].split("..")
        first, last = int(ends[0]), int(ends[-1])
    end = date(year, last, calendar.monthrange(year, last)[1])
    return f"{date(year, first, 1)}/{end}"


def _spans(period):
    if isinstance(period, tuple):
        return tuple(map(span, period))
    return period and span(period)
