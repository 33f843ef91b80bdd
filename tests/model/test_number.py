"""Numbers lose no digit and read as each language expects."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.definitions import Unit
from indicators.model.number import Scale, scale_of
from indicators.model.observation import Qualifier
from indicators.model.text import Language, Text

YUAN = Unit("元", Text("元", "yuan"), "yuan", Decimal(1))
HUNDRED_MILLION = Unit(
    "亿元", Text("亿元", "100 million yuan"), "yuan", Decimal(100_000_000)
)
FIRM = Unit("家", Text("家", ""), "count", Decimal(1))
TEN_THOUSAND = Unit("万家", Text("万家", "10,000"), "count", Decimal(10_000))
MINUTE = Unit("分钟", Text("分钟", "minutes"), "time", Decimal(1))
HOUR = Unit("小时", Text("小时", "hours"), "time", Decimal(60))
HECTARE = Unit("公顷", Text("公顷", "hectares"), "area", Decimal(10_000))
PERCENT = Unit("%", Text("%", "%"), "percent", Decimal(1))

numbers = st.floats(-1e15, 1e15)
scales = st.sampled_from(
    [
        scale_of(unit, base, largest, language)
        for unit, base in (
            (HUNDRED_MILLION, YUAN),
            (TEN_THOUSAND, FIRM),
            (HOUR, MINUTE),
        )
        for largest in (0.0, 3.0, 900.0, 5e6)
        for language in Language
    ]
)


def parsed(text):
    return Decimal(text.replace(",", "").replace("−", "-"))


@given(numbers, scales)
def test_no_digit_is_lost_and_none_is_added(value, scale):
    assert parsed(scale.number(value)) == Decimal(str(value)) * scale.factor


@given(numbers, scales, st.integers(0, 6))
def test_a_rounded_number_is_the_nearest(value, scale, decimals):
    exact = Decimal(str(value)) * scale.factor
    rounded = parsed(scale.number(value, decimals))
    assert abs(rounded - exact) <= Decimal(10) ** -decimals / 2


@given(st.floats(-1e-9, 1e-9) | st.just(-0.0), st.integers(0, 6))
def test_nothing_is_never_negative(value, decimals):
    scale = Scale.plain(Language.ZH)
    assert "−" not in scale.number(value, decimals)
    assert scale.number(-0.0) == "0"


@given(numbers, scales)
def test_a_mark_stands_where_its_number_says(value, scale):
    assert scale.of(value) == float(parsed(scale.number(value)))


@given(st.decimals(-(10**12), 10**12, places=4))
def test_the_store_s_exact_decimals_are_written_as_they_are(value):
    assert parsed(Scale.plain(Language.EN).number(value)) == value


@pytest.mark.parametrize(
    ("value", "unit", "base", "zh", "en"),
    [
        (16452.8, HUNDRED_MILLION, YUAN, "16,452.8亿元", "1.64528 trillion yuan"),
        (670.0, HUNDRED_MILLION, YUAN, "670亿元", "67 billion yuan"),
        (0.25, HUNDRED_MILLION, YUAN, "0.25亿元", "25 million yuan"),
        (0.0025, HUNDRED_MILLION, YUAN, "0.0025亿元", "250,000 yuan"),
        (76543.0, YUAN, YUAN, "76,543元", "76,543 yuan"),
        (2.5, TEN_THOUSAND, FIRM, "2.5万家", "25,000"),
        (250.0, TEN_THOUSAND, FIRM, "250万家", "2.5 million"),
        (47.0, FIRM, FIRM, "47家", "47"),
        (-6.4, PERCENT, PERCENT, "−6.4%", "−6.4%"),
        (24.0, HOUR, MINUTE, "24小时", "24 hours"),
        (150.0, HECTARE, HECTARE, "150公顷", "150 hectares"),
    ],
)
def test_chinese_goes_by_myriads_and_english_by_thousands(value, unit, base, zh, en):
    assert scale_of(unit, base, value, Language.ZH).write(value) == zh
    assert scale_of(unit, base, value, Language.EN).write(value) == en


def test_one_scale_serves_small_and_large_values_of_a_figure():
    scale = scale_of(HUNDRED_MILLION, YUAN, 16452.8, Language.EN)
    assert scale.write(670.0) == "0.067 trillion yuan"


def test_a_scale_is_a_step_lower_for_the_sake_of_the_smallest():
    scale = scale_of(HUNDRED_MILLION, YUAN, 18700, Language.EN, 641.6)
    assert scale.write(641.6) == "64.16 billion yuan"
    assert scale.write(18700) == "1,870 billion yuan"


def test_the_greatest_stays_short_whatever_the_smallest_is():
    scale = scale_of(HUNDRED_MILLION, YUAN, 1000.0, Language.EN, 0.5)
    assert scale.write(1000.0) == "100 billion yuan"


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        (Qualifier.EXACT, "30家"),
        (Qualifier.ABOUT, "≈30家"),
        (Qualifier.OVER, ">30家"),
        (Qualifier.UP_TO, "≤30家"),
    ],
)
def test_an_approximate_figure_keeps_its_sign(qualifier, text):
    scale = scale_of(FIRM, FIRM, 30.0, Language.ZH)
    assert scale.write(30.0, qualifier) == text


@pytest.mark.parametrize("value", [1e300, -1e300, 1.7976931348623157e308])
def test_no_number_is_too_large_to_be_written(value):
    scale = scale_of(HUNDRED_MILLION, YUAN, value, Language.EN)
    assert parsed(scale.number(value)) == parsed(scale.number(value, 4))


def test_halves_are_rounded_up():
    assert Scale.plain(Language.EN, "%").write(13.85, decimals=1) == "13.9%"
    assert Scale.plain(Language.EN).number(1234.0, 2) == "1,234.00"


def test_the_base_of_an_index_stands_in_brackets():
    chinese = Scale.plain(Language.ZH, "上年=100")
    english = Scale.plain(Language.EN, "year before = 100")
    assert chinese.write(108.7) == "108.7（上年=100）"
    assert english.write(108.7) == "108.7 (year before = 100)"
