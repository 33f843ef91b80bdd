import struct

import pytest
from drawn_binary import Excel97, compound, record
from drawn_workbooks import parsed_here

from indicators.workbooks import excel97
from indicators.workbooks.grid import Area, Cell, Kind, Mark
from indicators.workbooks.guard import Format, check
from indicators.workbooks.parsing import lines_of
from indicators.workbooks.refusals import Damaged, Encrypted, GarbledText


def rows(drawn):
    lines = lines_of(drawn.content(), "xls")
    return [line for line in lines if isinstance(line, list)]


def labels(drawn):
    for row, words in enumerate(("北京市", "天津市", "宁波市（含市辖区）")):
        drawn.text(row, 0, words)
    drawn.number(0, 1, 670.5)
    return drawn


CLEAN = [
    [0, "t-北京市", "n-670.5"],
    [1, "t-天津市"],
    [2, "t-宁波市（含市辖区）"],
]


@pytest.mark.parametrize("code_page", [1200, 1252, 936, 10000])
def test_text_is_utf_16_whatever_the_file_says_of_its_code_page(code_page):
    assert rows(labels(Excel97(code_page))) == CLEAN


@pytest.mark.parametrize("code_page", [936, 1252, 1200])
def test_a_file_older_than_excel_97_is_read_in_the_encoding_of_china(code_page):
    assert rows(labels(Excel97(code_page, old=True))) == CLEAN


@pytest.mark.parametrize("code_page", [1200, 1252, 936])
def test_what_xlrd_cannot_read_is_read_clean_by_the_other(code_page, monkeypatch):
    monkeypatch.setattr(excel97, "MOST_BYTES", 10)
    assert rows(labels(Excel97(code_page))) == CLEAN


def test_text_that_no_reader_makes_sense_of_is_refused():
    content = Excel97()
    for row in range(3):
        content.text(row, 0, "\x17S\x1c\x02^\ufffd")
    with pytest.raises(GarbledText) as refused:
        parsed_here(content.content(), Format.XLS)
    assert "a.xlsx: its text comes out garbled" in str(refused.value)


def test_the_mark_of_a_code_page_is_left_alone_before_excel_97():
    content = labels(Excel97(936, old=True)).content()
    assert excel97.with_right_code_page(content) == content
    assert excel97.with_right_code_page(b"no") == b"no"


def test_cells_stand_where_excel_shows_them_with_all_that_is_known():
    drawn = Excel97()
    drawn.text(2, 1, "宁波市")
    drawn.number(2, 2, 0.056, drawn.style("0.0%"))
    drawn.number(2, 3, 44713, drawn.style(number=57))
    drawn.number(2, 4, 670, drawn.style('0.00"亿元"'))
    drawn.text(3, 1, "其中：余姚市", drawn.style(indent=1))
    drawn.formula(3, 2, 5.5)
    drawn.truth(3, 3, 1)
    drawn.truth(3, 4, 7, error=True)
    drawn.number(3, 5, 0.25, drawn.style("h:mm"))
    drawn.merge(0, 0, 0, 3)
    drawn.hide_row(3)
    drawn.hide_column(2)
    drawn.hide_column(200)
    content = drawn.content()
    (grid,) = parsed_here(content, check("a.xlsx", content))
    assert grid.rows == (
        (),
        (),
        (
            Cell(),
            Cell(Kind.TEXT, "宁波市"),
            Cell(Kind.NUMBER, "0.056", Mark.PERCENT),
            Cell(Kind.DATE, "2022-06"),
            Cell(Kind.TEXT, "670亿元"),
        ),
        (
            Cell(),
            Cell(Kind.TEXT, "\u3000其中：余姚市"),
            Cell(Kind.NUMBER, "5.5", Mark.FORMULA),
            Cell(Kind.BOOL, "True"),
            Cell(Kind.ERROR, "#DIV/0!"),
            Cell(Kind.DATE, "06:00:00"),
        ),
    )
    assert grid.merges == (Area(0, 0, 0, 3),)
    assert (grid.hidden_rows, grid.hidden_columns) == ({3}, {2})


def test_the_two_calendars_of_excel_are_told_apart():
    drawn = Excel97(since_1904=1)
    drawn.number(0, 0, 44713 - 1462, drawn.style("yyyy-mm-dd"))
    drawn.number(0, 1, -5, drawn.style("yyyy-mm-dd"))
    drawn.number(0, 2, 1e9, drawn.style("yyyy-mm-dd"))
    drawn.text(0, 3, "")
    assert rows(drawn) == [[0, "d-2022-06-01", "n--5", "n-1000000000"]]


def test_a_password_is_told():
    drawn = labels(Excel97())
    drawn.globals = record(0x002F, struct.pack("<HHH", 0, 1, 2))
    with pytest.raises(Encrypted):
        parsed_here(drawn.content(), Format.XLS)


def test_a_file_that_breaks_off_is_damaged():
    content = labels(Excel97()).content()
    for broken in (content[:700], compound("Workbook", b"\1\2\3")):
        with pytest.raises(Damaged):
            parsed_here(broken, check("a.xls", broken))


def test_a_file_may_lie_about_its_size():
    drawn = labels(Excel97())
    lie = record(0x0200, struct.pack("<IIHHH", 0, 65_536, 0, 256, 0))
    drawn.cells.insert(0, lie)
    assert rows(drawn) == CLEAN


def test_a_far_cell_costs_nothing():
    drawn = Excel97()
    drawn.number(65_535, 255, 1)
    (grid,) = parsed_here(drawn.content(), Format.XLS)
    assert grid.cell(65_535, 255).text == "1"


def test_comments_and_hidden_sheets_are_known():
    drawn = labels(Excel97(936, old=True))
    note = "初步数".encode("gb18030")
    drawn.more += record(0x001C, struct.pack("<HHH", 1, 0, len(note)) + note)
    drawn.hidden = 1
    (grid,) = parsed_here(drawn.content(), Format.XLS)
    assert grid.comments == {(1, 0): "初步数"}
    assert grid.hidden


def test_a_chart_on_a_sheet_has_no_formulas_of_its_cells():
    drawn = labels(Excel97())
    begin = struct.pack("<HHHHII", 0x0600, 0x0020, 0, 0, 0, 0)
    drawn.more += record(0x0809, begin) + record(0x0006, bytes(22)) + record(0x000A)
    assert rows(drawn) == CLEAN
