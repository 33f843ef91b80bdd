"""The index over the years: of levels where levels may be compared, else of chained rates."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.growth.index import chained_index, index_of_levels
from indicators.analysis.rows import Row, rows_of
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import COMMA, Text, listed, within
from indicators.reports.claims import in_money
from indicators.reports.comparing import judged
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_found
from indicators.reports.growth.leads import lead
from indicators.reports.growth.lines import (
    Lines,
    line_figure,
    measured,
    published,
    segments_of,
)
from indicators.reports.notes import definition_note
from indicators.reports.traced import together

CODE = "trend"
_INDEX = Text("{indicator}：指数（{base}年=100）", "{indicator}: index ({base} = 100)")
_POINTS = Text("指数点", "index points")
_CHAINED = Text(
    "指数由各年公布的同比增速连乘得到{basis}，不由两年的数值相除。",
    "The index chains the published year-on-year rates{basis}; it is not computed "
    "from two levels.",
)
_BASIS = Text("（{basis}）", " ({basis})")
_QUOTIENT = Text(
    "指数由公布的数值相除得到。", "The index is computed from published levels."
)
_NOMINAL = Text(
    "指数由公布的数值相除得到，为名义值，含价格变动。",
    "The index is computed from published levels: it is nominal and includes price "
    "changes.",
)
_NO_BASE = Text(
    "{base}年不在任何一段连续的序列之内，无法以它为基期。",
    "No unbroken series includes {base}, so it cannot be the base.",
)
_LACKING = Text(
    "{regions}没有包含{base}年的连续序列，不在图中。",
    "{regions} has no unbroken series that includes {base} and is not drawn.",
)
_LACK = Text(
    "{regions}没有包含{base}年的连续序列，不在图中。",
    "{regions} have no unbroken series that includes {base} and are not drawn.",
)
_SEE_CHAINED = Text(
    "看由增速连乘的指数", "Show the index chained from the published growth"
)
_OTHER_BASE = Text("以{base}年为基期", "Use {base} as the base")


def index_figure(asked: Asked) -> Figure:
    """Return the index of the chosen regions, and another base where theirs is lacking."""
    view, wording = asked.view, asked.wording
    of_levels = wording.catalog.indicator(view.indicator).growth_from_levels
    title = wording.say(
        _INDEX, indicator=wording.indicator(view.indicator), base=view.base
    )
    if view.measure is Measure.LEVEL and not of_levels:
        return _refused(asked, title)
    # Of other measures the index is of what it can be made of.
    asked = measured(asked, Measure.LEVEL if of_levels else Measure.GROWTH)
    segments, breaks = segments_of(asked, asked.view.measure)
    if segments.empty:
        return nothing_found(asked, CODE, title)
    shown = _index(asked, segments, view.base)
    if shown.empty:
        return _no_base(asked, segments, title)
    scale = Scale.plain(view.language, wording.say(_POINTS))
    drawn = Lines(
        code=CODE,
        title=title,
        shown=_behind(asked, segments, shown),
        breaks=breaks,
        scale=scale,
        published=segments.merge(shown[["series", "start"]]),
        decimals=1,
        notes=(_derivation(asked, segments), *definition_note(asked)),
        finding=_lead(asked, shown),
        intent=Intent.INDEX,
    )
    lacking, offers = _lacking(asked, segments, shown)
    missing = (*missing_regions(asked, segments), *lacking)
    figure = replace(line_figure(asked, drawn), missing=missing, offers=offers)
    # Levels whose base bears no rate are not drawn, and the rules say so.
    return judged(asked, figure, _divided(asked, segments) if of_levels else None)


def _refused(asked: Asked, title: str) -> Figure:
    """Return why these levels make no index (rules R1 and R5), and one that is honest."""
    segments, _ = segments_of(asked, Measure.LEVEL)
    if segments.empty:
        return nothing_found(asked, CODE, title)
    nothing = pd.DataFrame()
    chained = replace(asked.view, measure=Measure.GROWTH)
    known = not published(asked, Measure.GROWTH, chained.regions).empty
    offers = (Offer(asked.wording.say(_SEE_CHAINED), chained),) if known else ()
    figure = Figure(
        CODE, title, "", nothing, nothing, offers=offers, intent=Intent.INDEX
    )
    return judged(asked, figure, segments)


def _index(asked: Asked, segments: pd.DataFrame, base: int) -> pd.DataFrame:
    of_levels = asked.view.measure is Measure.LEVEL
    return (index_of_levels if of_levels else chained_index)(segments, base)


def _behind(asked: Asked, segments: pd.DataFrame, shown: pd.DataFrame) -> pd.DataFrame:
    """Return *shown* with the figures that each index was computed from."""
    rates = asked.view.measure is Measure.GROWTH
    codes = {(row["segment"], row["year"]): row["cell"] for row in rows_of(segments)}
    made = _rates_since if rates else _levels
    return shown.assign(
        cell=[made(codes, row, asked.view.base) for row in rows_of(shown)]
    )


def _levels(codes: Mapping[tuple[int, int], str], row: Row, base: int) -> str:
    segment = row["segment"]
    return together(*(codes[segment, year] for year in (row["year"], base)))


def _rates_since(codes: Mapping[tuple[int, int], str], row: Row, base: int) -> str:
    """Return the rates between *base* and the row's year; the base itself has none."""
    first, last = sorted((base, row["year"]))
    found = [codes[row["segment"], year] for year in range(last, first, -1)]
    return together(*found) if found else ""


def _lead(asked: Asked, shown: pd.DataFrame) -> str:
    """Return who stands highest; the base year itself says nothing."""
    base = asked.view.base
    return lead(asked, shown[shown["year"] != base], base)


def _derivation(asked: Asked, segments: pd.DataFrame) -> str:
    """Return how the index was made, in the words of what it was made of."""
    wording = asked.wording
    indicator = wording.catalog.indicator(asked.view.indicator)
    if not indicator.growth_from_levels:
        names = [wording.basis(code) for code in dict.fromkeys(segments["basis"])]
        said = wording.say(COMMA).join(map(within, filter(None, names)))
        basis = wording.say(_BASIS, basis=said) if said else ""
        return wording.say(_CHAINED, basis=basis)
    return wording.say(_NOMINAL if in_money(asked) else _QUOTIENT)


def _no_base(asked: Asked, segments: pd.DataFrame, title: str) -> Figure:
    """Return the empty figure of an index without its base, and a base that there is."""
    nothing = pd.DataFrame()
    missing = (asked.wording.say(_NO_BASE, base=asked.view.base),)
    offers = _other_base(asked, segments, 0)
    divided = _divided(asked, segments)
    if not divided.empty:
        # The base is there, but bears no rate: that is for the rules to say.
        figure = Figure(
            CODE, title, "", nothing, nothing, offers=offers, intent=Intent.INDEX
        )
        return judged(asked, figure, divided)
    return Figure(CODE, title, "", nothing, nothing, missing=missing, offers=offers)


def _divided(asked: Asked, segments: pd.DataFrame) -> pd.DataFrame:
    """Return the levels of those unbroken parts that have the base year; of rates none."""
    if asked.view.measure is not Measure.LEVEL:
        return segments.head(0)
    based = segments["segment"][segments["year"] == asked.view.base]
    return segments[segments["segment"].isin(based)]


def _lacking(
    asked: Asked, segments: pd.DataFrame, shown: pd.DataFrame
) -> tuple[tuple[str, ...], tuple[Offer, ...]]:
    """Return which regions lack the base, and a base that more of them have."""
    having = set(shown["region"])
    known = set(segments["region"]) - set(_divided(asked, segments)["region"])
    absent = [r for r in asked.view.regions if r in known - having]
    if not absent:
        return (), ()
    wording = asked.wording
    said = wording.say(
        _LACKING if len(absent) == 1 else _LACK,
        regions=listed([wording.region(r) for r in absent], asked.view.language),
        base=asked.view.base,
    )
    return (said,), _other_base(asked, segments, len(having))


def _other_base(asked: Asked, segments: pd.DataFrame, fewest: int) -> tuple[Offer, ...]:
    """Return the nearest base that the most regions have, if more than *fewest* do."""
    view = asked.view
    years = sorted(
        set(segments["year"]), key=lambda year: (abs(year - view.base), year)
    )
    counts = {year: _index(asked, segments, year)["region"].nunique() for year in years}
    best = max(counts, key=lambda year: counts[year])
    if counts[best] <= fewest:
        return ()
    words = asked.wording.say(_OTHER_BASE, base=best)
    return (Offer(words, replace(view, base=best)),)
