"""How far plans have come, and how many projects there are."""

from collections.abc import Collection, Sequence

from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import (
    Naming,
    exact,
    is_bound,
    percent,
    sentence,
    when,
)
from indicators.analysis.sentences.stated import stated
from indicators.model.cell import Cell
from indicators.model.observation import Measure, Qualifier, Stage
from indicators.model.sentence import Kind, Made, Number, Sentence
from indicators.model.text import Text

_ALL = 100.0
_STEPS = {
    ("projects", "signed"): Text(
        "{when}{name}计划项目{whole}，签约{part}，占计划的{rate}",
        "{name}: {part} of {whole} planned projects were signed in {when}, or {rate}",
    ),
    ("projects", "started"): Text(
        "{when}{name}计划项目{whole}，开工{part}，占计划的{rate}",
        "{name}: {part} of {whole} planned projects were started in {when}, or {rate}",
    ),
    ("projects", "completed"): Text(
        "{when}{name}计划项目{whole}，竣工{part}，占计划的{rate}",
        "{name}: {part} of {whole} planned projects were completed in {when}, or {rate}",
    ),
    ("investment", "completed"): Text(
        "{when}{name}计划投资{whole}，完成{part}，占计划的{rate}",
        "{name}: {part} of {whole} planned was invested in {when}, or {rate}",
    ),
}
_PART = {
    ("projects", "signed"): "projects_signed",
    ("projects", "started"): "projects_started",
    ("projects", "completed"): "projects_completed",
    ("investment", "completed"): "investment_completed",
}
_WHOLE = {"projects": "projects_planned", "investment": "investment_planned"}
_SAID = Text("{said}", "{said}")
_COUNTED = ("projects_signed", "projects_started", "projects_under_way")
_NO_RATE = Text(
    "{when}{name}签约的{signed}与开工的{started}不是同一批项目，不能相除",
    "{name}: the {signed} projects signed and the {started} started in {when} are different "
    "projects, so one is not divided by the other",
)


def reached_sentences(
    naming: Naming,
    steps: Sequence[Row],
    values: Collection[Row],
    regions: Sequence[str],
) -> list[Sentence]:
    """
    Return for each region the newest step of a plan that tells something.

    *steps* are rows of `analysis.projects.steps_of_plans` made from *values*. That a plan
    was reached in full is no news: it was most often counted when it was done.
    """
    telling = [
        step
        for step in steps
        if step["stage"] != Stage.TARGET.code and round(step["rate"], 1) != _ALL
    ]
    said = []
    for region in regions:
        own = [step for step in telling if step["region"] == region]
        if own:
            said.append(_reached(naming, max(own, key=_weight), values))
    return [each for each in said if each]


def counted_sentences(
    naming: Naming, values: Collection[Row], regions: Sequence[str]
) -> list[Sentence]:
    """Return for each region its newest number of projects, of the whole region."""
    said = []
    for region in regions:
        own = [row for row in values if row["region"] == region and _counts(row)]
        if own:
            row = max(own, key=lambda each: (str(each["end"]), _place(each)))
            said.append(sentence(Kind.LEVEL, _SAID, (row,), said=stated(naming, row)))
    return said


def signed_beside_started(naming: Naming, values: Collection[Row]) -> Sentence | None:
    """Return that projects signed and started in the same period are no rate, if both are told."""
    keys = ("region", "scope", "start", "end")
    of = {
        indicator: [
            row for row in values if row["indicator"] == indicator and _counts(row)
        ]
        for indicator in ("projects_signed", "projects_started")
    }
    pairs = [
        (signed, started)
        for signed in of["projects_signed"]
        for started in of["projects_started"]
        if all(signed[key] == started[key] for key in keys)
    ]
    if not pairs:
        return None
    signed, started = max(pairs, key=lambda pair: str(pair[0]["end"]))
    return sentence(
        Kind.CANNOT,
        _NO_RATE,
        (signed, started),
        when=when(signed),
        name=naming.series(signed),
        signed=naming.number(signed),
        started=naming.number(started),
    )


def _weight(step: Row) -> tuple[str, bool, float, bool]:
    started = step["project_stage"] == "started"
    return str(step["end"]), step["counts"] == "projects", step["whole"], started


def _reached(naming: Naming, step: Row, values: Collection[Row]) -> Sentence | None:
    key = (step["counts"], step["project_stage"])
    part = _behind(step, values, _PART[key], step["part"])
    whole = _behind(step, values, _WHOLE[step["counts"]], step["whole"])
    if is_bound(part) or is_bound(whole):
        # A bound divided by a number is a bound of the rate only if it says so.
        return None
    rate, how = exact(step["rate"]), Qualifier.of(step["qualifier"])
    cells = (Cell.of(part), Cell.of(whole))
    return sentence(
        Kind.LEVEL,
        _STEPS[key],
        (part, whole),
        when=when(step),
        name=naming.series(step),
        part=naming.number(part),
        whole=naming.number(whole),
        rate=Number(rate, percent(rate, how, 1), Made.SHARE, cells),
    )


def _behind(step: Row, values: Collection[Row], indicator: str, value: float) -> Row:
    """Return the figure that *step* was made of; its outcome goes before its plan."""
    keys = ("region", "scope", "start", "end")
    met = [
        row
        for row in values
        if row["indicator"] == indicator
        and row["measure"] in {Measure.COUNT.code, Measure.LEVEL.code}
        and row["value"] == value
        and all(row[key] == step[key] for key in keys)
    ]
    return min(met, key=lambda row: row["stage"] == Stage.TARGET.code)


def _counts(row: Row) -> bool:
    return (
        row["indicator"] in _COUNTED
        and row["measure"] == Measure.COUNT.code
        and row["scope"] == "whole"
        and row["stage"] != Stage.TARGET.code
    )


def _place(row: Row) -> int:
    return _COUNTED.index(row["indicator"])
