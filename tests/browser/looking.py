"""What can be measured of a page as it is drawn: each question returns what is wrong."""

import io
from importlib.resources import files

from PIL import Image
from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
# WCAG 2.2 in both of its usual levels, the size of what is touched too, and what axe's
# authors advise beside it.
RULES = {
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
    ],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "iframes": False,
}
SERIOUS = {"serious", "critical"}
# A touch anywhere in the box that holds the regions' names leads to its text input.
SPARED = {"target-size": "[data-testid=stMultiSelect] input"}
MAIN = "[data-testid=stMain]"
HIGHEST = 2400
"""Dots of a page from its top that a picture shows."""

# Whatever stands out sideways, but for what scrolls within itself.
BEYOND = """
width => [...document.querySelectorAll('[data-testid=stMain] *')].filter(one => {
  const box = one.getBoundingClientRect()
  if (!box.width || !box.height) return false
  if (box.right <= width + 1 && box.left >= -1) return false
  for (let up = one.parentElement; up.dataset.testid !== 'stMain'; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== 'visible') return false
  return true
}).map(one => one.outerHTML.slice(0, 200))
"""
# Words that a box of theirs hides, and pictures that are larger than their frame.
CUT = """
() => {
  const found = []
  const tell = one => found.push(one.outerHTML.slice(0, 120) + ' … ' + one.innerText)
  const seen = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
  const spoken = 'h1, h2, h3, h4, h5, h6, button, label, a, summary, th, [role=radio]'
  const hides = style => /hidden|clip/.test(style.overflowX + style.overflowY)
  for (const said of document.querySelectorAll(spoken))
    for (const one of [said, ...said.querySelectorAll('*')]) {
      if (!seen(one) || one.clientWidth < 2 || !one.innerText?.trim()) continue
      const style = getComputedStyle(one)
      const wide = one.scrollWidth > one.clientWidth + 1
      const high = one.scrollHeight > one.clientHeight + 2 && hides(style)
      if (style.display !== 'inline' && (wide || high)) tell(one)
    }
  const pen = document.createElement('canvas').getContext('2d')
  for (const one of document.querySelectorAll('[data-testid=stMain] input[type=text]')) {
    // After the dot stands what helps to search; the name must fit.
    pen.font = getComputedStyle(one).font
    const name = pen.measureText(one.value.split(' · ')[0]).width
    if (seen(one) && name > one.clientWidth + 1)
      found.push('input ' + one.ariaLabel + ' … ' + one.value)
  }
  for (const one of document.querySelectorAll('svg[role], canvas, img')) {
    const {left, right} = one.getBoundingClientRect()
    for (let up = one.parentElement; up && right > left; up = up.parentElement) {
      if (!hides(getComputedStyle(up))) continue
      const frame = up.getBoundingClientRect()
      if (right > frame.right + 1 || left < frame.left - 1) tell(one)
      break
    }
  }
  return found
}
"""
# What is another tomorrow or on another machine: editions and moments.
STILL = """
() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const one = words.currentNode
    const still = one.nodeValue.replace(/\\b[0-9a-f]{12}\\b/g, '0123456789ab')
      .replace(/\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d/g, '2026-01-01 00:00')
    if (still !== one.nodeValue) one.nodeValue = still
  }
}
"""


def beyond(page: Page) -> list[str]:
    """Return what makes the page scroll sideways."""
    found = page.evaluate(BEYOND, page.viewport_size["width"])
    main = page.locator(MAIN)
    if main.evaluate("one => one.scrollWidth > one.clientWidth"):
        found.append("the main block scrolls sideways")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the document scrolls sideways")
    return found


def cut(page: Page) -> list[str]:
    """Return the words and pictures that a box of theirs hides in part."""
    return page.evaluate(CUT)


def barriers(page: Page) -> list[str]:
    """Return what axe finds serious or critical: rule, place, and what it says."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:200]} "
        f"{node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
        if not _spared(page, rule["id"], node["target"][0])
    ]


def _spared(page: Page, rule: str, place: str) -> bool:
    return rule in SPARED and page.locator(place).evaluate(
        "(one, spared) => one.matches(spared)", SPARED[rule]
    )


def picture_of(page: Page) -> Image.Image:
    """Return the page as it is drawn from its top on, without what changes by itself."""
    page.evaluate(STILL)
    width = page.viewport_size["width"]
    height = page.locator(MAIN).evaluate("one => one.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, HIGHEST)})
    content = page.screenshot(animations="disabled")
    return Image.open(io.BytesIO(content)).convert("RGB")
