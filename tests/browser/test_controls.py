"""The controls as a newcomer uses them: search, what all have, fold, full screen, reset."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab
from served import Served, served
from visitor import Visitor, pressed, says, settled, shows

from indicators.catalog import catalog, curated
from indicators.charts import colour_of
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import CURATED_REGIONS, Page, Shape, View, Years
from indicators.ui import figures, filters
from indicators.web.opening import TAGS

VIEW = View(page=Page.GROWTH, language=Language.EN)
PHONE = 360
Visitors = Callable[..., Visitor]


def indicator_box(tab: Tab) -> Locator:
    """Return the box in which an indicator is chosen."""
    return tab.locator(".st-key-view-indicator").get_by_role("combobox")


def offered(tab: Tab, name: str) -> bool:
    """Whether the box offers the indicator with this name."""
    indicator_box(tab).click()
    indicator_box(tab).fill(name)
    tab.get_by_role("listbox").wait_for()
    found = tab.get_by_role("option").filter(has_text=f"{name} ·").count() > 0
    tab.keyboard.press("Escape")
    return found


def controls(tab: Tab) -> Locator:
    """Return what a phone folds away."""
    return tab.locator("[class*=st-key-controls_]")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("typed", ["czzsr", "财政总收入", "total fiscal rev"])
def test_an_indicator_is_found_by_what_a_reader_types(
    visitors: Visitors, server: Served, language: Language, typed: str
) -> None:
    tab = visitors(server).open(replace(VIEW, language=language))
    indicator_box(tab).click()
    indicator_box(tab).fill(typed)
    tab.get_by_role("option").first.click()
    tab.wait_for_url("**indicator=total_fiscal_revenue**")


def test_only_what_all_regions_have_is_offered_when_asked(
    visitors: Visitors, server: Served
) -> None:
    facts = curated().observations
    one, other = (
        {fact.indicator for fact in facts if fact.region == code}
        for code in ("330211", "210381")
    )
    lacking = catalog().indicator(min(one - other)).name.en
    tab = visitors(server).open(replace(VIEW, regions=("330211", "210381")))
    assert offered(tab, lacking)
    tab.get_by_text(filters._SHARED.en).click()
    says(tab, replace(VIEW, regions=("330211", "210381"), shared=True))
    settled(tab)
    assert not offered(tab, lacking)
    assert offered(tab, catalog().indicator("gdp").name.en)


@pytest.mark.parametrize("language", Language)
def test_a_phone_shows_the_answer_first_and_the_controls_when_asked(
    visitors: Visitors, server: Served, language: Language
) -> None:
    view = replace(VIEW, language=language)
    tab = visitors(server, width=PHONE).open(view)
    expect(controls(tab)).to_be_hidden()
    # What is chosen is read without unfolding anything.
    line = tab.locator(".st-key-chosen")
    expect(line).to_contain_text("2016–2025")
    message = tab.locator("section.findings li").first
    assert message.bounding_box()["y"] < 400
    tab.get_by_role("button", name=filters._CHANGE.say(language)).click()
    expect(controls(tab)).to_be_visible()
    pressed(tab, filters._SHAPES[Shape.INDEX].say(language)).click()
    shows(tab, replace(view, shape=Shape.INDEX))
    tab.get_by_role("button", name=filters._FOLD.say(language)).click()
    expect(controls(tab)).to_be_hidden()
    says(tab, replace(view, shape=Shape.INDEX))


def test_a_wide_screen_shows_the_controls_and_no_second_line(
    visitors: Visitors, server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    expect(controls(tab)).to_be_visible()
    expect(tab.locator(".st-key-chosen")).to_be_hidden()


def test_reset_leads_back_to_the_first_view_in_the_readers_language(
    visitors: Visitors, server: Served
) -> None:
    view = replace(VIEW, measure=Measure.LEVEL, periods=Years(2018, 2020), base=2019)
    tab = visitors(server).open(view)
    tab.get_by_role("link", name=filters._RESET.en).click()
    shows(tab, VIEW)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_chosen_region_has_its_colour(
    visitors: Visitors, server: Served, theme: str
) -> None:
    tab = visitors(server, theme=theme).open(VIEW)
    for place, code in enumerate(CURATED_REGIONS):
        chip = tab.locator(f"[data-tag-index='{place}']")
        wanted = colour_of(code, dark=theme == "dark")
        red, green, blue = (int(wanted[start : start + 2], 16) for start in (1, 3, 5))
        expect(chip).to_have_css("background-color", f"rgb({red}, {green}, {blue})")


@pytest.mark.parametrize("language", Language)
def test_a_figure_fills_the_page_and_gives_it_back(
    visitors: Visitors, server: Served, language: Language
) -> None:
    view = replace(VIEW, language=language)
    tab = visitors(server).open(view)
    tab.get_by_role("link", name=figures._ALONE.say(language)).first.click()
    says(tab, replace(view, alone="trend"))
    settled(tab)
    expect(controls(tab)).to_be_hidden()
    expect(tab.locator("[class*=st-key-figure_]")).to_have_count(1)
    tab.get_by_role("link", name=figures._WHOLE_PAGE.say(language)).click()
    shows(tab, view)
    expect(controls(tab)).to_be_visible()


def test_a_link_to_a_figure_that_the_page_does_not_have_says_so(
    visitors: Visitors, server: Served
) -> None:
    visitor = visitors(server)
    tab = visitor.page()
    tab.goto(f"{server.address}/growth?language=en&alone=nothing")
    expect(
        tab.get_by_text(figures._NO_SUCH.say(Language.EN, code="nothing"))
    ).to_be_visible()
    assert tab.locator("[class*=st-key-figure_]").count() > 1


def test_the_document_says_the_language_that_was_chosen(
    visitors: Visitors, server: Served
) -> None:
    tab = visitors(server).open(replace(VIEW, language=Language.ZH))
    root = tab.locator("html")
    expect(root).to_have_attribute("lang", TAGS[Language.ZH])
    pressed(tab, "English").click()
    shows(tab, VIEW)
    expect(root).to_have_attribute("lang", TAGS[Language.EN])


def test_served_to_others_a_link_is_also_a_code_for_a_phone(
    visitors: Visitors, built: Path, tmp_path: Path
) -> None:
    with served(built, tmp_path / "log", "--server.address=0.0.0.0") as running:
        tab = visitors(running).open(VIEW)
        tab.get_by_role("button", name=figures._TAKE.en).first.click()
        expect(tab.get_by_text(figures._SCAN.en)).to_be_visible()
        code = tab.locator("img.code")
        # A square of at least as many modules as so long a link needs.
        wide, high = code.evaluate("one => [one.naturalWidth, one.naturalHeight]")
        assert wide == high > 40


def test_on_ones_own_machine_no_code_is_shown_that_no_phone_could_open(
    visitors: Visitors, server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    tab.get_by_role("button", name=figures._TAKE.en).first.click()
    expect(tab.get_by_text(figures._ONLY_HERE.en)).to_be_visible()
    expect(tab.locator("img.code")).to_have_count(0)


CELL = """code => {
  const cells = [...document.querySelectorAll('.st-key-chart-coverage .view_1_marks > *')]
  const box = cells.find(one => one.__data__.datum.code === code).getBoundingClientRect()
  return [box.x + box.width / 2, box.y + box.height / 2]
}"""


@pytest.mark.parametrize("width", [1440, PHONE])
def test_a_cell_of_the_grid_leads_to_its_figure_each_time_it_is_clicked(
    visitors: Visitors, server: Served, width: int
) -> None:
    tab = visitors(server, width=width).open(replace(VIEW, page=Page.OVERVIEW))
    for _ in range(2):
        picture = tab.locator(".st-key-chart-coverage svg.marks")
        picture.wait_for()
        picture.scroll_into_view_if_needed()
        settled(tab)
        tab.mouse.click(*tab.evaluate(CELL, "budget_revenue.330200.2021"))
        tab.wait_for_url("**/growth?*indicator=budget_revenue*")
        settled(tab)
        heading = tab.locator(".st-key-figure_trend .about")
        expect(heading).to_contain_text("General public budget revenue")
        tab.go_back()
        tab.wait_for_url("**/overview?*")
        settled(tab)
