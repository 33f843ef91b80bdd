"""A visitor: opens views, and tells what the page and its address say."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import unquote, urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    expect,
)
from served import Served

from indicators.catalog import catalog
from indicators.model.link import link_of
from indicators.model.view import Page as Opened
from indicators.model.view import View
from indicators.reports.ways import QUESTIONS
from indicators.ui.navigation import TABS

CROSSES = "[aria-label^=Remove]"
CHART = "[role=graphics-document][aria-label]:not([aria-label=''])"
CHARTS = {Opened.OVERVIEW: 1, Opened.GROWTH: 2, Opened.RANKINGS: 1, Opened.PROJECTS: 2}
"""How many charts a page has at the least."""

# What the browser says when a test has stopped its server: no fault of the page.
_GONE = re.compile(r"ERR_CONNECTION_REFUSED|WebSocket connection to .* failed")


@dataclass
class Visitor:
    """Somebody with a browser context; every host that was asked is written down."""

    context: BrowserContext
    server: Served
    asked_of: set[str] = field(default_factory=set)
    stumbles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin to write down."""
        self.context.on("request", lambda request: self._asked(request.url))

    def page(self) -> Page:
        """Return a new, empty tab."""
        page = self.context.new_page()
        page.on("websocket", lambda socket: self._asked(socket.url))
        page.on("pageerror", lambda stumble: self.stumbles.append(str(stumble)))
        page.on("console", self._heard)
        return page

    def open(self, view: View) -> Page:
        """Return a new tab that shows *view*."""
        page = self.page()
        page.goto(self.server.address + link_of(view))
        shows(page, view)
        return page

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not _GONE.search(said.text):
            self.stumbles.append(f"{said.text} {said.location['url']}")

    def _asked(self, url: str) -> None:
        split = urlsplit(url)
        if split.scheme not in ("data", "blob"):
            self.asked_of.add(split.netloc)


def arrived(
    chromium: Browser,
    server: Served,
    *,
    width: int = 1440,
    locale: str = "zh-CN",
    theme: Literal["light", "dark"] = "light",
) -> Visitor:
    """Return somebody who comes for the first time."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        locale=locale,
        color_scheme=theme,
        accept_downloads=True,
    )
    context.set_default_timeout(20_000)
    return Visitor(context, server)


def says(page: Page, view: View) -> None:
    """Wait until the address bar says *view*, with the tab of every figure."""
    whole = replace(view, tabs=view.tabs + TABS[len(view.tabs) :])
    page.wait_for_function(
        "said => decodeURIComponent(location.pathname + location.search) === said",
        arg=unquote(link_of(whole)),
    )


def shows(page: Page, view: View) -> None:
    """Wait until the page shows *view*: address, question, language, regions, rest."""
    says(page, view)
    question = QUESTIONS[view.page].say(view.language)
    expect(page.get_by_role("heading", level=1)).to_have_text(question)
    settled(page)
    page.wait_for_function(
        "names => JSON.stringify(names) === JSON.stringify("
        f"[...document.querySelectorAll('{CROSSES}')].map(one => one.ariaLabel))",
        arg=[f"Remove {name}" for name in names_of(view)],
    )


def settled(page: Page) -> None:
    """Wait until the page has run to its end and nothing of it is stale."""
    page.locator(
        "[data-testid=stApp][data-test-connection-state=CONNECTED]"
        "[data-test-script-state=notRunning]"
    ).wait_for()
    footer(page).wait_for()
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    # Controls and charts are fetched when a page first needs them.
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def drawn(page: Page, opened: Opened) -> None:
    """Wait until every chart of the page has been drawn."""
    charts = page.locator(CHART)
    least = CHARTS.get(opened, 0)
    if least:
        charts.nth(least - 1).wait_for()
    for chart in charts.all():
        expect(chart.locator("svg, canvas").first).to_be_visible()


def footer(page: Page) -> Locator:
    """Return the line at the end of every page."""
    return page.get_by_text("查得到").or_(page.get_by_text("trace it"))


def names_of(view: View) -> list[str]:
    """Return the names of the regions that the view's page lets choose."""
    if view.page in {"import", "methods"}:
        return []
    known = catalog().regions
    return [known[code].name.say(view.language) for code in view.regions]


def regions_in(page: Page) -> list[str]:
    """Return the names of the regions that are chosen on the page."""
    labels = page.locator(CROSSES).evaluate_all("all => all.map(one => one.ariaLabel)")
    return [label.removeprefix("Remove ") for label in labels]


def chosen(page: Page, label: str) -> str:
    """Return what the box with this label says."""
    return page.get_by_role("combobox", name=label).input_value()


def pressed(page: Page, words: str) -> Locator:
    """Return the button of a choice with these words."""
    return page.get_by_role("radio", name=words, exact=True)
