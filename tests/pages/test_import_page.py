"""The import page as its visitor meets it: asked, answered, published."""

from pathlib import Path
from shutil import copytree

import pytest
from seen import said

from indicators.model.text import Language
from indicators.reports.imports import arrival, publish
from indicators.store import Editions
from indicators.store.layouts import Layouts
from indicators.ui.importing import publication, summary
from tests.workbooks.drawn_workbooks import xlsx

NO_REGION = """
2024年1—6月主要经济指标
指标 | 单位 | 1-6月
地区生产总值 | 亿元 | 670
一般公共预算收入 | 亿元 | 88.1
"""
CERTAIN = """
单位：亿元
镇海区生产总值 | 2024年1-6月
地区生产总值 | 671
"""
OTHERS = """
单位：亿元
地区生产总值 | 2024年1-6月
北仑区 | 1200
"""


@pytest.fixture
def own(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editions:
    """Let the pages read editions that a test may change."""
    folder = Path(copytree(built, tmp_path / "editions"))
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(folder))
    return Editions(folder)


def sheet(drawing):
    return xlsx(Sheet=drawing.strip())


def brought(shown, name, content):
    """Return the page with a file dropped on it."""
    return shown.file_uploader[0].upload(name, content).run()


def press(shown, words):
    """Press the button that begins with *words*."""
    found = [one for one in shown.button if one.label.startswith(words)]
    assert len(found) == 1, [one.label for one in shown.button]
    return found[0].click().run()


def test_an_answer_makes_figures_publishable_and_is_kept(visit, own) -> None:
    shown = brought(visit("import", language="en"), "june.xlsx", sheet(NO_REGION))
    assert not shown.exception
    assert publication._NONE.en in said(shown)
    region = next(one for one in shown.selectbox if one.label == "Region")
    region.select(next(one for one in region.options if "Zhenhai" in one)).run()
    assert not shown.exception
    press(shown, "Publish 2 figures")
    assert not shown.exception
    event = own.history()[-1]
    assert (event.action, event.file, event.added) == ("import", "june.xlsx", 2)
    (layout,) = Layouts(own.folder / "layouts").read().layouts
    assert list(layout.answers.values()) == ["330211"]


def test_who_publishes_second_sees_a_fresh_difference_first(visit, own) -> None:
    shown = brought(visit("import", language="en"), "a.xlsx", sheet(CERTAIN))
    assert not shown.exception
    between = arrival(own, "b.xlsx", sheet(OTHERS))
    assert between.ready, between.held
    publish(own, between, message="", who="somebody else")
    press(shown, "Publish 1")
    assert not shown.exception
    assert "somebody else wrote the edition" in said(shown)
    assert own.history()[-1].file == "b.xlsx"
    press(shown, "Publish 1")
    assert own.history()[-1].file == "a.xlsx"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"%PDF-1.7",
        b"PK\x03\x04broken",
        b"\xd0\xcf\x11\xe0 no",
        b"\x00" * 999,
    ],
)
def test_whatever_comes_is_refused_in_words(
    visit, own, content: bytes, language: Language
) -> None:
    shown = brought(visit("import", language=language), "a.xlsx", content)
    assert not shown.exception
    assert len(shown.error) == 1
    file = summary._PROBLEM.say(language, file="a.xlsx", count=1)
    assert file in said(shown)
    assert own.history()[-1].action == "build"
