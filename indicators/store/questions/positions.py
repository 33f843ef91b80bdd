"""Who stands where among a set of regions, and since when."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.view import Years
from indicators.store.database import Database
from indicators.store.questions.figures import asked

WHOLE = "whole"
COLUMNS = (
    "region",
    "basis",
    "stage",
    "qualifier",
    "start",
    "end",
    "value",
    "unit",
    "rank",
    "n",
    "ties",
    "gap_above",
    "gap_below",
    "previous_year",
    "previous_value",
    "previous_rank",
    "moved",
    "origin",
    "others",
    "locator_zh",
    "locator_en",
    "note_zh",
    "note_en",
    "printed",
)
_WHOLE = ("rank", "n", "ties")
_PLACES = (*_WHOLE, "gap_above", "gap_below", "previous_rank")

Numbers = npt.NDArray[np.float64]
"""One number a row, missing as nan."""


def positions(  # noqa: PLR0913, PLR0917  # the parts of the question, as a view holds them
    database: Database,
    indicator: str,
    measure: Measure,
    regions: Sequence[str],
    interval: Interval,
    year: int,
    direction: str,
) -> pd.DataFrame:
    """
    Return who of *regions* stands where in *year*: whole regions, targets left out.

    The highest value is first; with the direction ``down`` the lowest. Figures of
    different bases are ranked apart. The year before is ranked among the regions that
    are ranked now, and only if every one of them had a figure then.

    Columns:
        region: division code; rows are ordered by basis, rank and region
        basis: figures of one basis are ranked together
        stage: how settled the figure is
        qualifier: exact, about, over or up_to
        start: first day of the period
        end: last day; the same as start for an instant
        value: in unit
        unit: code, of the size of the measure's unit
        rank: 1 is best; equal values share a rank and the next ones are left out
        n: regions ranked with this basis
        ties: other regions with the same value
        gap_above: to the next better value, in unit, positive; missing for the best
        gap_below: to the next worse value, in unit, positive; missing for the worst
        previous_year: the year before; missing without a figure then
        previous_value: a year earlier, in unit; missing without a figure then
        previous_rank: a year earlier; missing unless all regions had a figure then
        moved: places gained since then; missing with previous_rank
        origin: code of the document
        others: further figures with the same key
        locator_zh: where in the document; empty when not said
        locator_en: the same in English
        note_zh: cautions; empty when there are none
        note_en: the same in English
        printed: as the document prints it; empty when it does not differ
    """
    figures = database.ask(
        "positions",
        **asked(database, indicator, measure, regions, Years(year - 1, year)),
        interval=database.integer("interval", str(interval)),
        whole=database.integer("scope", WHOLE),
    )
    # Rows come ordered by the days: of two instants in a month the last one counts.
    keys = zip(figures["basis"], figures["region"], figures["year"], strict=True)
    row_of = {key: row for row, key in enumerate(keys)}
    now = [key for key in row_of if key[2] == year]
    before = [row_of.get((basis, region, year - 1), -1) for basis, region, _ in now]
    values = np.append(figures["value"].to_numpy(), np.nan)
    rows = np.array([row_of[key] for key in now], dtype=int)
    columns = {name: column.array.take(rows) for name, column in figures.items()}
    sign = 1 if direction == "down" else -1
    basis_of = np.array([key[0] for key in now])
    standing = _standing(basis_of, sign * values[rows], sign * values[before])
    # They also come by basis and region: the sort is stable and leaves that order.
    order = np.lexsort((standing["rank"], pd.factorize(basis_of)[0]))
    columns |= standing | {"previous_value": values[before]}
    columns["previous_year"] = np.where(np.array(before) < 0, np.nan, year - 1)
    return pd.DataFrame({name: columns[name].take(order) for name in COLUMNS})


def _standing(
    basis_of: npt.NDArray[np.str_], scores: Numbers, then: Numbers
) -> dict[str, Numbers]:
    standing = {name: np.full(len(scores), np.nan) for name in _PLACES}
    for basis in dict.fromkeys(basis_of):
        rows = np.flatnonzero(basis_of == basis)
        for name, places in _places(scores[rows]).items():
            standing[name][rows] = places
        if not np.isnan(then[rows]).any():
            standing["previous_rank"][rows] = _places(then[rows])["rank"]
    standing["moved"] = standing["previous_rank"] - standing["rank"]
    return standing | {name: standing[name].astype(int) for name in _WHOLE}


def _places(scores: Numbers) -> dict[str, Numbers]:
    ordered, steps = np.sort(scores), np.unique(scores)
    first = np.searchsorted(ordered, scores)
    beside = np.concatenate(([np.nan], steps, [np.nan]))
    step = np.searchsorted(steps, scores)
    # The best has the lowest score.
    return {
        "rank": first + 1,
        "n": np.full(len(scores), len(scores)),
        "ties": np.searchsorted(ordered, scores, "right") - first - 1,
        "gap_above": scores - beside[step],
        "gap_below": beside[step + 2] - scores,
    }
