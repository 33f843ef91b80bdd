from fractions import Fraction

import pytest

from indicators.analysis.comparability import RULES
from indicators.analysis.comparability.compared import Intent
from indicators.analysis.comparability.targets import (
    percent_of,
)
from indicators.analysis.comparability.wording import assessing_words
from indicators.model.finding import Level
from indicators.model.view import Page
from tests.analysis.comparability.comparing import (
    BEILUN,
    ZHENHAI,
    compared,
    found,
    places,
    said,
)

GROWTH = {"measure": "growth"}
TWO = "region|year|value\nZhenhai|2022|5\nBeilun|2022|6"
DONE = """
region  | year | months | stage       | value
Zhenhai | 2022 | 01-10  | preliminary | 629.0
Zhenhai | 2022 | 01-12  | target      | 647.4
"""


def test_progress_always_says_how_much_time_has_passed():
    (finding,) = found("R13", DONE, Intent.PROGRESS)
    assert finding.level is Level.ALWAYS
    assert said(finding) == (
        "进度与时间进度（序时进度）相比，时间进度：1—10月为83.3%；差距以个百分点计，由未四舍五入的数值算出。",
        (
            "Progress is held against the share of the time elapsed (Jan–Oct: 83.3%); the gap "
            "is in percentage points, computed from unrounded figures."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2022)]
    assert not found("R13", DONE, Intent.SIDE)


def test_shares_are_said_with_at_most_one_decimal():
    shares = [Fraction(1, 4), Fraction(10, 12), Fraction(1)]
    assert [percent_of(share) for share in shares] == ["25", "83.3", "100"]


@pytest.mark.parametrize("intent", [Intent.CHANGE, Intent.RANK])
def test_the_difference_of_two_rates_is_in_points(intent):
    (finding,) = found("R14", TWO, intent, fixed=GROWTH)
    assert finding.level is Level.ALWAYS
    assert said(finding) == (
        "地区生产总值（同比增长）以百分数表示，两个百分数之差以个百分点计，不写成百分之几。",
        (
            "Figures of gross domestic product (growth on a year earlier) are in percent: the "
            "difference of two of them is in percentage points (pp), not in percent."
        ),
    )
    assert len(finding.cells) == 2
    assert not found("R14", TWO, intent)
    assert not found("R14", TWO, Intent.LINES, fixed=GROWTH)


def test_a_rank_of_gdp_is_a_position():
    (finding,) = found("R22", TWO, Intent.RANK, fixed=GROWTH)
    assert finding.level is Level.ALWAYS
    assert said(finding) == (
        "地区生产总值的位次只表示各地在这次比较中的位置，不用来评价任何地方或个人的工作。",
        (
            "Positions by gross domestic product say where a region stands in this "
            "comparison; they do not judge the work of any place or person."
        ),
    )
    assert places(finding) == [(BEILUN, 2022), (ZHENHAI, 2022)]
    assert not found("R22", TWO, Intent.LINES)
    assert not found("R22", TWO, Intent.RANK, fixed={"indicator": "exports"})


@pytest.mark.parametrize(
    "words",
    ["各县GDP排行榜", "纳入考核", "GDP league table", "the best-performing district"],
)
def test_a_verdict_is_found_in_either_language(words):
    assert assessing_words(words)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_our_own_rules_pass_no_verdict(rule):
    for text in (rule.statement, rule.why):
        assert not assessing_words(text.zh + text.en)


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        ("up", "higher is better"),
        ("down", "lower is better"),
        ("neither", "neither high nor low is better"),
    ],
)
def test_colour_follows_the_direction(direction, words):
    known = compared(TWO, Intent.RANK).catalog.indicators.values()
    code = next(each.code for each in known if each.direction == direction)
    (finding,) = found("R23", TWO, Intent.RANK, fixed={"indicator": code})
    assert finding.level is Level.ALWAYS
    assert words in said(finding)[1]


def test_the_sentence_on_colour():
    (finding,) = found("R23", TWO, Intent.CHANGE)
    assert said(finding) == (
        "颜色只按指标的方向使用（数值越高越好），不按正负；同时用文字或形状表示，不单靠颜色。",
        (
            "Colour follows what the indicator means (higher is better), not the sign, and a "
            "word or a shape always says the same."
        ),
    )
    assert not found("R23", TWO, Intent.LINES)


def test_there_is_no_map():
    (finding,) = found("R24", TWO, Intent.MAP)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "公开使用的地图须用经审核的底图，这里没有；请看按数值排列的图。",
        (
            "A map for the public needs a reviewed base map, which is not provided here; use "
            "the ordered chart instead."
        ),
    )
    assert finding.alternative.page is Page.RANKINGS
    assert not found("R24", TWO, Intent.RANK)
