"""Whole xlsx files: what only the bytes hold."""

import io

import openpyxl
from openpyxl.chart import BarChart, Reference

from shapes.drawing import Shape, drawn, each
from shapes.sending import workbook_bytes


def with_chart_and_panes():
    """Return merged headers, frozen panes, a comment, a hidden column, a chart sheet."""
    sheet = drawn(
        """
2022年主要经济指标
地区 | 地区生产总值 | | 出口总额
 | 总量（亿元） | 增速 | 总量（亿元）
宁波市 | 15704.3 | %0.035 | 8230.6
青岛市 | 14920.8 | %0.039 | 5361.4
""",
        "指标",
    )
    sheet.merge(0, 0, 0, 3)
    sheet.merge(1, 1, 1, 2)
    sheet.merge(1, 0, 2, 0)
    sheet.comments = {(3, 1): "上年为14594.9"}
    sheet.tell(
        "B4:D5",
        each(region=["330200", "370200"]),
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "gdp", "unit": "%", "measure": "growth"},
            {"indicator": "exports", "unit": "亿元"},
        ],
        period="2022",
    )
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes([sheet])))
    book["指标"].freeze_panes = "B4"
    chart = BarChart()
    chart.add_data(Reference(book["指标"], min_col=2, min_row=3, max_row=5))
    book.create_chartsheet("图").add_chart(chart)
    content = io.BytesIO()
    book.save(content)
    return Shape("chart sheet and panes", [sheet], "table.xlsx", content.getvalue())


def with_hidden_column():
    """Return a real hidden column of last year's figures."""
    sheet = drawn(
        """
地区生产总值（亿元）
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3
青岛市 | 14136.5 | 14920.8
"""
    ).tell(
        "B3:C4",
        each(region=["330200", "370200"]),
        each(period=["2021", "2022"]),
        indicator="gdp",
        unit="亿元",
    )
    sheet.change("B3:B4", open=True, spare=True)
    sheet.hidden_columns = frozenset({1})
    content = workbook_bytes([sheet])
    return Shape("a hidden column in a file", [sheet], "table.xlsx", content)


SHAPES = (with_chart_and_panes, with_hidden_column)
