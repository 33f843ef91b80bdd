"""How many projects, how much money, how far: by stage, counts and money apart."""

from collections.abc import Callable

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import stages
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import missing_regions, nothing_known
from indicators.reports.notes import row_notes
from indicators.reports.project_rates import (
    project_values,
    rates_figure,
    sizes_figure,
)
from indicators.reports.stage_rows import best_of_stages, stage_marks
from indicators.reports.tables import compact, headed

STAGES = {
    "planned": Text("计划", "Planned"),
    "signed": Text("签约", "Signed"),
    "started": Text("开工", "Started"),
    "under_way": Text("在建", "Under way"),
    "completed": Text("竣工", "Completed"),
    "supported": Text("获支持", "Supported"),
}
_MONEY_STAGES = STAGES | {"completed": Text("完成投资", "Invested")}
_COUNTS = Text("各阶段的项目个数", "Projects, stage by stage")
_MONEY = Text("各阶段的项目投资额", "Investment in projects, stage by stage")
_SUBTITLE = Text(
    "单位：{unit} · {years} · 深色为全部项目，浅色为所注清单，空心为目标",
    "{unit} · {years} · dark: all projects; light: the list named; hollow: a target",
)
_PIECES = Text("个", "Number of projects")
_MONEY_IN = Text("{unit}", "In {unit}")
_APART = Text(
    "各条的时期和清单写在旁边；时期或清单不同，条的长短不能直接相比，也不能相加。",
    "Each bar names its period and list; bars of different periods or lists cannot be "
    "compared directly or added up.",
)
_BEST = Text(
    "图中每个地区每个阶段只画一个数值：先取全部项目的，再取最近的；全部数值见“表格”。",
    "The chart draws one value per region and stage: all projects before a single list, "
    "then the newest. The table has every value.",
)
_STAGE = Text("项目阶段", "Project stage")
_SHOWN = ["region", "period", "value", "stage"]


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
    wording = asked.wording
    title = wording.say(_COUNTS if counts == "projects" else _MONEY)
    ordered = _counted(asked, counts)
    if ordered.empty:
        return nothing_known(asked, counts, title, again)
    indicator = wording.catalog.indicator(ordered["indicator"].iloc[0])
    scale = wording.scale(indicator, Measure.LEVEL, ordered["value"])
    best = best_of_stages(ordered, tuple(names))
    marks = stage_marks(asked, best, names, scale)
    money = counts == "investment"
    unit = wording.say(_MONEY_IN, unit=scale.name) if money else wording.say(_PIECES)
    return Figure(
        code=counts,
        title=title,
        subtitle=wording.say(
            _SUBTITLE, years=asked.view.periods.say(wording.language), unit=unit
        ),
        rows=ordered.drop(columns="project_stage"),
        table=_table(asked, ordered, names, scale),
        specification=stages(asked.look),
        marks={"rows": marks},
        alt=wording.joined([title, *filter(None, marks["sentence"][:12])]),
        notes=(
            wording.say(_APART),
            wording.say(_BEST),
            *row_notes(asked, best),
        ),
        missing=missing_regions(asked, ordered),
    )


def _counted(asked: Asked, counts: str) -> pd.DataFrame:
    """Return the numbers of projects or of money with their stage, the newest first."""
    values, known = project_values(asked), asked.wording.catalog.indicators
    wanted = values["indicator"].map(lambda code: known[code].counts == counts)
    plain = values["measure"].isin([Measure.COUNT.code, Measure.LEVEL.code])
    chosen = values[wanted.astype(bool) & plain]
    stage_of = chosen["indicator"].map(lambda code: known[code].project_stage)
    return chosen.assign(project_stage=stage_of).sort_values("end", ascending=False)


def _table(
    asked: Asked, ordered: pd.DataFrame, names: dict[str, Text], scale: Scale
) -> pd.DataFrame:
    """Return all values in the order of the picture: region, stage, the newest first."""
    wording = asked.wording
    places = [
        (
            asked.view.regions.index(row["region"]),
            list(names).index(row["project_stage"]),
        )
        for row in rows_of(ordered)
    ]
    order = sorted(range(len(places)), key=places.__getitem__)
    sorted_rows = ordered.iloc[order]
    table = compact(asked, sorted_rows, scale)[_SHOWN]
    reached = [wording.say(names[stage]) for stage in sorted_rows["project_stage"]]
    table.insert(1, wording.say(_STAGE), reached)
    return headed(table, wording)
