"""Why a growth is not computed, and what goes with one that is: findings in a few words."""

from collections.abc import Sequence
from enum import Enum

from indicators.analysis.growth.points import Point, cells_of
from indicators.model.finding import Finding, Level
from indicators.model.text import NOTHING, Text


class Reason(Enum):
    """The rule, the few words for a cell of a table, and the sentence."""

    CURRENT_PRICES = (
        "R1",
        Text("不由现价推算", "not from current prices"),
        Text(
            "数值按现价计算，公布的增速按可比价计算：不由两年数值推算增速。",
            "Levels are in current prices, published growth in comparable prices: no growth "
            "is derived from two levels.",
        ),
    )
    NOT_DERIVABLE = (
        "R5",
        Text("不由数值推算", "not from levels"),
        Text(
            "上年公布的数值不是今年增速的基数（统计范围或方法每年变化）：不推算增速。",
            "Last year's published level is not the base of this year's growth (the set "
            "counted, or the method, changes every year): no growth is derived.",
        ),
    )
    INTERVALS = (
        "R2",
        Text("时期不同", "unlike periods"),
        Text(
            "时期长短或起止月份不同，不放在一起计算。",
            "The periods differ in length or months and do not go into one computation.",
        ),
    )
    NOT_QUARTERS = (
        "R2",
        Text("不是单季", "no single quarter"),
        Text(
            "环比只用相邻的两个单季，单季只由相邻两季末的累计数相减得到。",
            "Growth on the quarter before takes two single quarters in a row, and a single "
            "quarter comes from cumulative figures of two quarter ends in a row.",
        ),
    )
    SUBJECTS = (
        "R2",
        Text("指标不同", "unlike figures"),
        Text(
            "指标或度量不同，不放在一起计算。",
            "The indicators or measures differ and do not go into one computation.",
        ),
    )
    YEARS = (
        "R3",
        Text("年份不合", "years do not fit"),
        Text(
            "两个数值不是所需的相隔年数或同一年份。",
            "The figures are not of the same year, or not as many years apart as needed.",
        ),
    )
    REGIONS = (
        "R15",
        Text("地区不合", "regions do not fit"),
        Text(
            "一个地区的增长只用它自己的数值；总体和部分之间不比差距，只有总体的部分才有贡献。",
            "A region's growth is of its own figures; between a whole and its part there is "
            "no gap, and only a part of the whole contributes to it.",
        ),
    )
    SCOPES = (
        "R9",
        Text("范围不同", "unlike scopes"),
        Text(
            "统计的地域范围不同，不放在一起计算。",
            "The territories counted differ and do not go into one computation.",
        ),
    )
    BASES = (
        "R10",
        Text("口径不同", "unlike bases"),
        Text(
            "口径不同，不放在一起计算。",
            "The bases differ and do not go into one computation.",
        ),
    )
    BREAK = (
        "R6",
        Text("跨断点", "across a break"),
        Text(
            "两个数值之间有断点（{year}年），不跨断点计算。",
            "A break in {year} lies between the figures: nothing is computed across it.",
        ),
    )
    VINTAGES = (
        "R8",
        Text("修订版次不同", "unlike vintages"),
        Text(
            "一个数值修订过，另一个没有，不放在一起计算。",
            "One figure has been revised and the other has not: they do not go into one "
            "computation.",
        ),
    )
    PLAN = (
        "R7",
        Text("目标数", "a target"),
        Text(
            "目标不是完成数，不由它推算增速；进度要有一个目标和它期限内的完成数。",
            "A target is no result, so no growth is derived from it; progress takes a target "
            "and a result within its term.",
        ),
    )
    PERCENT = (
        "R14",
        Text("比率只能相减", "rates are subtracted"),
        Text(
            "百分率之间只计算百分点之差，不计算增速。",
            "Between percentages there is a difference in percentage points and no growth.",
        ),
    )
    NO_RATE = (
        "R14",
        Text("不是增速", "no growth rate"),
        Text(
            "这里只用公布的同比增速。", "Only published year-on-year rates go in here."
        ),
    )
    BASE = (
        "R19",
        Text("基数过小或为负", "base too small or negative"),
        Text(
            "基数为零、为负、接近零，或正负改变，不计算比率。",
            "The base is zero, negative or near zero, or the sign changes: no rate is "
            "computed.",
        ),
    )
    BOUND = (
        "R21",
        Text("只有界限值", "only a bound"),
        Text(
            "来源只说“超过”或“至多”，不用界限值计算。",
            "The source only says “over” or “up to”: nothing is computed from a bound.",
        ),
    )
    NOT_FASTER = (
        "R16",
        Text("差距不会缩小", "does not catch up"),
        Text(
            "数值较低的地区增速不比较高的快，按目前增速追不上。",
            "The lower region does not grow faster than the higher: at these speeds it does "
            "not catch up.",
        ),
    )
    STOCK = (
        "R2",
        Text("时点数", "a stock"),
        Text(
            "时点数和比率不能由累计数相减得到单季。",
            "Stocks and rates have no single quarters: only flows accumulate.",
        ),
    )

    def __init__(self, rule: str, short: Text, text: Text) -> None:
        """Name the parts of the value."""
        self.rule, self.short, self.text = rule, short, text


_SHORT = {reason.text: reason.short for reason in Reason}
_NOMINAL = Text(
    "由公布的数值推算，为名义增速，含价格变动。",
    "Derived from published levels: nominal, price changes included.",
)
_FROM_LEVELS = Text("由公布的数值推算。", "Derived from published levels.")
_FESTIVAL = Text(
    "1月或2月单月受春节早晚影响，宜看1—2月合计。",
    "January or February alone carries the Spring Festival; the two months together say more.",
)
_STAGES = Text("所用数值的核定阶段不同。", "The figures used are not equally settled.")
_PRICES = Text(
    "数值按现价、增速按可比价，只是粗略的推算。",
    "Levels are in current prices and speeds in comparable prices: a rough reckoning only.",
)
_LEAST = Text(
    "目标是下限，进度按下限计算。",
    "The target is a lower bound; progress is reckoned against it.",
)


def refused(reason: Reason, points: Sequence[Point], **facts: object) -> Finding:
    """Return the finding that blocks a computation from *points*."""
    return Finding(reason.rule, Level.BLOCK, reason.text, facts, cells_of(points))


def short_of(finding: Finding) -> Text:
    """Return the few words of a refusal for a cell of a table."""
    return _SHORT.get(finding.text, NOTHING)


def nominal(points: Sequence[Point]) -> Finding:
    """Return the caution of what was derived from levels (rule R1)."""
    text = _NOMINAL if points[0].priced else _FROM_LEVELS
    return Finding("R1", Level.WARN, text, cells=cells_of(points))


def festival(point: Point) -> Finding:
    """Return the caution of a rate for January or February alone (rule R4)."""
    return Finding("R4", Level.WARN, _FESTIVAL, cells=point.cells)


def unlike_stages(points: Sequence[Point]) -> Finding:
    """Return the caution of figures that are not equally settled (rule R7)."""
    return Finding("R7", Level.WARN, _STAGES, cells=cells_of(points))


def unlike_prices(points: Sequence[Point]) -> Finding:
    """Return the caution of levels that grow at speeds of other prices (rule R1)."""
    return Finding("R1", Level.WARN, _PRICES, cells=cells_of(points))


def least_plan(plan: Point) -> Finding:
    """Return the caution of a plan that says at least (rule R21)."""
    return Finding("R21", Level.WARN, _LEAST, cells=plan.cells)
