import pytest

from indicators.model.text import Language
from indicators.model.view import View, Years
from indicators.reports.figure import Asked
from indicators.reports.overview.findings import standing_out

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
        told = standing_out(Asked(edition_with(drawing), view))
        return tuple(sentence.say(view.language) for sentence in told)

    return found


def test_regions_are_named_with_their_rates_in_the_newest_year_that_two_share(said):
    assert said()[0] == (
        "Growth of gross domestic product in 2022 (comparable prices): West Coast 4.8%, "
        "Zhenhai 4.6%."
    )


def test_a_part_stands_beside_its_whole_in_percentage_points(said):
    assert said()[1] == (
        "Zhenhai's gross domestic product grew by 4.6% in 2022 (comparable prices), 1.1 pp "
        "above Ningbo (3.5%)."
    )
    chinese = said(language=Language.ZH)[1]
    assert "高于宁波（3.5%）1.1个百分点" in chinese


def test_a_whole_is_not_listed_among_its_parts(said):
    assert "Ningbo" not in said()[0]


def test_equal_rates_are_no_difference(said):
    found = said("330200 | gdp growth | 2022 | 5\n330211 | gdp growth | 2022 | 5")
    (sentence,) = found
    assert sentence.endswith(
        "grew by 5% in 2022 (comparable prices), level with Ningbo (5%)."
    )


def test_figures_of_another_basis_are_not_set_beside(said):
    found = said("330211 | gdp growth | 2022 | 5 | basis=current")
    assert found[0].startswith("There is no year in which two")


@pytest.mark.parametrize("qualifier", ["over", "about"])
def test_what_proves_no_order_is_not_set_beside(said, qualifier):
    found = said(f"""
        330200 | gdp growth | 2022 | 5
        330211 | gdp growth | 2022 | 6 | qualifier={qualifier}
    """)
    assert found == ()


def test_a_rate_that_fell_is_told_so(said):
    found = said("330200 | gdp growth | 2022 | 1\n330211 | gdp growth | 2022 | -1")
    assert "fell by 1% in 2022" in found[0]
    assert found[0].endswith("2 pp below Ningbo (1%).")


def test_a_whole_stands_among_the_others_where_its_part_has_no_rate(said):
    found = said("330200 | gdp growth | 2023 | 5.5\n370211 | gdp growth | 2023 | 6")
    assert found[0].endswith("West Coast 6%, Ningbo 5.5%.")


MOVES = """
    330200 | gdp growth | 2022 | 3.5
    330200 | gdp growth | 2023 | 5.5
    370211 | fixed_asset_investment growth | 2022 | 9 | basis=unstated
    370211 | fixed_asset_investment growth | 2023 | -1 | basis=unstated
    210381 | gdp growth | 2022 | 4
    210381 | gdp growth | 2023 | 6.7
    330211 | gdp growth | 2022 | 4.6
    330211 | gdp growth | 2023 | 5
"""


def test_the_rate_that_moved_most_is_told_among_how_many(said):
    assert said(MOVES)[-1] == (
        "The growth rate that moved most: West Coast's fixed-asset investment, down 1% in "
        "2023, 10 pp below the year before (9%) (of 4 recent yearly rates, given exactly, with "
        "a year before to compare with)."
    )


def test_among_a_few_rates_none_is_said_to_have_moved_most(said):
    found = said("\n".join(MOVES.strip().splitlines()[:6]))
    assert not any("moved most" in sentence for sentence in found)


@pytest.mark.parametrize("other", ["14 | ", "9 | qualifier=about", "9 | basis=current"])
def test_of_rates_that_moved_alike_or_do_not_compare_none_moved_most(said, other):
    value, rest = other.split("|")
    drawing = MOVES.replace("| 2023 | 6.7", f"| 2023 | {value} | {rest}")
    assert not any("moved most" in sentence for sentence in said(drawing))


def test_a_region_by_itself_stands_beside_nothing(said):
    assert said(regions=("330211",)) == ()


def test_an_old_move_is_no_news(said):
    found = said(MOVES + "210381 | gdp growth | 2026 | 5", periods=Years(2016, 2026))
    assert "moved most" not in found[-1]
