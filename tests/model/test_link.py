"""A link is its view: in both languages, for any view, and whatever text arrives."""

import string
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indicators.model.cell import Cell
from indicators.model.link import Codes, link_of, parts_of, read_link, read_parts
from indicators.model.observation import Basis, Measure
from indicators.model.period import Interval, Period
from indicators.model.text import Language
from indicators.model.view import CHOSEN, Page, Shape, Tab, View, Years

slugs = st.text(string.ascii_lowercase + string.digits + "_-", min_size=1, max_size=20)
divisions = st.text(string.digits, min_size=6, max_size=6)
years = st.integers(1949, 2099)
months = st.integers(1, 12)
intervals = st.tuples(months, months).map(lambda pair: Interval(*sorted(pair)))
instants = months.map(lambda month: Interval(month, month, instant=True))

days = st.dates(date(1949, 1, 1), date(2099, 12, 31))
cells = st.builds(
    Cell,
    indicator=slugs,
    region=divisions,
    scope=slugs,
    measure=st.sampled_from([measure.code for measure in Measure]),
    basis=st.sampled_from([basis.code for basis in Basis]),
    period=st.tuples(days, days).map(lambda pair: str(Period(*sorted(pair)))),
    plan=st.sampled_from(["", "target"]),
)


@st.composite
def worlds(draw):
    """Return the codes that exist, and any view of them."""
    codes = Codes(
        indicators=draw(st.sets(slugs, min_size=1, max_size=9)),
        regions=draw(st.sets(divisions, min_size=1, max_size=60)),
        origins=draw(st.sets(slugs, max_size=5)),
    )
    regions = st.sampled_from(sorted(codes.regions))
    view = st.builds(
        View,
        page=st.sampled_from(Page),
        language=st.sampled_from(Language),
        indicator=st.sampled_from(sorted(codes.indicators)),
        measure=st.sampled_from(Measure),
        regions=st.lists(regions, unique=True).map(tuple),
        periods=st.tuples(years, years).map(lambda pair: Years(*sorted(pair))),
        interval=intervals | instants,
        shape=st.sampled_from(Shape),
        base=years,
        among=regions | st.just(CHOSEN),
        origin=st.sampled_from(["", *sorted(codes.origins)]),
        tabs=st.lists(st.sampled_from(Tab), max_size=6).map(tuple),
        known=st.just("") | days.map(str),
        cell=st.just("") | cells.map(str),
        edition=st.text("0123456789abcdef", max_size=64),
    )
    return draw(view), codes


SMALL = Codes({"gdp", "trade"}, {"330211", "330200", "370211", "210381"}, {"bulletin"})
START = View()


@given(worlds())
def test_a_link_opens_the_view_it_was_made_from(world):
    view, codes = world
    read = read_link(link_of(view), codes)
    assert (read.view, read.invalid, read.missing) == (view, (), ())


@given(worlds(), st.sampled_from(Language))
def test_a_link_opens_the_same_view_in_the_other_language(world, language):
    view, codes = world
    parts = {**parts_of(view), "page": view.page, "language": language.value}
    read = read_parts(parts, codes)
    again = read_parts({**parts, "language": view.language.value}, codes)
    assert read.view.language is language
    assert again.view == view


@given(worlds())
def test_the_link_of_what_a_link_says_is_that_link(world):
    view, codes = world
    assert link_of(read_link(link_of(view), codes).view) == link_of(view)


@given(worlds())
def test_a_link_needs_no_escapes_and_says_every_value(world):
    view, _ = world
    link = link_of(view)
    assert link.isascii()
    assert not set(link) & set("% \"'<>\\")
    assert len(parts_of(view)) == 1 + len(View.__dataclass_fields__) - 1


@given(st.text())
@example("http://[")
@example("https://a⁄b/growth?v=1")
@example("/growth?base=" + "9" * 5000)
@example("/growth?interval=٠١-١٢&edition=é&%ff=%ff")
@example("/growth?v=1&v=2#tabs=chart?")
def test_no_text_is_too_strange_to_be_read(text):
    for link in (text, f"/growth?{text}", f"/growth?regions={text}&base={text}"):
        read = read_link(link, SMALL)
        assert read_link(link_of(read.view), SMALL).view == read.view


@given(st.sampled_from([*parts_of(START), "page"]), st.text())
def test_a_part_of_any_text_is_read_or_named(part, text):
    read = read_parts({**parts_of(START), "page": "growth", part: text}, SMALL)
    assert read.missing == ()
    assert {problem.facts["part"] for problem in read.invalid} <= {part}
    for language in Language:
        assert all(problem.explain(language) for problem in read.invalid)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("page", "growths"),
        ("language", "fr"),
        ("indicator", "gpd"),
        ("measure", "speed"),
        ("regions", "330211,999999"),
        ("periods", "2024/2016"),
        ("periods", "1066/2016"),
        ("interval", "06-01"),
        ("interval", "June"),
        ("shape", "pie"),
        ("base", "2016.5"),
        ("base", "٢٠١٦"),
        ("among", "999999"),
        ("origin", "hearsay"),
        ("tabs", "chart,smell"),
        ("edition", "xyz"),
        ("edition", "0" * 65),
        ("v", "2"),
    ],
)
def test_an_invalid_part_is_named_and_replaced(part, text):
    parts = {**parts_of(START), "page": "overview", part: text}
    read = read_parts(parts, SMALL)
    (problem,) = read.invalid
    assert problem.facts["part"] == part
    assert problem.facts["found"] == text[:60]
    assert read.view == START


def test_an_invalid_part_is_explained_in_the_reader_s_language():
    (problem,) = read_link("/overview?base=soon", SMALL).invalid
    assert problem.explain(Language.EN) == (
        "The link's part “base=soon” is not known here. "
        "“2016” is shown instead; what it may say: 2016."
    )
    assert problem.explain(Language.ZH) == (
        "链接中的“base=soon”无法识别。已改用“2016”；可用的写法：2016。"
    )


def test_missing_parts_are_listed_in_canonical_order_and_as_in_a_new_view():
    read = read_link("/growth?base=2018&v=1&indicator=trade", SMALL)
    assert read.view == View(page=Page.GROWTH, base=2018, indicator="trade")
    assert read.missing == (
        "language",
        "measure",
        "regions",
        "periods",
        "interval",
        "shape",
        "among",
        "origin",
        "tabs",
        "shared",
        "known",
        "cell",
        "alone",
        "edition",
    )


@pytest.mark.parametrize(
    "link",
    [
        "/growth?utm_source=mail&base=2018",
        "  https://example.org/growth?base=2018#chart  ",
        "https://example.org:8501/duibiao/growth/?base=2018",
        "growth?base=2018&page=rankings",
    ],
)
def test_what_stands_around_a_link_and_unknown_names_are_ignored(link):
    read = read_link(link, SMALL)
    assert read.view == View(page=Page.GROWTH, base=2018)
    assert read.invalid == ()


@pytest.mark.parametrize("link", ["", "/", "https://example.org", "?v=1"])
def test_a_link_without_a_page_opens_the_overview_and_says_so(link):
    read = read_link(link, SMALL)
    assert read.view.page is Page.OVERVIEW
    assert "page" in read.missing


def test_a_single_year_and_a_region_named_twice_are_understood():
    read = read_link("/growth?periods=2020&regions=330211,330211", SMALL)
    assert read.view.periods == Years(2020, 2020)
    assert read.view.regions == ("330211",)
    assert 2020 in read.view.periods
    assert 2021 not in read.view.periods


def test_a_figure_beyond_the_tabs_shows_its_chart():
    view = View(tabs=(Tab.TABLE, Tab.TABLE))
    assert [view.tab(figure) for figure in range(3)] == [
        Tab.TABLE,
        Tab.TABLE,
        Tab.CHART,
    ]
