import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis.proof import alike, proves

rows = st.fixed_dictionaries(
    {
        "value": st.decimals(-1000, 1000, places=1).map(float),
        "qualifier": st.sampled_from(["exact", "about", "over", "up_to"]),
    }
)


def row(said):
    signs = {"≈": "about", ">": "over", "≤": "up_to"}
    qualifier = signs.get(said[0], "exact")
    return {"value": float(said.lstrip("≈>≤")), "qualifier": qualifier}


@pytest.mark.parametrize(
    ("greater", "lesser", "proved"),
    [
        ("9", "8.9", True),
        ("8.9", "9", False),
        ("9", "9", False),
        ("≈9", "8.9", False),
        ("≈9", "8", False),
        ("≈9", "7.9", True),
        ("≈9.5", "9.3", True),
        ("≈9", "≈7", False),
        ("≈9", "≈6.9", True),
        ("≈3200", "3250", False),
        ("3290", "≈3200", False),
        ("3301", "≈3200", True),
        (">9", "5", False),
        ("9", "≤5", False),
    ],
)
def test_only_a_gap_beyond_the_last_digit_of_what_is_about_proves_an_order(
    greater, lesser, proved
):
    assert proves(row(greater), row(lesser)) is proved


@given(rows, rows)
def test_two_figures_prove_at_most_one_thing(one, other):
    assert proves(one, other) + proves(other, one) + alike(one, other) <= 1


@given(rows, rows)
def test_exact_figures_always_prove_something(one, other):
    pair = [each | {"qualifier": "exact"} for each in (one, other)]
    assert proves(*pair) or proves(*reversed(pair)) or alike(*pair)


def test_only_exact_figures_are_surely_equal():
    assert alike(row("9"), row("9"))
    assert not alike(row("≈9"), row("9"))
    assert not alike(row("≈9"), row("≈9"))
