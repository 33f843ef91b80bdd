"""The definitions in data/catalog, by code."""

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from indicators.catalog.divisions import divisions, parts_today
from indicators.catalog.own import (
    OWN,
    DefinitionsUnreadable,
    OwnDefinitions,
    editions_folder,
    own_definitions,
    own_stamp,
)
from indicators.model.definitions import Indicator, Region, Scope, Unit
from indicators.model.observation import Basis, Measure
from indicators.model.problem import KeeperProblem, UnknownCode
from indicators.model.text import NOTHING, Text

DATA = Path(__file__).parents[2] / "data"

_DIRECTIONS = {"市南", "市北"}

T = TypeVar("T")

_MEASURE_UNITS = {
    Measure.GROWTH: "%",
    Measure.SHARE: "%",
    Measure.RATE: "%",
    Measure.PROGRESS: "%",
    Measure.INDEX: "上年=100",
    Measure.RANK: "位",
    Measure.RANK_CHANGE: "位",
}


class DefinedTwice(KeeperProblem):
    """An indicator's code that two files define; which one is meant nobody can tell."""

    what = Text(
        "`{second}` 再次定义了 `{first}` 中已有的指标“{code}”。",
        "`{second}` defines the indicator “{code}” again, which `{first}` has.",
    )
    fix = Text("删去其中一处定义。", "Remove one of the two definitions.")


@dataclass(frozen=True, eq=False)
class Catalog:
    """Every definition by its code, in the order of the files."""

    regions: Mapping[str, Region]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    scopes: Mapping[str, Scope]

    def region(self, code: str) -> Region:
        """Return the region, curated or any division, or raise `UnknownCode`."""
        if code not in self.regions and code in divisions():
            return divisions()[code]
        return _found(self.regions, code, Text("地区", "region"), "regions.toml")

    @property
    def every_region(self) -> Collection[str]:
        """The codes of all regions that may have a figure: curated, own, divisions."""
        return {*self.regions, *divisions()}

    def indicator(self, code: str) -> Indicator:
        """Return the indicator, or raise `UnknownCode`."""
        kind = Text("指标", "indicator")
        return _found(self.indicators, code, kind, "indicators-*.toml")

    def unit(self, code: str) -> Unit:
        """Return the unit, or raise `UnknownCode`."""
        return _found(self.units, code, Text("单位", "unit"), "units.toml")

    def scope(self, code: str) -> Scope:
        """Return the scope, or raise `UnknownCode`."""
        return _found(self.scopes, code, Text("范围", "scope"), "scopes.toml")

    def unit_of(self, indicator: Indicator, measure: Measure) -> Unit:
        """Return the unit in which *measure* of *indicator* is kept and shown."""
        return self.unit(_MEASURE_UNITS.get(measure, indicator.unit))

    def basis_of(self, indicator: str, measure: Measure) -> Basis:
        """Return the basis on which *measure* is published when nothing is said."""
        definition = self.indicator(indicator)
        if measure is Measure.LEVEL:
            return Basis.of(definition.level_basis)
        if measure is Measure.GROWTH:
            return Basis.of(definition.growth_basis)
        return Basis.UNSTATED

    def base_of(self, unit: Unit) -> Unit:
        """Return the unit of the same dimension that is worth one."""
        same = (u for u in self.units.values() if u.dimension == unit.dimension)
        return next((u for u in same if u.factor == 1), unit)

    def parts(self, parent: str) -> tuple[str, ...]:
        """
        Return the codes of the regions directly below *parent*, today's divisions too.

        Of the nation only the catalogue's: tables of provinces leave out Hong Kong,
        Macao and Taiwan.
        """
        own = [r.code for r in self.regions.values() if r.parent == parent]
        if not self.region(parent).parent:
            return tuple(own)
        return tuple(dict.fromkeys([*own, *parts_today().get(parent, ())]))

    def belongs(self, part: str, whole: str) -> bool:
        """Whether *part* lies within *whole*, at any depth."""
        parent = self.region(part).parent
        return bool(parent) and (parent == whole or self.belongs(parent, whole))

    def apart(self, regions: Collection[str]) -> tuple[str, ...]:
        """Return those of *regions* that stand beside each other: no whole of another."""
        return tuple(
            whole
            for whole in regions
            if not any(self.belongs(part, whole) for part in regions)
        )


def catalog() -> Catalog:
    """
    Return the shipped catalogue with the installation's own definitions.

    Both are read once, the own ones again when their file changes.

    Raises:
        DefinitionsUnreadable: the file of own definitions must be put right
    """
    folder = editions_folder()
    return _catalog(folder, own_stamp(folder))


@lru_cache(maxsize=2)
def _catalog(folder: Path, _stamp: tuple[int, int, int]) -> Catalog:
    return with_own(shipped_catalog(), own_definitions(folder))


@cache
def shipped_catalog() -> Catalog:
    """Return the shipped catalogue alone."""
    return read_catalog(DATA / "catalog")


def with_own(known: Catalog, own: OwnDefinitions) -> Catalog:
    """
    Return *known* with *own* definitions after its own; a code keeps what it means.

    Raises:
        DefinitionsUnreadable: a definition lacks a part
    """
    # Shipped definitions come first, which keeps their order, and last, which keeps
    # their meaning should a release bring a code that somebody has defined here.
    try:
        regions = {c: _region(c, d) for c, d in own.regions.items()}
        indicators = {
            code: _indicator(code, definition["topic"], definition)
            for code, definition in own.indicators.items()
        }
    except (KeyError, TypeError) as lacking:
        raise DefinitionsUnreadable(file=OWN, why=lacking) from None
    return replace(
        known,
        regions={**known.regions, **regions, **known.regions},
        indicators={**known.indicators, **indicators, **known.indicators},
    )


def read_catalog(folder: Path) -> Catalog:
    """Return the catalogue in *folder*."""
    return Catalog(
        regions={c: _region(c, d) for c, d in _toml(folder / "regions.toml").items()},
        indicators=_indicators(folder),
        units={c: _unit(c, d) for c, d in _toml(folder / "units.toml").items()},
        scopes={
            code: Scope(code, Text(**definition["name"]), definition["kind"])
            for code, definition in _toml(folder / "scopes.toml").items()
        },
    )


def _indicators(folder: Path) -> dict[str, Indicator]:
    indicators: dict[str, Indicator] = {}
    for path in sorted(folder.glob("indicators-*.toml")):
        topic = path.stem.removeprefix("indicators-")
        for code, definition in _toml(path).items():
            if code in indicators:
                first = f"indicators-{indicators[code].topic}.toml"
                raise DefinedTwice(code=code, first=first, second=path.name)
            indicators[code] = _indicator(code, topic, definition)
    return indicators


def _toml(path: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(path.read_text("utf-8"))


def _region(code: str, definition: Mapping[str, Any]) -> Region:
    return Region(
        code=code,
        name=Text(**definition["name"]),
        short=Text(**definition.get("short") or _shortened(definition["name"])),
        level=definition["level"],
        kind=definition["kind"],
        parent=definition.get("parent", ""),
        aliases=tuple(definition["aliases"]),
        note=Text(**definition["note"]) if "note" in definition else NOTHING,
    )


def _shortened(name: dict[str, str]) -> dict[str, str]:
    # 镇海区 is 镇海 on a mark, but 全国 and 市北区 (which would be a direction) stay.
    zh = re.sub(r"(?<=..)(省|市|区|县)$", "", name["zh"])
    return {"zh": name["zh"] if zh in _DIRECTIONS else zh, "en": name["en"]}


def _indicator(code: str, topic: str, definition: Mapping[str, Any]) -> Indicator:
    return Indicator(
        code=code,
        name=Text(**definition["name"]),
        topic=topic,
        unit=definition["unit"],
        nature=definition["nature"],
        direction=definition["direction"],
        growth_from_levels=definition["growth_from_levels"],
        definition=Text(**definition["definition"]),
        aliases=tuple(definition["aliases"]),
        additive=definition.get("additive", False),
        level_basis=definition.get("level_basis", "unstated"),
        growth_basis=definition.get("growth_basis", "unstated"),
        project_stage=definition.get("project_stage", ""),
        counts=definition.get("counts", ""),
    )


def _unit(code: str, definition: dict[str, Any]) -> Unit:
    factor = Decimal(definition["factor"])
    return Unit(code, Text(**definition["name"]), definition["dimension"], factor)


def _found(known: Mapping[str, T], code: str, kind: Text, where: str) -> T:
    if code in known:
        return known[code]
    near = difflib.get_close_matches(code, known, 1, 0) or [next(iter(known))]
    raise UnknownCode(kind=kind, code=code, nearest=near[0], where=where)
