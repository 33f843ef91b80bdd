"""Several answers to one question: why one is shown, how far off the others are."""

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.model.cell import Cell
from indicators.model.observation import Stage

# As indicators/store/sql/write/derive.sql orders them.
_STAGES = [stage.code for stage in Stage]
_PUBLISHERS = ["bureau", "government", "department", "press", "other", "upload"]
_GRADES = ["A", "B", "C", ""]
SHOWN = "shown"


def told_apart(answers: pd.DataFrame, origins: pd.DataFrame) -> pd.DataFrame:
    """
    Return *answers* (several keys, each shown first) beside the shown one of their key.

    *origins* are the documents (columns of `store.questions.origins`).

    Columns:
        *: those of *answers*
        difference: the value less the shown one, in unit; 0 for the shown one
        relative: the same in percent of the shown one; missing where that is not
            positive, and where the unit is a percent or a rank
        rule: by what the shown one goes before it: stage, publisher, grade, import,
            date or tie; shown for the shown one itself
    """
    documents = {row["origin"]: row for row in rows_of(origins)}
    first: dict[Cell, Row] = {}
    found = []
    for row in rows_of(answers):
        shown = first.setdefault(Cell.of(row), row)
        found.append(
            {**row, **_beside(shown, row), "rule": _rule(shown, row, documents)}
        )
    columns = [*answers.columns, "difference", "relative", "rule"]
    return pd.DataFrame(found, columns=columns)


def relative(row: Row, first: float, difference: float) -> float | None:
    """Return *difference* in percent of *first*; none for rates, ranks, and below zero."""
    if row["unit"] in {"%", "‰", "位"} or first <= 0:
        return None
    return difference / first * 100


def _beside(shown: Row, row: Row) -> Row:
    # Rounded where floats end, so that 7.0 less 4.3 is 2.7.
    difference = round(row["value"] - shown["value"], 9)
    return {
        "difference": difference,
        "relative": relative(row, shown["value"], difference),
    }


def _rule(shown: Row, row: Row, documents: dict[str, Row]) -> str:
    if shown is row:
        return SHOWN
    mine, its = documents[shown["origin"]], documents[row["origin"]]
    uploads = {mine["publisher_kind"], its["publisher_kind"]} == {"upload"}
    differing = {
        "stage": _STAGES.index(shown["stage"]) != _STAGES.index(row["stage"]),
        "publisher": _place(_PUBLISHERS, mine["publisher_kind"])
        != _place(_PUBLISHERS, its["publisher_kind"]),
        "grade": _place(_GRADES, mine["grade"]) != _place(_GRADES, its["grade"]),
        "import": uploads and mine["origin"] != its["origin"],
        "date": mine["date"] != its["date"],
    }
    return next((rule for rule, differs in differing.items() if differs), "tie")


def _place(order: list[str], code: str) -> int:
    return order.index(code) if code in order else len(order)
