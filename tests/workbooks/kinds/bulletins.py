"""Monthly bulletins of districts and cities."""

from kinds.drawing import EITHER, OPTIONAL, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def month_and_year_to_date():
    """本月, 本月止累计, 上年同期 and 同比增长 beside each other; 其中 rows."""
    rows = rows_of(
        """
        镇海区2022年6月统计月报
        主要经济指标
        指标名称 | 计量单位 | 本月 | 本月止累计 | 上年同期累计 | 累计同比增长（±%）
        规模以上工业增加值 | 亿元 | 61.6 | 349.5 | 330.2 | 5.8
        固定资产投资 | 亿元 | 44.7 | 210.3 | 191.4 | 9.9
        社会消费品零售总额 | 亿元 | 18.1 | 101.6 | 99.9 | 1.7
        进出口总额 | 亿元 | 70.2 | 389.0 | 351.8 | 10.6
        　其中：出口 | 亿元 | 48.8 | 270.1 | 240.9 | 12.1
        　　　　进口 | 亿元 | 21.4 | 118.9 | 110.9 | 7.2
        一般公共预算收入 | 亿元 | 9.3 | 60.5 | 58.4 | 3.6
        注：固定资产投资不含农户。
        """
    )
    codes = (
        "industrial_value_added_above_scale",
        "fixed_asset_investment",
        "retail_sales",
        "trade",
        "exports",
        "imports",
        "budget_revenue",
    )
    columns = [
        of("", "亿元", period="2022:6"),
        of("", "亿元", period="2022:1-6"),
        of("", "亿元", period="2021:1-6"),
        of("", "%", "growth", period="2022:1-6"),
    ]
    down = [{"indicator": code} for code in codes]
    return Drawn(
        "镇海统计月报202206.xlsx",
        {"主要指标": rows},
        (Figures("C4:F10", {"region": "镇海区"}, down, columns),),
    )


@drawn
def districts_with_level_rate_and_rank():
    """1-6月: 绝对量, 增速 and 位次 for each of two indicators, the city above."""
    rows = rows_of(
        """
        2022年1-6月各县（市、区）主要经济指标
        单位：亿元、%
        地 区 | 地区生产总值 | < | < | < | 一般公共预算收入 | < | < | <
        ^ | 绝对量 | 位次 | 增速 | 位次 | 绝对量 | 位次 | 增幅 | 位次
        鞍山市 | 860.4 | | 1.1 | | 82.5 | | -6.2 |
        海城市 | 301.2 | 1 | 2.0 | 2 | 24.8 | 1 | -3.1 | 3
        台安县 | 62.7 | 2 | 3.4 | 1 | 4.4 | 3 | 5.6 | 1
        岫岩满族自治县 | 58.1 | 3 | -0.9 | 3 | 5.0 | 2 | 0.8 | 2
        """
    )
    says = []
    for code in ("gdp", "budget_revenue"):
        says += [of(code, "亿元"), of(code, "位", "rank")]
        rank = of(f"{code}|{code}_growth|位次", "位", "rank", must=EITHER)
        says += [of(code, "%", "growth"), rank]
    names = ("鞍山市", "海城市", "台安县", "岫岩满族自治县")
    return Drawn(
        "县区指标.xlsx",
        {"1-6月": rows},
        (Figures("B5:I8", {"period": "2022:1-6"}, regions(*names), says),),
    )


@drawn
def mixed_units_in_one_column():
    """亿元, 万元, %, 万人 and 家 in a unit column; growth beside; points of change."""
    rows = rows_of(
        """
        宁波市2022年主要经济指标
        指标 | 单位 | 1-9月 | 同比±%
        一、地区生产总值 | 亿元 | 11233.1 | 3.8
        二、工业
        规模以上工业增加值 | 亿元 | 3722.0 | 4.6
        规模以上工业总产值 | 亿元 | 18020.6 | 8.8
        三、财政
        一般公共预算收入 | 万元 | 13588100 | -0.7
        四、就业
        城镇新增就业 | 万人 | 22.81 | 3.1
        五、物价
        居民消费价格 | % | 2.1 |
        """
    )
    says = [
        of("gdp", "亿元"),
        None,
        of("industrial_value_added_above_scale", "亿元"),
        of("gross_industrial_output_above_scale", "亿元"),
        None,
        of("budget_revenue", "万元"),
        None,
        of("new_urban_jobs", "万人"),
        None,
        of("consumer_prices", "%", "level|growth|rate", must=EITHER),
    ]
    rates = [one and of(one["indicator"], "%", "growth") for one in says]
    every = {"region": "宁波市", "period": "2022:1-9"}
    return Drawn(
        "宁波月报.xlsx",
        {"主要指标": rows},
        (Figures("C3:C12", every, says), Figures("D3:D12", every, rates)),
    )


@drawn
def growth_only_by_month():
    """Columns 1-2月, 1-3月 …: growth to date in per cent, no level anywhere."""
    rows = rows_of(
        """
        青岛市2022年主要指标累计增速（%）
        指标 | 1-2月 | 1-3月 | 1-4月 | 1-5月 | 1-6月
        规模以上工业增加值 | 7.9 | 6.2 | 2.8 | 3.5 | 4.6
        固定资产投资 | 11.3 | 9.2 | 5.0 | 4.1 | 4.2
        社会消费品零售总额 | 6.8 | 4.1 | -3.2 | -3.5 | -1.7
        """
    )
    codes = (
        "industrial_value_added_above_scale",
        "fixed_asset_investment",
        "retail_sales",
    )
    months = [{"period": f"2022:1-{month}"} for month in range(2, 7)]
    return Drawn(
        "青岛增速.xlsx",
        {"增速": rows},
        (
            Figures(
                "B3:F5",
                {"region": "青岛市"},
                [of(code, "%", "growth") for code in codes],
                months,
            ),
        ),
    )


@drawn
def towns_of_a_district():
    """分乡镇: towns and streets are no regions of the catalogue; kept by their text."""
    rows = rows_of(
        """
        2022年1-6月分镇（街道）规模以上工业总产值
        单位：万元、%
        镇街 | 总产值 | 位次 | 增幅 | 位次
        全区合计 | 17013330 | — | 16.2 | —
        招宝山街道 | 51233 | 5 | -2.0 | 5
        蛟川街道 | 9811000 | 1 | 20.1 | 1
        骆驼街道 | 1402212 | 3 | 9.5 | 3
        庄市街道 | 512885 | 4 | 8.1 | 4
        澥浦镇 | 5236000 | 2 | 12.8 | 2
        """
    )
    code = "gross_industrial_output_above_scale"
    rank = {"must": EITHER}
    says = [
        of(code, "万元"),
        of(f"{code}|位次", "位", "rank", **rank),
        of(code, "%", "growth"),
        of(f"{code}|位次", "位", "rank", **rank),
    ]
    names = ("招宝山街道", "蛟川街道", "骆驼街道", "庄市街道", "澥浦镇")
    down = [{"must": "asked", "region": "镇海区|全区合计|全区"}, *regions(*names)]
    return Drawn(
        "分镇街.xlsx",
        {"分镇街": rows},
        (Figures("B4:E9", {"period": "2022:1-6"}, down, says),),
    )


@drawn
def progress_of_the_yearly_target():
    """年度目标, 完成 and 完成年度目标% stand beside each other: three different things."""
    rows = rows_of(
        """
        北仑区2022年1-9月主要指标完成情况
        指标 | 单位 | 年度目标 | 1-9月完成 | 同比增长(%) | 完成年度目标(%)
        固定资产投资 | 亿元 | 600 | 472.1 | 9.5 | 78.7
        一般公共预算收入 | 亿元 | 450 | 371.4 | 2.2 | 82.5
        实际使用外资 | 亿美元 | 9.5 | 7.6 | -12.0 | 80.0
        """
    )
    codes = (
        ("fixed_asset_investment", "亿元"),
        ("budget_revenue", "亿元"),
        ("foreign_investment_used", "亿美元"),
    )
    every = {"region": "北仑区", "period": "2022:1-9"}
    progress = [of(code, "%", "progress", must=EITHER) for code, _ in codes]
    return Drawn(
        "北仑完成情况.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "C3:C5",
                {**every, "period": "2022", "stage": "target"},
                [of(code, unit) for code, unit in codes],
                must=OPTIONAL,
            ),
            Figures("D3:D5", every, [of(code, unit) for code, unit in codes]),
            Figures("E3:E5", every, [of(code, "%", "growth") for code, _ in codes]),
            Figures("F3:F5", every, progress),
        ),
    )
