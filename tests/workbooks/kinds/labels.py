"""Labels of rows and cells that say more, or less, than a name or a number."""

from kinds.drawing import (
    ASKED,
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
def city_and_county_in_two_columns():
    """市 and 县 in two columns: the finer one is the region, a blank is the city."""
    rows = rows_of(
        """
        2021年常住人口（万人）
        市 | 县（市、区） | 常住人口
        宁波市 | | 954.4
        宁波市 | 镇海区 | 51.5
        宁波市 | 慈溪市 | 184.8
        鞍山市 | | 328.4
        鞍山市 | 海城市 | 99.0
        """
    )
    names = regions("宁波市", "镇海区", "慈溪市", "鞍山市", "海城市")
    for place in (0, 3):
        names[place] = {**names[place], "must": EITHER}
    return Drawn(
        "市县.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "C3:C7",
                {
                    **of("resident_population", "万人", stock="yes"),
                    "period": "2021",
                },
                names,
            ),
        ),
    )


@drawn
def numbered_regions_and_sums_of_some():
    """1.镇海区 and （二）北仑区 are regions; 六区合计 is a sum of some."""
    rows = rows_of(
        """
        2022年1-6月一般公共预算收入（亿元）
        地区 | 收入 | 增长（%）
        六区合计 | 602.2 | 1.1
        1.镇海区 | 60.5 | 3.6
        2.北仑区 | 240.3 | 2.2
        四县（市）合计 | 310.8 | -0.6
        （一）慈溪市 | 121.7 | -1.0
        """
    )
    names = [
        {"region": "六区合计", "must": OPTIONAL},
        {"region": "镇海区", "must": EITHER},
        {"region": "北仑区", "must": EITHER},
        {"region": "四县（市）合计|四县(市)合计", "must": OPTIONAL},
        {"region": "慈溪市", "must": EITHER},
    ]
    says = [of("budget_revenue", "亿元"), of("budget_revenue", "%", "growth")]
    return Drawn(
        "序号地区.xlsx",
        {"Sheet1": rows},
        (Figures("B3:C7", {"period": "2022:1-6"}, names, says),),
    )


@drawn
def two_tables_that_disagree():
    """初步核算 and 最终核实 of one year: two figures for one question are asked."""
    rows = rows_of(
        """
        2020年地区生产总值（亿元）（初步核算）
        地区 | 地区生产总值
        镇海区 | 1002.1
        北仑区 | 2199.9

        2020年地区生产总值（亿元）
        地区 | 地区生产总值
        镇海区 | 997.3
        北仑区 | 2230.1
        """
    )
    every = {**of("gdp", "亿元"), "period": "2020"}
    names = regions("镇海区", "北仑区")
    return Drawn(
        "两次.xlsx",
        {"Sheet1": rows},
        (
            Figures("B3:B4", every, names, must=EITHER),
            Figures("B8:B9", every, names, must=EITHER),
        ),
    )


@drawn
def province_without_a_name():
    """全省 and 全市 where nothing says which: asked."""
    rows = rows_of(
        """
        2022年1-6月主要指标增速（%）
        地区 | 地区生产总值 | 固定资产投资
        全省 | 2.5 | 10.1
        全市 | 3.8 | 10.7
        """
    )
    says = [
        of("gdp", "%", "growth"),
        of("fixed_asset_investment", "%", "growth"),
    ]
    return Drawn(
        "增速对比.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                {"period": "2022:1-6"},
                [{"region": "全省"}, {"region": "全市"}],
                says,
                must=ASKED,
            ),
        ),
    )


@drawn
def this_period_and_the_one_before():
    """本期 and 上期 do not say which periods they are."""
    rows = rows_of(
        """
        镇海区主要指标（单位：亿元）
        指标 | 本期 | 上期
        固定资产投资 | 210.3 | 191.4
        社会消费品零售总额 | 101.6 | 99.9
        """
    )
    return Drawn(
        "本期上期.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                {"region": "镇海区"},
                [of("fixed_asset_investment", "亿元"), of("retail_sales", "亿元")],
                must=ASKED,
            ),
        ),
    )


@drawn
def years_of_two_digits():
    """21年 and 22年 are 2021 and 2022: read so, or asked."""
    rows = rows_of(
        """
        社会消费品零售总额（亿元）
        地区 | 20年 | 21年 | 22年
        镇海区 | 190.2 | 208.8 | 221.1
        北仑区 | 240.7 | 263.9 | 270.4
        """
    )
    return Drawn(
        "两位年.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D4",
                of("retail_sales", "亿元"),
                regions("镇海区", "北仑区"),
                periods("2020", "2021", "2022"),
                must=EITHER,
            ),
        ),
    )


@drawn
def about_and_more_than():
    """约670 and 超1000 are no exact figures: their words are kept, or asked about."""
    rows = rows_of(
        """
        2021年地区生产总值
        地区 | 地区生产总值（亿元）
        海城市 | 约668
        镇海区 | 超1150
        青岛西海岸新区 | 4368.5
        """
    )
    names = regions("海城市", "镇海区", "青岛西海岸新区")
    return Drawn(
        "约数.xlsx",
        {"Sheet1": rows},
        (
            Figures("B5:B5", {**of("gdp", "亿元"), "period": "2021"}, names[2:]),
            Figures(
                "B3:B4",
                {**of("gdp", "亿元"), "period": "2021"},
                names[:2],
                must=OPTIONAL,
                values={"B3": "668", "B4": "1150"},
            ),
        ),
    )


@drawn
def months_written_in_many_ways():
    """1~6月, 1—9月份 and 全年 in one header of one year."""
    rows = rows_of(
        """
        2021年青岛市主要指标
        指标（亿元） | 1～3月 | 1~6月 | 1—9月份 | 全年
        地区生产总值 | 2988.0 | 6540.2 | 10172.0 | 14136.5
        一般公共预算收入 | 380.1 | 741.5 | 1044.9 | 1367.9
        """
    )
    return Drawn(
        "青岛2021.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:E4",
                {"region": "青岛市"},
                [of("gdp", "亿元"), of("budget_revenue", "亿元")],
                periods("2021:1-3", "2021:1-6", "2021:1-9", "2021"),
                must=EITHER,
            ),
        ),
    )


@drawn
def names_of_regions_with_remarks():
    """宁波市（含前湾新区） and 镇海区* are those regions, or asked about."""
    rows = rows_of(
        """
        2022年固定资产投资增速（%）
        地区 | 增速
        宁波市（含前湾新区） | 10.7
        镇海区* | 9.7
        慈溪市(不含前湾新区) | 8.8
        """
    )
    names = [
        {"region": "宁波市|宁波市（含前湾新区）", "must": EITHER},
        {"region": "镇海区", "must": EITHER},
        {"region": "慈溪市(不含前湾新区)|慈溪市（不含前湾新区）", "must": OPTIONAL},
    ]
    return Drawn(
        "备注地区.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B5",
                {
                    **of("fixed_asset_investment", "%", "growth"),
                    "period": "2022",
                },
                names,
            ),
        ),
    )
