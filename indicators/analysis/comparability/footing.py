"""Territory, basis and denominator that do not match: R9 to R12."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import alike
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    in_both,
    indicator_named,
    name_of,
    places_named,
    regions_named,
    shortened,
)
from indicators.analysis.comparability.series import by_region
from indicators.analysis.rows import Row
from indicators.model.finding import Finding, Level
from indicators.model.observation import Basis, Measure
from indicators.model.text import Text
from indicators.model.view import View

Sides = Mapping[str, AbstractSet[str]]
"""What each region has, by code."""
_WHOLE = "whole"
_UNKNOWN = ""
_COMPUTING = frozenset(
    {Intent.RANK, Intent.SUM, Intent.MEAN, Intent.SHARE, Intent.CHANGE}
)
_FOOTINGS = frozenset(
    {
        Basis.NATURAL,
        Basis.LIKE_FOR_LIKE,
        Basis.NET_OF_VAT,
        Basis.COMPARABLE,
        Basis.CURRENT,
        Basis.REAL,
        Basis.UNSTATED,
    }
)
_OF = Text("{region}（{side}）", "{region} ({side})")
_NOT_STATED = Text("未注明", "not stated")
_TERRITORIES = Text(
    "各地的统计范围不同：{sides}。范围不同的数值不能相比，请只看范围相同的地区。",
    "The regions' figures differ in scope: {sides}. Different scopes do not compare; "
    "look at regions of one scope.",
)
_FURTHER = Text(
    "图中有不止一种统计范围：{sides}。不同范围的数值并列显示，不可相互比较。",
    "More than one scope is shown: {sides}. They stand side by side and do not compare "
    "with each other.",
)
_SCOPE_UNKNOWN = Text(
    "{regions}的统计范围未注明，可能与其他数值不同；请先核实来源。",
    "{regions}: the scope is not stated and may differ from the others; check the source.",
)
_BASES = Text(
    "数值的口径不同：{sides}。口径不同，结论甚至可能相反，不能相比；请只看同一口径。",
    "The figures differ in basis: {sides}. Another basis can even turn the sign, so they "
    "do not compare; look at one basis.",
)
_BASES_BESIDE = Text(
    "数值的口径不同：{sides}。口径不同，结论甚至可能相反；各口径分别显示，不可相互比较。",
    "The figures differ in basis: {sides}. Another basis can even turn the sign; each is "
    "shown on its own and does not compare with the others.",
)
_BASIS_UNKNOWN = Text(
    "部分数值未注明口径：{sides}。口径可能不同，比较时请留意来源。",
    "Some figures do not state their basis: {sides}. It may differ; mind the source when "
    "comparing.",
)
_DENOMINATORS = Text(
    "{indicator}的人口分母不同：{sides}。户籍人口与常住人口可能相差很大，不能相比；请只看同一分母的数值。",
    "{indicator} is divided by different populations: {sides}. Registered and permanent "
    "residents can differ widely, so these do not compare; look at one denominator.",
)
_DENOMINATOR_UNKNOWN = Text(
    "{indicator}的人口分母未全部注明：{sides}。分母可能是户籍人口，也可能是常住人口，比较时请留意。",
    "{indicator}: not every figure states the population that it is divided by: {sides}. "
    "It may be registered or permanent residents; compare with care.",
)
_COMMUTERS = Text(
    "{places}是区或新区的{indicator}：产出由在此工作的人创造，分母是在此居住的人，跨区通勤会使数值失真。",
    "{places}: {indicator} of a district or new area. Those who work there make the "
    "output, those who live there are counted: commuters distort it.",
)


@rule(
    "R9",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "统计范围（全域、区属、项目清单等）不同的数值不能相比；范围未注明时要提醒。",
        "Figures of different scopes (whole area, district-owned, a list of projects) do "
        "not compare; an unknown scope is said.",
    ),
    why=Text(
        "同一地区全域与区属的数值和增速可以相差很远。",
        "A region's whole area and its district-owned part can differ widely, also in "
        "growth.",
    ),
)
def different_scopes(compared: Compared) -> Iterator[Finding]:
    """Find regions whose figures count other parts of them."""
    for rows in compared.kinds.values():
        known = [row for row in rows if row["scope"] in compared.catalog.scopes]
        sides = _sides(known, "scope")
        if len(set().union(*sides.values())) > 1:
            common = set.intersection(*map(set, sides.values()))
            level = Level.WARN if common else Level.BLOCK
            text = _FURTHER if common else _TERRITORIES
            facts = {"sides": _told(compared, sides, _scope_named)}
            nearest = alike(compared, sides, _WHOLE)
            yield Finding("R9", level, text, facts, cells_of(known), nearest)
        yield from _unknown_scopes(compared, rows)


def _unknown_scopes(compared: Compared, rows: Iterable[Row]) -> Iterator[Finding]:
    rows = list(rows)
    unknown = [row for row in rows if row["scope"] not in compared.catalog.scopes]
    if unknown:
        sides = {
            code: {row["scope"] in compared.catalog.scopes for row in own}
            for code, own in by_region(rows).items()
        }
        certain = {code: {"known"} for code in sides if sides[code] == {True}}
        facts = {"regions": regions_named(compared, [r["region"] for r in unknown])}
        both = certain | {code: {"known", ""} for code in sides if code not in certain}
        nearest = alike(compared, both)
        cells = cells_of(unknown)
        yield Finding("R9", Level.WARN, _SCOPE_UNKNOWN, facts, cells, nearest)


def _scope_named(compared: Compared, code: str) -> Text:
    name = compared.catalog.scope(code).name
    return Text(name.zh, name.en[:1].lower() + name.en[1:])


@rule(
    "R10",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "口径（自然口径、同口径、扣除留抵退税、现价、可比价）不同的数值不排名、不相加、不相减。",
        "Figures on different bases (natural, like for like, net of VAT credit refunds, "
        "current or comparable prices) are not ranked, added or subtracted.",
    ),
    why=Text(
        "两种口径可以都对，而增减的方向相反。",
        "Two bases can both be right and have opposite signs.",
    ),
)
def different_bases(compared: Compared) -> Iterator[Finding]:
    """Find figures on different bases, and known ones beside those not stated."""
    for rows in compared.kinds.values():
        fiscal = [row for row in rows if Basis.of(row["basis"]) in _FOOTINGS]
        stated = {row["basis"] for row in fiscal} - {Basis.UNSTATED.code}
        sides = _usual_sides(compared, fiscal)
        if len(stated) > 1:
            blocked = compared.intent in _COMPUTING
            level = Level.BLOCK if blocked else Level.WARN
            text = _BASES if blocked else _BASES_BESIDE
        elif len(set().union(*sides.values())) > 1:
            level, text = Level.WARN, _BASIS_UNKNOWN
        else:
            continue
        told = _told(compared, _sides(fiscal, "basis"), _basis_named)
        nearest = alike(compared, sides)
        yield Finding("R10", level, text, {"sides": told}, cells_of(fiscal), nearest)


def _usual_sides(compared: Compared, rows: Iterable[Row]) -> Sides:
    """Return the bases of each region, one not stated being as usually published."""
    sides: dict[str, set[str]] = {}
    for row in rows:
        basis = Basis.of(row["basis"])
        if basis is Basis.UNSTATED:
            measure = Measure.of(row["measure"])
            basis = compared.catalog.basis_of(row["indicator"], measure)
        sides.setdefault(row["region"], set()).add(basis.code)
    return sides


def _basis_named(_compared: Compared, code: str) -> Text:
    return name_of(Basis.of(code)) if code else _NOT_STATED


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
            "sides": _told(compared, sides, _basis_named),
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
    known = {side for one in sides.values() if len(one) == 1 for side in one}
    if not known - {_UNKNOWN}:
        return None
    # Regions of an unknown denominator make no comparison that could be kept.
    certain = {
        code: side if side != {_UNKNOWN} else {_UNKNOWN, "none"}
        for code, side in sides.items()
    }
    return alike(compared, certain, Basis.RESIDENT_POPULATION.code)


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


def _sides(rows: Iterable[Row], name: str) -> Sides:
    return {
        code: {row[name] for row in own} for code, own in by_region(rows).items()
    }


def _told(
    compared: Compared, sides: Sides, named: Callable[[Compared, str], Text]
) -> tuple[Text, ...]:
    """Return each region with each of its sides: 镇海（全域）."""
    return shortened(
        [
            in_both(
                _OF,
                region=compared.catalog.region(code).short,
                side=named(compared, one),
            )
            for code, side in sides.items()
            for one in sorted(side)
        ]
    )
