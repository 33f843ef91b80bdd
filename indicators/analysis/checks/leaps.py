"""
Changes far beyond an indicator's usual ones.

A change is a leap beyond five median absolute deviations (MAD) from the median change
of the same line: one region's indicator in one interval, year after year. The MAD is
the most robust measure of spread (Hampel, "The influence curve and its role in robust
estimation", JASA 69, 1974); as Leys et al. ("Detecting outliers", J. Exp. Soc. Psychol.
49, 2013) advise it is scaled by 1.4826, with which it is the standard deviation of
normal changes. Levels change by their logarithm, percentages by points.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pandas as pd

from indicators.analysis.checks.crossing import crossed_by
from indicators.analysis.checks.figures import Bools, Figures, Floats, Ints
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import combined, medians, sizes
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.model.observation import Measure
from indicators.model.text import Text

LEAP = Kind(
    "leap",
    Severity.DOUBTFUL,
    Text(
        "{subject}为 {value}，{other_period}为 {other_value}：与历年变化的中位数相差"
        " {deviations} 个绝对中位差",
        "{subject}: {value} after {other_value} in {other_period}, which is {deviations} "
        "median absolute deviations away from the usual change",
    ),
    (
        Text(
            "当年确有大事：大项目、疫情、政策",
            "a year of its own: a large project, an epidemic, a policy",
        ),
        Text("上年基数特殊", "last year was unusual"),
    ),
)
LEAP_AT_BREAK = Kind("leap_at_break", Severity.SLIGHT, LEAP.what)
MOST_DEVIATIONS = 5
FEWEST_CHANGES = 6
_NORMAL = 1.4826
# A leap of a year shows in each of its cumulative months.
_BLOCK = ("sheet", "indicator", "measure", "basis", "year")
_RANKS = (Measure.RANK.code, Measure.RANK_CHANGE.code)


def leaps(figures: Figures, breaks: pd.DataFrame) -> Iterator[Suspicion]:
    """Find leaps; one across a break has it as a reason."""
    hits = _leaps(figures)
    parted = np.zeros(len(hits.rows), dtype=bool)
    for text, between in crossed_by(figures, hits, breaks):
        fresh = between & ~parted
        parted |= between
        ours = hits.where(fresh)
        yield from gathered(figures, LEAP_AT_BREAK, ours, _BLOCK, (text,))
    yield from gathered(figures, LEAP, hits.where(~parted), _BLOCK)


def _leaps(figures: Figures) -> Hits:
    fit = figures.settled & figures.exact & (figures.first > 0)
    fit &= ~figures.named("measure", _RANKS)
    rate = figures.percents
    rows = np.flatnonzero(fit & (rate | (figures.value > 0)))
    rows = rows[figures.by_line(rows)]
    line, year = figures.line[rows], figures.year[rows]
    follows = np.flatnonzero((line[1:] == line[:-1]) & (year[1:] - year[:-1] == 1)) + 1
    before, after = rows[follows - 1], rows[follows]
    change = _changes(figures, before, after, rate[after])
    far = _deviations(change, combined(figures.line[after]))
    odd = np.abs(far) > MOST_DEVIATIONS
    odd &= ~_back_again(figures, after, far)
    return Hits(
        after[odd],
        before[odd][:, None],
        np.abs(far[odd]),
        plain={"deviations": np.abs(far[odd])},
    )


def _changes(figures: Figures, before: Ints, after: Ints, rate: Bools) -> Floats:
    change = figures.value[after] - figures.value[before]
    level = ~rate
    logs = np.log(figures.value[after][level]), np.log(figures.value[before][level])
    change[level] = logs[0] - logs[1]
    # Rounded where floats end, so that equal changes are equal.
    rounded: Floats = np.round(change, 9)
    return rounded


def _deviations(change: Floats, line: Ints) -> Floats:
    """Return how many MADs each change lies from the median of its line, else 0."""
    away = change - medians(change, line)
    spread = _NORMAL * medians(np.abs(away), line)
    usable = (sizes(line) >= FEWEST_CHANGES) & (spread > 0)
    far: Floats = np.divide(away, spread, out=np.zeros(len(change)), where=usable)
    return far


def _back_again(figures: Figures, after: Ints, far: Floats) -> Bools:
    """Return which leaps only lead back from the leap before: one figure, one leap."""
    line, year = figures.line[after], figures.year[after]
    back = np.zeros(len(after), dtype=bool)
    odd = np.flatnonzero(np.abs(far) > MOST_DEVIATIONS)
    for one, other in pairwise(odd.tolist()):
        next_year = line[one] == line[other] and year[other] - year[one] == 1
        back[other] = next_year and not back[one] and far[one] * far[other] < 0
    return back
