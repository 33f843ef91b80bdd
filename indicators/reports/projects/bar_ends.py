"""What is written at the end of a bar, where a phone has little room."""

from typing import Any

from indicators.model.number import Scale
from indicators.model.observation import Qualifier

_SHORT = 3
"""Letters of a unit that stands beside a number; the subtitle says a longer one."""


def bar_end(row: dict[str, Any], scale: Scale) -> str:
    """Return the value with its sign of approximation, and its unit where it is short."""
    name = scale.name if len(scale.name) <= _SHORT else ""
    named = Scale(scale.factor, name, scale.language)
    return named.write(row["value"], Qualifier.of(row["qualifier"]))
