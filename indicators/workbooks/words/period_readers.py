"""What the words of time mean: one reader for each kind of pattern."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from indicators.model.period import Interval, Period

CUMULATIVE = "cumulative"
SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Said:
    """
    One thing that a text says about time, between *start* and *end* of the plain text.

    *bare* is ``month`` or ``quarter`` where one stands alone; *doubt* is ``noted``,
    ``short_year`` or ``fiscal``.
    """

    start: int = 0
    end: int = 0
    year: int | None = None
    interval: Interval | None = None
    period: Period | None = None
    accumulation: str = ""
    bare: str = ""
    doubt: str = ""


Read = Callable[[dict[str, str]], Said | None]
"""
Reads the named parts of a pattern.

Raises ValueError where they make no period: 13月, 30 February.
"""

_NUMERALS = {sign: at for at, sign in enumerate("一二三四五六七八九十", 1)}
_NUMERALS |= {"十一": 11, "十二": 12, "两": 2}
_NUMERALS |= {"first": 1, "second": 2, "third": 3, "fourth": 4, "two": 2, "three": 3}
_NUMERALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
MONTH_NAMES = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}


def _number(word: str) -> int:
    return _NUMERALS.get(word) or MONTH_NAMES.get(word) or int(word)


def _interval(first: int, last: int, *, instant: bool = False) -> Interval:
    return Interval.parse(f"at-{last:02}" if instant else f"{first:02}-{last:02}")


def months_between(parts: dict[str, str]) -> Said:
    """Return the months from one to another: 1-6月."""
    first, last = _number(parts["first"]), _number(parts["last"])
    said = Said(interval=_interval(first, last))
    return replace(said, accumulation=CUMULATIVE if first == 1 else "")


def first_months(parts: dict[str, str]) -> Said:
    """Return the first months: 前两个月."""
    return Said(interval=_interval(1, _number(parts["last"])), accumulation=CUMULATIVE)


def first_quarters(parts: dict[str, str]) -> Said:
    """Return the first quarters: 前三季度."""
    last = 3 * _number(parts["last"])
    return Said(interval=_interval(1, last), accumulation=CUMULATIVE)


def quarter(parts: dict[str, str]) -> Said:
    """Return one quarter, of which it is not said whether it is cumulative."""
    last = 3 * _number(parts["quarter"])
    return Said(interval=_interval(last - 2, last), bare="quarter")


def quarter_end(parts: dict[str, str]) -> Said:
    """Return the end of a quarter."""
    last = 3 * _number(parts["quarter"])
    return Said(interval=_interval(last, last, instant=True))


def month(parts: dict[str, str]) -> Said:
    """Return one month, of which it is not said whether it is cumulative."""
    month = _number(parts["month"])
    return Said(interval=_interval(month, month), bare="month")


def months_to(parts: dict[str, str]) -> Said:
    """Return the months up to one: 截至6月累计."""
    return first_months({"last": parts["month"]})


def month_end(parts: dict[str, str]) -> Said:
    """Return the end of a month."""
    month = _number(parts["month"])
    return Said(interval=_interval(month, month, instant=True))


def fixed_months(first: int, last: int, *, instant: bool = False) -> Read:
    """Return a reader for words that always mean the same months."""
    return lambda _: Said(interval=Interval(first, last, instant))


def day(parts: dict[str, str]) -> Said:
    """Return a day."""
    day = date(int(parts["year"]), _number(parts["month"]), int(parts["day"]))
    return Said(period=Period(day, day))


def days_between(parts: dict[str, str]) -> Said:
    """Return the days from one to another."""
    start = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    year = int(parts["to_year"] or parts["year"])
    end = date(year, int(parts["to_month"]), int(parts["to_day"]))
    return Said(period=Period(start, end))


def years_between(parts: dict[str, str]) -> Said:
    """Return whole years: 2021-2025, 2016-20年."""
    first, until = int(parts["year"]), int(parts["until"])
    last = until if until > 100 else first // 100 * 100 + until
    return Said(period=Period(date(first, 1, 1), date(last, 12, 31)))


PLANS = {"八五": 1991, "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011}
PLANS |= {"十三五": 2016, "十四五": 2021, "十五五": 2026}


def plan(parts: dict[str, str]) -> Said:
    """Return the years of a five-year plan."""
    first = PLANS[parts["plan"]]
    return Said(period=Period(date(first, 1, 1), date(first + 4, 12, 31)))


def lone_year(parts: dict[str, str]) -> Said:
    """Return a year; its months may stand elsewhere."""
    return Said(year=int(parts["year"]))


def noted_year(parts: dict[str, str]) -> Said:
    """Return a year with a digit too many, which may be a footnote's."""
    return Said(year=int(parts["year"]), doubt="noted")


def short_year(parts: dict[str, str]) -> Said:
    """Return a year of two digits."""
    return Said(year=2000 + int(parts["short"]), doubt="short_year")


def fiscal_year(_: dict[str, str]) -> Said:
    """Return that it is a fiscal year: in which month it begins the text does not say."""
    return Said(doubt="fiscal")


def no_period(_: dict[str, str]) -> None:
    """Return nothing: the text only looks like a period."""
    return


def accumulated(accumulation: str) -> Read:
    """Return a reader for words that only say how figures accumulate."""
    return lambda _: Said(accumulation=accumulation)


def in_year(read: Read) -> Read:
    """Return a reader that adds the year to what *read* says."""

    def both(parts: dict[str, str]) -> Said | None:
        said = read(parts)
        return said and replace(said, year=int(parts["year"]))

    return both
