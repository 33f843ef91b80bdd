"""What there is: which measures, intervals and years of which region."""

from collections import Counter

import pandas as pd


def nearest_coverage(
    coverage: pd.DataFrame, indicator: str, regions: tuple[str, ...], measure: str
) -> pd.DataFrame:
    """
    Return up to three rows of *coverage* nearest to what was asked.

    Nearest is the same measure before others, then the more figures; one row for each
    measure and interval, of the region with the most figures. Other regions stand in
    only where *regions* have none. Spans that are no months of a year cannot be asked
    for, and are left out.

    Columns:
        *: those of *coverage* (region, indicator, measure, interval, target, scope,
            first_year, last_year, figures)
    """
    every = coverage[
        (coverage["indicator"] == indicator)
        & (coverage["interval"] != "")
        & ~coverage["target"]
    ]
    asked = every[every["region"].isin(regions)]
    known = every if asked.empty else asked
    same = known["measure"] == measure
    ordered = known.assign(same=same).sort_values(
        ["same", "figures"], ascending=False, kind="stable"
    )
    return ordered.drop_duplicates(["measure", "interval"]).head(3).drop(columns="same")


def choices(
    coverage: pd.DataFrame, column: str, regions: tuple[str, ...], **chosen: str
) -> dict[str, int]:
    """
    Return the codes in *column* with their figures, for *regions* and *chosen*.

    The most figures come first, then the codes in their order.
    """
    known = coverage["region"].isin(regions) & ~coverage["target"]
    for name, code in chosen.items():
        known &= coverage[name] == code
    counts: Counter[str] = Counter()
    codes, figures = coverage[column][known], coverage["figures"][known]
    for code, count in zip(codes.tolist(), figures.tolist(), strict=True):
        counts[code] += count
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def years_of(coverage: pd.DataFrame) -> tuple[int, int]:
    """Return the first and the last year of anything that there is."""
    return int(coverage["first_year"].min()), int(coverage["last_year"].max())
