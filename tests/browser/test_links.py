"""The link is the whole state: cold, in another language, back and forth, side by side."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from served import Served, served
from visitor import Visitor, chosen, pressed, regions_in, settled, shows

from indicators.model.link import link_of, parts_of
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View, Years
from indicators.model.view import Tab as Shown
from indicators.reports.ways import NAMES
from indicators.ui import filters

HALF_YEAR = Interval.parse("01-06")
# No part of it is as in a first visit.
VIEW = View(
    page=Page.GROWTH,
    language=Language.EN,
    indicator="budget_revenue",
    measure=Measure.LEVEL,
    regions=("370211", "330200"),
    periods=Years(2017, 2023),
    shape=Shape.INDEX,
    base=2018,
    among="330200",
)
FIRST = View(page=Page.GROWTH, language=Language.EN)


@pytest.mark.parametrize("page", Page)
def test_a_deep_link_is_the_first_request_of_a_servers_life(
    visitors: Callable[..., Visitor], built: Path, tmp_path: Path, page: Page
) -> None:
    view = replace(VIEW, page=page)
    with served(built, tmp_path / "log") as fresh:
        visitors(fresh).open(view)


def test_the_root_shows_the_overview_in_the_language_of_the_browser(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    for locale, language in (("zh-CN", Language.ZH), ("en-GB", Language.EN)):
        tab = visitors(server, locale=locale).page()
        tab.goto(server.address)
        view = View(language=language)
        tab.wait_for_function("location.search !== ''")
        tab.goto(tab.url.replace("/?", "/overview?"))
        shows(tab, view)


def test_everything_in_a_link_is_what_the_controls_say(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    assert chosen(tab, "Indicator").startswith("General public budget revenue")
    assert chosen(tab, "Measure").startswith("Level")
    assert chosen(tab, "Period of the year").startswith("Full year")
    assert chosen(tab, "Base year") == "2018"
    expect(pressed(tab, "Index")).to_be_checked()
    assert years_of(tab) == ["2017", "2023"]


@pytest.mark.parametrize("page", Page)
def test_the_other_language_shows_the_same_view_under_its_own_link(
    visitors: Callable[..., Visitor], server: Served, page: Page
) -> None:
    view = replace(VIEW, page=page)
    visitor = visitors(server)
    tab = visitor.open(view)
    pressed(tab, "中文").click()
    shows(tab, replace(view, language=Language.ZH))
    pressed(tab, "English").click()
    shows(tab, view)


@pytest.mark.parametrize("page", Page)
def test_a_link_with_its_language_changed_shows_the_same_view_to_a_stranger(
    visitors: Callable[..., Visitor], server: Served, page: Page
) -> None:
    view = replace(VIEW, page=page)
    there = visitors(server).open(view)
    link = there.url.replace("language=en", "language=zh")
    stranger = visitors(server, locale="en-GB").page()
    stranger.goto(link)
    shows(stranger, replace(view, language=Language.ZH))
    assert controls_of(stranger) == controls_of(there)


def test_every_page_keeps_the_view_that_the_page_before_had(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    for page in [*Page, Page.GROWTH]:
        go_to(tab, page)
        shows(tab, replace(VIEW, page=page))


def test_back_and_forward_restore_page_and_view(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    fewer = replace(FIRST, regions=FIRST.regions[1:])
    remove(tab, "Zhenhai")
    shows(tab, fewer)
    indexed = replace(fewer, shape=Shape.INDEX)
    pressed(tab, "Index").click()
    shows(tab, indexed)
    elsewhere = replace(indexed, page=Page.SOURCES)
    go_to(tab, Page.SOURCES)
    shows(tab, elsewhere)
    steps = [
        (tab.go_back, indexed),
        (tab.go_back, fewer),
        (tab.go_back, FIRST),
        (tab.go_forward, fewer),
        (tab.go_forward, indexed),
        (tab.go_forward, elsewhere),
        (tab.go_back, indexed),
    ]
    for step, view in steps:
        step()
        shows(tab, view)
    expect(pressed(tab, "Index")).to_be_checked()


def test_after_back_a_control_goes_on_from_what_is_shown(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    remove(tab, "Zhenhai")
    shows(tab, replace(FIRST, regions=FIRST.regions[1:]))
    tab.go_back()
    shows(tab, FIRST)
    remove(tab, "Haicheng")
    shows(tab, replace(FIRST, regions=FIRST.regions[:-1]))


def test_what_was_chosen_survives_a_change_of_the_regions_it_is_counted_for(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    remove(tab, "Haicheng")
    fewer = replace(FIRST, regions=FIRST.regions[:-1])
    shows(tab, fewer)
    pressed(tab, "Index").click()
    shows(tab, replace(fewer, shape=Shape.INDEX))
    pressed(tab, "中文").click()
    indexed = replace(fewer, shape=Shape.INDEX, language=Language.ZH)
    shows(tab, indexed)
    assert chosen(tab, filters._MEASURE.zh).startswith("同比增长")
    pressed(tab, filters._SHAPES[Shape.LINES].zh).click()
    shows(tab, replace(indexed, shape=Shape.LINES))


def test_a_reload_shows_the_same_view(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    pressed(tab, filters._SHAPES[Shape.LINES].en).click()
    plain = replace(VIEW, shape=Shape.LINES)
    shows(tab, plain)
    tab.reload()
    shows(tab, plain)


def test_every_control_writes_the_link(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    view = replace(FIRST, regions=FIRST.regions[:-1])
    remove(tab, "Haicheng")
    shows(tab, view)
    choose(tab, "Measure", "Level")
    view = replace(view, measure=Measure.LEVEL)
    shows(tab, view)
    choose(tab, "Period of the year", "First half")
    view = replace(view, interval=HALF_YEAR)
    shows(tab, view)
    tab.get_by_role("slider").first.press("ArrowRight")
    view = replace(view, periods=Years(2017, 2025))
    shows(tab, view)
    choose(tab, "Indicator", "General public budget revenue")
    view = replace(view, indicator="budget_revenue")
    says_but(tab, view, "interval")
    pressed(tab, "Table").first.click()
    tab.wait_for_function("location.search.includes('tabs=table')")


def test_what_a_figure_shows_of_itself_is_in_the_link(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    tables = replace(FIRST, tabs=(Shown.CHART, Shown.TABLE))
    pressed(tab, "Table").nth(1).click()
    shows(tab, tables)
    sources = replace(FIRST, tabs=(Shown.SOURCES, Shown.TABLE))
    pressed(tab, "Sources").first.click()
    shows(tab, sources)
    stranger = visitors(server).open(sources)
    expect(pressed(stranger, "Sources").first).to_be_checked()
    expect(pressed(stranger, "Table").nth(1)).to_be_checked()
    pressed(stranger, "中文").click()
    shows(stranger, replace(sources, language=Language.ZH))


def test_two_tabs_of_one_browser_do_not_disturb_each_other(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    visitor = visitors(server)
    here, there = visitor.open(FIRST), visitor.open(VIEW)
    remove(here, "Ningbo")
    fewer = tuple(code for code in FIRST.regions if code != "330200")
    shows(here, replace(FIRST, regions=fewer))
    shows(there, VIEW)
    pressed(there, "中文").click()
    shows(there, replace(VIEW, language=Language.ZH))
    shows(here, replace(FIRST, regions=fewer))
    go_to(here, Page.RANKINGS)
    shows(here, replace(FIRST, regions=fewer, page=Page.RANKINGS))
    shows(there, replace(VIEW, language=Language.ZH))
    there.reload()
    shows(there, replace(VIEW, language=Language.ZH))


def test_two_controls_used_at_once_are_both_kept(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    # One turn of the browser's own loop: no answer can come between.
    tab.evaluate(
        "names => names.forEach(name => [...document.querySelectorAll('[role=radio]')]"
        ".find(one => one.innerText.trim() === name).click())",
        ["Index", "中文"],
    )
    shows(tab, replace(FIRST, shape=Shape.INDEX, language=Language.ZH))


def test_quick_clicks_on_one_control_lose_nothing(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    remove(tab, "Haicheng")
    remove(tab, "Zhenhai")
    pressed(tab, "Index").click()
    pressed(tab, "中文").click()
    shows(
        tab,
        replace(
            FIRST,
            regions=("330200", "370211"),
            shape=Shape.INDEX,
            language=Language.ZH,
        ),
    )
    settled(tab)
    assert regions_in(tab) == ["宁波市", "青岛西海岸新区"]


def test_a_double_click_is_one_choice(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    pressed(tab, "Index").dblclick()
    shows(tab, replace(FIRST, shape=Shape.INDEX))
    pressed(tab, "中文").dblclick()
    shows(tab, replace(FIRST, shape=Shape.INDEX, language=Language.ZH))


def test_a_page_is_changed_at_once_after_a_control(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(FIRST)
    pressed(tab, "Index").click()
    shows(tab, replace(FIRST, shape=Shape.INDEX))
    go_to(tab, Page.RANKINGS)
    go_to(tab, Page.SOURCES)
    shows(tab, replace(FIRST, shape=Shape.INDEX, page=Page.SOURCES))


def test_a_part_that_is_not_known_is_named_and_put_right(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).page()
    wrong = "www.evil.test https://evil.test a@evil.test :material/home: **x**"
    link = link_of(FIRST).replace("indicator=gdp", f"indicator={wrong}")
    tab.goto(server.address + link)
    shows(tab, FIRST)
    warning = tab.get_by_test_id("stAlert")
    expect(warning).to_contain_text("is not known here. “gdp” is shown instead")
    # As text, whatever it looks like.
    said = warning.inner_text().replace("\u2060", "")
    assert f"“indicator={wrong[:60]}”" in said
    assert warning.locator("a, strong").count() == 0


def test_the_links_that_a_figure_offers_show_its_view(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(VIEW)
    tab.get_by_role("button", name="Download and link").first.click()
    links = tab.get_by_test_id("stCode").filter(has_text="language=")
    expect(links.first).to_be_visible()
    for language in Language:
        link = links.filter(has_text=f"language={language}").first.inner_text().strip()
        assert link.startswith(server.address)
        stranger = visitors(server).page()
        stranger.goto(link)
        shows(stranger, replace(VIEW, language=language))


def go_to(tab: Tab, page: Page) -> None:
    """Follow the link to a page."""
    names = NAMES[page]
    link = tab.get_by_test_id("stPageLink-NavLink")
    either = link.filter(has_text=names.zh).or_(link.filter(has_text=names.en))
    either.first.click()


def remove(tab: Tab, region: str) -> None:
    """Take a region out of the chosen ones."""
    tab.get_by_role("button", name=f"Remove {region}").click()


def choose(tab: Tab, label: str, beginning: str) -> None:
    """Choose in the box with this label what begins so."""
    box = tab.get_by_role("combobox", name=label)
    box.click()
    box.fill(beginning)
    tab.get_by_role("option").filter(has_text=beginning).first.click()


def says_but(tab: Tab, view: View, part: str) -> None:
    """Wait until the address says *view* in all but one part."""
    said = parts_of(view)
    del said[part], said["tabs"]
    tab.wait_for_function(
        "said => { const all = new URLSearchParams(location.search);"
        "return Object.entries(said).every(([k, v]) => all.get(k) === v) }",
        arg=said,
    )


def years_of(tab: Tab) -> list[str]:
    """Return the first and the last year of the slider."""
    sliders = tab.get_by_role("slider")
    return sliders.evaluate_all("all => all.map(one => one.value)")


def controls_of(tab: Tab) -> list[str]:
    """Return the state of every control that does not speak in words."""
    checked = tab.get_by_role("radio").evaluate_all(
        "all => all.map(one => one.ariaChecked)"
    )
    return [*checked[2:], *years_of(tab)]
