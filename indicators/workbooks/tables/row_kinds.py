"""Rows told by their words: remarks, facts about the table, rows that only say a unit."""

import re

from indicators.workbooks.grid import Grid
from indicators.workbooks.words.units import unit_words

_NOTE = re.compile(
    r"^\s*(?:注|说明|备注|资料来源|数据来源|来源|附注|注释|编者|note|source|\*|#\s|[a-z1-9一二三四五六]\)|"
    r"[①-⑳]|本表|表中|special value|footnote|available flags|copyright|\d{1,2}[.、](?!\d))",
    re.IGNORECASE,
)
_SURELY_NOTE = re.compile(
    r"^\s*_{4,}|^\s*(?:legend|footnotes?)\b|^\s*[注註][释釋]|^\s*(?:注|说明|资料来源|数据来源|附注|注释)\s*[:：\d]|^\s*(?:note|source)s?\s*[:：]",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^(?:title|cdid|(?:source )?dataset.*|pre ?unit|units?(?: of measure)?|(?:next )?release(?: date)?|source"
    r"|important notes|frequency|last updated|sex|age.*|time frequency|seasonal adjustment|频[率度]|来源|更新时间)\s*:?$",
    re.IGNORECASE,
)
_CORNER = re.compile(r"单位\s*[:：]|unit\s*:", re.IGNORECASE)
_UNIT_SAID = re.compile(
    r"[(（]?(?:计量)?(?:单位|units?)\s*[:：]\s*[^\s:：]", re.IGNORECASE
)
_SENTENCE = 42


def texts_of(grid: Grid, row: int) -> list[str]:
    """Return the filled cells of a row as text, in order."""
    return [cell.text.strip() for cell in grid.rows[row] if cell.text.strip()]


def is_note(grid: Grid, row: int) -> bool:
    """Whether the row is a remark about the table and no part of it."""
    texts = texts_of(grid, row)
    if not texts or (len(texts) > 2 and not _SURELY_NOTE.match(texts[0])):
        return False
    return bool(_NOTE.match(texts[0])) or _length(texts[0]) > _SENTENCE


def _length(text: str) -> float:
    """Return how much a text says: three letters are about one character."""
    ascii_letters = sum(letter.isascii() for letter in text)
    return len(text) - ascii_letters * 2 / 3


def begins_note(grid: Grid, row: int) -> bool:
    """Whether the row begins as only a note does, whatever numbers stand in it."""
    texts = texts_of(grid, row)
    return bool(texts) and bool(_SURELY_NOTE.match(texts[0]))


def is_fact(grid: Grid, row: int) -> bool:
    """Whether the row states a fact about the table: Unit | %, Release date | a day."""
    texts = texts_of(grid, row)
    return len(texts) == 2 and bool(_FACT.match(texts[0]))


def only_units(grid: Grid, row: int, figures: set[int]) -> bool:
    """Whether the row is a corner with a unit: a header has one over each column."""
    texts = texts_of(grid, row)
    units = all(unit_words(text) or "单位" in text for text in texts)
    over = sum(bool(grid.cell(row, column).text.strip()) for column in figures)
    return units and (
        over < len(figures) or any(_CORNER.search(text) for text in texts)
    )


def is_unit_row(grid: Grid, row: int) -> bool:
    """Whether the row only says the unit of the whole table."""
    texts = texts_of(grid, row)
    bracketed = bool(texts) and texts[0][0] in "(（" and bool(unit_words(texts[0]))
    if len(texts) > 1 and (bracketed or _UNIT_SAID.match(texts[0])):
        # The corner of a header: what stands right of it are heads.
        return False
    return len(texts) <= 3 and any(
        "单位" in text or text.lower().startswith("unit") or text[:1] in "(（["
        for text in texts
        if unit_words(text) or "单位" in text
    )
