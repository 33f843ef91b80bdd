"""Rows of figures as readers read them, with headings in their language."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.wording import Wording
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text
from indicators.reports.figure import Asked

HEADINGS = {
    "region": Text("地区", "Region"),
    "scope": Text("范围", "Scope"),
    "indicator": Text("指标", "Indicator"),
    "measure": Text("度量", "Measure"),
    "period": Text("时期", "Period"),
    "value": Text("数值", "Value"),
    "unit": Text("单位", "Unit"),
    "basis": Text("口径", "Basis"),
    "stage": Text("数据阶段", "Stage"),
    "qualifier": Text("限定词", "Qualifier"),
    "printed": Text("原文写法", "As printed"),
    "source": Text("来源", "Source"),
    "publisher": Text("发布者", "Publisher"),
    "date": Text("发布日期", "Published"),
    "grade": Text("级别", "Grade"),
    "locator": Text("位置", "Where in it"),
    "address": Text("网址", "Address"),
    "note": Text("说明", "Note"),
    "others": Text("其他来源数值", "Other values"),
}
_RANK = Text("第{n}位", "No. {n}")
_WITHIN = Text("前{n}位", "top {n}")
_REPOST = Text("（转载）", " (second-hand)")
_WEAK = Text("（来源较弱）", " (weak source)")
GRADES = {
    "A": Text("A 官方", "A official"),
    "B": Text("B 转载", "B second-hand"),
    "C": Text("C 较弱", "C weak"),
    "": Text("上传", "Uploaded"),
}


def hand_of(asked: Asked, origin: str) -> str:
    """Return in brackets that a document is not first-hand; nothing of one that is."""
    if origin not in asked.second_hand:
        return ""
    return asked.wording.say(_WEAK if origin in asked.weak else _REPOST)


def headed(table: pd.DataFrame, wording: Wording) -> pd.DataFrame:
    """Return *table* with its columns named for readers; unknown columns stay."""
    names = {code: wording.say(text) for code, text in HEADINGS.items()}
    return table.rename(columns=names)


def complete(
    values: pd.DataFrame, origins: pd.DataFrame, wording: Wording
) -> pd.DataFrame:
    """
    Return *values* with everything that traces them, for exports and sources.

    Columns:
        region, scope, indicator, measure, period: names
        value: number in *unit*
        unit: name
        basis, stage, qualifier: names; empty where nothing is stated
        printed: the figure as its origin prints it, where that differs
        source, publisher, date, grade, locator, address: the origin
        note: cautions
    """
    documents = {row["origin"]: row for row in rows_of(origins)}
    rows = [
        _complete(row, documents.get(row["origin"], {}), wording)
        for row in rows_of(values)
    ]
    columns = [name for name in HEADINGS if name != "others"]
    return pd.DataFrame(rows, columns=columns)


def compact(
    asked: Asked,
    values: pd.DataFrame,
    scale: Scale | None = None,
    decimals: int | None = None,
) -> pd.DataFrame:
    """
    Return *values* in few columns, numbers written with sign and unit.

    With *scale* all numbers share it; without, each is written in its own unit.
    Derived values are rounded to *decimals*, published ones never.

    Columns:
        region: series name
        period: name
        value: written
        basis: name of basis, empty where not stated
        stage: name; says so where the document is second-hand
        others: how many further values other origins give
    """
    wording = asked.wording
    rows = [
        {
            "region": wording.series(row),
            "period": wording.period(row),
            "value": written(row, wording, scale, decimals),
            "basis": wording.basis(row["basis"]),
            "stage": wording.stage(row["stage"]) + hand_of(asked, row["origin"]),
            "others": int(row["others"]),
        }
        for row in rows_of(values)
    ]
    return pd.DataFrame(
        rows, columns=["region", "period", "value", "basis", "stage", "others"]
    )


def written(
    row: dict[str, Any],
    wording: Wording,
    scale: Scale | None = None,
    decimals: int | None = None,
) -> str:
    """Return the value of *row* with sign and unit, on *scale* or in its own unit."""
    if row.get("measure") == Measure.RANK.code:
        within = Qualifier.of(row["qualifier"]) is Qualifier.UP_TO
        return wording.say(_WITHIN if within else _RANK, n=int(row["value"]))
    if scale is None:
        unit = wording.catalog.unit(row["unit"])
        scale = wording.scale_in(unit, abs(float(row["value"])))
    return wording.value(row, scale, decimals)


def _complete(
    row: dict[str, Any], document: dict[str, Any], wording: Wording
) -> dict[str, Any]:
    language = wording.language
    unit = wording.catalog.unit(row["unit"])
    return {
        "region": wording.say(wording.catalog.region(row["region"]).name),
        "scope": wording.say(wording.catalog.scope(row["scope"]).name),
        "indicator": wording.indicator(row["indicator"]),
        "measure": Measure.of(row["measure"]).say(language),
        "period": wording.period(row),
        "value": row["value"],
        "unit": wording.say(unit.name),
        "basis": wording.basis(row["basis"]),
        "stage": wording.stage(row["stage"]),
        "qualifier": Qualifier.of(row["qualifier"]).say(language),
        "printed": row["printed"],
        "source": document.get("title", ""),
        "publisher": document.get(f"publisher_{language}", ""),
        "date": document.get("date", ""),
        "grade": wording.say(GRADES[document.get("grade", "")]),
        "locator": row[f"locator_{language}"],
        "address": document.get("address", ""),
        "note": wording.note(row),
    }
