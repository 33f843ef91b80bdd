from indicators.model.text import Language
from indicators.model.view import Page, Years

DRAWING = """
    330211 | gdp growth | 2021 | 5 | origin=press
    330211 | gdp growth | 2021 | 6 | origin=bureau locator=table-1
    370211 | gdp growth | 2021 | 4 | origin=bureau
    370211 | retail_sales growth | 1999 | 4 | origin=bureau
"""
KINDS = {"press": "press B 2022", "bureau": "bureau A 2021"}
ASKED = {"page": Page.SOURCES, "language": Language.EN, "regions": ("330211",)}


def test_every_figure_is_listed_and_the_shown_one_marked(edition_with, figures):
    found = figures(edition_with(DRAWING, kinds=KINDS), **ASKED)["figures"]
    table = found.table.set_index("Source")
    assert table.loc["bureau", "Shown"] == "✓"
    assert table.loc["press", "Shown"] == ""
    assert table.loc["bureau", "Value"] == "6%"
    assert table.loc["bureau", "Where in it"] == "table-1"
    assert table.loc["press", "Grade"] == "B second-hand"


def test_a_document_is_looked_at_whole(edition_with, figures):
    database = edition_with(DRAWING, kinds=KINDS)
    found = figures(database, **ASKED | {"origin": "bureau"})["figures"]
    assert set(found.rows["origin"]) == {"bureau"}
    assert len(found.rows) == 3
    assert "1999–2021" in found.subtitle


def test_what_origins_say_differently_is_listed(edition_with, figures):
    database = edition_with(DRAWING, kinds=KINDS)
    found = figures(database, **ASKED)["disagreements"]
    assert found.table[["Value", "Shown"]].to_numpy().tolist() == [
        ["6%", "✓"],
        ["5%", ""],
    ]
    agreed = figures(database, **ASKED | {"regions": ("370211",)})["disagreements"]
    assert agreed.empty
    assert agreed.missing == (
        "The sources for the chosen regions do not differ anywhere.",
    )


def test_every_document_is_listed_with_its_figures(edition_with, figures):
    found = figures(edition_with(DRAWING, kinds=KINDS), **ASKED)["origins"]
    assert found.table[["Source", "Figures"]].to_numpy().tolist() == [
        ["bureau", 3],
        ["press", 1],
    ]


def test_years_without_figures_offer_those_that_have_them(edition_with, figures):
    database = edition_with(DRAWING, kinds=KINDS)
    found = figures(database, **ASKED | {"periods": Years(2024, 2025)})["figures"]
    assert found.missing
    assert [offer.view.periods for offer in found.offers] == [Years(1999, 2021)]
