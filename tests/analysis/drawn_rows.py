"""Tables drawn for people: a header, then one row a line."""

import pandas as pd

USUAL = {
    "region": "A",
    "scope": "whole",
    "basis": "comparable",
    "stage": "preliminary",
    "qualifier": "exact",
    "indicator": "gdp",
    "measure": "level",
    "others": 0,
}


def drawn(drawing: str, **fixed: object) -> pd.DataFrame:
    """
    Return the rows of *drawing*; columns that it leaves out are as usual or *fixed*.

    A ``year`` also says the first and the last day of the period.
    """
    header, *lines = [line for line in drawing.splitlines() if line.strip()]
    names = [cell.strip() for cell in header.split("|")]
    rows = [
        USUAL
        | fixed
        | {
            name: _value(cell.strip())
            for name, cell in zip(names, line.split("|"), strict=True)
        }
        for line in lines
    ]
    for row in rows:
        row.setdefault("start", pd.Timestamp(row["year"], 1, 1))
        row.setdefault("end", pd.Timestamp(row["year"], 12, 31))
    days = ["start", "end"]
    columns = dict.fromkeys([*USUAL, *fixed, *names, *days])
    return pd.DataFrame(rows, columns=list(columns))


def breaks(drawing: str = "") -> pd.DataFrame:
    """Return breaks drawn as ``region | scope | start``."""
    rows = [
        [cell.strip() for cell in line.split("|")]
        for line in drawing.splitlines()
        if line.strip()
    ]
    return pd.DataFrame(rows, columns=["region", "scope", "start"])


def _value(cell: str) -> object:
    for number in (int, float):
        try:
            return number(cell)
        except ValueError:
            continue
    return cell
