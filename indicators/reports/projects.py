"""How many projects, how much money, how far: by stage, counts and money apart."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.charts import bars
from indicators.model.number import Scale
from indicators.model.observation import Measure, Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import missing_regions, nothing_known
from indicators.reports.marks import bar_marks
from indicators.reports.notes import row_notes
from indicators.reports.project_rates import (
    TARGET,
    project_values,
    rates_figure,
    sizes_figure,
)
from indicators.reports.tables import compact, headed

STAGES = {
    "planned": Text("计划", "Planned"),
    "signed": Text("签约", "Signed"),
    "started": Text("开工", "Started"),
    "under_way": Text("在建", "Under way"),
    "completed": Text("竣工", "Completed"),
    "supported": Text("获支持", "Supported"),
}
_MONEY_STAGES = STAGES | {"completed": Text("完成投资", "Investment made")}
_COUNTS = Text("项目个数，按阶段", "Number of projects, by stage")
_MONEY = Text("项目投资，按阶段", "Investment in projects, by stage")
_SUBTITLE = Text(
    "{years} · 单位：{unit} · 空心为目标", "{years} · in {unit} · hollow: a target"
)
_PIECES = Text("个", "projects")
_LABEL = Text("{name} · {when}：{value}{target}", "{name} · {when}: {value}{target}")
_APART = Text(
    "同一行的口径和时期都写在条形上；口径不同的清单不相加、不相比。",
    "Each bar says which projects it counts and when; lists of different projects are "
    "neither added nor compared.",
)
_NEWEST = Text(
    "图中每个阶段、每个地区至多画{n}个数值：先是不限清单的，再是最近的；全部数值见“表格”。",
    "The chart draws up to {n} values of each stage and region: first those of all "
    "projects, then the newest; the table has all.",
)
_STAGE = Text("项目阶段", "Stage of the project")
_DRAWN = 3


def projects_figures(asked: Asked) -> list[Figure]:
    """Return counts by stage, money by stage, rates, and the average size."""
    return [figure(asked) for figure in (_numbers, _money, rates_figure, sizes_figure)]


def _numbers(asked: Asked) -> Figure:
    return _by_stage(asked, "projects", STAGES, _numbers)


def _money(asked: Asked) -> Figure:
    return _by_stage(asked, "investment", _MONEY_STAGES, _money)


def _by_stage(
    asked: Asked, counts: str, names: dict[str, Text], again: Callable[[Asked], Figure]
) -> Figure:
    wording, values = asked.wording, project_values(asked)
    title = wording.say(_COUNTS if counts == "projects" else _MONEY)
    known = wording.catalog.indicators
    wanted = values["indicator"].map(lambda code: known[code].counts == counts)
    plain = values["measure"].isin([Measure.COUNT.code, Measure.LEVEL.code])
    chosen = values[wanted.astype(bool) & plain]
    if chosen.empty:
        return nothing_known(asked, counts, title, again)
    stages = chosen["indicator"].map(lambda code: known[code].project_stage)
    ordered = chosen.assign(project_stage=stages).sort_values("end", ascending=False)
    indicator = known[ordered["indicator"].iloc[0]]
    scale = wording.scale(indicator, Measure.LEVEL, ordered["value"])
    drawn = list(_drawn(wording, ordered, names, scale))
    years = asked.view.periods.name
    unit = scale.name if counts == "investment" else wording.say(_PIECES)
    return Figure(
        code=counts,
        title=title,
        subtitle=wording.say(_SUBTITLE, years=years, unit=unit),
        rows=ordered.drop(columns="project_stage"),
        table=_table(asked, ordered, names, scale),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, drawn, scale)},
        alt=wording.joined([title, *(row["label"] for row in drawn[:8])]),
        notes=(
            wording.say(_APART),
            wording.say(_NEWEST, n=_DRAWN),
            *row_notes(asked, ordered),
        ),
        missing=missing_regions(asked, ordered),
    )


def _drawn(
    wording: Wording, ordered: pd.DataFrame, names: dict[str, Text], scale: Scale
) -> Iterable[dict[str, Any]]:
    """Yield a heading for each stage, then its newest figures region by region."""
    rows = rows_of(ordered)
    for stage, name in names.items():
        newest = _newest([row for row in rows if row["project_stage"] == stage])
        if not newest:
            continue
        yield {"label": wording.say(name)}
        for row in newest:
            target = row["stage"] == Stage.TARGET.code
            value = wording.value(row, scale)
            label = wording.say(
                _LABEL,
                name=wording.region(row["region"]),
                when=wording.period(row),
                value=value,
                target=wording.say(TARGET) if target else "",
            )
            what = wording.indicator(row["indicator"])
            sentence = wording.sentence(row, what, value)
            said = {"label": label, "sentence": sentence, "hollow": target}
            yield {**row, **said, "detail": wording.scope(row["scope"])}


def _newest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a few of *rows* of each region: all its projects first, then the newest."""
    by_region: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_region.setdefault(row["region"], []).append(row)
    return [
        row
        for code in sorted(by_region)
        for row in sorted(by_region[code], key=_named_set)[:_DRAWN]
    ]


def _named_set(row: dict[str, Any]) -> bool:
    """Whether the figure counts a named set of projects only."""
    return bool(row["scope"] != "whole")


def _table(
    asked: Asked, ordered: pd.DataFrame, names: dict[str, Text], scale: Scale
) -> pd.DataFrame:
    wording = asked.wording
    table = compact(asked, ordered, scale)
    stages = [wording.say(names[stage]) for stage in ordered["project_stage"]]
    table.insert(0, wording.say(_STAGE), stages)
    order = {wording.say(name): place for place, name in enumerate(names.values())}
    by_stage = table.sort_values(
        wording.say(_STAGE), key=lambda column: column.map(order), kind="stable"
    )
    return headed(by_stage, wording)
