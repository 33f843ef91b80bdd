"""The steps of an import: template, file, problems, differences, publish, undo."""

import hashlib

import pandas as pd
import streamlit as st

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.model.problem import Problem
from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.imports import Arrival, arrival, local_user, publish
from indicators.reports.tables import HEADINGS, written
from indicators.store.editions import editions
from indicators.store.history import road
from indicators.ui import navigation, state
from indicators.ui.publishing import may_publish
from indicators.ui.tables import plain, show_table
from indicators.workbooks.reading import LEFT_OUT, Step
from indicators.workbooks.template import template

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TEMPLATE = Text("下载模板（xlsx）", "Download the template (xlsx)")
_HOW = Text(
    "第一步：下载模板，填长表或宽表，一行或一格一个数值。说明与示例在模板里，中英文都有。",
    "First: download the template and fill in the long or the wide form, one figure a row "
    "or a cell. The instructions and an example are inside, in both languages.",
)
_DROP = Text(
    "第二步：把填好的文件放到这里（xlsx，不超过20 MB）。文件只在本机读取。",
    "Then: drop the filled-in file here (xlsx, up to 20 MB). It is read on this machine.",
)
_CHOOSE_FILE = Text("选择文件", "Choose a file")
_FILE = Text("填好的文件", "The filled-in file")
_READ_ONLY = Text(
    "这个地址只供查看：只有在运行对标的那台机器上打开，才能导入和发布。",
    "This address is for reading only: bring files in and publish on the machine that runs "
    "Duibiao.",
)
_READING = Text("正在读取“{file}”…", "Reading “{file}” …")
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
_COMPARED = Text(
    "“{file}”与当前版本相比：新增{new}，变化{changed}，相同{unchanged}。",
    "“{file}” beside the current edition: {new} new, {changed} changed, {unchanged} "
    "unchanged.",
)
_RULE = Text(
    "上传的数值标为“未核实”。同一数值已有更确定的来源时，页面仍先显示原来的，你的数值并列保存，在“来源”页可见。",
    "Uploaded figures are marked “unverified”. Where a more settled source has the same "
    "figure, pages go on showing that one first; yours is kept beside it and stands on the "
    "sources page.",
)
_STATUS = Text("情况", "Status")
_STATUSES = {
    "new": Text("新增", "New"),
    "changed": Text("变化", "Changed"),
    "unchanged": Text("相同", "Unchanged"),
}
_OLD = Text("当前显示", "Shown now")
_FRESH = Text("表中数值", "In the file")
_PLACE = Text("位置", "Where")
_DOUBT = Text("核对", "To be checked")
_MESSAGE = Text(
    "这次改了什么（写给以后的人）", "What changes with this (for those who come later)"
)
_PUBLISH = Text("发布", "Publish")
_PUBLISHED = Text(
    "已发布，新版本为 {edition}。可在下面撤销。",
    "Published as edition {edition}. It can be undone below.",
)
_ORIGIN_PAGE = Text("查看这些数值及来源", "See these figures and where they are from")
_HISTORY = Text("版本记录", "History")
_UNDO = Text("撤销最近一次发布", "Undo the latest publication")
_UNDONE = Text(
    "已撤销，当前版本为 {edition}。", "Undone: edition {edition} is current again."
)
_EVENT = {
    "at": Text("时间（UTC）", "When (UTC)"),
    "action": Text("操作", "Action"),
    "edition": Text("版本", "Edition"),
    "message": Text("说明", "Message"),
    "who": Text("谁", "Who"),
    "file": Text("文件", "File"),
    "counts": Text("新增/变化/相同", "New/changed/unchanged"),
}
_ACTIONS = {
    "build": Text("建库", "Build"),
    "import": Text("发布", "Publish"),
    "undo": Text("撤销", "Undo"),
}
_ARRIVED = "arrived file"
_DONE = "done import"
_PUBLICATIONS = "publications"


def show_template() -> None:
    """Offer the template."""
    st.write(state.say(_HOW))
    st.download_button(
        state.say(_TEMPLATE),
        lambda: template(catalog()),
        "duibiao-template.xlsx",
        _XLSX,
        icon=":material/download:",
        on_click="ignore",
    )


def bring_file() -> Arrival | None:
    """Take a file and read it; None when there is none, or nobody may bring one."""
    if not may_publish():
        st.info(state.say(_READ_ONLY), icon=":material/lock:")
        return None
    st.write(state.say(_DROP))
    _name_uploader()
    file = st.file_uploader(
        state.say(_FILE), type=["xlsx"], label_visibility="collapsed", key=_uploader()
    )
    if file is None:
        st.session_state.pop(_ARRIVED, None)
        return None
    content = file.getvalue()
    key = (file.name, hashlib.sha256(content).hexdigest(), editions().current())
    kept = st.session_state.get(_ARRIVED)
    if kept is None or kept[0] != key:
        kept = (key, _read(file.name, content))
        st.session_state[_ARRIVED] = kept
    arrived: Arrival = kept[1]
    return arrived


def _uploader() -> str:
    return f"upload.{st.session_state.get(_PUBLICATIONS, 0)}"


def _name_uploader() -> None:
    """Put our words on the uploader: Streamlit's own are English only."""
    words = state.say(_CHOOSE_FILE)
    st.html(
        "<style>"
        "[data-testid=stFileUploaderDropzoneInstructions]{display:none}"
        "[data-testid=stFileUploaderDropzone] button p{font-size:0}"
        f"[data-testid=stFileUploaderDropzone] button p::after"
        f"{{font-size:.875rem;content:'{words}'}}"
        "</style>"
    )


def _read(name: str, content: bytes) -> Arrival:
    words = state.say(_READING, file=plain(name))
    bar = st.progress(0.0, words)
    steps = list(Step)
    found = arrival(
        editions(),
        name,
        content,
        lambda step: bar.progress(
            (steps.index(step) + 1) / len(steps), step.say(state.language())
        ),
    )
    bar.empty()
    return found


def show_problems(arrived: Arrival) -> None:
    """Show every problem by sheet and cell."""
    if arrived.reading.left_out:
        sheets = plain(", ".join(arrived.reading.left_out))
        st.info(state.say(LEFT_OUT, sheets=sheets))
    problems = arrived.reading.problems
    if not problems:
        return
    file = plain(arrived.reading.file)
    said = _PROBLEM if len(problems) == 1 else _PROBLEMS
    st.error(state.say(said, file=file, count=len(problems)))
    rows = [
        {
            state.say(_SHEET): str(problem.facts.get("sheet") or ""),
            state.say(_CELL): str(problem.facts.get("cell") or ""),
            state.say(_WHAT): problem.explain(state.language()),
        }
        for problem in problems
    ]
    show_table(pd.DataFrame(rows))


def show_differences(arrived: Arrival) -> None:
    """Show what the file adds and changes beside the current edition."""
    if not arrived.ready:
        return
    st.success(state.say(_COMPARED, file=plain(arrived.reading.file), **arrived.counts))
    st.caption(state.say(_RULE))
    show_table(_differences(arrived))


def _differences(arrived: Arrival) -> pd.DataFrame:
    wording = Wording(catalog(), state.language())
    names = {
        code: state.say(HEADINGS[code])
        for code in ("region", "indicator", "measure", "period")
    }
    rows = []
    found = [each for each in arrived.reading.found if each.observation]
    for row, each in zip(rows_of(arrived.compared), found, strict=True):
        old = {**row, "value": row["old_value"], "unit": row["old_unit"]}
        old |= {"qualifier": "exact"}
        rows.append(
            {
                state.say(_STATUS): state.say(_STATUSES[row["status"]]),
                names["region"]: wording.series(row),
                names["indicator"]: wording.indicator(row["indicator"]),
                names["measure"]: wording.measure(row["measure"]),
                names["period"]: wording.period(row),
                state.say(_FRESH): written(row, wording),
                state.say(_OLD): ""
                if row["status"] == "new"
                else written(old, wording),
                state.say(_PLACE): f"{each.sheet}!{each.cell}",
                state.say(_DOUBT): each.doubt.say(state.language()),
            }
        )
    return pd.DataFrame(rows)


def publish_file(arrived: Arrival) -> None:
    """Publish the file with a message, when asked to."""
    if not arrived.ready:
        return
    message = st.text_input(state.say(_MESSAGE), arrived.reading.file, max_chars=200)
    if st.button(state.say(_PUBLISH), type="primary") and may_publish():
        edition = publish(editions(), arrived, message=message, who=local_user())
        # Another key makes another uploader: the file is done with.
        st.session_state[_PUBLICATIONS] = st.session_state.get(_PUBLICATIONS, 0) + 1
        st.session_state[_DONE] = (_PUBLISHED, edition, arrived.origin.code)
        st.session_state.pop(_ARRIVED, None)
        st.rerun()


def show_done() -> None:
    """Say what was just done, and where to see it."""
    done = st.session_state.pop(_DONE, None)
    if done is None:
        return
    text, edition, origin = done
    st.success(state.say(text, edition=edition), icon=":material/check_circle:")
    if origin:
        view = state.changed(page=Page.SOURCES, origin=origin, edition="")
        navigation.show_way(view, state.say(_ORIGIN_PAGE))


def show_history() -> None:
    """Show what happened to the editions, the newest first, and offer to undo."""
    st.header(state.say(_HISTORY), anchor=False)
    events = editions().history()[::-1]
    rows = [
        {
            state.say(_EVENT["at"]): event.at.replace("T", " ")[:16],
            state.say(_EVENT["action"]): state.say(_ACTIONS[event.action]),
            state.say(_EVENT["edition"]): event.edition,
            state.say(_EVENT["message"]): event.message,
            state.say(_EVENT["who"]): event.who,
            state.say(_EVENT["file"]): event.file,
            state.say(
                _EVENT["counts"]
            ): f"{event.added}/{event.changed}/{event.unchanged}",
        }
        for event in events
    ]
    show_table(pd.DataFrame(rows))
    if may_publish() and len(road(events[::-1])) > 1 and st.button(state.say(_UNDO)):
        try:
            edition = editions().undo(local_user())
        except Problem as problem:
            st.error(plain(problem.explain(state.language())))
            return
        st.session_state[_DONE] = (_UNDONE, edition, "")
        st.rerun()
