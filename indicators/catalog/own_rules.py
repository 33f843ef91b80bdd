"""Rules that own definitions must keep before they are taken."""

from collections.abc import Iterator

from indicators.catalog.catalog import Catalog, with_own
from indicators.catalog.curated import Curated
from indicators.catalog.definition_rules import (
    aliases_shared,
    definitions_in_one_language,
    indicators_unsound,
    regions_unsound,
)
from indicators.catalog.findings import Finding, MisshapenCode
from indicators.catalog.own import OWN, DefinitionsUnreadable, OwnDefinitions
from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

RULES = (
    regions_unsound,
    indicators_unsound,
    aliases_shared,
    definitions_in_one_language,
)


class ShippedCode(KeeperProblem):
    """A code that the shipped catalogue has already."""

    what = Text(
        "代码“{code}”在随软件提供的目录中已有定义（{name}）。",
        "The shipped catalogue defines the code “{code}” already ({name}).",
    )
    fix = Text("直接选用它，或换一个代码。", "Choose that one, or take another code.")


def own_problems(known: Catalog, own: OwnDefinitions) -> tuple[KeeperProblem, ...]:
    """Return what is wrong with *own* beside the shipped catalogue *known*."""
    shipped = tuple(_shipped(known, own))
    try:
        merged = with_own(known, own)
    except DefinitionsUnreadable as incomplete:
        return (*shipped, incomplete)
    return (*shipped, *_findings(known, merged, own))


def _shipped(known: Catalog, own: OwnDefinitions) -> Iterator[ShippedCode]:
    for code in own.regions:
        if code in known.regions:
            yield ShippedCode(code=code, name=known.regions[code].name)
    for code in own.indicators:
        if code in known.indicators:
            yield ShippedCode(code=code, name=known.indicators[code].name)


def _findings(
    known: Catalog, merged: Catalog, own: OwnDefinitions
) -> Iterator[Finding]:
    ours = [{"region": code} for code in own.regions]
    ours += [{"indicator": code} for code in own.indicators]
    nothing = Curated((), ())
    for finding in (f for rule in RULES for f in rule(nothing, merged)):
        if any(subject in ours for subject in finding.subjects):
            finding.facts["file"] = OWN
            yield finding
    yield from _strangers(known, merged, own)


def _strangers(
    known: Catalog, merged: Catalog, own: OwnDefinitions
) -> Iterator[Finding]:
    """Find levels, kinds and topics that no page has a name for."""
    regions, indicators = known.regions.values(), known.indicators.values()
    closed = {
        "level": sorted({one.level for one in regions}),
        "kind": sorted({one.kind for one in regions}),
        "topic": sorted({one.topic for one in indicators}),
    }
    for code in own.regions:
        for part in ("level", "kind"):
            found = getattr(merged.regions[code], part)
            yield from _stranger({"region": code}, closed[part], found)
    for code in own.indicators:
        topic = merged.indicators[code].topic
        yield from _stranger({"indicator": code}, closed["topic"], topic)


def _stranger(
    subject: dict[str, str], known: list[str], found: str
) -> Iterator[Finding]:
    if found not in known:
        yield MisshapenCode.of(OWN, subject, expected=", ".join(known), found=found)
