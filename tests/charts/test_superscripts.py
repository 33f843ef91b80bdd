"""Numbers of notes stand beside their points and hide no name."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts import raised
from indicators.charts.labels import WIDTHS, Picture, named, placed

VALUES = st.lists(st.integers(0, 100), min_size=2, max_size=4)


def marks_of(values, sup="¹ ²"):
    rows = [
        {"segment": line, "year": year, "value": float(value + year)}
        for line, value in enumerate(values)
        for year in (2020, 2021, 2022)
    ]
    marks = pd.DataFrame(rows)
    last = marks["year"] == 2022
    return marks.assign(label=last.map({True: "Name", False: ""}), sup=sup)


def overlaps(one, other):
    return (
        one[0] < other[1]
        and other[0] < one[1]
        and one[2] < other[3]
        and other[2] < one[3]
    )


@settings(deadline=None, max_examples=30)
@given(VALUES)
def test_numbers_hide_no_name_to_the_right_of_the_lines(values):
    marks = placed(marks_of(values), pd.DataFrame())
    found = raised({"rows": marks})["rows"]
    for width in WIDTHS:
        picture = Picture.of([found], list(named(found)), width)
        for _, row in found[found["year"] < 2022].iterrows():
            x, y = picture.at(row)
            x, y = x + row["sup_dx"], y - row["sup_dy"]
            box = (x - 7, x + 7, y - 5, y + 5)
            assert not any(overlaps(box, name) for name in picture.names)


def test_marks_without_numbers_stay_as_they_are():
    marks = placed(marks_of([1, 50], sup=""), pd.DataFrame())
    found = raised({"rows": marks})["rows"]
    assert set(found["sup_dx"]) == set(found["sup_dy"]) == {0.0}
    assert found.drop(columns=["sup_dx", "sup_dy"]).equals(marks)
