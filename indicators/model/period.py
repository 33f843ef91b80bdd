"""A closed date interval or an instant, and what follows from its dates."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from indicators.model.text import Language, Text, within

_YEAR_NAMES = {
    (1, 12): Text("{year}年", "{year}"),
    (1, 6): Text("{year}年上半年", "H1 {year}"),
    (7, 12): Text("{year}年下半年", "H2 {year}"),
    (1, 3): Text("{year}年一季度", "Q1 {year}"),
    (4, 6): Text("{year}年二季度", "Q2 {year}"),
    (7, 9): Text("{year}年三季度", "Q3 {year}"),
    (10, 12): Text("{year}年四季度", "Q4 {year}"),
    (1, 9): Text("{year}年前三季度", "Q1–Q3 {year}"),
}
_INTERVAL_NAMES = {
    (1, 12): Text("全年", "Full year"),
    (1, 6): Text("上半年", "First half"),
    (7, 12): Text("下半年", "Second half"),
    (1, 3): Text("一季度", "First quarter"),
    (4, 6): Text("二季度", "Second quarter"),
    (7, 9): Text("三季度", "Third quarter"),
    (10, 12): Text("四季度", "Fourth quarter"),
    (1, 9): Text("前三季度", "First three quarters"),
}
# Not from `calendar`, whose names follow the locale of the process.
_MONTHS = {
    1: Text("1月", "January"),
    2: Text("2月", "February"),
    3: Text("3月", "March"),
    4: Text("4月", "April"),
    5: Text("5月", "May"),
    6: Text("6月", "June"),
    7: Text("7月", "July"),
    8: Text("8月", "August"),
    9: Text("9月", "September"),
    10: Text("10月", "October"),
    11: Text("11月", "November"),
    12: Text("12月", "December"),
}


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """
    The months that a period covers within its year, whatever the year.

    Two periods of one interval in different years may stand on one line; periods of
    different intervals never do (rule R2). An instant is the month it falls in.
    """

    first: int
    last: int
    instant: bool = False

    @classmethod
    def parse(cls, code: str) -> Self:
        """
        Read ``01-06`` (January to June) or ``at-12`` (an instant in December).

        Raises:
            ValueError: the code is neither
        """
        found = re.fullmatch("(at|[0-9]{2})-([0-9]{2})", code)
        if not found:
            raise ValueError(code)
        last = int(found[2])
        first = last if found[1] == "at" else int(found[1])
        if not 1 <= first <= last <= 12:
            raise ValueError(code)
        return cls(first, last, instant=found[1] == "at")

    def __str__(self) -> str:
        """Return the code that `parse` reads."""
        return (
            f"at-{self.last:02}" if self.instant else f"{self.first:02}-{self.last:02}"
        )

    @property
    def cumulative(self) -> bool:
        """Whether it runs from January and stops before the year does."""
        return self.first == 1 and 1 < self.last < 12 and not self.instant

    def name(self, language: Language) -> str:
        """Return what readers call it: 前三季度, First three quarters."""
        first, last = (
            _MONTHS[self.first].say(language),
            _MONTHS[self.last].say(language),
        )
        if self.instant:
            return Text("{month}末", "End of {month}").say(language, month=last)
        known = _INTERVAL_NAMES.get((self.first, self.last))
        if known:
            return known.say(language)
        if self.first == self.last:
            return last
        span = Text("{first}—{last}", "{first}–{last}")
        first = first.removesuffix("月") if language is Language.ZH else first[:3]
        last = last if language is Language.ZH else last[:3]
        return span.say(language, first=first, last=last)

    def name_within(self, language: Language) -> str:
        """Return the name as it stands within a sentence: a month keeps its capital."""
        month = self.first == self.last and not self.instant
        return self.name(language) if month else within(self.name(language))

    def of(self, year: int) -> "Period":
        """Return the period of this interval in *year*."""
        end = date(year, self.last, calendar.monthrange(year, self.last)[1])
        return Period(end if self.instant else date(year, self.first, 1), end)


YEAR = Interval(1, 12)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """
    From *start* to *end*, both included; equal ends are an instant.

    Nothing else says whether a figure is annual, cumulative or of a single quarter:
    it follows from the two dates.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if self.end < self.start:
            raise ValueError(f"{self.start}/{self.end}")

    @classmethod
    def parse(cls, code: str) -> Self:
        """
        Read ``2022-01-01/2022-06-30`` or the instant ``2022-12-31``.

        Raises:
            ValueError: a date is not one, or the end lies before the start
        """
        first, _, last = code.partition("/")
        return cls(date.fromisoformat(first), date.fromisoformat(last or first))

    def __str__(self) -> str:
        """Return the code that `parse` reads."""
        return f"{self.start}" if self.instant else f"{self.start}/{self.end}"

    @property
    def instant(self) -> bool:
        """Whether it is a moment: a population at the end of a year."""
        return self.start == self.end

    @property
    def year(self) -> int:
        """The year that it ends in."""
        return self.end.year

    @property
    def months_are_whole(self) -> bool:
        """Whether it starts on a first and ends on a last day of a month."""
        last = calendar.monthrange(self.end.year, self.end.month)[1]
        return self.start.day == 1 and self.end.day == last

    @property
    def interval(self) -> Interval | None:
        """Its months within the year; None for odd days and spans of years."""
        if self.instant:
            return Interval(self.end.month, self.end.month, instant=True)
        if self.months_are_whole and self.start.year == self.end.year:
            return Interval(self.start.month, self.end.month)
        return None

    def years_earlier(self, years: int) -> "Period":
        """Return the same interval *years* before, month ends kept."""
        return Period(_shifted(self.start, -years), _shifted(self.end, -years))

    def name(self, language: Language) -> str:
        """Return what readers call it: 2022年上半年, H1 2022."""
        if self.instant:
            return _day_name(self.end, language)
        if self.interval is None:
            return self._span_name(language)
        months = (self.start.month, self.end.month)
        if months in _YEAR_NAMES:
            return _YEAR_NAMES[months].say(language, year=self.year)
        text = Text("{year}年{months}", "{months} {year}")
        return text.say(language, year=self.year, months=self.interval.name(language))

    def _span_name(self, language: Language) -> str:
        whole_years = (self.start.month, self.start.day) == (1, 1) and (
            self.end.month,
            self.end.day,
        ) == (12, 31)
        if whole_years:
            text = Text("{first}—{last}年", "{first}–{last}")
            return text.say(language, first=self.start.year, last=self.end.year)
        text = Text("{first}至{last}", "{first} to {last}")
        return text.say(
            language,
            first=_day_name(self.start, language),
            last=_day_name(self.end, language),
        )


def _shifted(day: date, years: int) -> date:
    last = calendar.monthrange(day.year, day.month)[1]
    month_end = calendar.monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, month_end if day.day == last else day.day)


def date_name(code: str, language: Language) -> str:
    """Return what readers call a date of which the day or the month may be missing."""
    year, *rest = (int(part) for part in code.split("-"))
    if len(rest) == 2:
        return _day_name(date(year, *rest), language)
    if not rest:
        return Text("{year}年", "{year}").say(language, year=year)
    text = Text("{year}年{month}", "{month} {year}")
    return text.say(language, year=year, month=_MONTHS[rest[0]].say(language))


def _day_name(day: date, language: Language) -> str:
    month = _MONTHS[day.month].say(language)
    if language is Language.EN:
        month = month[:3]
    text = Text("{year}年{month}{day}日", "{day} {month} {year}")
    return text.say(language, year=day.year, month=month, day=day.day)
