"""Who stands where, and who moved: positions within a named set."""

from dataclasses import replace

import pandas as pd

from indicators.charts import bars
from indicators.model.text import Text, listed
from indicators.model.view import CHOSEN, View
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_found
from indicators.reports.marks import bar_marks, spoken
from indicators.reports.notes import definition_note, row_notes
from indicators.reports.rank_rows import rank_bars, rank_table
from indicators.reports.stated_ranks import RANKS, stated_ranks_figure
from indicators.store import questions

_TITLE = Text(
    "{indicator}（{measure}）在{set}中的位次",
    "{indicator} ({measure}): positions among {set}",
)
_SUBTITLE = Text(
    "{period} · 单位：{unit} · {n}个地区有数据",
    "{period} · in {unit} · {n} regions with data",
)
_CHOSEN = Text("所选地区", "the chosen regions")
_PARTS = Text("{name}所属各地", "the parts of {name}")
_SINCE = Text(
    "位次变动与上年同期相比；只有参加排序的地区上年同期都有数据时才计算。",
    "Movement is since the same period a year earlier, and only where every region ranked "
    "had a figure then.",
)
_NEWEST = Text(
    "{year}年是所选年份中至少两个地区有数据的最近一年。",
    "{year} is the newest of the chosen years in which at least two regions have a figure.",
)
_ALONE = Text(
    "所选年份和范围内只有{name}有数据，一个地区不成排名。",
    "In the chosen years and set only {name} has a figure: one region makes no ranking.",
)
_LEVELS = Text(
    "所列地区行政级别不同（省、市、区县），位次仅供参考。",
    "These regions are of different administrative levels: read positions with care.",
)
_ABSENT = Text(
    "{names}没有这一时期的数据，未参加排序。",
    "{names}: nothing for this period, so not ranked.",
)
_APART = Text(
    "{whole}包含{parts}，整体与部分不同列排序；占比见“增长”页。",
    "{whole} contains {parts}: a whole is not ranked with its part. The growth page shows "
    "the share.",
)
_ORDER = {
    "up": Text("数值大者在前。", "The greatest value stands first."),
    "down": Text(
        "数值小者在前：该指标越小越好。",
        "The smallest value stands first: less is better.",
    ),
    "neither": Text(
        "数值大者在前；该指标的大小无好坏之分。",
        "The greatest value stands first; more is neither better nor worse.",
    ),
}
_NOT_RANKED = Text(
    "位次不能再排位：各来源的位次各在自己的范围内。来源自述的位次见下图。",
    "Ranks are not ranked again: each stands within the set its source names. The ranks "
    "that sources state are below.",
)
_NONE = "—"


def rankings_figures(asked: Asked) -> list[Figure]:
    """Return the positions in the set, and the ranks that sources state."""
    return [_positions(asked), stated_ranks_figure(asked)]


def _positions(asked: Asked) -> Figure:
    """Return who stands where, or why nobody does."""
    if asked.view.measure in RANKS:
        return _refused(asked)
    ranked, wholes = _set(asked)
    year = _year(asked, ranked)
    values = _standing(asked, ranked, year)
    if not _compares(values):
        return _too_few(asked, values, ranked)
    return replace(
        _drawn(asked, values, year),
        notes=(
            *_notes(asked, values, year),
            *wholes,
            *definition_note(asked),
            *row_notes(asked, values),
        ),
        missing=_absent(asked, ranked, values),
    )


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
    return values.assign(**codes, scope="whole")


def _compares(values: pd.DataFrame) -> bool:
    """Whether two regions at least have a figure: one alone stands in no ranking."""
    return len(set(values["region"])) > 1


def _drawn(asked: Asked, values: pd.DataFrame, year: int) -> Figure:
    view, wording = asked.view, asked.wording
    indicator = wording.catalog.indicator(view.indicator)
    scale = wording.scale(indicator, view.measure, values["value"])
    period = view.interval.of(year).name(view.language)
    facts = {"period": period, "n": len(set(values["region"]))}
    return Figure(
        code="positions",
        title=_title(asked),
        subtitle=wording.say(_SUBTITLE, **facts, unit=scale.name or _NONE),
        rows=values,
        table=rank_table(asked, values, scale),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, rank_bars(asked, values, scale), scale)},
        alt=spoken(wording, values, scale, _title(asked)),
        computed=True,
    )


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
    ranked, _ = _set(there)
    return _compares(_standing(there, ranked, _year(there, ranked)))


def _notes(asked: Asked, values: pd.DataFrame, year: int) -> list[str]:
    """Return what order means, since when, and why a year or a set is as it is."""
    catalog, say = asked.wording.catalog, asked.wording.say
    direction = catalog.indicator(asked.view.indicator).direction
    notes = [say(_ORDER[direction]), say(_SINCE)]
    if year != asked.view.periods.last:
        notes.append(say(_NEWEST, year=year))
    if len({catalog.region(code).level for code in values["region"]}) > 1:
        notes.append(say(_LEVELS))
    return notes


def _set(asked: Asked) -> tuple[tuple[str, ...], list[str]]:
    """Return the regions to rank, and a note for each whole that was set apart."""
    view, wording = asked.view, asked.wording
    catalog = wording.catalog
    if view.among != CHOSEN:
        return catalog.parts(view.among), []
    notes = []
    ranked = list(view.regions)
    for whole in view.regions:
        parts = [code for code in view.regions if catalog.belongs(code, whole)]
        if parts:
            ranked.remove(whole)
            names = listed([wording.region(code) for code in parts], view.language)
            notes.append(wording.say(_APART, whole=wording.region(whole), parts=names))
    return tuple(ranked), notes


def _year(asked: Asked, ranked: tuple[str, ...]) -> int:
    """Return the newest chosen year in which two of the set have a figure, else one."""
    view = asked.view
    series = questions.series(
        asked.database,
        view.indicator,
        view.measure,
        ranked,
        view.interval,
        view.periods,
    )
    whole = series[series["scope"] == "whole"]
    regions = whole.groupby("year")["region"].nunique()
    compared = regions[regions > 1]
    years = (regions if compared.empty else compared).index
    return int(years.max()) if len(years) else view.periods.last


def _title(asked: Asked) -> str:
    view, wording = asked.view, asked.wording
    among = (
        wording.say(_CHOSEN)
        if view.among == CHOSEN
        else wording.say(_PARTS, name=wording.region(view.among))
    )
    return wording.say(
        _TITLE,
        indicator=wording.indicator(view.indicator),
        measure=view.measure.say(view.language),
        set=among,
    )


def _absent(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> tuple[str, ...]:
    absent = [code for code in ranked if code not in set(values["region"])]
    if not absent:
        return ()
    names = [asked.wording.region(code) for code in absent]
    return (asked.wording.say(_ABSENT, names=listed(names, asked.view.language)),)
