import pytest

from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports.figure import Asked
from indicators.reports.overview.newest import LINES, newest_figure, newest_figures

DRAWING = """
    330200 | gdp growth | 2024 | 5.4
    330200 | budget_revenue growth | 2025 | 3 | origin=early
    370211 | gdp growth | 2025 | 6 | origin=late
    330200 | gdp_average_growth growth | 2021-01-01/2025-12-31 | 5.9
    330211 | gdp rank | 2025 | 3 | unit=位
"""
DATES = {"early": "bureau A 2026-01-02", "late": "bureau A 2026-01-29"}


@pytest.fixture
def newest(edition_with):
    def found(drawing=DRAWING, **parts):
        edition = edition_with(drawing, kinds=DATES)
        return Asked(edition, View(**{"language": Language.EN, **parts}))

    return found


def test_the_newest_comes_first_by_period_then_by_document(newest):
    said = [(each.region, each.period) for each in newest_figures(newest())]
    assert said[:3] == [("West Coast", "2025"), ("Ningbo", "2025"), ("Ningbo", "2024")]


def test_a_sum_of_several_years_is_not_news_of_the_last(newest):
    assert newest_figures(newest())[-1].period == "2021–2025"


def test_a_rank_is_not_among_the_figures(newest):
    assert "Zhenhai" not in {each.region for each in newest_figures(newest())}


def test_a_figure_leads_to_its_course_and_to_its_document(newest):
    first = newest_figures(newest())[0]
    assert (first.view.page, first.view.indicator) == (Page.GROWTH, "gdp")
    assert (first.document.page, first.document.origin) == (Page.SOURCES, "late")
    assert first.published == "2026-01-29"


def test_what_no_year_can_show_leads_to_its_document(newest):
    last = newest_figures(newest())[-1]
    assert last.view == last.document


def test_the_list_is_short(curated_edition):
    asked = Asked(curated_edition, View())
    assert len(newest_figures(asked)) == LINES
    assert len(newest_figure(asked).table) == LINES


def test_without_a_region_there_is_nothing_new(newest):
    asked = newest(regions=())
    assert newest_figures(asked) == []
    assert newest_figure(asked).empty
