"""What the columns that name the rows are about: regions, periods, indicators."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.columns import Table, names_time
from indicators.workbooks.tables.heads import REGION_HEADS
from indicators.workbooks.tables.looks import TIME, YEAR
from indicators.workbooks.words.labels import is_chinese, tidied
from indicators.workbooks.words.regions import Gazetteer

_ENTITY_HEADS = re.compile(
    r"项目名称|工程名称|企业名称|公司|姓名|学校|医院|商品名称|联系|(?<!产)品名|客户|部门|科室|岗位"
    r"|project name|company|customer|employee|full name|e-?mail",
    re.IGNORECASE,
)
# With whom a region trades is a part of its trade, not the region.
_PARTNER_HEADS = re.compile(r"partner|counterpart|贸易伙伴|对方", re.IGNORECASE)
_DIMENSION_HEADS = re.compile(
    r"行业|性别|年龄|学历|文化程度|登记|经济类型|分组|类别|品种|民族|职业|sector|industry|\bsex\b|\bage\b",
    re.IGNORECASE,
)
_FREQUENCIES = {
    "年": 12, "年度": 12, "annual": 12, "yearly": 12, "a": 12,
    "半年": 6, "半年度": 6, "季": 3, "季度": 3, "quarterly": 3, "q": 3,
    "月": 1, "月度": 1, "monthly": 1, "m": 1,
}  # fmt: skip
_REGIONS_AT_LEAST = 0.5


class Axis(Enum):
    """What the words of one stub column name."""

    REGION = auto()
    PERIOD = auto()
    SUBJECT = auto()
    TRANSLATION = auto()
    DIMENSION = auto()
    ENTITY = auto()


@dataclass(frozen=True, slots=True)
class Stub:
    """One column that names rows, its head, and what it names."""

    column: int
    head: str
    axis: Axis


def stubs_of(
    grid: Grid, looks: Sequence[str], table: Table, gazetteer: Gazetteer
) -> tuple[Stub, ...]:
    """Return the stub columns of *table* with what each names."""
    stubs: list[Stub] = []
    named: dict[int, int] = {}
    chinese = False
    across = _regions_across(table, gazetteer)
    for column in table.stubs:
        head = " ".join(table.paths.get(column, ()))
        cells = (grid.cell(row, column).text.strip() for row in table.block.body)
        texts = list(filter(None, cells))
        letters = [looks[row][column : column + 1] for row in table.block.body]
        axis = _axis(head, texts, letters, gazetteer)
        if axis is Axis.REGION and across and not are_regions(texts, gazetteer):
            # The corner of a turned table heads its columns: 地区 above indicators.
            axis = Axis.SUBJECT
        if chinese and axis is not Axis.PERIOD and not any(map(is_chinese, texts)):
            axis = Axis.TRANSLATION
        chinese = chinese or any(map(is_chinese, texts))
        stubs.append(Stub(column, head, axis))
        named[column] = len(set(texts))
    return _of_one_region(stubs, named)


def _of_one_region(stubs: Sequence[Stub], named: Mapping[int, int]) -> tuple[Stub, ...]:
    """Keep the column that names the most regions: the others group them."""
    regions = [stub for stub in stubs if stub.axis is Axis.REGION]
    if len(regions) < 2:
        return tuple(stubs)
    # Of two columns with as many, the right one is within the left.
    best = max(reversed(regions), key=lambda stub: named[stub.column])
    return tuple(
        replace(stub, axis=Axis.TRANSLATION)
        if stub.axis is Axis.REGION and stub is not best
        else stub
        for stub in stubs
    )


def _regions_across(table: Table, gazetteer: Gazetteer) -> bool:
    words = {word for column in table.values for word in table.paths.get(column, ())}
    known = [word for word in words if gazetteer.candidates(tidied(word))]
    alone = bool(known) and len(table.values) == 1
    return len(known) > 1 or alone or are_regions(tuple(words), gazetteer)


def months_of(frequency: str) -> int:
    """Return how many months a word of frequency means: 季 is 3; 0 for another word."""
    return _FREQUENCIES.get(frequency.strip().casefold(), 0)


def are_regions(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether most of *words* name regions."""
    named = sum(gazetteer.looks_like_region(tidied(word)) for word in words)
    return bool(words) and named >= max(1, len(words) * _REGIONS_AT_LEAST)


def _axis(
    head: str, texts: Sequence[str], looks: Sequence[str], gazetteer: Gazetteer
) -> Axis:
    times = looks.count(TIME) + looks.count(YEAR)
    if times > len(texts) / 2 or (
        names_time(head) and times == 0 and not any(map(is_chinese, texts))
    ):
        return Axis.PERIOD
    if _PARTNER_HEADS.search(head):
        return Axis.DIMENSION
    distinct = list(dict.fromkeys(texts))[:400]
    if are_regions(distinct, gazetteer):
        return Axis.REGION
    if _ENTITY_HEADS.search(head):
        return Axis.ENTITY
    if _DIMENSION_HEADS.search(head):
        return Axis.DIMENSION
    return Axis.REGION if REGION_HEADS.search(head) else Axis.SUBJECT
