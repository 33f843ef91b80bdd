"""Projects by stage as rows of their picture: a block a list and period, a bar a stage."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.wording import Wording
from indicators.charts import colour_of
from indicators.model.number import Scale
from indicators.model.observation import Stage
from indicators.model.text import NOTHING, Text
from indicators.reports.figure import Asked
from indicators.reports.projects.bar_ends import bar_end
from indicators.reports.traced import code_of

TARGET = Text("（目标）", " (target)")
MARKS = {
    Stage.TARGET.code: TARGET,
    Stage.UNVERIFIED.code: Text("（未核实）", " (unverified)"),
}
"""What stands behind a figure that is not done, or not checked; its bar is hollow."""

STAGES = {
    "planned": Text("计划", "Planned"),
    "signed": Text("签约", "Signed"),
    "started": Text("开工", "Started"),
    "under_way": Text("在建", "Under way"),
    "completed": Text("竣工", "Completed"),
    "supported": Text("获支持", "Supported"),
}
_PUT_FORWARD = Text("申报", "Put forward")
_INVESTED = Text("完成投资", "Invested")
_OWN_NAMES = {"projects_submitted": _PUT_FORWARD, "investment_completed": _INVESTED}
_ALL_PROJECTS = Text("全部项目", "All projects")
_COLUMNS = ["order", "kind", "label", "words", "value", "text", "colour", "fill"]
_COLUMNS += ["cell", "sentence"]
_WHOLE = "whole"
_BLOCK = ["region", "scope", "start", "end"]
_ORDER = list(STAGES)


def stage_name(wording: Wording, row: Mapping[str, Any]) -> str:
    """Return the stage that the projects of *row* are in; some have a name of their own."""
    text = _OWN_NAMES.get(row["indicator"]) or STAGES[row["project_stage"]]
    return wording.say(text)


def list_name(wording: Wording, scope: str) -> str:
    """Return the name of the list that *scope* is; a whole region has all projects."""
    return wording.scope(scope) or wording.say(_ALL_PROJECTS)


def fill_of(row: Mapping[str, Any]) -> float:
    """Return how full the bar of *row* is: hollow for what is not done or not checked."""
    return 0.0 if row["stage"] in MARKS else 1.0


def drawn_stages(values: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """
    Return those of *values* that stand alone, and those that are drawn in blocks.

    Of each region and stage it is the most comparable value: an outcome before a target, then all
    projects before a named list, then the newest; projects put forward stand for
    planned ones only where there are no others. A value whose list has other stages for
    the same period is drawn in a block with them; one without is alone. Blocks come the
    newest first within a region. Both have the columns of *values*.
    """
    places = [_ORDER.index(stage) for stage in values["project_stage"]]
    ranked = values.assign(place=places, **_keys(values)).sort_values(
        ["other", "target", "listed", "age"], kind="stable"
    )
    best = ranked.drop_duplicates(["region", "place"]).sort_values("place")
    one_each = ranked.drop_duplicates([*_BLOCK, "place"])
    sizes = one_each.groupby(_BLOCK, as_index=False)["place"].size()
    apart = best.merge(sizes, on=_BLOCK)
    blocks = apart.loc[apart["size"] > 1, _BLOCK].drop_duplicates()
    beside = one_each.merge(blocks, on=_BLOCK).sort_values(
        ["end", "start", "scope", "place"], ascending=[False, False, True, True]
    )
    alone = apart[apart["size"] == 1]
    return alone[values.columns], beside[values.columns]


def stage_marks(
    asked: Asked, singles: pd.DataFrame, blocks: pd.DataFrame, scale: Scale
) -> pd.DataFrame:
    """
    Return the rows of `charts.stages`, regions in the order of the view.

    Under each region stand its *singles* as numbers, then its *blocks* as bars.

    Columns:
        order, kind, label, words, value, text, colour, fill, cell, sentence: as
            `charts.stages` names them
    """
    marks: list[Row] = []
    for region in asked.view.regions:
        own = [rows_of(rows[rows["region"] == region]) for rows in (singles, blocks)]
        if any(own):
            label = asked.wording.region(region)
            marks.append(heading(asked, region, label) | {"kind": "region"})
        marks.extend(_single(asked, row, scale) for row in own[0])
        before: tuple[Any, ...] = ()
        for row in own[1]:
            if before != (before := tuple(row[name] for name in _BLOCK)):
                marks.append(heading(asked, region, _list(asked, row)))
            marks.append(_mark(asked, row, scale))
    ordered = [
        {"kind": "list", **mark, "order": order} for order, mark in enumerate(marks)
    ]
    return pd.DataFrame(ordered, columns=_COLUMNS)


def heading(asked: Asked, region: str, label: str) -> Row:
    """Return the mark that heads a block of *region*."""
    colour = colour_of(region, dark=asked.dark)
    words = {"label": label, "words": "", "text": "", "cell": "", "sentence": ""}
    return words | {"colour": colour, "fill": 0.0}


def _keys(values: pd.DataFrame) -> dict[str, Any]:
    """Return what makes one of *values* less comparable than another, as columns."""
    pairs = zip(values["indicator"], values["project_stage"], strict=True)
    return {
        "other": [not code.endswith(stage) for code, stage in pairs],
        "target": values["stage"] == Stage.TARGET.code,
        "listed": values["scope"] != _WHOLE,
        "age": -values["end"].astype("int64"),
    }


def _list(asked: Asked, row: Row) -> str:
    """Return period and list: a phone cuts off what stands last."""
    wording = asked.wording
    return f"{wording.period(row)} · {list_name(wording, row['scope'])}"


def _single(asked: Asked, row: Row, scale: Scale) -> Row:
    """Return the mark of a figure that stands alone in its list and period."""
    stage = asked.wording.stage(row["stage"]) if row["stage"] in MARKS else ""
    words = " · ".join(filter(None, [stage, _list(asked, row)]))
    mark = _mark(asked, row, scale)
    return mark | {
        "kind": "single",
        "words": words,
        "value": None,
        "text": bar_end(row, scale),
    }


def _mark(asked: Asked, row: Row, scale: Scale) -> Row:
    wording = asked.wording
    what = wording.indicator(row["indicator"])
    end = bar_end(row, scale) + wording.say(MARKS.get(row["stage"], NOTHING))
    return {
        "kind": "bar",
        "label": stage_name(wording, row),
        "words": "",
        "value": scale.of(row["value"]),
        "text": end,
        "colour": colour_of(row["region"], dark=asked.dark),
        "fill": fill_of(row),
        "cell": code_of(row),
        "sentence": wording.sentence(row, what, wording.value(row, scale)),
    }
