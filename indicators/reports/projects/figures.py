"""How many projects, how much money, how far: by stage, counts and money apart."""

from collections.abc import Callable

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.rows import rows_of
from indicators.charts import stages
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.comparing import judged
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import missing_regions, nothing_known
from indicators.reports.projects.project_rates import (
    project_values,
    rates_figure,
    sizes_figure,
)
from indicators.reports.projects.stage_rows import (
    STAGES,
    drawn_stages,
    stage_marks,
    stage_name,
)
from indicators.reports.remarks import remarked
from indicators.reports.tables import HEADINGS, compact, headed
from indicators.reports.traced import code_of, traced

_COUNTS = Text("各阶段的项目个数", "Projects, stage by stage")
_MONEY = Text("各阶段的项目投资额", "Investment in projects, stage by stage")
_SUBTITLE = Text(
    "单位：{unit} · {years} · 条为同一清单、同一时期的各阶段，只有一个阶段的写数字；空心且注明者为目标",
    "{unit} · {years} · bars: the stages of one list and period; a stage on its own is a "
    "number; hollow and so named: a target",
)
_PIECES = Text("个", "Number of projects")
_MONEY_IN = Text("{unit}", "In {unit}")
_APART = Text(
    "时期或清单不同的数不能直接相比，也不能相加。",
    "Figures of different periods or lists cannot be compared directly or added up.",
)
_BEST = Text(
    "每个地区每个阶段取最可比的数（先取全部项目，再取最近的），连同其清单在同一时期的其他阶段；"
    "全部数值见“表格”。",
    "The chart has the most comparable value of each region and stage (all projects before "
    "a single list, then the newest) and the other stages of its list and period. The "
    "table has every value.",
)
_STAGE = Text("项目阶段", "Project stage")
_SHOWN = ["region", "period", "value", "stage"]


def projects_figures(asked: Asked) -> list[Figure]:
    """Return counts by stage, money by stage, rates, and the average size."""
    makers = (_numbers, _money, rates_figure, sizes_figure)
    return [remarked(asked, figure(asked)) for figure in makers]


def _numbers(asked: Asked) -> Figure:
    return _by_stage(asked, "projects", _numbers)


def _money(asked: Asked) -> Figure:
    return _by_stage(asked, "investment", _money)


def _by_stage(asked: Asked, counts: str, again: Callable[[Asked], Figure]) -> Figure:
    wording = asked.wording
    title = wording.say(_COUNTS if counts == "projects" else _MONEY)
    ordered = _counted(asked, counts)
    if ordered.empty:
        return nothing_known(asked, counts, title, again)
    indicator = wording.catalog.indicator(ordered["indicator"].iloc[0])
    scale = wording.scale(indicator, Measure.LEVEL, ordered["value"])
    singles, blocks = drawn_stages(ordered)
    marks = stage_marks(asked, singles, blocks, scale)
    money, listed = counts == "investment", _listed(asked, ordered)
    unit = wording.say(_MONEY_IN, unit=scale.name) if money else wording.say(_PIECES)
    years = asked.view.periods.say(wording.language)
    drawn = pd.concat([singles, blocks])
    figure = Figure(
        code=counts,
        title=title,
        subtitle=wording.say(_SUBTITLE, years=years, unit=unit),
        rows=ordered.drop(columns="project_stage"),
        table=_table(asked, listed, scale),
        # Numbers that all stand alone are a table.
        specification={} if blocks.empty else stages(asked.look),
        marks={} if blocks.empty else {"rows": marks},
        alt=wording.joined([title, *filter(None, marks["sentence"][:12])]),
        notes=(
            wording.say(_APART),
            wording.say(_BEST),
        ),
        missing=missing_regions(asked, ordered),
        intent=Intent.SIDE,
        traces=traced({wording.say(HEADINGS["value"]): map(code_of, rows_of(listed))}),
    )
    # Stages are counted where they are published: who has none is told above.
    return judged(asked, figure, drawn, regions=tuple(set(drawn["region"])))


def _counted(asked: Asked, counts: str) -> pd.DataFrame:
    """Return the numbers of projects or of money with their stage, the newest first."""
    values, known = project_values(asked), asked.wording.catalog.indicators
    wanted = values["indicator"].map(lambda code: known[code].counts == counts)
    plain = values["measure"].isin([Measure.COUNT.code, Measure.LEVEL.code])
    chosen = values[wanted.astype(bool) & plain]
    stage_of = chosen["indicator"].map(lambda code: known[code].project_stage)
    return chosen.assign(project_stage=stage_of).sort_values("end", ascending=False)


def _listed(asked: Asked, ordered: pd.DataFrame) -> pd.DataFrame:
    """Return all values by region and stage, the newest first."""
    regions, stages = asked.view.regions, list(STAGES)
    places = [
        (regions.index(row["region"]), stages.index(row["project_stage"]))
        for row in rows_of(ordered)
    ]
    order = sorted(range(len(places)), key=places.__getitem__)
    return ordered.iloc[order]


def _table(asked: Asked, listed: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    wording = asked.wording
    table = compact(asked, listed, scale)[_SHOWN]
    reached = [stage_name(wording, row) for row in rows_of(listed)]
    table.insert(1, wording.say(_STAGE), reached)
    return headed(table, wording)
