import re

import pytest

from indicators.analysis import change
from indicators.analysis.projects import average_sizes, steps_of_plans
from indicators.charts import (
    bump,
    coverage,
    funnel,
    lines,
    multiples,
    positions,
    share,
    slope,
    stages,
)
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View
from indicators.reports import remarks, tables, traced
from indicators.reports.figure import Asked
from indicators.reports.growth import change_marks, cuts, marks
from indicators.reports.growth import lines as lines_of_years
from indicators.reports.pages import figures_of
from indicators.reports.projects import amounts, project_rates, rate_rows, stage_rows
from indicators.reports.rankings import bump_rows, rank_rows, ranked
from indicators.store import questions
from tests.columns import makers_of_tables, promised

# It renames whatever it is given, so there is nothing to promise.
# The others are headed in the reader's language, and read by tests of their own.
FREE = {
    "tables.headed",
    "rank_rows.rank_table",
    "bump_rows.bump_table",
    "coverage_table.coverage_table",
    "methods.formulas_table",
    "methods.rules_table",
}


@pytest.fixture
def cases(curated_edition):
    asked = Asked(curated_edition, View(page=Page.GROWTH))
    shown = next(figure for figure in figures_of(asked) if figure.code == "trend").rows
    scale = Scale.plain(Language.ZH, "%")
    year = promised(questions.targets)
    uncoded = [name for name in shown if name != "cell"]
    return {
        **_rankings(curated_edition),
        **_projects(curated_edition),
        **_growth(curated_edition),
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
        "marks.line_marks": (marks.line_marks, (asked, shown, scale, "", None), ()),
        "remarks.noted": (
            remarks.noted,
            (figures_of(asked)[0],),
            figures_of(asked)[0].table.columns,
        ),
        "traced.coded": (traced.coded, (shown.drop(columns="cell"),), uncoded),
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


def _growth(edition):
    view = View(page=Page.GROWTH, measure=Measure.LEVEL)
    asked = Asked(edition, view)
    values = lines_of_years.published(asked, Measure.LEVEL, view.regions)
    segments, breaks = lines_of_years.segments_of(asked, Measure.LEVEL)
    years = change.compared_years(values, breaks)
    rows = change.changed(values, breaks, years).assign(change="")
    scale = Scale.plain(Language.ZH)
    cut = cuts.cuts_of(asked, segments, breaks)
    assert cut
    return {
        "change_marks.dumbbell_marks": (
            change_marks.dumbbell_marks,
            (asked, rows, scale, ""),
            (),
        ),
        "change_marks.slope_marks": (
            change_marks.slope_marks,
            (asked, rows, scale, ""),
            (),
        ),
        "change_marks.slope_years": (change_marks.slope_years, (asked, rows), ()),
        "cuts.cut_marks": (cuts.cut_marks, (asked, cut), ()),
    }


def _rankings(edition):
    asked = Asked(edition, View(page=Page.RANKINGS))
    found = {figure.code: figure.rows for figure in figures_of(asked)}
    percent = Scale.plain(Language.ZH, "%")
    series = promised(questions.series)
    parts = ("330211",)
    zhenhai = ranked.whole_series(asked, parts, asked.view.periods)
    whole = ranked.figure_of_whole(asked, parts, zhenhai)
    assert not whole.empty
    return {
        "bump_rows.bump_marks": (
            bump_rows.bump_marks,
            (asked, found["bump"], percent),
            (),
        ),
        "bump_rows.year_marks": (bump_rows.year_marks, (found["bump"],), ()),
        "rank_rows.rank_marks": (
            rank_rows.rank_marks,
            (asked, found["positions"], percent),
            (),
        ),
        "rank_rows.whole_marks": (rank_rows.whole_marks, (asked, whole, percent), ()),
        "ranked.figure_of_whole": (
            ranked.figure_of_whole,
            (asked, parts, zhenhai),
            series,
        ),
        "ranked.whole_series": (
            ranked.whole_series,
            (asked, parts, asked.view.periods),
            series,
        ),
    }


def _projects(edition):
    asked = Asked(edition, View(page=Page.PROJECTS))
    values = project_rates.project_values(asked)
    counts = values[values["indicator"] == "projects_started"]
    staged = counts.assign(project_stage="started")
    printed = values[values["measure"] == "rate"]
    rates = rate_rows.ordered_rates(
        asked, project_rates.computed_rates(values), printed
    )
    sizes = average_sizes(values, "started").assign(
        part_of="investment_started", whole_of="projects_started"
    )
    assert len(sizes)
    plain = Scale.plain(Language.ZH)
    return {
        "amounts.with_amounts": (amounts.with_amounts, (sizes, values), sizes.columns),
        "project_rates.computed_rates": (
            project_rates.computed_rates,
            (values,),
            promised(steps_of_plans),
        ),
        "rate_rows.funnel_marks": (rate_rows.funnel_marks, (asked, rates), ()),
        "rate_rows.target_ticks": (rate_rows.target_ticks, (asked, rates), ()),
        "stage_rows.stage_marks": (
            stage_rows.stage_marks,
            (asked, staged.head(2), staged.tail(2), plain),
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
    ("view", "code", "chart"),
    [
        (View(page=Page.GROWTH), "trend", lines),
        (View(page=Page.GROWTH), "share-330200", share),
        (View(page=Page.GROWTH, shape=Shape.MULTIPLES), "trend", multiples),
        (View(page=Page.GROWTH, shape=Shape.CHANGE), "trend", slope),
        (View(page=Page.RANKINGS), "positions", positions),
        (View(page=Page.RANKINGS), "bump", bump),
        (View(page=Page.PROJECTS), "projects", stages),
        (View(page=Page.PROJECTS), "investment", stages),
        (View(page=Page.PROJECTS), "rates", funnel),
        (View(page=Page.OVERVIEW), "coverage", coverage),
    ],
)
def test_the_rows_of_a_chart_are_those_that_it_draws(
    curated_edition, view, code, chart
):
    asked = Asked(curated_edition, view)
    drawn = next(figure for figure in figures_of(asked) if figure.code == code)
    assert drawn.specification == chart(asked.look)
    _, _, said = chart.__wrapped__.__doc__.partition("Rows:\n")
    listed = re.findall(r"^ {8}(\w[\w, ]*): ", said, re.MULTILINE)
    named = {name for names in listed for name in names.split(", ")}
    assert set(drawn.marks["rows"].columns) == named
    text = str(drawn.specification)
    used = {
        first or second
        for first, second in re.findall(r"'field': '(\w+)'|datum\.(\w+)", text)
    }
    # An axis calls its own words label; what a transform makes is no row's column.
    made = {"label", *re.findall(r"'as': '(\w+)'", text)}
    columns = {name for rows in drawn.marks.values() for name in rows.columns}
    assert used - made <= columns


def test_headings_are_known_for_every_column_of_the_tables(curated_edition):
    asked = Asked(curated_edition, View(page=Page.GROWTH))
    rows = figures_of(asked)[0].rows
    table = tables.compact(asked, rows)
    assert set(table.columns) <= set(tables.HEADINGS)
    assert tables.headed(table, asked.wording).columns[0] == "地区"
