from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts.labels import ROOM, spread
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
    assert makers_of_tables("charts") == {"labels.spread"}
    assert set(promised(spread, marks.columns)) >= set(spread(marks).columns)
