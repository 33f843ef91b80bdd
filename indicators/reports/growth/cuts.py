"""Where breaks cut the lines of a figure: numbered rules and the notes they stand for."""

from dataclasses import dataclass
from math import ceil

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.trend import crossed
from indicators.charts import colour_of
from indicators.model.text import Text
from indicators.reports.figure import Asked

_CUT = Text("{where}在{year}年处断开：{text}", "{where} is cut at {year}: {text}")
_ALL = Text("各地在{year}年处断开：{text}", "All are cut at {year}: {text}")
_SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MARKS = ["year", "place", "label", "colour", "sentence"]


@dataclass(frozen=True)
class Cut:
    """A break that cuts a line: its number, whose line, where among years, and why."""

    sign: str
    region: str
    year: float
    sentence: str

    @property
    def note(self) -> str:
        """The note below the figure, with the number on the rule."""
        return f"{self.sign} {self.sentence}"


def cuts_of(asked: Asked, shown: pd.DataFrame, breaks: pd.DataFrame) -> list[Cut]:
    """Return each of *breaks* that cuts a line of *shown*, numbered from the first."""
    wording = asked.wording
    cuts: dict[str, Cut] = {}
    for cut in rows_of(crossed(breaks, shown)):
        sentence = wording.say(
            _CUT if cut["region"] else _ALL,
            where=wording.region(cut["region"]) if cut["region"] else "",
            year=cut["start"][:4],
            text=cut[f"text_{asked.view.language}"],
        )
        if sentence not in cuts:
            number = len(cuts)
            sign = _SIGNS[number] if number < len(_SIGNS) else f"({number + 1})"
            # Years stand at their middle, so a year begins half a year before its mark;
            # the rule never stands on a point or beyond it.
            begins = int(cut["start"][:4]) - 0.5 + (int(cut["start"][5:7]) - 1) / 12
            year = min(max(begins, cut["before"] + 0.5), cut["after"] - 0.5)
            cuts[sentence] = Cut(sign, cut["region"], year, sentence)
    return list(cuts.values())


def cut_marks(
    asked: Asked, cuts: list[Cut], *, before_years: bool = False
) -> pd.DataFrame:
    """
    Return the rules of `charts.lines`, or those *before years* of `charts.share`.

    Columns:
        year, place, label, colour, sentence: as `charts.lines` names them
    """
    stood: dict[float, int] = {}
    marks = []
    for cut in cuts:
        year = ceil(cut.year) if before_years else cut.year
        place = stood[year] = stood.get(year, -1) + 1
        colour = (
            colour_of(cut.region, dark=asked.dark) if cut.region else asked.look.quiet
        )
        marks.append((year, place, cut.sign, colour, cut.sentence))
    return pd.DataFrame(marks, columns=_MARKS)
