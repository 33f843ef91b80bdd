"""The divisions of China: what keeps the file sound, and how they are named."""

import pytest

from indicators.catalog import catalog
from indicators.catalog.divisions import NATION, division_rows, divisions
from indicators.model.problem import UnknownCode


def test_every_division_lies_in_one_that_is_there():
    codes = {*divisions(), NATION}
    assert [row.code for row in division_rows() if row.parent not in codes] == []


def test_every_code_has_six_digits_and_one_name_of_today_at_most():
    today = [row.code for row in division_rows() if not row.former]
    assert len(today) == len(set(today)) < len(divisions())
    assert all(len(code) == 6 and code.isdecimal() for code in divisions())


def test_every_division_of_today_lies_in_one_of_today():
    today = {row.code for row in division_rows() if not row.former} | {NATION}
    assert {row.parent for row in division_rows() if not row.former} <= today


def test_there_are_as_many_divisions_as_the_ministry_counts():
    today = [row.level for row in division_rows() if not row.former]
    counted = {level: today.count(level) for level in ("province", "prefecture")}
    assert counted == {"province": 34, "prefecture": 333}


def test_the_catalogue_and_the_divisions_agree():
    curated = catalog().regions.values()
    known = [region for region in curated if region.code in divisions()]
    assert len(known) == len(curated) - 1
    for region in known:
        division = divisions()[region.code]
        assert (region.level, region.parent) == (division.level, division.parent)


@pytest.mark.parametrize(
    ("code", "name", "short", "english", "kind"),
    [
        ("222400", "延边朝鲜族自治州", "延边", "Yanbian", "prefecture"),
        ("150000", "内蒙古自治区", "内蒙古", "Inner Mongolia", "autonomous_region"),
        ("310115", "浦东新区", "浦东新区", "Pudong New Area", "new_area"),
        ("411729", "新蔡县", "新蔡", "Xincai County", "county"),
        ("330106", "西湖区", "西湖", "Xihu District", "district"),
        ("410100", "郑州市", "郑州", "Zhengzhou", "city"),
        ("330382", "乐清市", "乐清", "Yueqing", "county_city"),
        ("130726", "蔚县", "蔚县", "Yu County", "county"),
        ("610100", "西安市", "西安", "Xi'an", "city"),
        ("610000", "陕西省", "陕西", "Shaanxi", "province"),
        ("810000", "香港特别行政区", "香港", "Hong Kong", "special_region"),
        ("232700", "大兴安岭地区", "大兴安岭", "Daxing'anling", "prefecture"),
        ("653100", "喀什地区", "喀什", "Kashgar", "prefecture"),
    ],
)
def test_a_division_is_named_in_both_languages(code, name, short, english, kind):
    region = divisions()[code]
    assert (region.name.zh, region.short.zh) == (name, short)
    assert (region.name.en, region.kind) == (english, kind)


@pytest.mark.parametrize(
    ("code", "former"),
    [("420600", "襄樊市"), ("370215", "即墨市"), ("110115", "大兴区")],
)
def test_a_division_keeps_the_names_it_had(code, former):
    region = divisions()[code]
    assert former in (region.name.zh, *region.aliases)


def test_a_division_that_is_no_more_keeps_its_own_code():
    assert divisions()["371200"].name.zh == "莱芜市"


def test_a_region_that_is_not_curated_is_a_division():
    assert catalog().region("411729") == divisions()["411729"]
    assert catalog().belongs("411729", "410000")
    assert "411729" not in catalog().regions


def test_a_code_that_nobody_knows_is_refused():
    with pytest.raises(UnknownCode):
        catalog().region("999999")
    with pytest.raises(KeyError):
        divisions()["999999"]
