"""Regions and indicators that people define themselves."""

import tomllib

import pytest

from indicators.catalog import catalog
from indicators.catalog.catalog import shipped_catalog, with_own
from indicators.catalog.own import (
    OWN,
    DefinitionsUnreadable,
    OwnDefinitions,
    editions_folder,
    own_definitions,
    own_stamp,
)
from indicators.catalog.own_rules import own_problems
from indicators.model.text import Language

ZONE = {
    "name": {"zh": "某某新区", "en": "Some New Area"},
    "level": "county",
    "kind": "district",
    "parent": "330200",
    "aliases": ["某某", 'the "zone"\\\x7f\n'],
}
DRONES = {
    "name": {"zh": "无人机飞行架次", "en": "Drone flights"},
    "topic": "economy",
    "unit": "万人",
    "nature": "flow",
    "direction": "up",
    "growth_from_levels": True,
    "definition": {"zh": "定义", "en": "Definition"},
    "aliases": [],
}
OURS = OwnDefinitions({"990001": ZONE}, {"drone_flights": DRONES})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path))
    return tmp_path


def codes(problems):
    return [problem.code for problem in problems]


def test_what_is_written_is_read_again():
    found = tomllib.loads(OURS.toml().decode())
    assert found == {"regions": OURS.regions, "indicators": OURS.indicators}


def test_own_definitions_stand_after_the_shipped_ones(folder):
    before = catalog()
    (folder / OWN).write_bytes(OURS.toml())
    known = catalog()
    assert known.region("990001").name.zh == "某某新区"
    assert known.indicator("drone_flights").topic == "economy"
    assert list(known.regions) == [*before.regions, "990001"]
    assert known.belongs("990001", "330000")
    assert catalog() is known
    assert own_definitions(folder) == OURS


def test_a_change_of_the_file_is_noticed(folder):
    (folder / OWN).write_bytes(OURS.toml())
    assert "990001" in catalog().regions
    (folder / OWN).unlink()
    assert own_stamp(folder) == (0, 0, 0)
    assert "990001" not in catalog().regions


def test_the_environment_names_the_folder(folder, monkeypatch):
    assert editions_folder() == folder
    monkeypatch.delenv("DUIBIAO_EDITIONS")
    assert editions_folder().parts[-2:] == ("data", "editions")


def test_a_shipped_code_keeps_its_meaning():
    own = OwnDefinitions({"330211": ZONE})
    assert with_own(shipped_catalog(), own).region("330211").name.zh == "镇海区"
    [problem] = own_problems(shipped_catalog(), own)
    assert problem.explain(Language.EN) == (
        "The shipped catalogue defines the code “330211” already (Zhenhai). Choose that "
        "one, or take another code."
    )
    [problem] = own_problems(shipped_catalog(), OwnDefinitions({}, {"gdp": DRONES}))
    assert problem.facts["code"] == "gdp"


def test_sound_definitions_have_no_problem():
    assert own_problems(shipped_catalog(), OURS) == ()


@pytest.mark.parametrize(
    ("kind", "changed", "found"),
    [
        ("regions", {"level": "galaxy"}, "galaxy"),
        ("regions", {"kind": "star"}, "star"),
        ("regions", {"parent": "999999"}, "999999"),
        ("indicators", {"topic": "weather"}, "weather"),
        ("indicators", {"unit": "蒲式耳"}, "蒲式耳"),
        ("indicators", {"direction": "left"}, "left"),
        ("indicators", {"name": {"zh": "", "en": "Drones"}}, "Drones"),
        ("indicators", {"aliases": ["GDP"]}, "gdp"),
    ],
)
def test_a_definition_that_breaks_a_rule_is_named(kind, changed, found):
    definitions = getattr(OURS, kind)
    own = OwnDefinitions(**{kind: {c: d | changed for c, d in definitions.items()}})
    [problem] = own_problems(shipped_catalog(), own)
    assert (problem.facts["file"], problem.facts["found"]) == (OWN, found)


@pytest.mark.parametrize("lacking", ["name", "level", "aliases"])
def test_a_definition_without_a_part_is_a_problem(folder, lacking):
    part = {name: value for name, value in ZONE.items() if name != lacking}
    own = OwnDefinitions({"990001": part})
    assert codes(own_problems(shipped_catalog(), own)) == ["DefinitionsUnreadable"]
    (folder / OWN).write_bytes(own.toml())
    with pytest.raises(DefinitionsUnreadable, match=lacking):
        catalog()


def test_a_file_that_is_not_toml_is_a_problem(folder):
    (folder / OWN).write_text("[regions")
    with pytest.raises(DefinitionsUnreadable) as found:
        catalog()
    assert found.value.explain(Language.ZH).startswith(f"`{OWN}` 无法读取：")
