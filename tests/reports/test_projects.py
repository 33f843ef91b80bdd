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
LIST = "Projects of at least 100 million yuan"
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
    stages = figures["projects"].table["Project stage"]
    assert list(dict.fromkeys(stages)) == ["Planned", "Started"]
    money = figures["investment"].table["Project stage"]
    assert list(dict.fromkeys(money)) == ["Planned", "Started", "Invested"]
    rows = figures["projects"].marks["rows"]
    assert list(zip(rows["kind"], rows["label"], strict=True)) == [
        ("region", "Zhenhai"),
        ("list", f"2022 · {LIST}"),
        ("bar", "Planned"),
        ("bar", "Started"),
        ("region", "West Coast"),
        ("list", f"2022 · {LIST}"),
        ("bar", "Planned"),
        ("bar", "Started"),
    ]


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
        ("Zhenhai", "70.0%", "7 billion yuan", "10 billion yuan"),
        ("West Coast", "≈86.5%", "160", ">185"),
    ]


def test_the_average_size_is_in_money_a_project(found):
    sizes = found()["sizes"]
    assert not sizes.specification
    shown = sizes.table[["Average", "Investment", "Number"]].to_numpy().tolist()
    assert shown == [
        ["200.0 million yuan", "7.8 billion yuan", "39"],
        ["178.6 million yuan", "10 billion yuan", "56"],
    ]


def test_a_target_is_hollow_and_says_so(found):
    rows = found()["investment"].marks["rows"]
    hollow = rows[(rows["fill"] == 0) & (rows["kind"] == "bar")]
    assert hollow["text"].tolist() == ["10 (target)"]


def test_what_is_unverified_is_hollow_and_says_so(found):
    figures = found(DRAWING.replace(f"39  | {COUNT}", f"39 | {COUNT} stage=unverified"))
    bars = figures["projects"].marks["rows"].query("kind == 'bar'")
    assert bars["text"].tolist()[1] == "39 (unverified)"
    assert bars["fill"].tolist() == [1, 0, 1, 1]
    rates = figures["rates"]
    started = rates.marks["rows"].query("label == 'Started'").iloc[0]
    assert started["fill"] == 0
    assert started["words"] == "39 started of 56 planned (unverified)"
    assert rates.finding.endswith("(unverified figures among them)")
    assert any("Uploaded and unverified" in one.text for one in rates.remarks)
    assert started["form"] == "unverified"
    assert "Started (unverified)" in figures["sizes"].table["Projects"].tolist()


def test_a_rate_says_how_exact_each_of_its_numbers_is(found):
    rates = found(
        f"""
        330211 | projects_planned count | 2022 | 185 | {COUNT} qualifier=about
        330211 | projects_started count | 2022 | 160 | {COUNT} qualifier=over
        """
    )["rates"]
    assert rates.finding == (
        "2022, Zhenhai, projects of at least 100 million yuan: >160 started of ≈185 "
        "planned, or ≈86.5%"
    )


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
        # Money stands with its unit, of another size for each of the two.
        if part and "yuan" not in part:
            digits = value.strip("≈%").replace(",", "").replace("−", "-")
            computed = float(part.replace(",", "")) / float(whole.replace(",", ""))
            assert float(digits) == pytest.approx(computed * 100, abs=0.051)


def shown_by(figure):
    rows = figure.marks["rows"]
    return list(rows[["kind", "label", "words", "text"]].itertuples(index=False))


def test_a_figure_alone_in_its_list_and_period_is_a_number_without_a_bar(found):
    figure = found(f"""
        330211 | projects_started count   | 2020 | 9  | unit=个 basis=unstated
        330211 | projects_started count   | 2019 | 8  | unit=个 basis=unstated
        330211 | projects_signed count    | 2022 | 4  | {COUNT}
        330211 | projects_started count   | 2022 | 3  | {COUNT}
        330211 | projects_under_way count | 2021 | 5  | {COUNT}
    """)["projects"]
    assert shown_by(figure) == [
        ("region", "Zhenhai", "", ""),
        ("single", "Started", "2020 · All projects", "9"),
        ("single", "Under way", f"2021 · {LIST}", "5"),
        ("list", f"2022 · {LIST}", "", ""),
        ("bar", "Signed", "", "4"),
        ("bar", "Started", "", "3"),
    ]
    assert figure.marks["rows"]["value"].notna().tolist() == [False] * 4 + [True] * 2


def test_a_value_is_drawn_with_the_other_stages_of_its_list_and_period(found):
    figure = found(f"""
        330211 | projects_signed count    | 2021 | 4 | {COUNT}
        330211 | projects_started count   | 2021 | 3 | {COUNT}
        330211 | projects_signed count    | 2022 | 6 | {COUNT}
        330211 | projects_under_way count | 2022 | 7 | {COUNT}
        330211 | projects_signed count    | 2019 | 1 | {COUNT}
        330211 | projects_planned count   | 2023 | 9 | {COUNT}
    """)["projects"]
    assert [(kind, text) for kind, _, _, text in shown_by(figure) if text] == [
        ("single", "9"),
        *(("bar", number) for number in "6743"),
    ]


def test_figures_that_all_stand_alone_are_a_table(found):
    figure = found(f"""
        330211 | projects_started count | 2022 | 60 | {COUNT} stage=target
        330211 | projects_started count | 2021 | 39 | {COUNT}
    """)["projects"]
    assert not figure.specification
    assert figure.table["Value"].tolist() == ["60", "39"]


def test_an_outcome_goes_before_a_target(found):
    figure = found(f"""
        330211 | projects_started count | 2022 | 60 | {COUNT} stage=target
        330211 | projects_started count | 2022 | 39 | {COUNT}
        330211 | projects_signed count  | 2022 | 44 | {COUNT}
    """)["projects"]
    assert [text for *_, text in shown_by(figure) if text] == ["44", "39"]


def test_projects_put_forward_are_not_called_planned(found):
    figure = found(f"""
        330211 | projects_submitted count | 2022 | 60 | {COUNT}
        330211 | projects_supported count | 2022 | 39 | {COUNT}
    """)["projects"]
    assert [label for _, label, _, text in shown_by(figure) if text] == [
        "Put forward",
        "Supported",
    ]


def test_what_was_signed_and_what_was_started_are_not_divided(found):
    rates = found(f"""
        330211 | projects_signed count  | 2022 | 53 | {COUNT}
        330211 | projects_started count | 2022 | 30 | {COUNT}
    """)["rates"]
    assert rates.empty


def test_the_stages_of_one_plan_lie_in_one_block(found):
    rows = found(DRAWING + f"330211 | projects_completed count | 2022 | 14 | {COUNT}")[
        "rates"
    ].marks["rows"]
    assert rows["label"].tolist() == [
        "Zhenhai · 2022 · Projects of at least 100 million yuan",
        "Started",
        "Completed",
        "Invested",
        "West Coast · 2022 · Projects of at least 100 million yuan",
        "Started",
    ]
    started = rows[rows["label"] == "Started"].iloc[0]
    assert (started["words"], started["text"]) == ("39 started of 56 planned", "69.6%")
    assert started["plan"] == 100


def test_a_rate_beyond_the_plan_is_written_at_its_own_end(found):
    rows = found(
        f"330211 | investment_plan_progress progress | 2022 | 161.8 | {COUNT} unit=%"
    )["rates"].marks["rows"]
    assert rows["end"].tolist()[1:] == [161.8]
    assert rows["label"].tolist()[1:] == ["As printed"]


def test_the_target_of_a_rate_is_a_tick_beside_its_outcome(found):
    rate = f"330211 | project_start_rate rate | 2022 | {{}} | {COUNT} unit=%"
    outcome, target = rate.format(71), rate.format(85) + " stage=target"
    rates = found(f"{outcome}\n{target}")["rates"]
    assert rates.marks["targets"]["value"].tolist() == [85]
    assert rates.marks["targets"]["order"].tolist() == [1]
    assert rates.table["Value"].tolist() == ["71%"]
    alone = found(target)["rates"]
    assert alone.marks["targets"].empty
    assert alone.marks["rows"]["fill"].tolist() == [0, 0]
    assert "(target)" in alone.table["Rate"].iloc[0]


def test_the_finding_sets_the_same_step_of_one_list_side_by_side(found):
    assert found()["rates"].finding == (
        "2022, projects of at least 100 million yuan, started as a share of planned: Zhenhai "
        "69.6% and West Coast ≈86.5%"
    )
    alone = found(regions=("330211",), language=Language.ZH)["rates"].finding
    assert alone == "2022年，镇海亿元以上项目：计划56个，开工39个，占69.6%"


def test_the_finding_is_the_newest_rate_that_tells_something(found):
    full = f"""
        330211 | projects_planned count | 2023 | 120 | {COUNT}
        330211 | projects_started count | 2023 | 120 | {COUNT}
    """
    assert found(full)["rates"].finding == ""
    larger = DRAWING.replace("330211", "210381")
    assert found(full + larger)["rates"].finding.startswith(
        "2022, West Coast, projects"
    )


def test_of_one_period_the_largest_plan_is_told(found):
    other = "unit=个 basis=unstated scope=province_key_projects"
    both = f"""
        330211 | projects_planned count | 2022 | 10 | {COUNT}
        330211 | projects_started count | 2022 | 9  | {COUNT}
        330211 | projects_planned count | 2022 | 50 | {other}
        330211 | projects_started count | 2022 | 9  | {other}
    """
    assert "9 started of 50 planned" in found(both)["rates"].finding


def test_a_plan_alone_has_no_finding(found):
    printed = f"330211 | project_start_rate rate | 2022 | 71 | {COUNT} unit=%"
    assert found(printed)["rates"].finding == ""


def test_tables_have_room_on_a_phone(found):
    assert all(len(figure.table.columns) <= 6 for figure in found().values())
