"""A number with all that is said of it → a figure, and an observation if it is known."""

from dataclasses import dataclass
from decimal import Decimal

from indicators.model.observation import Basis, Measure, Observation, Stage
from indicators.model.text import NOTHING, Text
from indicators.workbooks.asking import question_key
from indicators.workbooks.doubts import UNLIKELY, unlikely
from indicators.workbooks.found import Context, Found
from indicators.workbooks.prose.answering import wanting
from indicators.workbooks.prose.paragraphs import NOT_UNDERSTOOD, Drawn
from indicators.workbooks.words.numbers import MOST_DIGITS, digits, scaled
from indicators.workbooks.words.units import fits

WRONG_UNIT = Text("单位与指标不符", "its unit is not one of the indicator's")
UNKNOWN_BASIS = Text("口径与指标不符", "its basis is not one of the indicator's")
_READ_UNKNOWN = frozenset({Measure.LEVEL, Measure.GROWTH})
_SECTORS = frozenset({"gdp_primary", "gdp_secondary", "gdp_tertiary"})
_PRICES = frozenset({Basis.COMPARABLE, Basis.REAL})
_HEADS = frozenset({Basis.RESIDENT_POPULATION, Basis.REGISTERED_POPULATION})


@dataclass(frozen=True)
class FigureMaker:
    """Makes the figures of the text called *sheet*."""

    context: Context
    sheet: str

    def found(self, drawn: Drawn) -> Found:
        """Return the figure of *drawn*; what is not known of it is asked or doubted."""
        stated, subject = drawn.stated, drawn.subject
        code, measure = self._indicator(drawn)
        unit = self._unit(stated.unit)
        settled = self._settled(drawn, code, measure)
        doubt = drawn.doubt or self._doubt(drawn, code, measure, settled)
        cell = drawn.sentence.position(stated.span)
        return Found(
            sheet=self.sheet,
            cell=cell,
            region_text=drawn.place.text,
            indicator_text=subject.text,
            period_text=drawn.when.text,
            region=drawn.place.code,
            indicator=code,
            measure=measure,
            period=drawn.when.period,
            value=stated.value,
            unit=unit,
            note="",
            doubt=doubt,
            observation=self._observation(drawn, code, measure, settled),
            asked=tuple(question_key(*one) for one in wanting(drawn)),
        )

    def _indicator(self, drawn: Drawn) -> tuple[str | None, Measure]:
        """Return the code and measure that the unit and the form of words tell."""
        code, stated = drawn.subject.code, drawn.stated
        if code is None:
            return None, stated.measure
        dollars = f"{code}_usd"
        if "美元" in stated.unit and dollars in self.context.catalog.indicators:
            code = dollars
        rate = self.context.catalog.indicator(code).nature == "rate"
        if stated.measure is Measure.LEVEL and rate:
            return code, Measure.RATE
        return code, stated.measure

    def _unit(self, printed: str) -> str:
        codes = self.context.words.units.find(printed)
        return codes[0] if codes else printed

    def _settled(
        self, drawn: Drawn, code: str | None, measure: Measure
    ) -> tuple[Decimal, str] | None:
        """Return the value in the indicator's unit, None where it does not fit."""
        catalog, printed = self.context.catalog, self._unit(drawn.stated.unit)
        if code is None or printed not in catalog.units:
            return None
        given, value = catalog.unit(printed), drawn.stated.value
        wanted = catalog.unit_of(catalog.indicator(code), measure)
        if not fits(given, wanted, measure):
            return None
        if given.dimension != wanted.dimension or given.factor == wanted.factor:
            return value, given.code
        exact = scaled(value, given.factor, wanted.factor)
        kept = exact is not None and digits(exact) <= MOST_DIGITS
        return (exact, wanted.code) if exact is not None and kept else None

    def _doubt(
        self,
        drawn: Drawn,
        code: str | None,
        measure: Measure,
        settled: tuple[Decimal, str] | None,
    ) -> Text:
        if code is None:
            return NOTHING if measure in _READ_UNKNOWN else NOT_UNDERSTOOD
        if settled is None:
            return WRONG_UNIT
        if measure is Measure.SHARE and code not in _SECTORS:
            return NOT_UNDERSTOOD
        nature = self.context.catalog.indicator(code).nature
        if nature == "rate" and measure is Measure.GROWTH and "price" not in code:
            return NOT_UNDERSTOOD
        if drawn.basis in _HEADS and "per_head" not in code:
            return UNKNOWN_BASIS
        return UNLIKELY if unlikely(settled[0], measure, nature) else NOTHING

    def _observation(
        self,
        drawn: Drawn,
        code: str | None,
        measure: Measure,
        settled: tuple[Decimal, str] | None,
    ) -> Observation | None:
        region, period = drawn.place.code, drawn.when.period
        if region is None or code is None or period is None or settled is None:
            return None
        value, unit = settled
        number = drawn.stated.span.text
        return Observation(
            region=region,
            scope="whole",
            indicator=code,
            measure=measure,
            value=value,
            unit=unit,
            period=period,
            basis=drawn.basis or self.context.catalog.basis_of(code, measure),
            stage=Stage.UNVERIFIED,
            qualifier=drawn.stated.qualifier,
            origin=self.context.origin,
            locator=self._locator(drawn),
            printed="" if number == f"{value}{unit}" else number,
        )

    def _locator(self, drawn: Drawn) -> Text:
        number, places = drawn.sentence.number, drawn.stated.span.places
        first, last = places[0] + 1, places[-1] + 1
        return Text(
            f"{self.sheet}，第{number}句第{first}—{last}字",
            f"{self.sheet}, sentence {number}, characters {first}–{last}",
        )
