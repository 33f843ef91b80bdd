"""One filled-in entry of the template → one figure, with all that is wrong in it."""

from dataclasses import dataclass, field
from decimal import Decimal

from indicators.model.observation import (
    Basis,
    Measure,
    Observation,
    Qualifier,
    Stage,
)
from indicators.model.period import Period
from indicators.model.text import NOTHING, Text
from indicators.workbooks import forms, problems
from indicators.workbooks.doubts import UNLIKELY, unlikely
from indicators.workbooks.forms import Column, Entry, Place
from indicators.workbooks.found import Context, Found
from indicators.workbooks.grid import Cell, Kind, address
from indicators.workbooks.words.names import Names
from indicators.workbooks.words.numbers import (
    MOST_DIGITS,
    Number,
    digits,
    no_figure,
    number_in,
    scaled,
)
from indicators.workbooks.words.periods import period_of
from indicators.workbooks.words.regions import gazetteer_of
from indicators.workbooks.words.units import fits, printed

_NO_NUMBER = Number(Decimal(0))
_AS_PUBLISHED = "as published"
NOT_KNOWN = Text("有未识别的词", "a word about it is not known")
UNIT_ASSUMED = Text(
    "单位留空，按目录单位读入", "no unit given; the catalogue's is taken"
)
PERCENT_UNKNOWN = Text(
    "未能查看单元格格式，可能是百分数",
    "its format was not looked at; it may be a percentage",
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words around a figure mean; None where a word is not known."""

    region: str | None
    scope: str | None
    indicator: str | None
    measure: str | None
    period: Period | None
    basis: str | None
    qualifier: str | None
    unit: str | None


@dataclass
class EntryReader:
    """Reads one *entry*; what is wrong is kept in *wrong*, nothing is raised."""

    context: Context
    entry: Entry
    wrong: list[problems.CellProblem] = field(default_factory=list)
    doubt: Text = NOTHING

    def found(self) -> Found | None:
        """Return the figure; None where there is none or it is no number."""
        cell = self.entry.grid.cell(*self.entry.value)
        if no_figure(cell):
            return None
        number = self._number(cell)
        # The other cells are looked at all the same: one problem must not hide another.
        words = self._words(number or _NO_NUMBER)
        if number is None:
            return None
        observation = self._observation(cell, number, words)
        return Found(
            sheet=self.entry.grid.sheet,
            cell=address(*self.entry.value),
            region_text=self._text(forms.REGION),
            indicator_text=self._text(forms.INDICATOR),
            period_text=self._text(forms.PERIOD),
            region=words.region,
            indicator=words.indicator,
            measure=Measure.of(words.measure) if words.measure else None,
            period=words.period,
            value=number.value,
            unit=words.unit or (observation.unit if observation else ""),
            note=self._text(forms.NOTE),
            doubt=self.doubt if observation else self.doubt or NOT_KNOWN,
            observation=observation,
        )

    def _words(self, number: Number) -> _Words:
        words = self.context.words
        return _Words(
            region=self._code(forms.REGION, words.regions),
            scope=self._code(forms.SCOPE, words.scopes, "whole"),
            indicator=self._code(forms.INDICATOR, words.indicators),
            measure=self._code(forms.MEASURE, words.measures),
            period=self._period(),
            basis=self._code(forms.BASIS, words.bases, _AS_PUBLISHED),
            qualifier=self._code(
                forms.QUALIFIER, words.qualifiers, Qualifier.EXACT.code
            ),
            unit=self._unit(number),
        )

    def _observation(
        self, cell: Cell, number: Number, words: _Words
    ) -> Observation | None:
        if not (words.region and words.scope and words.indicator and words.measure):
            return None
        if not (words.period and words.basis and words.qualifier):
            return None
        if words.unit is None:
            return None
        measure = Measure.of(words.measure)
        settled = self._settled(number.value, words.unit, words.indicator, measure)
        if settled is None:
            return None
        value, unit = settled
        self._doubt_percent(cell, unit)
        nature = self.context.catalog.indicator(words.indicator).nature
        if unlikely(value, measure, nature):
            self.doubt = UNLIKELY
        note = self._text(forms.NOTE)
        where = f"{self.entry.grid.sheet}!{address(*self.entry.value)}"
        return Observation(
            region=words.region,
            scope=words.scope,
            indicator=words.indicator,
            measure=measure,
            value=value,
            unit=unit,
            period=words.period,
            basis=Basis.of(words.basis)
            if words.basis != _AS_PUBLISHED
            else self.context.catalog.basis_of(words.indicator, measure),
            stage=Stage.UNVERIFIED,
            qualifier=Qualifier.of(words.qualifier),
            origin=self.context.origin,
            locator=Text(where, where),
            note=Text(note, note),
            printed=printed(cell, number, words.unit, settled),
        )

    def _text(self, column: Column) -> str:
        return self.entry.cell(column).text.strip()

    def _add(
        self, problem: type[problems.CellProblem], place: Place, /, **facts: object
    ) -> None:
        sheet = self.entry.grid.sheet
        where = {"file": self.context.file, "sheet": sheet, "cell": address(*place)}
        self.wrong.append(problem(**where, **facts))

    def _number(self, cell: Cell) -> Number | None:
        place = self.entry.value
        number = number_in(cell)
        if cell.kind is Kind.ERROR:
            self._add(problems.ErrorCell, place, found=cell.text)
        elif cell.formula and (
            cell.kind is Kind.EMPTY or (number and not number.value)
        ):
            self._add(problems.NotCalculated, place)
        elif number is None:
            self._add(problems.NotANumber, place, found=cell.text[:60])
        elif digits(number.value) > MOST_DIGITS:
            self._add(problems.TooManyDigits, place, found=cell.text[:60])
        else:
            return number
        return None

    def _code(self, column: Column, names: Names, empty: str = "") -> str | None:
        """Return the code that the cell means, *empty* if it is, None if unknown."""
        text = self._text(column)
        if text:
            return self._resolved(text, names, self.entry.place(column))
        if not column.required:
            return empty
        self._add(problems.MissingCell, self.entry.place(column), column=column.name)
        return None

    def _resolved(self, text: str, names: Names, place: Place) -> str | None:
        codes = names.find(text) or self._divisions(text, names)
        if len(codes) == 1:
            return codes[0]
        facts = {"kind": names.kind, "found": text[:60]}
        if codes:
            listed = "; ".join(names.entries[code] for code in codes[:8])
            self._add(problems.AmbiguousName, place, **facts, candidates=listed)
        else:
            near = {"nearest": names.nearest(text), "where": names.where}
            self._add(problems.UnknownName, place, **facts, **near)
        return None

    def _divisions(self, text: str, names: Names) -> tuple[str, ...]:
        """Return the one division that the catalogue does not have, if it is one."""
        if names is not self.context.words.regions:
            return ()
        found = gazetteer_of(self.context.catalog).candidates(text)
        return found if len(found) == 1 else ()

    def _period(self) -> Period | None:
        cell, place = self.entry.cell(forms.PERIOD), self.entry.place(forms.PERIOD)
        if not cell.text.strip():
            self._add(problems.MissingCell, place, column=forms.PERIOD.name)
            return None
        period = period_of(cell.text)
        if period is None:
            self._add(problems.UnreadablePeriod, place, found=cell.text[:60])
        elif cell.kind is Kind.DATE and period.instant and period.start.day == 1:
            day = {"month": cell.text[:7], "day": cell.text}
            self._add(problems.AmbiguousDate, place, found=cell.text, **day)
            return None
        return period

    def _unit(self, number: Number) -> str | None:
        """Return the unit's code, empty if none is given, None if it is not known."""
        units = self.context.words.units
        in_column = self._code(forms.UNIT, units)
        if not number.unit or in_column is None:
            return in_column
        in_cell = self._resolved(number.unit, units, self.entry.value)
        if in_cell and in_column and in_cell != in_column:
            both = {"found": in_cell, "column": in_column}
            self._add(problems.UnitsDisagree, self.entry.value, **both)
            return None
        return in_cell

    def _settled(
        self, value: Decimal, code: str, indicator: str, measure: Measure
    ) -> tuple[Decimal, str] | None:
        """Return the figure in the indicator's unit, exactly."""
        catalog = self.context.catalog
        wanted = catalog.unit_of(catalog.indicator(indicator), measure)
        entry = self.context.words.indicators.entries[indicator]
        # An entry of the drop-down has the unit in it; a typed name has not.
        told = code or self._text(forms.INDICATOR) == entry
        if not told and wanted.dimension not in ("percent", "place"):
            self.doubt = UNIT_ASSUMED
        given = catalog.unit(code) if code else wanted
        place = self.entry.place(forms.UNIT)
        if not fits(given, wanted, measure):
            facts = {"indicator": catalog.indicator(indicator).name}
            facts |= {"measure": measure.value, "expected": wanted.name}
            self._add(problems.UnitDoesNotFit, place, found=given.code, **facts)
            return None
        if given.dimension != wanted.dimension or given.factor == wanted.factor:
            return value, given.code
        exact = scaled(value, given.factor, wanted.factor)
        if exact is None or digits(exact) > MOST_DIGITS:
            found = {"found": f"{value}{given.code}", "unit": wanted.name}
            self._add(problems.NotExact, self.entry.value, **found)
            return None
        return exact, wanted.code

    def _doubt_percent(self, cell: Cell, unit: str) -> None:
        # A growth of 0.056 may be 5.6% whose format nobody could look at.
        blind = cell.kind is Kind.NUMBER and not self.entry.grid.marks_known
        if blind and self.context.catalog.unit(unit).dimension == "percent":
            small = -1 < Decimal(cell.text) < 1
            self.doubt = PERCENT_UNKNOWN if small else self.doubt
