"""Figures that are not equally settled: R7."""

from collections.abc import Iterable, Iterator

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.comparability.nearest import alike, widest_span
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    in_both,
    name_of,
    places_named,
)
from indicators.analysis.comparability.series import by_region, months_of, series_of
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Stage
from indicators.model.text import Text
from indicators.model.view import View

_SETTLED = frozenset({Stage.FINAL.code, Stage.REVISED.code})
_OF = Text("{stage}（{n}个）", "{stage} ({n})")
_STAGES = Text(
    "相比的数值确定程度不同：{stages}；较不确定的是{places}，以后可能修订，图上为空心标记。",
    "The figures compared are not equally settled: {stages}. The less settled ones are "
    "{places}; they may still be revised and have hollow marks.",
)


@rule(
    "R7",
    Level.WARN,
    statement=Text(
        "数值处在哪个阶段（目标、初步、修订、最终）要标明，初步数用空心标记。",
        "The stage of a figure is shown: target, preliminary, revised or final; "
        "preliminary ones have hollow marks.",
    ),
    why=Text(
        "初步数还会修订，修订的幅度可能大于地区之间的差别。",
        "Preliminary figures are revised later, perhaps by more than regions differ.",
    ),
)
def different_stages(compared: Compared) -> Iterator[Finding]:
    """Find figures of different stages among those compared."""
    rows = [row for kind in compared.kinds.values() for row in _unequal(kind)]
    if rows:
        stages = [row["stage"] for row in rows]
        least = max(stages, key=_ORDER.index)
        yield Finding(
            rule="R7",
            level=Level.WARN,
            text=_STAGES,
            facts={
                "stages": tuple(
                    in_both(_OF, stage=name_of(Stage.of(code)), n=stages.count(code))
                    for code in sorted(set(stages), key=_ORDER.index)
                ),
                "places": places_named(
                    compared, [r for r in rows if r["stage"] == least]
                ),
            },
            cells=cells_of(rows),
            alternative=_equally_settled(compared),
        )


_ORDER = [stage.code for stage in Stage]


def _unequal(rows: Iterable[Row]) -> list[Row]:
    """Return the rows that differ in stage from others of their period or series."""
    rows = list(rows)
    together: dict[tuple[int, str], list[Row]] = {}
    for row in rows:
        together.setdefault((row["year"], months_of(row)), []).append(row)
    across = [
        row
        for group in together.values()
        if len({row["stage"] for row in group}) > 1 and len(by_region(group)) > 1
        for row in group
    ]
    along = [
        row
        for one in series_of(rows).values()
        if len({row["stage"] in _SETTLED for row in one}) > 1
        for row in one
    ]
    found = {id(row) for row in (*across, *along)}
    return [row for row in rows if id(row) in found]


def _equally_settled(compared: Compared) -> View | None:
    span = widest_span(
        compared, lambda rows: not any(_unequal(kind) for kind in _kinds(rows))
    )
    sides = {
        code: {row["stage"] for row in rows}
        for code, rows in by_region(compared.figures).items()
    }
    return span or alike(compared, sides)


def _kinds(rows: Iterable[Row]) -> list[list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["indicator"], row["measure"]), []).append(row)
    return list(found.values())
