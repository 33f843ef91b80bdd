"""Names at the ends of lines, moved apart so that each can be read."""

from statistics import fmean

import pandas as pd

ROOM = 0.055
"""Height of a name as a share of the scale: 18 of 330 pixels."""


def spread(marks: pd.DataFrame) -> pd.DataFrame:
    """
    Return *marks* with the named ends moved apart, the order of values kept.

    Columns:
        *: those of *marks*; label_value differs from value where names would overlap
    """
    named = marks[marks["label"] != ""].sort_values("value")
    if len(named) < 2:
        return marks
    room = (marks["value"].max() - marks["value"].min() or 1.0) * ROOM
    places = pd.Series(_apart(named["value"].tolist(), room), index=named.index)
    return marks.assign(label_value=places.combine_first(marks["label_value"]))


def _apart(values: list[float], room: float) -> list[float]:
    """Return the places nearest to rising *values* that lie *room* apart."""
    # Isotonic regression by pooling adjacent violators (Barlow and others 1972): names
    # that would overlap form a stack around their mean, all others stay.
    stacks: list[list[float]] = []
    for index, value in enumerate(values):
        stack = [value - index * room]
        while stacks and fmean(stacks[-1]) > fmean(stack):
            stack = stacks.pop() + stack
        stacks.append(stack)
    lowered = [fmean(stack) for stack in stacks for _ in stack]
    return [place + index * room for index, place in enumerate(lowered)]
