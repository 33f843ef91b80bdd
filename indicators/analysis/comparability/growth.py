"""Growth that would be derived from published levels: R1 and R5."""

from collections.abc import Iterator

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.nearest import growth_lines
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import cells_of, indicator_named
from indicators.analysis.comparability.series import is_amount
from indicators.analysis.rows import Row
from indicators.model.definitions import Indicator
from indicators.model.finding import Finding, Level
from indicators.model.observation import Measure
from indicators.model.text import Text

DERIVING = frozenset({Intent.CHANGE, Intent.INDEX})
"""Intents that make a growth of two levels."""
_MONEY = frozenset({"yuan", "usd"})
_ABOVE_SIZE = ("规模以上", "规上", "限额以上")
_PRICES = Text(
    "{indicator}的总量按当年价格公布，增速按可比价格公布；两个总量相除得不出增速，请看公布的增速。",
    "Levels of {indicator} are published in current prices and growth in comparable "
    "prices, so two levels make no growth rate; use the published growth.",
)
_NO_BASE = Text(
    "{indicator}各年的数值不在同一基础上，去年公布的数不是今年增速的基数；请看公布的增速。",
    "The yearly levels of {indicator} do not stand on one footing: last year's is not the "
    "base of this year's growth; use the published growth.",
)
_NOMINAL = Text(
    "{indicator}的变化由公布的数值算得，是名义变化，含价格变动，可能与公布的增速不同。",
    "The change of {indicator} is nominal: computed from published levels, it includes "
    "price changes and may differ from the published growth.",
)
_COMPUTED = Text(
    "{indicator}的变化由公布的数值算得，可能与公布的增速不同。",
    "The change of {indicator} is computed from published levels and may differ from the "
    "published growth.",
)
_FIRMS = Text(
    "{indicator}只统计规模（限额）以上单位，单位名单每年变动，去年公布的数不是今年增速的基数；"
    "请看公布的同口径增速。",
    "Figures of {indicator} count units above designated size, and which units these are "
    "changes each year: last year's level is not the base of this year's growth; use the "
    "published rate.",
)


@rule(
    "R1",
    Level.BLOCK,
    Level.WARN,
    statement=Text(
        "增速不由两个公布的总量推算；可以推算的指标标明为名义或计算所得。",
        "Growth is not derived from two published levels; where it may be, it is called "
        "nominal or computed.",
    ),
    why=Text(
        "总量按现价、增速按可比价公布，两个总量之比混入了价格变动。",
        "Levels are in current prices and growth in comparable prices: the ratio of two "
        "levels mixes in price changes.",
    ),
)
def derived_growth(compared: Compared) -> Iterator[Finding]:
    """Find growth made of levels: wrong for some indicators, nominal for others."""
    for indicator, rows in _derived(compared):
        if indicator.growth_from_levels:
            text = _NOMINAL if _in_money(compared, indicator) else _COMPUTED
            yield _finding("R1", Level.WARN, text, compared, rows)
        elif not is_above_size(indicator):
            text = _PRICES if _in_money(compared, indicator) else _NO_BASE
            yield _finding("R1", Level.BLOCK, text, compared, rows)


@rule(
    "R5",
    Level.BLOCK,
    statement=Text(
        "规模（限额）以上单位的指标，只用公布的同口径增速，不由两年的数值推算。",
        "Of units above designated size only the published growth is used, never one "
        "derived from the levels of two years.",
    ),
    why=Text(
        "达到规模的单位每年不同，公布的增速以同一批单位为基础。",
        "The units that reach the size change each year; the published rate is on the "
        "same units.",
    ),
)
def growth_above_size(compared: Compared) -> Iterator[Finding]:
    """Find growth made of levels of units above designated size."""
    for indicator, rows in _derived(compared):
        if not indicator.growth_from_levels and is_above_size(indicator):
            yield _finding("R5", Level.BLOCK, _FIRMS, compared, rows)


def is_above_size(indicator: Indicator) -> bool:
    """Whether *indicator* counts units above designated size only."""
    named = any(word in indicator.name.zh for word in _ABOVE_SIZE)
    return named or "above_scale" in indicator.code


def _derived(compared: Compared) -> Iterator[tuple[Indicator, tuple[Row, ...]]]:
    if compared.intent not in DERIVING:
        return
    for (code, _), rows in compared.kinds.items():
        if is_amount(compared, rows[0]):
            yield compared.catalog.indicator(code), rows


def _in_money(compared: Compared, indicator: Indicator) -> bool:
    return compared.catalog.unit(indicator.unit).dimension in _MONEY


def _finding(
    code: str, level: Level, text: Text, compared: Compared, rows: tuple[Row, ...]
) -> Finding:
    return Finding(
        rule=code,
        level=level,
        text=text,
        facts={"indicator": indicator_named(compared, rows[0]["indicator"])},
        cells=cells_of(rows),
        alternative=growth_lines(compared.view, Measure.GROWTH),
    )
