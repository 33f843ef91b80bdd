"""What the controls say of the data: what is chosen, and which years have figures."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from indicators.catalog import catalog
from indicators.model.text import COMMA, Text
from indicators.model.view import Page, Years
from indicators.ui import options, state
from indicators.ui.database import database
from indicators.ui.tables import plain

_YEAR = Text("{year}年：{n}个地区有数据", "{year}: figures for {n} of the regions")
_BY_YEAR = Text("各年有数据的地区数", "Regions with figures, by year")
_ALL_HAVE = Text("各地都有：{years}", "All regions: {years}")
_NONE_HAS = Text("没有一年各地都有", "No year for all regions")
_LABEL = Text("{what}：{years}", "{what}: {years}")
_KNOWN = Text("截至{day}", "as of {day}")
_ASKS_FOR_ONE = {Page.GROWTH, Page.RANKINGS}
"""The pages that ask for one indicator, measure and interval."""


def chosen_in_words() -> str:
    """Return what is chosen on one line, for the screen on which the controls fold."""
    view, comma = state.current(), state.say(COMMA)
    known = catalog()
    said = [comma.join(state.say(known.region(code).short) for code in view.regions)]
    if view.page in {*_ASKS_FOR_ONE, Page.SOURCES}:
        said.append(state.say(known.indicator(view.indicator).name))
    if view.page in _ASKS_FOR_ONE:
        said += [view.measure.say(view.language), view.interval.name(view.language)]
    said.append(view.periods.name)
    if view.known:
        said.append(state.say(_KNOWN, day=view.known))
    return " · ".join(plain(each) for each in said if each)


def show_years() -> None:
    """Show a bar a year, as high as many of the chosen regions have a figure."""
    view, edition = state.current(), database().name
    chosen = (view.indicator, view.measure, view.regions, view.interval, view.known)
    counts = options.regions_by_year(edition, *chosen)
    first, last = options.years_with_figures(edition)
    years = Years(min(first, view.periods.first), max(last, view.periods.last))
    every = [str(year) for year, n in counts.items() if n == len(view.regions)]
    comma = state.say(COMMA)
    words = state.say(_ALL_HAVE, years=comma.join(every)) if every else ""
    words = words or state.say(_NONE_HAS)
    label = state.say(_LABEL, what=state.say(_BY_YEAR), years=words)
    st.html(
        f'<div class="years"><b>{escape(state.say(_BY_YEAR))}</b>'
        f'<div role="img" aria-label="{escape(label)}">{_bars(years, counts)}</div>'
        f"<span>{escape(words)}</span></div>"
    )


def _bars(years: Years, counts: Mapping[int, int]) -> str:
    most = max(len(state.current().regions), 1)
    return "".join(
        f'<i title="{escape(state.say(_YEAR, year=year, n=counts.get(year, 0)))}"'
        f' style="height:{100 * counts.get(year, 0) / most:.0f}%"></i>'
        for year in range(years.first, years.last + 1)
    )
