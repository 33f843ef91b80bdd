"""What the figures of a growth view do not say, looked for one reason after another."""

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.sentences.cannot import (
    bound_beside,
    bounds_of,
    levels_differ,
    no_common_period,
    other_intervals,
    several_footings,
)
from indicators.analysis.sentences.naming import Naming
from indicators.analysis.sentences.newest import newest_row
from indicators.analysis.trend import newest_together
from indicators.model.observation import Stage
from indicators.model.sentence import Sentence
from indicators.reports.claims import sizes_differ
from indicators.reports.figure import Asked
from indicators.store import questions


def limits_of(
    asked: Asked, naming: Naming, table: pd.DataFrame
) -> list[Sentence | None]:
    """
    Return what cannot be said of the view's figures, the gravest first.

    *table* has the columns of `analysis.trend.segmented`, indicator and measure.
    """
    rows = rows_of(table)
    regions = asked.view.regions
    several = [several_footings(naming, rows, region) for region in regions]
    return [
        *several,
        _bound(asked, naming, rows),
        *_absent(asked, naming, rows),
        _not_together(asked, naming, table),
    ]


def _bound(asked: Asked, naming: Naming, rows: list[Row]) -> Sentence | None:
    found = bounds_of(rows, naming.catalog.apart(asked.view.regions))
    return bound_beside(naming, *found) if found else None


def _absent(asked: Asked, naming: Naming, rows: list[Row]) -> list[Sentence | None]:
    """Return who has figures of other months only; who has none the figure names."""
    view = asked.view
    present = {row["region"] for row in rows}
    absent = [code for code in view.regions if code not in present]
    own = next(
        (row for code in view.regions if (row := newest_row(naming, rows, code))), None
    )
    elsewhere = {code: _elsewhere(asked, code) for code in absent}
    apart = naming.catalog.apart(view.regions)
    said = [
        other_intervals(naming, own, figures, view.interval)
        for code, figures in elsewhere.items()
        if own and figures and code in apart and own["region"] in apart
    ]
    return [*said]


def _elsewhere(asked: Asked, region: str) -> list[Row]:
    """Return the shown figures of other intervals; targets are none."""
    view = asked.view
    figures = questions.figures(
        asked.database, (region,), view.indicator, "", view.periods
    )
    return [
        row
        for row in rows_of(figures)
        if row["shown"]
        and row["measure"] == view.measure.code
        and row["stage"] != Stage.TARGET.code
        and asked.wording.interval(row) not in {None, view.interval}
    ]


def _not_together(asked: Asked, naming: Naming, table: pd.DataFrame) -> Sentence | None:
    """Return why regions side by side are not set beside each other, if they are not."""
    apart = naming.catalog.apart(asked.view.regions)
    own = [row for row in rows_of(table) if row["region"] in apart]
    present = [code for code in apart if any(row["region"] == code for row in own)]
    if len(present) < 2:
        return None
    met = newest_together(table, apart)
    if met:
        return levels_differ(naming, met) if sizes_differ(asked, met) else None
    footings = {(str(r["start"]), str(r["end"]), r["scope"], r["basis"]) for r in own}
    many = len(footings) == len(own)
    return no_common_period(naming, own, present) if many else None
