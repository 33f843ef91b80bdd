"""Bulletins in which rates, changes and bases stand beside each other."""

from kinds.drawing import EITHER, OPTIONAL, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def natural_and_like_for_like_revenue():
    """自然口径 and 同口径 are two growth rates of one level: two bases."""
    rows = rows_of(
        """
        2022年1-6月一般公共预算收入
        单位：亿元，%
        地区 | 绝对值 | 同比增长 | <
        ^ | ^ | 自然口径 | 同口径
        宁波市 | 962.4 | -1.8 | 5.9
        青岛市 | 660.0 | -8.8 | 3.2
        """
    )
    says = [
        of("budget_revenue", "亿元"),
        of("budget_revenue", "%", "growth", basis="natural"),
        of("budget_revenue", "%", "growth", basis="like_for_like"),
    ]
    return Drawn(
        "收入.xlsx",
        {"Sheet1": rows},
        (Figures("B5:D6", {"period": "2022:1-6"}, regions("宁波市", "青岛市"), says),),
    )


@drawn
def rate_and_its_change_against_last_year():
    """A rate, and 比上年同期增减 in percentage points: no growth in per cent."""
    rows = rows_of(
        """
        2022年1-9月空气质量
        地区 | 优良天数比率（%） | 比上年同期增减（个百分点） | PM2.5浓度（微克/立方米） | 同比（%）
        镇海区 | 88.6 | 1.5 | 23 | -8.0
        鄞州区 | 90.1 | -0.7 | 22 | -4.3
        """
    )
    says = [
        of("good_air_days", "%", "level|rate"),
        of("good_air_days", "个百分点", "change"),
        of("pm25_concentration", "微克/立方米", "level|rate"),
        of("pm25_concentration", "%", "growth|change", must=EITHER),
    ]
    return Drawn(
        "环境.xlsx",
        {"Sheet1": rows},
        (Figures("B3:E4", {"period": "2022:1-9"}, regions("镇海区", "鄞州区"), says),),
    )


@drawn
def this_year_and_last_year_side_by_side():
    """2022年1-6月 beside 2021年1-6月 and 增减额: levels of two years and a change."""
    rows = rows_of(
        """
        社会消费品零售总额（万元）
        区县 | 2022年1-6月 | 2021年1-6月 | 增减额 | 增长%
        海曙区 | 4102233 | 4033100 | 69133 | 1.7
        江北区 | 1602110 | 1588020 | 14090 | 0.9
        慈溪市 | 3388701 | 3260055 | 128646 | 3.9
        """
    )
    says = [
        of("retail_sales", "万元", period="2022:1-6"),
        of("retail_sales", "万元", period="2021:1-6"),
        of("retail_sales", "万元", "change", period="2022:1-6", must=EITHER),
        of("retail_sales", "%", "growth", period="2022:1-6"),
    ]
    names = ("海曙区", "江北区", "慈溪市")
    return Drawn(
        "社零分县.xlsx",
        {"Sheet1": rows},
        (Figures("B3:E5", {}, regions(*names), says),),
    )


@drawn
def limit_enterprises_and_their_retail_sales():
    """限上 is not the whole: its figures must not pass for the indicator's own."""
    rows = rows_of(
        """
        2022年1-6月限额以上社会消费品零售额
        单位：亿元、%
        地区 | 限额以上社会消费品零售额 | 同比增长 | 社会消费品零售总额 | 同比增长
        镇海区 | 61.2 | 4.1 | 101.6 | 1.7
        江北区 | 80.9 | 2.8 | 160.2 | 0.9
        """
    )
    limit = "限额以上社会消费品零售额"
    says = [
        of(limit, "亿元"),
        of(limit, "%", "growth"),
        of("retail_sales", "亿元"),
        of("retail_sales", "%", "growth"),
    ]
    return Drawn(
        "限上.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:E5",
                {"period": "2022:1-6"},
                [{"region": "镇海区"}, {"region": "江北区", "must": EITHER}],
                says,
            ),
        ),
    )


@drawn
def growth_on_the_month_before():
    """环比 is no growth on a year earlier."""
    rows = rows_of(
        """
        2022年6月规模以上工业总产值
        地区 | 6月总产值（亿元） | 同比增长（%） | 环比增长（%）
        镇海区 | 320.1 | 15.0 | 3.1
        北仑区 | 470.9 | 8.2 | -1.4
        """
    )
    code = "gross_industrial_output_above_scale"
    says = [
        of(code, "亿元", must=EITHER),
        of(code, "%", "growth", must=EITHER),
        of("环比", "%", "", must=OPTIONAL),
    ]
    return Drawn(
        "环比.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D4", {"period": "2022:6"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def average_growth_of_two_years():
    """两年平均增长 is no growth of the year it stands beside."""
    rows = rows_of(
        """
        2021年1-9月固定资产投资
        地区 | 投资额（亿元） | 同比增长（%） | 两年平均增长（%）
        宁波市 | 3010.2 | 11.1 | 8.3
        青岛市 | 4120.7 | 5.1 | 4.4
        """
    )
    code = "fixed_asset_investment"
    says = [
        of(code, "亿元"),
        of(code, "%", "growth"),
        of(f"两年平均|{code}_average_growth", "%", "", must=OPTIONAL),
    ]
    says[2]["period"] = "2020-2021|2021:1-9"
    return Drawn(
        "两年平均.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D4",
                {},
                regions("宁波市", "青岛市"),
                [{"period": "2021:1-9", **one} for one in says],
            ),
        ),
    )


@drawn
def rates_of_this_year_and_of_last():
    """上年同期增速 belongs to the year before."""
    rows = rows_of(
        """
        2022年1-6月规模以上工业增加值增速（%）
        地区 | 本年增速 | 上年同期增速
        镇海区 | 5.8 | 16.1
        北仑区 | 6.1 | 14.7
        """
    )
    says = [
        {"period": "2022:1-6"},
        {"period": "2021:1-6"},
    ]
    return Drawn(
        "本年上年.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                of("industrial_value_added_above_scale", "%", "growth"),
                regions("镇海区", "北仑区"),
                says,
            ),
        ),
    )
