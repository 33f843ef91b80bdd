"""Numbers as articles and reports print them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.catalog.printed import numbers_in, resolution, states


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("670亿元", "670"),
        ("54.79 billion yuan", "547.9"),
        ("1.3 trillion yuan", "13000"),
        ("16,452.8亿元", "16452.8"),
        ("近3万家", "30000"),
        ("近3万家", "3"),
        ("30余件", "30"),
        ("下降3.2%", "-3.2"),
        ("前三位", "3"),
        ("十五位", "15"),
        ("二十个", "20"),
        ("一百零五项", "105"),
        ("两家", "2"),
        ("二〇二二年", "2022"),
        ("近千个", "1000"),
        ("增速夺冠", "1"),
        ("全覆盖", "100"),
        ("与上年持平", "0"),
        ("level with the previous year", "0"),
        ("up three places", "3"),
        ("翻番", "100"),
        ("过半", "50"),
    ],
)
def test_a_value_is_found_in_words_and_in_digits(printed, value):
    assert states(printed, Decimal(value))


@pytest.mark.parametrize(
    ("printed", "value"),
    [("670亿元", "67.1"), ("前三位", "4"), ("", "3"), ("6.4%", "6.5")],
)
def test_other_digits_are_no_match(printed, value):
    assert not states(printed, Decimal(value))


@given(st.integers(10, 99))
def test_a_chinese_numeral_is_read_as_it_is_spoken(number):
    tens, ones = divmod(number, 10)
    signs = " 一二三四五六七八九"
    said = (signs[tens] if tens > 1 else "") + "十" + signs[ones].strip()
    assert Decimal(number) in set(numbers_in(f"共{said}项"))


@pytest.mark.parametrize(
    ("value", "printed", "step"),
    [
        ("670", "", "1"),
        ("16452.8", "", "0.1"),
        ("15700", "1.57 trillion yuan", "100"),
        ("547.9", "in 2020 54.79 billion yuan", "0.1"),
        ("0", "持平", "1"),
        ("547.9", "the figure of 2020", "0.1"),
    ],
)
def test_a_figure_is_as_fine_as_it_is_printed(facts_with, value, printed, step):
    facts = facts_with(f"value | printed\n {value} | {printed}")
    assert resolution(facts.observations[0]) == Decimal(step)
