"""
Every sensible placement of region, indicator, period and unit about a small table.

Each of the four stands in a row header, group rows, a column header, a title, a corner,
the sheet's name, the file's name, or nowhere; the rest (levels, merges, blank rows,
repeated or left-out labels, years as numbers) changes from one placement to the next.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from shapes.tongues import TONGUES, Tongue


class Spot(StrEnum):
    """Where a word about the figures stands."""

    ROW = "row"
    GROUP = "group"
    COLUMN = "column"
    TITLE = "title"
    LINE = "line"
    CORNER = "corner"
    SHEET = "sheet"
    FILE = "file"
    NAME = "name"
    NOWHERE = "nowhere"


AXES = ("region", "indicator", "period")
_AXIS_SPOTS = tuple(spot for spot in Spot if spot not in (Spot.LINE, Spot.NAME))
UNIT_SPOTS = tuple(spot for spot in Spot if spot is not Spot.GROUP)


@dataclass(frozen=True)
class Placement:
    """Where each of the four stands, and how the rest of the table looks."""

    tongue: Tongue
    region: Spot
    indicator: Spot
    period: Spot
    unit: Spot
    look: int

    @property
    def spots(self):
        """The spot of each axis."""
        return {axis: getattr(self, axis) for axis in AXES}

    @property
    def name(self):
        """The placement as a table of failures names it."""
        tongue = next(name for name, one in TONGUES.items() if one is self.tongue)
        spots = [f"{axis[0]}:{spot}" for axis, spot in self.spots.items()]
        return f"{tongue} {' '.join(spots)} u:{self.unit} look {self.look}"

    @property
    def sensible(self):
        """Whether somebody would draw such a table."""
        spots = list(self.spots.values())
        everything = [*spots, self.unit]
        return (
            Spot.ROW in spots
            and spots.count(Spot.GROUP) < 2
            and everything.count(Spot.CORNER) < 2
            and everything.count(Spot.NOWHERE) < 2
            and self._corner_is_one(spots)
            and self._unit_fits(spots)
        )

    def _corner_is_one(self, spots):
        # Only over a stub of one column, beside a header, is the corner no header itself.
        if Spot.CORNER not in (*spots, self.unit):
            return True
        stub = spots.count(Spot.ROW) + (self.unit is Spot.ROW)
        return stub == 1 and Spot.COLUMN in spots

    def _unit_fits(self, spots):
        if self.unit is Spot.NAME:
            return self.indicator is not Spot.NOWHERE
        if self.unit is Spot.COLUMN:
            # A unit row names the unit of each column: of indicators, or of the values.
            return self.indicator is Spot.COLUMN or Spot.COLUMN not in spots
        return True

    @property
    def unasked(self):
        """Whether the unit stands nowhere, and nothing tells it."""
        return self.unit is Spot.NOWHERE and self.tongue.measure == "level"

    def every(self, axis):
        """Return the members of *axis* of which the table shows all or the last."""
        if axis == "period":
            return self.tongue.periods[self.look % len(self.tongue.periods)]
        return getattr(self.tongue, axis)

    def members(self, axis):
        """Return the members of *axis* that this table shows."""
        members = self.every(axis)
        many = self.spots[axis] in (Spot.ROW, Spot.GROUP, Spot.COLUMN)
        return members if many else members[-1:]

    def unit_of(self, indicator):
        """Return the unit of an indicator and what a yi of it is there."""
        both = self.unit is Spot.NAME or self.unit is self.indicator
        units = self.tongue.units
        return units[indicator] if both and self._many_units else units[0]

    @property
    def _many_units(self):
        return self.indicator in (Spot.ROW, Spot.COLUMN, Spot.GROUP)


def every_placement(tongue, unit):
    """Return all sensible placements with the unit at one spot."""
    spots = product(_AXIS_SPOTS, repeat=3)
    every = (Placement(tongue, *three, unit, look) for look, three in enumerate(spots))
    return [one for one in every if one.sensible]
