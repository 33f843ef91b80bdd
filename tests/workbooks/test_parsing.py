import io
import json
from datetime import datetime, time, timedelta

import pytest
import xlsxwriter
from drawn_binary import Excel97
from drawn_workbooks import beside_cells, changed, formatted, sheet_xml, xlsx
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks import marks, parsing
from indicators.workbooks.marks import Content, shapes_of
from indicators.workbooks.parsing import lines_of, write
from indicators.workbooks.values import written


def rows(content, form="xml"):
    return [line for line in lines_of(content, form) if isinstance(line, list)]


def test_a_row_has_its_number_and_its_cells_up_to_the_last_filled_one():
    content = xlsx(S="1 | | x | \n | \n | 2.5")
    assert rows(content) == [[0, "n-1", "", "t-x"], [2, "", "n-2.5"]]


def test_the_last_line_says_that_the_answer_is_whole():
    first, *_, last = lines_of(b"a", "csv")
    assert first["sheet"] == ""
    assert last == {"end": True}


@pytest.mark.parametrize(
    ("content", "form", "refusal"),
    [
        (b"PK\x03\x04 no", "xml", "Damaged"),
        (b"\xff\xff\xff", "csv", "UnknownEncoding"),
        (b'"', "csv", "Damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content, form, refusal):
    assert list(lines_of(content, form))[-1] == {"refusal": refusal}


def test_a_password_is_told(monkeypatch):
    def locked(_):
        raise parsing.calamine.PasswordError

    monkeypatch.setattr(parsing.calamine, "load_workbook", locked)
    assert list(lines_of(b"", "xlsb")) == [{"refusal": "Encrypted"}]


def test_a_csv_with_too_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr(parsing, "MOST_CELLS", 4)
    assert {"refusal": "TooManyCells"} in list(lines_of(b"1,2\n3,4\n5,6\n", "csv"))


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_is_cut_at_its_own_delimiter(delimiter):
    content = f"a{delimiter}1.50{delimiter}007\n".encode()
    assert rows(content, "csv") == [[0, "t-a", "n-1.50", "t-007"]]


def test_an_apostrophe_that_our_export_put_there_is_taken_off():
    assert rows(b"'=1+1,'x,,", "csv") == [[0, "t-=1+1", "t-'x", "", ""]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (670.0, "670"),
        (0.1 + 0.2, "0.3"),
        (10 / 3, "3.33333333333333"),
        (1e15, "1000000000000000"),
        (1e22, "1e+22"),
        (-0.000012, "-1.2e-05"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
    ],
)
def test_a_number_has_the_fifteen_digits_that_excel_keeps(value, text):
    assert written(value) == f"n-{text}"


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_of_up_to_fifteen_digits_comes_back_as_typed(value):
    assert float(written(float(value))[2:]) == float(value)


def test_truth_is_no_number():
    assert written(value=True) == "b-True"
    assert written(b"?") == "t-b'?'"


def test_a_mark_of_utf_16_is_heeded():
    assert rows("镇,1".encode("utf-16"), "csv") == [[0, "t-镇", "n-1"]]


def test_moments_and_durations_are_dates():
    assert written(datetime(2022, 1, 2, 3, 4)) == "d-2022-01-02 03:04:00"  # noqa: DTZ001
    assert written(datetime(2022, 1, 2)) == "d-2022-01-02"  # noqa: DTZ001
    assert written(time(3, 4)) == "d-03:04:00"
    assert written(timedelta(hours=30)) == "d-1 day, 6:00:00"


def test_an_error_is_told_by_its_text_and_a_formula_is_marked():
    xml = (
        '<row r="2"><c r="B2" t="e"><v>#N/A</v></c>'
        '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="D2"><f>1+1</f><v>2</v></c><c r="E2"><f>1+2</f></c><c r="F2"><v>1</v></c>'
        "</row>"
    )
    assert rows(sheet_xml(xml)) == [[1, "", "e-#N/A", "ef#DIV/0!", "nf2", "_f", "n-1"]]


def test_a_percentage_is_marked_whether_computed_or_not():
    content = formatted((0.056, "0.0%", ""), (0.5, "0.0%", "=1/2"), (5, "0", "=A1"))
    assert rows(content) == [[0, "np0.056", "nq0.5", "nf5"]]


def test_a_cell_says_what_its_format_shows():
    content = formatted(
        (44713, 57, ""), (44713, "yyyy-mm-dd", ""), (670.5, '0"亿元"', ""), (5, "0", "")
    )
    assert rows(content) == [[0, "d-2022-06", "d-2022-06-01", "t-670.5亿元", "n-5"]]


def test_marks_of_what_openpyxl_cannot_read_are_unknown():
    assert shapes_of(Content(b"PK", 1)) is None
    assert shapes_of(Content(xlsx(S="1"), marks.MOST_CELLS + 1)) is None


def test_hidden_parts_of_a_large_sheet_are_not_looked_for():
    (shape,) = shapes_of(Content(beside_cells(), 10, 30_000)).values()
    assert not shape.hidden_rows
    assert shape.looks


def test_sheets_without_marks_say_so(monkeypatch):
    monkeypatch.setattr(marks, "MOST_STYLE_BYTES", 1)
    assert next(iter(lines_of(xlsx(S="1"), "xml")))["marks_known"] is False


def test_hidden_parts_are_unknown_of_what_openpyxl_reads_only_in_part():
    content = changed(beside_cells(), "xl/comments/comment1.xml", "<x>")
    (shape,) = shapes_of(Content(content, 10)).values()
    assert shape.looks
    assert not shape.hidden_rows


def test_comments_are_not_looked_for_on_endless_sheets(monkeypatch):
    monkeypatch.setattr(marks, "MOST_CELLS", 10)
    (shape,) = shapes_of(Content(beside_cells(), 10)).values()
    assert shape.hidden_rows
    assert not shape.comments


def test_a_formula_beyond_the_last_value_is_no_cell():
    xml = '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>A1</f></c></row>'
    assert rows(sheet_xml(xml)) == [[0, "n-1"]]


def test_a_workbook_of_charts_alone_is_refused():
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "={1,2}"})
        book.add_chartsheet().set_chart(chart)
    assert list(lines_of(content.getvalue(), "xml")) == [{"refusal": "NoWorksheet"}]


def test_an_old_workbook_of_macros_alone_is_refused():
    content = Excel97()
    content.type_of_sheet = 1
    (refusal,) = lines_of(content.content(), "xls")
    assert refusal == {"refusal": "NoWorksheet"}


def test_the_answer_is_a_line_of_json_each():
    answer = io.BytesIO()
    write([{"sheet": "镇\ud800"}, *([n, "t-a\nb"] for n in range(300)), {}], answer)
    first, *between, last = map(json.loads, answer.getvalue().decode().splitlines())
    assert first == {"sheet": "镇?"}
    assert [row for line in between for row in line] == [
        [n, "t-a\nb"] for n in range(300)
    ]
    assert last == {}
