"""What the browser prints: the answers, whole and on white, without the controls."""

import io
import math
import re
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page as Tab
from served import Served
from visitor import CHARTS, Visitor, drawn, shows

from indicators.model.link import link_of
from indicators.model.text import Language
from indicators.model.view import Page, View

# A4 with margins of a centimetre, in the browser's pixels.
PAPER, HIGH, MARGIN = 718, 1046, "10mm"
SHEET = re.compile(rb"/Type\s*/Page\b")
FIGURE = "[class*=st-key-figure_]"
# Before it prints, a browser lays the page out anew, but no script learns of it.
UNTOLD = """
window.printing = false
const Watching = window.ResizeObserver
window.ResizeObserver = class extends Watching {
  constructor(told) { super((...facts) => window.printing || told(...facts)) }
}
addEventListener('resize', one => window.printing && one.stopImmediatePropagation(), true)
"""
SEEN = "one.checkVisibility({visibilityProperty: true, opacityProperty: true})"
SAID = """
all => all.map(figure => [...figure.querySelectorAll('h2, .about, .source')]
  .map(one => SEEN && one.innerText.trim()))
""".replace("SEEN", SEEN)
CONTROLS = """
() => [...document.querySelectorAll('button, input, textarea, [role=radio], [role=slider], ' +
  '[data-testid=stPageLink], [data-testid=stPopover], [data-testid=stFileUploader]')]
  .filter(one => SEEN && one.getBoundingClientRect().width > 1)
  .map(one => one.innerText || one.ariaLabel || one.outerHTML.slice(0, 80))
""".replace("SEEN", SEEN)
# What is drawn off the paper, or hidden by a box that is smaller than what it holds.
CUT = """
([width, figure]) => [...document.querySelectorAll(`body, body *`)].filter(one => {
  const box = one.getBoundingClientRect()
  if (!(SEEN) || box.width < 2 || box.height < 2) return false
  const within = one.closest(figure)
  if (within && (box.right > width + 1 || box.left < -1)) return true
  if (!within && !one.querySelector(figure)) return false
  const style = getComputedStyle(one)
  return style.display !== 'inline' && (
    style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 2 ||
    style.overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 2)
}).map(one => one.outerHTML.slice(0, 160))
""".replace("SEEN", SEEN)
LOWEST = f"""
() => Math.max(...[...document.querySelectorAll('{FIGURE}')]
  .map(one => one.getBoundingClientRect().bottom + scrollY))
"""

pytestmark = pytest.mark.parametrize("page", CHARTS)
Visitors = Callable[..., Visitor]


def on_screen(visitor: Visitor, page: Page) -> Tab:
    """Return a tab with the page, as wide as a screen."""
    tab = visitor.page()
    tab.add_init_script(UNTOLD)
    view = View(page=page, language=Language.ZH)
    tab.goto(visitor.server.address + link_of(view))
    shows(tab, view)
    drawn(tab, page)
    return tab


def put_on_paper(tab: Tab) -> None:
    """Lay the tab out as it is printed."""
    tab.evaluate("window.printing = true")
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": PAPER, "height": HIGH})


def test_paper_has_every_figure_whole_and_no_control(
    visitors: Visitors, server: Served, page: Page
) -> None:
    tab = on_screen(visitors(server), page)
    figures = tab.locator(FIGURE)
    said = figures.evaluate_all(SAID)
    pictures = tab.locator(f"{FIGURE} svg[class*=marks], {FIGURE} canvas").count()
    put_on_paper(tab)
    # What is folded on the screen, more reasons of a badge, is open on paper.
    for figure, printed in zip(said, figures.evaluate_all(SAID), strict=True):
        for part, on_paper in zip(figure, printed, strict=True):
            assert on_paper.startswith(part)
    assert tab.evaluate(CONTROLS) == []
    assert tab.evaluate(CUT, [PAPER, FIGURE]) == []
    shown = tab.locator(f"{FIGURE} svg[class*=marks]:visible, {FIGURE} canvas:visible")
    assert shown.count() == pictures >= CHARTS[page]
    lowest = tab.evaluate(LOWEST)
    assert tab.evaluate("document.documentElement.scrollHeight") >= lowest - 1

    margins = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    sheets = len(SHEET.findall(tab.pdf(format="A4", margin=margins)))
    least = math.ceil(lowest / HIGH)
    # A figure that does not fit the rest of a sheet begins the next.
    assert least <= sheets <= least + figures.count()


def test_paper_is_white_for_a_reader_in_the_dark(
    visitors: Visitors, server: Served, page: Page
) -> None:
    tab = on_screen(visitors(server, theme="dark"), page)
    put_on_paper(tab)
    for figure in tab.locator(FIGURE).all():
        picture = Image.open(io.BytesIO(figure.screenshot())).convert("L")
        dots = np.asarray(picture)
        assert np.median(dots) > 240
        # Letters and axes can be read: about one dot of a hundred is ink.
        assert (dots < 120).mean() > 0.005
