"""Projects by stage as rows of their picture: a block a region, a bar a stage."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import colour_of
from indicators.model.number import Scale
from indicators.model.observation import Stage
from indicators.model.text import Text
from indicators.reports.bar_ends import bar_end
from indicators.reports.figure import Asked

_COLUMNS = [
    "order",
    "heading",
    "label",
    "words",
    "value",
    "text",
    "colour",
    "fill",
    "sentence",
]
_WHOLE = "whole"
DONE, LISTED, PLANNED = 1.0, 0.4, 0.0
"""How full a bar is: of all projects, of a named list only, of a target."""


def best_of_stages(values: pd.DataFrame, stages: tuple[str, ...]) -> pd.DataFrame:
    """
    Return the most comparable of *values* for each region and stage, in their order.

    An outcome goes before a target, all projects before a named list, then the newest.
    Projects put forward stand for planned ones only where there are no others.

    Columns:
        *: those of *values*
    """
    places = {stage: place for place, stage in enumerate(stages)}
    ranked = values.assign(
        place=values["project_stage"].map(places),
        other=[not code.endswith(stage) for code, stage in _indicators(values)],
        target=values["stage"] == Stage.TARGET.code,
        listed=values["scope"] != _WHOLE,
        age=-values["end"].astype("int64"),
    )
    keys = ["other", "target", "listed", "age"]
    first = ranked.sort_values(keys, kind="stable").drop_duplicates(["region", "place"])
    ordered = first.sort_values(["region", "place"])
    return ordered.drop(columns=["place", *keys])


def stage_marks(
    asked: Asked, best: pd.DataFrame, names: dict[str, Text], scale: Scale
) -> pd.DataFrame:
    """
    Return the rows of `charts.stages` for *best*, regions in the order of the view.

    Columns:
        order, heading, label, words, value, text, colour, fill, sentence: as
            `charts.stages` names them
    """
    marks: list[dict[str, Any]] = []
    for region in asked.view.regions:
        rows = rows_of(best[best["region"] == region])
        if rows:
            marks.append(heading(asked, region, asked.wording.region(region)))
        marks.extend(_mark(asked, row, names, scale) for row in rows)
    ordered = [{**mark, "order": order} for order, mark in enumerate(marks)]
    return pd.DataFrame(ordered, columns=_COLUMNS)


def heading(asked: Asked, region: str, label: str) -> dict[str, Any]:
    """Return the mark that heads a block of *region*."""
    colour = colour_of(region, dark=asked.dark)
    words = {"label": label, "words": "", "text": "", "sentence": ""}
    return words | {"heading": True, "colour": colour, "fill": PLANNED}


def _mark(
    asked: Asked, row: dict[str, Any], names: dict[str, Text], scale: Scale
) -> dict[str, Any]:
    wording = asked.wording
    target = row["stage"] == Stage.TARGET.code
    stage = wording.stage(row["stage"]) if target else ""
    said = (wording.period(row), wording.scope(row["scope"]), stage)
    what = wording.indicator(row["indicator"])
    listed = DONE if row["scope"] == _WHOLE else LISTED
    return {
        "heading": False,
        "label": wording.say(names[row["project_stage"]]),
        "words": " · ".join(filter(None, said)),
        "value": scale.of(row["value"]),
        "text": bar_end(row, scale),
        "colour": colour_of(row["region"], dark=asked.dark),
        "fill": PLANNED if target else listed,
        "sentence": wording.sentence(row, what, wording.value(row, scale)),
    }


def _indicators(values: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(values["indicator"], values["project_stage"], strict=True))
