"""Each rule for the catalogue's definitions: what keeps it and what breaks it."""

from dataclasses import replace

import pytest
from drawn_facts import a_region, a_unit, an_indicator, by_code

from indicators.catalog import Curated, definition_rules
from indicators.model.definitions import Scope
from indicators.model.text import NOTHING, Text

NO_FACTS = Curated((), ())
RULES = (
    definition_rules.regions_unsound,
    definition_rules.indicators_unsound,
    definition_rules.scopes_unsound,
    definition_rules.bases_unclear,
    definition_rules.aliases_shared,
    definition_rules.definitions_in_one_language,
)


def found(catalog):
    return [
        (finding.rule, str(finding.facts["found"]))
        for rule in RULES
        for finding in rule(NO_FACTS, catalog)
    ]


def test_a_sound_catalogue_passes(small):
    assert found(small) == []


@pytest.mark.parametrize(
    ("code", "parent", "finding"),
    [
        ("33021", "330200", ("misshapen_code", "33021")),
        ("330212", "330299", ("undefined_code", "330299")),
    ],
)
def test_a_region_has_six_digits_and_a_parent_that_is_there(
    small, code, parent, finding
):
    region = a_region(code, parent)
    assert found(replace(small, regions=small.regions | by_code(region))) == [finding]


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"code": "Gdp"}, ("misshapen_code", "Gdp")),
        ({"code": "gdp__head"}, ("misshapen_code", "gdp__head")),
        ({"unit": "两"}, ("undefined_code", "两")),
        ({"nature": "wave"}, ("misshapen_code", "wave")),
        ({"direction": "left"}, ("misshapen_code", "left")),
        (
            {"project_stage": "dreamt", "counts": "projects"},
            ("misshapen_code", "dreamt"),
        ),
        ({"project_stage": "started"}, ("misshapen_code", "")),
        ({"name": Text("名", " ")}, ("one_language", "名")),
        ({"definition": Text("", "words")}, ("one_language", "words")),
    ],
)
def test_an_unsound_indicator_is_found(small, changes, finding):
    indicator = replace(an_indicator("new"), **changes)
    catalog = replace(small, indicators=small.indicators | by_code(indicator))
    assert found(catalog) == [finding]


def test_a_scope_is_of_a_known_kind_and_named_in_both_languages(small):
    scope = Scope("port", Text("港区", ""), "water")
    catalog = replace(small, scopes=small.scopes | by_code(scope))
    assert found(catalog) == [("misshapen_code", "water"), ("one_language", "港区")]


def test_a_region_s_note_stands_in_both_languages_or_not_at_all(small):
    region = small.regions["330211"]
    noted = replace(region, note=Text("", "a note"), short=NOTHING)
    catalog = replace(small, regions=small.regions | by_code(noted))
    assert region.note == NOTHING
    assert found(catalog) == [("one_language", ""), ("one_language", "a note")]


@pytest.mark.parametrize(
    ("unit", "finding"),
    [
        (a_unit("公顷", "area", "10000"), ("base_unclear", "")),
        (a_unit("口", "person", "1", "mouths"), ("base_unclear", "persons, mouths")),
        (a_unit("批", "count", "1", "batches"), None),
        (a_unit("头", "cattle", "1", ""), ("one_language", "头")),
    ],
)
def test_each_dimension_begins_with_one_name(small, unit, finding):
    catalog = replace(small, units=small.units | by_code(unit))
    assert found(catalog) == ([finding] if finding else [])


def test_plain_numbers_are_the_first_unit_of_counts(small):
    batches = by_code(a_unit("批", "count", "1", "batches"))
    catalog = replace(small, units=batches | small.units)
    assert found(catalog) == [("base_unclear", "batches, ")]


def test_an_alias_means_one_indicator_whatever_its_spaces_and_capitals(small):
    one, other = (
        an_indicator("one", aliases=("GDP per head", "同名")),
        an_indicator("other", aliases=("gdp  Per Head",), topic="industry"),
    )
    catalog = replace(small, indicators=small.indicators | by_code(one, other))
    (finding,) = definition_rules.aliases_shared(NO_FACTS, catalog)
    assert finding.facts["file"] == "indicators-economy.toml, indicators-industry.toml"
    assert finding.facts["found"] == "gdpperhead"
    assert finding.subjects == ({"indicator": "one"}, {"indicator": "other"})
