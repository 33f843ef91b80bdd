import re

import pytest

from indicators.model.observation import Measure
from indicators.model.text import Language, Text
from indicators.model.view import Page, Years

FOUR = ("330211", "330200", "370211", "210381")
DRAWING = """
    330200 | gdp growth | 2021 | 9
    330211 | gdp growth | 2021 | 5
    370211 | gdp growth | 2021 | 6
    210381 | gdp growth | 2021 | 4
    330200 | gdp growth | 2022 | 9
    330211 | gdp growth | 2022 | 7
    370211 | gdp growth | 2022 | 6
    210381 | gdp growth | 2022 | 4.5
"""


@pytest.fixture
def positions(edition_with, figures):
    def drawn(drawing=DRAWING, **parts):
        parts = {"regions": FOUR, "language": Language.EN} | parts
        found = figures(edition_with(drawing), page=Page.RANKINGS, **parts)
        return found["positions"]

    return drawn


def test_a_whole_is_not_ranked_with_its_part(positions):
    found = positions()
    assert "330200" not in set(found.rows["region"])
    assert found.table["Region"].tolist() == [
        "Zhenhai",
        "West Coast",
        "Haicheng",
    ]
    assert found.table["Position"].tolist() == ["1", "2", "3"]
    assert any("Ningbo contains Zhenhai" in note for note in found.notes)
    assert not any("Ningbo" in words for words in found.marks["rows"]["label"])
    assert not any("Ningbo" in sentence for sentence in found.missing)


def test_a_whole_without_its_parts_is_ranked(positions):
    found = positions(regions=("330200", "370211"))
    assert set(found.rows["region"]) == {"330200", "370211"}
    assert not any("contains" in note for note in found.notes)


def test_gaps_are_in_points_and_movement_in_places(positions):
    found = positions()
    first, second, third = (row for _, row in found.table.iterrows())
    assert first["Behind the next above"] == "—"
    assert re.fullmatch(r"1(\.0+)? pp", first["Ahead of the next below"])
    assert first["Movement"] == "↑ up 1"
    assert second["Movement"] == "↓ down 1"
    assert second["Behind the next above"] == first["Ahead of the next below"]
    assert third["Movement"] == "unmoved"


def test_movement_is_left_open_where_a_year_earlier_is_not_known(positions):
    found = positions("330211 | gdp growth | 2022 | 7\n370211 | gdp growth | 2022 | 6")
    assert set(found.table["Movement"]) == {"—"}


def test_equal_values_share_a_position(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | 7
        210381 | gdp growth | 2022 | 6
    """)
    assert found.table["Position"].tolist() == ["1 (tied)", "1 (tied)", "3"]


def test_the_newest_year_that_two_regions_have_is_taken(positions):
    found = positions(
        DRAWING + "330211 | gdp growth | 2023 | 8", periods=Years(2020, 2025)
    )
    assert set(found.rows["start"].dt.year) == {2022}
    assert "2022" in found.subtitle


def test_a_single_region_makes_no_ranking(positions):
    found = positions("330211 | gdp growth | 2021 | 8", periods=Years(2020, 2025))
    assert found.empty
    assert found.missing[0].startswith("In the chosen years and set only Zhenhai")


def test_the_parts_of_a_region_are_a_set_too(positions):
    found = positions(DRAWING + "330206 | gdp growth | 2022 | 9", among="330200")
    assert found.rows["region"].tolist() == ["330206", "330211"]
    assert "the parts of Ningbo" in found.title


def test_a_set_without_regions_says_so(positions):
    found = positions(among="330211")
    assert found.empty
    assert found.missing == ("There is no region to show; choose others.",)


def test_nothing_in_the_set_names_the_set_and_offers_what_it_can_rank(positions):
    found = positions("""
        330200 | gdp growth | 2022 | 7
        330211 | gdp growth | 2022H1 | 7
        370211 | gdp growth | 2022H1 | 5
        370211 | gdp growth | 2022 | 3 | scope=without_bonded_port
    """)
    assert "".join(found.missing) == (
        "There is no “Gross domestic product” (Growth on a year earlier, Full year) of "
        "Zhenhai, West Coast and Haicheng for 2016–2025."
    )
    assert [str(offer.view.interval) for offer in found.offers] == ["01-06"]


def test_less_is_better_where_the_indicator_says_so(positions):
    found = positions(
        """
        330211 | pm25_concentration level | 2022 | 26 | unit=微克/立方米 basis=unstated
        370211 | pm25_concentration level | 2022 | 24 | unit=微克/立方米 basis=unstated
        """,
        indicator="pm25_concentration",
        measure=Measure.LEVEL,
    )
    assert found.rows["region"].tolist() == ["370211", "330211"]
    assert any("less is better" in note for note in found.notes)


def test_stated_ranks_keep_their_set_and_the_sign_of_at_most(edition_with, figures):
    among = Text("全省各县市区中", "among the counties of the province")
    database = edition_with(
        """
        330211 | gdp rank | 2022 | 3 | qualifier=up_to unit=位 basis=unstated
        330211 | gdp rank | 2021 | 15 | unit=位 basis=unstated
        330211 | gdp rank_change | 2022 | 3 | unit=位 basis=unstated
        330211 | gdp rank_change | 2021 | -2 | unit=位 basis=unstated
        """,
        note=among,
    )
    stated = figures(
        database, page=Page.RANKINGS, regions=("330211",), language=Language.EN
    )["stated"]
    assert stated.table["Value"].tolist() == ["top 3", "up 3", "No. 15", "down 2"]
    assert set(stated.table["Among, and notes"]) == {among.en}
    sentences = stated.marks["rows"]["sentence"]
    assert all(among.en in words for words in sentences)
    assert len(sentences) == 2


def test_every_rank_in_the_curated_figures_says_among_whom(curated_edition, figures):
    for language in Language:
        stated = figures(
            curated_edition,
            page=Page.RANKINGS,
            periods=Years(1990, 2099),
            language=language,
        )["stated"]
        ranks = stated.table[stated.rows["measure"].eq("rank").to_numpy()]
        assert len(ranks)
        unset = ranks[ranks.iloc[:, -1] == ""]
        assert unset.to_dict("records") == []


def test_ranks_of_other_years_are_offered(edition_with, figures):
    database = edition_with("330211 | gdp rank | 2010 | 3 | unit=位 basis=unstated")
    asked = {"page": Page.RANKINGS, "regions": ("330211",), "language": Language.EN}
    stated = figures(database, **asked)["stated"]
    assert [offer.view.periods for offer in stated.offers] == [Years(2010, 2010)]
    nowhere = figures(database, **asked | {"regions": ("370211",)})["stated"]
    assert nowhere.missing
    assert nowhere.offers == ()


@pytest.mark.parametrize("measure", [Measure.RANK, Measure.RANK_CHANGE])
def test_ranks_are_not_ranked_again(positions, measure):
    found = positions("330211 | gdp rank | 2022 | 18", measure=measure)
    assert found.empty
    assert "not ranked again" in found.missing[0]


def test_figures_of_different_bases_stand_under_headings(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7 | basis=comparable
        370211 | gdp growth | 2022 | 6 | basis=comparable
        210381 | gdp growth | 2022 | 9 | basis=current
    """)
    marks = found.marks["rows"]
    assert marks[marks["heading"]]["label"].tolist() == [
        "Comparable prices",
        "Current prices",
    ]
    assert "3 regions with data" in found.subtitle


def test_a_gap_to_a_bound_is_about(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | 6 | qualifier=over
    """)
    assert found.table["Ahead of the next below"].tolist() == ["≈1 pp", "—"]


def test_regions_of_different_levels_are_ranked_with_a_warning(positions):
    found = positions(DRAWING, regions=("330200", "370211"))
    assert any("different administrative levels" in note for note in found.notes)


def test_an_unverified_figure_is_hollow_and_says_so(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7 | stage=unverified
        370211 | gdp growth | 2022 | 6
    """)
    marks = found.marks["rows"]
    assert marks["hollow"].tolist() == [True, False]
    assert "(unverified)" in marks["label"].iloc[0]
    assert any("Uploaded and unverified: Zhenhai 2022" in note for note in found.notes)
