"""What a column may be about: units, places, indexes, points, levels of years."""

from decimal import Decimal

from shapes.drawing import Fact, Shape, drawn, each, nested

_THREE = ("330200", "370200", "210300")
_TWO = ("330200", "370200")
_DISTRICTS = ("330203", "330205", "330211")


def unit_changes_between_years():
    """Return one indicator in 万元 until 2020 and in 亿元 after."""
    sheet = drawn(
        """
一般公共预算收入
地区 | 2019年（万元） | 2020年（万元） | 2021年（亿元） | 2022年（亿元）
宁波市 | 14685124 | 15108400 | 1723.1 | 1680.2
青岛市 | 12417400 | 12538000 | 1367.8 | 1273.3
"""
    ).tell(
        "B3:E4",
        each(region=["330200", "370200"]),
        [
            {"period": "2019", "unit": "万元"},
            {"period": "2020", "unit": "万元"},
            {"period": "2021", "unit": "亿元"},
            {"period": "2022", "unit": "亿元"},
        ],
        indicator="budget_revenue",
    )
    return Shape("unit changes between years", [sheet])


def ranks_between():
    """Return values, growth and ranks alternating below merged indicators."""
    sheet = drawn(
        """
2022年1-6月主要经济指标
地区 | 地区生产总值 | | | 一般公共预算收入
 | 总量（亿元） | 增长（%） | 位次 | 总量（亿元） | 增长（%） | 位次
海曙区 | 690.2 | 2.1 | 3 | 71.3 | 1.2 | 2
江北区 | 371.8 | 1.4 | 4 | 50.9 | -4.6 | 4
镇海区 | 640.5 | 5.6 | 1 | 59.8 | 6.3 | 1
"""
    )
    parts = [
        {"unit": "亿元"},
        {"unit": "%", "measure": "growth"},
        {"unit": ("位", "名", ""), "measure": "rank"},
    ]
    sheet.tell(
        "B4:G6",
        each(region=["330203", "330205", "330211"]),
        nested(each(indicator=["gdp", "budget_revenue"]), parts),
        period="2022H1",
    )
    # The place may be that of the value or that of the growth.
    for area, code in (("D4:D6", "gdp"), ("G4:G6", "budget_revenue")):
        sheet.change(area, indicator=(code, "gdp_growth", "位次"), open=True)
    return Shape("values, growth and ranks", [sheet])


def year_and_half_in_two_levels():
    """Return years over half-years over indicators: three levels, merged."""
    sheet = drawn(
        """
各市主要指标（亿元）
地区 | 2021年 | | | | 2022年
 | 上半年 | | 全年 | | 上半年 | | 全年
 | 地区生产总值 | 出口 | 地区生产总值 | 出口 | 地区生产总值 | 出口 | 地区生产总值 | 出口
宁波市 | 6781.2 | 3491.2 | 14594.9 | 7624.3 | 7262.5 | 3987.2 | 15704.3 | 8230.6
青岛市 | 6516.0 | 2231.4 | 14136.5 | 4921.3 | 6945.8 | 2500.7 | 14920.8 | 5361.4
"""
    )
    halves = each(period=["2021H1", "2021", "2022H1", "2022"])
    sheet.tell(
        "B5:I6",
        each(region=["330200", "370200"]),
        nested(halves, each(indicator=["gdp", "exports"])),
        unit="亿元",
    )
    for left, right in ((1, 4), (5, 8)):
        sheet.merge(1, left, 1, right)
    for left in (1, 3, 5, 7):
        sheet.merge(2, left, 2, left + 1)
    sheet.merge(1, 0, 3, 0)
    return Shape("years over half-years", [sheet])


def growth_only():
    """Return growth rates whose header says nothing of the year they compare with."""
    sheet = drawn(
        """
2022年各市主要指标增速
单位：%
地区 | 地区生产总值 | 固定资产投资 | 社会消费品零售总额
宁波市 | 3.5 | 10.4 | 5.3
青岛市 | 3.9 | 4.2 | -1.4
鞍山市 | ▲1.2 | 0.6 | (2.3)
"""
    ).tell(
        "B4:D6",
        each(region=_THREE),
        each(indicator=["gdp", "fixed_asset_investment", "retail_sales"]),
        period="2022",
        unit="%",
        measure="growth",
    )
    triangle = sheet.facts[4, 1]
    sheet.facts[5, 1] = Fact(
        Decimal("-1.2"), "210300", "gdp", triangle.period, "%", "growth", open=True
    )
    sheet.change("D6:D6", open=True)
    return Shape("growth only", [sheet])


def index_of_last_year():
    """Return an index (上年=100) beside the values: no growth rate, no level."""
    sheet = drawn(
        """
地区生产总值及指数
地区 | 2022年（亿元） | 指数（上年=100）
宁波市 | 15704.3 | 103.5
青岛市 | 14920.8 | 103.9
"""
    )
    regions = each(region=["330200", "370200"])
    sheet.tell("B3:B4", regions, indicator="gdp", period="2022", unit="亿元")
    sheet.tell(
        "C3:C4",
        regions,
        indicator=("gdp", "地区生产总值", "指数"),
        period="2022",
        unit=("上年=100", "%", ""),
        measure="index",
        open=True,
    )
    return Shape("index of last year", [sheet])


def points_of_change():
    """Return a rate with its change in percentage points."""
    sheet = drawn(
        """
2022年常住人口城镇化率
地区 | 城镇化率（%） | 比上年提高（个百分点）
宁波市 | 78.9 | 0.5
青岛市 | 77.7 | 0.5
"""
    ).tell(
        "B3:C4",
        each(region=["330200", "370200"]),
        [{"unit": "%"}, {"unit": "个百分点", "measure": "change"}],
        indicator="urbanisation_rate",
        period=("2022", "2022-12-31"),
    )
    return Shape("points of change", [sheet])


def five_levels():
    """Return five levels of headers, merged, over two rows of years."""
    sheet = drawn(
        """
地区 | 宁波市 | | | | 青岛市
 | 地区生产总值 | | 一般公共预算收入 | | 地区生产总值 | | 一般公共预算收入
 | 总量 | 增速 | 总量 | 增速 | 总量 | 增速 | 总量 | 增速
 | 亿元 | % | 亿元 | % | 亿元 | % | 亿元 | %
2021年 | 14594.9 | 8.2 | 1723.1 | 14.1 | 14136.5 | 8.3 | 1367.8 | 9.1
2022年 | 15704.3 | 3.5 | 1680.2 | -2.5 | 14920.8 | 3.9 | 1273.3 | -6.9
"""
    )
    parts = [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}]
    sheet.tell(
        "B5:I6",
        each(period=["2021", "2022"]),
        nested(each(region=_TWO), each(indicator=["gdp", "budget_revenue"]), parts),
    )
    for left, right in ((1, 4), (5, 8)):
        sheet.merge(0, left, 0, right)
    for left in (1, 3, 5, 7):
        sheet.merge(1, left, 1, left + 1)
    sheet.merge(0, 0, 3, 0)
    return Shape("levels, measures and units", [sheet])


def english_index():
    """Return an index of the preceding year and growth, in English."""
    sheet = drawn(
        """
Gross domestic product, 2022
Region | Value (100 million yuan) | Increase over the previous year (%) | Index (preceding year=100)
Zhejiang | 77715.4 | 3.1 | 103.1
Shandong | 87435.1 | 3.9 | 103.9
"""
    )
    regions = each(region=["330000", "370000"])
    common = {"indicator": "gdp", "period": "2022"}
    sheet.tell("B3:B4", regions, unit="亿元", **common)
    sheet.tell("C3:C4", regions, unit="%", measure="growth", **common)
    sheet.tell(
        "D3:D4",
        regions,
        indicator=("gdp", "Index", "Gross domestic product"),
        period="2022",
        unit=("preceding year=100", "上年=100", "%", ""),
        measure="index",
        open=True,
    )
    return Shape("English index", [sheet])


def whole_city_and_districts_across():
    """Return the city and its districts as columns."""
    sheet = drawn(
        """
2022年宁波市分区县主要指标
指标 | 单位 | 全市 | 海曙区 | 江北区 | 镇海区
地区生产总值 | 亿元 | 15704.3 | 1453.9 | 787.6 | 1363.1
社会消费品零售总额 | 亿元 | 4896.7 | 870.2 | 401.8 | 249.5
"""
    ).tell(
        "C3:F4",
        each(indicator=["gdp", "retail_sales"]),
        each(region=["330200", *_DISTRICTS]),
        period="2022",
        unit="亿元",
    )
    return Shape("city and districts across", [sheet])


SHAPES = (
    unit_changes_between_years,
    ranks_between,
    year_and_half_in_two_levels,
    growth_only,
    index_of_last_year,
    points_of_change,
    five_levels,
    english_index,
    whole_city_and_districts_across,
)
