"""Figures that are hardly possible: a person looks before they are published."""

from decimal import Decimal

from indicators.model.observation import Measure
from indicators.model.text import Text

UNLIKELY = Text("数值少见：对照原文核对", "hardly possible: look at the document again")
_AMOUNTS = {Measure.LEVEL, Measure.COUNT}
# As the audit of the curated figures holds percentages plausible.
_BOUNDS: dict[Measure, tuple[float, float]] = {
    Measure.GROWTH: (-60, 100),
    Measure.SHARE: (0, 100),
    Measure.RATE: (0, 100),
    Measure.PROGRESS: (0, 300),
    Measure.RANK: (1, float("inf")),
}


def unlikely(value: Decimal, measure: Measure, nature: str) -> bool:
    """Whether *value* is hardly possible for *measure* of an indicator of *nature*."""
    if measure in _AMOUNTS:
        return value < 0 and nature in {"flow", "stock"}
    least, most = _BOUNDS.get(measure, (-float("inf"), float("inf")))
    return not least <= value <= most
