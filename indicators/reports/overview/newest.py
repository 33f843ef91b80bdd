"""What is newest: a few figures by the end of their period, then by their document."""

from dataclasses import dataclass, replace

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.charts import colour_of, shape_of
from indicators.model.observation import Measure
from indicators.model.period import YEAR
from indicators.model.text import Text
from indicators.model.view import Page, View
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.overview.courses import Course, course_of, unbroken
from indicators.reports.overview.headlines import growth_view
from indicators.reports.tables import HEADINGS, compact, headed, written
from indicators.reports.traced import code_of, traced
from indicators.store import questions

LINES = 8
_TITLE = Text("最新数据", "Newest figures")
_SUBTITLE = Text(
    "按时期从新到旧，同期按发布日期；跨多年的合计在后",
    "By period, the newest first, then by publication; sums over several years last",
)
_NAME = Text("{indicator} · {measure}", "{indicator} · {measure}")


@dataclass(frozen=True)
class Newest:
    """One new figure; *document* shows where it is from, *view* its course, if any."""

    region: str
    colour: str
    shape: str
    name: str
    value: str
    period: str
    published: str
    course: Course | None
    view: View
    document: View


def newest_figures(asked: Asked) -> list[Newest]:
    """Return the newest figures of the chosen regions, each with the ways to it."""
    dates = _dates(asked)
    rows = rows_of(_rows(asked, dates))
    indicators = {row["indicator"] for row in rows}
    breaks = questions.breaks(asked.database, list(indicators), asked.view.regions)
    return [_newest(asked, row, dates, _course(asked, row, breaks)) for row in rows]


def newest_figure(asked: Asked) -> Figure:
    """Return the newest figures as a figure, for exports."""
    wording, dates = asked.wording, _dates(asked)
    rows = _rows(asked, dates)
    title = wording.say(_TITLE)
    if rows.empty:
        return nothing_known(asked, "newest", title, newest_figure)
    table = compact(asked, rows)
    table.insert(1, "indicator", [_name(asked, row) for row in rows_of(rows)])
    table["date"] = [dates.get(origin, "") for origin in rows["origin"]]
    return Figure(
        code="newest",
        title=title,
        subtitle=wording.say(_SUBTITLE),
        rows=rows.drop(columns="interval"),
        table=headed(table.drop(columns=["basis", "others"]), wording),
        traces=traced({wording.say(HEADINGS["value"]): map(code_of, rows_of(rows))}),
    )


def _rows(asked: Asked, dates: dict[str, str]) -> pd.DataFrame:
    latest = questions.latest(asked.database, asked.view.regions)
    one_year = latest["start"].dt.year == latest["year"]
    date = latest["origin"].map(dates).fillna("")
    # Ranks state their own set and are news of a table, not of the region (R15).
    ranked = latest["measure"].isin([Measure.RANK.code, Measure.RANK_CHANGE.code])
    order = latest.assign(one_year=one_year, date=date)[~ranked].sort_values(
        ["one_year", "end", "date"], ascending=False, kind="stable"
    )
    return order.head(LINES).drop(columns=["one_year", "date"])


def _dates(asked: Asked) -> dict[str, str]:
    documents = questions.origins(asked.database)
    return dict(zip(documents["origin"], documents["date"], strict=True))


def _newest(
    asked: Asked, row: Row, dates: dict[str, str], course: Course | None
) -> Newest:
    wording, view = asked.wording, asked.view
    interval = wording.interval(row)
    sources = replace(view, page=Page.SOURCES, tabs=(), alone="", origin=row["origin"])
    document = replace(sources, indicator=row["indicator"])
    there = (
        growth_view(asked, row["indicator"], Measure.of(row["measure"]), interval)
        if interval
        else document
    )
    return Newest(
        region=wording.series(row),
        colour=colour_of(row["region"], dark=asked.dark),
        shape=shape_of(row["region"]),
        name=_name(asked, row),
        value=written(row, wording),
        period=wording.period(row),
        published=dates.get(row["origin"], ""),
        course=course,
        view=there,
        document=document,
    )


def _name(asked: Asked, row: Row) -> str:
    names = {
        "indicator": asked.wording.indicator(row["indicator"]),
        "measure": asked.wording.measure(row["measure"]),
    }
    if row["measure"] in {Measure.LEVEL.code, Measure.COUNT.code}:
        return names["indicator"]
    return asked.wording.say(_NAME, **names)


def _course(asked: Asked, row: Row, breaks: pd.DataFrame) -> Course | None:
    interval = asked.wording.interval(row)
    if interval != YEAR:
        return None
    measure = Measure.of(row["measure"])
    series = questions.series(
        asked.database,
        row["indicator"],
        measure,
        (row["region"],),
        YEAR,
        asked.view.periods,
    )
    shared = {"indicator": row["indicator"], "measure": measure.code, "interval": YEAR}
    rows = [each | shared for each in rows_of(series)]
    same = row | shared
    return course_of(asked, same, unbroken(same, rows, breaks))
