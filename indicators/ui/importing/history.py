"""What happened to the editions: who, when, what, from which file; each may be undone."""

from html import escape

import streamlit as st

from indicators.catalog import catalog
from indicators.model.observation import Stage
from indicators.model.problem import Problem
from indicators.model.text import COMMA, Text
from indicators.reports.imports import local_user
from indicators.store.editions import editions
from indicators.store.history import Action, Event, steps
from indicators.store.modes import Mode
from indicators.ui import state
from indicators.ui.explaining import explained
from indicators.ui.importing.counting import counted
from indicators.ui.importing.publication import tell
from indicators.ui.publishing import may_publish

_HEADING = Text("版本记录", "History")
_UNDO = Text("撤销", "Undo")
_BACK = Text("恢复", "Bring back")
_CHECKED = Text("标为已核实", "Mark as checked")
_AS = Text("数值的阶段", "Stage of its figures")
_UNDONE = Text(
    "已撤销，当前版本为 {edition}。", "Undone: edition {edition} is current."
)
_BROUGHT = Text(
    "已恢复，当前版本为 {edition}。", "Brought back: edition {edition} is current."
)
_APPROVED = Text(
    "已标为“{stage}”，当前版本为 {edition}。",
    "Marked as “{stage}”: edition {edition} is current.",
)
_ABOUT = Text("第{number}条", "entry {number}")
_TAKEN_BACK = Text("已撤销", "undone")
_ACCEPTED = Text("接受的提醒：{reasons}", "Warnings accepted: {reasons}")
_EDITION = Text("版本 {edition}", "edition {edition}")
_UTC = Text("{at}（UTC）", "{at} UTC")
_REASONS = {
    "named by a frozen link": Text("有链接固定在这一版本", "named by a frozen link"),
    "by the user": Text("使用者要求保留", "by the user"),
}
"""Why an edition was kept, by the words that are in the record."""
_MORE = Text("更早的{count}条", "{count} earlier")
_STAGES = (Stage.PRELIMINARY, Stage.REVISED, Stage.FINAL)
_SHOWN = 12
_LENGTH = "import.history"


def show_history() -> None:
    """Show what happened, the newest first; any import can be undone or brought back."""
    events = editions().history()
    if not events:
        return
    st.header(state.say(_HEADING), anchor=False)
    undone = editions().undone()
    undoing = {one.number for one in events if one.action == Action.UNDO.code}
    shown = st.session_state.setdefault(_LENGTH, _SHOWN)
    for event in events[::-1][:shown]:
        with st.container(
            key=f"event_{event.number}", horizontal=True, vertical_alignment="center"
        ):
            back = event.action == Action.UNDO.code and event.about in undoing
            st.html(_told(event, undone=event.number in undone, back=back))
            if may_publish():
                _offer(event, events, undone)
    if len(events) > shown:
        count = min(_SHOWN, len(events) - shown)
        st.button(state.say(_MORE, count=count), type="tertiary", on_click=_widen)


def _widen() -> None:
    st.session_state[_LENGTH] += _SHOWN


def _told(event: Event, *, undone: bool, back: bool) -> str:
    """Return what *event* was; *back* says that it took back an undoing."""
    action = state.say(_BACK) if back else Action.of(event.action).say(state.language())
    if event.about:
        action += f" · {state.say(_ABOUT, number=event.about)}"
    if event.mode not in {"", Mode.MERGE.code}:
        action += f" · {Mode.of(event.mode).say(state.language())}"
    if event.stage:
        action += f" · {Stage.of(event.stage).say(state.language())}"
    when = state.say(_UTC, at=event.at.replace("T", " ")[:16])
    head = f"<b>{event.number}. {escape(action)}</b>" + (
        f" <em>{escape(state.say(_TAKEN_BACK))}</em>" if undone else ""
    )
    counts = {
        "new": event.added,
        "changed": event.changed,
        "unchanged": event.unchanged,
        "withdrawn": event.withdrawn,
    }
    lines = [
        " · ".join(filter(None, (event.file, _message(event)))),
        " · ".join(
            filter(None, (when, event.who, state.say(_EDITION, edition=event.edition)))
        ),
        counted(counts),
        state.say(_ACCEPTED, reasons="; ".join(event.accepted))
        if event.accepted
        else "",
    ]
    said = "".join(f"<span>{escape(line)}</span>" for line in lines if line)
    return f'<div class="event{" undone" if undone else ""}">{head}{said}</div>'


def _message(event: Event) -> str:
    """Return what was written about *event*; of definitions the names."""
    if event.action == Action.KEEP.code:
        reason = _REASONS.get(event.message)
        return state.say(reason) if reason else event.message
    if event.action != Action.DEFINE.code:
        return event.message
    known = catalog()
    named = {code: one.name for code, one in known.regions.items()}
    named |= {code: one.name for code, one in known.indicators.items()}
    names = [
        named[code].say(state.language()) if code in named else code
        for code in event.message.split(", ")
    ]
    return state.say(COMMA).join(names)


def _offer(event: Event, events: tuple[Event, ...], undone: frozenset[int]) -> None:
    imported = event.action == Action.IMPORT.code
    if event.number in undone:
        # It was taken back: its import stands, and is undone where it stands.
        if event.action == Action.UNDO.code:
            return
        by = _undone_by(event, events, undone)
        if by and (event.key or not imported):
            _button(_BACK, by, _BROUGHT, f"back.{event.number}")
        return
    if imported and event.mode != Mode.WITHDRAW.code:
        _offer_stages(event)
    # The first build has nothing before it, and an undo is taken back where it stands.
    changes = event in steps(events) and event is not steps(events)[0]
    if changes:
        _button(_UNDO, event, _UNDONE, f"undo.{event.number}")


def _undone_by(
    event: Event, events: tuple[Event, ...], undone: frozenset[int]
) -> Event | None:
    standing = (
        one
        for one in reversed(events)
        if one.action == Action.UNDO.code
        and one.about == event.number
        and one.number not in undone
    )
    return next(standing, None)


def _button(words: Text, event: Event, done: Text, key: str) -> None:
    if not st.button(state.say(words), key=key, width="content"):
        return
    try:
        edition = editions().undo(local_user(), number=event.number)
    except Problem as problem:
        st.error(explained(problem))
        return
    tell(state.say(done, edition=edition))
    st.rerun()


def _offer_stages(event: Event) -> None:
    with st.popover(state.say(_CHECKED), key=f"checked.{event.number}"):
        st.caption(state.say(_AS))
        for stage in _STAGES:
            name = stage.say(state.language())
            if st.button(name, key=f"stage.{event.number}.{stage.code}"):
                _approve(event, stage)


def _approve(event: Event, stage: Stage) -> None:
    try:
        edition = editions().approve(event.key or event.origin, stage, who=local_user())
    except Problem as problem:
        st.error(explained(problem))
        return
    name = stage.say(state.language())
    tell(state.say(_APPROVED, stage=name, edition=edition))
    st.rerun()
