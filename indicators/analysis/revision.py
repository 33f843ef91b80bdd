"""The path of a figure from preliminary to final, and how large its revisions are."""

from typing import Any

import pandas as pd

from indicators.analysis.answers import relative
from indicators.analysis.rows import Row, rows_of
from indicators.model.cell import Cell
from indicators.model.observation import Qualifier, Stage

_PATH = [Stage.PRELIMINARY.code, Stage.REVISED.code, Stage.FINAL.code]
_SERIES = ["region", "scope", "indicator", "measure", "basis"]


def paths(answers: pd.DataFrame, origins: pd.DataFrame) -> pd.DataFrame:
    """
    Return the steps of every key whose value was revised, in their order.

    *answers* are the observations of keys with several values, each key's in the order
    of the choice (`store.questions.several`). A step is the value that goes first of
    its stage (preliminary, revised, final), and before it what the same publisher had
    said earlier at this stage. Other publishers at a stage disagree, they do not
    revise. Bounds, approximate and unverified values and targets are left out, and so
    is a step that only says the same with more or fewer decimals.

    Columns:
        *: those of *answers*
        step: 1 for the first value
        published: date of the document, ISO and possibly a month or year only; empty
            when unknown
        difference: the value less that of the step before, in unit; missing at step 1
        relative: the same in percent of the step before; missing at step 1 and for
            rates and ranks
    """
    documents = {row["origin"]: row for row in rows_of(origins)}
    keys: dict[Cell, list[Row]] = {}
    for row in rows_of(answers):
        keys.setdefault(Cell.of(row), []).append(row)
    found = [step for rows in keys.values() for step in _steps(rows, documents)]
    columns = [*answers.columns, "step", "published", "difference", "relative"]
    return pd.DataFrame(found, columns=columns)


def revision_sizes(steps: pd.DataFrame) -> pd.DataFrame:
    """
    Return how large the revisions of each series are, from the first value to the last.

    Columns:
        region, scope, indicator, measure, basis: the series
        unit: of the differences
        revised: how many of its figures were revised
        up: of these how many became larger
        mean: mean of the revisions; percent of the first value, for rates and ranks in unit
        size: mean of their sizes, signs left out
        largest: the one of the greatest size, with its sign
        start: first day of the period of the largest
        end: last day of it
        relative: whether mean, size and largest are percents of the first value
    """
    series: dict[tuple[Any, ...], list[Row]] = {}
    for whole in _wholes(steps):
        series.setdefault(tuple(whole[name] for name in _SERIES), []).append(whole)
    names = ["unit", "revised", "up", "mean", "size", "largest", "start", "end"]
    found = [_size(key, wholes) for key, wholes in series.items()]
    return pd.DataFrame(found, columns=[*_SERIES, *names, "relative"])


def _steps(rows: list[Row], documents: dict[str, Row]) -> list[Row]:
    exact = [row for row in rows if row["qualifier"] == Qualifier.EXACT.code]
    said: list[Row] = []
    for stage in _PATH:
        for row in _restated(
            [row for row in exact if row["stage"] == stage], documents
        ):
            if not said or not _alike(said[-1]["value"], row["value"]):
                said.append(row)
    if len(said) < 2:
        return []
    return [_step(number, said, documents) for number in range(len(said))]


def _restated(rows: list[Row], documents: dict[str, Row]) -> list[Row]:
    """Return what the publisher of the first of *rows* said, the earliest first."""
    if not rows:
        return []
    who = documents[rows[0]["origin"]]["publisher_zh"]
    earlier = [
        row
        for row in rows[1:]
        if documents[row["origin"]]["publisher_zh"] == who
        and documents[row["origin"]]["date"]
        and documents[row["origin"]]["date"] < documents[rows[0]["origin"]]["date"]
    ]
    earlier.sort(key=lambda row: str(documents[row["origin"]]["date"]))
    return [*earlier, rows[0]]


def _alike(one: float, other: float) -> bool:
    decimals = min(_decimals(one), _decimals(other))
    return round(one, decimals) == round(other, decimals)


def _decimals(value: float) -> int:
    return len(f"{value:.9f}".rstrip("0").partition(".")[2])


def _step(number: int, said: list[Row], documents: dict[str, Row]) -> Row:
    row = said[number]
    before = said[max(number - 1, 0)]["value"]
    difference = round(row["value"] - before, 9)
    share = relative(row, before, difference) if number else None
    published = documents[row["origin"]]["date"]
    return row | {
        "step": number + 1,
        "published": published,
        "difference": difference if number else None,
        "relative": share,
    }


def _wholes(steps: pd.DataFrame) -> list[Row]:
    """Return the last step of each key with the revision from its first."""
    wholes: list[Row] = []
    first = 0.0
    for row in rows_of(steps):
        if row["step"] == 1:
            first = row["value"]
            continue
        difference = round(row["value"] - first, 9)
        whole = row | {
            "difference": difference,
            "relative": relative(row, first, difference),
        }
        # A later step of the same key takes the place of the one before.
        wholes = [*wholes[:-1], whole] if row["step"] > 2 else [*wholes, whole]
    return wholes


def _size(key: tuple[Any, ...], wholes: list[Row]) -> Row:
    percents = all(whole["relative"] is not None for whole in wholes)
    of = "relative" if percents else "difference"
    revisions = [whole[of] for whole in wholes]
    largest = max(wholes, key=lambda whole: abs(whole[of]))
    return dict(zip(_SERIES, key, strict=True)) | {
        "unit": largest["unit"],
        "revised": len(wholes),
        "up": sum(each > 0 for each in revisions),
        "mean": sum(revisions) / len(revisions),
        "size": sum(map(abs, revisions)) / len(revisions),
        "largest": largest[of],
        "start": largest["start"],
        "end": largest["end"],
        "relative": percents,
    }
