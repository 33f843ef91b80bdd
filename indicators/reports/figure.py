"""A figure: the picture, the rows behind it, and all that must travel with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.wording import Wording
from indicators.catalog import catalog
from indicators.charts import Look
from indicators.model.cell import Cell
from indicators.model.finding import Finding
from indicators.model.number import Scale
from indicators.model.text import Text
from indicators.model.view import View
from indicators.reports.excerpt import Excerpt
from indicators.store import questions
from indicators.store.database import Database

_POINTS = Text("个百分点", "pp")


@dataclass(frozen=True)
class Asked:
    """
    The view that is answered, from which edition, in which words and look.

    The edition is always as known on the view's date, however it was handed in.
    """

    database: Database
    view: View
    dark: bool = False

    def __post_init__(self) -> None:
        """Let no question of the view see more than was known on its date."""
        known = self.database.as_known(self.view.known)
        object.__setattr__(self, "database", known)

    @property
    def wording(self) -> Wording:
        """The catalogue's names in the reader's language."""
        return Wording(catalog(), self.view.language)

    def difference(self, scale: Scale, sizes: Collection[float] = ()) -> Scale:
        """
        Return the scale of differences: those of percents are points (rule R14).

        With *sizes*, differences of the view's indicator, it is made for these: on the
        scale of what they lie between they may be too small to be read.
        """
        if scale.name == "%":
            return Scale(scale.factor, self.wording.say(_POINTS), scale.language)
        if not len(sizes):
            return scale
        indicator = self.wording.catalog.indicator(self.view.indicator)
        return self.wording.scale(indicator, self.view.measure, pd.Series(sizes))

    @cached_property
    def second_hand(self) -> frozenset[str]:
        """The documents that repost what they did not publish, grade B, or are weak, C."""
        documents = questions.origins(self.database)
        return frozenset(documents["origin"][documents["grade"].isin(["B", "C"])])

    @cached_property
    def weak(self) -> frozenset[str]:
        """The documents that nobody answers for: grade C."""
        documents = questions.origins(self.database)
        return frozenset(documents["origin"][documents["grade"] == "C"])

    @cached_property
    def having(self) -> Mapping[tuple[str, str, str], frozenset[str]]:
        """Which regions have figures, by the codes of indicator, measure and interval."""
        known = questions.coverage(self.database)
        places: dict[tuple[str, str, str], set[str]] = {}
        columns = (known[name] for name in ("indicator", "measure", "interval"))
        for region, *kind in zip(known["region"], *columns, strict=True):
            indicator, measure, interval = kind
            places.setdefault((indicator, measure, interval), set()).add(region)
        return {kind: frozenset(regions) for kind, regions in places.items()}

    @property
    def look(self) -> Look:
        """The look of the charts."""
        return Look(self.view.language, self.dark)


@dataclass(frozen=True)
class Offer:
    """A way on where there is nothing to show: the words and the view behind them."""

    words: str
    view: View


@dataclass(frozen=True, slots=True)
class Remark:
    """
    A numbered note: its words in the reader's language, and the figures it is on.

    *text* says the places too; *words* are for the place itself: a mark, a cell.
    """

    text: str
    cells: frozenset[Cell]
    words: str = ""


@dataclass(frozen=True)
class Figure:
    """
    One answer, complete in itself.

    *marks* are the rows that *specification* draws, under its data's names. *rows*
    are the observations behind them (columns of `store.questions.series` with
    indicator and measure), *table* the same as readers read them, with its headings;
    where the figure is *computed*, the table holds what was made of the rows.
    *title* is what it is about; *finding*, where one can be computed, is the sentence
    that stands above it. *cut* says whether a line was cut at a break.
    *ways* are the views behind its marks, by the code that a click on one selects.
    *intent* is what the figure does with its rows, none where it compares nothing;
    *findings* are what the rules of comparability say of it. *remarks* are numbered notes on single figures. *traces* are
    the figures behind a cell of the table, by the number of its row and its heading; a
    mark names its own in the column ``cell`` (codes of `model.cell`, parted by spaces).
    *leads* are the views, and *addresses* the pages of others, behind further cells of it.
    *excerpt*, where there is one, is what the table was cut from, to be drawn as it stood.
    An empty figure says in *missing* what there is not, and offers what is nearest.
    """

    code: str
    title: str
    subtitle: str
    rows: pd.DataFrame
    table: pd.DataFrame
    specification: Mapping[str, Any] = field(default_factory=dict)
    marks: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    alt: str = ""
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    computed: bool = False
    finding: str = ""
    cut: bool = False
    ways: Mapping[str, View] = field(default_factory=dict)
    intent: Intent | None = None
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    traces: Mapping[tuple[int, str], tuple[Cell, ...]] = field(default_factory=dict)
    leads: Mapping[tuple[int, str], View] = field(default_factory=dict)
    addresses: Mapping[tuple[int, str], str] = field(default_factory=dict)
    excerpt: Excerpt | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.table.empty
