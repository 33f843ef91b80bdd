"""Changes between two years as marks of a slope or a dumbbell."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import colour_of, shape_of
from indicators.charts.labels import spread
from indicators.model.number import Scale
from indicators.model.observation import Qualifier
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.reports.growth.marks import series_name, short
from indicators.reports.traced import code_of

_KEY = Text(
    "小点：{before}；大点：{after}", "small point: {before}; large point: {after}"
)
_FROM_TO = Text("{before} → {after}", "{before} → {after}")
_CHANGED = Text("，{change}", ", {change}")
_BEFORE = ("value", "qualifier", "stage", "start", "end")
_SLOPE = [
    "end",
    "value",
    "series",
    "colour",
    "shape",
    "cell",
    "dashed",
    "label",
    "label_value",
    "detail",
    "sentence",
]
_DUMBBELL = [
    "order",
    "before",
    "value",
    "label",
    "detail",
    "heading",
    "colour",
    "shape",
    "cell_before",
    "cell",
    "sentence_before",
    "sentence",
]


def before_of(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row of the earlier year."""
    return {**row, **{name: row[f"{name}_before"] for name in _BEFORE}}


def signed(row: dict[str, Any], scale: Scale, decimals: int | None = None) -> str:
    """Return the row's change with its sign, and its unit on *scale*."""
    change = row["difference"]
    sign = "+" if change > 0 else "−" if change < 0 else ""
    about = Qualifier.of(row["qualifier_of_change"]).sign
    return f"{about}{sign}{scale.write(abs(change), decimals=decimals)}"


def told_changes(asked: Asked, rows: pd.DataFrame, scale: Scale) -> list[str]:
    """Return what is written of the change of each of *rows*, all on one scale."""
    apart = asked.difference(scale, rows["difference"])
    return [signed(row, apart) for row in rows_of(rows)]


def slope_marks(
    asked: Asked, rows: pd.DataFrame, scale: Scale, what: str
) -> pd.DataFrame:
    """
    Return the rows of `charts.slope` for *rows* (columns of `analysis.changed`, change).

    Columns:
        end, value, series, colour, shape, cell, dashed, label, label_value, detail, sentence: as
            `charts.slope` names them
    """
    marks = [
        mark for row in rows_of(rows) for mark in _ends(asked, row, rows, scale, what)
    ]
    table = pd.DataFrame(marks, columns=_SLOPE)
    # At the later end stand two lines of words.
    tall = table["label"].where(table["end"] == 0, table["label"] + "\n")
    places = [
        spread(table.assign(label=tall.where(table["end"] == end, "")))
        for end in (0, 1)
    ]
    apart = places[0]["label_value"].where(table["end"] == 0, places[1]["label_value"])
    return table.assign(label_value=apart)


def _ends(
    asked: Asked, row: dict[str, Any], rows: pd.DataFrame, scale: Scale, what: str
) -> list[dict[str, Any]]:
    wording = asked.wording
    bases = len(set(rows["basis"])) > 1
    series = series_name(wording, row, with_basis=bases)
    name, _, rest = series.partition(" · ")
    said = [
        (short(wording, before_of(row), scale), ""),
        (
            f"{name} {short(wording, row, scale)}",
            " · ".join(filter(None, [rest, row["change"]])),
        ),
    ]
    return [
        {
            "end": end,
            "value": scale.of(one["value"]),
            "series": series,
            "colour": colour_of(row["region"], dark=asked.dark),
            "shape": shape_of(row["region"]),
            "cell": code_of(one),
            "dashed": row["scope"] != "whole",
            "label": label,
            "label_value": scale.of(one["value"]),
            "detail": detail,
            "sentence": wording.sentence(one, what, wording.value(one, scale)),
        }
        for end, (one, (label, detail)) in enumerate(
            zip((before_of(row), row), said, strict=True)
        )
    ]


def slope_years(asked: Asked, rows: pd.DataFrame) -> pd.DataFrame:
    """
    Return the words above the two ends of `charts.slope`.

    Columns:
        end, label: as `charts.slope` names them
    """
    row = rows_of(rows)[0]
    names = [asked.wording.period(one) for one in (before_of(row), row)]
    return pd.DataFrame({"end": [0, 1], "label": names})


def dumbbell_marks(
    asked: Asked, rows: pd.DataFrame, scale: Scale, what: str
) -> pd.DataFrame:
    """
    Return the rows of `charts.dumbbell` for *rows*: wholes first, then by the latest value.

    Columns:
        order, before, value, label, detail, heading, colour, shape, cell_before, cell, sentence_before, sentence: as
            `charts.dumbbell` names them
    """
    wording = asked.wording
    apart = wording.catalog.apart(asked.view.regions)
    # A whole stands above its parts and takes no place among them (rule R15).
    ordered = sorted(
        rows_of(rows), key=lambda row: (row["region"] in apart, -row["value"])
    )
    first = ordered[0]
    key = wording.say(
        _KEY, before=wording.period(before_of(first)), after=wording.period(first)
    )
    heading = dict.fromkeys(_DUMBBELL, "") | {
        "before": None,
        "value": None,
        "label": key,
        "heading": True,
    }
    bases = len(set(rows["basis"])) > 1
    marks = [
        heading,
        *(_row(asked, row, scale, what, with_basis=bases) for row in ordered),
    ]
    table = pd.DataFrame(marks, columns=_DUMBBELL).assign(order=range(len(marks)))
    return table.astype({"before": "float64", "value": "float64"})


def _row(
    asked: Asked, row: dict[str, Any], scale: Scale, what: str, *, with_basis: bool
) -> dict[str, Any]:
    wording, before = asked.wording, before_of(row)
    ends = {
        "before": short(wording, before, scale),
        "after": short(wording, row, scale),
    }
    change = wording.say(_CHANGED, change=row["change"]) if row["change"] else ""
    return {
        "before": scale.of(before["value"]),
        "value": scale.of(row["value"]),
        "label": series_name(wording, row, with_basis=with_basis),
        "detail": wording.say(_FROM_TO, **ends) + change,
        "heading": False,
        "colour": colour_of(row["region"], dark=asked.dark),
        "shape": shape_of(row["region"]),
        "cell_before": code_of(before),
        "cell": code_of(row),
        "sentence_before": wording.sentence(before, what, wording.value(before, scale)),
        "sentence": wording.sentence(row, what, wording.value(row, scale)),
    }
