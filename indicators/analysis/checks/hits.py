"""Where a check fires, in arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from indicators.analysis.checks.figures import Figures
from indicators.analysis.checks.runs import NONE, Floats, Ints

Numbers = Mapping[str, Floats]


@dataclass(frozen=True)
class Hits:
    """
    Where a check fires: one entry an array each.

    *rows* are the figures that look wrong, *others* those they were measured by, a
    table with a column each (`NONE` where there is none); *oddness* is greater the
    further off a figure is. The sentence says numbers besides: *amounts* in the
    figure's own unit, *percents*, and *plain* ones.
    """

    rows: Ints
    others: Ints
    oddness: Floats
    amounts: Numbers = field(default_factory=dict)
    percents: Numbers = field(default_factory=dict)
    plain: Numbers = field(default_factory=dict)

    def where(self, kept: Any) -> "Hits":
        """Return the hits that are *kept*, a mask or places."""
        amounts, percents, plain = (
            {name: found[kept] for name, found in numbers.items()}
            for numbers in (self.amounts, self.percents, self.plain)
        )
        rows, others = self.rows[kept], self.others[kept]
        return Hits(rows, others, self.oddness[kept], amounts, percents, plain)

    def arrived(self, figures: Figures) -> "Hits":
        """Return the hits in which a figure takes part that arrived."""
        by = (self.others != NONE) & figures.arrived[self.others]
        return self.where(figures.arrived[self.rows] | by.any(axis=1))
