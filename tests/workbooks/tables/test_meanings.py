import pytest


def the(sheet, cell):
    return next(one for one in sheet.found if one.cell == cell)


def test_a_month_beside_its_sum_is_that_month_alone(read_sheet):
    sheet = read_sheet("""
2022年1-11月宁波市主要指标
指标 | 单位 | 11月 | 1-11月
进出口总额 | 亿元 | 1033.1 | 11680.2
""")
    assert str(the(sheet, "C3").period) == "2022-11-01/2022-11-30"
    assert the(sheet, "C3").certain


def test_a_growth_beside_a_cumulative_one_is_of_the_month_alone(read_sheet):
    sheet = read_sheet("""
2022年6月出口总额
地区 | 增长（%） | 累计增长（%）
宁波市 | 9.2 | 8.1
青岛市 | 7.2 | 6.1
""")
    assert str(the(sheet, "B3").period) == "2022-06-01/2022-06-30"
    assert str(the(sheet, "C3").period) == "2022-01-01/2022-06-30"


def test_a_growth_on_another_year_is_another_indicator(read_sheet):
    sheet = read_sheet("""
2021年地区生产总值
地区 | 总量（亿元） | 同比增长（%） | 比2019年增长（%）
宁波市 | 14594.9 | 8.2 | 11.8
""")
    assert the(sheet, "C3").indicator == "gdp"
    assert the(sheet, "D3").indicator is None


def test_a_target_is_of_the_whole_year_and_asked_about(read_sheet):
    sheet = read_sheet("""
宁波市2022年1-9月主要指标
指标 | 单位 | 年度目标 | 1-9月完成
出口总额 | 亿元 | 8000 | 6210.3
""")
    target = the(sheet, "C3")
    assert str(target.period) == "2022-01-01/2022-12-31"
    assert not target.certain
    assert the(sheet, "D3").certain


def test_later_years_of_a_plan_are_asked_about(read_sheet):
    sheet = read_sheet("""
宁波市“十四五”规划主要指标
指标 | 2020年 | 2025年
地区生产总值（亿元） | 12408.7 | 17000
""")
    assert the(sheet, "B3").certain
    assert not the(sheet, "C3").certain


def test_a_word_of_the_title_may_make_it_another_indicator(read_sheet):
    sheet = read_sheet("""
2022年城镇主要指标（亿元）
地区 | 出口总额
宁波市 | 8230.6
""")
    assert [one.guess for one in sheet.questions] == ["exports"]


def test_a_place_by_growth_is_no_place_by_size(read_sheet):
    sheet = read_sheet("""
2022年主要指标增速位次
地区 | 地区生产总值
宁波市 | 3
青岛市 | 8
""")
    assert {one.indicator for one in sheet.found} == {None}


@pytest.mark.parametrize(
    ("title", "head", "unit"),
    [
        ("2022年（亿元）", "同比增减", "%"),
        ("2022年（亿元）", "人均GDP", "元"),
        ("2022年（亿元、%）", "城镇化率", "%"),
        ("2022年\n单位：亿元、万人", "就业人数", "万人"),
        ("2022年", "出口总额", "亿元"),
        ("2022年（万人）", "出口总额", "亿元"),
    ],
)
def test_the_unit_around_is_taken_where_it_can_be_the_figures(
    read_sheet, title, head, unit
):
    sheet = read_sheet(f"{title}\n地区 | {head}\n宁波市 | 1.5\n青岛市 | 2.5")
    assert {one.unit for one in sheet.found} == {unit}


def test_a_unit_behind_the_number_is_nearest(read_sheet):
    sheet = read_sheet("地区 | 2022年出口总额（亿元）\n宁波市 | 82306000万元")
    assert the(sheet, "B2").unit == "万元"


def test_units_of_row_and_column_that_differ_are_asked_about(read_sheet):
    sheet = read_sheet("""
指标 | 宁波市2022年（亿元）
出口总额（万元） | 82306000
""")
    assert [one.asked.code for one in sheet.questions] == ["unit"]


def test_the_unit_of_the_table_above_is_not_sure_for_another_currency(read_sheet):
    sheet = read_sheet("""
2022年地区生产总值
单位：亿元
地区 | 地区生产总值
宁波市 | 15704.3

2022年实际使用外资
地区 | 实际使用外资
宁波市 | 37.3
""")
    assert the(sheet, "B4").certain
    assert not the(sheet, "B8").certain


def test_the_same_period_of_the_year_before_is_a_year_earlier(read_sheet):
    sheet = read_sheet("""
2022年1-6月宁波市
指标 | 单位 | 本期 | 上年同期
出口总额 | 亿元 | 4000 | 3600
""")
    assert str(the(sheet, "D3").period) == "2021-01-01/2021-06-30"


@pytest.mark.parametrize("word", ["上月", "前年"])
def test_another_relative_period_is_asked_about(read_sheet, word):
    sheet = read_sheet(f"""
2022年1-6月宁波市
指标 | 单位 | 本期 | {word}
出口总额 | 亿元 | 4000 | 3600
""")
    assert the(sheet, "D3").period is None


def test_two_years_for_one_figure_leave_the_period_open(read_sheet):
    sheet = read_sheet("""
年份 | 2021年出口总额（亿元）
2020年 | 1
2022年 | 2
""")
    assert {one.period for one in sheet.found} == {None}


def test_the_year_comes_from_the_nearest_title(read_sheet):
    sheet = read_sheet(
        "2022年1-6月出口总额（亿元）\n地区 | 数值\n宁波市 | 4000", file="2019年.xlsx"
    )
    assert str(the(sheet, "B3").period) == "2022-01-01/2022-06-30"


@pytest.mark.parametrize(
    "title", ["内部资料 注意保存", "宁波市统计局 2023年3月", "附件2", "第3页"]
)
def test_lines_of_the_office_name_no_indicator(read_sheet, title):
    sheet = read_sheet(f"{title}\n地区 | 2022年（亿元）\n宁波市 | 1\n青岛市 | 2")
    assert not any(one.certain for one in sheet.found)


def test_keys_and_their_values_are_read(read_sheet):
    sheet = read_sheet("""
指标：出口总额
地区：宁波市
时间：2022年
单位：亿元
类型 | 数值
一般 | 1
加工 | 2
""")
    found = sheet.found[0]
    assert (found.region, found.unit) == ("330200", "亿元")
    assert str(found.period) == "2022-01-01/2022-12-31"


def test_a_region_that_nobody_knows_is_kept_by_its_name(read_sheet):
    sheet = read_sheet("地区：火星\n指标 | 2022年\n出口总额（亿元） | 1")
    assert [(one.region, one.region_text) for one in sheet.found] == [(None, "火星")]


def test_a_turned_table_keeps_its_corner(read_sheet):
    sheet = read_sheet("""
2022年（亿元）
地区 | 镇海区 | 北仑区
出口总额 | 321.5 | 654.1
""")
    assert [(one.region, one.indicator) for one in sheet.found] == [
        ("330211", "exports"),
        ("330206", "exports"),
    ]


@pytest.mark.parametrize(
    ("name", "unit"), [("人均某某产值", "元"), ("某某率", "%"), ("某某人数", "万人")]
)
def test_a_name_tells_which_of_several_units_is_its(read_sheet, name, unit):
    sheet = read_sheet(f"2022年\n单位：亿元、元、万人、%\n地区 | {name}\n宁波市 | 1.5")
    assert [one.unit for one in sheet.found] == [unit]


def test_a_growth_beside_amounts_is_in_percent_whatever_the_row_says(read_sheet):
    sheet = read_sheet("""
2022年宁波市
指标 | 单位 | 绝对额 | 同比增长
出口总额 | 亿元 | 8230.6 | 8.0
""")
    assert [one.unit for one in sheet.found] == ["亿元", "%"]


def test_a_total_below_a_group_is_the_groups(read_sheet):
    sheet = read_sheet("""
2022年宁波市（亿元）
大类 | 小类 | 数值
出口总额 | 合计 | 8230.6
""")
    assert [one.indicator for one in sheet.found] == ["exports"]


def test_a_year_beside_months_of_another_year_leaves_the_period_open(read_sheet):
    sheet = read_sheet("""
2023年1-6月出口总额（亿元）
地区 | 2022年
宁波市 | 1
""")
    assert [one.period for one in sheet.found] == [None]
