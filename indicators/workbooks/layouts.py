"""Answers remembered for a kind of sheet, and given again to next month's."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from indicators.catalog import Catalog
from indicators.model.layout import Layout, SheetWords
from indicators.store.layout_reading import LONGEST, LONGEST_NAME, MOST_ANSWERS
from indicators.workbooks.asking import Answers, Asked, Question
from indicators.workbooks.grid import Grid
from indicators.workbooks.layout_answers import is_answer
from indicators.workbooks.sheet_words import (
    fingerprint,
    likeness,
    telling,
    title_of,
)

# A period belongs to one file, and whether a figure is right to one figure.
NEVER_REMEMBERED = frozenset({Asked.PERIOD, Asked.FIGURES})


def recognised(words: SheetWords, layouts: Collection[Layout]) -> Layout | None:
    """
    Return the layout that a sheet with *words* has, if one is nearest and near enough.

    Where two are equally near none is returned: to ask again costs less than a guess.
    """
    if not telling(words):
        return None
    alike = sorted(
        ((likeness(layout.words, words), layout) for layout in layouts),
        key=lambda found: -found[0],
    )
    best = [layout for near, layout in alike if near and near == alike[0][0]]
    return best[0] if len(best) == 1 else None


def answers_for(
    grids: Sequence[Grid],
    questions: Sequence[Question],
    layouts: Collection[Layout],
    catalog: Catalog,
) -> dict[str, str]:
    """
    Return the remembered answers to *questions*, by their keys.

    An answer holds for the whole file. So it is given only where every sheet that asks
    is recognised and all their layouts say the same. A period is always asked, and so
    is whether figures are right; an answer that *catalog* does not know is asked again.

    Answers lead to further questions: ask again until nothing comes.
    """
    open_questions = [one for one in questions if one.asked not in NEVER_REMEMBERED]
    if not layouts or not open_questions:
        return {}
    by_sheet = recognised_sheets(grids, open_questions, layouts)
    said: dict[str, set[str]] = {}
    for one in open_questions:
        layout = by_sheet.get(one.sheet)
        answer = layout.answers.get(one.key, "") if layout else ""
        said.setdefault(one.key, set()).add(answer)
    agreed = {key: answers.pop() for key, answers in said.items() if len(answers) == 1}
    return {
        key: answer for key, answer in agreed.items() if is_answer(key, answer, catalog)
    }


def recognised_sheets(
    grids: Sequence[Grid], questions: Sequence[Question], layouts: Collection[Layout]
) -> dict[str, Layout]:
    """Return the layout of each sheet that asks something and is recognised."""
    asking = {question.sheet for question in questions}
    found = {
        grid.sheet: recognised(fingerprint(grid), layouts)
        for grid in grids
        if grid.sheet in asking
    }
    return {sheet: layout for sheet, layout in found.items() if layout}


def learnt(  # noqa: PLR0913  # what was read and answered, and who answers for it
    grids: Sequence[Grid],
    questions: Sequence[Question],
    answers: Answers,
    layouts: Collection[Layout],
    *,
    who: str,
    at: str,
    name: str = "",
) -> tuple[Layout, ...]:
    """
    Return the layouts to keep after *answers*: one for each kind of sheet that asked.

    *questions* are all that the file has asked, those answered since included. A sheet
    of a layout known already adds its answers to that; a new one is called *name*, or
    by its title. A sheet without words to know it by teaches nothing.
    """
    found: dict[str, Layout] = {}
    for grid in grids:
        here = dict(_remembered(grid.sheet, questions, answers))
        words = fingerprint(grid)
        if not here or not telling(words):
            continue
        known = recognised(words, [*found.values()]) or recognised(words, layouts)
        layout = known or Layout(_name(name, grid, first=not found), words)
        told = _limited(dict(layout.answers) | here)
        found[layout.code] = replace(layout, answers=told, who=who[:LONGEST], at=at)
    return tuple(found.values())


def _remembered(
    sheet: str, questions: Sequence[Question], answers: Answers
) -> Iterator[tuple[str, str]]:
    for one in questions:
        kept = one.asked not in NEVER_REMEMBERED and len(one.key) <= LONGEST
        if one.sheet == sheet and kept and answers.get(one.key):
            yield one.key, answers[one.key]


def _limited(answers: Mapping[str, str]) -> dict[str, str]:
    return dict(list(answers.items())[:MOST_ANSWERS])


def _name(given: str, grid: Grid, *, first: bool) -> str:
    title = title_of(grid) or grid.sheet
    named = " · ".join(filter(None, (given, "" if given and first else title)))
    return named[:LONGEST_NAME].strip() or "—"
