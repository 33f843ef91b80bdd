"""A figure as a formula takes it, and what comes out: published or derived."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from indicators.analysis.growth.formulas import Formula
from indicators.analysis.rows import Row
from indicators.analysis.settled import less_settled
from indicators.catalog.catalog import Catalog
from indicators.model.cell import Cell
from indicators.model.definitions import Indicator
from indicators.model.finding import Finding
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Period

_MONEY = frozenset({"yuan", "usd"})


@dataclass(frozen=True, slots=True)
class Point:
    """
    One figure with all that must match before it meets another.

    *value* is in the unit of its measure (columns of `store.questions.series`), exact by
    its printed digits. *cells* are the published figures it stands on: its own, or those
    that a single quarter was recovered from. *priced* says that it is of money.
    """

    indicator: Indicator
    region: str
    scope: str
    measure: Measure
    basis: Basis
    period: Period
    stage: Stage
    qualifier: Qualifier
    value: Decimal
    cells: tuple[Cell, ...]
    priced: bool = False

    @classmethod
    def of(cls, row: Row, catalog: Catalog) -> Self:
        """Return the point of a row of observations with indicator and measure."""
        indicator = catalog.indicator(row["indicator"])
        start, end = (str(row[day])[:10] for day in ("start", "end"))
        return cls(
            indicator=indicator,
            region=row["region"],
            scope=row["scope"],
            measure=Measure.of(row["measure"]),
            basis=Basis.of(row["basis"]),
            period=Period(date.fromisoformat(start), date.fromisoformat(end)),
            stage=Stage.of(row["stage"]),
            qualifier=Qualifier.of(row["qualifier"]),
            # By its text, in which a float has its shortest digits.
            value=Decimal(str(row["value"])),
            cells=(Cell.of(row),),
            priced=catalog.unit(indicator.unit).dimension in _MONEY,
        )

    @property
    def without_prices(self) -> bool:
        """Whether it is published without the change of prices, as growth of GDP is."""
        return self.basis in {Basis.COMPARABLE, Basis.REAL}


@dataclass(frozen=True, slots=True)
class Published:
    """A year-on-year rate in percent as its source prints it, on the basis it states."""

    point: Point

    @property
    def value(self) -> Decimal:
        """The rate in percent."""
        return self.point.value

    @property
    def now(self) -> Point:
        """The figure whose period the rate is of."""
        return self.point


@dataclass(frozen=True, slots=True)
class Derived:
    """
    A number that *formula* made of *points*, the newest first; never as good as a printed one.

    *cautions* are findings that do not forbid it but go with it.
    """

    value: Decimal
    formula: Formula
    points: tuple[Point, ...]
    cautions: tuple[Finding, ...] = ()

    @property
    def now(self) -> Point:
        """The figure whose period the number is of."""
        return self.points[0]

    @property
    def qualifier(self) -> Qualifier:
        """About, unless all it stands on is exact."""
        return Qualifier.computed(*(point.qualifier.code for point in self.points))

    @property
    def stage(self) -> Stage:
        """The least settled stage of what it stands on."""
        return Stage.of(less_settled(*(point.stage.code for point in self.points)))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The published figures it stands on."""
        return cells_of(self.points)


Speed = Published | Derived
"""A rate in percent, printed or derived."""


def cells_of(points: Sequence[Point]) -> tuple[Cell, ...]:
    """Return the published figures behind *points*, each once."""
    cells = (cell for point in points for cell in point.cells)
    return tuple(dict.fromkeys(cells))
