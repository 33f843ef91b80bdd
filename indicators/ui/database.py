"""The edition that this run reads: the current one, or the one a frozen link names."""

from functools import lru_cache
from pathlib import Path

import streamlit as st

from indicators.model.problem import Problem
from indicators.store.database import Database
from indicators.store.editions import Editions, editions
from indicators.store.questions import origins
from indicators.ui import state

_CURRENT = "current edition"
_REMEMBERED = 100


def database() -> Database:
    """
    Return the edition of the current view, open for reading.

    Raises:
        NoEdition: nothing was built yet
        UnknownEdition: a frozen link names an edition that is not kept here
    """
    return edition_named(state.current().edition or current_edition())


def begin() -> tuple[str, ...]:
    """
    Look once a run which edition is current; the run keeps to it.

    Returns the codes of its documents; none before the first build.
    """
    st.session_state.pop(_CURRENT, None)
    try:
        st.session_state[_CURRENT] = name = current_edition()
        return _origin_codes(name)
    except Problem:
        return ()


def current_edition() -> str:
    """
    Return the name of the current edition.

    Raises:
        NoEdition: nothing was built yet
    """
    if found := st.session_state.get(_CURRENT):
        return str(found)
    kept = editions()
    return _current(kept.folder, kept.stamp())


@st.cache_resource(show_spinner=False, max_entries=4)
def edition_named(name: str) -> Database:
    """Return the edition *name*, open for reading, the same for every visitor."""
    # An edition never changes, so its name is all that the cache must know.
    return editions().open(name).remember(_REMEMBERED)


@lru_cache(maxsize=4)
def _current(folder: Path, _stamp: tuple[int, int, int]) -> str:
    return Editions(folder).current()


@lru_cache(maxsize=4)
def _origin_codes(name: str) -> tuple[str, ...]:
    return tuple(origins(edition_named(name))["origin"])
