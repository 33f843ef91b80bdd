"""Positions over the years as rows of their picture, of their table and in words."""

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.charts import colour_of
from indicators.model.number import Scale
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.reports.tables import HEADINGS
from indicators.reports.traced import Traces, code_of, traced

_COLUMNS = {
    "period": HEADINGS["period"],
    "rank": Text("位次", "Position"),
    "region": HEADINGS["region"],
    "value": HEADINGS["value"],
    "n": Text("参加排序的地区数", "Regions ranked"),
}
_MARKS = [
    "when",
    "place",
    "rank",
    "name",
    "run",
    "colour",
    "side",
    "cell",
    "sentence",
]
_SENTENCE = Text("{sentence}，{n}地中第{rank}位", "{sentence}; No. {rank} of {n}")
_WHEN = "{year}\nn={n}"
_APART = 0.5
"""How far those who share a position stand apart, in positions."""


def bump_marks(asked: Asked, shown: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the rows of `charts.bump` for *shown* (columns of `yearly_positions`).

    Columns:
        when, place, rank, name, run, colour, side, cell, sentence: as `charts.bump`
            names them
    """
    wording = asked.wording
    what = wording.indicator(asked.view.indicator)
    sides = _sides(shown)
    shared: dict[tuple[int, int], int] = {}
    marks = []
    for row in rows_of(shown):
        key = (row["year"], row["rank"])
        shared[key] = shared.get(key, -1) + 1
        sentence = wording.sentence(row, what, wording.value(row, scale))
        facts = {"sentence": sentence, "n": row["n"], "rank": row["rank"]}
        marks.append(
            {
                "when": _WHEN.format(**row),
                "place": row["rank"] + (shared[key] - row["ties"] / 2) * _APART,
                "rank": str(row["rank"]),
                "name": wording.region(row["region"]),
                "run": row["run"],
                "colour": colour_of(row["region"], dark=asked.dark),
                "side": sides.get((row["region"], row["year"]), ""),
                "cell": code_of(row),
                "sentence": wording.say(_SENTENCE, **facts),
            }
        )
    return pd.DataFrame(marks, columns=_MARKS)


def _sides(shown: pd.DataFrame) -> dict[tuple[str, int], str]:
    """Return where the name stands at the first and the last year of each region."""
    first, last = shown["year"].min(), shown["year"].max()
    sides: dict[tuple[str, int], str] = {}
    for region, years in shown.groupby("region")["year"]:
        begins, ends = int(years.min()), int(years.max())
        sides[str(region), begins] = "left" if begins == first else "below"
        # Last, for a region of one year needs a name that a phone shows.
        sides[str(region), ends] = "right" if ends == last else "below"
    return sides


def year_marks(shown: pd.DataFrame) -> pd.DataFrame:
    """
    Return the years from the first of *shown* to the last, each with its number ranked.

    Columns:
        when: the year, and how many were ranked in it if any
    """
    ranked = shown.groupby("year")["n"].max()
    years = range(int(ranked.index.min()), int(ranked.index.max()) + 1)
    when = [
        _WHEN.format(year=year, n=ranked[year]) if year in ranked.index else str(year)
        for year in years
    ]
    return pd.DataFrame({"when": when})


def bump_table(asked: Asked, shown: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """
    Return the positions as a table, the newest year first, headed for readers.

    Columns:
        period, rank, region, value, n: in words, under their headings
    """
    wording = asked.wording
    rows = [
        {
            "period": wording.period(row),
            "rank": str(row["rank"]),
            "region": wording.region(row["region"]),
            "value": wording.value(row, scale),
            "n": str(row["n"]),
        }
        for row in _newest_first(shown)
    ]
    headings = {code: wording.say(text) for code, text in _COLUMNS.items()}
    return pd.DataFrame(rows, columns=list(_COLUMNS)).rename(columns=headings)


def bump_traces(asked: Asked, shown: pd.DataFrame) -> Traces:
    """Return the figure behind each line of the table."""
    codes = [code_of(row) for row in _newest_first(shown)]
    return traced({asked.wording.say(_COLUMNS["value"]): codes})


def _newest_first(shown: pd.DataFrame) -> list[Row]:
    return rows_of(shown.sort_values(["year", "rank"], ascending=[False, True]))


def newest_places(asked: Asked, shown: pd.DataFrame) -> list[str]:
    """Return the newest positions in words."""
    newest = shown[shown["year"] == shown["year"].max()]
    facts = [(row, asked.wording.region(row["region"])) for row in rows_of(newest)]
    text = Text("{name}{year}年第{rank}位", "{name} in {year}: No. {rank}")
    return [
        asked.wording.say(text, name=name, year=row["year"], rank=row["rank"])
        for row, name in facts
    ]
