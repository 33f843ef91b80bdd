"""Rules that the definitions in data/catalog must keep."""

import re
from collections import defaultdict
from collections.abc import Iterator

from indicators.catalog.catalog import Catalog
from indicators.catalog.curated import Curated
from indicators.catalog.findings import (
    Finding,
    MisshapenCode,
    OneLanguage,
    Subject,
    UndefinedCode,
)
from indicators.model.definitions import Indicator
from indicators.model.text import NOTHING, Text

REGIONS = "regions.toml"
UNITS = "units.toml"
SCOPES = "scopes.toml"
NATURES = ("flow", "stock", "rate", "rank")
DIRECTIONS = ("up", "down", "neither")
SCOPE_KINDS = ("territory", "part", "partner", "programme", "size")
PROJECT_STAGES = ("planned", "signed", "started", "under_way", "completed", "supported")
COUNT = "count"
PROJECT_COUNTS = ("projects", "investment")


class BaseUnclear(Finding):
    """A dimension without one name for its base unit."""

    rule = "base_unclear"
    what = Text(
        "`{file}`（{row}）：该量纲应有{expected}，实际为“{found}”。",
        "`{file}` ({row}): the dimension must have {expected}, found “{found}”.",
    )
    fix = Text(
        "补上 factor 为 1 的单位，或统一其英文名称。",
        "Add a unit with the factor 1, or give those units one English name.",
    )


class AliasShared(Finding):
    """A name by which sheets may mean either of two indicators."""

    rule = "alias_shared"
    what = Text(
        "`{file}`（{row}）：别名“{found}”应只属于{expected}。",
        "`{file}` ({row}): the alias “{found}” must belong to {expected}.",
    )
    fix = Text(
        "从其中一个指标删去该别名。", "Take the alias away from one of the indicators."
    )


def regions_unsound(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find regions with codes that are none, or below a region that is not there."""
    digits = Text("六位数字代码", "a code of six digits")
    kind = Text("地区", "region")
    for region in catalog.regions.values():
        subject = {"region": region.code}
        if not re.fullmatch("[0-9]{6}", region.code):
            yield MisshapenCode.of(REGIONS, subject, expected=digits, found=region.code)
        if region.parent and region.parent not in catalog.regions:
            found = region.parent
            yield UndefinedCode.of(REGIONS, subject, expected=kind, found=found)


def indicators_unsound(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find indicators with a code, unit, nature or direction that is none."""
    unit = Text("单位", "unit")
    for indicator in catalog.indicators.values():
        file, subject = _file(indicator), {"indicator": indicator.code}
        if indicator.unit not in catalog.units:
            found = indicator.unit
            yield UndefinedCode.of(file, subject, expected=unit, found=found)
        for expected, found in _misshapen(indicator):
            yield MisshapenCode.of(file, subject, expected=expected, found=found)


def scopes_unsound(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find scopes of a kind that is none."""
    for scope in catalog.scopes.values():
        if scope.kind not in SCOPE_KINDS:
            expected, subject = ", ".join(SCOPE_KINDS), {"scope": scope.code}
            yield MisshapenCode.of(SCOPES, subject, expected=expected, found=scope.kind)


def bases_unclear(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find dimensions that no unit, or units of two English names, begin."""
    expected = Text(
        "一个 factor 为 1 的英文名称", "one English name for its units of factor 1"
    )
    for dimension in dict.fromkeys(unit.dimension for unit in catalog.units.values()):
        units = [unit for unit in catalog.units.values() if unit.dimension == dimension]
        found = list(dict.fromkeys(unit.name.en for unit in units if unit.factor == 1))
        # Counting words differ (家, 批), but plain "1.2 million" must come first.
        plain = dimension == COUNT and found[:1] == [""]
        if len(found) != 1 and not plain:
            subject, named = {"dimension": dimension}, ", ".join(found)
            yield BaseUnclear.of(UNITS, subject, expected=expected, found=named)


def aliases_shared(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find names and aliases by which sheets may mean either of two indicators."""
    named: dict[str, dict[str, Indicator]] = defaultdict(dict)
    for indicator in catalog.indicators.values():
        for name in (*indicator.aliases, indicator.name.zh, indicator.name.en):
            named["".join(name.casefold().split())][indicator.code] = indicator
    expected = Text("一个指标", "one indicator")
    for alias, indicators in named.items():
        if len(indicators) > 1:
            file = ", ".join(sorted({_file(one) for one in indicators.values()}))
            subjects = [{"indicator": code} for code in indicators]
            yield AliasShared.of(file, *subjects, expected=expected, found=alias)


def definitions_in_one_language(_: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find names, definitions and notes that one of the two readers cannot read."""
    for file, subject, name, text in _texts(catalog):
        if not text.zh.strip() or not text.en.strip():
            found = text.zh or text.en
            yield OneLanguage.of(file, subject, expected=name, found=found)


def _texts(catalog: Catalog) -> Iterator[tuple[str, Subject, str, Text]]:
    for region in catalog.regions.values():
        subject = {"region": region.code}
        yield REGIONS, subject, "name", region.name
        yield REGIONS, subject, "short", region.short
        if region.note != NOTHING:
            yield REGIONS, subject, "note", region.note
    for indicator in catalog.indicators.values():
        file, subject = _file(indicator), {"indicator": indicator.code}
        yield file, subject, "name", indicator.name
        yield file, subject, "definition", indicator.definition
    for unit in catalog.units.values():
        # English has no counting words: 3家 is "3" and 第3位 "3rd".
        en = unit.name.en or ("-" if unit.dimension in {COUNT, "place"} else "")
        yield UNITS, {"unit": unit.code}, "name", Text(unit.name.zh, en)
    for scope in catalog.scopes.values():
        yield SCOPES, {"scope": scope.code}, "name", scope.name


def _misshapen(indicator: Indicator) -> Iterator[tuple[object, str]]:
    if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", indicator.code):
        yield Text("如 gdp_per_head 的代码", "a code as gdp_per_head"), indicator.code
    closed = [(indicator.nature, NATURES), (indicator.direction, DIRECTIONS)]
    if indicator.project_stage or indicator.counts:
        closed.append((indicator.project_stage, PROJECT_STAGES))
        closed.append((indicator.counts, PROJECT_COUNTS))
    for found, codes in closed:
        if found not in codes:
            yield ", ".join(codes), found


def _file(indicator: Indicator) -> str:
    return f"indicators-{indicator.topic}.toml"
