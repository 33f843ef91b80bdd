"""Names that are ambiguous, new, spaced, marked, or hold one another."""

from shapes.drawing import Shape, drawn, each, nested

_TWO = ("330200", "370200")


def ambiguous_region():
    """Return 海城 where nothing says which of the two it is."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 地区生产总值
海城 | 695.3
西海岸新区 | 4691.9
"""
    ).tell(
        "B3:B4",
        each(region=["海城", "370211"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
    )
    sheet.change("B3:B3", region=None)
    return Shape("ambiguous region", [sheet])


def region_settled_by_its_parent():
    """Return 海城 among the counties of Anshan."""
    sheet = drawn(
        """
2022年鞍山市各县区地区生产总值（亿元）
地区 | 地区生产总值
铁东区 | 412.6
台安县 | 118.4
海城 | 695.3
"""
    ).tell(
        "B3:B5",
        each(region=["210302", "210321", "210381"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
    )
    return Shape("settled by its parent", [sheet])


def region_within_the_indicator():
    """Return row labels that say region and indicator in one."""
    sheet = drawn(
        """
指标 | 单位 | 2021年 | 2022年
宁波市地区生产总值 | 亿元 | 14594.9 | 15704.3
宁波市出口总额 | 亿元 | 7624.3 | 8230.6
青岛市地区生产总值 | 亿元 | 14136.5 | 14920.8
"""
    ).tell(
        "C2:D4",
        [
            {"region": "330200", "indicator": "gdp"},
            {"region": "330200", "indicator": "exports"},
            {"region": "370200", "indicator": "gdp"},
        ],
        each(period=["2021", "2022"]),
        unit="亿元",
    )
    return Shape("region within the indicator", [sheet])


def region_and_year_in_one():
    """Return row labels of region and year in one."""
    sheet = drawn(
        """
 | 地区生产总值（亿元） | 出口总额（亿元）
宁波市2021年 | 14594.9 | 7624.3
宁波市2022年 | 15704.3 | 8230.6
青岛市2021年 | 14136.5 | 4921.3
青岛市2022年 | 14920.8 | 5361.4
"""
    ).tell(
        "B2:C5",
        nested(each(region=_TWO), each(period=["2021", "2022"])),
        each(indicator=["gdp", "exports"]),
        unit="亿元",
    )
    return Shape("region and year in one", [sheet])


def year_and_indicator_in_one():
    """Return column headers that say year, indicator and unit in one."""
    sheet = drawn(
        """
地区 | 2021年地区生产总值（亿元） | 2022年地区生产总值（亿元） | 2022年末常住人口（万人）
宁波市 | 14594.9 | 15704.3 | 961.8
青岛市 | 14136.5 | 14920.8 | 1034.2
"""
    ).tell(
        "B2:D3",
        each(region=_TWO),
        [
            {"indicator": "gdp", "period": "2021", "unit": "亿元"},
            {"indicator": "gdp", "period": "2022", "unit": "亿元"},
            {
                "indicator": "resident_population",
                "period": ("2022", "2022-12-31"),
                "unit": "万人",
            },
        ],
    )
    return Shape("year and indicator in one", [sheet])


def unknown_regions():
    """Return villages that no catalogue knows: kept by their names."""
    sheet = drawn(
        """
2022年各镇财政收入（万元）
镇（街道） | 一般公共预算收入
骆驼街道 | 45210
九龙湖镇 | 18734
澥浦镇 | 22015
"""
    ).tell(
        "B3:B5",
        each(region=["骆驼街道", "九龙湖镇", "澥浦镇"]),
        indicator="budget_revenue",
        period="2022",
        unit="万元",
    )
    return Shape("unknown regions", [sheet])


def unknown_indicators():
    """Return indicators that no catalogue knows: kept by their names."""
    sheet = drawn(
        """
2022年气象
地区 | 平均气温（℃） | 日照时数（小时）
宁波市 | 18.2 | 1735
青岛市 | 13.9 | 2240
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        [
            {"indicator": "平均气温", "unit": "℃"},
            {"indicator": "日照时数", "unit": "小时"},
        ],
        period="2022",
    )
    return Shape("unknown indicators", [sheet])


def industrial_growth_only():
    """Return 规上 and 全部 industry side by side, which are two indicators."""
    sheet = drawn(
        """
2022年1-9月工业
地区 | 全部工业增加值（亿元） | 规模以上工业增加值（亿元） | 规模以上工业增加值同比增长（%）
宁波市 | 4980.4 | 3691.2 | 4.3
青岛市 | 2875.1 | 2004.6 | 4.6
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        [
            {"indicator": "industrial_value_added", "unit": "亿元"},
            {"indicator": "industrial_value_added_above_scale", "unit": "亿元"},
            {
                "indicator": "industrial_value_added_above_scale",
                "unit": "%",
                "measure": "growth",
            },
        ],
        period="2022-01..09",
    )
    return Shape("two kinds of industry", [sheet])


def per_head_and_total():
    """Return indicators whose names hold one another."""
    sheet = drawn(
        """
指标（2022年） | 单位 | 宁波市 | 青岛市
地区生产总值 | 亿元 | 15704.3 | 14920.8
人均地区生产总值 | 元 | 163911 | 144274
第三产业增加值 | 亿元 | 7908.7 | 9255.7
第三产业增加值占地区生产总值比重 | % | 50.4 | 62.0
"""
    ).tell(
        "C2:D5",
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "gdp_per_head", "unit": "元"},
            {"indicator": "gdp_tertiary", "unit": "亿元"},
            {"indicator": ("gdp_tertiary", "比重"), "unit": "%", "measure": "share"},
        ],
        each(region=_TWO),
        period="2022",
    )
    # A share of GDP is no level of the sector: known as a share, or new by its name.
    sheet.change("C5:D5", open=True)
    return Shape("names that hold one another", [sheet])


def spaced_and_broken_words():
    """Return names with spaces inside and headers with line breaks."""
    sheet = drawn(
        """
2022年  各 市 主 要 指 标
地 区 | 地 区\\n生产总值\\n（亿元） | 社会消费品\\n零售总额\\n（亿元）
宁 波 市 | 15704.3 | 4896.7
青  岛  市 | 14920.8 | 5891.8
鞍    山 | 1863.2 | 702.5
"""
    ).tell(
        "B3:C5",
        each(region=[*_TWO, "210300"]),
        each(indicator=["gdp", "retail_sales"]),
        period="2022",
        unit="亿元",
    )
    return Shape("spaces and line breaks", [sheet])


def marks_of_notes():
    """Return names with the marks of footnotes."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 地区生产总值①
宁波市* | 15704.3
青岛市② | 14920.8
注：①按当年价格计算。②含西海岸新区。*为初步核算数。
"""
    ).tell("B3:B4", each(region=_TWO), indicator="gdp", period="2022", unit="亿元")
    return Shape("marks of notes", [sheet])


def both_languages_in_all():
    """Return a yearbook's page with both languages in each label."""
    sheet = drawn(
        """
3-9 各市地区生产总值（2022年） Gross Regional Product by City (2022)
（亿元） (100 million yuan)
城市 City | 地区生产总值 Gross Regional Product | 第一产业 Primary Industry | 第二产业 Secondary Industry
宁波市 Ningbo | 15704.3 | 382.1 | 7413.5
青岛市 Qingdao | 14920.8 | 476.8 | 5197.2
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        each(indicator=["gdp", "gdp_primary", "gdp_secondary"]),
        period="2022",
        unit="亿元",
    )
    return Shape("both languages in all", [sheet])


SHAPES = (
    ambiguous_region,
    region_settled_by_its_parent,
    region_within_the_indicator,
    region_and_year_in_one,
    year_and_indicator_in_one,
    unknown_regions,
    unknown_indicators,
    industrial_growth_only,
    per_head_and_total,
    spaced_and_broken_words,
    marks_of_notes,
    both_languages_in_all,
)
