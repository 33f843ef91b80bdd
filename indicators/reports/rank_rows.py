"""Positions in words: as bars with their gaps, and as a table."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.observation import Qualifier, Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.reports.tables import HEADINGS

_PLACE = Text("第{rank}位 · {name} · {value}", "No. {rank} · {name} · {value}")
_GAPS = {
    "gap_above": Text("距前一位{gap}", "{gap} behind the next above"),
    "gap_below": Text("领先后一位{gap}", "{gap} ahead of the next below"),
}
_UNVERIFIED = Text("{value}（未核实）", "{value} (unverified)")
_TIED = Text("{rank}（并列）", "{rank} (tied)")
_MOVED = {
    1: Text("↑升{n}位", "↑ up {n}"),
    -1: Text("↓降{n}位", "↓ down {n}"),
    0: Text("位次未变", "unmoved"),
}
_COLUMNS = {
    "rank": Text("位次", "Position"),
    "region": HEADINGS["region"],
    "value": HEADINGS["value"],
    "gap_above": Text("距前一位", "Behind the next above"),
    "gap_below": Text("领先后一位", "Ahead of the next below"),
    "moved": Text("位次变动", "Movement"),
    "basis": HEADINGS["basis"],
    "stage": HEADINGS["stage"],
}
_NONE = "—"


def rank_bars(asked: Asked, values: pd.DataFrame, scale: Scale) -> list[dict[str, Any]]:
    """Return a bar a position; figures of different bases stand under headings."""
    wording = asked.wording
    several = len(set(values["basis"])) > 1
    drawn: list[dict[str, Any]] = []
    basis = None
    for row in _with_gaps(asked, values, scale):
        if several and row["basis"] != basis:
            basis = row["basis"]
            drawn.append({"label": wording.basis(basis) or wording.unstated})
        value = wording.value(row, scale)
        facts = {"rank": int(row["rank"]), "name": wording.series(row), "value": value}
        gaps = [
            wording.say(text, gap=row["said"][column])
            for column, text in _GAPS.items()
            if row["said"][column]
        ]
        unverified = row["stage"] == Stage.UNVERIFIED.code
        if unverified:
            facts["value"] = wording.say(_UNVERIFIED, value=value)
        said = {
            "hollow": unverified,
            "label": wording.say(_PLACE, **facts),
            "detail": " · ".join(filter(None, (_moved(asked, row), *gaps))),
            "sentence": wording.sentence(
                row, wording.indicator(asked.view.indicator), value
            ),
        }
        drawn.append({**row, **said})
    return drawn


def rank_table(asked: Asked, values: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the positions as a table, headed for readers.

    Columns:
        rank, region, value, gap_above, gap_below, moved, basis, stage: in words, under
            their headings
    """
    wording = asked.wording
    rows = [
        {
            "rank": wording.say(_TIED, rank=int(row["rank"]))
            if row["ties"]
            else str(int(row["rank"])),
            "region": wording.region(row["region"]),
            "value": wording.value(row, scale),
            "gap_above": row["said"]["gap_above"] or _NONE,
            "gap_below": row["said"]["gap_below"] or _NONE,
            "moved": _moved(asked, row) or _NONE,
            "basis": wording.basis(row["basis"]),
            "stage": wording.stage(row["stage"]),
        }
        for row in _with_gaps(asked, values, scale)
    ]
    headings = {code: wording.say(text) for code, text in _COLUMNS.items()}
    return pd.DataFrame(rows, columns=list(_COLUMNS)).rename(columns=headings)


def _with_gaps(
    asked: Asked, values: pd.DataFrame, scale: Scale
) -> list[dict[str, Any]]:
    """Return the rows with both gaps as written; of inexact terms a gap is about."""
    rows = rows_of(values)
    points = asked.difference(scale)
    for place, row in enumerate(rows):
        said = {}
        for column, step in (("gap_above", -1), ("gap_below", 1)):
            gap, beside = row[column], place + step
            said[column] = ""
            if not pd.isna(gap) and 0 <= beside < len(rows):
                terms = (row["qualifier"], rows[beside]["qualifier"])
                # A difference has no more decimals than its terms: floats add some.
                exact = round(float(gap), 9)
                said[column] = points.write(exact, Qualifier.computed(*terms))
        row["said"] = said
    return rows


def _moved(asked: Asked, row: dict[str, Any]) -> str:
    if pd.isna(row["moved"]):
        return ""
    places = int(row["moved"])
    direction = (places > 0) - (places < 0)
    return asked.wording.say(_MOVED[direction], n=abs(places))
