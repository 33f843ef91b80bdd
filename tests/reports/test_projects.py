import pytest

from indicators.model.text import Language
from indicators.model.view import Page, Years

COUNT = "unit=个 basis=unstated scope=projects_over_100m"
MONEY = "unit=亿元 basis=unstated scope=projects_over_100m"
DRAWING = f"""
    330211 | projects_planned count     | 2022 | 56  | {COUNT}
    330211 | projects_started count     | 2022 | 39  | {COUNT}
    330211 | projects_started growth    | 2022 | 12  | unit=% basis=unstated
    330211 | investment_planned level   | 2022 | 100 | {MONEY} stage=target
    330211 | investment_completed level | 2022 | 70  | {MONEY}
    330211 | investment_started level   | 2022 | 78  | {MONEY}
    370211 | projects_planned count     | 2022 | 185 | {COUNT} qualifier=over
    370211 | projects_started count     | 2022 | 160 | {COUNT}
"""
TWO = ("330211", "370211")


@pytest.fixture
def found(edition_with, figures):
    def drawn(drawing=DRAWING, **parts):
        parts = {"regions": TWO, "language": Language.EN} | parts
        return figures(edition_with(drawing), page=Page.PROJECTS, **parts)

    return drawn


def rates_of(figure):
    shown = figure.table[["Region", "Value", "Numerator", "Denominator"]]
    return list(shown.itertuples(index=False, name=None))


def test_counts_and_money_stand_apart_by_stage(found):
    figures = found()
    assert list(figures) == ["projects", "investment", "rates", "sizes"]
    stages = figures["projects"].table["Stage of the project"]
    assert list(dict.fromkeys(stages)) == ["Planned", "Started"]
    money = figures["investment"].table["Stage of the project"]
    assert list(dict.fromkeys(money)) == ["Planned", "Started", "Investment made"]
    rows = figures["projects"].marks["rows"]
    assert rows[rows["heading"]]["label"].tolist() == ["Planned", "Started"]


def test_a_growth_is_no_number_of_projects(found):
    values = found()["projects"].rows
    assert set(values["measure"]) == {"count"}


def test_a_rate_is_shown_with_both_its_numbers(found):
    shown = rates_of(found()["rates"])
    places = [region.split(" · ")[0] for region, *_ in shown]
    assert [
        (place, *rest) for place, (_, *rest) in zip(places, shown, strict=True)
    ] == [
        ("Zhenhai", "69.6%", "39", "56"),
        ("West Coast", "≈86.5%", "160", "185"),
        ("Zhenhai", "70.0%", "70", "100"),
    ]


def test_the_average_size_is_in_money_a_project(found):
    shown = [rest for _, *rest in rates_of(found()["sizes"])]
    assert shown == [
        ["200.0 million yuan", "7,800 million yuan", "39"],
        ["178.6 million yuan", "10,000 million yuan", "56"],
    ]


def test_a_target_is_hollow_and_says_so(found):
    rows = found()["investment"].marks["rows"]
    hollow = rows[rows["hollow"]]
    assert len(hollow) == 1
    assert "target" in (hollow["label"] + hollow["detail"]).iloc[0]


def test_a_printed_rate_stands_beside_the_computed_one(found):
    shown = found(
        DRAWING + f"330211 | project_start_rate rate | 2022 | 71 | {COUNT} unit=%"
    )
    values = shown["rates"].table["Value"].tolist()
    assert {"69.6%", "71%"} <= set(values)


def test_other_years_are_offered_only_where_they_have_something(found):
    late = found(periods=Years(2024, 2025))
    offered = [offer.view.periods for each in late.values() for offer in each.offers]
    assert offered == [Years(2022, 2022)] * len(late)
    nowhere = found(periods=Years(2024, 2025), regions=("210381",))
    assert all(figure.missing for figure in nowhere.values())
    assert not any(figure.offers for figure in nowhere.values())


def test_the_rates_of_the_sources_are_computed_from_their_own_numbers(
    curated_edition, figures
):
    rates = figures(
        curated_edition,
        page=Page.PROJECTS,
        periods=Years(1990, 2099),
        language=Language.EN,
    )["rates"]
    shown = {(value, part, whole) for _, value, part, whole in rates_of(rates)}
    assert ("69.6%", "39", "56") in shown
    for value, part, whole in shown:
        if part:
            digits = value.strip("≈%").replace(",", "").replace("−", "-")
            computed = float(part.replace(",", "")) / float(whole.replace(",", ""))
            assert float(digits) == pytest.approx(computed * 100, abs=0.051)
