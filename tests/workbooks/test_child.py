import math
import threading

import pytest
from drawn_workbooks import beside_cells, parsed_here, sheet_xml, xlsx

from indicators.workbooks import child
from indicators.workbooks.child import grids_of
from indicators.workbooks.grid import Area, Cell, Kind, Mark
from indicators.workbooks.guard import Format, check
from indicators.workbooks.refusals import (
    Damaged,
    EmptyFile,
    Encrypted,
    FarCell,
    GarbledText,
    NoWorksheet,
    ReaderDied,
    ReaderTookTooLong,
    TooManyCells,
    UnknownEncoding,
)


def texts(content, name="a.xlsx"):
    grids = grids_of(name, content, check(name, content))
    return [[cell.text for cell in row] for row in grids[0].rows]


def test_cells_stand_at_the_addresses_that_excel_shows():
    (grid,) = grids_of("a.xlsx", xlsx(S=" | \n | \n | x | 1.5"), Format.XML)
    assert grid.sheet == "S"
    assert grid.cell(2, 1) == Cell(Kind.TEXT, "x")
    assert grid.cell(2, 2) == Cell(Kind.NUMBER, "1.5")
    assert grid.rows[:2] == ((), ())


def test_every_kind_of_cell_comes_back_with_its_mark():
    drawing = "TRUE | d:2022-12-31 | %0.056 | =1/0 | 012 x"
    (grid,) = grids_of("a.xlsx", xlsx(S=drawing), Format.XML)
    assert grid.rows[0] == (
        Cell(Kind.BOOL, "True"),
        Cell(Kind.DATE, "2022-12-31"),
        Cell(Kind.NUMBER, "0.056", Mark.PERCENT),
        Cell(Kind.EMPTY, "", Mark.FORMULA),
        Cell(Kind.TEXT, "012 x"),
    )


def test_a_hidden_sheet_is_flagged():
    grids = grids_of("a.xlsx", xlsx(S="1", T_hidden="2"), Format.XML)
    assert [(one.sheet, one.hidden) for one in grids] == [("S", False), ("T", True)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_in_every_encoding_of_the_field(encoding):
    content = '地区,数值\n"镇\n海",670\n注:初步数\n'.encode(encoding)
    assert texts(content, "a.csv") == [
        ["地区", "数值"],
        ["镇\n海", "670"],
        ["注:初步数"],
    ]


def test_a_csv_is_named_for_its_file():
    (grid,) = grids_of("月报.csv", b"a,b", Format.CSV)
    assert grid.sheet == "月报"


def test_text_in_no_known_encoding_is_refused():
    with pytest.raises(UnknownEncoding):
        grids_of("a.csv", b"a,\xff\xff,b", Format.CSV)


def test_an_unclosed_quote_is_refused():
    with pytest.raises(Damaged):
        grids_of("a.csv", b'a,"b\nc,d', Format.CSV)


def test_a_workbook_without_a_filled_cell_is_empty():
    with pytest.raises(EmptyFile):
        grids_of("a.xlsx", xlsx(S=""), Format.XML)


def test_entities_are_not_expanded():
    nested = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    rows = '<row><c t="inlineStr"><is><t>&l9;</t></is></c></row>'
    bomb = sheet_xml(rows, f'<!DOCTYPE x [<!ENTITY l0 "ha">{nested}]>')
    with pytest.raises(Damaged):
        grids_of("a.xlsx", bomb, Format.XML)


def test_a_reader_that_takes_too_long_is_ended():
    with pytest.raises(ReaderTookTooLong) as ended:
        grids_of("a.xlsx", xlsx(S="1"), Format.XML, seconds=0.001)
    assert "within 0.001 seconds" in str(ended.value)


@pytest.mark.skipif(not hasattr(child.signal, "SIGXCPU"), reason="no limits there")
def test_a_reader_that_computes_too_long_is_ended(monkeypatch, tmp_path):
    busy = tmp_path / "busy"
    busy.write_text("#!/bin/sh\nkill -XCPU $$\n")
    busy.chmod(0o700)
    monkeypatch.setattr(child.sys, "executable", str(busy))
    with pytest.raises(ReaderTookTooLong):
        grids_of("a.xlsx", b"", Format.XML)


def test_five_files_at_once_are_all_read():
    content, read = xlsx(S="1"), []
    threads = [
        threading.Thread(target=lambda: read.append(texts(content))) for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [[["1"]]] * 5


def test_what_is_no_number_in_a_numeric_cell_is_kept_as_its_text():
    rows = "<row><c><v>NaN</v></c><c><v>1e999</v></c></row>"
    (row,) = texts(sheet_xml(rows))
    assert not any(math.isfinite(float(text)) for text in row)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (b"", ReaderDied),
        (b'{"sheet":"S"', ReaderDied),
        (b'{"refusal":"Encrypted"}\n', Encrypted),
        (b'{"refusal":"TooManyCells"}\n', TooManyCells),
        (b'{"refusal":"FarCell","cell":"A9","sheet":"S"}\n', FarCell),
        (b'{"refusal":"GarbledText"}\n', GarbledText),
        (b'{"refusal":"NoWorksheet"}\n', NoWorksheet),
        (b'{"sheet":"S"}\n[[1048576,"t-x"]]\n{"end":true}\n', ReaderDied),
    ],
)
def test_an_answer_that_breaks_off_or_refuses_is_a_refusal(answer, problem, tmp_path):
    path = tmp_path / "answer"
    path.write_bytes(answer)
    with path.open("rb") as file, pytest.raises(problem):
        child._grids("a.csv", file)


def test_an_answer_too_long_is_cut_off(tmp_path, monkeypatch):
    monkeypatch.setattr(child, "MOST_ANSWER", 10)
    path = tmp_path / "answer"
    path.write_bytes(b'{"end":true}\n')
    with path.open("rb") as file, pytest.raises(ReaderDied):
        child._grids("a.csv", file)


def test_equal_cells_are_one_object():
    (grid,) = grids_of("a.csv", "宁波市\n宁波市\n".encode(), Format.CSV)
    assert grid.cell(0, 0) is grid.cell(1, 0)


def test_what_a_sheet_has_beside_its_cells_comes_back():
    (grid,) = parsed_here(beside_cells())
    assert grid.merges == (Area(0, 0, 0, 2),)
    assert grid.hidden_rows == {2}
    assert grid.hidden_columns == {1, 2}
    assert grid.comments == {(1, 0): "初步数"}
    assert grid.cell(3, 0) == Cell(Kind.TEXT, "\u3000\u3000其中：余姚市")
    assert grid.cell(4, 0) == Cell(Kind.TEXT, "  慈溪市")
