"""Regions and figures drawn for the judged views, each region in one view only."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count

from indicators.catalog.catalog import shipped_catalog
from indicators.model.observation import Measure
from indicators.model.period import Interval, Period

SEED = 20240607
FULL, HALF, THREE_QUARTERS = "01-12", "01-06", "01-09"
_PLACED = (
    "2102",
    "3503",
    "3505",
    "3506",
    "3507",
    "3508",
    "2103",
    "3302",
    "3702",
    "3205",
    "3305",
    "3309",
    "4207",
    "4404",
)
"""Cities, by the first digits of their code, that cases name themselves."""
_LEVELS = {
    "gdp": 2600,
    "gdp_per_head": 98000,
    "industrial_value_added": 900,
    "industrial_value_added_above_scale": 700,
    "gross_industrial_output_above_scale": 3900,
    "retail_sales": 1100,
    "budget_revenue": 240,
    "tax_revenue": 190,
    "exports": 620,
    "trade": 1000,
    "foreign_investment_used": 6,
    "income_all": 52000,
    "income_rural": 33000,
    "resident_population": 410,
    "projects_started": 90,
    "gdp_primary": 160,
    "gdp_tertiary": 1900,
}
_WHOLE_NUMBERS = {"gdp_per_head", "income_all", "income_rural", "projects_started"}


@dataclass(frozen=True)
class Row:
    """
    A line of a sheet: a figure and what the sheet says of it.

    *book* is the workbook that it stands in; a workbook is approved as a whole.
    """

    region: str
    indicator: str
    measure: Measure
    period: Period
    value: Decimal
    basis: str = ""
    scope: str = ""
    qualifier: str = ""
    book: str = "final"


class Deck:
    """Regions that no other view has, and figures that grow as real ones do."""

    def __init__(self, seed: int = SEED) -> None:
        self._random = random.Random(seed)  # noqa: S311  # a draw, not a secret
        self._regions = {
            kind: iter(self._shuffled(kind))
            for kind in (("prefecture", "city"), ("county", "district"))
        }

    def cities(self, number: int = 2) -> tuple[str, ...]:
        """Return *number* cities above the counties."""
        return self._drawn(("prefecture", "city"), number)

    def districts(self, number: int = 2) -> tuple[str, ...]:
        """Return *number* districts, each of another city."""
        return self._drawn(("county", "district"), number)

    def series(
        self, region: str, indicator: str, measure: Measure, years: range, **said: str
    ) -> list[Row]:
        """Return a figure a year, of the interval *interval* or of whole years."""
        interval = Interval.parse(said.pop("interval", FULL))
        values = self._levels(indicator) if measure is Measure.LEVEL else self._rates()
        return [
            Row(region, indicator, measure, interval.of(year), value, **said)
            for year, value in zip(years, values, strict=False)
        ]

    def every(
        self, regions: tuple[str, ...], what: "Said", years: range, **said: str
    ) -> list[Row]:
        """Return the series of several *regions* of one indicator and measure."""
        indicator, measure = what
        return [
            row
            for region in regions
            for row in self.series(region, indicator, measure, years, **said)
        ]

    def _levels(self, indicator: str) -> Iterator[Decimal]:
        start = _LEVELS[indicator] * self._random.uniform(0.5, 1.6)
        speed = self._random.uniform(1.03, 1.08)
        places = 0 if indicator in _WHOLE_NUMBERS else 2
        for year in count():
            yield Decimal(str(start * speed**year)).quantize(Decimal(1).scaleb(-places))

    def _rates(self) -> Iterator[Decimal]:
        while True:
            yield Decimal(self._random.randint(11, 93)) / 10

    def _drawn(self, kind: tuple[str, str], number: int) -> tuple[str, ...]:
        drawn: list[str] = []
        while len(drawn) < number:
            code = next(self._regions[kind])
            if code[:4] not in {each[:4] for each in drawn}:
                drawn.append(code)
        return tuple(drawn)

    def _shuffled(self, kind: tuple[str, str]) -> list[str]:
        catalog = shipped_catalog()
        known = (catalog.region(code) for code in sorted(catalog.every_region))
        codes = [
            region.code
            for region in known
            if (region.level, region.kind) == kind
            and not region.code.startswith(_PLACED)
            and region.code in _today()
        ]
        self._random.shuffle(codes)
        return codes


Said = tuple[str, Measure]
"""An indicator and what of it is measured."""


def qualified(rows: list[Row], place: int, qualifier: str) -> list[Row]:
    """Return *rows*, that at *place* with a *qualifier*."""
    return changed(rows, place, qualifier=qualifier)


def changed(rows: list[Row], place: int, **said: object) -> list[Row]:
    """Return *rows*, that at *place* changed."""
    place %= len(rows)
    return [
        replace(row, **said) if number == place else row
        for number, row in enumerate(rows)
    ]


def _today() -> set[str]:
    catalog = shipped_catalog()
    provinces = (r for r in catalog.regions.values() if r.level == "province")
    cities = {part for province in provinces for part in catalog.parts(province.code)}
    return cities | {part for city in cities for part in catalog.parts(city)}
