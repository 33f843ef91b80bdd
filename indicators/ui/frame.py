"""What stands around every page: name, language, ways, notices, footer."""

import logging
from dataclasses import replace

import streamlit as st

from indicators.model.problem import Problem
from indicators.model.text import Language, Text
from indicators.model.view import Page
from indicators.reports.ways import QUESTIONS
from indicators.ui import navigation, state
from indicators.ui.database import current_edition
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain
from indicators.web.opening import TAGS, brand

_LOG = logging.getLogger(__name__)
LANGUAGES = {Language.ZH: "中文", Language.EN: "English"}
_CHOOSE_LANGUAGE = Text("语言", "Language")
_FROZEN = Text(
    "这个链接固定在版本 {edition}，之后的更新不会显示。",
    "This link is frozen at edition {edition}: later changes are not shown.",
)
_WITHOUT_FIGURES = {Page.IMPORT, Page.METHODS}
_KNOWN = Text(
    "以下是截至{day}已发布的数值，之后发布和修订的不计入。",
    "These are the figures as known on {day}: what was published or revised later is "
    "left out.",
)
_TODAY = Text("看现在的数值", "Show today's figures")
_THAW = Text("看最新版本", "Show the newest edition")
_EDITION = Text("版本 {edition}", "Edition {edition}")
_READ_ONLY = Text(
    "只读：只有在本机打开时才能发布。",
    "Read-only: publishing is possible on this machine only.",
)
_UNFORESEEN = Text(
    "这一页没能显示出来，数据没有改变。换一个选择，或回到总览重新开始；问题已记入日志。",
    "This page could not be shown; no data was changed. Choose something else or begin "
    "again from the overview; what happened is in the log.",
)
_PROMISE = Text(
    "读得懂 · 比得实 · 查得到 · 发得出",
    "Read it · compare it honestly · trace it · send it",
)


def show_header(page: Page) -> None:
    """Show the name, the pages, the choice of language, and the page's question."""
    with st.container(
        key="frame",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        _show_name()
        navigation.show_links(page)
        st.segmented_control(
            state.say(_CHOOSE_LANGUAGE),
            [language.value for language in Language],
            format_func=lambda code: LANGUAGES[Language(code)],
            key=state.widget_key("language"),
            label_visibility="collapsed",
            required=True,
        )
    if not state.current().alone:
        st.title(state.say(QUESTIONS[page]), anchor=False)


def _show_name() -> None:
    """Show mark and name, and tell the browser which language the page is in."""
    # Streamlit's document says English for good; only a script can say otherwise.
    language = state.language()
    told = f"<script>document.documentElement.lang = '{TAGS[language]}'</script>"
    st.html(brand(language) + told, width="content", unsafe_allow_javascript=True)


def show_notices() -> None:
    """Say what the link could not mean, and whether it is frozen or of an earlier day."""
    for part in state.invalid_parts():
        st.warning(plain(part.explain(state.language())), icon=":material/link_off:")
    frozen = state.current().edition
    if frozen:
        st.info(state.say(_FROZEN, edition=frozen), icon=":material/lock_clock:")
        newest = replace(state.current(), edition="")
        navigation.show_way(newest, state.say(_THAW))
    known = state.current().known
    if known and state.current().page not in _WITHOUT_FIGURES:
        st.info(state.say(_KNOWN, day=known), icon=":material/history:")
        today = replace(state.current(), known="")
        navigation.show_way(today, state.say(_TODAY))


def show_unforeseen(failure: Exception) -> bool:
    """Say in both languages that the page failed; the traceback goes to the log only."""
    _LOG.error("the page failed", exc_info=failure)
    for language in Language:
        st.error(_UNFORESEEN.say(language), icon=":material/error:")
    return True


def show_footer() -> None:
    """Show the promise, the edition, and whether this address is read-only."""
    said = [state.say(_PROMISE)]
    try:
        edition = state.current().edition or current_edition()
        said.append(state.say(_EDITION, edition=edition))
    except Problem:
        pass  # the page has said that there is no edition yet
    if not may_publish():
        said.append(state.say(_READ_ONLY))
    st.divider()
    st.caption(" · ".join(said))
