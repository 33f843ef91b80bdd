"""Tables of finance, prices, banks, income and ports, as departments print them."""

from kinds.drawing import (
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
def budget_and_its_execution():
    """预算数, 执行数, 为预算% and 为上年%: the last is an index and no growth."""
    rows = rows_of(
        """
        镇海区2021年一般公共预算收支执行情况表
        单位：万元
        项目 | 年初预算数 | 执行数 | 为预算% | 为上年%
        一般公共预算收入 | 850000 | 881000 | 103.6 | 112.2
        其中：税收收入 | 770000 | 801000 | 104.0 | 113.1
        一般公共预算支出 | 980000 | 1012233 | 103.3 | 104.5
        """
    )
    codes = ("budget_revenue", "tax_revenue", "budget_expenditure")
    down = [{"indicator": code} for code in codes]
    every = {"region": "镇海区", "period": "2021"}
    return Drawn(
        "收支执行.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:B6",
                {**every, "unit": "万元", "stage": "target"},
                down,
                must=OPTIONAL,
            ),
            Figures("C4:C6", {**every, "unit": "万元", "measure": "level"}, down),
            Figures(
                "D4:D6",
                {**every, "unit": "%", "measure": "progress"},
                down,
                must=EITHER,
            ),
            Figures(
                "E4:E6",
                {**every, "unit": "%|上年=100", "measure": "index"},
                [{"indicator": f"{code}|收入|支出"} for code in codes],
                must=EITHER,
            ),
        ),
    )


@drawn
def prices_by_kind_of_goods():
    """Kinds of goods down, three bases across: indices, and parts of an index."""
    rows = rows_of(
        """
        2022年6月宁波市居民消费价格分类指数
        类别 | 上月=100 | 上年同月=100 | 上年同期=100
        居民消费价格总指数 | 100.1 | 102.6 | 102.2
        一、食品烟酒 | 99.6 | 103.1 | 101.0
        二、衣着 | 99.8 | 101.0 | 100.8
        三、居住 | 100.0 | 101.3 | 101.5
        """
    )
    every = {"region": "宁波市", "measure": "index", "unit": "上年同月=100"}
    names = (
        "consumer_prices|居民消费价格",
        "食品烟酒",
        "衣着",
        "居住",
    )
    down = [{"indicator": name} for name in names]
    across = [
        {"period": "2022:6", "unit": "上月=100", "measure": "index"},
        {"period": "2022:6", "unit": "上年同月=100", "measure": "index"},
        {"period": "2022:1-6|2022:6", "unit": "上年同期=100", "measure": "index"},
    ]
    return Drawn(
        "CPI.xlsx",
        {"Sheet1": rows},
        (Figures("B3:D6", every, down, across, must=OPTIONAL),),
    )


@drawn
def income_of_three_kinds_under_three_rows():
    """全体, 城镇 and 农村, each with 绝对额 and 增速, under one merged head."""
    rows = rows_of(
        """
        2022年1-9月各区县（市）居民人均可支配收入
        地区 | 居民人均可支配收入 | < | < | < | < | <
        ^ | 全体居民 | < | 城镇居民 | < | 农村居民 | <
        ^ | 绝对额（元） | 增速（%） | 绝对额（元） | 增速（%） | 绝对额（元） | 增速（%）
        镇海区 | 57120 | 4.1 | 61033 | 3.7 | 36510 | 6.2
        慈溪市 | 50210 | 4.4 | 57880 | 3.9 | 35660 | 6.6
        """
    )
    says = []
    for code in ("income_all", "income_urban", "income_rural"):
        says += [of(code, "元"), of(code, "%", "growth")]
    return Drawn(
        "收入三口径.xlsx",
        {"Sheet1": rows},
        (Figures("B5:G6", {"period": "2022:1-9"}, regions("镇海区", "慈溪市"), says),),
    )


@drawn
def throughput_of_a_port():
    """项目, two years and 增减%: goods and containers in units of their own."""
    rows = rows_of(
        """
        宁波港域2022年1-6月生产情况
        项目 | 计量单位 | 2022年1-6月 | 2021年1-6月 | 增减%
        货物吞吐量 | 万吨 | 31200.5 | 30710.2 | 1.6
        集装箱吞吐量 | 万标箱 | 1588.1 | 1499.9 | 5.9
        """
    )
    down = [
        {
            "indicator": "port_cargo_throughput|ningbo_port_area_cargo_throughput"
            "|货物吞吐量",
            "unit": "万吨",
        },
        {
            "indicator": "port_container_throughput"
            "|ningbo_port_area_container_throughput|集装箱吞吐量",
            "unit": "万标箱",
        },
    ]
    region = {"region": "宁波市|宁波港域", "measure": "level"}
    return Drawn(
        "港口.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "C3:D4",
                region,
                down,
                periods("2022:1-6", "2021:1-6"),
                must=EITHER,
            ),
            Figures(
                "E3:E4",
                {**region, "period": "2022:1-6"},
                [{**one, "unit": "%", "measure": "growth"} for one in down],
                must=EITHER,
            ),
        ),
    )


@drawn
def list_of_the_hundred_best():
    """A place, a county and its province: ranks without an indicator's name."""
    rows = rows_of(
        """
        2022年全国综合实力百强县市（部分）
        位次 | 县市 | 省份
        3 | 江阴市 | 江苏省
        6 | 慈溪市 | 浙江省
        13 | 余姚市 | 浙江省
        """
    )
    return Drawn("百强县.xlsx", {"Sheet1": rows}, may_ask=("A3:A5",))


@drawn
def long_history_with_marks_at_years():
    """Years down since 1978, some with a mark, separators between the decades."""
    rows = rows_of(
        """
        2-1  历年宁波市地区生产总值
        单位：亿元
        年  份 | 地区生产总值 | 第一产业 | 第二产业 | 第三产业
        1990 | 141.40 | 29.82 | 79.89 | 31.69
        1995 | 602.65 | 77.15 | 336.42 | 189.08

        2000 | 1144.57 | 94.88 | 629.20 | 420.49
        2010* | 5181.00 | 218.58 | 2863.10 | 2099.32
        2020 | 12408.7 | 338.4 | 5693.9 | 6376.4
        *2010年为修订数。
        """
    )
    codes = ("gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary")
    years = periods("1990", "1995", "", "2000", "2010", "2020")
    return Drawn(
        "历年.xlsx",
        {"2-1": rows},
        (
            Figures(
                "B4:E9",
                {"region": "宁波市"},
                years,
                [of(code, "亿元") for code in codes],
            ),
        ),
    )
