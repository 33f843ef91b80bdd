"""What is put side by side, and to what end: all that a rule looks at."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.catalog.catalog import Catalog
from indicators.model.definitions import Indicator
from indicators.model.observation import Stage
from indicators.model.view import View


class Intent(StrEnum):
    """What a figure does with its rows."""

    LINES = "lines"  # each series over the years, in one picture
    SIDE = "side"  # beside each other, each with its own period
    RANK = "rank"  # positions within the set
    SUM = "sum"
    MEAN = "mean"
    CHANGE = "change"  # one year less another, and the rate between them
    INDEX = "index"  # to a base year
    SHARE = "share"  # of a part in its whole
    PROGRESS = "progress"  # done against planned
    COMPOSITE = "composite"  # one score of several indicators
    MAP = "map"


@dataclass(frozen=True)
class Compared:
    """
    The rows of a view and what is done with them.

    *rows* are observations (columns of `store.questions.series`, indicator and measure)
    of the *regions* asked for. *elsewhere* are figures (same columns) of the same
    indicator and measure, of asked regions that have none among *rows*: of other
    intervals or years. *breaks* (columns of `store.questions.breaks`) are those that
    cut series of the rows' measure. *every* says that the set claims to be all units of
    its kind. *declaration* is what a composite declares.
    """

    catalog: Catalog = field(repr=False)
    view: View
    intent: Intent
    rows: pd.DataFrame
    regions: tuple[str, ...]
    breaks: pd.DataFrame
    elsewhere: pd.DataFrame = field(default_factory=pd.DataFrame)
    every: bool = False
    declaration: frozenset[str] = frozenset()

    @property
    def indicator(self) -> Indicator:
        """The indicator that the view is about."""
        return self.catalog.indicator(self.view.indicator)

    @cached_property
    def figures(self) -> tuple[Row, ...]:
        """The rows that are no targets, whatever their order in one order."""
        return _settled_order(self.rows)

    @cached_property
    def figures_elsewhere(self) -> tuple[Row, ...]:
        """The same of *elsewhere*, of asked regions that have no row."""
        having = {row["region"] for row in self.figures}
        return tuple(
            row for row in _settled_order(self.elsewhere) if row["region"] not in having
        )

    @cached_property
    def kinds(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        """The figures by indicator and measure: only within one do figures meet."""
        found: dict[tuple[str, str], list[Row]] = {}
        for row in self.figures:
            found.setdefault((row["indicator"], row["measure"]), []).append(row)
        return {kind: tuple(rows) for kind, rows in found.items()}


_ORDER = ("indicator", "measure", "region", "scope", "basis", "start", "end")


def _settled_order(rows: pd.DataFrame) -> tuple[Row, ...]:
    figures = [row for row in rows_of(rows) if row["stage"] != Stage.TARGET.code]
    return tuple(sorted(figures, key=lambda r: tuple(str(r[name]) for name in _ORDER)))
