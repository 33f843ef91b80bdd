"""What a view shows, in the words of a way that leads to it."""

from indicators.analysis.wording import Wording
from indicators.model.text import COMMA, Text, listed, within
from indicators.model.view import CHOSEN, Page, Shape, View

NAMES = {
    Page.OVERVIEW: Text("总览", "Overview"),
    Page.GROWTH: Text("增长", "Growth"),
    Page.RANKINGS: Text("排名", "Rankings"),
    Page.PROJECTS: Text("项目", "Projects"),
    Page.SOURCES: Text("来源", "Sources"),
    Page.IMPORT: Text("导入", "Import"),
    Page.METHODS: Text("方法", "Methods"),
}
"""What each page is called."""
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
    Page.METHODS: Text(
        "数怎么选，增长怎么算，什么不能比？",
        "Which value is shown, how is growth computed, what is not compared?",
    ),
}
"""What each page answers."""
_WAY = Text(
    "{page}：{regions}，{indicator}（{measure}），{interval}，{years}",
    "{page}: {regions}, {indicator} ({measure}), {interval}, {years}",
)
_PARTS = Text("{name}所属各地", "the parts of {name}")
_SHAPES = {
    Shape.INDEX: Text("指数", "index"),
    Shape.CHANGE: Text("两年之间的变化", "change between two years"),
}


def described(wording: Wording, view: View) -> str:
    """Return what a way to *view* says: page, regions, indicator, interval, years."""
    page = [NAMES[view.page]]
    if view.page is Page.GROWTH and view.shape in _SHAPES:
        page.append(_SHAPES[view.shape])
    return wording.say(
        _WAY,
        page=wording.say(COMMA).join(map(wording.say, page)),
        regions=_regions(wording, view),
        indicator=within(wording.indicator(view.indicator)),
        measure=within(view.measure.say(view.language)),
        interval=view.interval.name_within(view.language),
        years=view.periods.say(view.language),
    )


def _regions(wording: Wording, view: View) -> str:
    if view.page is Page.RANKINGS and view.among != CHOSEN:
        return wording.say(_PARTS, name=wording.region(view.among))
    names = [wording.region(code) for code in view.regions]
    return listed(names, wording.language)
