"""The small table of a placement: its names, title, header, stub and figures."""

from decimal import Decimal
from functools import cache
from itertools import permutations, product

from shapes.drawing import Drawn, Fact, Shape, span
from shapes.placements import AXES, Spot, every_placement


@cache
def placements(tongue, unit):
    """Return the sensible placements whose sheets' names Excel takes."""
    every = every_placement(tongue, unit)
    return [one for one in every if nameable(shape_of(one))]


def nameable(shape):
    """Whether Excel takes the names of all sheets."""
    return all(len(sheet.name) <= 31 for sheet in shape.sheets)


@cache
def shape_of(placement):
    """Return the drawn workbook of a placement."""
    words = _Words(placement)
    sheets = [_Table(placement, words, inside).drawn() for inside in words.of_sheets()]
    return Shape(placement.name, sheets, f"{words.file}.xlsx")


class _Words:
    """The words that stand about the tables: in titles, names of sheets and files."""

    def __init__(self, placement):
        self.placement = placement
        self.tongue = placement.tongue
        self.file = self.at(Spot.FILE, {}) or "table"

    def of_sheets(self):
        """Return one choice of members a sheet: two where the sheet's name says it."""
        spots = self.placement.spots
        named = [axis for axis, spot in spots.items() if spot is Spot.SHEET]
        if len(named) != 1:
            return [{}]
        return [{named[0]: one} for one in self.placement.every(named[0])[:2]]

    def at(self, spot, inside):
        """Return what stands at *spot*, empty where nothing does."""
        placement = self.placement
        words = {}
        for axis, there in placement.spots.items():
            if there is spot:
                words[axis] = self.spelled(axis, inside)
        text = self.tongue.joined(words)
        if placement.unit is spot:
            unit = placement.unit_of(0)[0]
            if "indicator" not in words and placement.indicator is not Spot.NOWHERE:
                text = self.tongue.join.join(
                    filter(None, (text, self.tongue.neutral[0]))
                )
            return self.tongue.bracket.format(text or self.tongue.neutral[1], unit)
        return text

    def spelled(self, axis, inside):
        """Return the spelling of the one member that is not in the table itself."""
        (word, code), *_ = [inside.get(axis) or self.placement.members(axis)[-1]]
        return self.with_unit(word, code) if axis == "indicator" else word

    def with_unit(self, word, code):
        """Return an indicator's name, with its unit in brackets if it has one there."""
        if self.placement.unit is not Spot.NAME:
            return word
        unit = self.placement.unit_of(_number_of(self.tongue.indicator, code))[0]
        return self.tongue.bracket.format(word, unit)


class _Table:
    """One table: its title, its header, its stub and its figures."""

    def __init__(self, placement, words, inside):
        self.placement = placement
        self.words = words
        self.inside = inside
        self.look = placement.look
        self.sheet = Drawn(words.at(Spot.SHEET, inside) or "Sheet1")
        at = {spot: [] for spot in Spot}
        for axis, spot in placement.spots.items():
            at[spot].append(axis)
        turns = list(permutations(at[Spot.COLUMN]))
        self.levels = list(turns[self.look % len(turns)])
        self.stub = at[Spot.ROW]
        self.group = at[Spot.GROUP]
        self.unit_column = len(self.stub) if placement.unit is Spot.ROW else None
        self.left = len(self.stub) + (self.unit_column is not None)

    def drawn(self):
        """Draw the table from its top to its bottom."""
        top = self._title()
        top = self._header(top)
        # A blank row below the header, as yearbooks have it.
        self._rows(top + (self.look % 7 == 0))
        return self.sheet

    def _title(self):
        title = self.words.at(Spot.TITLE, self.inside)
        row = 0
        if title:
            self.sheet.put(0, 0, title)
            if self.look % 2:
                self.sheet.merge(0, 0, 0, self.left + len(self.columns) - 1)
            row = 1 + (self.look % 3 == 0)
        if self.placement.unit is Spot.LINE:
            line = self.words.tongue.line.format(self.placement.unit_of(0)[0])
            last = self.left + len(self.columns) - 1
            self.sheet.put(row, last if self.look % 2 else 0, line)
            row += 1
        return row

    @property
    def columns(self):
        """The columns of figures: the members of each level."""
        return list(product(*map(self.placement.members, self.levels)))

    def _header(self, top):
        tongue = self.words.tongue
        corner = self._corner()
        for number, axis in enumerate(self.stub):
            head = tongue.heads[axis] if corner is None else corner
            self.sheet.put(top, number, "" if self._bare else head)
        if self.unit_column is not None:
            self.sheet.put(top, self.unit_column, tongue.heads["unit"])
        row = top
        gap = 1 + (self.look % 11 == 0)
        for level, axis in enumerate(self.levels):
            self._level(row, level, axis)
            row += gap
        if not self.levels:
            self.sheet.put(row, self.left, tongue.heads["value"])
            row += 1
        if self.placement.unit is Spot.COLUMN:
            for column, members in enumerate(self.columns):
                unit = self.placement.unit_of(self._indicator_of(members))[0]
                self.sheet.put(row, self.left + column, unit)
            row += 1
        if self.look % 2 and row - top > 1 and gap == 1:
            for column in range(self.left):
                self.sheet.merge(top, column, row - 1, column)
        return row

    @property
    def _bare(self):
        """Whether the stub's header is left empty: only beside a header of its own."""
        corner = self._corner()
        return corner is None and bool(self.levels) and self.look % 5 == 0

    def _corner(self):
        spots = self.placement.spots
        for axis, spot in spots.items():
            if spot is Spot.CORNER:
                return self.words.spelled(axis, self.inside)
        if self.placement.unit is Spot.CORNER:
            tongue = self.words.tongue
            return tongue.unit_corner.format(self.placement.unit_of(0)[0])
        return None

    def _level(self, row, level, axis):
        """Write one level: every member once over its columns, or over each."""
        before = None
        start = 0
        last = level == len(self.levels) - 1
        for column, members in enumerate(self.columns):
            upper = members[: level + 1]
            if upper != before or last or self.look % 3 == 2:
                self.sheet.put(
                    row, self.left + column, self._word(axis, members[level])
                )
            if upper != before:
                self._close(row, start, column)
                before, start = upper, column
        self._close(row, start, len(self.columns))

    def _close(self, row, start, end):
        if self.look % 3 == 0 and end - start > 1:
            self.sheet.merge(row, self.left + start, row, self.left + end - 1)

    def _word(self, axis, member):
        word, code = member
        return self.words.with_unit(word, code) if axis == "indicator" else word

    def _rows(self, top):
        row = top
        groups = product(*map(self.placement.members, self.group))
        for group in groups:
            if group:
                self.sheet.put(row, 0, self._word(self.group[0], group[0]))
                row += 1
            before = ()
            for members in product(*map(self.placement.members, self.stub)):
                self._stub(row, members, before)
                self._figures(row, (*group, *members))
                before = members
                row += 1

    def _stub(self, row, members, before):
        for number, (axis, member) in enumerate(zip(self.stub, members, strict=True)):
            again = members[: number + 1] == before[: number + 1]
            if not again or self.look % 4 or number == len(self.stub) - 1:
                self.sheet.put(row, number, self._word(axis, member))
        if self.unit_column is not None:
            unit = self.placement.unit_of(self._indicator_of(members))[0]
            self.sheet.put(row, self.unit_column, unit)

    def _indicator_of(self, members):
        codes = [code for _, code in self.placement.tongue.indicator]
        return next((codes.index(code) for _, code in members if code in codes), 0)

    def _figures(self, row, said):
        axes = [*self.group, *self.stub, *self.levels]
        for column, members in enumerate(self.columns):
            chosen = dict(zip(axes, (*said, *members), strict=True))
            fact = self._fact(chosen)
            self.sheet.put(row, self.left + column, fact.value, fact)

    def _fact(self, chosen):
        placement, tongue = self.placement, self.placement.tongue
        codes = {axis: (chosen.get(axis) or self._outside(axis))[1] for axis in AXES}
        indicator = _number_of(tongue.indicator, codes["indicator"])
        unit, size = placement.unit_of(indicator)
        # A region is a third larger than the one before, a period six per cent.
        region = 100 + 33 * _number_of(tongue.region, codes["region"])
        period = 100 + 6 * _number_of(placement.every("period"), codes["period"])
        value = tongue.bases[indicator] * size * region * period / 10_000
        said = {
            axis: None if spot is Spot.NOWHERE else codes[axis]
            for axis, spot in placement.spots.items()
        }
        return Fact(
            value=Decimal(f"{value:.2f}"),
            region=said["region"],
            indicator=said["indicator"],
            period=said["period"] and span(said["period"]),
            # A growth is in per cent even where nothing says so.
            unit=None if placement.unasked else unit,
            measure=tongue.measure,
            open=self._open(said["period"]),
        )

    def _open(self, period):
        """Whether the table may leave a doubt, and a question, to a careful reader."""
        unsaid = self.placement.unit is Spot.NOWHERE and not self.placement.unasked
        # Without a word a second quarter may be cumulative; a file that is only
        # called 2022 may have been made then.
        return unsaid or period == "2022Q2" or self.words.file.isdecimal()

    def _outside(self, axis):
        """Return the member that holds for the whole sheet."""
        return self.inside.get(axis) or self.placement.members(axis)[-1]


def _number_of(members, code):
    return next((number for number, (_, one) in enumerate(members) if one == code), 0)
