"""Where there is nothing: what is missing, and the nearest that exists."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from indicators.analysis.coverage import nearest_coverage, years_of
from indicators.analysis.rows import rows_of
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Text, listed, within
from indicators.model.view import CHOSEN, Page, Shape, View, Years
from indicators.reports.figure import Asked, Figure, Offer
from indicators.store import questions

_NOTHING = Text(
    "{regions}{years}没有“{indicator}”（{measure}，{interval}）的数据。",
    "There are no figures of “{indicator}” ({measure}, {interval}) for {regions} in "
    "{years}.",
)
_NOTHING_KNOWN = Text(
    "{regions}{years}没有这类数据。",
    "There are no such figures for {regions} in {years}.",
)
_NO_REGION = Text(
    "没有可显示的地区，选择其他地区。", "There is no region to show; choose others."
)
_ALL_YEARS = Text("看全部年份（{years}）", "Show all years ({years})")
_MISSING = Text(
    "{regions}没有符合条件的数据。", "There are no such figures for {regions}."
)
_OFFER = Text(
    "看{region}的{measure}，{interval}，{years}（{count}）",
    "Show {region}: {measure}, {interval}, {years} ({count})",
)
_VALUE = Text("{n}个数值", "{n} figure")
_VALUES = Text("{n}个数值", "{n} figures")
_OTHER_SPANS = Text(
    "看“{indicator}”在“来源”页的全部数值（{years}）",
    "Show all figures of “{indicator}” on the Sources page ({years})",
)
_WHOLE = "whole"


def missing_regions(asked: Asked, shown: pd.DataFrame) -> tuple[str, ...]:
    """Return one sentence that names the chosen regions without a row, if any."""
    wording = asked.wording
    absent = [r for r in asked.view.regions if r not in set(shown["region"])]
    if not absent:
        return ()
    names = listed([wording.region(code) for code in absent], asked.view.language)
    return (wording.say(_MISSING, regions=names),)


def every_year(asked: Asked) -> Years:
    """Return the years of all figures, the view's where nothing at all was known."""
    known = questions.coverage(asked.database)
    return asked.view.periods if known.empty else Years(*years_of(known))


def nothing_known(
    asked: Asked, code: str, title: str, again: Callable[[Asked], Figure]
) -> Figure:
    """
    Return the empty figure of something that is not chosen by indicator.

    All years are offered where *again*, the figure's own answer, finds something.
    """
    view, wording = asked.view, asked.wording
    sentence = wording.say(
        _NOTHING_KNOWN if view.regions else _NO_REGION,
        regions=listed([wording.region(r) for r in view.regions], view.language),
        years=view.periods.say(view.language),
    )
    nothing = pd.DataFrame()
    everything = replace(view, periods=every_year(asked))
    words = wording.say(_ALL_YEARS, years=everything.periods.say(view.language))
    wider = everything != view and not again(replace(asked, view=everything)).empty
    offers = (Offer(words, everything),) if wider else ()
    return Figure(code, title, "", nothing, nothing, missing=(sentence,), offers=offers)


def nothing_found(
    asked: Asked, code: str, title: str, ranked: tuple[str, ...] | None = None
) -> Figure:
    """
    Return the empty figure: what is missing, and up to three nearest views.

    With *ranked*, whole regions were asked for and no others than these.
    """
    view, wording = asked.view, asked.wording
    regions = view.regions if ranked is None else ranked
    names = listed([wording.region(r) for r in regions], view.language)
    sentence = wording.say(
        _NOTHING if regions else _NO_REGION,
        regions=names,
        years=view.periods.say(view.language),
        indicator=wording.indicator(view.indicator),
        measure=within(view.measure.say(view.language)),
        interval=view.interval.name_within(view.language),
    )
    nothing = pd.DataFrame()
    offers = _offers(asked, regions, whole=ranked is not None)
    return Figure(code, title, "", nothing, nothing, missing=(sentence,), offers=offers)


def _offers(
    asked: Asked, regions: tuple[str, ...], *, whole: bool
) -> tuple[Offer, ...]:
    view = asked.view
    coverage = questions.coverage(asked.database)
    fitting = coverage[coverage["scope"] == _WHOLE] if whole else coverage
    near = nearest_coverage(fitting, view.indicator, regions, view.measure.code)
    if near.empty:
        return _sources_offer(asked, coverage)
    return tuple(_offer(asked, row, regions) for row in rows_of(near))


def _sources_offer(asked: Asked, coverage: pd.DataFrame) -> tuple[Offer, ...]:
    """Return the way to figures that only the page of sources shows, if there are."""
    view = asked.view
    known = coverage[coverage["indicator"] == view.indicator]
    if known.empty:
        return ()
    years = Years(*years_of(known))
    words = asked.wording.say(
        _OTHER_SPANS,
        indicator=asked.wording.indicator(view.indicator),
        years=years.say(view.language),
    )
    regions = tuple(dict.fromkeys((*view.regions, *known["region"])))
    there = replace(
        view, page=Page.SOURCES, regions=regions, periods=years, origin="", tabs=()
    )
    return (Offer(words, there),)


def _offer(asked: Asked, row: dict[str, object], regions: tuple[str, ...]) -> Offer:
    view, wording = asked.view, asked.wording
    interval = Interval.parse(str(row["interval"]))
    years = Years(int(str(row["first_year"])), int(str(row["last_year"])))
    measure = Measure.of(str(row["measure"]))
    words = wording.say(
        _OFFER,
        region=wording.region(str(row["region"])),
        measure=within(measure.say(view.language)),
        interval=interval.name_within(view.language),
        years=years.say(view.language),
        count=wording.say(_VALUE if row["figures"] == 1 else _VALUES, n=row["figures"]),
    )
    changed: View = replace(
        view, measure=measure, interval=interval, periods=years, shape=Shape.LINES
    )
    if row["region"] not in regions:
        changed = replace(changed, regions=(str(row["region"]),), among=CHOSEN)
    return Offer(words, changed)
