"""Indices to a base year: of levels, or chained from published rates."""

from typing import Any

import pandas as pd

from indicators.analysis.bases import bears_rate
from indicators.analysis.rows import rows_of
from indicators.analysis.trend import year_before
from indicators.model.observation import Qualifier


def index_of_levels(segments: pd.DataFrame, base: int) -> pd.DataFrame:
    """
    Return levels as an index, the year *base* being 100.

    Only the unbroken part that holds the base year has an index: nothing is carried
    over a gap or a break, and a part whose base bears no rate has none
    (`analysis.bases`). For indicators whose levels may be compared over time.

    Columns:
        *: those of *segments*, value being the index
    """
    # Of two instants in the base year the later one is the base.
    bases = segments[segments["year"] == base].groupby("segment")["value"].last()
    divided = segments[segments["segment"].isin(bases.index)]
    sound = [
        bears_rate(bases[segment], value)
        for segment, value in zip(divided["segment"], divided["value"], strict=True)
    ]
    unsound = divided["segment"][~pd.Series(sound, divided.index, dtype=bool)]
    based = divided[~divided["segment"].isin(unsound)]
    index = based["value"] / based["segment"].map(bases) * 100
    of_base = segments[segments["year"] == base].groupby("segment")["qualifier"].last()
    qualifiers = [
        Qualifier.computed(own, of_base[segment]).code
        for own, segment in zip(based["qualifier"], based["segment"], strict=True)
    ]
    return based.assign(value=index, qualifier=qualifiers)


def chained_index(segments: pd.DataFrame, base: int) -> pd.DataFrame:
    """
    Return published year-on-year rates chained to an index, the year *base* being 100.

    The chained volume index of the System of National Accounts 2008, 15.41: forward
    each year multiplies by 1 + rate, backward it divides. The base year needs no rate
    of its own when the next year has one.

    Columns:
        *: those of *segments*, value being the index; the base year is a row
    """
    rows: list[dict[str, Any]] = []
    for _, part in segments.groupby("segment", sort=False):
        years = {row["year"]: row for row in rows_of(part)}
        rows.extend(_chained(years, base))
    return pd.DataFrame(rows, columns=segments.columns)


def _chained(years: dict[int, dict[str, Any]], base: int) -> list[dict[str, Any]]:
    first, last = min(years), max(years)
    # A rate across a break compares two footings, so it leads to no year before.
    earliest = first if years[first]["cut"] else first - 1
    if not earliest <= base <= last:
        return []
    start = years.get(base) or year_before(years[first])
    index = {base: 100.0}
    for year in range(base + 1, last + 1):
        index[year] = index[year - 1] * (1 + years[year]["value"] / 100)
    for year in range(base, first - 1, -1):
        factor = 1 + years[year]["value"] / 100
        if factor <= 0:
            # What fell to nothing cannot be traced back.
            break
        index[year - 1] = index[year] / factor
    kept = {year: years[year] for year in years if year in index} | {base: start}
    return [
        {**kept[year], "value": index[year], "qualifier": _since(years, base, year)}
        for year in sorted(kept)
    ]


def _since(years: dict[int, dict[str, Any]], base: int, year: int) -> str:
    """Return the qualifier of the product of the rates between *base* and *year*."""
    first, last = sorted((base, year))
    factors = [years[each]["qualifier"] for each in range(first + 1, last + 1)]
    return Qualifier.computed(*factors).code
