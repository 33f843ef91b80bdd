"""Cumulative figures beside earlier ones of their year, and beside months and quarters."""

from collections.abc import Iterator

import numpy as np

from indicators.analysis.checks.figures import Figures, Floats, Ints
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import NONE, combined
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.text import Text

_REVISED = Text(
    "累计数含对前几个月的修订", "the cumulative figure revises earlier months"
)
FALLING = Kind(
    "cumulative_falls",
    Severity.GRAVE,
    Text(
        "{subject}累计为 {value}，少于{other_period}的 {other_value}",
        "{subject}: {value} in all, less than the {other_value} of {other_period}",
    ),
    (_REVISED, Text("其中有当期数而非累计数", "one of them is of a single period")),
)
_WHAT = Text(
    "{subject}累计为 {value}，各期相加为 {sum}，相差 {residual}",
    "{subject}: {value} in all, while its periods add up to {sum}; the gap is {residual}",
)
APART = Kind("cumulative_sum", Severity.DOUBTFUL, _WHAT, (_REVISED,))
NEAR = Kind("cumulative_sum_near", Severity.SLIGHT, _WHAT, (_REVISED,))
_NEAR = 0.01
_BLOCK = ("sheet", "indicator", "measure", "basis", "region")


def cumulative(figures: Figures) -> Iterator[Suspicion]:
    """Find cumulative figures that fall, or that their months or quarters miss."""
    fit = figures.settled & figures.exact & figures.amounts & ~figures.instant
    fit &= figures.defined(nature="flow") & (figures.first > 0)
    rows = np.flatnonzero(fit)
    yield from gathered(figures, FALLING, _falling(figures, rows), _BLOCK)
    hits = _missing(figures, rows)
    for kind, near in ((APART, False), (NEAR, True)):
        yield from gathered(
            figures, kind, hits.where((hits.oddness < _NEAR) == near), _BLOCK
        )


def _falling(figures: Figures, rows: Ints) -> Hits:
    # The order of figures is that of their series and periods, January first.
    rows = rows[figures.first[rows] == 1]
    before, after = rows[:-1], rows[1:]
    same = (figures.series[before] == figures.series[after]) & (
        figures.year[before] == figures.year[after]
    )
    slack = (figures.step[before] + figures.step[after]) / 2
    fall = figures.value[before] - figures.value[after]
    return Hits(after, before[:, None], fall).where(same & (fall > slack * (1 + 1e-6)))


def _missing(figures: Figures, rows: Ints) -> Hits:
    """Return the cumulative figures that months, quarters or the last period miss."""
    year = combined(figures.series[rows], figures.year[rows])
    first, last = figures.first[rows], figures.last[rows]
    total = _table(rows, year, last, (first == 1) & (last > 1), 12)
    months = _table(rows, year, last, first == last, 12)
    quarter = (last - first == 2) & (last % 3 == 0)
    quarters = _table(rows, year, last // 3, quarter, 4)
    found = [
        _apart(figures, total, months),
        _apart(figures, total[:, 2::3], quarters),
        _apart_from_last(figures, rows, year, total),
    ]
    wide = max(one.others.shape[1] for one in found)
    others = [_widened(one.others, wide) for one in found]
    sums, gaps = (
        np.concatenate([one.amounts[name] for one in found])
        for name in ("sum", "residual")
    )
    lead = np.concatenate([one.rows for one in found])
    oddness = np.concatenate([one.oddness for one in found])
    amounts = {"sum": sums, "residual": gaps}
    # One figure may be missed in three ways: the fullest sum goes first.
    once = np.unique(lead, return_index=True)[1]
    return Hits(lead, np.concatenate(others), oddness, amounts).where(once)


def _table(rows: Ints, year: Ints, slot: Ints, fit: np.ndarray, width: int) -> Ints:
    table = np.full((int(year.max(initial=NONE)) + 1, width), NONE)
    table[year[fit], slot[fit] - 1] = rows[fit]
    return table


def _apart(figures: Figures, total: Ints, parts: Ints) -> Hits:
    """Return the totals that all the parts so far are there for and miss."""
    there = np.logical_and.accumulate(parts != NONE, axis=1) & (total != NONE)
    value, step = (
        np.where(parts != NONE, column[parts], 0.0) for column in _of(figures)
    )
    # A figure for January alone is its own cumulative figure.
    there[:, 0] = (
        False if parts.shape[1] == 12 else there[:, 0] & (total != parts)[:, 0]
    )
    line, slot = np.nonzero(there)
    lead = total[line, slot]
    others = np.where(np.arange(parts.shape[1]) <= slot[:, None], parts[line], NONE)
    summed = value.cumsum(axis=1)[line, slot]
    return _missed(figures, lead, others, summed, step.cumsum(axis=1)[line, slot])


def _apart_from_last(figures: Figures, rows: Ints, year: Ints, total: Ints) -> Hits:
    """Return the totals that the total before and the period between them miss."""
    first, last = figures.first[rows], figures.last[rows]
    later = first > 1
    line, part = year[later], rows[later]
    now, then = total[line, last[later] - 1], total[line, first[later] - 2]
    both = (now != NONE) & (then != NONE)
    others = np.stack([then[both], part[both]], axis=1)
    value, step = (column[others].sum(axis=1) for column in _of(figures))
    return _missed(figures, now[both], others, value, step)


def _missed(
    figures: Figures, lead: Ints, others: Ints, summed: Floats, steps: Floats
) -> Hits:
    value, step = figures.value[lead], figures.step[lead]
    gap = np.abs(value - summed)
    amounts = {"sum": summed, "residual": gap}
    share = gap / np.maximum(np.abs(value), step)
    hits = Hits(lead, others, share, amounts)
    return hits.where(gap > (steps + step) / 2 * (1 + 1e-6))


def _of(figures: Figures) -> tuple[Floats, Floats]:
    return figures.value, figures.step


def _widened(others: Ints, wide: int) -> Ints:
    return np.pad(others, ((0, 0), (0, wide - others.shape[1])), constant_values=NONE)
