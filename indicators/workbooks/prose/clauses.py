"""A sentence → its clauses, and the words that stand before what a clause states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from indicators.model.observation import Basis
from indicators.workbooks.prose.places import Atlas, Place, own_at
from indicators.workbooks.prose.sentences import Stretch
from indicators.workbooks.prose.statements import JOINED, MARKED
from indicators.workbooks.prose.times import Time, time_at

_STOPS = re.compile(r"[，；]|(?<!\d):|:(?!\d)")
_SHUT = re.compile(r"\([^()]*\)")
_DEPTH = 2
"""How many brackets may stand within each other."""

_SILENT = re.compile(
    r"\((?:GDP|CPI|PPI|现价|当年价格?|下同|不含农户|初步(?:核算)?数|快报数|现行价格|可比价格?)\)"
)
_FILLERS = re.compile(
    "初步核算|初步统计|初步测算|同时|此外|另外|总体上?看|总的来看|整体看|一年来|我们|分别?看"
)
_SOURCES = re.compile(
    "(?:经|据|根据)[^\\d]{0,22}(?:核算|统计|测算|审定|显示|反馈|结果|数据|反映|调查)(?:结果)?"
)
_PART = re.compile("其中[:，]?")
_WHOLE = re.compile("(?:在)?(?P<whole>[^\\d]{2,20})中")
_ASPECT = re.compile("(?:分|按|从)[^\\d]{1,16}(?:看|来看|分|划分|说)")
_BASES = (
    ("按?(?:可比价格?|不变价格?)(?:计算|核算)?", Basis.COMPARABLE),
    ("扣除价格(?:上涨)?因素(?:的?影响)?后?", Basis.REAL),
    ("(?:扣除|剔除)(?:增值税)?留抵退税(?:因素)?(?:的?影响)?后?", Basis.NET_OF_VAT),
    ("按?(?:同口径|可比口径)(?:计算|比较)?", Basis.LIKE_FOR_LIKE),
    ("按?自然口径(?:计算)?", Basis.NATURAL),
    ("按年?平?均?常住人口(?:计算)?", Basis.RESIDENT_POPULATION),
    ("按年?平?均?户籍人口(?:计算)?", Basis.REGISTERED_POPULATION),
    ("按(?:现行?价格?|当年价格?)计算", Basis.CURRENT),
)
_BASIS = tuple((re.compile(words), basis) for words, basis in _BASES)


# 北仑区、镇海区: what follows is said of several regions.
_SEVERAL = re.compile(
    "(?:[全我本][市区县省国]|[\u4e00-\u9fff]{1,9}?[省市区县州])[、和与及](?=[\u4e00-\u9fff]{1,9}[省市区县州])"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """
    What stands between two commas: the words before it, and what it may state.

    *own* is 市 after 全市; *part* is true behind 其中, *whole* names what 其中 is of;
    *apart* tells that a semicolon stands before it, *aspect* is 从环比看.
    """

    body: Stretch
    aspect: str = ""
    apart: bool = False
    place: Place | None = None
    own: str = ""
    own_word: str = ""
    time: Time | None = None
    basis: Basis | None = None
    part: bool = False
    whole: str | None = None


def clauses_of(sentence: Stretch, atlas: Atlas, home: Place | None) -> Iterator[Clause]:
    """Give the clauses of *sentence*, a text about *home*, in their order."""
    start, apart = 0, False
    text = _muted(sentence)
    for found in [*_STOPS.finditer(text.text), None]:
        piece = text.part(start, found.start() if found else None)
        first = True
        for one in _split(piece):
            yield _opened(Clause(one, apart=apart and first), atlas, home)
            first = False
        if found:
            start, apart = found.end(), found[0] == "；"


def _muted(sentence: Stretch) -> Stretch:
    # What stands in brackets is no part of the sentence; if it may limit the figure
    # a mark is left, on which the grammar stumbles.
    quiet = sentence.cut(_SILENT)
    for _ in range(_DEPTH):
        quiet = _marked(quiet)
    return quiet


def _marked(sentence: Stretch) -> Stretch:
    text, start = "", 0
    places: list[int] = []
    for found in _SHUT.finditer(sentence.text):
        text += sentence.text[start : found.start()] + "※"
        places += sentence.places[start : found.start() + 1]
        start = found.end()
    return Stretch(text + sentence.text[start:], (*places, *sentence.places[start:]))


def _split(piece: Stretch) -> Iterator[Stretch]:
    cuts = [(found.end(), found.end()) for found in JOINED.finditer(piece.text)]
    if "分别" not in piece.text:
        cuts += [found.span() for found in MARKED.finditer(piece.text)]
    start = 0
    for end, after in sorted(cuts):
        yield piece.part(start, end)
        start = after
    if start < len(piece.text):
        yield piece.part(start)


def _opened(clause: Clause, atlas: Atlas, home: Place | None) -> Clause:
    """Take period, region, basis and connecting words off the head of *clause*."""
    before = None
    while clause != before:
        before = clause
        for take in (_connected, _timed, _based):
            clause = take(clause)
        clause = _placed(clause, atlas, home)
    return _scene(clause)


def _after(clause: Clause, end: int) -> Stretch:
    return clause.body.part(end)


def _connected(clause: Clause) -> Clause:
    text = clause.body.text
    if found := _PART.match(text):
        return replace(clause, body=_after(clause, found.end()), part=True)
    for pattern in (_FILLERS, _SOURCES):
        found = pattern.match(text)
        if found and (pattern is _FILLERS or found.end() == len(text)):
            return replace(clause, body=_after(clause, found.end()))
    return clause


def _timed(clause: Clause) -> Clause:
    found = time_at(clause.body.text)
    if found is None:
        return clause
    time, end = found
    if clause.time and clause.time.year and not time.year:
        # 2022年，…上半年: the parts of one period stand apart.
        time = replace(time, year=clause.time.year)
    return replace(clause, body=_after(clause, end), time=time)


def _based(clause: Clause) -> Clause:
    for pattern, basis in _BASIS:
        found = pattern.match(clause.body.text)
        if found:
            return replace(clause, body=_after(clause, found.end()), basis=basis)
    return clause


def _placed(clause: Clause, atlas: Atlas, home: Place | None) -> Clause:
    text = clause.body.text
    if _SEVERAL.match(text):
        return clause
    if own := own_at(text, 0):
        kind, end = own
        rest = _after(clause, end)
        return replace(clause, body=rest, own=kind, own_word=text[:end], place=None)
    for name in _names(home):
        if text.startswith(name):
            return replace(clause, body=_after(clause, len(name)), place=home)
    if found := atlas.at(text, 0):
        return replace(clause, body=_after(clause, found[1]), place=found[0])
    return clause


def _names(home: Place | None) -> tuple[str, ...]:
    # 镇海区 is also called 镇海 in a text of its own.
    name = home.text if home and not home.own else ""
    short = re.sub("[省市区县州盟旗]$", "", name)
    return tuple(one for one in (name, short) if len(one) > 1)


def _scene(clause: Clause) -> Clause:
    """Recognise a clause that only says what the next ones are parts of."""
    text = clause.body.text
    if found := _WHOLE.fullmatch(text):
        empty = clause.body.part(len(text))
        return replace(clause, body=empty, part=True, whole=found["whole"])
    if _ASPECT.fullmatch(text):
        empty = clause.body.part(len(text))
        return replace(clause, body=empty, part=True, aspect=text)
    return clause
