"""How many figures there are, and how many of them are new or changed, in words."""

from collections.abc import Mapping

from indicators.model.text import COMMA, Text
from indicators.ui import state

_COUNTS = {
    "new": Text("新增{count:,}", "{count:,} new"),
    "changed": Text("变化{count:,}", "{count:,} changed"),
    "unchanged": Text("相同{count:,}", "{count:,} unchanged"),
    "withdrawn": Text("撤回{count:,}", "{count:,} withdrawn"),
}

_FIGURE = Text("{count}个数值", "{count} figure")
_FIGURES = Text("{count:,}个数值", "{count:,} figures")


def figures_said(count: int) -> str:
    """Return so many figures, in words."""
    return state.say(_FIGURE if count == 1 else _FIGURES, count=count)


def counted(counts: Mapping[str, int]) -> str:
    """Return what *counts* has, without what there is none of."""
    said = [
        state.say(text, count=counts[name])
        for name, text in _COUNTS.items()
        if counts.get(name)
    ]
    return state.say(COMMA).join(said)
