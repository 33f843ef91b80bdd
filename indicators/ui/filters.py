"""The controls: each draws one choice of the view and keeps it in the link."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import streamlit as st

from indicators.catalog import catalog
from indicators.charts import colour_of
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.model.view import CHOSEN, Shape, View
from indicators.ui import navigation, options, state
from indicators.ui.availability import chosen_in_words
from indicators.ui.database import database

_REGIONS = Text("地区", "Regions")
_REGIONS_HINT = Text("选择地区", "Choose regions")
_INDICATOR = Text("指标", "Indicator")
_SEARCH = Text(
    "可输入中文、英文或拼音首字母，如 dqsczz。",
    "Type English, Chinese or pinyin initials, such as dqsczz.",
)
_SHARED = Text("只列各地都有的", "Only what all regions have")
_MEASURE = Text("度量", "Measure")
_INTERVAL = Text("时段", "Period of the year")
_YEARS = Text("年份", "Years")
_SHAPE = Text("画法", "Drawn as")
_SHAPES = {
    Shape.LINES: Text("折线", "Lines"),
    Shape.INDEX: Text("指数", "Index"),
    Shape.MULTIPLES: Text("分图", "Panels"),
    Shape.CHANGE: Text("两年对比", "Two years"),
}
_BASE = Text("基期", "Base year")
_AMONG = Text("参加排名的地区", "Rank among")
_CHOSEN_SET = Text("所选地区", "The chosen regions")
_PARTS = Text("{name}所属各地", "Parts of {name}")
_ORIGIN = Text("文献", "Document")
_EVERY = Text("全部", "All")
_KNOWN = Text("截至某日已发布", "As known on")
_KNOWN_HINT = Text(
    "选一个日期，只看到那天为止已发布的数值，例如修订之前的；留空看现在的。",
    "Choose a date to see only what had been published by then, such as figures before "
    "their revision; leave it empty for today.",
)
_EARLIEST, _LATEST = date(1949, 10, 1), date(2099, 12, 31)
_CHANGE = Text("更改", "Change")
_FOLD = Text("收起", "Fold")
_RESET = Text("恢复默认", "Reset")
_OPEN = "controls are open"


@contextmanager
def panel() -> Iterator[None]:
    """
    Draw the controls within in one place, under a line that says what is chosen.

    A phone shows the line; the controls fold away behind it.
    """
    opened = st.session_state.setdefault(_OPEN, False)
    if state.current().alone:
        # They stay drawn, unseen: a widget that is not drawn forgets its value.
        with st.container(key="controls_away"):
            yield
        return
    with st.container(key="chosen", horizontal=True, vertical_alignment="center"):
        st.caption(chosen_in_words())
        words = state.say(_FOLD if opened else _CHANGE)
        st.button(words, key="fold", icon=":material/tune:", on_click=_turn)
    with st.container(
        key=f"controls_{'open' if opened else 'folded'}",
        horizontal=True,
        vertical_alignment="bottom",
    ):
        yield
        _show_reset()


def _turn() -> None:
    st.session_state[_OPEN] = not st.session_state[_OPEN]


def _show_reset() -> None:
    view = state.current()
    first = replace(
        View(), page=view.page, language=view.language, edition=view.edition
    )
    navigation.show_way(first, state.say(_RESET), ":material/restart_alt:")


def choose_regions() -> None:
    """Choose the regions that stand side by side; those with figures come first."""
    names = options.region_names(database().name, state.language())
    # A link may name a division that has no figure here.
    others = {
        code: catalog().region(code).name.say(state.language())
        for code in state.current().regions
        if code not in names
    }
    st.multiselect(
        state.say(_REGIONS),
        [*options.regions_by_figures(database().name), *others],
        format_func={**names, **others}.__getitem__,
        key=state.widget_key("regions"),
        placeholder=state.say(_REGIONS_HINT),
    )
    _colour_chips()


def _colour_chips() -> None:
    """Give each chosen region's chip its colour."""
    # Streamlit knows one colour for all chips; a style alone takes no room.
    dark = st.context.theme.type == "dark"
    rules = [
        f".stApp .st-key-view-regions [data-tag-index='{place}']"
        f"{{background:{colour_of(code, dark=dark)};color:{'#15181d' if dark else '#fff'}}}"
        for place, code in enumerate(state.current().regions)
    ]
    st.html(f"<style>{''.join(rules)}</style>")


def choose_indicator() -> None:
    """Choose the indicator; those with the most figures come first."""
    view = state.current()
    labels = _labels("indicator", view.indicator)
    if view.shared:
        kept = options.shared(database().name, view.regions) | {view.indicator}
        labels = {code: name for code, name in labels.items() if code in kept}
    st.selectbox(
        state.say(_INDICATOR),
        list(labels),
        format_func=labels.__getitem__,
        key=state.widget_key("indicator"),
        on_change=_follow_indicator,
        help=state.say(_SEARCH),
        filter_mode="contains",
    )
    st.toggle(state.say(_SHARED), key=state.widget_key("shared"))


def _follow_indicator() -> None:
    """Choose a measure and interval that the newly chosen indicator has."""
    view = state.current()
    edition = database().name
    indicator = st.session_state["view.indicator"]
    measures = options.counted(edition, "measure", view.regions, indicator)
    measure = view.measure.code
    if measures and measure not in measures:
        measure = st.session_state["view.measure"] = next(iter(measures))
    found = options.counted(edition, "interval", view.regions, indicator, measure)
    if found and str(view.interval) not in found:
        st.session_state["view.interval"] = next(iter(filter(None, found)), "01-12")


def choose_measure(*left_out: Measure) -> None:
    """Choose among the measures that the indicator has, but for those *left_out*."""
    view = state.current()
    known = _labels("measure", view.measure.code, view.indicator)
    unwanted = {measure.code for measure in left_out} - {view.measure.code}
    labels = {code: name for code, name in known.items() if code not in unwanted}
    st.selectbox(
        state.say(_MEASURE),
        list(labels),
        format_func=labels.__getitem__,
        key=state.widget_key("measure"),
    )


def choose_interval() -> None:
    """Choose the months of the year; different ones never share a line."""
    view = state.current()
    chosen = (view.indicator, view.measure.code)
    labels = _labels("interval", str(view.interval), *chosen)
    st.selectbox(
        state.say(_INTERVAL),
        list(labels),
        format_func=labels.__getitem__,
        key=state.widget_key("interval"),
    )


def _labels(column: str, code: str, *chosen: str) -> Mapping[str, str]:
    """Return what there is in *column* for the chosen regions; *code* is always there."""
    view = state.current()
    known = options.labels(
        database().name, view.language, column, view.regions, *chosen
    )
    if code in known:
        return known
    return {**known, code: options.label(view.language, column, code)}


def choose_years() -> None:
    """Choose the first and the last year."""
    view = state.current()
    first, last = options.years_with_figures(database().name)
    st.slider(
        state.say(_YEARS),
        min(first, view.periods.first),
        max(last, view.periods.last),
        key=state.widget_key("periods"),
    )


def choose_shape() -> None:
    """Choose between figures as published and an index, and the index's base year."""
    view = state.current()
    st.segmented_control(
        state.say(_SHAPE),
        [shape.value for shape in Shape],
        format_func=lambda code: state.say(_SHAPES[Shape(code)]),
        key=state.widget_key("shape"),
        required=True,
    )
    if view.shape is Shape.INDEX:
        years = range(view.periods.first, view.periods.last + 1)
        st.selectbox(
            state.say(_BASE),
            [str(year) for year in sorted({*years, view.base})],
            key=state.widget_key("base"),
        )


def choose_set() -> None:
    """Choose the set that is ranked: the chosen regions, or the parts of a region."""
    regions = map(catalog().region, options.regions_by_figures(database().name))
    parents = {region.parent for region in regions if region.parent}
    among = {state.current().among} - {CHOSEN}
    labels = {CHOSEN: state.say(_CHOSEN_SET)} | {
        code: state.say(_PARTS, name=catalog().region(code).name.say(state.language()))
        for code in sorted(parents | among, reverse=True)
    }
    st.selectbox(
        state.say(_AMONG),
        list(labels),
        format_func=labels.__getitem__,
        key=state.widget_key("among"),
    )


def choose_origin() -> None:
    """Choose one document, or all."""
    labels = {"": state.say(_EVERY), **options.documents(database().name)}
    st.selectbox(
        state.say(_ORIGIN),
        list(labels),
        format_func=labels.__getitem__,
        key=state.widget_key("origin"),
    )


def choose_known() -> None:
    """Choose the date as of which the figures were known, or none for today."""
    said = state.current().known
    chosen = [date.fromisoformat(said)] if said else []
    st.date_input(
        state.say(_KNOWN),
        min_value=min([_EARLIEST, *chosen]),
        max_value=max([_LATEST, *chosen]),
        key=state.widget_key("known"),
        help=state.say(_KNOWN_HINT),
        format="YYYY-MM-DD",
    )
