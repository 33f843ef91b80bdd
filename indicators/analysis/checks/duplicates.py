"""
Figures that stand twice within the file, or beside another that is known.

One that is known and the same is no suspicion: the difference says that it is unchanged.
"""

from collections.abc import Iterator

import numpy as np

from indicators.analysis.checks.figures import Bools, Figures
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import Ints, runs_of
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text

REPEATED = Kind(
    "repeated",
    Severity.SLIGHT,
    Text(
        "{subject}在 {sheet}!{cell} 和 {other_sheet}!{other_cell} 两处都是 {value}",
        "{subject}: {value} stands both at {sheet}!{cell} and at "
        "{other_sheet}!{other_cell}",
    ),
    (
        Text(
            "同一张表印了两次，或续表重复了前页的行",
            "a table or its rows were printed twice",
        ),
        Text(
            "一季度或1月的当期数就是累计数",
            "the first quarter or January alone is its own cumulative figure",
        ),
    ),
)
ROUNDED = Kind(
    "rounded",
    Severity.SLIGHT,
    Text(
        "{subject}有两个精确程度不同的数：{sheet}!{cell} 为 {value}，"
        "{other_sheet}!{other_cell} 为 {other_value}",
        "{subject} has two figures, one less exact: {value} at {sheet}!{cell}, "
        "{other_value} at {other_sheet}!{other_cell}",
    ),
    (
        Text("其中一处四舍五入", "one of the two is rounded"),
        Text("其中一处只说约数或上下限", "one of them says about, over or up to"),
    ),
)
CONTRADICTING = Kind(
    "contradicting",
    Severity.GRAVE,
    Text(
        "{subject}有两个不同的数：{sheet}!{cell} 为 {value}，"
        "{other_sheet}!{other_cell} 为 {other_value}",
        "{subject} has two different figures: {value} at {sheet}!{cell}, {other_value} "
        "at {other_sheet}!{other_cell}",
    ),
    (
        Text(
            "其中一处口径、范围或时期不同而表中没有写明",
            "one has another basis, scope or period",
        ),
        Text("其中一处是修订后的数", "one of the two is revised"),
    ),
)
DIFFERING = Kind(
    "differing",
    Severity.DOUBTFUL,
    Text(
        "{subject}本表为 {value}，已有的数为 {other_value}",
        "{subject}: {value} here, {other_value} known so far",
    ),
    (
        Text("修订，或经济普查后重新核算", "a revision, or a census since"),
        Text("口径或范围不同", "another basis or scope"),
    ),
)
INDEX = Kind(
    "index_as_growth",
    Severity.GRAVE,
    Text(
        "{subject}一处为 {value}，另一处为 {other_value}，相差 100，"
        "其中一个像是指数（上年=100）",
        "{subject}: {value} in one place and {other_value} in another, 100 apart, as an "
        "index (last year = 100) is from its growth",
    ),
)
_INDEX_SLACK = 0.06
# How far from the figure “about” may be, as a share of it.
_ABOUT = 0.05
_BLOCK = ("sheet", "indicator", "measure", "basis")


def standing_twice(figures: Figures) -> Iterator[Suspicion]:
    """Find figures that have one key and stand in two cells, or stand beside a known one."""
    starts, run = runs_of(figures.same("series", "period"))
    first = starts[run]
    again = np.flatnonzero(first != np.arange(len(first)))
    yield from _within_file(figures, _paired(figures, again, first[again]))
    known = again[~figures.arrived[again] & figures.arrived[first[again]]]
    yield from _with_known(figures, _paired(figures, first[known], known))


def _paired(figures: Figures, rows: Ints, others: Ints) -> Hits:
    gap = np.abs(figures.value[rows] - figures.value[others])
    return Hits(rows, others[:, None], gap)


def _within_file(figures: Figures, hits: Hits) -> Iterator[Suspicion]:
    hits = hits.where(figures.arrived[hits.rows])
    equal, rounded, index = _likeness(figures, hits)
    yield from gathered(figures, REPEATED, hits.where(equal), ("sheet",))
    yield from gathered(figures, ROUNDED, hits.where(rounded), _BLOCK)
    yield from gathered(figures, INDEX, hits.where(index), _BLOCK)
    other = ~(equal | rounded | index)
    yield from gathered(figures, CONTRADICTING, hits.where(other), _BLOCK)


def _with_known(figures: Figures, hits: Hits) -> Iterator[Suspicion]:
    equal, rounded, index = _likeness(figures, hits)
    yield from gathered(figures, INDEX, hits.where(index), _BLOCK)
    other = ~(equal | rounded | index)
    yield from gathered(figures, DIFFERING, hits.where(other), _BLOCK)


def _likeness(figures: Figures, hits: Hits) -> tuple[Bools, Bools, Bools]:
    """Return which pairs are equal, equal as far as said, and index beside growth."""
    others = hits.others[:, 0]
    equal = hits.oddness == 0
    coarser = np.maximum(figures.step[hits.rows], figures.step[others])
    rounded = ~equal & (hits.oddness <= coarser / 2 * (1 + 1e-9))
    rounded |= ~equal & _allowed(figures, hits.rows, others)
    growth = figures.named("measure", (Measure.GROWTH.code,))[hits.rows]
    index = growth & (np.abs(hits.oddness - 100) <= _INDEX_SLACK)
    return equal, rounded, index


def _allowed(figures: Figures, rows: Ints, others: Ints) -> Bools:
    """Return which pairs one of the two leaves open: about, over or up to."""
    over, up_to, about = (
        figures.named("qualifier", (each.code,))
        for each in (Qualifier.OVER, Qualifier.UP_TO, Qualifier.ABOUT)
    )
    allowed = np.zeros(len(rows), dtype=bool)
    for one, other in ((rows, others), (others, rows)):
        said, met = figures.value[one], figures.value[other]
        near = np.abs(met - said) <= _ABOUT * np.abs(said)
        allowed |= over[one] & (met >= said) | up_to[one] & (met <= said)
        allowed |= about[one] & near
    return allowed
