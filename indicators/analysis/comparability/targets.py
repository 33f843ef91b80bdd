"""Progress against a target and the pace that it is judged by: R13."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from indicators.analysis.comparability.compared import Compared, Intent
from indicators.analysis.comparability.registry import rule
from indicators.analysis.comparability.said import cells_of, in_both, shortened
from indicators.analysis.comparability.series import interval_name, period_of
from indicators.model.finding import Finding, Level
from indicators.model.period import Period
from indicators.model.text import Text

_PACE = Text("{months}为{share}%", "{months}: {share}%")
_ELAPSED = Text(
    "进度与时间进度（序时进度）相比，时间进度：{elapsed}；差距以个百分点计，由未四舍五入的数值算出。",
    "Progress is held against the share of the time elapsed ({elapsed}); the gap is in "
    "percentage points, computed from unrounded figures.",
)


@rule(
    "R13",
    Level.ALWAYS,
    statement=Text(
        "目标进度与序时进度相比：完成数÷计划数−时间进度，并列出时间进度。",
        "Progress against a target is done ÷ plan − share of time elapsed; that share is "
        "printed.",
    ),
    why=Text(
        "完成率要看过去了多少时间；四舍五入后再相减会差0.1个百分点。",
        "What is done means little without the time that has passed; subtracting rounded "
        "figures is off by 0.1 points.",
    ),
)
def pace(compared: Compared) -> Iterator[Finding]:
    """Say which share of the year has elapsed, for each interval shown."""
    if compared.intent is not Intent.PROGRESS or not compared.figures:
        return
    shares = {elapsed_share(period_of(row)): row for row in compared.figures}
    elapsed = [
        in_both(_PACE, months=interval_name(shares[share]), share=percent_of(share))
        for share in sorted(shares)
    ]
    facts = {"elapsed": shortened(elapsed)}
    yield Finding("R13", Level.ALWAYS, _ELAPSED, facts, cells_of(compared.figures))


def elapsed_share(period: Period) -> Fraction:
    """Return the share of the year's months that have passed when *period* ends."""
    return Fraction(period.end.month, 12)


def percent_of(share: Fraction) -> str:
    """Return *share* in percent with at most one decimal: 83.3, 75."""
    tenths = Decimal(round(share * 1000)) / 10
    return f"{tenths.normalize():f}"
