"""Who grows faster: rates, levels and indices over the years, and parts of a whole."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.share import shares_of_whole
from indicators.analysis.trend import chained_index, index_of_levels, segmented
from indicators.charts import lines
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import NOTHING, Text, listed
from indicators.model.view import Shape
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_found
from indicators.reports.marks import line_marks, spoken, zero_line
from indicators.reports.notes import cut_notes, row_notes
from indicators.reports.tables import compact, headed
from indicators.store import questions

_TITLE = Text("{indicator}:{measure}", "{indicator}: {measure}")
_INDEX = Text("{indicator}:指数({base}年=100)", "{indicator}: index ({base} = 100)")
_SUBTITLE = Text(
    "单位:{unit} · {interval} · {years}", "In {unit} · {interval} · {years}"
)
_POINTS = Text("指数点", "index points")
_CHAINED = Text(
    "指数由各年公布的同比增速连乘得到(可比价),不由两年的现价数值相除。",
    "The index chains the published year-on-year rates (comparable prices); it is not a "
    "quotient of two current-price levels.",
)
_NOMINAL = Text(
    "指数由公布的数值相除得到,为名义值,含价格变动。",
    "The index is a quotient of published levels: nominal, price changes included.",
)
_SHARE = Text("{indicator}:占{whole}的比重", "{indicator}: share of {whole}")
_PART = Text(
    "{part}是{whole}的一部分,两者不相加、不同列排名,只看占比;分子、分母时期与口径一致。",
    "{part} is part of {whole}: the two are neither added nor ranked together, only the "
    "share is taken, of figures with one period and one scope.",
)
_NO_SHARE = Text(
    "没有{parts}与{whole}同一时期、同一口径的“{indicator}”数值({interval},{years}年)。",
    "There is no period for which both {parts} and {whole} have a level of “{indicator}” "
    "on one footing ({interval}, {years}).",
)
_NO_BASE = Text(
    "{base}年不在任何一段连续的序列之内,无法以它为基期。",
    "No unbroken series holds {base}, so it cannot be the base.",
)
_OTHER_BASE = Text("以{base}年为基期", "Take {base} as the base")


def growth_figures(asked: Asked) -> list[Figure]:
    """Return the trend, and the shares where a region and its whole are both chosen."""
    belongs = asked.wording.catalog.belongs
    figures = [_trend(asked)]
    for whole in asked.view.regions:
        parts = tuple(code for code in asked.view.regions if belongs(code, whole))
        if parts:
            figures.append(_share(asked, parts, whole))
    return figures


def _series(asked: Asked, measure: Measure, regions: tuple[str, ...]) -> pd.DataFrame:
    view = asked.view
    values = questions.series(
        asked.database, view.indicator, measure, regions, view.interval, view.periods
    )
    return values.assign(indicator=view.indicator, measure=measure.code)


def _trend(asked: Asked) -> Figure:
    view = asked.view
    indicator = asked.wording.catalog.indicator(view.indicator)
    if view.shape is Shape.LINES:
        shown = _segments(asked, view.measure)
        scale = asked.wording.scale(indicator, view.measure, shown["value"])
        return _drawn(asked, shown, scale)
    points = Scale.plain(view.language, asked.wording.say(_POINTS))
    # The measure is what the index is made of, whatever the reader looked at before.
    levels = indicator.growth_from_levels
    measure = Measure.LEVEL if levels else Measure.GROWTH
    asked = replace(asked, view=replace(view, measure=measure))
    segments = _segments(asked, measure)
    shown = (index_of_levels if levels else chained_index)(segments, view.base)
    derivation = _NOMINAL if levels else _CHAINED
    if shown.empty and not segments.empty:
        return _no_base(asked, segments, _title(asked, derivation))
    return _drawn(asked, shown, points, derivation)


def _no_base(asked: Asked, segments: pd.DataFrame, title: str) -> Figure:
    """Return the empty figure of an index without its base, and a base that there is."""
    wording = asked.wording
    positive = segments[(segments["value"] > 0) | (segments["measure"] != "level")]
    offers: tuple[Offer, ...] = ()
    if not positive.empty:
        longest = positive["segment"].value_counts().idxmax()
        year = int(positive[positive["segment"] == longest]["year"].min())
        view = replace(asked.view, base=year)
        offers = (Offer(wording.say(_OTHER_BASE, base=year), view),)
    nothing = pd.DataFrame()
    missing = (wording.say(_NO_BASE, base=asked.view.base),)
    return Figure("trend", title, "", nothing, nothing, missing=missing, offers=offers)


def _segments(asked: Asked, measure: Measure) -> pd.DataFrame:
    view = asked.view
    breaks = questions.breaks(asked.database, (view.indicator,), view.regions)
    return segmented(_series(asked, measure, view.regions), breaks)


def _drawn(
    asked: Asked, shown: pd.DataFrame, scale: Scale, derivation: Text = NOTHING
) -> Figure:
    view, wording = asked.view, asked.wording
    if shown.empty:
        return nothing_found(asked, "trend", _title(asked, derivation))
    decimals = 1 if derivation else None
    what = wording.indicator(view.indicator)
    return Figure(
        code="trend",
        title=_title(asked, derivation),
        subtitle=_subtitle(asked, scale.name),
        rows=shown,
        table=headed(compact(asked, shown, scale, decimals), wording),
        specification=lines(asked.look),
        marks={
            "rows": line_marks(asked, shown, scale, what, decimals),
            "zero": zero_line(shown),
        },
        alt=spoken(wording, shown, scale, _title(asked, derivation), decimals),
        notes=(
            *([wording.say(derivation)] if derivation else []),
            *cut_notes(asked, shown),
            *row_notes(asked, shown),
        ),
        missing=missing_regions(asked, shown),
    )


def _title(asked: Asked, derivation: Text) -> str:
    view = asked.view
    return asked.wording.say(
        _INDEX if derivation else _TITLE,
        indicator=asked.wording.indicator(view.indicator),
        measure=view.measure.say(view.language),
        base=view.base,
    )


def _subtitle(asked: Asked, unit: str) -> str:
    view = asked.view
    return asked.wording.say(
        _SUBTITLE,
        unit=unit,
        interval=view.interval.name(view.language),
        years=f"{view.periods.first}–{view.periods.last}",
    )


def _share(asked: Asked, parts: tuple[str, ...], whole: str) -> Figure:
    wording = asked.wording
    levels = [_series(asked, Measure.LEVEL, codes) for codes in (parts, (whole,))]
    shares = shares_of_whole(*levels).assign(measure=Measure.SHARE.code, unit="%")
    breaks = questions.breaks(asked.database, (asked.view.indicator,), parts)
    shown = segmented(shares, breaks)
    names = {
        "indicator": wording.indicator(asked.view.indicator),
        "whole": wording.region(whole),
    }
    title = wording.say(_SHARE, **names)
    if shown.empty:
        return _no_share(asked, parts, whole, title)
    percent = Scale.plain(asked.view.language, "%")
    notes = [
        wording.say(_PART, part=wording.region(part), whole=names["whole"])
        for part in parts
    ]
    return Figure(
        code=f"share-{whole}",
        title=title,
        subtitle=_subtitle(asked, "%"),
        rows=shown,
        table=headed(compact(asked, shown, percent, 1), wording),
        specification=lines(asked.look),
        marks={
            "rows": line_marks(asked, shown, percent, title, 1),
            "zero": zero_line(shown),
        },
        alt=spoken(wording, shown, percent, title, 1),
        notes=(*notes, *row_notes(asked, shown)),
    )


def _no_share(asked: Asked, parts: tuple[str, ...], whole: str, title: str) -> Figure:
    wording, view = asked.wording, asked.view
    sentence = wording.say(
        _NO_SHARE,
        parts=listed([wording.region(code) for code in parts], view.language),
        whole=wording.region(whole),
        indicator=wording.indicator(view.indicator),
        interval=view.interval.name(view.language),
        years=f"{view.periods.first}–{view.periods.last}",
    )
    levels = replace(asked, view=replace(view, measure=Measure.LEVEL))
    nearest = nothing_found(levels, f"share-{whole}", title, (*parts, whole))
    return replace(nearest, missing=(sentence,))
