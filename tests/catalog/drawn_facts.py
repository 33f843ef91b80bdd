"""Facts drawn as tables, and definitions with what a test does not care about."""

from dataclasses import replace
from decimal import Decimal

from indicators.catalog.curated import OBSERVATIONS
from indicators.model.definitions import Indicator, Region, Unit
from indicators.model.observation import Origin
from indicators.model.text import Text

USUAL = {
    "file": OBSERVATIONS,
    "region": "330211",
    "scope": "whole",
    "indicator": "gdp",
    "measure": "level",
    "value": "670",
    "unit": "亿元",
    "period": "2022-01-01/2022-06-30",
    "basis": "unstated",
    "stage": "final",
    "qualifier": "exact",
    "origin": "bulletin",
    "locator_zh": "第一节",
    "locator_en": "section 1",
    "note_zh": "",
    "note_en": "",
    "printed": "",
}


def cells(drawing):
    header, *lines = (line for line in drawing.splitlines() if line.strip())
    names = [name.strip() for name in header.split("|")]
    for line in lines:
        yield dict(zip(names, (cell.strip() for cell in line.split("|")), strict=True))


def an_origin(code, **changes):
    origin = Origin(code, f"《{code}》", Text("统计局", "Bureau"), "bureau")
    return replace(origin, **changes)


def a_region(code, parent="", **changes):
    name, short = Text("某某区", "Some District"), Text("某某", "Some")
    return replace(Region(code, name, short, "county", "district", parent), **changes)


def an_indicator(code, **changes):
    indicator = Indicator(
        code=code,
        name=Text(f"{code}名", f"{code} name"),
        topic="economy",
        unit="亿元",
        nature="flow",
        direction="up",
        growth_from_levels=True,
        definition=Text("定义", "definition"),
    )
    return replace(indicator, **changes)


def by_code(*definitions):
    return {definition.code: definition for definition in definitions}


def a_unit(code, dimension, factor, en="name"):
    return Unit(code, Text(code, en), dimension, Decimal(factor))
