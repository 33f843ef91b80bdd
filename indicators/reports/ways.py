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
