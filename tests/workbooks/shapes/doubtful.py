"""Sheets where a hasty reader is sure of something that is not so."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")


def fractions_under_percent():
    """Return growth under (%) that is held as fractions, in cells of no format."""
    sheet = drawn(
        """
2022年地区生产总值
地区 | 总量（亿元） | 同比增长（%）
宁波市 | 15704.3 | 0.035
青岛市 | 14920.8 | 0.039
鞍山市 | 1863.2 | -0.012
"""
    ).tell(
        "B3:C5",
        each(region=[*_TWO, "210300"]),
        [
            {"unit": "亿元"},
            {"unit": "%", "measure": "growth", "doubtful": True},
        ],
        indicator="gdp",
        period="2022",
    )
    return Shape("fractions under percent", [sheet])


def months_that_add_up():
    """Return months whose figures only grow: cumulative, though no word says so."""
    sheet = drawn(
        """
2022年进出口总额（亿元）
地区 | 2月 | 3月 | 4月 | 5月 | 6月
宁波市 | 1790.3 | 2951.2 | 3978.4 | 5070.8 | 6232.9
青岛市 | 1310.5 | 2080.9 | 2849.3 | 3640.2 | 4441.5
"""
    )
    for column, month in zip("BCDEF", range(2, 7), strict=True):
        sheet.tell(
            f"{column}3:{column}4",
            each(region=_TWO),
            period=(f"2022-{month:02}", f"2022-01..{month:02}"),
            indicator="trade",
            unit="亿元",
            doubtful=True,
        )
    return Shape("months that add up", [sheet])


def nearer_unit():
    """Return a table whose corner says 亿元 and one of whose headers says 万人."""
    sheet = drawn(
        """
2022年主要指标
 | | 单位：亿元
地区 | 地区生产总值 | 常住人口（万人）
宁波市 | 15704.3 | 961.8
青岛市 | 14920.8 | 1034.2
"""
    ).tell(
        "B4:C5",
        each(region=_TWO),
        [
            {"indicator": "gdp", "unit": "亿元", "period": "2022"},
            {
                "indicator": "resident_population",
                "unit": "万人",
                "period": ("2022", "2022-12-31"),
            },
        ],
    )
    return Shape("nearer unit", [sheet])


def corner_that_does_not_fit():
    """Return a population under a corner of 亿元: the unit must be asked about."""
    sheet = drawn(
        """
2022年主要指标
 | | 单位：亿元
地区 | 地区生产总值 | 常住人口
宁波市 | 15704.3 | 961.8
青岛市 | 14920.8 | 1034.2
"""
    )
    regions = each(region=_TWO)
    sheet.tell("B4:B5", regions, indicator="gdp", period="2022", unit="亿元")
    sheet.tell(
        "C4:C5",
        regions,
        indicator="resident_population",
        period=("2022", "2022-12-31"),
        unit=("亿元", "万人", ""),
        doubtful=True,
    )
    return Shape("corner that does not fit", [sheet])


def title_against_file():
    """Return a title of 2022 in a file that kept last year's name."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 地区生产总值
宁波市 | 15704.3
青岛市 | 14920.8
"""
    ).tell(
        "B3:B4",
        each(region=_TWO),
        indicator="gdp",
        period="2022",
        unit="亿元",
        open=True,
    )
    return Shape("title against file", [sheet], "2021年地区生产总值.xlsx")


def units_against_each_other():
    """Return a row that says 万元 in a column that says 亿元."""
    sheet = drawn(
        """
指标 | 宁波市2022年（亿元）
地区生产总值 | 15704.3
一般公共预算收入（万元） | 16802300
"""
    )
    common = {"region": "330200", "period": "2022"}
    sheet.tell("B2:B2", indicator="gdp", unit="亿元", **common)
    sheet.tell(
        "B3:B3", indicator="budget_revenue", unit=("万元", "亿元"), open=True, **common
    )
    return Shape("units against each other", [sheet])


def unit_of_the_table_before():
    """Return a second table that says no unit: that of the first is not its own."""
    sheet = drawn(
        """
2022年地区生产总值
单位：亿元
地区 | 地区生产总值
宁波市 | 15704.3
青岛市 | 14920.8

2022年实际使用外资
地区 | 实际使用外资
宁波市 | 37.3
青岛市 | 65.6
"""
    )
    regions = each(region=_TWO)
    sheet.tell("B4:B5", regions, indicator="gdp", period="2022", unit="亿元")
    sheet.tell(
        "B9:B10",
        regions,
        indicator="foreign_investment_used",
        period="2022",
        unit=("亿美元", "亿元", ""),
        doubtful=True,
    )
    return Shape("unit of the table before", [sheet])


def several_units_in_the_corner():
    """Return a corner that names one unit for each kind of figure."""
    sheet = drawn(
        """
2022年主要经济指标
 | | | 单位：亿元、万人、%
地区 | 地区生产总值 | 比上年增长 | 常住人口
宁波市 | 15704.3 | 3.5 | 961.8
青岛市 | 14920.8 | 3.9 | 1034.2
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "gdp", "unit": "%", "measure": "growth"},
            {"indicator": "resident_population", "unit": "万人"},
        ],
        period=("2022", "2022-12-31"),
    )
    return Shape("several units in the corner", [sheet])


def growth_without_percent():
    """Return 同比增长 in a table of 亿元: in per cent or in money."""
    sheet = drawn(
        """
2022年一般公共预算收入
 | | 单位：亿元
地区 | 收入 | 同比增减
宁波市 | 1680.2 | -42.9
青岛市 | 1273.3 | -94.5
"""
    )
    regions = each(region=_TWO)
    sheet.tell(
        "B4:B5",
        regions,
        indicator="budget_revenue",
        period="2022",
        unit="亿元",
    )
    sheet.tell(
        "C4:C5",
        regions,
        indicator=("budget_revenue", "增减"),
        period="2022",
        unit=("亿元", "%", ""),
        measure="any",
        doubtful=True,
    )
    return Shape("growth without per cent", [sheet])


SHAPES = (
    fractions_under_percent,
    months_that_add_up,
    nearer_unit,
    corner_that_does_not_fit,
    title_against_file,
    units_against_each_other,
    unit_of_the_table_before,
    several_units_in_the_corner,
    growth_without_percent,
)
