"""Each rule for a fact, an origin or a break: what keeps it and what breaks it."""

import pytest
from drawn_facts import an_origin

from indicators.catalog import fact_rules
from indicators.model.observation import Break
from indicators.model.text import NOTHING, Language, Text


def found(rule, facts, catalog):
    return [str(finding.facts["found"]) for finding in rule(facts, catalog)]


def a_break(**changes):
    usual = {
        "region": "330211",
        "scope": "whole",
        "indicator": "gdp",
        "start": "2018-01-01",
        "kind": "census",
        "text": Text("普查", "census"),
        "origin": "bulletin",
    }
    return Break(**usual | changes)


def test_a_fact_of_known_codes_passes(facts_with, small):
    facts = facts_with("value\n 670", breaks=(a_break(),))
    assert not found(fact_rules.undefined_codes, facts, small)


@pytest.mark.parametrize("column", ["region", "scope", "indicator", "unit"])
def test_a_code_that_nothing_defines_is_found(facts_with, small, column):
    facts = facts_with(f"{column}\n nowhere")
    assert found(fact_rules.undefined_codes, facts, small) == ["nowhere"]


def test_an_origin_that_is_not_listed_is_found(facts_with, small):
    facts = facts_with("origin\n hearsay", origins=())
    assert found(fact_rules.undefined_codes, facts, small) == ["hearsay"]


def test_a_break_of_an_unknown_indicator_is_found(facts_with, small):
    facts = facts_with("value\n 670", breaks=(a_break(indicator="gpd"),))
    assert found(fact_rules.undefined_codes, facts, small) == ["gpd"]


@pytest.mark.parametrize(
    "row",
    [
        "gdp | level | 亿元",
        "gdp | growth | %",
        "gdp | rank | 名",
        "gdp | change | 亿元",
        "gdp | change | 个百分点",
        "jobless | change | 个百分点",
        "firms | count | 个",
        "jobs | level | 名",
        "jobs | level | 个",
    ],
)
def test_a_unit_of_the_same_kind_and_size_passes(facts_with, small, row):
    facts = facts_with(f"indicator | measure | unit\n {row}")
    assert not found(fact_rules.units_differ, facts, small)


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("gdp | level | 万元", "万元"),
        ("gdp | growth | 个百分点", "个百分点"),
        ("jobless | change | %", "%"),
        ("firms | count | 万家", "万家"),
        ("firms | rank | 人", "人"),
        ("jobs | count | 家", "家"),
    ],
)
def test_a_unit_of_another_kind_or_size_is_found(facts_with, small, row, unit):
    facts = facts_with(f"indicator | measure | unit\n {row}")
    assert found(fact_rules.units_differ, facts, small) == [unit]


def test_units_of_what_is_not_defined_are_left_to_the_rule_of_codes(facts_with, small):
    facts = facts_with("indicator | unit\n gpd | 亿元 \n gdp | 两")
    assert not found(fact_rules.units_differ, facts, small)


@pytest.mark.parametrize(
    "row",
    [
        "gdp | level",
        "gdp | rank",
        "firms | count",
        "jobs | level",
        "jobs | count",
        "jobless | rate",
        "gdp_place | rank_change",
        "gpd | level",
    ],
)
def test_a_measure_that_suits_its_indicator_passes(facts_with, small, row):
    facts = facts_with(f"indicator | measure\n {row}")
    assert not found(fact_rules.measures_unsuited, facts, small)


@pytest.mark.parametrize(
    "row",
    [
        "gdp | count",
        "gdp | rate",
        "firms | level",
        "jobless | level",
        "gdp_place | growth",
    ],
)
def test_a_measure_that_does_not_suit_its_indicator_is_found(facts_with, small, row):
    facts = facts_with(f"indicator | measure\n {row}")
    measure = row.split(" | ")[1]
    assert found(fact_rules.measures_unsuited, facts, small) == [measure]


@pytest.mark.parametrize(
    "row",
    [
        "observations.csv | gdp | final",
        "projects.csv | projects_started | final",
        "targets.csv | projects_started | target",
        "targets.csv | gdp | target",
    ],
)
def test_a_fact_in_its_file_passes(facts_with, small, row):
    facts = facts_with(f"file | indicator | stage\n {row}")
    assert not found(fact_rules.misplaced, facts, small)


@pytest.mark.parametrize(
    "row",
    [
        "observations.csv | gdp | target",
        "observations.csv | projects_started | final",
        "projects.csv | gdp | final",
        "targets.csv | gdp | final",
    ],
)
def test_a_fact_in_another_file_is_found(facts_with, small, row):
    facts = facts_with(f"file | indicator | stage\n {row}")
    assert found(fact_rules.misplaced, facts, small) == [row.split(" | ")[0]]


def test_texts_in_both_languages_or_no_note_pass(facts_with, small):
    facts = facts_with(
        """
        note_zh | note_en
                |
        推断    | inferred
        """,
        breaks=(a_break(),),
    )
    assert not found(fact_rules.facts_in_one_language, facts, small)


@pytest.mark.parametrize(
    ("column", "left"),
    [("note_zh", "推断"), ("note_en", "inferred")],
)
def test_a_note_in_one_language_is_found(facts_with, small, column, left):
    facts = facts_with(f"{column}\n {left}")
    assert found(fact_rules.facts_in_one_language, facts, small) == [left]


def test_a_fact_must_say_where_it_stands_in_its_origin(facts_with, small):
    facts = facts_with("locator_zh | locator_en\n |")
    assert found(fact_rules.facts_in_one_language, facts, small) == [""]


def test_an_origin_and_a_break_are_read_in_both_languages(facts_with, small):
    facts = facts_with(
        origins=(an_origin("bulletin", publisher=Text("统计局", "")),),
        breaks=(a_break(text=NOTHING),),
    )
    assert found(fact_rules.facts_in_one_language, facts, small) == ["统计局", ""]


@pytest.mark.parametrize(
    "row",
    [
        "547.9 | 54.79 billion yuan",
        "-6.4 | 下降6.4%",
        "3 | 前三位",
        "1 | 省内第一",
        "12408.7 | 12,408.7亿元",
        "15 | fifteenth, that is 15th",
        "670 |",
    ],
)
def test_a_printed_form_with_the_digits_of_the_value_passes(facts_with, small, row):
    assert not found(
        fact_rules.printed_differs, facts_with(f"value | printed\n {row}"), small
    )


def test_a_printed_form_with_other_digits_is_found(facts_with, small):
    facts = facts_with("value | printed\n 67.1 | 670亿元")
    assert found(fact_rules.printed_differs, facts, small) == ["670亿元"]


def test_a_figure_of_an_article_must_keep_its_printed_form(facts_with, small):
    article = an_origin("bulletin", file="000.txt")
    facts = facts_with("value\n 670", origins=(article,))
    assert found(fact_rules.printed_differs, facts, small) == [""]


@pytest.mark.parametrize(
    "row",
    [
        "growth | -60 | %",
        "growth | 100 | %",
        "share | 0 | %",
        "rate | 100 | %",
        "progress | 300 | %",
        "change | 20000 | 亿元",
        "level | 101 | 两",
    ],
)
def test_a_plausible_percentage_passes(facts_with, small, row):
    facts = facts_with(f"measure | value | unit\n {row}")
    assert not found(fact_rules.implausible_percents, facts, small)


@pytest.mark.parametrize(
    "row",
    [
        "growth | -60.1 | %",
        "growth | 100.5 | %",
        "share | -0.1 | %",
        "rate | 100.1 | %",
        "progress | 301 | %",
        "level | 101 | %",
    ],
)
def test_an_implausible_percentage_is_found(facts_with, small, row):
    facts = facts_with(f"measure | value | unit\n {row}")
    assert found(fact_rules.implausible_percents, facts, small) == [row.split(" | ")[1]]


@pytest.mark.parametrize("date", ["", "2025", "2025-12", "2025-12-31"])
def test_a_sound_origin_passes(facts_with, small, date):
    origins = (an_origin("bulletin", grade="B", date=date), an_origin("report"))
    assert not found(fact_rules.origins_unsound, facts_with(origins=origins), small)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"grade": "D"}, "D"),
        ({"date": "31.12.2025"}, "31.12.2025"),
        ({"publisher_kind": "friend"}, "friend"),
        ({"title": ""}, ""),
    ],
)
def test_an_unsound_origin_is_found(facts_with, small, changes, wrong):
    facts = facts_with(origins=(an_origin("bulletin", **changes),))
    assert found(fact_rules.origins_unsound, facts, small) == [wrong]


def test_two_origins_with_one_code_are_found(facts_with, small):
    facts = facts_with(origins=(an_origin("bulletin"), an_origin("bulletin")))
    assert found(fact_rules.origins_unsound, facts, small) == ["2"]


def test_every_article_has_one_origin(facts_with, small):
    named = [an_origin(file[:3], file=file) for file in fact_rules.ARTICLES]
    rule = fact_rules.articles_missing
    assert not found(rule, facts_with(origins=tuple(named)), small)
    assert found(rule, facts_with(origins=tuple(named[1:])), small) == ["0"]
    assert found(rule, facts_with(origins=(*named, named[0])), small) == ["2"]


def test_a_sound_break_passes(facts_with, small):
    facts = facts_with(breaks=(a_break(),))
    assert not found(fact_rules.breaks_unsound, facts, small)


@pytest.mark.parametrize("changes", [{"kind": "crack"}, {"start": "2018"}])
def test_an_unsound_break_is_found(facts_with, small, changes):
    facts = facts_with(breaks=(a_break(**changes),))
    assert found(fact_rules.breaks_unsound, facts, small) == list(changes.values())


def test_a_finding_names_file_row_expected_and_found_in_both_languages(
    facts_with, small
):
    (finding,) = fact_rules.units_differ(facts_with("unit\n 万元"), small)
    assert finding.facts == {
        "file": "observations.csv:2",
        "row": "330211 whole gdp level 2022-01-01/2022-06-30 bulletin",
        "expected": "亿元",
        "found": "万元",
    }
    assert finding.explain(Language.ZH) == (
        "`observations.csv:2`（330211 whole gdp level 2022-01-01/2022-06-30 bulletin）："
        "单位应与“亿元”同类同量级，实际为“万元”。"
        "把数值精确换算为该单位，原文写法留在 printed。"
    )
    assert str(finding) == (
        "`observations.csv:2` (330211 whole gdp level 2022-01-01/2022-06-30 bulletin): "
        "the unit must be of the kind and size of “亿元”, found “万元”. "
        "Convert the value exactly and keep the printed form in `printed`."
    )
