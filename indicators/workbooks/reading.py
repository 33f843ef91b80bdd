"""Sheets or a text → figures, questions and problems, every one with its place."""

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from indicators.catalog import Catalog, catalog
from indicators.model.observation import Named, Observation
from indicators.model.problem import KeeperProblem
from indicators.model.text import Language, Text
from indicators.workbooks import problems
from indicators.workbooks.asking import Answers, Question
from indicators.workbooks.child import grids_of
from indicators.workbooks.delimited import decoded
from indicators.workbooks.figures import EntryReader
from indicators.workbooks.forms import (
    LONG,
    LONG_SHEET,
    VALUE,
    WIDE_SHEET,
    Header,
    column_of,
    entries_of,
    header_of,
    is_ours_unread,
)
from indicators.workbooks.found import Context, Found
from indicators.workbooks.grid import Grid, address
from indicators.workbooks.guard import Format, check, file_name
from indicators.workbooks.prose.reading import read_text
from indicators.workbooks.prose.sentences import is_prose
from indicators.workbooks.refusals import Refusal
from indicators.workbooks.roles import SheetRead
from indicators.workbooks.tables.reading import read_tables
from indicators.workbooks.words.names import vocabulary_of


class Step(Named):
    """How far the reading of a file has come."""

    CHECKED = Text("已检查文件", "File checked")
    PARSED = Text("已读出单元格", "Cells read")
    READ = Text("已识别数据", "Figures recognised")


LEFT_OUT = Text(
    "没有读入的工作表：{sheets}。它们没有数据，或已隐藏，或不是模板的表。",
    "Sheets left out: {sheets}. They have no data, are hidden, or are none of the "
    "template's.",
)
MOST_PROSE = 1_000_000
"""Bytes of a text; a longer one is no bulletin's paragraph."""
Progress = Callable[[Step], object]


@dataclass(frozen=True, slots=True)
class Reading:
    """
    What a workbook says: the figures found, and all that is wrong with it.

    *left_out* names the sheets that were not read; *questions* wait for a person, and
    *sheets* show how each sheet was understood. *filled_in* marks our own form: the
    template, or a figure that was exported and edited. *answers* are those that it was
    read with.
    """

    file: str
    found: tuple[Found, ...] = ()
    problems: tuple[KeeperProblem, ...] = ()
    left_out: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    sheets: tuple[SheetRead, ...] = ()
    filled_in: bool = False
    answers: Answers = field(default_factory=dict)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The figures whose every word is known, in the order of the sheets."""
        return tuple(one.observation for one in self.found if one.observation)


def read_workbook(  # noqa: PLR0913  # what is read, and what is known about it
    name: str,
    content: bytes,
    *,
    origin: str = "upload",
    known: Catalog | None = None,
    answers: Answers = MappingProxyType({}),
    progress: Progress = lambda _: None,
) -> Reading:
    """
    Read the *content* that was sent as *name*; whatever is wrong is told.

    *answers* are those a person or a layout gave to the questions of this file.

    A file that is refused as a whole gives a reading with that one problem.
    """
    file = file_name(name)
    try:
        form = check(name, content)
        progress(Step.CHECKED)
        grids = grids_of(name, content, form)
    except Refusal as refusal:
        return Reading(file, problems=(refusal,))
    progress(Step.PARSED)
    definitions = known or catalog()
    words = vocabulary_of(definitions)
    context = Context(file, origin, definitions, words, answers)
    text = prose_in(form, content)
    reading = read_prose(text, context) if text else read_grids(grids, context)
    progress(Step.READ)
    return reading


def prose_in(form: Format, content: bytes) -> str:
    """Return the text of a file that holds sentences and no table; else nothing."""
    if form is not Format.CSV or len(content) > MOST_PROSE:
        return ""
    text = decoded(content)
    return text if is_prose(text) else ""


def read_prose(text: str, context: Context) -> Reading:
    """Read the *text* of a bulletin: every figure with its sentence."""
    told = read_text(context.file, text, context)
    wrong = () if told.found else (problems.NoFigures(file=context.file),)
    return Reading(context.file, told.found, wrong, questions=told.questions)


def read_grids(grids: tuple[Grid, ...], context: Context) -> Reading:
    """Read every sheet: our own template by its headers, any other by its shape."""
    if any(header_of(grid) for grid in grids if not is_ours_unread(grid)):
        return _read_template(grids, context)
    read = [
        read_tables(grid, context)
        for grid in grids
        if not grid.hidden and not is_ours_unread(grid)
    ]
    found = tuple(one for sheet in read for one in sheet.found)
    left_out = tuple(sheet.sheet.grid.sheet for sheet in read if not sheet.found)
    hidden = tuple(grid.sheet for grid in grids if grid.hidden)
    wrong = () if found else (problems.NoFigures(file=context.file),)
    return Reading(
        context.file,
        found,
        wrong,
        (*left_out, *hidden) if found else (),
        tuple(question for sheet in read for question in sheet.questions),
        tuple(sheet.sheet for sheet in read),
    )


def _read_template(grids: tuple[Grid, ...], context: Context) -> Reading:
    """Read the sheets that have our headers; the example and others are left out."""
    found: list[Found] = []
    wrong: list[KeeperProblem] = []
    left_out: list[str] = []
    # An exported figure has its rows a second time, as readers see them.
    named = {grid.sheet for grid in grids} & {LONG_SHEET, WIDE_SHEET}
    for grid in grids:
        unlike = bool(named) and grid.sheet not in named
        header = None if is_ours_unread(grid) else header_of(grid, bilingual=unlike)
        if header is None:
            left_out += [] if is_ours_unread(grid) else [grid.sheet]
            continue
        here, problems_here = _sheet(grid, header, context)
        found += here
        wrong += problems_here
    if not found and not wrong:
        wrong.append(problems.NothingFilled(file=context.file))
    wrong += _twice(found, context.file)
    return Reading(
        context.file, tuple(found), tuple(wrong), tuple(left_out), filled_in=True
    )


def lines(reading: Reading) -> Iterator[dict[str, Any]]:
    """Return the objects of ``read --json``: figures, then questions and problems."""
    for found in reading.found:
        yield _line(found)
    for question in reading.questions:
        yield {
            "kind": "question",
            "key": question.key,
            "asked": question.asked.code,
            "about": question.about,
            "sheet": question.sheet,
            "cells": question.area,
            "figures": question.figures,
            "guess": question.guess,
            "choices": list(question.choices),
            "why_en": question.why.en,
            "why_zh": question.why.zh,
        }
    for problem in reading.problems:
        yield {
            "kind": "problem",
            "code": problem.code,
            "sheet": problem.facts.get("sheet"),
            "cell": problem.facts.get("cell"),
            "message_en": problem.explain(Language.EN),
            "message_zh": problem.explain(Language.ZH),
        }


def _line(found: Found) -> dict[str, Any]:
    doubt = f"{found.doubt.zh} / {found.doubt.en}" if found.doubt else ""
    return {
        "kind": "observation",
        "sheet": found.sheet,
        "cell": found.cell,
        "region": found.region,
        "region_text": found.region_text,
        "indicator": found.indicator,
        "indicator_text": found.indicator_text,
        "measure": found.measure.code if found.measure else None,
        "period": str(found.period) if found.period else None,
        "period_text": found.period_text,
        "value": float(found.value),
        "unit": found.unit,
        "certain": found.certain,
        "note": "; ".join(filter(None, (found.note, doubt))),
    }


def _sheet(
    grid: Grid, header: Header, context: Context
) -> tuple[list[Found], list[KeeperProblem]]:
    found: list[Found] = []
    # A head cell of the wide form is read for every figure and told once.
    wrong: dict[tuple[str, object], KeeperProblem] = {}
    for problem in _header_problems(grid, header, context.file):
        wrong[problem.code, problem.facts["cell"]] = problem
    for entry in entries_of(grid, header):
        reader = EntryReader(context, entry)
        figure = reader.found()
        if figure:
            found.append(figure)
        for problem in reader.wrong:
            wrong.setdefault((problem.code, problem.facts["cell"]), problem)
    if grid.hidden and (found or wrong):
        where = {"sheet": grid.sheet, "cell": address(header.row, 0)}
        return [], [problems.HiddenSheet(file=context.file, **where)]
    return found, list(wrong.values())


def _header_problems(
    grid: Grid, header: Header, file: str
) -> Iterator[problems.CellProblem]:
    if header.wide:
        return
    place = {"file": file, "sheet": grid.sheet}
    for column in LONG:
        if column.required and column.code not in header.columns:
            corner = address(header.row, 0)
            yield problems.MissingColumn(**place, cell=corner, column=column.name)
    for position, cell in enumerate(grid.rows[header.row]):
        if not cell.text.strip():
            continue
        where = {**place, "cell": address(header.row, position)}
        known = column_of(cell.text)
        if known is None:
            nearest = _nearest_header(cell.text)
            found = cell.text.strip()[:60]
            yield problems.UnknownColumn(**where, found=found, nearest=nearest)
        elif header.columns[known.code] != position:
            yield problems.ColumnTwice(**where, column=known.name)


def _nearest_header(text: str) -> str:
    near = difflib.get_close_matches(text, [one.header for one in LONG], 1, 0)
    return near[0] if near else VALUE.header


def _twice(found: list[Found], file: str) -> Iterator[problems.CellProblem]:
    first: dict[object, Found] = {}
    for one in found:
        if one.observation is None:
            continue
        before = first.setdefault(one.observation.key, one)
        if before is not one:
            where = {"file": file, "sheet": one.sheet, "cell": one.cell}
            cell = f"{before.sheet}!{before.cell}"
            yield problems.FigureTwice(**where, first=cell)
