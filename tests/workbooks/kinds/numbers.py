"""Numbers as people write them: with signs, units, blanks, errors and missing marks."""

from kinds.drawing import (
    ASKED,
    EITHER,
    Drawn,
    Figures,
    drawn,
    of,
    periods,
    regions,
    rows_of,
)


@drawn
def missing_marks():
    """Dashes, dots, X and 空 are no figures and never zero."""
    rows = rows_of(
        """
        2021年实际使用外资（亿美元）
        地区 | 2018年 | 2019年 | 2020年 | 2021年
        镇海区 | 1.21 | — | 1.55 | 1.82
        北仑区 | … | 8.02 | - | 9.37
        象山县 | 空 | .. | X | 0.71
        余姚市 | 0.93 | 1.02 | 1.10 | ——
        """
    )
    names = ("镇海区", "北仑区", "象山县", "余姚市")
    return Drawn(
        "外资.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:E6",
                of("foreign_investment_used", "亿美元"),
                regions(*names),
                periods("2018", "2019", "2020", "2021"),
            ),
        ),
    )


@drawn
def thousands_full_width_and_text_numbers():
    """1,234.5 and １２３４ and numbers kept as text are numbers."""
    rows = rows_of(
        """
        2022年一般公共预算支出（万元）
        地区 | 2021年 | 2022年
        镇海区 | '1,012,233 | '1,100,420
        北仑区 | ２１３４５６７ | '2210044
        慈溪市 | ' 1902331 | '2,002,118
        """
    )
    values = {
        "B3": "1012233",
        "C3": "1100420",
        "B4": "2134567",
        "B5": "1902331",
        "C5": "2002118",
    }
    return Drawn(
        "支出.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C5",
                of("budget_expenditure", "万元"),
                regions("镇海区", "北仑区", "慈溪市"),
                periods("2021", "2022"),
                values=values,
            ),
        ),
    )


@drawn
def units_within_the_cells():
    """670亿元 and 6.4% say their unit themselves."""
    rows = rows_of(
        """
        2021年主要指标
        地区 | 地区生产总值 | 增速 | 一般公共预算收入
        镇海区 | 1150.2亿元 | 8.1% | 88.1亿元
        海城市 | 668亿元 | 5.5% | 385000万元
        """
    )
    says = [of("gdp", "亿元"), of("gdp", "%", "growth"), of("budget_revenue", "亿元")]
    values = {
        "B3": "1150.2",
        "C3": "8.1",
        "D3": "88.1",
        "B4": "668",
        "C4": "5.5",
        "D4": "385000",
    }
    figures = Figures(
        "B3:D4",
        {"period": "2021"},
        regions("镇海区", "海城市"),
        says,
        values=values,
        without=("D4",),
    )
    million = of("budget_revenue", "万元", period="2021", region="海城市")
    return Drawn(
        "对比.xlsx",
        {"Sheet1": rows},
        (figures, Figures("D4", million, values={"D4": "385000"})),
    )


@drawn
def negative_signs_of_accountants():
    """▲3.1, (1.2) and －2.0 are negative; +4.4 is not."""
    rows = rows_of(
        """
        2022年1-6月固定资产投资增速（%）
        地区 | 增速
        镇海区 | '+4.4
        北仑区 | ▲3.1
        鄞州区 | '(1.2)
        慈溪市 | －2.0
        象山县 | 下降5.6
        """
    )
    values = {"B3": "4.4", "B4": "-3.1", "B5": "-1.2", "B6": "-2.0", "B7": "-5.6"}
    names = regions("镇海区", "北仑区", "鄞州区", "慈溪市", "象山县")
    for place in (1, 2, 4):
        names[place] = {**names[place], "must": EITHER}
    return Drawn(
        "投资增速.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B7",
                {
                    "period": "2022:1-6",
                    **of("fixed_asset_investment", "%", "growth"),
                },
                names,
                values=values,
            ),
        ),
    )


@drawn
def blanks_within_numbers():
    """What a scan broke apart is put together only with a question."""
    rows = rows_of(
        """
        2020年各区地区生产总值
        单位：亿元
        地区 | 地区生产总值
        镇海区 | '997 .3
        北仑区 | '2 230.1
        鄞州区 | '2253.0
        """
    )
    return Drawn(
        "扫描.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:B6",
                {"period": "2020", **of("gdp", "亿元")},
                [
                    {"region": "镇海区", "must": ASKED},
                    {"region": "北仑区", "must": ASKED},
                    {"region": "鄞州区"},
                ],
                values={"B4": "997.3", "B5": "2230.1"},
            ),
        ),
    )


@drawn
def percentages_as_excel_keeps_them():
    """A cell of 0.064 shown as 6.4%; a bare 0.064 under 增速 is asked about."""
    rows = rows_of(
        """
        2022年工业增加值
        地区 | 规模以上工业增加值（亿元） | 同比增长
        镇海区 | 580.1 | %0.064
        北仑区 | 902.7 | %-0.012
        鄞州区 | 401.3 | %0.05
        """
    )
    code = "industrial_value_added_above_scale"
    says = [of(code, "亿元"), of(code, "%", "growth")]
    names = regions("镇海区", "北仑区", "鄞州区")
    return Drawn(
        "工业.xlsx",
        {"Sheet1": rows},
        (Figures("B3:C5", {"period": "2022"}, names, says),),
    )


@drawn
def errors_and_formulas():
    """Formulas by their last value; an error and an uncalculated cell are no figures."""
    rows = rows_of(
        """
        2022年地区生产总值（亿元）
        地区 | 第一产业 | 第二产业 | 第三产业 | 合计
        镇海区 | 7.2 | 802.1 | 391.1 | f:=SUM(B3:D3)~1200.4
        北仑区 | 9.9 | 1510.2 | 1110.3 | f:=SUM(B4:D4)~2630.4
        鄞州区 | 31.0 | f:=C9/0~#DIV/0! | 1700.8 | f:=SUM(B5:D5)~#DIV/0!
        """
    )
    says = [
        of("gdp_primary", "亿元"),
        of("gdp_secondary", "亿元"),
        of("gdp_tertiary", "亿元"),
        of("gdp", "亿元", must=EITHER),
    ]
    return Drawn(
        "三产.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:E5",
                {"period": "2022"},
                regions("镇海区", "北仑区", "鄞州区"),
                says,
                without=("C5", "E5"),
            ),
        ),
    )


@drawn
def last_years_figure_within_the_cell():
    """4.02（上年为3.89）is a figure with a note, or asked about."""
    rows = rows_of(
        """
        2022年城镇登记失业率（%）
        地区 | 失业率
        宁波市 | 2.05
        鞍山市 | 4.02（上年为3.89）
        """
    )
    return Drawn(
        "失业率.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B3",
                {
                    "period": "2022",
                    "stock": "yes",
                    **of("registered_unemployment_rate", "%"),
                },
                regions("宁波市"),
            ),
        ),
        may_ask=("B4",),
    )


@drawn
def a_column_of_stray_zeros():
    """A whole column of zeros is asked about, never taken for figures."""
    rows = rows_of(
        """
        各区县（市）社会消费品零售总额（亿元）
        地区 | 2020年 | 2021年 | 2022年
        镇海区 | 190.2 | 208.8 | 0
        北仑区 | 240.7 | 263.9 | 0
        鄞州区 | 810.3 | 902.2 | 0
        慈溪市 | 640.9 | 702.1 | 0
        """
    )
    names = regions("镇海区", "北仑区", "鄞州区", "慈溪市")
    return Drawn(
        "社零2022.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C6",
                of("retail_sales", "亿元"),
                names,
                periods("2020", "2021"),
            ),
            Figures(
                "D3:D6", of("retail_sales", "亿元"), names, periods("2022"), must=ASKED
            ),
        ),
    )
