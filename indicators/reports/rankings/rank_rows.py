"""Positions as rows of their picture and of their table."""

from itertools import pairwise
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import colour_of
from indicators.model.number import Scale
from indicators.model.observation import Qualifier, Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.reports.projects.bar_ends import bar_end
from indicators.reports.tables import HEADINGS
from indicators.reports.traced import Traces, code_of, together, traced

_NEXT = Text("领先下一位{gap}", "{gap} ahead of the next")
_UNVERIFIED = Text("{value}（未核实）", "{value} (unverified)")
_TIED = Text("{rank}（并列）", "{rank} (tied)")
_WHOLES = {
    "nation": Text("{name} {value}", "{name} {value}"),
    "province": Text("{name}全省 {value}", "{name} {value}"),
    "autonomous_region": Text("{name}全区 {value}", "{name} {value}"),
    "city": Text("{name}全市 {value}", "{name} {value}"),
    "municipality": Text("{name}全市 {value}", "{name} {value}"),
    "": Text("{name}整体 {value}", "{name} {value}"),
}
_MOVED = {
    1: Text("↑升{n}位", "↑ up {n}"),
    -1: Text("↓降{n}位", "↓ down {n}"),
    0: Text("位次未变", "unchanged"),
}
_COLUMNS = {
    "rank": Text("位次", "Position"),
    "region": HEADINGS["region"],
    "value": HEADINGS["value"],
    "gap_below": Text("领先下一位", "Ahead of the next"),
    "moved": Text("较上年", "On a year earlier"),
    "basis": HEADINGS["basis"],
}
_MARKS = [
    "order",
    "heading",
    "rank",
    "moved",
    "name",
    "value",
    "label_value",
    "text",
    "gap",
    "colour",
    "cell",
    "sentence",
]
_NONE = "—"


def rank_marks(asked: Asked, values: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the rows of `charts.positions`; different bases stand under headings.

    Columns:
        order, heading, rank, moved, name, value, label_value, text, gap, colour, cell, sentence: as
            `charts.positions` names them
    """
    several = len(set(values["basis"])) > 1
    marks: list[dict[str, Any]] = []
    basis = None
    for row in _with_gaps(asked, values, scale):
        if several and row["basis"] != basis:
            basis = row["basis"]
            marks.append(_heading(asked, basis))
        marks.append(_mark(asked, row, scale))
    ordered = [{**mark, "order": order} for order, mark in enumerate(marks)]
    return pd.DataFrame(ordered, columns=_MARKS)


def whole_marks(asked: Asked, whole: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the line of the *whole* in `charts.positions`.

    Columns:
        value, name, cell, sentence: as `charts.positions` names them
    """
    wording = asked.wording
    marks = [
        {
            "value": scale.of(row["value"]),
            "name": wording.say(
                _WHOLES.get(wording.catalog.region(row["region"]).kind, _WHOLES[""]),
                name=wording.region(row["region"]),
                value=bar_end(row, scale),
            ),
            "cell": code_of(row),
            "sentence": _sentence(asked, row, scale),
        }
        for row in rows_of(whole)
    ]
    return pd.DataFrame(marks, columns=["value", "name", "cell", "sentence"])


def rank_table(asked: Asked, values: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the positions as a table, headed for readers.

    Columns:
        rank, region, value, gap_below, moved, basis: in words, under their headings
    """
    wording = asked.wording
    rows = [
        {
            "rank": _place(asked, row),
            "region": wording.region(row["region"]),
            "value": _value(asked, row, scale),
            "gap_below": row["said"] or _NONE,
            "moved": _movement(asked, row) or _NONE,
            "basis": wording.basis(row["basis"]),
        }
        for row in _with_gaps(asked, values, scale)
    ]
    headings = {code: wording.say(text) for code, text in _COLUMNS.items()}
    return pd.DataFrame(rows, columns=list(_COLUMNS)).rename(columns=headings)


def rank_traces(asked: Asked, values: pd.DataFrame) -> Traces:
    """Return the figures behind the table of positions: a gap has two."""
    codes = [code_of(row) for row in rows_of(values)]
    gaps = [together(one, after) for one, after in pairwise(codes)]
    say = asked.wording.say
    return traced({say(_COLUMNS["value"]): codes, say(_COLUMNS["gap_below"]): gaps})


def gap_between(
    asked: Asked, above: dict[str, Any], below: dict[str, Any], scale: Scale
) -> str:
    """Return how far *above* is ahead of *below*; of inexact terms it is about."""
    # A difference has no more decimals than its terms: floats add some.
    exact = round(abs(float(above["value"]) - float(below["value"])), 9)
    terms = (above["qualifier"], below["qualifier"])
    return asked.difference(scale).write(exact, Qualifier.computed(*terms))


def _heading(asked: Asked, basis: str) -> dict[str, Any]:
    wording = asked.wording
    name = wording.basis(basis) or wording.unstated
    words = {"rank": "", "moved": "", "text": "", "gap": "", "sentence": ""}
    return words | {
        "heading": True,
        "name": name,
        "colour": asked.look.ink,
        "cell": "",
    }


def _mark(asked: Asked, row: dict[str, Any], scale: Scale) -> dict[str, Any]:
    value = scale.of(row["value"])
    gap = row["said"]
    return {
        "heading": False,
        "rank": str(int(row["rank"])) if row["n"] > 1 else _NONE,
        "moved": _moved(row),
        "name": asked.wording.region(row["region"]),
        "value": value,
        "label_value": max(value, 0.0),
        "text": bar_end(row, scale),
        "gap": asked.wording.say(_NEXT, gap=gap) if gap else "",
        "colour": colour_of(row["region"], dark=asked.dark),
        "cell": code_of(row),
        "sentence": _sentence(asked, row, scale),
    }


def _sentence(asked: Asked, row: dict[str, Any], scale: Scale) -> str:
    wording = asked.wording
    what = wording.indicator(asked.view.indicator)
    return wording.sentence(row, what, wording.value(row, scale))


def _place(asked: Asked, row: dict[str, Any]) -> str:
    """Return the position; one that stands alone on its basis has none."""
    if row["n"] < 2:
        return _NONE
    rank = int(row["rank"])
    return asked.wording.say(_TIED, rank=rank) if row["ties"] else str(rank)


def _value(asked: Asked, row: dict[str, Any], scale: Scale) -> str:
    value = asked.wording.value(row, scale)
    unverified = row["stage"] == Stage.UNVERIFIED.code
    return asked.wording.say(_UNVERIFIED, value=value) if unverified else value


def _with_gaps(
    asked: Asked, values: pd.DataFrame, scale: Scale
) -> list[dict[str, Any]]:
    """Return the rows, each with the gap to the next below as written."""
    rows = rows_of(values)
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else row
        row["said"] = (
            gap_between(asked, row, after, scale)
            if after["basis"] == row["basis"] and after["value"] != row["value"]
            else ""
        )
    return rows


def _moved(row: dict[str, Any]) -> str:
    """Return the places gained or lost as a sign; nothing where they are not known."""
    if pd.isna(row["moved"]):
        return ""
    places = int(row["moved"])
    return f"{'↑' if places > 0 else '↓'}{abs(places)}" if places else "–"


def _movement(asked: Asked, row: dict[str, Any]) -> str:
    if pd.isna(row["moved"]):
        return ""
    places = int(row["moved"])
    direction = (places > 0) - (places < 0)
    return asked.wording.say(_MOVED[direction], n=abs(places))
