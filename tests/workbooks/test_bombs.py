"""Files that end or fill a reader's process: refused or read, and nothing grows here."""

import struct
from pathlib import Path

import pytest
from drawn_binary import Excel97, ods, ods_row
from drawn_workbooks import changed, package, sheet_xml, xlsx

from indicators.workbooks.child import grids_of
from indicators.workbooks.guard import check
from indicators.workbooks.refusals import Refusal

MOST_GROWTH = 25_000_000
SELF = Path("/proc/self")

STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<cellXfs>{}</cellXfs></styleSheet>"
)
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{}</row>'


def far_column():
    rows = (f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 3_001))
    return sheet_xml("".join(rows))


def nested_entities():
    nested = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    rows = '<row><c t="inlineStr"><is><t>&l9;</t></is></c></row>'
    return sheet_xml(rows, f'<!DOCTYPE x [<!ENTITY l0 "ha">{nested}]>')


def one_long_entity():
    rows = f'<row><c t="inlineStr"><is><t>{"&a;" * 50_000}</t></is></c></row>'
    return sheet_xml(rows, f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>')


def file_of_the_server():
    rows = '<row><c t="inlineStr"><is><t>&a;</t></is></c></row>'
    return sheet_xml(rows, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')


def full_width_merges():
    merges = "".join(f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(1, 2_001))
    content = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')
    name = "xl/worksheets/sheet1.xml"
    part = (
        '<?xml version="1.0"?><worksheet xmlns='
        '"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
        f"<mergeCells>{merges}</mergeCells></worksheet>"
    )
    return changed(content, name, part)


def self_loop():
    """Return an OLE file of 1,024 bytes whose table of sectors goes on in itself."""
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 0xFFFFFFF, 0, 0, 4096, 0, 1, 0, 0xFFFFFFF),
    ).ljust(512, b"\0")
    sector = "Root Entry".encode("utf-16-le").ljust(64, b"\0")
    sector += "Workbook".encode("utf-16-le").ljust(448, b"\0")
    return header + sector[:508] + struct.pack("<I", 0)


def far_cells_of_excel97():
    drawn = Excel97()
    for row in range(0, 65_536, 64):
        drawn.number(row, 255, 1)
    return drawn.content()


def small_cells(number):
    return lambda: sheet_xml("<row>" + "<c><v>1</v></c>" * number + "</row>")


def repeated(columns, rows):
    wide = f"float|1||table:number-columns-repeated='{columns}'"
    return lambda: ods(ods_row(wide, repeated=rows))


REFUSED = {
    "a cell in the last corner": lambda: sheet_xml('<c r="XFD1048576"><v>1</v></c>'),
    "a row beyond the last": lambda: sheet_xml(
        '<row r="4294967296"><c r="A4294967296"><v>1</v></c></row>'
    ),
    "a far column on 3,000 rows": far_column,
    "a last row of implied cells": lambda: sheet_xml(
        FAR.format("<c><v>1</v></c>" * 16_384)
    ),
    "100 MB of blanks": lambda: sheet_xml(" " * 100_000_000),
    "8 M tiny cells": small_cells(8_000_000),
    "2.1 M cells": small_cells(2_100_000),
    "5,000 sheets": lambda: package(
        {f"xl/worksheets/sheet{n}.xml": "<x/>" for n in range(5_000)}
    ),
    "nested entities": nested_entities,
    "one long entity": one_long_entity,
    "a file of the server": file_of_the_server,
    "repeated cells": repeated(16_384, 1_048_576),
    "repeated rows": repeated(3, 1_048_576),
    "an OLE file that goes on in itself": self_loop,
    "200,000 columns": lambda: b"1," * 200_000,
    "a csv of 5 M cells": lambda: (b"1," * 4_000 + b"\n") * 1_250,
    "a quote that never closes": lambda: b'a,"' + b"1,2\n" * 1_000_000,
}
READ = {
    "a million styles": lambda: changed(
        xlsx(S="1"), "xl/styles.xml", STYLES.format("<xf/>" * 900_000)
    ),
    "2,000 merges of full width": full_width_merges,
    "far cells in an old workbook": far_cells_of_excel97,
    "a line of 15 MB": lambda: b"1," + b"x" * 15_000_000,
    "numbers that are none": lambda: sheet_xml("<row><c><v>1e999</v></c></row>"),
}


def peak():
    status = (SELF / "status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1_024


@pytest.fixture
def grown():
    """How much more memory this process has needed at the most, since the fixture."""
    if not (SELF / "clear_refs").exists():
        pytest.skip("only Linux tells")
    (SELF / "clear_refs").write_text("5")
    before = peak()
    return lambda: peak() - before


@pytest.mark.parametrize("bomb", REFUSED)
def test_a_bomb_is_refused_and_does_not_fill_the_memory(bomb, request):
    content = REFUSED[bomb]()
    grown = request.getfixturevalue("grown")
    with pytest.raises(Refusal):
        grids_of("a.xlsx", content, check("a.xlsx", content))
    assert grown() < MOST_GROWTH


@pytest.mark.parametrize("odd", READ)
def test_what_only_looks_like_a_bomb_is_read(odd):
    content = READ[odd]()
    grids = grids_of("a.xlsx", content, check("a.xlsx", content))
    assert any(row for grid in grids for row in grid.rows)
