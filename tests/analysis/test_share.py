import pytest
from drawn_rows import drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.share import shares_of_whole


def test_a_share_is_the_part_in_percent_of_the_whole_of_its_year():
    parts = drawn("region | year | value\npart | 2022 | 30\npart | 2023 | 50")
    whole = drawn("region | year | value\nwhole | 2022 | 120\nwhole | 2023 | 125")
    found = shares_of_whole(parts, whole)
    assert list(found["value"]) == [25, 40]
    assert list(found["part_value"]) == [30, 50]
    assert list(found["whole_value"]) == [120, 125]
    assert set(found["region"]) == {"part"}


@pytest.mark.parametrize(
    "differing",
    [
        "year | scope | basis\n2022 | district_owned | comparable",
        "year | scope | basis\n2022 | whole | current",
        "year | scope | basis\n2021 | whole | comparable",
    ],
)
def test_figures_on_different_footings_have_no_share(differing):
    parts = drawn("year | value\n2022 | 30")
    header, row = differing.splitlines()
    whole = drawn(f"{header} | value\n{row} | 120")
    assert shares_of_whole(parts, whole).empty


def test_half_a_year_is_no_part_of_a_year():
    parts = drawn("year | value\n2022 | 30")
    whole = drawn("year | value\n2022 | 120")
    half = parts.assign(end=parts["end"].map(lambda day: day.replace(month=6, day=30)))
    assert shares_of_whole(half, whole).empty


@pytest.mark.parametrize("whole", [0, -1])
def test_a_whole_that_is_not_positive_has_no_shares(whole):
    parts = drawn("year | value\n2022 | 30")
    assert shares_of_whole(parts, drawn(f"year | value\n2022 | {whole}")).empty


@pytest.mark.parametrize(
    "stages", [("final", "unverified"), ("unverified", "preliminary")]
)
def test_a_share_is_as_settled_as_the_less_settled_of_its_levels(stages):
    part, whole = (
        drawn(f"year | stage | qualifier | value\n2022 | {stage} | over | 60")
        for stage in stages
    )
    found = shares_of_whole(part, whole)
    assert list(found["stage"]) == ["unverified"]
    assert list(found["whole_qualifier"]) == ["over"]


@settings(deadline=None, max_examples=50)
@given(st.floats(0.001, 1e9), st.floats(0, 1))
def test_the_share_of_a_part_lies_between_nothing_and_all(whole, fraction):
    parts = drawn(f"year | value\n2022 | {whole * fraction:.12f}")
    found = shares_of_whole(parts, drawn(f"year | value\n2022 | {whole:.12f}"))
    assert -1e-9 <= found["value"].iloc[0] <= 100 + 1e-6


@settings(deadline=None, max_examples=50)
@given(st.lists(st.floats(0.001, 1e6), min_size=1, max_size=6))
def test_parts_that_make_up_the_whole_share_all_of_it(values):
    rows = [f"part {place} | 2022 | {value!r}" for place, value in enumerate(values)]
    parts = drawn("\n".join(["region | year | value", *rows]))
    whole = drawn(f"year | value\n2022 | {float(parts['value'].sum())!r}")
    assert shares_of_whole(parts, whole)["value"].sum() == pytest.approx(100)
