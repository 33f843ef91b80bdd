"""Results beside targets, expectations and plans, which are no results; rankings."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")
_DISTRICTS = ("330203", "330205", "330211")


def targets_beside_results():
    """Return last year's results beside this year's targets, which are no results."""
    sheet = drawn(
        """
主要经济指标目标
指标 | 单位 | 2022年实绩 | 2023年目标
地区生产总值 | 亿元 | 15704.3 | 16700
出口总额 | 亿元 | 8230.6 | 8600
""",
        "宁波市",
    )
    indicators = each(indicator=["gdp", "exports"])
    common = {"region": "330200", "unit": "亿元"}
    sheet.tell("C3:C4", indicators, period="2022", **common)
    sheet.tell("D3:D4", indicators, period="2023", doubtful=True, spare=True, **common)
    return Shape("targets beside results", [sheet])


def expected_and_planned():
    """Return results beside expectations and a plan."""
    sheet = drawn(
        """
宁波市主要指标
指标 | 2022年 | 2023年（预计） | 2025年规划目标
地区生产总值（亿元） | 15704.3 | 16500 | 20000
常住人口（万人） | 961.8 | 970 | 1000
"""
    )
    indicators = [
        {"indicator": ("gdp", "地区生产总值"), "unit": "亿元"},
        {"indicator": ("resident_population", "常住人口"), "unit": "万人"},
    ]
    sheet.tell("B3:B4", indicators, region="330200", period=("2022", "2022-12-31"))
    for column, year in (("C", "2023"), ("D", "2025")):
        sheet.tell(
            f"{column}3:{column}4",
            indicators,
            region="330200",
            period=(year, f"{year}-12-31"),
            doubtful=True,
            spare=True,
        )
    return Shape("expected and planned", [sheet])


def plan_of_five_years():
    """Return a plan whose figures of 2025 are no results."""
    sheet = drawn(
        """
“十四五”规划主要指标
指标 | 2020年 | 2025年 | 属性
地区生产总值（亿元） | 12408.7 | 17000 | 预期性
常住人口城镇化率（%） | 78 | 80 | 预期性
""",
        "宁波市",
    )
    indicators = [
        {"indicator": "gdp", "unit": "亿元"},
        {"indicator": "urbanisation_rate", "unit": "%"},
    ]
    common = {"region": "330200"}
    sheet.tell("B3:B4", indicators, period=("2020", "2020-12-31"), open=True, **common)
    sheet.tell(
        "C3:C4", indicators, period=("2025", "2025-12-31"), doubtful=True, **common
    )
    return Shape("plan of five years", [sheet])


def ranking_list():
    """Return a list of the press: place, city, two years, growth, increase."""
    sheet = drawn(
        """
2022年城市GDP排名
排名 | 城市 | 2022年GDP（亿元） | 2021年GDP（亿元） | 名义增速（%） | 增量（亿元）
1 | 宁波市 | 15704.3 | 14594.9 | 7.6 | 1109.4
2 | 青岛市 | 14920.8 | 14136.5 | 5.5 | 784.3
3 | 鞍山市 | 1863.2 | 1888.1 | -1.3 | -24.9
"""
    ).tell(
        "C3:F5",
        each(region=[*_TWO, "210300"]),
        [
            {"period": "2022", "unit": "亿元"},
            {"period": "2021", "unit": "亿元"},
            {"period": "2022", "unit": "%", "measure": "growth", "open": True},
            {
                "period": "2022",
                "unit": "亿元",
                "measure": "change",
                "indicator": ("gdp", "gdp_increase", "增量"),
                "open": True,
            },
        ],
        indicator="gdp",
    )
    # The place in the list may be read or not.
    for row, region in enumerate((*_TWO, "210300"), 3):
        sheet.tell(
            f"A{row}:A{row}",
            region=region,
            indicator=("gdp", "排名", "位次"),
            period="2022",
            unit=("位", "名", ""),
            measure="rank",
            open=True,
            spare=True,
        )
    return Shape("ranking list", [sheet])


def increase_in_money():
    """Return the increase over last year in yuan, which is no level."""
    sheet = drawn(
        """
2022年社会消费品零售总额
地区 | 总额（亿元） | 比上年增加（亿元） | 比上年增长（%）
宁波市 | 4896.7 | 247.6 | 5.3
青岛市 | 5891.8 | -83.6 | -1.4
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        [
            {"unit": "亿元"},
            {"unit": "亿元", "measure": "change", "open": True},
            {"unit": "%", "measure": "growth"},
        ],
        indicator="retail_sales",
        period="2022",
    )
    return Shape("increase in money", [sheet])


def share_of_the_whole():
    """Return districts with their share of the city."""
    sheet = drawn(
        """
2022年宁波市各区县地区生产总值
地区 | 总量（亿元） | 占全市比重（%）
海曙区 | 1453.9 | 9.3
江北区 | 787.6 | 5.0
镇海区 | 1363.1 | 8.7
"""
    ).tell(
        "B3:C5",
        each(region=_DISTRICTS),
        [
            {"unit": "亿元", "indicator": "gdp"},
            {
                "unit": "%",
                "indicator": ("gdp", "gdp_share_of_parent", "比重"),
                "measure": "any",
                "open": True,
            },
        ],
        period="2022",
    )
    return Shape("share of the whole", [sheet])


SHAPES = (
    targets_beside_results,
    expected_and_planned,
    plan_of_five_years,
    ranking_list,
    increase_in_money,
    share_of_the_whole,
)
