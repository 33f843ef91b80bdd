"""The sheet as it was read, and the cell of it that a person points at."""

import re
from pathlib import Path

import streamlit as st

from indicators.catalog import catalog
from indicators.model.text import Text
from indicators.reports.cell_words import answer_in
from indicators.ui import state
from indicators.ui.importing.desk import Desk
from indicators.ui.importing.sheet_markup import legend, markup, window_of
from indicators.ui.importing.text_markup import text_markup
from indicators.ui.tables import plain
from indicators.workbooks.grid import column_number
from indicators.workbooks.roles import SheetRead

_SHEET = Text("读出的表", "The sheet as it was read")
_TEXT = Text("读出的文字", "The text as it was read")
_WHICH = Text("工作表", "Sheet")
_CELL = Text("单元格", "Cell")
_POINT = Text(
    "点一下单元格，或输入其地址，用其中的文字回答问题。",
    "Click a cell, or type its address, to answer a question with its words.",
)
_POINTED = Text("{cell}：“{words}”", "{cell}: “{words}”")
_NO_ANSWER = Text(
    "；它没有指明当前问题的唯一答案，可在问题中选择",
    "; it does not name one answer alone: choose it in the question",
)
_MORE_ROWS = Text("再显示{count}行", "{count} more rows")
_MORE_COLUMNS = Text("再显示{count}列", "{count} more columns")
_LEFT_OUT = Text("未读入的部分", "What was left out")
_AREAS = Text("{areas}：{why}", "{areas}: {why}")
_ROWS, _COLUMNS = 60, 20
_FEW = 8
_ADDRESS = re.compile(r"\s*([A-Za-z]{1,3})(\d{1,7})\s*")
_grid = st.components.v2.component(
    "duibiao_sheet",
    html='<div class="room"></div>',
    js=(Path(__file__).parent / "sheet.js").read_text("utf-8"),
    isolate_styles=False,
)


def show_sheets(desk: Desk) -> None:
    """Show a sheet with what each cell was taken for, and what was left out and why."""
    sheets = {
        one.grid.sheet: one for one in desk.read().reading.sheets if one.grid.rows
    }
    if not sheets:
        _show_text(desk)
        return
    st.subheader(state.say(_SHEET), anchor=False)
    sheet = sheets[_chosen(desk, sheets)]
    st.html(legend(sheet, state.language()))
    _show_grid(desk, sheet)
    _point(desk, sheet)
    _show_left_out(sheet)


def _show_text(desk: Desk) -> None:
    if desk.sent.text:
        st.subheader(state.say(_TEXT), anchor=False)
        found = desk.read().reading.found
        drawn = text_markup(desk.sent.text, found, state.language(), state.say(_TEXT))
        st.html(drawn)


def pointed_at(desk: Desk) -> tuple[str, str]:
    """Return the sheet and the words of the cell that a person points at."""
    for one in desk.read().reading.sheets:
        if one.grid.sheet == desk.sheet:
            place = _place(desk.cell)
            words = one.grid.cell(*place).text.strip() if place else ""
            return desk.sheet, words
    return "", ""


def _chosen(desk: Desk, sheets: dict[str, SheetRead]) -> str:
    reading = desk.read().reading
    asking = [one.sheet for one in reading.questions if one.sheet in sheets]
    telling = [one.sheet for one in reading.found[:1] if one.sheet in sheets]
    first = (asking or telling or list(sheets))[0]
    if len(sheets) == 1:
        return first
    names = list(sheets)
    chosen = st.selectbox(
        state.say(_WHICH), names, names.index(first), key=f"sheet.{desk.key}"
    )
    return str(chosen)


def _show_grid(desk: Desk, sheet: SheetRead) -> None:
    name = sheet.grid.sheet
    rows = f"rows.{desk.key}.{name}"
    columns = f"columns.{desk.key}.{name}"
    shown = window_of(
        sheet,
        st.session_state.setdefault(rows, _ROWS),
        st.session_state.setdefault(columns, _COLUMNS),
    )
    cell = desk.cell if desk.sheet == name else ""
    drawn = markup(sheet, shown, state.language(), cell, name)
    told = _grid(
        data={"markup": drawn},
        key=f"grid.{desk.key}.{name}",
        on_picked_change=lambda: None,
    )
    if told.picked:
        desk.sheet, desk.cell = name, str(told.picked)
        st.rerun()
    with st.container(horizontal=True):
        if shown.top + shown.rows < len(sheet.grid.rows):
            _offer_more(rows, _ROWS, _MORE_ROWS)
        if shown.columns < max(map(len, sheet.grid.rows)):
            _offer_more(columns, _COLUMNS, _MORE_COLUMNS)


def _offer_more(key: str, count: int, words: Text) -> None:
    st.button(
        state.say(words, count=count),
        key=f"more.{key}",
        type="tertiary",
        on_click=_widen,
        args=(key, count),
    )


def _widen(key: str, count: int) -> None:
    st.session_state[key] += count


def _point(desk: Desk, sheet: SheetRead) -> None:
    if not any(one.sheet == sheet.grid.sheet for one in desk.read().waiting):
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = f"point.{desk.key}"
        st.text_input(
            state.say(_CELL),
            placeholder="B2",
            key=key,
            max_chars=10,
            width=110,
            on_change=_take_address,
            args=(desk, sheet.grid.sheet, key),
        )
        where, words = pointed_at(desk)
        if where == sheet.grid.sheet and words:
            said = state.say(_POINTED, cell=desk.cell, words=words[:80])
            answers = any(
                answer_in(one.asked, words, catalog()) for one in desk.read().waiting
            )
            st.write(plain(said if answers else said + state.say(_NO_ANSWER)))
        else:
            st.caption(state.say(_POINT))


def _take_address(desk: Desk, sheet: str, key: str) -> None:
    desk.sheet, desk.cell = sheet, str(st.session_state[key]).strip().upper()


def _place(cell: str) -> tuple[int, int] | None:
    found = _ADDRESS.fullmatch(cell)
    return (
        (int(found[2]) - 1, column_number(found[1]))
        if found and int(found[2])
        else None
    )


def _show_left_out(sheet: SheetRead) -> None:
    if not sheet.left_out:
        return
    areas: dict[Text, list[str]] = {}
    for one in sheet.left_out:
        areas.setdefault(one.why, []).append(one.area)
    with st.expander(state.say(_LEFT_OUT)):
        for why, found in areas.items():
            more = " …" if len(found) > _FEW else ""
            told = {"areas": ", ".join(found[:_FEW]) + more}
            said = state.say(_AREAS, why=why.say(state.language()), **told)
            st.write(plain(said))
