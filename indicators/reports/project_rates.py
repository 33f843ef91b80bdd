"""Rates of projects with their two numbers, and what a project costs on average."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from indicators.analysis.projects import average_sizes, plan_progress, start_rates
from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.charts import bars
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier, Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.marks import bar_marks
from indicators.reports.notes import row_notes
from indicators.reports.tables import HEADINGS
from indicators.store import questions

_RATES = Text("开工率与年度计划进度", "Start rates, and progress of the yearly plan")
_RATES_SUBTITLE = Text(
    "单位：% · 分子、分母出自同一清单、同一时期 · 空心为目标",
    "In % · both numbers of one list and one period · hollow: a target",
)
_START_RATE = Text("开工率（由两数计算）", "start rate (computed)")
_PROGRESS = Text("投资完成计划（由两数计算）", "investment made of planned (computed)")
_STATED = Text("{indicator}（来源所印）", "{indicator} (as printed)")
_SIZES = Text("平均每个项目的投资", "Average investment a project")
_SIZES_SUBTITLE = Text(
    "单位：{unit} · 投资额与项目数出自同一清单、同一时期",
    "In {unit} · money and number of one list and one period",
)
TARGET = Text("（目标）", " (target)")
_LABEL = Text("{name} · {when}：{value}", "{name} · {when}: {value}")
_OF = Text("（{part}/{whole}）", " ({part} of {whole})")
_COLUMNS = {
    "what": Text("比率", "Rate"),
    "part": Text("分子", "Numerator"),
    "whole": Text("分母", "Denominator"),
}
_STAGES = {
    "signed": Text("签约项目", "signed projects"),
    "started": Text("开工项目", "started projects"),
    "under_way": Text("在建项目", "projects under way"),
    "planned": Text("计划项目", "planned projects"),
}
_NAMED = ("region", "period", "value", "stage")
_EACH = Text("{unit}/个", "{unit} each")


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
    """Return computed rates beside the printed ones, each with its two numbers."""
    wording, values = asked.wording, project_values(asked)
    title = wording.say(_RATES)
    percent = Scale.plain(asked.view.language, "%")
    drawn = [
        *_computed(wording, start_rates(values), _START_RATE, percent),
        *_computed(wording, plan_progress(values), _PROGRESS, percent),
        *_printed(wording, values, percent),
    ]
    if not drawn:
        return nothing_known(asked, "rates", title, rates_figure)
    stated = values[values["measure"].isin([Measure.RATE.code, Measure.PROGRESS.code])]
    return Figure(
        code="rates",
        title=title,
        subtitle=wording.say(_RATES_SUBTITLE),
        rows=values,
        table=_table(wording, drawn),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, drawn, percent)},
        alt=wording.joined([title, *(row["label"] for row in drawn)]),
        computed=True,
        notes=tuple(row_notes(asked, stated)),
    )


def sizes_figure(asked: Asked) -> Figure:
    """Return the investment a project by stage, with money and number."""
    wording, values = asked.wording, project_values(asked)
    title = wording.say(_SIZES)
    sizes = {stage: average_sizes(values, stage) for stage in _STAGES}
    every = pd.concat(sizes.values())
    if every.empty:
        return nothing_known(asked, "sizes", title, sizes_figure)
    indicator = wording.catalog.indicator("investment_started")
    # By the smallest, so that none is rounded away.
    scale = wording.scale(
        indicator, Measure.LEVEL, every["rate"].astype(float).nsmallest(1)
    )
    drawn = [
        row
        for stage, name in _STAGES.items()
        for row in _computed(wording, sizes[stage], name, scale)
    ]
    unit = wording.say(_EACH, unit=scale.name)
    return Figure(
        code="sizes",
        title=title,
        subtitle=wording.say(_SIZES_SUBTITLE, unit=unit),
        rows=values,
        table=_table(wording, drawn),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, drawn, scale)},
        alt=wording.joined([title, *(row["label"] for row in drawn)]),
        computed=True,
    )


def _computed(
    wording: Wording, rates: pd.DataFrame, what: Text, scale: Scale
) -> Iterable[dict[str, Any]]:
    for row in rows_of(rates):
        plain = Scale.plain(wording.language)
        whole = plain.number(row["whole"])
        # Money over projects: the money is written on the scale of the quotient.
        part = (scale if scale.name != "%" else plain).write(row["part"])
        value = scale.write(row["rate"], Qualifier.of(row["qualifier"]), decimals=1)
        of = wording.say(_OF, part=part, whole=whole)
        words = _words(wording, row, wording.say(what), value + of)
        said = {"what": wording.say(what), "part": part, "whole": whole, "text": value}
        yield {**row, **said, **words, "value": row["rate"]}


def _printed(
    wording: Wording, values: pd.DataFrame, percent: Scale
) -> Iterable[dict[str, Any]]:
    stated = values["measure"].isin([Measure.RATE.code, Measure.PROGRESS.code])
    for row in rows_of(values[stated]):
        what = wording.say(_STATED, indicator=wording.indicator(row["indicator"]))
        value = wording.value(row, percent)
        said = {"what": what, "part": "", "whole": "", "text": value}
        words = _words(wording, row, what, value)
        words["sentence"] = wording.sentence(row, what, value)
        yield {**row, **said, **words}


def _words(
    wording: Wording, row: dict[str, Any], what: str, value: str
) -> dict[str, Any]:
    """Return what a bar says: where, when and how much; of what; whether a plan."""
    name, when = wording.region(row["region"]), wording.period(row)
    planned = row["stage"] == Stage.TARGET.code
    target = wording.say(TARGET) if planned else ""
    label = wording.say(_LABEL, name=name, when=when, value=value + target)
    detail = " · ".join(filter(None, (what, wording.scope(row["scope"]))))
    said = {"label": label, "detail": detail, "sentence": f"{label} · {detail}"}
    return {**said, "hollow": planned}


def _table(wording: Wording, drawn: list[dict[str, Any]]) -> pd.DataFrame:
    names = {
        **{code: wording.say(HEADINGS[code]) for code in _NAMED},
        **{code: wording.say(text) for code, text in _COLUMNS.items()},
    }
    rows = [
        {
            names["region"]: wording.series(row),
            names["period"]: wording.period(row),
            names["what"]: row["what"],
            names["value"]: row["text"],
            names["stage"]: wording.stage(row["stage"]),
            names["part"]: row["part"],
            names["whole"]: row["whole"],
        }
        for row in drawn
    ]
    return pd.DataFrame(rows)
