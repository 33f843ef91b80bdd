"""Tables in, pictures out: each kind of chart is one module."""

from indicators.charts.bars import bars
from indicators.charts.grid import grid
from indicators.charts.lines import lines
from indicators.charts.look import Look
from indicators.charts.palette import colour_of

__all__ = ["Look", "bars", "colour_of", "grid", "lines"]
