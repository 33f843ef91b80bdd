"""Growth that is not on a year earlier, prices that are not of the year."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")


def month_on_month():
    """Return growth on the month before, which is no growth on a year earlier."""
    sheet = drawn(
        """
2022年6月进出口总额
地区 | 当月（亿元） | 环比增长（%） | 同比增长（%）
宁波市 | 1162.1 | 6.4 | 9.2
青岛市 | 801.3 | 2.5 | 8.1
"""
    )
    common = {"indicator": "trade", "period": "2022-06"}
    regions = each(region=_TWO)
    sheet.tell("B3:B4", regions, unit="亿元", **common)
    sheet.tell("D3:D4", regions, unit="%", measure="growth", **common)
    sheet.tell(
        "C3:C4",
        regions,
        indicator=("trade", "环比"),
        period="2022-06",
        unit="%",
        measure="index",
        open=True,
        spare=True,
    )
    return Shape("month on month", [sheet])


def growth_on_another_year():
    """Return growth on 2019 and the mean of two years: neither is of one year."""
    sheet = drawn(
        """
2021年地区生产总值
地区 | 总量（亿元） | 同比增长（%） | 比2019年增长（%） | 两年平均增长（%）
宁波市 | 14594.9 | 8.2 | 11.8 | 5.7
青岛市 | 14136.5 | 8.3 | 12.3 | 6.0
"""
    )
    common = {"indicator": "gdp", "period": "2021"}
    regions = each(region=_TWO)
    sheet.tell("B3:B4", regions, unit="亿元", **common)
    sheet.tell("C3:C4", regions, unit="%", measure="growth", **common)
    for column, word in (("D", "2019"), ("E", "平均")):
        sheet.tell(
            f"{column}3:{column}4",
            regions,
            indicator=("gdp", "gdp_average_growth", word),
            unit="%",
            period=("2021", "2019", "2020-01-01/2021-12-31", "2019-01-01/2021-12-31"),
            measure="index",
            open=True,
            spare=True,
        )
        sheet.change(
            f"{column}3:{column}4", measure="any" if word == "平均" else "index"
        )
    return Shape("growth on another year", [sheet])


def month_and_cumulative_growth():
    """Return growth of the month and growth since January."""
    sheet = drawn(
        """
2022年9月规模以上工业增加值增速（%）
地区 | 当月增速 | 累计增速
宁波市 | 8.6 | 4.3
青岛市 | 5.9 | 4.6
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        each(period=["2022-09", "2022-01..09"]),
        indicator="industrial_value_added_above_scale",
        unit="%",
        measure="growth",
    )
    return Shape("growth of month and since January", [sheet])


def prices_of_another_year():
    """Return GDP at the prices of 2020: 2020 is not the period."""
    sheet = drawn(
        """
2022年地区生产总值
地区 | 当年价（亿元） | 2020年不变价（亿元）
宁波市 | 15704.3 | 13870.5
青岛市 | 14920.8 | 13953.7
"""
    ).tell("B3:C4", each(region=_TWO), indicator="gdp", period="2022", unit="亿元")
    sheet.change("C3:C4", open=True)
    return Shape("prices of another year", [sheet])


SHAPES = (
    month_on_month,
    growth_on_another_year,
    month_and_cumulative_growth,
    prices_of_another_year,
)
