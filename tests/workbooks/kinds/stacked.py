"""Tables whose rows go on under a row that says what they are of."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, periods, regions, rows_of

_YEARS = periods("2020", "2021", "2022")


@drawn
def indicators_as_rows_above_their_regions():
    """一、地区生产总值（亿元） stands above its regions, then the next indicator."""
    rows = rows_of(
        """
        各地区主要经济指标
        地区 | 2020年 | 2021年 | 2022年
        一、地区生产总值（亿元）
        宁波市 | 12408.7 | 14594.9 | 15704.3
        青岛市 | 12400.6 | 14136.5 | 14920.8
        二、一般公共预算收入（万元）
        宁波市 | 15108000 | 17231000 | 16801000
        青岛市 | 12539000 | 13679000 | 12733000
        三、年末常住人口（万人）
        宁波市 | 942.0 | 954.4 | 961.8
        青岛市 | 1010.6 | 1025.7 | 1034.2
        """
    )
    names = regions("宁波市", "青岛市")
    return Drawn(
        "各地区.xlsx",
        {"Sheet1": rows},
        (
            Figures("B4:D5", of("gdp", "亿元"), names, _YEARS),
            Figures("B7:D8", of("budget_revenue", "万元"), names, _YEARS),
            Figures(
                "B10:D11",
                of("resident_population", "万人", stock="yes"),
                names,
                _YEARS,
            ),
        ),
    )


@drawn
def regions_as_rows_above_their_indicators():
    """宁波市 stands alone above its indicators, then 青岛市."""
    rows = rows_of(
        """
        主要指标对照表
        指标 | 单位 | 2020年 | 2021年 | 2022年
        宁波市
        地区生产总值 | 亿元 | 12408.7 | 14594.9 | 15704.3
        常住人口 | 万人 | 942.0 | 954.4 | 961.8
        青岛市
        地区生产总值 | 亿元 | 12400.6 | 14136.5 | 14920.8
        常住人口 | 万人 | 1010.6 | 1025.7 | 1034.2
        """
    )
    says = [of("gdp", "亿元"), of("resident_population", "万人", stock="yes")]
    return Drawn(
        "对照表.xlsx",
        {"Sheet1": rows},
        (
            Figures("C4:E5", {"region": "宁波市"}, says, _YEARS),
            Figures("C7:E8", {"region": "青岛市"}, says, _YEARS),
        ),
    )


@drawn
def years_as_rows_above_their_regions():
    """2021年 stands alone above its regions, then 2022年."""
    rows = rows_of(
        """
        各区主要指标
        单位：亿元
        地区 | 地区生产总值 | 固定资产投资
        2021年
        镇海区 | 1150.2 | 402.1
        北仑区 | 2380.4 | 611.9
        2022年
        镇海区 | 1200.4 | 436.7
        北仑区 | 2630.4 | 670.3
        """
    )
    says = [of("gdp", "亿元"), of("fixed_asset_investment", "亿元")]
    names = regions("镇海区", "北仑区")
    return Drawn(
        "两年.xlsx",
        {"Sheet1": rows},
        (
            Figures("B5:C6", {"period": "2021"}, names, says),
            Figures("B8:C9", {"period": "2022"}, names, says),
        ),
    )


@drawn
def region_merged_over_its_rows():
    """The region stands once, merged over the rows of its indicators."""
    rows = rows_of(
        """
        2022年1-9月主要指标
        地区 | 指标 | 单位 | 总量 | 增速（%）
        镇海区 | 地区生产总值 | 亿元 | 880.3 | 4.5
        ^ | 固定资产投资 | 亿元 | 310.9 | 9.7
        ^ | 一般公共预算收入 | 亿元 | 78.0 | 3.3
        海城市 | 地区生产总值 | 亿元 | 455.1 | 2.6
        ^ | 固定资产投资 | 亿元 | 70.2 | -4.4
        ^ | 一般公共预算收入 | 亿元 | 33.7 | -2.2
        """
    )
    codes = ("gdp", "fixed_asset_investment", "budget_revenue")
    down = [
        {"region": name, "indicator": code}
        for name in ("镇海区", "海城市")
        for code in codes
    ]
    columns = [
        {"unit": "亿元", "measure": "level"},
        {"unit": "%", "measure": "growth"},
    ]
    return Drawn(
        "合并.xlsx",
        {"Sheet1": rows},
        (Figures("D3:E8", {"period": "2022:1-9"}, down, columns),),
    )


@drawn
def region_once_without_a_merge():
    """The same with empty cells below the region's name."""
    rows = rows_of(
        """
        2021年主要指标
        地区 | 指标 | 单位 | 数值
        镇海区 | 地区生产总值 | 亿元 | 1150.2
         | 固定资产投资 | 亿元 | 402.1
        海城市 | 地区生产总值 | 亿元 | 668.3
         | 固定资产投资 | 亿元 | 77.2
        """
    )
    codes = ("gdp", "fixed_asset_investment")
    down = [
        {"region": name, "must": must, **of(code, "亿元")}
        for name in ("镇海区", "海城市")
        for code, must in zip(codes, ("certain", EITHER), strict=True)
    ]
    return Drawn(
        "不合并.xlsx",
        {"Sheet1": rows},
        (Figures("D3:D6", {"period": "2021"}, down),),
    )


@drawn
def parts_of_the_country_as_groups():
    """东部地区 and 西部地区 stand with sums above their provinces."""
    rows = rows_of(
        """
        1-8 分地区地区生产总值
        单位：亿元
        地区 | 2020 | 2021
        全  国 | 1013567.0 | 1149237.0
        东部地区 | 525752.3 | 592202.0
        　北  京 | 35943.3 | 41045.6
        　浙  江 | 64689.1 | 74040.8
        西部地区 | 213291.9 | 239710.1
        　重  庆 | 25041.4 | 28077.3
        　内蒙古 | 17258.0 | 21166.0
        """
    )
    names = regions(
        "全国",
        "东部地区",
        "北京市",
        "浙江省",
        "西部地区",
        "重庆市",
        "内蒙古自治区",
    )
    for place in (1, 4):
        names[place] = {**names[place], "must": EITHER}
    return Drawn(
        "中国统计年鉴2022 1-8.xlsx",
        {"1-8": rows},
        (Figures("B4:C10", of("gdp", "亿元"), names, periods("2020", "2021")),),
    )


@drawn
def a_unit_row_as_the_first_row_below_the_header():
    """单位 heads a row of units like a region."""
    rows = rows_of(
        """
        2021年各区主要指标
        地区 | 地区生产总值 | 增速 | 一般公共预算收入 | 常住人口
        单位 | 亿元 | % | 万元 | 万人
        镇海区 | 1150.2 | 8.1 | 881000 | 51.5
        北仑区 | 2380.4 | 8.8 | 4300000 | 85.2
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp", "%", "growth"),
        of("budget_revenue", "万元"),
        of("resident_population", "万人", stock="yes"),
    ]
    return Drawn(
        "单位行.xlsx",
        {"Sheet1": rows},
        (Figures("B4:E5", {"period": "2021"}, regions("镇海区", "北仑区"), says),),
    )


@drawn
def a_unit_column_behind_the_figures():
    """The unit stands to the right of what it measures."""
    rows = rows_of(
        """
        镇海区主要指标
        指标 | 2021年 | 2022年 | 单位
        地区生产总值 | 1150.2 | 1200.4 | 亿元
        一般公共预算收入 | 881000 | 911200 | 万元
        常住人口 | 51.5 | 51.9 | 万人
        """
    )
    says = [
        of("gdp", "亿元"),
        of("budget_revenue", "万元"),
        of("resident_population", "万人", stock="yes"),
    ]
    return Drawn(
        "单位在后.xlsx",
        {"Sheet1": rows},
        (Figures("B3:C5", {"region": "镇海区"}, says, periods("2021", "2022")),),
    )
