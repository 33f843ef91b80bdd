"""The rows of what is compared as series, intervals and years."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import pairwise

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.trend import lies_between
from indicators.model.observation import Measure
from indicators.model.period import Interval, Period
from indicators.model.text import Language, Text

Key = tuple[str, ...]
AMOUNTS = frozenset({Measure.LEVEL.code, Measure.COUNT.code})
"""Measures of how much there is, which a larger region has more of."""
_SERIES = ("indicator", "measure", "region", "scope", "basis")
_POINTS = frozenset({"percent", "percentage_point"})


def period_of(row: Row) -> Period:
    """Return the period of a row."""
    return _period(str(row["start"])[:10], str(row["end"])[:10])


# A table of all counties has one period thousands of times.
@cache
def _period(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


def months_of(row: Row) -> str:
    """
    Return what tells the row's interval from another one, whatever the year.

    Spans of several years, and of odd days, are told by their first and last day and
    by how many years lie between.
    """
    return _months(period_of(row))


@cache
def _months(period: Period) -> str:
    if period.interval:
        return str(period.interval)
    years = period.end.year - period.start.year
    return f"{period.start:%m%d}-{period.end:%m%d}+{years}"


def interval_name(row: Row) -> Text:
    """Return what readers call the row's interval; an odd one by its dates."""
    period = period_of(row)
    named: Interval | Period = period.interval or period
    chinese = named.name(Language.ZH)
    if isinstance(named, Interval):
        return Text(chinese, named.name_within(Language.EN))
    return Text(chinese, named.name(Language.EN))


def series_of(rows: Iterable[Row]) -> Mapping[Key, list[Row]]:
    """Return *rows* by indicator, measure, region, scope and basis, the earliest first."""
    found: dict[Key, list[Row]] = {}
    for row in sorted(rows, key=lambda each: (str(each["start"]), str(each["end"]))):
        found.setdefault(tuple(row[name] for name in _SERIES), []).append(row)
    return found


def over_time(rows: Iterable[Row]) -> bool:
    """Whether a series has more than one year: it is no cross-section."""
    return any(
        len({row["year"] for row in one}) > 1 for one in series_of(rows).values()
    )


def by_region(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return *rows* by their region, regions in the order of their codes."""
    found: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda each: str(each["region"])):
        found.setdefault(row["region"], []).append(row)
    return found


def shared_by_two(sides: Mapping[str, Iterable[object]]) -> bool:
    """Whether any two regions have something in common, of what each region has."""
    seen: set[object] = set()
    for side in map(set, sides.values()):
        if seen & side:
            return True
        seen |= side
    return False


def cuts_of(compared: Compared) -> list[Row]:
    """Return the breaks in one order."""
    rows = rows_of(compared.breaks)
    return sorted(rows, key=lambda cut: (str(cut["start"]), cut["region"], str(cut)))


def parted(cut: Row, before: Row, row: Row) -> bool:
    """Whether *cut* lies between two rows of its own indicator's series."""
    of_indicator = cut.get("indicator") or row["indicator"]
    return bool(of_indicator == row["indicator"]) and lies_between(cut, before, row)


def crossings(cut: Row, rows: Iterable[Row]) -> list[tuple[Row, Row]]:
    """Return the neighbouring rows of one series that *cut* parts."""
    return [
        (before, row)
        for one in series_of(rows).values()
        for before, row in pairwise(one)
        if parted(cut, before, row)
    ]


def in_percent(compared: Compared, row: Row) -> bool:
    """Whether the row's unit is percent, so that differences are in points."""
    indicator = compared.catalog.indicator(row["indicator"])
    unit = compared.catalog.unit_of(indicator, Measure.of(row["measure"]))
    return unit.dimension in _POINTS


def is_amount(compared: Compared, row: Row) -> bool:
    """Whether the row is a level or a count in another unit than percent."""
    return row["measure"] in AMOUNTS and not in_percent(compared, row)
