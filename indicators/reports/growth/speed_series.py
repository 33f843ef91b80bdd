"""The published figures of each region that its speeds are computed from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.analysis.growth.over_time import published as printed
from indicators.analysis.growth.points import Point, Published
from indicators.analysis.rows import Row, rows_of
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.reports.figure import Asked
from indicators.reports.growth.lines import breaks_of, published
from indicators.store import questions

_WHOLE = "whole"


@dataclass(frozen=True)
class Known:
    """
    What is known of a region and scope: points by year, of the basis that goes furthest.

    *newest* are the published rates of the newest year, one a basis; *rates* are of the
    one with most years. *earlier* are levels of the cumulative periods before the
    view's within each year, by the last month.
    """

    region: str
    scope: str
    newest: tuple[Point, ...]
    rates: Mapping[int, Point]
    levels: Mapping[int, Point]
    earlier: Mapping[tuple[int, int], Point]

    @property
    def row(self) -> Row:
        """What names the series in `Wording.series`."""
        return {"region": self.region, "scope": self.scope}

    def rate(self, year: int) -> Published | None:
        """Return the published rate of *year*, if one is printed and no bound."""
        point = self.rates.get(year)
        found = printed(point) if point else None
        return found if isinstance(found, Published) else None


@dataclass(frozen=True)
class Gathered:
    """All that the figure is made of: each region's figures, and the breaks."""

    asked: Asked
    known: tuple[Known, ...]
    breaks: Sequence[Row]
    rows: pd.DataFrame

    def of(self, region: str) -> Known | None:
        """Return what is known of the whole of *region*."""
        whole = (each for each in self.known if each.scope == _WHOLE)
        return next((each for each in whole if each.region == region), None)


def gathered(asked: Asked) -> Gathered:
    """Return the rates and levels of the chosen regions in the view's interval."""
    regions = asked.view.regions
    rates = published(asked, Measure.GROWTH, regions)
    levels, measure = _levels(asked)
    earlier = _earlier(asked, measure)
    tables = (rates, levels, earlier)
    series = {
        (row["region"], row["scope"]): None
        for table in tables[:2]
        for row in rows_of(table)
    }
    ordered = sorted(
        series, key=lambda one: (regions.index(one[0]), one[1] != _WHOLE, one[1])
    )
    rows = [table for table in tables if not table.empty]
    every = breaks_of(asked, Measure.LEVEL, regions)
    return Gathered(
        asked=asked,
        known=tuple(_known(asked, one, tables) for one in ordered),
        breaks=rows_of(every),
        rows=pd.concat(rows) if rows else rates,
    )


def _levels(asked: Asked) -> tuple[pd.DataFrame, Measure]:
    """Return the levels, or the counts of what is counted."""
    levels = published(asked, Measure.LEVEL, asked.view.regions)
    if not levels.empty:
        return levels, Measure.LEVEL
    return published(asked, Measure.COUNT, asked.view.regions), Measure.COUNT


def _earlier(asked: Asked, measure: Measure) -> pd.DataFrame:
    """Return the cumulative levels to the two quarter ends before the view's own."""
    view, interval = asked.view, asked.view.interval
    ends = range(3, interval.last, 3) if quarterly(interval) else ()
    tables = [
        questions.series(
            asked.database,
            view.indicator,
            measure,
            view.regions,
            Interval(1, last),
            view.periods,
        )
        for last in ends
    ]
    found = pd.concat(tables) if tables else pd.DataFrame()
    return found.assign(indicator=view.indicator, measure=measure.code)


def quarterly(interval: Interval) -> bool:
    """Return whether *interval* runs from January to June or September."""
    return interval.cumulative and interval.last in {6, 9}


def _known(
    asked: Asked, series: tuple[str, str], tables: Sequence[pd.DataFrame]
) -> Known:
    rates, levels, earlier = (
        [
            Point.of(row, asked.wording.catalog)
            for row in rows_of(table)
            if (row["region"], row["scope"]) == series
        ]
        for table in tables
    )
    newest = max((point.period.year for point in rates), default=0)
    chosen = _longest(levels)
    bases = {point.basis for point in chosen.values()}
    return Known(
        *series,
        newest=tuple(point for point in rates if point.period.year == newest),
        rates=_longest(rates),
        levels=chosen,
        earlier={
            (point.period.year, point.period.end.month): point
            for point in earlier
            if point.basis in bases
        },
    )


def _longest(points: Sequence[Point]) -> Mapping[int, Point]:
    """Return the points by year, of the basis with the newest year and then the most."""
    by_basis: dict[str, dict[int, Point]] = {}
    for point in points:
        by_basis.setdefault(point.basis.code, {})[point.period.year] = point
    # Of two as good ones the first in the order of the question.
    return max(by_basis.values(), key=lambda one: (max(one), len(one)), default={})
