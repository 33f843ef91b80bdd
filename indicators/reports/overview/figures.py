"""What the overview shows as figures: the newest, and who has what."""

from indicators.reports.figure import Asked, Figure
from indicators.reports.overview.coverage import coverage_figure
from indicators.reports.overview.newest import newest_figure
from indicators.reports.remarks import remarked


def overview_figures(asked: Asked) -> list[Figure]:
    """Return the newest figures, and the grid of who has what."""
    return [remarked(asked, newest_figure(asked)), coverage_figure(asked)]


def overview_coverage(asked: Asked) -> list[Figure]:
    """Return the grid alone: the page tells the newest figures as a list."""
    return [coverage_figure(asked)]
