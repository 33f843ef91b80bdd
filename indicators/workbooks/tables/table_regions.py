"""Which region each row and column of a table is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from indicators.catalog.divisions import divisions
from indicators.workbooks.asking import LEAVE_OUT, Asked, question_key
from indicators.workbooks.found import Context
from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.axes import Axis, Stub, are_regions
from indicators.workbooks.tables.columns import Table
from indicators.workbooks.tables.doubts import NO_REGION, WHICH_REGION, Doubt
from indicators.workbooks.tables.sides import TOTAL, Named
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.words.labels import label_of, tidied
from indicators.workbooks.words.region_names import Codes
from indicators.workbooks.words.regions import Gazetteer

_NATION = "000000"
_COLON = re.compile("[:：]")


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its text, and its code or the doubt which one it is."""

    named: Named
    code: str | None
    doubts: tuple[Doubt, ...] = ()


@dataclass
class TableRegions:
    """Finds the regions that one table names."""

    grid: Grid
    table: Table
    stubs: Sequence[Stub]
    around: Surroundings
    context: Context
    gazetteer: Gazetteer

    @cached_property
    def of_rows(self) -> Mapping[int, Codes]:
        """The codes that each row's own name may mean."""
        found: dict[int, Codes] = {}
        body = self.table.block.body
        for stub in self.stubs:
            if stub.axis is Axis.REGION:
                cells = ((row, self.grid.cell(row, stub.column).text) for row in body)
                texts = {row: _name_in(text) for row, text in cells if text.strip()}
                found |= self._resolved(texts)
        for column in self.table.codes:
            for row in body:
                code = self.grid.cell(row, column).text.strip()[:6]
                if code.isdigit() and self._knows(code):
                    found[row] = (code,)
        return found

    @cached_property
    def of_header(self) -> Mapping[str, Codes]:
        """The words of the header that name regions, with the codes they may mean."""
        if any(stub.axis is Axis.REGION for stub in self.stubs):
            return {}
        words = list(dict.fromkeys(self._header_words()))
        before = [_before_colon(word) for word in words if _COLON.search(word)]
        words += before
        words += [place for word in words if (place := _place_in(word))]
        named = {
            word for word in words if self.gazetteer.looks_like_region(tidied(word))
        }
        if len(named) > 1:
            # 大理 is also a stone; beside 北京: and 天津: it is the city.
            named |= {word for word in before if self.gazetteer.candidates(word)}
        if not named or not (
            are_regions(words, self.gazetteer) or self._all_headed(named)
        ):
            return {}
        order = [word for word in words if word in named]
        resolved = self._resolved(dict(enumerate(map(tidied, order))))
        return {word: resolved[number] for number, word in enumerate(order)}

    def region_of(self, named: Named | None) -> Region:
        """Return the region that a row or column names, or the one said around."""
        if named is None:
            return self._around
        if len(named.codes) == 1:
            return Region(named, named.codes[0])
        answer = self.context.answers.get(question_key(Asked.REGION, named.text), "")
        if answer and answer != LEAVE_OUT:
            return Region(named, answer)
        if len(named.codes) > 1 or TOTAL.match(named.text) or answer:
            choices = named.codes
            doubt = Doubt(Asked.REGION, named.text, WHICH_REGION, "", choices)
            return Region(named, None, (doubt,))
        return Region(named, None)

    @cached_property
    def _around(self) -> Region:
        """The region that the titles name, where neither row nor column does."""
        answer = self.context.answers.get(question_key(Asked.REGION, ""), "")
        if answer and answer != LEAVE_OUT:
            return self._of_code(answer)
        if self.around.regions:
            codes, text = self.around.regions[0]
            if len(codes) == 1:
                return self._of_code(codes[0])
            if codes:
                doubt = Doubt(Asked.REGION, "", WHICH_REGION, "", codes)
                return Region(Named("", codes), None, (doubt,))
            return Region(Named(text), None)
        if self.around.national:
            return self._of_code(_NATION)
        return Region(Named(""), None, (Doubt(Asked.REGION, "", NO_REGION),))

    def _of_code(self, code: str) -> Region:
        name = self.context.catalog.region(code).name.zh
        return Region(Named(name, (code,)), code)

    def _resolved(self, texts: Mapping[int, str]) -> dict[int, Codes]:
        codes = self.gazetteer.resolved(list(texts.values()), self.around.text)
        return {
            row: (code,) if code else self.gazetteer.candidates(text)
            for (row, text), code in zip(texts.items(), codes, strict=True)
        }

    def _header_words(self) -> Iterable[str]:
        for column in self.table.values:
            for word in self.table.paths.get(column, ()):
                if label_of(word).subject:
                    yield word

    def _all_headed(self, named: set[str]) -> bool:
        """Whether every column stands under a word that names a region."""
        return all(
            any(
                {word, _before_colon(word), _place_in(word)} & named
                for word in self.table.paths.get(column, ())
            )
            for column in self.table.values
        )

    def _knows(self, code: str) -> bool:
        return code in self.context.catalog.regions or code in divisions()


def _name_in(text: str) -> str:
    label = label_of(text)
    return label.text if label.of_which else tidied(text)


def _before_colon(word: str) -> str:
    return _COLON.split(word, maxsplit=1)[0].strip()


def _place_in(word: str) -> str:
    """Return what is left of 宁波市2022年（亿元）: it may be a region."""
    label = label_of(word)
    return label.subject if label.period and label.subject != word else ""
