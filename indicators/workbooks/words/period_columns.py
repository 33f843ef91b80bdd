"""Months of a whole column read together, for one alone may be two."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from indicators.model.period import Interval, Period
from indicators.workbooks.words.period_patterns import plain

_MONTH = re.compile(r"((?:19[4-9]|20[0-9])[0-9])[-/.年]?(1[0-2]|0?[1-9])月?")
_ONE = re.compile(r"[0-9]{4}\.1")
_DATE = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?:t00:00(?::00)?)?")

Choice = tuple[int, ...]
"""The months that one text may mean, each counted from the year 0."""


def month_column(texts: Sequence[str]) -> tuple[Period | None, ...]:
    """
    Return the month that each text means in the company of the others, or None.

    In a column of numbers 2016.1 is January or a clipped 2016.10: the order of the
    months decides, and where it cannot the answer is None. A full date is its month
    where all of them are first or all last days of months.
    """
    days = _same_days(texts)
    choices = [_choice(plain(text).text, dates=days) for text in texts]
    known = [choice for choice in choices if choice]
    settled = iter(_in_order(known))
    return tuple(_month(next(settled)) if choice else None for choice in choices)


def quarterly(periods: Iterable[Period | None]) -> bool:
    """Whether the months are all ends of quarters, so that they may mean quarters."""
    ends = {period.end.month for period in periods if period}
    return len(ends) > 1 and ends <= {3, 6, 9, 12}


def _choice(text: str, *, dates: bool) -> Choice:
    day = _day(text)
    if day:
        return (_counted(day.year, day.month),) if dates else ()
    found = _MONTH.fullmatch(text)
    if not found:
        return ()
    year, month = int(found[1]), int(found[2])
    if _ONE.fullmatch(text):
        return (_counted(year, 1), _counted(year, 10))
    return (_counted(year, month),)


def _counted(year: int, month: int) -> int:
    return 12 * year + month - 1


def _month(counted: int | None) -> Period | None:
    if counted is None:
        return None
    year, month = divmod(counted, 12)
    return Interval(month + 1, month + 1).of(year)


def _day(text: str) -> date | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


def _same_days(texts: Iterable[str]) -> bool:
    """Whether the dates stand for their months: more than one, and not one a year."""
    days = {day for text in texts if (day := _day(plain(text).text))}
    months = {day.month for day in days}
    periods = [(day, Interval(day.month, day.month).of(day.year)) for day in days]
    first = all(day == month.start for day, month in periods)
    return len(months) > 1 and (first or all(day == m.end for day, m in periods))


def _in_order(choices: Sequence[Choice]) -> list[int | None]:
    """Return the one month of each choice that fits a strict order of all."""
    if all(len(choice) == 1 for choice in choices):
        return [choice[0] for choice in choices]
    upwards = _rising(choices)
    downwards = _rising(choices[::-1])[::-1]
    fitting = [set(up) | set(down) for up, down in zip(upwards, downwards, strict=True)]
    if any(len(each) > 1 for each in fitting):
        fitting = _evenly(fitting)
    return [
        # Out of any order what is not in doubt stays what it says.
        fits.pop() if len(fits) == 1 else choice[0] if len(choice) == 1 else None
        for choice, fits in zip(choices, fitting, strict=True)
    ]


def _rising(choices: Sequence[Choice]) -> list[Choice]:
    """Return of each choice what a strictly rising order allows; nothing if none is."""
    lowest: list[int] = []
    for choice in choices:
        above = [each for each in choice if not lowest or each > lowest[-1]]
        if not above:
            return [()] * len(choices)
        lowest.append(min(above))
    allowed: list[Choice] = []
    ceiling = max(choices[-1]) + 1
    for place in range(len(choices) - 1, -1, -1):
        floor = lowest[place - 1] if place else -1
        allowed.append(tuple(e for e in choices[place] if floor < e < ceiling))
        ceiling = max(allowed[-1])
    return allowed[::-1]


def _evenly(fitting: Sequence[set[int]]) -> list[set[int]]:
    """Return of each only what even steps reach, if that is one way alone."""
    if len(fitting) < 3:
        return list(fitting)
    ways = [
        [first + place * (second - first) for place in range(len(fitting))]
        for first in fitting[0]
        for second in fitting[1]
    ]
    even = [
        way for way in ways if all(e in f for e, f in zip(way, fitting, strict=True))
    ]
    return [{each} for each in even[0]] if len(even) == 1 else list(fitting)
