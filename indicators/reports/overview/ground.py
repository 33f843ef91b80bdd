"""How far the chosen regions can be compared: where their headline figures meet."""

from dataclasses import dataclass, replace

from indicators.analysis.coverage import meetings
from indicators.analysis.rows import Row as Met
from indicators.model.observation import Measure
from indicators.model.text import Text, listed
from indicators.model.view import View
from indicators.reports.figure import Asked
from indicators.reports.overview.headlines import (
    INDICATORS,
    growth_view,
    published_headlines,
)

_COUNT = Text("{n}地", "{n} regions")
_ALSO = Text("{regions}；另有{wholes}", "{regions}; also {wholes}")
_WHOLE = Text("{whole}（含{parts}）", "{whole} (which includes {parts})")
_SCOPED = Text("{period}（{scope}）", "{period} ({scope})")
_NAME = Text("{indicator} · {measure}", "{indicator} · {measure}")


@dataclass(frozen=True)
class Meeting:
    """The newest period in which so many regions have a figure on one footing."""

    count: str
    period: str
    regions: str
    view: View


@dataclass(frozen=True)
class Ground:
    """An indicator and measure, and where its figures meet; nowhere is empty."""

    name: str
    meetings: tuple[Meeting, ...]


def common_ground(asked: Asked) -> list[Ground]:
    """
    Return where the levels and growths of the headline indicators meet.

    A meeting is of one interval, basis and scope. A whole whose part is there is told
    apart and not counted: the two are set beside each other, never in one row of equals.
    Fewer than two regions meet nowhere.
    """
    if len(asked.view.regions) < 2:
        return []
    published = published_headlines(asked)
    apart = asked.wording.catalog.apart
    found = []
    for indicator in INDICATORS:
        for measure in (Measure.LEVEL, Measure.GROWTH):
            rows = published.get((indicator, measure.code), [])
            names = {
                "indicator": asked.wording.indicator(indicator),
                "measure": asked.wording.measure(measure.code),
            }
            met = tuple(_meeting(asked, *each) for each in meetings(rows, apart))
            found.append(Ground(asked.wording.say(_NAME, **names), met))
    return found


def _meeting(asked: Asked, beside: list[Met], wholes: list[Met]) -> Meeting:
    wording, language = asked.wording, asked.view.language
    one, order = beside[0], asked.view.regions.index
    beside = sorted(beside, key=lambda row: order(row["region"]))
    names = listed([wording.region(row["region"]) for row in beside], language)
    there = {row["region"] for row in (*beside, *wholes)}
    if wholes:
        also = [_whole(asked, row["region"], there) for row in wholes]
        names = wording.say(_ALSO, regions=names, wholes=listed(also, language))
    period, scope = wording.period(one), wording.scope(one["scope"])
    view = growth_view(
        asked, one["indicator"], Measure.of(one["measure"]), one["interval"]
    )
    return Meeting(
        count=wording.say(_COUNT, n=len(beside)),
        period=wording.say(_SCOPED, period=period, scope=scope) if scope else period,
        regions=names,
        view=replace(view, regions=tuple(r for r in asked.view.regions if r in there)),
    )


def _whole(asked: Asked, whole: str, there: set[str]) -> str:
    """Return the name of a whole with those of its parts that are there."""
    wording, belongs = asked.wording, asked.wording.catalog.belongs
    parts = [
        code for code in asked.view.regions if code in there and belongs(code, whole)
    ]
    names = listed([wording.region(code) for code in parts], asked.view.language)
    return wording.say(_WHOLE, whole=wording.region(whole), parts=names)
