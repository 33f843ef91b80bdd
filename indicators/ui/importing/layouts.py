"""The layouts that are remembered: named, corrected, forgotten, passed on, brought in."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from indicators.catalog import catalog
from indicators.model.layout import Layout
from indicators.model.problem import Problem
from indicators.model.text import Text
from indicators.store.layout_toml import to_toml
from indicators.store.layouts import layouts
from indicators.ui import state
from indicators.ui.explaining import explained
from indicators.ui.importing.offers import answer_name
from indicators.ui.importing.publication import tell
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain
from indicators.workbooks.asking import Asked
from indicators.workbooks.guard import file_name
from indicators.workbooks.layout_answers import from_toml, is_answer

_HEADING = Text("记住的版式（{count}）", "Layouts remembered ({count})")
_WHAT = Text(
    "每回答一次问题，答案随表的字词记为版式；下期同类的表按它回答，改名、加行、移列都认得。",
    "What was answered is kept with the words of the sheet: the next sheet of its kind is "
    "answered for, though renamed, with rows added or columns moved.",
)
_NAME = Text("名称", "Name")
_RENAME = Text("改名", "Rename")
_FORGET = Text("删除", "Forget")
_NOTHING_SAID = Text("（表中没有写）", "(the sheet does not say)")
_CODE_HINT = Text(
    "代码，或 leave_out（不读入）；留空则下次再问。",
    "A code, or leave_out; left empty, it is asked again.",
)
_NOT_KNOWN = Text("没有代码“{answer}”。", "There is no code “{answer}”.")
_EXPORT = Text("导出全部（TOML）", "Export all (TOML)")
_BRING_IN = Text("导入版式（TOML）", "Bring layouts in (TOML)")
_TAKE_THEM = Text("记住这{count}个版式", "Remember these {count} layouts")
_TAKEN = Text("已记住{count}个版式。", "{count} layouts are remembered.")
_BY = Text("{who}，{at}", "{who}, {at}")
_CHOOSE = Text("版式", "Layout")
_KEEP = Text("保存更改", "Save changes")


def show_layouts() -> None:
    """List the layouts, to be named, corrected, forgotten, exported and brought in."""
    if not may_publish():
        return
    kept = layouts().read()
    with st.expander(state.say(_HEADING, count=len(kept.layouts))):
        st.caption(state.say(_WHAT))
        for problem in kept.problems:
            st.warning(explained(problem))
        if kept.layouts:
            _show_one(kept.layouts)
            st.download_button(
                state.say(_EXPORT),
                lambda: to_toml(kept.layouts),
                f"duibiao-layouts-{date.today():%Y%m%d}.toml",  # noqa: DTZ011  # a name
                "application/toml",
                icon=":material/download:",
                on_click="ignore",
            )
        _bring_in()


def _show_one(kept: tuple[Layout, ...]) -> None:
    by_code = {layout.code: layout for layout in kept}
    names = {code: layout.name for code, layout in by_code.items()}
    code = st.selectbox(state.say(_CHOOSE), list(names), format_func=names.__getitem__)
    layout = by_code[code]
    st.caption(plain(state.say(_BY, who=layout.who, at=layout.at[:16])))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            state.say(_NAME), layout.name, key=f"name.{layout.code}", max_chars=80
        )
        if st.button(state.say(_RENAME), key=f"rename.{layout.code}"):
            _done(lambda: layouts().rename(layout.code, name))
        if st.button(state.say(_FORGET), key=f"forget.{layout.code}"):
            _done(lambda: layouts().forget(layout.code))
    _correct(layout)


def _correct(layout: Layout) -> None:
    with st.form(f"answers.{layout.code}", border=False):
        said: dict[str, str] = {}
        for key, answer in layout.answers.items():
            typed = st.text_input(
                plain(_answer_label(key, answer)),
                answer,
                key=f"answer.{layout.code}.{key}",
                help=state.say(_CODE_HINT),
            )
            said[key] = typed.strip()
        if st.form_submit_button(state.say(_KEEP)):
            _keep(layout, said)


def _answer_label(key: str, answer: str) -> str:
    kind, _, about = key.partition(":")
    words = about or state.say(_NOTHING_SAID)
    if not is_answer(key, answer, catalog()):
        # A file edited by hand may hold kinds and codes that nothing has.
        return f"{kind} · {words} →"
    asked, language = Asked.of(kind), state.language()
    return f"{asked.say(language)} · {words} → {answer_name(asked, answer, language)}"


def _keep(layout: Layout, said: dict[str, str]) -> None:
    changed = {k: answer for k, answer in said.items() if answer != layout.answers[k]}
    wrong = [
        answer
        for key, answer in changed.items()
        if answer and not is_answer(key, answer, catalog())
    ]
    for answer in wrong:
        st.error(plain(state.say(_NOT_KNOWN, answer=answer)))
    if not wrong and changed:
        _done(
            lambda: [
                layouts().correct(layout.code, key, answer)
                for key, answer in changed.items()
            ]
        )


def _bring_in() -> None:
    file = st.file_uploader(state.say(_BRING_IN), key="import.layouts")
    if file is None:
        return
    read = from_toml(file.getvalue(), file_name(file.name), catalog())
    for problem in read.problems:
        st.error(explained(problem))
    count = len(read.layouts)
    if read.layouts and st.button(state.say(_TAKE_THEM, count=count)):
        _done(lambda: layouts().keep(read.layouts), state.say(_TAKEN, count=count))


def _done(change: Callable[[], object], said: str = "") -> None:
    try:
        change()
    except Problem as problem:
        st.error(explained(problem))
        return
    if said:
        tell(said)
    st.rerun()
