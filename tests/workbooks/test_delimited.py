import codecs

import pytest

from indicators.workbooks import delimited
from indicators.workbooks.parsing import lines_of
from indicators.workbooks.refused import Refused


def rows(text, encoding="utf-8"):
    return list(delimited.rows_of(text.encode(encoding)))


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"],
)
def test_text_is_read_in_every_encoding_of_the_field(encoding):
    drawn = "地区,2022,2023\r\n宁波市,15704.3,16452.8\r\n"
    assert rows(drawn, encoding) == [
        ["地区", "2022", "2023"],
        ["宁波市", "15704.3", "16452.8"],
    ]


def test_a_mark_of_utf_16_decides_which_byte_comes_first():
    content = codecs.BOM_UTF16_BE + "镇,1".encode("utf-16-be")
    assert list(delimited.rows_of(content)) == [["镇", "1"]]


def test_bytes_that_are_no_text_have_no_encoding():
    assert delimited.unmarked_utf16(b"MZ\x90\0\x03\0\0\0") is None
    assert delimited.unmarked_utf16("地区,1".encode()) is None


@pytest.mark.parametrize(
    ("drawn", "fields"),
    [
        ("地区,数值\nA,1\nB,2", 2),
        ("地区;数值\nA;1,5\nB;2,5", 2),
        ("A;1,5;2,5\nB;2,5;3,5", 3),
        ("标题：一,二\n\n地区\t数值\nA\t1\nB\t2", 2),
        ('地区,数值\n"A;B;C",1\n"D;E;F",2', 2),
        ("地区|数值\nA|1", 2),
        ("只有一列\nA", 1),
    ],
)
def test_the_delimiter_is_the_one_that_cuts_rows_alike(drawn, fields):
    assert len(rows(drawn)[-1]) == fields


def test_a_tab_behind_every_field_is_padding_and_no_delimiter():
    drawn = "数据库：年度\t\n地区\t,2022年\t,\t\n北京市\t,37767.0\t,\t\n"
    assert rows(drawn)[1:] == [["地区", "2022年", ""], ["北京市", "37767.0", ""]]


def test_a_footnote_may_have_other_fields_than_the_table():
    drawn = '指标：指数,上年=100\n地区,1月,2月\nA,1,2\n"注：甲\n乙",丙,丁,戊\n'
    assert [len(row) for row in rows(drawn)] == [2, 3, 3, 4]
    assert rows(drawn)[3][0] == "注：甲\n乙"


def test_a_quote_in_the_middle_of_a_text_is_read():
    assert rows('地区,注\nA,"初步数"为准\n') == [["地区", "注"], ["A", "初步数为准"]]


def test_a_quote_that_never_closes_is_refused():
    with pytest.raises(Refused):
        rows('地区,注\nA,"初步数\nB,1\n')


def test_very_long_lines_are_read():
    long = "长" * 300_000
    assert rows(f"{long},1\n") == [[long, "1"]]


def test_a_decimal_comma_is_a_point_where_nothing_speaks_against_it():
    drawn = "Region;Wert\nA;1,5\nB;1.234,25\nC;1,234\nD;1.000\nE;2022\nF;x,y"
    assert [row[1] for row in rows(drawn)] == [
        *("Wert", "1.5", "1234.25", "1.234", "1000", "2022", "x,y")
    ]


@pytest.mark.parametrize("drawn", ["A;1,234\nB;5", "A;1,5\nB;1,234,567"])
def test_a_comma_that_may_be_of_thousands_stays_as_it_was_typed(drawn):
    assert rows(drawn)[0][1] == drawn.splitlines()[0][2:]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ('="00123"', "00123"),
        ("'=1+1", "=1+1"),
        ("'x", "'x"),
        ("00123", "00123"),
        ('=""', ""),
    ],
)
def test_what_spreadsheets_put_around_a_text_is_taken_off(field, text):
    assert delimited.text_of(field) == text


@pytest.mark.parametrize("field", ["007", "1,234", "1e5", "６", "+1", ".5", "1."])
def test_only_a_bare_number_is_one(field):
    assert delimited.number_of(field) is None


def test_a_csv_of_garbled_labels_is_refused():
    drawn = "\ufffd\ufffd\ufffd,1\n\ufffd\ufffd,2\n".encode()
    assert list(lines_of(drawn, "csv")) == [{"refusal": "GarbledText"}]


def test_a_row_wider_than_a_sheet_is_refused_by_its_address():
    drawn = b"a,b\n" + b"1," * 16_384 + b"1\n"
    *_, last = lines_of(drawn, "csv")
    assert last == {"refusal": "FarCell", "cell": "XFE2"}
