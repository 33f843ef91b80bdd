"""The comparisons that the field gets wrong, over the curated figures, as `show` tells them."""

import pytest

from indicators.catalog import curated
from indicators.model.link import Codes, read_link
from indicators.model.observation import RANKS, Measure
from indicators.model.period import Interval
from indicators.model.view import Page, Shape, View, Years
from indicators.store import Editions
from tests.seeded.bringing import shown

ZHENHAI, NINGBO, WEST_COAST, HAICHENG = "330211", "330200", "370211", "210381"
FIRST_HALF, THREE_QUARTERS = Interval(1, 6), Interval(1, 9)
GDP_GROWTH = {"indicator": "gdp", "measure": Measure.GROWTH}
GDP = {"indicator": "gdp", "measure": Measure.LEVEL}
BARRED = {"warn", "block"}
BOTH = {**GDP_GROWTH, "regions": (ZHENHAI, NINGBO), "periods": Years(2019, 2024)}
CENSUS = {**GDP, "regions": (NINGBO,), "periods": Years(2022, 2024)}
HALF_BESIDE_THREE_QUARTERS = {
    "regions": (ZHENHAI, HAICHENG),
    "periods": Years(2022, 2023),
}
RANKED = sorted(
    {
        (one.indicator, one.measure)
        for one in curated().observations
        if one.region == HAICHENG and one.measure in RANKS
    },
    key=str,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return the editions with the curated figures alone."""
    folder = tmp_path_factory.mktemp("golden")
    Editions(folder).build(curated())
    return folder


@pytest.fixture(scope="module")
def said(folder):
    """Return what `show` says of a view, told by its parts."""

    def told(**parts):
        return shown(folder, View(**parts))

    return told


def levels(answer, rule):
    """Return the levels at which *rule* is named."""
    return {one["level"] for one in answer["findings"] if one["rule"] == rule}


def offered(answer, rule):
    """Return the views that findings of *rule* offer instead."""
    catalogued = Codes({"gdp"}, {ZHENHAI, NINGBO, WEST_COAST, HAICHENG}, ())
    links = [
        one["alternative"]
        for one in answer["findings"]
        if one["rule"] == rule and one["alternative"]
    ]
    return [read_link(link, catalogued).view for link in links]


def test_growth_of_zhenhai_stands_beside_that_of_ningbo_in_lines(said):
    answer = said(page=Page.GROWTH, **BOTH)
    assert answer["badge"] != "not_comparable", answer["findings"]
    assert not levels(answer, "R15") & BARRED
    assert answer["figures"][0]["rows"]


def test_zhenhai_and_ningbo_are_never_ranked_together(said):
    answer = said(page=Page.RANKINGS, **BOTH)
    assert answer["badge"] == "not_comparable"
    assert "block" in levels(answer, "R15")


def test_the_refused_rank_offers_a_way_on_the_growth_page(said):
    views = offered(said(page=Page.RANKINGS, **BOTH), "R15")
    assert any(
        view.page is Page.GROWTH and {ZHENHAI, NINGBO} <= {*view.regions}
        for view in views
    ), views


def test_the_line_of_ningbo_is_cut_between_2022_and_2023(figures, curated_edition):
    trend = figures(curated_edition, page=Page.GROWTH, **CENSUS)["trend"]
    segment = trend.marks["rows"].set_index("year")["segment"]
    assert "R6" in {each.rule for each in trend.findings}
    assert segment[2022] != segment[2023] == segment[2024]


def test_the_revised_figure_is_shown_and_the_first_one_named(
    said, figures, curated_edition
):
    trend = figures(curated_edition, page=Page.GROWTH, **CENSUS)["trend"]
    value = trend.rows.set_index("year")["value"][2023]
    assert value == pytest.approx(17146.6)
    answer = said(page=Page.GROWTH, **CENSUS)
    assert levels(answer, "R6")
    assert levels(answer, "R20")


def test_no_growth_is_computed_across_the_census(said, figures, curated_edition):
    across = {**CENSUS, "periods": Years(2022, 2023), "shape": Shape.CHANGE}
    answer = said(page=Page.GROWTH, **across)
    assert answer["badge"] == "not_comparable"
    assert "block" in levels(answer, "R6")
    trend = figures(curated_edition, page=Page.GROWTH, **across)["trend"]
    assert trend.empty


def test_published_growth_goes_on_across_the_census(said):
    answer = said(page=Page.GROWTH, **CENSUS | GDP_GROWTH)
    assert levels(answer, "R6") == set()
    assert answer["badge"] != "not_comparable"


def test_several_institutes_rank_haicheng():
    assert len({indicator for indicator, _ in RANKED}) > 2


@pytest.mark.parametrize(("indicator", "measure"), RANKED, ids=str)
def test_no_line_joins_ranks_of_different_institutes(
    figures, curated_edition, indicator, measure
):
    drawn = figures(
        curated_edition,
        page=Page.GROWTH,
        indicator=indicator,
        measure=measure,
        regions=(HAICHENG,),
        periods=Years(2010, 2026),
    )
    assert not any(figure.specification for figure in drawn.values())
    assert all(figure.missing for figure in drawn.values())


@pytest.mark.parametrize("interval", [FIRST_HALF, THREE_QUARTERS], ids=str)
@pytest.mark.parametrize("what", [GDP, GDP_GROWTH], ids=["level", "growth"])
def test_half_a_year_beside_three_quarters_is_no_comparison_of_regions(
    said, what, interval
):
    answer = said(
        page=Page.GROWTH, interval=interval, **HALF_BESIDE_THREE_QUARTERS, **what
    )
    assert levels(answer, "R2") & BARRED
    assert answer["badge"] != "comparable"
    assert answer["figures"][0]["rows"] == []


def test_half_a_year_beside_three_quarters_is_no_rank(said):
    answer = said(
        page=Page.RANKINGS,
        interval=FIRST_HALF,
        **HALF_BESIDE_THREE_QUARTERS,
        **GDP_GROWTH,
    )
    assert levels(answer, "R2") & BARRED
    assert answer["badge"] != "comparable"


def test_the_curated_half_year_has_both_scopes_and_neither_is_a_change_of_the_other(
    said,
):
    answer = said(
        page=Page.GROWTH,
        indicator="gdp",
        measure=Measure.LEVEL,
        regions=("370211",),
        periods=Years(2019, 2019),
        interval=FIRST_HALF,
    )
    assert levels(answer, "R9") & BARRED
    assert answer["badge"] != "comparable"
    rows = answer["figures"][0]["rows"]
    assert sorted(row["数值"] for row in rows) == [
        1762.8,
        1828.3,
    ]
    marks = {cell for each in answer["findings"] for cell in each["cells"]}
    assert len(marks) == 2
