"""What is here, what is newest: headline figures by region, and who has what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.catalog import Catalog
from indicators.charts import grid
from indicators.model.definitions import Region
from indicators.model.observation import Measure
from indicators.model.period import YEAR
from indicators.model.text import Text
from indicators.model.view import Page, View
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_known
from indicators.reports.tables import compact, headed, written
from indicators.store import questions

HEADLINES = (
    ("gdp", Measure.LEVEL),
    ("gdp", Measure.GROWTH),
    ("industrial_value_added_above_scale", Measure.GROWTH),
    ("fixed_asset_investment", Measure.GROWTH),
    ("budget_revenue", Measure.LEVEL),
)
TOPICS = {
    "economy": Text("经济", "Economy"),
    "industry": Text("工业", "Industry"),
    "finance": Text("财政", "Public finance"),
    "trade": Text("贸易外资", "Trade"),
    "population": Text("人口就业", "People"),
    "income": Text("收入", "Income"),
    "environment": Text("环境", "Environment"),
    "port": Text("港口", "Port"),
    "innovation": Text("创新", "Innovation"),
    "technology": Text("科技", "Technology"),
    "projects": Text("项目", "Projects"),
    "supervision": Text("督办", "Supervision"),
    "livelihood": Text("民生", "Livelihood"),
    "governance": Text("治理", "Governance"),
    "cooperation": Text("协作", "Cooperation"),
    "services": Text("企业服务", "Services"),
}
_REGION_NOTE = Text("{name}：{note}", "{name}: {note}")
_GRID = Text("谁有什么数据", "Who has what")
_GRID_SUBTITLE = Text(
    "每格为数值个数；各地公布的内容不同，空格即没有",
    "Values in each cell; the regions publish different things, an empty cell has none",
)
_CELL = Text("{region} · {topic}：{n}个数值", "{region} · {topic}: {n} values")
_NEWEST = Text("最新数据", "Newest figures")
_NEWEST_SUBTITLE = Text("按时期从新到旧", "By period, the newest first")
_LINES = 12


@dataclass(frozen=True)
class Headline:
    """One line of a region's card: how much, of what, when and how settled."""

    value: str
    name: str
    when: str


@dataclass(frozen=True)
class Card:
    """A region, its headline figures, the view of its growth, what to know of it."""

    name: str
    headlines: tuple[Headline, ...]
    view: View
    note: str


def cards(asked: Asked) -> list[Card]:
    """Return a card for each chosen region; headlines without data are left out."""
    latest = questions.latest(asked.database, asked.view.regions)
    headline = latest["indicator"].isin([indicator for indicator, _ in HEADLINES])
    whole = rows_of(latest[headline & (latest["scope"] == "whole")])
    return [
        _card(
            asked,
            asked.wording.catalog.region(code),
            [row for row in whole if row["region"] == code],
        )
        for code in asked.view.regions
    ]


def _card(asked: Asked, region: Region, latest: list[dict[str, Any]]) -> Card:
    say = asked.wording.say
    view = replace(asked.view, page=Page.GROWTH, tabs=(), regions=(region.code,))
    note = say(_REGION_NOTE, name=say(region.name), note=say(region.note))
    return Card(
        say(region.name),
        tuple(_headlines(asked.wording, latest)),
        view,
        note if region.note else "",
    )


def _headlines(wording: Wording, latest: list[dict[str, Any]]) -> Iterator[Headline]:
    for indicator, measure in HEADLINES:
        rows = [
            row
            for row in latest
            if (row["indicator"], row["measure"]) == (indicator, measure.code)
        ]
        for row in _newest_of(rows):
            name = wording.indicator(indicator)
            if measure is not Measure.LEVEL:
                name = f"{name} · {wording.measure(measure.code)}"
            when = f"{wording.period(row)} · {wording.stage(row['stage'])}"
            yield Headline(written(row, wording), name, when)


def _newest_of(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the newest of *rows*, or the newest whole year if hardly older."""
    newest = max(rows, key=itemgetter("end"), default=None)
    if newest is None:
        return []
    annual = [row for row in rows if row["interval"] == str(YEAR)]
    year = max(annual, key=itemgetter("end"), default=newest)
    return [year if newest["year"] - year["year"] <= 1 else newest]


def overview_figures(asked: Asked) -> list[Figure]:
    """Return the newest figures, and the grid of who has what."""
    return [_newest(asked), _coverage(asked)]


def _newest(asked: Asked) -> Figure:
    wording = asked.wording
    latest = questions.latest(asked.database, asked.view.regions)
    if latest.empty:
        return nothing_known(asked, "newest", wording.say(_NEWEST), _newest)
    newest = latest.nlargest(_LINES, "end")
    table = compact(asked, newest)
    names = [
        f"{wording.indicator(row['indicator'])} · {wording.measure(row['measure'])}"
        for row in rows_of(newest)
    ]
    table.insert(1, "indicator", names)
    return Figure(
        code="newest",
        title=wording.say(_NEWEST),
        subtitle=wording.say(_NEWEST_SUBTITLE),
        rows=newest.drop(columns="interval"),
        table=headed(table.drop(columns=["basis", "others"]), wording),
    )


def _coverage(asked: Asked) -> Figure:
    wording, catalog = asked.wording, asked.wording.catalog
    if not asked.view.regions:
        return nothing_known(asked, "coverage", wording.say(_GRID), _coverage)
    coverage = questions.coverage(asked.database, asked.view.regions)
    counts = _counts(coverage, asked.view.regions, catalog)
    table = counts.rename(
        index=wording.region, columns=lambda topic: wording.say(TOPICS[topic])
    )
    table = table.rename_axis(index=wording.say(Text("地区", "Region")), columns=None)
    title = wording.say(_GRID)
    return Figure(
        code="coverage",
        title=title,
        subtitle=wording.say(_GRID_SUBTITLE),
        rows=pd.DataFrame(),
        table=table.reset_index(),
        specification=grid(asked.look),
        marks={"rows": _cells(asked, counts)},
        alt=title,
    )


def _counts(
    coverage: pd.DataFrame, regions: tuple[str, ...], catalog: Catalog
) -> pd.DataFrame:
    """
    Return how many figures each region has on each topic.

    Columns:
        one a topic, in the order of `TOPICS`; the index is the region
    """
    counts = {region: dict.fromkeys(TOPICS, 0) for region in regions}
    for row in rows_of(coverage[["region", "indicator", "figures"]]):
        if row["region"] in counts:
            topic = catalog.indicator(row["indicator"]).topic
            counts[row["region"]][topic] += row["figures"]
    return pd.DataFrame.from_dict(
        counts, orient="index", columns=list(TOPICS), dtype=int
    )


def _cells(asked: Asked, counts: pd.DataFrame) -> pd.DataFrame:
    wording = asked.wording
    rows = []
    for topic, name in TOPICS.items():
        if not counts[topic].any():
            continue
        for region, count in counts[topic].items():
            names = {"region": wording.region(str(region)), "topic": wording.say(name)}
            rows.append(
                {
                    "row": names["topic"],
                    "column": names["region"],
                    "count": int(count),
                    "text": str(count) if count else "",
                    "sentence": wording.say(_CELL, n=int(count), **names),
                }
            )
    return pd.DataFrame(rows)
