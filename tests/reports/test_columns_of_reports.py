import re

import pytest

from indicators.charts import bars, grid, lines
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports import lines as lines_of_years
from indicators.reports import marks, project_rates, tables
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from indicators.store import questions
from tests.columns import makers_of_tables, promised

# It renames whatever it is given, so there is nothing to promise.
# A table of positions is headed in the reader's language; test_rankings reads it.
FREE = {"tables.headed", "rank_rows.rank_table"}


@pytest.fixture
def cases(curated_edition):
    asked = Asked(curated_edition, View(page=Page.GROWTH))
    shown = next(figure for figure in figures_of(asked) if figure.code == "trend").rows
    scale = Scale.plain(Language.ZH, "%")
    bar = {"region": "330211", "value": 1.0, "label": "", "sentence": ""}
    year = promised(questions.targets)
    return {
        "lines.breaks_of": (
            lines_of_years.breaks_of,
            (asked, Measure.LEVEL, asked.view.regions),
            promised(questions.breaks),
        ),
        "lines.published": (
            lines_of_years.published,
            (asked, Measure.LEVEL, asked.view.regions),
            promised(questions.series),
        ),
        "lines.targets_of": (lines_of_years.targets_of, (asked,), year),
        "marks.target_marks": (
            marks.target_marks,
            (asked, lines_of_years.targets_of(asked), scale, ""),
            (),
        ),
        "marks.bar_marks": (marks.bar_marks, (asked, [bar], scale), ()),
        "marks.line_marks": (marks.line_marks, (asked, shown, scale, "", None), ()),
        "marks.zero_line": (marks.zero_line, (shown,), ()),
        "project_rates.project_values": (
            project_rates.project_values,
            (asked,),
            promised(questions.projects),
        ),
        "tables.compact": (tables.compact, (asked, shown), ()),
        "tables.complete": (
            tables.complete,
            (shown, questions.origins(curated_edition), asked.wording),
            (),
        ),
    }


def test_every_function_that_returns_a_table_is_looked_at(cases):
    assert makers_of_tables("reports") - FREE == set(cases)


def test_the_docstrings_name_the_columns_that_come_back(cases):
    for name, (function, arguments, given) in cases.items():
        assert sorted(function(*arguments).columns) == sorted(
            promised(function, given)
        ), name


@pytest.mark.parametrize(
    ("page", "chart"),
    [(Page.GROWTH, lines), (Page.RANKINGS, bars), (Page.OVERVIEW, grid)],
)
def test_the_rows_of_a_chart_are_those_that_it_draws(curated_edition, page, chart):
    asked = Asked(curated_edition, View(page=page))
    drawn = next(figure for figure in figures_of(asked) if figure.specification)
    assert drawn.specification == chart(asked.look)
    _, _, said = chart.__wrapped__.__doc__.partition("Rows:\n")
    named = re.findall(r"^ {8}(\w+): ", said, re.MULTILINE)
    assert sorted(drawn.marks["rows"].columns) == sorted(named)
    used = re.findall(r"'field': '(\w+)'|datum\.(\w+)", str(drawn.specification))
    fields = {first or second for first, second in used} - {"zero"}
    assert fields <= set(named)


def test_headings_are_known_for_every_column_of_the_tables(curated_edition):
    asked = Asked(curated_edition, View(page=Page.GROWTH))
    rows = figures_of(asked)[0].rows
    table = tables.compact(asked, rows)
    assert set(table.columns) <= set(tables.HEADINGS)
    assert tables.headed(table, asked.wording).columns[0] == "地区"
