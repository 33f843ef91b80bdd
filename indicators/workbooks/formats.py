"""What a number format says of a cell that its bare value does not."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from indicators.workbooks.grid import Kind

# What Chinese Excel means by the numbers that other languages leave free
# (ECMA-376, 18.8.30, zh-cn); files hold the number alone.
EASTERN_FORMATS = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), 'AM/PMh"时"mm"分"'),
    **dict.fromkeys((35, 56), 'AM/PMh"时"mm"分"ss"秒"'),
}

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | [\\!](?P<escaped>.)
    | [_*].
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]
    | \[(?P<condition>(?:<=|>=|<>|<|>|=)-?[\d.]+)\]
    | \[[^\]]*\]
    | (?P<general>(?i:General)|G/通用格式)
    | (?P<clock>AM/PM|上午/下午|[hHsS]+)
    | (?P<date>[yYmMdDeE]+)
    | (?P<digits>[0\#?][0\#?.,/]*(?:E[+-][0\#?]+)?)
    | (?P<percent>%)
    | (?P<end>;)
    | (?P<bare>[^@])
    """,
    re.VERBOSE | re.DOTALL,
)
_LITERALS = frozenset({"quoted", "escaped", "currency", "bare"})
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_HOLDS = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
# A comma behind the last digit divides by a thousand; one between groups them.
_THOUSANDTHS = re.compile(r",(?=,*(?:\.|$))")
_FINITE = re.compile(r"-?[\d.]+(?:e[+-]?\d+)?")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001
# 9999-12-31, where Excel's calendar ends.
_LAST_DAY = {False: 2_958_465, True: 2_957_003}


@dataclass(slots=True)
class _Section:
    """One section of a format: the words around the number, and its scale."""

    before: str = ""
    behind: str = ""
    digits: bool = False
    general: bool = False
    percent: bool = False
    power: int = 0
    condition: str = ""
    date: str = ""
    clock: bool = False

    def add_digits(self, placeholders: str) -> None:
        # 0!.0, shows ten thousands: its point is drawn, so the digits behind it scale.
        if self.behind == ".":
            self.power += sum(placeholders.count(one) for one in "0#?")
        self.power += 3 * len(_THOUSANDTHS.findall(placeholders))
        self.behind = ""
        self.digits = True

    def add_words(self, words: str) -> None:
        if self.digits or self.general:
            self.behind += words
        else:
            self.before += words


def shown(kind: Kind, text: str, form: str) -> tuple[Kind, str]:
    """
    Return a number or date as its format *form* shows it.

    A number whose format adds words is text (670亿元, 2022年), one shown in
    thousands is that many; neither is rounded. Of a date only the parts shown remain.
    """
    if kind is Kind.DATE:
        return _shown_date(text, _sections(form)[0])
    if kind is not Kind.NUMBER or not _FINITE.fullmatch(text):
        return kind, text
    number = Decimal(text)
    section = _section_for(number, _sections(form))
    if not section.digits and not section.general:
        return kind, text
    if section.power:
        text = f"{number.scaleb(-section.power).normalize():f}"
    before, behind = (
        words.strip() if any(map(_is_word, words)) else ""
        for words in (section.before, section.behind)
    )
    if not before and not behind:
        return kind, text
    if section.percent:
        text = f"{number.scaleb(2).normalize():f}%"
    return Kind.TEXT, before + text + behind


def says_something(form: str) -> bool:
    """Whether *form* may show anything but the bare number."""
    return any(
        one.percent or one.date or one.power or one.before or one.behind
        for one in _sections(form)
    )


def is_percent(form: str) -> bool:
    """Whether *form* multiplies by a hundred; a quoted percent sign does not."""
    return "%" in form and _sections(form)[0].percent


def is_date(form: str) -> bool:
    """Whether *form* shows a number as a date with a year, a month or a day."""
    section = _sections(form)[0]
    return bool(section.date) and not (section.digits or section.general)


def day_of(number: str, *, since_1904: bool) -> str | None:
    """Return the day in ISO form that Excel counts as *number*, if it is one."""
    if not number.isdecimal() or not 0 < int(number) <= _LAST_DAY[since_1904]:
        return None
    return str((_EPOCHS[since_1904] + timedelta(days=int(number))).date())


def _shown_date(text: str, section: _Section) -> tuple[Kind, str]:
    parts = section.date
    if not parts or section.clock or not _ISO_DAY.fullmatch(text):
        return Kind.DATE, text
    year, month, day = "y" in parts or "e" in parts, "m" in parts, "d" in parts
    if year:
        return Kind.DATE, text if day else text[:7] if month else text[:4]
    # Without its year it is no date: Excel puts in the year it was typed.
    words = f"{int(text[5:7])}月" * month + f"{int(text[8:])}日" * day
    return Kind.TEXT, words


def _is_word(sign: str) -> bool:
    return sign.isalpha() or sign in "%‰"


def _section_for(number: Decimal, sections: tuple[_Section, ...]) -> _Section:
    if any(section.condition for section in sections):
        return next(filter(lambda one: _holds(one, number), sections), sections[-1])
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if not number and len(sections) > 2 else sections[0]


def _holds(section: _Section, number: Decimal) -> bool:
    condition = _CONDITION.fullmatch(section.condition)
    return not condition or bool(_HOLDS[condition[1]](number, Decimal(condition[2])))


@lru_cache(maxsize=4096)
def _sections(form: str) -> tuple[_Section, ...]:
    sections = [_Section()]
    for token in _TOKEN.finditer(form):
        section, kind = sections[-1], token.lastgroup
        if kind == "end":
            sections.append(_Section())
        elif kind == "digits":
            section.add_digits(token[0])
        elif kind in _LITERALS:
            section.add_words(token[kind])
        elif kind == "date":
            section.date += token[0].lower()
        elif kind == "condition":
            section.condition = token[kind]
        elif kind in ("general", "percent", "clock"):
            setattr(section, kind, True)
    return tuple(sections)
