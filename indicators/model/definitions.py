"""What a region, an indicator, a unit and a scope are."""

from dataclasses import dataclass
from decimal import Decimal

from indicators.model.text import NOTHING, Text


@dataclass(frozen=True, slots=True)
class Region:
    """
    An administrative division by its six-digit code (GB/T 2260).

    *short* is the name on marks and chips, where room is scarce.
    """

    code: str
    name: Text
    short: Text
    level: str
    kind: str
    parent: str = ""
    aliases: tuple[str, ...] = ()
    note: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and what one of it is worth in the base unit of its dimension."""

    code: str
    name: Text
    dimension: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a region's reality a figure counts."""

    code: str
    name: Text
    kind: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """
    What is measured, by its code.

    *growth_from_levels* says whether two published levels may be turned into a
    growth rate; for GDP, value added and indicators above designated size they may
    not (rules R1 and R5). *level_basis* and *growth_basis* are the bases on which it is
    published when nothing is said. *additive* levels of parts make up the whole's, so
    that a part has a share.
    """

    code: str
    name: Text
    topic: str
    unit: str
    nature: str
    direction: str
    growth_from_levels: bool
    definition: Text
    aliases: tuple[str, ...] = ()
    additive: bool = False
    level_basis: str = "unstated"
    growth_basis: str = "unstated"
    project_stage: str = ""
    counts: str = ""
