"""What a part is of its whole."""

from collections.abc import Iterator

import pandas as pd

from indicators.analysis.settled import less_settled
from indicators.model.observation import Qualifier


def shares_of_whole(parts: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """
    Return each part's share of the *whole* where both have a value on one footing.

    Both tables hold levels of one indicator (columns region, scope, basis, start, end,
    value, qualifier, stage); the whole is one region. Figures meet only with the same
    period, scope and basis, and a whole that is not positive has no shares (rule R19).

    Columns:
        *: those of *parts*, value being the share in percent; its qualifier is about
            unless both levels are exact, its stage the less settled of both
        part_value: the part's level
        part_qualifier: of the part's level
        whole_value: the whole's level
        whole_qualifier: of the whole's level
    """
    footing = ["scope", "basis", "start", "end"]
    levels = whole[whole["value"] > 0][[*footing, "value", "qualifier", "stage"]]
    levels = levels.rename(
        columns={name: f"whole_{name}" for name in ("value", "qualifier", "stage")}
    )
    both = parts.merge(levels, on=footing)
    return both.assign(
        part_value=both["value"],
        part_qualifier=both["qualifier"],
        value=both["value"] / both["whole_value"] * 100,
        qualifier=[
            Qualifier.computed(part, of_whole).code
            for part, of_whole in _both(both, "qualifier")
        ],
        stage=[less_settled(*stages) for stages in _both(both, "stage")],
    ).drop(columns="whole_stage")


def _both(both: pd.DataFrame, name: str) -> Iterator[tuple[str, str]]:
    return zip(both[name], both[f"whole_{name}"], strict=True)
