"""What stands in the way in a sheet made by hand: notes, scratch, totals, repeats."""

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

NAMES = ("镇海区", "北仑区", "鄞州区")


@drawn
def notes_in_the_margin():
    """Remarks and scratch figures stand to the right of the table."""
    rows = rows_of(
        """
        2022年1-9月固定资产投资（亿元）
        地区 | 投资额 | 增速（%） | | 备注
        镇海区 | 310.9 | 9.7 | | 比8月高0.5个点
        北仑区 | 472.1 | 9.5 | | 待核实
        鄞州区 | 512.0 | 7.2 | | | 1295
        """
    )
    code = "fixed_asset_investment"
    return Drawn(
        "投资.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C5",
                {"period": "2022:1-9"},
                regions(*NAMES),
                [of(code, "亿元"), of(code, "%", "growth")],
            ),
        ),
    )


@drawn
def scratch_calculations_below():
    """Below the table a few numbers are worked out; they are no figures."""
    rows = rows_of(
        """
        2022年进出口总额（亿元）
        地区 | 2021年 | 2022年
        镇海区 | 740.3 | 802.2
        北仑区 | 4011.7 | 4210.0
        鄞州区 | 1820.9 | 1933.3


         | f:=C3-B3~61.9 | f:=C3/B3-1~0.0836147
         | 0.95 | f:=B8*0.95~58.805
        """
    )
    return Drawn(
        "外贸.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C5",
                of("trade", "亿元"),
                regions(*NAMES),
                periods("2021", "2022"),
            ),
        ),
    )


@drawn
def totals_with_formulas():
    """合计 by a formula below the regions: not one of them, and of no region named."""
    rows = rows_of(
        """
        2021年社会消费品零售总额
        单位：亿元
        地区 | 总额
        镇海区 | 208.8
        北仑区 | 263.9
        鄞州区 | 902.2
        合计 | f:=SUM(B4:B6)~1374.9
        """
    )
    return Drawn(
        "社零合计.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:B6",
                {"period": "2021", **of("retail_sales", "亿元")},
                regions(*NAMES),
            ),
        ),
        may_ask=("B7",),
    )


@drawn
def hidden_rows_are_questioned():
    """A hidden row may be out of date: what it holds is not certain."""
    rows = rows_of(
        """
        2021年出口总额（亿元）
        地区 | 出口总额
        镇海区 | 540.1
        北仑区 | 2210.8
        鄞州区 | 1301.4
        """
    )
    names = regions(*NAMES)
    names[1] = {**names[1], "must": EITHER}
    return Drawn(
        "出口.xlsx",
        {"Sheet1": rows},
        (Figures("B3:B5", {"period": "2021", **of("exports", "亿元")}, names),),
        hidden_rows=(4,),
    )


@drawn
def the_same_figures_twice():
    """The table below repeats the one above, turned: no figure is certain twice."""
    rows = rows_of(
        """
        地区生产总值（亿元）
        地区 | 2021年 | 2022年
        镇海区 | 1150.2 | 1200.4
        北仑区 | 2380.4 | 2630.4

        年份 | 镇海区 | 北仑区
        2021年 | 1150.2 | 2380.4
        2022年 | 1200.4 | 2630.4
        """
    )
    return Drawn(
        "重复.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C4",
                of("gdp", "亿元"),
                regions("镇海区", "北仑区"),
                periods("2021", "2022"),
            ),
        ),
        may_ask=("B7:C8",),
    )


@drawn
def a_footnote_digit_at_the_year():
    """2020年① and a name with * are the year and the region."""
    rows = rows_of(
        """
        地区生产总值
        单位：亿元
        地区 | 2019年 | 2020年① | 2021年
        宁波市 | 11985.1 | 12408.7 | 14594.9
        青岛市* | 11741.3 | 12400.6 | 14136.5
        注：①2020年为普查修订数。*含西海岸新区。
        """
    )
    return Drawn(
        "带注.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:D5",
                of("gdp", "亿元"),
                [{"region": "宁波市"}, {"region": "青岛市", "must": EITHER}],
                periods("2019", "2020", "2021"),
            ),
        ),
    )


@drawn
def planned_figures_of_coming_years():
    """目标 and 预计 are no results: never certain levels of that year."""
    rows = rows_of(
        """
        镇海区“十四五”主要目标
        指标 | 单位 | 2020年实际 | 2025年目标
        地区生产总值 | 亿元 | 997.3 | 1500
        一般公共预算收入 | 亿元 | 78.5 | 110
        """
    )
    return Drawn(
        "十四五目标.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "C3:C4",
                {"region": "镇海区", "period": "2020"},
                [of("gdp", "亿元"), of("budget_revenue", "亿元")],
                must=EITHER,
            ),
            Figures(
                "D3:D4",
                {"region": "镇海区", "period": "2025", "stage": "target"},
                [of("gdp", "亿元"), of("budget_revenue", "亿元")],
                must=OPTIONAL,
            ),
        ),
    )


@drawn
def rank_in_brackets_within_the_cell():
    """8.1（第2位）holds two figures: neither is certain of the whole cell."""
    rows = rows_of(
        """
        2021年地区生产总值增速（%）
        地区 | 增速
        镇海区 | 8.1（第2位）
        北仑区 | 8.8（第1位）
        """
    )
    return Drawn("位次在内.xlsx", {"Sheet1": rows}, may_ask=("B3:B4",))


@drawn
def values_that_are_words():
    """超额完成 and 未公布 stand where figures would: only the numbers are read."""
    rows = rows_of(
        """
        2022年1-9月固定资产投资（亿元）
        地区 | 固定资产投资
        镇海区 | 310.9
        北仑区 | 未公布
        鄞州区 | 512.0
        """
    )
    return Drawn(
        "未公布.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B5",
                {**of("fixed_asset_investment", "亿元"), "period": "2022:1-9"},
                regions("镇海区", "", "鄞州区"),
            ),
        ),
    )
