"""Long sheets, a figure a row, and wide panels, a region and a year a row."""

from kinds.drawing import ASKED, EITHER, Drawn, Figures, drawn, of, rows_of


def _row(region, period, **more):
    return {"region": region, "period": period, **more}


@drawn
def long_sheet_with_own_headers():
    """地区, 年份, 指标, 数值, 单位 under names of their own, codes beside."""
    rows = rows_of(
        """
        序号 | 行政区划代码 | 地区名称 | 年份 | 指标名称 | 指标值 | 计量单位 | 数据来源
        1 | 330200 | 宁波市 | 2021 | 地区生产总值 | 14594.9 | 亿元 | 统计公报
        2 | 330200 | 宁波市 | 2022 | 地区生产总值 | 15704.3 | 亿元 | 统计公报
        3 | 330211 | 镇海区 | 2021 | 一般公共预算收入 | 88.1 | 亿元 | 统计公报
        4 | 330211 | 镇海区 | 2022 | 一般公共预算收入 | 91.12 | 亿元 | 统计公报
        5 | 370200 | 青岛市 | 2022 | 常住人口 | 1034.21 | 万人 | 统计公报
        6 | 370200 | 青岛市 | 2022 | 城镇居民人均可支配收入 | 62584 | 元 | 统计公报
        """
    )
    says = [
        _row("宁波市", "2021", **of("gdp", "亿元")),
        _row("宁波市", "2022", **of("gdp", "亿元")),
        _row("镇海区", "2021", **of("budget_revenue", "亿元")),
        _row("镇海区", "2022", **of("budget_revenue", "亿元")),
        _row("青岛市", "2022", **of("resident_population", "万人", stock="yes")),
        _row("青岛市", "2022", **of("income_urban", "元")),
    ]
    return Drawn("指标明细.xlsx", {"Sheet1": rows}, (Figures("F2:F7", {}, says),))


@drawn
def long_sheet_of_months_with_growth():
    """One row holds a level and its growth; the month is its own column."""
    rows = rows_of(
        """
        县区 | 年度 | 时间 | 指标 | 单位 | 累计值 | 累计同比增长(%)
        海城市 | 2022 | 1-6月 | 固定资产投资 | 万元 | 412330 | 12.1
        海城市 | 2022 | 1-9月 | 固定资产投资 | 万元 | 702110 | 10.4
        台安县 | 2022 | 1-6月 | 固定资产投资 | 万元 | 98120 | -3.3
        """
    )
    says = [
        _row("海城市", "2022:1-6"),
        _row("海城市", "2022:1-9"),
        _row("台安县", "2022:1-6"),
    ]
    columns = [
        of("fixed_asset_investment", "万元"),
        of("fixed_asset_investment", "%", "growth"),
    ]
    return Drawn("月度.xlsx", {"月度": rows}, (Figures("F2:G4", {}, says, columns),))


@drawn
def wide_panel_with_units_behind_names():
    """The unit is the last part of a column's name: GDP_亿元, 第二产业比重_%."""
    rows = rows_of(
        """
        地区 | 年份 | GDP_亿元 | 第二产业比重_% | GDP指数_上年=100 | 总人口数_人 | 固定资产投资总额_亿元 | 进出口总额_万美元
        上海 | 2005 | 9247.66 | 48.6 | 111.1 | 235351 | 3509.66 | 18633673.79
        上海 | 2006 | 10572.24 | 48.5 | 112.0 | | 3900.04 | 22752416
        浙江 | 2005 | 13365.00 | 53.4 | 112.8 | 621000 | 6696.26 | 10739136
        浙江 | 2006 | 15718.47 | 54.1 | 113.9 | | 7590.20 | 13914165
        """
    )
    says = [
        _row("上海市", "2005"),
        _row("上海市", "2006"),
        _row("浙江省", "2005"),
        _row("浙江省", "2006"),
    ]
    columns = [
        of("gdp", "亿元"),
        of("gdp_secondary|第二产业比重", "%", "share|level"),
        of("gdp|GDP指数", "上年=100", "index"),
        of("总人口数", "人", stock="yes"),
        of("fixed_asset_investment", "亿元"),
        of("trade", "万美元", must=EITHER),
    ]
    return Drawn(
        "分省年度数据_整合.csv", {"csv": rows}, (Figures("C2:H5", {}, says, columns),)
    )


@drawn
def wide_panel_with_codes_and_brackets():
    """Codes, provinces and ids stand beside; they are no figures."""
    rows = rows_of(
        """
        id | 省份 | 城市 | 行政区划代码 | year | 地区生产总值（万元） | 年末户籍人口（万人） | 城镇登记失业率（%）
        1 | 浙江省 | 杭州市 | 330100 | 2019 | 153730500 | 795.4 | 1.8
        2 | 浙江省 | 杭州市 | 330100 | 2020 | 161057000 | 813.8 | 2.0
        3 | 吉林省 | 吉林市 | 220200 | 2019 | 14166000 | 411.7 | 3.5
        4 | 辽宁省 | 朝阳市 | 211300 | 2020 | 8757000 | 329.6 | 3.9
        """
    )
    says = [
        _row("杭州市", "2019"),
        _row("杭州市", "2020"),
        _row("吉林市", "2019"),
        _row("朝阳市", "2020"),
    ]
    columns = [
        of("gdp", "万元"),
        of("registered_population", "万人", stock="yes"),
        of("registered_unemployment_rate", "%"),
    ]
    return Drawn(
        "城市面板.xlsx", {"panel": rows}, (Figures("F2:H5", {}, says, columns),)
    )


@drawn
def wide_panel_without_units():
    """Columns are names alone: the unit must be asked, never taken from the catalogue."""
    rows = rows_of(
        """
        地区 | 年份 | 地区生产总值 | 一般公共预算收入 | 常住人口
        宁波市 | 2020 | 12408.7 | 1510.8 | 942.0
        宁波市 | 2021 | 14594.9 | 1723.1 | 954.4
        青岛市 | 2020 | 12400.6 | 1253.9 | 1010.6
        青岛市 | 2021 | 14136.5 | 1367.9 | 1025.7
        """
    )
    says = [
        _row("宁波市", "2020"),
        _row("宁波市", "2021"),
        _row("青岛市", "2020"),
        _row("青岛市", "2021"),
    ]
    columns = [
        of("gdp"),
        of("budget_revenue"),
        of("resident_population", stock="yes"),
    ]
    return Drawn(
        "panel.csv",
        {"csv": rows},
        (Figures("C2:E5", {}, says, columns, must=ASKED),),
        encoding="utf-8",
    )


@drawn
def long_sheet_of_one_indicator():
    """No column says which indicator: the header of the figures does, with its unit."""
    rows = rows_of(
        """
        年份 | 地区 | 社会消费品零售总额（亿元）
        2021 | 镇海区 | 208.8
        2021 | 即墨区 | 512.4
        2022 | 镇海区 | 221.1
        2022 | 即墨区 | 530.9
        """
    )
    says = [
        _row("镇海区", "2021"),
        _row("即墨区", "2021"),
        _row("镇海区", "2022"),
        _row("即墨区", "2022"),
    ]
    return Drawn(
        "社零.csv",
        {"csv": rows},
        (Figures("C2:C5", of("retail_sales", "亿元"), says),),
        encoding="gb18030",
    )


@drawn
def regions_across_a_long_list_of_pairs():
    """Indicator and year down the side, one column a region, unit a column."""
    rows = rows_of(
        """
        指标 | 单位 | 年份 | 镇海区 | 海城市 | 青岛西海岸新区
        地区生产总值 | 亿元 | 2021 | 1150.2 | 668.3 | 4368.5
        地区生产总值 | 亿元 | 2022 | 1200.4 | 690.1 | 4691.9
        第二产业增加值 | 亿元 | 2022 | 802.1 | 281.0 | 1802.2
        固定资产投资增速 | % | 2022 | 8.6 | -4.2 | 10.3
        """
    )
    names = ("镇海区", "海城市", "青岛西海岸新区")
    says = [
        of("gdp", "亿元", period="2021"),
        of("gdp", "亿元", period="2022"),
        of("gdp_secondary", "亿元", period="2022"),
        of("fixed_asset_investment", "%", "growth", period="2022"),
    ]
    return Drawn(
        "对比表.xlsx",
        {"对比": rows},
        (Figures("D2:F5", {}, says, [{"region": one} for one in names]),),
    )
