"""
The link is the only state: widget → view → page runs again → link is written.

A run begins with `begin`. If a widget says something else than the link that this
session last wrote, it was used: the widgets lead and the address follows. Otherwise
the address leads (a fresh visit, Back, Forward, a page link) and the widgets follow.
The order matters: a second click may arrive before the browser's address has caught
up with the first, and must not be taken for Back.
"""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from indicators.catalog import catalog
from indicators.model.link import Codes, InvalidPart, link_of, parts_of, read_parts
from indicators.model.text import Language, Text
from indicators.model.view import Page, Tab, View

_WRITTEN = "link as written"
_VIEW = "view"
_INVALID = "invalid parts"
_OPEN = "open page"
_RANGES = {"periods"}
_CLEARED = {"known"}
"""The parts whose widget says by its emptiness that nothing is chosen."""
_TABS = "view.tabs."
_TOLD = "tabs as told to their widgets"


def begin(origins: tuple[str, ...]) -> None:
    """Read the view from the address and the widgets; the page comes with `enter`."""
    address = st.query_params.to_dict()
    written = st.session_state.get(_WRITTEN, {})
    said = _said_by_widgets(written)
    if written and said.items() - written.items():
        address = {**written, **said}
        if said.get("language") != written["language"]:
            _say_again()
    elif address != written:
        _forget_widgets()
    address.setdefault("language", _language_of_browser())
    known = catalog()
    read = read_parts(address, Codes(known.indicators, known.every_region, origins))
    st.session_state[_VIEW] = read.view
    st.session_state[_INVALID] = read.invalid


def enter(page: Page, tabs: tuple[Tab, ...]) -> None:
    """
    Say which page is open and write the link of what is shown.

    Figures whose tab the address does not say begin with that of *tabs*; the link says
    every one, so that it keeps its meaning.
    """
    view = current()
    tabs = view.tabs + tabs[len(view.tabs) :]
    view = replace(view, page=page, tabs=tabs)
    st.session_state[_VIEW] = view
    written = parts_of(view)
    if (
        written != st.session_state.get(_WRITTEN)
        or written != st.query_params.to_dict()
    ):
        st.query_params.from_dict(written)
        st.session_state[_WRITTEN] = written


def turn_to(page: str) -> None:
    """Have the widgets of a page that was just opened begin from the view."""
    # The page before may have used the same keys; Streamlit would leave them empty.
    if st.session_state.get(_OPEN) != page:
        _forget_widgets()
        st.session_state[_OPEN] = page


def current() -> View:
    """Return the view of this run."""
    view: View = st.session_state[_VIEW]
    return view


def invalid_parts() -> tuple[InvalidPart, ...]:
    """Return what the address says and nobody here knows, to be told to the reader."""
    invalid: tuple[InvalidPart, ...] = st.session_state[_INVALID]
    return invalid


def language() -> Language:
    """Return the reader's language."""
    return current().language


def say(text: Text, /, **facts: object) -> str:
    """Return *text* in the reader's language."""
    return text.say(current().language, **facts)


def changed(**changes: Any) -> View:
    """Return the current view with *changes*."""
    return replace(current(), **changes)


def parts(**changes: Any) -> dict[str, str]:
    """Return the query of the link of the current view with *changes*."""
    return parts_of(changed(**changes))


def widget_key(part: str) -> str:
    """
    Return the key of the widget for a part of the view, its value set from the view.

    Widgets speak the codes of the link: a code, a list of codes, a pair of years,
    or a day.
    """
    key = f"view.{part}"
    if key not in st.session_state:
        written = parts_of(current())[part]
        value: object = written
        if part == "regions":
            value = written.split(",") if written else []
        elif part in _RANGES:
            value = tuple(map(int, written.split("/")))
        elif part == "shared":
            value = written == "1"
        elif part == "known":
            value = date.fromisoformat(written) if written else None
        st.session_state[key] = value
    return key


def tab_key(figure: int, tabs: Collection[Tab]) -> str:
    """
    Return the key of the widget for the tab of the page's figure, its value set.

    A figure without the tab that the link says shows its table; the link stays as it
    is until the widget is used.
    """
    key = f"{_TABS}{figure}"
    wanted = current().tab(figure)
    told = (wanted if wanted in tabs else Tab.TABLE).value
    if st.session_state.get(key) != told:
        st.session_state[key] = told
    st.session_state.setdefault(_TOLD, {})[figure] = told
    return key


def fingerprint() -> str:
    """Return a short name of the current view, for the names of downloads."""
    return hashlib.sha256(link_of(current()).encode()).hexdigest()[:8]


def _forget_widgets() -> None:
    for key in [key for key in st.session_state if str(key).startswith("view.")]:
        del st.session_state[key]


def _say_again() -> None:
    """Have every widget show its value in the words of the language just chosen."""
    # The browser keeps the words that it was given until the value is set anew.
    for key, value in st.session_state.items():
        if str(key).startswith("view."):
            st.session_state[key] = value


def _said_by_widgets(written: dict[str, str]) -> dict[str, str]:
    said = {}
    for key, value in st.session_state.items():
        name = str(key).removeprefix("view.")
        if name == key or str(key).startswith(_TABS):
            continue
        if value is not None:
            said[name] = _text(value)
        elif name in _CLEARED:
            said[name] = ""
    told = st.session_state.get(_TOLD, {})
    tabs = written.get("tabs", "").split(",")
    for figure, tab in enumerate(tabs):
        shown = st.session_state.get(f"{_TABS}{figure}") or tab
        tabs[figure] = tab if shown == told.get(figure) else shown
    return said | {"tabs": ",".join(tabs)}


def _text(value: object) -> str:
    """Return a widget's value as the link writes it."""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, tuple | list):
        joined = "/" if isinstance(value, tuple) else ","
        return joined.join(map(str, value))
    return str(value)


def _language_of_browser() -> str:
    locale = st.context.locale or "zh"
    return Language.ZH if locale.lower().startswith("zh") else Language.EN
