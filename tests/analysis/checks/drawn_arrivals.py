"""Figures that arrive, drawn as tables, and what the checks say of them."""

import pandas as pd

from indicators.analysis.checks import checked
from indicators.catalog import catalog
from indicators.catalog.sums import shipped_sums
from indicators.model.period import YEAR, Interval

ZHENHAI = "330211"
NINGBO = "330200"
DISTRICTS = [
    "330203",
    "330205",
    "330206",
    "330211",
    "330212",
    "330213",
    "330225",
    "330226",
    "330281",
    "330282",
]
USUAL = {
    "sheet": "Sheet1",
    "region": ZHENHAI,
    "scope": "whole",
    "indicator": "retail_sales",
    "measure": "level",
    "basis": "unstated",
    "stage": "unverified",
    "qualifier": "exact",
}
_BREAKS = ["region", "scope", "indicator", "start", "kind", "text_zh", "text_en"]


def drawn(drawing="", **fixed):
    """
    Return the figures of *drawing*: ``when`` is a year, or a year and its months.

    Each stands in a cell of its own, B2 and on.
    """
    header, *lines = [line for line in drawing.splitlines() if line.strip()] or [
        "when | value"
    ]
    names = [cell.strip() for cell in header.split("|")]
    rows = [
        USUAL
        | {"cell": f"B{number}"}
        | fixed
        | dict(zip(names, (cell.strip() for cell in line.split("|")), strict=True))
        for number, line in enumerate(lines, 2)
    ]
    return table(rows)


def series(values, first=2000, **fixed):
    """Return yearly figures of *values* from the year *first*."""
    lines = [f"{year} | {value}" for year, value in enumerate(values, first)]
    return drawn("\n".join(["when | value", *lines]), **fixed)


def table(rows):
    for row in rows:
        year, _, months = row.pop("when").partition(" ")
        period = (Interval.parse(months) if months else YEAR).of(int(year))
        row |= {"start": str(period.start), "end": str(period.end)}
        row["value"] = float(row["value"])
    columns = ["cell", *USUAL, "start", "end", "value"]
    return pd.DataFrame(rows, columns=columns)


def breaks(*rows):
    """Return breaks of the whole of a region: region, indicator, first day."""
    cuts = [
        (
            region,
            "whole",
            indicator,
            day,
            "census",
            "普查后重新核算。",
            "After a census.",
        )
        for region, indicator, day in rows
    ]
    return pd.DataFrame(cuts, columns=_BREAKS)


def suspicions(arrived, known=None, cuts=None):
    """Return what the checks say of *arrived*, beside the figures that are *known*."""
    known = drawn() if known is None else known
    known = known.drop(columns=["sheet", "cell"]).assign(shown=True)
    cuts = breaks() if cuts is None else cuts
    return checked(arrived, known, cuts, catalog(), shipped_sums())


def codes(arrived, known=None, cuts=None):
    """Return the codes of what the checks say."""
    return [one.code for one in suspicions(arrived, known, cuts)]


def only(arrived, known=None, cuts=None):
    """Return the one suspicion."""
    (found,) = suspicions(arrived, known, cuts)
    return found
