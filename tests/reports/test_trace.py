"""The trace of one figure, for every kind of document."""

from dataclasses import replace

import pytest

from indicators.catalog import catalog
from indicators.catalog.curated import Curated
from indicators.model.cell import Cell
from indicators.model.observation import Stage
from indicators.model.text import Language, Text
from indicators.model.view import Page, View, Years
from indicators.reports.figure import Asked
from indicators.reports.imports import compared_with, opened, pasted, publish, read
from indicators.reports.sources import sources_figures
from indicators.store import Editions
from indicators.store.modes import Mode
from tests.store.drawn_editions import origins_of, read_drawing
from tests.workbooks.drawn_workbooks import xlsx

GDP_2020 = "gdp.330211.whole.level.current.2020-01-01/2020-12-31."
GDP_2024 = "gdp.330211.whole.level.current.2024-01-01/2024-12-31."
CURATED = """
    330211 | gdp level | 2020 | 600 | unit=亿元 basis=current locator=table-1 note=census
    330211 | gdp level | 2020 | 612.5 | unit=亿元 basis=current origin=press
    330211 | gdp level | 2020 | 600 | unit=亿元 basis=current origin=repeat
    330211 | gdp level | 2021 | 650 | unit=亿元 basis=current
"""
HOSTILE = "<img src=x onerror=alert(1)>"
SHEET = f"""
2024年主要经济指标{HOSTILE}
单位：亿元
地区 | 地区生产总值 | 一般公共预算收入
镇海区 | 670.5 | 88.1
北仑区 | 1200 | 210
"""
BULLETIN = "2024年，镇海区实现地区生产总值670.5亿元，同比增长4.2%。全区稳中有进。"
WORKBOOK = "月报.xlsx"


@pytest.fixture
def editions(tmp_path):
    facts = read_drawing(CURATED)
    described = origins_of(facts, {"press": "press B 2022-03-01"})
    origins = tuple(
        replace(
            one,
            address=f"https://{one.code}.test/a",
            note=Text("说明文字", "A note about it"),
        )
        for one in described
    )
    editions = Editions(tmp_path / "editions")
    editions.build(Curated(facts, origins, ()))
    return editions


def bring(editions, sent, *, mode=Mode.MERGE):
    answered = read(sent, {}, (), catalog())
    arrived = compared_with(editions, sent, answered.reading, mode=mode)
    assert arrived.chosen, (answered.waiting, arrived.held)
    publish(editions, arrived, message="六月的数", who="Li")
    return sent.origin


@pytest.fixture
def traced(editions):
    """Return the page's figures by their codes for a cell of the current edition."""

    def answered(cell, language=Language.EN, **parts):
        with editions.open() as database:
            view = View(page=Page.SOURCES, language=language, cell=cell, **parts)
            found = sources_figures(Asked(database, view))
        return {figure.code: figure for figure in found}

    return answered


def lines(figure):
    """Return the two columns of the trace as a mapping."""
    return dict(figure.table.to_numpy().tolist())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.ZH,
            {
                "数值": "600亿元",
                "数据阶段": "初步",
                "口径": "现价",
                "范围": "全域",
                "级别": "A级：官方机构或官方媒体发布",
                "位置": "table-1",
                "网址": "https://bulletin.test/a",
                "文献说明": "说明文字",
            },
        ),
        (
            Language.EN,
            {
                "Value": "60 billion yuan",
                "As printed": "600亿元",
                "Stage": "Preliminary",
                "Basis": "Current prices",
                "Scope": "Whole area",
                "Grade": "A: published by an official body or press",
                "Where in it": "table-1",
                "Published": "2024",
                "Caution": "census",
            },
        ),
    ],
)
def test_a_curated_figure_is_told_with_its_document(traced, language, told):
    found = traced(GDP_2020, language)
    assert next(iter(found)) == "trace"
    said = lines(found["trace"])
    assert told.items() <= said.items()
    assert list(found["trace"].addresses.values()) == ["https://bulletin.test/a"]
    assert "row" not in found


def test_every_other_answer_is_listed_with_its_difference(traced):
    others = traced(GDP_2020)["others"]
    assert others.table[["Source", "Difference"]].to_numpy().tolist() == [
        ["repeat", "The same"],
        ["press", "+1.25 billion yuan"],
    ]
    assert {way.cell for way in others.leads.values()} == {GDP_2020}
    assert {way.origin for way in others.leads.values()} == {"press", "repeat"}


def test_a_document_that_is_looked_at_gives_its_own_answer(traced):
    found = traced(GDP_2020, origin="press")
    assert lines(found["trace"])["Value"] == "61.25 billion yuan"
    assert "Pages show another figure" in found["trace"].subtitle
    assert len(found["others"].table) == 2


def test_a_trace_leads_to_the_document_the_series_and_back(traced):
    figure = traced(GDP_2020)["trace"]
    origin, series, back = (offer.view for offer in figure.offers)
    assert (origin.origin, origin.cell, origin.page) == ("bulletin", "", Page.SOURCES)
    assert (series.page, series.indicator, series.cell) == (Page.GROWTH, "gdp", "")
    assert 2020 in series.periods
    assert (back.page, back.cell) == (Page.SOURCES, "")


@pytest.mark.parametrize("name", [WORKBOOK, "月报.csv"])
def test_an_uploaded_figure_shows_its_row_as_it_stood(editions, traced, name):
    content = (
        xlsx(一览=SHEET.strip())
        if name == WORKBOOK
        else SHEET.strip().replace(" | ", ",").encode("gb18030")
    )
    bring(editions, opened(name, content))
    found = traced(GDP_2024)
    said = lines(found["trace"])
    assert (said["Source"], said["Cell"]) == (name, "B4")
    assert said["Imported"].startswith("Li, ")
    assert said["Message with it"] == "六月的数"
    assert said["Checked"] == "nobody has checked it yet"
    row = found["row"]
    assert row.table.iloc[-1].tolist() == ["4", "镇海区", "▶ 670.5", "88.1"]
    assert HOSTILE in row.table.to_numpy().tolist()[0][1]
    assert "地区生产总值" in row.table.to_numpy().tolist()[-2]
    assert row.excerpt is not None
    assert row.excerpt.place == (3, 1)
    assert not found["trace"].addresses


def test_who_approved_it_is_told(editions, traced):
    origin = bring(editions, opened(WORKBOOK, xlsx(S=SHEET.strip())))
    editions.approve(origin, Stage.FINAL, who="Wang")
    said = lines(traced(GDP_2024)["trace"])
    assert said["Checked"].startswith("Wang, ")
    assert said["Checked"].endswith("marked as “Final”")
    assert said["Stage"] == "Final"


@pytest.mark.parametrize(
    "sent",
    [
        lambda: opened("公报.txt", BULLETIN.encode("gb18030")),
        lambda: pasted("粘贴的文字", BULLETIN),
    ],
)
def test_a_figure_of_a_text_shows_its_sentence(editions, traced, sent):
    bring(editions, sent())
    found = traced(GDP_2024, Language.ZH)
    (row,) = found["row"].table.to_numpy().tolist()
    assert row == ["1", "2024年，镇海区实现地区生产总值▶670.5亿元◀，同比增长4.2%"]
    assert lines(found["trace"])["句子"] == "1"


def test_a_kept_file_that_is_gone_or_changed_is_said(editions, traced):
    bring(editions, opened(WORKBOOK, xlsx(S=SHEET.strip())))
    (file,) = (editions.folder / "files").iterdir()
    file.write_bytes(b"something else")
    (said,) = traced(GDP_2024)["row"].missing
    assert "does not have the fingerprint" in said
    file.unlink()
    (said,) = traced(GDP_2024, Language.ZH)["row"].missing
    assert "已不在本机保存的文件中" in said
    assert lines(traced(GDP_2024)["trace"])["Cell"] == "B4"


def test_a_figure_that_was_withdrawn_is_named_with_the_nearest(editions, traced):
    bring(editions, opened(WORKBOOK, xlsx(S=SHEET.strip())))
    before = editions.current()
    number = editions.history()[-1].number
    editions.undo("Zhao", number=number)
    found = traced(GDP_2024)["trace"]
    (said,) = found.missing
    assert "Zhenhai" in said
    assert "2024" in said
    cells = [Cell.parse(offer.view.cell) for offer in found.offers]
    assert [cell.period[:4] for cell in cells] == ["2021", "2020"]
    with editions.open(before) as database:
        view = View(page=Page.SOURCES, language=Language.EN, cell=GDP_2024)
        trace, row, *_ = sources_figures(Asked(database, view))
    assert lines(trace)["Undone"].startswith("Zhao, ")
    assert not row.missing


@pytest.mark.parametrize("language", Language)
def test_a_cell_of_codes_that_nobody_knows_is_named_by_them(traced, language):
    cell = "nothing.nowhere.whole.level.current.2020-01-01/2020-12-31."
    found = traced(cell, language)["trace"]
    assert "nowhere" in found.missing[0]
    assert found.offers == ()


def test_a_documents_figures_lead_to_their_traces_and_say_who_brought_them(
    editions, traced
):
    origin = bring(editions, opened(WORKBOOK, xlsx(S=SHEET.strip())))
    listed = traced("", origin=origin)["figures"]
    assert len(listed.table) == len(listed.traces) == 4
    assert (Cell.parse(GDP_2024),) in listed.traces.values()
    (note,) = listed.notes
    assert WORKBOOK in note
    assert "Li, " in note


def test_documents_lead_to_all_figures_of_the_document(traced):
    found = traced("", regions=("330211",), periods=Years(2020, 2021))
    ways = {way.origin for way in found["origins"].leads.values()}
    assert ways == {"bulletin", "press", "repeat"}


def test_a_figure_that_was_not_known_that_day_is_named_so_and_shown_as_of_today(
    curated_edition,
):
    cell = "gdp.330200.whole.level.current.2023-01-01/2023-12-31."
    view = View(page=Page.SOURCES, language=Language.EN, cell=cell, known="2024-01-31")
    found, *_ = sources_figures(Asked(curated_edition, view))
    assert found.missing[0].startswith("As known on 2024-01-31, this figure had not")
    assert found.offers[0].view == replace(view, known="")
