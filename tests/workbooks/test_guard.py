import struct

import pytest
from drawn_binary import ods
from drawn_workbooks import changed, package, sheet_xml, xlsx

from indicators.model.text import Language
from indicators.workbooks import package as packages
from indicators.workbooks import used
from indicators.workbooks.guard import Format, check, file_name
from indicators.workbooks.refusals import (
    Damaged,
    EmptyFile,
    Encrypted,
    FarCell,
    NotAWorkbook,
    TooLarge,
    TooManyCells,
    TooManyParts,
    TooManySheets,
    TooMuchInside,
    TooTightlyPacked,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def stream(name):
    return name.encode("utf-16-le")


def test_no_folder_of_the_sender_is_shown():
    assert file_name("C：\\Users\\王\\月报.xlsx") == "月报.xlsx"
    assert file_name("/home/x/a.csv") == "a.csv"
    assert file_name("/") == "?"


def test_a_workbook_passes_and_says_how_it_is_read():
    assert check("a.xlsx", xlsx(S="1 | 2")) is Format.XML
    assert check("a.xlsx", OLE + stream("Workbook")) is Format.XLS
    assert check("a.xls", OLE + stream("Book")) is Format.XLS
    assert check("a.xls", xlsx(S="1 | 2")) is Format.XML
    assert check("a.csv", "地区，数值".encode()) is Format.CSV
    assert check("a.csv", "地区，数值".encode("gb18030")) is Format.CSV
    assert check("a.csv", "地区，数值".encode("utf-16")) is Format.CSV
    assert check("a.txt", "地区,1\n".encode("utf-16-le")) is Format.CSV
    assert check("a.xls", "地区\t数值".encode()) is Format.CSV
    assert check("a.xlsb", package({"xl/workbook.bin": "x"})) is Format.XLSB
    ods = package({"mimetype": "x", "content.xml": "<x/>"})
    assert check("a.ods", ods) is Format.ODS


@pytest.mark.parametrize("content", [b"", b"   \r\n", b"\xef\xbb\xbf\n", b"\0" * 100])
def test_an_empty_file_is_refused_as_empty(content):
    with pytest.raises(EmptyFile):
        check("a.xlsx", content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"{\\rtf1 x}", "a Word document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"Rar!\x1a\x07", "an archive"),
        (b"  <html><table>", "a web page (HTML)"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "a web page (HTML)"),
        ("\ufeff<table>".encode("utf-16-le"), "a web page (HTML)"),
        (b'<?xml version="1.0"?><html>', "a web page (HTML)"),
        (b"MIME-Version: 1.0", "a single-file web page (MHT)"),
        (b'<?xml version="1.0"?><x/>', "an XML file"),
        (
            b'<?xml version="1.0"?><x:y n="urn:schemas-microsoft-com:office:spreadsheet"',
            "an XML Spreadsheet 2003",
        ),
        (b"II*\0\x08\0\0\0", "a picture"),
        (b"\0\x01" * 50, "another program's data"),
        (OLE + stream("Root EntryPowerPoint Document"), "a PowerPoint presentation"),
        (b"MZ\x90\0\x03\0\0", "another program's data"),
        (OLE + stream("Root EntryWordDocument"), "a Word document"),
        (OLE + stream("Root Entry"), "another program's data"),
        (package({"word/document.xml": "x"}), "a Word document"),
        (package({"ppt/presentation.xml": "x"}), "a PowerPoint presentation"),
        (package({"photo.jpg": "x"}), "an archive"),
    ],
)
def test_what_is_no_workbook_is_called_what_it_is(content, kind):
    with pytest.raises(NotAWorkbook) as refused:
        check("月报.xls", content)
    assert f"月报.xls: this is {kind}" in str(refused.value)


def test_a_password_is_named_as_the_reason():
    with pytest.raises(Encrypted):
        check("a.xlsx", OLE + stream("EncryptedPackage"))
    locked = bytearray(xlsx(S="1"))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Encrypted):
        check("a.xlsx", bytes(locked))


def test_an_open_document_may_have_a_password():
    locked = ods("", manifest="<manifest:encryption-data/>")
    with pytest.raises(Encrypted):
        check("a.ods", locked)


def test_a_file_above_20_megabytes_is_refused():
    with pytest.raises(TooLarge) as refused:
        check("a.csv", b"1" * 20_000_001)
    assert refused.value.explain(Language.ZH).startswith("a.csv：文件有 21 MB")


def test_a_bomb_is_counted_while_it_is_inflated_and_not_by_its_header():
    bomb = sheet_xml("<!--" + " " * 30_000_000 + "-->")
    lying = bytearray(bomb)
    central = lying.index(b"xl/worksheets/sheet1.xml", lying.index(b"PK\x01\x02")) - 46
    lying[central + 24 : central + 28] = struct.pack("<I", 10)
    for content in (bomb, bytes(lying)):
        with pytest.raises(TooTightlyPacked):
            check("a.xlsx", content)


def test_what_unpacks_to_more_than_150_megabytes_is_refused(monkeypatch):
    monkeypatch.setattr(packages, "MOST_MEGABYTES_INSIDE", 1)
    with pytest.raises(TooMuchInside):
        check("a.xlsx", sheet_xml("<!--" + " " * 2_000_000 + "-->"))


def test_a_small_file_of_one_repeated_row_is_no_bomb():
    rows = "<row><c><v>1</v></c></row>" * 100_000
    assert check("a.xlsx", sheet_xml(rows)) is Format.XML


def test_five_thousand_sheets_are_refused():
    parts = {f"xl/worksheets/sheet{n}.xml": "<x/>" for n in range(5_000)}
    with pytest.raises(TooManyParts):
        check("a.xlsx", package({"xl/workbook.xml": "x", **parts}))
    some = dict(list(parts.items())[:65])
    with pytest.raises(TooManySheets) as refused:
        check("a.xlsx", package({"xl/workbook.xml": "x", **some}))
    assert refused.value.facts["found"] == 65


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        ("<x:row r=\"1048576\"><x:c r='XFD1048576'><x:v>1", "XFD1048576"),
        ('<row r="9999999"><c r="A9999999"><v>1</v></c></row>', "A9999999"),
        ('<row r="9999999"><c><v>1</v></c></row>', "A9999999"),
        ('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', "XFE1"),
        ('<c r="A1"><v>1</v></c><c r="XFD3000"><f>1</f></c>', "XFD3000"),
    ],
)
def test_a_cell_too_far_out_is_refused_by_its_address(rows, cell):
    with pytest.raises(FarCell) as refused:
        check("a.xlsx", sheet_xml(rows))
    assert refused.value.facts["cell"] == cell


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1048576" ht="12.8"></row>',
        '<row r="1048576" ht="12.8"/>',
        '<row r="1048576"><c r="XFD1048576" s="3"/></row>',
        '<row r="1048576"><c r="XFD1048576" s="3"></c></row>',
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    ],
)
def test_blank_cells_with_a_format_may_be_as_far_out_as_they_like(rows):
    assert check("a.xlsx", sheet_xml(rows)) is Format.XML


def test_a_far_cell_is_seen_wherever_the_pieces_are_cut(monkeypatch):
    content = sheet_xml(
        "<row><c><v>1</v></c></row>" * 3 + '<c r="XFD9999"><v>1</v></c>'
    )
    for piece in range(40, 80):
        monkeypatch.setattr(packages, "_PIECE", piece)
        with pytest.raises(FarCell):
            check("a.xlsx", content)


def test_more_than_two_million_cells_are_refused(monkeypatch):
    monkeypatch.setattr(used, "MOST_CELLS", 2_000)
    check("a.xlsx", sheet_xml("<row>" + "<c><v>1</v></c>" * 2_000 + "</row>"))
    with pytest.raises(TooManyCells):
        check("a.xlsx", sheet_xml("<row>" + "<c><v>1</v></c>" * 2_001 + "</row>"))


def test_a_damaged_zip_is_told_from_another_kind_of_file():
    whole = xlsx(S="1 | 2")
    start = whole.index(b"PK\x03\x04") + 60
    broken = whole[:start] + b"\xff" * 40 + whole[start + 40 :]
    nowhere = bytearray(whole)
    central = nowhere.index(b"PK\x01\x02")
    nowhere[central + 42 : central + 46] = struct.pack("<I", 7)
    for content in (whole[:300], broken, bytes(nowhere), OLE):
        with pytest.raises(Damaged):
            check("a.xlsx", content)


def test_a_way_of_packing_that_no_spreadsheet_uses_is_refused():
    content = bytearray(package({"xl/workbook.xml": "x" * 100}))
    content[content.index(b"PK\x01\x02") + 10] = 12
    with pytest.raises(Damaged):
        check("a.xlsx", bytes(content))


def test_parts_that_are_not_packed_at_all_are_read():
    stored = changed(xlsx(S="1"), "xl/workbook.xml", "<x/>", packed=False)
    assert check("a.xlsx", stored) is Format.XML
