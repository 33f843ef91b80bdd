import pytest

from indicators.charts import Look, multiples
from indicators.model.observation import Break
from indicators.model.text import Language, Text
from indicators.model.view import Page, Shape

DRAWING = """
    330211 | gdp growth | 2018 | 5
    330211 | gdp growth | 2019 | 6
    330211 | gdp growth | 2019 | 7 | scope=district_owned
    330200 | gdp growth | 2020 | 10
"""
REGIONS = ("330211", "330200", "370211")


@pytest.fixture
def panels(edition_with, figures):
    words = Text("口径变了", "Another footing")
    cut = Break("330211", "whole", "gdp", "2019-01-01", "scope", words, "")
    database = edition_with(DRAWING, breaks=(cut,))
    parts = {"page": Page.GROWTH, "shape": Shape.MULTIPLES, "regions": REGIONS}
    return figures(database, **parts)["trend"]


def test_every_region_with_figures_has_a_panel(panels):
    assert panels.specification == multiples(Look(Language.ZH))
    assert panels.marks["titles"]["label"].tolist() == ["镇海", "宁波"]
    assert panels.missing == ("西海岸新区没有符合条件的数据。",)


def test_all_panels_share_one_scale(panels):
    rows = panels.marks["rows"]
    assert rows["across"].between(0, 1).all()
    assert rows["up"].between(0, 1).all()
    grid = panels.marks["grid"].groupby("panel")["label"].apply(list)
    assert grid[0] == grid[1]
    years = panels.marks["years"].groupby("panel")["label"].apply(list)
    assert years[0] == years[1] == ["2018", "2019", "2020"]


def test_others_are_pale_and_unnamed_behind_a_regions_own_line(panels):
    rows = panels.marks["rows"]
    own = rows[rows["own"]]
    assert own.groupby("panel").size().tolist() == [3, 1]
    assert sorted(own["label"][own["label"] != ""]) == ["10%", "6%", "7% 区属"]
    assert rows.groupby("panel").size().tolist() == [4, 4]


def test_a_break_stands_in_the_panel_of_the_region_whose_line_it_cuts(panels):
    breaks = panels.marks["breaks"]
    assert breaks[["panel", "across", "label"]].to_numpy().tolist() == [[0, 0.25, "①"]]
    assert any(note.startswith("①") for note in panels.notes)


def test_a_single_figure_stands_in_the_middle(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2018 | 0")
    parts = {"page": Page.GROWTH, "shape": Shape.MULTIPLES, "regions": ("330211",)}
    figure = figures(database, **parts)["trend"]
    assert figure.marks["rows"][["across", "up"]].to_numpy().tolist() == [[0.5, 0]]
    assert figure.marks["years"]["label"].tolist() == ["2018"]
    assert not any("浅色" in note for note in figure.notes)
