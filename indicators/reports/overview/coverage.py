"""Who has what, and when: a grid that leads to each figure, by region and year."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from indicators.analysis.coverage import counted, years_of
from indicators.analysis.rows import Row, rows_of
from indicators.charts import colour_of, coverage
from indicators.model.observation import RANKS, Measure, Stage
from indicators.model.period import YEAR, Interval
from indicators.model.text import COMMA, Text
from indicators.model.view import Page, View, Years
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.overview.coverage_table import coverage_table
from indicators.reports.overview.headlines import growth_view
from indicators.store import questions

MOST_INDICATORS, MOST_YEARS = 12, 20
_TITLE = Text("谁有什么数据", "Who has what")
_FINDING = Text(
    "{indicators}项指标有数值，其中{shared}项所选{n}地都至少有一个（不一定是同一年）",
    "For {shared} of {indicators} indicators each of the {n} regions has at least one "
    "figure, not always of the same year",
)
_SUBTITLE = Text(
    "最多地区共有的{n}项指标 · {years} · 点一格，看这一指标的走势",
    "The indicators that most regions share: {n} · {years} · click a cell for the series",
)
_ALL = Text(
    "表格列出全部指标（含只有位次的）和全部年份：首年—末年，数值个数。",
    "The table lists every indicator, those with ranks only too: first and last year, and "
    "the number of figures.",
)
_KEY = (
    ("firm", "", Text("数值（总量、数量、比率）", "Value (level, number, rate)")),
    ("", "firm", Text("同比增长或变化", "Growth or change")),
    ("weak", "weak", Text("空心：转载或未核实", "Hollow: second-hand or unverified")),
    ("", "", Text("没有", "No figure")),
)
_CELL = Text(
    "{region}{year}年{indicator}：{what}", "{indicator}, {region}, {year}: {what}"
)
_WITH = Text("{measure}（{intervals}）", "{measure} ({intervals})")
_NONE = Text("没有", "none")
_WEAK = Text("转载或未核实", "second-hand or unverified")
_COLUMNS = [
    "kind",
    "block",
    "line",
    "lines",
    "column",
    "columns",
    "text",
    "colour",
    "level",
    "growth",
    "code",
    "sentence",
]
_EVERY = 3
"""Years between two that are written: on a phone no more have room."""

Cells = dict[tuple[str, int], list[Row]]
"""The figures of an indicator by region and year."""


def coverage_figure(asked: Asked) -> Figure:
    """Return the grid of the indicators that most regions share, and all as a table."""
    wording = asked.wording
    title = wording.say(_TITLE)
    every = _touching(asked)
    if every.empty:
        return nothing_known(asked, "coverage", title, coverage_figure)
    years = _years(asked, every)
    known = _counted(asked, every, Years(years[0], years[-1]))
    cells = _cells_of(asked, _indicators(known), years)
    finding = _finding(asked, known)
    said = {"n": len(cells), "years": Years(years[0], years[-1]).say(wording.language)}
    return Figure(
        code="coverage",
        title=title,
        subtitle=wording.say(_SUBTITLE, **said),
        rows=pd.DataFrame(),
        table=coverage_table(asked, every),
        specification=coverage(asked.look) if cells else {},
        marks={"rows": _marks(asked, years, cells)} if cells else {},
        alt=wording.joined([title, finding] if finding else [title]),
        notes=(wording.say(_ALL),),
        finding=finding,
        ways=_ways(asked, cells),
    )


def _touching(asked: Asked) -> pd.DataFrame:
    """Return the coverage of the chosen regions that touches the years, no targets."""
    years = asked.view.periods
    # Without a region the question of all coverage would answer for every region.
    every = questions.coverage(asked.database, asked.view.regions or ("",))
    touches = (every["first_year"] <= years.last) & (every["last_year"] >= years.first)
    return every[touches & ~every["target"]]


def _counted(asked: Asked, every: pd.DataFrame, years: Years) -> pd.DataFrame:
    """Return those of *every* of which the grid has a figure within *years*."""
    known = every[~every["measure"].isin([measure.code for measure in RANKS])]
    # An end of a course is a figure; between two ends there may be none.
    ends = known[["first_year", "last_year"]].apply(
        lambda end: end.between(years.first, years.last)
    )
    sure = known[ends.any(axis=1) & (known["interval"] != "")]
    pairs = set(zip(sure["indicator"], sure["region"], strict=True))
    asked_for = [
        row["indicator"]
        for row in rows_of(known)
        if (row["indicator"], row["region"]) not in pairs
    ]
    for figures in _figures(asked, list(dict.fromkeys(asked_for)), years):
        pairs.update(zip(figures["indicator"], figures["region"], strict=True))
    both = zip(known["indicator"], known["region"], strict=True)
    return known[[pair in pairs for pair in both]]


def _figures(
    asked: Asked, indicators: list[str], years: Years
) -> Iterator[pd.DataFrame]:
    """Yield what the grid counts of each of *indicators* within *years*."""
    # Each by itself: a question about one indicator skips all others' blocks.
    for code in indicators:
        yield counted(
            questions.figures(asked.database, asked.view.regions, code, "", years)
        )


def _years(asked: Asked, known: pd.DataFrame) -> list[int]:
    """Return the years of the view in which anything can be, the last ones if many."""
    first, last = years_of(known)
    years = asked.view.periods
    both = range(max(first, years.first), min(last, years.last) + 1)
    return list(both)[-MOST_YEARS:]


def _indicators(known: pd.DataFrame) -> list[str]:
    """Return the indicators of most regions, then of most figures."""
    regions = known.groupby("indicator")["region"].nunique()
    figures = known.groupby("indicator")["figures"].sum()
    order = sorted(regions.index, key=lambda code: (-regions[code], -figures[code]))
    return order[:MOST_INDICATORS]


def _cells_of(
    asked: Asked, indicators: list[str], years: list[int]
) -> dict[str, Cells]:
    found: dict[str, Cells] = {code: {} for code in indicators}
    drawn = Years(years[0], years[-1])
    for figures in _figures(asked, indicators, drawn):
        for row in rows_of(figures):
            row["interval"] = asked.wording.interval(row)
            cells = found[row["indicator"]]
            cells.setdefault((row["region"], row["year"]), []).append(row)
    return found


def _marks(asked: Asked, years: list[int], cells: dict[str, Cells]) -> pd.DataFrame:
    marks = list(_key(asked))
    for block, (indicator, known) in enumerate(cells.items()):
        marks.extend(_block(asked, block, years, indicator, known))
    table = pd.DataFrame(marks, columns=_COLUMNS)
    numbers = dict.fromkeys(["block", "line", "lines", "column", "columns"], 0)
    words = dict.fromkeys(["text", "colour", "level", "growth", "code", "sentence"], "")
    return table.fillna(numbers | words).astype(dict.fromkeys(numbers, int))


def _key(asked: Asked) -> Iterator[Row]:
    for column, (level, growth, text) in enumerate(_KEY):
        yield {
            "kind": "key",
            "column": column,
            "level": level,
            "growth": growth,
            "colour": asked.look.ink,
            "text": asked.wording.say(text),
        }


def _block(
    asked: Asked, block: int, years: list[int], indicator: str, known: Cells
) -> Iterator[Row]:
    wording, regions = asked.wording, asked.view.regions
    place: Row = {"block": block, "lines": len(regions), "columns": len(years)}
    yield {**place, "kind": "heading", "text": wording.indicator(indicator)}
    for column, year in enumerate(years):
        # Counted from the last year on, so that the newest always has its number.
        if (len(years) - 1 - column) % _EVERY == 0:
            yield {**place, "kind": "year", "column": column, "text": str(year)}
    for line, region in enumerate(regions):
        place |= {"line": line, "colour": colour_of(region, dark=asked.dark)}
        yield {**place, "kind": "name", "text": wording.region(region)}
        for column, year in enumerate(years):
            rows = known.get((region, year), [])
            where = {"indicator": indicator, "region": region, "year": year}
            yield {**place, "column": column, **_cell(asked, where, rows)}


def _cell(asked: Asked, where: Row, rows: list[Row]) -> Row:
    wording = asked.wording
    named = where | {
        "indicator": wording.indicator(where["indicator"]),
        "region": wording.region(where["region"]),
        "what": _what(asked, rows) or wording.say(_NONE),
    }
    return {
        "kind": "cell",
        "level": _grade(asked, rows, "level"),
        "growth": _grade(asked, rows, "growth"),
        "code": "{indicator}.{region}.{year}".format(**where) if rows else "",
        "sentence": wording.say(_CELL, **named),
    }


def _grade(asked: Asked, rows: list[Row], kind: str) -> str:
    """Return firm if any figure of the kind is first-hand, weak if only others are."""
    weak = [_is_weak(asked, row) for row in rows if row["kind"] == kind]
    if not weak:
        return ""
    return "weak" if all(weak) else "firm"


def _is_weak(asked: Asked, row: Row) -> bool:
    unverified = row["stage"] == Stage.UNVERIFIED.code
    return unverified or row["origin"] in asked.second_hand


def _what(asked: Asked, rows: list[Row]) -> str:
    """Return what there is: each measure with its intervals, reposts named as such."""
    wording = asked.wording
    comma = wording.say(COMMA)
    said: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda each: (each["kind"] != "level", each["end"])):
        name = row["interval"].name(asked.view.language) if row["interval"] else ""
        parts = [name or wording.period(row), wording.scope(row["scope"])]
        if _is_weak(asked, row):
            parts.append(wording.say(_WEAK))
        words = " · ".join(filter(None, parts))
        said.setdefault(row["measure"], []).append(words)
    named = [
        wording.say(
            _WITH,
            measure=wording.measure(measure),
            intervals=comma.join(dict.fromkeys(words)),
        )
        for measure, words in said.items()
    ]
    return comma.join(named)


def _ways(asked: Asked, cells: dict[str, Cells]) -> dict[str, View]:
    """Return the view behind each cell that has something, by its code."""
    return {
        f"{indicator}.{region}.{year}": _way(asked, indicator, rows, known)
        for indicator, known in cells.items()
        for (region, year), rows in known.items()
    }


def _way(asked: Asked, indicator: str, rows: list[Row], known: Cells) -> View:
    """Return the course of what the cell has, of which the indicator has the most."""
    every = Counter(_asked_for(row) for each in known.values() for row in each)
    there = {_asked_for(row) for row in rows if row["interval"]}
    if asked.wording.catalog.indicator(indicator).project_stage or not there:
        page = Page.SOURCES if not there else Page.PROJECTS
        return replace(
            asked.view, page=page, indicator=indicator, origin="", tabs=(), alone=""
        )
    measure, interval = max(
        there, key=lambda one: (every[one], one[1] == YEAR, one[0] == "growth", one[0])
    )
    return growth_view(asked, indicator, Measure.of(measure), interval)


def _asked_for(row: Row) -> tuple[str, Interval]:
    return row["measure"], row["interval"]


def _finding(asked: Asked, known: pd.DataFrame) -> str:
    regions = known.groupby("indicator")["region"].nunique()
    n = len(asked.view.regions)
    if n < 2:
        return ""
    shared = int((regions == n).sum())
    return asked.wording.say(_FINDING, n=n, indicators=len(regions), shared=shared)
