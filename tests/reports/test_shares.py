import re

import pytest

from indicators.charts import Look, share
from indicators.model.observation import Break
from indicators.model.text import Language, Text
from indicators.model.view import Page

LEVEL = "basis=current unit=亿元"
REGIONS = ("330200", "330211", "330212")
DRAWING = f"""
    330200 | gdp level | 2018 | 200 | {LEVEL}
    330211 | gdp level | 2018 |  20 | {LEVEL}
    330200 | gdp level | 2020 | 200 | {LEVEL}
    330211 | gdp level | 2020 |  16 | {LEVEL}
"""


@pytest.fixture
def shares(figures):
    def answered(database, regions=REGIONS, **parts):
        found = figures(database, page=Page.GROWTH, regions=regions, **parts)
        return found["share-330200"]

    return answered


def test_a_missing_year_stays_an_empty_slot(edition_with, shares):
    found = shares(edition_with(DRAWING))
    assert found.specification == share(Look(Language.ZH))
    assert found.marks["years"]["year"].tolist() == [2018, 2019, 2020]
    assert found.marks["rows"]["year"].tolist() == [2018, 2020]
    assert found.marks["rows"]["slots"].tolist() == [3, 3]


def test_columns_stand_on_zero(edition_with, shares):
    rows = shares(edition_with(DRAWING)).marks["rows"]
    assert rows["up"].tolist() == pytest.approx([1, 0.8])
    assert rows["label"].tolist() == ["10.0%", "8.0%"]


def test_every_part_has_columns_of_its_own_on_one_scale(edition_with, shares):
    other = f"330212 | gdp level | 2020 | 40 | {LEVEL}"
    found = shares(edition_with(DRAWING + other))
    rows = found.marks["rows"]
    assert found.marks["titles"]["label"].tolist() == ["镇海", "鄞州"]
    assert rows["panel"].tolist() == [0, 0, 1]
    assert rows["up"].tolist() == pytest.approx([0.5, 0.4, 1])
    assert rows["latest"].tolist() == [False, True, True]
    assert found.finding == ""


@pytest.mark.parametrize(
    ("level", "said"),
    [(16, "8.0%，比2018年低2.0个百分点"), (24, "12.0%，比2018年高2.0个百分点")],
)
def test_the_newest_share_is_told_beside_the_first(edition_with, shares, level, said):
    found = shares(edition_with(DRAWING.replace("|  16 |", f"| {level} |")))
    assert found.finding == f"2020年镇海占宁波地区生产总值的{said}"


def test_a_share_that_did_not_change_is_told_as_such(edition_with, shares):
    database = edition_with(DRAWING.replace("|  16 |", "| 20 |"))
    assert shares(database).finding.endswith("的10.0%，与2018年相同")


def test_a_qualifier_is_carried_into_the_difference(edition_with, shares):
    database = edition_with(
        DRAWING.replace(f"16 | {LEVEL}", f"16 | {LEVEL} qualifier=about")
    )
    assert shares(database, language=Language.EN).finding == (
        "Zhenhai made up ≈8.0% of Ningbo's gross domestic product in 2020, ≈2.0 pp "
        "below 2018"
    )


def test_shares_on_both_sides_of_a_break_are_not_compared(edition_with, shares):
    words = Text("口径变了", "Another footing")
    cut = Break("330200", "whole", "gdp", "2020-01-01", "census", words, "")
    found = shares(edition_with(DRAWING, breaks=(cut,)))
    assert found.finding == "2020年镇海占宁波地区生产总值的8.0%"
    assert found.marks["breaks"][["slot", "label"]].to_numpy().tolist() == [[2, "①"]]


@pytest.mark.parametrize("whose", ["330200", "330211"])
@pytest.mark.parametrize("qualifier", ["over", "up_to"])
def test_a_bound_proves_no_change_of_a_share(edition_with, shares, whose, qualifier):
    bound = re.sub(rf"({whose} .*2020.*)", rf"\1 qualifier={qualifier}", DRAWING)
    assert shares(edition_with(bound)).finding.endswith("的≈8.0%")


def test_a_change_within_the_last_digit_of_an_approximate_level_is_not_told(
    edition_with, shares
):
    near = DRAWING.replace(f"16 | {LEVEL}", f"19.5 | {LEVEL} qualifier=about")
    assert "比2018年低" in shares(edition_with(near)).finding
    nearer = DRAWING.replace(f"16 | {LEVEL}", f"19 | {LEVEL} qualifier=about")
    assert shares(edition_with(nearer)).finding.endswith("的≈9.5%")


@pytest.mark.parametrize("whose", ["330200", "330211"])
def test_a_share_of_an_unverified_level_is_hollow_and_says_so(
    edition_with, shares, whose
):
    drawing = re.sub(rf"({whose} .*2020.*)", r"\1 stage=unverified", DRAWING)
    found = shares(edition_with(drawing))
    assert found.marks["rows"]["form"].tolist() == ["", "unverified"]
    assert "未核实" in found.marks["rows"]["sentence"].iloc[1]
    assert found.finding.endswith("低2.0个百分点（含未核实数值）")
