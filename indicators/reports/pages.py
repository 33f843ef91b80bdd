"""The figures of each page."""

from indicators.model.view import Page
from indicators.reports.figure import Asked, Figure
from indicators.reports.growth.figures import growth_figures
from indicators.reports.known import said_as_known
from indicators.reports.overview.figures import overview_figures
from indicators.reports.projects.figures import projects_figures
from indicators.reports.rankings.figures import rankings_figures
from indicators.reports.sources import sources_figures

_FIGURES = {
    Page.OVERVIEW: overview_figures,
    Page.GROWTH: growth_figures,
    Page.RANKINGS: rankings_figures,
    Page.PROJECTS: projects_figures,
    Page.SOURCES: sources_figures,
}


def figures_of(asked: Asked) -> list[Figure]:
    """Return the figures of the view's page; the import page has none."""
    answer = _FIGURES.get(asked.view.page)
    return said_as_known(asked, answer(asked)) if answer else []
