"""One sheet of any shape → its figures, the questions they wait for, what each cell is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from indicators.model.text import NOTHING, Text
from indicators.workbooks.asking import LEAVE_OUT, Question
from indicators.workbooks.found import Context, Found
from indicators.workbooks.grid import Area, Grid, address
from indicators.workbooks.roles import LeftOut, Place, Role, SheetRead
from indicators.workbooks.tables.around import surroundings_of
from indicators.workbooks.tables.axes import Axis
from indicators.workbooks.tables.blocks import Block, blocks_of
from indicators.workbooks.tables.columns import Table, tables_of
from indicators.workbooks.tables.doubts import PARTS, TWO_FIGURES, Doubt, still_open
from indicators.workbooks.tables.drafts import Draft, doubt_odd
from indicators.workbooks.tables.looks import looks_of
from indicators.workbooks.tables.meanings import Meaning
from indicators.workbooks.tables.observed import Terms, terms_of
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.tables.table_reader import TableReader
from indicators.workbooks.words.names import spelling
from indicators.workbooks.words.regions import Gazetteer, gazetteer_of

REPEATED = Text("与前面的数重复", "it repeats a figure above")
ENTITIES = Text("名单或清单，不是地区数据", "a list of things, not of regions")
NO_DATA = Text(
    "没有地区、时期和单位，不像数据", "no region, period or unit: it is hardly data"
)
_A_SERIES = 4
AS_ANSWERED = Text("按回答不读入", "left out as answered")


@dataclass(frozen=True)
class TablesRead:
    """What one sheet says."""

    found: tuple[Found, ...]
    questions: tuple[Question, ...]
    sheet: SheetRead


def read_tables(grid: Grid, context: Context) -> TablesRead:
    """Return the figures of *grid* with all that they wait for."""
    reader = _SheetReader(grid, context, gazetteer_of(context.catalog))
    reader.read()
    return TablesRead(
        found=tuple(map(reader.found_of, reader.drafts)),
        questions=tuple(_questions(grid.sheet, reader.drafts)),
        sheet=SheetRead(grid, reader.roles, tuple(reader.left_out)),
    )


@dataclass
class _SheetReader:
    grid: Grid
    context: Context
    gazetteer: Gazetteer
    drafts: list[Draft] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    roles: dict[Place, Role] = field(default_factory=dict)
    _terms: dict[Meaning, Terms | None] = field(default_factory=dict)
    _keys: dict[Meaning, tuple[object, ...]] = field(default_factory=dict)
    _columns: dict[int, str] = field(default_factory=dict)

    @cached_property
    def looks(self) -> tuple[str, ...]:
        """How the cells of the sheet look."""
        return looks_of(self.grid)

    def read(self) -> None:
        """Read the tables from top to bottom; what one says may hold for the next."""
        around: Surroundings | None = None
        for block in blocks_of(self.grid, self.looks):
            around = surroundings_of(
                self.grid, block, around, self.context.file, self.gazetteer
            )
            self._mark_block(block, around)
            for table in tables_of(self.grid, self.looks, block):
                self._read_table(table, around)
        self._drop_repeated()
        for draft in self.drafts:
            if draft.doubts:
                draft.doubts = still_open(draft.doubts, self.context.answers)
            role = Role.ASKED if draft.doubts else Role.CERTAIN
            self.roles[draft.place] = role

    def _read_table(self, table: Table, around: Surroundings) -> None:
        reader = TableReader(
            self.grid, self.looks, table, around, self.context, self.gazetteer
        )
        if reader.lists_entities:
            self._leave_out(_area_of(table), ENTITIES)
            return
        drafts = list(reader.drafts())
        doubt_odd(drafts)
        if not _may_be_data(drafts):
            self._leave_out(_area_of(table), NO_DATA)
            return
        self._mark_table(table, reader)
        for draft in drafts:
            if self._is_left_out(draft):
                self._leave_out(Area(*draft.place, *draft.place), AS_ANSWERED)
            else:
                self.drafts.append(draft)

    def _is_left_out(self, draft: Draft) -> bool:
        answers = self.context.answers
        return any(answers.get(doubt.key) == LEAVE_OUT for doubt in draft.doubts)

    def _leave_out(self, area: Area, why: Text) -> None:
        self.left_out.append(LeftOut(str(area), why))
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                if self.grid.cell(row, column).text.strip():
                    self.roles[row, column] = Role.LEFT_OUT

    def _drop_repeated(self) -> None:
        """Leave out a table's copy of another's figures; two values are both asked."""
        first: dict[object, Draft] = {}
        kept: list[Draft] = []
        for draft in self.drafts:
            before = first.setdefault(self._key(draft), draft)
            same = before.figure.value == draft.figure.value
            if before is draft or (same and before.block == draft.block):
                kept.append(draft)
            elif same and before.meaning.unit == draft.meaning.unit:
                self._leave_out(Area(*draft.place, *draft.place), REPEATED)
            else:
                before.ask(TWO_FIGURES)
                draft.ask(TWO_FIGURES)
                kept.append(draft)
        self.drafts = kept

    def _key(self, draft: Draft) -> tuple[object, ...]:
        meaning = draft.meaning
        key = self._keys.get(meaning)
        if key is None:
            key = self._keys[meaning] = self._key_of(meaning)
        return draft.code or spelling(draft.region.text), key

    def _key_of(self, meaning: Meaning) -> tuple[object, ...]:
        # 人均GDP in yuan and in dollars are no two figures for one.
        unit = self.context.catalog.units.get(meaning.unit)
        subject = meaning.subject
        return (
            subject.code or spelling(subject.text),
            subject.measure,
            subject.basis,
            subject.target,
            meaning.time.period or meaning.time.text,
            unit.dimension if unit else "",
        )

    def found_of(self, draft: Draft) -> Found:
        """Return the figure as a reading holds it."""
        row, column = draft.place
        cell = f"{self._letters(column)}{row + 1}"
        meaning, doubts = draft.meaning, draft.doubts
        note = "formula" if draft.cell.formula else ""
        observation = None
        if draft.code and not doubts:
            terms = self._terms_of(meaning)
            where = f"{self.grid.sheet}!{cell}"
            if terms:
                observation = terms.observation(draft.code, draft.figure, where, note)
        return Found(
            sheet=self.grid.sheet,
            cell=cell,
            region_text=draft.region.text,
            indicator_text=meaning.subject.text,
            period_text=meaning.time.text,
            region=draft.code,
            indicator=meaning.subject.code,
            measure=meaning.subject.measure,
            period=meaning.time.period,
            value=draft.figure.value,
            unit=meaning.unit,
            note=note,
            doubt=doubts[0].why if doubts else NOTHING,
            observation=observation,
            asked=tuple(dict.fromkeys(doubt.key for doubt in doubts)),
        )

    def _terms_of(self, meaning: Meaning) -> Terms | None:
        if meaning not in self._terms:
            self._terms[meaning] = terms_of(meaning, self.context)
        return self._terms[meaning]

    def _letters(self, column: int) -> str:
        if column not in self._columns:
            self._columns[column] = address(0, column)[:-1]
        return self._columns[column]

    def _mark_block(self, block: Block, around: Surroundings) -> None:
        for row in (*block.titles, *block.notes):
            role = Role.NOTE if row in block.notes else Role.TITLE
            for column, cell in enumerate(self.grid.rows[row]):
                if cell.text.strip():
                    self.roles[row, column] = role
        for place in around.places.get("unit", ()):
            self.roles[place] = Role.UNIT

    def _mark_table(self, table: Table, reader: TableReader) -> None:
        axes = {
            stub.column: _ROLES.get(stub.axis.name, Role.INDICATOR)
            for stub in reader.stubs
            if stub.axis is not Axis.TRANSLATION
        }
        axes |= dict.fromkeys(table.units, Role.UNIT)
        axes |= dict.fromkeys(table.codes, Role.REGION)
        for row in (*table.block.body, *table.block.groups):
            for column, role in axes.items():
                if self.grid.cell(row, column).text.strip():
                    self.roles[row, column] = role
        for row in table.block.header:
            for column in table.values:
                cell = self.grid.cell(row, column)
                if cell.text.strip():
                    self.roles[row, column] = reader.role_of_head(cell.text)


_ROLES = {"REGION": Role.REGION, "PERIOD": Role.PERIOD}


def _area_of(table: Table) -> Area:
    columns = (*table.stubs, *table.values)
    rows = table.block.body
    return Area(min(rows), min(columns), max(rows), max(columns))


def _may_be_data(drafts: Sequence[Draft]) -> bool:
    """Whether at least two of region, period, unit and a known indicator are said."""
    if not drafts:
        return False
    said = (
        any(draft.region.text for draft in drafts),
        any(draft.meaning.time.period for draft in drafts),
        any(draft.meaning.unit for draft in drafts),
        any(draft.meaning.subject.code for draft in drafts)
        or all(map(_is_named, drafts))
        or _is_series(drafts),
    )
    return sum(said) >= 2


def _is_named(draft: Draft) -> bool:
    """Whether region and indicator are plain, and the row no list of anything else."""
    parts = any(doubt.why == PARTS for doubt in draft.doubts)
    return bool(draft.code) and not draft.meaning.subject.nothing and not parts


def _is_series(drafts: Sequence[Draft]) -> bool:
    """Whether things with names are followed over some years or months."""
    periods = {draft.meaning.time.period for draft in drafts}
    long = sum(one is not None and one.start != one.end for one in periods)
    named = not any(draft.meaning.subject.nothing for draft in drafts)
    return named and long >= _A_SERIES


def _questions(sheet: str, drafts: Iterable[Draft]) -> Iterator[Question]:
    waiting: dict[str, list[tuple[Draft, Doubt]]] = {}
    for draft in drafts:
        for doubt in draft.doubts:
            waiting.setdefault(doubt.key, []).append((draft, doubt))
    for found in waiting.values():
        rows = [draft.place[0] for draft, _ in found]
        columns = [draft.place[1] for draft, _ in found]
        doubt = found[0][1]
        yield Question(
            asked=doubt.asked,
            about=doubt.about,
            sheet=sheet,
            area=str(Area(min(rows), min(columns), max(rows), max(columns))),
            figures=len({draft.place for draft, _ in found}),
            guess=doubt.guess,
            choices=doubt.choices,
            why=doubt.why,
        )
