"""Where documents answer one question differently: which answer is shown, and why."""

from typing import Any

import pandas as pd

from indicators.analysis.answers import told_apart
from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.projects.stage_rows import TARGET
from indicators.reports.tables import HEADINGS, written
from indicators.store import questions

_TITLE = Text("来源之间的不同", "Where sources differ")
_SUBTITLE = Text(
    "所选地区和年份的全部指标：同一地区、指标、时期、范围和口径有多个数值的，全部列出，"
    "带 ✓ 的是页面上显示的一个",
    "All indicators of the chosen regions and years · every value where the same region, "
    "indicator, period, scope and basis have several · ✓ marks the one that pages show",
)
_AGREED = Text(
    "所选地区没有来源之间不一致的数值。",
    "The sources for the chosen regions do not differ anywhere.",
)
_RULE = Text(
    "显示哪一个，依次看：数据阶段（最终、修订、初步、未核实）；发布者（统计部门、政府、部门、"
    "媒体、其他、上传）；文献级别；上传的先后；发布日期，后发布的先显示。",
    "Which one is shown is decided, in this order, by stage (final, revised, preliminary, "
    "unverified), by publisher (statistics bureau, government, department, press, other, "
    "upload), by the document's grade, by the later upload, and by the later date of "
    "publication.",
)
_SIZE = Text(
    "差额是该数值减去显示的数值；比率、增速之间的差额是百分点，不算百分比；"
    "近似数（≈、>、≤）的差额只是大概。",
    "The difference is the value less the shown one. Between rates and growth it is in "
    "percentage points, with no percentage of it; with ≈, > or ≤ it is approximate.",
)
_SHOWN = Text("显示", "Shown")
_DIFFERENCE = Text("与显示值之差", "Difference to the shown")
_RELATIVE = Text("相差百分比", "In percent")
_WHY = Text("选择的理由", "Why chosen")
_WHYS = {
    "shown": Text("显示这一个", "This one is shown"),
    "stage": Text(
        "数据阶段：未显示，另一个更确定", "Stage: the shown one is more settled"
    ),
    "publisher": Text(
        "发布者：显示的一个在先", "Publisher: the shown one's goes first"
    ),
    "grade": Text("文献级别：显示的一个更高", "Grade: the shown document's is better"),
    "import": Text("显示的一个后上传", "The shown one was uploaded later"),
    "date": Text("显示的一个后发布", "The shown one was published later"),
    "tie": Text(
        "按规则不分先后，固定显示其中一个",
        "The rule does not tell them apart; the choice between them is fixed",
    ),
}


def disagreements_figure(asked: Asked) -> Figure:
    """Return every value of the keys that have several, those of a key together."""
    wording = asked.wording
    documents = questions.origins(asked.database)
    several = questions.several(asked.database, asked.view.regions, asked.view.periods)
    rows = rows_of(told_apart(several, documents))
    titles = {row["origin"]: row for row in rows_of(documents)}
    table = pd.DataFrame([_row(asked, row, titles[row["origin"]]) for row in rows])
    value = wording.say(HEADINGS["value"])
    return Figure(
        code="disagreements",
        title=wording.say(_TITLE),
        subtitle=wording.say(_SUBTITLE),
        rows=pd.DataFrame(),
        table=table,
        notes=() if table.empty else (wording.say(_RULE), wording.say(_SIZE)),
        missing=(wording.say(_AGREED),) if table.empty else (),
        traces={(place, value): (Cell.of(row),) for place, row in enumerate(rows)},
    )


def signed(asked: Asked, row: dict[str, Any], difference: float) -> str:
    """Return a *difference* in the row's unit with its sign: +693.8亿元, −0.1 pp."""
    unit = asked.wording.catalog.unit(row["unit"])
    if row["measure"] in {Measure.RANK.code, Measure.RANK_CHANGE.code}:
        scale = Scale.plain(asked.view.language)
    else:
        scale = asked.difference(asked.wording.scale_in(unit, abs(difference)))
    return f"{'+' if difference > 0 else ''}{scale.write(difference)}"


def percent(asked: Asked, share: float | None) -> str:
    """Return a *share* in percent with its sign and two decimals; empty for none."""
    if share is None or pd.isna(share):
        return ""
    sign = "+" if share > 0 else ""
    return sign + Scale.plain(asked.view.language, "%").write(share, decimals=2)


def _row(
    asked: Asked, row: dict[str, Any], document: dict[str, Any]
) -> dict[str, object]:
    wording = asked.wording
    names = {code: wording.say(HEADINGS[code]) for code in HEADINGS}
    plan = wording.say(TARGET) if row["stage"] == "target" else ""
    shown = row["shown"]
    return {
        names["region"]: wording.series(row),
        names["indicator"]: wording.indicator(row["indicator"]),
        names["measure"]: wording.measure(row["measure"]),
        names["period"]: wording.period(row) + plan,
        names["value"]: written(row, wording),
        wording.say(_SHOWN): "✓" if shown else "",
        wording.say(_DIFFERENCE): ""
        if shown
        else signed(asked, row, row["difference"]),
        wording.say(_RELATIVE): "" if shown else percent(asked, row["relative"]),
        names["stage"]: wording.stage(row["stage"]),
        wording.say(_WHY): wording.say(_WHYS[row["rule"]]),
        names["date"]: document["date"],
        names["publisher"]: document[f"publisher_{asked.view.language}"],
        names["source"]: document["title"],
    }
