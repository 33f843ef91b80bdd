"""Periods as people write them in a cell."""

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date

from indicators.model.period import Interval, Period

_DASHES = str.maketrans("‐‑‒–—―−~至到", "----------")
_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4}
_MONTHS = {
    name.lower(): number
    for names in (calendar.month_abbr, calendar.month_name)
    for number, name in enumerate(names)
    if name
}
_YEAR = r"(?P<year>\d{4})"


def period_of(text: str) -> Period | None:
    """
    Return the period that *text* states, or None.

    Cumulative periods start in January, as 前三季度 and 1-6月 say; a quarter and a
    month alone are single ones; 末 and 底 and full dates are instants.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    plain = "".join(plain.split()).casefold()
    for pattern, read in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found:
            return _sound(read, found.groupdict())
    return None


def _sound(
    read: Callable[[dict[str, str]], Period], parts: dict[str, str]
) -> Period | None:
    try:
        period = read(parts)
    except ValueError:
        return None
    return period if period.start.year >= 1949 and period.end.year <= 2099 else None


def _months(parts: dict[str, str]) -> Period:
    first, last = int(parts["first"]), int(parts.get("last") or parts["first"])
    return Interval.parse(f"{first:02}-{last:02}").of(int(parts["year"]))


def _named_months(parts: dict[str, str]) -> Period:
    first = _MONTHS[parts["first"]]
    last = _MONTHS[parts["last"] or parts["first"]]
    return Interval(first, last).of(int(parts["year"]))


def _quarter(parts: dict[str, str]) -> Period:
    quarter = _ORDINALS.get(parts["quarter"]) or int(parts["quarter"])
    return Interval(3 * quarter - 2, 3 * quarter).of(int(parts["year"]))


def _fixed(first: int, last: int) -> Callable[[dict[str, str]], Period]:
    return lambda parts: Interval(first, last).of(int(parts["year"]))


def _month_end(parts: dict[str, str]) -> Period:
    month = Interval.parse(f"at-{int(parts.get('month') or 12):02}")
    return month.of(int(parts["year"]))


def _day(parts: dict[str, str]) -> Period:
    day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return Period(day, day)


def _named_day(parts: dict[str, str]) -> Period:
    return _day({**parts, "month": str(_MONTHS[parts["name"]])})


def _iso(parts: dict[str, str]) -> Period:
    return Period.parse(parts["code"])


def _years(parts: dict[str, str]) -> Period:
    return Period(date(int(parts["year"]), 1, 1), date(int(parts["until"]), 12, 31))


_NAMED = "|".join(_MONTHS)
_PATTERNS = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<code>\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d)", _iso),
        (rf"{_YEAR}年?(?:全年|年度|度)?", _fixed(1, 12)),
        (rf"{_YEAR}年?-?(?:上半年|前[两二]季度|h1|q1-q2)", _fixed(1, 6)),
        (rf"{_YEAR}年?-?(?:下半年|h2)", _fixed(7, 12)),
        (rf"{_YEAR}年?-?(?:前三季度|q1-q3)", _fixed(1, 9)),
        (rf"(?:h1|q1-q2){_YEAR}", _fixed(1, 6)),
        (rf"h2{_YEAR}", _fixed(7, 12)),
        (rf"q1-q3{_YEAR}", _fixed(1, 9)),
        (rf"{_YEAR}年?-?q(?P<quarter>[1-4])", _quarter),
        (rf"q(?P<quarter>[1-4]){_YEAR}", _quarter),
        (rf"{_YEAR}年?第?(?P<quarter>[一二三四1-4])季度", _quarter),
        (rf"{_YEAR}[-/](?P<first>\d\d)", _months),
        (rf"{_YEAR}年(?P<first>\d\d?)月份?", _months),
        (rf"{_YEAR}年?(?P<first>\d\d?)月?-(?P<last>\d\d?)月份?", _months),
        (rf"(?P<first>{_NAMED})(?:-(?P<last>{_NAMED}))?{_YEAR}", _named_months),
        (rf"(?:截-?)?{_YEAR}年[末底]", _month_end),
        (rf"(?:截-?)?{_YEAR}年(?P<month>\d\d?)月[末底]", _month_end),
        (rf"{_YEAR}年(?P<month>\d\d?)月(?P<day>\d\d?)日", _day),
        (rf"{_YEAR}([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)", _day),
        (rf"(?P<day>\d\d?)(?P<name>{_NAMED}){_YEAR}", _named_day),
        (rf"{_YEAR}年?-(?P<until>\d{{4}})年?", _years),
    )
)
