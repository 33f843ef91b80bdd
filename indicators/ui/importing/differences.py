"""What publishing would change: counts, every figure, the changed series drawn."""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

import pandas as pd
import streamlit as st

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.charts import Look
from indicators.charts.before_after import before_after
from indicators.model.observation import Stage
from indicators.model.text import Text
from indicators.reports.changes import Change, changes
from indicators.reports.imports import Arrival
from indicators.reports.tables import HEADINGS, written
from indicators.store.modes import Mode
from indicators.ui import state
from indicators.ui.database import edition_named
from indicators.ui.importing.counting import counted
from indicators.ui.importing.desk import Desk
from indicators.ui.tables import MOST, markup, show_markup
from indicators.workbooks.writing import Field, Table, csv_of

_HEADING = Text("与当前版本的差异", "What changes beside the current edition")
_MODE = Text("如何处理已有数值", "How it is taken")
_RULE = Text(
    "发布的数值标为“未核实”，直到有人核实；同一数值已有更确定的来源时，页面仍先显示原来的，"
    "两者并列保存，在“来源”页可见。",
    "Published figures are marked “unverified” until somebody checks them. Where a more "
    "settled source has the same figure, pages go on showing that one first; both stand "
    "on the sources page.",
)
_STAYS = Text(
    "其中{count}个变化的数值已有更确定的来源，页面仍先显示原值。",
    "For {count} of the changed figures a more settled source is there, and pages go on "
    "showing it.",
)
_DOWNLOAD = Text("差异 CSV", "Differences as CSV")
_SHOW = Text("显示", "Show")
_EVERY = Text("全部", "All")
_STATUS = Text("情况", "Status")
_NAMES = {
    "new": Text("新增", "New"),
    "changed": Text("变化", "Changed"),
    "unchanged": Text("相同", "Unchanged"),
    "withdrawn": Text("撤回", "Withdrawn"),
}
_ORDER = ("changed", "withdrawn", "new", "unchanged")
_FRESH = Text("文件中", "In the file")
_OLD = Text("现在显示", "Shown now")
_SINCE = Text("现值日期", "Shown since")
_PLACE = Text("位置", "Where")
_DRAWN = Text("变化的序列：前与后", "The changed series, before and after")
_BEFORE = Text("现在", "Now")
_AFTER = Text("按文件", "As the file has it")
_CHARTS = 6
_YEARS = 4


def show_differences(desk: Desk) -> None:
    """Choose how the file is taken, and show what that changes."""
    arrived = desk.arrival()
    if not arrived.ready:
        return
    st.subheader(state.say(_HEADING), anchor=False)
    _choose_mode(desk)
    st.markdown(f"**{counted(arrived.counts)}**")
    _say_what_stays(arrived)
    _show_charts(arrived)
    _show_rows(desk, arrived)


def _choose_mode(desk: Desk) -> None:
    names = {mode.code: mode.say(state.language()) for mode in Mode}
    key = f"mode.{desk.key}"
    st.session_state.setdefault(key, desk.mode.code)
    st.segmented_control(
        state.say(_MODE),
        list(names),
        format_func=names.__getitem__,
        key=key,
        required=True,
        on_change=_take_mode,
        args=(desk, key),
    )
    st.caption(state.say(desk.mode.meaning))


def _take_mode(desk: Desk, key: str) -> None:
    desk.mode = Mode.of(st.session_state[key])


def _say_what_stays(arrived: Arrival) -> None:
    if arrived.mode is Mode.WITHDRAW:
        return
    st.caption(state.say(_RULE))
    changed = arrived.compared[arrived.compared["status"] == "changed"]
    stays = int((changed["old_stage"] != Stage.UNVERIFIED.code).sum())
    if stays:
        st.caption(state.say(_STAYS, count=stays))


def _show_rows(desk: Desk, arrived: Arrival) -> None:
    counts = arrived.counts
    there = [status for status in _ORDER if counts[status]]
    chosen = ""
    if len(there) > 1:
        every = {"": _EVERY} | {status: _NAMES[status] for status in there}
        names = {status: text.say(state.language()) for status, text in every.items()}
        chosen = str(
            st.segmented_control(
                state.say(_SHOW),
                list(names),
                default="",
                format_func=names.__getitem__,
                key=f"status.{desk.key}.{''.join(there)}",
                required=True,
            )
        )
    wanted = _wanted(arrived, chosen)
    told = pd.DataFrame(_told_rows(arrived, wanted[:MOST]))
    show_markup(markup(told, state.say(_HEADING)), len(wanted))
    st.download_button(
        state.say(_DOWNLOAD),
        lambda: _csv(_told_rows(arrived, wanted)),
        "duibiao-differences.csv",
        "text/csv",
        key=f"csv.{desk.key}",
        icon=":material/download:",
        on_click="ignore",
    )


def _csv(rows: list[dict[str, str]]) -> bytes:
    heads = tuple(Field(name) for name in rows[0])
    return csv_of(Table("", heads, [tuple(row.values()) for row in rows]))


def _wanted(arrived: Arrival, status: str) -> list[int]:
    """Return the places of the rows with *status*, or of all, what changes first."""
    found = arrived.compared["status"].tolist()
    wanted = (place for place, one in enumerate(found) if status in {"", one})
    return sorted(wanted, key=lambda place: _ORDER.index(found[place]))


def _told_rows(arrived: Arrival, wanted: list[int]) -> list[dict[str, str]]:
    wording = Wording(catalog(), state.language())
    chosen = arrived.chosen
    rows = rows_of(arrived.compared.iloc[wanted])
    # What is only withdrawn stands in no cell; such rows follow the file's own.
    places = (
        f"{chosen[place].sheet}!{chosen[place].cell}" if place < len(chosen) else ""
        for place in wanted
    )
    return [_row(*each, wording) for each in zip(rows, places, strict=True)]


def _row(row: Row, place: str, wording: Wording) -> dict[str, str]:
    heads = {
        code: state.say(HEADINGS[code])
        for code in ("region", "indicator", "measure", "period")
    }
    return {
        state.say(_STATUS): state.say(_NAMES[row["status"]]),
        heads["region"]: wording.series(row),
        heads["indicator"]: wording.indicator(row["indicator"]),
        heads["measure"]: wording.measure(row["measure"]),
        heads["period"]: wording.period(row),
        state.say(_FRESH): _value(row, "", wording),
        state.say(_OLD): _value(row, "old_", wording),
        state.say(_SINCE): _day(row["old_since"]),
        state.say(_PLACE): place,
    }


def _value(row: Row, prefix: str, wording: Wording) -> str:
    if pd.isna(row[f"{prefix}value"]):
        return ""
    told = {name: row[f"{prefix}{name}"] for name in ("value", "unit", "qualifier")}
    return written({**row, **told}, wording)


def _day(day: str | float) -> str:
    return "" if pd.isna(day) else str(day)[:10]


def _show_charts(arrived: Arrival) -> None:
    if not arrived.counts["changed"]:
        return
    wording = Wording(catalog(), state.language())
    drawn = changes(edition_named(arrived.edition), arrived, wording, _CHARTS)
    if drawn:
        items = "".join(_item(each, wording) for each in drawn)
        st.html(
            f'<section class="changes"><h4>{escape(state.say(_DRAWN))}</h4>'
            f'<p><b class="before">{escape(state.say(_BEFORE))}</b> '
            f'<b class="after">{escape(state.say(_AFTER))}</b></p>'
            f"<ul>{items}</ul></section>"
        )


def _item(change: Change, wording: Wording) -> str:
    what = " · ".join(
        (
            wording.series(change.row),
            wording.indicator(str(change.row["indicator"])),
            wording.measure(str(change.row["measure"])),
        )
    )
    return (
        f"<li><b>{escape(what)}</b>{_picture(change, what)}"
        f"<span>{escape(', '.join(_said(change, wording)))}</span></li>"
    )


def _picture(change: Change, words: str) -> str:
    look = Look(state.language(), dark=st.context.theme.type == "dark")
    drawn = before_after(change.before, change.after, ink=look.ink, quiet=look.quiet)
    address = f"data:image/svg+xml,{quote(drawn)}"
    return f'<img src="{address}" alt="{escape(words)}">'


def _said(change: Change, wording: Wording) -> Iterator[str]:
    for year in change.changed[:_YEARS]:
        row = {**change.row, "qualifier": "exact", "unit": change.unit}
        old, new = (
            written({**row, "value": course[year]}, wording)
            for course in (change.before, change.after)
            if year in course
        )
        yield f"{year}: {old} → {new}"
    if len(change.changed) > _YEARS:
        yield "…"
