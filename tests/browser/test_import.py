"""A workbook in the browser: template, problems, differences, publish, undo."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import openpyxl
import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab
from served import Served, served
from visitor import Visitor, settled, shows

from indicators.model.observation import Stage
from indicators.model.text import Language, Text
from indicators.model.view import Page, View
from indicators.store import Editions
from indicators.ui import figures, importing
from indicators.ui.navigation import QUESTIONS

VIEW = View(page=Page.IMPORT, language=Language.EN)
LONG_SHEET = "数据 Data"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def writable(built: Path, tmp_path: Path) -> Iterator[Served]:
    """Serve a copy of the editions that a test may change."""
    folder = Path(copytree(built, tmp_path / "editions"))
    with served(folder, tmp_path / "log") as running:
        yield running


@pytest.mark.parametrize("language", Language)
def test_a_template_goes_out_and_comes_in_is_published_and_undone(
    visitors: Callable[..., Visitor], writable: Served, language: Language
) -> None:
    visitor = visitors(writable)
    tab = visitor.open(View(page=Page.IMPORT, language=language))
    before = Editions(writable.editions).current()
    bring(tab, "月报.xlsx", filled(template_from(tab), ROWS))
    counts = {"new": 1, "changed": 1, "unchanged": 0}
    compared = importing._COMPARED.say(language, file="月报.xlsx", **counts)
    expect(tab.get_by_text(compared)).to_be_visible()
    expect(cells_in(tab, f"{LONG_SHEET}!F2")).to_have_count(1)
    expect(cells_in(tab, f"{LONG_SHEET}!F3")).to_have_count(1)
    assert Editions(writable.editions).current() == before

    message = tab.get_by_role("textbox", name=importing._MESSAGE.say(language))
    message.fill("七月的数")
    message.press("Enter")
    button(tab, importing._PUBLISH.say(language)).click()
    expect(tab.get_by_text(beginning(importing._PUBLISHED, language))).to_be_visible()
    assert Editions(writable.editions).current() != before
    expect(cells_in(tab, "七月的数")).to_have_count(1)

    tab.get_by_role("link", name=importing._ORIGIN_PAGE.say(language)).click()
    question = QUESTIONS[Page.SOURCES].say(language)
    expect(tab.get_by_role("heading", level=1)).to_have_text(question)
    settled(tab)
    button(tab, figures._TAKE.say(language)).first.click()
    with tab.expect_download() as arrives:
        button(tab, figures._CSV.say(language)).first.click()
    rows = Path(arrives.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) == 3
    for cell, row in zip(("F2", "F3"), sorted(rows[1:], key=where), strict=True):
        assert f"{LONG_SHEET}!{cell}" in row
        assert "月报.xlsx" in row
        assert Stage.UNVERIFIED.say(language) in row

    again = visitor.open(View(page=Page.IMPORT, language=language))
    button(again, importing._UNDO.say(language)).click()
    expect(again.get_by_text(beginning(importing._UNDONE, language))).to_be_visible()
    assert Editions(writable.editions).current() == before
    # Both stay in the history, the newest first.
    history = again.get_by_role("row")
    expect(history.nth(1)).to_contain_text(importing._ACTIONS["undo"].say(language))
    expect(history.nth(2)).to_contain_text("七月的数")
    sources = visitor.open(View(page=Page.SOURCES, language=language))
    gone = sources.get_by_role("row").filter(has_text="月报.xlsx")
    expect(gone).to_have_count(0)


def test_every_bad_cell_is_listed_and_nothing_changes(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    before = Editions(writable.editions).history()
    bring(tab, "bad.xlsx", filled(template_from(tab), BAD_ROWS))
    said = importing._PROBLEMS.say(Language.EN, file="bad.xlsx", count=4)
    expect(tab.get_by_text(said)).to_be_visible()
    rows = tab.get_by_role("row").filter(has_text=LONG_SHEET)
    expect(rows).to_have_count(4)
    cells = [row.get_by_role("cell").nth(1).inner_text() for row in rows.all()]
    assert sorted(cells) == ["A2", "C3", "E4", "F5"]
    # What stands in a cell is text.
    assert tab.get_by_test_id("stMain").get_by_role("link", name="evil").count() == 0
    expect(tab.get_by_role("button", name="Publish", exact=True)).to_have_count(0)
    assert Editions(writable.editions).history() == before


def test_a_hostile_workbook_is_refused_and_another_visitor_goes_on(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    other = visitors(writable).open(View(page=Page.GROWTH, language=Language.EN))
    tab = visitors(writable).open(VIEW)
    bring(tab, "far.xlsx", far_cell())
    reason = "the used range reaches XFD1048576, too far to be read."
    expect(tab.get_by_role("cell").filter(has_text=reason)).to_have_count(1)
    expect(tab.get_by_role("button", name="Publish", exact=True)).to_have_count(0)
    other.get_by_role("radio", name="中文", exact=True).click()
    shows(other, View(page=Page.GROWTH, language=Language.ZH))


def test_a_file_that_is_no_workbook_is_refused_with_its_reason(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    bring(tab, "report.xlsx", b"%PDF-1.7 nothing")
    expect(tab.get_by_role("cell").filter(has_text="a PDF document")).to_have_count(1)
    bring(tab, "empty.xlsx", template_from(tab))
    expect(tab.get_by_text("there is no figure in it yet")).to_have_count(1)


def test_served_to_others_it_is_read_only_and_says_so(
    visitors: Callable[..., Visitor], built: Path, tmp_path: Path
) -> None:
    with served(built, tmp_path / "log", "--server.address=0.0.0.0") as running:
        visitor = visitors(running)
        for page in (Page.GROWTH, Page.IMPORT):
            tab = visitor.open(View(page=page, language=Language.EN))
            expect(tab.get_by_text("Read-only:")).to_be_visible()
            expect(tab.get_by_test_id("stFileUploader")).to_have_count(0)
            expect(button(tab, importing._UNDO.en)).to_have_count(0)
        expect(tab.get_by_text(importing._READ_ONLY.en)).to_be_visible()
        assert template_from(tab).startswith(b"PK")


# Region, scope, indicator, measure, period, value, unit, basis, qualifier, note.
ROWS = [
    ["海城市", "", "地区生产总值", "level", "2026", 4321, "亿元"],
    ["宁波市", "", "地区生产总值", "level", "2023", 16000, "亿元"],
]
BAD_ROWS = [
    ["[evil](https://evil.test)", "", "gdp", "level", "2022", 1, "亿元"],
    ["宁波市", "", "无此指标", "level", "2022", 1, "亿元"],
    ["宁波市", "", "gdp", "level", "某年", 1, "亿元"],
    ["宁波市", "", "gdp", "level", "2022", "很多", "亿元"],
    ["宁波市", "", "gdp", "level", "2021", 1, "亿元"],
]


def where(row: str) -> str:
    """Return the row from its place in the sheet on, to sort by."""
    return row[row.index(LONG_SHEET) :]


def button(tab: Tab, words: str) -> Locator:
    """Return the button with these words."""
    return tab.get_by_role("button", name=words, exact=True)


def cells_in(tab: Tab, text: str) -> Locator:
    """Return the cells of the page's tables that say *text*."""
    return tab.locator("td").filter(has_text=text)


def beginning(text: Text, language: Language) -> str:
    """Return *text* up to its first fact."""
    return text.say(language).partition("{")[0]


def template_from(tab: Tab) -> bytes:
    """Return the template as the page hands it out."""
    with tab.expect_download() as arrives:
        tab.get_by_role("button", name="xlsx").first.click()
    return Path(arrives.value.path()).read_bytes()


def filled(template: bytes, rows: list[list[object]]) -> bytes:
    """Return the template with *rows* in its long form."""
    book = openpyxl.load_workbook(io.BytesIO(template))
    for number, row in enumerate(rows, start=2):
        for column, cell in enumerate(row, start=1):
            book[LONG_SHEET].cell(number, column).value = cell or None
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def far_cell() -> bytes:
    """Return a workbook of a few KB whose used range is the whole sheet."""
    book = openpyxl.Workbook()
    book.active["A1"] = 1
    book.active["XFD1048576"] = 1
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def bring(tab: Tab, name: str, content: bytes) -> None:
    """Drop a file on the page."""
    file = {"name": name, "mimeType": XLSX, "buffer": content}
    tab.get_by_test_id("stFileUploader").locator("input").set_input_files(file)
    settled(tab)
