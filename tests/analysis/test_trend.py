import pytest
from drawn_rows import breaks, drawn
from hypothesis import settings
from hypothesis import strategies as st

from indicators.analysis.trend import (
    crossed,
    newest_together,
    segmented,
)

NONE = breaks()
laws = settings(deadline=None, max_examples=60)
levels = st.lists(st.floats(0.01, 1e9), min_size=1, max_size=12)
rates = st.lists(st.floats(-90, 300), min_size=1, max_size=12)


def by_year(table):
    return dict(zip(table["year"], table["value"], strict=True))


def series_of(values, first=2010):
    rows = [f"{first + place} | {value!r}" for place, value in enumerate(values)]
    return segmented(drawn("\n".join(["year | value", *rows])), NONE)


def test_a_part_of_a_series_ends_where_a_year_is_missing():
    found = segmented(drawn("year | value\n2019|1\n2020|2\n2022|3\n2023|4"), NONE)
    assert list(found["segment"]) == [0, 0, 1, 1]
    assert list(found["series"]) == [0, 0, 0, 0]
    assert not found["cut"].any()


def test_a_break_cuts_between_the_last_old_and_the_first_new_period():
    values = drawn("year | value\n2017|1\n2018|2\n2019|3")
    found = segmented(values, breaks("A | whole | 2018-01-01"))
    assert list(found["segment"]) == [0, 1, 1]
    assert list(found["cut"]) == [False, True, False]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("A | whole", 2),
        ("A | ", 2),
        (" | whole", 2),
        (" | ", 2),
        ("B | whole", 1),
        ("A | district_owned", 1),
    ],
)
def test_a_break_cuts_only_the_series_that_it_names(place, parts):
    values = drawn("year | value\n2017|1\n2018|2")
    found = segmented(values, breaks(f"{place} | 2018-01-01"))
    assert found["segment"].nunique() == parts


def test_regions_scopes_and_bases_are_series_of_their_own():
    values = drawn("""
        region | scope          | basis      | year | value
        A      | whole          | comparable | 2020 | 1
        A      | whole          | current    | 2020 | 2
        A      | district_owned | comparable | 2020 | 3
        B      | whole          | comparable | 2020 | 4
    """)
    found = segmented(values, NONE)
    assert sorted(found["series"]) == [0, 1, 2, 3]
    assert sorted(found["segment"]) == [0, 1, 2, 3]


def test_rows_in_any_order_give_the_same_parts():
    values = drawn("year | value\n2021|1\n2019|2\n2020|3")
    found = segmented(values, NONE)
    assert list(found["year"]) == [2019, 2020, 2021]
    assert set(found["segment"]) == {0}


def test_nothing_has_no_parts():
    nothing = segmented(drawn("year | value"), NONE)
    assert nothing.empty


def test_a_break_is_told_with_the_years_on_either_side():
    values = drawn("year | value\n2017|1\n2018|2\n2020|3")
    cut = breaks("A | whole | 2018-01-01\nA | whole | 2019-01-01\nB | | 2018-01-01")
    found = crossed(cut, segmented(values, NONE))
    assert found[["start", "before", "after"]].to_numpy().tolist() == [
        ["2018-01-01", 2017, 2018],
        ["2019-01-01", 2018, 2020],
    ]


def regions_of(rows):
    return [(row["region"], row["year"]) for row in rows]


def test_together_stand_the_regions_of_the_newest_year_they_share():
    values = drawn("region | year | value\nA|2020|1\nB|2020|2\nA|2021|3\nC|2021|9")
    assert regions_of(newest_together(values, "AB")) == [("B", 2020), ("A", 2020)]
    assert regions_of(newest_together(values, "ABC")) == [("C", 2021), ("A", 2021)]
    assert newest_together(values, "A") == []


@pytest.mark.parametrize("differing", ["scope | whole | district_owned", "basis|a|b"])
def test_figures_on_two_footings_never_stand_together(differing):
    what, one, other = differing.split("|")
    values = drawn(f"region | year | value | {what}\nA|2020|1|{one}\nB|2020|2|{other}")
    assert newest_together(values, "AB") == []


def test_a_bound_proves_no_order_so_an_older_year_is_told():
    values = drawn("""
        region | year | value | qualifier
        A      | 2020 | 1     | exact
        B      | 2020 | 2     | about
        A      | 2021 | 1     | exact
        B      | 2021 | 2     | over
    """)
    assert regions_of(newest_together(values, "AB")) == [("B", 2020), ("A", 2020)]


def test_of_two_footings_the_one_with_more_regions_goes_first():
    values = drawn("""
        region | year | value | basis
        A      | 2021 | 1     | natural
        B      | 2021 | 2     | natural
        A      | 2021 | 1     | like_for_like
        B      | 2021 | 2     | like_for_like
        C      | 2021 | 3     | like_for_like
    """)
    assert len(newest_together(values, "ABC")) == 3
