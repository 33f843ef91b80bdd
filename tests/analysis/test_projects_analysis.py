import pytest
from drawn_rows import drawn

from indicators.analysis.projects import (
    average_sizes,
    plan_progress,
    start_rates,
    steps_of_plans,
)


def counts(drawing, **fixed):
    fixed = {"measure": "count", "year": 2022} | fixed
    return drawn(f"indicator | scope | value\n{drawing}", **fixed)


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(39, 56, 69.6), (160, 185, 86.5), (188, 278, 67.6)]
)
def test_a_start_rate_keeps_both_its_numbers(part, whole, percent):
    found = start_rates(
        counts(f"projects_started|key|{part}\nprojects_planned|key|{whole}")
    )
    assert round(found["rate"].iloc[0], 1) == percent
    assert (found["part"].iloc[0], found["whole"].iloc[0]) == (part, whole)
    assert list(found["qualifier"]) == ["exact"]


def test_counts_of_different_lists_never_meet():
    found = start_rates(
        counts("projects_started | key | 39\nprojects_planned | whole | 56")
    )
    assert found.empty


def test_counts_of_different_periods_never_meet():
    started = drawn(
        "indicator | year | value\nprojects_started | 2022 | 39\n"
        "projects_planned | 2023 | 56",
        measure="count",
    )
    assert start_rates(started).empty


@pytest.mark.parametrize("planned", [0, -1])
def test_nothing_planned_has_no_rate(planned):
    drawing = f"projects_started | key | 39\nprojects_planned | key | {planned}"
    assert start_rates(counts(drawing)).empty


def test_the_growth_of_a_count_is_not_taken_for_the_count():
    found = start_rates(
        drawn(
            """
            indicator        | measure | value
            projects_started | growth  | 12
            projects_started | count   | 39
            projects_planned | count   | 56
            projects_planned | growth  | 8
            """,
            year=2022,
        )
    )
    assert list(found["part"]) == [39]
    assert list(found["whole"]) == [56]


@pytest.mark.parametrize("order", [1, -1])
def test_the_outcome_goes_before_the_target(order):
    both = drawn(
        """
        indicator        | stage       | value
        projects_started | target      | 50
        projects_started | preliminary | 39
        projects_planned | target      | 56
        """,
        year=2022,
        measure="count",
    )
    found = start_rates(both.iloc[::order])
    assert list(found["part"]) == [39]
    assert list(found["whole"]) == [56]


def test_a_rate_of_a_number_that_is_not_exact_is_not_exact():
    found = start_rates(
        drawn(
            """
            indicator        | qualifier | value
            projects_started | exact     | 39
            projects_planned | over      | 50
            """,
            year=2022,
            measure="count",
        )
    )
    assert list(found["qualifier"]) == ["about"]


def test_plan_progress_is_the_investment_made_of_that_planned():
    found = plan_progress(
        counts("investment_completed|key|66.5\ninvestment_planned|key|95.0")
    )
    assert list(found["rate"]) == pytest.approx([70])
    assert (found["part"].iloc[0], found["whole"].iloc[0]) == (66.5, 95)


def test_the_average_size_is_money_by_number():
    found = average_sizes(
        counts("investment_signed | key | 120\nprojects_signed | key | 40"), "signed"
    )
    assert list(found["rate"]) == [3]


def test_no_projects_have_no_rates():
    nothing = counts("")
    assert start_rates(nothing).empty
    assert plan_progress(nothing).empty


def steps(drawing, **fixed):
    found = steps_of_plans(counts(drawing, **fixed))
    return list(zip(found["project_stage"], found["rate"], strict=True))


def test_every_stage_of_a_named_list_is_counted_against_its_plan():
    shown = steps(
        """
        projects_planned   | key | 50
        projects_signed    | key | 40
        projects_started   | key | 30
        projects_under_way | key | 90
        projects_completed | key | 10
        """
    )
    assert shown == [("signed", 80), ("started", 60), ("completed", 20)]


def test_of_a_whole_region_only_what_was_started_is_a_share_of_the_plan():
    shown = steps(
        """
        projects_planned   | whole | 50
        projects_signed    | whole | 40
        projects_started   | whole | 30
        projects_completed | whole | 10
        """
    )
    assert shown == [("started", 60)]


def test_without_a_plan_no_stage_is_a_share_of_another():
    assert steps("projects_signed | key | 53\nprojects_started | key | 30") == []


def test_money_is_counted_against_planned_money_only():
    shown = steps(
        """
        projects_planned     | key | 50
        investment_planned   | key | 95
        investment_completed | key | 19
        """
    )
    assert shown == [("completed", 20)]


def test_a_rate_keeps_the_qualifiers_of_both_its_numbers():
    found = start_rates(
        drawn(
            """
            indicator        | qualifier | value
            projects_started | over      | 160
            projects_planned | about     | 185
            """,
            year=2022,
            measure="count",
        )
    ).iloc[0]
    assert (found["part_qualifier"], found["whole_qualifier"]) == ("over", "about")


@pytest.mark.parametrize(
    ("started", "planned", "settled"),
    [
        ("unverified", "final", "unverified"),
        ("final", "unverified", "unverified"),
        ("final", "preliminary", "preliminary"),
        ("preliminary", "target", "preliminary"),
        ("target", "final", "target"),
    ],
)
def test_a_rate_is_as_settled_as_the_less_settled_of_its_numbers(
    started, planned, settled
):
    found = start_rates(
        drawn(
            f"""
            indicator        | stage     | value
            projects_started | {started} | 39
            projects_planned | {planned} | 56
            """,
            year=2022,
            measure="count",
        )
    )
    assert list(found["stage"]) == [settled]
