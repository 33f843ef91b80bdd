import pytest

from indicators.model.text import Language
from indicators.model.view import Page, View, Years
from indicators.reports.figure import Asked
from indicators.reports.overview.coverage import MOST_YEARS, coverage_figure
from indicators.reports.pages import figures_of

TWO = ("330200", "370211")
DRAWING = """
    330200 | gdp level  | 2022 | 100 | unit=亿元 basis=current
    330200 | gdp growth | 2022 | 3.5
    330200 | gdp growth | 2022H1 | 2.9
    330200 | gdp growth | 2023 | 5.5 | origin=repost
    370211 | gdp growth | 2022 | 4.8
    370211 | gdp growth | 2024 | 5 | stage=target
    330200 | retail_sales growth | 2023 | 6
    330200 | projects_signed count | 2023 | 12 | unit=个
"""


@pytest.fixture
def grid(edition_with):
    def found(drawing=DRAWING, **parts):
        view = View(**{"language": Language.EN, "regions": TWO, **parts})
        edition = edition_with(drawing, kinds={"repost": "press B"})
        return coverage_figure(Asked(edition, view))

    return found


def cells(figure):
    rows = figure.marks["rows"]
    marks = rows[rows["kind"] == "cell"]
    return {
        row.sentence: (row.level, row.growth) for row in marks.itertuples(index=False)
    }


def texts(figure, kind):
    rows = figure.marks["rows"]
    return list(rows["text"][rows["kind"] == kind])


def test_a_cell_says_who_has_what_and_when(grid):
    said = cells(grid())
    assert said[
        "Gross domestic product, Ningbo, 2022: Level (Full year), "
        "Growth on a year earlier (First half, Full year)"
    ] == ("firm", "firm")
    assert said["Gross domestic product, West Coast, 2023: none"] == ("", "")


def test_what_is_only_second_hand_is_weak_and_says_so(grid):
    said = cells(grid())
    assert said[
        "Gross domestic product, Ningbo, 2023: "
        "Growth on a year earlier (Full year · second-hand or unverified)"
    ] == ("", "weak")


def test_the_indicator_of_most_regions_comes_first(grid):
    assert texts(grid(), "heading")[0] == "Gross domestic product"


def test_a_cell_leads_to_what_it_has_most_of(grid):
    way = grid().ways["gdp.330200.2022"]
    assert (way.page, way.measure.code, str(way.interval)) == (
        Page.GROWTH,
        "growth",
        "01-12",
    )
    assert way.regions == TWO


def test_projects_lead_to_their_page(grid):
    assert grid().ways["projects_signed.330200.2023"].page is Page.PROJECTS


def test_an_empty_cell_leads_nowhere(grid):
    figure = grid()
    rows = figure.marks["rows"]
    codes = set(rows["code"]) - {""}
    assert codes == set(figure.ways)
    assert "gdp.370211.2024" not in codes


def test_the_finding_counts_what_all_have(grid):
    assert grid().finding == (
        "For 1 of 3 indicators each of the 2 regions has at least one figure, not always "
        "of the same year"
    )
    assert grid(regions=("330200",)).finding == ""


def headings_of(figure):
    return set(texts(figure, "heading"))


def test_an_indicator_with_ranks_only_is_neither_counted_nor_drawn(grid):
    figure = grid(DRAWING + "330200 | resident_population rank | 2022 | 3 | unit=位")
    assert "of 3 indicators" in figure.finding
    assert len(headings_of(figure)) == 3
    assert len(figure.table) == 4


def test_an_indicator_with_nothing_in_the_years_is_neither_counted_nor_drawn(grid):
    around = """
        330200 | retail_sales growth | 2015 | 6
        330200 | retail_sales growth | 2024 | 6
        330200 | gdp growth | 2020 | 6
        370211 | gdp growth | 2020 | 6
    """
    figure = grid(around, periods=Years(2018, 2022))
    assert "For 1 of 1 indicators" in figure.finding
    assert headings_of(figure) == {"Gross domestic product"}


def test_what_lies_before_the_years_drawn_is_not_counted(grid):
    far = "330200 | retail_sales growth | 1990 | 5\n330200 | gdp growth | 2023 | 5"
    figure = grid(far, periods=Years(1990, 2025))
    assert headings_of(figure) == {"Gross domestic product"}


def test_the_table_has_every_indicator_with_its_years(grid):
    (row,) = (
        grid().table.query("Indicator == 'Gross domestic product'").to_dict("records")
    )
    assert row["Ningbo"] == "2022–2023: 4"
    assert row["West Coast"] == "2022: 1"


def test_only_years_in_which_anything_is_are_drawn(grid):
    assert texts(grid(), "year") == ["2023", "2023", "2023"]
    figure = grid(
        "330200 | gdp growth | 1990 | 5\n330200 | gdp growth | 2023 | 5",
        periods=Years(1990, 2025),
    )
    assert figure.marks["rows"]["columns"].max() == MOST_YEARS


def test_years_with_nothing_offer_all_years(grid):
    figure = grid(periods=Years(1990, 1991))
    assert figure.empty
    assert figure.offers[0].view.periods == Years(2022, 2024)


@pytest.mark.parametrize("language", Language)
def test_every_way_of_the_grid_has_something_to_show(curated_edition, language):
    figure = coverage_figure(Asked(curated_edition, View(language=language)))
    for view in set(figure.ways.values()):
        shown = figures_of(Asked(curated_edition, view))
        assert any(not each.empty for each in shown), view
