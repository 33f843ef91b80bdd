"""Pages without a browser: the shell run on an edition of the curated figures."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st  # noqa: TID251 a page is run as Streamlit runs it
from streamlit import config  # noqa: TID251 the same
from streamlit.testing.v1 import AppTest  # noqa: TID251 the same

from indicators.catalog import curated
from indicators.store import Editions

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the edition of the curated figures."""
    folder = tmp_path_factory.mktemp("editions")
    Editions(folder).build(curated())
    return folder


@pytest.fixture(autouse=True)
def folder(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the pages read the edition of the curated figures."""
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(built))
    return built


@pytest.fixture(autouse=True)
def main_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back what runs the tests: a page that is run takes its place."""
    # A process that a later test starts anew would run the page otherwise.
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the pages read a folder in which nothing was built."""
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path))
    return tmp_path


@pytest.fixture
def served_to_others() -> Iterator[None]:
    """Let the server listen to other machines."""
    before = config.get_option("server.address")
    config.set_option("server.address", "0.0.0.0")  # noqa: S104 that is the point
    yield
    config.set_option("server.address", before)


@pytest.fixture
def served_below_a_path() -> Iterator[str]:
    """Have a proxy serve the app below a path, which is returned."""
    before = config.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", "data")
    # What is kept was written for a server that stays at one path.
    st.cache_resource.clear()
    yield "/data"
    config.set_option("server.baseUrlPath", before)
    st.cache_resource.clear()


@pytest.fixture
def visit():
    """Return a visitor of pages: the page by its code, the link's parts by name."""

    def visited(page: str, *, locale: str = "zh-CN", **parts: str) -> AppTest:
        script = PROJECT / "indicators" / "ui" / "shell.py"
        visitor = AppTest.from_file(script, default_timeout=30)
        visitor.context["locale"] = locale
        for name, value in parts.items():
            visitor.query_params[name] = value
        visitor.switch_page(
            os.path.relpath(PROJECT / "pages" / f"{page}.py", script.parent)
        )
        return visitor.run()

    return visited
