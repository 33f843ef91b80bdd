"""Text files in every encoding and with every delimiter."""

from shapes.drawing import Shape, drawn, each, nested
from shapes.sending import text_of

_BOM = "\ufeff"


def _yearly(file):
    """Return two cities by three years."""
    sheet = drawn(
        """
地区 | 2020年 | 2021年 | 2022年
宁波市 | 12408.7 | 14594.9 | 15704.3
青岛市 | 12400.6 | 14136.5 | 14920.8
""",
        file.rpartition(".")[0],
    )
    return sheet.tell(
        "B2:D3",
        each(region=["330200", "370200"]),
        each(period=["2020", "2021", "2022"]),
        indicator="gdp",
        unit="亿元",
    )


def _encoded(name, encoding, delimiter=",", mark=""):
    file = "地区生产总值（亿元）.csv"
    sheet = _yearly(file)
    content = (mark + text_of(sheet, delimiter)).encode(encoding)
    return Shape(name, [sheet], file, content)


def utf8():
    """Return UTF-8 without a mark."""
    return _encoded("UTF-8", "utf-8")


def utf8_with_mark():
    """Return UTF-8 with a mark, as Excel wants it."""
    return _encoded("UTF-8 with mark", "utf-8", mark=_BOM)


def utf16_little():
    """Return UTF-16 little-endian with tabs, Excel's “Unicode text”."""
    return _encoded("UTF-16 LE with tabs", "utf-16-le", "\t", _BOM)


def utf16_big():
    """Return UTF-16 big-endian."""
    return _encoded("UTF-16 BE", "utf-16-be", mark=_BOM)


def gb18030():
    """Return GB18030, which bureaus' platforms write."""
    return _encoded("GB18030", "gb18030")


def gb18030_semicolons():
    """Return GB18030 with semicolons."""
    return _encoded("GB18030 with ;", "gb18030", ";")


def quoted_newlines():
    """Return headers and notes with line breaks inside quotes, and ragged footnotes."""
    sheet = drawn(
        """
数据库：年度数据
时间：最近3年
指标 | 2022年 | 2021年 | 2020年
地区生产总值\\n(亿元) | 15704.3 | 14594.9 | 12408.7
年末常住人口\\n(万人) | 961.8 | 954.4 | 942.0
注：1.2020年数据为普查数,\\n2021年起为抽样调查推算数。\\n2."人均"按常住人口计算。
数据来源：统计局 | a | b | c | d | e | 2023
""",
        "宁波市年度数据",
    )
    common = {"region": "330200"}
    years = each(period=["2022", "2021", "2020"])
    sheet.tell("B4:D4", columns=years, indicator="gdp", unit="亿元", **common)
    ends = [(str(year), f"{year}-12-31") for year in (2022, 2021, 2020)]
    sheet.tell(
        "B5:D5",
        columns=each(period=ends),
        indicator="resident_population",
        unit="万人",
        **common,
    )
    content = text_of(sheet).encode("gb18030")
    return Shape("quoted newlines", [sheet], "宁波市年度数据.csv", content)


def tidy():
    """Return a tidy panel whose headers carry their units behind an underscore."""
    sheet = drawn(
        """
region | year | GDP_亿元 | 常住人口_万人 | 城镇化率_%
北京 | 2021 | 41045.6 | 2188.6 | 87.5
北京 | 2022 | 41610.9 | 2184.3 | 87.6
上海 | 2021 | 43653.2 | 2489.4 | 89.3
上海 | 2022 | 44652.8 | 2475.9 | 89.3
""",
        "panel",
    )
    years = each(period=[("2021", "2021-12-31"), ("2022", "2022-12-31")])
    sheet.tell(
        "C2:E5",
        nested(each(region=["110000", "310000"]), years),
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "resident_population", "unit": "万人"},
            {"indicator": "urbanisation_rate", "unit": "%"},
        ],
    )
    content = text_of(sheet).encode("utf-8-sig")
    return Shape("tidy panel", [sheet], "panel.csv", content)


def decimal_commas():
    """Return German numbers between semicolons: 12.408,7."""
    sheet = drawn(
        """
Region;2021;2022
Ningbo;14.594,9;15.704,3
Qingdao;14.136,5;14.920,8
""".replace(";", " | '"),
        "GDP (100 million yuan)",
    )
    sheet.tell(
        "B2:C3",
        each(region=["330200", "370200"]),
        each(period=["2021", "2022"]),
        indicator="gdp",
        unit="亿元",
        decimal=",",
        open=True,
    )
    content = text_of(sheet, ";").encode("utf-8")
    return Shape("decimal commas", [sheet], "GDP (100 million yuan).csv", content)


SHAPES = (
    utf8,
    utf8_with_mark,
    utf16_little,
    utf16_big,
    gb18030,
    gb18030_semicolons,
    quoted_newlines,
    tidy,
    decimal_commas,
)
