"""The shipped catalogue, and how codes that it does not have are answered."""

import pytest

from indicators.catalog import catalog
from indicators.catalog.catalog import DefinedTwice, read_catalog
from indicators.model.observation import Measure
from indicators.model.problem import UnknownCode

CURATED = ("330211", "330200", "370211", "210381")


def test_the_four_regions_belong_to_their_cities_and_provinces():
    known = catalog()
    for code, province in zip(CURATED, ("33", "33", "37", "21"), strict=True):
        assert known.belongs(code, province + "0000")
        assert known.belongs(code, "000000")
    assert known.belongs("330211", "330200")
    assert not known.belongs("330200", "330211")
    assert not known.belongs("210381", "330200")
    assert "330211" in known.parts("330200")
    assert "330211" not in known.parts("330000")


def test_the_parts_of_a_province_are_todays_cities_those_of_the_nation_the_catalogues():
    known = catalog()
    assert len(known.parts("330000")) == 11
    assert {"330100", "330200"} <= set(known.parts("330000"))
    # 江东区 went into 鄞州区 in 2016.
    assert "330204" not in known.parts("330200")
    assert set(known.parts("000000")) <= set(known.regions)


@pytest.mark.parametrize(
    ("kind", "code", "nearest"),
    [
        ("region", "330212x", "330212"),
        ("indicator", "gpd", "gdp"),
        ("unit", "亿 元", "亿元"),
        ("scope", "hole", "whole"),
    ],
)
def test_an_unknown_code_suggests_the_nearest(kind, code, nearest):
    with pytest.raises(UnknownCode) as raised:
        getattr(catalog(), kind)(code)
    assert raised.value.facts["nearest"] == nearest


@pytest.mark.parametrize("kind", ["region", "indicator", "unit", "scope"])
def test_a_known_code_is_answered_with_its_definition(kind):
    codes = {"region": "330211", "indicator": "gdp", "unit": "%", "scope": "whole"}
    assert getattr(catalog(), kind)(codes[kind]).code == codes[kind]


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        (Measure.LEVEL, "亿元"),
        (Measure.CHANGE, "亿元"),
        (Measure.GROWTH, "%"),
        (Measure.RANK, "位"),
    ],
)
def test_the_unit_follows_from_indicator_and_measure(measure, unit):
    known = catalog()
    assert known.unit_of(known.indicator("gdp"), measure).code == unit


@pytest.mark.parametrize(
    ("unit", "base"), [("亿元", "元"), ("万家", "个"), ("小时", "分钟"), ("%", "%")]
)
def test_the_base_of_a_unit_is_worth_one(unit, base):
    known = catalog()
    assert known.base_of(known.unit(unit)) == known.unit(base)


def test_an_indicator_that_two_files_define_is_refused(tmp_path):
    for name in ("regions", "units", "scopes"):
        (tmp_path / f"{name}.toml").touch()
    definition = """
        [gdp]
        name = { zh = "总值", en = "Product" }
        unit = "亿元"
        nature = "flow"
        direction = "up"
        growth_from_levels = false
        definition = { zh = "定义", en = "Definition" }
        aliases = []
        """
    (tmp_path / "indicators-economy.toml").write_text(definition, "utf-8")
    assert read_catalog(tmp_path).indicators["gdp"].topic == "economy"
    (tmp_path / "indicators-trade.toml").write_text(definition, "utf-8")
    with pytest.raises(DefinedTwice, match=r"`indicators-trade\.toml` defines"):
        read_catalog(tmp_path)
