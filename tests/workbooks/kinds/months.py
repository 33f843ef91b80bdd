"""Bulletins month by month: a sheet a month, ends of months, moves since the month before."""

from kinds.drawing import EITHER, Drawn, Figures, drawn, of, regions, rows_of


@drawn
def balances_of_banks_at_the_end_of_the_month():
    """6月末余额, 比年初增减 and 同比增长 of deposits and loans."""
    rows = rows_of(
        """
        宁波市2022年6月金融机构本外币存贷款情况
        单位：亿元
        指标 | 6月末余额 | 比年初增减 | 同比增长（%）
        各项存款余额 | 29210.3 | 2410.2 | 11.9
        各项贷款余额 | 31550.9 | 2502.7 | 13.4
        """
    )
    down = [{"indicator": "存款余额"}, {"indicator": "贷款余额"}]
    across = [
        {"unit": "亿元", "measure": "level", "period": "2022@6|2022:6"},
        {
            "unit": "亿元",
            "measure": "change",
            "period": "2022:1-6|2022@6|2022:6",
            "must": EITHER,
        },
        {"unit": "%", "measure": "growth", "period": "2022@6|2022:6"},
    ]
    return Drawn(
        "存贷款.xlsx",
        {"Sheet1": rows},
        (Figures("B4:D5", {"region": "宁波市"}, down, across, must=EITHER),),
    )


@drawn
def growth_and_how_it_moved_since_the_month_before():
    """1-6月增速 and 比1-5月提高（百分点）: a rate and a change of it."""
    rows = rows_of(
        """
        2022年1-6月各区规模以上工业增加值增速
        地区 | 1-6月增速（%） | 比1-5月提高（百分点） | 位次
        镇海区 | 5.8 | 0.4 | 2
        北仑区 | 6.1 | -0.3 | 1
        鄞州区 | 3.3 | 0.1 | 3
        """
    )
    code = "industrial_value_added_above_scale"
    says = [
        of(code, "%", "growth"),
        of(f"{code}|提高", "个百分点|百分点", "change", must=EITHER),
        of(f"{code}|位次", "位", "rank", must=EITHER),
    ]
    return Drawn(
        "增速变化.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D5",
                {"period": "2022:1-6"},
                regions("镇海区", "北仑区", "鄞州区"),
                says,
            ),
        ),
    )


@drawn
def title_over_two_lines_with_the_period_alone():
    """主要指标 above, （2022年1-9月） alone below it."""
    rows = rows_of(
        """
        各区县（市）主要经济指标
        （2022年1-9月）
         | | | 单位：亿元
        地区 | 固定资产投资 | 社会消费品零售总额 | 进出口总额
        镇海区 | 310.9 | 160.4 | 601.2
        慈溪市 | 520.3 | 550.8 | 788.9
        """
    )
    says = [
        of("fixed_asset_investment", "亿元"),
        of("retail_sales", "亿元"),
        of("trade", "亿元"),
    ]
    return Drawn(
        "两行标题.xlsx",
        {"Sheet1": rows},
        (Figures("B5:D6", {"period": "2022:1-9"}, regions("镇海区", "慈溪市"), says),),
    )


@drawn
def a_sheet_a_month():
    """1-2月, 1-3月 and 1-4月 are sheets; the year stands in each title."""
    sheets, figures = {}, []
    for month, one, two in ((2, 51.2, 88.0), (3, 92.3, 150.1), (4, 130.1, 207.4)):
        name = f"1-{month}月"
        sheets[name] = rows_of(
            f"""
            2022年各区固定资产投资完成情况
            单位：亿元
            地区 | 本年累计 | 增长%
            镇海区 | {one} | 9.1
            北仑区 | {two} | 7.7
            """
        )
        figures.append(
            Figures(
                "B4:C5",
                {"period": f"2022:1-{month}"},
                regions("镇海区", "北仑区"),
                [
                    of("fixed_asset_investment", "亿元"),
                    of("fixed_asset_investment", "%", "growth"),
                ],
                sheet=name,
            )
        )
    return Drawn("投资月度.xlsx", sheets, tuple(figures))
