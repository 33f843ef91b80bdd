"""A series before and after an import, both lines on one scale, as SVG."""

from collections.abc import Mapping

WIDTH, HEIGHT = 320, 96
_EDGE, _FLOOR = 6, 18
# What is after lies on it, so that a broad line shows wherever they part.
_BROAD, _FINE = 6, 2


def before_after(
    before: Mapping[int, float], after: Mapping[int, float], *, ink: str, quiet: str
) -> str:
    """
    Return the picture of two courses by their years.

    They share years and scale, so that what changed stands apart by as much as it
    changed; where they agree they lie on each other. A missing year cuts the line. The
    scale begins at zero unless the values lie far from it. What is before is a
    broad line in *quiet*, what is after a fine one in *ink*.
    """
    years = sorted({*before, *after})
    values = [*before.values(), *after.values()]
    least, most = min(values), max(values)
    least = min(least, 0.0) if least < most / 2 else least
    ends = (years[0], years[-1], least, most)
    marks = (
        f'<text x="{_x(year, *ends[:2]):g}" y="{HEIGHT - 4}" text-anchor="{anchor}" '
        f'fill="{quiet}" font-family="sans-serif" font-size="11">'
        f"{year}</text>"
        for year, anchor in _ends(years)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{_line(before, ends, quiet, _BROAD)}{_line(after, ends, ink)}{''.join(marks)}</svg>"
    )


def _ends(years: list[int]) -> list[tuple[int, str]]:
    if years[0] == years[-1]:
        return [(years[0], "middle")]
    return [(years[0], "start"), (years[-1], "end")]


def _line(
    course: Mapping[int, float],
    ends: tuple[int, int, float, float],
    colour: str,
    width: int = _FINE,
) -> str:
    first, last, least, most = ends
    drawn = []
    part: list[str] = []
    for year in range(first, last + 2):
        if year in course:
            y = _y(course[year], least, most)
            part.append(f"{_x(year, first, last):g},{y:g}")
        elif part:
            drawn.append(f'<polyline points="{" ".join(part)}"/>')
            part = []
    dots = "".join(
        f'<circle cx="{_x(year, first, last):g}" cy="{_y(value, least, most):g}" r="{width / 2 + 1:g}"/>'
        for year, value in course.items()
    )
    shade = 1 if width == _FINE else 0.45
    return (
        f'<g fill="{colour}" opacity="{shade}">'
        f'<g fill="none" stroke="{colour}" stroke-width="{width}">{"".join(drawn)}</g>'
        f"{dots}</g>"
    )


def _x(year: int, first: int, last: int) -> float:
    if first == last:
        return WIDTH / 2
    return round(_EDGE + (year - first) / (last - first) * (WIDTH - 2 * _EDGE), 1)


def _y(value: float, least: float, most: float) -> float:
    share = (value - least) / (most - least) if most > least else 0.5
    room = HEIGHT - _FLOOR - 2 * _EDGE
    return round(_EDGE + (1 - share) * room, 1)
