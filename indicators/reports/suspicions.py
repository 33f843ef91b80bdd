"""What the checks find in an arrival, beside what the edition knows."""

import pandas as pd

from indicators.analysis.checks import Suspicion, checked
from indicators.catalog import Catalog
from indicators.catalog.sums import shipped_sums
from indicators.model.view import Years
from indicators.reports.imports import Arrival
from indicators.store.database import Database
from indicators.store.questions import breaks, figures

_EVER = Years(1900, 2100)
# An edition of the curated figures has some thousands; more than these need no check
# beside every one of them.
_MOST = 200_000
_COLUMNS = (
    "sheet",
    "cell",
    "region",
    "scope",
    "indicator",
    "measure",
    "basis",
    "stage",
    "qualifier",
    "start",
    "end",
    "value",
)


def suspicions(
    database: Database, arrived: Arrival, known: Catalog
) -> tuple[Suspicion, ...]:
    """Return what looks wrong in the figures to be published, the gravest first."""
    rows = _rows(arrived)
    if rows.empty:
        return ()
    regions = sorted(set(rows["region"]))
    indicators = sorted(set(rows["indicator"]))
    there = figures(database, regions, "", "", _EVER, most=_MOST)
    there = there[there["shown"] & there["indicator"].isin(indicators)]
    cuts = breaks(database, indicators, regions)
    return checked(rows, there, cuts, known, shipped_sums())


def _rows(arrived: Arrival) -> pd.DataFrame:
    rows = [
        (
            one.sheet,
            one.cell,
            said.region,
            said.scope,
            said.indicator,
            said.measure.code,
            said.basis.code,
            said.stage.code,
            said.qualifier.code,
            pd.Timestamp(said.period.start),
            pd.Timestamp(said.period.end),
            float(said.value),
        )
        for one in arrived.chosen
        if (said := one.observation)
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS))
