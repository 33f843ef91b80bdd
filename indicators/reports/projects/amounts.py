"""Which figures a ratio of projects was made of."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.model.observation import Stage
from indicators.reports.claims import AMOUNTS
from indicators.reports.traced import code_of

_PLACE = ("region", "scope", "start", "end")


def with_amounts(ratios: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """
    Return *ratios* with the codes of their two terms among *values*.

    Columns:
        *: those of *ratios*, of which part_of and whole_of are the terms' indicators
        cell_part, cell_whole: codes of the terms
    """
    codes = _codes(values)
    rows = rows_of(ratios)
    terms = {
        f"cell_{term}": [codes[_key(row[f"{term}_of"], row)] for row in rows]
        for term in ("part", "whole")
    }
    return ratios.assign(**terms)


def _codes(values: pd.DataFrame) -> dict[tuple[Any, ...], str]:
    rows = [row for row in rows_of(values) if row["measure"] in AMOUNTS]
    # As the ratio itself: of a plan and its outcome the outcome counts.
    rows.sort(key=lambda row: row["stage"] != Stage.TARGET.code)
    return {_key(row["indicator"], row): code_of(row) for row in rows}


def _key(indicator: str, row: Row) -> tuple[Any, ...]:
    return indicator, *(row[name] for name in _PLACE)
