"""A judged view: what is brought in for it, what is asked, what must be found."""

from dataclasses import dataclass

from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.view import CHOSEN, Page, Shape, View, Years
from tests.seeded.drawing import FULL, Row

NOTE, WARN, BLOCK = "note", "warn", "block"
CAUTIONS = frozenset({NOTE, WARN, BLOCK})
BARRED = frozenset({WARN, BLOCK})
ALWAYS = frozenset({"R13", "R14", "R16", "R22", "R23"})
"""Rules that are printed whatever the figures are."""


@dataclass(frozen=True)
class Case:
    """
    A view over *rows*.

    *rule* is the fault that was seeded, found at one of *levels*; *besides* are rules
    that the same fault breaks too. A clean view has no *rule*; it is a near miss of
    *near*, which must not even be noted.
    """

    name: str
    rows: list[Row]
    view: View
    rule: str = ""
    levels: frozenset[str] = CAUTIONS
    besides: frozenset[str] = frozenset()
    near: str = ""


def faulty(
    rule: str, name: str, rows: list[Row], view: View, *levels: str, besides: str = ""
) -> Case:
    """Return a view with a fault against *rule*; without *levels* any will do."""
    known = frozenset(levels) or CAUTIONS
    others = frozenset(besides.split())
    return Case(f"{rule} {name}", rows, view, rule, known, others)


def clean(near: str, name: str, rows: list[Row], view: View) -> Case:
    """Return a view without a fault that lies *near* one."""
    return Case(f"near {near} {name}", rows, view, near=near)


def growth(
    regions: tuple[str, ...],
    what: tuple[str, Measure],
    years: range,
    interval: str = FULL,
    shape: Shape = Shape.LINES,
) -> View:
    """Return the growth page over *years*."""
    indicator, measure = what
    return View(
        page=Page.GROWTH,
        indicator=indicator,
        measure=measure,
        regions=regions,
        periods=Years(years[0], years[-1]),
        interval=Interval.parse(interval),
        shape=shape,
        base=years[0],
    )


def ranks(
    regions: tuple[str, ...],
    what: tuple[str, Measure],
    years: range,
    interval: str = FULL,
    among: str = CHOSEN,
) -> View:
    """Return the rankings of *regions*, or of all parts of *among*."""
    indicator, measure = what
    return View(
        page=Page.RANKINGS,
        indicator=indicator,
        measure=measure,
        regions=regions,
        periods=Years(years[0], years[-1]),
        interval=Interval.parse(interval),
        among=among,
    )
