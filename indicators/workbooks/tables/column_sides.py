"""What each column with figures says, by the header over it and the columns beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indicators.model.observation import Measure
from indicators.workbooks.tables.columns import Table
from indicators.workbooks.tables.sides import Side, of_growth, with_word
from indicators.workbooks.words.measures import MeasureWords
from indicators.workbooks.words.period_columns import month_column
from indicators.workbooks.words.relative_periods import Relative

_A_YEAR_BACK: set[Relative | None] = {
    Relative.LAST_YEAR,
    Relative.SAME_PERIOD_LAST_YEAR,
}


def column_sides(
    table: Table, regions: Mapping[str, tuple[str, ...]], *, frequent: bool
) -> dict[int, Side]:
    """
    Return what each column with figures says.

    *regions* holds the header's words that name regions with their codes; *frequent*
    says that the header has a row of frequencies.
    """
    paths = {column: table.paths.get(column, ()) for column in table.values}
    months = month_column([path[-1] if path else "" for path in paths.values()])
    sides = {}
    for (column, path), month in zip(paths.items(), months, strict=True):
        side = Side(month=month)
        for word in path:
            side = with_word(side, word, regions, frequent=frequent)
        sides[column] = side
    return _beside(sides, paths)


def _beside(
    sides: Mapping[int, Side], paths: Mapping[int, tuple[str, ...]]
) -> dict[int, Side]:
    """Give a column that only measures what the columns left of it are about."""
    told: dict[int, Side] = {}
    for column, side in sides.items():
        group = [told[one] for one in told if paths[one][:-1] == paths[column][:-1]]
        told[column] = _completed(side, group or list(told.values()))
    return told


def _completed(side: Side, before: Sequence[Side]) -> Side:
    measure = next((one.measure for one in side.labels if one.measure), None)
    if measure and not side.subjects:
        side = _named(side, before)
    if (measure or _a_year_back(side)) and not side.times and side.month is None:
        side = _timed(side, before)
    if measure is Measure.RANK and before and _grows(before[-1]):
        side = replace(side, labels=tuple(map(of_growth, side.labels)))
    return side


def _named(side: Side, before: Sequence[Side]) -> Side:
    """Return *side* with the subject of the nearest column left of it: its growth."""
    left = next(
        (
            one
            for one in reversed(before)
            if one.subjects
            and not any(label.words.month_on_month for label in one.labels)
        ),
        None,
    )
    if left is None:
        return side
    named = [
        replace(one, words=MeasureWords(one.subject, basis=None), unit="", period=None)
        for one in left.labels
        if one.subject and not one.measure
    ] or [one for one in left.labels if one.subject]
    return replace(side, labels=(*named, *side.labels))


def _timed(side: Side, before: Sequence[Side]) -> Side:
    """Return *side* for the newest of the periods that stand left of it."""
    dated = [one for one in before if one.times]
    if not dated:
        return side
    newest = max(dated, key=lambda one: [t.year or 0 for t in one.times])
    intervals = {tuple(t.interval for t in one.times) for one in dated}
    if len(intervals) > 1:
        newest = dated[-1]
    return replace(side, times=newest.times, time_text=newest.time_text)


def _a_year_back(side: Side) -> bool:
    return side.relative is not None and side.relative.relative in _A_YEAR_BACK


def _grows(side: Side) -> bool:
    return any(label.measure is Measure.GROWTH for label in side.labels)
