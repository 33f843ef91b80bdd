"""The same kinds in other formats and codings of files."""

from kinds.drawing import Drawn, Figures, drawn, of, periods, regions, rows_of

_ROWS = """
各区县（市）地区生产总值
单位：亿元
地区 | 2021年 | 2022年
镇海区 | 1150.2 | 1200.4
慈溪市 | 2379.2 | 2521.1
"""
_FIGURES = (
    Figures(
        "B4:C5",
        of("gdp", "亿元"),
        regions("镇海区", "慈溪市"),
        periods("2021", "2022"),
    ),
)


@drawn
def sheet_of_an_open_document():
    """An ods."""
    return Drawn("各区县.ods", {"数据": rows_of(_ROWS)}, _FIGURES)


@drawn
def csv_in_utf16():
    """What Excel calls Unicode text, with commas."""
    return Drawn("各区县.csv", {"csv": rows_of(_ROWS)}, _FIGURES, encoding="utf-16")


@drawn
def csv_in_utf8_without_mark():
    """What other programs write."""
    return Drawn("各区县.csv", {"csv": rows_of(_ROWS)}, _FIGURES, encoding="utf-8")


@drawn
def several_sheets_of_which_one_is_data():
    """A cover, the data, and a page of explanations."""
    cover = rows_of("2022年统计资料\n镇海区统计局\n2022年8月")
    words = rows_of(
        """
        指标解释
        地区生产总值 | 指本地区所有常住单位在一定时期内生产活动的最终成果。
        固定资产投资 | 不含农户，500万元及以上项目。
        """
    )
    (one,) = _FIGURES
    figures = Figures(one.area, one.every, one.rows, one.columns, sheet="数据")
    return Drawn(
        "资料.xlsx",
        {"封面": cover, "数据": rows_of(_ROWS), "说明": words},
        (figures,),
    )


@drawn
def table_that_does_not_begin_in_a1():
    """Empty rows and columns before the table keep the addresses Excel shows."""
    rows = [[], [], *(["", "", *row] for row in rows_of(_ROWS))]
    (one,) = _FIGURES
    return Drawn(
        "居中.xlsx",
        {"Sheet1": rows},
        (Figures("D6:E7", one.every, one.rows, one.columns),),
    )
