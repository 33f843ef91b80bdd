"""All answers that documents give to one question."""

from collections.abc import Sequence

import pandas as pd

from indicators.model.cell import Cell
from indicators.model.observation import Stage
from indicators.model.period import Period
from indicators.model.view import Years
from indicators.store.database import Database
from indicators.store.questions.figures import days
from indicators.store.questions.overviews import disagreements


def answers(database: Database, cell: Cell) -> pd.DataFrame:
    """
    Return every observation with the key that *cell* names, the shown one first.

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
        shown: whether it goes first; true in the first row only
        others: further figures with the same key, the same in every row
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    period = Period.parse(cell.period)
    kinds = ("indicator", "region", "scope", "measure", "basis")
    return database.ask(
        "answers",
        **{kind: database.integer(kind, getattr(cell, kind)) for kind in kinds},
        start=period.start,
        finish=period.end,
        target=database.integer("stage", Stage.TARGET.code),
        plan=cell.plan != "",
    )


def several(database: Database, regions: Sequence[str], years: Years) -> pd.DataFrame:
    """
    Return the observations of every key that has different values, shown ones first.

    Columns:
        region: division code; rows are ordered by the key, those of a key stand together
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
    # The few indicators concerned leave out most blocks of the observations.
    concerned = disagreements(database, regions)["indicator"].unique()
    return database.ask(
        "several",
        regions=database.integers("region", regions),
        indicators=database.integers("indicator", concerned),
        target=database.integer("stage", Stage.TARGET.code),
        **days(years),
    )
