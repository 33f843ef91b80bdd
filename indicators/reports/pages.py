"""The pages: their names, the question that each answers, and their figures."""

from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.figure import Asked, Figure
from indicators.reports.growth.figures import growth_figures
from indicators.reports.known import said_as_known
from indicators.reports.overview.figures import overview_figures
from indicators.reports.projects.figures import projects_figures
from indicators.reports.rankings.figures import rankings_figures
from indicators.reports.sources import sources_figures

NAMES = {
    Page.OVERVIEW: Text("总览", "Overview"),
    Page.GROWTH: Text("增长", "Growth"),
    Page.RANKINGS: Text("排名", "Rankings"),
    Page.PROJECTS: Text("项目", "Projects"),
    Page.SOURCES: Text("来源", "Sources"),
    Page.IMPORT: Text("导入", "Import"),
}
QUESTIONS = {
    Page.OVERVIEW: Text(
        "有什么数据，最新的是什么？", "What is here, and what is newest?"
    ),
    Page.GROWTH: Text("谁增长得更快？", "Who grows faster?"),
    Page.RANKINGS: Text(
        "谁排在哪里，谁的位次变了？", "Who stands where, and who moved?"
    ),
    Page.PROJECTS: Text(
        "多少项目、多少投资、进展到哪一步？",
        "How many projects, how much money, how far?",
    ),
    Page.SOURCES: Text("每个数值从哪里来？", "Where does each figure come from?"),
    Page.IMPORT: Text("把一张表带进来", "Bring a workbook in"),
}
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
