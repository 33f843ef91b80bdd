"""A value as a reader gives it → its kind and text as a cell holds them."""

import math
from datetime import date, datetime, time, timedelta
from typing import Any

from indicators.workbooks.grid import Kind, Mark

_PLAIN = Mark.PLAIN.value


def kind_and_text(value: object) -> tuple[Kind, str]:
    """Return what a cell with this *value* holds."""
    match value:
        case bool():
            return Kind.BOOL, str(value)
        case int() | float():
            return Kind.NUMBER, number(value)
        case datetime() if value.time() == time():
            return Kind.DATE, str(value.date())
        case date() | time() | timedelta():
            return Kind.DATE, str(value)
    return Kind.TEXT, str(value)


def number(value: float) -> str:
    """Return the 15 digits that Excel keeps and shows, not the binary's 17."""
    if not math.isfinite(value):
        return str(value)
    shown = f"{value:.15g}"
    return f"{float(shown):.0f}" if "e+" in shown and abs(value) < 1e21 else shown


def written(value: Any) -> str:
    """Return a cell as the answer writes it; an empty one is an empty string."""
    # Text and numbers are nearly all there is, and there may be millions.
    if value.__class__ is str:
        return "t-" + value if value else ""
    if value.__class__ is float:
        shown = f"{value:.15g}"
        if "e" not in shown and "n" not in shown:
            return "n-" + shown
    kind, text = kind_and_text(value)
    return f"{kind}{_PLAIN}{text}"
