"""Which positions a page may speak of: of one footing, one year, regions side by side."""

from collections.abc import Sequence

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.sentences.cannot import levels_differ, no_common_period
from indicators.analysis.sentences.naming import Naming, is_bound, when
from indicators.analysis.sentences.standing import moved_sentence, position_sentence
from indicators.analysis.trend import binding, lies_between, newest_together
from indicators.model.observation import Measure
from indicators.model.sentence import Sentence
from indicators.model.view import Years
from indicators.reports.claims import sizes_differ
from indicators.reports.figure import Asked
from indicators.reports.rankings.ranked import ranked_set, ranked_year, whole_series
from indicators.store import questions

_RANKABLE = frozenset(
    {Measure.LEVEL, Measure.COUNT, Measure.GROWTH, Measure.RATE, Measure.SHARE}
)
_TOLD = 3
"""Positions that a page speaks of."""
_NAMED = 4
"""Regions without a figure that a sentence has room for."""


def growth_position(
    asked: Asked, naming: Naming, table: pd.DataFrame
) -> Sentence | None:
    """
    Return where the first chosen region stands in the newest year that two share.

    *table* has the columns of `analysis.trend.segmented`.
    """
    apart = naming.catalog.apart(asked.view.regions)
    met = newest_together(table[table["scope"] == "whole"], apart)
    if not _may_rank(asked, met):
        return None
    present = [row["region"] for row in met]
    absent = [code for code in apart if code not in present]
    subject = next(code for code in asked.view.regions if code in present)
    return position_sentence(naming, met, subject, absent)


def ranked_positions(
    asked: Asked, naming: Naming
) -> tuple[list[Sentence | None], list[Sentence | None]]:
    """Return the positions of chosen regions within the ranked set, and why there are none."""
    ranked = ranked_set(asked)
    year = ranked_year(asked, ranked)
    rows = rows_of(whole_series(asked, ranked, Years(year, year)))
    exact = [row for row in rows if not is_bound(row)]
    one_basis = len({row["basis"] for row in rows}) == 1
    if len({row["region"] for row in rows}) < 2:
        few = rows_of(whole_series(asked, ranked, asked.view.periods))
        regions = list(dict.fromkeys(row["region"] for row in few))
        common = no_common_period(naming, few, regions) if len(regions) > 1 else None
        return [], [common]
    if sizes_differ(asked, rows):
        return [], [levels_differ(naming, rows)]
    if len(exact) < len(rows) or not one_basis or not _may_rank(asked, rows):
        return [], []
    said = _positions(asked, naming, ranked, rows)
    return [*said, *_moved(asked, naming, ranked, rows)], []


def _positions(
    asked: Asked, naming: Naming, ranked: Sequence[str], rows: list[Row]
) -> list[Sentence | None]:
    present = [row["region"] for row in rows]
    absent = [code for code in ranked if code not in present]
    # Of a long list it is enough that n is said; the figure names who is missing.
    named = absent if len(absent) <= _NAMED else []
    return [
        position_sentence(naming, rows, code, named)
        for code in _told(asked, naming, rows)
    ]


def _told(asked: Asked, naming: Naming, rows: list[Row]) -> list[str]:
    """Return whose position is told: who is first, then the chosen ones."""
    least = naming.catalog.indicator(asked.view.indicator).direction == "down"
    pick = min if least else max
    first = pick(rows, key=lambda row: row["value"])["region"]
    chosen = [c for c in asked.view.regions if c in {row["region"] for row in rows}]
    # Of two regions the second's position is the first's over again.
    return list(dict.fromkeys([first, *chosen]))[: _TOLD if len(rows) > 2 else 1]


def _moved(
    asked: Asked, naming: Naming, ranked: tuple[str, ...], rows: list[Row]
) -> list[Sentence | None]:
    """Return who of those told moved since the year before, with no break between."""
    year = rows[0]["year"] - 1
    earlier = rows_of(whole_series(asked, ranked, Years(year, year)))
    earlier = [row for row in earlier if row["basis"] == rows[0]["basis"]]
    breaks = questions.breaks(asked.database, (asked.view.indicator,), ranked)
    cuts = rows_of(binding(breaks, asked.view.measure))
    before = {row["region"]: row for row in earlier}
    broken = any(
        lies_between(cut, before[row["region"]], row)
        for cut in cuts
        for row in rows
        if row["region"] in before
    )
    if broken or not earlier or any(is_bound(row) for row in earlier):
        return []
    periods = (when(earlier[0]), when(rows[0]))
    return [
        moved_sentence(naming, rows, earlier, code, periods)
        for code in _told(asked, naming, rows)
    ]


def _may_rank(asked: Asked, rows: list[Row]) -> bool:
    """Return whether *rows* may be ordered: two at least, amounts of one level only."""
    return (
        len(rows) > 1
        and asked.view.measure in _RANKABLE
        and not sizes_differ(asked, rows)
        and len({row["region"] for row in rows}) == len(rows)
    )
