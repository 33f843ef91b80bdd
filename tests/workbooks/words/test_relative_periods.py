import pytest

from indicators.workbooks.words.relative_periods import Relative, relative_in


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("上年同期", Relative.SAME_PERIOD_LAST_YEAR),
        ("去年同期累计", Relative.SAME_PERIOD_LAST_YEAR),
        ("同期", Relative.SAME_PERIOD_LAST_YEAR),
        ("上年末", Relative.LAST_YEAR_END),
        ("前年", Relative.YEAR_BEFORE_LAST),
        ("上 年", Relative.LAST_YEAR),
        ("本年累计", Relative.THIS_YEAR),
        ("本月止累计", Relative.THIS_MONTH),
        ("上月", Relative.LAST_MONTH),
        ("本季", Relative.THIS_QUARTER),
        ("上季度", Relative.LAST_QUARTER),
        ("本期", Relative.THIS_PERIOD),
        ("上期", Relative.LAST_PERIOD),
        ("Previous year", Relative.LAST_YEAR),
    ],
)
def test_a_period_may_be_named_by_another(text, relative):
    assert relative_in(text) is relative


@pytest.mark.parametrize(
    "text",
    [
        "比上年增长(%)",
        "比上年同期增减",
        "较上月增长",
        "上年=100",
        "上年同期=100",
        "以上年为100",
        "2021年为上年%",
        "同比",
        "growth over the previous year",
        "2022年",
    ],
)
def test_what_a_figure_is_compared_with_is_not_its_period(text):
    assert relative_in(text) is None
