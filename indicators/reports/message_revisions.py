"""Which step last changed what a view shows, and what it changed."""

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.sentences.naming import Naming
from indicators.analysis.sentences.revised import differs, revised_sentence
from indicators.model.period import date_name
from indicators.model.sentence import Sentence
from indicators.model.text import Language, Text
from indicators.reports.figure import Asked
from indicators.store import questions
from indicators.store.database import Database
from indicators.store.editions import Editions, editions
from indicators.store.history import Action, Event
from indicators.store.problems import UnknownEdition

_BACK = 6
"""Editions that are looked at, from the asked one back: each is a file to open."""
_STEP = {
    Action.IMPORT: Text("{day}的导入", "the import of {day}"),
    Action.UNDO: Text("{day}的撤销", "the undo of {day}"),
    Action.APPROVE: Text("{day}的核实", "the approval of {day}"),
    Action.BUILD: Text("{day}的建库", "the build of {day}"),
}


def revised(asked: Asked, naming: Naming, rows: list[Row]) -> Sentence | None:
    """
    Return what the last step that changed *rows*, the view's figures, changed of them.

    Only the editions of this installation are known by their steps; a view as known on a
    date says nothing of what came later.
    """
    if asked.view.known:
        return None
    store = editions()
    for event in _steps(store, asked.database.name):
        try:
            with store.open(event.parent) as database:
                earlier = _series(asked, database)
        except UnknownEdition:
            return None
        if differs(rows, earlier):
            return revised_sentence(naming, rows, earlier, _name(event))
    return None


def _steps(store: Editions, name: str) -> list[Event]:
    """Return the steps that led to the edition *name*, the newest first."""
    events = [event for event in store.history() if event.parent]
    last = max((n for n, e in enumerate(events) if e.edition == name), default=-1)
    led = [event for event in events[: last + 1] if event.edition != event.parent]
    return led[::-1][:_BACK]


def _series(asked: Asked, database: Database) -> list[Row]:
    view = asked.view
    values = questions.series(
        database,
        view.indicator,
        view.measure,
        view.regions,
        view.interval,
        view.periods,
    )
    return rows_of(values.assign(indicator=view.indicator, measure=view.measure.code))


def _name(event: Event) -> Text:
    day = event.at[:10]
    said = _STEP[Action.of(event.action)]
    return Text(
        *(said.say(language, day=date_name(day, language)) for language in Language)
    )
