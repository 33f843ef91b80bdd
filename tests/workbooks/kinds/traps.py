"""Sheets on which a hasty reader is sure of something untrue."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def corner_that_does_not_hold_for_every_column():
    """单位：亿元 stands above persons, ranks and yuan per head as well."""
    rows = rows_of(
        """
        2021年各区县（市）主要指标
        单位：亿元
        地区 | 地区生产总值 | 位次 | 增速 | 常住人口 | 人均地区生产总值
        镇海区 | 1150.2 | 4 | 8.1 | 51.5 | 223340
        北仑区 | 2380.4 | 2 | 8.8 | 85.2 | 279390
        象山县 | 640.1 | 9 | 7.0 | 57.2 | 111905
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp", "位", "rank", must=EITHER),
        of("gdp", "%", "growth", must=EITHER),
        of("resident_population", "万人", stock="yes", must=EITHER),
        of("gdp_per_head", "元", must=EITHER),
    ]
    names = regions("镇海区", "北仑区", "象山县")
    return Drawn(
        "主要指标2021.xlsx",
        {"Sheet1": rows},
        (Figures("B4:F6", {"period": "2021"}, names, says),),
    )


@drawn
def month_and_sum_under_a_title_of_the_sum():
    """The title says 1-6月, one column says 6月当月."""
    rows = rows_of(
        """
        2022年1-6月各区社会消费品零售总额
        单位：亿元、%
        地区 | 6月当月 | < | 1-6月累计 | <
        ^ | 零售额 | 同比增长 | 零售额 | 同比增长
        镇海区 | 18.1 | 4.4 | 101.6 | 1.7
        江北区 | 28.9 | 3.9 | 160.2 | 0.9
        """
    )
    says = []
    for period in ("2022:6", "2022:1-6"):
        says += [
            of("retail_sales", "亿元", period=period),
            of("retail_sales", "%", "growth", period=period),
        ]
    return Drawn(
        "社零当月.xlsx",
        {"Sheet1": rows},
        (Figures("B5:E6", {}, regions("镇海区", "江北区"), says, must=EITHER),),
    )


@drawn
def natural_growth_per_thousand():
    """出生率 and 自然增长率 in ‰: a rate, and no growth in per cent."""
    rows = rows_of(
        """
        2021年人口自然变动情况
        地区 | 户籍人口（万人） | 出生率（‰） | 自然增长率（‰）
        镇海区 | 30.1 | 6.9 | 0.8
        慈溪市 | 106.2 | 5.5 | -1.1
        """
    )
    says = [
        of("registered_population", "万人", stock="yes"),
        {"indicator": "出生率", "unit": "‰"},
        {"indicator": "自然增长率", "unit": "‰", "must": EITHER},
    ]
    return Drawn(
        "自然变动.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D4", {"period": "2021"}, regions("镇海区", "慈溪市"), says),),
    )


@drawn
def average_population_is_not_that_of_the_year_end():
    """年平均人口 is no resident population of any date."""
    rows = rows_of(
        """
        各区人口（2021年）
        单位：万人
        地区 | 年末常住人口 | 年平均常住人口 | 年末户籍人口
        镇海区 | 51.5 | 51.3 | 30.1
        慈溪市 | 184.8 | 184.1 | 106.2
        """
    )
    says = [
        of("resident_population", "万人", stock="yes"),
        of("年平均常住人口", "万人"),
        of("registered_population", "万人", stock="yes"),
    ]
    return Drawn(
        "平均人口.xlsx",
        {"Sheet1": rows},
        (Figures("B4:D5", {"period": "2021"}, regions("镇海区", "慈溪市"), says),),
    )


@drawn
def sums_over_a_five_year_plan():
    """“十三五”累计 and 2016-2020年 are spans and no years."""
    rows = rows_of(
        """
        固定资产投资（亿元）
        地区 | 2020年 | 2016-2020年合计
        镇海区 | 371.7 | 1690.5
        北仑区 | 555.3 | 2480.1
        """
    )
    says = [{"period": "2020"}, {"period": "2016-2020", "must": EITHER}]
    return Drawn(
        "十三五投资.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                of("fixed_asset_investment", "亿元"),
                regions("镇海区", "北仑区"),
                says,
            ),
        ),
    )


@drawn
def part_of_an_indicator_below_it():
    """其中：税收收入 is an indicator; 其中：制造业 is a part of the row above."""
    rows = rows_of(
        """
        镇海区2022年1-6月
        指标 | 单位 | 累计 | 增长（%）
        一般公共预算收入 | 亿元 | 60.5 | 3.6
        　其中：税收收入 | 亿元 | 54.0 | 1.9
        固定资产投资 | 亿元 | 210.3 | 9.9
        　其中：制造业 | 亿元 | 98.4 | 20.2
        　　　　基础设施 | 亿元 | 41.1 | 6.3
        """
    )
    levels = [
        of("budget_revenue", "亿元"),
        of("tax_revenue", "亿元"),
        of("fixed_asset_investment", "亿元"),
        of("制造业", "亿元", must=EITHER),
        of("基础设施", "亿元", must=EITHER),
    ]
    rates = [{**one, "unit": "%", "measure": "growth"} for one in levels]
    every = {"region": "镇海区", "period": "2022:1-6"}
    return Drawn(
        "其中.xlsx",
        {"Sheet1": rows},
        (Figures("C3:C7", every, levels), Figures("D3:D7", every, rates)),
    )


@drawn
def ranks_that_moved():
    """位次 and 位次变化: places and moves, no levels."""
    rows = rows_of(
        """
        2021年15个副省级城市地区生产总值
        城市 | 总量（亿元） | 位次 | 位次变化 | 增速（%） | 增速位次
        青岛市 | 14136.5 | 7 | 0 | 8.3 | 6
        宁波市 | 14594.9 | 6 | 1 | 8.2 | 7
        大连市 | 7825.9 | 12 | -1 | 8.2 | 7
        """
    )
    says = [
        of("gdp", "亿元"),
        of("gdp", "位", "rank"),
        of("gdp|位次变化", "位|个|", "rank_change", must=EITHER),
        of("gdp", "%", "growth"),
        of("gdp_growth|gdp|位次", "位", "rank", must=EITHER),
    ]
    return Drawn(
        "副省级.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:F5",
                {"period": "2021"},
                regions("青岛市", "宁波市", "大连市"),
                says,
            ),
        ),
    )


@drawn
def annex_line_above_a_table_without_a_title():
    """附件3 is no indicator; the sheet's name says what is measured."""
    rows = rows_of(
        """
        附件3：
        单位：亿元
        地区 | 2021年 | 2022年
        镇海区 | 208.8 | 221.1
        北仑区 | 263.9 | 270.4
        """
    )
    return Drawn(
        "附件3.xlsx",
        {"社会消费品零售总额": rows},
        (
            Figures(
                "B4:C5",
                of("retail_sales", "亿元"),
                regions("镇海区", "北仑区"),
                [{"period": "2021"}, {"period": "2022"}],
                must=EITHER,
            ),
        ),
    )


@drawn
def file_of_another_year_than_its_title():
    """二〇二一年 in the title holds against the file's 2019, or it is asked."""
    rows = rows_of(
        """
        内部资料  注意保存
        二〇二一年各区县（市）社会消费品零售总额
        单位：亿元
        地区 | 社会消费品零售总额
        镇海区 | 208.8
        余姚市 | 513.0
        """
    )
    return Drawn(
        "2019年以来资料.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B5:B6",
                {**of("retail_sales", "亿元"), "period": "2021"},
                regions("镇海区", "余姚市"),
                must=EITHER,
            ),
        ),
    )
