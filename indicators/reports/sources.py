"""Every figure and its origin, every origin and its figures, and where they differ."""

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.text import Text
from indicators.model.view import View, Years
from indicators.reports.disagreements import disagreements_figure
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.revisions import revisions_figures
from indicators.reports.tables import GRADES, HEADINGS, complete, headed, written
from indicators.reports.trace.facts import figures_of_origin
from indicators.reports.trace.figures import trace_figures
from indicators.reports.trace.imports import import_notes
from indicators.store import questions

_FIGURES = Text("数值与出处", "Figures and where they are from")
_FIGURES_SUBTITLE = Text(
    "{what} · 数值{count}个 · {years} · 带 ✓ 的是页面上显示的一个",
    "{what} · figures: {count} · {years} · ✓ marks the one that pages show",
)
_ALL = Text("全部指标", "All indicators")
_SHOWN = Text("显示", "Shown")
_ORIGINS = Text("文献", "Documents")
_ORIGINS_SUBTITLE = Text(
    "文献{count}份 · A 官方或官方媒体，B 转载",
    "Documents: {count} · A official or official press, B second-hand",
)
_EVER = Years(1900, 2100)
_KIND = Text("发布者类别", "Kind of publisher")
_KINDS = {
    "bureau": Text("统计部门", "Statistics bureau"),
    "government": Text("政府", "Government"),
    "department": Text("部门", "Department"),
    "press": Text("媒体", "Press"),
    "other": Text("其他", "Other"),
    "upload": Text("上传", "Upload"),
}
_COUNT = Text("数值个数", "Figures")


def sources_figures(asked: Asked) -> list[Figure]:
    """Return the trace asked for, figures, disagreements, revisions and documents."""
    return [
        *trace_figures(asked),
        _figures(asked),
        disagreements_figure(asked),
        *revisions_figures(asked),
        _origins(asked),
    ]


def _figures(asked: Asked) -> Figure:
    view, wording = asked.view, asked.wording
    if not view.regions and not view.origin:
        return nothing_known(asked, "figures", wording.say(_FIGURES), _figures)
    # A document is looked at whole; without one, the view's indicator is.
    every = view.origin != ""
    rows = questions.figures(
        asked.database,
        () if every else view.regions,
        "" if every else view.indicator,
        view.origin,
        _EVER if every else view.periods,
    )
    title = wording.say(_FIGURES)
    if rows.empty:
        return nothing_known(asked, "figures", title, _figures)
    table = complete(rows, questions.origins(asked.database), wording)
    table["value"] = [written(row, wording) for row in rows_of(rows)]
    marks = ["✓" if shown else "" for shown in rows["shown"]]
    table.insert(list(table).index("value") + 1, "shown", marks)
    hidden = ["unit", "qualifier", "printed"]
    # What is the same in every row is not said in every row.
    hidden += [] if every else ["indicator"]
    hidden += ["scope"] if set(rows["scope"]) == {"whole"} else []
    years = Years(rows["year"].min(), rows["year"].max()).say(view.language)
    what = wording.say(_ALL) if every else wording.indicator(view.indicator)
    return Figure(
        code="figures",
        title=title,
        subtitle=wording.say(
            _FIGURES_SUBTITLE, what=what, count=len(rows), years=years
        ),
        rows=rows,
        table=headed(table.drop(columns=hidden), wording).rename(
            columns={"shown": wording.say(_SHOWN)}
        ),
        traces=_traces(asked, rows),
        notes=import_notes(asked) if every else (),
    )


def _origins(asked: Asked) -> Figure:
    wording = asked.wording
    documents = questions.origins(asked.database)
    names = {code: wording.say(HEADINGS[code]) for code in HEADINGS}
    table = pd.DataFrame(
        [
            {
                names["source"]: row["title"],
                names["publisher"]: row[f"publisher_{asked.view.language}"],
                wording.say(_KIND): wording.say(_KINDS[row["publisher_kind"]]),
                names["date"]: row["date"],
                names["grade"]: wording.say(GRADES[row["grade"]]),
                wording.say(_COUNT): row["figures"],
                names["address"]: row["address"] or row["file"],
                names["note"]: row[f"note_{asked.view.language}"],
            }
            for row in rows_of(documents)
        ]
    )
    return Figure(
        code="origins",
        title=wording.say(_ORIGINS),
        subtitle=wording.say(_ORIGINS_SUBTITLE, count=len(table)),
        rows=pd.DataFrame(),
        table=table,
        leads=_leads(asked, documents),
    )


def _traces(
    asked: Asked, rows: pd.DataFrame
) -> dict[tuple[int, str], tuple[Cell, ...]]:
    """Return the figure behind each row's value."""
    heading = asked.wording.say(HEADINGS["value"])
    return {(at, heading): (Cell.of(row),) for at, row in enumerate(rows_of(rows))}


def _leads(asked: Asked, rows: pd.DataFrame) -> dict[tuple[int, str], View]:
    """Return the way from each row's document to all of its figures."""
    heading = asked.wording.say(HEADINGS["source"])
    return {
        (at, heading): figures_of_origin(row, asked)
        for at, row in enumerate(rows_of(rows))
        if row["origin"] != asked.view.origin
    }
