"""Text of a csv → rows of fields: its encoding, its delimiter, its decimal comma."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from indicators.workbooks.refused import Refused

MOST_FIELD = 20_000_000

_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = "\t;,|"
_LOOKED_AT = 50
_BEGINNING = 1 << 16

# Excel's way to keep the zeros of a code: ="00123".
_TEXT_FORMULA = re.compile(r'="([^"]*)"')
# Exports put an apostrophe before text that a spreadsheet would take for a formula.
_GUARDED_TEXT = re.compile(r"'[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
_COMMA_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,14})(?:,\d+)?")
_PADDING = re.compile(r"\t(?=,|\r?\n|$)")
# 1,5 and 1.234,5 cannot be thousands; 1,234 could be either.
_DECIMAL_COMMA = re.compile(r"-?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)")
_THOUSANDS_COMMA = re.compile(r"-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})")


def rows_of(content: bytes) -> Iterator[list[str]]:
    """
    Return the rows of *content* as fields.

    Raises:
        UnicodeDecodeError: the text is in no encoding of the field
        Refused: a quote is never closed
    """
    csv.field_size_limit(MOST_FIELD)
    text = _without_padding(decoded(content))
    delimiter = _delimiter_of(text)
    strict = _is_strict(text, delimiter)
    rows = _rows(text, delimiter, strict=strict)
    if delimiter == ";" and _has_decimal_comma(_rows(text, delimiter, strict=strict)):
        return (list(map(_with_point, row)) for row in rows)
    return rows


def _without_padding(text: str) -> str:
    """Return *text* without the tab that the national bureau puts behind each field."""
    padded = _PADDING.findall(text[:_BEGINNING])
    if padded and len(padded) == text[:_BEGINNING].count("\t"):
        return _PADDING.sub("", text)
    return text


def number_of(field: str) -> str | None:
    """Return *field* if it is written as a bare number; 007 and 1,234 are text."""
    return field if _PLAIN_NUMBER.fullmatch(field) else None


def text_of(field: str) -> str:
    """Return *field* without what spreadsheets put around a text."""
    formula = _TEXT_FORMULA.fullmatch(field)
    if formula:
        return formula[1]
    return field[1:] if _GUARDED_TEXT.match(field) else field


def unmarked_utf16(content: bytes) -> str | None:
    """Return how text is encoded of which every second byte is often 0, if any is."""
    beginning = content[:_BEGINNING]
    even, odd = beginning[::2], beginning[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        # Digits, commas and line ends have a high byte of 0, Chinese has not.
        if b"\0" not in low and high.count(0) * 10 > len(high):
            return encoding
    return None


def decoded(content: bytes) -> str:
    """Decode by the mark, then as strict UTF-8, then as GB18030: no guessing."""
    if content.startswith(_MARKS_OF_UTF16):
        return content.decode("utf-16")
    unmarked = unmarked_utf16(content)
    if unmarked:
        return content.decode(unmarked)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _rows(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=delimiter, strict=strict)


def _delimiter_of(text: str) -> str:
    """Return the sign that cuts the most of the first rows into equally many fields."""
    return max(_DELIMITERS, key=lambda one: _evenness(text, one))


def _evenness(text: str, delimiter: str) -> int:
    rows = islice(_rows(text, delimiter, strict=False), _LOOKED_AT)
    counts = Counter(len(row) for row in rows if len(row) > 1)
    # Of two signs that cut as evenly the one named first wins, not the one that cuts
    # more: in 1,5;2,7 the comma is the number's.
    return max(counts.values(), default=0)


def _is_strict(text: str, delimiter: str) -> bool:
    """
    Whether the quotes of *text* are all in order.

    Raises:
        Refused: one is never closed and would swallow the rows below it
    """
    try:
        for _ in _rows(text, delimiter, strict=True):
            pass
    except csv.Error:
        if text.count('"') % 2:
            raise Refused("Damaged") from None
        return False
    return True


def _has_decimal_comma(rows: Iterator[list[str]]) -> bool:
    decimal = False
    for row in rows:
        for field in row:
            if _THOUSANDS_COMMA.fullmatch(field):
                return False
            decimal = decimal or bool(_DECIMAL_COMMA.fullmatch(field))
    return decimal


def _with_point(field: str) -> str:
    if not _COMMA_NUMBER.fullmatch(field):
        return field
    return field.replace(".", "").replace(",", ".")
