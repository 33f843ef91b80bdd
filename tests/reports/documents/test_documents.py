"""Each format is opened by its own library and says all that travels with a figure."""

import io
import zipfile
from dataclasses import replace
from functools import cache

import docx
import openpyxl
import pptx
import pytest
from PIL import Image

from indicators.model.finding import Finding, Level
from indicators.model.link import link_of
from indicators.model.observation import Measure
from indicators.model.text import Language, Text
from indicators.model.view import Page, View
from indicators.reports.credits import credit
from indicators.reports.documents.formats import FORMATS, document, page_zip
from indicators.reports.documents.paper import paper_of
from indicators.reports.documents.picture import png_of
from indicators.reports.exports import page_workbook
from indicators.reports.figure import Asked, Remark
from indicators.reports.footnotes import footnotes
from indicators.reports.pages import figures_of
from indicators.reports.remarks import noted
from indicators.store import questions
from tests.reports.documents.reading_back import READERS, squeezed, words_of
from tests.reports.documents.reading_back import Page as WebPage

HOSTILE = ("=cmd|'/C calc'!A0", "<script>alert(1)</script>", '#import "x" *_@$\\ &amp;')
DRAWING = """
    330211 | gdp growth | 2020 | -1.5 | origin=bulletin
    330211 | gdp growth | 2021 | 5    | origin=press qualifier=about
"""


@pytest.fixture(scope="module", params=list(Language), ids=str)
def growth(request, curated_edition):
    """Return the question of the growth page and its figures."""
    asked = Asked(curated_edition, View(page=Page.GROWTH, language=request.param))
    return asked, figures_of(asked)


@pytest.fixture(scope="module")
def written(growth):
    """Return a maker of the page's document in a format, made only once."""
    asked, figures = growth
    return cache(
        lambda code: document(FORMATS[code], asked, figures, date="2026-11-22")
    )


@pytest.fixture(scope="module")
def english(curated_edition):
    """Return the same question in English, where the language makes no difference."""
    asked = Asked(curated_edition, View(page=Page.GROWTH, language=Language.EN))
    return asked, figures_of(asked)


def under(asked, figures):
    """Return what must stand under each figure."""
    documents = questions.origins(asked.database)
    return [
        (*footnotes(asked, figure), credit(asked, figure.rows, documents))
        for figure in figures
    ]


@pytest.mark.parametrize("code", READERS)
def test_a_document_says_all_that_travels_with_its_figures(growth, written, code):
    asked, figures = growth
    said = words_of(code, written(code))
    for figure in figures:
        assert squeezed(figure.finding or figure.title) in said
        assert squeezed(figure.title) in said
        assert squeezed(figure.subtitle) in said
    every = [squeezed(note) for notes in under(asked, figures) for note in notes]
    for note in every:
        assert said.count(note) == sum(each.count(note) for each in every), note
    assert squeezed(link_of(asked.view)) in said
    if code != "pdf":  # there it stands at the foot of each page, which is left out
        assert squeezed(asked.database.name) in said
        assert "2026-11-22" in said


@pytest.mark.parametrize("code", ["docx", "html", "pdf"])
def test_a_document_has_the_table_of_each_figure(growth, written, code):
    _, figures = growth
    said = words_of(code, written(code))
    for figure in figures:
        for row in noted(figure).itertuples(index=False):
            assert squeezed("".join(map(str, row))) in said


@pytest.mark.parametrize("code", FORMATS)
def test_the_same_view_of_the_same_edition_is_the_same_file(edition_with, code):
    asked = Asked(edition_with(DRAWING), View(page=Page.GROWTH))
    first, second = (
        document(FORMATS[code], asked, figures_of(asked)) for _ in range(2)
    )
    assert first == second


def test_every_picture_says_what_it_shows(growth, written):
    _, figures = growth
    alts = [figure.alt for figure in figures if figure.specification]
    assert all(alts)
    word = docx.Document(io.BytesIO(written("docx")))
    assert [each._inline.docPr.get("descr") for each in word.inline_shapes] == alts
    deck = pptx.Presentation(io.BytesIO(written("pptx")))
    pictures = [
        shape._element._nvXxPr.cNvPr.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE
    ]
    assert pictures == alts
    for code in ("svg", "html"):
        content = written(code).decode()
        assert content.count("<desc") == len(alts)
    # PDF/UA is refused where a picture has no words.
    assert written("pdf").startswith(b"%PDF")


@pytest.mark.parametrize("code", [*READERS, "xlsx"])
def test_hostile_words_come_out_as_text(english, code):
    asked, figures = english
    figures = [
        replace(
            figures[0], title=word, subtitle=word, finding="", alt=word, notes=(word,)
        )
        for word in HOSTILE
    ]
    if code == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(page_workbook(asked, figures)))
        cells = [cell for sheet in book for row in sheet for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
        assert set(HOSTILE) <= {cell.value for cell in cells}
        return
    said = words_of(code, document(FORMATS[code], asked, figures))
    for word in HOSTILE:
        assert said.count(squeezed(word)) >= 3


def test_hostile_names_of_marks_come_out_as_text(english):
    asked, figures = english
    rows = figures[0].marks["rows"].assign(label=HOSTILE[1], sentence=HOSTILE[1])
    figure = replace(figures[0], marks={**figures[0].marks, "rows": rows})
    for code in ("svg", "html"):
        content = document(FORMATS[code], asked, [figure])
        assert b"<script" not in content
        assert squeezed(HOSTILE[1]) in words_of(code, content)


def test_signs_that_no_document_can_hold_are_left_out(english):
    asked, figures = english
    odd = replace(figures[0], notes=("a\x00b\x0bc\ud800d\uffff",))
    for code in READERS:
        assert "abcd" in words_of(code, document(FORMATS[code], asked, [odd]))


def test_a_web_page_asks_nobody_for_anything(growth, written):
    asked, figures = growth
    page = WebPage(written("html"))
    assert not {"script", "img", "link", "iframe", "object", "image"} & set(page.tags)
    assert page.named == []
    served = document(FORMATS["html"], asked, figures, server="https://a.example")
    (link,) = WebPage(served).named
    assert link == ("a", "href", f"https://a.example{link_of(asked.view)}")


def test_a_figure_that_cannot_be_compared_prints_its_reason_and_no_chart(english):
    asked, figures = english
    reason = Text("两者不可比。", "The two cannot be compared.")
    blocked = replace(
        figures[0],
        findings=(Finding("R1", Level.BLOCK, reason),),
        missing=(asked.wording.say(reason),),
    )
    (printed,) = paper_of(asked, [blocked]).figures
    assert (printed.chart, printed.table.rows) == ("", ())
    assert printed.heading == blocked.title
    said = " ".join(printed.footnotes)
    assert said.count(asked.wording.say(reason)) == 1
    assert "Not comparable" in printed.badge


@pytest.mark.parametrize("code", READERS)
def test_an_empty_figure_prints_what_is_missing(edition_with, code):
    view = View(page=Page.GROWTH, indicator="retail_sales", regions=("330211",))
    asked = Asked(edition_with(DRAWING), view)
    (figure,) = figures_of(asked)
    assert figure.missing
    said = words_of(code, document(FORMATS[code], asked, [figure]))
    for sentence in figure.missing:
        assert squeezed(sentence) in said


def test_remarks_are_numbered_before_the_notes(english):
    asked, figures = english
    remarks = tuple(Remark(f"remark {n}", frozenset()) for n in range(1, 13))
    figure = replace(figures[0], remarks=remarks, notes=("a",), missing=("b",))
    (printed,) = paper_of(asked, [figure]).figures
    first = printed.footnotes.index("¹ remark 1")
    assert printed.footnotes[first + 11 :] == ("¹² remark 12", "a", "b")


def test_a_picture_shows_the_figure_that_stands_alone(english):
    asked, figures = english
    one = replace(asked, view=replace(asked.view, alone=figures[1].code))
    said = words_of("svg", document(FORMATS["svg"], one, figures))
    assert squeezed(figures[1].finding) in said
    assert squeezed(figures[0].finding) not in said


def test_a_picture_is_white_and_as_sharp_as_a_good_screen(english):
    asked, figures = english
    picture = Image.open(io.BytesIO(png_of(paper_of(asked, figures[:1]))))
    assert picture.width == 1920
    corners = [(0, 0), (picture.width - 1, picture.height - 1)]
    assert {picture.convert("RGBA").getpixel(at) for at in corners} == {(255,) * 4}


def test_a_folder_has_every_figure_in_every_format(english):
    asked, figures = english
    archive = zipfile.ZipFile(io.BytesIO(page_zip(asked, figures)))
    files = {
        f"duibiao/{figure.code}.{ending}"
        for figure in figures
        for ending in ("csv", "xlsx", "svg", "png")
    }
    assert set(archive.namelist()) == files | {"duibiao/README.txt", "duibiao/page.pdf"}
    readme = archive.read("duibiao/README.txt").decode("utf-8-sig")
    assert link_of(asked.view) in readme
    for name in files:
        assert name.removeprefix("duibiao/") in readme


def test_a_workbook_of_a_page_has_all_its_figures(english):
    asked, figures = english
    book = openpyxl.load_workbook(io.BytesIO(page_workbook(asked, figures)))
    for figure in figures:
        assert sum(name.startswith(figure.code) for name in book.sheetnames) == 2


def test_figures_without_a_chart_are_drawn_as_their_table(curated_edition):
    view = View(page=Page.SOURCES, language=Language.EN, measure=Measure.LEVEL)
    asked = Asked(curated_edition, view)
    figures = figures_of(asked)
    assert not any(figure.specification for figure in figures)
    said = words_of("svg", document(FORMATS["svg"], asked, figures))
    for figure in figures:
        for cell in figure.table.iloc[0]:
            assert squeezed(str(cell)) in said
