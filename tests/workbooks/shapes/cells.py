"""What a figure's own cell may hold, and what is hidden or hung on it."""

from decimal import Decimal

from shapes.drawing import Fact, Shape, drawn, each, span

_THREE = ("330200", "370200", "210300")
_TWO = ("330200", "370200")


def numbers_as_text():
    """Return figures that are text, with separators, spaces and wide digits."""
    sheet = drawn(
        """
2022年主要指标（亿元）
地区 | 地区生产总值 | 进出口总额
宁波市 | '15,704.3 | '12,671.3
青岛市 | '14,920.8\xa0 | '9,117.2
鞍山市 | '１８６３.２ | '—
"""
    ).tell(
        "B3:C5",
        each(region=_THREE),
        each(indicator=["gdp", "trade"]),
        period="2022",
        unit="亿元",
    )
    sheet.facts[4, 1] = Fact(
        value=Decimal("1863.2"),
        region="210300",
        indicator="gdp",
        period=span("2022"),
        unit="亿元",
    )
    return Shape("numbers as text", [sheet])


def hidden_column():
    """Return a sheet whose hidden column holds last year's values."""
    sheet = drawn(
        """
地区生产总值（亿元）
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3
青岛市 | 14136.5 | 14920.8
"""
    ).tell(
        "B3:C4",
        each(region=["330200", "370200"]),
        each(period=["2021", "2022"]),
        indicator="gdp",
        unit="亿元",
    )
    # What is hidden was hidden by somebody: it may be left to a person.
    sheet.change("B3:B4", open=True, spare=True)
    sheet.hidden_columns = frozenset({1})
    return Shape("hidden column", [sheet])


def with_comments():
    """Return a sheet whose comments hold other numbers."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 地区生产总值
宁波市 | 15704.3
青岛市 | 14920.8
"""
    ).tell(
        "B3:B4",
        each(region=["330200", "370200"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
    )
    sheet.comments = {(2, 1): "上年为14594.9"}
    return Shape("comments", [sheet])


def missing_marks():
    """Return every mark that says that there is no figure."""
    sheet = drawn(
        """
2022年出口总额（亿元）
地区 | 一季度 | 上半年 | 前三季度 | 全年
宁波市 | 1891.2 | — | … | 8230.6
青岛市 | - | 2500.7 | .. | 5361.4
鞍山市 | X | n/a | 空 | 0
"""
    ).tell(
        "B3:E5",
        each(region=_THREE),
        each(period=["2022Q1", "2022H1", "2022-01..09", "2022"]),
        indicator="exports",
        unit="亿元",
    )
    sheet.change("E5:E5", open=True)
    return Shape("missing marks", [sheet])


def percent_cells():
    """Return growth rates that are shown as percentages and held as fractions."""
    sheet = drawn(
        """
2022年
地区 | 地区生产总值（亿元） | 同比增长
宁波市 | 15704.3 | %0.035
青岛市 | 14920.8 | %0.039
鞍山市 | 1863.2 | %-0.012
"""
    ).tell(
        "B3:C5",
        each(region=_THREE),
        [{"unit": "亿元"}, {"unit": "%", "measure": "growth"}],
        indicator="gdp",
        period="2022",
    )
    return Shape("percent cells", [sheet])


def units_in_cells():
    """Return figures that carry their units in their own cells."""
    sheet = drawn(
        """
2022年 | 宁波市 | 青岛市
地区生产总值 | 15704.3亿元 | 14920.8亿元
出口总额 | 8230.6亿元 | 53614000万元
常住人口城镇化率 | 78.9% | 77.7%
"""
    )
    told = (
        (("gdp", "15704.3", "亿元"), ("gdp", "14920.8", "亿元")),
        (("exports", "8230.6", "亿元"), ("exports", "53614000", "万元")),
        (("urbanisation_rate", "78.9", "%"), ("urbanisation_rate", "77.7", "%")),
    )
    for row, facts in enumerate(told, 1):
        for column, (indicator, value, unit) in enumerate(facts, 1):
            region = ("330200", "370200")[column - 1]
            period = (span("2022"), "2022-12-31")
            fact = Fact(Decimal(value), region, indicator, period, unit)
            sheet.facts[row, column] = fact
    return Shape("units in cells", [sheet])


def broken_cells():
    """Return cells that hold errors, remarks and formulas among the figures."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 一季度 | 上半年 | 全年
宁波市 | 3496.6 | #DIV/0! | f:15704.3
青岛市 | 3275.6 | 上年为6516 | 14920.8
鞍山市 | #REF! | 待补 | 1863.2
"""
    ).tell(
        "B3:D5",
        each(region=[*_TWO, "210300"]),
        each(period=["2022Q1", "2022H1", "2022"]),
        indicator="gdp",
        unit="亿元",
    )
    sheet.change("D3:D3", open=True)
    return Shape("broken cells", [sheet])


def wide_negative():
    """Return growth with every kind of minus and a plus."""
    sheet = drawn(
        """
2022年固定资产投资同比增长（%）
地区 | 固定资产投资
宁波市 | '+10.4
青岛市 | '－1.4
鞍山市 | '−2.3
北京市 | -0.6
"""
    ).tell(
        "B3:B6",
        each(region=[*_TWO, "210300", "110000"]),
        indicator="fixed_asset_investment",
        period="2022",
        unit="%",
        measure="growth",
    )
    for row, (region, value) in enumerate(
        (("330200", "10.4"), ("370200", "-1.4"), ("210300", "-2.3")), 2
    ):
        words = (region, "fixed_asset_investment", span("2022"), "%", "growth")
        sheet.facts[row, 1] = Fact(Decimal(value), *words)
    return Shape("signs", [sheet])


def figures_like_years():
    """Return counts between 1998 and 2031, which are no years."""
    sheet = drawn(
        """
签约项目数（个）
地区 | 2021年 | 2022年
宁波市 | 1998 | 2022
青岛市 | 2021 | 2031
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        each(period=["2021", "2022"]),
        indicator="projects_signed",
        unit="个",
    )
    return Shape("figures like years", [sheet])


SHAPES = (
    numbers_as_text,
    hidden_column,
    with_comments,
    missing_marks,
    percent_cells,
    units_in_cells,
    broken_cells,
    wide_negative,
    figures_like_years,
)
