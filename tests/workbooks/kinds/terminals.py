"""Exports of commercial terminals: rows of facts above a column of dates."""

from kinds.drawing import ASKED, Drawn, Figures, drawn, of, periods, rows_of
from kinds.invented import cumulative, level


@drawn
def four_rows_of_facts_above_months():
    """指标, 地区, 频度 and 单位 above 2010-06; quarters are their last month."""
    rows = rows_of(
        """
        指标 | GDP_累计 | GDP_当期 | 第二产业增加值_累计 | GDP_累计同比实际增速 | 社会消费品零售总额_当期
        地区 | 全国 | 全国 | 全国 | 全国 | 全国
        频度 | 季 | 季 | 季 | 季 | 月
        单位 | 亿元 | 亿元 | 亿元 | % | 亿元
        2021-01 | | | | |
        2021-02 | | | | |
        2021-03 | 249310.1 | 249310.1 | 92623.0 | 18.3 | 35484.1
        2021-04 | | | | | 33152.6
        2021-05 | | | | | 35945.1
        2021-06 | 532167.5 | 282857.4 | 207154.0 | 12.7 | 37585.8
        2021-09 | 823131.3 | 290963.8 | 320940.0 | 9.8 | 36833.0
        2021-12 | 1143669.7 | 320538.4 | 450904.5 | 8.1 | 41269.2
        """
    )
    sums = periods("2021:1-3", "", "", "2021:1-6", "2021:1-9", "2021")
    quarters = periods("2021:Q1", "", "", "2021:Q2", "2021:Q3", "2021:Q4")
    single = periods(*(f"2021:{month}" for month in (3, 4, 5, 6, 9, 12)))
    nation = {"region": "全国"}
    return Drawn(
        "ExportData (2).xlsx",
        {"Sheet1": rows},
        (
            Figures("B7:B12", {**nation, **of("gdp", "亿元")}, sums),
            Figures("C7:C12", {**nation, **of("gdp", "亿元")}, quarters),
            Figures("D7:D12", {**nation, **of("gdp_secondary", "亿元")}, sums),
            Figures("E7:E12", {**nation, **of("gdp", "%", "growth")}, sums),
            Figures("F7:F12", {**nation, **of("retail_sales", "亿元")}, single),
        ),
    )


@drawn
def dates_of_month_ends():
    """指标名称, 频率, 单位, 指标ID and 来源 above month ends; the region in each name."""
    head = rows_of(
        """
        指标名称 | 浙江:固定资产投资完成额:累计同比 | 浙江:社会消费品零售总额:累计值 | 宁波:一般公共预算收入:累计值
        频率 | 月 | 月 | 月
        单位 | % | 亿元 | 亿元
        指标ID | M0013467 | M0066322 | M5201877
        来源 | 国家统计局 | 浙江省统计局 | 宁波市财政局
        更新时间 | 2022-07-20 | 2022-07-21 | 2022-07-25
        """
    )
    sums = cumulative([level(f"浙{m}", 2022, 2300) for m in range(2, 7)])
    paid = cumulative([level(f"宁{m}", 2022, 130) for m in range(2, 7)])
    ends = ("02-28", "03-31", "04-30", "05-31", "06-30")
    body = [
        [f"d:2022-{end}", one, two, three]
        for end, one, two, three in zip(
            ends, (10.9, 11.5, 10.4, 10.0, 9.5), sums, paid, strict=True
        )
    ]
    dates = periods(*(f"2022:1-{month}" for month in range(2, 7)))
    says = [
        {
            "region": "浙江省",
            **of("fixed_asset_investment|固定资产投资完成额", "%", "growth"),
        },
        {"region": "浙江省", **of("retail_sales", "亿元")},
        {"region": "宁波市", **of("budget_revenue", "亿元")},
    ]
    return Drawn(
        "行情数据.xlsx",
        {"Sheet1": [*head, *body, ["数据来源：某资讯终端"]]},
        (Figures("B7:D11", {}, dates, says),),
    )


@drawn
def annual_dates_of_year_ends():
    """Year ends stand for years where the frequency says so."""
    rows = rows_of(
        """
        指标名称 | 宁波:GDP | 宁波:常住人口 | 青岛:GDP
        频率 | 年 | 年 | 年
        单位 | 亿元 | 万人 | 亿元
        来源 | 宁波市统计局 | 宁波市统计局 | 青岛市统计局
        d:2019-12-31 | 11985.1 | 854.2 | 11741.3
        d:2020-12-31 | 12408.7 | 942.0 | 12400.6
        d:2021-12-31 | 14594.9 | 954.4 | 14136.5
        """
    )
    says = [
        {"region": "宁波市", **of("gdp", "亿元")},
        {"region": "宁波市", **of("resident_population", "万人", stock="yes")},
        {"region": "青岛市", **of("gdp", "亿元")},
    ]
    return Drawn(
        "年度.xlsx",
        {"年度": rows},
        (Figures("B5:D7", {}, periods("2019", "2020", "2021"), says),),
    )


@drawn
def current_month_and_year_to_date_without_frequency():
    """:当月值 and :累计值 in the names; months as 2022-06; no frequency row."""
    rows = rows_of(
        """
        日期 | 辽宁:出口金额:当月值(亿元) | 辽宁:出口金额:累计值(亿元) | 辽宁:出口金额:累计同比(%)
        2022-06 | 321.5 | 1702.6 | 9.9
        2022-05 | 305.2 | 1381.1 | 8.6
        2022-04 | 270.3 | 1075.9 | 6.9
        """
    )
    liaoning = {"region": "辽宁省"}
    exports = "exports|出口金额"
    single = periods("2022:6", "2022:5", "2022:4")
    sums = periods("2022:1-6", "2022:1-5", "2022:1-4")
    return Drawn(
        "辽宁出口.csv",
        {"csv": rows},
        (
            Figures("B2:B4", {**liaoning, **of(exports, "亿元")}, single),
            Figures("C2:C4", {**liaoning, **of(exports, "亿元")}, sums),
            Figures("D2:D4", {**liaoning, **of(exports, "%", "growth")}, sums),
        ),
        encoding="utf-16",
    )


@drawn
def economic_database_by_region_columns():
    """Regions across with their codes below, one indicator in the sheet's first line."""
    rows = rows_of(
        """
        指标：规模以上工业增加值_累计同比增速(%)
        地区 | 宁波市 | 青岛市 | 鞍山市
        地区编码 | 330200 | 370200 | 210300
        2022年1-2月 | 4.1 | 6.3 | -2.2
        2022年1-3月 | 5.0 | 6.9 | -1.4
        2022年1-6月 | 4.6 | 4.4 | 0.8
        数据来源：各市统计局
        """
    )
    return Drawn(
        "工业增速.xlsx",
        {"数据": rows},
        (
            Figures(
                "B4:D6",
                of("industrial_value_added_above_scale", "%", "growth"),
                periods("2022:1-2", "2022:1-3", "2022:1-6"),
                [{"region": one} for one in ("宁波市", "青岛市", "鞍山市")],
            ),
        ),
    )


@drawn
def dates_as_numbers_of_months():
    """202206 in a column 月份 is June 2022; whether it is cumulative is not said."""
    rows = rows_of(
        """
        月份 | 镇海区工业增加值（亿元）
        202204 | 228.4
        202205 | 287.9
        202206 | 349.5
        """
    )
    return Drawn(
        "镇海工业.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B2:B4",
                {
                    "region": "镇海区",
                    **of("industrial_value_added|工业增加值", "亿元"),
                },
                [
                    {"period": f"2022:{month}|2022:1-{month}", "must": ASKED}
                    for month in (4, 5, 6)
                ],
            ),
        ),
    )
