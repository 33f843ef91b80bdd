from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports.credits import credit
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from indicators.store import questions

DRAWING = """
    330211 | gdp growth | 2021 | 5 | origin=bureau basis=comparable
    330200 | gdp growth | 2021 | 6 | origin=press basis=comparable
    330200 | gdp growth | 2022 | 4 | origin=bureau basis=comparable
    370211 | gdp growth | 2022 | 4 | origin=bureau basis=comparable
"""
KINDS = {"press": "press B 2022", "bureau": "bureau A 2023"}


def asked_of(database, *regions, language=Language.EN):
    view = View(page=Page.GROWTH, language=language, regions=regions)
    return Asked(database, view)


def trend_of(asked):
    return next(each for each in figures_of(asked) if each.code == "trend")


def credited(database, *regions, language=Language.EN):
    asked = asked_of(database, *regions, language=language)
    return credit(asked, trend_of(asked).rows, questions.origins(database))


def test_the_source_line_counts_documents_and_grades(edition_with):
    database = edition_with(DRAWING, kinds=KINDS)
    line = credited(database, "330200", "370211")
    assert "2 documents, the newest of 2023" in line
    assert line.endswith("A official (2) and B second-hand (1).")
    line = credited(database, "330200", "370211", language=Language.ZH)
    assert "2份文献，最新发布于2023" in line
    assert line.endswith("A 官方（2个数值）和B 转载（1个数值）。")


def test_one_document_is_one_document(edition_with):
    line = credited(edition_with(DRAWING, kinds=KINDS), "330211")
    assert "1 document, of 2023; " in line


def test_a_figure_without_observations_has_no_source_line(edition_with):
    database = edition_with(DRAWING, kinds=KINDS)
    asked = asked_of(database, "330211")
    nothing = trend_of(asked).rows.head(0)
    assert not credit(asked, nothing, questions.origins(database))
