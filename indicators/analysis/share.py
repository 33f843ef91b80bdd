"""What a part is of its whole."""

import pandas as pd

from indicators.model.observation import Qualifier


def shares_of_whole(parts: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """
    Return each part's share of the *whole* where both have a value on one footing.

    Both tables hold levels of one indicator (columns region, scope, basis, start, end,
    value, qualifier); the whole is one region. Figures meet only with the same period, scope and
    basis, and a whole that is not positive has no shares (rule R19).

    Columns:
        *: those of *parts*, value being the share in percent; its qualifier is about
            unless both levels are exact
        part_value: the part's level
        whole_value: the whole's level
    """
    footing = ["scope", "basis", "start", "end"]
    levels = whole[whole["value"] > 0][[*footing, "value", "qualifier"]]
    both = parts.merge(levels, on=footing, suffixes=("", "_of_whole"))
    shares = both["value"] / both["value_of_whole"] * 100
    pairs = zip(both["qualifier"], both["qualifier_of_whole"], strict=True)
    qualifiers = [Qualifier.computed(part, of_whole).code for part, of_whole in pairs]
    both = both.assign(part_value=both["value"], value=shares, qualifier=qualifiers)
    named = both.rename(columns={"value_of_whole": "whole_value"})
    return named.drop(columns="qualifier_of_whole")
