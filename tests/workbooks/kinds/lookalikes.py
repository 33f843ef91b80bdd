"""Names within names, and rows that go on with the row above them."""

from kinds.drawing import (
    EITHER,
    OPTIONAL,
    Drawn,
    Figures,
    drawn,
    of,
    periods,
    regions,
    rows_of,
)


@drawn
def names_that_hold_a_known_name():
    """单位GDP能耗 is no GDP, 工业固定资产投资 no whole investment."""
    rows = rows_of(
        """
        镇海区2021年主要指标
        指标 | 单位 | 数值
        地区生产总值 | 亿元 | 1150.2
        单位GDP能耗 | 吨标准煤/万元 | 1.12
        非公经济占GDP比重 | % | 48.2
        规模以上工业企业利润总额 | 亿元 | 182.0
        高新技术产业增加值 | 亿元 | 301.2
        工业固定资产投资 | 亿元 | 210.4
        民间固定资产投资 | 亿元 | 190.2
        固定资产投资（不含房地产） | 亿元 | 350.3
        农林牧渔业总产值 | 亿元 | 14.1
        建筑业总产值 | 亿元 | 220.6
        城镇居民人均消费支出 | 元 | 45110
        网络零售额 | 亿元 | 77.0
        """
    )
    names = (
        "单位GDP能耗",
        "非公经济占GDP比重",
        "利润总额",
        "高新技术产业增加值",
        "工业固定资产投资",
        "民间固定资产投资",
        "不含房地产",
        "农林牧渔业总产值",
        "建筑业总产值",
        "消费支出",
        "网络零售额",
    )
    every = {"region": "镇海区", "period": "2021"}
    return Drawn(
        "镇海2021.xlsx",
        {"Sheet1": rows},
        (
            Figures("C3", {**every, **of("gdp", "亿元")}),
            Figures(
                "C4:C14",
                every,
                [{"indicator": name} for name in names],
                must=EITHER,
            ),
        ),
    )


@drawn
def growth_as_a_row_below_each_indicator():
    """同比增长（%）under an indicator is of that indicator."""
    rows = rows_of(
        """
        宁波市主要经济指标
        指标 | 2020年 | 2021年 | 2022年
        地区生产总值（亿元） | 12408.7 | 14594.9 | 15704.3
        　同比增长（%） | 3.3 | 8.2 | 3.5
        社会消费品零售总额（亿元） | 4238.3 | 4649.1 | 4896.7
        　同比增长（%） | -0.7 | 9.7 | 5.3
        一般公共预算收入（亿元） | 1510.8 | 1723.1 | 1680.1
        　同比增长（%） | 2.9 | 14.1 | -2.5
        """
    )
    down = []
    for code in ("gdp", "retail_sales", "budget_revenue"):
        down += [of(code, "亿元"), of(code, "%", "growth")]
    return Drawn(
        "宁波历年.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D8",
                {"region": "宁波市"},
                down,
                periods("2020", "2021", "2022"),
            ),
        ),
    )


@drawn
def month_and_sum_as_rows_below_each_indicator():
    """当月 and 累计 are rows under their indicator."""
    rows = rows_of(
        """
        2022年青岛市主要经济指标
        指标 | 单位 | 3月 | 4月 | 5月
        社会消费品零售总额
        　当月 | 亿元 | 480.1 | 421.0 | 455.9
        　累计 | 亿元 | 1390.3 | 1811.3 | 2267.2
        进出口总额
        　当月 | 亿元 | 741.9 | 702.2 | 790.0
        　累计 | 亿元 | 2050.7 | 2752.9 | 3542.9
        """
    )
    figures = []
    for row, code in ((4, "retail_sales"), (7, "trade")):
        for place, span in ((row, "2022:{}"), (row + 1, "2022:1-{}")):
            figures.append(
                Figures(
                    f"C{place}:E{place}",
                    {"region": "青岛市", **of(code, "亿元")},
                    columns=periods(*(span.format(month) for month in (3, 4, 5))),
                )
            )
    return Drawn("青岛月度.xlsx", {"Sheet1": rows}, tuple(figures))


@drawn
def whole_years_beside_a_part_of_a_year():
    """2020年, 2021年 and 2022年1-6月 in one header."""
    rows = rows_of(
        """
        各区固定资产投资
        单位：亿元
        地区 | 2020年 | 2021年 | 2022年1-6月
        镇海区 | 371.7 | 402.1 | 210.3
        北仑区 | 555.3 | 611.9 | 322.5
        """
    )
    return Drawn(
        "投资历年.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:D5",
                of("fixed_asset_investment", "亿元"),
                regions("镇海区", "北仑区"),
                periods("2020", "2021", "2022:1-6"),
            ),
        ),
    )


@drawn
def bracket_against_the_corner():
    """The bracket of a column stands nearer than the corner above the table."""
    rows = rows_of(
        """
        2021年各区主要指标
         | | | 单位：亿元
        地区 | 地区生产总值 | 一般公共预算收入（万元） | 居民人均可支配收入（元）
        镇海区 | 1150.2 | 881000 | 71200
        北仑区 | 2380.4 | 4300000 | 68900
        """
    )
    says = [
        of("gdp", "亿元"),
        of("budget_revenue", "万元"),
        of("income_all", "元"),
    ]
    return Drawn(
        "括号.xlsx",
        {"Sheet1": rows},
        (Figures("B4:D5", {"period": "2021"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def growth_column_after_two_bare_years():
    """2021, 2022 and 增长% : the growth is of the later year."""
    rows = rows_of(
        """
        社会消费品零售总额
        单位：亿元
        地区 | 2021 | 2022 | 增长%
        镇海区 | 208.8 | 221.1 | 5.9
        北仑区 | 263.9 | 270.4 | 2.5
        """
    )
    says = [
        of("retail_sales", "亿元", period="2021"),
        of("retail_sales", "亿元", period="2022"),
        of("retail_sales", "%", "growth", period="2022"),
    ]
    return Drawn(
        "社零两年.xlsx",
        {"Sheet1": rows},
        (Figures("B4:D5", {}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def per_head_growth_and_other_things_of_gdp():
    """人均GDP增速, GDP占全市比重, GDP增量 and 人均GDP（美元） are not GDP."""
    rows = rows_of(
        """
        2021年各区GDP情况
        地区 | GDP（亿元） | GDP增量（亿元） | GDP占全市比重（%） | 人均GDP（元） | 人均GDP（美元） | 人均GDP增速（%）
        镇海区 | 1150.2 | 152.9 | 7.9 | 223340 | 34619 | 7.0
        北仑区 | 2380.4 | 150.3 | 16.3 | 279390 | 43308 | 7.7
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp_increase|gdp|GDP增量", "亿元", "level|change", must=EITHER),
        of("gdp_share_of_parent|gdp|GDP占全市比重", "%", "share|level|rate"),
        of("gdp_per_head", "元"),
        of("gdp_per_head_usd|人均GDP", "美元", must=EITHER),
        of("gdp_per_head|人均GDP增速", "%", "growth", must=EITHER),
    ]
    return Drawn(
        "GDP情况.xlsx",
        {"Sheet1": rows},
        (Figures("B3:G4", {"period": "2021"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def output_and_value_added_under_one_head():
    """规模以上工业 heads 企业数, 总产值, 增加值 and 利税."""
    rows = rows_of(
        """
        2021年各区规模以上工业主要指标
        地区 | 规模以上工业 | < | < | <
        ^ | 企业数（家） | 总产值（亿元） | 增加值（亿元） | 利税总额（亿元）
        镇海区 | 612 | 3010.7 | 512.9 | 301.2
        北仑区 | 1302 | 4902.2 | 1203.1 | 610.8
        """
    )
    says = [
        of("企业数", "家", "", must=EITHER),
        of("gross_industrial_output_above_scale", "亿元"),
        of("industrial_value_added_above_scale", "亿元"),
        of("利税总额", "亿元", must=EITHER),
    ]
    return Drawn(
        "规上工业.xlsx",
        {"Sheet1": rows},
        (Figures("B4:E5", {"period": "2021"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def share_of_the_nation_and_of_the_province():
    """占全省比重 and 占全国比重 are shares of the same figure in other wholes."""
    rows = rows_of(
        """
        2021年宁波市主要指标占全省、全国比重
        指标 | 单位 | 宁波市 | 占全省比重（%） | 占全国比重（%）
        地区生产总值 | 亿元 | 14594.9 | 19.9 | 1.3
        进出口总额 | 亿元 | 11926.1 | 28.8 | 3.1
        """
    )
    down = [of("gdp", "亿元"), of("trade", "亿元")]
    every = {"region": "宁波市", "period": "2021"}
    return Drawn(
        "占比.xlsx",
        {"Sheet1": rows},
        (
            Figures("C3:C4", every, down, must=EITHER),
            Figures(
                "D3:E4",
                {**every, "unit": "%", "measure": "share|level|rate"},
                [
                    {"indicator": "gdp|gdp_share_of_parent|比重"},
                    {"indicator": "trade|比重"},
                ],
                must=OPTIONAL,
            ),
        ),
    )
