"""Rules that each curated fact, origin and break must keep on its own."""

import re
from collections import Counter
from collections.abc import Container, Iterator

from indicators.catalog.catalog import Catalog
from indicators.catalog.curated import (
    BREAKS,
    OBSERVATIONS,
    ORIGINS,
    PROJECTS,
    TARGETS,
    Curated,
)
from indicators.catalog.findings import (
    ArticleMissing,
    CodeTwice,
    Finding,
    GradeRefused,
    ImplausiblePercent,
    MeasureUnsuited,
    Misplaced,
    MisshapenCode,
    OneLanguage,
    PrintedDiffers,
    UndefinedCode,
    UnitDiffers,
)
from indicators.catalog.printed import states
from indicators.model.definitions import Indicator, Unit
from indicators.model.observation import Measure, Observation, Origin, Stage
from indicators.model.text import Text

# The articles that were handed to the project, by the files they came in.
ARTICLES = (
    "000_3e6b3bdd8a0c00ed.txt",
    "001_bc2605a774c294bd.txt",
    "002_3ecec11cb8418aa2.txt",
    "003_a138ed16a2d7f8cc.txt",
    "004_30fa9f34a8cbf3f6.txt",
)
GRADES = ("A", "B", "C")
PUBLISHER_KINDS = ("bureau", "government", "department", "press", "other")
BREAK_KINDS = ("census", "revision", "method", "boundary", "threshold", "scope")
# Below and above these a percentage is more likely a slip than a fact.
PLAUSIBLE = {
    Measure.GROWTH: (-60, 100),
    Measure.SHARE: (0, 100),
    Measure.RATE: (0, 100),
    Measure.PROGRESS: (0, 300),
}
# People are counted by several words; 位 and 名 are places in a ranking elsewhere.
PERSON = "人"
COUNTED_PEOPLE = {PERSON, "名", "位", "个"}
_KINDS = {
    "region": Text("地区", "region"),
    "scope": Text("范围", "scope"),
    "indicator": Text("指标", "indicator"),
    "unit": Text("单位", "unit"),
    "origin": Text("来源", "origin"),
}
_COUNTED = {"count"}
_COUNTED_OR_SIZED = {"person", "household", "person_visit", "teu"}


def undefined_codes(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find facts and breaks that name what is not defined."""
    known = _defined(facts, catalog)
    for row in facts.placed():
        for kind, codes in known.items():
            code = getattr(row.fact, kind)
            if code not in codes:
                yield UndefinedCode.at(row, expected=_KINDS[kind], found=code)
    for cut in facts.breaks:
        subject = {"region": cut.region, "indicator": cut.indicator}
        for kind in ("region", "scope", "indicator", "origin"):
            code = getattr(cut, kind)
            if code not in known[kind]:
                yield UndefinedCode.of(
                    BREAKS, subject, expected=_KINDS[kind], found=code
                )


def units_differ(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find values in another unit than their indicator's, but for its name."""
    for row in facts.placed():
        fact = row.fact
        if fact.indicator not in catalog.indicators or fact.unit not in catalog.units:
            continue
        expected = _units_for(fact, catalog)
        if not any(_same_size(catalog.units[fact.unit], unit) for unit in expected):
            yield UnitDiffers.at(row, expected=expected[0].code, found=fact.unit)


def measures_unsuited(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find measures that the nature or the unit of the indicator rules out."""
    for row in facts.placed():
        indicator = catalog.indicators.get(row.fact.indicator)
        if indicator is None or indicator.unit not in catalog.units:
            continue
        suited = suited_measures(indicator, catalog.units[indicator.unit])
        if row.fact.measure not in suited:
            expected = ", ".join(measure.code for measure in suited)
            found = row.fact.measure.code
            yield MeasureUnsuited.at(row, expected=expected, found=found)


def suited_measures(indicator: Indicator, unit: Unit) -> tuple[Measure, ...]:
    """Return the measures that an indicator in *unit* can have."""
    ranks = (Measure.RANK, Measure.RANK_CHANGE)
    if indicator.nature == "rank":
        return ranks
    relative = (Measure.GROWTH, Measure.CHANGE, Measure.SHARE, Measure.PROGRESS, *ranks)
    if unit.dimension == "percent":
        return (Measure.RATE, *relative)
    if unit.dimension in _COUNTED:
        return (Measure.COUNT, *relative)
    if unit.dimension in _COUNTED_OR_SIZED:
        return (Measure.LEVEL, Measure.COUNT, *relative)
    return (Measure.LEVEL, *relative)


def misplaced(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find targets, project figures and others that stand in each other's file."""
    for row in facts.placed():
        indicator = catalog.indicators.get(row.fact.indicator)
        expected = OBSERVATIONS
        if row.fact.stage is Stage.TARGET:
            expected = TARGETS
        elif indicator and indicator.topic == "projects":
            expected = PROJECTS
        if row.place.file != expected:
            yield Misplaced.at(row, expected=expected, found=row.place.file)


def facts_in_one_language(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find locators, notes and texts that one of the two readers cannot read."""
    for row in facts.placed():
        texts = {"locator": row.fact.locator, "note": row.fact.note}
        for name, found in _one_language(texts, optional={"note"}):
            yield OneLanguage.at(row, expected=name, found=found)
    for origin in facts.origins:
        texts = {"publisher": origin.publisher, "note": origin.note}
        for name, found in _one_language(texts, optional={"note"}):
            yield OneLanguage.of(ORIGINS, _subject(origin), expected=name, found=found)
    for cut in facts.breaks:
        subject = {"region": cut.region, "indicator": cut.indicator}
        for name, found in _one_language({"text": cut.text}, optional=()):
            yield OneLanguage.of(BREAKS, subject, expected=name, found=found)


def printed_differs(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find values whose digits are not in their printed form."""
    articles = {origin.code for origin in facts.origins if origin.file}
    for row in facts.placed():
        printed, value = row.fact.printed, row.fact.value
        needed = row.fact.origin in articles
        if (printed and not states(printed, value)) or (needed and not printed):
            yield PrintedDiffers.at(row, expected=value, found=printed)


def implausible_percents(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """Find percentages that are more likely a slip than a fact."""
    for row in facts.placed():
        unit = catalog.units.get(row.fact.unit)
        if unit is None or unit.dimension != "percent":
            continue
        least, most = PLAUSIBLE.get(row.fact.measure, (-100, 100))
        if not least <= row.fact.value <= most:
            expected = f"{least} … {most}"
            yield ImplausiblePercent.at(row, expected=expected, found=row.fact.value)


def origins_unsound(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find weak origins, codes used twice, and kinds and dates that are none."""
    codes = Counter(origin.code for origin in facts.origins)
    for origin in facts.origins:
        subject = _subject(origin)
        if origin.grade not in GRADES:
            expected = ", ".join(GRADES)
            yield GradeRefused.of(
                ORIGINS, subject, expected=expected, found=origin.grade
            )
        for shape, found in _misshapen(origin):
            yield MisshapenCode.of(ORIGINS, subject, expected=shape, found=found)
    for code, times in codes.items():
        if times > 1:
            yield CodeTwice.of(ORIGINS, {"origin": code}, expected=code, found=times)


def articles_missing(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find articles that no origin, or more than one, names."""
    named = Counter(origin.file for origin in facts.origins)
    for article in ARTICLES:
        if named[article] != 1:
            yield ArticleMissing.of(
                ORIGINS, {"file": article}, expected=article, found=named[article]
            )


def breaks_unsound(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find breaks whose kind or first day cannot be read."""
    day = Text("日期如 2018-01-01", "a day as 2018-01-01")
    for cut in facts.breaks:
        subject = {"region": cut.region, "indicator": cut.indicator}
        if cut.kind not in BREAK_KINDS:
            expected = ", ".join(BREAK_KINDS)
            yield MisshapenCode.of(BREAKS, subject, expected=expected, found=cut.kind)
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cut.start):
            yield MisshapenCode.of(BREAKS, subject, expected=day, found=cut.start)


def _defined(facts: Curated, catalog: Catalog) -> dict[str, Container[str]]:
    return {
        "region": catalog.regions,
        "scope": catalog.scopes,
        "indicator": catalog.indicators,
        "unit": catalog.units,
        "origin": {origin.code for origin in facts.origins},
    }


def _units_for(fact: Observation, catalog: Catalog) -> tuple[Unit, ...]:
    unit = catalog.unit_of(catalog.indicators[fact.indicator], fact.measure)
    points = catalog.units["个百分点"]
    if fact.measure is not Measure.CHANGE:
        return (unit,)
    # Rates change by points, never by percent; a share of an amount does so too.
    return (points,) if unit.dimension == "percent" else (unit, points)


def _same_size(found: Unit, expected: Unit) -> bool:
    if expected.code == PERSON:
        return found.code in COUNTED_PEOPLE
    return (found.dimension, found.factor) == (expected.dimension, expected.factor)


def _one_language(
    texts: dict[str, Text], *, optional: Container[str]
) -> Iterator[tuple[str, str]]:
    for name, text in texts.items():
        missing = not text.zh.strip() or not text.en.strip()
        if missing and (text or name not in optional):
            yield name, text.zh or text.en


def _misshapen(origin: Origin) -> Iterator[tuple[object, str]]:
    if origin.publisher_kind not in PUBLISHER_KINDS:
        yield ", ".join(PUBLISHER_KINDS), origin.publisher_kind
    if not re.fullmatch(r"(\d{4}(-\d{2}){0,2})?", origin.date):
        yield Text("日期如 2025-12-31", "a date as 2025-12-31"), origin.date
    if not origin.title:
        yield Text("题名", "a title"), ""


def _subject(origin: Origin) -> dict[str, str]:
    return {"origin": origin.code}
