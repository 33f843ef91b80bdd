"""Periods by their spans, quarters, dates and the words beside them."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")


def quarter_and_cumulative():
    """Return single quarters beside cumulative figures of one indicator."""
    sheet = drawn(
        """
宁波市地区生产总值（亿元）
时间 | 当季值 | 累计值
2022年第一季度 | 3496.6 | 3496.6
2022年第二季度 | 3765.9 | 7262.5
2022年第三季度 | 3877.8 | 11140.3
2022年第四季度 | 4564.0 | 15704.3
"""
    )
    common = {"region": "330200", "indicator": "gdp", "unit": "亿元"}
    single = each(period=["2022Q1", "2022Q2", "2022Q3", "2022Q4"])
    sums = each(period=["2022Q1", "2022H1", "2022-01..09", "2022"])
    sheet.tell("B3:B6", single, **common)
    sheet.tell("C3:C6", sums, **common)
    return Shape("single and cumulative", [sheet])


def october():
    """Return months as decimal numbers: 2016.1 is October where it follows 2016.09."""
    sheet = drawn(
        """
进出口总额（亿元）
月份 | 宁波市 | 青岛市
2016.08 | 520.1 | 366.2
2016.09 | 533.7 | 371.4
2016.1 | 501.2 | 352.9
2016.11 | 560.3 | 390.2
2016.12 | 581.6 | 402.8
"""
    ).tell(
        "B3:C7",
        each(period=[f"2016-{month:02}" for month in range(8, 13)]),
        each(region=["330200", "370200"]),
        indicator="trade",
        unit="亿元",
    )
    # Whether a month without a word is cumulative is told by its figures alone.
    sheet.change("B3:C7", open=True)
    return Shape("2016.1 is October", [sheet])


def year_with_footnote_digit():
    """Return years with a footnote's digit glued to them."""
    sheet = drawn(
        """
地区生产总值（亿元）
地区 | 2020年① | 2021年 | 2022年1)
宁波市 | 12408.7 | 14594.9 | 15704.3
青岛市 | 12400.6 | 14136.5 | 14920.8
注：①为第七次人口普查后修订数。1)为初步核算数。
"""
    ).tell(
        "B3:D4",
        each(region=["330200", "370200"]),
        each(period=["2020", "2021", "2022"]),
        indicator="gdp",
        unit="亿元",
    )
    return Shape("footnote digits", [sheet])


def span_of_years():
    """Return sums of five years, and a mean growth over them."""
    sheet = drawn(
        """
“十三五”时期主要指标
地区 | 2016-2020年固定资产投资（亿元） | 2016-2020年地区生产总值年均增速（%）
宁波市 | 25480.6 | 6.3
青岛市 | 30120.4 | 6.1
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        [
            {"indicator": "fixed_asset_investment", "unit": "亿元"},
            {"indicator": "gdp_average_growth", "unit": "%"},
        ],
        period="2016-01-01/2020-12-31",
    )
    sheet.change("C3:C4", measure="any")
    return Shape("span of years", [sheet])


def ends_of_months():
    """Return balances at the ends of months."""
    sheet = drawn(
        """
金融机构存款余额（亿元）
地区 | 2022年3月末 | 截至2022年6月底
宁波市 | 28312.4 | 29480.1
青岛市 | 23105.7 | 24033.9
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        each(period=["2022-03-31", "2022-06-30"]),
        indicator="存款余额",
        unit="亿元",
    )
    return Shape("ends of months", [sheet])


def dates_for_months():
    """Return months that Excel holds as dates of their first days."""
    sheet = drawn(
        """
宁波市进出口总额（亿元，当月）
月份 | 进出口总额
d:2022-01-01 | 1105.3
d:2022-02-01 | 685.0
d:2022-03-01 | 1160.9
d:2022-04-01 | 1027.2
"""
    ).tell(
        "B3:B6",
        each(period=[f"2022-{month:02}" for month in range(1, 5)]),
        region="330200",
        indicator="trade",
        unit="亿元",
    )
    return Shape("dates for months", [sheet])


def two_years_of_halves():
    """Return the columns 上半年 and 全年 with the years in the stub."""
    sheet = drawn(
        """
宁波市地区生产总值（亿元）
年份 | 一季度 | 上半年 | 前三季度 | 全年
2021 | 3176.2 | 6781.2 | 10395.1 | 14594.9
2022 | 3496.6 | 7262.5 | 11140.3 | 15704.3
"""
    )
    for row, year in ((3, 2021), (4, 2022)):
        parts = ("Q1", "H1", "-01..09", "")
        sheet.tell(
            f"B{row}:E{row}",
            columns=each(period=[f"{year}{part}" for part in parts]),
            region="330200",
            indicator="gdp",
            unit="亿元",
        )
    return Shape("years by parts of the year", [sheet])


def growing_spans():
    """Return 1-2月, 1-3月, … under the year of the title."""
    sheet = drawn(
        """
2022年固定资产投资同比增长（%）
地区 | 1-2月 | 1-3月 | 1-4月 | 1-5月 | 1-6月
宁波市 | 12.6 | 10.8 | 9.1 | 9.4 | 9.7
青岛市 | 8.2 | 6.1 | 5.4 | 5.0 | 4.6
"""
    ).tell(
        "B3:F4",
        each(region=_TWO),
        each(period=[f"2022-01..{month:02}" for month in range(2, 7)]),
        indicator="fixed_asset_investment",
        unit="%",
        measure="growth",
    )
    return Shape("growing spans", [sheet])


def month_and_cumulative():
    """Return a monthly report: this month, from January on, growth of the latter."""
    sheet = drawn(
        """
宁波市2022年6月主要经济指标
指标 | 单位 | 本月 | 本月止累计 | 累计同比增长（%）
进出口总额 | 亿元 | 1162.1 | 6232.9 | 9.2
出口总额 | 亿元 | 780.4 | 3987.2 | 14.1
一般公共预算收入 | 亿元 | 180.6 | 1034.9 | 1.3
"""
    ).tell(
        "C3:E5",
        each(indicator=["trade", "exports", "budget_revenue"]),
        [
            {"period": "2022-06", "unit": "亿元"},
            {"period": "2022H1", "unit": "亿元"},
            {"period": "2022H1", "unit": "%", "measure": "growth"},
        ],
        region="330200",
    )
    return Shape("month and cumulative", [sheet])


def month_beside_its_sum():
    """Return 11月 beside 1-11月 under a title of the latter."""
    sheet = drawn(
        """
2022年1-11月宁波市主要指标
指标名称 | 计量单位 | 11月 | 1-11月 | 增长%
进出口总额 | 亿元 | 1033.1 | 11680.2 | 6.9
一般公共预算收入 | 亿元 | 80.1 | 1633.0 | -2.2
"""
    ).tell(
        "C3:E4",
        each(indicator=["trade", "budget_revenue"]),
        [
            {"period": "2022-11", "unit": "亿元"},
            {"period": "2022-01..11", "unit": "亿元"},
            {"period": "2022-01..11", "unit": "%", "measure": "growth"},
        ],
        region="330200",
    )
    # 11月 beside 1-11月 is the month alone, though no word says so.
    sheet.change("C3:C4", open=True)
    return Shape("month beside its sum", [sheet])


def quarters_before_their_indicator():
    """Return headers that say the quarter, the indicator and the unit in one."""
    sheet = drawn(
        """
2022年
地区 | 一季度GDP（亿元） | 上半年GDP（亿元） | 前三季度GDP（亿元）
宁波市 | 3496.6 | 7262.5 | 11140.3
青岛市 | 3275.6 | 6945.8 | 10584.9
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        each(period=["2022Q1", "2022H1", "2022-01..09"]),
        indicator="gdp",
        unit="亿元",
    )
    return Shape("quarters before their indicator", [sheet])


SHAPES = (
    quarter_and_cumulative,
    october,
    year_with_footnote_digit,
    span_of_years,
    ends_of_months,
    dates_for_months,
    two_years_of_halves,
    growing_spans,
    month_and_cumulative,
    month_beside_its_sum,
    quarters_before_their_indicator,
)
