"""Positions over the years, and who moved while the same regions were ranked."""

import pandas as pd


def yearly_positions(parts: pd.DataFrame, direction: str) -> pd.DataFrame:
    """
    Return the position of each region in each year in which at least two have a figure.

    *parts* has one figure a region and year, all of one basis and of whole regions
    (columns of `analysis.trend.segmented`). The highest value is first; with the
    direction ``down`` the lowest. Equal values share a position and the next ones are
    left out. A run is unbroken years in which the same regions were ranked: a year
    between them, another region or a break of any of them starts a new one.

    Columns:
        *: those of *parts*, ordered by year, rank and region
        rank: 1 is best
        n: regions ranked in the year
        ties: other regions with the same value in the year
        run: number of the run, over all years
    """
    by_year = parts.groupby("year")["value"]
    ranked = parts.assign(
        rank=by_year.rank("min", ascending=direction == "down"),
        n=by_year.transform("size"),
        ties=parts.groupby(["year", "value"])["region"].transform("size") - 1,
    )
    ranked = ranked[ranked["n"] > 1].sort_values(["year", "rank", "region"])
    runs = ranked["year"].map(_runs(ranked)).astype(int)
    return ranked.assign(rank=ranked["rank"].astype(int), run=runs)


def moves(positions: pd.DataFrame) -> pd.DataFrame:
    """
    Return how far each region moved over the newest run of at least two years.

    *positions* has the columns of `yearly_positions`. Without such a run nothing moved
    that could be told, and there is no row.

    Columns:
        region: code; the greatest rise first, then the greatest fall
        first_year, last_year: of the run
        first_rank, last_rank: the position in each
        moved: places gained between them; negative for places lost
        n: regions ranked
    """
    columns = [
        "region",
        "first_year",
        "last_year",
        "first_rank",
        "last_rank",
        "moved",
        "n",
    ]
    years = positions.groupby("run")["year"].agg(["min", "max"])
    long = years[years["max"] > years["min"]]
    if long.empty:
        return pd.DataFrame(columns=columns)
    first, last = (int(year) for year in long.iloc[-1])
    ends = [positions[positions["year"] == year] for year in (first, last)]
    then, now = (end.set_index("region")["rank"] for end in ends)
    moved = pd.DataFrame({"first_rank": then, "last_rank": now}).reset_index()
    moved = moved.assign(
        first_year=first,
        last_year=last,
        moved=moved["first_rank"] - moved["last_rank"],
        n=len(moved),
    )
    order = moved["moved"].abs().mul(-1)
    falls = moved["moved"] < 0
    ordered = moved.assign(order=order, falls=falls).sort_values(
        ["falls", "order", "region"]
    )
    return ordered[columns].reset_index(drop=True)


def _runs(ranked: pd.DataFrame) -> dict[int, int]:
    """Return the number of the run that each year belongs to."""
    runs: dict[int, int] = {}
    before: tuple[int, frozenset[str]] | None = None
    for year, rows in ranked.groupby("year"):
        regions = frozenset(rows["region"])
        follows = before == (int(str(year)) - 1, regions) and not rows["cut"].any()
        run = max(runs.values(), default=-1)
        runs[int(str(year))] = run if follows else run + 1
        before = (int(str(year)), regions)
    return runs
