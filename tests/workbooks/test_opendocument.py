import pytest
from drawn_binary import ods, ods_row
from drawn_workbooks import package, parsed_here

from indicators.workbooks import opendocument
from indicators.workbooks.grid import Area, Cell, Kind, Mark
from indicators.workbooks.guard import check
from indicators.workbooks.refusals import FarCell, TooManyCells


def grid(rows):
    content = ods(rows)
    (only,) = parsed_here(content, check("a.ods", content))
    return only


def test_cells_stand_at_the_addresses_that_are_shown():
    blank = ods_row("", repeated=2)
    read = grid(blank + ods_row("", "float|670", repeated=2) + ods_row("float|5"))
    assert [[cell.text for cell in row] for row in read.rows] == [
        *([], []),
        *(["", "670"], ["", "670"]),
        ["5"],
    ]


def test_a_repeated_cell_stands_in_every_column_it_is_repeated_in():
    twice = "float|6||table:number-columns-repeated='2'"
    (row,) = grid(ods_row("string||a", twice, "percentage|0.05|5%")).rows
    assert [cell.text for cell in row] == ["a", "6", "6", "0.05"]
    assert row[3].mark is Mark.PERCENT


@pytest.mark.parametrize(
    ("drawing", "cell"),
    [
        ("percentage|0.056|5.6%", Cell(Kind.NUMBER, "0.056", Mark.PERCENT)),
        ("float|670|670.00亿元", Cell(Kind.TEXT, "670亿元")),
        ("float|2022|2022年", Cell(Kind.TEXT, "2022年")),
        ("float|1234.5|1,234.50", Cell(Kind.NUMBER, "1234.5")),
        ("float|-3|-3.00", Cell(Kind.NUMBER, "-3")),
        ("date|2022-06-01|2022-06-01", Cell(Kind.DATE, "2022-06-01")),
        ("date|2022-06-01|2022年6月", Cell(Kind.DATE, "2022-06")),
        ("date|2022-06-01|Jun 2022", Cell(Kind.DATE, "2022-06")),
        ("date|2022-06-01|2022", Cell(Kind.DATE, "2022")),
        ("date|2022-06-01|6月", Cell(Kind.TEXT, "6月")),
        ("date|2022-06-01|6月1日", Cell(Kind.TEXT, "6月1日")),
        (
            "string||#DIV/0!|table:formula='of:=1/0' office:string-value=''",
            Cell(Kind.ERROR, "#DIV/0!", Mark.FORMULA),
        ),
        ("float|5|5|table:formula='of:=2+3'", Cell(Kind.NUMBER, "5", Mark.FORMULA)),
    ],
)
def test_a_cell_says_what_is_shown(drawing, cell):
    assert grid(ods_row(drawing)).cell(0, 0) == cell


def test_merges_comments_and_hidden_parts_are_known():
    merged = "string||各市生产总值|table:number-columns-spanned='3'"
    covered = "<table:table-row><table:covered-table-cell/></table:table-row>"
    columns = (
        "<table:table-column/><table:table-column table:visibility='collapse' "
        "table:number-columns-repeated='2'/>"
    )
    comment = (
        "<table:table-row><table:table-cell office:value-type='string'>"
        "<office:annotation><text:p>初步数</text:p></office:annotation>"
        "<text:p>宁波市</text:p></table:table-cell></table:table-row>"
    )
    hidden = ods_row("float|1", visibility="collapse")
    read = grid(columns + ods_row(merged) + hidden + comment + covered)
    assert read.merges == (Area(0, 0, 0, 2),)
    assert read.hidden_rows == {1}
    assert read.hidden_columns == {1, 2}
    assert read.comments == {(2, 0): "初步数"}
    assert read.cell(2, 0).text == "宁波市"


def test_rows_repeated_to_the_end_of_the_sheet_are_no_figures():
    assert len(grid(ods_row("float|1") + ods_row("", repeated=1_048_575)).rows) == 1


def test_a_bomb_of_repeated_cells_is_refused():
    wide = "float|1||table:number-columns-repeated='16384'"
    with pytest.raises(TooManyCells) as refused:
        grid(ods_row(wide, repeated=1_048_576))
    assert refused.value.facts["sheet"] == "S"
    far = ods_row("", repeated=1_000_000) + (
        "<table:table-row><table:table-cell table:number-columns-repeated='999'/>"
        "<table:table-cell office:value-type='float' office:value='1'/>"
        "</table:table-row>"
    )
    with pytest.raises(FarCell) as refused:
        grid(far)
    assert refused.value.facts["cell"] == "ALL1000001"


def test_what_is_too_large_or_not_to_be_parsed_is_unknown(monkeypatch):
    assert opendocument.shapes_of(b"PK") is None
    assert opendocument.shapes_of(package({"content.xml": "<x>"})) is None
    monkeypatch.setattr(opendocument, "MOST_BYTES", 10)
    assert opendocument.shapes_of(ods("")) is None
