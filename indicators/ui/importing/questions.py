"""What the sheet does not say: one card a question, and the answers given so far."""

import hashlib
from collections.abc import Iterable

import streamlit as st

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.reports.cell_words import answer_in
from indicators.reports.unknown_names import NOT_THERE
from indicators.ui import state
from indicators.ui.importing.cells import pointed_at
from indicators.ui.importing.counting import figures_said
from indicators.ui.importing.defining import offer_new
from indicators.ui.importing.desk import Desk
from indicators.ui.importing.offers import answer_name, closed_answers, offered
from indicators.ui.tables import plain
from indicators.workbooks.asking import ACCEPT, LEAVE_OUT, Asked, Question
from indicators.workbooks.words.periods import period_of

_HEADING = Text("待回答（{count}）", "Questions ({count})")
_UNKNOWN = Text("目录中没有的名称（{count}）", "Names not in the catalogue ({count})")
_UNKNOWN_IS = Text(
    "这些数值已读出，但不会发布，直到说明它们对应目录中的哪一项，或新增一项。",
    "These figures were read but are not published until you say what they are in the "
    "catalogue, or define it.",
)
_WHICH_NAME = Text("名称", "Name")
_MOST = 6
_MORE = Text("答完以上各项后，还有{count}项。", "{count} more follow after these.")
_SAYS = {
    Asked.REGION: Text("“{about}”是哪个地区？", "Which region is “{about}”?"),
    Asked.INDICATOR: Text("“{about}”是哪个指标？", "Which indicator is “{about}”?"),
    Asked.PERIOD: Text("“{about}”是哪个时期？", "Which period is “{about}”?"),
    Asked.UNIT: Text("“{about}”的单位是什么？", "What is the unit of “{about}”?"),
    Asked.ACCUMULATION: Text(
        "“{about}”是累计数还是当期数？",
        "Is “{about}” cumulative or of the period alone?",
    ),
}
_SAYS_NOTHING = {
    Asked.REGION: Text("这些数是哪个地区的？", "Which region are these figures of?"),
    Asked.INDICATOR: Text("这些数是哪个指标？", "Which indicator are these figures?"),
    Asked.PERIOD: Text("这些数是哪个时期的？", "Which period are these figures of?"),
    Asked.UNIT: Text("这些数的单位是什么？", "What unit are these figures in?"),
    Asked.ACCUMULATION: Text(
        "这些数是累计数还是当期数？", "Are these cumulative or of the period alone?"
    ),
    Asked.FIGURES: Text("这些数对吗？", "Are these figures right?"),
    Asked.BLOCK: Text("这里是数据吗？", "Is this data?"),
}
_WHY = Text("{why}（{where}，{figures}）", "{why} ({where}, {figures})")
_CHOOSE = Text("从目录中选择，可输入查找", "Choose from the catalogue; type to search")
_PERIOD = Text(
    "如 2026年1—6月、2025年、2026年6月末", "Such as 2026年1-6月, 2025, 2026Q2"
)
_NO_PERIOD = Text(
    "“{typed}”没有说全是哪个时期：写出年份，以及月份或季度。",
    "“{typed}” does not say a period in full: give the year, and months or a quarter.",
)
_MEASURE = Text("度量", "Measure")
_AS_WRITTEN = Text("按表中所写", "As the sheet says")
_FROM_CELL = Text("{cell}：{name}", "{cell}: {name}")
_GIVEN = Text("已有答案（{count}）", "Answers ({count})")
_REMEMBERED = Text("版式“{layout}”记得", "remembered by the layout “{layout}”")
_AGAIN = Text("重新回答", "Ask again")


def ask(desk: Desk) -> None:
    """Ask what is open, one card a question."""
    answered = desk.read()
    by_key = _by_key(one for one in answered.waiting if one.why != NOT_THERE)
    if by_key:
        st.subheader(state.say(_HEADING, count=len(by_key)), anchor=False)
        for alike in by_key[:_MOST]:
            _show_card(desk, alike)
        if len(by_key) > _MOST:
            st.caption(state.say(_MORE, count=len(by_key) - _MOST))
    _ask_unknown(desk)


def _ask_unknown(desk: Desk) -> None:
    by_key = _by_key(one for one in desk.read().waiting if one.why == NOT_THERE)
    unknown = {alike[0].key: alike for alike in by_key}
    names = {key: _named(alike[0]) for key, alike in unknown.items()}
    if not unknown:
        return
    st.subheader(state.say(_UNKNOWN, count=len(unknown)), anchor=False)
    st.caption(state.say(_UNKNOWN_IS))
    key = st.selectbox(
        state.say(_WHICH_NAME),
        list(names),
        format_func=names.__getitem__,
        key=f"unknown.{desk.key}",
    )
    _show_card(desk, unknown[key])


def _by_key(questions: Iterable[Question]) -> list[list[Question]]:
    """Return questions that one answer answers together: it holds for every sheet."""
    alike: dict[str, list[Question]] = {}
    for question in questions:
        alike.setdefault(question.key, []).append(question)
    return list(alike.values())


def _named(question: Question) -> str:
    return f"{question.about} · {question.asked.say(state.language())}"


def _show_card(desk: Desk, alike: list[Question]) -> None:
    question = alike[0]
    widget = _widget(desk, question)
    with st.container(key=f"question_{widget}", border=True):
        st.markdown(f"**{plain(_words(question))}**")
        st.caption(_why(alike))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _choose_answer(desk, question, widget)
        if question.asked in {Asked.REGION, Asked.INDICATOR}:
            offer_new(desk, question, widget)


def _choose_answer(desk: Desk, question: Question, widget: str) -> None:
    if question.asked is Asked.PERIOD:
        _type_period(desk, question, widget)
    elif question.asked in {Asked.REGION, Asked.INDICATOR, Asked.UNIT}:
        _choose_code(desk, question, widget)
    _offer_cell(desk, question, widget)
    quick = [*closed_answers(question.asked)]
    if question.asked is Asked.PERIOD:
        quick += question.choices
    for answer in (*quick, LEAVE_OUT):
        st.button(
            answer_name(question.asked, answer, state.language()),
            key=f"{answer}.{widget}",
            type="secondary" if answer != ACCEPT else "primary",
            on_click=desk.answer,
            args=(question.key, answer),
        )


def _choose_code(desk: Desk, question: Question, widget: str) -> None:
    names = offered(question, state.language())
    measure = ""
    if question.asked is Asked.INDICATOR:
        measures = {"": state.say(_AS_WRITTEN)} | {
            one.code: one.say(state.language()) for one in Measure
        }
        measure = st.selectbox(
            state.say(_MEASURE),
            list(measures),
            format_func=measures.__getitem__,
            key=f"measure.{widget}",
            width=180,
        )
    st.selectbox(
        question.asked.say(state.language()),
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=state.say(_CHOOSE),
        key=widget,
        on_change=_take,
        args=(desk, question, widget, measure),
        width=340,
    )


def _type_period(desk: Desk, question: Question, widget: str) -> None:
    typed = st.text_input(
        question.asked.say(state.language()),
        placeholder=state.say(_PERIOD),
        key=widget,
        on_change=_take,
        args=(desk, question, widget),
        max_chars=40,
        width=340,
    )
    if typed and period_of(typed) is None:
        st.caption(plain(state.say(_NO_PERIOD, typed=typed)))


def _take(desk: Desk, question: Question, widget: str, measure: str = "") -> None:
    said = str(st.session_state.get(widget) or "")
    if question.asked is Asked.PERIOD:
        said = answer_in(Asked.PERIOD, said, catalog())
    if said:
        desk.answer(question.key, f"{said}/{measure}" if measure else said)


def _offer_cell(desk: Desk, question: Question, widget: str) -> None:
    """Offer what the words of the cell that was pointed at mean, if they do."""
    _, words = pointed_at(desk)
    answer = answer_in(question.asked, words, catalog())
    if answer:
        name = answer_name(question.asked, answer, state.language())
        st.button(
            plain(state.say(_FROM_CELL, cell=desk.cell, name=name)),
            key=f"cell.{widget}",
            type="primary",
            on_click=desk.answer,
            args=(question.key, answer),
        )


def show_answers(desk: Desk) -> None:
    """Show what was answered and by whom, each to be asked again."""
    answered = desk.read()
    told = {one.key: one for one in desk.asked if answered.answers.get(one.key)}
    if not told:
        return
    with st.expander(state.say(_GIVEN, count=len(told))):
        for question in told.values():
            answer = answered.answers[question.key]
            said = answer_name(question.asked, answer, state.language())
            layout = answered.layouts.get(question.sheet)
            by = (
                f" · {state.say(_REMEMBERED, layout=layout.name)}"
                if layout and question.key in answered.remembered
                else ""
            )
            with st.container(horizontal=True, vertical_alignment="center"):
                st.write(f"{plain(_words(question))} **{plain(said)}**{plain(by)}")
                st.button(
                    state.say(_AGAIN),
                    key=f"again.{_widget(desk, question)}",
                    type="tertiary",
                    on_click=desk.answer,
                    args=(question.key, ""),
                )


def _words(question: Question) -> str:
    if question.about and question.asked in _SAYS:
        return state.say(_SAYS[question.asked], about=question.about)
    return state.say(_SAYS_NOTHING[question.asked])


def _why(alike: list[Question]) -> str:
    where = ", ".join(f"{one.sheet}!{_area(one)}" for one in alike)
    why = alike[0].why.say(state.language())
    figures = figures_said(sum(one.figures for one in alike))
    said = state.say(_WHY, why=why, where=where, figures=figures)
    return plain(said[:1].upper() + said[1:])


def _area(question: Question) -> str:
    first, _, last = question.area.partition(":")
    return first if first == last else question.area


def _widget(desk: Desk, question: Question) -> str:
    digest = hashlib.sha256(f"{question.sheet}\n{question.key}".encode())
    return f"{desk.key[:6]}{digest.hexdigest()[:10]}"
