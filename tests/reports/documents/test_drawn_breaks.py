"""In the drawn picture itself no line joins what a break parts."""

import re
from itertools import pairwise

import pytest
from defusedxml.ElementTree import fromstring

from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import Page, View, Years
from indicators.reports.documents.formats import FORMATS, document
from indicators.reports.documents.paper import paper_of
from indicators.reports.figure import Asked
from indicators.reports.pages import figures_of
from tests.reports.documents.reading_back import SVG

_PLACE = re.compile(r"translate\(([-\d.e]+),")
_VERTEX = re.compile(r"[ML]([-\d.e]+),([-\d.e]+)")


class Drawn:
    """The lines, rules and signs of a drawn chart, by their years."""

    def __init__(self, content, years):
        self.tree = fromstring(content)
        axis = {
            int(text): x for text, x in self._texts("role-axis-label") if text in years
        }
        (first, left), *_, (last, right) = sorted(axis.items())
        self._year = lambda x: first + (x - left) / (right - left) * (last - first)

    def lines(self):
        """Return the years at the corners of every line."""
        paths = self._within("mark-line", "path")
        corners = [_VERTEX.findall(path.get("d")) for path in paths]
        return [[self._year(float(x)) for x, _ in line] for line in corners]

    def points(self):
        """Return the years of all points."""
        return [
            self._year(self._x(each)) for each in self._within("mark-symbol", "path")
        ]

    def dashed_rules(self):
        """Return the years of all dashed upright rules."""
        rules = self._within("mark-rule", "line")
        return [
            self._year(self._x(each)) for each in rules if each.get("stroke-dasharray")
        ]

    def signs(self):
        """Return the years of all texts, by the text."""
        return {text: self._year(x) for text, x in self._texts("mark-text")}

    def _texts(self, kind):
        return [
            ("".join(each.itertext()), self._x(each))
            for each in self._within(kind, "text")
        ]

    def _within(self, kind, tag):
        groups = (
            each for each in self.tree.iter(f"{SVG}g") if kind in each.get("class", "")
        )
        return [each for group in groups for each in group.iter(f"{SVG}{tag}")]

    @staticmethod
    def _x(part):
        return float(_PLACE.search(part.get("transform"))[1])


def joined_across(lines, year):
    """Return the parts of *lines* that lead from one side of *year* to the other."""
    return [
        (before, after)
        for line in lines
        for before, after in pairwise(line)
        if before < year < after
    ]


def test_what_joins_across_a_year_is_found():
    assert joined_across([[2016, 2017], [2018, 2019, 2020]], 2017.5) == []
    assert joined_across([[2016, 2017, 2018]], 2017.5) == [(2017, 2018)]


@pytest.mark.parametrize("language", list(Language))
def test_no_drawn_line_joins_the_sides_of_a_break(curated_edition, language):
    view = View(
        page=Page.GROWTH,
        language=language,
        regions=("330200",),
        measure=Measure.LEVEL,
        periods=Years(2016, 2025),
    )
    asked = Asked(curated_edition, view)
    figure = next(each for each in figures_of(asked) if "breaks" in each.marks)
    breaks = figure.marks["breaks"]
    assert len(breaks) >= 1
    drawn = Drawn(
        document(FORMATS["svg"], asked, [figure]),
        {str(year) for year in range(2016, 2026)},
    )
    (printed,) = paper_of(asked, [figure]).figures
    assert any(drawn.lines())
    for year, label in zip(breaks["year"], breaks["label"], strict=True):
        points = drawn.points()
        assert min(points) < year < max(points)
        assert joined_across(drawn.lines(), year) == []
        assert any(abs(rule - year) < 0.05 for rule in drawn.dashed_rules())
        assert abs(drawn.signs()[label] - year) < 0.3
        assert sum(note.startswith(label) for note in printed.footnotes) == 1
