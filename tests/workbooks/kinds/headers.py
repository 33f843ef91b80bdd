"""Headers of every make: corners with words of both sides, three levels, short names."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, periods, regions, rows_of


@drawn
def platform_quarters_of_a_cumulative_indicator():
    """累计值 in the line above makes each quarter a sum from January."""
    rows = rows_of(
        """
        数据库：分省季度数据
        指标：地区生产总值累计值(亿元)
        时间：最近3季度
        地区 | 2022年第三季度 | 2022年第二季度 | 2022年第一季度
        北京市 | 29926.7 | 19352.2 | 9413.4
        浙江省 | 55465.0 | 36221.9 | 17885.9
        新疆维吾尔自治区 | 12680.1 | 8202.2 | 3801.0
        数据来源：国家统计局
        """
    )
    return Drawn(
        "分省季度数据.xlsx",
        {"分省季度数据": rows},
        (
            Figures(
                "B5:D7",
                of("gdp", "亿元"),
                regions("北京市", "浙江省", "新疆维吾尔自治区"),
                periods("2022:1-9", "2022:1-6", "2022:1-3"),
            ),
        ),
    )


@drawn
def platform_months_of_cumulative_growth():
    """累计增长(%) above months: growth from January to each month."""
    rows = rows_of(
        """
        数据库：分省月度数据
        指标：固定资产投资(不含农户)累计增长(%)
        时间：2022
        地区 | 2022年6月 | 2022年5月 | 2022年4月 | 2022年3月
        天津市 | -8.9 | -10.4 | -12.3 | -5.1
        吉林省 | -16.3 | -20.2 | -23.0 |
        浙江省 | 10.2 | 9.9 | 10.1 | 11.5
        """
    )
    return Drawn(
        "分省月度数据 (2).csv",
        {"csv": rows},
        (
            Figures(
                "B5:E7",
                of("fixed_asset_investment", "%", "growth"),
                regions("天津市", "吉林省", "浙江省"),
                periods("2022:1-6", "2022:1-5", "2022:1-4", "2022:1-3"),
            ),
        ),
        encoding="gb18030",
    )


@drawn
def corner_with_a_slash():
    """年份＼地区 names both sides in the corner."""
    rows = rows_of(
        """
        社会消费品零售总额（亿元）
        年份＼地区 | 宁波市 | 青岛市 | 沈阳市
        2020 | 4238.3 | 5203.5 | 3607.3
        2021 | 4649.1 | 5975.4 | 3984.5
        2022 | 4896.7 | 5891.8 | 3888.1
        """
    )
    return Drawn(
        "零售.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D5",
                of("retail_sales", "亿元"),
                periods("2020", "2021", "2022"),
                regions("宁波市", "青岛市", "沈阳市"),
            ),
        ),
    )


@drawn
def regions_over_years_over_indicators():
    """Regions merged over two years each, indicators down with their units."""
    rows = rows_of(
        """
        三地主要指标
        指标 | 单位 | 镇海区 | < | 海城市 | <
        ^ | ^ | 2021年 | 2022年 | 2021年 | 2022年
        地区生产总值 | 亿元 | 1150.2 | 1200.4 | 668.3 | 690.1
        一般公共预算收入 | 亿元 | 88.1 | 91.1 | 40.5 | 33.7
        城镇居民人均可支配收入 | 元 | 77012 | 80012 | 36110 | 36902
        """
    )
    down = [
        of("gdp", "亿元"),
        of("budget_revenue", "亿元"),
        of("income_urban", "元"),
    ]
    across = [
        {"region": name, "period": year}
        for name in ("镇海区", "海城市")
        for year in ("2021", "2022")
    ]
    return Drawn("三地.xlsx", {"Sheet1": rows}, (Figures("C4:F6", {}, down, across),))


@drawn
def years_over_regions_over_measures():
    """Three levels: year, then region, then 总量 and 增速."""
    rows = rows_of(
        """
        一般公共预算收入
        月份 | 2021年 | < | < | < | 2022年 | < | < | <
        ^ | 宁波市 | < | 青岛市 | < | 宁波市 | < | 青岛市 | <
        ^ | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%）
        1-3月 | 551.2 | 24.0 | 380.1 | 21.6 | 570.7 | 3.5 | 391.3 | 2.9
        1-6月 | 1010.4 | 18.7 | 741.5 | 17.7 | 1002.8 | -0.8 | 730.6 | -1.5
        """
    )
    months = ("1-3", "1-6")
    figures = []
    for place, (year, name) in enumerate(
        (year, name) for year in ("2021", "2022") for name in ("宁波市", "青岛市")
    ):
        first, second = "BDFH"[place], "CEGI"[place]
        figures.append(
            Figures(
                f"{first}5:{second}6",
                {"region": name},
                [{"period": f"{year}:{month}"} for month in months],
                [
                    of("budget_revenue", "亿元"),
                    of("budget_revenue", "%", "growth"),
                ],
            )
        )
    return Drawn("财政月度.xlsx", {"Sheet1": rows}, tuple(figures))


@drawn
def short_names_with_units():
    """GDP(亿元), GDP增速(%), 人均GDP(元), 社零(亿元), 固投增速(%)."""
    rows = rows_of(
        """
        2021年对标数据
        区域 | GDP(亿元) | GDP增速(%) | 人均GDP(元) | 社零(亿元) | 固投增速(%)
        宁波市 | 14594.9 | 8.2 | 153922 | 4649.1 | 11.0
        青岛市 | 14136.5 | 8.3 | 138849 | 5975.4 | 4.1
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp", "%", "growth"),
        of("gdp_per_head", "元"),
        of("retail_sales", "亿元"),
        of("fixed_asset_investment", "%", "growth"),
    ]
    return Drawn(
        "对标.xlsx",
        {"Sheet1": rows},
        (Figures("B3:F4", {"period": "2021"}, regions("宁波市", "青岛市"), says),),
    )


@drawn
def a_total_and_what_is_of_it():
    """一般公共预算收入, #税收收入 and 税收占比 beside each other."""
    rows = rows_of(
        """
        2022年1-9月财政收入
        地区 | 一般公共预算收入（万元） | #税收收入（万元） | 税收占比（%） | 一般公共预算支出（万元）
        镇海区 | 780210 | 690110 | 88.5 | 801220
        北仑区 | 3714000 | 3410220 | 91.8 | 2210330
        """
    )
    says = [
        of("budget_revenue", "万元"),
        of("tax_revenue", "万元"),
        of("tax_revenue|税收占比|税收", "%", "share", must=EITHER),
        of("budget_expenditure", "万元"),
    ]
    return Drawn(
        "财政收支.xlsx",
        {"Sheet1": rows},
        (Figures("B3:E4", {"period": "2022:1-9"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def codes_before_the_names_of_regions():
    """330211 镇海区 and 330206北仑区 are names with their codes."""
    rows = rows_of(
        """
        2022年地区生产总值（亿元）
        地区 | 地区生产总值
        330211 镇海区 | 1200.4
        330206北仑区 | 2630.4
        """
    )
    names = regions("镇海区", "北仑区")
    names[1] = {**names[1], "must": EITHER}
    return Drawn(
        "带码.xlsx",
        {"Sheet1": rows},
        (Figures("B3:B4", {**of("gdp", "亿元"), "period": "2022"}, names),),
    )


@drawn
def preliminary_and_final_years():
    """2022年（快报数） beside 2021年（年报数）: years with a stage."""
    rows = rows_of(
        """
        各区地区生产总值
        单位：亿元
        地区 | 2020年（最终核实数） | 2021年（年报数） | 2022年（快报数）
        镇海区 | 997.3 | 1150.2 | 1200.4
        北仑区 | 2230.1 | 2380.4 | 2630.4
        """
    )
    return Drawn(
        "快报数.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:D5",
                of("gdp", "亿元"),
                regions("镇海区", "北仑区"),
                periods("2020", "2021", "2022"),
                must=EITHER,
            ),
        ),
    )


@drawn
def unit_in_the_corner_cell_of_the_header():
    """The header's own corner reads 地区（单位：亿元）."""
    rows = rows_of(
        """
        进出口总额
        地区（单位：亿元） | 2021年 | 2022年
        镇海区 | 740.3 | 802.2
        北仑区 | 4011.7 | 4210.0
        """
    )
    return Drawn(
        "角内单位.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                of("trade", "亿元"),
                regions("镇海区", "北仑区"),
                periods("2021", "2022"),
                must=EITHER,
            ),
        ),
    )
