"""What a row may be about: blanks, sums, groups, codes, whole sheets."""

from shapes.drawing import Shape, drawn, each, nested

_THREE = ("330200", "370200", "210300")
_TWO = ("330200", "370200")


def blank_means_as_above():
    """Return a pivot's sheet: a stub cell that is blank repeats the one above."""
    sheet = drawn(
        """
地区 | 年份 | 指标 | 单位 | 数值
宁波市 | 2021年 | 地区生产总值 | 亿元 | 14594.9
 | | 出口总额 | 亿元 | 7624.3
 | 2022年 | 地区生产总值 | 亿元 | 15704.3
 | | 出口总额 | 亿元 | 8230.6
青岛市 | 2021年 | 地区生产总值 | 亿元 | 14136.5
 | | 出口总额 | 亿元 | 4921.3
 | 2022年 | 地区生产总值 | 亿元 | 14920.8
 | | 出口总额 | 亿元 | 5361.4
"""
    ).tell(
        "E2:E9",
        nested(
            each(region=["330200", "370200"]),
            each(period=["2021", "2022"]),
            each(indicator=["gdp", "exports"]),
        ),
        unit="亿元",
    )
    return Shape("blank means as above", [sheet])


def total_at_the_top():
    """Return a province's counties under 全市, the whole of the city in the title."""
    sheet = drawn(
        """
宁波市各区县地区生产总值（2022年）
 | | 单位：亿元
地区 | 绝对值 | 比上年增长（%）
全市 | 15704.3 | 3.5
海曙区 | 1453.9 | 2.6
江北区 | 787.6 | 3.1
镇海区 | 1363.1 | 4.0
"""
    ).tell(
        "B4:C7",
        each(region=["330200", "330203", "330205", "330211"]),
        [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}],
        indicator="gdp",
        period="2022",
    )
    return Shape("total at the top", [sheet])


def total_at_the_bottom():
    """Return parts over their sum, which has no name of a region."""
    sheet = drawn(
        """
2022年部分城市地区生产总值
 | 单位：亿元
城市 | 地区生产总值
宁波市 | 15704.3
青岛市 | 14920.8
鞍山市 | 1863.2
合计 | 32488.3
"""
    )
    sheet.tell(
        "B4:B6", each(region=_THREE), indicator="gdp", period="2022", unit="亿元"
    )
    common = {"indicator": "gdp", "period": "2022", "unit": "亿元"}
    sheet.tell("B7:B7", region="合计", open=True, spare=True, **common)
    return Shape("total at the bottom", [sheet])


def years_in_group_rows():
    """Return a table whose years stand in rows of their own."""
    sheet = drawn(
        """
各市主要经济指标
 | | 单位：亿元
地区 | 地区生产总值 | 社会消费品零售总额
2021年
宁波市 | 14594.9 | 4649.1
青岛市 | 14136.5 | 5975.4
2022年
宁波市 | 15704.3 | 4896.7
青岛市 | 14920.8 | 5891.8
"""
    )
    regions = each(region=["330200", "370200"])
    indicators = each(indicator=["gdp", "retail_sales"])
    sheet.tell("B5:C6", regions, indicators, period="2021", unit="亿元")
    sheet.tell("B8:C9", regions, indicators, period="2022", unit="亿元")
    sheet.merge(3, 0, 3, 2)
    sheet.merge(6, 0, 6, 2)
    return Shape("years in group rows", [sheet])


def unit_column():
    """Return indicators down the stub, each with its unit beside it."""
    sheet = drawn(
        """
2022年主要指标
指标 | 计量单位 | 宁波市 | 青岛市
地区生产总值 | 亿元 | 15704.3 | 14920.8
居民人均可支配收入 | 元 | 68348 | 62584
实际使用外资 | 亿美元 | 37.3 | 65.6
常住人口城镇化率 | % | 78.9 | 77.7
"""
    ).tell(
        "C3:D6",
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "income_all", "unit": "元"},
            {"indicator": "foreign_investment_used", "unit": "亿美元"},
            {"indicator": "urbanisation_rate", "unit": "%"},
        ],
        each(region=["330200", "370200"]),
        period="2022",
    )
    return Shape("unit column", [sheet])


def codes_beside_names():
    """Return regions with their codes in a column of their own, and row numbers."""
    sheet = drawn(
        """
2022年地区生产总值
 | | | 单位：亿元
序号 | 行政区划代码 | 地区 | 地区生产总值 | 备注
1 | 330200 | 宁波市 | 15704.3 | 初步核算
2 | 370200 | 青岛市 | 14920.8 |
3 | 210300 | 鞍山市 | 1863.2 | 快报数
"""
    ).tell("D4:D6", each(region=_THREE), indicator="gdp", period="2022", unit="亿元")
    return Shape("codes, row numbers, remarks", [sheet])


def of_which_rows():
    """Return a stub of one region's indicators with 其中 and indents."""
    sheet = drawn(
        """
宁波市2022年主要经济指标
指标 | 单位 | 2022年 | 比上年增长（%）
地区生产总值 | 亿元 | 15704.3 | 3.5
~其中：第一产业 | 亿元 | 382.1 | 3.8
~~第二产业 | 亿元 | 7413.5 | 3.2
~~第三产业 | 亿元 | 7908.7 | 3.8
进出口总额 | 亿元 | 12671.3 | 6.3
~其中：出口 | 亿元 | 8230.6 | 8.0
~~进口 | 亿元 | 4440.7 | 3.3
"""
    ).tell(
        "C3:D9",
        each(
            indicator=[
                "gdp",
                "gdp_primary",
                "gdp_secondary",
                "gdp_tertiary",
                "trade",
                "exports",
                "imports",
            ]
        ),
        [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}],
        region="330200",
        period="2022",
    )
    return Shape("of which", [sheet])


def growth_rows_below():
    """Return indicators over years, each with its growth in the row below."""
    sheet = drawn(
        """
宁波市主要经济指标
指标 | 2020年 | 2021年 | 2022年
地区生产总值（亿元） | 12408.7 | 14594.9 | 15704.3
~比上年增长（%） | 3.3 | 8.2 | 3.5
一般公共预算收入（亿元） | 1510.8 | 1723.1 | 1680.2
~比上年增长（%） | 2.9 | 14.1 | -2.5
"""
    ).tell(
        "B3:D6",
        nested(
            each(indicator=["gdp", "budget_revenue"]),
            [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}],
        ),
        each(period=["2020", "2021", "2022"]),
        region="330200",
    )
    return Shape("growth in rows below", [sheet])


def three_groups_of_regions():
    """Return regions in groups that are no regions, with sums of the groups."""
    sheet = drawn(
        """
2022年部分城市地区生产总值
单位：亿元
城市 | 地区生产总值
一、东部
宁波市 | 15704.3
青岛市 | 14920.8
二、东北
鞍山市 | 1863.2
"""
    )
    common = {"indicator": "gdp", "period": "2022", "unit": "亿元"}
    sheet.tell("B5:B6", each(region=_TWO), **common)
    sheet.tell("B8:B8", region="210300", **common)
    return Shape("groups of regions", [sheet])


def averages_at_the_end():
    """Return a row of averages and one of the highest: no regions."""
    sheet = drawn(
        """
2022年居民人均可支配收入（元）
地区 | 居民人均可支配收入
宁波市 | 68348
青岛市 | 62584
平均 | 65466
最高 | 68348
"""
    )
    common = {"indicator": "income_all", "period": "2022", "unit": "元"}
    sheet.tell("B3:B4", each(region=_TWO), **common)
    for row, word in ((5, "平均"), (6, "最高")):
        place = f"B{row}:B{row}"
        sheet.tell(place, region=word, open=True, spare=True, **common)
    return Shape("averages at the end", [sheet])


SHAPES = (
    blank_means_as_above,
    total_at_the_top,
    total_at_the_bottom,
    years_in_group_rows,
    unit_column,
    codes_beside_names,
    of_which_rows,
    growth_rows_below,
    three_groups_of_regions,
    averages_at_the_end,
)
