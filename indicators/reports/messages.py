"""The main messages of a page in sentences, the most important first."""

from collections.abc import Callable, Sequence

from indicators.analysis.projects import steps_of_plans
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.sentences.cannot import (
    stated_ranks_apart,
    whole_with_parts,
)
from indicators.analysis.sentences.naming import Naming
from indicators.analysis.sentences.newest import newest_sentences
from indicators.analysis.sentences.reached import (
    counted_sentences,
    reached_sentences,
    signed_beside_started,
)
from indicators.analysis.sentences.whole import beside_whole
from indicators.model.observation import RANKS, Measure
from indicators.model.sentence import Kind, Sentence
from indicators.model.text import Language
from indicators.model.view import CHOSEN, Page
from indicators.reports.figure import Asked
from indicators.reports.growth.lines import published, segments_of
from indicators.reports.message_limits import limits_of
from indicators.reports.message_positions import growth_position, ranked_positions
from indicators.reports.message_revisions import revised
from indicators.reports.overview.findings import standing_out
from indicators.reports.projects.project_rates import project_values
from indicators.store import questions

MOST = 7
"""Sentences that a reader takes in at the top of a page."""
_LIMITS = 2
"""Of them, how many may say what cannot be said."""
_WHOLES = 2
"""Parts beside their whole that a page speaks of."""


def messages_of(asked: Asked) -> tuple[Sentence, ...]:
    """
    Return what the page of the view says, at most seven sentences.

    What cannot be said comes last, and always has room.
    """
    answer = _MESSAGES.get(asked.view.page)
    if answer is None or not asked.view.regions:
        return ()
    said, limits = answer(asked)
    cannot = list(dict.fromkeys(filter(None, limits)))[:_LIMITS]
    can = list(dict.fromkeys(filter(None, said)))[: MOST - len(cannot)]
    return (*can, *cannot)


def messages_json(asked: Asked) -> list[dict[str, object]]:
    """Return the messages for machines: both texts, and every number with its cells."""
    return [
        {
            "kind": each.kind.value,
            "text_zh": each.say(Language.ZH),
            "text_en": each.say(Language.EN),
            "numbers": [
                {
                    "written_zh": number.written.zh,
                    "written_en": number.written.en,
                    "value": float(number.value),
                    "kind": number.made.value,
                    "cells": [str(cell) for cell in number.cells],
                }
                for number in each.numbers
            ],
        }
        for each in messages_of(asked)
    ]


Told = tuple[Sequence[Sentence | None], Sequence[Sentence | None]]
"""What is said, and what cannot be."""


def _growth(asked: Asked) -> Told:
    view, naming = asked.view, Naming(asked.wording.catalog)
    if view.measure in RANKS:
        return [], _stated_ranks(asked, naming)
    table, _ = segments_of(asked, view.measure)
    if table.empty:
        # The figure itself says that there is nothing, and what is nearest.
        return [], []
    rows, belongs = rows_of(table), naming.catalog.belongs
    pairs = [(p, w) for w in view.regions for p in view.regions if belongs(p, w)]
    wholes = [beside_whole(naming, rows, *pair) for pair in pairs[:_WHOLES]]
    beside = [*wholes, growth_position(asked, naming, table)]
    newest = newest_sentences(naming, rows, _growths(asked), view.regions)
    first, *others = _not_said_by(beside, newest)
    said = [first, *beside, revised(asked, naming, rows), *others]
    return said, limits_of(asked, naming, table)


def _not_said_by(
    beside: list[Sentence | None], newest: list[Sentence]
) -> list[Sentence | None]:
    """Return those of *newest* that say more than *beside*; the first may be missing."""
    told = {number for each in beside if each for number in each.numbers}
    kept = [None if told.issuperset(each.numbers) else each for each in newest]
    return kept or [None]


def _rankings(asked: Asked) -> Told:
    view, naming = asked.view, Naming(asked.wording.catalog)
    ranks = _stated_ranks(asked, naming)
    if view.measure in RANKS:
        return [], ranks
    said, limits = ranked_positions(asked, naming)
    wholes = [_whole(asked, naming, whole) for whole in view.regions]
    return said, [*limits, *(wholes if view.among == CHOSEN else []), *ranks]


def _projects(asked: Asked) -> Told:
    naming, table = Naming(asked.wording.catalog), project_values(asked)
    values, regions = rows_of(table), asked.view.regions
    steps = rows_of(steps_of_plans(table))
    said: list[Sentence | None] = [
        *reached_sentences(naming, steps, values, regions),
        *counted_sentences(naming, values, regions),
    ]
    return said, [signed_beside_started(naming, values)]


def _overview(asked: Asked) -> Told:
    told = standing_out(asked)
    cannot = [each for each in told if each.kind is Kind.CANNOT]
    return [each for each in told if each not in cannot], cannot


def _growths(asked: Asked) -> list[Row]:
    """Return the published rates of growth that belong to the levels asked for."""
    if asked.view.measure is not Measure.LEVEL:
        return []
    return rows_of(published(asked, Measure.GROWTH, asked.view.regions))


def _whole(asked: Asked, naming: Naming, whole: str) -> Sentence | None:
    catalog = asked.wording.catalog
    parts = [code for code in asked.view.regions if catalog.belongs(code, whole)]
    return whole_with_parts(naming, whole, parts) if parts else None


def _stated_ranks(asked: Asked, naming: Naming) -> list[Sentence | None]:
    view = asked.view
    values = questions.stated_ranks(asked.database, view.regions, view.periods)
    ranks = [row for row in rows_of(values) if row["measure"] == Measure.RANK.code]
    return [stated_ranks_apart(naming, ranks, region) for region in view.regions]


_MESSAGES: dict[Page, Callable[[Asked], Told]] = {
    Page.OVERVIEW: _overview,
    Page.GROWTH: _growth,
    Page.RANKINGS: _rankings,
    Page.PROJECTS: _projects,
}
