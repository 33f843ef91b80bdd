"""
What is refused from its bytes alone, before anything parses them.

A workbook from outside is hostile until read: faults.md lists 7 KB files that end
the reader's process. Nothing here trusts a name or a header of the file.
"""

import re
from enum import StrEnum
from pathlib import PurePath

from indicators.model.text import Text
from indicators.workbooks.delimited import unmarked_utf16
from indicators.workbooks.package import Package
from indicators.workbooks.refusals import (
    Damaged,
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
    """How the bytes must be read, whatever the file is called."""

    XML = "xml"  # xlsx and xlsm
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"
    CSV = "csv"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile("[\0-\x08\x0e-\x1f]")
_WEB_PAGE = Text("网页（HTML）", "a web page (HTML)")
_WEB_ARCHIVE = Text("单个文件网页（MHT）", "a single-file web page (MHT)")
_PICTURE = Text("图片", "a picture")
_ARCHIVE = Text("压缩包", "an archive")
_PDF = Text("PDF 文档", "a PDF document")
_WORD = Text("Word 文档", "a Word document")
_SLIDES = Text("PowerPoint 文稿", "a PowerPoint presentation")
_XML_2003 = Text("XML 表格 2003", "an XML Spreadsheet 2003")
_XML = Text("XML 文件", "an XML file")
_PROGRAM_DATA = Text("其他程序的数据", "another program's data")

_BEGINNINGS = (
    (b"%pdf", _PDF),
    (b"{\\rtf", _WORD),
    (b"\x89png", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"gif8", _PICTURE),
    (b"ii*\0", _PICTURE),
    (b"mm\0*", _PICTURE),
    (b"rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    *(
        (tag, _WEB_PAGE)
        for tag in (
            b"<!doctype html",
            b"<!--",
            b"<html",
            b"<table",
            b"<head",
            b"<meta",
            b"<style",
            b"<body",
            b"<div",
            b"<script",
        )
    ),
    (b"mime-version", _WEB_ARCHIVE),
    (b"from: <saved by", _WEB_ARCHIVE),
    (b"<?xml", _XML),
)
# What an XML file is about stands in its first tag; the first that is found counts.
_ROOTS = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", _XML_2003),
    (b"<html", _WEB_PAGE),
)
_ROOT_WITHIN = 4_096
# The names of an OLE file's streams stand in it as UTF-16, whatever their order.
_STREAMS = (
    ("WordDocument", _WORD),
    ("PowerPoint Document", _SLIDES),
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
    if _has_stream(content, "EncryptedPackage"):
        raise Encrypted(file=file)
    if _has_stream(content, "Workbook") or _has_stream(content, "Book"):
        return Format.XLS
    if not _has_stream(content, "Root Entry"):
        raise Damaged(file=file)
    kinds = (kind for stream, kind in _STREAMS if _has_stream(content, stream))
    raise NotAWorkbook(file=file, kind=next(kinds, _PROGRAM_DATA))


def _has_stream(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in content


def _checked_package(package: Package) -> Format:
    names = tuple(name.lower() for name in package.names)
    if any(name.endswith(("workbook.xml", "workbook.bin")) for name in names):
        sheets = package.sheets
        if len(sheets) > MOST_SHEETS:
            found = {"found": len(sheets), "limit": MOST_SHEETS}
            raise TooManySheets(file=package.file, **found)
        package.check()
        binary = any(name.endswith("workbook.bin") for name in names)
        return Format.XLSB if binary else Format.XML
    package.check()
    if {"content.xml", "mimetype"} <= set(names):
        package.check_open_document()
        return Format.ODS
    raise NotAWorkbook(file=package.file, kind=_kind_of_package(names))


def _kind_of_package(names: tuple[str, ...]) -> Text:
    if any(name.startswith("word/") for name in names):
        return _WORD
    return _SLIDES if any(name.startswith("ppt/") for name in names) else _ARCHIVE


def _checked_text(file: str, content: bytes) -> Format:
    kind = _kind_of_text(content)
    if kind:
        raise NotAWorkbook(file=file, kind=kind)
    return Format.CSV


def _kind_of_text(content: bytes) -> Text | None:
    """Return what *content* is if it is no csv."""
    beginning = content[:_ROOT_WITHIN]
    encoding = "utf-16" if beginning.startswith(_UTF16) else unmarked_utf16(content)
    if encoding:
        text = beginning[: len(beginning) // 2 * 2].decode(encoding, "replace")
        if _CONTROL.search(text):
            return _PROGRAM_DATA
        beginning = text.encode()
    beginning = beginning.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, kind in _BEGINNINGS:
        if beginning.startswith(start):
            roots = (root for sign, root in _ROOTS if sign in beginning)
            return next(roots, kind) if kind is _XML else kind
    return _PROGRAM_DATA if b"\0" in content and not encoding else None
