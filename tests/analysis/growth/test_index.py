import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.growth.index import chained_index, index_of_levels
from indicators.analysis.trend import segmented
from tests.analysis.drawn_rows import breaks, drawn

NONE = breaks()
laws = settings(deadline=None, max_examples=60)
# None of them near zero beside another: such a base bears no rate.
levels = st.lists(st.floats(1e3, 9e4), min_size=1, max_size=12)
rates = st.lists(st.floats(-90, 300), min_size=1, max_size=12)


def by_year(table):
    return dict(zip(table["year"], table["value"], strict=True))


def series_of(values, first=2010):
    rows = [f"{first + place} | {value!r}" for place, value in enumerate(values)]
    return segmented(drawn("\n".join(["year | value", *rows])), NONE)


def test_an_index_is_not_carried_over_a_gap():
    found = index_of_levels(
        segmented(drawn("year | value\n2019|50\n2020|60\n2022|80"), NONE), 2019
    )
    assert by_year(found) == {2019: 100, 2020: 120}


def test_an_index_is_not_carried_over_a_break():
    values = drawn("year | value\n2017|50\n2018|60\n2019|90")
    cut = segmented(values, breaks("A | whole | 2018-01-01"))
    assert by_year(index_of_levels(cut, 2018)) == {2018: 100, 2019: 150}
    assert by_year(chained_index(cut, 2017)) == {2017: 100}


@pytest.mark.parametrize("level", [0, -5])
def test_a_base_that_is_not_positive_has_no_index(level):
    found = index_of_levels(
        segmented(drawn(f"year | value\n2019|{level}\n2020|60"), NONE), 2019
    )
    assert found.empty


def test_of_two_instants_in_the_base_year_the_later_one_is_the_base():
    values = drawn("year | value\n2019|50\n2019|100\n2020|150")
    days = ["2019-12-01", "2019-12-31", "2020-12-31"]
    values = values.assign(start=pd.to_datetime(days), end=pd.to_datetime(days))
    found = index_of_levels(segmented(values, NONE), 2019)
    assert list(found["value"]) == [50, 100, 150]


@laws
@given(levels, st.data())
def test_an_index_is_100_at_its_base_and_keeps_the_ratios(values, data):
    base = 2010 + data.draw(st.integers(0, len(values) - 1))
    found = by_year(index_of_levels(series_of(values), base))
    assert found[base] == pytest.approx(100)
    for year, index in found.items():
        assert index == pytest.approx(values[year - 2010] / values[base - 2010] * 100)


@laws
@given(levels, st.floats(1e-6, 1e6))
def test_an_index_is_unchanged_by_scaling(values, factor):
    found = index_of_levels(series_of(values), 2010)
    scaled = index_of_levels(series_of([value * factor for value in values]), 2010)
    assert list(scaled["value"]) == pytest.approx(list(found["value"]))


@laws
@given(rates, st.data())
def test_a_chained_index_is_the_product_of_its_factors(growth, data):
    base = 2010 + data.draw(st.integers(-1, len(growth) - 1))
    found = by_year(chained_index(series_of(growth), base))
    assert found[base] == 100
    for year, rate in enumerate(growth, 2010):
        if year - 1 in found:
            assert found[year] == pytest.approx(found[year - 1] * (1 + rate / 100))


@laws
@given(rates)
def test_a_chained_index_there_and_back_returns(growth):
    last = 2010 + len(growth) - 1
    forward = by_year(chained_index(series_of(growth), 2009))
    backward = by_year(chained_index(series_of(growth), last))
    assert backward[2010] * forward[last] == pytest.approx(100 * forward[2010])


def test_the_base_year_needs_no_rate_of_its_own():
    found = chained_index(series_of([10, 10], first=2020), 2019)
    assert by_year(found) == pytest.approx({2019: 100, 2020: 110, 2021: 121})
    assert str(found["start"].iloc[0])[:10] == "2019-01-01"


def test_a_base_outside_the_unbroken_part_gives_no_index():
    assert chained_index(series_of([10, 10], first=2020), 2018).empty
    assert chained_index(series_of([10, 10], first=2020), 2022).empty


def test_rates_are_not_chained_over_a_missing_year():
    values = drawn("year | value\n2019|10\n2020|10\n2022|10")
    found = chained_index(segmented(values, NONE), 2018)
    assert list(found["year"]) == [2018, 2019, 2020]


def test_what_fell_to_nothing_cannot_be_traced_back():
    found = chained_index(series_of([10, -100, 5], first=2020), 2022)
    assert by_year(found) == pytest.approx({2021: 100 / 1.05, 2022: 100})


def test_nothing_has_no_index():
    nothing = segmented(drawn("year | value"), NONE)
    assert chained_index(nothing, 2020).empty
    assert index_of_levels(nothing, 2020).empty


@pytest.mark.parametrize("later", [-5, 6000])
def test_what_bears_no_rate_on_the_base_has_no_index(later):
    values = drawn(
        f"region | year | value\nA|2019|60\nA|2020|{later}\nB|2019|5\nB|2020|6"
    )
    found = index_of_levels(segmented(values, NONE), 2019)
    assert set(found["region"]) == {"B"}
