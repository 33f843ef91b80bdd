"""A card a region: its headline figures with period, stage, change and course."""

from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

import pandas as pd

from indicators.analysis.coverage import common_period, footing
from indicators.analysis.rows import Row
from indicators.analysis.wording import Wording
from indicators.charts import colour_of, shape_of
from indicators.model.definitions import Region
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.text import Text, listed
from indicators.model.view import View
from indicators.reports.figure import Asked
from indicators.reports.overview.courses import (
    Course,
    course_of,
    moved,
    unbroken,
    year_before,
)
from indicators.reports.overview.headlines import (
    HEADLINES,
    INDICATORS,
    Published,
    growth_view,
    of_whole,
    published_headlines,
)
from indicators.reports.tables import hand_of, written
from indicators.store import questions

_DIGITS = 4
"""Digits of a figure on a card; the full one stands in its title."""
LONGEST = 2
"""Years that a figure may lie behind the newest for the regions to share a period."""

_ROSE = Text("同比增长{value}", "up {value} on a year earlier")
_FELL = Text("同比下降{value}", "down {value} on a year earlier")
_SAME = Text("与上年同期持平", "unchanged on a year earlier")
_ON_BASIS = Text("{change}（{basis}）", "{change} ({basis})")
_NEWER = Text("最新：{period}{value}", "Latest: {value} in {period}")
_NAMED = Text("{indicator}增速", "{indicator}, growth")
_MISSING = Text("暂缺：{names}", "Missing: {names}")


@dataclass(frozen=True)
class Headline:
    """
    One line of a card: how much, of what, when, how settled, how changed.

    *value* is short enough to be read at a glance, *full* as it was published.
    *newer* says a newer figure where an older one is shown because regions share its
    period; *course* is the series as a picture. The last three may be nothing.
    """

    value: str
    full: str
    name: str
    when: str
    view: View
    change: str = ""
    newer: str = ""
    course: Course | None = None


@dataclass(frozen=True)
class Card:
    """A region with its mark, its headline figures, what it lacks, what to know."""

    region: str
    name: str
    colour: str
    shape: str
    headlines: tuple[Headline, ...]
    missing: str
    note: str


def cards(asked: Asked) -> list[Card]:
    """Return a card for each chosen region; what it lacks is named, never padded."""
    published = published_headlines(asked)
    breaks = questions.breaks(asked.database, INDICATORS, asked.view.regions)
    return [
        _card(asked, asked.wording.catalog.region(code), published, breaks)
        for code in asked.view.regions
    ]


def _card(
    asked: Asked, region: Region, published: Published, breaks: pd.DataFrame
) -> Card:
    say = asked.wording.say
    shown, missing = [], []
    for indicator, measure in HEADLINES:
        row = _shown(of_whole(published, indicator, measure), region.code)
        if row:
            shown.append(_headline(asked, row, published, breaks))
        else:
            missing.append(_name(asked, indicator, measure))
    names = listed(missing, asked.view.language)
    return Card(
        region=region.code,
        name=say(region.name),
        colour=colour_of(region.code, dark=asked.dark),
        shape=shape_of(region.code),
        headlines=tuple(shown),
        missing=say(_MISSING, names=names) if missing else "",
        note=say(region.note),
    )


def _shown(rows: list[Row], region: str) -> Row | None:
    """Return the region's figure for the period that regions share, else its newest."""
    own = [row for row in rows if row["region"] == region]
    shared = common_period(rows, LONGEST)
    newest = _newest(own)
    if newest is None:
        return None
    both = [row for row in own if footing(row) == shared]
    near = [row for row in both if newest["year"] - row["year"] <= LONGEST]
    if near:
        return near[0]
    annual = _newest([row for row in own if row["interval"] == YEAR]) or newest
    return annual if newest["year"] - annual["year"] <= LONGEST else newest


def _newest(rows: list[Row]) -> Row | None:
    return max(rows, key=itemgetter("end", "start"), default=None)


def _headline(
    asked: Asked, row: Row, published: Published, breaks: pd.DataFrame
) -> Headline:
    wording = asked.wording
    measure = Measure.of(row["measure"])
    alike = of_whole(published, row["indicator"], measure)
    own = [each for each in alike if each["region"] == row["region"]]
    series = unbroken(row, own, breaks)
    settled = [wording.period(row), wording.stage(row["stage"])]
    return Headline(
        value=_short(row, wording),
        full=written(row, wording),
        name=_name(asked, row["indicator"], measure),
        when=" · ".join(settled) + hand_of(asked, row["origin"]),
        view=growth_view(asked, row["indicator"], measure, row["interval"]),
        change=_change(asked, row, series, published),
        newer=_newer(asked, row, own),
        course=course_of(asked, row, series),
    )


def _short(row: Row, wording: Wording) -> str:
    """Return the value with its unit in four digits, or all those before the point."""
    unit = wording.catalog.unit(row["unit"])
    scale = wording.scale_in(unit, abs(float(row["value"])))
    size = Decimal(str(scale.of(row["value"]))).normalize()
    room = max(0, _DIGITS - 1 - size.adjusted())
    has = -int(size.as_tuple().exponent)
    return wording.value(row, scale, room if has > room else None)


def _name(asked: Asked, indicator: str, measure: Measure) -> str:
    name = asked.wording.indicator(indicator)
    if measure is Measure.LEVEL:
        return name
    return asked.wording.say(_NAMED, indicator=name)


def _newer(asked: Asked, row: Row, own: list[Row]) -> str:
    newest = _newest(own)
    if newest is None or newest["end"] <= row["end"]:
        return ""
    wording = asked.wording
    said = {"period": wording.period(newest), "value": _short(newest, wording)}
    return wording.say(_NEWER, **said)


def _change(asked: Asked, row: Row, series: list[Row], published: Published) -> str:
    """Return a level's published growth, or how far a growth moved, where known."""
    if row["measure"] != Measure.LEVEL.code:
        before = year_before(row, series)
        return moved(asked, row, before) if before else ""
    rates = [
        rate
        for rate in of_whole(published, row["indicator"], Measure.GROWTH)
        if rate["region"] == row["region"]
        and (rate["start"], rate["end"]) == (row["start"], row["end"])
    ]
    usual = asked.wording.catalog.indicator(row["indicator"]).growth_basis
    rates.sort(key=lambda rate: rate["basis"] != usual)
    return _rate(asked, rates[0], usual) if rates else ""


def _rate(asked: Asked, rate: Row, usual: str) -> str:
    wording = asked.wording
    percent = Scale.plain(asked.view.language, "%")
    if not rate["value"]:
        return wording.say(_SAME)
    text = _ROSE if rate["value"] > 0 else _FELL
    size = percent.write(abs(rate["value"]), Qualifier.of(rate["qualifier"]))
    change = wording.say(text, value=size)
    basis = wording.basis(rate["basis"])
    # The usual basis goes without saying; another may have the opposite sign (R10).
    if rate["basis"] == usual or not basis:
        return change
    return wording.say(_ON_BASIS, change=change, basis=basis)
