"""Before and after an import: one scale, cut at missing years."""

import re

from hypothesis import given
from hypothesis import strategies as st

from indicators.charts.before_after import HEIGHT, WIDTH, before_after

COURSES = st.dictionaries(
    st.integers(1990, 2030), st.floats(-1e9, 1e9), min_size=1, max_size=12
)


def picture(before, after):
    return before_after(before, after, ink="#000", quiet="#888")


def points(drawn):
    return re.findall(r'cx="([^"]+)" cy="([^"]+)"', drawn)


@given(COURSES, COURSES)
def test_every_figure_has_a_point_within_the_picture(before, after):
    found = points(picture(before, after))
    assert len(found) == len(before) + len(after)
    assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in found)


@given(COURSES)
def test_what_is_not_changed_lies_on_what_was_there(course):
    found = points(picture(course, course))
    assert found[: len(course)] == found[len(course) :]


def test_a_missing_year_cuts_the_line():
    whole = picture({2020: 1, 2021: 2, 2022: 3}, {2022: 3})
    cut = picture({2020: 1, 2022: 3}, {2022: 3})
    assert (whole.count("<polyline"), cut.count("<polyline")) == (2, 3)


def test_the_first_and_the_last_year_are_said():
    drawn = picture({2019: 1, 2021: 2}, {2024: 3})
    assert re.findall(r">(\d{4})</text>", drawn) == ["2019", "2024"]
