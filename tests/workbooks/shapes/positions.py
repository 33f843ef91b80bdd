"""Tables that stand at odd places on their sheet."""

from shapes.drawing import Drawn, Shape, drawn, each

_THREE = ("330200", "370200", "210300")
_TWO = ("330200", "370200")


def far_from_the_corner():
    """Return a table that starts in D12, with nothing above and left of it."""
    sheet = Drawn()
    rows = (
        "2022年各市主要经济指标",
        "地区 | 地区生产总值（亿元） | 一般公共预算收入（亿元）",
        "宁波市 | 15704.3 | 1680.2",
        "青岛市 | 14920.8 | 1273.3",
        "鞍山市 | 1863.2 | 152.6",
    )
    for row, line in enumerate(rows, 11):
        for column, word in enumerate(line.split("|"), 3):
            sheet.put(row, column, word.strip())
    sheet.tell(
        "E14:F16",
        each(region=_THREE),
        each(indicator=["gdp", "budget_revenue"]),
        period="2022",
        unit="亿元",
    )
    return Shape("starts at D12", [sheet])


def side_by_side():
    """Return two tables beside each other, an empty column between."""
    sheet = drawn(
        """
2022年地区生产总值 | | | 2022年常住人口
单位：亿元 | | | 单位：万人
地区 | 地区生产总值 | | 地区 | 常住人口
宁波市 | 15704.3 | | 宁波市 | 961.8
青岛市 | 14920.8 | | 青岛市 | 1034.2
鞍山市 | 1863.2 | | 鞍山市 | 324.6
"""
    )
    sheet.tell(
        "B4:B6", each(region=_THREE), indicator="gdp", period="2022", unit="亿元"
    )
    sheet.tell(
        "E4:E6",
        each(region=_THREE),
        indicator="resident_population",
        period=("2022", "2022-12-31"),
        unit="万人",
    )
    return Shape("two tables side by side", [sheet])


def continued_beside():
    """Return one list set in two halves beside each other under one title."""
    sheet = drawn(
        """
2022年各区县（市）地区生产总值
单位：亿元
地区 | 地区生产总值 | 地区 | 地区生产总值
海曙区 | 1453.9 | 鄞州区 | 2750.3
江北区 | 787.6 | 奉化区 | 904.2
镇海区 | 1363.1 | 象山县 | 697.4
"""
    )
    common = {"indicator": "gdp", "period": "2022", "unit": "亿元"}
    sheet.tell("B4:B6", each(region=["330203", "330205", "330211"]), **common)
    sheet.tell("D4:D6", each(region=["330212", "330213", "330225"]), **common)
    return Shape("one list in two halves", [sheet])


def stacked_with_units():
    """Return three tables below each other, each with its own unit."""
    sheet = drawn(
        """
表1 地区生产总值
 | | 单位：亿元
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3
青岛市 | 14136.5 | 14920.8

表2 一般公共预算收入
 | | 单位：万元
地区 | 2021年 | 2022年
宁波市 | 17231434 | 16802300
青岛市 | 13678200 | 12733000

表3 常住人口
 | | 单位：万人
地区 | 2021年 | 2022年
宁波市 | 954.4 | 961.8
青岛市 | 1025.7 | 1034.2
"""
    )
    regions = each(region=["330200", "370200"])
    years = each(period=["2021", "2022"])
    sheet.tell("B4:C5", regions, years, indicator="gdp", unit="亿元")
    sheet.tell("B10:C11", regions, years, indicator="budget_revenue", unit="万元")
    sheet.tell(
        "B16:C17",
        regions,
        each(period=[("2021", "2021-12-31"), ("2022", "2022-12-31")]),
        indicator="resident_population",
        unit="万人",
    )
    return Shape("three stacked tables", [sheet])


def header_again_below():
    """Return a table whose header is repeated below a page's end and at the bottom."""
    sheet = drawn(
        """
2022年宁波市各区地区生产总值和财政收入（亿元）
地区 | 地区生产总值 | 一般公共预算收入
海曙区 | 1453.9 | 126.1
江北区 | 787.6 | 88.2
地区 | 地区生产总值 | 一般公共预算收入
镇海区 | 1363.1 | 98.7
北仑区 | 2631.4 | 225.9
地区 | 地区生产总值 | 一般公共预算收入
"""
    )
    indicators = each(indicator=["gdp", "budget_revenue"])
    common = {"period": "2022", "unit": "亿元"}
    sheet.tell("B3:C4", each(region=["330203", "330205"]), indicators, **common)
    sheet.tell("B6:C7", each(region=["330211", "330206"]), indicators, **common)
    return Shape("header repeated", [sheet])


def empty_columns_between():
    """Return a table with an empty column after each, for looks."""
    sheet = drawn(
        """
地区生产总值 | | | |
 | | | | 单位：亿元
地区 | | 2021年 | | 2022年
宁波市 | | 14594.9 | | 15704.3
青岛市 | | 14136.5 | | 14920.8
鞍山市 | | 1888.1 | | 1863.2
"""
    )
    columns = [{"period": "2021"}, None, {"period": "2022"}]
    sheet.tell("C4:E6", each(region=_THREE), columns, indicator="gdp", unit="亿元")
    return Shape("empty columns between", [sheet])


def empty_rows_between():
    """Return a table with an empty row after every two."""
    sheet = drawn(
        """
2022年宁波市各区地区生产总值

单位：亿元
地区 | 地区生产总值

海曙区 | 1453.9
江北区 | 787.6

镇海区 | 1363.1
北仑区 | 2631.4

注：本表为初步核算数。
"""
    ).tell(
        "B6:B10",
        each(region=["330203", "330205", None, "330211", "330206"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
    )
    return Shape("empty rows between", [sheet])


def scratch_beside():
    """Return a table with somebody's sums beside it."""
    sheet = drawn(
        """
2022年地区生产总值 | | | |
地区 | 地区生产总值（亿元） | | | 15704.3
宁波市 | 15704.3 | | | 14920.8
青岛市 | 14920.8 | | | 30625.1
鞍山市 | 1863.2
"""
    ).tell("B3:B5", each(region=_THREE), indicator="gdp", period="2022", unit="亿元")
    return Shape("scratch beside", [sheet])


def footnotes_and_source():
    """Return a table over notes with numbers in cells of their own."""
    sheet = drawn(
        """
2022年地区生产总值
地区 | 地区生产总值（亿元）
宁波市 | 15704.3
青岛市 | 14920.8

注：1.本表按当年价格计算。 | 2023
2.增速按不变价格计算，上年为 | 3.5
数据来源：各市统计局 | 2023-03-15
"""
    ).tell(
        "B3:B4",
        each(region=["330200", "370200"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
    )
    return Shape("footnotes with numbers", [sheet])


def notes_between():
    """Return a table with a line of explanation between header and rows."""
    sheet = drawn(
        """
2022年主要经济指标
（按行政区划分，开发区数据单列，2021年为修订数）
地区 | 地区生产总值（亿元） | 出口总额（亿元）
宁波市 | 15704.3 | 8230.6
 青岛市 | 14920.8 | 5361.4
（续表）
鞍山市 | 1863.2 | 150.4
"""
    )
    indicators = each(indicator=["gdp", "exports"])
    common = {"period": "2022", "unit": "亿元"}
    sheet.tell("B4:C5", each(region=_TWO), indicators, **common)
    sheet.tell("B7:C7", [{"region": "210300"}], indicators, **common)
    return Shape("lines between", [sheet])


SHAPES = (
    far_from_the_corner,
    side_by_side,
    continued_beside,
    stacked_with_units,
    header_again_below,
    empty_columns_between,
    empty_rows_between,
    scratch_beside,
    footnotes_and_source,
    notes_between,
)
