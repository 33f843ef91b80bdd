from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.observation import Qualifier
from indicators.workbooks.grid import Cell, Kind, Mark
from indicators.workbooks.words.numbers import (
    Figure,
    Number,
    absent,
    digits,
    figure_in,
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


def figure(text):
    return figure_in(Cell(Kind.TEXT, text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("-12.5", "-12.5", ""),
        ("1,234.5", "1234.5", ""),
        ("１２３．４", "123.4", ""),
        ("1，234.5", "1234.5", ""),
        ("1\u2009234.5", "1234.5", ""),
        ("1\u00a0234", "1234", ""),
        ("1.2e3", "1200", ""),
        ("670亿元", "670", "亿元"),
        ("6.4 ％", "6.4", "%"),
        ("6.4个百分点", "6.4", "个百分点"),
        ("'123", "123", ""),
        ("¥670", "670", "元"),
        ("$12.5亿", "12.5", "亿美元"),
        ("增长5.6%", "5.6", "%"),
        ("123.4①", "123.4", ""),
        ("123.4²", "123.4", ""),
        ("123.4*", "123.4", ""),
        ("5.6%[2]", "5.6", "%"),
    ],
)
def test_a_figure_is_read_without_what_only_decorates_it(text, value, unit):
    assert figure(text) == Figure(Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("(1.2)", "-1.2", "("),
        ("（1.2）%", "-1.2", "("),
        ("▲3.1", "-3.1", "▲"),
        ("△3.1", "-3.1", "△"),
        ("下降3.1", "-3.1", "下降"),
        ("负增长3.1%", "-3.1", "负增长"),
        ("—3.1", "-3.1", ""),
    ],
)
def test_what_made_a_figure_negative_is_told(text, value, sign):
    found = figure(text)
    assert (found.value, found.sign) == (Decimal(value), sign)


@pytest.mark.parametrize("text", ["下降-3.1", "▲-3.1"])
def test_a_fall_that_is_said_twice_is_no_rise_and_somebody_must_look(text):
    found = figure(text)
    assert (found.value, found.repaired) == (Decimal("-3.1"), True)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("约670亿元", Qualifier.ABOUT),
        ("近670亿元", Qualifier.ABOUT),
        ("670亿元左右", Qualifier.ABOUT),
        ("超670亿元", Qualifier.OVER),
        ("670多亿元", Qualifier.OVER),
        ("670亿元以上", Qualifier.OVER),
        ("≥670亿元", Qualifier.OVER),
        ("不足670亿元", Qualifier.UP_TO),
        ("670亿元以内", Qualifier.UP_TO),
    ],
)
def test_a_figure_keeps_how_exactly_it_is_said(text, qualifier):
    assert figure(text) == Figure(Decimal(670), "亿元", qualifier)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234. 5", "1234.5"),
        ("1 234 567", "1234567"),
        ("99. 9", "99.9"),
        ("12,34", "12.34"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1O4.5", "104.5"),
        ("l23", "123"),
    ],
)
def test_digits_that_were_put_right_are_told(text, value):
    assert figure(text) == Figure(Decimal(value), repaired=True)


@pytest.mark.parametrize("text", ["上年为1.43", "去年同期1.43", "1.43（上年）"])
def test_a_figure_of_the_year_before_says_so(text):
    assert figure(text) == Figure(Decimal("1.43"), about_last_year=True)


@pytest.mark.parametrize(
    ("text", "flag"), [("5.6e", "e"), ("5.6 p", "p"), ("5.6bd", "bd")]
)
def test_the_flag_of_an_office_is_no_unit(text, flag):
    assert figure(text) == Figure(Decimal("5.6"), flag=flag)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "负增长",
        "2022年",
        "2022年1月",
        "65岁以上人口_人",
        "(100 million yuan)",
        "1-6月",
        "3/4",
        "1:2",
        "第3",
        "1.2.3",
        "1,2345",
        "45 67",
        "670亿元，增长5%",
        "OO1",
        "x",
    ],
)
def test_a_text_that_is_more_than_one_figure_is_none(text):
    assert figure(text) is None


def test_a_cell_of_numbers_is_its_figure():
    assert figure_in(Cell(Kind.NUMBER, "0.056", Mark.PERCENT)) == Figure(
        Decimal("5.6"), "%"
    )
    assert figure_in(Cell(Kind.NUMBER, "12.5")) == Figure(Decimal("12.5"))
    assert figure_in(Cell(Kind.NUMBER, "inf")) is None
    assert figure_in(Cell(Kind.ERROR, "#DIV/0!")) is None


MARKS = (
    "- — – … .. . : X x (D) （D） 空 / \\ n.a. NA N/A #N/A 无 缺 暂无 － …… * *** :c ："
)


@pytest.mark.parametrize("text", MARKS.split())
def test_a_mark_of_any_office_for_no_figure_is_no_figure(text):
    assert absent(text)
    assert figure(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_figure_is_never_absent_and_never_repaired_as_it_should_be_written(value):
    assert not absent(f"{value}")
    assert figure(f"{value:,}亿元") == Figure(value, "亿元")
