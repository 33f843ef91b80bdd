import csv
import io
import json

import openpyxl
import pytest

from indicators.model.link import link_of
from indicators.model.text import Language, Text
from indicators.model.view import Page, View
from indicators.reports.exports import figure_csv, figure_workbook, page_csv, page_json
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of

DRAWING = """
    330211 | gdp growth | 2020 | -1.5 | origin=bulletin stage=final
    330211 | gdp growth | 2021 | 5    | origin=press qualifier=about
    330211 | gdp growth | 2021H1 | 5
"""
KINDS = {"press": "press B 2022", "bulletin": "bureau A 2021"}
TRACED = {
    Language.ZH: ("来源", "级别", "说明", "单位", "位置"),
    Language.EN: ("Source", "Grade", "Note", "Unit", "Where in it"),
}


def asked_of(database, **parts):
    return Asked(database, View(page=Page.GROWTH, regions=("330211",), **parts))


def csv_rows(content):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("language", list(Language))
def test_csv_has_every_row_with_what_traces_it(edition_with, language):
    asked = asked_of(edition_with(DRAWING, kinds=KINDS), language=language)
    figure = figures_of(asked)[0]
    rows = csv_rows(figure_csv(asked, figure))
    assert len(rows) == len(figure.rows) == 2
    source, grade, note, unit, place = TRACED[language]
    assert {source, grade, note, unit, place} <= rows[0].keys()
    assert [row[source] for row in rows] == ["bulletin", "press"]
    assert [row[grade][0] for row in rows] == ["A", "B"]
    assert [row[unit] for row in rows] == ["%", "%"]
    value = {Language.ZH: "数值", Language.EN: "Value"}[language]
    assert [float(row[value]) for row in rows] == [-1.5, 5]


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(edition_with, sign):
    database = edition_with(DRAWING, note=Text(sign, sign), printed=sign)
    asked = asked_of(database, language=Language.EN)
    figure = figures_of(asked)[0]
    for row in csv_rows(figure_csv(asked, figure)):
        assert row["Note"] == row["As printed"] == f"'{sign}"
    for row in csv_rows(page_csv(asked, [figure])):
        assert row["Note"] == f"'{sign}"
    book = openpyxl.load_workbook(io.BytesIO(figure_workbook(asked, figure)))
    for cell in (cell for sheet in book for row in sheet for cell in row):
        assert cell.data_type != "f", cell.coordinate


def test_a_workbook_has_the_table_the_rows_and_the_notes(edition_with):
    asked = asked_of(edition_with(DRAWING, kinds=KINDS), language=Language.EN)
    figure = figures_of(asked)[0]
    book = openpyxl.load_workbook(io.BytesIO(figure_workbook(asked, figure)))
    assert book.sheetnames == ["Table", "Figures and sources", "数据 Data", "Notes"]
    header, *rows = book["Figures and sources"].iter_rows(values_only=True)
    values = [dict(zip(header, row, strict=True)) for row in rows]
    assert [(type(row["Value"]), row["Value"]) for row in values] == [
        (float, -1.5),
        (int, 5),
    ]
    assert [row["Source"] for row in values] == ["bulletin", "press"]
    assert len(list(book["Table"].iter_rows())) == 1 + len(figure.table)
    notes = [row[0] for row in book["Notes"].iter_rows(values_only=True)]
    assert figure.title in notes
    assert f"Link: {link_of(asked.view)}" in notes
    assert f"Edition: {asked.database.name}" in notes
    assert set(figure.notes) <= set(notes)


def test_the_same_figure_gives_the_same_file(edition_with):
    asked = asked_of(edition_with(DRAWING))
    figure = figures_of(asked)[0]
    assert figure_workbook(asked, figure) == figure_workbook(asked, figure)


def test_a_page_as_csv_has_the_rows_of_all_its_figures(edition_with):
    asked = Asked(edition_with(DRAWING, kinds=KINDS), View(page=Page.SOURCES))
    figures = figures_of(asked)
    rows = csv_rows(page_csv(asked, figures))
    expected = [len(each.table if each.rows.empty else each.rows) for each in figures]
    assert len(rows) == sum(expected)
    assert next(iter(rows[0])) == "figure"


def test_a_page_without_anything_is_an_empty_csv(edition_with):
    asked = asked_of(edition_with(DRAWING), indicator="retail_sales")
    assert page_csv(asked, figures_of(asked)) == b"\xef\xbb\xbffigure\r\n"


def test_json_names_the_view_the_edition_and_what_is_missing(edition_with):
    asked = asked_of(edition_with(DRAWING, kinds=KINDS), indicator="retail_sales")
    figures = figures_of(asked)
    said = json.loads(json.dumps(page_json(asked, figures)))
    assert said["link"] == link_of(asked.view)
    assert said["edition"] == asked.database.name
    (figure,) = said["figures"]
    assert set(figure) == {
        "figure",
        "title",
        "subtitle",
        "rows",
        "table",
        "badge",
        "remarks",
        "notes",
        "missing",
        "nearest",
    }
    assert figure["rows"] == figure["table"] == []
    assert figure["missing"]


def test_json_offers_links_to_what_is_nearest(edition_with):
    asked = asked_of(edition_with("330211 | gdp growth | 2021H1 | 5"))
    (figure,) = page_json(asked, figures_of(asked))["figures"]
    (link,) = figure["nearest"]
    assert "interval=01-06" in link
