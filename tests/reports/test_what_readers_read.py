"""Everything that any figure says, on the curated edition, in both languages."""

import re
from itertools import product

import pytest

from indicators.catalog import catalog
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View
from indicators.reports.exports import page_json
from indicators.reports.figure import Asked
from indicators.reports.overview.cards import cards
from indicators.reports.pages import figures_of
from indicators.reports.tables import HEADINGS

CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
LATIN_WORDS = re.compile("[A-Za-z]{3,}(?: [A-Za-z]{2,})+")
KNOWN = catalog()
CODES = re.compile(
    r"(?<![\w/.-])({})(?![\w-])".format(
        "|".join(
            sorted(
                {
                    *KNOWN.regions,
                    *(code for code in KNOWN.indicators if "_" in code),
                    *(code for code in KNOWN.scopes if "_" in code),
                    *(
                        one.code
                        for one in (*Measure, *Basis, *Stage)
                        if "_" in one.code
                    ),
                    *(one.code for one in Qualifier if "_" in one.code),
                }
            )
        )
    )
)
# Documents have the title that they have, and are quoted as they are printed.
AS_THEY_ARE = ("source", "printed")
INDICATORS = sorted({"gdp", "budget_revenue", *list(KNOWN.indicators)[::40]})
VIEWS = [
    *({"page": page} for page in (Page.OVERVIEW, Page.PROJECTS)),
    *(
        {"page": page, "indicator": indicator, "measure": measure}
        for page, indicator, measure in product(
            (Page.GROWTH, Page.RANKINGS), INDICATORS, (Measure.GROWTH, Measure.LEVEL)
        )
    ),
    *({"page": Page.SOURCES, "indicator": indicator} for indicator in INDICATORS[:3]),
    *(
        {"page": Page.GROWTH, "shape": shape, "measure": measure}
        for shape in (Shape.INDEX, Shape.MULTIPLES, Shape.CHANGE)
        for measure in (Measure.GROWTH, Measure.LEVEL)
    ),
    {"page": Page.GROWTH, "shape": Shape.INDEX, "indicator": "budget_revenue"},
    {"page": Page.RANKINGS, "among": "330200", "measure": Measure.LEVEL},
    {"page": Page.SOURCES, "origin": "zhenhai-work-plan-2022"},
    {"page": Page.OVERVIEW, "regions": ()},
    {"page": Page.GROWTH, "regions": ()},
    {"page": Page.RANKINGS, "regions": ()},
    {"page": Page.PROJECTS, "regions": ("150000",)},
]


@pytest.fixture(scope="module", params=list(Language))
def answers(request, curated_edition):
    """Return every figure of every view in one language, with its view."""
    views = [View(**parts, language=request.param) for parts in VIEWS]
    return [
        (view, figure)
        for view in views
        for figure in figures_of(Asked(curated_edition, view))
    ]


def headings_of(view, codes):
    return {HEADINGS[code].say(view.language) for code in codes}


def sentences_of(view, figure):
    """Yield what a reader is told, cells of tables included, with its place."""
    yield "title", figure.title
    yield "subtitle", figure.subtitle
    yield "alt", figure.alt
    yield from (("note", note) for note in figure.notes)
    yield from (("missing", sentence) for sentence in figure.missing)
    yield from (("offer", offer.words) for offer in figure.offers)
    yield from (("heading", str(heading)) for heading in figure.table.columns)
    left_out = headings_of(view, AS_THEY_ARE)
    for heading in figure.table.columns:
        if heading not in left_out:
            cells = figure.table[heading]
            yield from ((heading, cell) for cell in cells if isinstance(cell, str))
    for mark in ("label", "detail", "sentence", "series", "row", "column"):
        for rows in figure.marks.values():
            if mark in rows:
                yield from ((mark, str(words)) for words in rows[mark])


def told(answers):
    for view, figure in answers:
        for place, words in sentences_of(view, figure):
            yield view, f"{view.page} {figure.code} {place}: {words}", words


def test_no_figure_is_without_a_title_or_a_heading(answers):
    for view, figure in answers:
        assert figure.title.strip(), view
        assert all(str(heading).strip() for heading in figure.table.columns), view


def test_no_code_of_the_catalogue_is_shown(answers):
    shown = [place for _, place, words in told(answers) if CODES.search(words)]
    # A plain address may hold anything.
    assert [place for place in shown if "http" not in place] == []


def test_english_readers_read_no_chinese(answers):
    assert [
        place
        for view, place, words in told(answers)
        if view.language is Language.EN and CHINESE.search(words)
    ] == []


def test_chinese_readers_read_no_english_titles_and_headings(answers):
    assert [
        figure.title
        for view, figure in answers
        if view.language is Language.ZH and LATIN_WORDS.search(figure.title)
    ] == []
    assert [
        heading
        for view, figure in answers
        for heading in figure.table.columns
        if view.language is Language.ZH and LATIN_WORDS.search(str(heading))
    ] == []


def test_every_sentence_is_filled_in(answers):
    assert [
        place for _, place, words in told(answers) if re.search("[{}]", words)
    ] == []
    broken = re.compile(r"\bnan\b|NaN|None|Timestamp|<NA>|  +\S* of  |of  for")
    assert [place for _, place, words in told(answers) if broken.search(words)] == []


def test_every_picture_has_words_for_those_who_hear_it(answers):
    pictures = [figure for _, figure in answers if figure.specification]
    assert pictures
    assert all(figure.title in figure.alt for figure in pictures)


def test_every_picture_has_its_rows_under_the_names_of_its_data(answers):
    for _, figure in answers:
        if figure.specification:
            drawn = str(figure.specification)
            names = set(re.findall(r"'data': {'name': '(\w+)'}", drawn))
            assert names == set(figure.marks), figure.code


def test_an_empty_figure_says_what_is_missing(answers):
    empty = [figure for _, figure in answers if figure.empty]
    assert empty
    for figure in empty:
        assert figure.missing, figure.title
        assert not figure.specification


def test_every_view_on_offer_has_something_to_show(answers, curated_edition):
    offers = {
        (offer.view, figure.code)
        for _, figure in answers
        for offer in figure.offers
        if figure.code in {"trend", "positions"} or offer.view.page is Page.PROJECTS
    }
    assert offers
    for view, code in offers:
        first, *others = figures_of(Asked(curated_edition, view))
        found = {figure.code: figure for figure in others}.get(code, first)
        assert not found.empty, (code, view)


def test_every_page_is_told_as_json(curated_edition):
    for page in Page:
        asked = Asked(curated_edition, View(page=page))
        said = page_json(asked, figures_of(asked))
        judged = ["badge", "findings", "notes", "sentences"]
        assert list(said) == ["link", "edition", *judged, "figures"]
        assert said["edition"] == curated_edition.name
        for figure in said["figures"]:
            assert {"figure", "title", "rows", "notes", "missing"} <= figure.keys()


@pytest.mark.parametrize("language", list(Language))
def test_a_card_is_there_for_every_chosen_region(curated_edition, language):
    found = cards(Asked(curated_edition, View(language=language)))
    assert len(found) == len(View().regions)
    for card in found:
        said = [card.name, card.missing]
        for each in card.headlines:
            said += [each.name, each.when, each.change, each.newer]
        assert card.name
        assert not [words for words in said if CODES.search(words)]
        if language is Language.EN:
            assert not [words for words in said if CHINESE.search(words)]
        for each in card.headlines:
            shown = figures_of(Asked(curated_edition, each.view))
            assert not shown[0].empty, each.name
