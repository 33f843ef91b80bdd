"""
What a reader waits for, in Chromium: cold page to chart, and click to changed chart.

Ours beside the plain page.
"""

import shutil
import statistics
import time

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong

from bench.rows import Row, row
from bench.servers import ours, plain

COLD = 10
CLICKS = 26
_CHART = (
    "[data-testid='stVegaLiteChart'] svg.marks, [data-testid='stVegaLiteChart'] canvas"
)
_CHOICE = "[data-testid='stSelectbox'] input"
_MILLISECONDS = 60_000
_PATIENCE = 5_000
# Keeps the time from the Enter key to the first frame after a chart's marks changed.
_WATCH = """() => {
    const chart = "[data-testid='stVegaLiteChart']";
    let start = 0;
    window.took = undefined;
    addEventListener("keydown", event => {
        if (event.key === "Enter") start = performance.now();
    }, {capture: true});
    const seen = new MutationObserver(changes => {
        const changed = ({target, addedNodes}) => target.closest?.(chart)
            || [...addedNodes].some(node => node.querySelector?.(chart));
        if (!start || !changes.some(changed)) return;
        seen.disconnect();
        requestAnimationFrame(() => { window.took = performance.now() - start; });
    });
    seen.observe(document.body, {childList: true, subtree: true, attributes: true});
}"""


def rows() -> list[Row]:
    """Return the cold start and the click, ours beside the plain page's."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        with ours() as port:
            mine = _measured(browser, f"http://localhost:{port}/growth")
        with plain() as port:
            other = _measured(browser, f"http://localhost:{port}/")
        browser.close()
    cold = row("growth in Chromium, cold page to chart", mine[0], other[0])
    click = row("growth in Chromium, click to chart", mine[1], other[1])
    return [cold, click]


def _measured(browser: Browser, address: str) -> tuple[float, float]:
    _cold(browser, address)  # the server's first visitor compiles and imports
    cold = statistics.median(_cold(browser, address) for _ in range(COLD))
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector(_CHART, timeout=_MILLISECONDS)
    page.wait_for_timeout(1500)
    clicks = [_click(page) for _ in range(CLICKS)]
    page.close()
    return cold, statistics.median(took for took in clicks if took is not None)


def _cold(browser: Browser, address: str) -> float:
    context = browser.new_context()  # with an empty cache
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(_CHART, timeout=_MILLISECONDS)
    took = 1000 * (time.perf_counter() - start)
    context.close()
    return took


def _click(page: Page) -> float | None:
    """Return the milliseconds until the next indicator's chart; None if it has none."""
    choice = page.locator(_CHOICE).first
    choice.click()
    choice.press("ArrowDown")
    page.evaluate(_WATCH)
    choice.press("Enter")
    try:
        page.wait_for_function("() => window.took", timeout=_PATIENCE)
    except TooLong:
        return None
    page.wait_for_timeout(400)
    took: float = page.evaluate("() => window.took")
    return took
