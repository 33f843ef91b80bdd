"""What the rules of comparability say of a figure, and what is shown where they refuse it."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.comparability import findings_of
from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.trend import binding
from indicators.model.finding import Finding, Level
from indicators.model.observation import Measure, Stage
from indicators.model.view import Page, Shape, View
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.ways import described
from indicators.store import questions

_DERIVING = frozenset({"R1", "R5"})
"""The rules that refuse a growth made of levels."""


def judged(
    asked: Asked,
    figure: Figure,
    rows: pd.DataFrame | None = None,
    *,
    regions: tuple[str, ...] | None = None,
    every: bool = False,
) -> Figure:
    """
    Return *figure* with its findings; a refused one has its reasons and ways on instead.

    *rows* are what is compared where the figure has more, *regions* the set asked for
    where it is not the view's, and *every* says that it claims to be complete.
    """
    rows = figure.rows if rows is None else rows
    if figure.intent is None or rows.empty:
        return figure
    found = found_in(asked, figure.intent, rows, regions, every=every)
    figure = replace(figure, findings=found)
    return refused(asked, figure) if blocks(found) else figure


def found_in(
    asked: Asked,
    intent: Intent,
    rows: pd.DataFrame,
    regions: tuple[str, ...] | None = None,
    *,
    every: bool = False,
) -> tuple[Finding, ...]:
    """Return what the rules find in *rows*, with ways on that can be gone."""
    found = findings_of(_compared(asked, intent, rows, regions, every=every))
    derived = any(each.rule in _DERIVING for each in blocks(found))
    return tuple(_with_way(asked, each, derived=derived) for each in found)


def _compared(
    asked: Asked,
    intent: Intent,
    rows: pd.DataFrame,
    regions: tuple[str, ...] | None,
    *,
    every: bool,
) -> Compared:
    regions = asked.view.regions if regions is None else regions
    measure = Measure.of(str(rows["measure"].iloc[0]))
    indicators = tuple(dict.fromkeys(rows["indicator"]))
    breaks = questions.breaks(asked.database, indicators, regions)
    return Compared(
        catalog=asked.wording.catalog,
        view=asked.view,
        intent=intent,
        rows=rows[rows["stage"] != Stage.TARGET.code],
        regions=regions,
        breaks=binding(breaks, measure),
        elsewhere=_elsewhere(asked, rows, regions, measure),
        every=every,
    )


def refused(asked: Asked, figure: Figure) -> Figure:
    """Return *figure* without what its findings refuse: the reasons, and ways on."""
    refusals = blocks(figure.findings)
    ways = dict.fromkeys(each.alternative for each in refusals if each.alternative)
    nothing = pd.DataFrame()
    return Figure(
        code=figure.code,
        title=figure.title,
        subtitle=figure.subtitle,
        rows=nothing,
        table=nothing,
        missing=tuple(each.say(asked.view.language) for each in refusals),
        offers=(
            *(Offer(described(asked.wording, way), way) for way in ways),
            *figure.offers,
        ),
        intent=figure.intent,
        findings=figure.findings,
    )


def blocks(found: tuple[Finding, ...]) -> list[Finding]:
    """Return the findings that refuse the comparison."""
    return [each for each in found if each.level is Level.BLOCK]


def _with_way(asked: Asked, finding: Finding, *, derived: bool) -> Finding:
    """
    Return *finding* with its alternative only where that has something to show.

    Where the rules refuse that too, it is the one that they then offer.

    Where a growth is *derived* from levels that allow none, no other choice of regions or
    years makes it honest.
    """
    way = finding.alternative
    if way is None:
        return finding
    if derived and (way.shape, way.measure) == (asked.view.shape, asked.view.measure):
        return replace(finding, alternative=None)
    there = questions.series(
        asked.database,
        way.indicator,
        way.measure,
        way.regions,
        way.interval,
        way.periods,
    )
    if there.empty:
        return replace(finding, alternative=None)
    refusals = _of_lines(asked, way, there)
    further = next((each.alternative for each in refusals if each.alternative), None)
    return replace(finding, alternative=further) if refusals else finding


def _of_lines(asked: Asked, way: View, values: pd.DataFrame) -> list[Finding]:
    """Return what refuses the *values* of a view of lines; other views are not asked."""
    if (way.page, way.shape) != (Page.GROWTH, Shape.LINES):
        return []
    codes = {"indicator": way.indicator, "measure": way.measure.code}
    there = replace(asked, view=way)
    rows = values.assign(**codes)
    return blocks(findings_of(_compared(there, Intent.LINES, rows, None, every=False)))


def _elsewhere(
    asked: Asked, rows: pd.DataFrame, regions: tuple[str, ...], measure: Measure
) -> pd.DataFrame:
    """Return the figures that regions without a row have in other intervals or years."""
    absent = [region for region in regions if region not in set(rows["region"])]
    if not absent:
        return rows.head(0)
    figures = questions.figures(
        asked.database, absent, asked.view.indicator, "", asked.view.periods
    )
    same = figures["shown"] & figures["measure"].eq(measure.code)
    return figures[same & figures["stage"].ne(Stage.TARGET.code)]
