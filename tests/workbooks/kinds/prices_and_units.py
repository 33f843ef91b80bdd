"""Units, prices and rates that change from column to column."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def levels_of_two_years_and_their_growth():
    """2021年比2020年增长（%） beside the two levels."""
    rows = rows_of(
        """
        各区规模以上工业增加值
        单位：亿元
        地区 | 2020年 | 2021年 | 2021年比2020年增长（%）
        镇海区 | 380.2 | 512.9 | 12.4
        北仑区 | 1010.3 | 1203.1 | 13.0
        """
    )
    code = "industrial_value_added_above_scale"
    says = [
        of(code, "亿元", period="2020"),
        of(code, "亿元", period="2021"),
        of(code, "%", "growth", period="2021"),
    ]
    return Drawn(
        "规上.xlsx",
        {"Sheet1": rows},
        (Figures("B4:D5", {}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def current_and_constant_prices():
    """现价 and 不变价 of one indicator are two bases; the second is no level of GDP."""
    rows = rows_of(
        """
        2021年各市地区生产总值
        地区 | 按当年价格计算（亿元） | 按2020年不变价格计算（亿元） | 增速（可比价，%）
        宁波市 | 14594.9 | 13426.2 | 8.2
        青岛市 | 14136.5 | 13429.8 | 8.3
        """
    )
    says = [
        of("gdp", "亿元", basis="current"),
        of("gdp", "亿元", must=EITHER, basis="comparable"),
        of("gdp", "%", "growth", basis="comparable"),
    ]
    return Drawn(
        "现价不变价.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D4", {"period": "2021"}, regions("宁波市", "青岛市"), says),),
    )


@drawn
def unit_that_changes_between_years():
    """Older years in 万元, newer ones in 亿元: each column has its own unit."""
    rows = rows_of(
        """
        镇海区一般公共预算收入
        指标 | 2009年（万元） | 2010年（万元） | 2020年（亿元） | 2021年（亿元）
        一般公共预算收入 | 281003 | 330210 | 78.5 | 88.1
        """
    )
    says = [
        of("budget_revenue", "万元", period="2009"),
        of("budget_revenue", "万元", period="2010"),
        of("budget_revenue", "亿元", period="2020"),
        of("budget_revenue", "亿元", period="2021"),
    ]
    return Drawn(
        "历年收入.xlsx",
        {"Sheet1": rows},
        (Figures("B3:E3", {"region": "镇海区"}, columns=says),),
    )


@drawn
def corner_of_two_units():
    """单位：亿元、元: which column has which must follow from its name, or be asked."""
    rows = rows_of(
        """
        2021年各区县（市）主要指标
        单位：亿元、元
        地区 | 地区生产总值 | 城镇居民人均可支配收入 | 农村居民人均可支配收入
        镇海区 | 1150.2 | 77012 | 46013
        象山县 | 640.1 | 66211 | 40122
        """
    )
    says = [
        of("gdp", "亿元"),
        of("income_urban", "元"),
        of("income_rural", "元"),
    ]
    return Drawn(
        "县市.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:D5",
                {"period": "2021"},
                regions("镇海区", "象山县"),
                says,
                must=EITHER,
            ),
        ),
    )


@drawn
def contribution_and_pull():
    """贡献率 and 拉动 are neither shares nor growth of the sector."""
    rows = rows_of(
        """
        2021年三次产业对经济增长的贡献（宁波市）
        产业 | 增加值（亿元） | 增长（%） | 贡献率（%） | 拉动（个百分点）
        第一产业 | 356.1 | 2.8 | 0.8 | 0.1
        第二产业 | 6997.2 | 9.8 | 54.3 | 4.4
        第三产业 | 7241.6 | 7.0 | 44.9 | 3.7
        """
    )
    codes = ("gdp_primary", "gdp_secondary", "gdp_tertiary")
    every = {"region": "宁波市", "period": "2021"}
    return Drawn(
        "贡献率.xlsx",
        {"Sheet1": rows},
        (
            Figures("B3:B5", every, [of(code, "亿元") for code in codes]),
            Figures("C3:C5", every, [of(code, "%", "growth") for code in codes]),
            Figures("D3:D5", {**every, "indicator": "贡献率"}, must=EITHER),
            Figures("E3:E5", {**every, "indicator": "拉动"}, must=EITHER),
        ),
    )
