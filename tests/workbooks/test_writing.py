import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks.child import grids_of
from indicators.workbooks.guard import Format
from indicators.workbooks.parsing import lines_of
from indicators.workbooks.writing import (
    Field,
    Noted,
    Table,
    csv_of,
    sheet_names,
    workbook_of,
)

FIELDS = (Field("地区"), Field("GDP", "亿元"))


def written(rows, **more):
    table = Table("增长", FIELDS, rows, **more)
    return openpyxl.load_workbook(io.BytesIO(workbook_of([table])))


def test_numbers_dates_and_text_keep_their_types():
    rows = [
        ("镇海", 670),
        ("宁波", Decimal("1.5")),
        (date(2022, 6, 1), float("nan")),
        (True, None),
        ("", float("inf")),
    ]
    sheet = written(rows)["增长"]
    values = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert values[:2] == [("镇海", 670), ("宁波", 1.5)]
    assert values[2][0].date() == date(2022, 6, 1)
    assert values[2][1] is None
    assert values[3] == (True, None)
    assert [cell.value for cell in sheet[1]] == ["地区", "GDP (亿元)"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "http://x.y", "{=1}", "1.5"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text):
    cell = written([(text, 1)])["增长"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_note_is_a_comment_and_the_tables_notes_have_a_sheet():
    book = written([(Noted("镇海", "=初步"), Noted(1, ""))], notes=("可比价",))
    assert book["增长"]["A2"].comment.text == "=初步"
    assert book["增长"]["B2"].comment is None
    assert [row[0] for row in book["说明 Notes"].values] == ["增长", "可比价"]


def test_tables_without_notes_have_no_sheet_for_them():
    assert written([]).sheetnames == ["增长"]


def test_only_the_tables_with_notes_stand_on_the_notes_sheet():
    tables = [Table("a", FIELDS, []), Table("b", FIELDS, [], ("n",))]
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(tables)))
    assert [row[0] for row in book["说明 Notes"].values] == ["b", "n"]


def test_the_same_tables_give_the_same_bytes():
    table = Table("a", FIELDS, [("x", 1)])
    assert workbook_of([table]) == workbook_of([table])


def test_names_of_sheets_are_made_as_excel_takes_them():
    names = ["a/b:c", "", "x" * 40, "X" * 40, "'q'"]
    made = sheet_names(names)
    assert made[:2] == ["a b c", "Sheet"]
    assert made[3] == "X" * 27 + " (2)"
    assert made[4] == "q"
    assert all(len(one) <= 31 for one in made)


def test_a_csv_has_a_mark_and_guards_text_alone():
    table = Table(
        "t",
        (Field("=n"), Field("v")),
        [
            ("=1+1", -5),
            ("@x", Decimal("-1.50")),
            ("a", None),
            ("b", float("nan")),
            ("c", 2.5),
            (Noted("d", "note"), date(2022, 6, 1)),
        ],
    )
    content = csv_of(table)
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == [
        ["'=n", "v"],
        ["'=1+1", "-5"],
        ["'@x", "-1.50"],
        ["a", ""],
        ["b", ""],
        ["c", "2.5"],
        ["d", "2022-06-01"],
    ]


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="_\ufffe\uffff"),
    min_size=1,
    max_size=12,
)


def as_read(value):
    return f"t-{value}" if isinstance(value, str) else f"n-{value.normalize() + 0:f}"


@given(
    st.lists(
        st.tuples(TEXTS, st.decimals(-(10**8), 10**8, places=2)), min_size=1, max_size=8
    )
)
def test_a_written_workbook_is_read_back(rows):
    content = workbook_of([Table("t", FIELDS, rows)])
    found = [line for line in lines_of(content, "xml") if isinstance(line, list)]
    assert [cells for _, *cells in found[1:]] == [
        [as_read(text), as_read(value)] for text, value in rows
    ]


def test_a_written_workbook_goes_the_whole_road():
    (grid,) = grids_of("a.xlsx", workbook_of([Table("t", FIELDS, [])]), Format.XML)
    assert [cell.text for cell in grid.rows[0]] == ["地区", "GDP (亿元)"]


def test_no_moment_of_writing_stands_in_the_file():
    with zipfile.ZipFile(io.BytesIO(workbook_of([Table("t", FIELDS, [])]))) as archive:
        assert b"2022-01-01T00:00:00Z" in archive.read("docProps/core.xml")
