"""The formulas of growth: what each is called, how it goes, and where it comes from."""

from dataclasses import dataclass

from indicators.model.text import Text

_YEARBOOK = Text(
    "国家统计局《中国统计年鉴》主要统计指标解释",
    "National Bureau of Statistics, China Statistical Yearbook, explanatory notes on main "
    "statistical indicators",
)
_ACCOUNTS = Text(
    "国家统计局《中国统计年鉴》国民经济核算，产业贡献率和拉动表注",
    "National Bureau of Statistics, China Statistical Yearbook, national accounts, notes to "
    "the tables of contributions",
)
_RULES = Text("本工具的可比性规则{rule}", "this tool's rules of comparability, {rule}")


@dataclass(frozen=True, slots=True)
class Formula:
    """A way to make a number of others, its inputs in *words*."""

    code: str
    name: Text
    words: Text
    source: Text


def _rule(number: str) -> Text:
    return Text(_RULES.zh.format(rule=number), _RULES.en.format(rule=number))


YEAR_ON_YEAR = Formula(
    "year_on_year",
    Text("同比增速", "growth on a year earlier"),
    Text("本期÷上年同期－1", "this period ÷ the same period a year earlier − 1"),
    _YEARBOOK,
)
QUARTER_ON_QUARTER = Formula(
    "quarter_on_quarter",
    Text("环比增速", "growth on the quarter before"),
    Text(
        "本季÷上季－1，未作季节调整",
        "this quarter ÷ the quarter before − 1, not seasonally adjusted",
    ),
    _YEARBOOK,
)
SINGLE_QUARTER = Formula(
    "single_quarter",
    Text("单季数", "single quarter"),
    Text(
        "本季末累计－上季末累计",
        "cumulative to the quarter's end − cumulative to the end of the quarter before",
    ),
    _rule("R2"),
)
COMPOUND = Formula(
    "compound",
    Text("年均增速", "average annual growth"),
    Text(
        "（末期÷基期）的n次方根－1，n为相隔年数",
        "nth root of (last ÷ first) − 1, n being the years between",
    ),
    _YEARBOOK,
)
AVERAGE = Formula(
    "average",
    Text("年均增速", "average annual growth"),
    Text(
        "各年公布增速（1＋增速）连乘的n次方根－1，n为年数",
        "nth root of the product of (1 + published rate) over n years − 1",
    ),
    _YEARBOOK,
)
TWO_YEAR = Formula(
    "two_year",
    Text("两年平均增速", "two-year average growth"),
    Text(
        "两年（1＋公布增速）相乘的平方根－1",
        "square root of the product of the two years' (1 + published rate) − 1",
    ),
    Text(
        "国家统计局2021年各月发布稿的注",
        "National Bureau of Statistics, notes to its releases of 2021",
    ),
)
CONTRIBUTION = Formula(
    "contribution",
    Text("贡献率", "contribution"),
    Text("部分的增量÷总体的增量", "increment of the part ÷ increment of the whole"),
    _ACCOUNTS,
)
PULL = Formula(
    "pull",
    Text("拉动点数", "pull"),
    Text(
        "部分的增量÷总体的基期数值",
        "increment of the part ÷ level of the whole a year earlier",
    ),
    _ACCOUNTS,
)
WEIGHTED_PULL = Formula(
    "weighted_pull",
    Text("拉动点数", "pull"),
    Text(
        "部分在基期所占比重×部分的公布增速",
        "the part's share a year earlier × the part's published growth",
    ),
    _ACCOUNTS,
)
WEIGHTED_CONTRIBUTION = Formula(
    "weighted_contribution",
    Text("贡献率", "contribution"),
    Text("拉动点数÷总体的公布增速", "pull ÷ the whole's published growth"),
    _ACCOUNTS,
)
GAP = Formula(
    "gap",
    Text("差距", "gap"),
    Text("较高者－较低者", "the higher − the lower"),
    _rule("R16"),
)
CATCH_UP = Formula(
    "catch_up",
    Text("追赶年数", "years to catch up"),
    Text(
        "ln（高÷低）÷ln（（1＋低者增速）÷（1＋高者增速）），假定两地增速不变",
        "ln(higher ÷ lower) ÷ ln((1 + growth of the lower) ÷ (1 + growth of the higher)), "
        "both speeds assumed to stay",
    ),
    Text(
        "令两条等比增长路径相等解得",
        "from setting two paths of constant growth equal",
    ),
)
PACE = Formula(
    "pace",
    Text("进度减序时进度", "progress minus pace"),
    Text("完成÷计划－已过月份÷全部月份", "done ÷ planned − months past ÷ all months"),
    _rule("R13"),
)
AFTER_INCREASE = Formula(
    "after_increase",
    Text("由增量推算的增速", "growth from an increase"),
    Text("增量÷（本期－增量）", "increase ÷ (this period − increase)"),
    _YEARBOOK,
)
RESIDUAL = Formula(
    "residual",
    Text("差额", "residual"),
    Text("总数－各部分之和", "total − sum of the parts"),
    _rule("R18"),
)
CHAINED_INDEX = Formula(
    "chained_index",
    Text("连乘指数", "chained index"),
    Text(
        "基年＝100，以后各年＝上年指数×（1＋本年增速）；不跨断点",
        "base year = 100, each later year = the index before × (1 + the year's growth); "
        "never across a break",
    ),
    Text("国民账户体系2008，第15.41段", "System of National Accounts 2008, 15.41"),
)
SHARE = Formula(
    "share",
    Text("占比", "share"),
    Text(
        "部分÷整体，时期、范围和口径相同",
        "part ÷ whole, of one period, scope and basis",
    ),
    _rule("R15"),
)
FORMULAS = (
    YEAR_ON_YEAR,
    QUARTER_ON_QUARTER,
    SINGLE_QUARTER,
    COMPOUND,
    AVERAGE,
    TWO_YEAR,
    CHAINED_INDEX,
    SHARE,
    CONTRIBUTION,
    PULL,
    WEIGHTED_PULL,
    WEIGHTED_CONTRIBUTION,
    GAP,
    CATCH_UP,
    PACE,
    AFTER_INCREASE,
    RESIDUAL,
)
"""Every formula, for the page of methods."""
