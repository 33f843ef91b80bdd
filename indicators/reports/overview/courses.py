"""The course of one series: its unbroken parts, and how it looks in a line of text."""

from dataclasses import dataclass

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.trend import binding, segmented
from indicators.charts import colour_of, sparkline
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.text import Text, within
from indicators.reports.figure import Asked
from indicators.reports.tables import written

LEAST = 3
"""Figures that make a course; two are a difference."""

_COURSE = Text("{name}：由{first}到{last}", "{name}: from {first} to {last}")
_ONE = Text("{name}：{last}", "{name}: {last}")
_CUT_BEFORE = Text("，此前的数值不相连", ", not joined to the figures before")
_HIGHER = Text("比{before}高{gap}", "{gap} above {before}")
_LOWER = Text("比{before}低{gap}", "{gap} below {before}")
_EQUAL = Text("与{before}持平", "the same as {before}")
_YEAR_BEFORE = Text("上年", "the year before")
_YEAR_EARLIER = Text("上年同期", "a year earlier")
_NAME = Text("{where}{what}", "{where}, {what}")
_NAME_OF_GROWTH = Text("{where}{what}增速", "{where}, growth of {what}")
_POINT = Text("{when}的{value}", "{value} in {when}")
_READ = [
    "indicator",
    "measure",
    "region",
    "scope",
    "basis",
    "stage",
    "qualifier",
    "start",
    "end",
    "year",
    "value",
    "unit",
]


def unbroken(row: Row, published: list[Row], breaks: pd.DataFrame) -> list[Row]:
    """
    Return those of *published* on the footing of *row*, each with its segment.

    On one footing are those of its region, scope, basis and interval; *breaks* (columns of
    `store.questions.breaks`) part the segments, as gaps do.
    """
    keys = ("indicator", "region", "scope", "basis", "interval")
    same = [each for each in published if all(each[key] == row[key] for key in keys)]
    if len(same) < 2:
        return [each | {"segment": 0} for each in same]
    cuts = breaks[breaks["indicator"] == row["indicator"]]
    values = pd.DataFrame(
        [[each[name] for name in _READ] for each in same], columns=_READ
    )
    return rows_of(segmented(values, binding(cuts, Measure.of(row["measure"]))))


@dataclass(frozen=True)
class Course:
    """A series as a small picture (SVG), and the same in words."""

    picture: str
    words: str


def course_of(asked: Asked, row: Row, series: list[Row]) -> Course | None:
    """Return the course of a yearly *series* that `unbroken` returned, if it has one."""
    if len(series) < LEAST or row["interval"] != YEAR:
        return None
    points = [(each["year"], each["value"], each["segment"]) for each in series]
    years = asked.view.periods
    colour = colour_of(row["region"], dark=asked.dark)
    picture = sparkline(points, colour, years.first, years.last)
    return Course(picture, _words(asked, row, series))


def _words(asked: Asked, row: Row, series: list[Row]) -> str:
    """Return where the last unbroken part leads from and to: no change across a break."""
    wording = asked.wording
    name = wording.say(
        _NAME_OF_GROWTH if row["measure"] == Measure.GROWTH.code else _NAME,
        where=wording.series(row),
        what=within(wording.indicator(row["indicator"])),
    )
    part = [each for each in series if each["segment"] == series[-1]["segment"]]
    first, last = (
        wording.say(_POINT, when=wording.period(each), value=written(each, wording))
        for each in (part[0], part[-1])
    )
    text = _COURSE if len(part) > 1 else _ONE
    cut = wording.say(_CUT_BEFORE) if len(part) < len(series) else ""
    return wording.say(text, name=name, first=first, last=last) + cut


def year_before(row: Row, series: list[Row]) -> Row | None:
    """Return the figure a year before *row*, if no gap or break lies between."""
    part = next((r["segment"] for r in series if r["start"] == row["start"]), None)
    before = [
        r for r in series if r["segment"] == part and r["year"] == row["year"] - 1
    ]
    return before[0] if before else None


def moved(asked: Asked, row: Row, before: Row) -> str:
    """Return how far a rate lies from that of the year before, in points (rule R14)."""
    gap, say = points_between(row, before), asked.wording.say
    then = say(_YEAR_BEFORE if row["interval"] == YEAR else _YEAR_EARLIER)
    if not gap:
        return say(_EQUAL, before=then)
    scale = asked.difference(Scale.plain(asked.view.language, "%"))
    either = Qualifier.computed(row["qualifier"], before["qualifier"])
    size = scale.write(abs(gap), either)
    return say(_HIGHER if gap > 0 else _LOWER, gap=size, before=then)


def points_between(row: Row, before: Row) -> float:
    """Return the difference of two rates without the noise of binary fractions."""
    return round(float(row["value"]) - float(before["value"]), 9)
