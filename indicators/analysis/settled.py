"""How settled is what was made of several figures."""

from indicators.model.observation import Stage

_ORDER = [stage.code for stage in Stage]


def less_settled(*stages: str) -> str:
    """Return the least settled of *stages* (codes): what was computed is no more than it."""
    return max(stages, key=_ORDER.index)
