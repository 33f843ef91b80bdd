"""Columns that hold what stands for something else: zeros, copies, fractions."""

from collections.abc import Iterator

import numpy as np

from indicators.analysis.checks.figures import Bools, Figures, Ints, decimals_of
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import (
    NONE,
    combined,
    greatest,
    least,
    medians,
    sizes,
)
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.observation import Measure
from indicators.model.text import Text

ZEROS = Kind(
    "stray_zeros",
    Severity.DOUBTFUL,
    Text(
        "{sheet} 中{period}的{indicator}凡有数处都是 0，像是用 0 表示缺失",
        "{sheet}: every figure of {indicator} in {period} is 0, as if 0 stood for "
        "missing",
    ),
    (Text("各地确实没有发生", "there was indeed none anywhere"),),
)
ZERO = Kind(
    "stray_zero",
    Severity.DOUBTFUL,
    Text(
        "{subject}为 0，而其他年份都不是，像是用 0 表示缺失",
        "{subject} is 0 and no other year is, as if 0 stood for missing",
    ),
    (Text("当年确实没有发生", "there was indeed none that year"),),
)
EQUAL = Kind(
    "equal_everywhere",
    Severity.DOUBTFUL,
    Text(
        "{sheet} 中{period}的{indicator}各地都是 {value}，像是误填了同一个数",
        "{sheet}: {indicator} in {period} is {value} in every region, as if one figure "
        "had been copied",
    ),
    (Text("全国或全省统一规定的数", "the figure is set for all by rule"),),
)
FRACTION = Kind(
    "fraction_for_percent",
    Severity.GRAVE,
    Text(
        "{subject}为 {value}，像是小数（应为 {percent}）",
        "{subject}: {value}, which looks like a fraction ({percent} is meant)",
    ),
    (
        Text(
            "变化确实很小，并多印了几位小数",
            "the rate is that small and printed more finely",
        ),
    ),
)
_FEWEST_ZEROS = 3
_FEWEST_EQUAL = 4
_FEWEST_OTHERS = 3
# A rate in percent is printed with one decimal or two; its fraction has two more.
_FRACTION_DECIMALS = 3
_COLUMN = ("sheet", "indicator", "measure", "basis", "period")


def strays(figures: Figures) -> Iterator[Suspicion]:
    """Find zeros that stand for missing, copied columns and fractions for percents."""
    measured = ~figures.named("measure", (Measure.RANK.code, Measure.RANK_CHANGE.code))
    rows = np.flatnonzero(figures.settled & figures.arrived & measured)
    zeros = _zeros(figures, rows)
    yield from gathered(figures, ZEROS, zeros, _COLUMN)
    alone = _lone_zeros(figures)
    alone = alone.where(~np.isin(alone.rows, zeros.rows))
    yield from gathered(figures, ZERO, alone, _COLUMN[:-1])
    yield from gathered(figures, EQUAL, _equal(figures, rows), _COLUMN)
    yield from gathered(figures, FRACTION, _fractions(figures), _COLUMN[:-1])


def _alone(figures: Figures, rows: Ints, kept: Bools) -> Hits:
    none = np.full((len(rows), 1), NONE)
    return Hits(rows, none, np.abs(figures.value[rows])).where(kept)


def _zeros(figures: Figures, rows: Ints) -> Hits:
    column = combined(*(figures.column(name)[rows] for name in _COLUMN))
    value = figures.value[rows]
    largest = greatest(np.abs(value), column)
    return _alone(figures, rows, (largest == 0) & (sizes(column) >= _FEWEST_ZEROS))


def _lone_zeros(figures: Figures) -> Hits:
    """Return the zero amounts of lines whose other figures are all well above zero."""
    rows = np.flatnonzero(figures.settled & figures.amounts & (figures.first > 0))
    line = combined(figures.line[rows])
    value, step = figures.value[rows], figures.step[rows]
    zero = value == 0
    smallest = least(np.where(zero, np.inf, value / step), line)
    others = np.bincount(line[~zero], minlength=int(line.max(initial=0)) + 1)[line]
    few = np.bincount(line[zero], minlength=int(line.max(initial=0)) + 1)[line] == 1
    enough = (others >= _FEWEST_OTHERS) & (smallest >= 20)
    return _alone(figures, rows, zero & few & enough)


def _equal(figures: Figures, rows: Ints) -> Hits:
    column = combined(*(figures.column(name)[rows] for name in _COLUMN))
    value = figures.value[rows]
    same = (least(value, column) == greatest(value, column)) & (value != 0)
    rows, column = rows[same], combined(column[same])
    pairs = combined(column, figures.codes["region"][rows])
    regions = np.bincount(column[np.unique(pairs, return_index=True)[1]])[column]
    return _alone(figures, rows, regions >= _FEWEST_EQUAL)


def _fractions(figures: Figures) -> Hits:
    """
    Return percentages that are fractions, one among percents or a whole column.

    A lone one has two decimals more than its column and fits into it a hundredfold.
    """
    fit = figures.settled & figures.arrived & figures.percents
    rows = np.flatnonzero(fit)
    value = figures.value[rows]
    column = combined(*(figures.column(name)[rows] for name in _COLUMN[:3]))
    small = (np.abs(value) < 1) & (value != 0)
    decimals = decimals_of(value)
    usual = medians(decimals, column)
    size = np.abs(value)
    whole = (greatest(size, column) <= 1) & (usual >= _FRACTION_DECIMALS)
    whole &= sizes(column) >= _FEWEST_OTHERS
    middle = medians(size, column)
    lone = small & (decimals >= usual + 2) & (sizes(column) > _FEWEST_OTHERS)
    lone &= (size * 100 <= middle * 10) & (middle >= 1)
    hits = Hits(
        rows,
        np.full((len(rows), 1), NONE),
        size,
        amounts={"percent": value * 100},
    )
    return hits.where(lone | (whole & (value != 0)))
