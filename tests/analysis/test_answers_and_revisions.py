import pandas as pd
import pytest
from drawn_rows import drawn
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis.answers import told_apart
from indicators.analysis.revision import paths, revision_sizes

DOCUMENTS = pd.DataFrame(
    [
        ("first", "government", "2024-02-01", "A", "政府"),
        ("second", "bureau", "2025-03-20", "A", "统计局"),
        ("early", "bureau", "2024-03-01", "A", "统计局"),
        ("paper", "press", "2024-03-02", "A", "日报"),
        ("repost", "press", "2024-03-02", "B", "日报"),
        ("sent", "upload", "2026-01-01", "", "甲"),
        ("sent_later", "upload", "2026-01-01", "", "甲"),
    ],
    columns=["origin", "publisher_kind", "date", "grade", "publisher_zh"],
)


def answers(drawing):
    """Return drawn answers to one question in the order of the choice."""
    rows = drawn(drawing, year=2023, unit="亿元", measure="level")
    return rows.assign(shown=[True] + [False] * (len(rows) - 1))


@pytest.mark.parametrize(
    ("shown", "other", "rule"),
    [
        ("revised | second", "preliminary | first", "stage"),
        ("preliminary | early", "preliminary | paper", "publisher"),
        ("preliminary | paper", "preliminary | repost", "grade"),
        ("unverified | sent_later", "unverified | sent", "import"),
        ("preliminary | second", "preliminary | early", "date"),
        ("preliminary | paper", "preliminary | paper", "tie"),
    ],
)
def test_the_first_rule_that_tells_two_answers_apart_is_named(shown, other, rule):
    rows = answers(f"stage | origin | value\n{shown} | 104\n{other} | 100")
    assert list(told_apart(rows, DOCUMENTS)["rule"]) == ["shown", rule]


def test_a_difference_is_less_the_shown_value_and_percent_of_it():
    rows = answers(
        "stage | origin | value\nrevised | second | 80\npreliminary | first | 100"
    )
    found = told_apart(rows, DOCUMENTS)
    assert list(found["difference"]) == [0, 20]
    assert list(found["relative"]) == [0, 25]
    rates = told_apart(rows.assign(unit="%"), DOCUMENTS)
    assert list(rates["difference"]) == [0, 20]
    assert rates["relative"].isna().all()


def test_a_path_goes_from_preliminary_to_final_and_says_each_step():
    rows = answers(
        "stage | origin | value\nfinal | second | 130\nrevised | paper | 110\n"
        "preliminary | first | 100"
    )
    found = paths(rows, DOCUMENTS)
    assert list(found["step"]) == [1, 2, 3]
    assert list(found["stage"]) == ["preliminary", "revised", "final"]
    assert list(found["value"]) == [100, 110, 130]
    assert list(found["difference"])[1:] == [10, 20]
    sizes = revision_sizes(found)
    assert sizes[["revised", "up", "mean", "size", "largest"]].to_numpy().tolist() == [
        [1, 1, 30, 30, 30]
    ]


def test_a_publisher_that_states_its_figure_anew_revises_it():
    rows = answers(
        "stage | origin | value\npreliminary | second | 90\npreliminary | early | 100"
    )
    assert list(paths(rows, DOCUMENTS)["value"]) == [100, 90]


@pytest.mark.parametrize(
    "other",
    [
        "preliminary | paper | 100 | exact",  # another publisher disagrees
        "unverified | sent | 100 | exact",
        "target | first | 100 | exact",
        "preliminary | early | 100 | over",
        "preliminary | early | 104.3 | exact",  # the same with more decimals
    ],
)
def test_what_is_no_revision(other):
    rows = answers(
        f"stage | origin | value | qualifier\npreliminary | second | 104 | exact\n{other}"
    )
    assert paths(rows, DOCUMENTS).empty
    assert revision_sizes(paths(rows, DOCUMENTS)).empty


def test_figures_of_another_scope_or_basis_are_never_steps_of_one_path():
    drawing = "scope | basis | stage | origin | value\n"
    rows = answers(
        drawing
        + "whole | current | revised | second | 104\n"
        + "part | current | preliminary | first | 100\n"
        + "whole | comparable | preliminary | first | 90"
    )
    assert paths(rows, DOCUMENTS).empty


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=3, unique=True))
def test_the_steps_of_a_path_add_up_to_the_whole_revision(values):
    stages = ["preliminary", "revised", "final"][: len(values)]
    lines = [
        f"{stage} | second | {value}"
        for stage, value in zip(reversed(stages), reversed(values), strict=True)
    ]
    found = paths(answers("\n".join(["stage | origin | value", *lines])), DOCUMENTS)
    whole = (values[-1] - values[0]) / values[0] * 100
    assert found["difference"].sum() == values[-1] - values[0]
    assert revision_sizes(found)["mean"].item() == pytest.approx(whole)
