import pandas as pd
from drawn_rows import drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.coverage import (
    choices,
    common_period,
    counted,
    meetings,
    nearest_coverage,
    years_of,
)
from indicators.analysis.rows import rows_of

laws = settings(deadline=None, max_examples=100)

NUMBERS = ["first_year", "last_year", "figures"]
COLUMNS = ["region", "indicator", "measure", "interval", "target", "scope", *NUMBERS]


def coverage(drawing):
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.split("\n")]
    table = pd.DataFrame(rows, columns=COLUMNS)
    numbers = dict.fromkeys(NUMBERS, int)
    return table.assign(target=table["target"] == "yes").astype(numbers)


KNOWN = coverage("""A | gdp   | level  | 01-12 |     | whole | 2016 | 2024 | 9
A | gdp   | growth | 01-06 |     | whole | 2020 | 2023 | 4
A | gdp   | growth | 01-12 | yes | whole | 2020 | 2026 | 7
B | gdp   | growth | 01-06 |     | whole | 2021 | 2022 | 2
A | gdp   | share  | 01-12 |     | whole | 2021 | 2022 | 3
A | gdp   | rank   | 01-12 |     | whole | 2021 | 2021 | 1
A | gdp   | change |       |     | whole | 2015 | 2020 | 8
C | trade | level  | 01-12 |     | whole | 1990 | 2001 | 9""")


def nearest(indicator, regions, measure):
    found = nearest_coverage(KNOWN, indicator, regions, measure)
    columns = ["region", "measure", "interval"]
    return list(found[columns].itertuples(index=False, name=None))


def test_the_same_measure_is_nearer_than_more_figures():
    assert nearest("gdp", ("A", "B"), "growth") == [
        ("A", "growth", "01-06"),
        ("A", "level", "01-12"),
        ("A", "share", "01-12"),
    ]


def test_other_regions_stand_in_only_where_the_chosen_have_nothing():
    assert nearest("trade", ("A", "B"), "level") == [("C", "level", "01-12")]
    assert nearest("gdp", ("B",), "level") == [("B", "growth", "01-06")]


def test_nothing_is_near_to_what_nobody_has():
    assert nearest("ports", ("A",), "level") == []


def test_a_span_that_cannot_be_asked_for_is_not_offered():
    assert "" not in {interval for _, _, interval in nearest("gdp", ("A",), "change")}


def test_choices_are_counted_without_targets():
    assert choices(KNOWN, "measure", ("A",), indicator="gdp") == {
        "level": 9,
        "change": 8,
        "growth": 4,
        "share": 3,
        "rank": 1,
    }
    assert choices(KNOWN, "indicator", ("C",)) == {"trade": 9}


def test_the_years_are_those_of_everything():
    assert years_of(KNOWN) == (1990, 2026)


def published(drawing, **fixed):
    return rows_of(drawn(drawing, **fixed))


def years_and_regions(met):
    return [
        (
            beside[0]["year"],
            [row["region"] for row in beside],
            [r["region"] for r in wholes],
        )
        for beside, wholes in met
    ]


def test_the_grid_counts_what_is_shown_of_one_year():
    figures = drawn(
        """measure | stage       | shown | year | start
           level   | final       | yes   | 2021 | 2021-01-01
           count   | final       | yes   | 2021 | 2021-01-01
           growth  | preliminary | yes   | 2021 | 2021-01-01
           growth  | preliminary | no    | 2021 | 2021-01-01
           growth  | target      | yes   | 2021 | 2021-01-01
           rank    | final       | yes   | 2021 | 2021-01-01
           level   | final       | yes   | 2021 | 2016-01-01"""
    )
    figures = figures.assign(
        shown=figures["shown"] == "yes", start=pd.to_datetime(figures["start"])
    )
    assert list(counted(figures)["kind"]) == ["level", "level", "growth"]


def test_the_period_that_most_regions_share_goes_before_a_newer_one():
    rows = published("region | year\nA|2023\nB|2023\nC|2023\nA|2024\nB|2024")
    assert common_period(rows, 2) == ("2023-01-01", "2023-12-31", "comparable")


def test_a_period_that_is_too_old_for_a_region_does_not_count_for_it():
    rows = published("region | year\nA|2020\nB|2020\nC|2020\nA|2023\nB|2024\nC|2024")
    assert common_period(rows, 2) == ("2024-01-01", "2024-12-31", "comparable")


def test_figures_of_two_bases_share_no_period():
    rows = published("region | year | basis\nA|2023|natural\nB|2023|like_for_like")
    assert common_period(rows, 2) is None
    assert common_period([], 2) is None


def test_a_whole_year_goes_before_a_newer_part_of_a_year():
    halves = published(
        "region | year\nA|2024\nB|2024",
        start=pd.Timestamp(2024, 1, 1),
        end=pd.Timestamp(2024, 6, 30),
    )
    rows = published("region | year\nA|2023\nB|2023") + halves
    assert common_period(rows, 2) == ("2023-01-01", "2023-12-31", "comparable")


def test_regions_meet_where_most_do_and_then_where_newer():
    rows = published(
        "region | year\nA|2021\nB|2021\nC|2021\nA|2022\nB|2022\nA|2020\nC|2020\nA|2024"
    )
    assert years_and_regions(meetings(rows, set)) == [
        (2021, ["A", "B", "C"], []),
        (2022, ["A", "B"], []),
    ]


def test_a_whole_is_not_counted_beside_its_part():
    rows = published("region | year\nA|2021\nB|2021\nC|2021\nA|2022\nB|2022")
    met = meetings(rows, lambda regions: set(regions) - {"B"})
    assert years_and_regions(met) == [(2021, ["A", "C"], ["B"])]


def test_figures_of_two_scopes_do_not_meet():
    rows = published("region | year | scope\nA|2021|whole\nB|2021|district_owned")
    assert meetings(rows, set) == []


@laws
@given(
    st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(2016, 2025)), unique=True)
)
def test_later_meetings_are_newer_and_of_fewer_regions(pairs):
    lines = [f"{region} | {year}" for region, year in pairs]
    rows = published("\n".join(["region | year", *lines])) if pairs else []
    met = years_and_regions(meetings(rows, set))
    counts = [len(regions) for _, regions, _ in met]
    years = [year for year, _, _ in met]
    assert counts == sorted(set(counts), reverse=True)
    assert years == sorted(set(years))
    assert all(count > 1 for count in counts)
