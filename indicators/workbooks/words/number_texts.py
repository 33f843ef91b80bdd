"""What stands around and within the digits of a figure in somebody's sheet."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.model.observation import Qualifier

# Marks by which offices and authors say that there is no figure, or none for us.
_MARKS = (
    ": x xx × d (d) (x) / // \\ \\\\ | n.a. n.a na #n/a n/a nan null none n.d. nd (na) (..) "
    "无 缺 暂无 空 空缺 缺失 数据缺失 无数据 暂无数据 未公布 不详 未统计 保密 # ## *** ** * ★ ◆ c"
)
ABSENT = frozenset(_MARKS.split())
FLAGGED_ABSENT = re.compile(r"[:：](?:\(?[bcdefnprsuz]{1,2}\)?)?")

_DASHES = str.maketrans("‐‑‒–—―−", "-------")
# Blanks that offices print between thousands; a common one may be a reader's slip.
_THIN = re.compile(
    r"(?<=[0-9０-９])[\u00a0\u2007\u2009\u202f\u2006\u2008](?=[0-9０-９])"
)
_RAISED = re.compile(
    r"(?:[\u2460-\u24ff]|(?<=[0-9０-９%％)）\u4e00-\u9fff])[\u00b9\u00b2\u00b3\u2070-\u2079]+"
    r"|\[[0-9]{1,2}\]|[*＊]{1,3}|\s*@|\([a-z]\))+$"
)
_QUOTES = "'’‘`´"
_CURRENCIES = {"¥": "元", "rmb": "元", "cny": "元", "人民币": "元", "us$": "美元"}
_CURRENCIES |= {"usd": "美元", "$": "美元", "€": "欧元", "eur": "欧元"}
_WRAPPED = re.compile(r"\(\s*([0-9][0-9., ]*%?)\s*\)(.*)")
_SAID_BEHIND = (
    (re.compile(r"(.*?)(?:左右|上下)"), Qualifier.ABOUT),
    (
        re.compile(r"(.*)(?:以上|之多)|[多余](.*)|([万亿千百])[多余](.*)"),
        Qualifier.OVER,
    ),
    (re.compile(r"(.*)(?:以内|以下)"), Qualifier.UP_TO),
)
_FLAG = re.compile(r"[bcdefprsu]{1,2}")
# A unit, not the rest of a date, a range, a label or a sentence.
_UNIT_SIGNS = (
    "万亿千百十元美欧港日韩英镑澳门新台币卢布人民户籍家个件吨公斤克里米平方立亩顷台辆部套瓦时度标准煤箱次名位"
    "场所座间床张只头羽株条艘架份册项宗笔起例天小年月岁周层栋幢对盒瓶支枚海点分倍班种车桶升卡焦耳学术亚"
)
_UNIT = re.compile(
    rf"(?=[^-/.])(?:[{_UNIT_SIGNS}/·%‰]{{1,10}}|\([{_UNIT_SIGNS}/%‰]{{1,8}}\)"
    r"|[%‰°℃]|[a-zA-Z%°µ$][a-zA-Z %°/.·-]{0,24}[²³23]?)"
)
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}年.*")
_ALIKE = str.maketrans("OolI", "0011")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A figure's *text* from its first digit on, and what was said before it."""

    text: str
    negative: bool = False
    sign: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    currency: str = ""
    about_last_year: bool = False

    def behind(self, rest: str) -> tuple[str | None, Qualifier, str]:
        """Return unit, qualifier and flag that *rest* says; None if it is no unit."""
        if _FLAG.fullmatch(rest):
            return self.currency, self.qualifier, rest
        qualifier = self.qualifier
        for pattern, said in _SAID_BEHIND:
            found = pattern.fullmatch(rest)
            if found:
                qualifier, rest = said, "".join(part or "" for part in found.groups())
        if rest and not _UNIT.fullmatch(rest):
            return None, qualifier, ""
        bare = rest in ("", "万", "亿", "千", "百万", "万亿")
        return (rest + self.currency if bare else rest), qualifier, ""


def unwrapped(text: str) -> Unwrapped:
    """Return *text* without notes, quotes, signs and words before its digits."""
    text = _RAISED.sub("", _THIN.sub("", text.strip())).strip()
    text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    said = Unwrapped(text.strip().lstrip(_QUOTES).strip())
    if _YEAR.fullmatch(said.text):
        return Unwrapped("")
    while further := _one_less(said):
        said = further
    return said


def _one_less(said: Unwrapped) -> Unwrapped | None:
    """Return *said* without the first thing that stands around its digits."""
    wrapped = _WRAPPED.fullmatch(said.text)
    if wrapped and not said.sign:
        return replace(said, text=wrapped[1] + wrapped[2], negative=True, sign="(")
    for pattern, says in _AROUND:
        if found := pattern.search(said.text):
            left = said.text[: found.start()] + said.text[found.end() :]
            return says(replace(said, text=left.strip()), found[0])
    return None


def _last_year(said: Unwrapped, _: str) -> Unwrapped:
    return replace(said, about_last_year=True)


def _fallen(said: Unwrapped, sign: str) -> Unwrapped:
    return replace(said, negative=True, sign=sign)


def _risen(said: Unwrapped, _: str) -> Unwrapped:
    return said


def _in_currency(said: Unwrapped, sign: str) -> Unwrapped:
    return replace(said, currency=_CURRENCIES[sign.lower()])


def _qualified(qualifier: Qualifier) -> Callable[[Unwrapped, str], Unwrapped]:
    return lambda said, _: replace(said, qualifier=qualifier)


_AROUND = tuple(
    (re.compile(pattern, re.IGNORECASE), says)
    for pattern, says in (
        (r"^(?:上年|去年)(?:同期|末)?(?:[为是:]|达到?)?", _last_year),
        (r"\((?:上年|去年)[^()]*\)$", _last_year),
        (r"^(?:下降|减少|降低|回落|下滑|下跌|负增长|[▲△▼↓减降负])", _fallen),
        (r"^(?:同比增长|增长|增加|上升|提高|[↑增升])", _risen),
        (f"^(?:{'|'.join(map(re.escape, _CURRENCIES))})", _in_currency),
        (r"^(?:大约|约|接近|近|[~≈])", _qualified(Qualifier.ABOUT)),
        (r"^(?:超过|超|逾|突破|高于|[>≥])", _qualified(Qualifier.OVER)),
        (r"^(?:不足|不到|低于|[<≤])", _qualified(Qualifier.UP_TO)),
    )
)


def bare_number(digits: str) -> Decimal | None:
    """Return the number of *digits* as they should be written."""
    if _WRITTEN.fullmatch(digits):
        return Decimal(f"{Decimal(_SEPARATORS.sub('', digits)):f}")
    return None


def repaired(digits: str) -> Decimal | None:
    """Return the number that *digits* were meant to be, None if that is not plain."""
    if " " in digits and not _PARTED.fullmatch(digits):
        return None
    read = digits.translate(_ALIKE).replace(" ", "")
    letters = sum(sign in "OolI" for sign in digits)
    if 2 * letters > len(digits):
        return None
    for pattern, point, comma in _MEANT:
        if pattern.fullmatch(read):
            return Decimal(read.replace(comma, "").replace(point, "."))
    return None


_WRITTEN = re.compile(
    r"[+-]?(?:[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:['’][0-9]{3})+)|[0-9]+)(?:\.[0-9]+)?"
    r"(?:[eE][+-]?[0-9]{1,2})?"
)
_SEPARATORS = re.compile("[,'’]")
# 45 67 are two numbers; one that is torn apart has its point, or groups of three.
_PARTED = re.compile(r".*[.,].*|[+-]?[0-9]{1,3}(?: [0-9]{3})+")
# The point and the comma of each: 1,234.5 and 1.234,5 and 12,34 and 1.234.567.
_MEANT = (
    (re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"), ".", ","),
    (re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?"), ".", ","),
    (re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"), ",", "."),
    (re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3}){2,}"), ",", "."),
    (re.compile(r"[+-]?[0-9]+,[0-9]{1,2}"), ",", " "),
)
