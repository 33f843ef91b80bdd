"""What there is: which measures, intervals and years of which region."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from operator import itemgetter

import pandas as pd

from indicators.analysis.rows import Row

_AMOUNTS = ("level", "count", "share", "rate", "progress")
_GROWTHS = ("growth", "change")


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


def counted(figures: pd.DataFrame) -> pd.DataFrame:
    """
    Return those of *figures* that the grid of who has what counts.

    What is shown of a region's values, growths and changes in one year: no targets, no
    ranks, and no spans of years, which belong to no single year.

    Columns:
        *: those of *figures* (with shown, stage, measure, start, year)
        kind: level or growth
    """
    kinds = {**dict.fromkeys(_AMOUNTS, "level"), **dict.fromkeys(_GROWTHS, "growth")}
    one_year = figures["start"].dt.year == figures["year"]
    known = figures["shown"] & (figures["stage"] != "target") & one_year
    rows: pd.DataFrame = figures[known & figures["measure"].isin(kinds)]
    return rows.assign(kind=rows["measure"].map(kinds))


def common_period(rows: Sequence[Row], longest: int) -> tuple[str, str, str] | None:
    """
    Return the start, end and basis on which most regions have one of *rows*.

    A period counts for a region only if it ends at most *longest* years before the
    region's newest. Of equals a whole year goes first, then the newest; None where no
    two regions share one.
    """
    newest: dict[str, int] = {}
    for row in rows:
        newest[row["region"]] = max(row["year"], newest.get(row["region"], row["year"]))
    sharing: dict[tuple[str, str, str], set[str]] = {}
    for row in rows:
        if newest[row["region"]] - row["year"] <= longest:
            sharing.setdefault(footing(row), set()).add(row["region"])
    shared = [key for key, regions in sharing.items() if len(regions) > 1]
    return max(
        shared,
        key=lambda key: (len(sharing[key]), _is_year(key), key[1]),
        default=None,
    )


def footing(row: Row) -> tuple[str, str, str]:
    """Return what two figures of one indicator, measure and scope must share."""
    return str(row["start"])[:10], str(row["end"])[:10], row["basis"]


def _is_year(key: tuple[str, str, str]) -> bool:
    start, end, _ = key
    return start[4:] == "-01-01" and end == f"{start[:4]}-12-31"


def meetings(
    rows: Sequence[Row], apart: Callable[[Collection[str]], Collection[str]]
) -> list[tuple[list[Row], list[Row]]]:
    """
    Return where *rows* of one indicator and measure meet, the most regions first.

    Each is the rows of one period, scope and basis: those of regions that stand beside
    each other, and apart from them those of wholes whose part is among them. For each
    number of regions from two on there is the newest; one that is older than another
    with more regions is left out. *apart* returns those that are no whole of another.
    """
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault((*footing(row), row["scope"]), []).append(row)
    best: dict[int, tuple[list[Row], list[Row]]] = {}
    for key in sorted(groups, key=itemgetter(1, 0)):
        met = groups[key]
        equals = apart([row["region"] for row in met])
        beside = [row for row in met if row["region"] in equals]
        wholes = [row for row in met if row["region"] not in equals]
        if len(beside) > 1:
            best[len(beside)] = (beside, wholes)
    found: list[tuple[list[Row], list[Row]]] = []
    for count in sorted(best, reverse=True):
        if not found or best[count][0][0]["end"] > found[-1][0][0]["end"]:
            found.append(best[count])
    return found
