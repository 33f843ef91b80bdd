"""Every check over what arrived, beside what is known."""

import re
from collections.abc import Sequence

import pandas as pd

from indicators.analysis.checks.cumulative import cumulative
from indicators.analysis.checks.duplicates import standing_twice
from indicators.analysis.checks.figures import figures_of
from indicators.analysis.checks.leaps import leaps
from indicators.analysis.checks.rates import rates
from indicators.analysis.checks.slips import slipped
from indicators.analysis.checks.strays import strays
from indicators.analysis.checks.sums import sums
from indicators.analysis.checks.suspicion import Severity, Suspicion
from indicators.catalog import Catalog
from indicators.catalog.sums import Sum

_SEVERITIES = list(Severity)


def checked(
    arrived: pd.DataFrame,
    known: pd.DataFrame,
    breaks: pd.DataFrame,
    catalog: Catalog,
    listed: Sequence[Sum],
) -> tuple[Suspicion, ...]:
    """
    Return what looks wrong in the figures that *arrived*, the likeliest slips first.

    *known* are the edition's figures of the same regions and indicators, with the
    columns of the store's question `figures`; *arrived* has those columns up to value,
    and sheet and cell. *breaks* are the store's; *listed* says what adds up. Nothing
    is changed.
    """
    figures = figures_of(arrived, known, catalog)
    slips, wrong = slipped(figures)
    # A slip is its own leap and breaks its own sums: one cause, one suspicion.
    others = figures.without(wrong)
    found = (
        *standing_twice(figures),
        *slips,
        *leaps(others, breaks),
        *sums(others, listed),
        *cumulative(others),
        *rates(others, breaks),
        *strays(others),
    )
    return tuple(sorted(found, key=_place))


def _place(suspicion: Suspicion) -> tuple[object, ...]:
    # B10 comes after B9.
    parts = re.split("([0-9]+)", suspicion.cells[0])
    cell = tuple(int(part) if part.isdecimal() else part for part in parts)
    return _SEVERITIES.index(suspicion.severity), cell, suspicion.key
