"""What a region is of the whole that it belongs to."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.share import shares_of_whole
from indicators.analysis.trend import segmented
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_found
from indicators.reports.lines import (
    Lines,
    breaks_of,
    line_figure,
    measured,
    published,
)

_SHARE = Text("{indicator}：占{whole}的比重", "{indicator}: share of {whole}")
_PART = Text(
    "{part}是{whole}的一部分，两者不相加、不同列排名，只看占比；分子、分母时期与范围一致。",
    "{part} is part of {whole}: the two are neither added nor ranked together, only the "
    "share is taken, of figures with one period and one scope.",
)
_NO_SHARE = Text(
    "没有{parts}与{whole}同一时期、同一范围的“{indicator}”数值（{interval}，{years}年）。",
    "There is no period for which both {parts} and {whole} have a level of “{indicator}” "
    "on one footing ({interval}, {years}).",
)


def share_figure(asked: Asked, parts: tuple[str, ...], whole: str) -> Figure:
    """Return the shares of *parts* in *whole*, with the levels they were computed from."""
    wording = asked.wording
    own, all_of_it = (published(asked, Measure.LEVEL, r) for r in (parts, (whole,)))
    shares = shares_of_whole(own, all_of_it).assign(
        measure=Measure.SHARE.code, unit="%", printed=""
    )
    names = {
        "indicator": wording.indicator(asked.view.indicator),
        "whole": wording.region(whole),
    }
    title = wording.say(_SHARE, **names)
    if shares.empty:
        return _no_share(asked, parts, whole, title)
    breaks = _breaks(asked, parts, whole)
    footing = shares[["scope", "basis", "start", "end"]]
    drawn = Lines(
        code=f"share-{whole}",
        title=title,
        shown=segmented(shares, breaks),
        breaks=breaks,
        scale=Scale.plain(asked.view.language, "%"),
        published=pd.concat([own, all_of_it]).merge(footing.drop_duplicates()),
        decimals=1,
        notes=tuple(
            wording.say(_PART, part=wording.region(part), whole=names["whole"])
            for part in parts
        ),
    )
    return line_figure(asked, drawn)


def _breaks(asked: Asked, parts: tuple[str, ...], whole: str) -> pd.DataFrame:
    """Return the breaks of the parts, and those of the whole as each part's own."""
    own = breaks_of(asked, Measure.LEVEL, parts)
    of_whole = breaks_of(asked, Measure.LEVEL, (whole,))
    return pd.concat([own, *(of_whole.assign(region=part) for part in parts)])


def _no_share(asked: Asked, parts: tuple[str, ...], whole: str, title: str) -> Figure:
    wording, view = asked.wording, asked.view
    sentence = wording.say(
        _NO_SHARE,
        parts=listed([wording.region(code) for code in parts], view.language),
        whole=wording.region(whole),
        indicator=wording.indicator(view.indicator),
        interval=view.interval.name(view.language),
        years=view.periods.name,
    )
    levels = measured(asked, Measure.LEVEL)
    nearest = nothing_found(levels, f"share-{whole}", title, (*parts, whole))
    return replace(nearest, missing=(sentence,))
