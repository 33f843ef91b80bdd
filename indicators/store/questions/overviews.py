"""What was stored when the edition was built, because finding it reads everything."""

from collections.abc import Sequence

import pandas as pd

from indicators.store.database import Database


def coverage(database: Database, regions: Sequence[str] = ()) -> pd.DataFrame:
    """
    Return who has what, and when; without *regions* for all of them.

    Columns:
        region: division code; rows are ordered by the columns up to scope
        indicator: what is measured
        measure: of it what
        interval: code as in links, 01-12; empty for spans that are no months of a year
        target: whether these are targets
        scope: which part of the region
        first_year: the earliest year with a figure
        last_year: the latest
        figures: how many are shown
    """
    return database.ask(
        "coverage",
        regions=database.integers("region", regions),
        every_region=not regions,
    )


def latest(database: Database, regions: Sequence[str]) -> pd.DataFrame:
    """
    Return the newest shown figure of every indicator, measure and interval.

    Targets are left out. The whole region goes before its parts, even where a part has a newer figure.

    Columns:
        region: division code; rows are ordered by region, indicator, measure, interval
        scope: which part of the region
        indicator: what is measured
        measure: of it what
        interval: code as in links, 01-12; empty for spans that are no months of a year
        basis: as stated
        stage: how settled the figure is
        qualifier: exact, about, over or up_to
        start: first day of the period
        end: last day; the same as start for an instant
        year: the year that the period ends in
        value: in unit
        unit: code
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    return database.ask("latest", regions=database.integers("region", regions))


def origins(database: Database) -> pd.DataFrame:
    """
    Return every document, with the number of its figures.

    Columns:
        origin: code; rows are ordered by it
        title: in the document's own language
        publisher_zh: who published it
        publisher_en: the same in English
        publisher_kind: bureau, government, department, press, other or upload
        date: of publication, ISO and possibly a month or year only; empty when unknown
        address: public; empty when there is none
        grade: A official, B second-hand, C weak; empty when not graded
        file: the article's file; empty when there is none
        note_zh: cautions; empty when there are none
        note_en: the same in English
        figures: how many, shown or not
    """
    return database.ask("origins")


def disagreements(database: Database, regions: Sequence[str] = ()) -> pd.DataFrame:
    """
    Return where figures with the same key have different values.

    Without *regions* for all of them.

    Columns:
        region: division code; rows are ordered by the columns up to end
        indicator: what is measured
        measure: of it what
        scope: which part of the region
        basis: as stated
        target: whether these are targets
        start: first day of the period
        end: last day; the same as start for an instant
        smallest: the lowest value, in unit
        largest: the highest, in unit
        unit: code, as in the shown figure
        figures: how many there are for this key
    """
    return database.ask(
        "disagreements",
        regions=database.integers("region", regions),
        every_region=not regions,
    )


def breaks(
    database: Database, indicators: Sequence[str], regions: Sequence[str]
) -> pd.DataFrame:
    """
    Return where series of *indicators* in *regions* change footing, by time.

    Columns:
        region: division code
        scope: which part of the region
        indicator: whose series breaks
        start: ISO first day of the first period on the new footing
        kind: census, revision, method, boundary, threshold or scope
        text_zh: what changed
        text_en: the same in English
        origin: code of the document that says so; empty when none does
    """
    return database.ask("breaks", indicators=list(indicators), regions=list(regions))
