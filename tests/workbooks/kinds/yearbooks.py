"""Tables of provincial and city yearbooks: titles, corners, groups, both languages."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, periods, regions, rows_of
from kinds.invented import growth, level, parts

ZHEJIANG = {
    "杭州市": ("杭    州", 11050.5),
    "宁波市": ("宁    波", 8295.9),
    "温州市": ("温    州", 4669.9),
    "嘉兴市": ("嘉    兴", 3696.4),
    "舟山市": ("舟    山", 1092.8),
    "丽水市": ("丽    水", 1107.3),
}
ENGLISH = ("Hangzhou", "Ningbo", "Wenzhou", "Jiaxing", "Zhoushan", "Lishui")
INDUSTRIES = [
    of("gdp", "亿元"),
    of("gdp_primary", "亿元"),
    of("gdp_secondary", "亿元"),
    of("gdp_tertiary", "亿元"),
]


def _by_industry(year, factor=1.0):
    rows = []
    for (name, (printed, base)), english in zip(ZHEJIANG.items(), ENGLISH, strict=True):
        whole = level(name, year, base * factor)
        rows.append([printed, english, whole, *parts(whole, name)])
    return rows


@drawn
def city_by_year_bilingual():
    """Years jump; a row of groups has stray zeros; zones stand below the cities."""
    years = (2000, 2005, 2010, 2012, 2013, 2014, 2015)
    head = rows_of(
        """
        2-14  各市地区生产总值
        ␣Gross Domestic Product by City

        单位: 亿元 | | | | | | | | (100 million yuan)
        市  别 | City | 2000 | 2005 | 2010 | 2012 | 2013 | 2014 | 2015
        """
    )
    cities = {
        "广州市": ("广    州", "Guangzhou", 18100.4),
        "深圳市": ("深    圳", "Shenzhen", 17502.9),
        "珠海市": ("珠    海", "Zhuhai", 2025.4),
        "东莞市": ("东    莞", "Dongguan", 6275.1),
        "中山市": ("中    山", "Zhongshan", 3010.0),
    }
    body = [
        [printed, english, *(level(name, year, base) for year in years)]
        for name, (printed, english, base) in cities.items()
    ]
    groups = [["按经济区域分", "By Region", "", "", "", 0, 0, 0, 0]]
    zones = [
        [name, english, *(level(name, year, base) for year in years)]
        for name, english, base in (
            ("珠 三 角", "Pearl River Delta", 62267.8),
            ("东    翼", "Eastern Region", 5430.2),
            ("山    区", "Mountainous Region", 4906.5),
        )
    ]
    return Drawn(
        "02-14-0.xlsx",
        {"3-15": [*head, [], *body, *groups, *zones]},
        (
            Figures(
                "C7:I11",
                of("gdp", "亿元"),
                regions(*cities),
                periods(*map(str, years)),
            ),
            Figures(
                "C13:I15",
                of("gdp", "亿元", must=EITHER),
                regions("珠三角", "东翼", "山区"),
                periods(*map(str, years)),
            ),
        ),
        may_ask=("F12:I12",),
    )


@drawn
def industries_with_year_in_title():
    """The year stands in the title only, and in both languages."""
    head = rows_of(
        """
        1-19  市、州生产总值(2013)
        GROSS DOMESTIC PRODUCT OF CITIES AND PREFECTURES(2013)

        单位:亿元␣␣␣ | | | | | (100 million yuan)
        地      区 | Regions | 地区生产总值 | 第一产业 | 第二产业 | 第三产业
         | | Gross Domestic Product | Primary Industry | Secondary Industry | Tertiary Industry

        """
    )
    names = {
        "武汉市": ("武    汉", 9051.3),
        "黄石市": ("黄    石", 1142.0),
        "襄阳市": ("襄    阳", 2814.0),
        "恩施土家族苗族自治州": ("恩 施 州", 552.5),
        "潜江市": ("潜    江", 492.7),
        "神农架林区": ("神 农 架", 18.6),
    }
    body = []
    for name, (printed, base) in names.items():
        whole = level(name, 2013, base)
        body.append([printed, "", whole, *parts(whole, name)])
    return Drawn(
        "0119-市、州生产总值（2013）.xlsx",
        {"Sheet1": [*head, [], *body], "Sheet2": [], "Sheet3": []},
        (Figures("C8:F13", {"period": "2013"}, regions(*names), INDUSTRIES),),
    )


@drawn
def header_broken_over_five_rows():
    """Names, units and English broken over five rows; per head in yuan; group rows."""
    head = rows_of(
        """
        3-9  各市生产总值(2015年)
        Gross Domestic Product by City (2015)

        本表按当年价格计算。
        Data in this table are calculated at current prices.
        市(县) | City(County) | 生产总值 | | | | 人均生产总值
         | | (亿元) | 第一产业 | 第二产业 | 第三产业 | (元)
         | | Gross Domestic | | | | Per Capita
         | | Product | Primary | Secondary | Tertiary | GDP
         | | (100 million yuan) | Industry | Industry | Industry | (yuan)

        省辖市 | City
        """
    )

    def row(name, printed, english, base):
        whole = level(name, 2015, base)
        return [printed, english, whole, *parts(whole, name), int(base * 8.1 + 20000)]

    cities = [
        row("郑州市", "郑  州  市", "Zhengzhou", 7311.5),
        row("开封市", "开  封  市", "Kaifeng", 1605.8),
        row("洛阳市", "洛  阳  市", "Luoyang", 3469.0),
        row("济源市", "济  源  市", "Jiyuan", 492.5),
    ]
    counties = [
        row("巩义市", "巩义市", "Gongyi", 625.5),
        row("兰考县", "兰考县", "Lankao", 234.6),
        row("滑县", "滑县", "Huaxian", 211.3),
    ]
    group = [["省直管县", "Province Administrating ⏎County"]]
    notes = rows_of("\n\n注：人均生产总值按常住人口计算。\na) At residents population.")
    says = [*INDUSTRIES, of("gdp_per_head", "元")]
    every = {"period": "2015"}
    return Drawn(
        "3-9  各市生产总值(2015).xlsx",
        {"Sheet1": head + cities + group + counties + notes},
        (
            Figures(
                "C13:G16", every, regions("郑州市", "开封市", "洛阳市", "济源市"), says
            ),
            Figures("C18:G20", every, regions("巩义市", "兰考县", "滑县"), says),
        ),
    )


@drawn
def three_columns_a_group():
    """Two years and their ratio under each industry; 全省总计 stands for the province."""
    rows = [
        ["2-8  各市生产总值"],
        ["Gross Domestic Product by Region"],
        [],
        ["单位:亿元", "", "(100 million yuan)"],
    ]
    groups = ("地区生产总值", "第一产业增加值", "第二产业增加值", "第三产业增加值")
    rows.append(["地   区", "Region"])
    years = ["", ""]
    for name in groups:
        rows[-1] += [f"{name}⏎Value-added", "<", "<"]
        years += [2013, 2014, "2014年为⏎2013年%⏎2013=100"]
    rows += [[], [], years, [], []]
    names = {
        "山东省": ("全省总计", "Total", 55230.3),
        "济南市": ("济 南 市", "Jinan", 5230.2),
        "青岛市": ("青 岛 市", "Qingdao", 8006.6),
        "烟台市": ("烟 台 市", "Yantai", 5613.9),
        "威海市": ("威 海 市", "Weihai", 2549.7),
    }
    for name, (printed, english, base) in names.items():
        old, new = level(name, 2013, base), level(name, 2014, base)
        row = [printed, english]
        for before, now in zip(
            (old, *parts(old, name)), (new, *parts(new, name)), strict=True
        ):
            row += [before, now, round(100 + growth(f"{name}{before}", 10), 1)]
        rows.append(row)
    rows += rows_of("\n注:本表绝对额按当年价格计算,速度按可比价格计算。")
    says = []
    for one in INDUSTRIES:
        code, name = one["indicator"], groups[len(says) // 3]
        says += [{**one, "period": "2013"}, {**one, "period": "2014"}]
        says += [of(f"{code}|{name}", "%|2013=100|上年=100", "index", period="2014")]
    return Drawn(
        "山东统计年鉴 各市生产总值(2014).xlsx",
        {"Sheet1": rows},
        (Figures("C11:N15", {}, regions(*names), says),),
    )


@drawn
def many_indicators_of_cities():
    """Units in brackets of the header's own words; an open bracket; one wide group."""
    rows = rows_of(
        """
        17-2 各市国民经济主要指标（2020年）
        城市 | 年末常住人口（万人） | 生产总值(亿元) | < | < | < | < | 人均生产总值(元) | 出口总额⏎(亿美元) | 一般公共预算收入⏎（亿元 | 城镇居民人均可支配收入 (元)
        ^ | ^ | ^ | 第一产业 | 第二产业 | 第三产业 | #工业 | ^ | ^ | ^ | ^
        浙东北
        杭州市 | 1196.5 | 16106.0 | 326.0 | 4821.0 | 10959.0 | 4221.0 | 136617 | 534.24 | 2093.39 | 68666
        宁波市 | 942.0 | 12409.0 | 339.0 | 5694.0 | 6376.0 | 5045.0 | 132614 | 926.80 | 1510.84 | 68008
        嘉兴市 | 541.1 | 5510.0 | 124.0 | 2861.0 | 2525.0 | 2560.0 | 102541 | 328.82 | 598.80 | 64124
        #平湖市 | 67.4 | 785.0 | 15.0 | 464.0 | 306.0 | 431.0 | 116983 | 62.10 | 90.03 | 66900
        浙西南
        温州市 | 958.7 | 6871.0 | 160.0 | 2834.0 | 3877.0 | 2268.0 | 71766 | 271.67 | 601.98 | 63481
        丽水市 | 250.8 | 1540.0 | 105.0 | 555.0 | 880.0 | 434.0 | 61811 | 43.39 | 143.86 | 48532
        """
    )
    says = [
        of("resident_population", "万人", stock="yes"),
        *INDUSTRIES,
        of("industrial_value_added|工业", "亿元"),
        of("gdp_per_head", "元"),
        of("exports_usd|exports", "亿美元", must=EITHER),
        of("budget_revenue", "亿元"),
        of("income_urban", "元"),
    ]
    names = ["杭州市", "宁波市", "嘉兴市", "平湖市", "", "温州市", "丽水市"]
    return Drawn(
        "17-2 各市国民经济主要指标（2020年）.xlsx",
        {"17-2 各市国民经济主要指标（2020年）": rows},
        (Figures("B5:K11", {"period": "2020"}, regions(*names), says),),
    )
