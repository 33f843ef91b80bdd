import pytest

from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Language
from indicators.model.view import Page, Years
from tests.store.drawn_editions import BREAK

THREE = ("330211", "370211", "210381")
DRAWING = """
    330211 | gdp growth | 2020 | 1
    370211 | gdp growth | 2020 | 2
    330211 | gdp growth | 2021 | 5
    370211 | gdp growth | 2021 | 6
    210381 | gdp growth | 2021 | 4
    330211 | gdp growth | 2022 | 5
    370211 | gdp growth | 2022 | 6
    210381 | gdp growth | 2022 | 7
"""


@pytest.fixture
def rankings(edition_with, figures):
    def drawn(drawing=DRAWING, breaks=(), **parts):
        parts = {"regions": THREE, "language": Language.EN} | parts
        database = edition_with(drawing, breaks=breaks)
        return figures(database, page=Page.RANKINGS, **parts)

    return drawn


@pytest.fixture
def bump(rankings):
    return lambda *drawing, **parts: rankings(*drawing, **parts)["bump"]


def test_a_line_joins_only_years_in_which_the_same_regions_were_ranked(bump):
    found = bump()
    marks = found.marks["rows"]
    runs = {when: set(rows["run"]) for when, rows in marks.groupby("when")}
    assert runs == {"2020\nn=2": {0}, "2021\nn=3": {1}, "2022\nn=3": {1}}
    assert any("A line joins" in note for note in found.notes)


def test_a_year_without_a_ranking_keeps_its_place(bump):
    found = bump("""
        330211 | gdp growth | 2020 | 1
        370211 | gdp growth | 2020 | 2
        330211 | gdp growth | 2021 | 3
        330211 | gdp growth | 2022 | 2
        370211 | gdp growth | 2022 | 1
    """)
    assert found.marks["years"]["when"].tolist() == ["2020\nn=2", "2021", "2022\nn=2"]
    assert set(found.marks["rows"]["run"]) == {0, 1}
    assert found.finding == ""


def test_the_finding_says_who_moved_most_and_among_how_many(bump):
    assert bump().finding == (
        "From 2021 to 2022 Haicheng moved most, up from No. 3 to No. 1 (the same 3 regions "
        "throughout)"
    )
    assert bump(language=Language.ZH).finding == (
        "2021年至2022年，海城由第3位升至第1位，变动最大（共3个地区，各年相同）"
    )


def test_who_changed_places_with_one_another_is_named_together(bump):
    found = bump("""
        330211 | gdp growth | 2021 | 1
        370211 | gdp growth | 2021 | 2
        330211 | gdp growth | 2022 | 2
        370211 | gdp growth | 2022 | 1
    """)
    assert found.finding == (
        "From 2021 to 2022 Zhenhai rose from No. 2 to No. 1 and West Coast fell from No. 1 "
        "to No. 2 (the same 2 regions throughout)"
    )


def test_that_nobody_moved_is_said_too(bump):
    found = bump("""
        330211 | gdp growth | 2021 | 1
        370211 | gdp growth | 2021 | 2
        330211 | gdp growth | 2022 | 3
        370211 | gdp growth | 2022 | 4
    """)
    assert found.finding == "From 2021 to 2022 the 2 regions kept their positions"


def test_who_is_back_at_an_old_place_has_not_kept_it(bump):
    found = bump("""
        330211 | gdp growth | 2020 | 1
        370211 | gdp growth | 2020 | 2
        330211 | gdp growth | 2021 | 4
        370211 | gdp growth | 2021 | 3
        330211 | gdp growth | 2022 | 3
        370211 | gdp growth | 2022 | 4
    """)
    assert found.finding == ""


@pytest.mark.parametrize("qualifier", ["over", "about"])
def test_no_move_is_told_that_the_figures_do_not_prove(bump, qualifier):
    found = bump(f"""
        330211 | gdp growth | 2021 | 9 | qualifier={qualifier}
        370211 | gdp growth | 2021 | 8.5
        330211 | gdp growth | 2022 | 6
        370211 | gdp growth | 2022 | 8
    """)
    assert found.finding == ""


def test_the_years_of_a_part_of_the_year_are_named_as_such(bump):
    drawing = """
        330211 | gdp growth | 2021H1 | 1
        370211 | gdp growth | 2021H1 | 2
        330211 | gdp growth | 2022H1 | 3
        370211 | gdp growth | 2022H1 | 4
    """
    found = bump(drawing, interval=Interval.parse("01-06"), language=Language.ZH)
    assert found.finding == "2021年上半年至2022年上半年，2个地区的位次没有变化"


def test_the_greatest_move_may_be_a_fall(bump):
    found = bump("""
        330211 | gdp growth | 2021 | 9
        370211 | gdp growth | 2021 | 8
        210381 | gdp growth | 2021 | 7
        330211 | gdp growth | 2022 | 1
        370211 | gdp growth | 2022 | 8
        210381 | gdp growth | 2022 | 7
    """)
    assert "Zhenhai moved most, down from No. 1 to No. 3" in found.finding


def test_names_stand_at_both_ends_and_below_who_comes_later_or_goes_earlier(bump):
    marks = bump().marks["rows"]
    named = marks[marks["side"] != ""]
    sides = set(zip(named["when"].str[:4], named["name"], named["side"], strict=True))
    assert sides == {
        ("2020", "Zhenhai", "left"),
        ("2020", "West Coast", "left"),
        ("2021", "Haicheng", "below"),
        ("2022", "Zhenhai", "right"),
        ("2022", "West Coast", "right"),
        ("2022", "Haicheng", "right"),
    }


def test_those_who_share_a_position_stand_a_little_apart(bump):
    marks = bump(DRAWING.replace("2022 | 6", "2022 | 5")).marks["rows"]
    tied = marks[marks["rank"] == "2"].query("when == '2022\\nn=3'")
    assert len(tied) == 2
    assert sum(tied["place"]) == pytest.approx(4)
    assert len(set(tied["place"])) == 2


def test_a_break_cuts_all_lines_and_is_told(bump):
    cut = BREAK.__class__(
        "330211", "whole", "gdp", "2022-01-01", "boundary", BREAK.text, ""
    )
    found = bump(breaks=(cut,))
    assert "R6" in {each.rule for each in found.findings}
    assert found.finding == ""
    assert any("Zhenhai is cut at 2022" in note for note in found.notes)


def test_figures_on_another_basis_are_left_out_and_said_to_be(bump):
    found = bump(DRAWING + "330211 | gdp growth | 2023 | 5 | basis=current")
    assert "2023\nn=1" not in set(found.marks["rows"]["when"])
    assert any("Comparable prices" in note for note in found.notes)


def test_one_year_says_what_is_missing_and_offers_all(rankings):
    found = rankings(periods=Years(2022, 2023))["bump"]
    assert found.empty
    assert "only 2022 will do" in found.missing[0]
    assert [offer.view.periods for offer in found.offers] == [Years(2020, 2022)]


def test_regions_that_never_share_a_basis_are_not_ranked_over_the_years(rankings):
    found = rankings("""
        330211 | gdp growth | 2021 | 1
        370211 | gdp growth | 2021 | 2 | basis=current
    """)["bump"]
    assert found.empty
    assert "In none of the chosen years" in found.missing[0]
    assert found.offers == ()


@pytest.mark.parametrize("measure", [Measure.RANK, Measure.SHARE])
def test_where_nothing_is_ranked_nobody_is_asked_who_moved(rankings, measure):
    assert "bump" not in rankings(measure=measure)


def test_the_table_has_the_newest_year_first_and_says_among_how_many(bump):
    table = bump().table
    assert table["Position"].tolist()[:3] == ["1", "2", "3"]
    assert table["Region"].tolist()[0] == "Haicheng"
    assert table["Regions ranked"].tolist()[-1] == "2"
    assert len(table.columns) <= 5


def test_an_unverified_figure_is_hollow(bump):
    drawing = DRAWING.replace("2022 | 7", "2022 | 7 | stage=unverified")
    marks = bump(drawing).marks["rows"]
    assert marks[marks["form"] == "unverified"]["name"].tolist() == ["Haicheng"]
