"""The trace as a visitor of the sources page meets it."""

from pathlib import Path
from shutil import copytree

import pytest
from seen import said, ways

from indicators.model.text import Language
from indicators.reports.imports import arrival, publish
from indicators.store import Editions
from indicators.ui import navigation
from tests.workbooks.drawn_workbooks import xlsx

HOSTILE = "<script>alert(1)</script>"
SHEET = f"""
2031年主要经济指标{HOSTILE}
单位：亿元
地区 | 地区生产总值 | 一般公共预算收入
镇海区 | 670.5 | 88.1
北仑区 | 1200 | 210
"""
UPLOADED = "gdp.330211.whole.level.current.2031-01-01/2031-12-31."
CURATED = "gdp.330211.whole.level.current.2017-01-01/2017-12-31."
MISSING = "gdp.330211.whole.level.current.1950-01-01/1950-12-31."


@pytest.fixture
def own(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editions:
    """Let the pages read editions that a test may change."""
    folder = Path(copytree(built, tmp_path / "editions"))
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(folder))
    return Editions(folder)


def bring(editions, name, content):
    arrived = arrival(editions, name, content)
    assert arrived.ready, arrived.held
    publish(editions, arrived, message="", who="<b>Li</b>")


def markup(page):
    """Return the HTML of a page that was made of figures."""
    return "\n".join(each.proto.body for each in page.get("html"))


@pytest.mark.parametrize("language", Language)
def test_a_curated_figure_is_traced_first(visit, language) -> None:
    shown = visit("sources", language=language, cell=CURATED)
    assert not shown.exception
    first = shown.header[0].value
    assert ("镇海" if language is Language.ZH else "Zhenhai") in first
    assert len(ways(shown)) >= 3 + len(navigation.NAMES)
    drawn = markup(shown)
    assert 'target="_self">' in drawn
    assert "924.87亿元" in drawn
    # Its address is not secured: it is told, not followed.
    assert "http://www.cnnb.com.cn" in drawn


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["月报.xlsx", "月报.csv"])
def test_an_uploaded_figure_shows_its_row_and_nothing_of_it_is_a_command(
    visit, own, language, name
) -> None:
    content = (
        xlsx(一览=SHEET.strip())
        if name.endswith("xlsx")
        else SHEET.strip().replace(" | ", ",").encode()
    )
    bring(own, name, content)
    shown = visit("sources", language=language, cell=UPLOADED)
    assert not shown.exception
    drawn = markup(shown)
    assert 'data-cell="B4" class="certain number picked"' in drawn
    assert HOSTILE not in drawn
    assert "&lt;script&gt;alert(1)" in drawn
    assert "<b>Li</b>" not in drawn
    assert "&lt;b&gt;Li&lt;/b&gt;" in drawn


def test_a_file_that_is_lost_later_is_said_at_once(visit, own) -> None:
    bring(own, "月报.xlsx", xlsx(一览=SHEET.strip()))
    assert "picked" in markup(visit("sources", language="en", cell=UPLOADED))
    for file in (own.folder / "files").iterdir():
        file.unlink()
    shown = visit("sources", language="en", cell=UPLOADED)
    assert "is not among the files kept here any more" in said(shown)


@pytest.mark.parametrize("language", Language)
def test_what_is_not_there_is_named_with_the_nearest(visit, language) -> None:
    shown = visit("sources", language=language, cell=MISSING)
    assert not shown.exception
    assert "1950" in said(shown)
    nearest = [
        way for way in ways(shown) if way.startswith(("看", "Show the figure for"))
    ]
    assert len(nearest) == 3


def test_a_text_shows_the_sentence(visit, own) -> None:
    bring(own, "公报.txt", "2031年，镇海区实现地区生产总值670.5亿元。".encode())
    shown = visit("sources", language="zh", cell=UPLOADED)
    assert not shown.exception
    assert "▶670.5" in markup(shown)
