"""Who stands where, and who moved: positions within a named set."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.charts import positions
from indicators.model.finding import Finding
from indicators.model.observation import RANKS, Qualifier
from indicators.model.text import Text, listed, within
from indicators.model.view import CHOSEN, View
from indicators.reports.comparing import blocks, found_in, judged
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_found
from indicators.reports.growth.marks import spoken
from indicators.reports.notes import definition_note
from indicators.reports.rankings.bump import bump_figure
from indicators.reports.rankings.leaders import leader
from indicators.reports.rankings.rank_rows import (
    rank_marks,
    rank_table,
    rank_traces,
    whole_marks,
)
from indicators.reports.rankings.ranked import (
    WHOLE,
    absent_names,
    asked_regions,
    figure_of_whole,
    ranked_set,
    ranked_year,
    set_name,
)
from indicators.reports.rankings.stated_ranks import stated_ranks_figure
from indicators.reports.remarks import remarked
from indicators.store import questions

_TITLE = Text(
    "{indicator}（{measure}）在{set}中的位次",
    "{indicator} ({measure}): positions among {set}",
)
_UNIT = Text("单位：{unit}", "In {unit}")
_COUNT = Text("{n}个地区有数据", "{n} regions with data")
_SINCE = Text(
    "箭头为与上年同期相比的位次变动，参加排序的地区上年同期都有数据时才计算。",
    "Arrows show places moved since the same period a year earlier, where every region "
    "ranked had a figure then.",
)
_NEWEST = Text(
    "{year}年是所选年份中至少两个地区有数据的最近一年。",
    "{year} is the latest of the chosen years in which at least two regions have a figure.",
)
_ALONE = Text(
    "所选年份和地区中只有{name}有数据，一个地区不成排名。",
    "Of these regions only {name} has a figure in the chosen years: one region makes no "
    "ranking.",
)
_BOUNDS = Text(
    "带“>”或“≤”的只是界限，其位次和差距不能确定。",
    "Figures with > or ≤ are bounds: their positions and gaps are not certain.",
)
_REFERENCE = Text(
    "虚线为{whole}的数值，整体只作参照，不参加排序。",
    "The dashed line is {whole}'s figure: a whole is a reference and is not ranked.",
)
_ABSENT = Text(
    "{names}没有这一时期的数据，未参加排序。",
    "{names}: no figure for this period, so not ranked.",
)
_ORDER = {
    "up": Text("数值大者在前。", "The largest value comes first."),
    "down": Text(
        "数值小者在前：该指标越小越好。",
        "The smallest value comes first: less is better.",
    ),
    "neither": Text(
        "数值大者在前；该指标的大小无好坏之分。",
        "The largest value comes first; more is neither better nor worse.",
    ),
}
_NOT_RANKED = Text(
    "位次不能再排位：各位次的比较对象不同。来源自述的位次见下表。",
    "Ranks are not ranked again: each stands within the set its source names. The ranks "
    "that sources state are below.",
)


def rankings_figures(asked: Asked) -> list[Figure]:
    """
    Return positions in the set, who moved over the years, and what sources state.

    Where the set that was asked for is no ranking, that is said first, and what can be
    ranked of it follows.
    """
    found = _positions(asked)
    ranked = ranked_set(asked)
    over_years = [] if found.empty else [bump_figure(asked, ranked)]
    every = [*_refusal(asked), found, *over_years, stated_ranks_figure(asked)]
    return [remarked(asked, figure) for figure in every]


def _refusal(asked: Asked) -> list[Figure]:
    """Return why the regions asked for are no ranking together, if they are none."""
    regions = asked_regions(asked)
    if asked.view.measure in RANKS:
        return []
    values = _standing(asked, regions, ranked_year(asked, regions))
    nothing = pd.DataFrame()
    title = _title(asked)
    figure = Figure("set", title, "", nothing, nothing, intent=Intent.RANK)
    every = asked.view.among != CHOSEN
    figure = judged(asked, figure, values, regions=regions, every=every)
    return [figure] if blocks(figure.findings) else []


def _positions(asked: Asked) -> Figure:
    """Return who stands where, or why nobody does."""
    if asked.view.measure in RANKS:
        return _refused(asked)
    ranked = ranked_set(asked)
    year = ranked_year(asked, ranked)
    values = _standing(asked, ranked, year)
    if not _compares(values):
        return _too_few(asked, values, ranked)
    drawn = _drawn(asked, ranked, values)
    return replace(
        drawn,
        findings=_findings(asked, ranked, values),
        notes=(
            *_notes(asked, values, year),
            *drawn.notes,
            *definition_note(asked),
        ),
        missing=_absent(asked, ranked, values) if asked.view.among != CHOSEN else (),
    )


def _findings(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> tuple[Finding, ...]:
    """Return what is said of those that are ranked; what is refused is not among them."""
    chosen = asked.view.among == CHOSEN
    regions = ranked if chosen else tuple(values["region"])
    found = found_in(asked, Intent.RANK, values, regions)
    refusals = blocks(found)
    return tuple(each for each in found if each not in refusals)


def _standing(asked: Asked, ranked: tuple[str, ...], year: int) -> pd.DataFrame:
    view = asked.view
    direction = asked.wording.catalog.indicator(view.indicator).direction
    values = questions.positions(
        asked.database,
        view.indicator,
        view.measure,
        ranked,
        view.interval,
        year,
        direction,
    )
    codes = {"indicator": view.indicator, "measure": view.measure.code}
    return values.assign(**codes, scope=WHOLE, year=values["end"].dt.year)


def _compares(values: pd.DataFrame) -> bool:
    """Whether two regions at least have a figure: one alone stands in no ranking."""
    return len(set(values["region"])) > 1


def _drawn(asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame) -> Figure:
    wording = asked.wording
    indicator = wording.catalog.indicator(asked.view.indicator)
    scale = wording.scale(indicator, asked.view.measure, values["value"])
    whole = figure_of_whole(asked, ranked, values)
    names = [wording.region(code) for code in whole["region"]]
    title = _title(asked)
    return Figure(
        code="positions",
        title=title,
        subtitle=_subtitle(asked, values, scale.name),
        rows=pd.concat([values, whole]) if names else values,
        table=rank_table(asked, values, scale),
        specification=positions(asked.look),
        marks={
            "rows": rank_marks(asked, values, scale),
            "whole": whole_marks(asked, whole, scale),
        },
        alt=spoken(wording, values, scale, title),
        notes=tuple(wording.say(_REFERENCE, whole=name) for name in names),
        computed=True,
        intent=Intent.RANK,
        finding=leader(asked, ranked, values, scale),
        traces=rank_traces(asked, values),
    )


def _subtitle(asked: Asked, values: pd.DataFrame, unit: str) -> str:
    wording, bases = asked.wording, sorted(set(values["basis"]))
    period = asked.view.interval.of(int(values["end"].max().year))
    parts = [
        wording.say(_UNIT, unit=unit) if unit else "",
        wording.basis(bases[0]) if len(bases) == 1 else "",
        period.name(asked.view.language),
        wording.say(_COUNT, n=len(set(values["region"]))),
    ]
    return " · ".join(filter(None, parts))


def _refused(asked: Asked) -> Figure:
    nothing = pd.DataFrame()
    missing = (asked.wording.say(_NOT_RANKED),)
    return Figure("positions", _title(asked), "", nothing, nothing, missing=missing)


def _too_few(asked: Asked, values: pd.DataFrame, ranked: tuple[str, ...]) -> Figure:
    """Return the empty figure, and those nearest views in which two can be ranked."""
    nearest = nothing_found(asked, "positions", _title(asked), ranked)
    offers = tuple(offer for offer in nearest.offers if _ranks(asked, offer.view))
    if values.empty:
        return replace(nearest, offers=offers)
    alone = asked.wording.say(
        _ALONE, name=asked.wording.region(values["region"].iloc[0])
    )
    return replace(nearest, offers=offers, missing=(alone,))


def _ranks(asked: Asked, view: View) -> bool:
    there = replace(asked, view=view)
    if view.page is not view.page.RANKINGS:
        return True
    ranked = ranked_set(there)
    return _compares(_standing(there, ranked, ranked_year(there, ranked)))


def _notes(asked: Asked, values: pd.DataFrame, year: int) -> list[str]:
    """Return what order means, since when, and why a year or a set is as it is."""
    catalog, say = asked.wording.catalog, asked.wording.say
    direction = catalog.indicator(asked.view.indicator).direction
    notes = [say(_ORDER[direction])]
    if values["moved"].notna().any():
        notes.append(say(_SINCE))
    if year != asked.view.periods.last:
        notes.append(say(_NEWEST, year=year))
    if any(Qualifier.of(code).is_bound for code in values["qualifier"]):
        notes.append(say(_BOUNDS))
    return notes


def _title(asked: Asked) -> str:
    return asked.wording.say(
        _TITLE,
        indicator=asked.wording.indicator(asked.view.indicator),
        measure=within(asked.view.measure.say(asked.view.language)),
        set=set_name(asked),
    )


def _absent(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> tuple[str, ...]:
    names = absent_names(asked, ranked, values)
    if not names:
        return ()
    return (asked.wording.say(_ABSENT, names=listed(names, asked.view.language)),)
