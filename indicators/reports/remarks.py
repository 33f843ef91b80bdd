"""Numbered notes on single figures: on marks, in their sentences and in cells of tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import raised
from indicators.model.cell import Cell
from indicators.model.view import View
from indicators.reports.figure import Asked, Figure, Remark
from indicators.reports.footnotes import superscript
from indicators.reports.notes import remarks_of
from indicators.reports.settled import Settled, all_provisional
from indicators.reports.traced import code_of, codes_of, way_to

_ENDS = ("", "_before")
"""What follows ``cell`` in the columns of a mark; a row of a dumbbell has two ends."""


@dataclass(frozen=True)
class Numbered:
    """The remarks of a figure by the codes of the figures they are on."""

    remarks: tuple[Remark, ...]
    numbers: Mapping[str, list[int]]

    @classmethod
    def of(cls, remarks: tuple[Remark, ...]) -> "Numbered":
        """Return *remarks*, numbered in their order from 1."""
        numbers: dict[str, list[int]] = {}
        for number, remark in enumerate(remarks, start=1):
            for cell in remark.cells:
                numbers.setdefault(str(cell), []).append(number)
        return cls(remarks, numbers)

    def on(self, codes: Iterable[str]) -> list[int]:
        """Return the numbers of the remarks on any of the figures with *codes*."""
        return sorted({n for code in codes for n in self.numbers.get(code, ())})

    def signs(self, codes: Iterable[str]) -> str:
        """Return the raised numbers of these remarks."""
        return " ".join(map(superscript, self.on(codes)))

    def told(self, codes: Iterable[str]) -> str:
        """Return the numbers and the words of these remarks."""
        return " ".join(
            f"{superscript(n)} {self.remarks[n - 1].words}" for n in self.on(codes)
        )


def remarked(asked: Asked, figure: Figure) -> Figure:
    """
    Return *figure* with its remarks numbered, and said wherever its figures stand.

    Every table of marks with a column ``cell`` gets the columns ``form`` (how settled:
    provisional, estimated, unverified or empty) and ``sup`` (raised numbers of remarks);
    the sentence of a mark ends with the remarks; a click on it leads to its trace.
    """
    rows = {code_of(row): row for row in rows_of(figure.rows)}
    drawn = _drawn(figure)
    shown = {**drawn, **dict.fromkeys(_listed(figure))}
    known = [rows[code] for code in shown if code in rows]
    if not known:
        return figure
    numbered = Numbered.of(remarks_of(asked, known))
    settled = Settled.of(rows, drawn)
    marks = {
        name: _marked(table, numbered, settled) for name, table in figure.marks.items()
    }
    forms = [settled.form(codes_of(cell)) for cell in _cells_of_marks(figure)]
    legend = settled.legend(asked, forms)
    return replace(
        figure,
        subtitle=" · ".join(filter(None, (figure.subtitle, *legend))),
        remarks=numbered.remarks,
        marks=raised(marks),
        notes=(*figure.notes, *all_provisional(asked, known)),
        ways={**figure.ways, **_ways(asked, figure)},
    )


def noted(figure: Figure) -> pd.DataFrame:
    """
    Return the figure's table as it is printed: raised numbers behind what has remarks.

    Columns:
        *: those of the figure's table
    """
    signs = signs_of(figure)
    return pd.DataFrame(
        {
            heading: [
                f"{cell}{signs.get((number, heading), '')}"
                if (number, heading) in signs
                else cell
                for number, cell in enumerate(figure.table[heading].tolist())
            ]
            for heading in figure.table.columns
        }
    )


def signs_of(figure: Figure) -> dict[tuple[int, str], str]:
    """Return the raised numbers in cells of the table, by row number and heading."""
    numbered = Numbered.of(figure.remarks)
    signs = {
        place: numbered.signs(map(str, cells)) for place, cells in figure.traces.items()
    }
    return {place: sign for place, sign in signs.items() if sign}


def told_in_cells(figure: Figure) -> dict[tuple[int, str], str]:
    """Return the remarks on cells of the table, by row number and heading."""
    numbered = Numbered.of(figure.remarks)
    told = {
        place: numbered.told(map(str, cells)) for place, cells in figure.traces.items()
    }
    return {place: words for place, words in told.items() if words}


def told_in_rows(figure: Figure) -> list[str]:
    """Return the remarks on each line of the figure's table."""
    numbered = Numbered.of(figure.remarks)
    codes: dict[int, list[str]] = {}
    for (number, _), cells in figure.traces.items():
        codes.setdefault(number, []).extend(map(str, cells))
    return [numbered.told(codes.get(n, [])) for n in range(len(figure.table))]


def told_of_rows(figure: Figure) -> list[str]:
    """Return the remarks on each of the observations behind the figure."""
    numbered = Numbered.of(figure.remarks)
    return [numbered.told([code_of(row)]) for row in rows_of(figure.rows)]


def _marked(table: pd.DataFrame, numbered: Numbered, settled: Settled) -> pd.DataFrame:
    for end in _ENDS:
        if f"cell{end}" not in table:
            continue
        cells = table[f"cell{end}"].fillna("").tolist()
        lists = [codes_of(cell) for cell in cells]
        sentences = table[f"sentence{end}"].tolist()
        told = [
            f"{s} {numbered.told(c)}".rstrip()
            for s, c in zip(sentences, lists, strict=True)
        ]
        table = table.assign(
            **{
                f"cell{end}": pd.Series(cells, table.index, dtype=str),
                f"sentence{end}": pd.Series(told, table.index, dtype=str),
                f"form{end}": pd.Series(
                    map(settled.form, lists), table.index, dtype=str
                ),
                f"sup{end}": pd.Series(
                    map(numbered.signs, lists), table.index, dtype=str
                ),
            }
        )
    return table


def _cells_of_marks(figure: Figure) -> list[str]:
    return [
        cell
        for table in figure.marks.values()
        for end in _ENDS
        if f"cell{end}" in table
        for cell in table[f"cell{end}"].fillna("")
        if cell
    ]


def _drawn(figure: Figure) -> dict[str, None]:
    """Return the codes of the figures behind marks, in the order of these."""
    cells = _cells_of_marks(figure)
    return dict.fromkeys(code for cell in cells for code in codes_of(cell))


def _listed(figure: Figure) -> list[str]:
    """Return the codes of the figures behind the table."""
    return [str(cell) for cells in figure.traces.values() for cell in cells]


def _ways(asked: Asked, figure: Figure) -> dict[str, View]:
    return {
        cell: way_to(asked.view, Cell.parse(codes_of(cell)[0]))
        for cell in dict.fromkeys(_cells_of_marks(figure))
    }
