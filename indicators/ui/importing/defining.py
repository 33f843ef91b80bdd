"""Regions and indicators that the catalogue lacks, defined where they are met."""

import streamlit as st

from indicators.catalog import catalog
from indicators.catalog.own import Definition
from indicators.catalog.search import initials
from indicators.model.text import Text
from indicators.reports.imports import local_user
from indicators.reports.overview.coverage_table import TOPICS
from indicators.store.editions import editions
from indicators.ui import state
from indicators.ui.explaining import explained
from indicators.ui.importing.desk import Desk
from indicators.workbooks.asking import Asked, Question
from indicators.workbooks.words.names import vocabulary_of

_NEW = {
    Asked.REGION: Text("新增地区", "New region"),
    Asked.INDICATOR: Text("新增指标", "New indicator"),
}
_ZH = Text("中文名称", "Chinese name")
_EN = Text("英文名称（可不填）", "English name (may be left empty)")
_WITHIN = Text("所属地区", "Lies within")
_LEVEL = Text("层级", "Level")
_UNIT = Text("单位", "Unit")
_DIRECTION = Text("方向", "Direction")
_NATURE = Text("性质", "Nature")
_TOPIC = Text("类别", "Topic")
_MEANS = Text("定义（可不填）", "Definition (may be left empty)")
_NAMELESS = Text("没有新增：名称没有填写。", "Nothing was defined: it has no name yet.")
_DEFINE = Text("新增并采用", "Define and use it")
_LEVELS = {
    "county": Text("县级", "County"),
    "prefecture": Text("地市级", "Prefecture"),
    "province": Text("省级", "Province"),
}
_KINDS = {"county": "district", "prefecture": "city", "province": "province"}
_DIRECTIONS = {
    "up": Text("越大越好", "The more the better"),
    "down": Text("越小越好", "The less the better"),
    "neither": Text("无所谓好坏", "Neither"),
}
_NATURES = {
    "flow": Text("时期数（可累计）", "Flow, of a period"),
    "stock": Text("时点数", "Stock, at a moment"),
    "rate": Text("比率", "Rate"),
    "rank": Text("位次", "Rank"),
}
# Codes of divisions stop far below: none of ours can meet one of theirs.
_FIRST_REGION = 990001


def offer_new(desk: Desk, question: Question, widget: str) -> None:
    """Offer to define what the question is about, and to answer with it."""
    with (
        st.popover(state.say(_NEW[question.asked]), icon=":material/add:"),
        st.form(f"new.{widget}", border=False),
    ):
        code, definition = (
            _region(question)
            if question.asked is Asked.REGION
            else _indicator(question, _unit_of(desk, question))
        )
        sent = st.form_submit_button(state.say(_DEFINE), type="primary")
    # A form that is sent folds away: what is wrong with it is said outside.
    if sent and not definition["name"]["zh"]:
        st.error(state.say(_NAMELESS))
    elif sent:
        _define(desk, question, code, definition)


def _define(desk: Desk, question: Question, code: str, definition: Definition) -> None:
    asked = {code: definition}
    region = question.asked is Asked.REGION
    problems = editions().define(
        asked if region else {}, {} if region else asked, local_user()
    )
    for problem in problems:
        st.error(explained(problem))
    if not problems:
        desk.answer(question.key, code)
        st.rerun()


def _named(question: Question) -> tuple[dict[str, str], list[str]]:
    """Ask for the name in both languages; the sheet's own words become an alias."""
    zh = st.text_input(state.say(_ZH), question.about, max_chars=60).strip()
    en = st.text_input(state.say(_EN), max_chars=80).strip()
    name = {"zh": zh or en, "en": en or zh}
    return name, [question.about] if question.about not in {"", *name.values()} else []


def _region(question: Question) -> tuple[str, Definition]:
    known = catalog()
    name, aliases = _named(question)
    level = _one_of(_LEVEL, _LEVELS)
    names = {"": "—"} | {
        code: one.name.say(state.language()) for code, one in known.regions.items()
    }
    parent = st.selectbox(
        state.say(_WITHIN),
        list(names),
        format_func=names.__getitem__,
    )
    taken = {*known.regions}
    code = next(
        str(code) for code in range(_FIRST_REGION, 1_000_000) if str(code) not in taken
    )
    definition = {
        "name": name,
        "level": level,
        "kind": _KINDS[level],
        "aliases": aliases,
    }
    return code, definition | ({"parent": parent} if parent else {})


def _unit_of(desk: Desk, question: Question) -> str:
    """Return the unit in which the sheet has what the question is about."""
    words = vocabulary_of(catalog()).units
    units = (
        one.unit
        for one in desk.read().reading.found
        if one.indicator_text == question.about
    )
    return next((codes[0] for unit in units if (codes := words.find(unit))), "")


def _indicator(question: Question, given: str) -> tuple[str, Definition]:
    known = catalog()
    units = {
        code: one.name.say(state.language()) or code
        for code, one in known.units.items()
    }
    name, aliases = _named(question)
    unit = st.selectbox(
        state.say(_UNIT),
        list(units),
        list(units).index(given) if given in units else 0,
        format_func=units.__getitem__,
    )
    nature = _one_of(_NATURE, _NATURES)
    direction = _one_of(_DIRECTION, _DIRECTIONS)
    topic = _one_of(_TOPIC, TOPICS)
    meaning = st.text_input(state.say(_MEANS), max_chars=300).strip()
    definition = {zh_or_en: meaning or said for zh_or_en, said in name.items()}
    return _free_code(name["zh"]), {
        "name": name,
        "unit": unit,
        "nature": nature,
        "direction": direction,
        # Two published levels make no growth rate unless somebody has made sure of it.
        "growth_from_levels": False,
        "topic": topic,
        "definition": definition,
        "aliases": aliases,
    }


def _free_code(name: str) -> str:
    own = f"own_{initials(name).lower() or 'indicator'}"
    taken = catalog().indicators
    numbered = (f"{own}_{number}" for number in range(2, len(taken) + 3))
    return next(code for code in (own, *numbered) if code not in taken)


def _one_of(name: Text, choices: dict[str, Text]) -> str:
    names = {code: text.say(state.language()) for code, text in choices.items()}
    chosen = st.selectbox(state.say(name), list(names), format_func=names.__getitem__)
    return str(chosen)
