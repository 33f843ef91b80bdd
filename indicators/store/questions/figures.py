"""
Rows of observations.

Unless a question says otherwise its rows are shown ones: of several answers to one
key the one that goes first, while ``others`` counts the rest.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import pandas as pd

from indicators.model.observation import Measure, Observation, Stage
from indicators.model.period import Interval
from indicators.model.view import Years
from indicators.store.database import NOBODY, Database

MOST_FIGURES = 10_000


def series(  # noqa: PLR0913, PLR0917  # the parts of the question, as a view holds them
    database: Database,
    indicator: str,
    measure: Measure,
    regions: Sequence[str],
    interval: Interval,
    years: Years,
) -> pd.DataFrame:
    """
    Return the figures of *regions* in one interval a year, targets left out.

    Columns:
        region: division code; rows are ordered by region, scope, basis and start
        scope: which part of the region; only equal scopes stand on one line
        basis: only equal bases stand on one line
        stage: how settled the figure is
        qualifier: exact, about, over or up_to
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in; one without a figure has no row
        value: in unit
        unit: code, of the size of the measure's unit
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    return database.ask(
        "series",
        **asked(database, indicator, measure, regions, years),
        interval=database.integer("interval", str(interval)),
    )


def stated_ranks(
    database: Database, regions: Sequence[str], years: Years
) -> pd.DataFrame:
    """
    Return the ranks, and changes of rank, that documents state, newest first.

    Columns:
        region: division code
        scope: which part of the region
        indicator: what is ranked
        measure: rank or rank_change
        basis: as stated
        stage: how settled the figure is
        qualifier: up_to for "among the first three"
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in
        value: the rank, 1 is best; for rank_change places gained
        unit: code
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: among whom, and cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    return database.ask(
        "stated_ranks",
        regions=database.integers("region", regions),
        **days(years),
    )


def projects(
    database: Database,
    indicators: Sequence[str],
    regions: Sequence[str],
    years: Years,
) -> pd.DataFrame:
    """
    Return the figures of project *indicators*, all scopes, intervals and targets.

    Columns:
        region: division code; rows are ordered by region, indicator and measure
        scope: the set of projects counted
        indicator: which stage of projects, numbers or investment
        measure: count, level, rate or what else was published
        basis: as stated
        stage: target for a plan, else how settled the figure is
        qualifier: exact, about, over or up_to
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in
        value: in unit
        unit: code, of the size of the measure's unit
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    return database.ask(
        "projects",
        indicators=database.integers("indicator", indicators),
        regions=database.integers("region", regions),
        target=database.integer("stage", Stage.TARGET.code),
        **days(years),
    )


def targets(
    database: Database, indicator: str, regions: Sequence[str], years: Years
) -> pd.DataFrame:
    """
    Return the targets set for *regions*, of every measure and interval.

    Columns:
        region: division code; rows are ordered by region, measure, scope and start
        scope: which part of the region
        indicator: what the target is set for
        measure: of what: the level to reach, the growth, ...
        basis: as stated
        stage: always target
        qualifier: over for "at least"
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in
        value: in unit
        unit: code, of the size of the measure's unit
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    return database.ask(
        "targets",
        indicator=database.integer("indicator", indicator),
        regions=database.integers("region", regions),
        target=database.integer("stage", Stage.TARGET.code),
        **days(years),
    )


def figures(  # noqa: PLR0913  # every filter of the page of sources
    database: Database,
    regions: Sequence[str],
    indicator: str,
    origin: str,
    years: Years,
    *,
    most: int = MOST_FIGURES,
) -> pd.DataFrame:
    """
    Return every figure, shown or not, in stored order; an empty filter stands for all.

    Columns:
        region: division code
        scope: which part of the region
        indicator: what is measured
        measure: of it what
        basis: as stated
        stage: how settled the figure is; target for a target
        qualifier: exact, about, over or up_to
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in
        value: in unit
        unit: code
        origin: code of the document
        shown: whether it goes first among those with the same key
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    chosen = database.integers("region", regions)
    first_region, last_region = _span(database, "region", regions)
    first_indicator, last_indicator = _span(database, "indicator", _one(indicator))
    first_origin, last_origin = _span(database, "origin", _one(origin))
    return database.ask(
        "figures",
        regions=chosen,
        every_region=not regions,
        first_region=first_region,
        last_region=last_region,
        first_indicator=first_indicator,
        last_indicator=last_indicator,
        first_origin=first_origin,
        last_origin=last_origin,
        most=most,
        **days(years),
    )


def observations(database: Database) -> Iterator[Observation]:
    """Yield every observation, shown or not, in stored order."""
    return database.observations()


def asked(
    database: Database,
    indicator: str,
    measure: Measure,
    regions: Sequence[str],
    years: Years,
) -> dict[str, object]:
    """Return the parts of a question about one indicator as its SQL names them."""
    return {
        "indicator": database.integer("indicator", indicator),
        "measure": database.integer("measure", measure.code),
        "regions": database.integers("region", regions),
        "target": database.integer("stage", Stage.TARGET.code),
        **days(years),
    }


def days(years: Years) -> dict[str, object]:
    """Return the bounds of *years* as every SQL names them."""
    return {"first": date(years.first, 1, 1), "last": date(years.last, 12, 31)}


def _one(code: str) -> tuple[str, ...]:
    return (code,) if code else ()


def _span(database: Database, kind: str, codes: Sequence[str]) -> tuple[int, int]:
    if not codes:
        return 0, database.count(kind) - 1
    found = database.integers(kind, codes) or [NOBODY]
    return min(found), max(found)
