import pytest

from indicators.model.text import Language
from indicators.model.view import View, Years
from indicators.reports.figure import Asked
from indicators.reports.findings import standing_out

DRAWING = """
    330200 | gdp growth | 2022 | 3.5
    330211 | gdp growth | 2022 | 4.6
    370211 | gdp growth | 2022 | 4.8
    370211 | gdp growth | 2021 | 10.3
    210381 | gdp growth | 2021 | 2
    330211 | gdp growth | 2021 | 7 | basis=current
"""


@pytest.fixture
def said(edition_with):
    def found(drawing=DRAWING, **parts):
        view = View(**{"language": Language.EN, **parts})
        return standing_out(Asked(edition_with(drawing), view))

    return found


def test_regions_are_named_with_their_rates_in_the_newest_year_that_two_share(said):
    assert said()[0] == (
        "GDP growth in 2022 (comparable prices): West Coast 4.8%, Zhenhai 4.6%."
    )


def test_a_part_stands_beside_its_whole_in_percentage_points(said):
    assert said()[1] == "In 2022 Zhenhai's GDP grew by 4.6%, 1.1 pp above Ningbo."
    chinese = said(language=Language.ZH)[1]
    assert "高于宁波1.1个百分点" in chinese


def test_a_whole_is_not_listed_among_its_parts(said):
    assert "Ningbo" not in said()[0]


def test_equal_rates_are_no_difference(said):
    found = said("330200 | gdp growth | 2022 | 5\n330211 | gdp growth | 2022 | 5")
    assert found == ("In 2022 Zhenhai's GDP grew by 5%, the same as Ningbo's.",)


def test_figures_of_another_basis_are_not_set_beside(said):
    found = said("330211 | gdp growth | 2022 | 5 | basis=current")
    assert found[0].startswith("There is no year in which two")


def test_a_bound_makes_the_difference_about(said):
    found = said(
        "330200 | gdp growth | 2022 | 5\n330211 | gdp growth | 2022 | 6 | qualifier=over"
    )
    assert "≈1 pp above" in found[0]


def test_a_whole_stands_among_the_others_where_its_part_has_no_rate(said):
    found = said("330200 | gdp growth | 2023 | 5.5\n370211 | gdp growth | 2023 | 6")
    assert found[0].endswith("West Coast 6%, Ningbo 5.5%.")


MOVES = """
    330200 | gdp growth | 2022 | 3.5
    330200 | gdp growth | 2023 | 5.5
    370211 | fixed_asset_investment growth | 2022 | 9 | basis=unstated
    370211 | fixed_asset_investment growth | 2023 | -1 | basis=unstated
"""


def test_the_rate_that_moved_most_is_told_among_how_many(said):
    assert said(MOVES)[-1] == (
        "The growth rate that moved most: West Coast's fixed-asset investment, down 1% in "
        "2023, 10 pp below the year before (of 2 recent yearly rates with a year before to "
        "compare with)."
    )


def test_one_rate_alone_did_not_move_most(said):
    (sentence,) = said("\n".join(MOVES.strip().splitlines()[:2]))
    assert sentence.startswith("There is no year in which two")


def test_a_region_by_itself_stands_beside_nothing(said):
    assert said(regions=("330211",)) == ()


def test_an_old_move_is_no_news(said):
    found = said(MOVES + "210381 | gdp growth | 2026 | 5", periods=Years(2016, 2026))
    assert "moved most" not in found[-1]
