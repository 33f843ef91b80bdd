"""Who moved: positions over the years, joined where the same regions were ranked."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.ranking import yearly_positions
from indicators.analysis.trend import segmented
from indicators.charts import bump
from indicators.model.text import Text, within
from indicators.reports.comparing import judged
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import every_year
from indicators.reports.growth.cuts import Cut, cuts_of
from indicators.reports.growth.lines import breaks_of
from indicators.reports.rankings.bump_rows import (
    bump_marks,
    bump_table,
    bump_traces,
    newest_places,
    year_marks,
)
from indicators.reports.rankings.movers import mover
from indicators.reports.rankings.ranked import set_name, whole_series

_TITLE = Text(
    "{indicator}（{measure}）：历年在{set}中的位次",
    "{indicator} ({measure}): positions among {set} over the years",
)
_READ = Text(
    "第1位为首位，n为当年参加排序的地区数",
    "No. 1 is first; n is the number of regions ranked that year",
)
_JOINED = Text(
    "相邻两年参加排序的地区完全相同、序列也没有断点才连线，否则位次前后不可比。",
    "A line joins two neighbouring years only where the same regions were ranked in both "
    "and no series has a break between them.",
)
_BASIS = Text(
    "只排口径为“{basis}”的数值，其他口径的不参加排序。",
    "Only figures on the basis “{basis}” are ranked here; those on another are left out.",
)
_TOO_FEW = Text(
    "看位次变动要有两年以上、每年至少两个地区的同口径数值；所选年份中只有{years}年。"
    "加长年份，或换一个指标、地区。",
    "To show who moved takes two years in which at least two regions have a figure on the "
    "same basis; of the chosen years only {years} will do. Choose more years, another "
    "indicator or other regions.",
)
_NO_YEAR = Text(
    "所选年份中没有一年有两个地区的同口径数值，看不出位次变动。加长年份，或换一个指标、地区。",
    "In none of the chosen years do two regions have a figure on the same basis, so no "
    "moves can be shown. Choose more years, another indicator or other regions.",
)
_ALL_YEARS = Text("看全部年份（{years}）", "Show all years ({years})")


def bump_figure(asked: Asked, ranked: tuple[str, ...]) -> Figure:
    """Return the positions of *ranked* over the chosen years, or why there are none."""
    wording, view = asked.wording, asked.view
    shown, others = _shown(asked, ranked)
    title = wording.say(
        _TITLE,
        indicator=wording.indicator(view.indicator),
        measure=within(view.measure.say(view.language)),
        set=set_name(asked),
    )
    if len(set(shown["year"])) < 2:
        return _too_few(asked, ranked, shown, title)
    drawn = _drawn(asked, shown)
    cuts = [cut.sentence for cut in _cuts(asked, ranked, shown)]
    basis = wording.basis(shown["basis"].iloc[0]) or wording.unstated
    figure = replace(
        drawn,
        title=title,
        alt=wording.joined([title, *newest_places(asked, shown)]),
        notes=(
            wording.say(_JOINED),
            *([wording.say(_BASIS, basis=basis)] if others else []),
            *cuts,
        ),
        intent=Intent.LINES,
    )
    return judged(asked, figure, regions=ranked)


def _drawn(asked: Asked, shown: pd.DataFrame) -> Figure:
    wording, view = asked.wording, asked.view
    indicator = wording.catalog.indicator(view.indicator)
    scale = wording.scale(indicator, view.measure, shown["value"])
    return Figure(
        code="bump",
        title="",
        subtitle=_subtitle(asked, shown),
        rows=shown,
        table=bump_table(asked, shown, scale),
        specification=bump(asked.look),
        marks={"rows": bump_marks(asked, shown, scale), "years": year_marks(shown)},
        computed=True,
        finding=mover(asked, shown),
        traces=bump_traces(asked, shown),
    )


def _cuts(asked: Asked, ranked: tuple[str, ...], shown: pd.DataFrame) -> list[Cut]:
    """Return the breaks that part two years of a region's positions."""
    breaks = breaks_of(asked, asked.view.measure, ranked)
    return cuts_of(asked, shown.sort_values(["series", "start"]), breaks)


def _shown(asked: Asked, ranked: tuple[str, ...]) -> tuple[pd.DataFrame, bool]:
    """Return the positions on the basis with the most, and whether others have any."""
    view = asked.view
    direction = asked.wording.catalog.indicator(view.indicator).direction
    figures = whole_series(asked, ranked, view.periods)
    breaks = breaks_of(asked, view.measure, ranked)
    apart = [
        yearly_positions(segmented(rows, breaks), direction)
        for _, rows in figures.groupby("basis")
    ]
    if not apart:
        return yearly_positions(segmented(figures, breaks), direction), False
    most = max(
        apart, key=lambda positions: (positions["year"].nunique(), len(positions))
    )
    return most, len(apart) > 1


def _subtitle(asked: Asked, shown: pd.DataFrame) -> str:
    wording, view = asked.wording, asked.view
    parts = [
        wording.basis(shown["basis"].iloc[0]),
        view.interval.name(view.language),
        view.periods.say(view.language),
        wording.say(_READ),
    ]
    return " · ".join(filter(None, parts))


def _too_few(
    asked: Asked, ranked: tuple[str, ...], shown: pd.DataFrame, title: str
) -> Figure:
    """Return the empty figure: what is missing, and all years where they help."""
    view, wording = asked.view, asked.wording
    years = [str(year) for year in sorted(set(shown["year"]))]
    said = (
        wording.say(_TOO_FEW, years="".join(years)) if years else wording.say(_NO_YEAR)
    )
    every = every_year(asked)
    wider = replace(view, periods=every)
    positions, _ = _shown(replace(asked, view=wider), ranked)
    helps = len(set(positions["year"])) > 1
    words = wording.say(_ALL_YEARS, years=every.say(view.language))
    offers = (Offer(words, wider),) if helps else ()
    nothing = pd.DataFrame()
    return Figure("bump", title, "", nothing, nothing, missing=(said,), offers=offers)
