import pandas as pd
import pytest
from drawn_rows import breaks, drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.change import changed, compared_years

NONE = breaks()
laws = settings(deadline=None, max_examples=100)
figures = st.dictionaries(
    st.tuples(
        st.sampled_from("AB"),
        st.sampled_from(["whole", "district_owned"]),
        st.sampled_from(["comparable", "current"]),
        st.integers(2016, 2022),
    ),
    st.integers(-50, 50),
    min_size=1,
)
cuts = st.lists(st.tuples(st.sampled_from(["A", "B", ""]), st.integers(2016, 2022)))


def drawn_of(values):
    lines = [" | ".join(map(str, (*key, value))) for key, value in values.items()]
    return drawn("\n".join(["region | scope | basis | year | value", *lines]))


def breaks_of(places):
    return breaks(
        "\n".join(f"{region} | whole | {year}-01-01" for region, year in places)
    )


def test_the_pair_of_years_is_the_one_that_most_regions_share():
    values = drawn("""
        region | year | value
        A      | 2016 | 1
        A      | 2020 | 2
        A      | 2021 | 3
        B      | 2020 | 4
        B      | 2021 | 5
    """)
    assert compared_years(values, NONE) == (2020, 2021)


def test_of_equally_shared_pairs_it_is_the_widest_then_the_latest():
    values = drawn("year | value\n2016|1\n2018|2\n2021|3")
    assert compared_years(values, NONE) == (2016, 2021)
    cut = breaks("A | whole | 2018-01-01\nA | whole | 2019-01-01")
    two = drawn("year | value\n2016|1\n2017|1\n2018|2\n2019|3\n2020|3")
    assert compared_years(two, cut) == (2019, 2020)


def test_nothing_is_compared_where_no_region_has_two_years_on_one_footing():
    assert compared_years(drawn("year | value\n2020|1"), NONE) is None
    assert compared_years(drawn("year | value"), NONE) is None
    values = drawn("year | basis | value\n2020|comparable|1\n2021|current|2")
    assert compared_years(values, NONE) is None


def test_a_change_is_in_the_unit_and_in_percent_of_what_was():
    (row,) = changed(
        drawn("year | value | qualifier\n2017|4.3|exact\n2021|7.0|about"),
        NONE,
        (2017, 2021),
    ).to_dict("records")
    assert row["difference"] == 2.7
    assert row["relative"] == pytest.approx(62.79, abs=0.01)
    assert (row["value_before"], row["year"]) == (4.3, 2021)
    assert row["qualifier_of_change"] == "about"


@pytest.mark.parametrize("before", [0, -5])
def test_what_was_not_positive_has_no_change_in_percent(before):
    values = drawn(f"year | value\n2020|{before}\n2021|5")
    assert changed(values, NONE, (2020, 2021))["relative"].isna().all()


def test_of_two_figures_in_a_year_the_later_one_counts():
    days = pd.to_datetime(["2019-06-30", "2019-12-31", "2020-12-31"])
    values = drawn("year | value\n2019|1\n2019|2\n2020|5").assign(start=days, end=days)
    assert changed(values, NONE, (2019, 2020))["difference"].tolist() == [3]


@laws
@given(figures, cuts)
def test_no_change_crosses_a_break_a_scope_or_a_basis(values, places):
    table, between = drawn_of(values), breaks_of(places)
    years = compared_years(table, between)
    if years is None:
        return
    first, last = years
    found = changed(table, between, years)
    assert len(found)
    for row in found.to_dict("records"):
        footing = (row["region"], row["scope"], row["basis"])
        assert row["value_before"] == values[(*footing, first)]
        assert row["value"] == values[(*footing, last)]
        assert row["difference"] == row["value"] - row["value_before"]
        assert not [
            place
            for region, place in places
            if row["scope"] == "whole"
            and region in ("", row["region"])
            and first < place <= last
        ]


@laws
@given(figures, cuts)
def test_no_other_two_years_compare_more_regions(values, places):
    table, between = drawn_of(values), breaks_of(places)
    chosen = compared_years(table, between)

    def regions(pair):
        return changed(table, between, pair)["region"].nunique()

    pairs = [(a, b) for a in range(2016, 2023) for b in range(a + 1, 2023)]
    most = max(map(regions, pairs))
    assert most == (0 if chosen is None else regions(chosen))


@laws
@given(figures)
def test_a_change_there_and_back_is_none(values):
    table = drawn_of(values)
    years = compared_years(table, NONE)
    if years is None:
        return
    swapped = table.assign(value=-table["value"])
    there, back = (changed(one, NONE, years)["difference"] for one in (table, swapped))
    assert list(there + back) == [0] * len(there)


@pytest.mark.parametrize(("base", "later"), [(0.001, 5), (5, -2)])
def test_a_base_near_zero_and_a_changed_sign_have_no_rate(base, later):
    values = drawn(f"year | value\n2020|{base}\n2021|{later}")
    assert changed(values, NONE, (2020, 2021))["relative"].isna().all()
