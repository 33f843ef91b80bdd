"""What changed between two years, never across a break, a scope or a basis."""

from itertools import combinations
from typing import Any

import pandas as pd

from indicators.analysis.bases import bears_rate
from indicators.analysis.rows import rows_of
from indicators.analysis.trend import SERIES, lies_between
from indicators.model.observation import Qualifier

_BEFORE = ("value", "qualifier", "stage", "start", "end")
Years = tuple[int, int]


def compared_years(values: pd.DataFrame, breaks: pd.DataFrame) -> Years | None:
    """
    Return the two years between which the most regions can be compared with themselves.

    A region can where it has figures of one scope and basis in both years and none of
    *breaks* between them. Of equally good pairs it is the widest, then the latest.
    """
    cuts = rows_of(breaks)
    able: dict[Years, set[str]] = {}
    for rows in _by_year(values):
        for before, row in combinations(rows.values(), 2):
            if not any(lies_between(cut, before, row) for cut in cuts):
                years = (before["year"], row["year"])
                able.setdefault(years, set()).add(row["region"])
    if not able:
        return None
    return max(able, key=lambda pair: (len(able[pair]), pair[1] - pair[0], pair[1]))


def changed(values: pd.DataFrame, breaks: pd.DataFrame, years: Years) -> pd.DataFrame:
    """
    Return the series that have figures in both *years* and no break between them.

    Columns:
        *: those of *values*, of the later year
        value_before, qualifier_before, stage_before, start_before, end_before: of the
            earlier year
        difference: the later value less the earlier, in the unit of both
        relative: the same in percent of the earlier; missing where that bears no
            rate (`analysis.bases`)
        qualifier_of_change: about unless both values are exact
    """
    cuts = rows_of(breaks)
    found = []
    for rows in _by_year(values):
        before, row = (rows.get(year) for year in years)
        if before is None or row is None:
            continue
        if not any(lies_between(cut, before, row) for cut in cuts):
            found.append(_change(before, row))
    names = [f"{name}_before" for name in _BEFORE]
    of_change = ["difference", "relative", "qualifier_of_change"]
    return pd.DataFrame(found, columns=[*values.columns, *names, *of_change])


def _change(before: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    # Rounded where floats end, so that 7.0 less 4.3 is 2.7.
    difference = round(row["value"] - before["value"], 9)
    sound = bears_rate(before["value"], row["value"])
    return {
        **row,
        **{f"{name}_before": before[name] for name in _BEFORE},
        "difference": difference,
        "relative": difference / before["value"] * 100 if sound else None,
        "qualifier_of_change": Qualifier.computed(
            before["qualifier"], row["qualifier"]
        ).code,
    }


def _by_year(values: pd.DataFrame) -> list[dict[int, dict[str, Any]]]:
    """Return the rows of each series by year; of two in a year the later one counts."""
    ordered = rows_of(values.sort_values([*SERIES, "start"]))
    series: dict[tuple[Any, ...], dict[int, dict[str, Any]]] = {}
    for row in ordered:
        key = tuple(row[name] for name in SERIES)
        series.setdefault(key, {})[row["year"]] = row
    return list(series.values())
