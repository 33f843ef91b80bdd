"""Many places where a check fires → few suspicions, each about figures that are alike."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from indicators.analysis.checks.figures import SERIES, Figures
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import NONE, Ints, combined, runs_of
from indicators.analysis.checks.suspicion import Kind, Suspicion
from indicators.analysis.checks.wording import facts_of
from indicators.model.text import Text


def gathered(
    figures: Figures,
    kind: Kind,
    hits: Hits,
    by: Sequence[str],
    reasons: tuple[Text, ...] = (),
) -> Iterator[Suspicion]:
    """Return a suspicion for all *hits* that are equal in the columns *by*."""
    hits = hits.arrived(figures)
    if not len(hits.rows):
        return
    group = combined(*(figures.column(column)[hits.rows] for column in by))
    order = np.lexsort((hits.rows, -hits.oddness, group))
    starts, _ = runs_of(group[order])
    for alike in np.split(order, starts[1:]):
        ours = hits.where(alike)
        yield Suspicion(
            kind=kind,
            cells=_cells(figures, ours),
            count=len(alike),
            facts=facts_of(figures, ours),
            reasons=(*kind.reasons, *reasons),
            key=_key(figures, kind, ours.rows),
        )


def _cells(figures: Figures, hits: Hits) -> tuple[str, ...]:
    rows = np.concatenate([hits.rows[:, None], hits.others], axis=1).ravel()
    rows = rows[rows != NONE]
    rows = rows[figures.arrived[rows]]
    sheets = figures.names["sheet"]
    cells = zip(figures.codes["sheet"][rows], figures.cell[rows], strict=True)
    return tuple(dict.fromkeys(f"{sheets[sheet]}!{cell}" for sheet, cell in cells))


def _key(figures: Figures, kind: Kind, rows: Ints) -> str:
    words = [
        [figures.names[column][code] for code in figures.codes[column][rows]]
        for column in SERIES
    ]
    days = figures.days[rows].astype(str)
    values = map(repr, figures.value[rows].tolist())
    told = zip(*words, days[:, 0], days[:, 1], values, strict=True)
    text = "\n".join(sorted("|".join(one) for one in told))
    return f"{kind.code}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
