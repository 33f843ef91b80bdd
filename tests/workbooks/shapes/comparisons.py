"""Two periods side by side, and sheets that are each of one."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")


def same_period_of_last_year():
    """Return this year's figure beside that of the same months a year before."""
    sheet = drawn(
        """
2022年1-6月一般公共预算收入
 | | | 单位：亿元
地区 | 本期 | 上年同期 | 增长（%）
宁波市 | 1034.9 | 1021.3 | 1.3
青岛市 | 665.1 | 742.4 | -10.4
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        [
            {"period": "2022H1", "unit": "亿元"},
            {"period": "2021H1", "unit": "亿元"},
            {"period": "2022H1", "unit": "%", "measure": "growth"},
        ],
        indicator="budget_revenue",
    )
    return Shape("same period of last year", [sheet])


def last_year_beside():
    """Return 上年 beside 2022年."""
    sheet = drawn(
        """
宁波市主要指标
指标 | 2022年 | 上年 | 同比±%
地区生产总值（亿元） | 15704.3 | 14594.9 | 3.5
一般公共预算收入（亿元） | 1680.2 | 1723.1 | -2.5
"""
    ).tell(
        "B3:D4",
        each(indicator=["gdp", "budget_revenue"]),
        [
            {"period": "2022", "unit": "亿元"},
            {"period": "2021", "unit": "亿元"},
            {"period": "2022", "unit": "%", "measure": "growth"},
        ],
        region="330200",
    )
    return Shape("last year beside", [sheet])


def half_years_under_years():
    """Return 2022年 and 2021年 under a title of January to June."""
    sheet = drawn(
        """
2022年1-6月一般公共预算收入
 | | | 单位：亿元
地区 | 2022年 | 2021年 | 增长（%）
宁波市 | 1034.9 | 1021.3 | 1.3
青岛市 | 665.1 | 742.4 | -10.4
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        [
            {"period": "2022H1", "unit": "亿元"},
            {"period": "2021H1", "unit": "亿元"},
            {"period": "2022H1", "unit": "%", "measure": "growth"},
        ],
        indicator="budget_revenue",
        open=True,
    )
    return Shape("half-years under years", [sheet])


def growth_between_two_years():
    """Return growth whose header names both of its years."""
    sheet = drawn(
        """
地区生产总值
地区 | 2021年（亿元） | 2022年（亿元） | 2022年比2021年增长（%）
宁波市 | 14594.9 | 15704.3 | 3.5
青岛市 | 14136.5 | 14920.8 | 3.9
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        [
            {"period": "2021", "unit": "亿元"},
            {"period": "2022", "unit": "亿元"},
            {"period": "2022", "unit": "%", "measure": "growth"},
        ],
        indicator="gdp",
    )
    return Shape("growth between two years", [sheet])


def two_digit_years():
    """Return years of two digits."""
    sheet = drawn(
        """
地区生产总值（亿元）
地区 | 20年 | 21年 | 22年
宁波市 | 12408.7 | 14594.9 | 15704.3
青岛市 | 12400.6 | 14136.5 | 14920.8
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        each(period=["2020", "2021", "2022"]),
        indicator="gdp",
        unit="亿元",
        open=True,
    )
    return Shape("years of two digits", [sheet])


def sheet_of_a_region():
    """Return a sheet a region, named by it alone."""
    sheets = []
    for name, code, shift in (("镇海区", "330211", 0), ("北仑区", "330206", 900)):
        sheet = drawn(
            f"""
指标 | 单位 | 2021年 | 2022年
地区生产总值 | 亿元 | {1280 + shift} | {1363 + shift}
一般公共预算收入 | 亿元 | {90 + shift / 10} | {98 + shift / 10}
""",
            name,
        )
        sheet.tell(
            "C2:D3",
            each(indicator=["gdp", "budget_revenue"]),
            each(period=["2021", "2022"]),
            region=code,
            unit="亿元",
        )
        sheets.append(sheet)
    return Shape("a sheet a region", sheets)


def sheet_of_a_month():
    """Return a sheet a month, the year in the file's name."""
    sheets = []
    for month in (3, 6):
        sheet = drawn(
            f"""
地区 | 进出口总额（亿元） | 同比增长（%）
宁波市 | {1020.5 * month} | 6.{month}
青岛市 | {740.25 * month} | 4.{month}
""",
            f"1-{month}月",
        )
        sheet.tell(
            "B2:C3",
            each(region=["330200", "370200"]),
            [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}],
            indicator="trade",
            period=f"2022-01..{month:02}",
        )
        sheets.append(sheet)
    return Shape("a sheet a month", sheets, "2022年外贸月报.xlsx")


def sheets_of_years():
    """Return a sheet a year, named by it alone."""
    sheets = []
    for year, factor in (("2021", 1.0), ("2022", 1.07)):
        sheet = drawn(
            f"""
地区 | 地区生产总值（亿元） | 常住人口（万人）
宁波市 | {14594.9 * factor:.1f} | {950 * factor:.1f}
青岛市 | {14136.5 * factor:.1f} | {1020 * factor:.1f}
""",
            f"{year}年",
        )
        sheet.tell(
            "B2:C3",
            each(region=_TWO),
            [
                {"indicator": "gdp", "unit": "亿元", "period": year},
                {
                    "indicator": "resident_population",
                    "unit": "万人",
                    "period": (year, f"{year}-12-31"),
                },
            ],
        )
        sheets.append(sheet)
    return Shape("a sheet a year", sheets, "主要指标.xlsx")


SHAPES = (
    same_period_of_last_year,
    last_year_beside,
    half_years_under_years,
    growth_between_two_years,
    two_digit_years,
    sheet_of_a_region,
    sheet_of_a_month,
    sheets_of_years,
)
