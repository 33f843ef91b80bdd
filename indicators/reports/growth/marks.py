"""Rows of figures as marks of a chart, with everything a mark says."""

from dataclasses import replace
from operator import itemgetter
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.charts import colour_of, shape_of
from indicators.model.number import Scale
from indicators.model.text import SEMICOLON, Text
from indicators.reports.figure import Asked

_LINE_COLUMNS = [
    "year",
    "value",
    "series",
    "segment",
    "colour",
    "shape",
    "dashed",
    "cell",
    "label",
    "sentence",
]
_TARGET_COLUMNS = ["year", "value", "colour", "label", "cell", "sentence"]
_SPOKEN = Text("{title}。{latest}。", "{title}. {latest}.")
_LATEST = Text("{name}{when}为{value}", "{name} in {when}: {value}")
_TARGET = Text("目标{value}", "target {value}")
_YEAR = itemgetter("year")


def line_marks(
    asked: Asked, shown: pd.DataFrame, scale: Scale, what: str, decimals: int | None
) -> pd.DataFrame:
    """
    Return the rows of `charts.lines` for *shown* (columns of `analysis.segmented`, cell).

    The label is the region's name and its last value, scope and basis below.

    Columns:
        year, value, series, segment, colour, shape, dashed, cell, label, sentence: as
            `charts.lines` names them, the label without its place
    """
    wording, rows = asked.wording, rows_of(shown)
    ends = {row["series"]: index for index, row in enumerate(rows)}
    bases = len(set(shown["basis"])) > 1
    marks: list[dict[str, Any]] = []
    for index, row in enumerate(rows):
        text = wording.value(row, scale, decimals)
        name = series_name(wording, row, with_basis=bases)
        last = ends[row["series"]] == index
        marks.append(
            {
                "year": row["year"],
                "value": scale.of(row["value"]),
                "series": name,
                "segment": row["segment"],
                "colour": colour_of(row["region"], dark=asked.dark),
                "shape": shape_of(row["region"]),
                "dashed": row["scope"] != "whole",
                "cell": row["cell"],
                "label": _label(wording, name, row, scale, decimals) if last else "",
                "sentence": wording.sentence(row, what, text),
            }
        )
    return pd.DataFrame(marks, columns=_LINE_COLUMNS)


def target_marks(
    asked: Asked, targets: pd.DataFrame, scale: Scale, what: str
) -> pd.DataFrame:
    """
    Return the plans of `charts.lines` for *targets*; the latest of a region has a label.

    Columns:
        year, value, colour, label, cell, sentence: as `charts.lines` names them, the label
            without its place
    """
    wording, rows = asked.wording, rows_of(targets)
    latest = {row["region"]: row["year"] for row in sorted(rows, key=_YEAR)}
    marks = [
        {
            "year": row["year"],
            "value": scale.of(row["value"]),
            "colour": colour_of(row["region"], dark=asked.dark),
            "label": wording.say(_TARGET, value=short(wording, row, scale))
            if latest[row["region"]] == row["year"]
            else "",
            "cell": row["cell"],
            "sentence": wording.sentence(row, what, wording.value(row, scale)),
        }
        for row in rows
    ]
    return pd.DataFrame(marks, columns=_TARGET_COLUMNS)


def zero_line(shown: pd.DataFrame) -> pd.DataFrame:
    """
    Return the zero line where values lie on both sides of it, else nothing.

    Columns:
        zero: always 0
    """
    crossed = bool((shown["value"] < 0).any() and (shown["value"] > 0).any())
    return pd.DataFrame({"zero": [0.0] if crossed else []}, dtype="float64")


def spoken(
    wording: Wording,
    shown: pd.DataFrame,
    scale: Scale,
    title: str,
    decimals: int | None = None,
) -> str:
    """Return the figure in words for those who hear it: the latest of each series."""
    latest = {
        (row["region"], row["scope"], row["basis"]): row
        for row in sorted(rows_of(shown), key=itemgetter("start"))
    }
    said = [
        wording.say(
            _LATEST,
            name=wording.series(row),
            when=wording.period(row),
            value=wording.value(row, scale, decimals),
        )
        for row in latest.values()
    ]
    return wording.say(_SPOKEN, title=title, latest=wording.say(SEMICOLON).join(said))


def series_name(wording: Wording, row: dict[str, Any], *, with_basis: bool) -> str:
    """Return the name of the row's series, its basis too where several meet."""
    basis = wording.basis(row["basis"]) if with_basis else ""
    return " · ".join(filter(None, [wording.series(row), basis]))


def short(
    wording: Wording, row: dict[str, Any], scale: Scale, decimals: int | None = None
) -> str:
    """Return the row's value for a mark; the unit stands above the picture."""
    unit = "%" if scale.name == "%" else ""
    return wording.value(row, replace(scale, name=unit), decimals)


def _label(
    wording: Wording,
    name: str,
    row: dict[str, Any],
    scale: Scale,
    decimals: int | None,
) -> str:
    """Return name and value on a line, scope and basis on the next."""
    region, _, rest = name.partition(" · ")
    value = short(wording, row, scale, decimals)
    return f"{region} {value}\n{rest}".rstrip()
