from indicators.analysis.comparability.compared import Intent
from indicators.model.finding import Level
from indicators.model.observation import Measure
from indicators.model.view import Page, Shape
from tests.analysis.comparability.comparing import (
    COAST,
    ZHENHAI,
    compared,
    found,
    places,
    said,
    table,
)

LEVELS = """
region  | year | value
Zhenhai | 2021 | 1000
Zhenhai | 2022 | 1100
"""


def test_growth_of_gdp_is_not_made_of_two_levels():
    (finding,) = found("R1", LEVELS, Intent.CHANGE)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        "地区生产总值的总量按当年价格公布，增速按可比价格公布；两个总量相除得不出增速，请看公布的增速。",
        (
            "Levels of gross domestic product are published in current prices and growth in "
            "comparable prices, so two levels make no growth rate; use the published growth."
        ),
    )
    assert places(finding) == [(ZHENHAI, 2021), (ZHENHAI, 2022)]
    view = finding.alternative
    assert (view.page, view.measure, view.shape) == (
        Page.GROWTH,
        Measure.GROWTH,
        Shape.LINES,
    )


def test_growth_that_may_be_derived_is_called_nominal_if_it_is_of_money():
    (money,) = found("R1", LEVELS, Intent.INDEX, fixed={"indicator": "retail_sales"})
    (firms,) = found("R1", LEVELS, Intent.INDEX, fixed={"indicator": "market_entities"})
    assert money.level is firms.level is Level.WARN
    assert said(money) == (
        "社会消费品零售总额的变化由公布的数值算得，是名义变化，含价格变动，可能与公布的增速不同。",
        (
            "The change of total retail sales of consumer goods is nominal: computed from "
            "published levels, it includes price changes and may differ from the published "
            "growth."
        ),
    )
    assert "名义" not in said(firms)[0]
    assert "nominal" not in said(firms)[1]


def test_levels_beside_each_other_and_published_rates_make_no_growth():
    assert not found("R1", LEVELS, Intent.LINES)
    assert not found("R1", LEVELS, Intent.INDEX, fixed={"measure": "growth"})
    assert not found(
        "R1", LEVELS, Intent.CHANGE, fixed={"indicator": "urbanisation_rate"}
    )


def test_the_published_growth_that_is_offered_is_no_derived_one():
    (finding,) = found("R1", LEVELS, Intent.CHANGE)
    rows = table(LEVELS, measure=finding.alternative.measure.code)
    assert not found("R1", compared(rows, Intent.LINES, view=finding.alternative))


def test_levels_of_firms_above_designated_size_are_no_base():
    above = {"indicator": "industrial_value_added_above_scale"}
    (finding,) = found("R5", LEVELS, Intent.CHANGE, fixed=above)
    assert finding.level is Level.BLOCK
    assert said(finding) == (
        (
            "规模以上工业增加值只统计规模（限额）以上单位，单位名单每年变动，去年公布的数不是今年增速的基数；"
            "请看公布的同口径增速。"
        ),
        (
            "Figures of value added of industry above designated size count units above "
            "designated size, and which units these are changes each year: last year's level "
            "is not the base of this year's growth; use the published rate."
        ),
    )
    assert finding.alternative.measure is Measure.GROWTH
    assert not found("R1", LEVELS, Intent.CHANGE, fixed=above)
    assert not found("R5", LEVELS, Intent.LINES, fixed=above)


def test_all_industry_is_not_industry_above_designated_size():
    every = {"indicator": "industrial_value_added", "region": COAST}
    rows = "year|value\n2021|5\n2022|6"
    assert not found("R5", rows, Intent.CHANGE, fixed=every)
    assert found("R1", rows, Intent.CHANGE, fixed=every)
