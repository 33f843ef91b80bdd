"""
Figures that are 10, 100, 10,000 or 100,000,000 times what they must be.

These are the factors between the units that bureaus print: 元, 万元, 亿元, per cent
and per mille. A factor is looked for along a series first, year after year, and where
a series is not known beside the regions of the same level.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from indicators.analysis.checks.figures import Bools, Figures, Floats, Ints
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import (
    NONE,
    chosen,
    combined,
    medians,
    runs_of,
    sizes,
)
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.text import Text

_UNITS = (
    Text("单位在表中变了", "the sheet changes its unit"),
    Text("范围大变，例如由区属变为全域", "the scope has changed greatly"),
)
SLIP = Kind(
    "unit_slip",
    Severity.GRAVE,
    Text(
        "{subject}为 {value}，约为{other_period}（{other_value}）的 {times} 倍，"
        "像是单位差了 {factor} 倍",
        "{subject}: {value} is about {times} times that of {other_period} "
        "({other_value}), as if the unit were off by {factor}",
    ),
    _UNITS,
)
SLIP_AMONG = Kind(
    "unit_slip_among_regions",
    Severity.DOUBTFUL,
    Text(
        "{subject}为 {value}，约为同级地区中位数的 {times} 倍，像是单位差了 {factor} 倍",
        "{subject}: {value} is about {times} times the median of the regions of its "
        "level, as if the unit were off by {factor}",
    ),
    (
        Text("地区之间规模悬殊", "regions differ that much in size"),
        *_UNITS,
    ),
)
_POWERS = (1, 2, 4, 8)
# How far from the power a ratio may lie, in powers of ten: real growth comes on top
# of a slip. Tenfold growth is possible, a hundredfold hardly.
_SLACK = {1: 0.1, 2: 0.3, 4: 0.5, 8: 0.7}
_BLOCK = ("sheet", "indicator", "measure", "basis")
_FEWEST = 5
# Of three projects thirty may well come: tenfold counts where it is out of line only.
_FEWEST_FOR_TEN = 4
_FEWEST_STEPS_FOR_TEN = 10
# 30 % a year, in powers of ten: what growth over a gap of years may explain.
_GROWTH = 0.114
# A region must stand apart by so many median absolute deviations of its level.
_APART = 8
_LEAST_SPREAD = 0.1


def slipped(figures: Figures) -> tuple[tuple[Suspicion, ...], Ints]:
    """Return the unit slips, and the figures that surely slipped, along their series."""
    rows = np.flatnonzero(
        figures.settled & figures.amounts & (figures.value > 0) & (figures.first > 0)
    )
    rows = rows[figures.by_line(rows)]
    along, powers = _along_series(figures, rows)
    of_line = _gathered(figures, SLIP, along, powers)
    left = rows[~chosen(len(figures.value), along.rows)[rows]]
    of_regions = _gathered(figures, SLIP_AMONG, *_among_regions(figures, left))
    return (*of_line, *of_regions), along.rows


def _gathered(
    figures: Figures, kind: Kind, hits: Hits, powers: Ints
) -> Iterator[Suspicion]:
    for power in np.unique(powers):
        ours = hits.where(powers == power)
        yield from gathered(figures, kind, ours, _BLOCK)


def _along_series(figures: Figures, rows: Ints) -> tuple[Hits, Ints]:
    """
    Return the figures whose size is not that of most of their line.

    Each jump by a power of ten takes the line to another size; what is known says
    which size is right, without it the size of most figures.
    """
    line, logs = figures.line[rows], np.log10(figures.value[rows])
    starts, run = runs_of(line)
    jump = np.zeros(len(rows), dtype=np.int64)
    jump[1:] = _powers(np.diff(logs), np.diff(figures.year[rows]))
    jump[starts] = 0
    size = np.cumsum(jump)
    size -= size[starts][run]
    right = _right_sizes(figures, rows, run, size)
    power = size - right
    near = _nearest_right(run, power)
    digits = figures.value[rows] / figures.step[rows]
    coarse = np.minimum(digits, digits[near]) < _FEWEST_STEPS_FOR_TEN
    by_chance = (np.abs(power) == 1) & (coarse | (sizes(run) < _FEWEST_FOR_TEN))
    wrong = np.flatnonzero((power != 0) & ~by_chance)
    near, power = near[wrong], power[wrong]
    hits = _hits(rows[wrong], rows[near][:, None], logs[wrong] - logs[near], power)
    return hits, power


def _hits(rows: Ints, others: Ints, ratio: Floats, power: Ints) -> Hits:
    plain = {
        "times": np.power(10.0, ratio),
        "factor": np.power(10.0, np.abs(power)),
    }
    return Hits(rows, others, np.abs(ratio), plain=plain)


def _powers(ratios: Floats, years: Ints) -> Ints:
    """Return the power of ten that each ratio (a logarithm) comes near to, else 0."""
    found = np.zeros(len(ratios), dtype=np.int64)
    for power in _POWERS:
        near = np.abs(np.abs(ratios) - power) <= _SLACK[power]
        found[near & (np.abs(ratios) > _GROWTH * years)] = power
    return found * np.sign(ratios).astype(np.int64)


def _right_sizes(figures: Figures, rows: Ints, run: Ints, size: Ints) -> Ints:
    """Return the size of each line: of its known figures, else of most of them."""
    weight = np.where(figures.arrived[rows], 1, len(rows) + 1)
    votes = pd.DataFrame({"run": run, "size": size, "weight": weight})
    moved = chosen(len(run), run[size != 0])[run]
    votes = votes[moved].groupby(["run", "size"])["weight"].sum().reset_index()
    # Of two sizes with as many figures the earlier one of the line stands.
    votes["moved"] = votes["size"] != 0
    order = ["weight", "moved", "size"]
    votes = votes.sort_values(order, ascending=[False, True, True])
    votes = votes.drop_duplicates("run")
    right = np.zeros(int(run.max()) + 1 if len(run) else 0, dtype=np.int64)
    right[votes["run"].to_numpy()] = votes["size"].to_numpy()
    return right[run]


def _nearest_right(run: Ints, power: Ints) -> Ints:
    """Return for each entry the nearest one of its line whose size is right."""
    places = np.arange(len(run))
    right = power == 0
    before = np.maximum.accumulate(np.where(right, places, NONE))
    after = np.where(right, places, len(run))[::-1]
    after = np.minimum.accumulate(after)[::-1]
    in_line = (before != NONE) & (run[before] == run)
    return np.where(in_line, before, np.minimum(after, max(len(run) - 1, 0)))


def _among_regions(figures: Figures, rows: Ints) -> tuple[Hits, Ints]:
    """Return the figures of unknown series that stand apart from their level."""
    unknown = ~chosen(len(figures.value), figures.line[~figures.arrived])
    unknown = unknown[figures.line[rows]]
    pool = combined(*(column[rows] for column in _pool(figures)))
    logs = np.log10(figures.value[rows])
    centre, spread, many = _of_the_pool(figures, rows, pool, logs)
    away = logs - centre
    power = np.zeros(len(rows), dtype=np.int64)
    for each in _POWERS:
        power[np.abs(np.abs(away) - each) <= max(_SLACK[each], 0.3)] = each
    apart = np.abs(away) > np.maximum(_APART * spread, _APART * _LEAST_SPREAD)
    wrong = np.flatnonzero(unknown & many & apart & (power > 0))
    none = np.full((len(wrong), 1), NONE)
    power = power[wrong] * np.sign(away[wrong]).astype(np.int64)
    return _hits(rows[wrong], none, away[wrong], power), power


def _pool(figures: Figures) -> tuple[Ints, ...]:
    """Return what figures must share to be of one size: indicator, months, level."""
    regions = [figures.catalog.region(code) for code in figures.names["region"]]
    levels, _ = pd.factorize(np.array([region.level for region in regions]))
    level = figures.taken(levels.astype(np.int64), "region")
    months = figures.last - figures.first + np.where(figures.instant, 20, 0)
    return figures.same("indicator", "measure", "scope"), months, level


def _of_the_pool(
    figures: Figures, rows: Ints, pool: Ints, logs: Floats
) -> tuple[Floats, Floats, Bools]:
    """Return middle, spread and whether enough regions make them: known ones first."""
    known = ~figures.arrived[rows]
    regions = combined(pool, figures.codes["region"][rows])
    counts = [_regions(pool, regions, mask) for mask in (known, ~known)]
    by_known = counts[0] >= _FEWEST
    told = known | ~by_known
    shown = np.where(told, logs, np.nan)
    centre = medians(shown, pool)
    spread = medians(np.abs(shown - centre), pool)
    return centre, spread, by_known | (counts[1] >= _FEWEST)


def _regions(pool: Ints, regions: Ints, mask: Bools) -> Ints:
    """Return for every entry how many regions of its pool the *mask* leaves."""
    firsts = np.unique(regions[mask], return_index=True)[1]
    counted = np.bincount(pool[mask][firsts], minlength=int(pool.max(initial=0)) + 1)
    return counted[pool]
