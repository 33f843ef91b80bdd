from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.charts.sparkline import HEIGHT, WIDTH, sparkline

GOLDEN = Path(__file__).parent / "sparklines"
RISING = [(2016, 1.0, 0), (2017, 2.0, 0), (2018, 4.0, 0)]
DRAWN = {
    "rising": (RISING, 2016, 2018),
    "ended early": (RISING, 2016, 2025),
    "cut at a break": ([*RISING, (2019, 2.5, 1), (2020, 3.0, 1)], 2016, 2020),
    "a year alone": ([*RISING, (2020, 3.0, 1)], 2016, 2020),
    "both sides of zero": (
        [(2016, -2.0, 0), (2017, 1.0, 0), (2018, 3.0, 0)],
        2016,
        2018,
    ),
    "level": ([(2016, 5.0, 0), (2017, 5.0, 0), (2018, 5.0, 0)], 2016, 2018),
}
laws = settings(deadline=None, max_examples=100)
names = {"svg": "http://www.w3.org/2000/svg"}


def picture(points, first, last):
    return ET.fromstring(sparkline(points, "#123456", first, last))  # noqa: S314 ours


@pytest.mark.parametrize("name", DRAWN)
def test_a_sparkline_is_drawn_as_it_was(name, renewed):
    path = GOLDEN / f"{name.replace(' ', '-')}.svg"
    points, first, last = DRAWN[name]
    drawn = sparkline(points, "#123456", first, last) + "\n"
    if renewed:
        path.write_text(drawn, "utf-8", newline="\n")
    assert drawn == path.read_text("utf-8"), "look at it, then `make golden`"


def test_no_golden_sparkline_is_left_over():
    kept = {f"{name.replace(' ', '-')}.svg" for name in DRAWN}
    assert {path.name for path in GOLDEN.iterdir()} == kept


def test_a_line_is_cut_where_a_part_ends():
    assert len(picture(*DRAWN["cut at a break"]).findall("svg:polyline", names)) == 2


def test_a_year_alone_is_a_dot():
    drawn = picture(*DRAWN["a year alone"])
    assert len(drawn.findall("svg:polyline", names)) == 1
    assert len(drawn.findall("svg:circle", names)) == 2


def test_a_series_that_ends_early_does_not_reach_the_end():
    (line,) = picture(*DRAWN["ended early"]).findall("svg:polyline", names)
    last = line.get("points").split()[-1]
    assert float(last.split(",")[0]) < WIDTH / 3


def test_zero_is_drawn_only_between_values_on_both_sides():
    assert picture(*DRAWN["both sides of zero"]).findall("svg:line", names)
    assert not picture(*DRAWN["rising"]).findall("svg:line", names)


@laws
@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20))
def test_every_point_lies_within_the_picture(values):
    points = [(2000 + place, value, 0) for place, value in enumerate(values)]
    drawn = picture(points, points[0][0], points[-1][0])
    (last,) = drawn.findall("svg:circle", names)[-1:]
    assert 0 <= float(last.get("cx")) <= WIDTH
    assert 0 <= float(last.get("cy")) <= HEIGHT
