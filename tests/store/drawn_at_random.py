"""Editions and questions drawn at random from a small world, so that figures meet."""

from decimal import Decimal

from hypothesis import strategies as st

from indicators.model.observation import (
    Basis,
    Measure,
    Observation,
    Origin,
    Qualifier,
    Stage,
)
from indicators.model.period import Interval, Period
from indicators.model.text import NOTHING, Text
from indicators.model.view import Years

REGIONS = ["A", "B", "C"]
INDICATORS = ["gdp", "trade"]
MEASURES = [Measure.GROWTH, Measure.RANK, Measure.RANK_CHANGE]
INTERVALS = [Interval.parse(code) for code in ("01-12", "01-06", "at-12", "02-02")]
PERIODS = [
    *(interval.of(year) for interval in INTERVALS for year in (2022, 2023, 2024)),
    Period.parse("2023-12-01"),
    Period.parse("2022-01-01/2023-12-31"),
    Period.parse("2024-01-15/2024-02-10"),
]
ORIGINS = tuple(
    Origin(f"origin-{number}", "", Text("局", "Bureau"), kind, date, "", grade)
    for number, (kind, grade, date) in enumerate(
        [
            ("bureau", "A", "2024-02"),
            ("bureau", "A", "2024-03-01"),
            ("bureau", "B", ""),
            ("press", "A", "2025"),
            ("upload", "", "2026-01-01"),
            ("government", "C", "2024-02"),
        ]
    )
)


def observations(**fixed: st.SearchStrategy) -> st.SearchStrategy[Observation]:
    """Return observations; *fixed* parts replace those drawn."""
    parts = {
        "region": st.sampled_from(REGIONS),
        "scope": st.sampled_from(["whole", "part"]),
        "indicator": st.sampled_from(INDICATORS),
        "measure": st.sampled_from(MEASURES),
        "value": st.decimals(-3, 3, places=1).map(_as_printed),
        "unit": st.sampled_from(["%", "位"]),
        "period": st.sampled_from(PERIODS),
        "basis": st.sampled_from([Basis.COMPARABLE, Basis.CURRENT]),
        "stage": st.sampled_from(Stage),
        "qualifier": st.sampled_from([Qualifier.EXACT, Qualifier.OVER]),
        "origin": st.sampled_from([origin.code for origin in ORIGINS]),
        "locator": st.sampled_from([NOTHING, Text("表1", "table 1")]),
        "note": st.sampled_from([NOTHING, Text("注意", "mind")]),
        "printed": st.sampled_from(["", "近3%"]),
    }
    return st.builds(Observation, **(parts | fixed))


def _as_printed(value: Decimal) -> Decimal:
    # Half of them without a decimal, as documents print them.
    whole = value == value.to_integral_value() and value % 2 == 0
    return Decimal(int(value)) if whole else value


years = st.tuples(st.integers(2021, 2025), st.integers(2021, 2025)).map(
    lambda pair: Years(min(pair), max(pair))
)
regions = st.lists(st.sampled_from([*REGIONS, "nowhere"]), unique=True)
