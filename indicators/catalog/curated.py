"""The facts in data/curated: observations, targets, projects, origins, breaks."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeVar

from indicators.catalog.catalog import DATA
from indicators.model.observation import (
    Basis,
    Break,
    Measure,
    Observation,
    Origin,
    Qualifier,
    Stage,
)
from indicators.model.period import Period
from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

OBSERVATIONS = "observations.csv"
PROJECTS = "projects.csv"
TARGETS = "targets.csv"
ORIGINS = "origins.csv"
BREAKS = "breaks.csv"
FACT_FILES = (OBSERVATIONS, PROJECTS, TARGETS)
_SURPLUS = "beyond the header"

T = TypeVar("T")


class UnreadableRow(KeeperProblem):
    """A row of a curated file of which a column cannot be read."""

    what = Text(
        "`{file}`：{column} 无法读取“{found}”。",
        "`{file}`: {column} cannot be read from “{found}”.",
    )
    fix = Text(
        "各列的写法见该文件的表头和其他各行；代码一律小写，日期为 2022-12-31，数值不带分隔符。",
        "The header and the other rows show how each column is written; codes are in "
        "lower case, dates are 2022-12-31, numbers have no separators.",
    )


class Place(NamedTuple):
    """The line of a file in which a fact stands."""

    file: str
    line: int

    def __str__(self) -> str:
        """Return the place as editors open it: ``observations.csv:17``."""
        return f"{self.file}:{self.line}"


class Placed(NamedTuple):
    """A fact and its place."""

    place: Place
    fact: Observation


@dataclass(frozen=True, slots=True)
class Curated:
    """
    Everything that an edition is built from.

    *places* are those of the observations, one each, where they come from files.
    """

    observations: tuple[Observation, ...]
    origins: tuple[Origin, ...]
    breaks: tuple[Break, ...] = ()
    places: tuple[Place, ...] = ()

    def placed(self) -> tuple[Placed, ...]:
        """Return each observation with its place."""
        return tuple(map(Placed, self.places, self.observations))


def curated(folder: Path = DATA / "curated") -> Curated:
    """
    Return the facts in the CSV files of *folder*, one row a fact.

    Raises:
        UnreadableRow: a column of a row cannot be read; `read_curated` finds them all
    """
    facts, unreadable = read_curated(folder)
    if unreadable:
        raise unreadable[0]
    return facts


def read_curated(folder: Path) -> tuple[Curated, tuple[UnreadableRow, ...]]:
    """Return the facts that can be read from *folder*, and the rows that cannot."""
    unreadable: list[UnreadableRow] = []
    placed = [
        Placed(place, fact)
        for name in FACT_FILES
        for place, fact in _read(folder / name, observation_of, unreadable)
    ]
    facts = Curated(
        observations=tuple(fact for _, fact in placed),
        origins=tuple(o for _, o in _read(folder / ORIGINS, _origin, unreadable)),
        breaks=tuple(b for _, b in _read(folder / BREAKS, _break, unreadable)),
        places=tuple(place for place, _ in placed),
    )
    return facts, tuple(unreadable)


def observation_of(row: dict[str, str]) -> Observation:
    """
    Return the observation that a row of a fact file states.

    Raises:
        UnreadableRow: a code, period or number cannot be read
    """
    return Observation(
        region=_column(row, "region", str),
        scope=_column(row, "scope", str),
        indicator=_column(row, "indicator", str),
        measure=_column(row, "measure", Measure.of),
        value=_column(row, "value", _number),
        unit=_column(row, "unit", str),
        period=_column(row, "period", _period),
        basis=_column(row, "basis", Basis.of),
        stage=_column(row, "stage", Stage.of),
        qualifier=_column(row, "qualifier", Qualifier.of),
        origin=_column(row, "origin", str),
        locator=_text(row, "locator"),
        note=_text(row, "note"),
        printed=_column(row, "printed", str),
    )


def _origin(row: dict[str, str]) -> Origin:
    return Origin(
        code=_column(row, "code", str),
        title=_column(row, "title", str),
        publisher=_text(row, "publisher"),
        publisher_kind=_column(row, "publisher_kind", str),
        date=_column(row, "date", str),
        address=_column(row, "address", str),
        grade=_column(row, "grade", str),
        file=_column(row, "file", str),
        note=_text(row, "note"),
    )


def _break(row: dict[str, str]) -> Break:
    return Break(
        region=_column(row, "region", str),
        scope=_column(row, "scope", str),
        indicator=_column(row, "indicator", str),
        start=_column(row, "from", str),
        kind=_column(row, "kind", str),
        text=_text(row, "text"),
        origin=_column(row, "origin", str),
    )


def _text(row: dict[str, str], name: str) -> Text:
    return Text(_column(row, f"{name}_zh", str), _column(row, f"{name}_en", str))


def _column(row: dict[str, str], name: str, read: Callable[[str], T]) -> T:
    try:
        return read(row[name])
    except (ValueError, KeyError):
        raise UnreadableRow(column=name, found=row.get(name, ""), file="") from None


def _number(digits: str) -> Decimal:
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", digits):
        raise ValueError(digits)
    return Decimal(digits)


def _period(code: str) -> Period:
    # One way to write a period, so that files can be compared as text.
    period = Period.parse(code)
    if str(period) != code:
        raise ValueError(code)
    return period


def _read(
    path: Path, read: Callable[[dict[str, str]], T], unreadable: list[UnreadableRow]
) -> Iterator[tuple[Place, T]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, restkey=_SURPLUS, restval="")
        for row in rows:
            place = Place(path.name, rows.line_num)
            try:
                fact = read(_within_header(row))
            except UnreadableRow as problem:
                problem.facts["file"] = str(place)
                unreadable.append(problem)
            else:
                yield place, fact


def _within_header(row: dict[str, str]) -> dict[str, str]:
    # More cells than the header has come from a comma that no quotes protect.
    if _SURPLUS in row:
        raise UnreadableRow(column=_SURPLUS, found="".join(row[_SURPLUS]), file="")
    return row
