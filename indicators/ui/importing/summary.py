"""What became of a file: what is wrong with it, how much was read, what is held back."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from indicators.model.text import COMMA, Text
from indicators.reports.held import Held, Twice
from indicators.ui import state
from indicators.ui.explaining import without_place
from indicators.ui.importing.counting import figures_said
from indicators.ui.importing.desk import Desk
from indicators.ui.importing.offers import answer_name
from indicators.ui.tables import plain, show_table
from indicators.workbooks.found import Found

_PROBLEMS = Text(
    "“{file}”中有{count}个问题。在表中改正后重新上传；数据没有改变。",
    "“{file}” has {count} problems. Put them right in the workbook and bring it in again; "
    "no data was changed.",
)
_PROBLEM = Text(
    "“{file}”中有{count}个问题。在表中改正后重新上传；数据没有改变。",
    "“{file}” has {count} problem. Put it right in the workbook and bring it in again; "
    "no data was changed.",
)
_SHEET = Text("工作表", "Sheet")
_CELL = Text("单元格", "Cell")
_WHAT = Text("问题与改法", "What is wrong, and how to put it right")
_READ = Text(
    "“{file}”读出{figures}：可以发布{chosen:,}个，暂不发布{held:,}个。",
    "{figures} read in “{file}”: {chosen:,} can be published, {held:,} cannot yet.",
)
_ALL_READ = Text(
    "“{file}”读出{figures}，都可以发布。",
    "{figures} read in “{file}”; all can be published.",
)
_REPEATED = Text(
    "{figures}与文件中另一处相同，只发布一次。",
    "Published once: {figures} that only repeat another one of the file.",
)
_WHICH = Text(
    "同一地区、指标和时期有两个不同的数时，发布",
    "Where there are two different numbers for one region, indicator and period, publish",
)
_SKIPPED = Text(
    "没有读入的工作表（没有数据，或已隐藏）：{sheets}。",
    "Sheets not read, without data or hidden: {sheets}.",
)
_RECOGNISED = Text(
    "认出版式“{layouts}”，按它回答：{answers}。",
    "Recognised as “{layouts}”, which answered: {answers}.",
)
_HELD = Text("暂不发布的数值（{count:,}）", "Figures not published yet ({count:,})")
_WHY = Text("原因", "Why")
_COUNT = Text("数值个数", "Figures")
_WHERE = Text("位置", "Where")
_WORDS = Text("表中所写", "In the sheet")
_LOOKED = Text(
    "已对照原文过目，一并发布：{why}（{count:,}个）",
    "Looked at beside the document, publish them too: {why} ({count:,})",
)
_FEW, _LONGEST = 4, 40
_SAMPLE = 10_000


def show_summary(desk: Desk) -> None:
    """Say how much was read, what is wrong, and what is held back and why."""
    reading = desk.read().reading
    _show_problems(desk)
    if not reading.found:
        return
    arrived = desk.arrival()
    held = sum(map(len, arrived.held.values()))
    facts = {"file": plain(reading.file), "figures": figures_said(len(reading.found))}
    said = _READ if held else _ALL_READ
    box = st.info if held else st.success
    if not reading.problems:
        box(state.say(said, **facts, chosen=len(arrived.chosen), held=held))
    if arrived.repeated:
        st.caption(state.say(_REPEATED, figures=figures_said(arrived.repeated)))
    _show_recognised(desk)
    if reading.left_out:
        sheets = ", ".join(reading.left_out)
        st.caption(plain(state.say(_SKIPPED, sheets=sheets)))


def show_held(desk: Desk) -> None:
    """List what is not published and why; doubts may be looked at and lifted."""
    held = desk.arrival().held
    doubted = _doubts(desk)
    for why, found in doubted.items():
        words = state.say(_LOOKED, why=why.say(state.language()), count=len(found))
        st.checkbox(
            plain(words),
            why in desk.looked_at,
            key=f"looked.{desk.key}.{why.en}",
            on_change=_turn,
            args=(desk, why),
        )
    _choose_of_two(desk)
    if held:
        count = sum(map(len, held.values()))
        with st.expander(state.say(_HELD, count=count)):
            show_table(pd.DataFrame(_rows(held)), state.say(_HELD, count=count))


def _choose_of_two(desk: Desk) -> None:
    """Choose which of two numbers for one figure is meant, where there are such."""
    contrary = desk.arrival().held.get(Held.TWICE, ())
    if not contrary and desk.twice is Twice.NEITHER:
        return
    names = {one.code: one.say(state.language()) for one in Twice}
    key = f"twice.{desk.key}"
    st.session_state.setdefault(key, desk.twice.code)
    st.segmented_control(
        state.say(_WHICH),
        list(names),
        format_func=names.__getitem__,
        key=key,
        required=True,
        on_change=_take_of_two,
        args=(desk, key),
    )


def _take_of_two(desk: Desk, key: str) -> None:
    desk.twice = Twice.of(st.session_state[key])


def _rows(held: Mapping[Held, tuple[Found, ...]]) -> list[dict[str, str]]:
    return [
        {
            state.say(_WHY): why.say(state.language()),
            state.say(_WORDS): _some([_words(why, one) for one in found[:_SAMPLE]]),
            state.say(_WHERE): _some(
                [f"{one.sheet}!{one.cell}" for one in found[: _FEW + 1]]
            ),
            state.say(_COUNT): f"{len(found):,}",
        }
        for why, found in held.items()
    ]


def _words(why: Held, found: Found) -> str:
    words = {
        Held.REGION: found.region_text,
        Held.INDICATOR: found.indicator_text,
        Held.PERIOD: found.period_text,
        Held.UNIT: f"{found.indicator_text} {found.unit}",
    }
    return words.get(why, found.indicator_text)[:_LONGEST]


def _some(words: Sequence[str]) -> str:
    each = list(dict.fromkeys(filter(None, words)))
    return ", ".join(each[:_FEW]) + (" …" if len(each) > _FEW else "")


def _doubts(desk: Desk) -> dict[Text, list[Found]]:
    found: dict[Text, list[Found]] = {}
    for one in desk.read().reading.found:
        if one.observation and one.doubt and not one.asked:
            found.setdefault(one.doubt, []).append(one)
    return found


def _turn(desk: Desk, why: Text) -> None:
    desk.looked_at ^= {why}


def _show_recognised(desk: Desk) -> None:
    answered = desk.read()
    if answered.remembered:
        names = dict.fromkeys(one.name for one in answered.layouts.values())
        told = {"layouts": ", ".join(names), "answers": _remembered(desk)}
        st.caption(f":material/history: {plain(state.say(_RECOGNISED, **told))}")


def _remembered(desk: Desk) -> str:
    """Say what a layout answered: the sheet itself does not."""
    answered = desk.read()
    said = {
        one.key: (
            f"{one.about or one.asked.say(state.language())} → "
            f"{answer_name(one.asked, answered.answers[one.key], state.language())}"
        )
        for one in desk.asked
        if one.key in answered.remembered
    }
    more = " …" if len(said) > _FEW else ""
    return state.say(COMMA).join([*said.values()][:_FEW]) + more


def _show_problems(desk: Desk) -> None:
    problems = desk.read().reading.problems
    if not problems:
        return
    said = _PROBLEM if len(problems) == 1 else _PROBLEMS
    file = plain(desk.read().reading.file)
    st.error(state.say(said, file=file, count=len(problems)))
    placed = any(problem.facts.get("sheet") for problem in problems)
    rows = [
        ({state.say(_SHEET): str(problem.facts.get("sheet") or "")} if placed else {})
        | ({state.say(_CELL): str(problem.facts.get("cell") or "")} if placed else {})
        | {state.say(_WHAT): without_place(problem, state.language())}
        for problem in problems
    ]
    show_table(pd.DataFrame(rows))
