"""Where things are: region, indicator, period and unit in every place of a sheet."""

from kinds.drawing import (
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


@drawn
def regions_down_periods_across_indicator_in_the_sheet_name():
    """The sheet's name says what is measured; the corner says in what unit."""
    rows = rows_of(
        """
        单位：亿元
        地区 | 2020年 | 2021年 | 2022年
        镇海区 | 997.3 | 1150.2 | 1200.4
        北仑区 | 2230.1 | 2380.4 | 2630.4
        鄞州区 | 2253.0 | 2540.9 | 2684.1
        """
    )
    return Drawn(
        "汇总.xlsx",
        {"地区生产总值": rows},
        (
            Figures(
                "B3:D5",
                of("gdp", "亿元"),
                regions(*NAMES),
                periods("2020", "2021", "2022"),
            ),
        ),
    )


@drawn
def period_in_the_file_name_only():
    """Only the file's name says when: the figures are of its period or asked about."""
    rows = rows_of(
        """
        地区 | 地区生产总值（亿元） | 同比增长（%）
        镇海区 | 560.1 | 4.2
        北仑区 | 1220.7 | 5.0
        鄞州区 | 1260.3 | 3.8
        """
    )
    says = [of("gdp", "亿元"), of("gdp", "%", "growth")]
    return Drawn(
        "2022年上半年各区县主要指标.xlsx",
        {"Sheet1": rows},
        (Figures("B2:C4", {"period": "2022:1-6"}, regions(*NAMES), says, must=EITHER),),
    )


@drawn
def region_and_period_in_the_title():
    """Indicators down with their unit in a column; all else is in the title."""
    rows = rows_of(
        """
        镇海区2022年1-9月主要经济指标完成情况
        指标名称 | 计量单位 | 总量 | 同比增长（%）
        地区生产总值 | 亿元 | 880.3 | 4.5
        规模以上工业增加值 | 亿元 | 411.2 | 5.1
        固定资产投资 | 亿元 | 310.9 | 9.7
        社会消费品零售总额 | 亿元 | 160.4 | 2.6
        一般公共预算收入 | 万元 | 780210 | 3.3
        """
    )
    codes = (
        ("gdp", "亿元"),
        ("industrial_value_added_above_scale", "亿元"),
        ("fixed_asset_investment", "亿元"),
        ("retail_sales", "亿元"),
        ("budget_revenue", "万元"),
    )
    every = {"region": "镇海区", "period": "2022:1-9"}
    return Drawn(
        "快报.xlsx",
        {"Sheet1": rows},
        (
            Figures("C3:C7", every, [of(code, unit) for code, unit in codes]),
            Figures("D3:D7", every, [of(code, "%", "growth") for code, _ in codes]),
        ),
    )


@drawn
def indicators_down_regions_across():
    """Regions in the header, the year in the title, units behind the names."""
    rows = rows_of(
        """
        2021年各市主要指标对比
        指标 | 宁波市 | 青岛市 | 鞍山市
        地区生产总值（亿元） | 14594.9 | 14136.5 | 1888.1
        　其中：第一产业 | 356.1 | 470.1 | 116.7
        　　　　第二产业 | 6997.2 | 5070.3 | 780.3
        　　　　第三产业 | 7241.6 | 8596.1 | 991.1
        常住人口（万人） | 954.4 | 1025.7 | 332.5
        人均GDP（元） | 153922 | 138849 | 56700
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp_primary", "亿元"),
        of("gdp_secondary", "亿元"),
        of("gdp_tertiary", "亿元"),
        of("resident_population", "万人", stock="yes"),
        of("gdp_per_head", "元"),
    ]
    return Drawn(
        "城市对比.xlsx",
        {"2021": rows},
        (
            Figures(
                "B3:D8", {"period": "2021"}, says, regions("宁波市", "青岛市", "鞍山市")
            ),
        ),
    )


@drawn
def periods_down_regions_across():
    """Quarters down the side with their year only once, regions across."""
    rows = rows_of(
        """
        一般公共预算收入（亿元）
        年份 | 季度 | 宁波市 | 青岛市
        2021年 | 一季度 | 551.2 | 380.1
         | 上半年 | 1010.4 | 741.5
         | 前三季度 | 1402.2 | 1044.9
         | 全年 | 1723.1 | 1367.9
        2022年 | 一季度 | 570.7 | 391.3
         | 上半年 | 1002.8 | 730.6
        """
    )
    codes = ("2021:1-3", "2021:1-6", "2021:1-9", "2021", "2022:1-3", "2022:1-6")
    return Drawn(
        "财政.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "C3:D8",
                of("budget_revenue", "亿元"),
                periods(*codes),
                regions("宁波市", "青岛市"),
            ),
        ),
    )


@drawn
def indicators_across_under_merged_years():
    """Years above, level and growth below, regions down."""
    rows = rows_of(
        """
        各区规模以上工业总产值（单位：亿元、%）
        地区 | 2020年 | < | 2021年 | < | 2022年 | <
        ^ | 总量 | 增速 | 总量 | 增速 | 总量 | 增速
        镇海区 | 2288.1 | -4.1 | 3010.7 | 27.4 | 3580.2 | 15.3
        北仑区 | 3870.3 | 1.2 | 4902.2 | 24.8 | 5320.9 | 8.1
        鄞州区 | 1990.8 | 2.6 | 2290.5 | 14.7 | 2389.1 | 4.6
        """
    )
    code = "gross_industrial_output_above_scale"
    says = []
    for year in ("2020", "2021", "2022"):
        says += [of(code, "亿元", period=year), of(code, "%", "growth", period=year)]
    return Drawn(
        "工业总产值.xlsx",
        {"Sheet1": rows},
        (Figures("B4:G6", {}, regions(*NAMES), says),),
    )


@drawn
def indicators_across_under_years_that_only_look_merged():
    """The same without a single merge: cells to the right are simply empty."""
    rows = rows_of(
        """
        各区规模以上工业总产值
         | | | | | 单位：亿元，%
        地区 | 2021年 | | 2022年 | |
         | 总量 | 同比增长 | 总量 | 同比增长 |
        镇海区 | 3010.7 | 27.4 | 3580.2 | 15.3
        北仑区 | 4902.2 | 24.8 | 5320.9 | 8.1
        鄞州区 | 2290.5 | 14.7 | 2389.1 | 4.6
        """
    )
    code = "gross_industrial_output_above_scale"
    says = []
    for year in ("2021", "2022"):
        says += [of(code, "亿元", period=year), of(code, "%", "growth", period=year)]
    return Drawn(
        "工业总产值2.xlsx",
        {"Sheet1": rows},
        (Figures("B5:E7", {}, regions(*NAMES), says),),
    )


@drawn
def unit_row_and_year_row_above_the_regions():
    """Two indicators with years of their own, the unit on the last header row."""
    rows = rows_of(
        """
        主要指标
        地区 | 进出口总额 | | 实际使用外资 |
         | 2021年 | 2022年 | 2021年 | 2022年
         | 亿元 | 亿元 | 亿美元 | 亿美元
        镇海区 | 740.3 | 802.2 | 1.82 | 2.04
        北仑区 | 4011.7 | 4210.0 | 9.37 | 8.80
        """
    )
    says = [
        of("trade", "亿元", period="2021"),
        of("trade", "亿元", period="2022"),
        of("foreign_investment_used", "亿美元", period="2021"),
        of("foreign_investment_used", "亿美元", period="2022"),
    ]
    return Drawn(
        "外贸外资.xlsx",
        {"Sheet1": rows},
        (Figures("B5:E6", {}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def everything_in_the_title_but_the_regions():
    """A list of two columns: the title says indicator, period and unit."""
    rows = rows_of(
        """
        2022年12月末全市各区县（市）户籍人口（万人）
        海曙区 | 67.1
        镇海区 | 30.5
        慈溪市 | 106.3
        """
    )
    return Drawn(
        "人口.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B2:B4",
                {
                    **of("registered_population", "万人"),
                    "period": "2022@12|2022",
                    "must": EITHER,
                },
                regions("海曙区", "镇海区", "慈溪市"),
            ),
        ),
    )
