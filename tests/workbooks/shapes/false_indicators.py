"""Names that look like known indicators and are not: to be certain is wrong."""

from shapes.drawing import Shape, drawn, each

_TWO = ("330200", "370200")


def investment_by_sector():
    """Return investment by sector: its 第二产业 is no value added."""
    sheet = drawn(
        """
2022年宁波市固定资产投资
单位：亿元
行业 | 投资额
第一产业 | 21.6
第二产业 | 1210.4
第三产业 | 3105.8
"""
    ).tell(
        "B4:B6",
        each(
            indicator=[
                ("第一产业", "固定资产投资", "投资额"),
                ("第二产业", "固定资产投资", "投资额"),
                ("第三产业", "固定资产投资", "投资额"),
            ]
        ),
        region="330200",
        period="2022",
        unit="亿元",
        doubtful=True,
    )
    return Shape("investment by sector", [sheet])


def employment_by_sector():
    """Return employed persons by sector in columns."""
    sheet = drawn(
        """
2022年末全社会就业人员
 | | | 单位：万人
地区 | 第一产业 | 第二产业 | 第三产业
宁波市 | 18.2 | 290.4 | 285.6
青岛市 | 60.1 | 180.7 | 260.3
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        each(
            indicator=[
                ("第一产业", "就业人员"),
                ("第二产业", "就业人员"),
                ("第三产业", "就业人员"),
            ]
        ),
        period=("2022", "2022-12-31"),
        unit="万人",
        open=True,
    )
    return Shape("employment by sector", [sheet])


def narrower_indicators():
    """Return indicators whose names only contain those of the catalogue."""
    sheet = drawn(
        """
2022年主要指标（亿元）
地区 | 限额以上社会消费品零售总额 | 出口交货值 | 民间固定资产投资
宁波市 | 2104.5 | 3520.1 | 1987.3
青岛市 | 1620.8 | 1433.9 | 2210.4
"""
    ).tell(
        "B3:D4",
        each(region=_TWO),
        each(indicator=["限额以上", "出口交货值", "民间"]),
        period="2022",
        unit="亿元",
        open=True,
    )
    return Shape("narrower indicators", [sheet])


def income_of_three_groups():
    """Return incomes of all, of urban and of rural residents below one header."""
    sheet = drawn(
        """
2022年居民收入
地区 | 居民人均可支配收入（元）
 | 全体居民 | 城镇居民 | 农村居民
宁波市 | 68348 | 76690 | 45487
青岛市 | 51223 | 62584 | 27654
"""
    ).tell(
        "B4:D5",
        each(region=_TWO),
        each(indicator=["income_all", "income_urban", "income_rural"]),
        period="2022",
        unit="元",
    )
    sheet.merge(1, 1, 1, 3)
    return Shape("income of three groups", [sheet])


def two_currencies():
    """Return GDP per head in yuan and in dollars."""
    sheet = drawn(
        """
2022年人均地区生产总值
地区 | 人均地区生产总值（元） | 人均地区生产总值（美元）
宁波市 | 163911 | 24370
青岛市 | 144274 | 21450
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        [
            {"indicator": "gdp_per_head", "unit": "元"},
            {"indicator": ("gdp_per_head_usd", "gdp_per_head"), "unit": "美元"},
        ],
        period="2022",
    )
    sheet.change("C3:C4", open=True)
    return Shape("two currencies", [sheet])


def per_head_in_the_title():
    """Return figures per head under the names of totals: the title alone says so."""
    sheet = drawn(
        """
2022年人均主要指标（元）
地区 | 地区生产总值 | 一般公共预算收入
宁波市 | 163911 | 17470
青岛市 | 144274 | 12312
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        [
            {"indicator": ("gdp", "gdp_per_head", "人均")},
            {"indicator": ("budget_revenue", "人均")},
        ],
        period="2022",
        unit="元",
        doubtful=True,
    )
    return Shape("per head in the title", [sheet])


def places_by_growth():
    """Return places by growth, which are no places by value."""
    sheet = drawn(
        """
2022年主要指标增速位次
地区 | 地区生产总值 | 出口总额
宁波市 | 3 | 5
青岛市 | 8 | 2
"""
    ).tell(
        "B3:C4",
        each(region=_TWO),
        [
            {"indicator": "gdp"},
            {"indicator": ("exports", "增速位次")},
        ],
        period="2022",
        unit=("位", "名", ""),
        measure="any",
        open=True,
    )
    # The place of the value would be another one.
    growth = ("gdp_growth", "地区生产总值增速位次")
    sheet.change("B3:B4", indicator=growth)
    return Shape("places by growth", [sheet])


SHAPES = (
    investment_by_sector,
    employment_by_sector,
    narrower_indicators,
    income_of_three_groups,
    two_currencies,
    per_head_in_the_title,
    places_by_growth,
)
