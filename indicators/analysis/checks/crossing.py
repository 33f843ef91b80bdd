"""Breaks of series between two figures: a known reason why they differ."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from indicators.analysis.checks.figures import Bools, Figures
from indicators.analysis.checks.hits import Hits
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.trend import lies_between
from indicators.model.text import Text


def crossed_by(
    figures: Figures, hits: Hits, breaks: pd.DataFrame
) -> Iterator[tuple[Text, Bools]]:
    """
    Yield the text of each of *breaks* that lies between figure and first other of hits.

    With it comes which of *hits* it parts.
    """
    indicators = figures.codes["indicator"][hits.rows]
    for cut in rows_of(breaks):
        names = np.array(
            [name == cut["indicator"] for name in figures.names["indicator"]]
        )
        among = np.flatnonzero(names.astype(bool)[indicators])
        parted = np.zeros(len(hits.rows), dtype=bool)
        parted[among] = [_parts(figures, cut, hits, one) for one in among.tolist()]
        if parted.any():
            yield Text(cut["text_zh"], cut["text_en"]), parted


def _parts(figures: Figures, cut: Row, hits: Hits, one: int) -> bool:
    sides = (int(hits.others[one, 0]), int(hits.rows[one]))
    before, after = sorted(sides, key=lambda row: int(figures.period[row]))
    return lies_between(cut, _row(figures, before), _row(figures, after))


def _row(figures: Figures, row: int) -> Row:
    named = {name: figures.name(name, row) for name in ("region", "scope")}
    return {**named, "start": str(figures.days[row][0])}
