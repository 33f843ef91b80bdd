"""Each note on a single figure is found in each output of it, as often as it is due."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from PIL import Image

from indicators.model.text import Language
from indicators.model.view import Page, View
from indicators.reports.documents.formats import FORMATS, document
from indicators.reports.exports import figure_csv, figure_workbook
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import footnotes
from indicators.reports.pages import figures_of
from indicators.reports.remarks import noted, superscript
from tests.reports.documents.reading_back import READERS, squeezed

DRAWING = """
    330211 | gdp growth | 2019 | 5   | note=Methods_differ
    330211 | gdp growth | 2020 | 6   | origin=repost
    330211 | gdp growth | 2021 | 7   | stage=unverified note=Methods_differ
    370211 | gdp growth | 2020 | 6.5 | qualifier=about
    370211 | gdp growth | 2021 | 5.5 | stage=final
    370211 | gdp growth | 2021 | 5.1 | origin=repost
"""
KINDS = {"repost": "press B"}
# Each caution and how many figures it is on.
DUE = {
    "Methods_differ": 2,
    "Second-hand": 1,
    "Uploaded and unverified": 1,
    "The source says “about”": 1,
    "Other sources give other values": 1,
}

Told = Callable[[Asked, Figure], list[str]]


def marks(_: Asked, figure: Figure) -> list[str]:
    """Return the notes that the raised numbers on marks stand for."""
    rows = figure.marks["rows"]
    signs = [sign for signs in rows["sup"] for sign in signs.split()]
    return [figure.remarks[number_of(sign)].words for sign in signs]


def tooltips(_: Asked, figure: Figure) -> list[str]:
    return figure.marks["rows"]["sentence"].tolist()


def table(_: Asked, figure: Figure) -> list[str]:
    """Return the notes that the raised numbers in cells stand for."""
    shown = noted(figure)["Value"]
    signs = [
        sign
        for cell, plain in zip(shown, figure.table["Value"], strict=True)
        for sign in cell.removeprefix(plain).split()
    ]
    return [figure.remarks[number_of(sign)].words for sign in signs]


def csv_column(asked: Asked, figure: Figure) -> list[str]:
    content = figure_csv(asked, figure).decode("utf-8-sig")
    return [row["Notes"] for row in csv.DictReader(io.StringIO(content))]


def comments(asked: Asked, figure: Figure) -> list[str]:
    sheet = book_of(asked, figure)["Table"]
    return [cell.comment.text for row in sheet for cell in row if cell.comment]


def rows_of_sheet(asked: Asked, figure: Figure) -> list[str]:
    header, *rows = book_of(asked, figure)["Figures and sources"].values
    return [row[header.index("Notes")] or "" for row in rows]


def book_of(asked: Asked, figure: Figure) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(figure_workbook(asked, figure)))


def number_of(sign: str) -> int:
    raised = [superscript(number) for number in range(1, 100)]
    return raised.index(sign)


def listed(asked: Asked, figure: Figure) -> list[str]:
    return list(footnotes(asked, figure))


def notes_sheet(asked: Asked, figure: Figure) -> list[str]:
    return [str(row[0]) for row in book_of(asked, figure)["Notes"].values]


def in_format(code: str) -> Told:
    """Return the reader of all words of the figure's document in a format."""

    def read(asked: Asked, figure: Figure) -> list[str]:
        alone = replace(asked, view=replace(asked.view, alone=figure.code))
        content = document(FORMATS[code], alone, [figure])
        return [READERS[code](content)]

    read.__name__ = code
    return read


def png(asked: Asked, figure: Figure) -> list[str]:
    picture = Image.open(io.BytesIO(document(FORMATS["png"], asked, [figure])))
    return [picture.text["Description"]]


# Where a note stands once a figure that it is on, and where it stands once.
AT_EACH: list[Told] = [marks, tooltips, table, csv_column, comments, rows_of_sheet]
ONCE: list[Told] = [listed, notes_sheet, png, *map(in_format, READERS)]


@pytest.fixture
def drawn(edition_with):
    view = View(page=Page.GROWTH, regions=("330211", "370211"), language=Language.EN)
    asked = Asked(edition_with(DRAWING, kinds=KINDS), view)
    return asked, figures_of(asked)[0]


@pytest.mark.parametrize(
    ("output", "each"),
    [(told, True) for told in AT_EACH] + [(told, False) for told in ONCE],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_each_note_is_told_in_each_output(drawn, output, each):
    said = squeezed("\n".join(output(*drawn)))
    assert {words: said.count(squeezed(words)) for words in DUE} == {
        words: times if each else 1 for words, times in DUE.items()
    }
