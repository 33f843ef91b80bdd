"""Names, numbers and cautions as they stand within a sentence, in both languages at once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from indicators.analysis.rows import Row
from indicators.catalog.catalog import Catalog
from indicators.model.cell import Cell
from indicators.model.number import Scale, scale_of
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Period
from indicators.model.sentence import (
    NO_WORDS,
    Fact,
    Kind,
    Made,
    Number,
    Phrase,
    Sentence,
    listed_phrases,
    phrase,
)
from indicators.model.text import Language, Text, within

PERCENTS = frozenset({Measure.GROWTH, Measure.SHARE, Measure.RATE, Measure.PROGRESS})
"""Measures of which two differ in percentage points (rule R14)."""
AMOUNTS = frozenset({Measure.LEVEL, Measure.COUNT})
Facts = dict[str, Fact]
_MONEY = frozenset({"yuan", "usd"})
_HOW = {
    Qualifier.EXACT: Text("", ""),
    Qualifier.ABOUT: Text("约", "about "),
    Qualifier.OVER: Text("超过", "over "),
    Qualifier.UP_TO: Text("至多", "at most "),
}
_POINTS = Text("个百分点", "pp")
_BASIS = Text("（{basis}）", " ({basis})")
_NO_BASIS = Text("（口径未注明）", " (basis not stated)")
_SCOPED = Text("{region}（{scope}）", "{region} ({scope})")
_WHOSE = Text("{region}{what}", "{region}'s {what}")
_WHOSE_PART = Text("{region}（{scope}）{what}", "{region}'s {what} ({scope})")
_GROWTH_OF = Text("{what}增速", "growth of {what}")
_SHARE_OF = Text("{what}占比", "share of {what}")
_SOME = Text("{said}（含未核实数值）", "{said} (unverified figures among them)")
_ALL = Text("{said}（未核实）", "{said} (unverified)")
_STOP = Text("{said}。", "{said}.")
_RANK = Text("第{rank}位", "No. {rank}")
_AMONG = Text("前{rank}位", "among the first {rank}")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Naming:
    """What sentences call things, by the catalogue."""

    catalog: Catalog

    def region(self, code: str) -> Text:
        """Return the short name of a region."""
        return self.catalog.region(code).short

    def regions(self, codes: Iterable[str]) -> Phrase:
        """Return the names of regions as an enumeration."""
        return listed_phrases([phrase(self.region(code)) for code in codes])

    def series(self, row: Row) -> Phrase:
        """Return the region of *row*, with the part of it that is counted if not all."""
        region = self.region(row["region"])
        if row["scope"] == "whole":
            return phrase(region)
        scope = self.catalog.scope(row["scope"]).name
        return phrase(_SCOPED, region=region, scope=_lowered(scope))

    def subject(self, row: Row) -> Phrase:
        """Return whose what it is: 镇海（区属）投资, Zhenhai's investment (district-owned)."""
        region, what = self.region(row["region"]), self.indicator(row["indicator"])
        if what.zh.startswith(region.zh) and row["scope"] == "whole":
            # 宁波港域货物吞吐量 says whose it is.
            region = Text("", region.en)
        facts: Facts = {"region": region, "what": what}
        if row["scope"] == "whole":
            return phrase(_WHOSE, **facts)
        return phrase(_WHOSE_PART, **facts, scope=self.scope(row))

    def indicator(self, code: str) -> Text:
        """Return the name of an indicator as it stands within a sentence."""
        name = _lowered(self.catalog.indicator(code).name)
        # What stands behind a comma would run into the verb: income, rural residents.
        first, comma, rest = name.en.partition(", ")
        return Text(name.zh, f"{first} ({rest})") if comma else name

    def what(self, row: Row) -> Phrase:
        """Return the indicator of *row*, or the growth or the share of it."""
        what = phrase(self.indicator(row["indicator"]))
        if row["measure"] == Measure.GROWTH.code:
            return phrase(_GROWTH_OF, what=what)
        share = row["measure"] == Measure.SHARE.code
        named = self.is_share(row["indicator"])
        return phrase(_SHARE_OF, what=what) if share and not named else what

    def is_share(self, code: str) -> bool:
        """Return whether an indicator is a share by its own name."""
        name = self.catalog.indicator(code).name
        return "share" in name.en.lower()

    def basis(self, row: Row) -> Phrase:
        """Return in brackets the basis of a published growth: of money it is always said."""
        basis = Basis.of(row["basis"])
        if basis is not Basis.UNSTATED:
            return phrase(_BASIS, basis=_lowered(basis.value))
        unit = self.catalog.unit(self.catalog.indicator(row["indicator"]).unit)
        return phrase(_NO_BASIS) if unit.dimension in _MONEY else NO_WORDS

    def scope(self, row: Row) -> Text:
        """Return which part of its region *row* counts, the whole area by its name too."""
        return _lowered(self.catalog.scope(row["scope"]).name)

    def basis_name(self, row: Row, unstated: Text) -> Text:
        """Return the basis of *row*, or the words for one that is not stated."""
        basis = Basis.of(row["basis"])
        return unstated if basis is Basis.UNSTATED else _lowered(basis.value)

    def stated_rank(self, row: Row) -> Number:
        """Return a rank that a source states: 第2位, No. 2; among the first 3 as it is said."""
        rank = int(row["value"])
        pattern = _AMONG if is_bound(row) else _RANK
        written = Text(pattern.zh.format(rank=rank), pattern.en.format(rank=rank))
        return Number(Decimal(rank), written, Made.PUBLISHED, (Cell.of(row),))

    def number(
        self, row: Row, made: Made = Made.PUBLISHED, *, size: bool = False
    ) -> Number:
        """Return the value of *row* as published; its *size* is without its sign."""
        value = exact(row["value"])
        shown = abs(value) if size else value
        written = self._written(row, shown, Qualifier.of(row["qualifier"]))
        return Number(value, written, made, (Cell.of(row),))

    def difference(self, row: Row, other: Row) -> Number:
        """Return how far *row* lies above or below *other*, without a sign."""
        gap = exact(row["value"]) - exact(other["value"])
        how = Qualifier.computed(row["qualifier"], other["qualifier"])
        if Measure.of(row["measure"]) in PERCENTS:
            written = points(abs(gap), how)
        else:
            written = self._written(row, abs(gap), how)
        return Number(gap, written, Made.DIFFERENCE, (Cell.of(row), Cell.of(other)))

    def _written(self, row: Row, value: Decimal, how: Qualifier) -> Text:
        unit = self.catalog.unit(row["unit"])
        base = self.catalog.base_of(unit)
        return _said(
            how,
            *(
                scale_of(unit, base, float(abs(value)), language).write(float(value))
                for language in Language
            ),
        )


def exact(value: object) -> Decimal:
    """Return a value of a table as its shortest digits say it."""
    return Decimal(str(value))


def points(gap: Decimal, how: Qualifier) -> Text:
    """Return a difference of percents: 1.1个百分点, 1.1 pp."""
    return _said(how, *(_scaled(_POINTS.say(each), each, gap) for each in Language))


def percent(value: Decimal, how: Qualifier, decimals: int) -> Text:
    """Return a computed percentage, rounded half up to *decimals*."""
    said = (
        Scale.plain(language, "%").write(float(value), decimals=decimals)
        for language in Language
    )
    return _said(how, *said)


def position(place: int, cells: tuple[Cell, ...]) -> Number:
    """Return a position; its own cell is the first of *cells*."""
    th = "th" if place % 100 in {11, 12, 13} else _ENDINGS.get(place % 10, "th")
    written = Text(_RANK.zh.format(rank=place), f"{place}{th}")
    return Number(Decimal(place), written, Made.POSITION, cells)


def count(rows: Collection[Row]) -> Number:
    """Return how many figures there are."""
    cells = tuple(Cell.of(row) for row in rows)
    return Number(Decimal(len(cells)), Text(*[str(len(cells))] * 2), Made.COUNT, cells)


def period_of(row: Row) -> Period:
    """Return the period of *row*."""
    return Period(*(date.fromisoformat(str(row[day])[:10]) for day in ("start", "end")))


def when(row: Row) -> Text:
    """Return what readers call the period of *row*."""
    period = period_of(row)
    return Text(*(period.name(language) for language in Language))


def sentence(kind: Kind, pattern: Text, rows: Iterable[Row], **facts: Fact) -> Sentence:
    """Return the sentence made from *rows*, with what must not be left off it."""
    stages = {row["stage"] for row in rows}
    said = phrase(pattern, **facts)
    if Stage.UNVERIFIED.code in stages:
        said = phrase(_ALL if len(stages) == 1 else _SOME, said=said)
    return Sentence(kind, phrase(_STOP, said=said))


def is_bound(row: Row) -> bool:
    """Return whether only a limit of the value is published: it proves nothing (R21)."""
    return Qualifier.of(row["qualifier"]).is_bound


def _said(how: Qualifier, chinese: str, english: str) -> Text:
    return Text(_HOW[how].zh + chinese, _HOW[how].en + english)


def _scaled(name: str, language: Language, value: Decimal) -> str:
    return Scale.plain(language, name).write(float(value))


def _lowered(name: Text) -> Text:
    return Text(name.zh, within(name.en))
