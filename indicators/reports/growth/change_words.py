"""Changes between two years as sentences."""

from typing import Any

import pandas as pd

from indicators.analysis.proof import proves_order
from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import SEMICOLON, Text, within
from indicators.reports.claims import among, cautioned, sizes_differ
from indicators.reports.figure import Asked
from indicators.reports.growth.change_marks import before_of

_SPOKEN = Text("{title}。{changes}。", "{title}. {changes}.")
_ONE = Text(
    "{name}由{before}变为{after}{change}", "{name} from {before} to {after}{change}"
)
_IN_ALL = Text("（{change}）", " ({change})")
_LEAD = Text("{first}至{last}，{said}", "Between {first} and {last} {said}")
_OF_GROWTH = Text("{name}{what}增速{moved}", "{name}'s growth of {what} {moved}")
_OF_VALUE = Text("{name}{what}{moved}", "{name}'s {what} {moved}")
_OTHER = Text("，{name}{moved}", ", and {name}'s {moved}")
_MOST = Text("，在{among}中变动最大", ", the largest change of {among}")
_UP = Text("增加{gap}", "rose by {gap}")
_DOWN = Text("减少{gap}", "fell by {gap}")
_UP_POINTS = Text("提高{gap}", "rose by {gap}")
_DOWN_POINTS = Text("下降{gap}", "fell by {gap}")
_SLOWER = Text("回落{gap}", "fell by {gap}")
_STILL = Text("没有变化", "did not change")


def change_spoken(asked: Asked, rows: pd.DataFrame, scale: Scale, title: str) -> str:
    """Return the figure in words for those who hear it: each region's change."""
    wording = asked.wording
    said = [
        wording.say(
            _ONE,
            name=wording.series(row),
            before=wording.value(before_of(row), scale),
            after=wording.value(row, scale),
            change=wording.say(_IN_ALL, change=row["change"]),
        )
        for row in rows_of(rows)
    ]
    changes = wording.say(SEMICOLON).join(said)
    return wording.say(_SPOKEN, title=title, changes=changes)


def change_lead(asked: Asked, rows: pd.DataFrame, scale: Scale) -> str:
    """
    Return which region changed most, or how the only one, or a part and its whole, did.

    It is empty where that cannot be said: for figures on different footings, where they
    prove no direction, and where it is not sure that one changed more than every other.
    """
    found = rows_of(rows)
    footings = {(row["scope"], row["basis"]) for row in found}
    if len(footings) > 1 or not all(map(_is_proved, found)):
        return ""
    beside = asked.wording.catalog.apart(asked.view.regions)
    apart = [row for row in found if row["region"] in beside]
    if len(apart) < 2:
        told = [*apart, *(row for row in found if row not in apart)][:2]
        return cautioned(asked, _told(asked, told, scale), told)
    return cautioned(asked, _most(asked, found, apart, scale), found)


def _is_proved(row: dict[str, Any]) -> bool:
    """Return whether it is sure that the value rose, fell or stayed."""
    return proves_order(row, before_of(row))


def _most(
    asked: Asked,
    found: list[dict[str, Any]],
    apart: list[dict[str, Any]],
    scale: Scale,
) -> str:
    """Return which of those *apart* changed most: more than every one that is drawn."""
    ordered = sorted(found, key=lambda row: -abs(row["difference"]))
    first, second = ordered[:2]
    qualifiers = {row["qualifier_of_change"] for row in found}
    if abs(first["difference"]) == abs(second["difference"]) or first not in apart:
        return ""
    # How far off a difference of approximate figures may be nobody says.
    if qualifiers != {Qualifier.EXACT.code} or sizes_differ(asked, found):
        return ""
    most = among(asked, {row["region"] for row in apart})
    return _told(asked, [first], scale) + asked.wording.say(_MOST, among=most)


def _told(asked: Asked, rows: list[dict[str, Any]], scale: Scale) -> str:
    wording, first = asked.wording, rows[0]
    growth = first["measure"] == Measure.GROWTH.code
    said = wording.say(
        _OF_GROWTH if growth else _OF_VALUE,
        name=wording.series(first),
        what=within(wording.indicator(asked.view.indicator)),
        moved=_moved(asked, first, scale),
    )
    for row in rows[1:]:
        name = wording.series(row)
        said += wording.say(_OTHER, name=name, moved=_moved(asked, row, scale))
    ends = [wording.period(one) for one in (before_of(first), first)]
    return wording.say(_LEAD, said=said, first=ends[0], last=ends[1])


def _moved(asked: Asked, row: dict[str, Any], scale: Scale) -> str:
    """Return up or down, and by how much: points for percents (rule R14)."""
    change = row["difference"]
    if not change:
        return asked.wording.say(_STILL)
    text = _UP if change > 0 else _DOWN
    if scale.name == "%":
        slower = row["measure"] == Measure.GROWTH.code
        fallen = _SLOWER if slower else _DOWN_POINTS
        text = _UP_POINTS if change > 0 else fallen
    qualifier = Qualifier.of(row["qualifier_of_change"])
    gap = asked.difference(scale, (change,)).write(abs(change), qualifier)
    return asked.wording.say(text, gap=gap)
