"""The columns of a table: which name the rows, which hold figures, which neither."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.blocks import Block
from indicators.workbooks.tables.headers import paths_of
from indicators.workbooks.tables.looks import (
    EMPTY,
    FIGURE,
    MISSING,
    TIME,
    WORD,
    YEAR,
)
from indicators.workbooks.words.units import unit_words

SERIAL_HEADS = re.compile(
    r"序号|编号|行次|排序号|^no\.?$|^#$|^id$|^line$|^行号$", re.IGNORECASE
)
CODE_HEADS = re.compile(
    r"代码|编码|code\b|^id\b|cdid|indicator id|_id$|^ref_area$", re.IGNORECASE
)
TIME_HEADS = re.compile(
    r"(?:统计|数据|报告)?(?:年份|年度|年|月份|月|年月|季度|季|时间|时期|日期|期间|报告期|期别|期)\s*"
    r"(?:[(/]?(?:year|date|period|time|month|quarter)s?\)?)?"
    r"|(?:ref_?|obs_?|time_?)?(?:year|date|period|time|month|quarter)(?:_?period|s)?",
    re.IGNORECASE,
)
OTHER_TIME_HEADS = re.compile(
    r"更新|发布|开始|结束|起始|截止日|出生|开工|竣工|updated|release", re.IGNORECASE
)
REMARK_HEADS = re.compile(
    r"footnote|flag|status|备注|说明|注$|来源|责任|联系|remark|note|comment|source",
    re.IGNORECASE,
)
_RANK_HEADS = re.compile(r"排名|名次|位次|排位|排序|rank(?:ing)?", re.IGNORECASE)
_NEVER_FIGURES = re.compile(
    r"footnote|^flags?$|unit_mult|^multiplier$|^decimals$|obs_status", re.IGNORECASE
)
FLAG = re.compile(r"^[a-z]{1,3}$|^\([a-z]\)$", re.IGNORECASE)


class Kind(Enum):
    """What a column is for."""

    STUB = auto()
    FIGURES = auto()
    UNIT = auto()
    SERIAL = auto()
    CODE = auto()
    REMARK = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Table:
    """
    Columns of one block that belong together, with the words over each of them.

    *stubs* name the rows; *values* hold figures; *units* and *codes* say more about a
    row. *paths* holds the header's words over a column from top to bottom.
    """

    block: Block
    stubs: tuple[int, ...]
    values: tuple[int, ...]
    units: tuple[int, ...]
    codes: tuple[int, ...]
    paths: dict[int, tuple[str, ...]]


def tables_of(grid: Grid, looks: Sequence[str], block: Block) -> tuple[Table, ...]:
    """Return the tables that stand side by side in *block*."""
    width = max((len(grid.rows[row]) for row in block.body), default=0)
    bare = paths_of(grid, block.header, range(width), first=0)
    kinds = [
        _kind(grid, looks, block, column, " ".join(bare.get(column, ())))
        for column in range(width)
    ]
    for column in range(next(iter(_stubs(kinds)), 0)):
        # A list that begins with the places of its regions counts its rows.
        if _RANK_HEADS.fullmatch(" ".join(bare.get(column, ()))):
            kinds[column] = Kind.SERIAL
    groups = _side_by_side(kinds, bare)
    return tuple(_table(grid, block, kinds, group) for group in groups)


def _stubs(kinds: Sequence[Kind]) -> list[int]:
    return [column for column, kind in enumerate(kinds) if kind is Kind.STUB]


def _table(
    grid: Grid, block: Block, kinds: Sequence[Kind], group: Sequence[int]
) -> Table:
    of_kind = {
        kind: tuple(column for column in group if kinds[column] is kind)
        for kind in Kind
    }
    values = of_kind[Kind.FIGURES]
    first = min(values, default=0)
    paths = paths_of(grid, block.header, group, first=first)
    return Table(
        block=block,
        stubs=of_kind[Kind.STUB],
        values=values,
        units=of_kind[Kind.UNIT],
        codes=of_kind[Kind.CODE],
        paths=paths,
    )


def _side_by_side(
    kinds: Sequence[Kind], paths: dict[int, tuple[str, ...]]
) -> list[list[int]]:
    """Split the columns where a stub comes again under the head that it had before."""
    groups: list[list[int]] = [[]]
    heads: set[tuple[str, ...]] = set()
    for column, kind in enumerate(kinds):
        seen = any(kinds[one] is Kind.FIGURES for one in groups[-1])
        if kind is Kind.STUB:
            head = paths.get(column, ())
            if seen and (not head or head in heads):
                groups.append([])
            elif seen and any(kinds[one] is Kind.STUB for one in groups[-1]):
                # Words behind the figures are a remark on the row.
                continue
            heads.add(head)
        groups[-1].append(column)
    return [g for g in groups if any(kinds[one] is Kind.FIGURES for one in g)]


def _kind(
    grid: Grid, letters: Sequence[str], block: Block, column: int, head: str
) -> Kind:
    looks = Counter(letters[row][column : column + 1] or EMPTY for row in block.body)
    cells = (grid.cell(row, column).text.strip() for row in block.body)
    texts = list(filter(None, cells))
    if not texts or looks[EMPTY] + looks[MISSING] == len(block.body):
        return Kind.FIGURES if looks[MISSING] else Kind.EMPTY
    if _NEVER_FIGURES.search(head):
        return Kind.REMARK
    if SERIAL_HEADS.search(head) or _counts_up(texts, head):
        return Kind.SERIAL
    if looks[FIGURE] + looks[YEAR] <= looks[WORD] + looks[TIME]:
        return _kind_of_words(texts, head)
    years = looks[YEAR] == len(texts)
    beside = any(FIGURE in letters[row][column + 1 :] for row in block.body)
    if (
        years
        and (beside or len(set(texts)) == len(texts))
        and _is_first(letters, block, column)
    ):
        # Whatever heads it, the first column counts the years.
        return Kind.STUB
    return _kind_of_numbers(texts, looks, head)


def _kind_of_words(texts: Sequence[str], head: str) -> Kind:
    if REMARK_HEADS.search(head) or OTHER_TIME_HEADS.search(head):
        return Kind.REMARK
    if sum(map(bool, map(unit_words, texts))) > len(texts) / 2:
        return Kind.UNIT
    if all(map(FLAG.match, texts)):
        return Kind.REMARK
    return Kind.CODE if CODE_HEADS.search(head) else Kind.STUB


def _is_first(letters: Sequence[str], block: Block, column: int) -> bool:
    """Whether nothing stands left of *column* in the body of *block*."""
    return not any(letters[row][:column].strip(EMPTY) for row in block.body)


def _kind_of_numbers(texts: Sequence[str], looks: Counter[str], head: str) -> Kind:
    if CODE_HEADS.search(head):
        return Kind.CODE
    if looks[YEAR] > looks[FIGURE] and (names_time(head) or not head):
        return Kind.STUB
    if names_time(head) and not unit_words(head):
        # 2016.1 and 202210 are months where the head says so; 1 to 12 beside a year.
        return Kind.STUB
    six = sum(len(text) == 6 and text.isdigit() for text in texts)
    if not head and six == len(texts) > 2:
        return Kind.CODE
    return Kind.FIGURES


def names_time(head: str) -> bool:
    """Whether a head says that periods stand below: 年份, not 2020年第一季度."""
    parts = re.split(r"[\\/、|]", head)
    return any(TIME_HEADS.fullmatch(part.strip()) for part in parts)


def _counts_up(texts: Sequence[str], head: str) -> bool:
    """Whether an unnamed column is 1, 2, 3, …: nothing but the number of the row."""
    if head or len(texts) < 3:
        return False
    return [text.split(".")[0] for text in texts] == [
        str(number) for number in range(1, len(texts) + 1)
    ]
