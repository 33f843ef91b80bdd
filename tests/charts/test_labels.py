from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts.labels import ROOM, placed, spread
from tests.columns import makers_of_tables, promised

laws = settings(deadline=None, max_examples=100)
values = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12)


def marks_of(named, unnamed=()):
    rows = [(value, "name") for value in named] + [(value, "") for value in unnamed]
    marks = pd.DataFrame(rows, columns=["value", "label"])
    return marks.assign(label_value=marks["value"])


def room_of(marks):
    return (marks["value"].max() - marks["value"].min() or 1) * ROOM


@laws
@given(values, values)
def test_names_never_overlap(named, unnamed):
    marks = marks_of(named, unnamed)
    moved = spread(marks)
    places = sorted(moved[moved["label"] != ""]["label_value"])
    gaps = [above - below for below, above in pairwise(places)]
    assert all(gap >= room_of(marks) * (1 - 1e-6) for gap in gaps)


@laws
@given(values)
def test_names_keep_the_order_of_the_values(named):
    moved = spread(marks_of(named)).sort_values(["value", "label_value"])
    assert moved["label_value"].is_monotonic_increasing


@laws
@given(st.integers(1, 12), st.floats(0.1, 1e6))
def test_nothing_moves_when_there_is_room(count, step):
    marks = marks_of([place * step for place in range(count)])
    assert list(spread(marks)["label_value"]) == pytest.approx(list(marks["value"]))


def test_a_name_with_room_stays_where_others_are_moved():
    moved = spread(marks_of([0, 99.9, 100]))
    alone, below, above = moved["label_value"]
    assert alone == pytest.approx(0)
    assert above - below == pytest.approx(5.5)
    assert (above + below) / 2 == pytest.approx(99.95)


def test_only_the_names_are_moved():
    marks = marks_of([1, 1], unnamed=[0, 50, 100])
    moved = spread(marks)
    unnamed = moved["label"] == ""
    assert list(moved["value"]) == list(marks["value"])
    assert list(moved[unnamed]["label_value"]) == [0, 50, 100]
    assert list(moved.index) == list(marks.index)


def test_a_docstring_names_the_columns_that_come_back():
    marks = marks_of([1, 2])
    assert makers_of_tables("charts") == {"labels.placed", "labels.spread"}
    assert set(promised(spread, marks.columns)) >= set(spread(marks).columns)


def drawn(drawing):
    rows = [line.split("|") for line in drawing.splitlines() if line.strip()]
    marks = pd.DataFrame(
        [[cell.strip() for cell in row] for row in rows],
        columns=["segment", "year", "value", "label"],
    )
    return marks.astype({"year": int, "value": float})


NOBODY = drawn("")


def places(marks):
    named = marks[marks["label"] != ""]
    columns = ["label", "label_align", "label_dx", "label_dy"]
    return {row[0]: tuple(row[1:]) for row in named[columns].itertuples(index=False)}


def test_a_line_that_reaches_the_last_year_is_named_to_its_right():
    found = placed(drawn("a|2020|1|\na|2021|2|A\nb|2020|3|\nb|2021|2|B"), NOBODY)
    assert places(found) == {"A": ("left", 9, 0), "B": ("left", 9, 0)}
    lower, upper = sorted(found[found["label"] != ""]["label_value"])
    assert upper - lower == pytest.approx(2 * ROOM)


@pytest.mark.parametrize(("beside", "side"), [(4.7, -1), (5.3, 1)])
def test_a_line_that_ended_earlier_is_named_where_no_line_is(beside, side):
    marks = drawn(f"""
        a | 2020 | 5        |
        a | 2021 | 5        | A
        b | 2020 | {beside} |
        b | 2021 | {beside} |
        b | 2022 | {beside} | B
        c | 2022 | 0        | C
        d | 2022 | 10       | D
    """)
    assert places(placed(marks, NOBODY))["A"][2] * side > 0


def test_two_names_never_take_one_place():
    found = placed(drawn("a|2020|5|A\nb|2020|5|B\nc|2022|0|\nc|2023|9|C"), NOBODY)
    assert places(found)["A"] != places(found)["B"]


def test_a_target_is_named_clear_of_the_names_of_lines():
    lines = placed(drawn("a|2020|5|\na|2021|5|A"), drawn("t|2021|5|T"))
    targets = placed(drawn("t|2021|5|T").drop(columns="segment"), lines)
    assert places(lines)["A"] == ("left", 9, 0)
    assert places(targets)["T"] != ("left", 9, 0)


def test_a_name_of_two_lines_stands_farther_from_its_point():
    one, two = (
        placed(drawn(f"a|2020|5|{name}\nb|2021|0|\nb|2022|9|B"), NOBODY)
        for name in ("A", "A")
    )
    tall = drawn("a|2020|5|A\nb|2021|0|\nb|2022|9|B")
    tall.loc[0, "label"] = "A\nscope"
    assert places(one) == places(two)
    assert abs(places(placed(tall, NOBODY))["A\nscope"][2]) > abs(places(one)["A"][2])


def test_nothing_has_no_names():
    assert placed(NOBODY, NOBODY).empty


def test_the_docstring_of_a_place_names_the_columns_that_come_back():
    marks = drawn("a|2020|1|A")
    found = placed(marks, NOBODY)
    assert sorted(found.columns) == sorted(promised(placed, marks.columns))
