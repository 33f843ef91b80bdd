"""Each rule for facts among each other: what keeps it and what breaks it."""

import pytest

from indicators.catalog import series_rules


def found(rule, facts, catalog):
    return [str(finding.facts["found"]) for finding in rule(facts, catalog)]


def test_two_origins_may_answer_one_question(facts_with, small):
    facts = facts_with(
        """
        origin   | value | stage
        bulletin | 670   | final
        report   | 671   | final
        report   | 660   | preliminary
        """
    )
    assert not found(series_rules.duplicate_keys, facts, small)


def test_one_origin_answers_a_question_once(facts_with, small):
    facts = facts_with("value \n 670 \n 671")
    (finding,) = series_rules.duplicate_keys(facts, small)
    assert finding.facts["file"] == "observations.csv:3"
    assert str(finding.facts["expected"]) == "observations.csv:2"
    assert finding.facts["found"] == "671 亿元"


def test_an_indicator_is_kept_as_level_or_as_count(facts_with, small):
    rule = series_rules.levels_and_counts
    same = """
        indicator | measure | origin
        jobs      | count   | bulletin
        jobs      | count   | report
        jobs      | growth  | report
        """
    assert not found(rule, facts_with(same), small)
    mixed = same + "jobs | level | yearbook"
    assert found(rule, facts_with(mixed), small) == ["level"]


SECTORS = """
    indicator     | value  | printed | measure
    gdp           | {gdp}  |         | level
    gdp_primary   | 3.1    |         | level
    gdp_secondary | 498.4  |         | level
    gdp_tertiary  | 168.5  |         | level
    gdp           | 6.4    |         | growth
    """


@pytest.mark.parametrize("gdp", ["670.0", "669.8", "670.2", "670"])
def test_sectors_add_up_to_gdp_within_the_rounding_of_all_four(facts_with, small, gdp):
    facts = facts_with(SECTORS.format(gdp=gdp))
    assert not found(series_rules.sectors_miss_total, facts, small)


def test_sectors_that_miss_gdp_by_more_than_rounding_are_found(facts_with, small):
    facts = facts_with(SECTORS.format(gdp="670.3"))
    (finding,) = series_rules.sectors_miss_total(facts, small)
    assert str(finding.facts["expected"]) == "670.3"
    assert str(finding.facts["found"]) == "670.0"


def test_a_total_printed_in_trillions_is_rounded_in_trillions(facts_with, small):
    drawing = """
        indicator     | value   | printed
        gdp           | 15700   | {printed}
        gdp_primary   | 382.0   |
        gdp_secondary | 7413.5  |
        gdp_tertiary  | 7918.8  |
        """
    rule = series_rules.sectors_miss_total
    rough = drawing.format(printed="1.57 trillion yuan")
    fine = drawing.format(printed="1.5700 trillion yuan")
    assert not found(rule, facts_with(rough), small)
    assert found(rule, facts_with(fine), small) == ["15714.3"]


def test_sectors_of_another_origin_are_not_added_up(facts_with, small):
    facts = facts_with(
        """
        indicator     | value | origin
        gdp           | 670   | bulletin
        gdp_primary   | 1     | report
        gdp_secondary | 1     | report
        gdp_tertiary  | 1     | report
        """
    )
    assert not found(series_rules.sectors_miss_total, facts, small)


SHARES = """
    indicator     | measure | value      | unit
    gdp_primary   | share   | 0.6        | %
    gdp_secondary | share   | 74.2       | %
    gdp_tertiary  | share   | {tertiary} | %
    """


@pytest.mark.parametrize("tertiary", ["25.2", "25.0", "25.4", "26"])
def test_shares_reach_100_within_rounding(facts_with, small, tertiary):
    facts = facts_with(SHARES.format(tertiary=tertiary))
    expected = [] if tertiary != "26" else ["100.8"]
    assert found(series_rules.shares_miss_hundred, facts, small) == expected


def test_shares_in_whole_percents_may_miss_100_by_one(facts_with, small):
    facts = facts_with(
        """
        indicator     | measure | value | unit
        gdp_primary   | share   | 1     | %
        gdp_secondary | share   | 50    | %
        gdp_tertiary  | share   | 50    | %
        """
    )
    assert not found(series_rules.shares_miss_hundred, facts, small)


def test_shares_are_added_up_where_all_three_are_there(facts_with, small):
    facts = facts_with("indicator | measure | unit\n gdp_primary | share | %")
    assert not found(series_rules.shares_miss_hundred, facts, small)


JUNE_AND_YEAR = """
    indicator | value   | qualifier | stage   | period                | origin
    {name}    | {june}  | {q_june}  | final   | 2022-01-01/2022-06-30 | bulletin
    {name}    | {year}  | {q_year}  | {stage} | {period}              | report
    """
USUAL = {
    "name": "gdp",
    "june": "670",
    "year": "668",
    "q_june": "exact",
    "q_year": "exact",
    "stage": "final",
    "period": "2022-01-01/2022-12-31",
}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"q_june": "over"},
        {"q_year": "up_to"},
        {"name": "jobs"},
    ],
)
def test_a_cumulative_figure_that_falls_is_found_across_origins(
    facts_with, small, changes
):
    facts = facts_with(JUNE_AND_YEAR.format(**USUAL | changes))
    (finding,) = series_rules.cumulative_falls(facts, small)
    assert finding.facts["file"] == "observations.csv:3"
    assert (str(finding.facts["expected"]), str(finding.facts["found"])) == (
        "670",
        "668",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"year": "1340"},
        {"year": "670"},
        {"june": "669.95", "year": "669.9"},
        {"q_june": "about"},
        {"q_june": "up_to"},
        {"q_year": "over"},
        {"q_year": "about"},
        {"stage": "target"},
        {"name": "firms"},
        {"name": "gpd"},
        {"period": "2022-07-01/2022-12-31"},
        {"period": "2023-01-01/2023-12-31"},
        {"period": "2022-01-01/2023-12-31"},
        {"period": "2022-12-31"},
        {"period": "2022-01-31"},
    ],
)
def test_a_figure_that_need_not_have_grown_passes(facts_with, small, changes):
    facts = facts_with(JUNE_AND_YEAR.format(**USUAL | changes))
    assert not found(series_rules.cumulative_falls, facts, small)
