"""Wholes beside the sum of their parts; a residual within rounding is none (R18)."""

from collections.abc import Iterator, Sequence

import numpy as np

from indicators.analysis.checks.figures import SERIES, Bools, Figures, Floats, Ints
from indicators.analysis.checks.gathering import gathered
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import NONE, combined, found_in, placed
from indicators.analysis.checks.suspicion import Kind, Severity, Suspicion
from indicators.catalog.sums import Sum
from indicators.model.observation import Measure
from indicators.model.text import Text

_PRICES = Text("现价、可比价或统计范围不同", "prices or scopes differ")
_WHAT_OF_SUMS = Text(
    "{subject}为 {value}，各部分之和为 {sum}，相差 {residual}，超出四舍五入",
    "{subject}: {value}, its parts add up to {sum}; the gap of {residual} is more than "
    "rounding",
)
SUM = Kind("sum", Severity.DOUBTFUL, _WHAT_OF_SUMS, (_PRICES,))
SUM_NEAR = Kind("sum_near", Severity.SLIGHT, _WHAT_OF_SUMS, (_PRICES,))
EXCEEDING = Kind(
    "part_exceeds_whole",
    Severity.DOUBTFUL,
    Text(
        "{subject}为 {value}，大于{other_subject}的 {other_value}",
        "{subject}: {value}, more than the {other_value} of {other_subject}",
    ),
    (
        Text(
            "两个数的范围、口径或修订不同", "the two differ in scope, basis or revision"
        ),
    ),
)
SHARES = Kind(
    "shares",
    Severity.DOUBTFUL,
    Text(
        "{subject}等各部分占比之和为 {sum}，应为 100%",
        "{subject} and the other shares add up to {sum}, not to 100%",
    ),
    (Text("占比的分母不是同一总量", "the shares are of different wholes"),),
)
SHARE = Kind(
    "share_of_levels",
    Severity.DOUBTFUL,
    Text(
        "{subject}为 {value}，按两个总量计算为 {computed}",
        "{subject}: {value}, while the two levels give {computed}",
    ),
    (
        Text("占比按修订后的数计算", "the share is of revised levels"),
        Text("占比的分母是另一总量", "the share is of another whole"),
    ),
)
# A residual below this share of the whole is more likely a revision than a slip.
NEAR = 0.01
# Three shares with one decimal each may miss 100 by 0.15.
_SHARE_SLACK = 0.2
_BLOCK = ("sheet", "indicator", "measure", "basis", "region")


def sums(figures: Figures, listed: Sequence[Sum]) -> Iterator[Suspicion]:
    """Find wholes that their parts miss, parts that exceed them and shares of neither."""
    amounts = figures.settled & figures.exact & figures.amounts
    for one in listed:
        table = _lines(figures, amounts, one, (one.column,))
        full = (table != NONE).all(axis=1) & one.complete
        yield from _residuals(figures, table[full], one)
        if one.column == "indicator":
            yield from _exceeding(figures, table[~full], one)
        if one.shares:
            yield from _shares(figures, one)
            yield from _shares_of_levels(figures, amounts, one)
    yield from _regions_exceeding(figures, amounts)


def _lines(figures: Figures, fit: Bools, one: Sum, without: Sequence[str]) -> Ints:
    """
    Return a table of figures with a line for all that is equal but for the whole's column.

    The whole stands in its first column, a part in each of the others.
    """
    codes = {code: slot for slot, code in enumerate((one.whole, *one.parts))}
    slots = np.array([codes.get(name, NONE) for name in figures.names[one.column]])
    slot = figures.taken(slots.astype(np.int64), one.column)
    rows = np.flatnonzero(fit & (slot != NONE))
    if one.column == "region":
        rows = rows[figures.defined(additive=True)[rows]]
    shared = [name for name in (*SERIES, "period") if name not in without]
    line = combined(*(figures.column(name)[rows] for name in shared))
    return placed(rows, line, slot[rows], len(codes))


def _residuals(figures: Figures, table: Ints, one: Sum) -> Iterator[Suspicion]:
    whole, parts = table[:, 0], table[:, 1:]
    total, rounding = _summed(figures, parts)
    gap = figures.value[whole] - total
    odd = np.abs(gap) > rounding + figures.step[whole] / 2
    share = np.abs(gap) / np.maximum(np.abs(figures.value[whole]), figures.step[whole])
    amounts = {"sum": total, "residual": np.abs(gap)}
    hits = Hits(whole, parts, share, amounts=amounts)
    for kind, found in ((SUM, share >= NEAR), (SUM_NEAR, share < NEAR)):
        yield from gathered(figures, kind, hits.where(odd & found), _BLOCK, one.reasons)


def _summed(figures: Figures, parts: Ints) -> tuple[Floats, Floats]:
    """Return the sum of each line of *parts* and how far rounding may take it."""
    slack = figures.step[parts].sum(axis=1) / 2
    # A hair more, for what floats cannot hold.
    return figures.value[parts].sum(axis=1), slack * (1 + 1e-6)


def _exceeding(figures: Figures, table: Ints, one: Sum) -> Iterator[Suspicion]:
    """Find parts that are greater than a whole of which not all parts are there."""
    for part in range(1, table.shape[1]):
        hits = _too_great(figures, table[:, [0, part]])
        yield from gathered(figures, EXCEEDING, hits, _BLOCK, one.reasons)


def _too_great(figures: Figures, table: Ints) -> Hits:
    """Return the parts (the second column) that are greater than their wholes."""
    whole, part = table[(table != NONE).all(axis=1)].T
    slack = (figures.step[part] + figures.step[whole]) / 2 * (1 + 1e-6)
    gap = figures.value[part] - figures.value[whole]
    hits = Hits(part, whole[:, None], gap)
    return hits.where(gap > slack)


def _regions_exceeding(figures: Figures, fit: Bools) -> Iterator[Suspicion]:
    names = figures.names["region"]
    codes = {name: code for code, name in enumerate(names)}
    parents = [codes.get(figures.catalog.region(name).parent, NONE) for name in names]
    parent = figures.taken(np.array(parents, dtype=np.int64), "region")
    rows = np.flatnonzero(fit & figures.defined(additive=True))
    shared = [name for name in (*SERIES, "period") if name != "region"]
    line = combined(*(figures.column(name)[rows] for name in shared)) * len(names)
    whole = found_in(line + figures.codes["region"][rows], line + parent[rows])
    whole = np.where(parent[rows] == NONE, NONE, whole)
    table = np.stack([np.where(whole == NONE, NONE, rows[whole]), rows], axis=1)
    yield from gathered(figures, EXCEEDING, _too_great(figures, table), _BLOCK)


def _shares(figures: Figures, one: Sum) -> Iterator[Suspicion]:
    fit = figures.settled & figures.exact & _are_shares(figures)
    table = _lines(figures, fit, one, ("indicator",))[:, 1:]
    table = table[(table != NONE).all(axis=1)]
    total, rounding = _summed(figures, table)
    gap = np.abs(total - 100)
    hits = Hits(table[:, 0], table[:, 1:], gap, percents={"sum": total})
    odd = gap > np.maximum(_SHARE_SLACK, rounding)
    yield from gathered(figures, SHARES, hits.where(odd), _BLOCK)


def _shares_of_levels(
    figures: Figures, amounts: Bools, one: Sum
) -> Iterator[Suspicion]:
    shares = figures.settled & figures.exact & _are_shares(figures)
    footing = combined(
        *(figures.column(name) for name in ("region", "scope", "period"))
    )
    for part in one.parts:
        whole = figures.named("indicator", (one.whole,)) & amounts
        level = figures.named("indicator", (part,))
        found = [
            np.flatnonzero(fit) for fit in (level & shares, level & amounts, whole)
        ]
        rows = found[0]
        met = [found_in(footing[each], footing[rows]) for each in found[1:]]
        both = (met[0] != NONE) & (met[1] != NONE)
        hits = _off_share(
            figures, rows[both], found[1][met[0][both]], found[2][met[1][both]]
        )
        yield from gathered(figures, SHARE, hits, _BLOCK)


def _off_share(figures: Figures, share: Ints, part: Ints, whole: Ints) -> Hits:
    value, step = figures.value, figures.step
    positive = (value[whole] > 0) & (value[part] > 0)
    share, part, whole = share[positive], part[positive], whole[positive]
    computed = value[part] / value[whole] * 100
    rounding = step[part] / value[part] + step[whole] / value[whole]
    slack = (step[share] + computed * rounding) / 2
    gap = np.abs(computed - value[share])
    others = np.stack([part, whole], axis=1)
    hits = Hits(share, others, gap, percents={"computed": computed})
    return hits.where(gap > np.maximum(slack, _SHARE_SLACK))


def _are_shares(figures: Figures) -> Bools:
    return figures.named("measure", (Measure.SHARE.code,))
