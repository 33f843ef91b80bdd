import pytest
from seen import said, ways

ASKED = {
    "indicator": "gdp",
    "measure": "level",
    "regions": "330200",
    "periods": "2022/2024",
    "interval": "01-12",
}
THEN = "2024-08-31"
PAGES = ("overview", "growth", "rankings", "projects", "sources")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "截至2024-08-31已发布"), ("en", "as known on 2024-08-31")],
)
def test_every_page_says_that_its_figures_are_of_an_earlier_day(
    visit, page, language, words
):
    visited = visit(page, language=language, known=THEN)
    assert not visited.exception
    assert words in said(visited)
    assert [each.value.isoformat() for each in visited.date_input] == [THEN]


@pytest.mark.parametrize("page", PAGES)
def test_without_a_date_nothing_is_said_of_one(visit, page):
    visited = visit(page, language="en")
    assert "as known on" not in said(visited)
    assert [each.value for each in visited.date_input] == [None]


def test_a_chosen_date_comes_into_the_link_and_leaves_it_when_it_is_cleared(visit):
    visited = visit("growth", language="en", **ASKED)
    visited.date_input[0].set_value("2024-08-31").run()
    assert visited.query_params["known"] == THEN
    assert "Show today's figures" in ways(visited)
    visited.date_input[0].set_value(None).run()
    assert visited.query_params["known"] == ""
    assert "Show today's figures" not in ways(visited)


def test_a_day_before_all_documents_has_no_figures_and_no_failure(visit):
    for page in PAGES:
        visited = visit(page, language="en", known="1950-01-01")
        assert not visited.exception
        assert "could not be shown" not in said(visited)
