from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.workbooks.grid import Cell, Kind


def test_a_figure_is_kept_in_the_unit_of_its_indicator_and_as_printed(read_sheet):
    (found,) = read_sheet("地区 | 2022年地区生产总值（万元）\n宁波市 | 157043000").found
    assert (found.observation.value, found.observation.unit) == (
        Decimal("15704.3"),
        "亿元",
    )
    assert found.observation.printed == "157043000万元"
    assert found.observation.locator.zh == "Sheet1!B2"


@pytest.fixture
def read_number(grid_of, read_grid):
    """Read one long number as a program computed it."""

    def read(head, number):
        grid = grid_of(f"地区 | {head}\n宁波市 | 1")
        cells = (grid.rows[1][0], Cell(Kind.NUMBER, number))
        (found,) = read_grid(replace(grid, rows=(grid.rows[0], cells))).found
        return found

    return read


def test_the_noise_of_arithmetic_is_rounded_off(read_number):
    found = read_number("2022年地区生产总值（亿元）", "15704.300000000001")
    assert found.observation.value == Decimal("15704.3")


def test_zeros_at_the_end_are_no_digits_too_many(read_number):
    found = read_number("2022年地区生产总值（亿元）", "15704.300000000000")
    assert found.observation.value == Decimal("15704.3")


def test_more_digits_than_excel_keeps_are_not_turned_into_another_unit(read_number):
    found = read_number("2022年地区生产总值（万元）", "1234567890.1234567")
    assert found.observation is None


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("2022年人均GDP（美元）", "34619"),  # dollars are not turned into yuan
        ("2022年某某产值（亿元）", "1"),  # not in the catalogue
    ],
)
def test_a_figure_that_cannot_be_kept_has_no_observation(read_sheet, head, value):
    (found,) = read_sheet(f"地区 | {head}\n宁波市 | {value}").found
    assert found.certain
    assert found.observation is None


def test_a_stock_of_a_year_is_that_of_its_last_day(read_sheet):
    (found,) = read_sheet("地区 | 2022年常住人口（万人）\n宁波市 | 961.8").found
    assert str(found.period) == "2022-01-01/2022-12-31"
    assert str(found.observation.period) == "2022-12-31"


@pytest.mark.parametrize(
    ("unit", "code"),
    [("100 million yuan", "亿元"), ("10 000 yuan", "亿元"), ("亿元", "亿元")],
)
def test_a_unit_in_english_is_the_same_unit(read_sheet, unit, code):
    (found,) = read_sheet(f"Region | GDP 2022 ({unit})\nZhejiang | 77715").found
    assert found.observation.unit == code
