from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks.words.numbers import (
    Number,
    digits,
    missing,
    number_of,
    scaled,
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("670", "670", ""),
        ("-3.1", "-3.1", ""),
        ("−3.1", "-3.1", ""),
        ("1,234.5", "1234.5", ""),
        ("１２３", "123", ""),
        ("670亿元", "670", "亿元"),
        ("6.4 %", "6.4", "%"),
        ("6.4％", "6.4", "%"),
        ("12 million yuan", "12", "million yuan"),
    ],
)
def test_a_number_is_read_with_its_unit(text, value, unit):
    assert number_of(text) == Number(Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["", "x", "1 234", "12,34", "1.2.3", "上年为1.43", "(1.2)", "nan", "٣"],
)
def test_anything_else_is_no_number(text):
    assert number_of(text) is None


@pytest.mark.parametrize(
    "text", ["", " ", "-", "—", "——", "－", "…", "……", "空", "..."]
)
def test_a_missing_mark_is_missing(text):
    assert missing(text)


@pytest.mark.parametrize("text", ["0", "0.0", "-0", "-1", "x"])
def test_a_zero_is_not_missing(text):
    assert not missing(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_written_with_separators_is_read_back(value):
    assert number_of(f"{value:,}") == Number(value)


@given(
    st.decimals(-(10**9), 10**9, places=3),
    st.sampled_from([Decimal(10) ** power for power in range(13)]),
    st.sampled_from([Decimal(10) ** power for power in range(13)]),
)
def test_powers_of_ten_scale_exactly_there_and_back(value, factor, divisor):
    there = scaled(value, factor, divisor)
    assert there is not None
    assert scaled(there, divisor, factor) == value


def test_a_third_has_no_end():
    assert scaled(Decimal(1), Decimal(1), Decimal(3)) is None


def test_digits_leave_out_zeros_at_the_end():
    assert digits(Decimal("1200.50")) == 5
