"""A sheet as a person sees it read: Excel's addresses, roles by mark, text as text."""

import re

import pytest

from indicators.catalog import catalog
from indicators.model.text import Language
from indicators.reports.imports import opened, read
from indicators.ui.importing.sheet_markup import MARKS, legend, markup, window_of
from indicators.ui.importing.text_markup import text_markup
from indicators.workbooks.found import Context
from indicators.workbooks.grid import Cell, Grid, Kind, Mark
from indicators.workbooks.prose.reading import read_text
from indicators.workbooks.roles import Role, SheetRead
from indicators.workbooks.words.names import vocabulary_of
from tests.workbooks.drawn_workbooks import xlsx

DRAWN = """
单位：亿元
地区 | 2021年 | 2022年
镇海区 | 1252.4 | 1311.1
北仑区 | 2341.0 | 2600.3
"""


@pytest.fixture
def sheet():
    sent = opened("各区地区生产总值.xlsx", xlsx(Sheet=DRAWN.strip()))
    return read(sent, {}, (), catalog()).reading.sheets[0]


def drawn(sheet, language=Language.EN, cell="", rows=60, columns=20):
    return markup(sheet, window_of(sheet, rows, columns), language, cell, "Sheet")


@pytest.mark.parametrize("language", Language)
def test_each_cell_stands_at_its_address_with_the_mark_of_its_role(sheet, language):
    said = drawn(sheet, language)
    region = MARKS[Role.REGION].say(language)
    assert f'<td data-cell="A3" class="region"><i>{region}</i>镇海区</td>' in said
    assert re.search(r'data-cell="C4" class="certain number"><i>✓</i>2600.3<', said)
    assert '<th scope="row">4</th>' in said
    assert '<th scope="col">C</th>' in said


def test_the_cell_that_is_pointed_at_is_marked(sheet):
    assert 'data-cell="A3" class="region picked"' in drawn(sheet, cell="A3")
    assert "picked" not in drawn(sheet, cell="Z9")


def test_the_legend_counts_the_cells_of_each_role(sheet):
    assert "Region 2</li>" in legend(sheet, Language.EN)
    assert "Read 4</li>" in legend(sheet, Language.EN)


def test_no_more_is_drawn_than_the_window_has(sheet):
    said = drawn(sheet, rows=3, columns=2)
    assert said.count('scope="row"') == 3
    assert 'data-cell="C3"' not in said


def test_what_stands_in_a_cell_is_text():
    evil = '<img src=x onerror="alert(1)">'
    grid = Grid(
        "S", ((Cell(Kind.TEXT, evil), Cell(Kind.NUMBER, "0.056", Mark.PERCENT)),)
    )
    said = drawn(SheetRead(grid, {(0, 0): Role.TITLE}))
    assert evil not in said
    assert "&lt;img" in said
    assert "5.6%" in said


def test_the_figures_of_a_text_are_marked_where_they_stand():
    text = "经济公报<b>\n2024年上半年，镇海区实现地区生产总值670.5亿元，同比增长5.3%。"
    known = catalog()
    context = Context("a", "a", known, vocabulary_of(known))
    found = read_text("a", text, context).found
    said = text_markup(text, found, Language.EN, "a")
    assert '<mark class="certain"><i>✓</i>670.5亿元</mark>' in said
    assert "<b>" not in said
