"""Rates of projects as rows of their picture: a block a list, a bar a rate."""

from operator import itemgetter
from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.wording import Wording
from indicators.charts import colour_of
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier, Stage
from indicators.model.text import NOTHING, Text, listed, within
from indicators.reports.claims import cautioned
from indicators.reports.figure import Asked
from indicators.reports.projects.stage_rows import MARKS, fill_of, heading, list_name
from indicators.reports.traced import code_of, together

_COLUMNS = [
    "order",
    "heading",
    "label",
    "words",
    "value",
    "plan",
    "end",
    "text",
    "colour",
    "fill",
    "cell",
    "sentence",
]
_LIST = ("region", "scope", "start", "end")
_STEPS = {
    ("projects", "signed"): (
        Text("签约", "Signed"),
        Text("计划{whole}个，签约{part}个", "{part} signed of {whole} planned"),
        Text("签约率（由两数计算）", "Signed as a share of planned (computed)"),
    ),
    ("projects", "started"): (
        Text("开工", "Started"),
        Text("计划{whole}个，开工{part}个", "{part} started of {whole} planned"),
        Text("开工率（由两数计算）", "Start rate (computed)"),
    ),
    ("projects", "completed"): (
        Text("竣工", "Completed"),
        Text("计划{whole}个，竣工{part}个", "{part} completed of {whole} planned"),
        Text("竣工率（由两数计算）", "Completed as a share of planned (computed)"),
    ),
    ("investment", "completed"): (
        Text("完成投资", "Invested"),
        Text("计划投资{whole}，完成{part}", "{part} invested of {whole} planned"),
        Text(
            "投资计划完成率（由两数计算）",
            "Investment made as a share of planned (computed)",
        ),
    ),
}
_ALL = 100.0
_PRINTED = Text("来源原文", "As printed")
_STATED = Text("{indicator}（来源原文）", "{indicator} (as printed)")
_SENTENCE = Text("{where}：{words}，{value}", "{where}: {words}, {value}")
_FINDING = Text(
    "{when}，{list}：{words}，占{value}", "{when}, {list}: {words}, or {value}"
)
_BESIDE = Text(
    "{when}，{list}{stage}占计划：{pairs}",
    "{when}, {list}, {stage} as a share of planned: {pairs}",
)
_PAIR = Text("{name}{value}", "{name} {value}")
_OF_REGION = Text("{region}{list}", "{region}, {list}")


def ordered_rates(
    asked: Asked, steps: pd.DataFrame, printed: pd.DataFrame
) -> list[Row]:
    """
    Return computed and printed rates list by list, the newest first in each region.

    Each is a row with the words of its picture and of its table; a target of a rate
    that was reached is the row's *target*.
    """
    rates = [_computed(asked, row) for row in rows_of(steps)]
    rates += _printed(asked, rows_of(printed))
    # From the last key to the first: a stable sort keeps what the sort before ordered.
    rates.sort(key=itemgetter("end", "start", "scope"), reverse=True)
    rates.sort(key=lambda row: asked.view.regions.index(row["region"]))
    return rates


def funnel_marks(asked: Asked, rates: list[Row]) -> pd.DataFrame:
    """
    Return the rows of `charts.funnel` for *rates*, each list under its heading.

    Columns:
        order, heading, label, words, value, plan, end, text, colour, fill, cell, sentence: as
            `charts.funnel` names them
    """
    marks: list[Row] = []
    before: tuple[Any, ...] = ()
    for row in rates:
        if before != (before := _list(row)):
            head = heading(asked, row["region"], _where(asked.wording, row))
            marks.append(head | {"heading": True})
        colour = colour_of(row["region"], dark=asked.dark)
        ends = {"plan": _ALL, "end": max(_ALL, float(row["value"]))}
        marks.append({**row, **ends, "colour": colour, "fill": fill_of(row)})
    ordered = [
        {"heading": False, **mark, "order": order} for order, mark in enumerate(marks)
    ]
    return pd.DataFrame(ordered, columns=_COLUMNS)


def target_ticks(asked: Asked, rates: list[Row]) -> pd.DataFrame:
    """
    Return the targets that stand as ticks in `charts.funnel`.

    Columns:
        order, value, colour, cell, sentence: as `charts.funnel` names them
    """
    marks = funnel_marks(asked, rates)
    orders = marks[~marks["heading"].astype(bool)]["order"].tolist()
    ticks = [
        {
            "order": order,
            "value": row["target"]["value"],
            "colour": colour_of(row["region"], dark=asked.dark),
            "cell": code_of(row["target"]),
            "sentence": _said(asked, row),
        }
        for order, row in zip(orders, rates, strict=True)
        if row["target"]
    ]
    return pd.DataFrame(ticks, columns=["order", "value", "colour", "cell", "sentence"])


def reached(asked: Asked, rates: list[Row]) -> str:
    """
    Return the newest computed rate that tells something, as a sentence.

    That a plan was reached in full is no news: it was most often counted when it was
    done. Of one period numbers of projects go before money, then the largest plan, then
    projects started. Rates of one list, period and stage are said side by side; a single
    one with both its numbers.
    """
    computed = [row for row in rates if row["part"] and not row["planned"]]
    telling = [row for row in computed if round(row["rate"], 1) != _ALL]
    if not telling:
        return ""
    wording, newest = asked.wording, max(telling, key=_weight)
    beside = [row for row in computed if _same_step(row, newest)]
    facts = {"when": wording.period(newest), "value": newest["text"]}
    if len(beside) == 1:
        name, words = _list_name(wording, newest), newest["plain"]
        said = wording.say(_FINDING, **facts, list=name, words=words)
        return cautioned(asked, said, beside)
    pairs = [
        wording.say(_PAIR, name=wording.region(row["region"]), value=row["text"])
        for row in beside
    ]
    said = wording.say(
        _BESIDE,
        **facts,
        list=within(list_name(wording, newest["scope"])),
        stage=newest["label"].lower(),
        pairs=listed(pairs, wording.language),
    )
    return cautioned(asked, said, beside)


def _weight(row: Row) -> tuple[Any, ...]:
    counts, started = row["counts"] == "projects", row["project_stage"] == "started"
    return row["end"], counts, row["size"], started


def _computed(asked: Asked, row: Row) -> Row:
    wording = asked.wording
    label, words, what = _STEPS[row["counts"], row["project_stage"]]
    part, whole = (_amount(asked, row, name) for name in ("part", "whole"))
    percent = Scale.plain(wording.language, "%")
    value = percent.write(row["rate"], Qualifier.of(row["qualifier"]), decimals=1)
    mark = wording.say(MARKS.get(row["stage"], NOTHING))
    said = wording.say(words, part=part, whole=whole)
    where = _where(wording, row)
    return {
        **row,
        "what": wording.say(what) + mark,
        "label": wording.say(label),
        "words": said + mark,
        "plain": said,
        "value": row["rate"],
        "text": value,
        "size": row["whole"],
        "part": part,
        "whole": whole,
        "cell": together(row["cell_part"], row["cell_whole"]),
        "planned": _is_target(row),
        "target": None,
        "sentence": wording.say(_SENTENCE, where=where, words=said + mark, value=value),
    }


def _amount(asked: Asked, row: Row, which: str) -> str:
    """Return a number of projects, or money with its unit, as exact as it was said."""
    wording, value = asked.wording, row[which]
    qualifier = Qualifier.of(row[f"{which}_qualifier"])
    if row["counts"] == "projects":
        return Scale.plain(wording.language).write(value, qualifier)
    indicator = wording.catalog.indicator("investment_completed")
    scale = wording.scale(indicator, Measure.LEVEL, pd.Series([value]))
    return scale.write(value, qualifier)


def _printed(asked: Asked, rows: list[Row]) -> list[Row]:
    """Return the printed rates; a target beside its outcome is the outcome's."""
    outcomes = {_one(row) for row in rows if not _is_target(row)}
    targets = {_one(row): row for row in rows if _is_target(row)}
    return [
        _stated(asked, row, None if _is_target(row) else targets.get(_one(row)))
        for row in rows
        if not _is_target(row) or _one(row) not in outcomes
    ]


def _stated(asked: Asked, row: Row, target: Row | None) -> Row:
    wording = asked.wording
    indicator = wording.indicator(row["indicator"])
    value = wording.value(row, Scale.plain(wording.language, "%"))
    mark = wording.say(MARKS.get(row["stage"], NOTHING))
    return {
        **row,
        "what": wording.say(_STATED, indicator=indicator) + mark,
        "label": wording.say(_PRINTED),
        "words": indicator + mark,
        "text": value,
        "part": "",
        "whole": "",
        "cell": code_of(row),
        "cell_part": "",
        "cell_whole": "",
        "planned": _is_target(row),
        "target": target,
        "sentence": wording.sentence(row, indicator, value),
    }


def _said(asked: Asked, row: Row) -> str:
    target, wording = row["target"], asked.wording
    value = wording.value(target, Scale.plain(wording.language, "%"))
    return wording.sentence(target, wording.indicator(target["indicator"]), value)


def _where(wording: Wording, row: Row) -> str:
    """Return region, period and list: a phone cuts off what stands last."""
    names = (
        wording.region(row["region"]),
        wording.period(row),
        wording.scope(row["scope"]),
    )
    return " · ".join(filter(None, names))


def _same_step(row: Row, other: Row) -> bool:
    keys = ("scope", "start", "end", "counts", "project_stage")
    return all(row[key] == other[key] for key in keys)


def _list_name(wording: Wording, row: Row) -> str:
    """Return region and list as one name within a sentence."""
    region, scope = wording.region(row["region"]), wording.scope(row["scope"])
    return (
        wording.say(_OF_REGION, region=region, list=within(scope)) if scope else region
    )


def _list(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in _LIST)


def _one(row: Row) -> tuple[Any, ...]:
    return (*_list(row), row["indicator"], row["measure"])


def _is_target(row: Row) -> bool:
    return bool(row["stage"] == Stage.TARGET.code)
