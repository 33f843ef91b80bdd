import pytest

from indicators.analysis.comparability.compared import Intent
from indicators.model.finding import Level
from indicators.model.view import Years
from tests.analysis.comparability.comparing import (
    HAICHENG,
    ZHENHAI,
    cuts,
    found,
    places,
    said,
)

ROWS = """
region   | year | value
Haicheng | 2018 | 5
Haicheng | 2019 | 6
Haicheng | 2020 | 7
"""
CENSUS = cuts(("Haicheng", "2020-01-01"))


@pytest.mark.parametrize("intent", [Intent.LINES, Intent.INDEX, Intent.RANK])
def test_a_line_is_cut_at_a_break(intent):
    (finding,) = found("R6", ROWS, intent, breaks=CENSUS)
    assert finding.level is Level.WARN
    assert said(finding) == (
        "海城在2019年与2020年之间有断点，前后不可直接相比，线在此处断开，跨断点不算增减：普查修订。",
        (
            "Haicheng: a break between 2019 and 2020. Both sides do not compare, the line is "
            "cut there and no change is computed across it: Census revision."
        ),
    )
    assert places(finding) == [(HAICHENG, 2019), (HAICHENG, 2020)]
    assert finding.alternative.periods == Years(2018, 2019)


@pytest.mark.parametrize(
    "breaks",
    [
        cuts(),
        cuts(("Zhenhai", "2020-01-01")),
        cuts(("Haicheng", "2018-01-01")),
        cuts(("Haicheng", "2021-01-01")),
        cuts(("Haicheng", "2020-01-01")).assign(indicator="exports"),
        cuts(("Haicheng", "2020-01-01")).assign(scope="district_owned"),
    ],
)
def test_a_break_elsewhere_cuts_nothing(breaks):
    assert not found("R6", ROWS, Intent.LINES, breaks=breaks)


def test_figures_beside_each_other_are_not_joined_across_a_break():
    assert not found("R6", ROWS, Intent.SIDE, breaks=CENSUS)


def test_a_change_across_a_break_is_not_computed():
    (finding,) = found("R6", ROWS, Intent.CHANGE, breaks=CENSUS)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "海城的变化跨过断点，无法计算；请看断点一侧的年份：普查修订。",
        (
            "Haicheng: the change would cross a break and is not computed; choose years on "
            "one side of it: Census revision."
        ),
    )


def test_a_change_leaves_out_who_is_broken_and_keeps_the_others():
    rows = ROWS + "Zhenhai | 2018 | 5\nZhenhai | 2020 | 6\n"
    (finding,) = found("R6", rows, Intent.CHANGE, breaks=CENSUS)
    assert finding.level is Level.WARN
    assert said(finding)[1].startswith("Haicheng: left out")
    assert places(finding) == [(HAICHENG, 2019), (HAICHENG, 2020)]


REVISED = """
region  | year | value | stage
Zhenhai | 2020 | 5     | final
Zhenhai | 2021 | 6     | preliminary
Zhenhai | 2022 | 7     | revised
"""


def test_a_revised_figure_after_one_that_was_not_mixes_vintages():
    (finding,) = found("R8", REVISED, Intent.LINES)
    assert finding.level is Level.WARN
    assert said(finding) == (
        (
            "同一条线上有修订后的数（镇海2022年），更早的年份（镇海2021年）仍是修订前的数；两者不宜相连，"
            "请用修订后的历史数据。"
        ),
        (
            "One series has revised figures (Zhenhai 2022) after older ones that were not "
            "revised (Zhenhai 2021); these do not join well: use the revised history."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2021), (ZHENHAI, 2022)]
    assert finding.alternative.periods == Years(2020, 2021)


def test_a_preliminary_newest_year_is_normal():
    rows = "region|year|value|stage\nZhenhai|2020|5|final\nZhenhai|2021|6|preliminary"
    assert not found("R8", rows, Intent.LINES)


def test_a_break_between_them_marks_the_vintages():
    breaks = cuts(("Zhenhai", "2022-01-01"))
    assert not found("R8", REVISED, Intent.LINES, breaks=breaks)


def test_vintages_of_two_regions_are_no_mixture():
    rows = "region|year|value|stage\nZhenhai|2020|5|preliminary\nNingbo|2021|6|final"
    assert not found("R8", rows, Intent.LINES)
