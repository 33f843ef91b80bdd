"""Every division of China down to the counties by its code, today's and former."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from indicators.catalog.division_names import english, kind_of, other_names, short_name
from indicators.model.definitions import Region
from indicators.model.text import Text

FILE = Path(__file__).parents[2] / "data" / "catalog" / "divisions.csv"
NATION = "000000"


class Division(NamedTuple):
    """
    A row of the file: one name of one division.

    *former* is the year in which the name went out of use, empty for today's. A
    division whose land another code has taken over whole stands under that code.
    """

    code: str
    name: str
    level: str
    parent: str
    former: str


class Divisions(Mapping[str, Region]):
    """The divisions as regions; each is made when it is first asked for."""

    def __init__(self, rows: tuple[Division, ...]) -> None:
        self._rows: dict[str, list[Division]] = defaultdict(list)
        for row in rows:
            self._rows[row.code].append(row)
        self._made: dict[str, Region] = {}

    def __getitem__(self, code: str) -> Region:
        """Return the region with *code*."""
        if code not in self._made:
            self._made[code] = _region(self._rows.get(code) or self._unknown(code))
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        """Go through the codes in the order of the file."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many divisions there are."""
        return len(self._rows)

    @staticmethod
    def _unknown(code: str) -> list[Division]:
        raise KeyError(code)


@cache
def division_rows() -> tuple[Division, ...]:
    """Return the rows of the file, read once: today's name of a code comes first."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(Division(*row) for row in list(csv.reader(lines))[1:])


@cache
def divisions() -> Mapping[str, Region]:
    """Return every division by its code."""
    return Divisions(division_rows())


@cache
def parts_today() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of today's divisions by the one that they lie directly in."""
    parts: dict[str, dict[str, None]] = {}
    for row in division_rows():
        if not row.former:
            parts.setdefault(row.parent, {})[row.code] = None
    return {parent: tuple(codes) for parent, codes in parts.items()}


def _region(rows: list[Division]) -> Region:
    # The last name of a division that is no more is the one it is known by.
    own = rows[0] if not rows[0].former else rows[-1]
    others = tuple(row.name for row in rows if row is not own)
    name = english(own.code, own.name)
    return Region(
        code=own.code,
        name=Text(own.name, name.full),
        short=Text(short_name(own.name), name.short),
        level=own.level,
        kind=kind_of(own.name, own.level),
        parent=own.parent,
        aliases=tuple(dict.fromkeys((*other_names(own.code, own.name), *others))),
    )
