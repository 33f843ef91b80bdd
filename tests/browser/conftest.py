"""The application in Chromium: one server, one browser, a visitor a test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from served import Served, served
from visitor import Visitor, arrived

from indicators.catalog import curated
from indicators.store import Editions

# Chromium's own errands stay at home, and no name but this machine's leads anywhere.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]

expect.set_options(timeout=20_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews the gallery."""
    parser.addoption(
        "--gallery", action="store_true", help="renew the pictures in docs/gallery"
    )


@pytest.fixture(scope="session")
def renewed(request: pytest.FixtureRequest) -> bool:
    """Return whether pictures are to be kept instead of compared."""
    # Only a run of this folder knows the option.
    return request.config.getoption("--gallery", default=False)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder: it needs Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the edition of the curated figures."""
    folder = tmp_path_factory.mktemp("editions")
    Editions(folder).build(curated())
    return folder


@pytest.fixture(scope="session")
def server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the edition to every test that only reads."""
    with served(built, tmp_path_factory.mktemp("log") / "server.log") as running:
        yield running


# Not for the session: while Playwright lives, no other test could run an event loop.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Return the browser that the tests of a module share."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        program = shutil.which("chromium") or (None if own.exists() else "chromium")
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visitors(chromium: Browser) -> Iterator[Callable[..., Visitor]]:
    """
    Return a maker of visitors, each with cookies and an address bar of its own.

    Whatever a visitor does in any test, nothing may be asked of another machine, and
    the page may not stumble.
    """
    came: list[Visitor] = []

    def visitor(server: Served, **manner: Any) -> Visitor:
        came.append(arrived(chromium, server, **manner))
        return came[-1]

    yield visitor
    for each in came:
        each.context.close()
    for each in came:
        assert each.asked_of == {f"localhost:{each.server.port}"}
        assert not each.stumbles


@pytest.fixture
def page(visitors: Callable[..., Visitor], server: Served) -> Page:
    """Return an empty page of a visitor to the common server."""
    return visitors(server).page()
