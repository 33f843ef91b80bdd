"""Periods as people write them: alone in a cell, or within a title or label."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from indicators.model.period import YEAR, Interval, Period
from indicators.workbooks.words.period_patterns import Plain, plain, said_in
from indicators.workbooks.words.period_readers import CUMULATIVE, SINGLE, Said


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """
    What a text says about time, and what is left of it without those words.

    *period* is given where the text says it in full: a year with its months, dates,
    spans of years. A year alone has no *interval*, for months may stand elsewhere.
    *accumulation* is ``cumulative``, ``single``, or empty if no word says so. A month
    or quarter that stands alone is *bare*: whether it counts from January must come
    from elsewhere. *rest* is the text without any word of time.

    Never certain: *noted* (20152 may be 2015 with a footnote's mark), *short_year*
    (21年) and *fiscal* (FY 2021/22, which begins in no stated month and has neither
    year nor period here).
    """

    year: int | None = None
    interval: Interval | None = None
    period: Period | None = None
    accumulation: str = ""
    bare_month: bool = False
    bare_quarter: bool = False
    noted: bool = False
    short_year: bool = False
    fiscal: bool = False
    rest: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether the year is a guess."""
        return self.noted or self.short_year or self.fiscal


def joined(year: int | None, interval: Interval | None) -> Period | None:
    """Return the period of *interval*, or the whole year without one, in *year*."""
    return None if year is None else (interval or YEAR).of(year)


def period_of(text: str) -> Period | None:
    """
    Return the period that the whole of *text* states, or None.

    Cumulative periods start in January, as 前三季度 and 1-6月 say; a quarter and a
    month alone are single ones; 末 and 底 and full dates are instants.
    """
    found = periods_in(text)
    if len(found) != 1 or found[0].rest or found[0].doubtful:
        return None
    return found[0].period or joined(found[0].year, found[0].interval)


def period_in(text: str) -> PeriodWords | None:
    """Return what *text* says first about time, None if it has no word of time."""
    return next(iter(periods_in(text)), None)


@lru_cache(maxsize=20_000)
def periods_in(text: str) -> tuple[PeriodWords, ...]:
    """
    Return all that *text* says about time, in its order.

    A title may hold two periods; months without a year belong to the year beside
    them, and words such as 累计 to all.
    """
    letters = plain(text)
    said = sorted(said_in(letters.text), key=lambda one: one.start)
    if not said:
        return ()
    rest = _rest(text, letters, said)
    spoken = {one.accumulation for one in said if one.interval is None} - {""}
    accumulation = spoken.pop() if len(spoken) == 1 else ""
    times = _grouped(one for one in said if _is_time(one)) or [Said()]
    return tuple(_words(_accumulated(one, accumulation), rest) for one in times)


def _is_time(said: Said) -> bool:
    return bool(said.year or said.interval or said.period or said.doubt)


def _grouped(said: Iterable[Said]) -> list[Said]:
    groups: list[Said] = []
    for one in said:
        last = groups[-1] if groups else None
        if last and one.year is None and _awaits_months(last) and one.interval:
            groups[-1] = replace(one, year=last.year, doubt=last.doubt)
        elif last and last.interval and last.year is None and _awaits_months(one):
            groups[-1] = replace(last, year=one.year, doubt=one.doubt)
        else:
            groups.append(one)
    return groups


def _awaits_months(said: Said) -> bool:
    return said.year is not None and said.interval is None


def _accumulated(said: Said, accumulation: str) -> Said:
    """Return *said* with the word for it: 6月累计 runs from January."""
    if not accumulation or (said.accumulation and said.accumulation != accumulation):
        return said
    if said.bare and said.interval and accumulation == CUMULATIVE:
        interval = Interval(1, said.interval.last)
        return replace(said, interval=interval, accumulation=accumulation, bare="")
    bare = "" if accumulation == SINGLE else said.bare
    return replace(said, accumulation=accumulation, bare=bare)


def _words(said: Said, rest: str) -> PeriodWords:
    period = said.period
    if period is None and said.interval and not said.doubt:
        period = joined(said.year, said.interval)
    return PeriodWords(
        year=said.year,
        interval=said.interval,
        period=period,
        accumulation=said.accumulation,
        bare_month=said.bare == "month",
        bare_quarter=said.bare == "quarter",
        noted=said.doubt == "noted",
        short_year=said.doubt == "short_year",
        fiscal=said.doubt == "fiscal",
        rest=rest,
    )


_HOLLOW = re.compile(r"[(（\[【〔「][\s,，、:：\-—]*[)）\]】〕」]")
_EDGES = " \t\r\n\u3000\xa0,，、:：;；-—–_/·.。"


def _rest(text: str, letters: Plain, said: Iterable[Said]) -> str:
    cut: set[int] = set()
    for one in said:
        cut.update(range(letters.places[one.start], letters.places[one.end - 1] + 1))
    left = "".join(sign for at, sign in enumerate(text) if at not in cut)
    return _HOLLOW.sub("", left).strip(_EDGES)
