"""All answers that documents give to one question."""

import pandas as pd

from indicators.model.cell import Cell
from indicators.model.observation import Stage
from indicators.model.period import Period
from indicators.store.database import Database


def answers(database: Database, cell: Cell) -> pd.DataFrame:
    """
    Return every figure with the key *cell*, the shown one first.

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
    period = Period.parse(cell.period)
    kinds = ("indicator", "region", "measure", "scope", "basis")
    return database.ask(
        "answers",
        **{kind: database.integer(kind, getattr(cell, kind)) for kind in kinds},
        start=period.start,
        finish=period.end,
        target=database.integer("stage", Stage.TARGET.code),
        plan=cell.plan != "",
    )
