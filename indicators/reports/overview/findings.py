"""What stands out, in sentences that the figures carry, each with its year."""

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import Facts, Naming, count, sentence, when
from indicators.analysis.sentences.whole import beside_whole
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.sentence import Kind, Sentence, phrase
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.reports.overview.courses import (
    points_between,
    unbroken,
    year_before,
)
from indicators.reports.overview.headlines import (
    INDICATORS,
    Published,
    of_whole,
    published_headlines,
)
from indicators.store import questions

_GROWTH = Text(
    "{when}{what}增速（可比价）：{listed}",
    "Growth of {what} in {when} (comparable prices): {listed}",
)
_ONE = Text("{name}{value}", "{name} {value}")
_PAIR = Text("{before}，{each}", "{before}, {each}")
_NOTHING = Text(
    "所选地区没有同一年份都公布的{what}增速",
    "There is no year in which two of the chosen regions published growth of {what}",
)
_MOST = Text(
    "增速变动最大的是{name}{what}：{when}{value}，{change}"
    "（可与上年比的近年年度增速共{count}项，约数不计）",
    "The growth rate that moved most: {name}'s {what}, {value} in {when}, {change} "
    "(of {count} recent yearly rates, given exactly, with a year before to compare with)",
)
_UP = Text("增长{size}", "up {size}")
_DOWN = Text("下降{size}", "down {size}")
_HIGHER = Text("比上年（{before}）高{gap}", "{gap} above the year before ({before})")
_LOWER = Text("比上年（{before}）低{gap}", "{gap} below the year before ({before})")
_RECENT = 2
"""Years that a rate may lie behind the newest and still be news."""

_FEWEST = 4
"""Rates of which one may be said to have moved most."""

_TOLD_OF = "gdp"
"""What all regions publish growth of."""

Rows = dict[tuple[int, str], Row]


@dataclass(frozen=True)
class _Move:
    """A rate beside that of the year before."""

    row: Row
    before: Row

    @property
    def size(self) -> float:
        """How far it moved, up or down."""
        return abs(points_between(self.row, self.before))


def standing_out(asked: Asked) -> tuple[Sentence, ...]:
    """Return growth side by side, parts beside wholes, and the rate that moved most.

    One region by itself stands beside nothing, so there may be no sentence.
    """
    naming, published = Naming(asked.wording.catalog), published_headlines(asked)
    rates = [
        row
        for row in of_whole(published, _TOLD_OF, Measure.GROWTH)
        if (row["interval"], row["basis"]) == (YEAR, "comparable")
    ]
    rows: Rows = {(row["year"], row["region"]): row for row in rates}
    regions, belongs = asked.view.regions, naming.catalog.belongs
    pairs = [(p, w) for w in regions for p in regions if belongs(p, w)]
    said = [
        _side_by_side(naming, rows),
        *(beside_whole(naming, rates, *pair) for pair in pairs),
        _moved_most(asked, naming, published),
    ]
    sentences = [each for each in said if each]
    years = Counter(year for year, _ in rows)
    shared = any(count > 1 for count in years.values())
    if not sentences and not shared and len(regions) > 1:
        what = naming.indicator(_TOLD_OF)
        sentences = [sentence(Kind.CANNOT, _NOTHING, (), what=what)]
    return tuple(sentences)


def _moved_most(asked: Asked, naming: Naming, published: Published) -> Sentence | None:
    """
    Return the rate that moved most since the year before, told among how many.

    Only figures that are given exactly prove such a thing; of two that moved alike, and
    among a few, none is called the most.
    """
    exact = {Qualifier.EXACT.code}
    moves = [
        move
        for move in _moves(asked, published)
        if {move.row["qualifier"], move.before["qualifier"]} == exact
    ]
    moves.sort(key=lambda move: -move.size)
    if len(moves) < _FEWEST or moves[0].size == moves[1].size:
        return None
    row, before = moves[0].row, moves[0].before
    higher = row["value"] > before["value"]
    return sentence(
        Kind.SINCE,
        _MOST,
        [one for move in moves for one in (move.row, move.before)],
        count=count([move.row for move in moves]),
        name=naming.region(row["region"]),
        what=naming.indicator(row["indicator"]),
        when=when(row),
        value=phrase(
            _UP if row["value"] >= 0 else _DOWN, size=naming.number(row, size=True)
        ),
        change=phrase(
            _HIGHER if higher else _LOWER,
            before=naming.number(before),
            gap=naming.difference(row, before),
        ),
    )


def _moves(asked: Asked, published: Published) -> list[_Move]:
    """Return each region's newest yearly rates that have one a year before."""
    breaks = questions.breaks(asked.database, INDICATORS, asked.view.regions)
    newest: dict[tuple[str, str], Row] = {}
    for indicator in INDICATORS:
        usual = asked.wording.catalog.basis_of(indicator, Measure.GROWTH).code
        rates = of_whole(published, indicator, Measure.GROWTH)
        for row in sorted(rates, key=itemgetter("year")):
            if (row["interval"], row["basis"]) == (YEAR, usual):
                newest[indicator, row["region"]] = row
    last = max((row["year"] for row in newest.values()), default=0)
    moves = []
    for (indicator, _), row in newest.items():
        series = unbroken(row, of_whole(published, indicator, Measure.GROWTH), breaks)
        before = year_before(row, series)
        if before and last - row["year"] <= _RECENT:
            moves.append(_Move(row, before))
    return moves


def _side_by_side(naming: Naming, rows: Rows) -> Sentence | None:
    """Return the newest year in which two regions, neither part of the other, grew."""
    for year in sorted({year for year, _ in rows}, reverse=True):
        apart = naming.catalog.apart([region for y, region in rows if y == year])
        if len(apart) > 1:
            break
    else:
        return None
    found = sorted((rows[year, region] for region in apart), key=lambda r: -r["value"])
    listed, *others = (
        phrase(_ONE, name=naming.region(row["region"]), value=naming.number(row))
        for row in found
    )
    for each in others:
        listed = phrase(_PAIR, before=listed, each=each)
    what = naming.indicator(_TOLD_OF)
    facts: Facts = {"when": when(found[0]), "what": what, "listed": listed}
    return sentence(Kind.GROWTH, _GROWTH, found, **facts)
