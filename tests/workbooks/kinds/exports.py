"""What the national bureau's data platform hands out."""

from kinds.drawing import Drawn, Figures, drawn, of, periods, regions, rows_of
from kinds.invented import cumulative, growth, level, months, rate

PROVINCES = {
    "北京市": 23014.6,
    "天津市": 16538.2,
    "河北省": 29806.1,
    "内蒙古自治区": 17831.5,
    "吉林省": 14063.1,
    "浙江省": 42886.5,
    "广西壮族自治区": 16803.1,
    "新疆维吾尔自治区": 9324.8,
}
_SOURCE = ["数据来源：国家统计局"]
_GDP = of("gdp", "亿元")


def _by_year(years, share=1.0):
    return [
        [name, *(level(name, year, base * share) for year in years)]
        for name, base in PROVINCES.items()
    ]


@drawn
def province_by_year():
    """One indicator, named in a line above; the newest year first, one still empty."""
    years = (2023, 2022, 2021, 2020)
    head = rows_of(
        """
        数据库：分省年度数据
        指标：地区生产总值(亿元)
        时间：最近5年
        地区 | 2024年 | 2023年 | 2022年 | 2021年 | 2020年
        """
    )
    body = [[name, "", *cells] for name, *cells in _by_year(years)]
    notes = [
        ["注：1.本表按当年价格计算。2013年开始行业分类执行新的国家标准。"],
        ["　　　2.2020年数据为根据第七次全国人口普查修订后数据。"],
        _SOURCE,
    ]
    return Drawn(
        "分省年度数据.xlsx",
        {"分省年度数据": head + body + notes},
        (
            Figures(
                "B5:F12",
                _GDP,
                regions(*PROVINCES),
                periods("", *map(str, years)),
            ),
        ),
    )


@drawn
def province_by_year_csv_gb18030():
    """The same as csv; of two brackets only the last is the unit."""
    head = rows_of(
        """
        数据库：分省年度数据
        指标：人口数(人口抽样调查)(人)
        时间：最近4年
        地区 | 2023年 | 2022年 | 2021年 | 2020年
        """
    )
    body = [
        [name, *(int(level(name, year, base)) for year in (2023, 2022, 2021)), ""]
        for name, base in PROVINCES.items()
    ]
    return Drawn(
        "分省年度数据 (1).csv",
        {"csv": head + body},
        (
            Figures(
                "B5:D12",
                of("人口数(人口抽样调查)", "人", stock="yes"),
                regions(*PROVINCES),
                periods("2023", "2022", "2021"),
            ),
        ),
        encoding="gb18030",
    )


@drawn
def province_by_month_index():
    """The bracket holds the base of an index and no unit; one month is still empty."""
    head = rows_of(
        """
        数据库：分省月度数据
        指标：居民消费价格指数(上年同月=100)
        时间：2022
        地区 | 2022年3月 | 2022年2月 | 2022年1月
        """
    )
    body = [
        [name, "", 100 + growth(name, 3), 100 + growth(name + "1", 3)]
        for name in PROVINCES
    ]
    body = [[name, "", round(one, 1), round(two, 1)] for name, _, one, two in body]
    note = [
        ["注：按照统计制度要求，每五年进行一次基期轮换。\n编制方法见说明。"],
        _SOURCE,
    ]
    return Drawn(
        "分省月度数据.csv",
        {"csv": head + body + note},
        (
            Figures(
                "C5:D12",
                of("consumer_prices|居民消费价格指数", "上年同月=100", "index"),
                regions(*PROVINCES),
                periods("2022:2", "2022:1"),
            ),
        ),
    )


@drawn
def nation_by_quarter_single_and_cumulative():
    """Rows of one name differ by 当季值 and 累计值; no region but the nation's words."""
    heads = [(year, quarter) for year in (2022, 2021) for quarter in (4, 3, 2, 1)]
    words = "一二三四"
    head = rows_of("数据库：季度数据\n时间：最近8季度")
    head += [["指标", *(f"{y}年第{words[q - 1]}季度" for y, q in heads)]]
    body, says = [], []
    for name, code, base in (
        ("国内生产总值", "gdp", 690000),
        ("第一产业增加值", "gdp_primary", 60000),
        ("第二产业增加值", "gdp_secondary", 280000),
        ("第三产业增加值", "gdp_tertiary", 350000),
    ):
        single = {
            y: [level(f"{name}{q}", y, base / 4) for q in range(4)] for y, _ in heads
        }
        sums = {year: cumulative(cells) for year, cells in single.items()}
        body += [
            [f"{name}当季值(亿元)", *(single[y][q - 1] for y, q in heads)],
            [f"{name}累计值(亿元)", *(sums[y][q - 1] for y, q in heads)],
        ]
        says += [of(code, "亿元"), of(code, "亿元")]
    notes = [["注：1.按当年价格计算。累计数据由当季数据相加得到。"], _SOURCE]
    single = periods(*(f"{y}:Q{q}" for y, q in heads))
    total = periods(*(f"{y}:1-{3 * q}" for y, q in heads))
    nation = {"region": "全国"}
    return Drawn(
        "季度数据.xlsx",
        {"季度数据": head + body + notes},
        tuple(
            Figures(f"B{row}:I{row}", {**nation, **one}, columns=columns)
            for row, one, columns in zip(
                range(4, 12), says, [single, total] * 4, strict=True
            )
        ),
    )


@drawn
def nation_by_month_with_growth():
    """当期值, 累计值, 同比增长 and 累计增长 of one indicator; February is a sum only."""
    heads = [(2022, month) for month in range(12, 1, -1)]
    head = rows_of("数据库：月度数据\n时间：2022")
    head += [["指标", *(f"{y}年{m}月" for y, m in heads)]]
    singles = {y: months("社零", y, 301000) for y in (2021, 2022)}
    sums = {y: cumulative(cells) for y, cells in singles.items()}

    def row(name, cell):
        return [name, *(cell(m - 1) for _, m in heads)]

    body = [
        row(
            "社会消费品零售总额当期值(亿元)",
            lambda m: singles[2022][m] if m > 1 else "",
        ),
        row("社会消费品零售总额累计值(亿元)", lambda m: sums[2022][m]),
        row(
            "社会消费品零售总额同比增长(%)",
            lambda m: rate(singles[2022][m], singles[2021][m]) if m > 1 else "",
        ),
        row(
            "社会消费品零售总额累计增长(%)",
            lambda m: rate(sums[2022][m], sums[2021][m]),
        ),
    ]
    single = periods(*(f"{y}:{m}" for y, m in heads))
    total = periods(*(f"{y}:1-{m}" for y, m in heads))
    nation = {"region": "全国", "indicator": "retail_sales"}
    level_, growth_ = of("retail_sales", "亿元"), of("retail_sales", "%", "growth")
    return Drawn(
        "社会消费品零售总额.xlsx",
        {"月度数据": [*head, *body, _SOURCE]},
        (
            Figures("B4:L4", {**nation, **level_}, columns=single),
            Figures("B5:L5", {**nation, **level_}, columns=total),
            Figures("B6:L6", {**nation, **growth_}, columns=single),
            Figures("B7:L7", {**nation, **growth_}, columns=total),
        ),
    )


@drawn
def one_province_many_indicators_by_year():
    """The region stands in a line above, the indicators with their units in rows."""
    head = rows_of(
        """
        数据库：分省年度数据
        地区：浙江省
        时间：最近3年
        指标 | 2022年 | 2021年 | 2020年
        地区生产总值(亿元) | 78060.6 | 74040.8 | 64689.1
        第一产业增加值(亿元) | 2325.0 | 2211.7 | 2166.3
        第二产业增加值(亿元) | 33205.2 | 31365.1 | 26361.5
        第三产业增加值(亿元) | 42530.4 | 40464.0 | 36161.3
        人均地区生产总值(元/人) | 119022 | 113839 | 100738
        地区生产总值指数(上年=100) | 103.1 | 108.5 | 103.6
        年末常住人口(万人) | 6577 | 6540 | 6468
        居民消费价格指数(上年=100) | 102.2 | 101.5 | 102.3
        注：2020年人口为普查时点数。
        数据来源：国家统计局
        """
    )
    return Drawn(
        "分省年度数据 (3).xlsx",
        {"分省年度数据": head},
        (
            Figures(
                "B5:D12",
                {"region": "浙江省"},
                [
                    of("gdp", "亿元"),
                    of("gdp_primary", "亿元"),
                    of("gdp_secondary", "亿元"),
                    of("gdp_tertiary", "亿元"),
                    of("gdp_per_head", "元/人|元"),
                    of("地区生产总值指数|gdp", "上年=100", "index"),
                    of("resident_population", "万人", stock="yes"),
                    of("consumer_prices|居民消费价格指数", "上年=100", "index"),
                ],
                periods("2022", "2021", "2020"),
            ),
        ),
    )


@drawn
def city_by_year_of_the_platform():
    """Major cities instead of provinces; a note marks a revised year."""
    cities = ("北京", "天津", "大连", "宁波", "青岛", "成都", "西安")
    years = (2022, 2021, 2020)
    head = rows_of(
        """
        数据库：主要城市年度数据
        指标：社会商品零售总额(万元)
        时间：最近3年
        地区 | 2022年 | 2021年 | 2020年
        """
    )
    body = [
        [name, *(int(level(name, year, 31230000)) for year in years)] for name in cities
    ]
    return Drawn(
        "主要城市年度数据.xlsx",
        {"主要城市年度数据": [*head, *body, _SOURCE]},
        (
            Figures(
                "B5:D11",
                of("社会商品零售总额|retail_sales", "万元"),
                regions(
                    "北京市", "天津市", "大连市", "宁波市", "青岛市", "成都市", "西安市"
                ),
                periods(*map(str, years)),
            ),
        ),
    )
