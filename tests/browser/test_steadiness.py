"""What is on the screen stays where it is: after a choice as before."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from gallery import PHONE, WIDE
from playwright.sync_api import Page as Tab
from served import Served
from visitor import Visitor, drawn, pressed, shows

from indicators.model.link import link_of
from indicators.model.text import Language
from indicators.model.view import Page, Shape, View
from indicators.ui import filters

# What Web Vitals calls good. Unlike there, what moves at once after a click counts too.
GOOD = 0.1
WATCH = """
window.shifts = []
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(one => one.value)))
  .observe({type: 'layout-shift', buffered: true})
"""
# Two frames, so that what moved last has been told.
SHIFTED = """
() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() =>
  setTimeout(() => tell(window.shifts.splice(0).reduce((sum, one) => sum + one, 0)), 300))))
"""


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_a_choice_moves_nothing_far(
    visitors: Callable[..., Visitor], server: Served, width: int
) -> None:
    visitor = visitors(server, width=width)
    tab = visitor.page()
    tab.add_init_script(WATCH)
    view = View(page=Page.GROWTH, language=Language.EN)
    tab.goto(server.address + link_of(view))
    shows(tab, view)
    drawn(tab, view.page)
    if width == PHONE:
        tab.get_by_role("button", name=filters._CHANGE.en).click()
    for shape in (Shape.INDEX, Shape.LINES):
        choice = pressed(tab, filters._SHAPES[shape].en)
        choice.wait_for()
        shifted(tab)
        choice.click()
        shows(tab, replace(view, shape=shape))
        drawn(tab, view.page)
        assert shifted(tab) <= GOOD


def shifted(tab: Tab) -> float:
    """Return how far how much has moved since this was last asked."""
    return tab.evaluate(SHIFTED)
