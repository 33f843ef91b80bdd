"""Who stands where, and who moved: positions within a named set."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import bars
from indicators.model.number import Scale
from indicators.model.text import Text, listed
from indicators.model.view import CHOSEN
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_found
from indicators.reports.marks import bar_marks, spoken
from indicators.reports.notes import row_notes
from indicators.reports.stated_ranks import stated_ranks_figure
from indicators.store import questions

_TITLE = Text(
    "{indicator}({measure})在{set}中的位次",
    "{indicator} ({measure}): positions among {set}",
)
_SUBTITLE = Text(
    "{period} · 单位:{unit} · {n}个地区有数据",
    "{period} · in {unit} · {n} regions with data",
)
_CHOSEN = Text("所选地区", "the chosen regions")
_PARTS = Text("{name}所属各地", "the parts of {name}")
_PLACE = Text("第{rank}位 · {name} · {value}", "No. {rank} · {name} · {value}")
_ABOVE = Text("距前一位{gap}", "{gap} behind the next above")
_BELOW = Text("领先后一位{gap}", "{gap} ahead of the next below")
_TIED = Text("并列", "tied")
_MOVED = {
    1: Text("↑升{n}位", "↑ up {n}"),
    -1: Text("↓降{n}位", "↓ down {n}"),
    0: Text("位次未变", "unmoved"),
}
_SINCE = Text(
    "位次变动与上年同期相比,只在两期都有数据的地区之间计算。",
    "Movement is since the same period a year earlier, among regions with data in both.",
)
_NEWEST = Text(
    "{year}年是所选年份中至少两个地区有数据的最近一年。",
    "{year} is the newest of the chosen years in which at least two regions have a figure.",
)
_ABSENT = Text(
    "{names}没有这一时期的数据,未参加排序。",
    "{names}: nothing for this period, so not ranked.",
)
_APART = Text(
    "{whole}包含{parts},整体与部分不同列排序;占比见“增长”页。",
    "{whole} contains {parts}: a whole is not ranked with its part. The growth page shows "
    "the share.",
)
_ORDER = {
    "up": Text("数值大者在前。", "The greatest value stands first."),
    "down": Text(
        "数值小者在前:该指标越小越好。",
        "The smallest value stands first: less is better.",
    ),
    "neither": Text(
        "数值大者在前;该指标的大小无好坏之分。",
        "The greatest value stands first; more is neither better nor worse.",
    ),
}
_HEADINGS = {
    "rank": Text("位次", "Position"),
    "region": Text("地区", "Region"),
    "value": Text("数值", "Value"),
    "gap_above": Text("距前一位", "Behind the next above"),
    "gap_below": Text("领先后一位", "Ahead of the next below"),
    "moved": Text("位次变动", "Movement"),
    "previous": Text("上年同期", "A year earlier"),
    "basis": Text("计算基础", "Basis"),
    "stage": Text("数据阶段", "Stage"),
}
_NONE = "—"


def rankings_figures(asked: Asked) -> list[Figure]:
    """Return the positions in the set, and the ranks that sources state."""
    return [_positions(asked), stated_ranks_figure(asked)]


def _positions(asked: Asked) -> Figure:
    view, wording = asked.view, asked.wording
    ranked, wholes = _set(asked)
    indicator = wording.catalog.indicator(view.indicator)
    year = _year(asked, ranked)
    values = questions.positions(
        asked.database,
        view.indicator,
        view.measure,
        ranked,
        view.interval,
        year,
        indicator.direction,
    ).assign(indicator=view.indicator, measure=view.measure.code, scope="whole")
    if values.empty:
        return nothing_found(asked, "positions", _title(asked), ranked)
    scale = wording.scale(indicator, view.measure, values["value"])
    return Figure(
        code="positions",
        title=_title(asked),
        subtitle=wording.say(
            _SUBTITLE,
            period=view.interval.of(year).name(view.language),
            unit=scale.name or _NONE,
            n=len(values),
        ),
        rows=values,
        table=_table(asked, values, scale),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, _bars(asked, values, scale), scale)},
        alt=spoken(wording, values, scale, _title(asked)),
        notes=(
            wording.say(_ORDER[indicator.direction]),
            *([] if year == view.periods.last else [wording.say(_NEWEST, year=year)]),
            wording.say(_SINCE),
            *wholes,
            *row_notes(asked, values),
        ),
        missing=_absent(asked, ranked, values),
    )


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


def _bars(asked: Asked, values: pd.DataFrame, scale: Scale) -> list[dict[str, Any]]:
    wording = asked.wording
    what = wording.indicator(asked.view.indicator)
    drawn = []
    for row in rows_of(values):
        value = wording.value(row, scale)
        place = wording.say(
            _PLACE, rank=int(row["rank"]), name=wording.series(row), value=value
        )
        beside = [
            _moved(asked, row),
            _gap(asked, row, scale, "gap_above", _ABOVE),
            _gap(asked, row, scale, "gap_below", _BELOW),
        ]
        said = {
            "label": place,
            "detail": " · ".join(filter(None, beside)),
            "sentence": wording.sentence(row, what, value),
        }
        drawn.append({**row, **said})
    return drawn


def _gap(
    asked: Asked, row: dict[str, Any], scale: Scale, column: str, text: Text
) -> str:
    gap = row[column]
    if pd.isna(gap):
        return ""
    # A difference has no more decimals than its terms; what floats add is cut off.
    written = asked.difference(scale).write(round(float(gap), 9))
    return asked.wording.say(text, gap=written)


def _moved(asked: Asked, row: dict[str, Any]) -> str:
    if pd.isna(row["moved"]):
        return ""
    places = int(row["moved"])
    direction = (places > 0) - (places < 0)
    return asked.wording.say(_MOVED[direction], n=abs(places))


def _table(asked: Asked, values: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    wording = asked.wording
    table = pd.DataFrame(
        [
            {
                "rank": f"{int(row['rank'])}"
                + (f" ({wording.say(_TIED)})" if row["ties"] else ""),
                "region": wording.region(row["region"]),
                "value": wording.value(row, scale),
                "gap_above": _gap(
                    asked, row, scale, "gap_above", Text("{gap}", "{gap}")
                ),
                "gap_below": _gap(
                    asked, row, scale, "gap_below", Text("{gap}", "{gap}")
                ),
                "moved": _moved(asked, row) or _NONE,
                "previous": _NONE
                if pd.isna(row["previous_value"])
                else scale.write(float(row["previous_value"])),
                "basis": wording.basis(row["basis"]),
                "stage": wording.stage(row["stage"]),
            }
            for row in rows_of(values)
        ]
    )
    return table.rename(columns={code: wording.say(t) for code, t in _HEADINGS.items()})


def _absent(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> tuple[str, ...]:
    absent = [code for code in ranked if code not in set(values["region"])]
    if not absent:
        return ()
    names = [asked.wording.region(code) for code in absent]
    return (asked.wording.say(_ABSENT, names=listed(names, asked.view.language)),)
