"""The application's life: warmed up before the first visitor, then a frozen heap."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from indicators.catalog import catalog
from indicators.charts import KINDS, Look
from indicators.model.problem import Problem
from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from indicators.store.editions import editions
from indicators.ui import cards, figures, filters, importing

ROOMS = (cards, figures, filters, importing)
"""What the pages import: loaded with the application, not by the first visitor."""


@asynccontextmanager
async def warmed(_: Any) -> AsyncIterator[None]:
    """
    Compile every chart and ask every page's questions; then freeze the heap.

    With pandas, Altair and DuckDB loaded, one collection of all garbage takes 80 ms and
    holds every visitor up. A frozen heap is not looked at again.
    """
    for language in Language:
        for dark in (False, True):
            for chart in KINDS.values():
                chart(Look(language, dark))
    catalog()
    try:
        with editions().open() as database:
            for page in Page:
                figures_of(Asked(database, View(page=page)))
    except Problem:
        pass  # no edition yet: the pages say so
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
