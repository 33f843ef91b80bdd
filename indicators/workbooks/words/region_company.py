"""Which region each name of a column means, decided by the company it keeps."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from indicators.catalog.divisions import NATION
from indicators.workbooks.words.region_names import Codes, Known, bare, candidates

_TOTAL = re.compile(r"全([国省市区县州盟旗])(?:总计|合计|小计|总数)?")
_LEAST_PARTS = 3
_COUNTY = 3

# Short names that are words of every day: only beside other regions are they regions.
_COMMON = (
    "东方 东风 光明 前进 友好 合作 向阳 和平 城东 城中 城关 城北 城西 大同 宝山 工农 平安 建华 新兴 新华 新城 新市 来宾 河口 "
    "海港 港北 港南 港口 白银 红旗 资源 金山 银海 长宁 长安 公安 惠民 新建 市中 市南 市北 中宁 和康 增城 江北 江南 江东 河东 "
    "河西 城区 郊区 矿区 市区 新区 东区 西区 南区 北区 铁东 铁西 中方 乐业 互助 会同 共和 兴业 六合 大方 大理 大通 大观 威信 "
    "安宁 定远 延长 开化 怀远 扶风 振兴 方正 无为 民乐 永宁 石林 石棉 石门 红星 织金 荷塘 解放 复兴 同心 同德 同仁 和顺 和静 "
    "四会 围场 大兴 太和 弥勒 德化 敦化 曲水 朝天 正定 正阳 石柱 石泉 轮台 金沙 锦屏 长子 长寿 高台 鸡冠 南海 东海 奉节 大安 "
    "大关 大宁 大城 老城 山城 中心 富裕 安居 安定 丰收 繁昌 兴国 兴隆 富民 勉县 永安 万安 万年 双流 通化 开远"
)
COMMON = frozenset(_COMMON.split())


_Company = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class _Column:
    """The names of a column, what each may mean, and the regions its title names."""

    known: Known
    texts: tuple[str, ...]
    options: tuple[Codes, ...]
    title: Codes

    @cached_property
    def has_counties(self) -> bool:
        """Whether a name stands there that can only be a county's or a district's."""
        return any(
            codes and all(self.known.height(code) == _COUNTY for code in codes)
            for codes in self.options
        )

    def titled(self, code: str) -> bool:
        """Whether the title names the region or a whole of it."""
        return code in self.title or any(
            self.known.lies_in(code, whole) for whole in self.title
        )


def resolved(
    known: Known, texts: Sequence[str], title: Codes
) -> tuple[str | None, ...]:
    """Return the code of each of *texts*, None where it cannot be told."""
    meant = {text: candidates(known, text) for text in dict.fromkeys(texts)}
    options = tuple(meant[text] for text in texts)
    column = _Column(known, tuple(texts), options, title)
    settled = {at: codes[0] for at, codes in enumerate(options) if _sure(column, at)}
    while found := dict(_settled_by_company(column, settled)):
        settled |= found
    told = dict(_totals(column, settled)) | settled
    return tuple(told.get(at) for at in range(len(texts)))


def _sure(column: _Column, at: int) -> bool:
    """Whether one region alone has the name, and the name is nothing else."""
    codes, word = column.options[at], bare(column.texts[at])
    if len(codes) != 1 or _TOTAL.fullmatch(word):
        return False
    if word in COMMON or (word[-1:] == "区" and word[:-1] in COMMON):
        return False
    short = word in column.known.short or word.isascii()
    in_full = word in column.known.full or not short
    curated = codes[0] in column.known.catalog.regions
    return in_full or curated or column.known.height(codes[0]) < _COUNTY


def _settled_by_company(
    column: _Column, settled: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    company, runs = _company(column, settled), _runs(column, settled)
    for at, codes in enumerate(column.options):
        if not codes or at in settled:
            continue
        left = tuple(code for code in codes if column.titled(code)) or codes
        code = (
            left[0]
            if len(left) == 1 and len(codes) > len(left)
            else _under(column, company, runs.get(at, "-"), left)
            or _among_its_like(column, company, at, left)
            or _as_a_city(column, settled, at)
        )
        if code:
            yield at, code


def _company(column: _Column, settled: Mapping[int, str]) -> _Company:
    """Return for each whole the names that may be its direct parts."""
    company: dict[str, set[str]] = defaultdict(set)
    for at, codes in enumerate(column.options):
        for code in (settled[at],) if at in settled else codes:
            company[column.known.parents.get(code, "")].add(bare(column.texts[at]))
    return {whole: frozenset(names) for whole, names in company.items()}


def _runs(column: _Column, settled: Mapping[int, str]) -> Mapping[int, str]:
    """Return for each place the region above it, where its neighbours are parts too."""
    above: list[tuple[str, list[int]]] = []
    runs = []
    for at, codes in enumerate(column.options):
        may_be = (settled[at],) if at in settled else codes
        if not may_be:
            continue
        parents = {column.known.parents.get(code) for code in may_be}
        while above and above[-1][0] not in parents:
            above.pop()
        if above:
            above[-1][1].append(at)
        if at in settled:
            above.append((settled[at], []))
            runs.append(above[-1])
    return {at: whole for whole, parts in runs if len(parts) > 1 for at in parts}


def _under(column: _Column, company: _Company, whole: str, codes: Codes) -> str:
    """Return the part of *whole* among *codes*, if no other level claims the name."""
    parts = [code for code in codes if column.known.parents.get(code) == whole]
    others = (
        code
        for code in codes
        if parts and column.known.height(code) != column.known.height(parts[0])
    )
    claimed = any(len(_fellows(column, company, code)) > 2 for code in others)
    return parts[0] if len(parts) == 1 and not claimed else ""


def _fellows(column: _Column, company: _Company, code: str) -> frozenset[str]:
    """Return the names that may stand beside *code* under one whole."""
    return company.get(column.known.parents.get(code, ""), frozenset())


def _among_its_like(column: _Column, company: _Company, at: int, codes: Codes) -> str:
    """Return the code whose fellows under one whole stand in the column, if one has."""
    name = frozenset((bare(column.texts[at]),))
    beside = {code: len(_fellows(column, company, code) - name) for code in codes}
    best, *others = sorted(codes, key=beside.__getitem__, reverse=True)
    if not others:
        return best if beside[best] or column.titled(best) else ""
    second = beside[others[0]]
    clear = second <= 1 and beside[best] >= max(2, 3 * second)
    parted = any(column.known.parents.get(other) == best for other in others)
    if not clear or (parted and company.get(best, name) - name):
        return ""
    return "" if _may_be_the_whole(column, at, best) else best


def _as_a_city(column: _Column, settled: Mapping[int, str], at: int) -> str:
    """Return the one city that a name may be where the column has no county at all."""
    codes = column.options[at]
    cities = [code for code in codes if column.known.height(code) < _COUNTY]
    others = [code for code in codes if code not in cities]
    if len(cities) != 1 or column.has_counties:
        return ""
    # 长沙 is the city and not 长沙县 within it; 朝阳 needs cities beside it.
    within = all(column.known.lies_in(code, cities[0]) for code in others)
    plain = within and bare(column.texts[at]) not in COMMON
    return cities[0] if plain or len(settled) >= _LEAST_PARTS else ""


def _may_be_the_whole(column: _Column, at: int, code: str) -> bool:
    """Whether the name may as well be that of the region the others lie in."""
    if column.known.parents.get(code) not in column.options[at]:
        return False
    # 吉林 after 长春 is the city: the province would stand first. 朝阳 may be either.
    first = not any(column.options[:at])
    return first or column.known.height(code) == _COUNTY


def _totals(column: _Column, settled: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    for at, text in enumerate(column.texts):
        total = _TOTAL.fullmatch(bare(text))
        if total and total[1] == "国":
            yield at, NATION
        elif total:
            wholes = _wholes(column, frozenset(settled.values()), total[1])
            if len(wholes) == 1:
                yield at, wholes.pop()


def _wholes(column: _Column, parts: frozenset[str], ending: str) -> set[str]:
    """Return the regions of a kind that the title names or the parts have in common."""
    kind = column.known.catalog.region
    named = {code for code in column.title if kind(code).name.zh.endswith(ending)}
    counted = Counter(
        whole
        for part in parts
        for whole in column.known.wholes(part)
        if kind(whole).name.zh.endswith(ending)
    )
    enough = {whole for whole, count in counted.items() if count >= _LEAST_PARTS}
    return named | enough if len(counted) <= 1 or named else set()
