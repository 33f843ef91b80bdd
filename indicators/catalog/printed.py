"""The numbers in a figure as its origin prints it, and how finely it is printed."""

import re
from collections.abc import Iterator
from decimal import Decimal

from indicators.model.observation import Observation

_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_CHINESE = re.compile("[零〇一二两三四五六七八九十百千]+")
_LETTERS = re.compile("[a-z]+")
_VALUES = dict(
    zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, *range(3, 10)), strict=True)
)
_STEPS = {"十": 10, "百": 100, "千": 1000}
_WORDS = {
    **dict.fromkeys(("zero", "no", "none", "flat", "level", "unchanged"), 0),
    **dict.fromkeys(("one", "a", "an", "first", "top", "once", "doubled"), 1),
    **dict.fromkeys(("two", "second", "both", "twice"), 2),
    **dict.fromkeys(("three", "third", "triple"), 3),
    **dict.fromkeys(("half",), 5),
    **dict.fromkeys(("all", "every", "full"), 1),
}
_MORE = ["four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = [
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_WORDS |= {word: n for words in (_MORE, _ORDINALS) for n, word in enumerate(words, 4)}
# First places, halves and wholes that Chinese says without a numeral.
_SIGNS = {"首": 1, "冠": 1, "亚军": 2, "季军": 3, "最": 1, "唯一": 1, "半": 5, "双": 2}
_SIGNS |= {"全": 1, "翻番": 1, "持平": 0, "零": 0, "夺魁": 1, "百": 1, "千": 1, "万": 1}


def numbers_in(printed: str) -> Iterator[Decimal]:
    """Return every number that *printed* states, in digits or in words."""
    yield from (Decimal(n.replace(",", "")) for n in _DIGITS.findall(printed))
    yield from (_chinese(numeral) for numeral in _CHINESE.findall(printed))
    words = _LETTERS.findall(printed.lower())
    yield from (Decimal(_WORDS[word]) for word in words if word in _WORDS)
    yield from (Decimal(value) for sign, value in _SIGNS.items() if sign in printed)


def states(printed: str, value: Decimal) -> bool:
    """Whether *printed* holds the digits of *value*, whatever its sign and size."""
    return any(_digits(number) == _digits(value) for number in numbers_in(printed))


def resolution(fact: Observation) -> Decimal:
    """Return the step of the last decimal that the origin prints, in the fact's unit."""
    for number in numbers_in(fact.printed):
        if number and _digits(number) == _digits(fact.value):
            return abs(_step(number) * fact.value / number)
    return _step(fact.value)


def _step(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(value.as_tuple().exponent))


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def _chinese(numeral: str) -> Decimal:
    if not set(numeral) & set(_STEPS):
        return Decimal("".join(str(_VALUES[sign]) for sign in numeral))
    total, digit = 0, 1
    for sign in numeral:
        if sign in _STEPS:
            total, digit = total + digit * _STEPS[sign], 0
        else:
            digit = _VALUES[sign]
    return Decimal(total + digit)
