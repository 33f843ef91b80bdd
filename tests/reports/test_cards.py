import pytest

from indicators.model.observation import Break, Measure
from indicators.model.text import NOTHING, Language
from indicators.model.view import Page, View, Years
from indicators.reports.figure import Asked
from indicators.reports.overview.cards import cards

TWO = ("330200", "370211")
LEVEL = "unit=亿元 basis=current"


@pytest.fixture
def card(edition_with):
    """Return the card of the first of the regions, in English unless said otherwise."""

    def found(drawing, *, kinds=None, breaks=(), **parts):
        view = View(**{"language": Language.EN, "regions": TWO, **parts})
        edition = edition_with(drawing, kinds=kinds, breaks=breaks)
        return cards(Asked(edition, view))[0]

    return found


def lines(card):
    return [(each.name, each.value, each.when) for each in card.headlines]


def test_a_level_stands_with_the_growth_published_for_the_same_period(card):
    (line, _) = card(
        f"""330200 | gdp level  | 2023 | 100 | {LEVEL}
            330200 | gdp growth | 2023 | 5.5"""
    ).headlines
    assert line.value == "10 billion yuan"
    assert line.change == "up 5.5% on a year earlier"


@pytest.mark.parametrize(
    ("value", "language", "short", "full"),
    [
        ("17146.6", Language.EN, "1.715 trillion yuan", "1.71466 trillion yuan"),
        ("18700", Language.EN, "1.87 trillion yuan", "1.87 trillion yuan"),
        ("17146.6", Language.ZH, "17,147亿元", "17,146.6亿元"),
        ("670.25", Language.ZH, "670.3亿元", "670.25亿元"),
    ],
)
def test_a_card_has_four_digits_and_the_full_figure_for_who_points_at_it(
    card, value, language, short, full
):
    drawing = f"330200 | gdp level | 2023 | {value} | {LEVEL}"
    (line,) = card(drawing, language=language).headlines
    assert (line.value, line.full) == (short, full)


def test_no_growth_is_computed_from_two_levels(card):
    (line,) = card(
        f"330200 | gdp level | 2022 | 90 | {LEVEL}\n"
        f"330200 | gdp level | 2023 | 100 | {LEVEL}"
    ).headlines
    assert line.change == ""


def test_a_fall_is_said_without_a_sign_and_an_unusual_basis_by_its_name(card):
    (line,) = card(
        """330200 | budget_revenue level  | 2023 | 100 | unit=亿元 basis=natural
           330200 | budget_revenue growth | 2023 | -13.2 | basis=net_of_vat""",
        language=Language.ZH,
    ).headlines
    assert line.change == "同比下降13.2%（扣除留抵退税）"


def test_a_growth_stands_with_its_distance_from_the_year_before_in_points(card):
    rates = "330200 | gdp growth | 2022 | 4.8\n330200 | gdp growth | 2023 | 6"
    (line,) = card(rates).headlines
    assert line.change == "1.2 pp above the year before"
    (line,) = card(rates, language=Language.ZH).headlines
    assert line.change == "比上年高1.2个百分点"


@pytest.mark.parametrize(
    "before",
    ["2021 | 4.8", "2022 | 4.8 | basis=current", "2022 | 4.8 | scope=district_owned"],
)
def test_a_growth_has_no_distance_to_another_footing(card, before):
    (line,) = card(
        f"330200 | gdp growth | {before}\n330200 | gdp growth | 2023 | 6"
    ).headlines
    assert line.change == ""


def test_a_growth_has_no_distance_across_a_change_of_what_is_counted(card):
    cut = Break("330200", "", "gdp", "2023-01-01", "scope", NOTHING, "")
    drawing = "330200 | gdp growth | 2022 | 4.8\n330200 | gdp growth | 2023 | 6"
    (line,) = card(drawing, breaks=(cut,)).headlines
    assert line.change == ""


def test_regions_show_the_period_that_they_share_and_name_the_latest(card):
    (line,) = card(
        """330200 | gdp growth | 2023 | 5.5
           330200 | gdp growth | 2024 | 5.4
           370211 | gdp growth | 2023 | 6"""
    ).headlines
    assert (line.value, line.when) == ("5.5%", "2023 · Preliminary")
    assert line.newer == "Latest: 5.4% in 2024"


def test_what_regions_share_gives_way_where_it_is_old(card):
    (line,) = card(
        """330200 | gdp growth | 2020 | 3.3
           330200 | gdp growth | 2024 | 5.4
           370211 | gdp growth | 2020 | 3.9"""
    ).headlines
    assert (line.value, line.newer) == ("5.4%", "")


def test_what_there_is_not_is_named_and_not_padded(card):
    found = card("330200 | gdp growth | 2023 | 5")
    assert [name for name, _, _ in lines(found)] == ["Gross domestic product, growth"]
    assert found.missing.startswith("Missing: Gross domestic product, ")


def test_a_region_without_any_has_a_card_that_says_so(card):
    found = card("370211 | gdp growth | 2023 | 5")
    assert found.headlines == ()
    assert found.missing


def test_only_the_years_of_the_view_count(card):
    found = card(
        "330200 | gdp growth | 2019 | 6\n330200 | gdp growth | 2023 | 5",
        periods=Years(2016, 2020),
    )
    assert lines(found) == [
        ("Gross domestic product, growth", "6%", "2019 · Preliminary")
    ]


def test_a_second_hand_figure_says_so(card):
    (line,) = card(
        "330200 | gdp growth | 2023 | 5", kinds={"bulletin": "press B"}
    ).headlines
    assert line.when == "2023 · Preliminary (second-hand)"


def test_three_years_make_a_course_and_two_do_not(card):
    two = "330200 | gdp growth | 2022 | 4\n330200 | gdp growth | 2023 | 5"
    assert card(two).headlines[0].course is None
    course = card(two + "\n330200 | gdp growth | 2021 | 8").headlines[0].course
    assert course.picture.startswith("<svg")
    assert course.words.endswith("from 8% in 2021 to 5% in 2023")


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        ("2022", "from 4% in 2022 to 5% in 2023, not joined to the figures before"),
        ("2023", ": 5% in 2023, not joined to the figures before"),
    ],
)
def test_the_words_of_a_course_do_not_jump_a_break(card, cut, said):
    there = Break("330200", "", "gdp", f"{cut}-01-01", "scope", NOTHING, "")
    rates = """
        330200 | gdp growth | 2021 | 8
        330200 | gdp growth | 2022 | 4
        330200 | gdp growth | 2023 | 5
    """
    course = card(rates, breaks=(there,)).headlines[0].course
    assert course.words.endswith(said)


@pytest.mark.parametrize(
    ("beside", "regions"),
    [("370211 | gdp growth | 2022H1 | 5", TWO), ("", ("330200",))],
)
def test_a_headline_leads_to_its_course_for_all_that_have_it(card, beside, regions):
    (line,) = card(f"330200 | gdp growth | 2023H1 | 5\n{beside}").headlines
    assert (line.view.page, line.view.measure) == (Page.GROWTH, Measure.GROWTH)
    assert (str(line.view.interval), line.view.regions) == ("01-06", regions)


def test_without_a_region_there_is_no_card(edition_with):
    edition = edition_with("330200 | gdp growth | 2023 | 5")
    assert cards(Asked(edition, View(regions=()))) == []
