"""What was read of a figure → the observation that an edition can keep."""

from dataclasses import dataclass
from decimal import Decimal

from indicators.model.definitions import Unit
from indicators.model.observation import Basis, Measure, Observation, Stage
from indicators.model.period import Period
from indicators.model.text import NOTHING, Text
from indicators.workbooks.found import Context
from indicators.workbooks.tables.meanings import Meaning
from indicators.workbooks.words.numbers import MOST_DIGITS, Figure, digits, scaled
from indicators.workbooks.words.units import fits, unit_code

_AMOUNTS = {Measure.LEVEL, Measure.COUNT}


@dataclass(frozen=True, slots=True)
class Terms:
    """All that the observations of one meaning have in common; *wanted* is their unit."""

    indicator: str
    measure: Measure
    basis: Basis
    period: Period
    given: Unit
    wanted: Unit
    origin: str

    def observation(
        self, region: str, figure: Figure, where: str, note: str
    ) -> Observation | None:
        """Return the observation, None where its unit cannot be the indicator's."""
        value = figure.value
        if self.given is not self.wanted:
            exact = scaled(value, self.given.factor, self.wanted.factor)
            if exact is None or digits(exact) > MOST_DIGITS:
                return None
            value = exact
        if len(value.as_tuple().digits) > MOST_DIGITS:
            value = _rounded(value)
        printed = f"{figure.value:f}{self.given.code}"
        return Observation(
            region=region,
            scope="whole",
            indicator=self.indicator,
            measure=self.measure,
            value=value,
            unit=self.wanted.code,
            period=self.period,
            basis=self.basis,
            stage=Stage.UNVERIFIED,
            qualifier=figure.qualifier,
            origin=self.origin,
            locator=Text(where, where),
            note=Text(note, note) if note else NOTHING,
            printed="" if self.given is self.wanted else printed,
        )


def terms_of(meaning: Meaning, context: Context) -> Terms | None:
    """Return the terms of *meaning*, None while a word of it is not known."""
    catalog = context.catalog
    subject, period = meaning.subject, meaning.time.period
    given = catalog.units.get(unit_code(meaning.unit, context.words.units))
    if subject.code is None or period is None or given is None:
        return None
    indicator = catalog.indicator(subject.code)
    wanted = catalog.unit_of(indicator, subject.measure)
    if not fits(given, wanted, subject.measure):
        return None
    scaled_alike = given.dimension != wanted.dimension or given.factor == wanted.factor
    return Terms(
        indicator=subject.code,
        measure=subject.measure,
        basis=subject.basis or catalog.basis_of(subject.code, subject.measure),
        period=_moment(period, subject.measure, indicator.nature),
        given=given,
        wanted=given if scaled_alike else wanted,
        origin=context.origin,
    )


def _rounded(value: Decimal) -> Decimal:
    """Return *value* with the 15 digits of Excel: more is noise of its arithmetic."""
    if digits(value) <= MOST_DIGITS:
        return value
    return round(value, MOST_DIGITS - value.adjusted() - 1)


def _moment(period: Period, measure: Measure, nature: str) -> Period:
    """Return the last day where a stock is given for a year or month: its end is meant."""
    if nature == "stock" and measure in _AMOUNTS and period.months_are_whole:
        return Period(period.end, period.end)
    return period
