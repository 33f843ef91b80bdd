"""Per head of whom, and whether they make what is divided: R11 and R12."""

from collections.abc import Iterator

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.comparability.footing import Sides, basis_named, sides_told
from indicators.analysis.comparability.nearest import alike, widest_span
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    indicator_named,
    places_named,
)
from indicators.analysis.comparability.series import by_region
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Basis, Measure
from indicators.model.text import Text
from indicators.model.view import View

_UNKNOWN = ""
_DENOMINATORS = Text(
    "{indicator}的人口分母不同：{sides}。户籍人口与常住人口可能相差很大，不能相比；请只看同一分母的数值。",
    "Figures of {indicator} are divided by different populations: {sides}. Registered and permanent "
    "residents can differ widely, so these do not compare; look at one denominator.",
)
_DENOMINATOR_UNKNOWN = Text(
    "{indicator}的人口分母未全部注明：{sides}。分母可能是户籍人口，也可能是常住人口，比较时请留意。",
    "Not every figure of {indicator} states the population that it is divided by: {sides}. "
    "It may be registered or permanent residents; compare with care.",
)
_COMMUTERS = Text(
    "{places}是区或新区的{indicator}：产出由在此工作的人创造，分母是在此居住的人，跨区通勤会使数值失真。",
    "{places}: {indicator} of a district or new area. Those who work there make the "
    "output, those who live there are counted: commuters distort it.",
)


@rule(
    "R11",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "人均数的分母要一致：常住人口或户籍人口；分母不明时要提醒。",
        "Per head figures need one denominator, resident or registered population; an "
        "unknown one is said.",
    ),
    why=Text(
        "人口流入地的常住人口远多于户籍人口，人均数随分母大变。",
        "Where people move in, residents far outnumber the registered, and a figure per "
        "head changes with the denominator.",
    ),
)
def different_denominators(compared: Compared) -> Iterator[Finding]:
    """Find per-head figures of different or unknown denominators."""
    for (code, measure), rows in compared.kinds.items():
        loose = is_per_head(compared, code) and not has_own_denominator(compared, code)
        if not loose or measure != Measure.LEVEL.code or len(rows) < 2:
            continue
        sides = {
            region: {_denominator(row) for row in own}
            for region, own in by_region(rows).items()
        }
        found = set().union(*sides.values())
        if found - {_UNKNOWN} == found and len(found) == 1:
            continue
        differ = len(found - {_UNKNOWN}) > 1
        facts = {
            "indicator": indicator_named(compared, code),
            "sides": sides_told(compared, sides, basis_named),
        }
        level = Level.BLOCK if differ else Level.WARN
        text = _DENOMINATORS if differ else _DENOMINATOR_UNKNOWN
        nearest = _of_one_denominator(compared, sides)
        yield Finding("R11", level, text, facts, cells_of(rows), nearest)


_POPULATIONS = frozenset(
    {Basis.REGISTERED_POPULATION.code, Basis.RESIDENT_POPULATION.code}
)


def _denominator(row: Row) -> str:
    return row["basis"] if row["basis"] in _POPULATIONS else _UNKNOWN


def _of_one_denominator(compared: Compared, sides: Sides) -> View | None:
    known = {side for one in sides.values() for side in one}
    if not known - {_UNKNOWN}:
        return None
    # Regions of an unknown denominator make no comparison that could be kept.
    certain = {
        code: side if side != {_UNKNOWN} else {_UNKNOWN, "none"}
        for code, side in sides.items()
    }
    return alike(compared, certain, Basis.RESIDENT_POPULATION.code) or widest_span(
        compared, lambda rows: len({row["basis"] for row in rows}) < 2
    )


def is_per_head(compared: Compared, code: str) -> bool:
    """Whether the indicator is divided by a number of people."""
    indicator = compared.catalog.indicator(code)
    unit = compared.catalog.unit(indicator.unit).name.zh
    marked = any(mark in indicator.code for mark in ("per_head", "per_capita"))
    return marked or "人均" in indicator.name.zh or unit.endswith("/人")


def has_own_denominator(compared: Compared, code: str) -> bool:
    """Whether the indicator's definition fixes whom it is divided by."""
    indicator = compared.catalog.indicator(code)
    said = indicator.definition.zh + indicator.name.zh
    return ("常住" in said) != ("户籍" in said) or "住户调查" in said


@rule(
    "R12",
    Level.NOTE,
    statement=Text(
        "区、新区的人均产出受通勤影响，须加注。",
        "Output per head of a district or new area is distorted by commuters and noted.",
    ),
    why=Text(
        "在区里工作的人不一定住在区里，产出与人口对不上。",
        "Those who work in a district need not live there, so output and population do "
        "not match.",
    ),
)
def commuters(compared: Compared) -> Iterator[Finding]:
    """Find output per head of districts and new areas."""
    for (code, measure), rows in compared.kinds.items():
        # Income by household survey is counted where people live, like the people.
        if (
            not is_per_head(compared, code)
            or has_own_denominator(compared, code)
            or measure != Measure.LEVEL.code
        ):
            continue
        near = [row for row in rows if _has_commuters(compared, row["region"])]
        if near:
            facts = {
                "places": places_named(compared, near),
                "indicator": indicator_named(compared, code),
            }
            yield Finding("R12", Level.NOTE, _COMMUTERS, facts, cells_of(near))


def _has_commuters(compared: Compared, code: str) -> bool:
    return compared.catalog.region(code).kind in {"district", "new_area", "zone"}
