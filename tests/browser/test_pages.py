"""Figures as chart, table and sources, and what is taken away."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from gallery import PHONE
from looking import beyond
from playwright.sync_api import Download, expect
from playwright.sync_api import Page as Tab
from served import Served
from visitor import CHART, CHARTS, Visitor, names_of, pressed, settled

from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, View

DRAWN_AS = """
([one, other]) => {
  const drawn = letter => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    pen.font = '32px ' + getComputedStyle(document.querySelector('h1')).fontFamily
    pen.fillText(letter, 10, 50)
    return canvas.toDataURL()
  }
  return drawn(one) === drawn(other)
}
"""


def test_chinese_is_drawn_with_chinese_letters(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(View())
    # Letters that no font has all look the same.
    assert not tab.evaluate(DRAWN_AS, ["谁", "增"])
    assert tab.evaluate(DRAWN_AS, ["增", "增"])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ZH, ("图", "表格", "来源")),
        (Language.EN, ("Chart", "Table", "Sources")),
    ],
)
@pytest.mark.parametrize("page", [Page.GROWTH, Page.RANKINGS, Page.PROJECTS])
def test_a_figure_opens_as_chart_table_and_sources(
    visitors: Callable[..., Visitor],
    server: Served,
    page: Page,
    language: Language,
    words: tuple[str, str, str],
) -> None:
    view = View(page=page, language=language, measure=Measure.LEVEL)
    tab = visitors(server, width=PHONE).open(view)
    chart, table, sources = words
    charts = tab.locator(CHART)
    charts.nth(CHARTS[page] - 1).wait_for()
    settled(tab)
    before = charts.count()
    for words_of_tab in (table, sources):
        pressed(tab, words_of_tab).first.click()
        expect(charts).to_have_count(before - 1)
        tables = tab.locator("table").or_(tab.get_by_test_id("stDataFrame"))
        expect(tables.first).to_be_visible()
        settled(tab)
        assert beyond(tab) == []
    pressed(tab, chart).first.click()
    expect(charts).to_have_count(before)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", [Page.GROWTH, Page.RANKINGS, Page.SOURCES])
def test_a_figure_is_taken_away_as_csv_and_as_a_workbook(
    visitors: Callable[..., Visitor], server: Served, page: Page, language: Language
) -> None:
    tab = visitors(server).open(View(page=page, language=language))
    take = {Language.ZH: "下载与链接", Language.EN: "Download and link"}[language]
    tab.get_by_role("button", name=take).first.click()
    comma = taken(tab, "CSV")
    assert comma.suggested_filename.startswith(f"duibiao-{page}-")
    content = content_of(comma)
    assert content.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    # A part of a region begins with the region's name.
    short = map(Wording(catalog(), language).region, View().regions)
    names = (*short, *names_of(View(language=language)))
    assert all(any(cell.startswith(names) for cell in row) for row in rows)

    book = openpyxl.load_workbook(io.BytesIO(content_of(taken(tab, "Excel"))))
    sheets = [[[*row] for row in sheet.values] for sheet in book]
    # One sheet has the same figures; notes are a column of it, or comments on cells.
    same = [s for s in sheets if [*map(str, s[0])] in (header, header[:-1])]
    assert [len(sheet) for sheet in same] == [len(rows) + 1]
    book.close()


def taken(tab: Tab, kind: str) -> Download:
    """Return the download that the button for *kind* starts."""
    with tab.expect_download() as arrives:
        tab.get_by_role("button").filter(has_text=kind).first.click()
    return arrives.value


def content_of(download: Download) -> bytes:
    """Return the file that arrived."""
    return Path(download.path()).read_bytes()


def test_two_figures_of_one_page_are_two_downloads(
    visitors: Callable[..., Visitor], server: Served
) -> None:
    tab = visitors(server).open(View(page=Page.GROWTH, language=Language.EN))
    names = set()
    for number in range(2):
        tab.get_by_role("button", name="Download and link").nth(number).click()
        names.add(taken(tab, "CSV").suggested_filename)
        tab.keyboard.press("Escape")
    assert len(names) == 2
