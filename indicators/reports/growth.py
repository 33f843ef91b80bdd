"""Who grows faster: rates, levels and indices over the years, and parts of a whole."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.trend import chained_index, index_of_levels
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.model.view import Shape
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_found
from indicators.reports.lines import (
    Lines,
    line_figure,
    measured,
    segments_of,
    targets_of,
)
from indicators.reports.notes import definition_note
from indicators.reports.shares import share_figure
from indicators.reports.stated_ranks import RANKS, ranks_elsewhere

_TITLE = Text("{indicator}：{measure}", "{indicator}: {measure}")
_INDEX = Text("{indicator}：指数（{base}年=100）", "{indicator}: index ({base} = 100)")
_POINTS = Text("指数点", "index points")
_CHAINED = Text(
    "指数由各年公布的同比增速连乘得到{basis}，不由两年的数值相除。",
    "The index chains the published year-on-year rates{basis}; it is not a quotient of "
    "two levels.",
)
_BASIS = Text("（{basis}）", " ({basis})")
_QUOTIENT = Text(
    "指数由公布的数值相除得到。", "The index is a quotient of published levels."
)
_NOMINAL = Text(
    "指数由公布的数值相除得到，为名义值，含价格变动。",
    "The index is a quotient of published levels: nominal, price changes included.",
)
_NO_BASE = Text(
    "{base}年不在任何一段连续的序列之内，无法以它为基期。",
    "No unbroken series holds {base}, so it cannot be the base.",
)
_OTHER_BASE = Text("以{base}年为基期", "Take {base} as the base")


def growth_figures(asked: Asked) -> list[Figure]:
    """
    Return the trend, and the shares where a region and its whole are both chosen.

    Only what adds up has shares: a part's income a head is no share of the whole's.
    """
    belongs = asked.wording.catalog.belongs
    if asked.view.measure in RANKS:
        return [ranks_elsewhere(asked)]
    figures = [_trend(asked) if asked.view.shape is Shape.LINES else _index(asked)]
    if not asked.wording.catalog.indicator(asked.view.indicator).additive:
        return figures
    for whole in asked.view.regions:
        parts = tuple(code for code in asked.view.regions if belongs(code, whole))
        if parts:
            figures.append(share_figure(asked, parts, whole))
    return figures


def _trend(asked: Asked) -> Figure:
    view, wording = asked.view, asked.wording
    indicator = wording.catalog.indicator(view.indicator)
    title = wording.say(
        _TITLE,
        indicator=wording.indicator(view.indicator),
        measure=view.measure.say(view.language),
    )
    shown, breaks = segments_of(asked, view.measure)
    if shown.empty:
        return nothing_found(asked, "trend", title)
    drawn = Lines(
        code="trend",
        title=title,
        shown=shown,
        breaks=breaks,
        scale=wording.scale(indicator, view.measure, shown["value"]),
        targets=targets_of(asked),
        notes=definition_note(asked),
    )
    missing = missing_regions(asked, shown)
    return replace(line_figure(asked, drawn), missing=missing)


def _index(asked: Asked) -> Figure:
    """Return the index: of levels where levels may be compared, else of chained rates."""
    view, wording = asked.view, asked.wording
    of_levels = wording.catalog.indicator(view.indicator).growth_from_levels
    # The measure is what the index is made of, whatever the reader looked at before.
    asked = measured(asked, Measure.LEVEL if of_levels else Measure.GROWTH)
    title = wording.say(
        _INDEX, indicator=wording.indicator(view.indicator), base=view.base
    )
    segments, breaks = segments_of(asked, asked.view.measure)
    if segments.empty:
        return nothing_found(asked, "trend", title)
    shown = (index_of_levels if of_levels else chained_index)(segments, view.base)
    if shown.empty:
        return _no_base(asked, segments, title)
    drawn = Lines(
        code="trend",
        title=title,
        shown=shown,
        breaks=breaks,
        scale=Scale.plain(view.language, wording.say(_POINTS)),
        published=segments.merge(shown[["series", "start"]]),
        decimals=1,
        notes=(_derivation(asked, segments), *definition_note(asked)),
    )
    missing = missing_regions(asked, shown)
    return replace(line_figure(asked, drawn), missing=missing)


def _derivation(asked: Asked, segments: pd.DataFrame) -> str:
    """Return how the index was made, in the words of what it was made of."""
    wording = asked.wording
    indicator = wording.catalog.indicator(asked.view.indicator)
    if not indicator.growth_from_levels:
        names = [wording.basis(code) for code in dict.fromkeys(segments["basis"])]
        said = wording.say(Text("、", ", ")).join(filter(None, names))
        basis = wording.say(_BASIS, basis=said) if said else ""
        return wording.say(_CHAINED, basis=basis)
    money = wording.catalog.unit(indicator.unit).dimension in {"yuan", "usd"}
    return wording.say(_NOMINAL if money else _QUOTIENT)


def _no_base(asked: Asked, segments: pd.DataFrame, title: str) -> Figure:
    """Return the empty figure of an index without its base, and a base that there is."""
    wording = asked.wording
    positive = segments[(segments["value"] > 0) | (segments["measure"] != "level")]
    offers: tuple[Offer, ...] = ()
    if not positive.empty:
        longest = positive["segment"].value_counts().idxmax()
        year = int(positive[positive["segment"] == longest]["year"].min())
        offers = (
            Offer(wording.say(_OTHER_BASE, base=year), replace(asked.view, base=year)),
        )
    nothing = pd.DataFrame()
    missing = (wording.say(_NO_BASE, base=asked.view.base),)
    return Figure("trend", title, "", nothing, nothing, missing=missing, offers=offers)
