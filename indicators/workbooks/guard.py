"""
What is refused from its bytes alone, before anything parses them.

A workbook from outside is hostile until read: faults.md lists 7 KB files that end
the reader's process. Nothing here trusts a name or a header of the file.
"""

from enum import StrEnum
from pathlib import PurePath

from indicators.model.text import Text
from indicators.workbooks.package import Package
from indicators.workbooks.refusals import (
    EmptyFile,
    Encrypted,
    NotAWorkbook,
    TooLarge,
    TooManySheets,
)

MEGABYTE = 1_000_000
MOST_MEGABYTES = 20
MOST_SHEETS = 64


class Format(StrEnum):
    """How the bytes must be read."""

    XML = "xml"  # xlsx and xlsm
    BINARY = "binary"  # xls, xlsb and ods
    CSV = "csv"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WEB_PAGE = Text("网页（HTML）", "a web page (HTML)")
_PICTURE = Text("图片", "a picture")
_ARCHIVE = Text("压缩包", "an archive")
_WORD = Text("Word 文档", "a Word document")
_SLIDES = Text("PowerPoint 文稿", "a PowerPoint presentation")
_XML = Text(
    "XML 文件（如 XML 表格 2003）", "an XML file (such as XML Spreadsheet 2003)"
)
_PROGRAM_DATA = Text("其他程序的数据", "another program's data")

_BEGINNINGS = (
    (b"%pdf", Text("PDF 文档", "a PDF document")),
    (b"{\\rtf", _WORD),
    (b"\x89png", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"gif8", _PICTURE),
    (b"rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"<!doctype html", _WEB_PAGE),
    (b"<html", _WEB_PAGE),
    (b"<table", _WEB_PAGE),
    (b"<head", _WEB_PAGE),
    (b"<meta", _WEB_PAGE),
    (b"mime-version", _WEB_PAGE),
    (b"<?xml", _XML),
)


def file_name(name: str) -> str:
    """Return the last part of *name*: no folder is ever shown to a reader."""
    return PurePath(name.replace("\\", "/")).name or "?"


def check(name: str, content: bytes) -> Format:
    """
    Return how *content* is to be read.

    Raises:
        Refusal: nothing of it may be parsed
    """
    file = file_name(name)
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise EmptyFile(file=file)
    if len(content) > MOST_MEGABYTES * MEGABYTE:
        megabytes = -(-len(content) // MEGABYTE)
        raise TooLarge(file=file, megabytes=megabytes, limit=MOST_MEGABYTES)
    if content.startswith(_OLE):
        return _checked_compound(file, content)
    if content.startswith(_ZIP):
        return _checked_package(Package(file, content))
    return _checked_text(file, content)


def _checked_compound(file: str, content: bytes) -> Format:
    # The names of an OLE file's streams stand in it as UTF-16, whatever their order.
    streams = {
        stream
        for stream in ("EncryptedPackage", "Workbook", "Book", "WordDocument")
        if stream.encode("utf-16-le") in content
    }
    if "EncryptedPackage" in streams:
        raise Encrypted(file=file)
    if not streams & {"Workbook", "Book"}:
        kind = _WORD if "WordDocument" in streams else _PROGRAM_DATA
        raise NotAWorkbook(file=file, kind=kind)
    return Format.BINARY


def _checked_package(package: Package) -> Format:
    package.check_size()
    names = tuple(name.lower() for name in package.names)
    if any(name.endswith(("workbook.xml", "workbook.bin")) for name in names):
        sheets = package.sheets
        if len(sheets) > MOST_SHEETS:
            found = {"found": len(sheets), "limit": MOST_SHEETS}
            raise TooManySheets(file=package.file, **found)
        package.check_cells()
        return (
            Format.BINARY
            if any(name.endswith("workbook.bin") for name in names)
            else Format.XML
        )
    if {"content.xml", "mimetype"} <= set(names):
        return Format.BINARY
    raise NotAWorkbook(file=package.file, kind=_kind_of_package(names))


def _kind_of_package(names: tuple[str, ...]) -> Text:
    if any(name.startswith("word/") for name in names):
        return _WORD
    return _SLIDES if any(name.startswith("ppt/") for name in names) else _ARCHIVE


def _checked_text(file: str, content: bytes) -> Format:
    beginning = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, kind in _BEGINNINGS:
        if beginning.startswith(start):
            raise NotAWorkbook(file=file, kind=kind)
    if b"\0" in content and not content.startswith(_UTF16):
        raise NotAWorkbook(file=file, kind=_PROGRAM_DATA)
    return Format.CSV
