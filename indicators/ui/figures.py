"""The figure on a page: title, tabs, picture, notes, and what to take away."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import segno
import streamlit as st

from indicators.charts import drawn_higher, height_of
from indicators.model.link import link_of
from indicators.model.text import Text
from indicators.model.view import Tab, View
from indicators.reports.documents.fonts import NoChineseFont, chinese_font
from indicators.reports.documents.formats import FORMATS, Format, document
from indicators.reports.exports import figure_csv, figure_workbook
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import numbered
from indicators.reports.imports import local_user
from indicators.reports.known import said_as_known
from indicators.reports.pages import figures_of
from indicators.store.editions import editions
from indicators.ui import navigation, state
from indicators.ui.answers import Shown, asked, kept, kept_files, shown
from indicators.ui.frame import LANGUAGES
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain, show_markup

_TABS = {
    Tab.CHART: Text("图", "Chart"),
    Tab.TABLE: Text("表格", "Table"),
    Tab.SOURCES: Text("来源", "Sources"),
}
_SHOW = Text("显示", "Show")
_TAKE = Text("下载与链接", "Download and link")
_CSV = Text("表格 CSV", "Table as CSV")
_XLSX = Text("表格 Excel", "Table as Excel")
_LINK = Text("这一视图的链接", "The link to this view")
_ONLY_HERE = Text(
    "现在只有本机能打开；给别人看的方法见 README。",
    "Only this machine can open it now; the README says how to serve others.",
)
_SCAN = Text("用手机扫码打开这一视图", "Scan it with a phone to open this view")
_FREEZE = Text("固定在当前版本的链接", "A link frozen at this edition")
_FROZEN = Text(
    "以后数据更新，这个链接仍显示现在的数值：",
    "When the data change, this link still shows today's figures:",
)
_NOTES = Text("说明（{count}条）", "Notes ({count})")
_ALONE = Text("全屏", "Full screen")
_NO_SUCH = Text(
    "链接所说的图“{code}”现在不在这一页，以下是整页。",
    "The figure “{code}” that the link names is not on this page now; the whole page is "
    "shown.",
)
_WHOLE_PAGE = Text("回到整页", "Back to the page")
_NEAREST = Text("最接近的现有数据：", "The nearest figures there are:")
_FEW = 3
_TALL = 600  # pixels of a chart that stands alone


def show_figures(answer: Callable[[Asked], list[Figure]]) -> None:
    """Show the figures that *answer* this run's question, or the one that stands alone."""
    asking = asked()
    figures = kept(
        f"figures {kept_files(asking)}",
        lambda asking: shown(said_as_known(asking, answer(asking)), asking),
        asking,
    )
    codes = [each.figure.code for each in figures]
    alone = asking.view.alone if asking.view.alone in codes else ""
    if alone != asking.view.alone:
        words = state.say(_NO_SUCH, code=asking.view.alone)
        st.warning(plain(words), icon=":material/link_off:")
    for number, each in enumerate(figures):
        if alone in {"", each.figure.code}:
            with st.container(key=f"figure_{each.figure.code}"):
                show_figure(each, number, asking)


def show_figure(shown: Shown, number: int, asking: Asked) -> None:
    """Show a figure with its tabs, or what is missing and the nearest that exists."""
    figure = shown.figure
    st.header(plain(figure.finding or figure.title), anchor=False)
    if shown.head:
        st.html(shown.head)
    if figure.empty:
        _show_missing(figure)
        return
    with st.container(
        key=f"tools_{figure.code}", horizontal=True, vertical_alignment="center"
    ):
        tab = _choose_tab(figure, number)
        _show_way_alone(figure, asking)
        _show_downloads(figure, asking)
    if tab is Tab.CHART and figure.specification:
        _show_chart(shown, asking)
    elif tab is Tab.SOURCES:
        show_markup(shown.sources, len(figure.rows))
    else:
        show_markup(shown.table, len(figure.table))
    _show_missing(figure)
    if shown.credit:
        st.html(f'<div class="source">{escape(shown.credit)}</div>')
    _show_notes(figure)


def _show_way_alone(figure: Figure, asking: Asked) -> None:
    """Show the way to the figure filling the page, or back."""
    alone = asking.view.alone == figure.code
    view = replace(asking.view, alone="" if alone else figure.code)
    icon = ":material/close_fullscreen:" if alone else ":material/open_in_full:"
    navigation.show_way(view, state.say(_WHOLE_PAGE if alone else _ALONE), icon)


def _choose_tab(figure: Figure, number: int) -> Tab:
    tabs = [tab for tab in Tab if tab is not Tab.CHART or figure.specification]
    tabs = [tab for tab in tabs if tab is not Tab.SOURCES or not figure.rows.empty]
    if len(tabs) == 1:
        return tabs[0]
    labels = {tab.value: state.say(_TABS[tab]) for tab in tabs}
    chosen = st.segmented_control(
        state.say(_SHOW),
        list(labels),
        format_func=labels.__getitem__,
        key=state.tab_key(number, tabs),
        label_visibility="collapsed",
        required=True,
    )
    return Tab(chosen or Tab.TABLE)


def _show_chart(shown: Shown, asking: Asked) -> None:
    figure, specification = shown.figure, shown.specification
    if asking.view.alone:
        specification = drawn_higher(specification, _TALL)
    # Room is kept before the browser has drawn it, so that nothing below it jumps.
    with st.container(
        key=f"picture_{figure.code}",
        height=height_of(specification, figure.marks) or "content",
        border=False,
    ):
        chosen = st.vega_lite_chart(
            spec=dict(specification),
            width="stretch",
            theme=None,
            alt=figure.alt,
            key=f"chart.{figure.code}",
            on_select="rerun" if figure.ways else "ignore",
            selection_mode="cell" if figure.ways else None,
        )
    if figure.ways:
        _follow(figure, chosen)


def _follow(figure: Figure, chosen: Any) -> None:
    """Go where the mark leads that was clicked."""
    # A square of the grid has a code of its own; a mark has those of its figures.
    codes = [each.get("code") or each.get("cell") for each in chosen.selection["cell"]]
    way = figure.ways.get(codes[0]) if codes else None
    if way:
        navigation.go(way)


def _show_missing(figure: Figure) -> None:
    for sentence in figure.missing:
        st.info(plain(sentence), icon=":material/data_alert:")
    if figure.offers and figure.missing:
        st.caption(state.say(_NEAREST))
    for offer in figure.offers:
        navigation.show_way(offer.view, offer.words)


def _show_notes(figure: Figure) -> None:
    # Findings and what is missing are told by themselves, above.
    notes = (*numbered(figure), *figure.notes)
    if not notes:
        return
    lines = "\n".join(f"- {plain(note)}" for note in notes)
    if len(notes) <= _FEW:
        st.caption(lines)
        return
    with st.expander(state.say(_NOTES, count=len(notes))):
        st.caption(lines)


def _show_downloads(figure: Figure, asking: Asked) -> None:
    take = st.popover(
        state.say(_TAKE),
        icon=":material/download:",
        key=f"take.{figure.code}",
        on_change="rerun",
    )
    # What stands in it costs every run, so it is drawn for who opens it.
    if take.open:
        with take:
            _show_files(figure, asking)
            _show_address(figure, asking)


def _show_files(figure: Figure, asking: Asked) -> None:
    name = f"duibiao-{asking.view.page}-{figure.code}-{state.fingerprint()}"
    st.download_button(
        state.say(_CSV),
        lambda: figure_csv(asking, figure),
        f"{name}.csv",
        "text/csv",
        key=f"csv.{figure.code}",
        on_click="ignore",
    )
    st.download_button(
        state.say(_XLSX),
        lambda: figure_workbook(asking, figure),
        f"{name}.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key=f"xlsx.{figure.code}",
        on_click="ignore",
    )
    _show_documents(figure, asking, name)


def _show_documents(figure: Figure, asking: Asked, name: str) -> None:
    """Show what takes the figure away on paper, unless its signs would be boxes."""
    try:
        chinese_font()
    except NoChineseFont as problem:
        st.caption(plain(problem.explain(asking.view.language)))
        return
    server = _address_of(asking.view).removesuffix(link_of(asking.view))
    date = editions().made_on(asking.database.name)
    for form in FORMATS.values():
        st.download_button(
            state.say(form.name),
            partial(_document, form, figure, asking, server=server, date=date),
            f"{name}.{form.code}",
            form.mime,
            key=f"{form.code}.{figure.code}",
            on_click="ignore",
        )


def _document(  # what the figure is, and what stands on it
    form: Format, figure: Figure, asking: Asked, *, server: str, date: str
) -> bytes:
    """Return the figure on paper, which is white whatever the page is."""
    if asking.dark:
        asking = replace(asking, dark=False)
        light = {each.code: each for each in figures_of(asking)}
        figure = light.get(figure.code, figure)
    return document(form, asking, [figure], server=server, date=date)


def _show_address(figure: Figure, asking: Asked) -> None:
    # The reader's own language first.
    mine = asking.view.language
    for language in sorted(LANGUAGES, key=lambda each: each is not mine):
        st.caption(f"{state.say(_LINK)} ({LANGUAGES[language]})")
        view = replace(asking.view, language=language)
        st.code(_address_of(view), language=None, wrap_lines=True)
    if may_publish():
        st.caption(state.say(_ONLY_HERE))
    else:
        _show_code(_address_of(asking.view))
    _show_frozen_link(asking, figure)


def _show_code(link: str) -> None:
    """Show *link* as a code that a phone's camera opens."""
    drawn = segno.make(link, error="l").svg_data_uri(border=2, light="white")
    words = escape(state.say(_SCAN))
    st.html(f'<img class="code" src="{drawn}" alt=""><div>{words}</div>')


def _show_frozen_link(asking: Asked, figure: Figure) -> None:
    # Only who may publish may keep an edition for good.
    name = asking.database.name
    if asking.view.edition or not may_publish():
        return
    if st.button(state.say(_FREEZE), key=f"freeze.{figure.code}"):
        editions().keep(name, "named by a frozen link", local_user())
        frozen = replace(asking.view, edition=name)
        st.caption(state.say(_FROZEN))
        st.code(_address_of(frozen), language=None, wrap_lines=True)


def _address_of(view: View) -> str:
    """Return the address of *view* on the server as this visitor knows it."""
    url = st.context.url or ""
    scheme, _, rest = url.partition("://")
    server = f"{scheme}://{rest.split('/')[0]}" if rest else ""
    return server + navigation.path_of(view)
