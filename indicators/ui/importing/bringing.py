"""What a person brings: workbooks dropped on the page, or a paragraph pasted in."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from indicators.catalog import catalog
from indicators.model.text import Text
from indicators.reports.imports import Sent, opened, pasted
from indicators.store.layouts import layouts
from indicators.ui import state
from indicators.ui.database import current_edition
from indicators.ui.importing.desk import Desk, desks
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain
from indicators.workbooks.reading import Step
from indicators.workbooks.template import template

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DROP = Text(
    "把收到的表格放到这里：xlsx、xlsm、xls、xlsb、ods、csv，或公报文字 txt，每个不超过20 MB，可一次放多个。"
    "文件只在本机读取，确认发布之前不改动任何数据。",
    "Drop the sheets that you were sent here: xlsx, xlsm, xls, xlsb, ods, csv, or a "
    "bulletin as txt, up to 20 MB each, several at once. They are read on this machine, "
    "and nothing changes until you publish.",
)
_CHOOSE_FILES = Text("选择文件", "Choose files")
_FILES = Text("收到的表格", "Sheets to bring in")
_PASTE = Text("粘贴公报段落", "Paste a paragraph")
_PARAGRAPH = Text("公报中的一段或几段文字", "One or more paragraphs of a bulletin")
_EXAMPLE = Text(
    "上半年，全区实现地区生产总值……亿元，同比增长……%。",
    "Chinese text, such as 上半年，全区实现地区生产总值……亿元，同比增长……%。",
)
_TITLE = Text("文件名称（可不填）", "Its title (may be left empty)")
_READ_IT = Text("读取", "Read it")
_UNTITLED = Text("粘贴的文字", "Pasted text")
_TEMPLATE = Text("空白模板", "Empty template")
_TEMPLATE_IS = Text(
    "手头没有现成的表，可填写模板：长表或宽表，一行或一格一个数值，说明在内。",
    "Where there is no sheet yet, fill in the template: one figure a row or a cell, with "
    "instructions inside.",
)
_DOWNLOAD = Text("下载模板（xlsx）", "Download the template (xlsx)")
_READ_ONLY = Text(
    "这个地址只供查看：只有在运行对标的那台机器上打开，才能导入和发布。",
    "This address is for reading only: bring files in and publish on the machine that runs "
    "Duibiao.",
)
_READING = Text("正在读取“{file}”…", "Reading “{file}” …")
_TOO_LARGE = Text(
    "标红的文件没有读取：超过20 MB，或上传中断。可删去其中的图片和无关的工作表，或拆成几个文件。",
    "The file in red was not read: it is over 20 MB, or the upload broke off. Take out "
    "pictures and sheets that do not matter, or split it.",
)
_ROUND = "import.round"
_PASTED = "import.pasted"
_STEPS = (Step.CHECKED, Step.PARSED, Step.READ)


def brought() -> list[Desk]:
    """Take files and paragraphs and return what now lies on the desk."""
    if not may_publish():
        st.info(state.say(_READ_ONLY), icon=":material/lock:")
        _show_template()
        return []
    st.write(state.say(_DROP))
    _name_uploader()
    # No endings are asked for: what a file is, its content says, in words of ours.
    files = st.file_uploader(
        state.say(_FILES),
        accept_multiple_files=True,
        label_visibility="collapsed",
        key=f"upload.{st.session_state.get(_ROUND, 0)}",
    )
    with st.container(horizontal=True):
        _take_paragraph()
        _show_template()
    keys = [_key(file.name, file.getvalue()) for file in files]
    pasted_keys = st.session_state.get(_PASTED, {})
    _clear_away({*keys, *pasted_keys})
    remembered = layouts().read().layouts
    for desk in desks().values():
        desk.layouts = remembered
    for file, key in zip(files, keys, strict=True):
        if key not in desks():
            _put_down(key, file.name, file.getvalue())
    return list(desks().values())


def put_all_away() -> None:
    """Clear the desk and the uploader."""
    # Another key makes another uploader: Streamlit cannot empty one.
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_PASTED, None)
    desks().clear()


@contextmanager
def place_of(desk: Desk) -> Iterator[None]:
    """Draw what is within in the place of one file; several fold."""
    with st.container(key=f"desk_{desk.key}"):
        if len(desks()) == 1:
            yield
            return
        with st.expander(plain(desk.sent.name), expanded=not desk.published):
            yield


def _key(name: str, content: bytes) -> str:
    digest = hashlib.sha256(name.encode() + b"\0" + content)
    return digest.hexdigest()[:16]


def _clear_away(keys: set[str]) -> None:
    for key in [key for key in desks() if key not in keys]:
        del desks()[key]


def _put_down(key: str, name: str, content: bytes) -> None:
    # Without an edition there is nothing to compare with: the page says so.
    current_edition()
    bar = st.progress(0.0, state.say(_READING, file=plain(name)))

    def reached(step: Step) -> None:
        share = (_STEPS.index(step) + 1) / len(_STEPS)
        bar.progress(share, step.say(state.language()))

    sent = opened(name, content, reached)
    desk = Desk(key, sent, layouts=layouts().read().layouts)
    desk.read()
    reached(Step.READ)
    bar.empty()
    desks()[key] = desk


def _take_paragraph() -> None:
    with st.popover(state.say(_PASTE), icon=":material/content_paste:"):
        title = st.text_input(state.say(_TITLE), max_chars=80)
        text = st.text_area(
            state.say(_PARAGRAPH),
            height=220,
            max_chars=20_000,
            placeholder=state.say(_EXAMPLE),
        )
        if st.button(state.say(_READ_IT), type="primary") and text.strip():
            current_edition()
            sent: Sent = pasted(title.strip() or state.say(_UNTITLED), text)
            key = _key(sent.name, sent.content)
            st.session_state.setdefault(_PASTED, {})[key] = True
            desks().setdefault(key, Desk(key, sent))


def _show_template() -> None:
    with st.popover(state.say(_TEMPLATE), icon=":material/table:"):
        st.write(state.say(_TEMPLATE_IS))
        st.download_button(
            state.say(_DOWNLOAD),
            lambda: template(catalog()),
            "duibiao-template.xlsx",
            _XLSX,
            icon=":material/download:",
            on_click="ignore",
        )


def _name_uploader() -> None:
    """Put our words on the uploader: Streamlit's own are English only."""
    words = state.say(_CHOOSE_FILES)
    st.html(
        "<style>"
        "[data-testid=stFileUploaderDropzoneInstructions]{display:none}"
        "[data-testid=stFileUploaderDropzone] button p{font-size:0}"
        f"[data-testid=stFileUploaderDropzone] button p::after"
        f"{{font-size:.875rem;content:'{words}'}}"
        "[data-testid=stFileUploader]:has([aria-invalid=true])::after"
        f"{{display:block;color:var(--caution);content:'{state.say(_TOO_LARGE)}'}}"
        "</style>"
    )
