"""The series that an import changes, before and after it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.wording import Wording
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.view import Years
from indicators.reports.imports import Arrival
from indicators.store.database import Database
from indicators.store.questions import series

_EVER = Years(1900, 2100)
_ALIKE = ("region", "scope", "indicator", "measure", "basis")
_Key = tuple[str, ...]
# Two points are said by their numbers.
_LEAST = 3
# So many changed figures tell which series change most.
_SAMPLE = 20_000


@dataclass(frozen=True)
class Change:
    """One series by its years; *changed* are the years in which it becomes another."""

    row: Row
    unit: str
    before: Mapping[int, float]
    after: Mapping[int, float]
    changed: tuple[int, ...]


def changes(
    database: Database, arrived: Arrival, wording: Wording, most: int
) -> list[Change]:
    """
    Return at most *most* of the changed series, those that change most often first.

    Only such as have a course: some years, all in one unit.
    """
    compared = arrived.compared
    often = Counter(
        _key(row, wording)
        for row in rows_of(compared[compared["status"] == "changed"].head(_SAMPLE))
    )
    rows = _rows(compared, {key[:-1] for key, _ in often.most_common(2 * most)})
    told: dict[_Key, list[tuple[int, Row]]] = {}
    for row in rows:
        told.setdefault(_key(row, wording), []).append((int(str(row["end"])[:4]), row))
    found = (
        _change(database, key, told[key])
        for key, _ in often.most_common(2 * most)
        if key[-1]
    )
    return list(islice(filter(None, found), most))


def _key(row: Row, wording: Wording) -> _Key:
    """Return the series of a row; one of odd days has an empty interval."""
    return (*(str(row[name]) for name in _ALIKE), str(wording.interval(row) or ""))


def _rows(compared: pd.DataFrame, series: set[_Key]) -> Iterator[Row]:
    """Yield the new and changed rows of *series*, whatever their intervals."""
    wanted = compared["status"].isin(["new", "changed"])
    for place, name in enumerate(_ALIKE):
        wanted &= compared[name].isin({key[place] for key in series})
    yield from rows_of(compared[wanted])


def _change(
    database: Database, key: _Key, rows: list[tuple[int, Row]]
) -> Change | None:
    region, scope, indicator, measure, basis, interval = key
    known = series(
        database,
        indicator,
        Measure.of(measure),
        (region,),
        Interval.parse(interval),
        _EVER,
    )
    known = known[(known["scope"] == scope) & (known["basis"] == basis)]
    unit = str(rows[0][1]["unit"])
    if {unit} != {*known["unit"], *(str(row["unit"]) for _, row in rows)}:
        # Values of two units have no scale in common.
        return None
    before = dict(_points(known))
    after = before | {year: float(row["value"]) for year, row in rows}
    if len(after) < _LEAST:
        return None
    changed = tuple(year for year, row in rows if row["status"] == "changed")
    return Change(rows[0][1], unit, before, after, changed)


def _points(known: pd.DataFrame) -> Iterator[tuple[int, float]]:
    for row in rows_of(known):
        yield int(row["year"]), float(row["value"])
