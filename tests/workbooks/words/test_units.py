from decimal import Decimal

import pytest

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.workbooks.grid import Cell, Kind
from indicators.workbooks.words.names import vocabulary_of
from indicators.workbooks.words.numbers import Number
from indicators.workbooks.words.units import (
    base_of_index,
    fits,
    printed,
    unit_code,
    unit_words,
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("亿元", "亿元"),
        ("（亿元）", "亿元"),
        ("单位：万人", "万人"),
        ("計量單位：億元", ""),
        ("億元", "亿元"),
        ("元/平方米", "元/平方米"),
        ("％", "%"),
        ("±%", "%"),
        ("上年=100", "上年=100"),
        ("100 million yuan", "100 million yuan"),
        ("Unit: 10,000 persons", "10,000 persons"),
        ("US$ million", "US$ million"),
        ("Percentage of population", "Percentage of population"),
        ("年", ""),
        ("（年）", "年"),
        ("地区生产总值", ""),
        ("", ""),
    ],
)
def test_a_unit_is_known_as_it_is_printed(text, unit):
    assert unit_words(text) == unit


def test_a_base_of_an_index_is_a_unit_of_its_own_kind():
    assert base_of_index("上年=100")
    assert not base_of_index("亿元")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("亿元", "亿元"),
        ("100 million yuan", "亿元"),
        ("10 000 yuan", "万元"),
        ("percent", "%"),
        ("‰", "‰"),
        ("HK$ million", ""),
    ],
)
def test_the_catalogue_has_a_code_for_a_printed_unit(text, code):
    assert unit_code(text, vocabulary_of(catalog()).units) == code


def test_a_change_of_a_rate_may_be_in_points():
    units = catalog().units
    assert fits(units["个百分点"], units["%"], Measure.CHANGE)
    assert not fits(units["个百分点"], units["%"], Measure.RATE)


@pytest.mark.parametrize(
    ("cell", "number", "unit", "settled", "shown"),
    [
        (Cell(Kind.NUMBER, "5"), Number(Decimal(5)), "", (Decimal(5), "亿元"), ""),
        (
            Cell(Kind.TEXT, "670亿元"),
            Number(Decimal(670), "亿元"),
            "亿元",
            (Decimal(670), "亿元"),
            "670亿元",
        ),
        (
            Cell(Kind.NUMBER, "5"),
            Number(Decimal(5)),
            "万元",
            (Decimal("0.0005"), "亿元"),
            "5万元",
        ),
        (
            Cell(Kind.TEXT, "5"),
            Number(Decimal(5)),
            "million yuan",
            (Decimal("0.05"), "亿元"),
            "5 million yuan",
        ),
    ],
)
def test_a_figure_is_shown_as_the_sheet_prints_it(cell, number, unit, settled, shown):
    assert printed(cell, number, unit, settled) == shown
