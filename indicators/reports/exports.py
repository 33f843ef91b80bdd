"""A figure as a file: its rows with everything that traces them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.finding import Finding, badge_of
from indicators.model.link import link_of
from indicators.model.observation import Qualifier, Stage
from indicators.model.period import Period
from indicators.model.text import Language, Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import footnotes
from indicators.reports.messages import messages_json
from indicators.reports.pages import figures_of
from indicators.reports.remarks import told_in_cells, told_in_rows, told_of_rows
from indicators.reports.tables import complete, headed
from indicators.store import questions
from indicators.workbooks import forms
from indicators.workbooks.writing import Field, Noted, Table, Value, csv_of, workbook_of

_ROWS = Text("数据与来源", "Figures and sources")
_TABLE = Text("表格", "Table")
_ABOUT = Text("说明", "Notes")
_REMARKS = Text("注", "Notes")
_LINK = Text("链接：{link}", "Link: {link}")
_EDITION = Text("版本：{edition}", "Edition: {edition}")


def figure_csv(asked: Asked, figure: Figure) -> bytes:
    """
    Return the figure's rows as CSV for spreadsheets: UTF-8 with its mark.

    Of a computed figure it is the computed values; what they were made of stands in
    the workbook, for one CSV cannot hold both without mixing them up.
    """
    if figure.computed:
        table = _with_remarks(asked, figure.table, told_in_rows(figure))
    else:
        table = _rows(asked, figure)
    return csv_of(_table(asked.wording.say(_ROWS), table))


def figure_workbook(asked: Asked, figure: Figure) -> bytes:
    """Return the figure as xlsx: the table as shown, its rows, and what is to be said."""
    return workbook_of(
        [*_sheets(asked, figure), *_form([figure])], asked.wording.say(_ABOUT)
    )


def page_workbook(asked: Asked, figures: list[Figure]) -> bytes:
    """Return all *figures* of a page as one xlsx, two sheets each."""
    sheets = [
        replace(sheet, name=f"{figure.code} {sheet.name}")
        for figure in figures
        for sheet in _sheets(asked, figure)
    ]
    return workbook_of([*sheets, *_form(figures)], asked.wording.say(_ABOUT))


def _sheets(asked: Asked, figure: Figure) -> list[Table]:
    """Return the table as shown, with what is to be said, and the rows behind it."""
    say = asked.wording.say
    about = (
        figure.title,
        figure.subtitle,
        say(_LINK, link=link_of(asked.view)),
        say(_EDITION, edition=asked.database.name),
        *footnotes(asked, figure),
    )
    return [
        _commented(say(_TABLE), figure, tuple(filter(None, about))),
        _table(say(_ROWS), _rows(asked, figure)),
    ]


def _form(figures: Sequence[Figure]) -> list[Table]:
    """
    Return the figures' rows in the template's own form: edited, it can be brought back.

    Targets are left out, for the form would bring them back as what was reached.
    """
    rows = [
        row
        for figure in figures
        for row in rows_of(figure.rows)
        if row["stage"] != Stage.TARGET.code
    ]
    fields = tuple(Field(column.header) for column in forms.LONG)
    # Two figures may show the same row.
    filled = list(
        dict.fromkeys(
            tuple(_cell_of_form(row, column.code) for column in forms.LONG)
            for row in rows
        )
    )
    return [Table(forms.LONG_SHEET, fields, filled)] if filled else []


def _cell_of_form(row: dict[str, Any], code: str) -> Any:
    if code == forms.PERIOD.code:
        return str(Period(row["start"].date(), row["end"].date()))
    if code == forms.NOTE.code:
        return ""
    if code == forms.QUALIFIER.code and row[code] == Qualifier.EXACT.code:
        return ""
    return row[code]


def _rows(asked: Asked, figure: Figure) -> pd.DataFrame:
    if figure.rows.empty:
        return figure.table
    documents = questions.origins(asked.database)
    rows = headed(complete(figure.rows, documents, asked.wording), asked.wording)
    return _with_remarks(asked, rows, told_of_rows(figure))


def _with_remarks(asked: Asked, table: pd.DataFrame, told: list[str]) -> pd.DataFrame:
    """Return *table* with what is *told* of its lines in a last column, if anything is."""
    return table.assign(**{asked.wording.say(_REMARKS): told}) if any(told) else table


def _commented(name: str, figure: Figure, notes: tuple[str, ...]) -> Table:
    """Return the table as it is shown, the remarks as comments on their cells."""
    plain, told = _table(name, figure.table, notes), told_in_cells(figure)
    rows: list[tuple[Value | Noted, ...]] = [
        tuple(
            Noted(_value(cell), told[number, field.name])
            if (number, field.name) in told
            else cell
            for field, cell in zip(plain.fields, row, strict=True)
        )
        for number, row in enumerate(plain.rows)
    ]
    return replace(plain, rows=rows)


def _value(cell: Value | Noted) -> Value:
    return cell.value if isinstance(cell, Noted) else cell


def _table(name: str, table: pd.DataFrame, notes: tuple[str, ...] = ()) -> Table:
    columns: list[list[Any]] = [table[column].tolist() for column in table.columns]
    fields = tuple(Field(str(column)) for column in table.columns)
    return Table(name, fields, list(zip(*columns, strict=True)), notes)


def page_csv(asked: Asked, figures: list[Figure]) -> bytes:
    """Return the rows of all *figures* as one CSV, the figure's code first."""
    rows = [_rows(asked, figure).assign(figure=figure.code) for figure in figures]
    every = pd.concat([row for row in rows if not row.empty] or [pd.DataFrame()])
    columns = ["figure", *(name for name in every.columns if name != "figure")]
    filled = every.reindex(columns=columns).astype(object)
    return csv_of(_table("", filled.where(filled.notna(), None)))


def page_json(asked: Asked, figures: list[Figure]) -> dict[str, Any]:
    """Return the view with its badge and findings, and all its *figures*."""
    findings = [(figure, each) for figure in figures for each in figure.findings]
    return {
        "link": link_of(asked.view),
        "edition": asked.database.name,
        "badge": badge_of(each for _, each in findings).code,
        "findings": [_finding_json(figure, each) for figure, each in findings],
        "notes": _notes_json(asked, figures),
        "sentences": messages_json(asked),
        "figures": [_figure_json(asked, figure) for figure in figures],
    }


def _finding_json(figure: Figure, finding: Finding) -> dict[str, Any]:
    way = finding.alternative
    return {
        "figure": figure.code,
        "rule": finding.rule,
        "level": finding.level.code,
        "message_zh": finding.say(Language.ZH),
        "message_en": finding.say(Language.EN),
        "alternative": link_of(way) if way else None,
        "cells": [str(cell) for cell in finding.cells],
    }


def _notes_json(asked: Asked, figures: list[Figure]) -> list[dict[str, str]]:
    """Return the notes of *figures* in both languages; the other one is asked anew."""
    mine = asked.view.language
    other = next(language for language in Language if language is not mine)
    there = replace(asked, view=replace(asked.view, language=other))
    both = zip(figures, figures_of(there), strict=True)
    return [
        {"figure": figure.code, f"message_{mine}": note, f"message_{other}": said}
        for figure, answer in both
        for note, said in zip(_said(figure), _said(answer), strict=True)
    ]


def _said(figure: Figure) -> tuple[str, ...]:
    return (*(remark.text for remark in figure.remarks), *figure.notes)


def _figure_json(asked: Asked, figure: Figure) -> dict[str, Any]:
    rows = _rows(asked, figure).astype(object)
    return {
        "figure": figure.code,
        "title": figure.title,
        "subtitle": figure.subtitle,
        "rows": rows_of(rows.where(rows.notna(), None)),
        "table": rows_of(figure.table),
        "badge": badge_of(figure.findings).code if figure.intent else None,
        "notes": list(footnotes(asked, figure)),
        "remarks": [
            {"text": remark.text, "cells": sorted(map(str, remark.cells))}
            for remark in figure.remarks
        ],
        "missing": list(figure.missing),
        "nearest": [link_of(offer.view) for offer in figure.offers],
    }
