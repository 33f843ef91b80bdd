"""When a figure is for: the words of its row, column and titles put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.model.period import YEAR, Interval, Period
from indicators.workbooks.tables.sides import Side
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.words.measures import CUMULATIVE, SINGLE
from indicators.workbooks.words.periods import PeriodWords, joined
from indicators.workbooks.words.relative_periods import Relative

_AS_SAID = {
    Relative.THIS_YEAR, Relative.THIS_QUARTER, Relative.THIS_MONTH, Relative.THIS_PERIOD,
}  # fmt: skip
_YEAR_EARLIER = {Relative.SAME_PERIOD_LAST_YEAR, Relative.LAST_YEAR}


@dataclass(frozen=True, slots=True)
class Time:
    """
    A period as the words give it, and what they leave open.

    *open* is empty, ``period`` where the year or months cannot be told, or
    ``accumulation`` where a month or quarter may be single or counted from January.
    """

    text: str
    period: Period | None
    open: str = ""


def time_of(
    row: Side, column: Side, around: Surroundings, accumulation: str, *, moment: bool
) -> Time:
    """
    Return the period of a figure.

    *accumulation* is what the words of the indicator say; *moment* tells a stock, of
    which a month is never counted from January.
    """
    own = [*row.times, *column.times]
    text = " ".join(filter(None, (row.time_text, column.time_text)))
    if any(one.doubtful for one in own):
        return Time(text, None, "period")
    month = column.month or row.month
    said = _said(own, month)
    if said.conflict:
        return Time(text, None, "period")
    if not said.complete:
        said, more = _completed(said, around)
        text = text or more
    if said.period is None and said.year is None:
        return Time(text, None, "period")
    spoken = (
        accumulation
        or _accumulation(own)
        or (around.accumulation if said.interval else "")
    )
    frequency = column.frequency or row.frequency
    period, open_ = _settled(said, spoken, frequency, moment=moment)
    return _relative(Time(text, period, open_), row, column)


@dataclass(frozen=True, slots=True)
class _Said:
    year: int | None = None
    interval: Interval | None = None
    period: Period | None = None
    bare: bool = False
    conflict: bool = False

    @property
    def complete(self) -> bool:
        return self.period is not None or (
            self.year is not None and self.interval is not None
        )


def _said(words: Iterable[PeriodWords], month: Period | None) -> _Said:
    if month:
        interval = Interval(month.start.month, month.end.month)
        return _Said(month.year, interval, month, bare=True)
    years = [one.year for one in words if one.year]
    intervals = [one.interval for one in words if one.interval]
    periods = [one.period for one in words if one.period]
    bare = any(one.bare_month or one.bare_quarter for one in words)
    clash = len(set(years)) > 1 or len(set(periods)) > 1 or len(set(intervals)) > 1
    return _Said(
        year=years[-1] if years else None,
        interval=intervals[-1] if intervals else None,
        period=periods[-1] if periods else None,
        bare=bare,
        conflict=clash,
    )


def _completed(said: _Said, around: Surroundings) -> tuple[_Said, str]:
    """Fill in from the titles what row and column leave out, the nearest first."""
    text_of_all = ""
    own = said.year is not None
    for words, text in around.periods:
        if words.period is None and words.year is None and words.interval is None:
            continue
        if said.year is None and said.interval is None:
            bare = words.bare_month or words.bare_quarter
            said = _Said(words.year, words.interval, words.period, bare=bare)
            text_of_all = text
            if said.complete:
                return said, text
            continue
        if said.year is None and words.year:
            return _Said(words.year, said.interval, None, bare=said.bare), text
        if said.interval is None and words.interval and not words.interval.instant:
            if words.year not in (None, said.year):
                if not own:
                    # A title of one year in a file of another: the title is nearer.
                    continue
                # 2022 beside a title of January to June 2023: whole year or half?
                return _Said(conflict=True), text
            bare = words.bare_month or words.bare_quarter
            return _Said(said.year, words.interval, None, bare=bare), text
    return said, text_of_all


def _accumulation(words: Sequence[PeriodWords]) -> str:
    return next((one.accumulation for one in reversed(words) if one.accumulation), "")


def _settled(
    said: _Said, accumulation: str, frequency: int, *, moment: bool
) -> tuple[Period | None, str]:
    period, interval = said.period, said.interval
    if said.conflict or (period is None and said.year is None):
        return None, "period"
    if period is not None and period.instant and frequency:
        ends = Interval(period.end.month - frequency + 1, period.end.month)
        return ends.of(period.end.year), ""
    if period is not None and (interval is None or not said.bare):
        return period, ""
    if interval is None or said.year is None:
        return joined(said.year, interval), ""
    if not said.bare or interval.instant:
        return interval.of(said.year), ""
    single = _of_frequency(interval, frequency)
    if accumulation == CUMULATIVE and single != YEAR:
        single = Interval(1, interval.last)
    # January and the first quarter are the same counted either way.
    told = accumulation == SINGLE or moment or single.first == 1
    return single.of(said.year), "" if told else "accumulation"


def _of_frequency(interval: Interval, months: int) -> Interval:
    if months > 1 and interval.last % months == 0:
        return Interval(interval.last - months + 1, interval.last)
    return interval


def _relative(time: Time, row: Side, column: Side) -> Time:
    label = column.relative or row.relative
    said = label.relative if label else None
    if label is None or said is None or said in _AS_SAID or time.period is None:
        return time
    if said in _YEAR_EARLIER:
        return Time(
            f"{time.text} {label.text}".strip(), time.period.years_earlier(1), time.open
        )
    return Time(f"{time.text} {label.text}".strip(), None, "period")
