"""How rows of figures are said: names, periods, numbers, whole sentences."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.analysis.rows import Row
from indicators.catalog.catalog import Catalog
from indicators.model.definitions import Indicator, Unit
from indicators.model.number import Scale, scale_of
from indicators.model.observation import Basis, Measure, Qualifier, Stage
from indicators.model.period import Interval, Period
from indicators.model.text import COMMA, Language, Text, within

_SENTENCE = Text(
    "{where} {when} {what}：{value}{caution}",
    "{where}, {when}, {what}: {value}{caution}",
)
_WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Wording:
    """The catalogue's names in one language."""

    catalog: Catalog
    language: Language

    def say(self, text: Text, /, **facts: object) -> str:
        """Return *text* in the language."""
        return text.say(self.language, **facts)

    def joined(self, sentences: list[str]) -> str:
        """Return *sentences* as one text, each with its full stop."""
        stop, space = ("。", "") if self.language is Language.ZH else (".", " ")
        return space.join(
            each if each.endswith(("。", ".")) else each + stop for each in sentences
        )

    def region(self, code: str) -> str:
        """Return the short name of a region."""
        return self.say(self.catalog.region(code).short)

    def indicator(self, code: str) -> str:
        """Return the name of an indicator."""
        return self.say(self.catalog.indicator(code).name)

    def scope(self, code: str) -> str:
        """Return the name of a scope; the whole area goes without saying."""
        return "" if code == _WHOLE else self.say(self.catalog.scope(code).name)

    def basis(self, code: str) -> str:
        """Return the name of a basis; one not stated is empty."""
        basis = Basis.of(code)
        return "" if basis is Basis.UNSTATED else basis.say(self.language)

    @property
    def unstated(self) -> str:
        """The name of a basis that is not stated."""
        return Basis.UNSTATED.say(self.language)

    def series(self, row: Row) -> str:
        """Return the name of the row's series: region, and its scope if not whole."""
        return " · ".join(
            name
            for name in (self.region(row["region"]), self.scope(row["scope"]))
            if name
        )

    def period(self, row: Row) -> str:
        """Return the name of the row's period."""
        return _period(row).name(self.language)

    def interval(self, row: Row) -> Interval | None:
        """Return the months of the year that the row's period covers."""
        return _period(row).interval

    def measure(self, code: str) -> str:
        """Return the name of a measure."""
        return Measure.of(code).say(self.language)

    def stage(self, code: str) -> str:
        """Return the name of a stage."""
        return Stage.of(code).say(self.language)

    def value(self, row: Row, scale: Scale, decimals: int | None = None) -> str:
        """Return the row's value with its sign of approximation and unit."""
        return scale.write(row["value"], Qualifier.of(row["qualifier"]), decimals)

    def note(self, row: Row) -> str:
        """Return the row's note."""
        return str(row[f"note_{self.language}"])

    def sentence(self, row: Row, what: str, value: str) -> str:
        """Return what a mark says: where, when, what, how much, how settled."""
        cautions = [self.basis(row["basis"]), self.stage(row["stage"])]
        inner = self.say(COMMA).join(map(within, filter(None, cautions)))
        return self.say(
            _SENTENCE,
            where=self.series(row),
            when=self.period(row),
            what=what,
            value=value,
            caution=self.say(Text("（{inner}）", " ({inner})"), inner=inner),
        )

    def scale(self, indicator: Indicator, measure: Measure, values: pd.Series) -> Scale:
        """Return the one scale for *values* of an indicator."""
        sizes = values.abs()[values != 0].astype(float)
        largest, smallest = (sizes.max(), sizes.min()) if len(sizes) else (0.0, 0.0)
        unit = self.catalog.unit_of(indicator, measure)
        return self.scale_in(unit, float(largest), float(smallest))

    def scale_in(self, unit: Unit, largest: float, smallest: float = 0.0) -> Scale:
        """Return the scale for values in *unit* from *smallest* to *largest*."""
        base = self.catalog.base_of(unit)
        return scale_of(unit, base, largest, self.language, smallest)


def _period(row: Row) -> Period:
    return Period(_day(row["start"]), _day(row["end"]))


def _day(value: Any) -> date:
    return date.fromisoformat(str(value)[:10])
