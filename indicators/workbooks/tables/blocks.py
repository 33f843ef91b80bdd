"""
The tables of a sheet, one below the other: which rows are titles, header, body, notes.

A table's figures are never guessed at here; a row is told by the looks of its cells
and by its neighbours.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.header_rows import head_of
from indicators.workbooks.tables.heads import is_head
from indicators.workbooks.tables.looks import (
    EMPTY,
    FIGURE,
    MISSING,
    TIME,
    WORD,
    YEAR,
)
from indicators.workbooks.tables.row_kinds import begins_note, is_note, texts_of


@dataclass(frozen=True, slots=True)
class Block:
    """
    One table: its rows by what they are, counted from 0.

    *body* holds the rows with figures, *groups* the rows between them that only name
    what follows.
    """

    titles: tuple[int, ...]
    header: tuple[int, ...]
    body: tuple[int, ...]
    groups: frozenset[int]
    notes: tuple[int, ...]


@dataclass
class _Draft:
    titles: list[int] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    groups: set[int] = field(default_factory=set)
    notes: list[int] = field(default_factory=list)


def blocks_of(grid: Grid, looks: Sequence[str]) -> tuple[Block, ...]:
    """Return the tables of *grid*, whose cells look like *looks*, top to bottom."""
    sorter = _Sorter(grid, looks)
    sorter.sort()
    return tuple(
        Block(
            titles=tuple(draft.titles),
            header=tuple(draft.header),
            body=tuple(draft.body),
            groups=frozenset(draft.groups),
            notes=tuple(draft.notes),
        )
        for draft in sorter.drafts
        if draft.body
    )


@dataclass
class _Sorter:
    """
    Sorts the rows of a sheet from top to bottom.

    Rows of words are *waiting* until a row with figures below them, or a header, tells
    what they are. *columns* counts the figures of the table so far.
    """

    grid: Grid
    looks: Sequence[str]
    drafts: list[_Draft] = field(default_factory=lambda: [_Draft()])
    waiting: list[int] = field(default_factory=list)
    columns: Counter[int] = field(default_factory=Counter)
    noted: bool = False

    def sort(self) -> None:
        """Sort every row."""
        for row, look in enumerate(self.looks):
            if look.strip(EMPTY):
                self._sort_row(row)
            else:
                self.noted = False
        if self.drafts[-1].body:
            self.drafts[-1].notes += self.waiting

    def _sort_row(self, row: int) -> None:
        draft, look = self.drafts[-1], self.looks[row]
        # A note goes on until an empty row, whatever numbers stand in it.
        self.noted = begins_note(self.grid, row) or (
            self.noted and is_note(self.grid, row)
        )
        if self.noted or (not draft.body and _heads_beside_scratch(self.looks, row)):
            self.waiting.append(row)
        elif _is_body(look, self.columns, started=bool(draft.body)) or (
            not draft.body and _is_body_of_years(self.looks, row, self.waiting)
        ):
            self._add_to_body(draft, row)
        elif draft.body and (
            _is_header(self.grid, self.looks, row, self.columns)
            or _repeats_head(self.grid, draft, row)
        ):
            notes, titles = _notes_first(self.grid, self.waiting)
            draft.notes += notes
            self.drafts.append(_Draft())
            self.waiting = [*titles, row]
            self.columns = Counter()
        else:
            self.waiting.append(row)

    def _add_to_body(self, draft: _Draft, row: int) -> None:
        look = self.looks[row]
        if not draft.body:
            head = head_of(self.grid, self.looks, self.waiting, look)
            draft.titles, draft.header, groups = head
            draft.groups.update(groups)
        elif self.waiting:
            _sort_between(self.grid, draft, self.waiting)
        self.waiting = []
        draft.body.append(row)
        self.columns.update(
            place
            for place, letter in enumerate(look)
            if letter == FIGURE or (letter == YEAR and FIGURE not in look and place)
        )


def _is_body(look: str, columns: Counter[int], *, started: bool) -> bool:
    if FIGURE in look:
        return True
    filled = [place for place, letter in enumerate(look) if letter in MISSING + YEAR]
    if not started or not filled:
        # A first row of missing marks under its header still is a row of the table.
        only = set(look[1:]) <= {MISSING, EMPTY} or set(look[2:]) == {MISSING}
        return MISSING in look[1:] and look[:1] in WORD + YEAR + TIME and only
    known = [place for place in filled if columns[place]]
    if MISSING in look:
        return bool(known)
    # Four years in a row are a header; 1980 alone in a column of figures is one.
    return bool(known) and len(known) < 3 and WORD in look[: known[0]]


def _heads_beside_scratch(looks: Sequence[str], row: int) -> bool:
    """Whether a first row with numbers is a header that has scratch beside it."""
    below = looks[row + 1] if row + 1 < len(looks) else ""
    words = [
        place
        for place, letter in enumerate(looks[row])
        if letter in WORD + TIME and below[place : place + 1] == FIGURE
    ]
    return bool(words) and len(words) >= looks[row].count(FIGURE)


def _is_body_of_years(looks: Sequence[str], row: int, waiting: Sequence[int]) -> bool:
    """Whether rows of figures that all look like years begin here: 1998, 2022, 2031."""
    shape = looks[row]
    same = sum(look == shape for look in looks[row : row + 3])
    years = [place for place, letter in enumerate(shape) if letter == YEAR and place]
    headed = waiting and all(
        looks[waiting[-1]][place : place + 1] in {TIME, YEAR, WORD} for place in years
    )
    return bool(years) and shape[0] == WORD and same > 1 and bool(headed)


def _is_header(
    grid: Grid, looks: Sequence[str], row: int, columns: Counter[int]
) -> bool:
    """Whether a new table starts here: words stand where figures stood."""
    look = looks[row]
    words = [
        place
        for place, letter in enumerate(look)
        if letter in WORD + TIME + YEAR and columns[place]
    ]
    if is_note(grid, row) or not words:
        return False
    times = sum(look[place] in TIME + YEAR for place in words)
    return (
        len(words) >= max(2, min(3, len(columns) // 3))
        or times >= 2
        or (len(columns) == 1 and times == 1)
    )


def _repeats_head(grid: Grid, draft: _Draft, row: int) -> bool:
    """Whether the row begins as the header above did: 地区 | another indicator."""
    texts = texts_of(grid, row)
    heads = [texts_of(grid, one)[0] for one in draft.header]
    return len(texts) > 1 and texts[0] in heads and is_head(texts[0])


def _sort_between(grid: Grid, draft: _Draft, waiting: list[int]) -> None:
    """Sort the word rows between two body rows: they name what follows, or remark."""
    for row in waiting:
        if is_note(grid, row):
            draft.notes.append(row)
        else:
            draft.groups.add(row)


def _notes_first(grid: Grid, waiting: list[int]) -> tuple[list[int], list[int]]:
    """Split the rows between two tables: notes of the one, titles of the next."""
    last = max(
        (number for number, row in enumerate(waiting) if is_note(grid, row)), default=-1
    )
    return waiting[: last + 1], waiting[last + 1 :]
