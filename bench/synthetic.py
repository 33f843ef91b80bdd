"""
Synthetic editions: as many observations as asked for, in the store's own schema.

What grows is the number of regions. Every region has one hundred indicators with one
hundred figures each: 25 years, the half-year and the year, two measures. A question
about four regions has the same answer's size in every edition.
"""

from contextlib import closing
from pathlib import Path

import duckdb

from indicators.store.writing import STORAGE, attach, sql

INDICATORS = 100
FIGURES = 100
FIRST_YEAR = 2000

CODES = {
    "scope": ["whole"],
    "measure": ["growth", "level", "rank"],
    "basis": ["comparable"],
    "stage": ["preliminary", "target"],
    "qualifier": ["exact"],
    "unit": ["%", "亿元"],
    "interval": ["01-06", "01-12"],
    "indicator": [f"indicator_{number:03}" for number in range(INDICATORS)],
}

# Every tenth indicator is one whose rank is published instead of its level. The last
# year holds targets.
OBSERVATIONS = """
INSERT INTO observation
SELECT
    indicator, region, make_date(year, 1, 1),
    CASE half WHEN 0 THEN make_date(year, 6, 30) ELSE make_date(year, 12, 31) END,
    half, CASE WHEN which = 1 AND indicator % 10 = 0 THEN 2 ELSE which END,
    0, 0, CASE WHEN year = 2024 THEN 1 ELSE 0 END, 0,
    (i * 7919 % 100003) / 10.0, 1, which, (region * 7 + indicator) % 200, true, 0,
    CASE WHEN i % 20 = 0 THEN '表' || (i % 997) ELSE '' END, '', '', '', ''
FROM (
    SELECT
        i,
        (i // ($regions * 100))::INTEGER AS indicator,
        (i // 100 % $regions)::INTEGER AS region,
        (2000 + i % 100 // 4)::INTEGER AS year,
        (i // 2 % 2)::INTEGER AS half,
        (i % 2)::INTEGER AS which
    FROM range($figures) AS t(i)
)
"""

STORED = """
INSERT INTO latest
SELECT * FROM observation WHERE start = DATE '2023-01-01' ORDER BY region, indicator, measure, interval;
INSERT INTO coverage
SELECT region, indicator, measure, interval, false, 0, 2000, 2023, 24 FROM latest;
INSERT INTO stated
SELECT * FROM observation WHERE measure = 2 AND stage = 0
ORDER BY region, finish DESC, indicator;
INSERT INTO disagreement
SELECT region, indicator, measure, 0, 0, false, start, finish, value, value + 1, unit, 2
FROM latest WHERE indicator = 3 ORDER BY region;
INSERT INTO origin_series
SELECT origin, indicator, region, 100 FROM latest WHERE measure = 0 AND interval = 0
ORDER BY origin, indicator, region;
INSERT INTO origin_size SELECT origin, sum(figures) FROM origin_series GROUP BY origin ORDER BY origin;
"""


def edition(folder: Path, observations: int) -> Path:
    """Return the file of an edition with so many *observations*, made if missing."""
    path = folder / f"synthetic-{observations}.duckdb"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".unfinished")
    draft.unlink(missing_ok=True)
    regions = observations // (INDICATORS * FIGURES)
    with closing(duckdb.connect()) as desk:
        attach(desk, draft, "edition", STORAGE)
        desk.execute("USE edition")
        desk.execute(sql("schema"))
        for kind, codes in CODES.items():
            desk.executemany(
                f"INSERT INTO {kind} VALUES (?, ?)",  # noqa: S608  # our own names
                list(enumerate(codes)),
            )
        desk.execute(
            "INSERT INTO region SELECT i, (100000 + i)::VARCHAR FROM range(?) AS t(i)",
            [regions],
        )
        desk.execute(
            "INSERT INTO origin SELECT i, 'origin-' || i, '', '', '', 'bureau', '', '', "
            "'A', '', '', '' FROM range(200) AS t(i)"
        )
        desk.execute(OBSERVATIONS, {"regions": regions, "figures": observations})
        desk.execute(STORED)
        desk.execute("INSERT INTO meta VALUES ('synthetic', 1, ?)", [observations])
    return draft.rename(path)
