"""Files on their road in the browser: asked, answered, compared, published, undone."""

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

from indicators.model.observation import Measure
from indicators.model.text import Language, Text
from indicators.model.view import Page, View, Years
from indicators.model.view import Tab as Shown
from indicators.store import Editions
from indicators.ui.importing import bringing, history, publication, questions, summary

VIEW = View(page=Page.IMPORT, language=Language.EN)
LONG_SHEET = "数据 Data"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(scope="module")
def writable(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a copy of the editions that the tests may change, one after the other."""
    folder = tmp_path_factory.mktemp("writable")
    copytree(built, folder / "editions")
    with served(folder / "editions", folder / "log") as running:
        yield running


def test_a_yearbook_sheet_is_read_published_seen_and_undone(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    visitor = visitors(writable)
    tab = visitor.open(VIEW)
    before = Editions(writable.editions).current()
    bring(tab, "yearbook.xlsx", sheet(YEARBOOK))
    said = summary._ALL_READ.say(Language.EN, file="yearbook.xlsx", figures="4 figures")
    expect(tab.get_by_text(said)).to_be_visible()
    region = tab.locator(".sheet td.region").first
    expect(region).to_have_text("R镇海区")
    assert Editions(writable.editions).current() == before

    publish(tab, 4, "the yearbook")
    assert Editions(writable.editions).current() != before
    growth = visitor.open(
        View(
            page=Page.GROWTH,
            language=Language.EN,
            measure=Measure.LEVEL,
            regions=("330211",),
            periods=Years(2017, 2022),
            tabs=(Shown.TABLE, Shown.TABLE),
        )
    )
    expect(cells_in(growth, "131.11 billion").first).to_be_visible()

    again = visitor.open(VIEW)
    entry = again.locator("[class*=st-key-event_]").filter(has_text="the yearbook")
    button(entry, history._UNDO.en).click()
    expect(again.get_by_text(beginning(history._UNDONE))).to_be_visible()
    assert Editions(writable.editions).current() == before
    expect(entry).to_contain_text(history._TAKEN_BACK.en)
    button(entry, history._BACK.en).click()
    expect(again.get_by_text(beginning(history._BROUGHT))).to_be_visible()
    assert Editions(writable.editions).current() != before


def test_a_sheet_without_its_region_asks_once_and_next_month_no_more(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    bring(tab, "june.xlsx", sheet(JUNE))
    asks = questions._SAYS_NOTHING[questions.Asked.REGION].en
    expect(tab.get_by_text(asks)).to_be_visible()
    none = publication._NONE.en
    expect(tab.get_by_text(none)).to_be_visible()
    tab.get_by_role("combobox", name="Region").click()
    tab.keyboard.type("Zhenhai")
    tab.get_by_role("option").filter(has_text="Zhenhai").first.click()
    settled(tab)
    publish(tab, 4, "")
    kept = publication._LEARNT.en.partition("“")[0]
    expect(tab.get_by_text(kept)).to_be_visible()

    bring(tab, "from the bureau.xlsx", sheet(JULY))
    answered = summary._RECOGNISED.en.partition("{layouts}")[0]
    expect(tab.get_by_text(answered)).to_be_visible()
    expect(
        button(tab, publication._PUBLISH.say(Language.EN, figures="6 figures"))
    ).to_be_visible()


def test_a_cell_that_is_clicked_answers(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    bring(tab, "june.xlsx", sheet([*JUNE, [], ["填报：", "镇海区统计局", "镇海区"]]))
    tab.locator(".sheet td[data-cell=C6]").click()
    settled(tab)
    tab.get_by_role("button", name="C6: Zhenhai").click()
    settled(tab)
    words = publication._PUBLISH.say(Language.EN, figures="4 figures")
    expect(button(tab, words)).to_be_visible()


def test_a_paragraph_is_read_like_a_sheet(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    button(tab, bringing._PASTE.en).click()
    tab.get_by_role("textbox", name=bringing._PARAGRAPH.en).fill(PARAGRAPH)
    button(tab, bringing._READ_IT.en).click()
    settled(tab)
    name = bringing._UNTITLED.en
    said = summary._ALL_READ.say(Language.EN, file=name, figures="2 figures")
    expect(tab.get_by_text(said)).to_be_visible()
    publish(tab, 2, "")


def test_every_bad_cell_of_the_template_is_listed_and_nothing_changes(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    tab = visitors(writable).open(VIEW)
    before = Editions(writable.editions).history()
    bring(tab, "bad.xlsx", filled(template_from(tab), BAD_ROWS))
    said = summary._PROBLEMS.say(Language.EN, file="bad.xlsx", count=4)
    expect(tab.get_by_text(said)).to_be_visible()
    rows = tab.get_by_role("row").filter(has_text=LONG_SHEET)
    expect(rows).to_have_count(4)
    cells = [row.get_by_role("cell").nth(1).inner_text() for row in rows.all()]
    assert sorted(cells) == ["A2", "C3", "E4", "F5"]
    # The columns have the place, and what stands in a cell is text.
    expect(rows.filter(has_text="bad.xlsx")).to_have_count(0)
    assert tab.get_by_test_id("stMain").get_by_role("link", name="evil").count() == 0
    assert Editions(writable.editions).history() == before


def test_hostile_files_are_refused_and_another_visitor_goes_on(
    visitors: Callable[..., Visitor], writable: Served
) -> None:
    other = visitors(writable).open(View(page=Page.GROWTH, language=Language.EN))
    tab = visitors(writable).open(VIEW)
    bring(tab, "far.xlsx", far_cell())
    reason = "used range reaches XFD1048576, too far to be read."
    expect(cells_in(tab, reason)).to_have_count(1)
    bring(tab, "report.xlsx", b"%PDF-1.7 nothing")
    expect(cells_in(tab, "a PDF document")).to_have_count(1)
    other.get_by_role("radio", name="中文", exact=True).click()
    shows(other, View(page=Page.GROWTH, language=Language.ZH))


def test_served_to_others_it_is_read_only_and_says_so(
    visitors: Callable[..., Visitor], built: Path, tmp_path: Path
) -> None:
    with served(built, tmp_path / "log", "--server.address=0.0.0.0") as running:
        visitor = visitors(running)
        for page in (Page.GROWTH, Page.IMPORT):
            tab = visitor.open(View(page=page, language=Language.EN))
            expect(tab.get_by_text("Read-only:")).to_be_visible()
            expect(tab.get_by_test_id("stFileUploader")).to_have_count(0)
            expect(button(tab, history._UNDO.en)).to_have_count(0)
        expect(tab.get_by_text(bringing._READ_ONLY.en)).to_be_visible()
        assert template_from(tab).startswith(b"PK")


YEARBOOK = [
    ["2-3 各区地区生产总值"],
    ["单位：亿元"],
    ["地区", "2020年", "2022年"],
    ["镇海区", 1090.5, 1311.1],
    ["北仑区", 2014.2, 2600.3],
]
JUNE = [
    ["2024年1—6月主要经济指标"],
    ["指标", "单位", "1-6月", "同比增长(%)"],
    ["地区生产总值", "亿元", 670, 5.3],
    ["一般公共预算收入", "亿元", 88.1, -3.2],
]
# A row more, and another order.
JULY = [
    ["2024年1—7月主要经济指标"],
    ["指标", "单位", "1-7月", "同比增长(%)"],
    ["一般公共预算收入", "亿元", 97.5, -2.9],
    ["社会消费品零售总额", "亿元", 190.4, 4.4],
    ["地区生产总值", "亿元", 780, 5.2],
]
PARAGRAPH = "2024年上半年，镇海区实现地区生产总值670.5亿元，同比增长5.3%。"
# Region, scope, indicator, measure, period, value, unit, basis, qualifier, note.
BAD_ROWS = [
    ["[evil](https://evil.test)", "", "gdp", "level", "2022", 1, "亿元"],
    ["宁波市", "", "无此指标", "level", "2022", 1, "亿元"],
    ["宁波市", "", "gdp", "level", "某年", 1, "亿元"],
    ["宁波市", "", "gdp", "level", "2022", "很多", "亿元"],
    ["宁波市", "", "gdp", "level", "2021", 1, "亿元"],
]


def publish(tab: Tab, count: int, message: str) -> None:
    """Publish that many figures and wait until it is said."""
    if message:
        box = tab.get_by_role("textbox", name=publication._MESSAGE.en)
        box.fill(message)
        box.press("Enter")
        settled(tab)
    button(
        tab, publication._PUBLISH.say(Language.EN, figures=f"{count} figures")
    ).click()
    said = publication._PUBLISHED.en.partition("}")[2].partition("{")[0]
    expect(tab.get_by_text(said)).to_be_visible()
    settled(tab)


def button(within: Tab | Locator, words: str) -> Locator:
    """Return the button with these words."""
    return within.get_by_role("button", name=words, exact=True)


def cells_in(tab: Tab, text: str) -> Locator:
    """Return the cells of the page's tables that say *text*."""
    return tab.locator("td").filter(has_text=text)


def beginning(text: Text) -> str:
    """Return *text* up to its first fact."""
    return text.en.partition("{")[0]


def template_from(tab: Tab) -> bytes:
    """Return the template as the page hands it out."""
    button(tab, bringing._TEMPLATE.en).click()
    with tab.expect_download() as arrives:
        tab.get_by_role("button", name="xlsx").first.click()
    tab.keyboard.press("Escape")
    return Path(arrives.value.path()).read_bytes()


def sheet(rows: list[list[object]]) -> bytes:
    """Return a workbook with *rows* on its sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return _content(book)


def filled(template: bytes, rows: list[list[object]]) -> bytes:
    """Return the template with *rows* in its long form."""
    book = openpyxl.load_workbook(io.BytesIO(template))
    for number, row in enumerate(rows, start=2):
        for column, cell in enumerate(row, start=1):
            book[LONG_SHEET].cell(number, column).value = cell or None
    return _content(book)


def far_cell() -> bytes:
    """Return a workbook of a few KB whose used range is the whole sheet."""
    book = openpyxl.Workbook()
    book.active["A1"] = 1
    book.active["XFD1048576"] = 1
    return _content(book)


def bring(tab: Tab, name: str, content: bytes) -> None:
    """Drop a file on the page."""
    file = {"name": name, "mimeType": XLSX, "buffer": content}
    tab.get_by_test_id("stFileUploader").first.locator("input").set_input_files(file)
    expect(tab.locator("[class*=st-key-desk_]").first).to_be_visible()
    settled(tab)


def _content(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
