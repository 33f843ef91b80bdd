"""Periods as people write them in headers, columns and titles."""

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
def months_written_with_a_point():
    """2022.9, 2022.10 and 2022.1 in a column of months: 2022.1 is October's neighbour."""
    rows = rows_of(
        """
        镇海区规模以上工业总产值（亿元，累计）
        月份 | 累计值 | 累计增长（%）
        2022.8 | 2340.1 | 17.2
        2022.9 | 2660.8 | 16.4
        2022.1 | 2963.3 | 15.9
        2022.11 | 3270.2 | 15.5
        2022.12 | 3580.2 | 15.3
        """
    )
    code = "gross_industrial_output_above_scale"
    months = periods(*(f"2022:1-{month}" for month in (8, 9, 10, 11, 12)))
    months = [{**one, "must": EITHER} for one in months]
    return Drawn(
        "镇海工业月度.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:C7",
                {"region": "镇海区"},
                months,
                [of(code, "亿元"), of(code, "%", "growth")],
            ),
        ),
    )


@drawn
def twelve_months_across():
    """1月 … 12月 under a year in the title; 累计 stands in the title too."""
    rows = rows_of(
        """
        2022年镇海区固定资产投资分月累计完成情况
        单位：亿元
        指标 | 1-2月 | 1-3月 | 1-4月 | 1-5月 | 1-6月 | 1-7月 | 1-8月
        固定资产投资 | 51.2 | 92.3 | 130.1 | 165.6 | 210.3 | 240.7 | 275.0
        　其中：工业投资 | 30.1 | 52.9 | 75.5 | 96.1 | 121.0 | 139.9 | 160.2
        """
    )
    months = [{"period": f"2022:1-{month}"} for month in range(2, 9)]
    says = [of("fixed_asset_investment", "亿元"), of("工业投资", "亿元")]
    return Drawn(
        "投资分月.xlsx",
        {"Sheet1": rows},
        (Figures("B4:H5", {"region": "镇海区"}, says, months),),
    )


@drawn
def single_months_said_to_be_single():
    """当月值 in the title: 1月, 2月, 3月 are single months."""
    rows = rows_of(
        """
        2022年各区进出口总额（当月值，亿元）
        地区 | 1月 | 2月 | 3月 | 4月
        镇海区 | 66.1 | 50.2 | 63.9 | 64.4
        北仑区 | 350.2 | 290.9 | 344.0 | 339.5
        """
    )
    months = [{"period": f"2022:{month}"} for month in range(1, 5)]
    return Drawn(
        "当月.xlsx",
        {"Sheet1": rows},
        (Figures("B3:E4", of("trade", "亿元"), regions("镇海区", "北仑区"), months),),
    )


@drawn
def months_that_only_their_numbers_show_to_be_cumulative():
    """1月 to 6月 without a word, rising: sums or single months, so it is asked."""
    rows = rows_of(
        """
        2022年各区一般公共预算收入（亿元）
        地区 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月
        镇海区 | 15.1 | 22.4 | 31.9 | 41.0 | 50.2 | 60.5
        北仑区 | 61.0 | 92.7 | 128.8 | 166.1 | 201.9 | 240.3
        """
    )
    months = [
        {"period": f"2022:{month}|2022:1-{month}", "must": ASKED}
        for month in range(2, 7)
    ]
    return Drawn(
        "收入分月.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:G4",
                of("budget_revenue", "亿元"),
                regions("镇海区", "北仑区"),
                [{"period": "2022:1", "must": EITHER}, *months],
            ),
        ),
    )


@drawn
def halves_quarters_and_ends_of_months():
    """上半年, 前三季度 and 截至6月底 are three kinds of period."""
    rows = rows_of(
        """
        2022年宁波市主要指标
        指标 | 单位 | 一季度 | 上半年 | 前三季度 | 全年
        地区生产总值 | 亿元 | 3502.9 | 7326.4 | 11233.1 | 15704.3
        规模以上工业增加值 | 亿元 | 1190.5 | 2480.7 | 3722.0 | 5048.1
        """
    )
    months = [{"period": f"2022:{months}"} for months in ("1-3", "1-6", "1-9", "1-12")]
    says = [of("gdp", "亿元"), of("industrial_value_added_above_scale", "亿元")]
    return Drawn(
        "分季.xlsx",
        {"Sheet1": rows},
        (Figures("C3:F4", {"region": "宁波市"}, says, months),),
    )


@drawn
def stock_at_the_end_of_june():
    """截至2022年6月底: a number of enterprises at an instant."""
    rows = rows_of(
        """
        截至2022年6月底各区县（市）高新技术企业数（家）
        地区 | 高新技术企业数
        镇海区 | 402
        慈溪市 | 811
        """
    )
    return Drawn(
        "高企.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:B4",
                {
                    **of("high_tech_enterprises", "家", "level|count"),
                    "period": "2022@6",
                },
                regions("镇海区", "慈溪市"),
                must=EITHER,
            ),
        ),
    )


@drawn
def years_in_chinese_numerals():
    """二〇二一年 is 2021; read or asked, never taken for another."""
    rows = rows_of(
        """
        二〇二一年各区县（市）生产总值
        单位：亿元
        地区 | 生产总值
        镇海区 | 1150.2
        余姚市 | 1441.9
        """
    )
    return Drawn(
        "生产总值.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B4:B5",
                {**of("gdp", "亿元"), "period": "2021"},
                regions("镇海区", "余姚市"),
                must=EITHER,
            ),
        ),
    )


@drawn
def dates_of_firsts_of_months_as_months():
    """Excel dates of the first of each month head the columns: months, or asked."""
    rows = rows_of(
        """
        规模以上工业增加值累计增速（%）
        地区 | d:2022-03-01 | d:2022-06-01 | d:2022-09-01
        宁波市 | 5.0 | 4.6 | 4.4
        青岛市 | 6.9 | 4.4 | 3.8
        """
    )
    months = [{"period": f"2022:1-{month}", "must": EITHER} for month in (3, 6, 9)]
    return Drawn(
        "增速月.xlsx",
        {"Sheet1": rows},
        (
            Figures(
                "B3:D4",
                of("industrial_value_added_above_scale", "%", "growth"),
                regions("宁波市", "青岛市"),
                months,
            ),
        ),
    )


@drawn
def title_of_one_year_header_of_another():
    """The header's own years hold, whatever year the yearbook is of."""
    rows = rows_of(
        """
        宁波统计年鉴2022
        2-6 各区县（市）地区生产总值
        单位：亿元
        地区 | 2019 | 2020 | 2021
        海曙区 | 1233.4 | 1260.1 | 1380.0
        奉化区 | 630.9 | 672.0 | 758.1
        """
    )
    return Drawn(
        "宁波统计年鉴2022.xlsx",
        {"2-6": rows},
        (
            Figures(
                "B5:D6",
                of("gdp", "亿元"),
                regions("海曙区", "奉化区"),
                periods("2019", "2020", "2021"),
            ),
        ),
    )


@drawn
def only_the_yearbooks_year():
    """A yearbook of 2022 has figures of 2021: its year alone is never certain."""
    rows = rows_of(
        """
        宁波统计年鉴2022
        2-7 各区县（市）一般公共预算收入
        单位：亿元
        地区 | 一般公共预算收入 | 税收收入
        海曙区 | 118.2 | 108.0
        奉化区 | 80.1 | 70.7
        """
    )
    return Drawn(
        "年鉴.xlsx",
        {"2-7": rows},
        (
            Figures(
                "B5:C6",
                {"period": "2021|2022"},
                regions("海曙区", "奉化区"),
                [of("budget_revenue", "亿元"), of("tax_revenue", "亿元")],
                must=ASKED,
            ),
        ),
    )
