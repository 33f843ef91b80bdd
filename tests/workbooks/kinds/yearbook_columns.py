"""Yearbook tables by what their columns and blocks do: units, ranks, shares, repeats."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, periods, regions, rows_of
from kinds.invented import growth, level, parts

NINGBO = {
    "海曙区": 1342.0,
    "江北区": 748.5,
    "北仑区": 2630.4,
    "镇海区": 1150.2,
    "鄞州区": 2684.1,
    "慈溪市": 2379.2,
}
INDUSTRIES = [
    of("gdp", "亿元"),
    of("gdp_primary", "亿元"),
    of("gdp_secondary", "亿元"),
    of("gdp_tertiary", "亿元"),
]


@drawn
def units_on_a_row_of_their_own():
    """Each column has its unit in brackets on the row below its name."""
    rows = rows_of(
        """
        各区（县、市）主要经济指标（2022年）

        地  区 | 年末户籍人口 | 地区生产总值 | 一般公共预算收入 | 社会消费品零售总额 | 城镇居民人均可支配收入
         | （万人） | （万元） | （万元） | （亿元） | （元）
        海曙区 | 67.1 | 14110000 | 1170321 | 887.21 | 82110
        江北区 | 30.8 | 7900000 | 721010 | 350.44 | 80952
        镇海区 | 30.5 | 12004000 | 911216 | 221.08 | 79821
        慈溪市 | 106.3 | 25211000 | 2010448 | 735.02 | 72530
        """
    )
    says = [
        of("registered_population", "万人", stock="yes"),
        of("gdp", "万元"),
        of("budget_revenue", "万元"),
        of("retail_sales", "亿元"),
        of("income_urban", "元"),
    ]
    names = regions("海曙区", "江北区", "镇海区", "慈溪市")
    return Drawn(
        "宁波统计年鉴2023 1-5.xlsx",
        {"1-5": rows},
        (Figures("B5:F8", {"period": "2022"}, names, says),),
    )


@drawn
def levels_ranks_and_shares():
    """总量, 位次, 比重 and 比上年增长 under one indicator."""
    rows = rows_of(
        """
        2022年各区县（市）地区生产总值及位次
        地区 | 地区生产总值 | < | < | < | 第二产业增加值 | <
        ^ | 总量（亿元） | 位次 | 比上年增长（%） | 占全市比重（%） | 总量（亿元） | 占GDP比重（%）
        """
    )
    names = list(NINGBO)
    values = {name: level(name, 2022, base * 0.62) for name, base in NINGBO.items()}
    order = sorted(names, key=values.get, reverse=True)
    whole = round(sum(values.values()) / 0.72, 2)
    for name in names:
        second = parts(values[name], name)[1]
        rows.append(
            [
                name,
                values[name],
                order.index(name) + 1,
                growth(name, 6),
                round(100 * values[name] / whole, 1),
                second,
                round(100 * second / values[name], 1),
            ]
        )
    says = [
        of("gdp", "亿元"),
        of("gdp", "位", "rank"),
        of("gdp", "%", "growth"),
        of("gdp|gdp_share_of_parent|比重", "%", "share|level"),
        of("gdp_secondary", "亿元"),
        of("gdp_secondary|第二产业", "%", "share"),
    ]
    return Drawn(
        "各区县市生产总值2022.xlsx",
        {"Sheet1": rows},
        (Figures("B4:G9", {"period": "2022"}, regions(*names), says),),
    )


@drawn
def index_and_comparable_growth():
    """A table of indices (上年=100) beside one of levels: none of it is growth in %."""
    years = ("2019", "2020", "2021", "2022")
    rows = rows_of(
        """
        2-3  全省生产总值指数（上年=100）
        年 份 | 生产总值 | 第一产业 | 第二产业 | 第三产业
        2019 | 106.8 | 102.0 | 105.9 | 107.8
        2020 | 103.6 | 101.3 | 103.1 | 104.1
        2021 | 108.5 | 102.2 | 110.2 | 107.6
        2022 | 103.1 | 103.2 | 103.4 | 102.8
        """
    )
    names = ("生产总值", "第一产业", "第二产业", "第三产业")
    says = [
        of(f"{one['indicator']}|{name}", "上年=100|%", "index")
        for one, name in zip(INDUSTRIES, names, strict=True)
    ]
    rows_ = [{"period": year} for year in years]
    return Drawn(
        "浙江统计年鉴2-3.xlsx",
        {"2-3": rows},
        (Figures("B3:E6", {"region": "浙江省"}, rows_, says, must=EITHER),),
    )


@drawn
def province_through_the_years():
    """Years down, indicators across, the province in the title, units in brackets."""
    rows = rows_of(
        """
        1-2  浙江省国民经济主要指标
        年份 | 年末常住人口⏎(万人) | 生产总值⏎(亿元) | 人均生产总值⏎(元) | 财政总收入⏎(亿元) | 农村居民人均⏎可支配收入(元)
        1978 | 3751 | 123.72 | 331 | 27.45 | 165
        1990 | 4238 | 904.69 | 2138 | 101.59 | 1099
        2000 | 4680 | 6164.79 | 13467 | 658.42 | 4254
        2010 | 5447 | 27747.65 | 51110 | 4895.41 | 11303
        2020 | 6468 | 64689.06 | 100738 | 12421.00 | 31930
        2022 | 6577 | 78060.60 | 119022 | … | 37565
        """
    )
    says = [
        of("resident_population", "万人", stock="yes"),
        of("gdp", "亿元"),
        of("gdp_per_head", "元"),
        of("total_fiscal_revenue", "亿元"),
        of("income_rural", "元"),
    ]
    years = periods("1978", "1990", "2000", "2010", "2020", "2022")
    years = [
        {**one, "must": EITHER} if one["period"] == "1978" else one for one in years
    ]
    return Drawn(
        "浙江统计年鉴2023_1-2.xlsx",
        {"1-2": rows},
        (Figures("B3:F8", {"region": "浙江省"}, years, says),),
    )


@drawn
def corner_in_both_languages_to_the_right():
    """The corner stands at the right edge, in ten thousands of persons and English."""
    names = {
        "成都市": 2095.0,
        "自贡市": 249.0,
        "绵阳市": 487.0,
        "凉山彝族自治州": 486.0,
    }
    rows = rows_of(
        """
        3-4  各市（州）常住人口
        Resident Population by City and Prefecture
         | | | | 单位：万人 (10 000 persons)
        地 区 Region | 2018 | 2019 | 2020 | 2021
        """
    )
    rows += [
        [
            "凉 山 州" if name[0] == "凉" else f"{name[0]} {name[1]} 市",
            *(level(name, y, base) for y in (2018, 2019, 2020, 2021)),
        ]
        for name, base in names.items()
    ]
    return Drawn(
        "四川统计年鉴3-4.xlsx",
        {"3-4": rows},
        (
            Figures(
                "B5:E8",
                of("resident_population", "万人", stock="yes"),
                regions(*names),
                periods("2018", "2019", "2020", "2021"),
            ),
        ),
    )


@drawn
def five_year_spans_and_single_years():
    """Averages over spans stand beside the single years; they are no annual figures."""
    rows = rows_of(
        """
        表5  地区生产总值增长速度
        单位：%
        地区 | 2019年 | 2020年 | 2021年 | 2016-2020年年均
        宁波市 | 6.8 | 3.3 | 8.2 | 6.5
        青岛市 | 6.5 | 3.7 | 8.3 | 6.4
        """
    )
    growth_ = of("gdp", "%", "growth")
    years = [{"period": y} for y in ("2019", "2020", "2021")]
    return Drawn(
        "增速.xlsx",
        {"表5": rows},
        (
            Figures("B4:D5", growth_, regions("宁波市", "青岛市"), years),
            Figures(
                "E4:E5",
                of("gdp_average_growth|gdp", "%", "level|growth", period="2016-2020"),
                regions("宁波市", "青岛市"),
                must=EITHER,
            ),
        ),
    )


@drawn
def share_of_this_year_beside_its_level():
    """2021年 and 比重（%）under each sector; 构成 is no growth."""
    rows = rows_of(
        """
        宁波市三次产业结构
        产业 | 2020年 | < | 2021年 | <
        ^ | 增加值（亿元） | 比重（%） | 增加值（亿元） | 比重（%）
        第一产业 | 338.4 | 2.7 | 356.1 | 2.4
        第二产业 | 5693.9 | 45.9 | 6997.2 | 48.0
        第三产业 | 6376.4 | 51.4 | 7241.6 | 49.6
        """
    )
    down = [
        {"indicator": f"{code}"}
        for code in ("gdp_primary", "gdp_secondary", "gdp_tertiary")
    ]
    across = []
    for year in ("2020", "2021"):
        across += [
            {"unit": "亿元", "measure": "level", "period": year},
            {"unit": "%", "measure": "share", "period": year, "must": EITHER},
        ]
    return Drawn(
        "产业结构.xlsx",
        {"Sheet1": rows},
        (Figures("B4:E6", {"region": "宁波市"}, down, across),),
    )


@drawn
def ranks_alone():
    """A table of places by year: 位次 in the title, whole numbers in the cells."""
    rows = rows_of(
        """
        各区地区生产总值在全市位次
        地区 | 2019年 | 2020年 | 2021年
        镇海区 | 5 | 4 | 4
        北仑区 | 2 | 2 | 2
        慈溪市 | 3 | 3 | 3
        """
    )
    return Drawn(
        "位次表.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D5",
                of("gdp", "位", "rank"),
                regions("镇海区", "北仑区", "慈溪市"),
                periods("2019", "2020", "2021"),
                must=EITHER,
            ),
        ),
    )
