"""Answers to this run's question, kept for whoever asks the same again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from html import escape
from typing import Any, TypeVar

import pandas as pd
import pyarrow as pa
import streamlit as st

from indicators.analysis.wording import Wording
from indicators.model.link import link_of
from indicators.model.number import Scale
from indicators.model.view import View
from indicators.reports.credits import credit
from indicators.reports.figure import Asked, Figure
from indicators.reports.remarks import signs_of
from indicators.reports.tables import HEADINGS, complete, headed
from indicators.reports.traced import way_to
from indicators.store import Editions, questions
from indicators.store.received import files_stamp
from indicators.ui import state
from indicators.ui.badges import badge_markup
from indicators.ui.database import database, edition_named
from indicators.ui.importing.sheet_markup import excerpt_markup
from indicators.ui.navigation import path_of
from indicators.ui.tables import MOST, Link, Place, markup

T = TypeVar("T")

_SOURCES = [
    "region",
    "period",
    "indicator",
    "value",
    "unit",
    "source",
    "publisher",
    "date",
    "grade",
    "locator",
    "address",
]


def asked() -> Asked:
    """Return the question of this run: the view, the edition, the theme."""
    dark = st.context.theme.type == "dark"
    return Asked(database(), state.current(), dark=dark)


def kept(kind: str, answer: Callable[[Asked], T], asking: Asked) -> T:
    """Return what *answer*, the page's only one of its *kind*, says to *asking*."""
    # Which tabs are open, and whether one figure stands alone, changes no answer; kept
    # for everybody, an answer must not lead others to one visitor's tabs.
    asking = replace(asking, view=replace(asking.view, tabs=(), alone=""))
    kept_answer: T = _answered(
        asking.database.name,
        link_of(asking.view),
        asking.dark,
        kind,
        _answer=answer,
        _asking=asking,
    )
    return kept_answer


def kept_files(asking: Asked) -> str:
    """
    Return what changes when the files behind a traced figure may have changed.

    An edition never does; who brought its figures in, and the files, stand beside it.
    """
    if not asking.view.cell:
        return ""
    folder = asking.database.folder
    return str((Editions(folder).stamp(), files_stamp(folder)))


@st.cache_resource(show_spinner=False, max_entries=400)
def _answered(
    edition: str,  # noqa: ARG001  # part of the key
    link: str,  # noqa: ARG001  # the same
    dark: bool,  # noqa: ARG001, FBT001  # the same
    kind: str,  # noqa: ARG001  # the same
    *,
    _answer: Callable[[Asked], Any],
    _asking: Asked,
) -> Any:
    # An edition never changes and an answer is never changed, so both may be shared.
    return _answer(_asking)


@dataclass(frozen=True)
class Shown:
    """A figure, with what every run would otherwise make of it anew."""

    figure: Figure
    wording: Wording
    documents: pd.DataFrame
    head: str
    """What stands under the heading, as HTML: what it is about, and its badge."""
    credit: str
    """The source line."""
    view: View = View()  # noqa: RUF009  # frozen
    """The view that it answers."""

    @cached_property
    def specification(self) -> dict[str, Any]:
        """The chart and its rows, these as the bytes that the browser reads."""
        rows = {name: _arrow(marks) for name, marks in self.figure.marks.items()}
        return {**self.figure.specification, "datasets": rows}

    @cached_property
    def table(self) -> str:
        """The table, as HTML."""
        if self.figure.excerpt:
            excerpt, name = self.figure.excerpt, self.figure.title
            return excerpt_markup(excerpt, self.wording.language, name)
        return markup(
            self.figure.table,
            self.figure.title,
            linked=self._address,
            links=_links(self.figure, self.view),
            signs=signs_of(self.figure),
        )

    @cached_property
    def sources(self) -> str:
        """Where each row is from, as HTML."""
        every = complete(self.figure.rows, self.documents, self.wording)
        plain = Scale.plain(self.wording.language)
        every["value"] = [plain.number(value) for value in every["value"]]
        table = headed(every[_SOURCES], self.wording)
        return markup(table, self.figure.title, linked=self._address)

    @property
    def _address(self) -> str:
        """The heading of the documents' addresses, which can be followed."""
        return self.wording.say(HEADINGS["address"])


def shown(figures: list[Figure], asking: Asked) -> list[Shown]:
    """Return *figures* ready to be shown."""
    documents = _documents(asking.database.name)
    return [
        Shown(
            figure,
            asking.wording,
            documents,
            _about(asking, figure),
            credit(asking, figure.rows, documents),
            asking.view,
        )
        for figure in figures
    ]


def _about(asking: Asked, figure: Figure) -> str:
    """Return what *figure* is about in one line, then its badge with the reasons."""
    title = f"<b>{escape(figure.title)}</b>" if figure.finding else ""
    said = " · ".join(filter(None, (title, escape(figure.subtitle))))
    badge = badge_markup(asking, figure)
    return f'<div class="about">{said}{badge}</div>' if said or badge else ""


def _links(figure: Figure, view: View) -> dict[Place, Link]:
    """Return where the cells of the figure's table lead: to a trace, a view, a page."""
    traces = {
        place: way_to(view, cells[0])
        for place, cells in figure.traces.items()
        # What no page shows needs no address.
        if cells and place[0] < MOST
    }
    ways = traces | dict(figure.leads)
    links = {place: Link(path_of(way)) for place, way in ways.items()}
    out = figure.addresses.items()
    return links | {place: Link(address, outward=True) for place, address in out}


@lru_cache(maxsize=4)
def _documents(edition: str) -> pd.DataFrame:
    return questions.origins(edition_named(edition))


def _arrow(rows: pd.DataFrame) -> bytes:
    table = pa.Table.from_pandas(rows)
    written = pa.BufferOutputStream()
    with pa.ipc.new_stream(written, table.schema) as stream:
        stream.write_table(table)
    content: bytes = written.getvalue().to_pybytes()
    return content
