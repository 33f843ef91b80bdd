import pytest

from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, Shape

LEVEL = "basis=current unit=亿元"
APART = ("330211", "370211", "210381")


def lead(figures, database, **parts):
    return figures(database, page=Page.GROWTH, **parts)["trend"].finding


def test_the_highest_of_the_newest_shared_year_is_told_with_its_gap(
    edition_with, figures
):
    database = edition_with("""
        330211 | gdp growth | 2020 | 5
        370211 | gdp growth | 2020 | 6.5
        370211 | gdp growth | 2021 | 9
    """)
    assert lead(figures, database, regions=APART) == (
        "2020年西海岸新区地区生产总值增长6.5%，高于镇海1.5个百分点；海城无可比数值"
    )
    assert lead(figures, database, regions=APART, language=Language.EN) == (
        "West Coast's gross domestic product grew by 6.5% in 2020, 1.5 pp above Zhenhai; "
        "no matching figure for Haicheng"
    )


def test_of_three_the_highest_is_called_so_and_no_rank_is_given(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2020 | -5
        370211 | gdp growth | 2020 | -2.5
        210381 | gdp growth | 2020 | -4 | qualifier=about
    """)
    assert lead(figures, database, regions=APART) == (
        "2020年西海岸新区地区生产总值下降2.5%，高于海城≈1.5个百分点，在镇海、西海岸新区和海城中最高"
    )


@pytest.mark.parametrize(
    "other",
    ["basis=current", "scope=district_owned", "qualifier=over", "qualifier=about"],
)
def test_nothing_is_said_of_figures_that_do_not_compare(edition_with, figures, other):
    database = edition_with(f"""
        330211 | gdp growth | 2020 | 5
        370211 | gdp growth | 2020 | 6 | {other}
    """)
    assert lead(figures, database, regions=APART) == ""


def test_a_whole_is_never_called_highest_among_its_parts(edition_with, figures):
    database = edition_with("""
        330200 | gdp growth | 2021 | 9
        330211 | gdp growth | 2021 | 5
        330211 | gdp growth | 2020 | 5
        370211 | gdp growth | 2020 | 6
    """)
    regions = ("330200", "330211", "370211")
    assert lead(figures, database, regions=regions).startswith("2020年西海岸新区")


@pytest.mark.parametrize(
    ("rate", "said"),
    [(5, "低于宁波1个百分点"), (7, "高于宁波1个百分点"), (6, "与宁波持平")],
)
def test_a_part_alone_with_its_whole_is_set_beside_it(
    edition_with, figures, rate, said
):
    database = edition_with(f"""
        330200 | gdp growth | 2021 | 6
        330211 | gdp growth | 2021 | {rate}
    """)
    found = lead(figures, database, regions=("330200", "330211"))
    assert found == f"2021年镇海地区生产总值增长{rate}%，{said}"


def test_levels_of_a_whole_and_its_part_are_not_set_beside_each_other(
    edition_with, figures
):
    database = edition_with(f"""
        330200 | gdp level | 2021 | 200 | {LEVEL}
        330211 | gdp level | 2021 |  50 | {LEVEL}
    """)
    regions = ("330200", "330211")
    assert lead(figures, database, regions=regions, measure=Measure.LEVEL) == ""


def test_a_level_is_told_in_its_unit(edition_with, figures):
    database = edition_with(f"""
        330211 | gdp level | 2021 | 1252.4 | {LEVEL}
        330203 | gdp level | 2021 | 1368.5 | {LEVEL}
    """)
    parts = {"regions": ("330203", "330211"), "measure": Measure.LEVEL}
    assert lead(figures, database, **parts) == (
        "2021年海曙地区生产总值为1,368.5亿元，比镇海高116.1亿元"
    )


def test_a_difference_is_told_on_a_scale_of_its_own(edition_with, figures):
    database = edition_with(f"""
        330211 | gdp level | 2021 | 12520 | {LEVEL}
        330203 | gdp level | 2021 | 12521 | {LEVEL}
    """)
    parts = {"regions": ("330203", "330211"), "measure": Measure.LEVEL}
    said = lead(figures, database, language=Language.EN, **parts)
    assert said.endswith("1.2521 trillion yuan, 100 million yuan above Zhenhai")


@pytest.mark.parametrize("other", ["370200", "370211"])
def test_amounts_of_regions_of_different_levels_are_not_set_beside_each_other(
    edition_with, figures, other
):
    database = edition_with(f"""
        330211 | gdp level | 2021 | 1252.4 | {LEVEL}
        {other} | gdp level | 2021 | 4368.5 | {LEVEL}
    """)
    parts = {"regions": ("330211", other), "measure": Measure.LEVEL}
    assert lead(figures, database, **parts) == ""


def test_a_scope_other_than_the_whole_is_named(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2020 | 5 | scope=district_owned
        370211 | gdp growth | 2020 | 6 | scope=district_owned
    """)
    said = lead(figures, database, regions=("330211", "370211"))
    assert said == "2020年西海岸新区 · 区属地区生产总值增长6%，高于镇海 · 区属1个百分点"


def test_of_two_bases_as_good_none_is_told(edition_with, figures):
    database = edition_with("""
        330211 | budget_revenue growth | 2022 | -3.2 | basis=natural
        370211 | budget_revenue growth | 2022 | -4   | basis=natural
        330211 | budget_revenue growth | 2022 | 1.5  | basis=net_of_vat
        370211 | budget_revenue growth | 2022 | 2    | basis=net_of_vat
    """)
    parts = {"regions": ("330211", "370211"), "indicator": "budget_revenue"}
    assert lead(figures, database, **parts) == ""


def test_the_basis_is_told_where_several_are_shown(edition_with, figures):
    database = edition_with("""
        330211 | budget_revenue growth | 2022 | -3.2 | basis=natural
        370211 | budget_revenue growth | 2022 | -4   | basis=natural
        330211 | budget_revenue growth | 2022 | 1.5  | basis=net_of_vat
    """)
    parts = {"regions": ("330211", "370211"), "indicator": "budget_revenue"}
    assert lead(figures, database, **parts).endswith("（自然口径）")


def test_a_set_of_many_is_counted_and_what_is_not_in_it_named(edition_with, figures):
    regions = ("330203", "330205", "330206", "330211", "330212")
    rows = [
        f"{region} | gdp growth | 2020 | {5 + n}" for n, region in enumerate(regions)
    ]
    database = edition_with("\n".join([*rows, "330200 | gdp growth | 2020 | 20"]))
    said = lead(figures, database, regions=("330200", *regions))
    assert said.endswith("，在有可比数值的5地（不含宁波）中最高")


def test_two_that_are_equal_are_told_together(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2020 | 6
        370211 | gdp growth | 2020 | 6
        210381 | gdp growth | 2020 | 4
    """)
    assert lead(figures, database, regions=APART) == (
        "2020年镇海和西海岸新区地区生产总值增速均为6%，在镇海、西海岸新区和海城中最高"
    )


def test_an_unverified_figure_in_the_sentence_is_called_so(edition_with, figures):
    database = edition_with("""
        330211 | gdp growth | 2020 | 5
        370211 | gdp growth | 2020 | 6 | stage=unverified
    """)
    assert lead(figures, database, regions=APART).endswith("（含未核实数值）")


def test_a_basis_not_stated_is_told_where_others_state_theirs(edition_with, figures):
    database = edition_with("""
        330211 | budget_revenue growth | 2020 | 5 | basis=unstated
        370211 | budget_revenue growth | 2020 | 6 | basis=unstated
        370211 | budget_revenue growth | 2019 | 6 | basis=natural
    """)
    parts = {"regions": APART, "indicator": "budget_revenue"}
    assert lead(figures, database, **parts).endswith("（口径未注明）；海城无可比数值")


def test_an_index_is_told_in_points_and_the_base_year_says_nothing(
    edition_with, figures
):
    database = edition_with("""
        330211 | gdp growth | 2021 | 5
        370211 | gdp growth | 2021 | 10
    """)
    parts = {"regions": ("330211", "370211"), "shape": Shape.INDEX}
    assert lead(figures, database, base=2020, **parts) == (
        "2021年西海岸新区地区生产总值指数为110.0（2020年=100），比镇海高5.0个指数点"
    )
    assert lead(figures, database, base=2021, **parts) == ""
