"""What a row, a column and all around them say together of the figure where they meet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from indicators.catalog import Catalog
from indicators.model.observation import Measure
from indicators.model.period import YEAR, Period
from indicators.workbooks.asking import (
    CUMULATIVE,
    LEAVE_OUT,
    SINGLE,
    Asked,
    question_key,
)
from indicators.workbooks.found import Context
from indicators.workbooks.tables import doubts as reasons
from indicators.workbooks.tables.doubts import Doubt
from indicators.workbooks.tables.measured import Known, unit_of
from indicators.workbooks.tables.sides import Side
from indicators.workbooks.tables.subjects import Subject, SubjectFinder
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.tables.times import Time, time_of

_PART = re.compile(r"^(?:男|女)(?:性)?$|.*\d岁|^\d+[-~]\d+$|.{2,}(?:业|行业)$")
_AT_A_MOMENT = re.compile(r"余额|存量|[期月季]末|失业率|PMI|采购经理|汇率|^M[012]\b")
_SINCE = re.compile(r"年初|新增|增加|减少|增量")
_AMOUNTS = {Measure.LEVEL, Measure.COUNT}


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """Indicator, period and unit of all figures that a row's words and a column share."""

    subject: Subject
    time: Time
    unit: str
    doubts: tuple[Doubt, ...]


@dataclass
class Meanings:
    """
    Works out the meanings of one table, each once.

    *heads* are the words over its columns, *columns* and *rows* what they say.
    """

    around: Surroundings
    context: Context
    finder: SubjectFinder
    heads: str
    columns: Sequence[Side]
    rows: Sequence[Side]
    _known: dict[object, Meaning] = field(default_factory=dict)

    def of(self, row: Side, column: Side, printed: str) -> Meaning:
        """Return the meaning of a figure *printed* with a unit, or without."""
        key = (row, column, printed)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._worked_out(row, column, printed)
        return known

    def _worked_out(self, row: Side, column: Side, printed: str) -> Meaning:
        subject = self._subject(row, column)
        doubts = self._doubts_of_subject(subject)
        if row.dimension or self._crossed(row, column, subject):
            doubts.append(Doubt(Asked.INDICATOR, reasons.PARTS.zh, reasons.PARTS))
        time = self._time(row, column, subject, doubts)
        if subject.compared and not _on_the_year_before(subject, time):
            text = f"{subject.text}(比{subject.compared}年)"
            subject = replace(subject, code=None, text=text)
        if self._is_planned(time):
            doubts.append(reasons.odd(reasons.TARGET))
        unit = self._unit(printed, row, column, subject, doubts)
        return Meaning(
            subject, time, unit, reasons.still_open(doubts, self.context.answers)
        )

    # Indicators.

    @cached_property
    def _words(self) -> str:
        return " ".join([*self.around.titles, self.heads])

    def _subject(self, row: Side, column: Side) -> Subject:
        found = self.finder.found(row, column, self.around, self._words)
        answer = self._answer(Asked.INDICATOR, "" if found.nothing else found.text)
        return self.finder.answered(found, answer) if answer else found

    def _doubts_of_subject(self, subject: Subject) -> list[Doubt]:
        named = self.around.from_name and not subject.code and subject.titled
        if subject.nothing or named:
            return [Doubt(Asked.INDICATOR, "", reasons.NO_SUBJECT)]
        if subject.target:
            return [reasons.odd(reasons.TARGET)]
        if subject.doubt and subject.doubt not in self.heads:
            text, guess = subject.text, subject.code or ""
            return [Doubt(Asked.INDICATOR, text, reasons.NARROWED, guess)]
        return []

    def _crossed(self, row: Side, column: Side, subject: Subject) -> bool:
        """Whether the rows may be parts of an indicator that the columns name."""
        if subject.code or not row.subjects:
            return False
        parts = self.around.parted or bool(_PART.match(row.subjects[-1]))
        return parts or bool(column.subjects)

    # Periods.

    def _time(
        self, row: Side, column: Side, subject: Subject, doubts: list[Doubt]
    ) -> Time:
        said = self._accumulation(row, column, subject)
        moment = _is_moment(subject, self.context.catalog)
        found = time_of(row, column, self.around, said, moment=moment)
        if found.open == "period":
            answer = self._answer(Asked.PERIOD, found.text)
            if not answer or answer == LEAVE_OUT:
                doubts.append(Doubt(Asked.PERIOD, found.text, reasons.NO_PERIOD))
                return found
            found = Time(found.text, Period.parse(answer))
        elif found.open:
            why, choices = reasons.SINGLE_OR_CUMULATIVE, (CUMULATIVE, SINGLE)
            doubts.append(Doubt(Asked.ACCUMULATION, subject.text, why, "", choices))
        if subject.target and found.period and not _months_said(row, column):
            # Targets are set for whole years, whatever months the results are of.
            return replace(found, period=YEAR.of(found.period.end.year))
        return found

    def _accumulation(self, row: Side, column: Side, subject: Subject) -> str:
        if subject.accumulation:
            return subject.accumulation
        if self._monthly or subject.key in self._cumulative:
            # 同比增长 beside 累计增长 is of the month alone.
            return SINGLE
        answer = self._answer(Asked.ACCUMULATION, subject.text)
        if answer and answer != LEAVE_OUT:
            return answer
        return SINGLE if self._beside_its_sum(row, column) else ""

    @cached_property
    def _monthly(self) -> bool:
        """Whether some column is of the change on the month before."""
        labels = (label for side in self.columns for label in side.labels)
        return any(label.words.month_on_month for label in labels)

    @cached_property
    def _cumulative(self) -> frozenset[tuple[str, Measure | None]]:
        """The subjects and measures of which some row or column says: cumulative."""
        return frozenset(
            (label.subject, label.measure)
            for side in (*self.columns, *self.rows)
            for label in side.labels
            if label.accumulation == CUMULATIVE and label.subject
        )

    def _beside_its_sum(self, row: Side, column: Side) -> bool:
        """Whether 11月 stands beside 1-11月: then it is that month alone."""
        said = (one for one in (*row.times, *column.times) if one.interval)
        own = [(one.interval, one.bare_month) for one in said]
        if len(own) != 1 or not own[0][1]:
            return False
        interval = own[0][0]
        return interval is not None and (1, interval.last) in self._sums

    @cached_property
    def _sums(self) -> frozenset[tuple[int, int]]:
        """The first and last months that the columns say in full."""
        return frozenset(
            (one.interval.first, one.interval.last)
            for side in self.columns
            for one in side.times
            if one.interval and not one.bare_month
        )

    def _is_planned(self, time: Time) -> bool:
        """Whether a plan's table has the figure for a later year than its first."""
        if not self.around.plan or not time.period or not self._years:
            return False
        return time.period.end.year > min(self._years)

    @cached_property
    def _years(self) -> frozenset[int]:
        times = (one for side in self.columns for one in side.times)
        return frozenset(one.year for one in times if one.year)

    # Units.

    def _unit(  # what is printed, and all that says what it measures
        self,
        printed: str,
        row: Side,
        column: Side,
        subject: Subject,
        doubts: list[Doubt],
    ) -> str:
        units = self.around.units
        known = Known(subject, units, self.context.catalog)
        found = unit_of(printed, row, column, known)
        if found.sure and not self._is_foreign(found.unit, row, column, subject):
            return found.unit
        answer = self._answer(Asked.UNIT, subject.text)
        if answer and answer != LEAVE_OUT:
            return answer
        why = reasons.WHICH_UNIT if found.unit and units else reasons.NO_UNIT
        doubts.append(Doubt(Asked.UNIT, subject.text, why, found.unit))
        return found.unit

    def _is_foreign(self, unit: str, row: Side, column: Side, subject: Subject) -> bool:
        """Whether the unit is the one of the table above and not the indicator's."""
        if not self.around.unit_above or row.unit or column.unit or not subject.code:
            return False
        catalog = self.context.catalog
        own = catalog.unit_of(catalog.indicator(subject.code), subject.measure)
        given = catalog.units.get(unit)
        return given is not None and given.dimension != own.dimension

    def _answer(self, asked: Asked, about: str) -> str:
        return self.context.answers.get(question_key(asked, about), "")


def _on_the_year_before(subject: Subject, time: Time) -> bool:
    return time.period is None or subject.compared == time.period.end.year - 1


def _months_said(row: Side, column: Side) -> bool:
    return any(one.interval for one in (*row.times, *column.times))


def _is_moment(subject: Subject, catalog: Catalog) -> bool:
    """Whether it is a stock, of which a month is never counted from January."""
    if _AT_A_MOMENT.search(subject.text) and not _SINCE.search(subject.text):
        return True
    if subject.code is None or subject.measure not in _AMOUNTS:
        return False
    return catalog.indicator(subject.code).nature == "stock"
