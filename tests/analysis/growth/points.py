"""Points drawn for people, and strategies for those that must not meet."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from indicators.analysis.growth.points import Point, Published
from indicators.catalog import catalog
from indicators.model.cell import Cell
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Interval

YEAR = Interval(1, 12)


def point(number, year=2022, interval=YEAR, **changes):
    """Return a level of budget revenue of Zhenhai; *changes* are parts of it."""
    known = catalog()
    indicator = known.indicator(changes.pop("indicator", "budget_revenue"))
    made = Point(
        indicator=indicator,
        region="330211",
        scope="whole",
        measure=Measure.LEVEL,
        basis=Basis.NATURAL,
        period=interval.of(year),
        stage=Stage.PRELIMINARY,
        qualifier=Qualifier.EXACT,
        value=Decimal(str(number)),
        cells=(),
        priced=True,
    )
    made = replace(made, **changes)
    cell = Cell(
        indicator=indicator.code,
        region=made.region,
        scope=made.scope,
        measure=made.measure.code,
        basis=made.basis.code,
        period=str(made.period),
    )
    return replace(made, cells=(cell,))


def rate(number, year=2022, interval=YEAR, **changes):
    """Return a published rate."""
    said = {"measure": Measure.GROWTH, "basis": Basis.UNSTATED} | changes
    return Published(point(number, year, interval, **said))


def cut(start, **changes):
    """Return a break of budget revenue in Zhenhai."""
    usual = {"region": "330211", "scope": "whole", "indicator": "budget_revenue"}
    return usual | {"start": start, "kind": "method"} | changes


amounts = st.decimals(Decimal("0.01"), 10**9, places=2)
growths = st.decimals(-60, 200, places=1)
intervals = st.sampled_from(
    [Interval(1, last) for last in (1, 2, 3, 6, 9, 11, 12)]
    + [Interval(first, first + 2) for first in (4, 7, 10)]
    + [Interval(month, month) for month in (2, 5, 12)]
    + [Interval(12, 12, instant=True)]
)
# What one point may differ in so that it must not meet another, and the rule that says so.
mismatches = st.sampled_from(
    [
        ({"scope": "district_owned"}, "R9"),
        ({"basis": Basis.LIKE_FOR_LIKE}, "R10"),
        ({"basis": Basis.UNSTATED}, "R10"),
        ({"region": "370211"}, "R15"),
        ({"indicator": "tax_revenue"}, "R2"),
        ({"measure": Measure.COUNT}, "R2"),
        ({"period": Interval(1, 9).of(2021)}, "R2"),
        ({"period": Interval(10, 12).of(2021)}, "R2"),
        ({"period": Interval(12, 12, instant=True).of(2021)}, "R2"),
        ({"qualifier": Qualifier.OVER}, "R21"),
        ({"qualifier": Qualifier.UP_TO}, "R21"),
        ({"stage": Stage.TARGET}, "R7"),
        ({"value": Decimal(0)}, "R19"),
        ({"value": Decimal(-5)}, "R19"),
        ({"value": Decimal("0.0001")}, "R19"),
    ]
)
