"""Rows of figures as marks of a chart, with everything a mark says."""

from operator import itemgetter
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.charts import colour_of
from indicators.charts.labels import spread
from indicators.model.number import Scale
from indicators.model.observation import Stage
from indicators.model.text import Text
from indicators.reports.figure import Asked

_LINE_COLUMNS = [
    "year",
    "value",
    "series",
    "segment",
    "colour",
    "dashed",
    "hollow",
    "label",
    "label_value",
    "sentence",
]
_BAR_COLUMNS = [
    "order",
    "value",
    "label",
    "detail",
    "heading",
    "colour",
    "hollow",
    "sentence",
]
_SPOKEN = Text("{title}。{latest}。", "{title}. {latest}.")
_LATEST = Text("{name}{when}为{value}", "{name} in {when}: {value}")


def line_marks(
    asked: Asked, shown: pd.DataFrame, scale: Scale, what: str, decimals: int | None
) -> pd.DataFrame:
    """
    Return the rows of `charts.lines` for *shown* (columns of `analysis.segmented`).

    Columns:
        year, value, series, segment, colour, dashed, hollow, label, label_value, sentence: as
            `charts.lines` names them
    """
    wording, rows = asked.wording, rows_of(shown)
    ends = {row["series"]: index for index, row in enumerate(rows)}
    bases = len(set(shown["basis"])) > 1
    marks: list[dict[str, Any]] = []
    for index, row in enumerate(rows):
        text = wording.value(row, scale, decimals)
        name = wording.series(row) + (_basis_mark(wording, row) if bases else "")
        marks.append(
            {
                "year": row["year"],
                "value": scale.of(row["value"]),
                "series": name,
                "segment": row["segment"],
                "colour": colour_of(row["region"], dark=asked.dark),
                "dashed": row["scope"] != "whole",
                "hollow": row["stage"] == Stage.UNVERIFIED.code,
                "label": name if ends[row["series"]] == index else "",
                "label_value": scale.of(row["value"]),
                "sentence": wording.sentence(row, what, text),
            }
        )
    return spread(pd.DataFrame(marks, columns=_LINE_COLUMNS))


def target_marks(
    asked: Asked, targets: pd.DataFrame, scale: Scale, what: str
) -> pd.DataFrame:
    """
    Return the plans of `charts.lines` for *targets*.

    Columns:
        year, value, colour, sentence: as `charts.lines` names them
    """
    wording = asked.wording
    marks = [
        {
            "year": row["year"],
            "value": scale.of(row["value"]),
            "colour": colour_of(row["region"], dark=asked.dark),
            "sentence": wording.sentence(row, what, wording.value(row, scale)),
        }
        for row in rows_of(targets)
    ]
    return pd.DataFrame(marks, columns=["year", "value", "colour", "sentence"])


def bar_marks(asked: Asked, drawn: list[dict[str, Any]], scale: Scale) -> pd.DataFrame:
    """
    Return the rows of `charts.bars` for *drawn*, from top to bottom.

    Each of *drawn* has a label, a sentence and perhaps a detail; one without a region
    is a heading.

    Columns:
        order, value, label, detail, heading, colour, hollow, sentence: as `charts.bars` names
            them
    """
    marks = [
        {
            "order": order,
            "value": scale.of(row["value"]) if "region" in row else None,
            "label": row["label"],
            "detail": row.get("detail", ""),
            "heading": "region" not in row,
            "colour": colour_of(row["region"], dark=asked.dark)
            if "region" in row
            else asked.look.ink,
            "hollow": bool(row.get("hollow", False)),
            "sentence": row.get("sentence", ""),
        }
        for order, row in enumerate(drawn)
    ]
    return pd.DataFrame(marks, columns=_BAR_COLUMNS)


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
    return wording.say(
        _SPOKEN, title=title, latest=wording.say(Text(";", "; ")).join(said)
    )


def _basis_mark(wording: Wording, row: dict[str, Any]) -> str:
    basis = wording.basis(row["basis"])
    return f" · {basis}" if basis else ""
