"""Sheets that are very wide, very long, very small or no data at all."""

from decimal import Decimal

from shapes.drawing import Drawn, Fact, Shape, drawn, span


def very_wide():
    """Return 300 months in one row of headers."""
    sheet = Drawn()
    sheet.put(0, 0, "进出口总额（亿元，当月值）")
    sheet.put(1, 0, "地区")
    for row, (word, code) in enumerate((("宁波市", "330200"), ("青岛市", "370200")), 2):
        sheet.put(row, 0, word)
        for column in range(1, 301):
            year, month = 1998 + (column - 1) // 12, (column - 1) % 12 + 1
            sheet.put(1, column, f"{year}年{month}月")
            value = f"{90 * row + column * 2.37:.2f}"
            fact = Fact(
                Decimal(value), code, "trade", span(f"{year}-{month:02}"), "亿元"
            )
            sheet.put(row, column, value, fact)
    return Shape("300 columns of months", [sheet])


def very_long():
    """Return 20,000 rows of a long table."""
    sheet = Drawn()
    heads = ("地区", "指标", "时间", "单位", "数值")
    for column, head in enumerate(heads):
        sheet.put(0, column, head)
    regions = (("宁波市", "330200"), ("青岛市", "370200"), ("鞍山市", "210300"))
    names = (
        ("地区生产总值", "gdp"),
        ("出口总额", "exports"),
        ("税收收入", "tax_revenue"),
    )
    for row in range(1, 20_001):
        region, code = regions[row % 3]
        indicator, known = names[row // 3 % 3]
        months = row // 9
        year, month = 1950 + months // 12 % 75, months % 12 + 1
        value = f"{9000 - row * 0.37:.2f}"
        words = (region, indicator, f"{year}年{month}月", "亿元")
        for column, word in enumerate(words):
            sheet.put(row, column, word)
        period = span(f"{year}-{month:02}")
        fact = Fact(Decimal(value), code, known, period, "亿元", open=True)
        sheet.put(row, 4, value, fact)
    return Shape("20,000 rows", [sheet])


def one_row():
    """Return a single row of figures under five headers."""
    sheet = drawn(
        """
地区 | 年份 | 地区生产总值（亿元） | 常住人口（万人） | 出口总额（亿元）
宁波市 | 2022 | 15704.3 | 961.8 | 8230.6
"""
    ).tell(
        "C2:E2",
        columns=[
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "resident_population", "unit": "万人"},
            {"indicator": "exports", "unit": "亿元"},
        ],
        region="330200",
        period="2022",
    )
    sheet.change("D2:D2", period=(span("2022"), "2022-12-31"))
    return Shape("one row", [sheet])


def one_number():
    """Return a sheet that says one figure in four cells."""
    sheet = drawn(
        """
2022年宁波市
地区生产总值（亿元） | 15704.3
"""
    ).tell(
        "B2:B2", region="330200", indicator="gdp", period="2022", unit="亿元", open=True
    )
    return Shape("one number", [sheet])


def only_headers():
    """Return headers over nothing."""
    sheet = drawn(
        """
2022年各市主要指标
地区 | 地区生产总值（亿元） | 出口总额（亿元）
宁波市
青岛市
"""
    )
    return Shape("only headers", [sheet])


def minutes():
    """Return a sheet that is no data: a list of meetings with times and rooms."""
    sheet = drawn(
        """
会议安排
序号 | 日期 | 时间 | 会议室 | 参加人数
1 | d:2022-07-01 | 9:00 | 301 | 15
2 | d:2022-07-04 | 14:30 | 512 | 8
"""
    )
    return Shape("no data at all", [sheet])


SHAPES = (
    very_wide,
    very_long,
    one_row,
    one_number,
    only_headers,
    minutes,
)
