"""What arrived and what is known, side by side in arrays that every check reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.analysis.checks.runs import chosen, combined, medians, runs_of
from indicators.catalog import Catalog
from indicators.model.observation import Measure, Qualifier, Stage

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

SERIES = ("region", "scope", "indicator", "measure", "basis")
_CODES = ("sheet", *SERIES, "stage", "qualifier")
_COLUMNS = ("cell", *_CODES, "start", "end", "value")
_MOST_DECIMALS = 6


@dataclass(frozen=True)
class Figures:
    """
    Figures in the order of their series and periods, one entry an array each.

    *codes* are those of sheet, region, scope, indicator, measure and basis, whose
    words are in *names*. *first* and *last* are the months of a period within its
    *year*, 0 where it is no whole months of one year. *step* is one in the last digit
    that is printed. *line* is one series in one interval, year after year.

    *settled* is one figure a series and period: what arrived goes before what is
    known, and where two arrived that differ neither counts.
    """

    catalog: Catalog
    codes: Mapping[str, Ints]
    names: Mapping[str, tuple[str, ...]]
    cell: npt.NDArray[np.object_]
    arrived: Bools
    exact: Bools
    value: Floats
    step: Floats
    series: Ints
    period: Ints
    line: Ints
    year: Ints
    first: Ints
    last: Ints
    instant: Bools
    settled: Bools
    days: npt.NDArray[np.datetime64]

    def without(self, rows: Ints) -> Self:
        """Return the figures, none of *rows* being settled."""
        return replace(self, settled=self.settled & ~chosen(len(self.value), rows))

    def name(self, column: str, row: int) -> str:
        """Return the word of *column* at *row*."""
        return self.names[column][int(self.codes[column][row])]

    def named(self, column: str, words: Sequence[str] | frozenset[str]) -> Bools:
        """Return which figures have one of *words* in *column*."""
        known = np.array([name in words for name in self.names[column]], dtype=bool)
        return self.taken(known, column)

    def defined(self, **parts: object) -> Bools:
        """Return which figures are of an indicator that is defined by *parts*."""
        fits = [
            all(
                getattr(self.catalog.indicator(name), part) == value
                for part, value in parts.items()
            )
            for name in self.names["indicator"]
        ]
        return self.taken(np.array(fits, dtype=bool), "indicator")

    def taken(self, of_word: npt.NDArray[Any], column: str) -> npt.NDArray[Any]:
        """Return for every figure what *of_word* has for its word in *column*."""
        return of_word[self.codes[column]] if len(of_word) else self.arrived[:0]

    def same(self, *columns: str) -> Ints:
        """Return numbers that are equal where all *columns* are."""
        return combined(*(self.column(name) for name in columns))

    def column(self, name: str) -> Ints:
        """Return the numbers of the column *name*: its codes, or its entry."""
        column: Ints = self.codes[name] if name in self.codes else getattr(self, name)
        return column

    def by_line(self, rows: Ints) -> npt.NDArray[np.intp]:
        """Return the order of *rows* by line, each line year after year."""
        span = int(self.year.max(initial=0)) + 1
        return np.argsort(self.line[rows] * span + self.year[rows], kind="stable")

    @property
    def amounts(self) -> Bools:
        """Which figures are levels or numbers of things."""
        return self.named("measure", (Measure.LEVEL.code, Measure.COUNT.code))

    @property
    def percents(self) -> Bools:
        """Which figures are in percent."""
        kind = self.same("indicator", "measure")
        firsts = np.unique(kind, return_index=True)[1]
        percent = [self._is_percent(row) for row in firsts.tolist()]
        return np.array(percent, dtype=bool)[kind]

    def _is_percent(self, row: int) -> bool:
        indicator = self.catalog.indicator(self.name("indicator", row))
        unit = self.catalog.unit_of(indicator, Measure.of(self.name("measure", row)))
        return unit.dimension == "percent"


def figures_of(arrived: pd.DataFrame, known: pd.DataFrame, catalog: Catalog) -> Figures:
    """
    Return what *arrived* beside the shown figures that are *known*, without targets.

    Both have the columns region, scope, indicator, measure, basis, stage, qualifier,
    start, end and value, the value being in the unit of the indicator's measure;
    *arrived* has sheet and cell besides, *known* has shown.
    """
    there = known[known["shown"].to_numpy(dtype=bool)]
    both = pd.concat(
        [
            _dated(arrived[list(_COLUMNS)]).assign(arrived=True),
            _dated(there.assign(sheet="", cell="")[list(_COLUMNS)]).assign(
                arrived=False
            ),
        ],
        ignore_index=True,
    )
    both = both[(both["stage"] != Stage.TARGET.code).to_numpy(dtype=bool)]
    return _ordered(both, catalog)


def _ordered(both: pd.DataFrame, catalog: Catalog) -> Figures:
    codes, names = {}, {}
    for column in _CODES:
        found, words = pd.factorize(both[column], sort=True)
        codes[column], names[column] = found.astype(np.int64), tuple(map(str, words))
    series = combined(*(codes[column] for column in SERIES))
    spans = _spans(both)
    key = combined(series, spans["period"])
    arrived = both["arrived"].to_numpy(dtype=bool)
    value = both["value"].to_numpy(dtype=np.float64)
    order = _order(both, key, arrived, value)
    intervals = (spans["first"], spans["last"], spans["instant"].astype(np.int64))
    step = _steps(value, combined(codes["sheet"], codes["indicator"], codes["measure"]))
    exact = np.array([name == Qualifier.EXACT.code for name in names["qualifier"]])
    taken = {
        "cell": both["cell"].to_numpy(dtype=object),
        "arrived": arrived,
        "exact": exact.astype(bool)[codes["qualifier"]] if len(both) else arrived,
        "value": value,
        "step": step,
        "series": series,
        "line": combined(series, *intervals),
        **spans,
    }
    ordered = {name: column[order] for name, column in taken.items()}
    return Figures(
        catalog=catalog,
        codes={column: found[order] for column, found in codes.items()},
        names=names,
        settled=_settled(key[order], ordered["arrived"], ordered["value"]),
        **ordered,
    )


def _dated(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with its days as days, whether they were text or not."""
    return table.assign(start=_days(table["start"]), end=_days(table["end"]))


def _days(column: pd.Series) -> pd.DatetimeIndex:
    # A million days are a few hundred different ones.
    codes, words = pd.factorize(column)
    return pd.DatetimeIndex(pd.to_datetime(words).as_unit("s")[codes])


def _spans(both: pd.DataFrame) -> dict[str, npt.NDArray[Any]]:
    """Return the parts of the periods; periods are numbered as they follow in time."""
    starts, ends = (pd.DatetimeIndex(both[name]) for name in ("start", "end"))
    days = [found.to_numpy().astype("datetime64[D]") for found in (starts, ends)]
    whole = (starts.day == 1) & ends.is_month_end & (starts.year == ends.year)
    instant = np.asarray(starts == ends)
    months = np.asarray(whole) | instant
    span = days[0].astype(np.int64) * 10**6 + days[1].astype(np.int64)
    return {
        "period": pd.factorize(span, sort=True)[0].astype(np.int64),
        "year": ends.year.to_numpy().astype(np.int64),
        "first": np.where(months, starts.month, 0).astype(np.int64),
        "last": np.where(months, ends.month, 0).astype(np.int64),
        "instant": instant,
        "days": np.stack(days, axis=1),
    }


def _order(
    both: pd.DataFrame, key: Ints, arrived: Bools, value: Floats
) -> npt.NDArray[np.intp]:
    """Return the order by *key*, in which the order of the sheet's rows says nothing."""
    again = np.flatnonzero(arrived)[pd.Series(key[arrived]).duplicated(keep=False)]
    if not len(again):
        # What arrived stands first already.
        return np.argsort(key, kind="stable")
    rivals = both[["sheet", "cell"]].iloc[again].assign(value=value[again])
    places = rivals.reset_index(drop=True).sort_values(["value", "sheet", "cell"])
    tie = np.where(arrived, 0, len(key))
    tie[again[places.index]] = np.arange(len(again))
    return np.lexsort((tie, key))


def _settled(key: Ints, arrived: Bools, value: Floats) -> Bools:
    """Return which figure of each key counts; what arrived stands first in its run."""
    starts, run = runs_of(key)
    settled = np.zeros(len(key), dtype=bool)
    settled[starts] = True
    differs = arrived & arrived[starts][run] & (value != value[starts][run])
    settled[starts[run[differs]]] = False
    return settled


def _steps(value: Floats, block: Ints) -> Floats:
    """Return one in the last digit: a 12 among 12.3 and 12.4 is printed as 12.0."""
    decimals = decimals_of(value)
    return 10.0 ** -np.maximum(decimals, np.floor(medians(decimals, block)))


def decimals_of(value: Floats) -> Floats:
    """Return how many decimals each number has, six at most."""
    decimals = np.full(len(value), float(_MOST_DECIMALS))
    for places in range(_MOST_DECIMALS - 1, -1, -1):
        scaled = np.abs(value) * 10.0**places
        # What a sheet has computed, 12.299999999999999, is 12.3.
        near = np.abs(scaled - np.rint(scaled)) <= 1e-9 * np.maximum(scaled, 1)
        decimals[near] = places
    return decimals
