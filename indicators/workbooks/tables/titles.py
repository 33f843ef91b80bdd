"""Reads what stands around a table: title rows, corners, the names of sheet and file."""

import re
from dataclasses import dataclass, field

from indicators.workbooks.grid import Grid
from indicators.workbooks.roles import Place
from indicators.workbooks.tables.heads import is_head
from indicators.workbooks.tables.row_kinds import is_note
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.tables.title_words import (
    bare_title,
    modifier_in,
    names_yearbook,
    of_a_plan,
    of_the_office,
    speaks_of_kinds,
    untitled,
)
from indicators.workbooks.words.labels import (
    Label,
    is_chinese,
    label_of,
    tidied,
    without_translation,
)
from indicators.workbooks.words.periods import PeriodWords, period_of, periods_in
from indicators.workbooks.words.regions import Gazetteer
from indicators.workbooks.words.units import base_of_index, unit_words

_KEYS = {
    "subject": re.compile(
        r"^(?:指标|指标名称|统计指标|indicator(?: name)?|index|dataset|title|series)$",
        re.IGNORECASE,
    ),
    "region": re.compile(
        r"^(?:地区|区域|地区名称|region|geo|geopolitical entity.*|country|area)$",
        re.IGNORECASE,
    ),
    "unit": re.compile(
        r"^(?:计量|数量|货币)?单位$|^units?(?: of measure)?$", re.IGNORECASE
    ),
    "period": re.compile(
        r"^(?:时间|时期|年份|报告期|期别|period|time|year|date)$", re.IGNORECASE
    ),
    "database": re.compile(r"^(?:数据库|database)$", re.IGNORECASE),
}
_KEY_VALUE = re.compile(r"^[\"“]?([^:：]{1,24})[:：]\s*(.*)$", re.DOTALL)
_UNIT_SAID = re.compile(
    r"(?:计量)?单位\s*[:：]\s*([^)）\]]+)|units?\s*:\s*(.+)", re.IGNORECASE
)
_NATIONAL = re.compile(r"^(?:年度|季度|月度)数据$")


@dataclass
class Titles:
    """
    Takes in what is said around a table, the nearest words first.

    *named* is the name that a key row states, *unit_fact* that one states the unit.
    """

    gazetteer: Gazetteer
    titles: list[str] = field(default_factory=list)
    subject: Label | None = None
    stated: bool = False
    named: str = ""
    unit_fact: bool = False
    unit_above: bool = False
    units: list[str] = field(default_factory=list)
    periods: list[tuple[PeriodWords, str]] = field(default_factory=list)
    regions: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    accumulation: str = ""
    national: bool = False
    from_name: bool = False
    before: Surroundings | None = None
    places: dict[str, list[Place]] = field(default_factory=dict)

    def read_row(self, grid: Grid, row: int) -> None:
        """Take in a title row: keys with their values, corners, titles."""
        cells = [
            (column, cell.text.strip())
            for column, cell in enumerate(grid.rows[row])
            if cell.text.strip()
        ]
        if not cells or (is_note(grid, row) and not _UNIT_SAID.search(cells[0][1])):
            return
        texts = [text for _, text in cells]
        if len(texts) == 2 and self._key(texts[0].rstrip(":："), texts[1]):
            self._place("title", (row, cells[0][0]), (row, cells[1][0]))
            return
        for (column, text), (_, after) in zip(
            cells, [*cells[1:], (0, "")], strict=True
        ):
            if text[-1] in ":：" and after and self._key(text.rstrip(":： "), after):
                self._place("unit", (row, column))
            else:
                self._read_text(text, (row, column))

    def read_corner(self, text: str) -> None:
        """Take in the head of a stub column: a unit, a period, a name in it."""
        bare = without_translation(tidied(text))
        codes = self.gazetteer.candidates(bare)
        if codes:
            self.regions.append((codes, bare))
        elif not is_head(bare):
            self._read_text(text, (0, 0))
        else:
            self._read_times(text)
            unit = label_of(text).unit
            self.units += [unit] if unit else []

    def read_name(self, name: str) -> None:
        """Take in the name of a sheet or file."""
        self._read_times(name)
        if untitled(name):
            return
        self._read_regions(name)
        if self.subject is not None or (self.before and self.before.title):
            unit = label_of(name).unit
            self.units += [unit] if unit else []
        if self.subject is None and not (self.before and self.before.title):
            self._read_title(name)
            self.from_name = self.subject is not None
        self.titles.append(name)

    def inherit(self, before: Surroundings, *, above: bool) -> None:
        """Let what the table above said hold where nothing newer is said."""
        self.before = before
        if not self.units:
            self.units += before.units
            self.unit_above = above or before.unit_above
        self.periods += before.periods
        self.regions += before.regions
        self.titles += before.titles
        self.national = self.national or before.national

    def surroundings(self) -> Surroundings:
        """Return all that was taken in."""
        titles = " ".join(self.titles)
        subject = self.subject
        if subject and self.unit_fact and base_of_index(subject.unit):
            # CPIH ANNUAL RATE 2015=100 | Unit | %: the rate of an index is none.
            subject = Label(self.named, self.named)
            self.units = [one for one in self.units if not base_of_index(one)]
        old = self.before
        return Surroundings(
            titles=tuple(self.titles),
            title=subject or (old.title if old else None),
            stated=self.stated or bool(not subject and old and old.stated),
            accumulation=self.accumulation,
            units=tuple(dict.fromkeys(self.units)),
            unit_above=self.unit_above,
            periods=tuple(self.periods),
            regions=tuple(self.regions),
            modifier=modifier_in(titles),
            parted=speaks_of_kinds(titles),
            from_name=self.from_name if self.subject else bool(old and old.from_name),
            national=self.national,
            plan=of_a_plan(titles),
            places=self.places,
        )

    def _read_text(self, text: str, place: Place) -> None:
        pair = _KEY_VALUE.match(tidied(text))
        said = _UNIT_SAID.search(tidied(text))
        if said:
            self._units_in((said[1] or said[2] or "").split("(")[0])
            self._place("unit", place)
            if said.start() == 0:
                return
        elif pair and self._key(pair[1].strip(), pair[2].strip()):
            self._place("title", place)
            return
        if of_the_office(tidied(text)):
            return
        if unit_words(text):
            self._units_in(text)
            self._place("unit", place)
            return
        label = label_of(text)
        if label.unit and not label.text and not label.period:
            self.units.append(label.unit)
            self._place("unit", place)
            return
        self._place("title", place)
        self.titles.append(tidied(text))
        if text[0] in "(（" and period_of(text.strip("()（）")) is None:
            # An explanation below the title: its year is not the table's.
            return
        self._read_times(text)
        self._read_regions(text)
        self._read_title(text)

    def _key(self, key: str, value: str) -> bool:
        kind = next((k for k, words in _KEYS.items() if words.match(key)), None)
        if kind is None or (kind == "subject" and unit_words(value)):
            return False
        if not value:
            # 时间: with nothing behind it says nothing.
            return True
        if kind == "subject":
            self.named = tidied(value)
            self.subject, self.stated = (
                bare_title(label_of(value), self.gazetteer),
                True,
            )
            self._units_in(self.subject.unit)
            self.titles.append(value)
        elif kind == "region":
            codes = self.gazetteer.candidates(value)
            self.regions.append((codes, value))
        elif kind == "unit":
            self._units_in(value)
            self.unit_fact = bool(self.units)
        elif kind == "period":
            self._read_times(value)
        else:
            self.national = bool(_NATIONAL.match(value))
        return True

    def _units_in(self, text: str) -> None:
        whole = unit_words(text)
        parts = [whole] if whole else re.split(r"[,，、;；/\s]+", text)
        self.units += [unit for unit in map(unit_words, parts) if unit]

    def _read_times(self, text: str) -> None:
        # The year may stand in the translation alone.
        plain = " ".join(text.split())
        tidy = re.sub(r"^(?:表)?\d+[-–—]\d+(?=\D)(?!月)", "", plain)
        # The year of a yearbook is not the year of its figures.
        if names_yearbook(tidy):
            return
        found = periods_in(tidy)
        self.periods += [(one, tidy) for one in found if _says(one)]
        if found and not self.accumulation:
            self.accumulation = found[0].accumulation

    def _read_regions(self, text: str) -> None:
        codes = self.gazetteer.region_in(text)
        # 浙江省各市 is about its parts: the rows must say which.
        if codes and not self.gazetteer.speaks_of_parts(text):
            self.regions.append((codes, tidied(text)))

    def _read_title(self, text: str) -> None:
        label = label_of(text)
        better = self.subject is None or (
            is_chinese(label.text)
            and not self.stated
            and not is_chinese(self.subject.text)
        )
        bare = bare_title(label, self.gazetteer)
        if label.unit:
            self.units.append(label.unit)
        if is_head(tidied(text)):
            return
        if better and (bare.subject or bare.measure):
            self.subject = bare

    def _place(self, kind: str, *places: Place) -> None:
        self.places.setdefault(kind, []).extend(places)


def _says(words: PeriodWords) -> bool:
    return bool(words.year or words.interval or words.period) and not words.doubtful
