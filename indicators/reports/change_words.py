"""Changes between two years as sentences."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier, Stage
from indicators.model.text import Text, within
from indicators.reports.change_marks import before_of, signed
from indicators.reports.figure import Asked

_SPOKEN = Text("{title}。{changes}。", "{title}. {changes}.")
_ONE = Text(
    "{name}由{before}变为{after}（{change}）",
    "{name} from {before} to {after} ({change})",
)
_LEAD = Text("{first}—{last}年，{said}", "Between {first} and {last} {said}")
_OF_GROWTH = Text("{name}{what}增速{moved}", "{name}'s growth of {what} {moved}")
_OF_VALUE = Text("{name}{what}{moved}", "{name}'s {what} {moved}")
_OTHER = Text("，{name}{moved}", ", and {name}'s {moved}")
_MOST = Text("，变动最大", ", the largest change")
_UP = Text("增加{gap}", "rose by {gap}")
_DOWN = Text("减少{gap}", "fell by {gap}")
_UP_POINTS = Text("提高{gap}", "rose by {gap}")
_DOWN_POINTS = Text("下降{gap}", "fell by {gap}")
_SLOWER = Text("回落{gap}", "fell by {gap}")
_STILL = Text("没有变化", "did not change")
_UNVERIFIED = Text("（含未核实数值）", " (unverified figures among them)")
_BOUNDS = {Qualifier.OVER.code, Qualifier.UP_TO.code}


def change_spoken(asked: Asked, rows: pd.DataFrame, scale: Scale, title: str) -> str:
    """Return the figure in words for those who hear it: each region's change."""
    wording = asked.wording
    said = [
        wording.say(
            _ONE,
            name=wording.series(row),
            before=wording.value(before_of(row), scale),
            after=wording.value(row, scale),
            change=signed(row, asked.difference(scale)),
        )
        for row in rows_of(rows)
    ]
    changes = wording.say(Text("；", "; ")).join(said)
    return wording.say(_SPOKEN, title=title, changes=changes)


def change_lead(asked: Asked, rows: pd.DataFrame, scale: Scale) -> str:
    """
    Return which region changed most, or how the only one, or a part and its whole, did.

    It is empty where that cannot be said: for figures on different footings, for bounds
    (more than, up to), and where two changed alike.
    """
    found = rows_of(rows)
    footings = {(row["scope"], row["basis"]) for row in found}
    bounds = {row[q] for row in found for q in ("qualifier", "qualifier_before")}
    if len(footings) > 1 or bounds & _BOUNDS:
        return ""
    belongs, regions = asked.wording.catalog.belongs, asked.view.regions
    wholes = {w for w in regions if any(belongs(part, w) for part in regions)}
    apart = [row for row in found if row["region"] not in wholes]
    if len(apart) < 2:
        return _told(asked, [*apart, *(r for r in found if r not in apart)], scale)
    apart.sort(key=lambda row: -abs(row["difference"]))
    if abs(apart[0]["difference"]) == abs(apart[1]["difference"]):
        return ""
    return _told(asked, apart[:1], scale, most=True)


def _told(
    asked: Asked, rows: list[dict[str, Any]], scale: Scale, *, most: bool = False
) -> str:
    wording, first = asked.wording, rows[0]
    growth = first["measure"] == Measure.GROWTH.code
    said = wording.say(
        _OF_GROWTH if growth else _OF_VALUE,
        name=wording.region(first["region"]),
        what=within(wording.indicator(asked.view.indicator)),
        moved=_moved(asked, first, scale),
    )
    for row in rows[1:2]:
        name = wording.region(row["region"])
        said += wording.say(_OTHER, name=name, moved=_moved(asked, row, scale))
    lead = wording.say(
        _LEAD,
        said=said,
        first=_year(first["end_before"]),
        last=_year(first["end"]),
    )
    stages = {row[name] for row in rows for name in ("stage", "stage_before")}
    return "".join(
        [
            lead,
            wording.say(_MOST) if most else "",
            wording.say(_UNVERIFIED) if Stage.UNVERIFIED.code in stages else "",
        ]
    )


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
    gap = asked.difference(scale).write(abs(change), qualifier)
    return asked.wording.say(text, gap=gap)


def _year(day: Any) -> str:
    return str(day)[:4]
