import pytest
from drawn_rows import breaks, drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.ranking import moves, yearly_positions
from indicators.analysis.trend import segmented

laws = settings(deadline=None, max_examples=50)
REGIONS = "ABCDE"
YEARS = range(2018, 2023)
FIGURES = st.dictionaries(
    st.tuples(st.sampled_from(REGIONS), st.sampled_from(YEARS)),
    st.integers(-20, 20),
    min_size=1,
)


def positions(drawing, *, cuts="", direction="up"):
    values = drawn(f"region | year | value\n{drawing}")
    return yearly_positions(segmented(values, breaks(cuts)), direction)


def places(found):
    rows = zip(found["year"], found["region"], found["rank"], strict=True)
    return {(year, region): rank for year, region, rank in rows}


def drawing_of(figures, factor=1):
    return "\n".join(
        f"{region} | {year} | {value * factor}"
        for (region, year), value in figures.items()
    )


@laws
@given(FIGURES, st.sampled_from([2, 10, 100]))
def test_positions_do_not_depend_on_the_unit(figures, factor):
    plain, scaled = (positions(drawing_of(figures, each)) for each in (1, factor))
    assert places(plain) == places(scaled)


@laws
@given(FIGURES, st.sampled_from(["up", "down"]))
def test_a_position_is_one_more_than_the_number_of_better_ones(figures, direction):
    found = positions(drawing_of(figures), direction=direction)
    sign = -1 if direction == "down" else 1
    of_year = {year: [] for year in YEARS}
    for (_, year), value in figures.items():
        of_year[year].append(sign * value)
    for (year, region), rank in places(found).items():
        own = sign * figures[region, year]
        assert rank == 1 + sum(value > own for value in of_year[year])


@laws
@given(FIGURES)
def test_n_counts_those_ranked_in_the_year_and_ties_those_beside(figures):
    found = positions(drawing_of(figures))
    for _, year in found.groupby("year"):
        assert set(year["n"]) == {len(year)}
        assert len(year) > 1
        beside = year.groupby("rank")["region"].transform("size") - 1
        assert year["ties"].tolist() == beside.tolist()


@laws
@given(FIGURES)
def test_within_a_run_the_same_regions_are_ranked_in_years_without_a_gap(figures):
    for _, run in positions(drawing_of(figures)).groupby("run"):
        sets = {frozenset(rows["region"]) for _, rows in run.groupby("year")}
        assert len(sets) == 1
        years = sorted(set(run["year"]))
        assert years == list(range(years[0], years[-1] + 1))


def test_equal_values_share_a_position_and_the_next_is_left_out():
    found = positions("A | 2020 | 7\nB | 2020 | 7\nC | 2020 | 6")
    assert found["rank"].tolist() == [1, 1, 3]


def test_the_smallest_is_first_where_less_is_better():
    found = positions("A | 2020 | 24\nB | 2020 | 26", direction="down")
    assert places(found) == {(2020, "A"): 1, (2020, "B"): 2}


@pytest.mark.parametrize(
    ("drawing", "runs"),
    [
        ("A|2020|5\nB|2020|6\nA|2021|5\nB|2021|6", [0, 0, 0, 0]),
        ("A|2020|5\nB|2020|6\nA|2022|5\nB|2022|6", [0, 0, 1, 1]),
        ("A|2020|5\nB|2020|6\nA|2021|5\nC|2021|6", [0, 0, 1, 1]),
        ("A|2020|5\nB|2020|6\nC|2020|1\nA|2021|5\nB|2021|6", [0, 0, 0, 1, 1]),
    ],
)
def test_a_year_between_or_another_region_starts_a_new_run(drawing, runs):
    assert positions(drawing)["run"].tolist() == runs


def test_a_break_of_one_region_starts_a_new_run_for_all():
    drawing = "A|2020|5\nB|2020|6\nA|2021|5\nB|2021|6"
    found = positions(drawing, cuts="A | whole | 2021-01-01")
    assert found["run"].tolist() == [0, 0, 1, 1]


def test_a_year_with_one_region_is_no_ranking():
    assert positions("A | 2020 | 5").empty


def test_moves_are_told_of_the_newest_years_with_the_same_regions():
    found = moves(
        positions("""
            A|2018|9
            B|2018|1
            A|2020|1
            B|2020|2
            C|2020|3
            A|2021|2
            B|2021|3
            C|2021|1
            A|2022|3
            B|2022|2
            C|2022|1
        """)
    )
    assert found[["region", "moved"]].to_numpy().tolist() == [
        ["A", 2],
        ["B", 0],
        ["C", -2],
    ]
    assert set(found["first_year"]) == {2020}
    assert set(found["last_year"]) == {2022}
    assert set(found["n"]) == {3}


def test_nobody_moves_where_no_two_years_have_the_same_regions():
    assert moves(positions("A|2020|5\nB|2020|6\nA|2021|5\nC|2021|6")).empty
