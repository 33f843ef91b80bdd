"""The headline indicators, and the figures of them that the overview speaks of."""

from dataclasses import replace

from indicators.analysis.rows import Row, rows_of
from indicators.model.observation import Measure, Stage
from indicators.model.period import Interval
from indicators.model.view import Page, Shape, View
from indicators.reports.figure import Asked
from indicators.store import questions

HEADLINES = (
    ("gdp", Measure.LEVEL),
    ("gdp", Measure.GROWTH),
    ("industrial_value_added_above_scale", Measure.GROWTH),
    ("fixed_asset_investment", Measure.GROWTH),
    ("budget_revenue", Measure.LEVEL),
)
INDICATORS = tuple(dict.fromkeys(indicator for indicator, _ in HEADLINES))
Published = dict[tuple[str, str], list[Row]]


def published_headlines(asked: Asked) -> Published:
    """
    Return what is published of the headline indicators, by indicator and measure.

    Each row has the columns of `store.questions.figures` and its interval; targets and
    spans of years are left out, and of several answers to one question all but one.
    """
    found: Published = {}
    # Without a region the question of all figures would answer for every region.
    for indicator in INDICATORS if asked.view.regions else ():
        figures = questions.figures(
            asked.database, asked.view.regions, indicator, "", asked.view.periods
        )
        for row in rows_of(figures):
            row["interval"] = asked.wording.interval(row)
            if row["shown"] and row["interval"] and row["stage"] != Stage.TARGET.code:
                found.setdefault((indicator, row["measure"]), []).append(row)
    return found


def of_whole(published: Published, indicator: str, measure: Measure) -> list[Row]:
    """Return the rows of whole regions, not of a part of what they are."""
    rows = published.get((indicator, measure.code), [])
    return [row for row in rows if row["scope"] == "whole"]


def growth_view(
    asked: Asked, indicator: str, measure: Measure, interval: Interval
) -> View:
    """
    Return the view of an indicator's course, the regions and years as chosen.

    Where only one of the regions has it, it is shown alone: beside figures of other
    months it would be no comparison (rule R2).
    """
    having = asked.having.get((indicator, measure.code, str(interval)), frozenset())
    alone = tuple(region for region in asked.view.regions if region in having)
    return replace(
        asked.view,
        page=Page.GROWTH,
        regions=alone if len(alone) == 1 else asked.view.regions,
        indicator=indicator,
        measure=measure,
        interval=interval,
        shape=Shape.LINES,
        tabs=(),
        alone="",
    )
