"""What was reached of each plan, with both numbers, and what a project costs."""

import pandas as pd

from indicators.analysis.projects import average_sizes, steps_of_plans
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.wording import Wording
from indicators.charts import funnel
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import NOTHING, Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.projects.amounts import with_amounts
from indicators.reports.projects.rate_rows import (
    funnel_marks,
    ordered_rates,
    reached,
    target_ticks,
)
from indicators.reports.projects.stage_rows import MARKS
from indicators.reports.tables import HEADINGS
from indicators.reports.traced import Traces, together, traced
from indicators.store import questions

_RATES = Text("计划推进到哪一步", "How far the plans have come")
_RATES_SUBTITLE = Text(
    "占计划的% · 分子、分母出自同一清单、同一时期 · 底条为计划的100%，竖线为目标，空心且注明者为目标",
    "In % of the plan · both numbers from the same list and period · pale bar: the whole "
    "plan; upright line: a target; hollow and so named: a target",
)
_ONLY_PLANS = Text(
    "只有计划可以作分母：同一时期签约的和开工的不是同一批项目，不能相除。",
    "Only a plan serves as denominator: projects signed and projects started in a period "
    "are different projects, so one is not divided by the other.",
)
_SIZES = Text("平均每个项目的投资", "Average investment per project")
_SIZES_SUBTITLE = Text(
    "投资额与项目数出自同一清单、同一时期",
    "Money and number from the same list and period",
)
_RATE_COLUMNS = {
    "region": HEADINGS["region"],
    "period": HEADINGS["period"],
    "what": Text("比率", "Rate"),
    "text": HEADINGS["value"],
    "part": Text("分子", "Numerator"),
    "whole": Text("分母", "Denominator"),
}
_SIZE_COLUMNS = {
    "region": HEADINGS["region"],
    "period": HEADINGS["period"],
    "what": Text("项目", "Projects"),
    "text": Text("平均投资", "Average"),
    "part": Text("投资额", "Investment"),
    "whole": Text("项目数", "Number"),
}
_STAGES = {
    "signed": Text("签约项目", "Signed"),
    "started": Text("开工项目", "Started"),
    "under_way": Text("在建项目", "Under way"),
    "planned": Text("计划项目", "Planned"),
}
_RATES_OF = frozenset(
    {
        "projects_planned",
        "projects_signed",
        "projects_started",
        "projects_completed",
        "investment_planned",
        "investment_completed",
    }
)
_SIZES_OF = frozenset(
    f"{counts}_{stage}" for counts in ("projects", "investment") for stage in _STAGES
)


def project_values(asked: Asked) -> pd.DataFrame:
    """
    Return every figure on projects of the chosen regions and years.

    Columns:
        *: those of `store.questions.projects`
    """
    indicators = asked.wording.catalog.indicators.values()
    codes = tuple(each.code for each in indicators if each.topic == "projects")
    view = asked.view
    return questions.projects(asked.database, codes, view.regions, view.periods)


def rates_figure(asked: Asked) -> Figure:
    """Return what was reached of each plan beside the rates that sources print."""
    wording, values = asked.wording, project_values(asked)
    title = wording.say(_RATES)
    printed = values[values["measure"].isin([Measure.RATE.code, Measure.PROGRESS.code])]
    rates = ordered_rates(asked, computed_rates(values), printed)
    if not rates:
        return nothing_known(asked, "rates", title, rates_figure)
    marks = funnel_marks(asked, rates)
    behind = _behind(values, rates, _RATES_OF | set(printed["indicator"]))
    said = [sentence for sentence in marks["sentence"] if sentence]
    return Figure(
        code="rates",
        title=title,
        subtitle=wording.say(_RATES_SUBTITLE),
        rows=behind,
        table=_table(wording, rates, _RATE_COLUMNS),
        specification=funnel(asked.look),
        marks={"rows": marks, "targets": target_ticks(asked, rates)},
        alt=wording.joined([title, *said]),
        computed=True,
        notes=(wording.say(_ONLY_PLANS),),
        finding=reached(asked, rates),
        traces=_traces(wording, rates, _RATE_COLUMNS),
    )


def sizes_figure(asked: Asked) -> Figure:
    """Return the investment a project by stage as a table, with money and number."""
    wording, values = asked.wording, project_values(asked)
    title = wording.say(_SIZES)
    sizes = [
        average_sizes(values, stage).assign(
            what=wording.say(name),
            part_of=f"investment_{stage}",
            whole_of=f"projects_{stage}",
        )
        for stage, name in _STAGES.items()
    ]
    every = with_amounts(pd.concat(sizes), values)
    if every.empty:
        return nothing_known(asked, "sizes", title, sizes_figure)
    indicator = wording.catalog.indicator("investment_started")
    scale, money = (
        wording.scale(indicator, Measure.LEVEL, every[column].astype(float))
        for column in ("rate", "part")
    )
    ordered = every.sort_values("end", ascending=False, kind="stable")
    rows = [_size(wording, row, scale, money) for row in rows_of(ordered)]
    rows.sort(key=lambda row: asked.view.regions.index(row["region"]))
    behind = _behind(values, rows, _SIZES_OF)
    return Figure(
        code="sizes",
        title=title,
        subtitle=wording.say(_SIZES_SUBTITLE),
        rows=behind,
        table=_table(wording, rows, _SIZE_COLUMNS),
        alt=title,
        computed=True,
        traces=_traces(wording, rows, _SIZE_COLUMNS),
    )


def _size(wording: Wording, row: Row, each: Scale, money: Scale) -> Row:
    """Return the words of a size and of its two numbers, as exact as they were said."""
    part, whole, either = (
        Qualifier.of(row[name])
        for name in ("part_qualifier", "whole_qualifier", "qualifier")
    )
    return {
        **row,
        "what": row["what"] + wording.say(MARKS.get(row["stage"], NOTHING)),
        "text": each.write(row["rate"], either, decimals=1),
        "part": money.write(row["part"], part),
        "whole": Scale.plain(wording.language).write(row["whole"], whole),
        "cell": together(row["cell_part"], row["cell_whole"]),
    }


def computed_rates(values: pd.DataFrame) -> pd.DataFrame:
    """
    Return how much of each plan was reached, with the figures behind it.

    Columns:
        *: those of `analysis.projects.steps_of_plans`
        part_of, whole_of: indicators of what was reached and of the plan
        cell_part, cell_whole: codes of both figures
    """
    steps = steps_of_plans(values)
    named = steps.assign(
        part_of=steps["counts"] + "_" + steps["project_stage"],
        whole_of=steps["counts"] + "_planned",
    )
    return with_amounts(named, values)


def _traces(wording: Wording, rows: list[Row], columns: dict[str, Text]) -> Traces:
    """Return the figures behind a ratio, and those behind each of its terms."""
    terms = {"text": "cell", "part": "cell_part", "whole": "cell_whole"}
    return traced(
        {
            wording.say(columns[name]): [row[cell] for row in rows]
            for name, cell in terms.items()
        }
    )


def _behind(
    values: pd.DataFrame, rates: list[Row], indicators: frozenset[str]
) -> pd.DataFrame:
    """Return what the sources say of the lists and periods that *rates* are of."""
    lists = pd.DataFrame(rates)[["region", "scope", "start", "end"]].drop_duplicates()
    return values[values["indicator"].isin(indicators)].merge(lists)


def _table(wording: Wording, rows: list[Row], columns: dict[str, Text]) -> pd.DataFrame:
    cells = [
        {**row, "region": wording.series(row), "period": wording.period(row)}
        for row in rows
    ]
    headings = {code: wording.say(text) for code, text in columns.items()}
    return pd.DataFrame(cells, columns=list(columns)).rename(columns=headings)
