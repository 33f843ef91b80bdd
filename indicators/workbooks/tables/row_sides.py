"""What each row with figures says, by its stub columns and the rows above it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from indicators.model.period import Period
from indicators.workbooks.grid import Grid
from indicators.workbooks.roles import Place
from indicators.workbooks.tables.axes import Axis, Stub
from indicators.workbooks.tables.columns import Table
from indicators.workbooks.tables.heads import is_head
from indicators.workbooks.tables.row_labels import Above, RowLabels
from indicators.workbooks.tables.sides import Named, Side
from indicators.workbooks.words.labels import label_of, tidied
from indicators.workbooks.words.period_columns import month_column
from indicators.workbooks.words.regions import Gazetteer
from indicators.workbooks.words.units import unit_words

_GROUPING = re.compile(r"^按.{1,12}分(?:组|类)?$|^(?:by|grouped by)\s", re.IGNORECASE)
_CODES = re.compile(r"代码$|编码$|^id$|\bcode$", re.IGNORECASE)
_MONTH_HEAD = re.compile(r"月份|^月$|month", re.IGNORECASE)
_QUARTER_HEAD = re.compile(r"季度|^季$|quarter", re.IGNORECASE)


class Row(NamedTuple):
    """A row with figures: its number, the region it names, all else that it says."""

    number: int
    region: Named | None
    side: Side


@dataclass
class RowReader:
    """
    Reads the rows of one table from top to bottom: groups hold until replaced.

    Rows that say the same but for their region share one side, and each step from one
    side to the next is worked out once: a table may have a million rows.
    """

    grid: Grid
    table: Table
    stubs: Sequence[Stub]
    gazetteer: Gazetteer
    regions: Mapping[int, tuple[str, ...]]
    names_indicator: Callable[[str], bool]
    months: Mapping[Place, Period]
    _start: Side = field(default_factory=Side)
    _group: Side = field(default_factory=Side)
    _above: Above = field(default_factory=Above)
    _texts: dict[int, tuple[str, int]] = field(default_factory=dict)
    _named: dict[tuple[str, tuple[str, ...]], Named] = field(default_factory=dict)
    _steps: dict[object, tuple[Side, Above]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare what holds for every row."""
        by_region = [stub for stub in self.stubs if stub.axis is Axis.REGION]
        self._by_region = by_region
        self._others = [
            stub
            for stub in self.stubs
            if stub.axis not in {Axis.REGION, Axis.TRANSLATION}
        ]
        self._labels = RowLabels(self.gazetteer, self.names_indicator)

    def rows(self) -> Iterator[Row]:
        """Yield the rows that say what their figures are."""
        groups = self.table.block.groups
        for number in sorted({*self.table.block.body, *groups}):
            if number in groups:
                self._read_group(number)
            else:
                yield from self._row(number)

    def _row(self, number: int) -> Iterator[Row]:
        texts = {stub.column: self._text(number, stub.column) for stub in self.stubs}
        if self.stubs and not any(texts.values()):
            return
        region = None
        for stub in self._by_region:
            if _GROUPING.match(tidied(texts[stub.column])):
                return
            region = self._region(number, stub, texts[stub.column]) or region
        side = self._start
        for stub in self._others:
            text = texts[stub.column]
            if text:
                side = self._step(side, stub, text, number, named=region is not None)
        side = self._with_unit(side, number)
        if not side.leave_out:
            yield Row(number, region, side)

    def _text(self, row: int, column: int) -> str:
        """Return the stub's words; an empty one of several stubs means as above."""
        raw = self.grid.cell(row, column).text
        if raw.strip():
            self._texts[column] = raw, row
            for stub in self.stubs:
                if stub.column > column:
                    self._texts.pop(stub.column, None)
            return raw
        outer = len(self.stubs) > 1 and column != self.stubs[-1].column
        return self._texts.get(column, ("", row))[0] if outer else ""

    def _region(self, row: int, stub: Stub, raw: str) -> Named | None:
        if not raw:
            return None
        text = tidied(raw)
        label = label_of(text)
        name = label.text if label.of_which else text
        codes = self.regions.get(self._texts.get(stub.column, ("", row))[1]) or ()
        return self._named.setdefault((name, codes), Named(name, codes))

    def _step(self, side: Side, stub: Stub, raw: str, row: int, *, named: bool) -> Side:
        """Return what follows from *side* once a stub's words are taken in."""
        month = self.months.get((row, stub.column))
        key = (side, self._above, stub.column, raw, month, named)
        if key not in self._steps:
            if stub.axis is Axis.PERIOD:
                known = _with_period(side, stub, tidied(raw), month), self._above
            else:
                known = self._with_name(side, stub, raw, named=named)
            self._steps[key] = known
        side, self._above = self._steps[key]
        return side

    def _with_name(
        self, side: Side, stub: Stub, raw: str, *, named: bool
    ) -> tuple[Side, Above]:
        if stub.axis is Axis.ENTITY:
            return replace(side, entity=True), self._above
        if stub.axis is Axis.DIMENSION:
            return replace(side, dimension=tidied(raw)), self._above
        label = label_of(raw)
        if not named and not side.region:
            side, label = self._labels.region_within(side, label)
        if _GROUPING.match(label.text) or _CODES.search(label.text):
            return replace(side, leave_out=True), self._above
        return self._labels.with_label(side, label, raw, self._above)

    def _with_unit(self, side: Side, row: int) -> Side:
        for column in self.table.units:
            unit = unit_words(self.grid.cell(row, column).text)
            if unit:
                key = (side, unit)
                if key not in self._steps:
                    self._steps[key] = replace(side, unit=unit), self._above
                return self._steps[key][0]
        return side

    def _read_group(self, row: int) -> None:
        text = self._group_text(row)
        if is_head(text):
            return
        self._group = self._grouped(self._group, text)
        named = self._by_region and not self._is_indicator_group(self._group)
        self._start = replace(self._group, labels=()) if named else self._group
        self._texts.clear()
        self._above = replace(self._above, parent=Above().parent, named_by=None)

    def _group_text(self, row: int) -> str:
        cells = [self.grid.cell(row, stub.column).text for stub in self.stubs]
        cells += [cell.text for cell in self.grid.rows[row]]
        return next((tidied(cell) for cell in cells if cell.strip()), "")

    def _grouped(self, old: Side, text: str) -> Side:
        """Return what holds for the rows below a row that only says *text*."""
        label = label_of(text)
        if label.period and label.period.year and not label.subject:
            return replace(old, times=(label.period,), time_text=text)
        if self._by_region and self.gazetteer.looks_like_region(text):
            return old
        codes = self.gazetteer.candidates(text)
        if codes and not self._by_region:
            return replace(old, region=Named(text, codes))
        if label.unit and not label.subject:
            return replace(old, unit=label.unit)
        return replace(old, labels=(label,), unit=label.unit or old.unit)

    def _is_indicator_group(self, side: Side) -> bool:
        return any(
            label.unit or label.measure or self.names_indicator(label.subject)
            for label in side.labels
        )


def _with_period(side: Side, stub: Stub, text: str, month: Period | None) -> Side:
    text = text.removesuffix(".0")
    if text.isdigit() and len(text) <= 2:
        if _QUARTER_HEAD.search(stub.head):
            text = f"第{text}季度"
        elif _MONTH_HEAD.search(stub.head):
            text = f"{text}月"
    label = label_of(text)
    if _CODES.search(label.text):
        return replace(side, leave_out=True)
    return replace(
        side,
        times=(*side.times, label.period) if label.period else side.times,
        time_text=f"{side.time_text} {text}".strip(),
        month=month or side.month,
        relative=label if label.relative else side.relative,
    )


def month_cells(grid: Grid, table: Table, stubs: Sequence[Stub]) -> dict[Place, Period]:
    """Return the months that columns such as 2016.9, 2016.1 mean when read together."""
    found: dict[Place, Period] = {}
    for stub in stubs:
        if stub.axis is not Axis.PERIOD:
            continue
        cells = ((row, grid.cell(row, stub.column).text) for row in table.block.body)
        texts = {row: text for row, text in cells if text}
        months = month_column(tuple(texts.values()))
        for row, month in zip(texts, months, strict=True):
            if month:
                found[row, stub.column] = month
    return found
