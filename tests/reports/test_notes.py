"""Cautions of single figures are few, numbered, and each said once with its places."""

import pytest

from indicators.model.text import Language, Text
from indicators.model.view import Page

DRAWING = """
    330211 | gdp growth | 2020 | 3 | origin=repost
    330211 | gdp growth | 2021 | 7 | origin=repost
    370211 | gdp growth | 2021 | 6
"""
REGIONS = ("330211", "370211")
ESTIMATE = Text("预计数。", "An estimate.")


@pytest.fixture
def trend(edition_with, figures):
    def found(drawing, *, language=Language.EN, kinds=None, **changes):
        database = edition_with(drawing, kinds=kinds, **changes)
        page = figures(database, page=Page.GROWTH, regions=REGIONS, language=language)
        return page["trend"]

    return found


def texts(figure):
    return [remark.text for remark in figure.remarks]


def test_a_note_that_several_figures_share_is_one_remark_with_its_places(trend):
    shared = {"kinds": {"repost": "press B"}, "note": ESTIMATE}
    assert texts(trend(DRAWING, **shared)) == [
        "Zhenhai 2020, 2021; West Coast 2021: An estimate.",
        "Zhenhai 2020, 2021: Second-hand (grade B, a repost).",
    ]
    assert texts(trend(DRAWING, language=Language.ZH, **shared)) == [
        "镇海2020年、2021年；西海岸新区2021年：预计数。",
        "镇海2020年、2021年：二手来源（B级，转载）。",
    ]


def test_a_remark_names_the_figures_that_it_is_on(trend):
    found = trend(DRAWING, kinds={"repost": "press B"})
    (remark,) = found.remarks
    assert sorted((cell.region, cell.period[:4]) for cell in remark.cells) == [
        ("330211", "2020"),
        ("330211", "2021"),
    ]


def test_many_periods_of_a_series_are_told_by_their_ends(trend):
    years = "\n".join(
        f"330211 | gdp growth | {year} | 5 | qualifier=about"
        for year in range(2016, 2024)
    )
    assert texts(trend(years)) == [
        "Zhenhai 8 periods from 2016 to 2023: The source says “about”."
    ]


@pytest.mark.parametrize("qualifier", ["about", "over", "up_to"])
def test_what_the_source_says_inexactly_is_told(trend, qualifier):
    (text,) = texts(trend(f"330211 | gdp growth | 2020 | 5 | qualifier={qualifier}"))
    words = {"about": "about", "over": "over", "up_to": "at most"}[qualifier]
    assert f"The source says “{words}”" in text


STAGES = """
    330211 | gdp growth | 2019 | 5 | stage={}
    330211 | gdp growth | 2020 | 6 | stage={}
    370211 | gdp growth | 2020 | 7 | stage=final
"""


def test_provisional_figures_are_hollow_beside_settled_ones(trend):
    found = trend(STAGES.format("preliminary", "revised"))
    assert found.marks["rows"]["form"].tolist() == ["provisional", "", ""]
    assert found.subtitle.endswith("hollow: provisional")
    assert texts(found) == ["Zhenhai 2019: Provisional, may be revised."]


def test_where_provisional_figures_are_the_most_the_form_alone_tells(trend):
    found = trend(STAGES.format("preliminary", "preliminary"))
    assert found.marks["rows"]["form"].tolist() == ["provisional", "provisional", ""]
    assert texts(found) == []


def test_where_all_are_provisional_none_is_hollow_and_one_note_says_so(trend):
    found = trend(DRAWING)
    assert set(found.marks["rows"]["form"]) == {""}
    assert any(note.startswith("All published figures") for note in found.notes)


def test_an_estimate_and_an_unverified_figure_have_forms_of_their_own(trend):
    found = trend(
        "330211 | gdp growth | 2019 | 5 | note=预计数\n"
        "330211 | gdp growth | 2020 | 6 | stage=unverified\n"
        "330211 | gdp growth | 2021 | 6 | stage=final note=曾预计为5.5%左右"
    )
    assert found.marks["rows"]["form"].tolist() == ["estimated", "unverified", ""]
    assert "dotted edge" in found.subtitle
    assert "with a cross" in found.subtitle


def test_a_mark_leads_to_the_trace_of_its_figure(trend):
    found = trend(DRAWING)
    for cell in found.marks["rows"]["cell"]:
        assert found.ways[cell].page is Page.SOURCES
        assert found.ways[cell].cell == cell
