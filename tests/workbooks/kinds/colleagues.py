"""Sheets that a colleague made by hand: something is always missing or in the way."""

from kinds.drawing import (
    ASKED,
    EITHER,
    Drawn,
    Figures,
    drawn,
    of,
    periods,
    regions,
    rows_of,
)

NAMES = ("镇海区", "北仑区", "鄞州区")
_YEARS = ("2020", "2021", "2022")


@drawn
def no_unit_anywhere():
    """Nothing says 亿元 or 万元: asked once, never taken from the catalogue."""
    rows = rows_of(
        """
        各区地区生产总值
        地区 | 2020年 | 2021年 | 2022年
        镇海区 | 997.3 | 1150.2 | 1200.4
        北仑区 | 2230.1 | 2380.4 | 2630.4
        鄞州区 | 2253.0 | 2540.9 | 2684.1
        """
    )
    return Drawn(
        "gdp.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D5", of("gdp"), regions(*NAMES), periods(*_YEARS), must=ASKED),),
    )


@drawn
def no_region_anywhere():
    """A table of one region that never says which."""
    rows = rows_of(
        """
        主要指标（单位：亿元）
        指标 | 2020年 | 2021年 | 2022年
        地区生产总值 | 997.3 | 1150.2 | 1200.4
        第二产业增加值 | 640.2 | 780.3 | 802.1
        固定资产投资 | 371.7 | 402.1 | 436.7
        """
    )
    codes = ("gdp", "gdp_secondary", "fixed_asset_investment")
    return Drawn(
        "主要指标2.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D5",
                {},
                [of(code, "亿元") for code in codes],
                periods(*_YEARS),
                must=ASKED,
            ),
        ),
    )


@drawn
def no_indicator_anywhere():
    """Regions by years in 亿元, and no word of what."""
    rows = rows_of(
        """
        单位：亿元
        地区 | 2020年 | 2021年 | 2022年
        镇海区 | 61.2 | 70.1 | 72.0
        北仑区 | 240.7 | 263.9 | 270.4
        """
    )
    return Drawn(
        "新建 Microsoft Excel 工作表.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D4",
                {"unit": "亿元"},
                regions("镇海区", "北仑区"),
                periods(*_YEARS),
                must=ASKED,
            ),
        ),
    )


@drawn
def no_period_anywhere():
    """Levels of regions without any time."""
    rows = rows_of(
        """
        地区 | 地区生产总值（亿元） | 常住人口（万人）
        镇海区 | 1200.4 | 51.5
        北仑区 | 2630.4 | 85.2
        """
    )
    return Drawn(
        "对比2.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B2:C3",
                {},
                regions("镇海区", "北仑区"),
                [
                    of("gdp", "亿元"),
                    of("resident_population", "万人", stock="yes"),
                ],
                must=ASKED,
            ),
        ),
    )


@drawn
def title_missing_but_all_in_the_header():
    """No title: the header alone says year, indicator and unit."""
    rows = rows_of(
        """
        区县 | 2021年GDP（亿元） | 2022年GDP（亿元） | 2022年GDP增速（%）
        镇海 | 1150.2 | 1200.4 | 3.9
        北仑 | 2380.4 | 2630.4 | 4.8
        鄞州 | 2540.9 | 2684.1 | 3.6
        """
    )
    says = [
        of("gdp", "亿元", period="2021"),
        of("gdp", "亿元", period="2022"),
        of("gdp", "%", "growth", period="2022"),
    ]
    return Drawn(
        "1.xlsx",
        {"Sheet1": rows},
        (Figures("B2:D4", {}, regions(*NAMES), says),),
    )


@drawn
def growth_without_a_sign_of_per_cent():
    """增速 is a rate of growth in per cent also where no % is written: or asked."""
    rows = rows_of(
        """
        2022年上半年各区主要指标增速
        地区 | GDP | 规上工业增加值 | 固定资产投资
        镇海区 | 4.2 | 5.8 | 9.9
        北仑区 | 5.0 | 6.1 | 10.2
        鄞州区 | 3.8 | 3.3 | 7.2
        """
    )
    codes = ("gdp", "industrial_value_added_above_scale", "fixed_asset_investment")
    return Drawn(
        "增速2.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D5",
                {"period": "2022:1-6"},
                regions(*NAMES),
                [of(code, "%", "growth") for code in codes],
                must=EITHER,
            ),
        ),
    )


@drawn
def mixed_years_in_one_row_of_header():
    """Level of one year beside the growth of another; each says its own."""
    rows = rows_of(
        """
        宁波市各区县基本情况
        地区 | 2021年末常住人口（万人） | 2022年GDP（亿元） | 2022年1-9月规上工业增加值增速（%） | 面积（平方公里）
        镇海区 | 51.5 | 1200.4 | 5.1 | 246
        北仑区 | 85.2 | 2630.4 | 4.9 | 599
        """
    )
    says = [
        of("resident_population", "万人", period="2021@12|2021"),
        of("gdp", "亿元", period="2022"),
        of("industrial_value_added_above_scale", "%", "growth", period="2022:1-9"),
    ]
    return Drawn(
        "基本情况.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D4", {}, regions("镇海区", "北仑区"), says),),
        may_ask=("E3:E4",),
    )


@drawn
def net_of_refunds_in_brackets():
    """扣除留抵退税 is a basis of its own beside the natural one."""
    rows = rows_of(
        """
        2022年1-12月一般公共预算收入增速（%）
        地区 | 自然口径 | 扣除留抵退税后
        宁波市 | -2.5 | 2.0
        青岛市 | -6.9 | 4.3
        """
    )
    says = [
        of("budget_revenue", "%", "growth", basis="natural"),
        of("budget_revenue", "%", "growth", basis="net_of_vat"),
    ]
    return Drawn(
        "退税.xlsx",
        {"Sheet1": rows},
        (Figures("B3:C4", {"period": "2022"}, regions("宁波市", "青岛市"), says),),
    )
