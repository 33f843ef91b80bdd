import json

import pytest

from indicators.analysis.answers import told_apart
from indicators.analysis.revision import paths
from indicators.model.cell import Cell
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, View, Years
from indicators.reports.exports import page_json
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from indicators.store import questions

PAGES = (Page.OVERVIEW, Page.GROWTH, Page.RANKINGS, Page.PROJECTS, Page.SOURCES)
NINGBO = {
    "regions": ("330200",),
    "indicator": "gdp",
    "measure": Measure.LEVEL,
    "periods": Years(2021, 2024),
    "language": Language.EN,
}
GDP_2023 = Cell("gdp", "330200", "whole", "level", "current", "2023-01-01/2023-12-31")


@pytest.mark.parametrize(
    ("known", "value"),
    [("2024-08-31", 16452.8), ("2025-03-20", 17146.6), ("", 17146.6)],
)
def test_the_growth_page_shows_what_was_known_on_the_day(
    curated_edition, figures, known, value
):
    trend = figures(curated_edition, page=Page.GROWTH, known=known, **NINGBO)["trend"]
    of_2023 = trend.rows[trend.rows["year"] == 2023]
    assert list(of_2023["value"]) == [value]


def test_a_question_about_a_day_is_never_answered_with_today(curated_edition):
    asked = Asked(curated_edition, View(known="2024-08-31"))
    assert asked.database.known == "2024-08-31"
    assert Asked(asked.database, View()).database is curated_edition


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.ZH, "截至2024-08-31已发布"), (Language.EN, "up to 2024-08-31")],
)
def test_every_figure_and_export_says_the_day(curated_edition, page, language, words):
    view = View(page=page, language=language, known="2024-08-31")
    asked = Asked(curated_edition, view)
    found = figures_of(asked)
    assert found
    for figure in found:
        assert words in figure.subtitle
        assert words in figure.notes[-1]
    for each in page_json(asked, found)["figures"]:
        assert words in json.dumps(each["notes"], ensure_ascii=False)


@pytest.mark.parametrize("page", PAGES)
def test_a_day_before_everything_leaves_nothing_and_breaks_nothing(
    curated_edition, page
):
    for figure in figures_of(
        Asked(curated_edition, View(page=page, known="1950-01-01"))
    ):
        assert figure.rows.empty


def test_all_answers_to_a_question_with_the_reason_of_the_choice(curated_edition):
    documents = questions.origins(curated_edition)
    found = told_apart(questions.answers(curated_edition, GDP_2023), documents)
    assert list(found["value"]) == [17146.6, 16452.8]
    assert list(found["rule"]) == ["shown", "stage"]
    assert found["difference"].tolist() == [0, -693.8]
    assert found["relative"].tolist() == pytest.approx([0, -4.0463], abs=1e-4)


def test_the_census_revised_the_gdp_of_ningbo(curated_edition, figures):
    documents = questions.origins(curated_edition)
    found = paths(questions.answers(curated_edition, GDP_2023), documents)
    assert list(found["value"]) == [16452.8, 17146.6]
    assert list(found["published"]) == ["2024-08-01", "2025-03-20"]
    page = figures(
        curated_edition, page=Page.SOURCES, **NINGBO | {"periods": Years(2023, 2023)}
    )
    sizes = page["revisions"].table
    assert sizes[
        ["Revised", "Up", "Down", "Mean revision", "Largest"]
    ].to_numpy().tolist() == [[1, 1, 0, "+4.22%", "+4.22%"]]
    steps = page["paths"].table
    assert list(steps["Difference to the step before"]) == ["", "+69.38 billion yuan"]
    assert page["paths"].traces[1, "Value"] == (GDP_2023,)


def test_before_the_revision_there_is_none(curated_edition, figures):
    asked = NINGBO | {"periods": Years(2023, 2023), "known": "2024-08-31"}
    page = figures(curated_edition, page=Page.SOURCES, **asked)
    assert page["disagreements"].empty
    assert page["revisions"].missing == page["paths"].missing
    assert page["paths"].missing


def test_each_differing_value_has_a_row_with_its_difference(edition_with, figures):
    drawing = """
        330211 | gdp growth | 2021 | 5 | origin=press
        330211 | gdp growth | 2021 | 6 | origin=bureau
        330211 | gdp growth | 2020 | 6 | origin=bureau
    """
    database = edition_with(drawing, kinds={"press": "press B 2022"})
    for language, points in ((Language.ZH, "−1个百分点"), (Language.EN, "−1 pp")):
        asked = {"language": language, "regions": ("330211",)}
        table = figures(database, page=Page.SOURCES, **asked)["disagreements"].table
        assert len(table) == 2
        assert points in table.to_numpy()[1].tolist()
        assert "✓" in table.to_numpy()[0].tolist()
