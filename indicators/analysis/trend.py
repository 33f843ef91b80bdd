"""Series over the years and their unbroken parts."""

from collections.abc import Collection
from datetime import date
from itertools import pairwise
from operator import itemgetter
from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import Period

OF_LEVELS = ["census", "revision"]
"""Kinds of breaks that restate levels and leave published rates alone."""
SERIES = ["region", "scope", "basis"]


def binding(breaks: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    """
    Return those of *breaks* that cut a series of *measure*.

    A census or a revision restates levels; a published rate stands on one footing
    within itself, so only a change of what is counted cuts a series of rates.

    Columns:
        *: those of *breaks*
    """
    if measure is not Measure.GROWTH:
        return breaks
    return breaks[~breaks["kind"].isin(OF_LEVELS)]


def segmented(values: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """
    Return *values* with the part of its series that each row belongs to.

    A series is one region, scope and basis; a part ends where a year is missing or
    where one of *breaks* (columns region, scope, indicator, start) lies between.

    Columns:
        *: those of *values*
        series: number of the series
        segment: number of the unbroken part, over all series
        cut: whether a break lies between this row and the year before it
    """
    rows: list[dict[str, Any]] = []
    segment = -1
    before: dict[str, Any] = {}
    cuts = rows_of(breaks)
    for row in rows_of(values.sort_values([*SERIES, "start"])):
        same = bool(before) and all(before[key] == row[key] for key in SERIES)
        earlier = before if same else year_before(row)
        cut = any(lies_between(each, earlier, row) for each in cuts)
        series = before.get("series", -1) + (0 if same else 1)
        if not same or cut or row["year"] - before["year"] > 1:
            segment += 1
        before = row | {"series": series, "segment": segment, "cut": cut}
        rows.append(before)
    columns = [*values.columns, "series", "segment", "cut"]
    return pd.DataFrame(rows, columns=columns)


def crossed(breaks: pd.DataFrame, segments: pd.DataFrame) -> pd.DataFrame:
    """
    Return those of *breaks* that lie between two rows of one series.

    Columns:
        *: those of *breaks*
        before, after: years of the rows on either side, of the first such series
    """
    rows = rows_of(segments)
    pairs = [(a, b) for a, b in pairwise(rows) if a["series"] == b["series"]]
    found = []
    for cut in rows_of(breaks):
        sides = [pair for pair in pairs if lies_between(cut, *pair)]
        if sides:
            before, row = sides[0]
            found.append({**cut, "before": before["year"], "after": row["year"]})
    return pd.DataFrame(found, columns=[*breaks.columns, "before", "after"])


def lies_between(cut: Row, before: Row, row: Row) -> bool:
    """Return whether *cut* parts *before* from *row*, a later row of its series."""
    place = cut["region"] in ("", row["region"]) and cut["scope"] in ("", row["scope"])
    first, start, last = (str(one["start"])[:10] for one in (before, cut, row))
    return bool(place and first < start <= last)


def newest_together(
    values: pd.DataFrame, regions: Collection[str]
) -> list[dict[str, Any]]:
    """
    Return the rows of two or more of *regions* in the newest year they share.

    They stand on one footing (period, scope and basis), the greatest value first; of two
    footings the one with more regions, then of whole regions, then the later. Two bases
    that are as good may say opposite things, so then there is none; nor is there one
    with a bound (more than, up to), which proves no order.
    """
    among = [row for row in rows_of(values) if row["region"] in regions]
    footings: dict[tuple[Any, ...], dict[str, dict[str, Any]]] = {}
    for row in among:
        days = (str(row["end"]), str(row["start"]))
        footing = (row["year"], days, row["scope"], row["basis"])
        footings.setdefault(footing, {})[row["region"]] = row
    shared = [
        (year, len(rows), scope == "whole", days, rows)
        for (year, days, scope, _), rows in footings.items()
        if len(rows) > 1
        and not any(Qualifier.of(r["qualifier"]).is_bound for r in rows.values())
    ]
    goodness = itemgetter(0, 1, 2, 3)
    best = max(map(goodness, shared), default=None)
    found = [each[-1] for each in shared if goodness(each) == best]
    if len(found) != 1:
        return []
    return sorted(found[0].values(), key=lambda row: -row["value"])


def year_before(row: Row) -> dict[str, Any]:
    """Return the row of the year before, which has no figure and so no origin."""
    start, end = (date.fromisoformat(str(row[key])[:10]) for key in ("start", "end"))
    period = Period(start, end).years_earlier(1)
    dates = {"start": pd.Timestamp(period.start), "end": pd.Timestamp(period.end)}
    said = {key: "" for key in row if str(key).startswith(("locator", "note"))}
    none = {"year": row["year"] - 1, "others": 0, "origin": "", "printed": ""}
    return {**row, **said, **dates, **none, "qualifier": Qualifier.EXACT.code}
