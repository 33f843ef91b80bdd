import pytest

from indicators.charts import Look, dumbbell, slope
from indicators.model.finding import Badge, badge_of
from indicators.model.observation import Break, Measure
from indicators.model.period import Interval
from indicators.model.text import Language, Text
from indicators.model.view import Page, Shape, Years

LEVEL = "basis=natural unit=亿元"
TWO = """
    330211 | gdp growth | 2017 | 4.3
    330211 | gdp growth | 2021 | 7
    370211 | gdp growth | 2017 | 11
    370211 | gdp growth | 2021 | 10
"""
PARTS = ("330203", "330205", "330206", "330211", "330212", "330213")


@pytest.fixture
def change(figures):
    def answered(database, **parts):
        asked = {"page": Page.GROWTH, "shape": Shape.CHANGE, **parts}
        return figures(database, **asked)["trend"]

    return answered


def cut(region, year, kind="scope"):
    words = Text("口径变了", "Another footing")
    return Break(region, "whole", "gdp", f"{year}-01-01", kind, words, "")


def test_a_change_of_rates_is_told_in_points(edition_with, change):
    found = change(edition_with(TWO), regions=("330211", "370211"))
    assert found.table.to_numpy().tolist() == [
        ["镇海", "4.3%", "7%", "+2.7个百分点"],
        ["西海岸新区", "11%", "10%", "−1个百分点"],
    ]
    assert list(found.table.columns) == ["地区", "2017年", "2021年", "变化"]
    assert found.finding == (
        "2017年至2021年，镇海地区生产总值增速提高2.7个百分点，在镇海和西海岸新区中变动最大"
    )
    assert found.subtitle == "单位：% · 可比价 · 全年 · 2017年与2021年"
    assert "镇海由4.3%变为7%（+2.7个百分点）" in found.alt
    assert sorted(found.rows["value"]) == [4.3, 7, 10, 11]


def test_the_same_is_told_in_english(edition_with, change):
    asked = {"regions": ("330211", "370211"), "language": Language.EN}
    found = change(edition_with(TWO), **asked)
    assert found.table["Change"].tolist() == ["+2.7 pp", "−1 pp"]
    assert found.finding == (
        "Between 2017 and 2021 Zhenhai's growth of gross domestic product rose by 2.7 pp, "
        "the largest change of Zhenhai and West Coast"
    )


def test_few_regions_are_a_slope_with_both_values_named(edition_with, change):
    found = change(edition_with(TWO), regions=("330211", "370211"))
    assert found.specification == slope(Look(Language.ZH))
    marks = found.marks["rows"]
    assert marks["label"].tolist() == ["4.3%", "镇海 7%", "11%", "西海岸新区 10%"]
    assert marks["detail"].tolist() == ["", "+2.7个百分点", "", "−1个百分点"]
    assert found.marks["years"]["label"].tolist() == ["2017年", "2021年"]


def test_more_regions_are_rows_of_a_dumbbell_by_their_latest_value(
    edition_with, change
):
    rows = "\n".join(
        f"{region} | gdp growth | {year} | {place + year - 2018}"
        for place, region in enumerate(PARTS)
        for year in (2020, 2021)
    )
    whole = "330200 | gdp growth | 2020 | 1\n330200 | gdp growth | 2021 | 2"
    regions = (*PARTS, "330200")
    found = change(edition_with(f"{rows}\n{whole}"), regions=regions)
    assert found.specification == dumbbell(Look(Language.ZH))
    marks = found.marks["rows"]
    assert marks["heading"].tolist() == [True, *[False] * 7]
    assert marks["label"].iloc[1] == "宁波"
    parts = marks["value"].tolist()[2:]
    assert parts == sorted(parts, reverse=True)
    assert marks["detail"].iloc[1] == "1% → 2%，+1个百分点"


def test_a_region_that_is_not_compared_is_named_with_the_reason(edition_with, change):
    database = edition_with(
        f"""{TWO}
        330200 | gdp growth | 2017 | 5
        210381 | gdp growth | 2017 | 5 | basis=current
        210381 | gdp growth | 2021 | 5
        370200 | gdp growth | 2017 | 6
        370200 | gdp growth | 2021 | 7
        """,
        breaks=(cut("370200", 2020),),
    )
    regions = ("330211", "370211", "330200", "210381", "370200", "150000")
    found = change(database, regions=regions, language=Language.EN)
    assert found.table["Region"].tolist() == ["Zhenhai", "West Coast"]
    assert found.missing[:3] == (
        "Ningbo has no figure for 2021.",
        "The two years of Haicheng differ in scope or basis and are not compared.",
        "Qingdao has a break in 2020 and is not compared across it: Another footing",
    )
    assert found.missing[3].endswith("has no figure for 2017 or 2021.")


@pytest.mark.parametrize(("kind", "years"), [("census", 2017), ("scope", 2020)])
def test_a_rate_is_compared_across_a_census_but_no_change_of_scope(
    edition_with, change, kind, years
):
    database = edition_with(
        """
        330211 | gdp growth | 2017 | 5
        330211 | gdp growth | 2020 | 6
        330211 | gdp growth | 2021 | 7
        """,
        breaks=(cut("330211", 2019, kind),),
    )
    found = change(database, regions=("330211",))
    assert list(found.table.columns)[1] == f"{years}年"


def test_a_change_of_levels_in_percent_is_told_where_levels_may_be_divided(
    edition_with, change
):
    database = edition_with(f"""
        330211 | budget_revenue level | 2017 | 50 | {LEVEL}
        330211 | budget_revenue level | 2021 | 60 | {LEVEL}
        370211 | budget_revenue level | 2017 |  0 | {LEVEL}
        370211 | budget_revenue level | 2021 |  5 | {LEVEL} qualifier=about
        330211 | gdp level | 2017 | 50 | {LEVEL}
        330211 | gdp level | 2021 | 60 | {LEVEL}
    """)
    asked = {"regions": ("330211", "370211"), "measure": Measure.LEVEL}
    revenue = change(database, indicator="budget_revenue", **asked)
    assert revenue.table["变化"].tolist() == ["+10亿元", "≈+5亿元"]
    assert revenue.table["变化幅度"].tolist() == ["+20.0%", ""]
    assert any("名义" in note for note in revenue.notes)


def test_a_change_is_not_made_of_levels_at_each_years_prices(edition_with, change):
    database = edition_with(f"""
        330211 | gdp level | 2017 | 50 | {LEVEL}
        330211 | gdp level | 2021 | 60 | {LEVEL}
        330211 | gdp growth | 2021 | 6
    """)
    found = change(database, regions=("330211",), measure=Measure.LEVEL)
    assert found.empty
    assert badge_of(found.findings) is Badge.NOT_COMPARABLE
    assert [each.rule for each in found.findings][:1] == ["R1"]
    (offer,) = found.offers
    assert (offer.view.measure, offer.view.shape) == (Measure.GROWTH, Shape.LINES)


def test_no_growth_is_offered_where_none_is_published(edition_with, change):
    database = edition_with(f"""
        330211 | gdp level | 2017 | 50 | {LEVEL}
        330211 | gdp level | 2021 | 60 | {LEVEL}
    """)
    found = change(database, regions=("330211",), measure=Measure.LEVEL)
    assert found.empty
    assert found.offers == ()


def test_a_change_is_told_on_a_scale_of_its_own(edition_with, change):
    database = edition_with(f"""
        330211 | budget_revenue level | 2017 | 12520 | {LEVEL}
        330211 | budget_revenue level | 2021 | 12521 | {LEVEL}
    """)
    asked = {"regions": ("330211",), "measure": Measure.LEVEL, "language": Language.EN}
    found = change(database, indicator="budget_revenue", **asked)
    assert found.table["Change"].tolist() == ["+100 million yuan"]
    assert found.finding.endswith("rose by 100 million yuan")


def test_a_whole_that_changed_more_leaves_no_largest_change(edition_with, change):
    database = edition_with(f"""{TWO}
        330200 | gdp growth | 2017 | 2
        330200 | gdp growth | 2021 | 9
    """)
    found = change(database, regions=("330200", "330211", "370211"))
    assert found.finding == ""


def test_the_curated_levels_of_gdp_make_no_change(curated_edition, change):
    found = change(curated_edition, measure=Measure.LEVEL)
    assert found.empty
    assert found.finding == ""
    assert "R1" in {each.rule for each in found.findings}


def test_a_period_within_the_year_is_named_as_one(edition_with, change):
    database = edition_with("""
        330211 | gdp growth | 2017H1 | 7
        330211 | gdp growth | 2021H1 | 5
    """)
    found = change(database, regions=("330211",), interval=Interval.parse("01-06"))
    assert found.finding.startswith("2017年上半年至2021年上半年，")


def test_a_part_and_its_whole_are_told_one_after_the_other(edition_with, change):
    database = edition_with("""
        330211 | gdp growth | 2017 | 7
        330211 | gdp growth | 2021 | 5
        330200 | gdp growth | 2017 | 6
        330200 | gdp growth | 2021 | 6 | stage=unverified
    """)
    found = change(database, regions=("330200", "330211"))
    assert found.finding == (
        "2017年至2021年，镇海地区生产总值增速回落2个百分点，宁波没有变化（含未核实数值）"
    )


@pytest.mark.parametrize(
    "other", ["11", "7 | basis=current", "7 | qualifier=over", "3 | basis=comparable"]
)
def test_no_largest_change_is_claimed_that_cannot_be_proved(
    edition_with, change, other
):
    value, _, rest = other.partition("|")
    database = edition_with(f"""
        330211 | gdp growth | 2017 | 5
        330211 | gdp growth | 2021 | 7
        370211 | gdp growth | 2017 | {float(value) - 2} | {rest}
        370211 | gdp growth | 2021 | {value} | {rest}
    """)
    assert change(database, regions=("330211", "370211")).finding == ""


def test_where_nothing_compares_the_figures_themselves_are_offered(
    edition_with, change
):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    found = change(database, regions=("330211",))
    assert found.empty
    assert found.missing
    assert [offer.view.shape for offer in found.offers] == [Shape.LINES]


def test_without_any_figure_the_nearest_is_offered(edition_with, change):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    found = change(database, regions=("330211",), periods=Years(2022, 2024))
    assert found.empty
    assert [offer.view.periods for offer in found.offers] == [Years(2021, 2021)]
