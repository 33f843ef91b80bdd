"""The trace of one figure: what it is, what others say, the row it was read from."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.observation import RANKS, Measure, Qualifier, Stage
from indicators.model.period import Interval
from indicators.model.text import Text, within
from indicators.model.view import Page, Shape, View, Years
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.projects.stage_rows import TARGET
from indicators.reports.tables import GRADES, HEADINGS, written
from indicators.reports.trace.facts import (
    UPLOAD,
    figures_of_origin,
    of_document,
    of_figure,
    tabled,
)
from indicators.reports.trace.imports import as_it_stood, last_standing, of_import
from indicators.reports.trace.missing import not_there
from indicators.store import questions
from indicators.store.received import imports_of

_TITLE = Text(
    "{where} · {what}（{measure}），{when}", "{where} · {what} ({measure}), {when}"
)
_SHOWN = Text("页面上显示的就是这个数值。", "This is the figure that pages show.")
_NOT_SHOWN = Text(
    "页面上显示的是另一个数值，见下表。", "Pages show another figure for it: see below."
)
_ONLY = Text("只有这一份文献有这个数值。", "No other document has this figure.")
_OTHERS = Text("其他文献的同一数值", "What other documents say of it")
_OTHERS_ARE = Text(
    "同一地区、指标、度量、时期、范围和口径 · 差额是与上面那个数值相比",
    "Same region, indicator, measure, period, scope and basis · differences are from the "
    "figure above",
)
_DIFFERENCE = Text("差额", "Difference")
_SAME = Text("相同", "The same")
_NO_DIFFERENCE = Text("—", "—")
_ORIGIN = Text("这份文献的全部数值", "All figures of this document")
_SERIES = Text("在“增长”页看这一序列", "Its series on the growth page")
_BACK = Text("回到来源列表", "Back to the list of sources")


def trace_figures(asked: Asked) -> list[Figure]:
    """Return the trace of the view's cell; nothing where it names none."""
    if not asked.view.cell:
        return []
    cell = Cell.parse(asked.view.cell)
    answers = questions.answers(asked.database, cell)
    if answers.empty:
        return [not_there(asked, cell)]
    # Of several answers a document that is looked at gives its own.
    rows = rows_of(answers)
    own = [row for row in rows if row["origin"] == asked.view.origin]
    row = (own or rows)[0]
    documents = _documents(asked)
    others = [one for one in rows if one is not row]
    found = [_trace(asked, answers, row, documents[row["origin"]])]
    if documents[row["origin"]]["publisher_kind"] == UPLOAD:
        imports = imports_of(asked.database.folder, row["origin"])
        found.append(as_it_stood(row, last_standing(imports), asked))
    return [*found, *([_others(asked, row, others, documents)] if others else [])]


def _trace(
    asked: Asked,
    answers: pd.DataFrame,
    row: Mapping[str, Any],
    document: Mapping[str, Any],
) -> Figure:
    say = asked.wording.say
    lines = [*of_figure(row, asked), *of_document(row, document, asked)]
    if document["publisher_kind"] == UPLOAD:
        told = last_standing(imports_of(asked.database.folder, row["origin"]))
        lines += of_import(row, told, asked) if told else ()
    known = tabled(lines, asked)
    sentences = [say(_SHOWN if row["shown"] else _NOT_SHOWN)]
    sentences += [say(_ONLY)] if len(answers) == 1 else []
    return Figure(
        code="trace",
        title=_title(asked, row),
        subtitle=asked.wording.joined(sentences),
        rows=answers[answers["origin"] == row["origin"]].head(1),
        table=known.table,
        computed=True,
        leads=known.leads,
        addresses=known.addresses,
        offers=_ways_on(asked, row),
    )


def _title(asked: Asked, row: Mapping[str, Any]) -> str:
    wording = asked.wording
    return wording.say(
        _TITLE,
        where=wording.series(dict(row)),
        what=wording.indicator(row["indicator"]),
        measure=within(wording.measure(row["measure"])),
        when=wording.period(dict(row))
        + (wording.say(TARGET) if row["stage"] == Stage.TARGET.code else ""),
    )


def _ways_on(asked: Asked, row: Mapping[str, Any]) -> tuple[Offer, ...]:
    say = asked.wording.say
    ways = [Offer(say(_ORIGIN), figures_of_origin(row, asked))]
    interval = asked.wording.interval(dict(row))
    if interval and Measure.of(row["measure"]) not in RANKS:
        ways.append(Offer(say(_SERIES), _series(asked.view, row, interval)))
    back = replace(asked.view, cell="", origin="", tabs=(), alone="")
    return (*ways, Offer(say(_BACK), back))


def _series(view: View, row: Mapping[str, Any], interval: Interval) -> View:
    """Return the growth page of the figure's series, its year among the years."""
    years, year = view.periods, int(row["year"])
    regions = tuple(dict.fromkeys((row["region"], *view.regions)))
    return replace(
        view,
        page=Page.GROWTH,
        indicator=row["indicator"],
        measure=Measure.of(row["measure"]),
        regions=regions if row["region"] in view.regions else (row["region"],),
        periods=Years(min(years.first, year), max(years.last, year)),
        interval=interval,
        shape=Shape.LINES,
        origin="",
        cell="",
        tabs=(),
        alone="",
    )


def _others(
    asked: Asked,
    row: Mapping[str, Any],
    others: list[dict[str, Any]],
    documents: Mapping[str, Mapping[str, Any]],
) -> Figure:
    """Return every other answer for the same key, with its document and difference."""
    wording, language = asked.wording, asked.view.language
    names = {code: wording.say(heading) for code, heading in HEADINGS.items()}
    table = pd.DataFrame(
        [
            {
                names["source"]: documents[one["origin"]]["title"],
                names["value"]: written(one, wording),
                wording.say(_DIFFERENCE): _difference(asked, one, row),
                names["stage"]: wording.stage(one["stage"]),
                names["publisher"]: documents[one["origin"]][f"publisher_{language}"],
                names["date"]: documents[one["origin"]]["date"],
                names["grade"]: wording.say(GRADES[documents[one["origin"]]["grade"]]),
                names["locator"]: one[f"locator_{language}"],
                names["note"]: wording.note(one),
            }
            for one in others
        ]
    )
    leads = {
        (at, names["value"]): replace(asked.view, origin=one["origin"], tabs=())
        for at, one in enumerate(others)
    }
    return Figure(
        code="others",
        title=wording.say(_OTHERS),
        subtitle=wording.say(_OTHERS_ARE),
        rows=pd.DataFrame(others),
        table=table,
        computed=True,
        leads=leads,
    )


def _difference(asked: Asked, one: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """Return by how much *one* is above *other*; bounds have no difference."""
    wording = asked.wording
    bounds = any(Qualifier.of(each["qualifier"]).is_bound for each in (one, other))
    if bounds or one["unit"] != other["unit"]:
        return wording.say(_NO_DIFFERENCE)
    above = Decimal(str(one["value"])) - Decimal(str(other["value"]))
    if not above:
        return wording.say(_SAME)
    unit = wording.catalog.unit(one["unit"])
    scale = asked.difference(wording.scale_in(unit, abs(float(above))))
    said = scale.write(float(above))
    return said if above < 0 else f"+{said}"


def _documents(asked: Asked) -> dict[str, dict[str, Any]]:
    return {row["origin"]: row for row in rows_of(questions.origins(asked.database))}
