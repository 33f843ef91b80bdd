import pytest


def said(sheet):
    """Return what was read, a line a figure."""
    return [
        (one.region_text, one.indicator_text, one.measure.code, str(one.value))
        for one in sheet.found
    ]


def test_the_growth_below_an_indicator_is_that_indicators(read_sheet):
    sheet = read_sheet("""
指标 | 单位 | 宁波市2022年
地区生产总值 | 亿元 | 15704.3
同比增长 | % | 3.5
出口总额 | 亿元 | 8230.6
同比增长 | % | 8.0
""")
    assert [(one.indicator, one.measure.code) for one in sheet.found] == [
        ("gdp", "level"),
        ("gdp", "growth"),
        ("exports", "level"),
        ("exports", "growth"),
    ]


def test_a_place_behind_a_growth_is_the_growths(read_sheet):
    sheet = read_sheet("""
2022年宁波市
指标 | 数值
地区生产总值（亿元） | 15704.3
增长（%） | 3.5
位次 | 5
""")
    place = sheet.found[-1]
    assert (place.indicator, place.measure.code) == (None, "rank")


def test_a_part_is_named_after_its_whole(read_sheet):
    sheet = read_sheet("""
2022年宁波市 | （亿元）
指标 | 数值
进出口总额 | 12671.3
其中：出口 | 8230.6
""")
    assert [one.indicator for one in sheet.found] == ["trade", "exports"]
    assert sheet.found[1].indicator_text == "进出口总额其中出口"


def test_a_region_may_stand_before_the_indicator_in_one_cell(read_sheet):
    sheet = read_sheet("""
指标 | 2021年 | 2022年
宁波市地区生产总值（亿元） | 14594.9 | 15704.3
青岛市地区生产总值（亿元） | 14136.5 | 14920.8
""")
    assert [(one.region, one.indicator) for one in sheet.found[::2]] == [
        ("330200", "gdp"),
        ("370200", "gdp"),
    ]


@pytest.mark.parametrize(
    ("head", "number", "period"),
    [
        ("季度", "2", "2022-04-01/2022-06-30"),
        ("月份", "2", "2022-02-01/2022-02-28"),
    ],
)
def test_a_bare_number_is_what_its_head_counts(read_sheet, head, number, period):
    sheet = read_sheet(f"""
2022年宁波市出口总额当期值（亿元）
{head} | 数值
1 | 700.1
{number} | 650.2
3 | 690.3
""")
    assert str(sheet.found[1].period) == period


@pytest.mark.parametrize("row", ["按产业分 | 1 | 2", "行政区划代码 | 330211 | 330206"])
def test_a_row_that_groups_or_codes_is_no_figure(read_sheet, row):
    sheet = read_sheet(f"""
指标 | 镇海区2022年 | 北仑区2022年
地区生产总值（亿元） | 1200.4 | 2630.4
{row}
""")
    assert {one.cell for one in sheet.found} == {"B2", "C2"}


def test_a_row_of_a_unit_alone_gives_it_to_those_below(read_sheet):
    sheet = read_sheet("""
2022年宁波市
指标 | 数值
单位：万元 |
地区生产总值 | 157043000
出口总额 | 82306000
""")
    assert {one.unit for one in sheet.found} == {"万元"}


def test_a_list_of_people_or_firms_is_left_out(read_sheet):
    sheet = read_sheet("""
企业名称 | 2021年 | 2022年
甲公司 | 1 | 2
乙公司 | 3 | 4
""")
    assert sheet.found == ()
    assert sheet.sheet.left_out


def test_codes_beside_the_names_say_which_region_it_is(read_sheet):
    sheet = read_sheet("""
2022年地区生产总值（亿元）
代码 | 地区 | 数值
220200 | 吉林 | 1517.3
330200 | 宁波 | 15704.3
""")
    assert [one.region for one in sheet.found] == ["220200", "330200"]


def test_rows_without_a_name_are_no_figures(read_sheet):
    sheet = read_sheet("""
2022年地区生产总值（亿元）
地区 | 数值
宁波市 | 15704.3
 | 99.9
青岛市 | 14920.8
""")
    assert "99.9" not in {value for *_, value in said(sheet)}


def test_a_places_name_that_goes_on_is_not_cut_into_a_place_and_an_indicator(
    read_sheet,
):
    sheet = read_sheet("""
Exports, FOB (million US dollars)
Partner group | 2021 | 2022
China, P.R.: Mainland | 3362 | 3544
Germany | 1636 | 1658
""")
    assert all("P.R." not in one.indicator_text for one in sheet.found if one.certain)


def test_with_whom_a_region_trades_is_never_the_region(read_sheet):
    sheet = read_sheet("""
Reporter | Partner | Year | Exports (million US dollars)
Zhejiang | Germany | 2021 | 1636
Zhejiang | France | 2021 | 812
Shandong | Germany | 2021 | 907
Shandong | France | 2021 | 418
""")
    assert {one.region_text for one in sheet.found} <= {"Zhejiang", "Shandong", ""}
    assert not any(one.certain for one in sheet.found)
