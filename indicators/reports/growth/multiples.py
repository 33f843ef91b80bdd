"""Lines over the years in a small panel a region, all on one scale."""

from dataclasses import replace
from itertools import product
from math import ceil
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import colour_of, multiples
from indicators.charts.labels import placed
from indicators.charts.panels import levels_of
from indicators.model.number import Scale
from indicators.model.text import Text
from indicators.reports.figure import Asked, Figure
from indicators.reports.growth.cuts import cut_marks, cuts_of
from indicators.reports.growth.lines import Lines, line_figure
from indicators.reports.growth.marks import line_marks, series_name, short

_PALE = Text(
    "每个小图一个地区，标尺相同；浅色线是其他地区。",
    "One panel per region, all on the same scale; pale lines are the other regions.",
)
_ROWS = [
    "panel",
    "panels",
    "across",
    "up",
    "segment",
    "own",
    "colour",
    "shape",
    "cell",
    "dashed",
    "label",
    *(_PLACE := ("label_dx", "label_dy", "label_align")),
    "sentence",
]
_YEARS = 4


def multiples_figure(asked: Asked, drawn: Lines) -> Figure:
    """Return the figure of *drawn* with a panel for each region that has figures."""
    figure = line_figure(asked, drawn)
    several = len(set(drawn.shown["region"])) > 1
    return replace(
        figure,
        specification=multiples(asked.look),
        marks=_marks(asked, drawn),
        notes=(*([asked.wording.say(_PALE)] if several else []), *figure.notes),
    )


class _Frame:
    """The panels, and the one scale of years and values that they share."""

    def __init__(self, asked: Asked, drawn: Lines) -> None:
        scale, shown = drawn.scale, drawn.shown
        chosen = [r for r in asked.view.regions if r in set(shown["region"])]
        self.panels = dict(zip(chosen, range(len(chosen)), strict=True))
        self.first, self.last = int(shown["year"].min()), int(shown["year"].max())
        values = [scale.of(value) for value in shown["value"]]
        self.levels = levels_of(min(values), max(values))

    def across(self, year: float) -> float:
        """Return where *year* lies, from 0 to 1; a single one in the middle."""
        span = self.last - self.first
        return (year - self.first) / span if span else 0.5

    def up(self, value: float) -> float:
        """Return where *value* lies, from 0 to 1."""
        low, high = self.levels[0], self.levels[-1]
        return (value - low) / (high - low)

    def years(self) -> range:
        """Return the years that are named below a panel."""
        return range(
            self.first, self.last + 1, ceil((self.last - self.first) / _YEARS) or 1
        )


def _in_each(
    frame: _Frame, rows: list[dict[str, Any]], columns: list[str]
) -> pd.DataFrame:
    """Return *rows* once for each panel."""
    count = len(frame.panels)
    repeated = [
        {"panel": panel, "panels": count, **row}
        for panel, row in product(range(count), rows)
    ]
    return pd.DataFrame(repeated, columns=["panel", "panels", *columns])


def _marks(asked: Asked, drawn: Lines) -> dict[str, pd.DataFrame]:
    frame = _Frame(asked, drawn)
    plain = Scale.plain(asked.view.language)
    levels = [{"up": frame.up(v), "label": plain.number(v)} for v in frame.levels]
    years = [{"across": frame.across(y), "label": str(y)} for y in frame.years()]
    return {
        "rows": _lines(asked, drawn, frame),
        "titles": _titles(asked, frame),
        "grid": _in_each(frame, levels, ["up", "label"]),
        "years": _in_each(frame, years, ["across", "label"]),
        "breaks": _breaks(asked, drawn, frame),
    }


def _lines(asked: Asked, drawn: Lines, frame: _Frame) -> pd.DataFrame:
    """Return every line in its own panel and, pale, in all others."""
    shown = drawn.shown.reset_index(drop=True)
    marks = line_marks(asked, shown, drawn.scale, drawn.title, drawn.decimals)
    marks["label"] = _values(asked, drawn, shown, marks)
    found = []
    for region, panel in frame.panels.items():
        own = shown["region"] == region
        # Names keep clear of the panel's own line; the pale ones may lie below.
        named = placed(marks[own], marks[~own].assign(label=""))
        for mine, rows in ((True, named), (False, marks[~own])):
            found += [
                {
                    **dict.fromkeys(_PLACE, 0),
                    **row,
                    "panel": panel,
                    "panels": len(frame.panels),
                    "across": frame.across(row["year"]),
                    "up": frame.up(row["value"]),
                    "own": mine,
                }
                for row in rows_of(rows)
            ]
    return pd.DataFrame(found)[_ROWS].astype({"label_align": str})


def _values(
    asked: Asked, drawn: Lines, shown: pd.DataFrame, marks: pd.DataFrame
) -> list[str]:
    """Return the value at the end of each line; the title names the region."""
    wording = asked.wording
    several = shown.groupby("region")["series"].nunique()
    bases = shown.groupby("region")["basis"].nunique()
    values = []
    for row, label in zip(rows_of(shown), marks["label"], strict=True):
        value = short(wording, row, drawn.scale, drawn.decimals) if label else ""
        name = series_name(wording, row, with_basis=bases[row["region"]] > 1)
        apart = name.partition(" · ")[2] if several[row["region"]] > 1 else ""
        values.append(f"{value} {apart}".strip() if label else "")
    return values


def _titles(asked: Asked, frame: _Frame) -> pd.DataFrame:
    titles = [
        (
            panel,
            len(frame.panels),
            asked.wording.region(region),
            colour_of(region, dark=asked.dark),
        )
        for region, panel in frame.panels.items()
    ]
    return pd.DataFrame(titles, columns=["panel", "panels", "label", "colour"])


def _breaks(asked: Asked, drawn: Lines, frame: _Frame) -> pd.DataFrame:
    """Return the rules in the panels of the regions whose lines are cut."""
    cuts = cuts_of(asked, drawn.shown, drawn.breaks)
    signs = rows_of(cut_marks(asked, cuts))
    found = [
        {
            "panel": panel,
            "panels": len(frame.panels),
            "across": frame.across(cut.year),
            **{name: sign[name] for name in ("label", "colour", "sentence")},
        }
        for cut, sign in zip(cuts, signs, strict=True)
        for region, panel in frame.panels.items()
        if cut.region in ("", region)
    ]
    columns = ["panel", "panels", "across", "label", "colour", "sentence"]
    return pd.DataFrame(found, columns=columns)
