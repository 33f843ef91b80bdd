import pytest
from drawn_arrivals import ZHENHAI, breaks, codes, drawn, only, series
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.model.text import Language

USUAL = [100.0, 108.0, 115.6, 125.9, 136.0, 145.4, 158.5]
LEAPING = [*USUAL, 310.0, 330.0]


def test_a_change_beyond_five_deviations_is_a_leap():
    found = only(series(LEAPING))
    assert (found.code, found.cells) == ("leap", ("Sheet1!B9", "Sheet1!B8"))
    assert found.explain(Language.EN).startswith(
        "Zhenhai, 2007, total retail sales of consumer goods: 31 billion yuan after "
        "15.85 billion yuan in 2006, which is "
    )


def test_usual_changes_are_no_leap():
    assert codes(series([*USUAL, 170.3, 184.9])) == []


def test_fewer_than_six_changes_say_nothing_of_what_is_usual():
    assert codes(series([100.0, 108.0, 115.6, 125.9, 136.0, 310.0])) == []


def test_changes_without_spread_say_nothing():
    assert codes(series([2.0**power for power in range(8)] + [200.0])) == []


def test_a_year_that_is_missing_makes_no_change():
    gap = series([310.0, 330.0], first=2009)
    assert codes(gap, series(USUAL)) == []


def test_what_is_known_says_what_is_usual():
    found = only(series([310.0], first=2007), series(USUAL))
    assert (found.code, found.cells) == ("leap", ("Sheet1!B2",))


def test_a_leap_of_what_is_known_alone_is_not_reported():
    assert codes(series([348.0], first=2009), series(LEAPING)) == []


def test_one_figure_out_of_line_is_one_leap_and_not_the_way_back_too():
    found = only(series([*USUAL[:4], 260.0, *USUAL[5:], 170.3]))
    assert (found.code, found.count, found.facts["cell"]) == ("leap", 1, "B6")


def test_rates_leap_by_points():
    rates = [5.1, 5.9, 4.8, 5.5, 6.1, 5.4, 4.9, 25.3]
    assert codes(series(rates, measure="growth")) == ["leap"]
    assert codes(series([*rates[:7], 5.9], measure="growth")) == []


def test_growth_that_falls_below_zero_is_measured_too():
    rates = [1.1, -0.4, 0.8, -1.0, 0.6, 1.4, 0.4, -22.5]
    assert codes(series(rates, measure="growth")) == ["leap"]


def test_ranks_do_not_leap():
    places = [3, 2, 3, 4, 3, 2, 3, 60]
    named = {"indicator": "rank_top100_districts", "measure": "rank"}
    assert codes(series(places, **named)) == []


def test_a_break_is_a_known_reason():
    cut = breaks((ZHENHAI, "retail_sales", "2007-01-01"))
    found = only(series(LEAPING), None, cut)
    assert found.code == "leap_at_break"
    assert found.excuses(Language.ZH) == "普查后重新核算。"
    elsewhere = breaks(
        (ZHENHAI, "retail_sales", "2004-01-01"), (ZHENHAI, "gdp", "2007")
    )
    assert codes(series(LEAPING), None, elsewhere) == ["leap"]


def test_the_months_of_a_year_that_leaps_are_one_suspicion():
    lines = [
        f"{year} 01-{month:02} | {value * month / 12:.2f}"
        for year, value in enumerate(LEAPING, 2000)
        for month in (3, 6, 9)
    ]
    found = only(drawn("\n".join(["when | value", *lines])))
    assert (found.code, found.count) == ("leap", 3)


laws = settings(deadline=None, max_examples=30)
changes = st.lists(st.floats(-0.5, 0.9), min_size=6, max_size=14)


def levels(steps, start=100.0):
    values = [start]
    for step in steps:
        values.append(values[-1] * (1 + step))
    return values


def leaps(values, **fixed):
    found = series(values, indicator="income_all", **fixed)
    return [code for code in codes(found) if code.startswith("leap")]


@laws
@given(changes, st.sampled_from([0.25, 2.0, 1024.0]))
def test_scaling_all_figures_changes_no_leap(steps, factor):
    values = levels(steps)
    assert leaps(values) == leaps([value * factor for value in values])


@laws
@given(changes)
def test_another_region_with_the_same_figures_has_the_same_leaps(steps):
    values = levels(steps)
    assert leaps(values) == leaps(values, region="370211")


@pytest.mark.parametrize("qualifier", ["over", "up_to", "about"])
def test_what_is_not_exact_makes_no_leap(qualifier):
    assert codes(series([310.0], first=2007, qualifier=qualifier), series(USUAL)) == []
