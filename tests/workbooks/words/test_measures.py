import pytest

from indicators.model.observation import Basis, Measure
from indicators.workbooks.words.measures import CUMULATIVE, SINGLE, measure_words


@pytest.mark.parametrize(
    ("text", "measure", "subject"),
    [
        ("出口总额同比增长", Measure.GROWTH, "出口总额"),
        ("出口总额比上年增长%", Measure.GROWTH, "出口总额"),
        ("增速", Measure.GROWTH, ""),
        ("Exports, year-on-year", Measure.GROWTH, "Exports"),
        ("Growth of real GDP, year on year", Measure.GROWTH, "GDP"),
        ("出口总额指数", Measure.INDEX, "出口总额指数"),
        ("出口总额为上年%", Measure.INDEX, "出口总额"),
        ("出口占比", Measure.SHARE, "出口"),
        ("出口占全市比重", Measure.SHARE, "出口"),
        ("出口位次", Measure.RANK, "出口"),
        ("位次变化", Measure.RANK_CHANGE, ""),
        ("出口增加额", Measure.CHANGE, "出口"),
        ("完成年度目标%", Measure.PROGRESS, ""),
        ("出口总额", None, "出口总额"),
        ("绝对值", None, ""),
    ],
)
def test_words_measure_a_subject(text, measure, subject):
    said = measure_words(text)
    assert (said.measure, said.subject) == (measure, subject)


@pytest.mark.parametrize("text", ["环比增长", "比上月增长", "上月=100"])
def test_a_change_on_the_month_before_is_none_of_our_measures(text):
    said = measure_words(text)
    assert said.month_on_month
    assert said.measure is None


@pytest.mark.parametrize("text", ["GDP年均增长", "GDP平均每年增长"])
def test_an_average_over_years_is_none_of_our_measures(text):
    said = measure_words(text)
    assert said.average
    assert said.measure is None


@pytest.mark.parametrize("text", ["年度目标", "2023年计划", "预计", "规划目标"])
def test_a_target_is_no_result(text):
    assert measure_words(text).target


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("GDP增速（可比价）", Basis.COMPARABLE),
        ("按不变价格计算", Basis.COMPARABLE),
        ("GDP（当年价）", Basis.CURRENT),
        ("税收同口径增长", Basis.LIKE_FOR_LIKE),
        ("税收自然口径增长", Basis.NATURAL),
        ("收入实际增长", Basis.REAL),
        ("扣除价格因素增长", Basis.REAL),
        ("扣除留抵退税后增长", Basis.NET_OF_VAT),
        ("出口总额", None),
    ],
)
def test_words_say_the_basis(text, basis):
    assert measure_words(text).basis is basis


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("累计", CUMULATIVE),
        ("本月止累计", CUMULATIVE),
        ("出口累计值", CUMULATIVE),
        ("当季值", SINGLE),
        ("本月", SINGLE),
        ("出口", ""),
    ],
)
def test_words_say_whether_months_are_added_up(text, said):
    assert measure_words(text).accumulation == said
