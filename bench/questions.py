"""
The questions on synthetic editions of 1, 10 and 100 million observations.

Run ``python -m bench.questions`` or, with 100 million too, ``… --large``. Each question
is asked about other regions every time. SQLite holds the same rows with an index on
indicator, region and start, and answers where it can do so from the rows themselves.
"""

import argparse
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from bench.synthetic import edition
from indicators.model.observation import (
    Basis,
    Measure,
    Observation,
    Qualifier,
    Stage,
)
from indicators.model.period import YEAR
from indicators.model.view import Years
from indicators.store import Database, questions

CACHE = Path(__file__).parents[1] / ".cache" / "bench"
SPAN = Years(2010, 2023)
TIMES = 31
SQLITE_MOST = 10_000_000
LIMIT = 2.0  # the most that 100 million observations may cost beside one million

Ask = Callable[[Database, list[str]], Any]

QUESTIONS: dict[str, Ask] = {
    "series": lambda d, r: questions.series(
        d, "indicator_041", Measure.LEVEL, r, YEAR, SPAN
    ),
    "positions": lambda d, r: questions.positions(
        d, "indicator_041", Measure.LEVEL, r, YEAR, 2023, "up"
    ),
    "stated_ranks": lambda d, r: questions.stated_ranks(d, r, SPAN),
    "projects": lambda d, r: questions.projects(
        d, ["indicator_017", "indicator_018", "indicator_071"], r, SPAN
    ),
    "targets": lambda d, r: questions.targets(d, "indicator_041", r, Years(2010, 2024)),
    "figures of an indicator": lambda d, r: questions.figures(
        d, r, "indicator_041", "", SPAN
    ),
    "figures of regions": lambda d, r: questions.figures(d, r, "", "", SPAN, most=200),
    "figures of an origin": lambda d, _: questions.figures(
        d, [], "", "origin-3", SPAN, most=200
    ),
    "coverage": questions.coverage,
    "latest": questions.latest,
    "disagreements": questions.disagreements,
    "origins": lambda d, _: questions.origins(d),
    "breaks": lambda d, r: questions.breaks(d, ["indicator_041"], r),
    "differences": lambda d, r: questions.differences(d, fresh(r)),
}

_ROWS = "SELECT * FROM observation WHERE indicator = 41 AND region IN (?, ?, ?, ?) "
_DAYS = "finish BETWEEN '2010-01-01' AND '2023-12-31' "
SQLITE = {
    "series": _ROWS
    + "AND measure = 1 AND shown AND stage <> 1 AND interval = 1 AND "
    + _DAYS
    + "ORDER BY region, start",
    "positions": _ROWS.replace(
        "*", "*, rank() OVER (PARTITION BY start ORDER BY value DESC)"
    )
    + "AND measure = 1 AND shown AND stage <> 1 AND interval = 1 "
    + "AND start IN ('2022-01-01', '2023-01-01')",
    "projects": _ROWS.replace("= 41", "IN (17, 18, 71)")
    + f"AND shown AND {_DAYS} ORDER BY region, indicator",
    "targets": _ROWS + "AND shown AND stage = 1",
    "figures of an indicator": _ROWS + "AND " + _DAYS,
}


def fresh(regions: Iterable[str]) -> list[Observation]:
    """Return a sheet of one hundred figures about *regions*."""
    return [
        Observation(
            region=region,
            scope="whole",
            indicator=f"indicator_{indicator:03}",
            measure=Measure.GROWTH,
            value=Decimal(indicator),
            unit="亿元",
            period=YEAR.of(2023),
            basis=Basis.COMPARABLE,
            stage=Stage.UNVERIFIED,
            qualifier=Qualifier.EXACT,
            origin="upload",
        )
        for region in regions
        for indicator in range(0, 100, 4)
    ]


def rows(sizes: Iterable[int]) -> list[dict[str, Any]]:
    """Return figure, ours, other and ratio: large beside small, ours beside SQLite."""
    times = {size: measured(size) for size in sizes}
    smallest, largest = min(times), max(times)
    growing = [
        _row(f"{name}, {largest:,} beside {smallest:,}", times[largest][name], took)
        for name, took in times[smallest].items()
    ]
    beside = [
        _row(f"{name}, {size:,}, beside SQLite", times[size][name], took)
        for size in times
        if size <= SQLITE_MOST
        for name, took in measured_sqlite(size).items()
    ]
    return growing + beside


def measured(size: int) -> dict[str, float]:
    """Return the milliseconds of each question on an edition of that *size*."""
    with Database(edition(CACHE, size)) as database:
        return {
            name: _median(lambda regions, ask=ask: ask(database, regions), size)
            for name, ask in QUESTIONS.items()
        }


def measured_sqlite(size: int) -> dict[str, float]:
    """Return the milliseconds of the same rows from SQLite."""
    with closing(sqlite3.connect(_sqlite(size))) as connection:

        def ask(statement: str, regions: list[str]) -> pd.DataFrame:
            found = connection.execute(statement, [int(r) - 100000 for r in regions])
            names = [column[0] for column in found.description]
            return pd.DataFrame(found.fetchall(), columns=names)

        return {
            name: _median(lambda regions, s=statement: ask(s, regions), size)
            for name, statement in SQLITE.items()
        }


def _median(ask: Callable[[list[str]], Any], size: int) -> float:
    chance = random.Random(size)  # noqa: S311  # which regions, no secret
    took = []
    for _ in range(TIMES):
        codes = [str(100000 + chance.randrange(size // 10_000)) for _ in range(4)]
        start = time.perf_counter()
        ask(codes)
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


def _sqlite(size: int) -> Path:
    path = CACHE / f"synthetic-{size}.sqlite"
    if path.exists():
        return path
    draft = path.with_suffix(".unfinished")
    draft.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(draft)) as connection,
        closing(duckdb.connect(str(edition(CACHE, size)), read_only=True)) as source,
    ):
        found = source.execute(
            "SELECT * REPLACE (start::VARCHAR AS start, finish::VARCHAR AS finish) "
            "FROM observation"
        )
        names = [column[0] for column in found.description or ()]
        connection.execute(f"CREATE TABLE observation ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        while batch := found.fetchmany(100_000):
            connection.executemany(f"INSERT INTO observation VALUES ({marks})", batch)  # noqa: S608
        connection.execute(
            "CREATE INDEX place ON observation (indicator, region, start)"
        )
        connection.commit()
    return draft.rename(path)


def _row(figure: str, ours: float, other: float) -> dict[str, Any]:
    ratio = round(ours / other, 2)
    return {
        "figure": figure,
        "ours": round(ours, 2),
        "other": round(other, 2),
        "ratio": ratio,
    }


def main() -> None:
    """Print the table; say so where a question takes more than its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="100 million too")
    sizes = [1_000_000, 10_000_000]
    sizes += [100_000_000] if parser.parse_args().large else []
    print(f"{'question':52} {'ms':>8} {'beside':>8} {'ratio':>6}")
    for row in rows(sizes):
        over = "SQLite" not in row["figure"] and row["ratio"] > LIMIT
        mark = "  over the limit" if over else ""
        print("{figure:52} {ours:8} {other:8} {ratio:6}".format(**row) + mark)


if __name__ == "__main__":
    main()
