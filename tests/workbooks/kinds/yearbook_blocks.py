"""Yearbook tables that go on: beside, below and on other sheets."""

from kinds.drawing import (
    CERTAIN,
    EITHER,
    Drawn,
    Figures,
    drawn,
    of,
    periods,
    regions,
    rows_of,
)
from kinds.invented import level, parts
from kinds.yearbook_columns import INDUSTRIES, NINGBO


@drawn
def side_by_side_blocks():
    """A long list of regions folded into two blocks beside each other."""
    left = ("北京市", "天津市", "河北省", "山西省")
    right = ("山东省", "河南省", "湖北省", "湖南省")
    rows = rows_of(
        """
        表3  各省、区、市城镇居民人均可支配收入
        单位：元
        地 区 | 2021年 | 2022年 | 地 区 | 2021年 | 2022年
        """
    )
    for one, two in zip(left, right, strict=True):
        row = []
        for name in (one, two):
            row += [name, *(int(level(name, y, 31000)) for y in (2021, 2022))]
        rows.append(row)
    rows.append(["注：按常住地分。"])
    years = periods("2021", "2022")
    says = of("income_urban", "元")
    return Drawn(
        "表3.xlsx",
        {"表3": rows},
        (
            Figures("B4:C7", says, regions(*left), years),
            Figures("E4:F7", says, regions(*right), years),
        ),
    )


@drawn
def continued_table_with_repeated_header():
    """续表 repeats the regions with further indicators, each part under its header."""
    names = ("沈阳市", "大连市", "鞍山市", "朝阳市")
    rows = rows_of("15-1  各市国民经济主要指标（2021年）\n单位：亿元")
    first = [["市  名", "地区生产总值", "第一产业", "第二产业", "第三产业"]]
    second = [["续表"], ["市  名", "社会消费品零售总额", "进出口总额", "出口总额"]]
    for name in names:
        whole = level(name, 2021, 3000)
        spaced = f"{name[0]}    {name[1]}"
        first.append([spaced, whole, *parts(whole, name)])
        trade = level(name + "t", 2021, 900)
        sold = round(trade * 0.6, 2)
        second.append([spaced, level(name + "r", 2021, 1200), trade, sold])
    sheet = [*rows, *first, [], *second]
    every = {"period": "2021"}
    more = [of("retail_sales", "亿元"), of("trade", "亿元"), of("exports", "亿元")]
    return Drawn(
        "辽宁统计年鉴2022 15-1.xlsx",
        {"15-1": sheet},
        (
            Figures("B4:E7", every, regions(*names), INDUSTRIES),
            Figures("B11:D14", every, regions(*names), more),
        ),
    )


@drawn
def several_tables_on_a_sheet():
    """Two tables of other units and years under each other, each with its title."""
    sheet = rows_of(
        """
        表1  2021年固定资产投资
        单位：亿元
        地区 | 固定资产投资 | 比上年增长（%）
        镇海区 | 402.11 | 8.6
        北仑区 | 611.90 | 10.2

        表2  2022年进出口总额
        单位：万美元
        地区 | 进出口总额 | 出口总额 | 进口总额
        镇海区 | 1102345 | 802345 | 300000
        北仑区 | 4210000 | 2410000 | 1800000
        """
    )
    names = regions("镇海区", "北仑区")
    invested = [
        of("fixed_asset_investment", "亿元"),
        of("fixed_asset_investment", "%", "growth"),
    ]
    traded = [
        of("trade", "万美元", must=EITHER),
        of("exports|exports_usd", "万美元", must=EITHER),
        of("imports", "万美元", must=EITHER),
    ]
    return Drawn(
        "主要指标.xlsx",
        {"Sheet1": sheet},
        (
            Figures("B4:C5", {"period": "2021"}, names, invested),
            Figures("B10:D11", {"period": "2022"}, names, traded),
        ),
    )


@drawn
def a_sheet_a_year():
    """The year stands in the sheet's name only."""
    head = rows_of(
        """
        各区县（市）生产总值
        单位：亿元
        地区 | 生产总值 | 第一产业 | 第二产业 | 第三产业
        """
    )
    sheets, figures = {}, []
    names = list(NINGBO)
    for year in (2020, 2021, 2022):
        body = []
        for name in names:
            whole = level(name, year, NINGBO[name] * 0.62)
            body.append([name, whole, *parts(whole, name)])
        sheets[f"{year}年"] = head + body
        figures.append(
            Figures(
                "B4:E9",
                {"period": str(year)},
                regions(*names),
                INDUSTRIES,
                sheet=f"{year}年",
            )
        )
    return Drawn("各区县市生产总值.xlsx", sheets, tuple(figures))


@drawn
def a_sheet_a_region():
    """The region stands in the sheet's name only; indicators down, years across."""
    years = (2019, 2020, 2021, 2022)
    sheets, figures = {}, []
    for name, base in list(NINGBO.items())[:3]:
        rows = [["主要经济指标"], ["指标名称", "单位", *(f"{y}年" for y in years)]]
        wholes = [level(name, y, base * 0.62) for y in years]
        split = [parts(whole, name) for whole in wholes]
        rows.append(["地区生产总值", "亿元", *wholes])
        for place, sector in enumerate("一二三"):
            rows.append(
                [f"　第{sector}产业增加值", "亿元", *(one[place] for one in split)]
            )
        rows.append(["常住人口", "万人", *(level(name + "p", y, 55) for y in years)])
        sheets[name] = rows
        says = [*INDUSTRIES, of("resident_population", "万人", stock="yes")]
        figures.append(
            Figures(
                "C3:F7",
                {"region": name},
                says,
                periods(*map(str, years)),
                sheet=name,
                # Chongqing has a 江北区 too.
                must=EITHER if name == "江北区" else CERTAIN,
            )
        )
    return Drawn("分区县主要指标.xlsx", sheets, tuple(figures))
