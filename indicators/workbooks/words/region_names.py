"""Every name of a region and the codes that it may mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from indicators.catalog import Catalog
from indicators.catalog.division_names import (
    english,
    other_names,
    romanised,
    short_name,
)
from indicators.catalog.divisions import division_rows
from indicators.workbooks.words.names import spelling

Codes = tuple[str, ...]

_LEVELS = {"nation": 0, "province": 1, "prefecture": 2, "county": 3}
_BEFORE = re.compile(
    r"^(?:#|其中[:：]?|[(（]?(?:[一二三四五六七八九十]|\d{1,2})[)）、.．])+"
)
_AFTER = re.compile(
    r"(?:[*#]+|(?<=[\u4e00-\u9fff])[\[(]?\d{1,2}[\])]?|\((?:省?直管县?市?)\))$"
)
_CODED = re.compile(r"([0-9]{6})(.*)")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z][a-z'’ .,-]*")
_LATIN_KINDS = re.compile(
    r"\b(?:city|municipality|province|county|district|prefecture|autonomous|region|"
    r"banner|new area|sar|of|the|zhuang|hui|uygur|uyghur)\b|\bqu\b$"
)
_COUNTIES = re.compile("county|district|banner")
_LEAST_LETTERS = 5
_NOT_LETTERS = re.compile("[^a-z]")


@dataclass(frozen=True)
class Known:
    """
    What names mean, and where the regions lie.

    *full* holds the full names, today's and former ones; *short* all others. The
    *current* codes are those of divisions that still exist.
    """

    full: Mapping[str, Codes]
    short: Mapping[str, Codes]
    parents: Mapping[str, str]
    levels: Mapping[str, str]
    current: frozenset[str]
    catalog: Catalog

    def lies_in(self, part: str, whole: str) -> bool:
        """Whether *part* lies within *whole*, at any depth."""
        return whole in self.wholes(part)

    def wholes(self, code: str) -> Iterator[str]:
        """Go through the regions that *code* lies in, the nearest first."""
        parent = self.parents.get(code, "")
        while parent:
            yield parent
            parent = self.parents.get(parent, "")

    def height(self, code: str) -> int:
        """Return how far below the nation the level of *code* is."""
        return _LEVELS.get(self.levels[code], len(_LEVELS))

    def named(self, word: str) -> Codes:
        """Return the codes of the spelled *word*: of a full name only its own."""
        return self.full.get(word) or self.short.get(word, ())

    @cached_property
    def latin(self) -> Mapping[str, Codes]:
        """The English names by their letters; made when the first one is met."""
        names: dict[str, dict[str, None]] = {}
        for region in self.catalog.regions.values():
            for name in (region.name.en, region.short.en):
                names.setdefault(_letters(name), {})[region.code] = None
        for row in division_rows():
            if not row.former or row.code not in self.current:
                for name in (english(row.code, row.name).short, romanised(row.name)):
                    names.setdefault(_letters(name), {})[row.code] = None
        return {name: tuple(codes) for name, codes in names.items()}


def known_names(catalog: Catalog) -> Known:
    """Return the names of *catalog* before those of all divisions."""
    divisions = _division_names()
    full = dict(divisions.full)
    short = dict(divisions.short)
    for region in reversed(tuple(catalog.regions.values())):
        _prepend(full, region.name.zh, region.code)
        for alias in dict.fromkeys((region.short.zh, *region.aliases)):
            _prepend(short, alias, region.code)
    # 黄岛区 is an alias in the catalogue and the full name of the same code.
    own = catalog.regions
    return Known(
        full,
        short,
        {**divisions.parents, **{code: region.parent for code, region in own.items()}},
        {**divisions.levels, **{code: region.level for code, region in own.items()}},
        divisions.current | frozenset(own),
        catalog,
    )


def candidates(known: Known, text: str) -> Codes:
    """Return the codes that *text* may mean, those of the catalogue first."""
    word = bare(text)
    if not word:
        return ()
    coded = _CODED.fullmatch(word)
    if coded:
        code, name = coded[1], coded[2]
        there = code in known.levels and (not name or code in candidates(known, name))
        return (code,) if there else ()
    return known.named(word) or _in_parts(known, word) or _otherwise(known, text, word)


def bare(text: str) -> str:
    """Return the spelling of *text* without marks of lists and notes."""
    return _AFTER.sub("", _BEFORE.sub("", spelling(text)))


def _in_parts(known: Known, word: str) -> Codes:
    """Return what a name with its whole before it means: 宁波市镇海区, 辽宁朝阳."""
    for cut in range(2, len(word) - 1):
        wholes = known.named(word[:cut])
        parts = wholes and (known.named(word[cut:]) or _in_parts(known, word[cut:]))
        found = tuple(
            part
            for part in parts
            if any(known.lies_in(part, whole) for whole in wholes)
        )
        if found:
            return found
    return ()


def _otherwise(known: Known, text: str, word: str) -> Codes:
    bracketed = re.fullmatch(r"(.+)[(\[](.+)[)\]]", word)
    if bracketed:
        # 江北区(宁波), Jiangbei (Ningbo).
        parts, wholes = (
            known.named(name) or _latin_codes(known, name)
            for name in bracketed.groups()
        )
        return tuple(p for p in parts if any(known.lies_in(p, w) for w in wholes))
    latin = _latin_codes(known, text.casefold())
    chinese = "".join(_CHINESE.findall(word))
    if chinese and chinese != word:
        codes = candidates(known, chinese) if latin or word.startswith(chinese) else ()
        return tuple(code for code in codes if code in latin) or (
            codes if latin else ()
        )
    return latin if not chinese else _raised(known, word)


def _latin_codes(known: Known, text: str) -> Codes:
    found = _LATIN.findall(text)
    if len(found) != 1:
        return ()
    letters = _letters(found[0]) or _letters_only(found[0])
    codes = known.latin.get(letters) or known.latin.get(_letters_only(found[0]), ())
    if _COUNTIES.search(found[0]):
        return tuple(code for code in codes if known.levels[code] == "county")
    # Yuan is money before it is a county; one is written Yuan County.
    long = len(letters) >= _LEAST_LETTERS
    return tuple(c for c in codes if long or known.levels[c] != "county")


def _raised(known: Known, word: str) -> Codes:
    """Return the county-level city or district that a county of the name became."""
    stem = short_name(word)
    later = {"县": "市区", "市": "区"}.get(word[-1], "")
    codes = (code for suffix in later for code in known.full.get(stem + suffix, ()))
    return tuple(code for code in codes if known.levels[code] == "county")


def _letters(name: str) -> str:
    return _letters_only(_LATIN_KINDS.sub("", name.casefold()))


def _letters_only(name: str) -> str:
    return _NOT_LETTERS.sub("", name.casefold())


@dataclass(frozen=True)
class _DivisionNames:
    full: Mapping[str, Codes]
    short: Mapping[str, Codes]
    parents: Mapping[str, str]
    levels: Mapping[str, str]
    current: frozenset[str]


@cache
def _division_names() -> _DivisionNames:
    full: dict[str, list[str]] = {}
    short: dict[str, list[str]] = {}
    for row in division_rows():
        full.setdefault(row.name, []).append(row.code)
        for name in other_names(row.code, row.name):
            short.setdefault(name, []).append(row.code)
    return _DivisionNames(
        _tuples(full),
        _tuples(short),
        {row.code: row.parent for row in division_rows()},
        {row.code: row.level for row in division_rows()},
        frozenset(row.code for row in division_rows() if not row.former),
    )


def _tuples(lists: Mapping[str, Iterable[str]]) -> Mapping[str, Codes]:
    return {name: tuple(dict.fromkeys(codes)) for name, codes in lists.items()}


def _prepend(names: dict[str, Codes], name: str, code: str) -> None:
    word = spelling(name)
    names[word] = (code, *(other for other in names.get(word, ()) if other != code))
