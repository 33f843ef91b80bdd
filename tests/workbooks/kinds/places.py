"""Names of regions that mean several, parts, zones or more than they say."""

from kinds.drawing import ASKED, EITHER, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def ambiguous_region_names():
    """吉林 and 朝阳 among cities are cities; 海城 without any context is asked."""
    rows = rows_of(
        """
        2021年地区生产总值
        单位：亿元
        城市 | 地区生产总值
        长春 | 7103.1
        吉林 | 1550.0
        沈阳 | 7249.7
        朝阳 | 944.7
        """
    )
    says = regions("长春市", "吉林市", "沈阳市", "朝阳市")
    says[1] = {**says[1], "must": EITHER}
    says[3] = {**says[3], "must": EITHER}
    return Drawn(
        "东北城市.xlsx",
        {"Sheet1": rows},
        (Figures("B4:B7", {**of("gdp", "亿元"), "period": "2021"}, says),),
    )


@drawn
def haicheng_of_two_provinces():
    """海城 alone may be a city in Anshan or a district of Beihai: asked."""
    rows = rows_of(
        """
        2021年固定资产投资（亿元）
        海城 | 77.2
        镇海 | 402.1
        """
    )
    return Drawn(
        "对标.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B2:B3",
                {**of("fixed_asset_investment", "亿元"), "period": "2021"},
                [
                    {"region": "海城市|海城区", "must": ASKED},
                    {"region": "镇海区", "must": EITHER},
                ],
            ),
        ),
    )


@drawn
def full_and_prefixed_names_of_regions():
    """浙江省宁波市镇海区, 宁波镇海 and 辽宁海城 are regions of the catalogue."""
    rows = rows_of(
        """
        2021年地区生产总值（亿元）
        地区 | 地区生产总值
        浙江省宁波市镇海区 | 1150.2
        辽宁省鞍山市海城市 | 668.3
        青岛市即墨区 | 1420.7
        """
    )
    names = regions("镇海区", "海城市", "即墨区")
    return Drawn(
        "全称.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B5",
                {**of("gdp", "亿元"), "period": "2021"},
                [{**one, "must": EITHER} for one in names],
            ),
        ),
    )


@drawn
def districts_beside_functional_zones():
    """高新区 and 保税区 are kept by their text; 全市 is the city of the title."""
    rows = rows_of(
        """
        宁波市2022年1-6月固定资产投资增速
        单位：%
        地区 | 固定资产投资 | #工业投资
        全市 | 10.7 | 20.1
        镇海区 | 9.9 | 15.2
        高新区 | 12.0 | 8.8
        前湾新区 | 15.1 | 30.3
        """
    )
    names = [
        {"region": "宁波市|全市", "must": EITHER},
        {"region": "镇海区"},
        {"region": "高新区", "must": EITHER},
        {"region": "前湾新区", "must": EITHER},
    ]
    says = [
        of("fixed_asset_investment", "%", "growth"),
        of("工业投资", "%", "growth"),
    ]
    return Drawn(
        "投资分区.xlsx",
        {"Sheet1": rows},
        (Figures("B4:C7", {"period": "2022:1-6"}, names, says),),
    )


@drawn
def nation_province_and_city_for_comparison():
    """全国, 全省 and 全市 stand above the districts; each is another region."""
    rows = rows_of(
        """
        宁波市2022年1-9月主要指标增速对比（%）
        地区 | 规上工业增加值 | 固定资产投资 | 社会消费品零售总额
        全国 | 3.9 | 5.9 | 0.7
        全省 | 5.3 | 10.0 | 4.0
        全市 | 4.4 | 10.7 | 4.9
        镇海区 | 5.1 | 9.7 | 2.6
        """
    )
    names = [
        {"region": "全国"},
        {"region": "浙江省", "must": EITHER},
        {"region": "宁波市", "must": EITHER},
        {"region": "镇海区"},
    ]
    codes = (
        "industrial_value_added_above_scale",
        "fixed_asset_investment",
        "retail_sales",
    )
    return Drawn(
        "对比增速.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D6",
                {"period": "2022:1-9"},
                names,
                [of(code, "%", "growth") for code in codes],
            ),
        ),
    )


@drawn
def city_and_its_urban_districts():
    """市区 is not the whole city of the row above."""
    rows = rows_of(
        """
        2020年地区生产总值（亿元）
        地区 | 地区生产总值
        宁波市 | 12408.7
        　市区 | 7980.2
        　余姚市 | 1220.3
        　慈溪市 | 2008.3
        """
    )
    names = [
        {"region": "宁波市"},
        {"region": "市区|宁波市区", "must": EITHER},
        {"region": "余姚市"},
        {"region": "慈溪市"},
    ]
    return Drawn(
        "宁波2020.xlsx",
        {"Sheet1": rows},
        (Figures("B3:B6", {**of("gdp", "亿元"), "period": "2020"}, names),),
    )


@drawn
def two_regions_of_one_name_under_their_cities():
    """海城 under 鞍山 is the city, 海城区 under 北海 the district."""
    rows = rows_of(
        """
        2020年常住人口（万人）
        地区 | 常住人口
        鞍山市 | 332.5
        　铁东区 | 52.0
        　海城 | 99.6
        北海市 | 185.3
        　海城区 | 40.1
        """
    )
    names = [
        {"region": "鞍山市"},
        {"region": "铁东区"},
        {"region": "海城市", "must": EITHER},
        {"region": "北海市"},
        {"region": "海城区"},
    ]
    return Drawn(
        "海城.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B7",
                {
                    **of("resident_population", "万人", stock="yes"),
                    "period": "2020",
                },
                names,
            ),
        ),
    )
