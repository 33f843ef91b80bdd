"""What the checks find: each with its cells, and a reason for which it is accepted."""

import streamlit as st

from indicators.analysis.checks import Severity, Suspicion
from indicators.model.text import Text
from indicators.ui import state
from indicators.ui.importing.desk import Desk
from indicators.ui.tables import plain

_HEADING = Text("核对（{count}）", "Checks ({count})")
_NOTHING = Text("核对没有发现可疑之处。", "The checks found nothing that looks wrong.")
_WARNS = Text(
    "只是提醒，不改动数值，也不妨碍发布；写下理由即为接受，理由记入版本记录。",
    "They only warn: no figure is changed and nothing is kept from being published. A "
    "reason accepts a warning and goes into the history.",
)
_CELLS = Text("单元格：{cells}", "Cells: {cells}")
_MAY_BE = Text("也可能无误：{reasons}", "It may be right all the same: {reasons}")
_REASON = Text("接受的理由", "Reason to accept it")
_HINT = Text("如：已对照公报核实", "Such as: looked up in the bulletin")
_ACCEPTED = Text("已接受", "Accepted")
_MORE = Text("再显示{count}条", "{count} more")
_SHOWN, _FEW = 6, 6
_ICONS = {
    Severity.GRAVE: ":material/error:",
    Severity.DOUBTFUL: ":material/help:",
    Severity.SLIGHT: ":material/info:",
}


def show_checks(desk: Desk) -> None:
    """Show what looks wrong, the likeliest first, each to be accepted with a reason."""
    if not desk.arrival().chosen:
        return
    found = desk.suspicions()
    st.subheader(state.say(_HEADING, count=len(found)), anchor=False)
    if not found:
        st.caption(state.say(_NOTHING))
        return
    st.caption(state.say(_WARNS))
    shown = st.session_state.setdefault(f"checks.{desk.key}", _SHOWN)
    for suspicion in found[:shown]:
        _show_suspicion(desk, suspicion)
    if len(found) > shown:
        count = min(_SHOWN, len(found) - shown)
        st.button(
            state.say(_MORE, count=count),
            key=f"more.checks.{desk.key}",
            type="tertiary",
            on_click=_widen,
            args=(f"checks.{desk.key}",),
        )


def open_checks(desk: Desk) -> int:
    """Return how many warnings nobody has accepted."""
    return sum(one.key not in desk.accepted for one in desk.suspicions())


def reasons(desk: Desk) -> tuple[str, ...]:
    """Return the reasons for which warnings were accepted, each with its cells."""
    return tuple(
        f"{_cells(one)}: {desk.accepted[one.key]}"
        for one in desk.suspicions()
        if one.key in desk.accepted
    )


def _show_suspicion(desk: Desk, suspicion: Suspicion) -> None:
    language = state.language()
    with st.container(border=True, key=f"check_{desk.key}{suspicion.key}"):
        what, why = st.columns([3, 2], gap="medium")
        severity = suspicion.severity
        done = f" · {state.say(_ACCEPTED)}" * (suspicion.key in desk.accepted)
        what.markdown(
            f"{_ICONS[severity]} **{severity.say(language)}**{done}  \n"
            f"{plain(suspicion.explain(language))}"
        )
        said = [state.say(_CELLS, cells=_cells(suspicion))]
        if excuses := suspicion.excuses(language):
            said.append(state.say(_MAY_BE, reasons=excuses))
        what.caption("  \n".join(map(plain, said)))
        widget = f"accept.{desk.key}.{suspicion.key}"
        why.text_input(
            state.say(_REASON),
            desk.accepted.get(suspicion.key, ""),
            key=widget,
            placeholder=state.say(_HINT),
            max_chars=200,
            on_change=_accept,
            args=(desk, suspicion.key, widget),
        )


def _accept(desk: Desk, key: str, widget: str) -> None:
    reason = str(st.session_state[widget]).strip()
    if reason:
        desk.accepted[key] = reason
    else:
        desk.accepted.pop(key, None)


def _cells(suspicion: Suspicion) -> str:
    more = " …" if len(suspicion.cells) > _FEW else ""
    return ", ".join(suspicion.cells[:_FEW]) + more


def _widen(key: str) -> None:
    st.session_state[key] += _SHOWN
