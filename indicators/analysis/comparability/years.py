"""Years that do not match: R3."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.intervals import of_other_months
from indicators.analysis.comparability.nearest import (
    growth_lines,
    of_regions,
    of_years,
    only,
)
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    places_named,
    regions_named,
    shortened,
)
from indicators.analysis.comparability.series import (
    by_region,
    months_of,
    over_time,
    shared_by_two,
)
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.text import COMMA, Language, Text
from indicators.model.view import View, Years

_ALONG = frozenset({Intent.LINES, Intent.CHANGE, Intent.INDEX, Intent.RANK})
_ACROSS = frozenset({Intent.RANK, Intent.SIDE, Intent.MEAN, Intent.SUM})
_YEARS = Text(
    "各地数值的年份不同：{places}。这是不同时间的比较，不是地区之间的比较；请选同一年份。",
    "The regions' figures are of different years: {places}. That compares points in time, "
    "not regions; choose one year.",
)
_NO_YEAR = Text(
    "没有两个地区有同一年的数值：{places}。不同年份不能说明地区之间的差别；请选有共同年份的地区或年份。",
    "No two regions have a figure for the same year: {places}. Different years say "
    "nothing about the regions; choose regions or years that match.",
)
_OTHER_YEARS = Text(
    "{others}没有{years}年的数值，只有别的年份的：{places}。年份不同，没有放在一起比较；请选都有数值的年份。",
    "{others}: no figure for {years}, only for other years: {places}. Different "
    "years are not put together; choose a year that all of them have.",
)


@rule(
    "R3",
    Level.WARN,
    statement=Text(
        "各地的年份不同，就是时间上的比较，不是地区之间的比较。",
        "Figures of different years compare points in time, not regions.",
    ),
    why=Text(
        "两地相差一年，差别里就有一年的增长。",
        "Where two regions are a year apart, a year's growth is part of the difference.",
    ),
)
def different_years(compared: Compared) -> Iterator[Finding]:
    """Find regions that are shown for different years."""
    for rows in compared.kinds.values():
        along = compared.intent in _ALONG
        if compared.intent in _ACROSS and not over_time(rows):
            differ, text = len({row["year"] for row in rows}) > 1, _YEARS
        else:
            differ, text = along and not shared_by_two(_years(rows)), _NO_YEAR
        if differ and len(by_region(rows)) > 1:
            yield _year_finding(compared, rows, text)
    others = _of_other_years(compared)
    if compared.figures and others:
        yield _year_finding(compared, others, _OTHER_YEARS)


def _year_finding(compared: Compared, rows: Sequence[Row], text: Text) -> Finding:
    years = sorted({row["year"] for row in compared.figures})
    return Finding(
        rule="R3",
        level=Level.WARN,
        text=text,
        facts={
            "places": _places(compared, rows, text),
            "others": regions_named(compared, by_region(rows)),
            "years": shortened([Text(str(year), str(year)) for year in years]),
        },
        cells=cells_of(rows),
        alternative=_shared_year(compared),
    )


def _places(compared: Compared, rows: Sequence[Row], text: Text) -> tuple[Text, ...]:
    """Return whose figures they are and of when, as years where months do not matter."""
    months = {months_of(row) for row in (*compared.figures, *rows)}
    if text is _OTHER_YEARS and len(months) == 1:
        return _spans_named(compared, rows)
    return places_named(compared, rows)


def _spans_named(compared: Compared, rows: Sequence[Row]) -> tuple[Text, ...]:
    """Return each region with its years, those in a row as a span: 镇海（2017—2021年）."""
    told = []
    for code, years in _years(rows).items():
        spans: list[Years] = []
        for year in sorted(years):
            if spans and spans[-1].last == year - 1:
                spans[-1] = Years(spans[-1].first, year)
            else:
                spans.append(Years(year, year))
        name = compared.catalog.region(code).short
        zh, en = (
            COMMA.say(language).join(span.say(language) for span in spans)
            for language in Language
        )
        told.append(Text(f"{name.zh}（{zh}）", f"{name.en} ({en})"))
    return shortened(told)


def _of_other_years(compared: Compared) -> list[Row]:
    """
    Return figures of regions without a row, none of which is of a year of the rows.

    Figures of the rows' own months concern a ranking; those of other months, which R2
    leaves out, are named here too where they are of another year as well.
    """
    years = {row["year"] for row in compared.figures}
    other_months = {row["region"] for row in of_other_months(compared)}
    months = {months_of(row) for row in compared.figures}
    found = []
    for region, rows in by_region(compared.figures_elsewhere).items():
        asked = [row for row in rows if row["year"] in compared.view.periods]
        if region not in other_months:
            ranked = compared.intent is Intent.RANK
            asked = [row for row in rows if ranked and months_of(row) in months]
        if not years & {row["year"] for row in asked}:
            found.extend(asked)
    return found


def _years(rows: Iterable[Row]) -> dict[str, set[int]]:
    return {code: {r["year"] for r in own} for code, own in by_region(rows).items()}


def _shared_year(compared: Compared) -> View | None:
    """Return the view in the year that most asked regions have, else one region's lines."""
    months = {months_of(row) for row in compared.figures}
    figures = [
        row
        for row in (*compared.figures, *compared.figures_elsewhere)
        if months_of(row) in months
    ]
    sides = _years(figures)
    counted = Counter(year for side in sides.values() for year in side)
    best = max(counted, key=lambda year: (counted[year], year))
    if counted[best] < 2:
        first = [code for code in compared.view.regions if code in sides]
        return growth_lines(only(compared.view, first[:1] or sorted(sides)[:1]))
    kept = [code for code, side in sides.items() if best in side]
    return of_years(of_regions(compared, kept), (best, best))
