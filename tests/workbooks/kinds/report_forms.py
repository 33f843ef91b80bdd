"""Forms of the statistical reporting system, and tables of official series."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, periods, regions, rows_of


@drawn
def form_with_codes_and_column_numbers():
    """表号, 甲乙丙 and numbers of columns stand around the figures."""
    rows = rows_of(
        """
        固定资产投资情况
         | | | 表　　号： | H201-1表
         | | | 制定机关： | 国家统计局
        综合机关名称：镇海区统计局 | | 2022年1-6月 | 计量单位： | 万元
        指标名称 | 代码 | 本年累计 | 上年同期 | 同比增长（%）
        甲 | 乙 | 1 | 2 | 3
        固定资产投资 | 01 | 2103000 | 1914000 | 9.9
        　其中：民间投资 | 02 | 1103220 | 1080110 | 2.1
        　　　　房地产开发投资 | 03 | 410220 | 450330 | -8.9
        单位负责人：王某 | | 填表人：李某 | | 报出日期：2022年7月10日
        """
    )
    says = [
        of("fixed_asset_investment"),
        of("民间投资"),
        of("房地产开发投资"),
    ]
    columns = [
        {"unit": "万元", "measure": "level", "period": "2022:1-6"},
        {"unit": "万元", "measure": "level", "period": "2021:1-6"},
        {"unit": "%", "measure": "growth", "period": "2022:1-6"},
    ]
    down = [{"indicator": one["indicator"]} for one in says]
    return Drawn(
        "H201-1.xlsx",
        {"H201-1": rows},
        (Figures("C7:E9", {"region": "镇海区"}, down, columns, must=EITHER),),
        may_ask=("B7:B9", "C6:E6"),
    )


@drawn
def numbered_rows_and_a_blank_column():
    """序号 before the regions and an empty column after them."""
    rows = rows_of(
        """
        2021年全省各市一般公共预算收入
         | | | | 单位：亿元
        序号 | 地区 | | 收入 | 增速（%）
        1 | 杭州市 | | 2386.6 | 14.0
        2 | 宁波市 | | 1723.1 | 14.1
        3 | 嘉兴市 | | 674.8 | 12.7
        """
    )
    says = [
        of("budget_revenue", "亿元"),
        of("budget_revenue", "%", "growth"),
    ]
    return Drawn(
        "收入排序.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "D4:E6",
                {"period": "2021"},
                regions("杭州市", "宁波市", "嘉兴市"),
                says,
            ),
        ),
    )


@drawn
def header_repeated_at_each_page():
    """The header comes again in the middle of the list, with the title's page."""
    rows = rows_of(
        """
        表4  2021年各市常住人口
        单位：万人
        地区 | 2020年 | 2021年
        沈阳市 | 907.0 | 911.8
        大连市 | 745.1 | 745.8
        鞍山市 | 332.5 | 328.4

        表4（续）
        单位：万人
        地区 | 2020年 | 2021年
        抚顺市 | 185.5 | 182.2
        本溪市 | 132.6 | 129.7
        """
    )
    says = of("resident_population", "万人", stock="yes")
    years = periods("2020", "2021")
    return Drawn(
        "常住人口.xlsx",
        {"表4": rows},
        (
            Figures("B4:C6", says, regions("沈阳市", "大连市", "鞍山市"), years),
            Figures("B11:C12", says, regions("抚顺市", "本溪市"), years),
        ),
    )


@drawn
def both_languages_within_one_cell():
    """杭州市 Hangzhou and 地区生产总值 GDP share their cells."""
    rows = rows_of(
        """
        各市主要指标⏎Main Indicators by City (2021)
        地区⏎Region | 地区生产总值⏎（亿元）⏎GDP⏎(100 million yuan) | 人均地区生产总值⏎（元）⏎Per Capita GDP⏎(yuan)
        杭州市 Hangzhou | 18109 | 149857
        宁波市 Ningbo | 14595 | 153922
        温州市 Wenzhou | 7585 | 78879
        """
    )
    return Drawn(
        "各市.xlsx",
        {"2-9": rows},
        (
            Figures(
                "B3:C5",
                {"period": "2021"},
                regions("杭州市", "宁波市", "温州市"),
                [of("gdp", "亿元"), of("gdp_per_head", "元")],
            ),
        ),
    )


@drawn
def regions_across_with_level_and_growth_each():
    """Each region heads two columns, level and rate; indicators down with units."""
    rows = rows_of(
        """
        2022年1-9月主要指标对比
        指标 | 单位 | 镇海区 | < | 青岛西海岸新区 | <
        ^ | ^ | 总量 | 增速(%) | 总量 | 增速(%)
        地区生产总值 | 亿元 | 880.3 | 4.5 | 3402.1 | 4.7
        固定资产投资 | 亿元 | 310.9 | 9.7 | | 8.2
        """
    )
    down = [
        {"indicator": "gdp"},
        {"indicator": "fixed_asset_investment"},
    ]
    level = {"unit": "亿元", "measure": "level"}
    rate = {"unit": "%", "measure": "growth"}
    across = [
        {"region": name, **one}
        for name in ("镇海区", "青岛西海岸新区")
        for one in (level, rate)
    ]
    return Drawn(
        "对标九月.xlsx",
        {"Sheet1": rows},
        (Figures("C4:F5", {"period": "2022:1-9"}, down, across),),
    )
