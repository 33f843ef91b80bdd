"""What is said with a comparison, whatever its figures: R14, R22, R23 and R24."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import (
    cells_of,
    indicator_named,
    measured,
    shortened,
)
from indicators.analysis.comparability.series import in_percent
from indicators.model.finding import Finding, Level
from indicators.model.text import Text
from indicators.model.view import Page

_COLOURED = frozenset({Intent.CHANGE, Intent.RANK})
_GDP = ("地区生产总值", "国内生产总值", "生产总值", "GDP")
_ASSESSING = re.compile(
    "考核|政绩|排行榜|龙虎榜|英雄榜|晋升|提拔|问责|末位淘汰|擂台|锦标赛|治理能力排名"
    r"|league table|assessment of officials|performance of officials"
    r"|officials?['’]s? performance|promotion of officials|best[- ]performing"
    r"|worst[- ]performing|winners? and losers?|laggards?|name[- ]and[- ]shame",
    re.IGNORECASE,
)
_POINTS = Text(
    "{indicator}以百分数表示，两个百分数之差以个百分点计，不写成百分之几。",
    "Figures of {indicator} are in percent: the difference of two of them is in "
    "percentage points (pp), not in percent.",
)
_POSITIONS = Text(
    "{indicator}的位次只表示各地在这次比较中的位置，不用来评价任何地方或个人的工作。",
    "Positions by {indicator} say where a region stands in this comparison; they do not "
    "judge the work of any place or person.",
)
_DIRECTIONS = {
    "up": Text("数值越高越好", "higher is better"),
    "down": Text("数值越低越好", "lower is better"),
}
_NEITHER = Text("数值高低没有好坏之分", "neither high nor low is better")
_COLOURS = Text(
    "颜色只按指标的方向使用（{direction}），不按正负；同时用文字或形状表示，不单靠颜色。",
    "Colour follows what the indicator means ({direction}), not the sign, and a word or a "
    "shape always says the same.",
)
_NO_MAP = Text(
    "公开使用的地图须用经审核的底图，这里没有；请看按数值排列的图。",
    "A map for the public needs a reviewed base map, which is not provided here; use the "
    "ordered chart instead.",
)


@rule(
    "R14",
    Level.ALWAYS,
    statement=Text(
        "两个比率之差写“个百分点”，不写“%”。",
        "The difference of two rates is in percentage points (pp), not in percent.",
    ),
    why=Text(
        "从5%到6%是高1个百分点，却是高20%。",
        "From 5% to 6% is one point more, but 20% more.",
    ),
)
def points_of_percent(compared: Compared) -> Iterator[Finding]:
    """Say in what differences of percentages are, where such are shown."""
    rows = [row for row in compared.figures if in_percent(compared, row)]
    if compared.intent in _COLOURED and rows:
        facts = {"indicator": shortened([measured(compared, row) for row in rows])}
        yield Finding("R14", Level.ALWAYS, _POINTS, facts, cells_of(rows))


@rule(
    "R22",
    Level.ALWAYS,
    statement=Text(
        "地区生产总值及其增速的位次只说明在比较中的位置，不用来评价人的工作。",
        "Ranks of GDP and its growth are positions in a comparison and do not judge "
        "anybody's work.",
    ),
    why=Text(
        "总量和增速取决于规模、结构和基数，不只取决于当年的工作。",
        "Size, structure and base decide on level and growth, not a year's work alone.",
    ),
)
def positions_only(compared: Compared) -> Iterator[Finding]:
    """Say what a rank of GDP is, wherever there is one."""
    if compared.intent is not Intent.RANK:
        return
    rows = [row for row in compared.figures if _is_gdp(compared, row["indicator"])]
    if rows:
        facts = {"indicator": indicator_named(compared, rows[0]["indicator"])}
        yield Finding("R22", Level.ALWAYS, _POSITIONS, facts, cells_of(rows))


def _is_gdp(compared: Compared, code: str) -> bool:
    return compared.catalog.indicator(code).name.zh.startswith(_GDP)


def assessing_words(text: str) -> tuple[str, ...]:
    """Return the words in *text*, of either language, that turn a rank into a verdict."""
    return tuple(_ASSESSING.findall(text))


@rule(
    "R23",
    Level.ALWAYS,
    statement=Text(
        "升不一定好，红不一定坏：颜色按指标方向，且不单靠颜色表示。",
        "Up is not always good and red not always bad: colour follows the indicator's "
        "direction and never stands alone.",
    ),
    why=Text(
        "失业率上升不是好事；红绿在各地含义不同，也有人分辨不清。",
        "A rise of unemployment is not good; red and green mean different things to "
        "different readers, and some cannot tell them apart.",
    ),
)
def colours(compared: Compared) -> Iterator[Finding]:
    """Say what colour follows, where differences are coloured."""
    if compared.intent in _COLOURED and compared.figures:
        code = compared.figures[0]["indicator"]
        direction = compared.catalog.indicator(code).direction
        facts = {"direction": _DIRECTIONS.get(direction, _NEITHER)}
        yield Finding("R23", Level.ALWAYS, _COLOURS, facts)


@rule(
    "R24",
    Level.BLOCK,
    statement=Text(
        "公开地图须用经审核的底图；没有底图就不画边界。",
        "A map for the public needs a reviewed base map; without one no boundary is drawn.",
    ),
    why=Text(
        "地图边界的画法有法定要求。",
        "The law says how boundaries are drawn on maps.",
    ),
)
def maps(compared: Compared) -> Iterator[Finding]:
    """Refuse a map: there is no reviewed base map."""
    if compared.intent is Intent.MAP:
        instead = replace(compared.view, page=Page.RANKINGS)
        cells = cells_of(compared.figures)
        yield Finding("R24", Level.BLOCK, _NO_MAP, {}, cells, instead)
