"""What lies on a visitor's desk: each file that was brought, and what was said of it."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from indicators.analysis.checks import Suspicion
from indicators.catalog import catalog
from indicators.model.layout import Layout
from indicators.model.text import Text
from indicators.reports.held import Twice
from indicators.reports.imports import Answered, Arrival, Sent, compared_with, read
from indicators.reports.suspicions import suspicions
from indicators.store.editions import editions
from indicators.store.modes import Mode
from indicators.ui.database import current_edition, edition_named
from indicators.workbooks.asking import Question

_DESKS = "import.desks"


@dataclass
class Desk:
    """
    One file or text, and what a person has said of it so far.

    *given* are the person's answers, *forgotten* the keys whose remembered answer does
    not count any more; *accepted* has the reasons by the keys of the suspicions.
    *cell* is the one last pointed at. *published* is the edition that it went into;
    *layouts* are those that are remembered now.
    """

    key: str
    sent: Sent
    given: dict[str, str] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    asked: tuple[Question, ...] = ()
    looked_at: set[Text] = field(default_factory=set)
    twice: Twice = Twice.NEITHER
    accepted: dict[str, str] = field(default_factory=dict)
    mode: Mode = Mode.MERGE
    sheet: str = ""
    cell: str = ""
    published: str = ""
    layouts: tuple[Layout, ...] = ()
    _kept: dict[str, tuple[Hashable, Any]] = field(default_factory=dict)

    def read(self) -> Answered:
        """Return the file as it reads with every answer so far."""
        known = catalog()
        said = tuple((one.code, tuple(one.answers.items())) for one in self.layouts)
        key = (known, said, tuple(self.given.items()), frozenset(self.forgotten))
        if not self._fresh("read", key):
            answered = read(
                self.sent,
                self.given,
                self.layouts,
                known,
                asked=self.asked,
                forgotten=self.forgotten,
            )
            self.asked = answered.asked
            # What was made of the reading before goes with it.
            self._kept.clear()
            self._keep("read", key, answered)
        answered_so_far: Answered = self._kept["read"][1]
        return answered_so_far

    def arrival(self) -> Arrival:
        """Return what publishing it now would do."""
        answered = self.read()
        looked_at = frozenset(self.looked_at)
        key = (current_edition(), self.mode, looked_at, self.twice)
        if not self._fresh("arrival", key):
            arrived = compared_with(
                editions(),
                self.sent,
                answered.reading,
                mode=self.mode,
                looked_at=looked_at,
                twice=self.twice,
            )
            self._kept.pop("suspicions", None)
            self._keep("arrival", key, arrived)
        compared: Arrival = self._kept["arrival"][1]
        return compared

    def suspicions(self) -> tuple[Suspicion, ...]:
        """Return what the checks find in it."""
        arrived = self.arrival()
        if "suspicions" not in self._kept:
            database = edition_named(arrived.edition)
            self._keep("suspicions", (), suspicions(database, arrived, catalog()))
        found: tuple[Suspicion, ...] = self._kept["suspicions"][1]
        return found

    def answer(self, key: str, answer: str) -> None:
        """Take an answer; empty, the question is open again."""
        if answer:
            self.given[key] = answer
            return
        self.given.pop(key, None)
        self.forgotten.add(key)

    def _fresh(self, name: str, key: Hashable) -> bool:
        return name in self._kept and self._kept[name][0] == key

    def _keep(self, name: str, key: Hashable, found: Any) -> None:
        self._kept[name] = (key, found)


def desks() -> dict[str, Desk]:
    """Return what lies on this visitor's desk, by the keys of what was brought."""
    found: dict[str, Desk] = st.session_state.setdefault(_DESKS, {})
    return found
