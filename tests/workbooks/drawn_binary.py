"""Old .xls and .ods files written byte by byte, as wrong as a test wants them."""

import struct

from drawn_workbooks import package

_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_HEAD = (
    '<?xml version="1.0"?><office:document-content'
    f' xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"'
    f' xmlns:table="{_OASIS}:table:1.0">'
    "<office:body><office:spreadsheet>"
)
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def ods(rows, manifest=""):
    """Return an .ods with one sheet S of these rows of XML."""
    table = f'<table:table table:name="S">{rows}</table:table>'
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS_HEAD + table + _ODS_TAIL,
            "META-INF/manifest.xml": (
                f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0">'
                f"{manifest}</manifest:manifest>"
            ),
        }
    )


def ods_row(*cells, repeated=1, visibility="visible"):
    """Return a row of cells, each ``type|value|shown text|attributes``, or empty."""
    written = "".join(map(_ods_cell, cells))
    return (
        f'<table:table-row table:number-rows-repeated="{repeated}" '
        f'table:visibility="{visibility}">{written}</table:table-row>'
    )


def _ods_cell(drawing):
    if not drawing:
        return "<table:table-cell/>"
    kind, value, shown, attributes = (*drawing.split("|"), "", "")[:4]
    name = {"date": "date-value"}.get(kind, "value")
    typed = f'office:{name}="{value}"' if value else ""
    return (
        f'<table:table-cell office:value-type="{kind}" {typed} '
        f"{attributes}><text:p>{shown or value}</text:p></table:table-cell>"
    )


def record(kind, content=b""):
    """Return one record of a BIFF stream."""
    return struct.pack("<HH", kind, len(content)) + content


class Excel97:
    """
    An .xls of one sheet S in the making; formats are kept by their number.

    *code_page* is what it says of its text; in Excel 97 text is UTF-16 all the same,
    before that (*old*) it is in *encoding*.
    """

    def __init__(self, code_page=1200, *, old=False, encoding="gb18030", since_1904=0):
        self.old = old
        self.encoding = encoding
        self.code_page = code_page
        self.since_1904 = since_1904
        self.styles = [("General", 0)]
        self.numbers = {}
        self.cells = []
        self.more = b""
        self.globals = b""
        self.hidden = self.type_of_sheet = 0

    def style(self, form="General", indent=0, number=None):
        """Return the number of a style with this format."""
        self.styles.append((form, indent))
        if number is not None:
            self.numbers[len(self.styles) - 1] = number
        return len(self.styles) - 1

    def text(self, row, column, words, style=0):
        place = struct.pack("<HHH", row, column, style)
        self.cells.append(record(0x0204, place + self._string(words, "<H")))

    def number(self, row, column, value, style=0):
        content = struct.pack("<HHHd", row, column, style, value)
        self.cells.append(record(0x0203, content))

    def formula(self, row, column, value):
        result = struct.pack("<HHHd", row, column, 0, value)
        parsed = struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00"
        self.cells.append(record(0x0006, result + parsed))

    def truth(self, row, column, value, *, error=False):
        content = struct.pack("<HHHBB", row, column, 0, value, error)
        self.cells.append(record(0x0205, content))

    def merge(self, top, left, bottom, right):
        content = struct.pack("<HHHHH", 1, top, bottom, left, right)
        self.more += record(0x00E5, content)

    def hide_column(self, column):
        content = struct.pack("<HHHHHH", column, column, 2000, 0, 1, 0)
        self.more += record(0x007D, content)

    def hide_row(self, row):
        content = struct.pack("<HHHHHHHH", row, 0, 9, 255, 0, 0, 0x120, 0)
        self.cells.insert(0, record(0x0208, content))

    def content(self):
        """Return the file."""
        begin = self._begin(0x0005)
        head = begin + record(0x0042, struct.pack("<H", self.code_page)) + self.globals
        head += record(0x0022, struct.pack("<H", self.since_1904)) + self._formats()
        name = self._string("S", "<B")
        # The record of the sheet's place is 4 + 6 bytes and its name.
        position = len(head) + 10 + len(name) + 4
        bound = struct.pack("<IBB", position, self.hidden, self.type_of_sheet) + name
        sheet = self._begin(0x0010) + b"".join(self.cells) + self.more
        stream = head + record(0x0085, bound) + record(0x000A) + sheet + record(0x000A)
        return compound("Book" if self.old else "Workbook", stream)

    def _begin(self, kind):
        version = 0x0500 if self.old else 0x0600
        return record(0x0809, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0))

    def _formats(self):
        written = b""
        for index, (form, indent) in enumerate(self.styles):
            number = self.numbers.get(index, 164 + index if form != "General" else 0)
            if number >= 164:
                name = self._string(form, "<B" if self.old else "<H")
                written += record(0x041E, struct.pack("<H", number) + name)
            style = struct.pack("<HHHBBBB", 0, number, 1, 0, 0, indent, 0)
            if self.old:
                style = struct.pack("<HHHBB", 0, number, 1, 0, 0)
                written += record(0x00E0, style + bytes(8))
            else:
                written += record(0x00E0, style + bytes(10))
        return written

    def _string(self, words, length):
        if self.old:
            encoded = words.encode(self.encoding)
            return struct.pack(length, len(encoded)) + encoded
        return struct.pack(length, len(words)) + b"\1" + words.encode("utf-16-le")


def compound(name, stream):
    """Return an OLE file with one stream."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // _SECTOR)
    tables = 1
    while tables * 128 < sectors + tables + 1:
        tables += 1
    first = tables + 1
    chain = [_FAT] * tables + [_END]
    chain += [*range(first + 1, first + sectors), _END]
    chain += [_FREE] * (tables * 128 - len(chain))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, tables, tables, 0, 4096, _END, 0, _END, 0),
    )
    places = [*range(tables), *[_FREE] * (109 - tables)]
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(
        name, 2, _FREE, first, len(stream)
    )
    return b"".join(
        (
            header + struct.pack("<109I", *places),
            struct.pack(f"<{len(chain)}I", *chain),
            entries.ljust(_SECTOR, b"\0"),
            stream.ljust(sectors * _SECTOR, b"\0"),
        )
    )


def _entry(name, kind, child, start, size):
    encoded = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIII",
        encoded,
        len(encoded),
        *(kind, 1, _FREE, _FREE, child),
        *(start, size, 0),
    )
