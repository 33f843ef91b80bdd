"""The last step: a message, one edition, and what is learnt for the next file."""

from datetime import UTC, datetime

import streamlit as st

from indicators.model.problem import Problem
from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.imports import Arrival, local_user, publish
from indicators.store.editions import editions
from indicators.store.layouts import layouts
from indicators.store.modes import Mode
from indicators.ui import navigation, state
from indicators.ui.explaining import explained
from indicators.ui.importing.bringing import put_all_away
from indicators.ui.importing.checks import open_checks, reasons
from indicators.ui.importing.counting import figures_said
from indicators.ui.importing.desk import Desk, desks
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain
from indicators.workbooks.layouts import learnt

_HEADING = Text("发布", "Publish")
_WHOLE = Text("将发布{figures}。", "{figures} will be published.")
_PART = Text(
    "将发布{figures}；另有{held:,}个暂不发布，原因见上。",
    "{figures} will be published; {held:,} will not, for the reasons above.",
)
_SAME = Text(
    "它们都与当前版本相同，发布不改变所显示的数值。",
    "All are in the current edition already: what is shown stays the same.",
)
_OPEN = Text(
    "没有写理由的核对提醒：{count:,}条。", "Warnings without a reason: {count:,}."
)
_BETWEEN = Text("", " ")
_NONE = Text(
    "现在没有可以发布的数值：先回答上面的问题。",
    "There is nothing to publish yet: answer the questions above first.",
)
_MESSAGE = Text(
    "这次改了什么（写给以后的人）", "What changes with this (for those who come later)"
)
_HINT = Text("如：补充6月主要指标", "Such as: the main indicators of June")
_PUBLISH = Text("发布{figures}", "Publish {figures}")
_WITHDRAW = Text("撤回{figures}", "Withdraw {figures}")
_LEAVE = Text("将撤回{figures}。", "{figures} will be withdrawn.")
_NONE_LEAVES = Text(
    "这些数值都不是上传的，没有可以撤回的。",
    "None of these figures was uploaded: there is nothing to withdraw.",
)
_PUBLISHED = Text(
    "“{file}”已发布，新版本为 {edition}。可在下面撤销。",
    "“{file}” is published as edition {edition}. It can be undone below.",
)
_WITHDRAWN = Text(
    "已撤回“{file}”列出的数值，新版本为 {edition}。可在下面撤销。",
    "What “{file}” names is withdrawn as edition {edition}. It can be undone below.",
)
_NOTHING_NEW = Text(
    "“{file}”的数值都已在当前版本 {edition} 中，没有产生新版本。",
    "Edition {edition} has all figures of “{file}” already: there is no new one.",
)
_LEARNT = Text(
    "答案已记入版式“{layouts}”，下期的表不再问。",
    "The answers are kept as the layout “{layouts}”: the next sheet will not ask.",
)
_ORIGIN_PAGE = Text("查看这些数值及来源", "See these figures and where they are from")
_DONE = "import.done"
_WARNING = "import.warning"


def publish_file(desk: Desk) -> None:
    """Publish the file's figures with a message, when asked to."""
    arrived = desk.arrival()
    reading = desk.read().reading
    if desk.published or reading.problems or not reading.found:
        return
    st.subheader(state.say(_HEADING), anchor=False)
    if not arrived.chosen:
        st.caption(state.say(_NONE))
        return
    withdraws = arrived.mode is Mode.WITHDRAW
    leaving = arrived.counts["withdrawn"]
    if withdraws and not leaving:
        st.caption(state.say(_NONE_LEAVES))
        return
    st.write(_will_happen(desk, arrived))
    st.text_input(
        state.say(_MESSAGE),
        key=_message_key(desk),
        max_chars=200,
        placeholder=state.say(_HINT),
    )
    # Called with what is shown now: somebody may publish before the button is pressed.
    st.button(
        state.say(
            _WITHDRAW if withdraws else _PUBLISH,
            figures=figures_said(leaving if withdraws else len(arrived.chosen)),
        ),
        key=f"publish.{desk.key}",
        type="primary",
        on_click=_publish,
        args=(desk, arrived),
    )


def _will_happen(desk: Desk, arrived: Arrival) -> str:
    said = []
    leaving = arrived.counts["withdrawn"]
    if arrived.mode is not Mode.WITHDRAW:
        held = sum(map(len, arrived.held.values()))
        told = {"figures": figures_said(len(arrived.chosen)), "held": held}
        said.append(state.say(_PART if held else _WHOLE, **told))
        if not any(arrived.counts[name] for name in ("new", "changed", "withdrawn")):
            said.append(state.say(_SAME))
        if open_ := open_checks(desk):
            said.append(state.say(_OPEN, count=open_))
    if leaving:
        said.append(state.say(_LEAVE, figures=figures_said(leaving)))
    return state.say(_BETWEEN).join(said)


def show_done() -> None:
    """Say what was just done, or why it was not, and where to see it."""
    with st.container(key="done"):
        if warning := st.session_state.pop(_WARNING, ""):
            st.warning(warning, icon=":material/sync_problem:")
        for said, origin in st.session_state.pop(_DONE, ()):
            st.success(said, icon=":material/check_circle:")
            if origin:
                view = state.changed(page=Page.SOURCES, origin=origin, edition="")
                navigation.show_way(view, state.say(_ORIGIN_PAGE))


def tell(said: str, origin: str = "") -> None:
    """Say *said* above the page when it runs again."""
    st.session_state.setdefault(_DONE, []).append((said, origin))


def _publish(desk: Desk, seen: Arrival) -> None:
    """Publish what was *seen*; if another edition came between, say so instead."""
    if not may_publish():
        return
    try:
        desk.published = publish(
            editions(),
            seen,
            message=str(st.session_state.get(_message_key(desk), "")),
            who=local_user(),
            accepted=reasons(desk),
            expected=seen.edition,
        )
    except Problem as problem:
        st.session_state[_WARNING] = explained(problem)
        return
    try:
        names = _learn(desk)
    except Problem as problem:
        # The figures are published all the same; only the answers will be asked again.
        names = []
        st.session_state[_WARNING] = explained(problem)
    facts = {"file": plain(desk.sent.name), "edition": desk.published}
    done = _done(seen, desk.published)
    said = state.say(done, **facts)
    if names:
        said += state.say(_BETWEEN) + state.say(
            _LEARNT, layouts=plain(", ".join(names))
        )
    # No other edition has the file among its documents.
    tell(said, seen.origin.code if done is _PUBLISHED else "")
    if all(each.published for each in desks().values()):
        put_all_away()


def _done(seen: Arrival, edition: str) -> Text:
    if edition == seen.edition:
        return _NOTHING_NEW
    return _WITHDRAWN if seen.mode is Mode.WITHDRAW else _PUBLISHED


def _message_key(desk: Desk) -> str:
    return f"message.{desk.key}"


def _learn(desk: Desk) -> list[str]:
    """Keep what the person answered; return the names of the layouts."""
    if not desk.given:
        return []
    kept = layouts()
    found = learnt(
        desk.sent.grids,
        desk.asked,
        desk.read().answers,
        kept.read().layouts,
        who=local_user(),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    kept.keep(found)
    return [layout.name for layout in found]
