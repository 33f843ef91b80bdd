import pytest

from indicators.model.finding import Level
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
def rankings(edition_with, figures):
    def drawn(drawing=DRAWING, **parts):
        parts = {"regions": FOUR, "language": Language.EN} | parts
        return figures(edition_with(drawing), page=Page.RANKINGS, **parts)

    return drawn


@pytest.fixture
def positions(rankings):
    return lambda *drawing, **parts: rankings(*drawing, **parts)["positions"]


def test_a_whole_is_not_ranked_with_its_part(rankings):
    refusal, found = (rankings()[code] for code in ("set", "positions"))
    assert "330200" not in set(found.rows["region"])
    assert found.table["Region"].tolist() == [
        "Zhenhai",
        "West Coast",
        "Haicheng",
    ]
    assert found.table["Position"].tolist() == ["1", "2", "3"]
    assert not any("Ningbo" in words for words in found.marks["rows"]["name"])
    # Who chose it reads why it is not there, and not that it has no figure.
    (told,) = [sentence for sentence in refusal.missing if "Ningbo" in sentence]
    assert "Zhenhai within Ningbo" in told
    assert not any("Ningbo" in sentence for sentence in found.missing)


def test_a_whole_without_its_parts_is_ranked(positions):
    found = positions(regions=("330200", "370211"))
    assert set(found.rows["region"]) == {"330200", "370211"}
    assert not any("Ningbo" in sentence for sentence in found.missing)


def test_gaps_are_in_points_and_movement_in_places(positions):
    found = positions()
    assert found.table["Ahead of the next"].tolist() == ["1 pp", "1.5 pp", "—"]
    assert found.table["On a year earlier"].tolist() == [
        "↑ up 1",
        "↓ down 1",
        "unchanged",
    ]
    marks = found.marks["rows"]
    assert marks["moved"].tolist() == ["↑1", "↓1", "–"]
    assert marks["gap"].tolist() == [
        "1 pp ahead of the next",
        "1.5 pp ahead of the next",
        "",
    ]


def test_movement_is_left_open_where_a_year_earlier_is_not_known(positions):
    found = positions("330211 | gdp growth | 2022 | 7\n370211 | gdp growth | 2022 | 6")
    assert set(found.table["On a year earlier"]) == {"—"}
    assert not any("Arrows" in note for note in found.notes)


def test_equal_values_share_a_position(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | 7
        210381 | gdp growth | 2022 | 6
    """)
    assert found.table["Position"].tolist() == ["1 (tied)", "1 (tied)", "3"]
    assert found.table["Ahead of the next"].tolist() == ["—", "1 pp", "—"]


def test_the_newest_year_that_two_regions_have_is_taken(positions):
    found = positions(
        DRAWING + "330211 | gdp growth | 2023 | 8", periods=Years(2020, 2025)
    )
    assert set(found.rows["start"].dt.year) == {2022}
    assert "2022" in found.subtitle


def test_a_single_region_makes_no_ranking(positions):
    found = positions("330211 | gdp growth | 2021 | 8", periods=Years(2020, 2025))
    assert found.empty
    assert found.missing[0].startswith("Of these regions only Zhenhai")


def test_the_parts_of_a_region_are_a_set_too(positions):
    found = positions(DRAWING + "330206 | gdp growth | 2022 | 9", among="330200")
    assert found.table["Region"].tolist() == ["Beilun", "Zhenhai"]
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
        "There are no figures of “Gross domestic product” (growth on a year earlier, full "
        "year) for Zhenhai, West Coast and Haicheng in 2016–2025."
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
    assert stated.table["Rank"].tolist() == ["top 3 (up 3)", "No. 15 (down 2)"]
    assert set(stated.table["Among which regions, and notes"]) == {among.en + "."}
    assert not stated.specification
    assert len(stated.rows) == 4


def test_a_change_of_rank_without_its_rank_stands_by_itself(edition_with, figures):
    database = edition_with("""
        330211 | gdp rank | 2021 | 15 | unit=位 basis=unstated
        330211 | gdp rank_change | 2022 | 0 | unit=位 basis=unstated
    """)
    stated = figures(
        database, page=Page.RANKINGS, regions=("330211",), language=Language.EN
    )["stated"]
    assert stated.table["Rank"].tolist() == ["unchanged", "No. 15"]


def test_stated_ranks_come_region_by_region_the_newest_first(edition_with, figures):
    database = edition_with("""
        370211 | gdp rank | 2022 | 1 | unit=位 basis=unstated
        330211 | gdp rank | 2020 | 2 | unit=位 basis=unstated
        330211 | gdp rank | 2021 | 3 | unit=位 basis=unstated
    """)
    stated = figures(database, page=Page.RANKINGS, regions=("330211", "370211"))
    table = stated["stated"].table
    assert table["位次"].tolist() == ["第3位", "第2位", "第1位"]
    assert len(table.columns) <= 5


def test_every_rank_in_the_curated_figures_says_among_whom(curated_edition, figures):
    for language in Language:
        stated = figures(
            curated_edition,
            page=Page.RANKINGS,
            periods=Years(1990, 2099),
            language=language,
        )["stated"]
        assert len(stated.table)
        unset = stated.table[stated.table.iloc[:, -1] == ""]
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
    assert marks[marks["heading"]]["name"].tolist() == [
        "Comparable prices",
        "Current prices",
    ]
    assert "3 regions with data" in found.subtitle
    assert found.finding == ""


def test_a_region_alone_on_its_basis_has_no_position(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7 | basis=comparable
        210381 | gdp growth | 2022 | 9 | basis=current
    """)
    assert set(found.table["Position"]) == {"—"}
    assert set(found.marks["rows"]["gap"]) == {""}


def test_a_gap_to_a_bound_is_about(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | 6 | qualifier=over
    """)
    assert found.table["Ahead of the next"].tolist() == ["≈1 pp", "—"]
    assert found.finding == ""
    assert any("are bounds" in note for note in found.notes)


def test_regions_of_different_levels_are_ranked_with_a_warning(positions):
    found = positions(DRAWING, regions=("330200", "370211"))
    assert ("R15", Level.WARN) in {(each.rule, each.level) for each in found.findings}


def test_an_unverified_figure_is_hollow_and_says_so(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7 | stage=unverified
        370211 | gdp growth | 2022 | 6
    """)
    marks = found.marks["rows"]
    assert marks["form"].tolist() == ["unverified", ""]
    assert "unverified" in marks["sentence"].iloc[0]
    assert "(unverified)" in found.table["Value"].iloc[0]
    assert "Zhenhai 2022: Uploaded and unverified." in {
        one.text for one in found.remarks
    }
    assert found.subtitle.endswith("hollow with a cross: uploaded and unverified")


def test_the_finding_names_first_and_next_the_set_and_who_is_missing(positions):
    drawing = """
        370211 | gdp growth | 2023 | 6
        210381 | gdp growth | 2023 | 6.7
    """
    chinese = positions(drawing, language=Language.ZH)
    assert chinese.finding == (
        "2023年，海城以6.7%居首，领先西海岸新区0.7个百分点（所选地区中2地有数据，镇海暂缺）"
    )
    english = positions(drawing)
    assert english.finding == (
        "2023: Haicheng comes first with 6.7%, 0.7 pp ahead of West Coast (figures for 2 of "
        "the chosen regions; none for Zhenhai)"
    )


def test_the_finding_says_that_the_first_place_is_shared(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | 7
        210381 | gdp growth | 2022 | 6
    """)
    assert found.finding.startswith("2022: Zhenhai and West Coast share first place")


def test_a_whole_of_all_the_ranked_is_their_reference_and_not_ranked(positions):
    drawing = DRAWING + "330206 | gdp growth | 2022 | -1"
    found = positions(drawing, among="330200")
    whole = found.marks["whole"]
    assert whole["name"].tolist() == ["Ningbo 9%"]
    assert set(found.marks["rows"]["name"]) == {"Beilun", "Zhenhai"}
    assert "330200" in set(found.rows["region"])
    chinese = positions(drawing, among="330200", language=Language.ZH)
    assert chinese.marks["whole"]["name"].tolist() == ["宁波全市 9%"]


@pytest.mark.parametrize(
    "whole",
    [
        "330200 | gdp growth | 2021 | 9",
        "330200 | gdp growth | 2022 | 9 | basis=current",
        "330200 | gdp growth | 2022H1 | 9",
        "330200 | gdp growth | 2022 | 9 | scope=without_bonded_port",
        "330200 | gdp growth | 2022 | 9 | stage=target",
    ],
)
def test_a_whole_on_another_footing_is_no_reference(positions, whole):
    drawing = f"""
        330211 | gdp growth | 2022 | 7
        330206 | gdp growth | 2022 | 6
        {whole}
    """
    assert positions(drawing, among="330200").marks["whole"].empty


def test_the_level_of_a_whole_is_no_reference_for_its_parts(positions):
    found = positions(
        """
        330200 | gdp level | 2022 | 9000 | unit=亿元 basis=current
        330211 | gdp level | 2022 | 700  | unit=亿元 basis=current
        330206 | gdp level | 2022 | 600  | unit=亿元 basis=current
        """,
        among="330200",
        measure=Measure.LEVEL,
    )
    assert found.marks["whole"].empty


def test_the_whole_of_some_of_the_ranked_is_no_reference(positions):
    assert positions().marks["whole"].empty


def test_a_negative_value_is_written_where_the_bar_begins(positions):
    found = positions("""
        330211 | gdp growth | 2022 | 7
        370211 | gdp growth | 2022 | -2
    """)
    marks = found.marks["rows"]
    assert marks["value"].tolist() == [7, -2]
    assert marks["label_value"].tolist() == [7, 0]
    assert marks["text"].tolist() == ["7%", "−2%"]
    assert marks["gap"].tolist()[0] == "9 pp ahead of the next"
