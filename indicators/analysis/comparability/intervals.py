"""Months that do not match: R2 and R4."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import growth_lines, of_regions
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    in_both,
    places_named,
    regions_named,
    shortened,
)
from indicators.analysis.comparability.series import (
    by_region,
    interval_name,
    months_of,
    period_of,
    shared_by_two,
)
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Text
from indicators.model.view import View

_SIDE_BY_SIDE = frozenset({Intent.SIDE, Intent.MAP})
_FEBRUARY = frozenset({Interval(1, 1), Interval(2, 2)})
_SPRING = Interval(1, 2)
_OF = Text("{place}（{months}）", "{place} ({months})")
_MIXED = Text(
    "所列数值的时段不同：{months}。累计数、单季数、单月数和全年数不能相比，请选同一时段。",
    "These figures cover different months: {months}. Cumulative, quarterly, monthly and "
    "yearly figures do not compare; choose one interval.",
)
_APART = Text(
    "{others}没有{months}的数值，只有别的时段的：{found}。时段不同，不放在一起比较；请选多数地区都有的时段。",
    "{others}: no {months} figure, only for other months: {found}. Different months are "
    "not put together; choose the interval that most regions have.",
)
_NONE_SHARED = Text(
    "各地数值的时段各不相同：{found}。没有两个地区时段相同，不能比较；可以分别看每个地区。",
    "The regions' figures cover different months: {found}. No two of them match, so they "
    "are not compared; look at one region at a time.",
)
_SINGLE_MONTH = Text(
    "{places}是单独一个月的同比增速，春节有时在1月、有时在2月，会使增速大起大落；请看1—2月合计。",
    "{places}: growth of a single month. The Spring Festival falls in January in one year "
    "and in February in another and distorts it; use January–February together.",
)


@rule(
    "R2",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "时段不同的数值不混用：前三季度的累计数只与前三季度的累计数相比。",
        "Intervals are never mixed: a January–September figure stands beside "
        "January–September figures only.",
    ),
    why=Text(
        "单季、累计和全年的数值大小与增速都不同，差别来自月份而不是地区。",
        "A quarter, a cumulative figure and a year differ in size and growth because of "
        "the months, not because of the regions.",
    ),
)
def mixed_intervals(compared: Compared) -> Iterator[Finding]:
    """Find figures of different months in one picture, or left out of it for that."""
    if compared.intent is Intent.PROGRESS:
        return
    side = compared.intent in _SIDE_BY_SIDE
    for rows in compared.kinds.values():
        names = {months_of(row): interval_name(row) for row in rows}
        if len(names) > 1:
            yield Finding(
                rule="R2",
                level=Level.WARN if side else Level.BLOCK,
                text=_MIXED,
                facts={"months": shortened([names[code] for code in sorted(names)])},
                cells=cells_of(rows),
                alternative=_shared_interval(compared),
            )
    yield from _left_out_for_months(compared)


def _left_out_for_months(compared: Compared) -> Iterator[Finding]:
    other, having = of_other_months(compared), by_region(compared.figures)
    side = compared.intent in _SIDE_BY_SIDE
    if not other or (not having and shared_by_two(_months(other))):
        return
    if len(having) + len(by_region(other)) < 2:
        return
    yield Finding(
        rule="R2",
        level=Level.WARN if side or len(having) > 1 else Level.BLOCK,
        text=_APART if having else _NONE_SHARED,
        facts={
            "others": regions_named(compared, by_region(other)),
            "months": shortened([interval_name(row) for row in compared.figures]),
            "found": _with_months(compared, other),
        },
        cells=cells_of(other),
        alternative=_shared_interval(compared),
    )


def of_other_months(compared: Compared) -> list[Row]:
    """Return the figures in the asked years of regions that have none of the rows' months."""
    months = {months_of(row) for row in compared.figures}
    asked = [
        row
        for row in compared.figures_elsewhere
        if row["year"] in compared.view.periods
    ]
    of_region = by_region(asked).values()
    return [
        row
        for rows in of_region
        if not months & {months_of(each) for each in rows}
        for row in rows
    ]


def _months(rows: Iterable[Row]) -> dict[str, set[str]]:
    return {
        code: {months_of(row) for row in own} for code, own in by_region(rows).items()
    }


def _with_months(compared: Compared, rows: Iterable[Row]) -> tuple[Text, ...]:
    return shortened(
        [
            in_both(
                _OF,
                place=compared.catalog.region(row["region"]).short,
                months=interval_name(row),
            )
            for row in rows
        ]
    )


def _shared_interval(compared: Compared) -> View | None:
    """Return the view in the months that most regions have, else one region's lines."""
    figures = [
        row
        for row in (*compared.figures, *compared.figures_elsewhere)
        if row["year"] in compared.view.periods and period_of(row).interval
    ]
    sides = _months(figures)
    counted = Counter(code for side in sides.values() for code in side)
    if not counted:
        return None
    own = str(compared.view.interval)
    best = min(counted, key=lambda code: (-counted[code], code != own, code))
    kept = [region for region, side in sides.items() if best in side]
    if counted[best] == 1:
        kept = [code for code in compared.view.regions if code in sides][:1] or kept[:1]
        best = own if own in sides[kept[0]] else min(sides[kept[0]])
    view = replace(of_regions(compared, kept), interval=Interval.parse(best))
    # One region alone has no rank, and may have no second year to change from.
    return growth_lines(view) if counted[best] == 1 else view


@rule(
    "R4",
    Level.WARN,
    statement=Text(
        "1月或2月单月的同比增速受春节影响，改看1—2月合计。",
        "Growth of January or of February alone carries the Spring Festival; the two "
        "months together do not.",
    ),
    why=Text(
        "春节在1月和2月之间移动，工作日随之增减。",
        "The festival moves between the two months and takes working days with it.",
    ),
)
def spring_festival(compared: Compared) -> Iterator[Finding]:
    """Find growth of January or February alone."""
    growth = [r for r in compared.figures if r["measure"] == Measure.GROWTH.code]
    rows = [row for row in growth if period_of(row).interval in _FEBRUARY]
    if rows:
        yield Finding(
            rule="R4",
            level=Level.WARN,
            text=_SINGLE_MONTH,
            facts={"places": places_named(compared, rows)},
            cells=cells_of(rows),
            alternative=replace(compared.view, interval=_SPRING),
        )
