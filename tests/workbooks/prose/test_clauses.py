"""What single clauses state, each under the title of a bulletin."""

from decimal import Decimal

import pytest

from indicators.model.observation import Basis, Qualifier

TITLE = "2022年镇海区国民经济和社会发展统计公报"


def stated(reading):
    return [
        (one.indicator or one.indicator_text, one.measure.code, one.value)
        for one in reading.found
        if one.certain
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "实现地区生产总值1243亿元同比增长3.5%。",
            [("gdp", "level", 1243), ("gdp", "growth", "3.5")],
        ),
        ("全年，，GDP总量1243亿元。", [("gdp", "level", 1243)]),
        (
            "规模以上工业企业实现增加值300亿元。",
            [("industrial_value_added_above_scale", "level", 300)],
        ),
        (
            "固定资产投资412亿元、增长8%、列全市第3位。",
            [
                ("fixed_asset_investment", "level", 412),
                ("fixed_asset_investment", "growth", 8),
            ],
        ),
        ("第一产业实现增加值5亿元。", [("gdp_primary", "level", 5)]),
        ("第一产业增加值占国内生产总值的比重为5%。", [("gdp_primary", "share", 5)]),
        ("固定资产投资增速为-3.2%。", [("fixed_asset_investment", "growth", "-3.2")]),
        (
            "固定资产投资412亿元，居全市第三位，增长8%。",
            [
                ("fixed_asset_investment", "level", 412),
                ("fixed_asset_investment", "growth", 8),
            ],
        ),
        (
            "一般公共预算收入80亿元，完成预算的102%。",
            [
                ("budget_revenue", "level", 80),
                ("budget_revenue", "progress", 102),
            ],
        ),
        (
            "人均地区生产总值23万元，比上年增加3540元。",
            [
                ("gdp_per_head", "level", 23),
                ("gdp_per_head", "change", 3540),
            ],
        ),
        ("限额以上批发业销售额88亿元。", [("限额以上批发业销售额", "level", 88)]),
        ("全年发电量1,234.5亿千瓦时。", [("发电量", "level", "1234.5")]),
    ],
)
def test_the_forms_in_which_bulletins_state_a_figure(read, text, figures):
    expected = [(name, measure, Decimal(value)) for name, measure, value in figures]
    assert stated(read(text, TITLE)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值与规上工业增加值分别增长3.5%、4.1%和5%。",
        "全市和全区地区生产总值分别增长3.5%、3.3%。",
        "镇海区、北仑区地区生产总值分别为1243亿元、2630亿元。",
        "地区生产总值、固定资产投资分别增长3.5%、下降4%、增长2%。",
        "地区生产总值、出口分别增长3.5%与约4%。",
        "、地区生产总值分别增长3.5%、4%。",
        "三次产业结构为5:60:45。",
        "地区生产总值年均增长6%。",
        "五年来，地区生产总值增长36%。",
        "比2019年增长12%。",
        "税收收入占GDP比重为9.7%。",
        "一般公共预算收入占GDP比重为9.7%。",
        "城镇登记失业率增长0.2%。",
        "全社会固定资产投资增长59.2%，其中，固定资产投资增长5.8%。",
        "按常住人口计算，社会消费品零售总额12万元。",
        "地区生产总值(含开发区(甲区))1243亿元。",
        "地区生产总值增长3.5个百分点。",
        "年末固定资产投资412亿元。",
        "去年一季度，固定资产投资增长3%。",
        "6月末住户存款余额比上年末增长5%。",
        "城镇化率80%，提高0.6个百分点。",
        "全国居民消费价格上涨2%，固定资产投资增长5%。",
        "镇海炼化实现工业总产值" + "很" * 200 + "800亿元，投资增长3%。",
        "地区生产总值" + "很" * 200 + "800亿元。",
        "宁波户籍人口620万人。",
        "开展活动次数12件。",
    ],
)
def test_what_is_not_wholly_understood_is_never_certain(read, text):
    kept = stated(read(text, TITLE))
    assert not [one for one in kept if one[0] != "consumer_prices"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("地区生产总值约1243亿元。", Qualifier.ABOUT),
        ("地区生产总值1243亿元左右。", Qualifier.ABOUT),
        ("地区生产总值突破1243亿元。", Qualifier.OVER),
        ("地区生产总值1200多亿元。", Qualifier.OVER),
        ("地区生产总值不足1243亿元。", Qualifier.UP_TO),
        ("地区生产总值1243亿元。", Qualifier.EXACT),
    ],
)
def test_how_exactly_it_is_said_is_kept(read, text, qualifier):
    (found,) = read(text, TITLE).found
    assert found.observation.qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("居民人均可支配收入实际增长3%。", Basis.REAL),
        ("扣除价格因素，居民人均可支配收入增长3%。", Basis.REAL),
        ("一般公共预算收入同口径增长3%。", Basis.LIKE_FOR_LIKE),
        ("规上工业增加值按可比价格计算同比增长3%。", Basis.COMPARABLE),
        ("按户籍人口计算，人均地区生产总值23万元。", Basis.REGISTERED_POPULATION),
    ],
)
def test_the_basis_is_the_one_that_is_said(read, text, basis):
    (found,) = read(text, TITLE).found
    assert found.observation.basis is basis


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("2022年宁波市镇海区国民经济和社会发展统计公报", "330211"),
        ("2022年重庆市江北区国民经济和社会发展统计公报", None),
        ("2022年江北区国民经济和社会发展统计公报", None),
        ("2022年泾县统计公报", None),
        ("中华人民共和国2022年国民经济和社会发展统计公报", "000000"),
    ],
)
def test_a_region_has_a_code_only_where_no_other_can_be_meant(read, title, region):
    (found,) = read("地区生产总值1243亿元。", title).found
    assert (found.region, found.certain) == (region, True)


def test_a_heading_that_ends_like_a_region_names_none(read):
    (found,) = read("四、沿海县实现增长\n2022年地区生产总值1243亿元。").found
    assert found.asked == ("region:",)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("全市地区生产总值15704亿元。", "330200"),
        ("全省地区生产总值77715亿元。", "330000"),
        ("全县地区生产总值12亿元。", None),
    ],
)
def test_another_regions_figure_is_not_the_texts_own(read, text, region):
    (found,) = read(text, TITLE).found
    assert (found.region, found.certain) == (region, False)


def test_the_year_is_carried_only_while_there_is_one(read):
    text = "2021年，镇海区投资增长。2022年，镇海区消费增长。全年固定资产投资增长5%。"
    (found,) = read(text).found
    assert (found.period.year, found.certain) == (2022, False)


def test_the_year_told_before_holds_for_the_next_paragraph(read):
    text = "2022年，镇海区地区生产总值1243亿元。\n全年全区固定资产投资增长5%。"
    assert [str(one.period) for one in read(text).found if one.certain] == [
        "2022-01-01/2022-12-31"
    ] * 2


def test_a_region_and_a_period_may_stand_in_any_order(read):
    (found,) = read("2022年镇海区上半年地区生产总值600亿元。").found
    assert (found.region, str(found.period)) == ("330211", "2022-01-01/2022-06-30")


def test_an_answer_may_name_the_indicator_alone(read):
    text = "2022年，镇海区完成出口200亿元。"
    (question,) = read(text).questions
    (found,) = read(text, answers={question.key: "exports"}).found
    assert (found.indicator, found.measure.code, found.certain) == (
        "exports",
        "level",
        True,
    )


def test_what_is_cumulative_waits_for_its_year(read):
    text = "截至11月底，镇海区固定资产投资完成412亿元。"
    answers = {"accumulation:截至11月底": "single"}
    (found,) = read(text, answers=answers).found
    assert (found.period, found.asked) == (None, ("period:", "accumulation:截至11月底"))
