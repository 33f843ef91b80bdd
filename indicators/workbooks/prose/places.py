"""Where a sentence speaks of: names and 全市, 全区, 我县 at the head of a clause."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indicators.catalog import Catalog
from indicators.model.text import NOTHING, Text
from indicators.workbooks.words.names import Names

ELSEWHERE = Text(
    "说的是另一个地区，请核对", "it speaks of another region than the text does"
)
_OWN = re.compile("(?:全|我|本)(市|区|县|省|州|盟|旗)(?!场|域|长|级|直)")
_NAME = (
    "[\u4e00-\u9fff]{2,9}?(?:特别行政区|自治区|自治州|自治县|省|市(?![场民值容政])|州|盟|区(?![域间])"
    "|县(?![域级])|旗)"
    "|[^全我各本该每某市区]县(?![域级])"
)
_CHAIN = re.compile(f"(?:{_NAME}){{1,3}}")
_PIECE = re.compile(_NAME)
_GENERIC = re.compile(
    ".*(?:开发区|高新区|城区|郊区|园区|市区|地区|社区|小区|景区|特区|保税区|示范区|合作区"
    "|全市|全区|全县|全省|我市|我区|我县|我省|实验区|各市|各区|各县|县区|市县|辖区|片区|库区"
    "|灌区|民营市|新增市|新设市)"
)
# Behind a name stands what it did; 新增市场主体 is no town.
_BEHIND = re.compile(
    "实现|完成|地区生产总值|GDP|生产总值|规模以上|规上|常住人口|一般公共预算"
)
_TOWN = re.compile(
    "[\u4e00-\u9fff]{2,8}?(?:镇|乡|街道|办事处|开发区|园区|保税区|新城|农场)"
)
_TITLE = re.compile("公报|经济|统计|指标|概况|简况|情况|报告|年鉴|(?:19|20)\\d\\d")
_TITLE_HEAD = re.compile(
    r"^(?:关于|《)*(?:(?:19|20)\d\d年(?:度|全年)?)?"
    r"(?:[上下]半年|[前第]?[一二三四]季度|\d{1,2}(?:-\d{1,2})?月份?)?"
)
# Districts that share their name with one of another city.
_SHARED = frozenset({"江北区", "铁东区", "铁西区"})


@dataclass(frozen=True, slots=True)
class Place:
    """
    A region as it is printed; *code* is None where the catalogue has none.

    *own* tells that only 全市 or the like is printed, of a city that is not named.
    """

    text: str
    code: str | None = None
    doubt: Text = NOTHING
    own: bool = False


NOWHERE = Place("", own=True)
"""The region of a text that names none."""


@dataclass(frozen=True)
class Atlas:
    """The regions of the *catalog*, by their *names*."""

    catalog: Catalog
    names: Names

    def place(self, text: str) -> Place:
        """Return the place called *text*: a name, or a chain like 宁波市镇海区."""
        pieces = _PIECE.findall(text) or [text]
        codes = self.names.find(text) or self.names.find(pieces[-1])
        if len(codes) != 1 or (len(pieces) == 1 and text in _SHARED):
            return Place(text)
        wholes = [self.names.find(one) for one in pieces[:-1]]
        if any(not self._within(codes[0], one) for one in wholes):
            return Place(text)
        return Place(text, codes[0])

    def in_title(self, title: str) -> Place | None:
        """Return the region that *title* begins with, or that it is."""
        head = _TITLE_HEAD.sub("", title)
        if head.startswith("中华人民共和国"):
            return self.place("全国")
        found = _CHAIN.match(head)
        if not found or _GENERIC.fullmatch(found[0]):
            return None
        if found[0] != head and not _TITLE.search(title):
            return None
        return self.place(found[0])

    def at(self, text: str, start: int) -> tuple[Place, int] | None:
        """Return the region that *text* names at *start*, and where its name ends."""
        found = _CHAIN.match(text, start)
        while found and not _BEHIND.match(text, found.end()):
            shorter = found.end() - 1
            found = _CHAIN.match(text, start, shorter) if shorter > start else None
        if found and not _GENERIC.fullmatch(found[0]):
            return self.place(found[0]), found.end()
        return self._known_at(text, start)

    def _known_at(self, text: str, start: int) -> tuple[Place, int] | None:
        for length in range(min(12, len(text) - start), 1, -1):
            name = text[start : start + length]
            known = name[-1] in "国省市区县" and self.names.find(name)
            if known and name not in {"中国", "全市", "全区"}:
                return self.place(name), start + length
        return None

    def begins(self, name: str) -> bool:
        """Whether *name* begins with a region's, as 宁波户籍人口 does."""
        starts = (name[:length] for length in (2, 3, 4))
        told = _CHAIN.match(name) or _TOWN.match(name)
        return bool(told) or any(map(self.names.find, starts))

    def _within(self, code: str, wholes: tuple[str, ...]) -> bool:
        return any(self.catalog.belongs(code, whole) for whole in wholes)

    def around(self, code: str | None, kind: str) -> str | None:
        """Return the region of *kind* (市, 省) that the region *code* lies in."""
        while code and (code := self.catalog.region(code).parent):
            if self.catalog.region(code).name.zh.endswith(kind):
                return code
        return None


def own_at(text: str, start: int) -> tuple[str, int] | None:
    """Return 市 for 全市 at *start* of *text*, and where the word ends."""
    found = _OWN.match(text, start)
    return (found[1], found.end()) if found else None


def is_own(kind: str, region: str) -> bool:
    """Whether 全市 (*kind* 市) can be said of the *region* so called."""
    return region.endswith(kind)


def only(places: Iterable[Place]) -> Place | None:
    """Return the one region among *places*, None if there are none or several."""
    told = {one.code or one.text: one for one in places}
    return next(iter(told.values())) if len(told) == 1 else None
