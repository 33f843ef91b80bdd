"""Regions that are named within a longer text, and whether it speaks of their parts."""

import re
from collections.abc import Iterator

from indicators.workbooks.words.names import spelling
from indicators.workbooks.words.region_company import COMMON
from indicators.workbooks.words.region_names import Codes, Known

_LONGEST = 15
_PARTS = re.compile(
    r"[分按各](?:地区|[省市区县州盟旗]|设区|地市|市县|区县)|市县区?主要|[各分][市县区、()]{2,}|所辖|"
    r"\bby\s(?:province|region|city|county|district|prefecture)|\bprovinces\b|\bcities\b"
)
# After a short name these make it part of another: 中山路, 上海银行, 宁波港.
_AFTER_SHORT = re.compile(
    r"城区|人民银行|石油|移动|电信|联通|路|街|大道|大学|学院|银行|证券|公司|集团|股份|港(?!澳)|海关|铁路|高速|机场|啤酒|石化|钢铁|时间|话|菜|人寿|"
    r"[河湖江山海岛湾洋桥](?!省)|站|局|厂|院|校|寺"
)
# 宁波市区 is not all of Ningbo, 义乌市场 not a region, 宁波市级 only its government.
_AFTER_FULL = re.compile(
    r"[场民容值售政级区]|辖区|直(?!辖)|属|城(?!镇|乡|市|区)|域(?!外)|会(?!展|计|费)|中心|外(?!贸|商|资|汇|来)|间|位"
)
_LATIN = re.compile(r"[a-z][a-z']+(?:\s[a-z][a-z']+)*")


def regions_in(known: Known, text: str) -> Codes:
    """
    Return the regions that *text* names, in its order.

    The longest name counts, and none that stands inside another word. A name that
    several share is left out, unless its whole stands before it.
    """
    found: dict[str, None] = {}
    word = spelling(text)
    for name, codes in _names(known, word):
        within = tuple(
            c for c in codes if any(known.lies_in(c, whole) for whole in found)
        )
        one = codes if len(codes) == 1 else within
        if len(one) == 1:
            for whole in [w for w in found if name and known.lies_in(one[0], w)]:
                del found[whole]
            found[one[0]] = None
    return tuple(found) or _latin(known, text)


def speaks_of_parts(text: str) -> bool:
    """Whether *text* says that its rows are parts: 浙江省各市, 分省, by province."""
    return bool(_PARTS.search(text.casefold()))


def _names(known: Known, word: str) -> Iterator[tuple[str, Codes]]:
    at = 0
    while at < len(word):
        ends = range(min(len(word), at + _LONGEST), at + 1, -1)
        end = next((end for end in ends if _named(known, word[at:end])), at + 1)
        codes = _named(known, word[at:end])
        if codes and _stands(known, word, at, end):
            yield word[at:end], codes
        # What is no region here is still one word: 海城 does not begin in 上海城区.
        large = word[at:end] in known.full or any(known.height(c) < 3 for c in codes)
        at = end if large else at + 1


def _named(known: Known, name: str) -> Codes:
    return () if name in COMMON or name.isascii() else known.named(name)


def _stands(known: Known, word: str, start: int, end: int) -> bool:
    """Whether a name stands there that is not the beginning of another word."""
    name, after = word[start:end], word[end:]
    codes = known.named(name)
    if name in known.full:
        return len(name) > 2 and not _AFTER_FULL.match(after)
    if _alone(word, start, end):
        return True
    if word[start : end + 1] in known.full or _AFTER_SHORT.match(after):
        return False
    before = word[start - 1 : start]
    first = not _chinese(before) or before in "年度月省市"
    large = any(known.height(code) < 3 for code in codes)
    return large or (first and any(code in known.catalog.regions for code in codes))


def _alone(word: str, start: int, end: int) -> bool:
    before, after = word[start - 1 : start], word[end : end + 1]
    return not _chinese(before) and not _chinese(after)


def _chinese(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"


def _latin(known: Known, text: str) -> Codes:
    found: dict[str, None] = {}
    for words in _LATIN.findall(text.casefold()):
        for code in _latin_names(known, words.split()):
            found[code] = None
    return tuple(found)


def _latin_names(known: Known, words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + 3), at, -1):
            codes = known.latin.get("".join(words[at:end]).replace("'", ""), ())
            large = [code for code in codes if known.height(code) < 3]
            if len(codes) == 1 and large:
                yield codes[0]
                at = end - 1
                break
        at += 1
