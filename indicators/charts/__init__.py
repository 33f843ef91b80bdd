"""Tables in, pictures out: each kind of chart is one module."""

from indicators.charts.bump import bump
from indicators.charts.coverage import coverage
from indicators.charts.dumbbell import dumbbell
from indicators.charts.funnel import funnel
from indicators.charts.height import drawn_higher, height_of
from indicators.charts.lines import lines
from indicators.charts.look import Look
from indicators.charts.multiples import multiples
from indicators.charts.palette import colour_of, shape_of
from indicators.charts.positions import positions
from indicators.charts.share import share
from indicators.charts.slope import slope
from indicators.charts.sparkline import sparkline
from indicators.charts.stages import stages
from indicators.charts.superscripts import raised

KINDS = {
    "bump": bump,
    "coverage": coverage,
    "dumbbell": dumbbell,
    "funnel": funnel,
    "lines": lines,
    "multiples": multiples,
    "positions": positions,
    "share": share,
    "slope": slope,
    "stages": stages,
}
"""Every kind of chart by its name: compiled once for each language and theme."""

__all__ = [
    "KINDS",
    "Look",
    "bump",
    "colour_of",
    "coverage",
    "drawn_higher",
    "dumbbell",
    "funnel",
    "height_of",
    "lines",
    "multiples",
    "positions",
    "raised",
    "shape_of",
    "share",
    "slope",
    "sparkline",
    "stages",
]
