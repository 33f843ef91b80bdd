"""The grammar of a statement: how much, growing how fast, on what basis, how exactly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from indicators.model.observation import Basis, Measure, Qualifier
from indicators.model.text import NOTHING, Text
from indicators.workbooks.prose.sentences import Stretch

LONGEST = 160
"""The most characters of a clause; a longer one is no statement of a figure."""

SPACED = Text("数字中有空格", "there is a space within the number")
TWO_SIGNS = Text("增减方向写了两次", "its direction is said twice")
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?"
UNIT = (
    "(?:(?:万亿|千万|百万|亿|万|千)?(?:美元|欧元|元|人次|人公里|人年|人|架次|辆次|吨标准煤|吨公里|吨"
    "|公斤|千克|斤|亩|公顷|平方公里|平方千米|平方米|㎡|立方米|公里|千米|千瓦时|千瓦|兆瓦|标准箱|标箱|TEU"
    "|户|家|个(?!百分点|月)|辆|台|套|件|张|卷|册|枚|架|艘|所|处|座|条|项|篇|场|头|只|羽|株|米|床|部|门)"
    "|个?百分点|%|‰|微克/立方米|分贝|岁|倍|天|小时)"
)
_PRE = "(?P<pre>约为?|近|将近|接近|超过|超|突破|逾|首次突破|首破|不足|不到)?"
_POST = "(?P<post>以上|左右|上下)?"
_TO = (
    "(?:累计达到?|累计完成|累计实现|达到了?|达|为|是|实现|完成|共计|共有|共|累计|合计)*"
)
_FIGURE = f"{_PRE}(?P<number>{NUMBER})(?P<more>多|余)?(?P<unit>{UNIT}){_POST}"
_BASES = (
    "同比|比上年同期|较上年同期|比去年同期|较去年同期|比上年末|较上年末|比上年|较上年|比去年|较去年"
    "|与上年同期相比|与去年同期相比|与上年相比|与去年相比"
)
_MANNERS = {
    "实际": Basis.REAL,
    "同口径": Basis.LIKE_FOR_LIKE,
    "可比口径": Basis.LIKE_FOR_LIKE,
    "自然口径": Basis.NATURAL,
    "可比价格计算": Basis.COMPARABLE,
    "可比价计算": Basis.COMPARABLE,
    "可比价": Basis.COMPARABLE,
    "不变价格计算": Basis.COMPARABLE,
}
# A growth of incomes that is called 名义 is the one that is published as such.
_HOW = f"(?P<how>(?:{_BASES}|累计|名义|按?(?:{'|'.join(_MANNERS)}))*)"
_DOWN = ("下降", "减少", "回落", "降低", "下跌", "负增长", "下滑", "缩减", "减")
_WAYS = "增长|增加|上升|上涨|提高|提升|扩大|增" + "|" + "|".join(_DOWN)
_WAY = f"(?P<way>{_WAYS})了?"
_LIST = re.compile(f"(?P<way>{_WAYS})?(?P<number>-?{NUMBER})(?P<unit>{UNIT})")
_BETWEEN = re.compile("[、和及与]|以及")
_PROGRESS = (
    "(?P<name>.*?)(?:为|完成|达到?|占)?(?:全年|年度|年初|调整)?(?:计划|目标|预算)"
    f"(?:任务|目标|数)?的?(?P<number>{NUMBER})(?P<unit>%)"
)
_SHARE = (
    "(?P<name>.*?)占(?:全[市区县省])?(?:GDP|(?:地区|国内)?生产总值)的?(?:比重|比例)?"
    f"(?:达到|达|为|是)?(?P<number>{NUMBER})(?P<unit>%)"
)
_GROWTH = (
    f"(?P<name>.*?){_HOW}{_WAY}{_PRE}(?P<number>-?{NUMBER})(?P<unit>{UNIT}){_POST}"
)
_SPEED = (
    f"(?P<name>.*?){_HOW}(?:增速|增幅|增长率|增长速度){_TO}{_PRE}"
    f"(?P<number>-?{NUMBER})(?P<unit>%){_POST}"
)
_LEVEL = f"(?P<name>.*?){_TO}{_FIGURE}"
# The first that fits a whole clause decides.
_PATTERNS = {
    "progress": _PROGRESS,
    "share": _SHARE,
    "growth": _GROWTH,
    "speed": _SPEED,
    "level": _LEVEL,
}
_GRAMMAR = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_ENUMERATED = re.compile(
    f"(?P<name>.*?)分别{_HOW}(?P<way>{_WAYS})?{_TO}(?P<list>(?:-|{_WAYS})?\\d.*)"
)
_STRUCTURE = re.compile(
    "(?:三次产业|三产)(?:增加值)?(?:结构|比例|比重|构成)(?:比例|比|由上年的?.*?(?:调整|变化|优化|转变))?"
    f"(?:调整|优化)?(?:为|是|至|到)?(?P<list>{NUMBER}%?(?::{NUMBER}%?){{2}})"
)
# A growth that follows a level without a comma is a statement of its own.
JOINED = re.compile(
    f"{NUMBER}(?:多|余)?{UNIT}(?=同比|比上年|较上年|比去年|较去年|增长|下降)"
)
# 3亿元、增长5%、居全市第2位: statements told apart by a mark alone.
MARKED = re.compile("(?<=[元%人吨米时户家头只])、(?=同比|比|较|增长|下降|列|居|位)")


@dataclass(frozen=True, slots=True)
class Stated:
    """
    One number that is said of *name*, empty where the sentence said it before.

    *kind* is the form of the statement, *how* the words that say how it grew.
    """

    kind: str
    name: str
    measure: Measure
    value: Decimal
    unit: str
    span: Stretch
    basis: Basis | None = None
    qualifier: Qualifier = Qualifier.EXACT
    doubt: Text = NOTHING
    how: str = ""


def stated_in(clause: Stretch) -> tuple[Stated, ...]:
    """Return what *clause* states: nothing unless every word of it is understood."""
    text = clause.text
    if len(text) > LONGEST:
        return ()
    if found := _STRUCTURE.fullmatch(text):
        return _structure(clause, found)
    if found := _ENUMERATED.fullmatch(text):
        return tuple(_enumerated(clause, found))
    for kind, pattern in _GRAMMAR.items():
        if found := pattern.fullmatch(text):
            return (_single(clause, kind, found),)
    return ()


def _single(clause: Stretch, kind: str, found: re.Match[str]) -> Stated:
    parts = found.groupdict()
    way, unit = parts.get("way") or "", found["unit"]
    number = found["number"]
    span = clause.part(found.start("number"), found.end("unit"))
    return Stated(
        kind,
        found["name"],
        _measure(kind, unit),
        _value(number, way),
        unit,
        span,
        basis=_basis(parts.get("how") or ""),
        qualifier=_qualifier(parts),
        doubt=_doubt(number, way),
        how=parts.get("how") or "",
    )


def _enumerated(clause: Stretch, found: re.Match[str]) -> Iterator[Stated]:
    """Give the numbers of 分别增长3.1%、4.2%和5.0%; none if a word is left over."""
    items = list(_LIST.finditer(found["list"]))
    left = _LIST.sub("", found["list"])
    if len(items) < 2 or _BETWEEN.sub("", left) or len(left) < len(items) - 1:
        return
    shared = found["way"] or ""
    start = found.start("list")
    for item in items:
        way = item["way"] or shared
        kind = "growth" if way else "level"
        yield Stated(
            f"{kind}s",
            found["name"],
            _measure(kind, item["unit"]),
            _value(item["number"], way),
            item["unit"],
            clause.part(start + item.start("number"), start + item.end("unit")),
            basis=_basis(found["how"]),
            doubt=_doubt(item["number"], way),
            how=found["how"],
        )


def _structure(clause: Stretch, found: re.Match[str]) -> tuple[Stated, ...]:
    """Return the shares of the three sectors if they make up a whole."""
    start = found.start("list")
    numbers = list(re.finditer(NUMBER, found["list"]))
    values = [Decimal(one[0]) for one in numbers]
    if abs(sum(values, Decimal(-100))) > Decimal("0.2"):
        return ()
    return tuple(
        Stated(
            "structure",
            f"第{sector}产业增加值",
            Measure.SHARE,
            value,
            "%",
            clause.part(start + one.start(), start + one.end()),
        )
        for sector, one, value in zip("一二三", numbers, values, strict=True)
    )


def _measure(kind: str, unit: str) -> Measure:
    told = {"progress": Measure.PROGRESS, "share": Measure.SHARE}
    if kind in told:
        return told[kind]
    if kind in {"growth", "speed"}:
        return Measure.GROWTH if unit == "%" else Measure.CHANGE
    return Measure.LEVEL


def _value(number: str, way: str) -> Decimal:
    value = Decimal(number.replace(",", "").replace(" ", ""))
    return -abs(value) if way in _DOWN else value


def _basis(how: str) -> Basis | None:
    return next((basis for word, basis in _MANNERS.items() if word in how), None)


def _qualifier(parts: dict[str, str | None]) -> Qualifier:
    before, after = parts.get("pre") or "", parts.get("post") or ""
    if before in {"约", "约为", "近", "将近", "接近"} or after in {"左右", "上下"}:
        return Qualifier.ABOUT
    if before in {"不足", "不到"}:
        return Qualifier.UP_TO
    over = before or after == "以上" or parts.get("more")
    return Qualifier.OVER if over else Qualifier.EXACT


def _doubt(number: str, way: str) -> Text:
    if way in _DOWN and number.startswith("-"):
        return TWO_SIGNS
    return SPACED if " " in number else NOTHING
