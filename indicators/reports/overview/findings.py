"""What stands out, in sentences that the figures carry, each with its year."""

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from indicators.analysis.proof import proves_order
from indicators.analysis.rows import Row
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.text import COMMA, Text, within
from indicators.reports.claims import cautioned
from indicators.reports.figure import Asked
from indicators.reports.overview.courses import (
    moved,
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
    "{year}年地区生产总值增速（可比价）：{listed}。",
    "GDP growth in {year} (comparable prices): {listed}.",
)
_ONE = Text("{name}{value}", "{name} {value}")
_BESIDE = Text(
    "{year}年{part}地区生产总值{moved}，{relation}{whole}{gap}。",
    "In {year} {part}'s GDP {moved}, {gap} {relation} {whole}.",
)
_LEVEL = Text(
    "{year}年{part}地区生产总值{moved}，与{whole}持平。",
    "In {year} {part}'s GDP {moved}, the same as {whole}'s.",
)
_GREW = Text("增长{size}", "grew by {size}")
_FELL = Text("下降{size}", "fell by {size}")
_UP = Text("增长{size}", "up {size}")
_DOWN = Text("下降{size}", "down {size}")
_ABOVE = Text("高于", "above")
_BELOW = Text("低于", "below")
_NOTHING = Text(
    "所选地区没有同一年份都公布的地区生产总值增速。",
    "There is no year in which two of the chosen regions published GDP growth.",
)
_MOST = Text(
    "增速变动最大的是{name}{indicator}：{year}年{value}，{change}"
    "（可与上年比的近年年度增速共{count}项，约数不计）。",
    "The growth rate that moved most: {name}'s {indicator}, {value} in {year}, {change} "
    "(of {count} recent yearly rates, given exactly, with a year before to compare with).",
)
_RECENT = 2
"""Years that a rate may lie behind the newest and still be news."""

_FEWEST = 4
"""Rates of which one may be said to have moved most."""

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


def standing_out(asked: Asked) -> tuple[str, ...]:
    """Return growth side by side, parts beside wholes, and the rate that moved most.

    One region by itself stands beside nothing, so there may be no sentence.
    """
    published = published_headlines(asked)
    rows: Rows = {
        (row["year"], row["region"]): row
        for row in of_whole(published, "gdp", Measure.GROWTH)
        if (row["interval"], row["basis"]) == (YEAR, "comparable")
    }
    sentences = [
        *_side_by_side(asked, rows),
        *_beside_wholes(asked, rows),
        *_moved_most(asked, published),
    ]
    years = Counter(year for year, _ in rows)
    shared = any(count > 1 for count in years.values())
    if not sentences and not shared and len(asked.view.regions) > 1:
        sentences = [asked.wording.say(_NOTHING)]
    return tuple(sentences)


def _moved_most(asked: Asked, published: Published) -> list[str]:
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
        return []
    wording, largest = asked.wording, moves[0]
    row = largest.row
    facts = {
        "count": len(moves),
        "name": wording.region(row["region"]),
        "indicator": within(wording.indicator(row["indicator"])),
        "year": row["year"],
        "value": _signed(asked, row, _UP, _DOWN),
        "change": moved(asked, row, largest.before),
    }
    told = [one for move in moves for one in (move.row, move.before)]
    return [cautioned(asked, wording.say(_MOST, **facts), told)]


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


def _signed(asked: Asked, row: Row, up: Text, down: Text) -> str:
    words = up if row["value"] >= 0 else down
    percent = Scale.plain(asked.view.language, "%")
    size = percent.write(abs(row["value"]), Qualifier.of(row["qualifier"]))
    return asked.wording.say(words, size=size)


def _side_by_side(asked: Asked, rows: Rows) -> list[str]:
    """Return the newest year in which two regions, neither part of the other, grew."""
    wording = asked.wording
    found: list[Row] = []
    for year in sorted({year for year, _ in rows}, reverse=True):
        met = [region for known, region in rows if known == year]
        apart = wording.catalog.apart(met)
        if len(apart) > 1:
            found = [rows[year, region] for region in apart]
            break
    else:
        return []
    found.sort(key=lambda row: -row["value"])
    names = [
        wording.say(
            _ONE, name=wording.region(row["region"]), value=_percent(asked, row)
        )
        for row in found
    ]
    listed = wording.say(COMMA).join(names)
    return [cautioned(asked, wording.say(_GROWTH, year=year, listed=listed), found)]


def _beside_wholes(asked: Asked, rows: Rows) -> list[str]:
    regions = asked.view.regions
    belongs = asked.wording.catalog.belongs
    pairs = [(p, w) for w in regions for p in regions if belongs(p, w)]
    said = []
    for part, whole in pairs:
        years = [y for y, region in rows if region == part and (y, whole) in rows]
        if years:
            met = (rows[max(years), part], rows[max(years), whole])
            said.append(cautioned(asked, _beside(asked, *met), met))
    return [*filter(None, said)]


def _beside(asked: Asked, part: Row, whole: Row) -> str:
    """
    Return how far a part's rate lies from its whole's, in percentage points (R14).

    It is empty where the two do not prove which is the higher, or that they are equal.
    """
    if not proves_order(part, whole):
        return ""
    wording = asked.wording
    gap = round(float(part["value"]) - float(whole["value"]), 9)
    percent = Scale.plain(asked.view.language, "%")
    either = Qualifier.computed(part["qualifier"], whole["qualifier"])
    written = asked.difference(percent).write(abs(gap), either)
    facts = {
        "year": part["year"],
        "part": wording.region(part["region"]),
        "whole": wording.region(whole["region"]),
        "moved": _signed(asked, part, _GREW, _FELL),
    }
    if not gap:
        return wording.say(_LEVEL, **facts)
    relation = wording.say(_ABOVE if gap > 0 else _BELOW)
    return wording.say(_BESIDE, **facts, relation=relation, gap=written)


def _percent(asked: Asked, row: Row) -> str:
    return asked.wording.value(row, Scale.plain(asked.view.language, "%"))
