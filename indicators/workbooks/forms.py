"""Our own template: its columns, its two forms, and where they hold figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indicators.model.text import Text
from indicators.workbooks.grid import EMPTY, Cell, Grid
from indicators.workbooks.words.names import spelling

SCHEMA = "1"

LONG_SHEET = "数据 Data"
WIDE_SHEET = "宽表 Wide"
EXAMPLE_SHEET = "示例 Example"
README_SHEET = "说明 Read me"
LISTS_SHEET = "列表 Lists"

_HEADER_WITHIN = 20
_LEAST_HEADERS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the template: what it holds and how to fill it in."""

    code: str
    name: Text
    help: Text
    required: bool = False
    width: int = 16

    @property
    def header(self) -> str:
        """The header in both languages, as it stands in the sheet."""
        return f"{self.name.zh} {self.name.en}"


REGION = Column(
    "region",
    Text("地区", "Region"),
    Text("代码、名称或简称，可从列表选择。", "A code or a name; choose from the list."),
    required=True,
    width=26,
)
SCOPE = Column(
    "scope",
    Text("范围", "Scope"),
    Text(
        "只算一部分时填写；留空为全域。",
        "Only where a part is meant; empty: whole area.",
    ),
)
INDICATOR = Column(
    "indicator",
    Text("指标", "Indicator"),
    Text(
        "代码、中文名、别名或英文名；括号内是目录单位。",
        "A code or a name; the catalogue's unit stands in brackets.",
    ),
    required=True,
    width=34,
)
MEASURE = Column(
    "measure",
    Text("度量", "Measure"),
    Text(
        "数值、同比增长、位次等。", "Level, growth on a year earlier, rank and so on."
    ),
    required=True,
    width=24,
)
PERIOD = Column(
    "period",
    Text("时期", "Period"),
    Text(
        "2022、2022年上半年、2022Q1（单季）、2022年1-6月、2022-06（单月）；"
        "时点写 2022-12-31 或 2022年末。",
        "2022, 2022H1, 2022Q1 (the quarter alone), 2022-06 (the month alone); a moment "
        "as 2022-12-31.",
    ),
    required=True,
    width=18,
)
VALUE = Column(
    "value",
    Text("数值", "Value"),
    Text(
        "只填数字；没有数据时留空或填“—”，不要填 0。",
        "A number; leave it empty or type “—” where there is none, never 0.",
    ),
    required=True,
    width=14,
)
UNIT = Column(
    "unit",
    Text("单位", "Unit"),
    Text("留空为指标的目录单位。", "Empty: the unit of the catalogue."),
)
BASIS = Column(
    "basis",
    Text("口径", "Basis"),
    Text("可比价、现价、同口径等。", "Comparable or current prices, like for like …"),
    width=22,
)
QUALIFIER = Column(
    "qualifier",
    Text("限定词", "Qualifier"),
    Text("约、超过、至多；留空为准确。", "About, over, up to; empty: exact."),
)
NOTE = Column(
    "note",
    Text("备注", "Note"),
    Text("随数据一起显示。", "Shown with the figure."),
    width=30,
)

LONG = (
    REGION,
    SCOPE,
    INDICATOR,
    MEASURE,
    PERIOD,
    VALUE,
    UNIT,
    BASIS,
    QUALIFIER,
    NOTE,
)
WIDE_HEAD = (PERIOD, MEASURE, SCOPE)
WIDE = (INDICATOR, UNIT, BASIS)
_BY_SPELLING = {
    spelling(written): column
    for column in LONG
    for written in (column.code, column.name.zh, column.name.en, column.header)
}

_UNREAD = {
    spelling(name)
    for name in (EXAMPLE_SHEET, "示例", "Example", README_SHEET, LISTS_SHEET)
}

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that may hold a figure, and where the words about it stand."""

    grid: Grid
    value: Place
    places: Mapping[str, Place]

    def place(self, column: Column) -> Place:
        """Return where the word for *column* stands; else where the figure does."""
        return self.places.get(column.code, self.value)

    def cell(self, column: Column) -> Cell:
        """Return the cell with the word for *column*; empty if there is none."""
        if column.code not in self.places:
            return EMPTY
        return self.grid.cell(*self.places[column.code])


@dataclass(frozen=True, slots=True)
class Header:
    """Where a sheet of ours has its header, and which column is where."""

    row: int
    columns: Mapping[str, int]
    head: Mapping[str, Place]

    @property
    def wide(self) -> bool:
        """Whether regions stand in the header, and period and measure above it."""
        return bool(self.head)


def column_of(text: str) -> Column | None:
    """Return the column that a header names, with or without a star."""
    return _BY_SPELLING.get(spelling(text.replace("*", "")))


def is_ours_unread(grid: Grid) -> bool:
    """Whether it is a sheet of the template that is never read: example, lists."""
    title = spelling(grid.cell(0, 0).text)
    return spelling(grid.sheet) in _UNREAD or title.startswith(spelling(EXAMPLE_SHEET))


def header_of(grid: Grid, *, bilingual: bool = False) -> Header | None:
    """
    Return the header of a sheet of ours, None for any other sheet.

    *bilingual* takes only headers in both languages, as the template has them.
    """
    head: dict[str, Place] = {}
    for number, row in enumerate(grid.rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for position, cell in enumerate(row):
            column = column_of(cell.text)
            if column:
                columns.setdefault(column.code, position)
        if {INDICATOR.code, UNIT.code} <= set(columns) and MEASURE.code in head:
            return Header(number, columns, head)
        if VALUE.code in columns and _is_ours(row, columns, bilingual=bilingual):
            return Header(number, columns, {})
        if columns and 0 in columns.values():
            head.update(dict.fromkeys(columns, (number, 1)))
    return None


def _is_ours(
    row: tuple[Cell, ...], columns: Mapping[str, int], *, bilingual: bool
) -> bool:
    """Whether a header is our template's, and not just any sheet's 地区, 指标, 数值."""
    required = {column.code for column in LONG if column.required}
    if required <= set(columns) and not bilingual:
        return True
    headers = {spelling(column.header) for column in LONG}
    ours = sum(spelling(cell.text.replace("*", "")) in headers for cell in row)
    return ours >= _LEAST_HEADERS


def entries_of(grid: Grid, header: Header) -> Iterator[Entry]:
    """Return every cell under the header that may hold a figure."""
    if header.wide:
        yield from _wide_entries(grid, header)
        return
    for row in range(header.row + 1, len(grid.rows)):
        places = {code: (row, column) for code, column in header.columns.items()}
        yield Entry(grid, places[VALUE.code], places)


def _wide_entries(grid: Grid, header: Header) -> Iterator[Entry]:
    named = set(header.columns.values())
    for row in range(header.row + 1, len(grid.rows)):
        places = {code: (row, column) for code, column in header.columns.items()}
        for column in range(len(grid.rows[row])):
            if column not in named:
                region = {REGION.code: (header.row, column)}
                yield Entry(grid, (row, column), {**header.head, **places, **region})
