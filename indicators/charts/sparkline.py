"""A sparkline: the course of one series in the height of a line of text, as SVG."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

Point = tuple[int, float, int]
"""Year, value, and the unbroken part of the series that the point belongs to."""

WIDTH, HEIGHT = 72, 26
_EDGE = 4


def sparkline(points: Sequence[Point], colour: str, first: int, last: int) -> str:
    """
    Return the picture of *points*, in the order of their years.

    It spans the years from *first* to *last*, the same for all that stand beside each
    other, so that a series that ends early is seen to. The line is cut where a new part begins; a part of one point is a dot; the last
    point is marked. Between its own least and greatest value it has no scale: it shows
    the course and nothing else. A series on both sides of zero has the line of zero.
    """
    places = _places(points, first, last)
    parts = [list(part) for _, part in groupby(places, key=itemgetter(2))]
    drawn = [_part([(x, y) for x, y, _ in part], colour) for part in parts]
    x, y, _ = places[-1]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{_zero(points, colour)}{''.join(drawn)}"
        f'<circle cx="{x:g}" cy="{y:g}" r="3" fill="{colour}"/></svg>'
    )


def _places(
    points: Sequence[Point], first: int, last: int
) -> list[tuple[float, float, int]]:
    step = (WIDTH - 2 * _EDGE) / (last - first or 1)
    return [
        (round(_EDGE + (year - first) * step, 1), _height(value, points), part)
        for year, value, part in points
    ]


def _height(value: float, points: Sequence[Point]) -> float:
    values = [each for _, each, _ in points]
    least, most = min(values), max(values)
    if least == most:
        return HEIGHT / 2
    share = (value - least) / (most - least)
    return round(HEIGHT - _EDGE - share * (HEIGHT - 2 * _EDGE), 1)


def _part(places: list[tuple[float, float]], colour: str) -> str:
    if len(places) == 1:
        x, y = places[0]
        return f'<circle cx="{x:g}" cy="{y:g}" r="1.6" fill="{colour}"/>'
    line = " ".join(f"{x:g},{y:g}" for x, y in places)
    return (
        f'<polyline points="{line}" fill="none" stroke="{colour}" '
        'stroke-width="1.6" stroke-linejoin="round"/>'
    )


def _zero(points: Sequence[Point], colour: str) -> str:
    values = [value for _, value, _ in points]
    if not min(values) < 0 < max(values):
        return ""
    y = _height(0, points)
    return (
        f'<line x1="0" x2="{WIDTH}" y1="{y:g}" y2="{y:g}" stroke="{colour}" '
        'stroke-opacity="0.4"/>'
    )
