import pandas as pd
import pytest
from drawn_rows import breaks, drawn

from indicators.analysis import (
    answers,
    change,
    coverage,
    projects,
    ranking,
    revision,
    share,
    trend,
)
from indicators.analysis.growth import index
from indicators.model.observation import Measure
from tests.columns import makers_of_tables, promised

LEVELS = drawn("year | value\n2020 | 50\n2021 | 60")
PARTS = trend.segmented(LEVELS, breaks())
SHOWN = LEVELS.assign(shown=True)
COVERAGE = LEVELS.assign(interval="01-12", figures=1, target=False)
PROJECTS = drawn(
    "indicator | value\nprojects_started|1\nprojects_planned|2\ninvestment_started|3\n"
    "investment_completed|4\ninvestment_planned|5",
    year=2022,
)
TWO = trend.segmented(
    drawn("region | year | value\nA|2020|5\nB|2020|6\nA|2021|7\nB|2021|6"), breaks()
)
RANKED = ranking.yearly_positions(TWO, "up")
SEVERAL = drawn(
    "stage | origin | value\nrevised | new | 104\npreliminary | old | 100",
    year=2023,
    unit="亿元",
    shown=True,
)
DOCUMENTS = pd.DataFrame(
    [("new", "bureau", "2025", "A", "甲"), ("old", "bureau", "2024", "A", "甲")],
    columns=["origin", "publisher_kind", "date", "grade", "publisher_zh"],
)
STEPS = revision.paths(SEVERAL, DOCUMENTS)
CUTS = breaks("A | whole | 2021-01-01")
CASES = {
    "answers.told_apart": (answers.told_apart, (SEVERAL, DOCUMENTS)),
    "revision.paths": (revision.paths, (SEVERAL, DOCUMENTS)),
    "revision.revision_sizes": (revision.revision_sizes, (STEPS,)),
    "change.changed": (change.changed, (LEVELS, breaks(), (2020, 2021))),
    "coverage.counted": (coverage.counted, (SHOWN,)),
    "coverage.nearest_coverage": (
        coverage.nearest_coverage,
        (COVERAGE, "gdp", ("A",), "level"),
    ),
    "index.chained_index": (index.chained_index, (PARTS, 2020)),
    "index.index_of_levels": (index.index_of_levels, (PARTS, 2020)),
    "projects.average_sizes": (projects.average_sizes, (PROJECTS, "started")),
    "projects.plan_progress": (projects.plan_progress, (PROJECTS,)),
    "projects.start_rates": (projects.start_rates, (PROJECTS,)),
    "projects.steps_of_plans": (projects.steps_of_plans, (PROJECTS,)),
    "ranking.moves": (ranking.moves, (RANKED,)),
    "ranking.yearly_positions": (ranking.yearly_positions, (TWO, "up")),
    "share.shares_of_whole": (share.shares_of_whole, (LEVELS, LEVELS)),
    "trend.binding": (trend.binding, (CUTS, Measure.LEVEL)),
    "trend.crossed": (trend.crossed, (CUTS, PARTS)),
    "trend.segmented": (trend.segmented, (LEVELS, breaks())),
}


def test_every_function_that_returns_a_table_is_looked_at():
    assert makers_of_tables("analysis") == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_docstring_names_the_columns_that_come_back(name):
    function, arguments = CASES[name]
    found = function(*arguments)
    assert not found.empty
    expected = promised(function, list(arguments[0].columns))
    assert sorted(found.columns) == sorted(set(expected))
