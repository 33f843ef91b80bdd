"""Published growth beside the growth of the levels, and indices that pass for growth."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from indicators.analysis.checks.crossing import crossed_by
from indicators.analysis.checks.figures import Bools, Figures, Floats, Ints
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import (
    NONE,
    chosen,
    combined,
    found_in,
    greatest,
    least,
    sizes,
)
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.observation import Basis, Measure
from indicators.model.text import Text

_WHAT = Text(
    "{subject}为 {value}，按总量计算为 {computed}（{other_period}为 {other_value}）",
    "{subject}: {value}, while the levels give {computed} ({other_value} in "
    "{other_period})",
)
_BASE = Text("上年基数已修订", "last year's level has been revised since")
_SCOPE = Text(
    "统计范围变化，增速按同口径计算", "the scope changed and growth is like for like"
)
_PRICES = Text(
    "增速按可比价格计算，总量为现价",
    "growth is in comparable prices, levels in current ones",
)
GROWTH = Kind("growth_of_levels", Severity.DOUBTFUL, _WHAT, (_BASE, _SCOPE))
GROWTH_FAR = Kind(
    "growth_far_from_levels", Severity.DOUBTFUL, _WHAT, (_PRICES, _SCOPE, _BASE)
)
GROWTH_AT_BREAK = Kind("growth_at_break", Severity.SLIGHT, _WHAT, (_BASE,))
INDEX_COLUMN = Kind(
    "index_column",
    Severity.GRAVE,
    Text(
        "{subject}为 {value}，整列都在 100 左右，像是指数（上年=100）",
        "{subject}: {value}, and the whole column lies about 100, as an index (last "
        "year = 100) would",
    ),
    (Text("当年确实翻番", "it did double"),),
)
# What growth of levels may miss the published one by, in points, beyond rounding.
SLACK = 1.0
# The same where prices or scopes differ between growth and levels (rules R1 and R5).
FAR = 15.0
_INDEX = (80, 130)
_FEWEST = 3
_SAME_FOOTING = (Basis.UNSTATED.code, Basis.NATURAL.code, Basis.CURRENT.code)
_BLOCK = ("sheet", "indicator", "basis", "region")


def rates(figures: Figures, breaks: pd.DataFrame) -> Iterator[Suspicion]:
    """Find growth that levels contradict, and columns of indices among the growth."""
    index = _indices(figures)
    yield from gathered(figures, INDEX_COLUMN, index, ("sheet", "indicator"))
    derivable, hits = _contradicted(figures, index.rows)
    parted = np.zeros(len(hits.rows), dtype=bool)
    for text, between in crossed_by(figures, hits, breaks):
        fresh = between & ~parted
        parted |= between
        ours = hits.where(fresh)
        yield from gathered(figures, GROWTH_AT_BREAK, ours, _BLOCK, (text,))
    yield from gathered(figures, GROWTH, hits.where(derivable & ~parted), _BLOCK)
    yield from gathered(figures, GROWTH_FAR, hits.where(~derivable & ~parted), _BLOCK)


def _growth(figures: Figures) -> Bools:
    return figures.settled & figures.named("measure", (Measure.GROWTH.code,))


def _indices(figures: Figures) -> Hits:
    """Return growth of which the whole column lies where an index does."""
    rows = np.flatnonzero(_growth(figures) & figures.arrived)
    column = combined(figures.codes["sheet"][rows], figures.codes["indicator"][rows])
    value = figures.value[rows]
    low, high = least(value, column), greatest(value, column)
    all_index = (low >= _INDEX[0]) & (high <= _INDEX[1]) & (sizes(column) >= _FEWEST)
    none = np.full((len(rows), 1), NONE)
    return Hits(rows, none, np.abs(value - 100)).where(all_index)


def _contradicted(figures: Figures, indices: Ints) -> tuple[Bools, Hits]:
    """Return whether growth may be derived, and the growth that levels contradict."""
    growth = _growth(figures) & figures.exact & (figures.first > 0)
    growth[indices] = False
    rows, level, base = _levels_of(figures, np.flatnonzero(growth))
    computed = (figures.value[level] / figures.value[base] - 1) * 100
    slack = _rounding(figures, level, base) + figures.step[rows] / 2
    derivable = figures.defined(growth_from_levels=True)
    derivable &= figures.named("basis", _SAME_FOOTING)
    gap = np.abs(computed - figures.value[rows])
    others = np.stack([base, level], axis=1)
    hits = Hits(rows, others, gap, percents={"computed": computed})
    may = derivable[rows]
    odd = gap > np.where(may, SLACK + slack, FAR)
    # Of levels on several bases the nearest one is meant.
    fitting = rows[~odd]
    odd &= ~np.isin(rows, fitting)
    return may[odd], hits.where(odd)


def _levels_of(figures: Figures, growth: Ints) -> tuple[Ints, Ints, Ints]:
    """Return growth, its level and the level a year earlier, where all are there."""
    fit = figures.settled & figures.exact & figures.amounts & (figures.value > 0)
    indicators = figures.codes["indicator"]
    fit &= chosen(len(figures.names["indicator"]), indicators[growth])[indicators]
    levels = np.flatnonzero(fit & (figures.first > 0))
    before = _a_year_before(figures, levels)
    levels, before = levels[before != NONE], before[before != NONE]
    footing = combined(
        *(figures.column(name) for name in ("region", "scope", "indicator", "period"))
    )
    ours = np.flatnonzero(np.isin(footing[growth], footing[levels]))
    bases = figures.codes["basis"]
    found = []
    for basis in np.unique(bases[levels]):
        among = np.flatnonzero(bases[levels] == basis)
        met = found_in(footing[levels[among]], footing[growth[ours]])
        place = among[met[met != NONE]]
        found.append((growth[ours[met != NONE]], levels[place], before[place]))
    columns = zip(*found, strict=True) if found else ([growth[:0]],) * 3
    rows, level, base = (np.concatenate(list(column)) for column in columns)
    return rows, level, base


def _a_year_before(figures: Figures, rows: Ints) -> Ints:
    """Return the figure of the same line a year before each of *rows*, or `NONE`."""
    span = int(figures.year.max(initial=0)) + 2
    key = figures.line[rows] * span + figures.year[rows]
    found = found_in(key, key - 1)
    return np.where(found == NONE, NONE, rows[found])


def _rounding(figures: Figures, level: Ints, base: Ints) -> Floats:
    """Return how far rounding of the levels may take their growth, in points."""
    value, step = figures.value, figures.step
    relative = step[level] / value[level] + step[base] / value[base]
    return value[level] / value[base] * relative / 2 * 100
