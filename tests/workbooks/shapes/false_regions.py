"""Names that look like known regions and are not: to be certain is wrong."""

from shapes.drawing import Shape, drawn, each


def city_itself():
    """Return 市本级 beside 全市: it is not the whole city."""
    sheet = drawn(
        """
2022年宁波市一般公共预算收入（亿元）
地区 | 一般公共预算收入
全市 | 1680.2
市本级 | 292.5
海曙区 | 126.1
江北区 | 88.2
"""
    )
    common = {"indicator": "budget_revenue", "period": "2022", "unit": "亿元"}
    sheet.tell("B3:B3", region="330200", **common)
    sheet.tell("B4:B4", region="市本级", open=True, **common)
    sheet.tell("B5:B6", each(region=["330203", "330205"]), **common)
    return Shape("the city itself", [sheet])


def all_but_one():
    """Return a city without one of its parts, which is not the city."""
    sheet = drawn(
        """
2022年地区生产总值（亿元）
地区 | 地区生产总值
浙江（不含宁波） | 62011.1
宁波市 | 15704.3
"""
    )
    common = {"indicator": "gdp", "period": "2022", "unit": "亿元"}
    sheet.tell("B3:B3", region="不含宁波", open=True, spare=True, **common)
    sheet.tell("B4:B4", region="330200", **common)
    return Shape("all but one", [sheet])


def towns_named_like_districts():
    """Return towns of one district, one named like a city far away."""
    sheet = drawn(
        """
2022年镇海区各镇街道财政收入（万元）
镇街 | 一般公共预算收入
招宝山街道 | 30210
澥浦镇 | 22015
西海岸街道 | 1200
"""
    ).tell(
        "B3:B5",
        each(region=["招宝山街道", "澥浦镇", "西海岸街道"]),
        indicator="budget_revenue",
        period="2022",
        unit="万元",
        open=True,
    )
    return Shape("towns", [sheet])


def companies():
    """Return companies: their names hold regions and are none."""
    sheet = drawn(
        """
2022年重点企业纳税情况（万元）
企业名称 | 税收收入
宁波钢铁有限公司 | 98210
青岛啤酒股份有限公司 | 77450
"""
    ).tell(
        "B3:B4",
        each(region=["宁波钢铁", "青岛啤酒"]),
        indicator="tax_revenue",
        period="2022",
        unit="万元",
        open=True,
        spare=True,
    )
    return Shape("companies", [sheet])


def projects_with_dates():
    """Return a list of projects: codes, dates and amounts, no observations of regions."""
    sheet = drawn(
        """
2022年镇海区重点项目清单
序号 | 项目名称 | 总投资（亿元） | 开工日期 | 联系电话
1 | 绿色石化扩建 | 120.5 | d:2022-03-01 | 86201234
2 | 新材料中试基地 | 8.6 | d:2022-05-18 | 86205678
"""
    ).tell(
        "C3:C4",
        region="330211",
        indicator=("总投资", "绿色石化", "新材料"),
        unit="亿元",
        period="2022",
        open=True,
        spare=True,
    )
    return Shape("projects", [sheet])


def namesakes_in_another_city():
    """Return 江北区 among the districts of Chongqing."""
    sheet = drawn(
        """
2022年重庆市各区地区生产总值（亿元）
地区 | 地区生产总值
渝中区 | 1557.5
江北区 | 1621.9
南岸区 | 890.2
"""
    ).tell(
        "B3:B5",
        each(region=["500103", "500105", "500108"]),
        indicator="gdp",
        period="2022",
        unit="亿元",
        open=True,
    )
    return Shape("namesakes in another city", [sheet])


def ports():
    """Return ports: 宁波舟山港 is no city."""
    sheet = drawn(
        """
2022年主要港口货物吞吐量（万吨）
港口 | 货物吞吐量
宁波舟山港 | 126134
青岛港 | 65754
"""
    ).tell(
        "B3:B4",
        indicator=("货物吞吐量", "舟山港", "青岛港"),
        region=("330200", "370200", "450602", "宁波舟山港", "青岛港", ""),
        period="2022",
        unit="万吨",
        doubtful=True,
    )
    return Shape("ports", [sheet])


SHAPES = (
    city_itself,
    all_but_one,
    towns_named_like_districts,
    companies,
    projects_with_dates,
    namesakes_in_another_city,
    ports,
)
