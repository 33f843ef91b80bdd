"""Observations drawn as tables, for people to read."""

from collections.abc import Iterable
from decimal import Decimal

from indicators.model.observation import (
    Basis,
    Break,
    Measure,
    Observation,
    Origin,
    Qualifier,
    Stage,
)
from indicators.model.period import Period
from indicators.model.text import NOTHING, Text

USUAL = {
    "scope": "whole",
    "basis": "comparable",
    "stage": "preliminary",
    "qualifier": "exact",
    "unit": "%",
    "origin": "bulletin",
    "locator": "",
    "note": "",
    "printed": "",
}
BREAK = Break("B", "whole", "gdp", "2018-01-01", "census", Text("普查", "Census"), "")


def read_drawing(drawing: str) -> tuple[Observation, ...]:
    """Return the observations in *drawing*, one a line."""
    return tuple(_observation(line) for line in drawing.splitlines() if line.strip())


def origins_of(
    observations: Iterable[Observation], kinds: dict[str, str]
) -> tuple[Origin, ...]:
    """Return an origin for each that is named, a bureau's unless *kinds* says more."""
    codes = sorted({one.origin for one in observations})
    return tuple(origin(code, kinds.get(code, "bureau")) for code in codes)


def origin(code: str, description: str = "bureau") -> Origin:
    """Return an origin described as ``press B 2024-01-02``: kind, grade and date."""
    said = description.split()
    kind, grade, date = said + ["bureau", "A", "2024"][len(said) :]
    return Origin(code, code, Text("局", "Bureau"), kind, date, "", grade)


def _observation(line: str) -> Observation:
    region, what, period, value, *rest = (cell.strip() for cell in line.split("|"))
    indicator, measure = what.split()
    differing = dict(pair.split("=") for cell in rest for pair in cell.split())
    facts = USUAL | differing
    return Observation(
        region=region,
        scope=facts["scope"],
        indicator=indicator,
        measure=Measure.of(measure),
        value=Decimal(value),
        unit=facts["unit"],
        period=_period(period),
        basis=Basis.of(facts["basis"]),
        stage=Stage.of(facts["stage"]),
        qualifier=Qualifier.of(facts["qualifier"]),
        origin=facts["origin"],
        locator=_text(facts["locator"]),
        note=_text(facts["note"]),
        printed=facts["printed"],
    )


def _period(code: str) -> Period:
    # A year is drawn as 2024, its first half as 2024H1.
    if code.endswith("H1"):
        return Period.parse(f"{code[:4]}-01-01/{code[:4]}-06-30")
    return Period.parse(f"{code}-01-01/{code}-12-31" if len(code) == 4 else code)


def _text(words: str) -> Text:
    return Text(words, words) if words else NOTHING
