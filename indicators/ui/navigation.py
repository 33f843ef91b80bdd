"""The pages, and the way between them that keeps what was chosen."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from indicators.model.link import link_of, parts_of
from indicators.model.view import Page, Tab, View
from indicators.reports.ways import NAMES
from indicators.ui import state

TABS = (Tab.CHART,) * 4
"""The tabs of a page newly opened, for the figures that a page has at the most."""

_FOLDER = Path(__file__).parents[2] / "pages"
_SCRIPTS = "scripts"
_MADE = "scripts by language"


def opened() -> tuple[Page, st.Page]:
    """Return the page that the address names, and its script."""
    scripts, root = _scripts()
    script = st.navigation([*scripts.values(), root], position="hidden")
    state.turn_to(script.url_path)
    st.session_state[_SCRIPTS] = scripts
    named = {each.url_path: page for page, each in scripts.items()}
    return named.get(script.url_path, Page.OVERVIEW), script


def _scripts() -> tuple[dict[Page, st.Page], st.Page]:
    """Return this visitor's pages, titled in the language, and the root."""
    # Each page made looks at its file: a visitor's pages are made once.
    kept = st.session_state.setdefault(_MADE, {})
    if state.language() in kept:
        made: tuple[dict[Page, st.Page], st.Page] = kept[state.language()]
        return made
    scripts = {
        page: st.Page(
            _FOLDER / f"{page}.py",
            title=f"{state.say(name)} · 对标 Duibiao",
            url_path=page.value,
        )
        for page, name in NAMES.items()
    }
    # Streamlit serves its default page at the root only, and the overview's links say
    # its name; so the root is a page of its own that shows the overview.
    overview = scripts[Page.OVERVIEW]
    root = st.Page(
        _FOLDER / "overview.py", title=overview.title, url_path="root", default=True
    )
    kept[state.language()] = scripts, root
    return scripts, root


def show_links(current: Page) -> None:
    """Show a link to every page; each keeps the view."""
    scripts = st.session_state[_SCRIPTS]
    with st.container(key="ways", horizontal=True, gap="xsmall", width="content"):
        # The same on every page: where a link changes the query beside the page,
        # Streamlit leaves one more step for Back.
        parts = state.parts(tabs=TABS, alone="")
        for page, name in NAMES.items():
            words = state.say(name)
            st.page_link(
                scripts[page],
                label=f"**{words}**" if page is current else words,
                query_params=parts,
            )


def show_way(view: View, words: str, icon: str | None = None) -> None:
    """Show a link to *view*."""
    script = st.session_state[_SCRIPTS][view.page]
    whole = replace(view, tabs=view.tabs + TABS[len(view.tabs) :])
    st.page_link(script, label=words, icon=icon, query_params=parts_of(whole))


def path_of(view: View) -> str:
    """Return the link of *view* below the path at which a proxy serves the app."""
    base = f"/{st.get_option('server.baseUrlPath')}".rstrip("/")
    return base + link_of(view)


def go(view: View) -> None:
    """Open *view*; the address follows, and Back returns here."""
    script = st.session_state[_SCRIPTS][view.page]
    whole = replace(view, tabs=view.tabs + TABS[len(view.tabs) :])
    st.switch_page(script, query_params=parts_of(whole))
