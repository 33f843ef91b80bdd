"""Territory and basis that do not match: R9 and R10."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import alike, widest_span
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    in_both,
    name_of,
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
_COMPUTING = frozenset(
    {Intent.RANK, Intent.SUM, Intent.MEAN, Intent.SHARE, Intent.CHANGE}
)
_OVER_YEARS = frozenset({Intent.LINES, Intent.INDEX})
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
            blocked = not _in_common(sides) and compared.intent is not Intent.SIDE
            level = Level.BLOCK if blocked else Level.WARN
            text = _TERRITORIES if blocked else _FURTHER
            facts = {"sides": sides_told(compared, sides, _scope_named)}
            nearest = _of_one_scope(compared, rows)
            yield Finding("R9", level, text, facts, cells_of(known), nearest)
        yield from _unknown_scopes(compared, rows)


def _unknown_scopes(compared: Compared, rows: Sequence[Row]) -> Iterator[Finding]:
    unknown = [row for row in rows if row["scope"] not in compared.catalog.scopes]
    if unknown:
        facts = {"regions": regions_named(compared, [r["region"] for r in unknown])}
        nearest = _of_one_scope(compared, rows)
        cells = cells_of(unknown)
        yield Finding("R9", Level.WARN, _SCOPE_UNKNOWN, facts, cells, nearest)


def _of_one_scope(compared: Compared, rows: Sequence[Row]) -> View | None:
    known = compared.catalog.scopes
    # What is not known is the same as nothing else, not even as itself.
    sides = {
        code: side if side <= known.keys() else {*side, "other"}
        for code, side in _sides(rows, "scope").items()
    }
    return alike(compared, sides, _WHOLE) or widest_span(
        compared,
        lambda kept: {r["scope"] for r in kept} <= known.keys() and _one_scope(kept),
        rows,
    )


def _one_scope(rows: Sequence[Row]) -> bool:
    return len({row["scope"] for row in rows}) < 2


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
            blocked = compared.intent in _COMPUTING or (
                compared.intent in _OVER_YEARS and not _in_common(sides)
            )
            level = Level.BLOCK if blocked else Level.WARN
            text = _BASES if blocked else _BASES_BESIDE
        elif len(set().union(*sides.values())) > 1:
            level, text = Level.WARN, _BASIS_UNKNOWN
        else:
            continue
        told = sides_told(compared, _sides(fiscal, "basis"), basis_named)
        nearest = alike(compared, sides) or widest_span(
            compared,
            lambda kept: len(set().union(*_usual_sides(compared, kept).values())) < 2,
            fiscal,
        )
        yield Finding("R10", level, text, {"sides": told}, cells_of(fiscal), nearest)


def _in_common(sides: Sides) -> bool:
    """Whether all regions have a side in common: then that one compares."""
    return bool(set.intersection(*map(set, sides.values())))


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


def basis_named(_compared: Compared, code: str) -> Text:
    """Return the name of a basis within a sentence; of none, that none is stated."""
    return name_of(Basis.of(code)) if code else _NOT_STATED


def _sides(rows: Iterable[Row], name: str) -> Sides:
    return {code: {row[name] for row in own} for code, own in by_region(rows).items()}


def sides_told(
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
