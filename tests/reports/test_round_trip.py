"""What is exported as xlsx comes back by the import: only edits are differences."""

import io

import openpyxl
import pytest

from indicators.catalog import catalog, curated
from indicators.model.link import Codes, read_link
from indicators.reports.exports import figure_workbook
from indicators.reports.figure import Asked
from indicators.reports.imports import compared_with, opened, publish, read
from indicators.reports.pages import figures_of
from indicators.store import Editions
from indicators.workbooks import forms

LINKS = (
    "/growth?language=zh&indicator=gdp&measure=level&regions=330211,330200,370211",
    "/growth?language=en&indicator=gdp&measure=growth&regions=330211,330200,210381",
    "/projects?language=zh",
    "/rankings?language=en&indicator=gdp&measure=level",
)


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """Return editions with the curated figures."""
    found = Editions(tmp_path_factory.mktemp("editions"))
    found.build(curated())
    return found


def exported(editions, link):
    """Yield every figure of the page *link* as xlsx, and its rows."""
    view = read_link(link, Codes(catalog().indicators, catalog().regions, ())).view
    with editions.open() as database:
        asked = Asked(database, view)
        for figure in figures_of(asked):
            if figure.rows.empty:
                continue
            rows = figure.rows[figure.rows["stage"] != "target"]
            if len(rows):
                yield figure_workbook(asked, figure), rows


def brought_back(editions, content):
    """Return *content* read again beside the current edition."""
    sent = opened("figure.xlsx", content)
    return compared_with(editions, sent, read(sent, {}, (), catalog()).reading)


@pytest.mark.parametrize("link", LINKS)
def test_an_exported_figure_comes_back_without_a_difference(editions, link):
    for content, rows in exported(editions, link):
        arrived = brought_back(editions, content)
        assert arrived.reading.problems == ()
        assert arrived.counts == {
            "new": 0,
            "changed": 0,
            "unchanged": len(rows),
            "withdrawn": 0,
        }


def with_one_more(content):
    """Return *content* with one added to the value of its second figure, as in Excel."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    column = [column.code for column in forms.LONG].index("value") + 1
    book[forms.LONG_SHEET].cell(3, column).value += 1
    edited = io.BytesIO()
    book.save(edited)
    return edited.getvalue()


def test_only_the_edited_cell_of_an_export_is_a_difference(editions):
    content, _ = next(exported(editions, LINKS[0]))
    compared = brought_back(editions, with_one_more(content)).compared
    (changed,) = compared[compared["status"] == "changed"].to_dict("records")
    assert changed["value"] == changed["old_value"] + 1


def test_only_the_edits_of_an_export_are_published(editions):
    content, rows = next(exported(editions, LINKS[0]))
    before = editions.current()
    untouched = brought_back(editions, content)
    assert publish(editions, untouched, message="", who="test") == before
    assert len(rows) > 1

    edited = brought_back(editions, with_one_more(content))
    publish(editions, edited, message="", who="test")
    with editions.open() as database:
        uploaded = [
            one for one in database.observations() if one.origin == edited.origin.code
        ]
    assert len(uploaded) == 1
