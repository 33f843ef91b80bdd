"""Projects: rates with their two counts, and the average size of a project."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.analysis.settled import less_settled
from indicators.model.observation import Qualifier, Stage

_PAIR = ["region", "scope", "start", "end"]
_WHOLE = "whole"
_RATIO = [
    "rate",
    "part",
    "whole",
    "part_qualifier",
    "whole_qualifier",
    "qualifier",
    "stage",
]
_COLUMNS = [*_PAIR, "indicator", "measure", "stage", "qualifier", "value"]


def start_rates(projects: pd.DataFrame) -> pd.DataFrame:
    """
    Return the started projects as a share of those planned, both of one list.

    *projects* has one row a figure (columns region, scope, start, end, indicator,
    measure, stage, qualifier, value). Counts meet only with the same region, set of
    projects and period.

    Columns:
        region, scope, start, end: of both counts
        rate: percent
        part: projects started
        whole: projects planned
        part_qualifier, whole_qualifier: as the source has them
        qualifier: exact, or about where one of the two is not exact
        stage: target where the numerator is a plan, else the less settled of the two; a
            plan is settled as a denominator
    """
    return _of_plan(projects, "started")


def plan_progress(projects: pd.DataFrame) -> pd.DataFrame:
    """
    Return the investment completed as a share of that planned for the same list.

    Columns:
        region, scope, start, end: of both amounts
        rate: percent
        part: investment completed
        whole: investment planned
        part_qualifier, whole_qualifier: as the source has them
        qualifier: exact, or about where one of the two is not exact
        stage: target where the numerator is a plan, else the less settled of the two; a
            plan is settled as a denominator
    """
    return _ratios(projects, "investment_completed", "investment_planned", 100)


def steps_of_plans(projects: pd.DataFrame) -> pd.DataFrame:
    """
    Return how much of each plan was reached, stage by stage.

    Only a plan is a whole: what was signed in a year and what was started in it are
    different projects, and no share of one another. Signed and completed projects are
    counted against the plan of a named list only, for those of a whole region include
    projects of other years' plans.

    Columns:
        region, scope, start, end: of the plan and of what was reached
        counts: projects or investment
        project_stage: the stage reached; rows are ordered by plan and stage
        rate: percent of the plan
        part: what was reached
        whole: the plan
        part_qualifier, whole_qualifier: as the source has them
        qualifier: exact, or about where one of the two is not exact
        stage: target where the numerator is a plan, else the less settled of the two; a
            plan is settled as a denominator
    """
    reached = {
        ("projects", "signed"): _of_plan(projects, "signed"),
        ("projects", "started"): start_rates(projects),
        ("projects", "completed"): _of_plan(projects, "completed"),
        ("investment", "completed"): plan_progress(projects),
    }
    steps = [
        rates.assign(counts=counts, project_stage=stage, place=place)
        for place, ((counts, stage), rates) in enumerate(reached.items())
    ]
    every = pd.concat(steps)
    started = every["project_stage"].eq("started") | every["counts"].eq("investment")
    kept = every[started | every["scope"].ne(_WHOLE)]
    return kept.sort_values([*_PAIR, "place"]).drop(columns="place")


def average_sizes(projects: pd.DataFrame, stage: str) -> pd.DataFrame:
    """
    Return the investment a project of *stage*, where count and money are of one list.

    Columns:
        region, scope, start, end: of count and money
        rate: investment a project, in the unit of the investment
        part: investment
        whole: projects
        part_qualifier, whole_qualifier: as the source has them
        qualifier: exact, or about where one of the two is not exact
        stage: target where the numerator is a plan, else the less settled of the two; a
            plan is settled as a denominator
    """
    return _ratios(projects, f"investment_{stage}", f"projects_{stage}", 1)


def _of_plan(projects: pd.DataFrame, stage: str) -> pd.DataFrame:
    return _ratios(projects, f"projects_{stage}", "projects_planned", 100)


def _ratios(
    projects: pd.DataFrame, part: str, whole: str, factor: float
) -> pd.DataFrame:
    rows = rows_of(projects[_COLUMNS])
    below = _one_each(rows, whole)
    ratios = [
        {**dict(zip(_PAIR, key, strict=True)), **_ratio(row, below[key], factor)}
        for key, row in _one_each(rows, part).items()
        if key in below and below[key]["value"] > 0
    ]
    return pd.DataFrame(ratios, columns=[*_PAIR, *_RATIO])


def _ratio(part: Row, whole: Row, factor: float) -> Row:
    # A plan is what the rate is of: it does not make the rate itself a plan.
    planned = whole["stage"] == Stage.TARGET.code
    stages = [part["stage"], *([] if planned else [whole["stage"]])]
    return {
        "rate": part["value"] / whole["value"] * factor,
        "part": part["value"],
        "whole": whole["value"],
        "part_qualifier": part["qualifier"],
        "whole_qualifier": whole["qualifier"],
        "qualifier": Qualifier.computed(part["qualifier"], whole["qualifier"]).code,
        "stage": less_settled(*stages),
    }


def _one_each(rows: list[Row], indicator: str) -> dict[tuple[Any, ...], Row]:
    """Return the amounts of *indicator*, one for each region, scope and period."""
    amounts = [
        row
        for row in rows
        if row["indicator"] == indicator and row["measure"] in {"count", "level"}
    ]
    # A plan may stand as a target beside its outcome; the outcome counts.
    amounts.sort(key=lambda row: row["stage"] != Stage.TARGET.code)
    return {tuple(row[name] for name in _PAIR): row for row in amounts}
