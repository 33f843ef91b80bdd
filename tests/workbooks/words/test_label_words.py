import pytest

from indicators.model.observation import Basis, Measure
from indicators.workbooks.words.labels import (
    is_chinese,
    label_of,
    tidied,
    without_translation,
)


@pytest.mark.parametrize(
    ("text", "subject", "unit"),
    [
        ("地区生产总值（亿元）", "地区生产总值", "亿元"),
        ("地区生产总值(亿元", "地区生产总值", "亿元"),
        ("地区生产总值_亿元", "地区生产总值", "亿元"),
        ("GDP（2015年，亿元）", "GDP", "亿元"),
        ("GDP (100 million yuan)", "GDP", "100 million yuan"),
        ("地区生产总值（亿元）(100 million yuan)", "地区生产总值", "亿元"),
        ("城镇化率%", "城镇化率", "%"),
        ("单位：亿元", "", "亿元"),
        ("亿元", "", "亿元"),
        ("15 to 74 years", "15 to 74 years", ""),
    ],
)
def test_a_label_holds_a_subject_and_its_unit(text, subject, unit):
    label = label_of(text)
    assert (label.subject, label.unit) == (subject, unit)


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("GDP增速（%）", Measure.GROWTH, "%"),
        ("GDP同比±%", Measure.GROWTH, "%"),
        ("GDP指数（上年=100）", Measure.INDEX, "上年=100"),
        ("GDP为上年%", Measure.INDEX, "上年=100"),
        ("比重提高（个百分点）", Measure.CHANGE, "个百分点"),
        ("位次", Measure.RANK, ""),
        ("出口总额", None, ""),
    ],
)
def test_a_label_says_what_is_measured(text, measure, unit):
    label = label_of(text)
    assert (label.measure, label.unit) == (measure, unit)


def test_an_index_that_does_not_say_of_what_has_no_base():
    assert label_of("地区生产总值指数").unit == ""


def test_prices_of_a_year_are_no_period():
    label = label_of("GDP（按2020年不变价）")
    assert label.period is None
    assert label.basis is Basis.COMPARABLE


def test_the_year_that_another_is_compared_with_is_no_period():
    label = label_of("比2019年增长（%）")
    assert (label.compared, label.period) == (2019, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("6月累计", "cumulative"),
        ("当月值", "single"),
        ("1-6月", "cumulative"),
        ("GDP", ""),
    ],
)
def test_words_say_whether_it_counts_from_january(text, said):
    assert label_of(text).accumulation == said


def test_an_index_on_the_same_month_is_of_that_month_alone():
    assert label_of("环比（上年同月=100）").accumulation == "single"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("其中：出口", "出口"),
        ("#出口", "出口"),
        ("一、出口总额", "出口总额"),
        ("（一）出口总额", "出口总额"),
        ("表3-2 出口总额", "出口总额"),
        ("表1：出口总额", "出口总额"),
        ("出口总额①", "出口总额"),
        ("出口总额 Exports", "出口总额"),
    ],
)
def test_numbers_marks_and_translations_are_no_part_of_a_name(text, subject):
    assert label_of(text).subject == subject


def test_of_which_marks_a_part():
    assert label_of("其中：出口").of_which
    assert not label_of("出口").of_which


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("广    州", "广州"),
        ("ＧＤＰ", "GDP"),
        ("地区生产总值\nGross Regional Product", "地区生产总值"),
        ("GDP\nper head", "GDP per head"),
        ("地区生产\n总值", "地区生产总值"),
        ("2020年²", "2020年"),
    ],
)
def test_a_text_is_tidied_to_one_line(text, plain):
    assert tidied(text) == plain


def test_an_abbreviation_behind_chinese_is_no_translation():
    assert without_translation("地区生产总值 GDP") == "地区生产总值 GDP"


def test_one_character_makes_a_text_chinese():
    assert is_chinese("GDP总量")
    assert not is_chinese("GDP")
