"""Texts, enumerations of names, and the closed lists of codes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.model.observation import (
    Basis,
    Measure,
    Observation,
    Qualifier,
    Stage,
)
from indicators.model.period import Period
from indicators.model.text import NOTHING, Language, Text, listed, within

LISTS = (Measure, Basis, Stage, Qualifier)
FACT = Observation(
    region="330211",
    scope="whole",
    indicator="gdp",
    measure=Measure.LEVEL,
    value=Decimal(670),
    unit="亿元",
    period=Period.parse("2022-01-01/2022-06-30"),
    basis=Basis.CURRENT,
    stage=Stage.PRELIMINARY,
    qualifier=Qualifier.EXACT,
    origin="bulletin",
)


@pytest.mark.parametrize("names", LISTS)
def test_every_code_of_a_closed_list_is_read_back(names):
    # Two members with one name would be one member, and a code would be lost.
    assert len(names.__members__) == len(names)
    for member in names:
        assert names.of(member.code) is member
        assert member.code.islower()


@pytest.mark.parametrize("names", LISTS)
@pytest.mark.parametrize("code", ["", "none", "level ", "ﬁnal"])
def test_other_codes_are_refused(names, code):
    with pytest.raises(KeyError):
        names.of(code)


def test_members_are_named_in_both_languages():
    assert Stage.TARGET.say(Language.ZH) == "目标"
    assert Stage.TARGET.say(Language.EN) == "Target"


@pytest.mark.parametrize(
    ("count", "zh", "en"),
    [
        (0, "", ""),
        (1, "甲", "A"),
        (2, "甲和乙", "A and B"),
        (3, "甲、乙和丙", "A, B and C"),
    ],
)
def test_names_are_listed_as_each_language_does(count, zh, en):
    assert listed(["甲", "乙", "丙"][:count], Language.ZH) == zh
    assert listed(["A", "B", "C"][:count], Language.EN) == en


def test_a_text_is_something_when_either_language_has_words():
    assert Text("甲", "")
    assert Text("", "A")
    assert not NOTHING


def test_braces_stay_where_a_text_has_no_facts():
    assert Text("{甲}", "{A}").say(Language.EN) == "{A}"


@pytest.mark.parametrize(
    "change",
    [
        {"value": Decimal(671)},
        {"origin": "report"},
        {"stage": Stage.FINAL},
        {"unit": "万元"},
        {"qualifier": Qualifier.OVER},
    ],
)
def test_two_answers_to_one_question_share_its_key(change):
    assert replace(FACT, **change).key == FACT.key


@pytest.mark.parametrize(
    "change",
    [
        {"region": "330200"},
        {"scope": "district_owned"},
        {"measure": Measure.GROWTH},
        {"period": Period.parse("2022-01-01/2022-12-31")},
        {"basis": Basis.COMPARABLE},
        {"stage": Stage.TARGET},
    ],
)
def test_another_question_has_another_key(change):
    assert replace(FACT, **change).key != FACT.key


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Gross domestic product", "gross domestic product"),
        ("GDP per head", "GDP per head"),
        ("R&D expenses", "R&D expenses"),
        ("PM2.5 concentration", "PM2.5 concentration"),
        ("地区生产总值", "地区生产总值"),
        ("", ""),
    ],
)
def test_a_name_within_a_sentence_has_no_capital_of_its_own(name, inside):
    assert within(name) == inside
