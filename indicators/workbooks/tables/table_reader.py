"""One table → its figures, each with what is said of it and what is left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from indicators.workbooks.found import Context
from indicators.workbooks.grid import Grid
from indicators.workbooks.roles import Role
from indicators.workbooks.tables.around import with_corner
from indicators.workbooks.tables.axes import Stub, months_of, stubs_of
from indicators.workbooks.tables.column_sides import column_sides
from indicators.workbooks.tables.columns import Table
from indicators.workbooks.tables.doubts import NOT_COMPUTED, REPAIRED, odd, still_open
from indicators.workbooks.tables.drafts import Draft
from indicators.workbooks.tables.looks import FIGURE, YEAR
from indicators.workbooks.tables.meanings import Meanings
from indicators.workbooks.tables.row_sides import Row, RowReader, month_cells
from indicators.workbooks.tables.sides import Named, Side
from indicators.workbooks.tables.subjects import SubjectFinder
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.tables.table_regions import Region, TableRegions
from indicators.workbooks.words.labels import label_of
from indicators.workbooks.words.numbers import Figure, figure_in
from indicators.workbooks.words.regions import Gazetteer


@dataclass
class TableReader:
    """Reads one *table* of *grid*, whose cells look like *looks*."""

    grid: Grid
    looks: Sequence[str]
    table: Table
    above: Surroundings
    context: Context
    gazetteer: Gazetteer

    @cached_property
    def around(self) -> Surroundings:
        """What is said around, the heads of the stub columns included."""
        paths = self.table.paths
        corner = [word for stub in self.stubs for word in paths.get(stub.column, ())]
        return with_corner(self.above, corner, self.gazetteer)

    @cached_property
    def stubs(self) -> tuple[Stub, ...]:
        """The columns that name the rows."""
        return stubs_of(self.grid, self.looks, self.table, self.gazetteer)

    @cached_property
    def columns(self) -> dict[int, Side]:
        """What each column with figures says."""
        paths = self.table.paths
        frequent = any(months_of(word) for path in paths.values() for word in path)
        return column_sides(self.table, self._regions.of_header, frequent=frequent)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What each row with figures says."""
        reader = RowReader(
            self.grid,
            self.table,
            self.stubs,
            self.gazetteer,
            self._regions.of_rows,
            self._finder.names_indicator,
            month_cells(self.grid, self.table, self.stubs),
        )
        return tuple(reader.rows())

    @property
    def lists_entities(self) -> bool:
        """Whether the rows are firms or people, no regions."""
        return any(row.side.entity for row in self.rows)

    def drafts(self) -> Iterator[Draft]:
        """Yield every figure of the table."""
        paths = self.table.paths
        headed = any(paths.get(column) for column in self.columns)
        columns = [
            (column, side)
            for column, side in self.columns.items()
            # What has no head beside columns that have one is somebody's scratch.
            if paths.get(column) or not headed
        ]
        for row in self.rows:
            letters, cells = self.looks[row.number], self.grid.rows[row.number]
            for column, over in columns:
                if column < len(letters) and letters[column] in (FIGURE, YEAR):
                    figure = figure_in(cells[column])
                    if figure is not None and not figure.about_last_year:
                        yield self._draft(row, column, over, figure)

    def _draft(self, row: Row, column: int, over: Side, figure: Figure) -> Draft:
        meaning = self._meanings.of(row.side, over, figure.unit)
        region = self._region(row.region or row.side.region or over.region)
        cell = self.grid.rows[row.number][column]
        doubts = meaning.doubts
        if region.doubts or figure.repaired or cell.formula:
            more = [*region.doubts, *doubts]
            more += [odd(REPAIRED)] if figure.repaired else []
            if cell.formula and figure.value == 0:
                more.append(odd(NOT_COMPUTED))
            doubts = still_open(more, self.context.answers)
        return Draft(
            place=(row.number, column),
            figure=figure,
            cell=cell,
            region=region.named,
            code=region.code,
            meaning=meaning,
            doubts=doubts,
            block=self.table.block.body[0],
        )

    def _region(self, named: Named | None) -> Region:
        known = self._known_regions.get(named)
        if known is None:
            known = self._known_regions[named] = self._regions.region_of(named)
        return known

    def role_of_head(self, text: str) -> Role:
        """Return what a cell of the header says."""
        if text.strip() in self._regions.of_header:
            return Role.REGION
        label = label_of(text)
        if label.subject or label.measure:
            return Role.INDICATOR
        return Role.UNIT if label.unit else Role.PERIOD

    @cached_property
    def _known_regions(self) -> dict[Named | None, Region]:
        return {}

    @cached_property
    def _regions(self) -> TableRegions:
        return TableRegions(
            self.grid,
            self.table,
            self.stubs,
            self.around,
            self.context,
            self.gazetteer,
        )

    @cached_property
    def _finder(self) -> SubjectFinder:
        return SubjectFinder(self.context.catalog, self.context.words.indicators)

    @cached_property
    def _meanings(self) -> Meanings:
        paths = self.table.paths.values()
        return Meanings(
            around=self.around,
            context=self.context,
            finder=self._finder,
            heads=" ".join(word for path in paths for word in path),
            columns=tuple(self.columns.values()),
            rows=tuple({row.side: None for row in self.rows}),
        )
