"""What stands out, in sentences that the figures carry, each with its year."""

from dataclasses import dataclass
from typing import Any

from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.text import Text, within
from indicators.reports.courses import moved, points_between, unbroken, year_before
from indicators.reports.figure import Asked
from indicators.reports.headlines import (
    INDICATORS,
    Published,
    Row,
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
    "{year}年{part}地区生产总值增长{value}，{relation}{whole}{gap}。",
    "In {year} {part}'s GDP grew by {value}, {gap} {relation} {whole}.",
)
_LEVEL = Text(
    "{year}年{part}地区生产总值增长{value}，与{whole}持平。",
    "In {year} {part}'s GDP grew by {value}, the same as {whole}'s.",
)
_ABOVE = Text("高于", "above")
_BELOW = Text("低于", "below")
_NOTHING = Text(
    "所选地区没有同一年份都公布的地区生产总值增速。",
    "There is no year in which two of the chosen regions published GDP growth.",
)
_MOST = Text(
    "增速变动最大的是{name}{indicator}：{year}年{value}，{change}"
    "（可与上年比的近年年度增速共{count}项）。",
    "The growth rate that moved most: {name}'s {indicator}, {value} in {year}, {change} "
    "(of {count} recent yearly rates with a year before to compare with).",
)
_RECENT = 2
"""Years that a rate may lie behind the newest and still be news."""

Rows = dict[tuple[int, str], dict[str, Any]]


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
    if not sentences and len(asked.view.regions) > 1:
        sentences = [asked.wording.say(_NOTHING)]
    return tuple(sentences)


def _moved_most(asked: Asked, published: Published) -> list[str]:
    """Return the rate that moved most since the year before, told among how many."""
    moves = _moves(asked, published)
    largest = max(moves, key=lambda move: move.size, default=None)
    if largest is None or len(moves) < 2 or not largest.size:
        return []
    wording, row = asked.wording, largest.row
    facts = {
        "count": len(moves),
        "name": wording.region(row["region"]),
        "indicator": within(wording.indicator(row["indicator"])),
        "year": row["year"],
        "value": _signed(asked, row),
        "change": moved(asked, row, largest.before),
    }
    return [wording.say(_MOST, **facts)]


def _moves(asked: Asked, published: Published) -> list[_Move]:
    """Return each region's newest yearly rates that have one a year before."""
    breaks = questions.breaks(asked.database, INDICATORS, asked.view.regions)
    newest: dict[tuple[str, str], Row] = {}
    for indicator in INDICATORS:
        rates = of_whole(published, indicator, Measure.GROWTH)
        for row in rates:
            key = (indicator, row["region"])
            known = newest.get(key)
            if row["interval"] == YEAR and (
                known is None or row["year"] > known["year"]
            ):
                newest[key] = row
    last = max((row["year"] for row in newest.values()), default=0)
    moves = []
    for (indicator, _), row in newest.items():
        series = unbroken(row, of_whole(published, indicator, Measure.GROWTH), breaks)
        before = year_before(row, series)
        if before and last - row["year"] <= _RECENT:
            moves.append(_Move(row, before))
    return moves


def _signed(asked: Asked, row: Row) -> str:
    words = (
        Text("增长{size}", "up {size}")
        if row["value"] >= 0
        else Text("下降{size}", "down {size}")
    )
    percent = Scale.plain(asked.view.language, "%")
    size = percent.write(abs(row["value"]), Qualifier.of(row["qualifier"]))
    return asked.wording.say(words, size=size)


def _side_by_side(asked: Asked, rows: Rows) -> list[str]:
    """Return the newest year in which two regions, neither part of the other, grew."""
    wording = asked.wording
    found: list[Row] = []
    for year in sorted({year for year, _ in rows}, reverse=True):
        met = [region for known, region in rows if known == year]
        belongs = wording.catalog.belongs
        apart = [r for r in met if not any(belongs(part, r) for part in met)]
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
    listed = wording.say(Text("、", ", ")).join(names)
    return [wording.say(_GROWTH, year=year, listed=listed)]


def _beside_wholes(asked: Asked, rows: Rows) -> list[str]:
    regions = asked.view.regions
    belongs = asked.wording.catalog.belongs
    pairs = [(p, w) for w in regions for p in regions if belongs(p, w)]
    said = []
    for part, whole in pairs:
        years = [y for y, region in rows if region == part and (y, whole) in rows]
        if years:
            year = max(years)
            said.append(_beside(asked, rows[year, part], rows[year, whole]))
    return said


def _beside(asked: Asked, part: dict[str, Any], whole: dict[str, Any]) -> str:
    """Return how far a part's rate lies from its whole's, in percentage points (R14)."""
    wording = asked.wording
    gap = round(float(part["value"]) - float(whole["value"]), 9)
    percent = Scale.plain(asked.view.language, "%")
    either = Qualifier.computed(part["qualifier"], whole["qualifier"])
    written = asked.difference(percent).write(abs(gap), either)
    facts = {
        "year": part["year"],
        "part": wording.region(part["region"]),
        "whole": wording.region(whole["region"]),
        "value": _percent(asked, part),
    }
    if not gap:
        return wording.say(_LEVEL, **facts)
    relation = wording.say(_ABOVE if gap > 0 else _BELOW)
    return wording.say(_BESIDE, **facts, relation=relation, gap=written)


def _percent(asked: Asked, row: dict[str, Any]) -> str:
    return asked.wording.value(row, Scale.plain(asked.view.language, "%"))
