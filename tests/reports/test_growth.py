import pytest

from indicators.model.observation import Break, Measure
from indicators.model.period import Interval
from indicators.model.text import Language, Text
from indicators.model.view import Page, Shape, Years

WHOLE_AND_PART = ("330200", "330211")
LEVEL = "basis=current unit=亿元"


def growth(figures, database, **parts):
    return figures(database, page=Page.GROWTH, **parts)


def test_nominal_and_comparable_growth_are_never_one_line(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2021 | 5 | basis=comparable
        330211 | gdp growth | 2022 | 6 | basis=comparable
        330211 | gdp growth | 2022 | 9 | basis=current
        330211 | gdp growth | 2023 | 8 | basis=current
    """)
    marks = growth(figures, database, regions=("330211",))["trend"].marks["rows"]
    assert marks.groupby("segment")["value"].apply(list).tolist() == [[5, 6], [9, 8]]
    assert marks["series"].nunique() == 2
    assert sorted(marks[marks["label"] != ""]["label"]) == [
        "镇海 6%\n可比价",
        "镇海 8%\n现价",
    ]


def test_another_scope_is_another_line_and_dashed(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2021 | 5
        330211 | gdp growth | 2022 | 6
        330211 | gdp growth | 2022 | 7 | scope=district_owned
    """)
    marks = growth(figures, database, regions=("330211",))["trend"].marks["rows"]
    assert dict(zip(marks["value"], marks["dashed"], strict=True)) == {
        5: False,
        6: False,
        7: True,
    }
    assert marks[marks["dashed"]]["label"].tolist() == ["镇海 7%\n区属"]
    assert marks["segment"].nunique() == 2


def test_the_index_of_gdp_chains_rates_and_divides_no_levels(edition_with, figures):
    database = edition_with(f"""
        330211 | gdp level  | 2020 | 100 | {LEVEL}
        330211 | gdp level  | 2021 | 200 | {LEVEL}
        330211 | gdp growth | 2021 | 5
        330211 | gdp growth | 2022 | 10
    """)
    index = growth(
        figures,
        database,
        regions=("330211",),
        shape=Shape.INDEX,
        base=2020,
        language=Language.EN,
    )["trend"]
    assert index.marks["rows"]["value"].tolist() == pytest.approx([100, 105, 115.5])
    assert index.table["Value"].tolist() == [
        "100.0 index points",
        "105.0 index points",
        "115.5 index points",
    ]
    assert any("chains the published" in note for note in index.notes)


def test_levels_that_may_be_compared_are_divided_and_called_nominal(
    edition_with, figures
):
    database = edition_with(f"""
        330211 | budget_revenue level  | 2020 | 100 | {LEVEL}
        330211 | budget_revenue level  | 2021 | 130 | {LEVEL}
        330211 | budget_revenue growth | 2021 | 5
    """)
    index = growth(
        figures,
        database,
        indicator="budget_revenue",
        regions=("330211",),
        shape=Shape.INDEX,
        base=2020,
        language=Language.EN,
    )["trend"]
    assert index.marks["rows"]["value"].tolist() == pytest.approx([100, 130])
    assert any("nominal" in note for note in index.notes)


def test_an_index_without_its_base_offers_a_base_that_there_is(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2020 | 5
        330211 | gdp growth | 2021 | 5
    """)
    asked = {"regions": ("330211",), "shape": Shape.INDEX, "language": Language.EN}
    index = growth(figures, database, base=2016, **asked)["trend"]
    assert index.empty
    assert "".join(index.missing) == (
        "No unbroken series includes 2016, so it cannot be the base."
    )
    assert [(offer.words, offer.view.base) for offer in index.offers] == [
        ("Use 2020 as the base", 2020)
    ]


def test_a_base_that_some_lack_is_told_and_one_that_more_have_is_offered(
    edition_with, figures
):
    database = edition_with("""
        330211 | gdp growth | 2017 | 5
        330211 | gdp growth | 2018 | 5
        330211 | gdp growth | 2019 | 5
        370211 | gdp growth | 2018 | 6
        370211 | gdp growth | 2019 | 6
        370200 | gdp growth | 2018 | 6
    """)
    regions = ("330211", "370211", "370200", "210381")
    parts = {"regions": regions, "shape": Shape.INDEX, "language": Language.EN}
    index = growth(figures, database, base=2016, **parts)["trend"]
    assert index.missing == (
        "There are no such figures for Haicheng.",
        (
            "West Coast and Qingdao have no unbroken series that includes 2016 and are "
            "not drawn."
        ),
    )
    assert [offer.view.base for offer in index.offers] == [2017]
    assert growth(figures, database, base=2017, **parts)["trend"].offers == ()


def test_no_base_is_offered_that_no_more_regions_have(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2018 | 5
        370211 | gdp growth | 2022 | 6
    """)
    parts = {"regions": ("330211", "370211"), "shape": Shape.INDEX}
    index = growth(figures, database, base=2018, **parts)["trend"]
    assert index.missing == ("西海岸新区没有包含2018年的连续序列，不在图中。",)
    assert index.offers == ()


def test_an_index_of_nothing_says_which_figures_are_missing(edition_with, figures):
    database = edition_with(f"330211 | gdp level | 2020 | 100 | {LEVEL}")
    index = growth(
        figures,
        database,
        regions=("330211",),
        shape=Shape.INDEX,
        language=Language.EN,
    )["trend"]
    assert index.missing[0].startswith(
        "There are no figures of “Gross domestic product” (growth on a year earlier, full year)"
    )


def test_an_index_of_what_is_never_positive_offers_no_base(edition_with, figures):
    database = edition_with(f"330211 | budget_revenue level | 2020 | 0 | {LEVEL}")
    index = growth(
        figures,
        database,
        indicator="budget_revenue",
        regions=("330211",),
        shape=Shape.INDEX,
        base=2020,
    )["trend"]
    assert "基数为零、为负或接近零" in index.missing[0]
    assert all(offer.view.shape is not Shape.INDEX for offer in index.offers)


def test_a_base_near_zero_is_not_drawn_and_not_said_to_be_missing(
    edition_with, figures
):
    database = edition_with(f"""
        330211 | budget_revenue level | 2020 | 0.001 | {LEVEL}
        330211 | budget_revenue level | 2021 | 5     | {LEVEL}
        370211 | budget_revenue level | 2020 | 10    | {LEVEL}
        370211 | budget_revenue level | 2021 | 11    | {LEVEL}
    """)
    index = growth(
        figures,
        database,
        indicator="budget_revenue",
        regions=("330211", "370211"),
        shape=Shape.INDEX,
        base=2020,
    )["trend"]
    assert set(index.rows["region"]) == {"370211"}
    assert "R19" in {finding.rule for finding in index.findings}
    assert index.missing == ()


def cut(kind, region="330211"):
    words = Text("口径变了", "Another footing")
    return Break(region, "whole", "gdp", "2021-01-01", kind, words, "")


def test_a_break_cuts_the_line_and_is_told(edition_with, figures):
    database = edition_with(
        f"""
        330211 | gdp level | 2020 | 50 | {LEVEL}
        330211 | gdp level | 2021 | 60 | {LEVEL}
        """,
        breaks=(cut("census"),),
    )
    asked = {"regions": ("330211",), "language": Language.EN, "measure": Measure.LEVEL}
    trend = growth(figures, database, **asked)["trend"]
    assert trend.marks["rows"]["segment"].nunique() == 2
    assert "① Zhenhai is cut at 2021: Another footing" in trend.notes
    assert trend.marks["breaks"][["year", "label"]].values.tolist() == [[2020.5, "①"]]
    assert "R6" in {each.rule for each in trend.findings}
    early = growth(figures, database, periods=Years(2016, 2020), **asked)["trend"]
    assert not [note for note in early.notes if "footing" in note]
    assert early.marks["breaks"].empty
    assert not early.findings


@pytest.mark.parametrize(
    ("kind", "parts"), [("census", 1), ("revision", 1), ("scope", 2)]
)
def test_a_restated_level_cuts_no_published_rate(edition_with, figures, kind, parts):
    database = edition_with(
        """
        330211 | gdp growth | 2020 | 5
        330211 | gdp growth | 2021 | 6
        """,
        breaks=(cut(kind),),
    )
    trend = growth(figures, database, regions=("330211",))["trend"]
    assert trend.marks["rows"]["segment"].nunique() == parts


def test_a_break_of_the_whole_cuts_the_share(edition_with, figures):
    database = edition_with(
        f"""
        330200 | gdp level | 2020 | 200 | {LEVEL}
        330211 | gdp level | 2020 |  50 | {LEVEL}
        330200 | gdp level | 2021 | 220 | {LEVEL}
        330211 | gdp level | 2021 |  60 | {LEVEL}
        """,
        breaks=(cut("census", "330200"),),
    )
    share = growth(figures, database, regions=WHOLE_AND_PART)["share-330200"]
    assert share.marks["breaks"][["slot", "label"]].values.tolist() == [[1, "①"]]
    assert any("口径变了" in note for note in share.notes)
    assert share.finding == "2021年镇海占宁波地区生产总值的27.3%"


def test_what_is_computed_is_never_said_to_be_printed(edition_with, figures):
    database = edition_with(f"""
        330200 | gdp level | 2021 | 200 | {LEVEL}
        330211 | gdp level | 2021 |  50 | {LEVEL} qualifier=over
    """)
    share = growth(figures, database, regions=WHOLE_AND_PART)["share-330200"]
    assert share.computed
    assert sorted(share.rows["value"]) == [50, 200]
    assert set(share.rows["measure"]) == {"level"}
    assert share.marks["rows"]["sentence"].str.contains("≈25.0%").all()


def test_a_target_stands_beside_the_line_and_is_no_part_of_it(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2021 | 5
        330211 | gdp growth | 2022 | 6 | stage=target
    """)
    trend = growth(figures, database, regions=("330211",))["trend"]
    assert trend.marks["rows"]["value"].tolist() == [5]
    assert trend.marks["targets"]["value"].tolist() == [6]
    assert trend.table["数据阶段"].tolist() == ["初步", "目标"]


def test_a_whole_and_its_part_have_a_share_of_one_period_and_footing(
    edition_with, figures
):
    database = edition_with(f"""
        330200 | gdp level | 2021 | 200 | {LEVEL}
        330211 | gdp level | 2021 |  50 | {LEVEL}
        330200 | gdp level | 2022 | 220 | {LEVEL}
        330211 | gdp level | 2022 |  66 | {LEVEL} scope=district_owned
        330211 | gdp level | 2023 |  70 | {LEVEL}
    """)
    found = growth(figures, database, regions=WHOLE_AND_PART, language=Language.EN)
    share = found["share-330200"]
    assert share.marks["rows"]["value"].tolist() == [25]
    assert share.table["Value"].tolist() == ["25.0%"]
    assert share.title == "Gross domestic product: share of Ningbo"
    assert any("neither added nor ranked" in note for note in share.notes)


def test_without_a_common_period_there_is_no_share_and_it_says_so(
    edition_with, figures
):
    database = edition_with(f"""
        330200 | gdp level | 2021 | 200 | {LEVEL}
        330211 | gdp level | 2022 |  50 | {LEVEL}
    """)
    found = growth(figures, database, regions=WHOLE_AND_PART, language=Language.EN)
    share = found["share-330200"]
    assert share.empty
    assert "".join(share.missing) == (
        "There is no period for which both Zhenhai and Ningbo have a level of "
        "“Gross domestic product” with the same scope (full year, 2016–2025)."
    )


def test_regions_that_are_no_part_of_one_another_have_no_share(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    assert list(growth(figures, database, regions=("330211", "370211"))) == ["trend"]


def test_a_region_without_figures_is_named(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    trend = growth(
        figures, database, regions=("330211", "370211"), language=Language.EN
    )["trend"]
    assert "".join(trend.missing) == ("There are no such figures for West Coast.")


def test_nothing_found_offers_what_is_nearest(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021H1 | 5")
    trend = growth(figures, database, regions=("330211",), language=Language.EN)[
        "trend"
    ]
    assert "".join(trend.missing) == (
        "There are no figures of “Gross domestic product” (growth on a year earlier, full "
        "year) for Zhenhai in 2016–2025."
    )
    (offer,) = trend.offers
    assert offer.view.interval == Interval.parse("01-06")
    assert offer.view.periods == Years(2021, 2021)
    assert not growth(
        figures,
        database,
        regions=offer.view.regions,
        interval=offer.view.interval,
        periods=offer.view.periods,
    )["trend"].empty


def test_where_the_chosen_have_nothing_another_region_is_offered(edition_with, figures):
    database = edition_with("370211 | gdp growth | 2021 | 5")
    trend = growth(figures, database, regions=("330211",))["trend"]
    assert [offer.view.regions for offer in trend.offers] == [("370211",)]


def test_spans_that_are_no_months_of_a_year_are_offered_on_the_page_of_sources(
    edition_with, figures
):
    database = edition_with("330211 | gdp growth | 2016-01-01/2020-12-31 | 5")
    trend = growth(figures, database, regions=("330211",))["trend"]
    assert [offer.view.page for offer in trend.offers] == [Page.SOURCES]


def test_an_indicator_that_nobody_has_is_offered_nowhere(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    trend = growth(figures, database, indicator="retail_sales")["trend"]
    assert trend.missing
    assert trend.offers == ()


def test_no_region_is_told_as_such(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2021 | 5")
    trend = growth(figures, database, regions=(), language=Language.EN)["trend"]
    assert trend.missing == ("There is no region to show; choose others.",)


@pytest.mark.parametrize(("rate", "zero"), [(-5, [0]), (5, [])])
def test_a_line_at_zero_is_drawn_where_values_cross_it(
    edition_with, figures, rate, zero
):
    database = edition_with(f"""
        330211 | gdp growth | 2020 | {rate}
        330211 | gdp growth | 2021 | 5
    """)
    marks = growth(figures, database, regions=("330211",))["trend"].marks
    assert marks["zero"]["zero"].tolist() == zero


def test_a_dark_page_has_colours_of_its_own(edition_with, figures):
    database = edition_with("330211 | gdp growth | 2020 | 5")
    colours = {
        growth(figures, database, dark=dark)["trend"].marks["rows"]["colour"].iloc[0]
        for dark in (False, True)
    }
    assert len(colours) == 2


def test_what_is_second_hand_and_what_others_say_is_told(edition_with, figures):
    database = edition_with(
        """
        330211 | gdp growth | 2020 | 5 | origin=press
        330211 | gdp growth | 2021 | 6 | origin=bureau
        330211 | gdp growth | 2021 | 7 | origin=press
        """,
        kinds={"press": "press B"},
    )
    trend = growth(figures, database, regions=("330211",), language=Language.EN)[
        "trend"
    ]
    assert trend.table["Value"].tolist() == ["5%", "6%"]
    assert [remark.text for remark in trend.remarks] == [
        "Zhenhai 2020: Second-hand (grade B, a repost).",
        "Zhenhai 2021: Other sources give other values (1): see the Sources page.",
    ]
