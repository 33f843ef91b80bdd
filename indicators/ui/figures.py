"""The figure on a page: title, tabs, picture, notes, and what to take away."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from indicators.model.link import link_of
from indicators.model.text import Text
from indicators.model.view import Tab
from indicators.reports.exports import figure_csv, figure_workbook
from indicators.reports.figure import Asked, Figure
from indicators.store.editions import editions
from indicators.ui import navigation, state
from indicators.ui.answers import Shown, asked, kept, shown
from indicators.ui.frame import LANGUAGES
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain, show_harmless

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
_FREEZE = Text("固定在当前版本的链接", "A link frozen at this edition")
_FROZEN = Text(
    "以后数据更新，这个链接仍显示现在的数值：",
    "When the data change, this link still shows today's figures:",
)
_NOTES = Text("说明（{count}条）", "Notes ({count})")
_NEAREST = Text("最接近的现有数据：", "The nearest that exists:")
_FEW = 3


def show_figures(answer: Callable[[Asked], list[Figure]]) -> None:
    """Show the figures that *answer* this run's question one below the other."""
    asking = asked()
    figures = kept("figures", lambda asking: shown(answer(asking), asking), asking)
    for number, figure in enumerate(figures):
        with st.container(border=True):
            show_figure(figure, number, asking)


def show_figure(shown: Shown, number: int, asking: Asked) -> None:
    """Show a figure with its tabs, or what is missing and the nearest that exists."""
    figure = shown.figure
    st.subheader(plain(figure.title), anchor=False)
    if figure.empty:
        _show_missing(figure)
        return
    if figure.subtitle:
        st.caption(plain(figure.subtitle))
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        tab = _choose_tab(figure, number)
        _show_downloads(figure, asking)
    if tab is Tab.CHART and figure.specification:
        _show_chart(shown)
    elif tab is Tab.SOURCES:
        show_harmless(shown.sources)
    else:
        show_harmless(shown.table)
    _show_missing(figure)
    _show_notes(figure)


def _choose_tab(figure: Figure, number: int) -> Tab:
    tabs = [tab for tab in Tab if tab is not Tab.CHART or figure.specification]
    tabs = [tab for tab in tabs if tab is not Tab.SOURCES or not figure.rows.empty]
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


def _show_chart(shown: Shown) -> None:
    st.vega_lite_chart(
        spec=dict(shown.specification),
        width="stretch",
        theme=None,
        alt=shown.figure.alt,
        key=f"chart.{shown.figure.code}",
    )


def _show_missing(figure: Figure) -> None:
    for sentence in figure.missing:
        st.info(plain(sentence), icon=":material/data_alert:")
    if figure.offers:
        st.caption(state.say(_NEAREST))
    for offer in figure.offers:
        navigation.show_way(offer.view, offer.words)


def _show_notes(figure: Figure) -> None:
    if not figure.notes:
        return
    lines = "\n".join(f"- {plain(note)}" for note in figure.notes)
    if len(figure.notes) <= _FEW:
        st.caption(lines)
        return
    with st.expander(state.say(_NOTES, count=len(figure.notes))):
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


def _show_address(figure: Figure, asking: Asked) -> None:
    for language, name in LANGUAGES.items():
        st.caption(f"{state.say(_LINK)} ({name})")
        view = replace(asking.view, language=language)
        st.code(_address() + link_of(view), language=None, wrap_lines=True)
    if may_publish():
        st.caption(state.say(_ONLY_HERE))
    _show_frozen_link(asking, figure)


def _show_frozen_link(asking: Asked, figure: Figure) -> None:
    # Only who may publish may keep an edition for good.
    name = asking.database.name
    if asking.view.edition or not may_publish():
        return
    if st.button(state.say(_FREEZE), key=f"freeze.{figure.code}"):
        editions().keep(name, "named by a frozen link")
        frozen = replace(asking.view, edition=name)
        st.caption(state.say(_FROZEN))
        st.code(_address() + link_of(frozen), language=None, wrap_lines=True)


def _address() -> str:
    """Return the address of the server as this visitor knows it."""
    url = st.context.url or ""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.split('/')[0]}" if rest else ""
