"""The words of the catalogue as people write them in cells, and back to codes."""

import difflib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from indicators.catalog import Catalog
from indicators.model.observation import Basis, Measure, Named, Qualifier
from indicators.model.text import Text


@dataclass(frozen=True)
class Names:
    """
    One kind of word: regions, units, ...

    *entries* holds what the drop-downs show for each code, *codes* every spelling
    with the codes that it may mean.
    """

    kind: Text
    where: str
    entries: Mapping[str, str]
    codes: Mapping[str, tuple[str, ...]]

    def find(self, text: str) -> tuple[str, ...]:
        """Return the codes that *text* may mean: none, the one, or several."""
        found = self.codes.get(spelling(text), ())
        if found:
            return found
        code, _, name = text.strip().partition(" ")
        named = self.codes.get(spelling(name), ())
        return (code,) if code in named else ()

    def nearest(self, text: str) -> str:
        """Return the entry that goes on from *text*, or whose spelling is nearest."""
        begun = spelling(text)
        longer = [word for word in self.codes if begun and word.startswith(begun)]
        # 亿 is 亿元 cut short, though 亿吨 is not one sign farther.
        near = longer or difflib.get_close_matches(begun, self.codes, 1, 0)
        return self.entries[self.codes[near[0]][0]] if near else "—"


@dataclass(frozen=True)
class Vocabulary:
    """Every word that a cell of the template may hold."""

    regions: Names
    scopes: Names
    indicators: Names
    measures: Names
    units: Names
    bases: Names
    qualifiers: Names


@lru_cache(maxsize=8)
def vocabulary_of(catalog: Catalog) -> Vocabulary:
    """Return the words of *catalog* and of the model's closed lists."""
    regions = catalog.regions.values()
    indicators = catalog.indicators.values()
    return Vocabulary(
        regions=_names(
            Text("地区", "region"),
            "regions.toml",
            (
                (one.code, one.name, (one.short.zh, one.short.en, *one.aliases), "")
                for one in regions
            ),
        ),
        scopes=_names(
            Text("范围", "scope"),
            "scopes.toml",
            ((one.code, one.name, (), "") for one in catalog.scopes.values()),
        ),
        indicators=_names(
            Text("指标", "indicator"),
            "indicators-*.toml",
            ((one.code, one.name, one.aliases, one.unit) for one in indicators),
        ),
        measures=_closed(Text("度量", "measure"), Measure),
        units=_names(
            Text("单位", "unit"),
            "units.toml",
            ((one.code, one.name, (), "") for one in catalog.units.values()),
        ),
        bases=_closed(Text("口径", "basis"), Basis),
        qualifiers=_closed(Text("限定词", "qualifier"), Qualifier),
    )


@lru_cache(maxsize=10_000)
def spelling(text: str) -> str:
    """Return *text* without what does not tell words apart: width, case, spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def _closed(kind: Text, members: type[Named]) -> Names:
    exact = Text("准确", "exact")
    # The lists stand in the template itself, on its last sheet.
    return _names(
        kind, "列表 Lists", ((one.code, one.value or exact, (), "") for one in members)
    )


def _names(
    kind: Text,
    where: str,
    words: Iterable[tuple[str, Text, tuple[str, ...], str]],
) -> Names:
    entries: dict[str, str] = {}
    codes: dict[str, dict[str, None]] = {}
    for code, name, aliases, unit in words:
        shown = " ".join(dict.fromkeys(filter(None, (code, name.zh, name.en))))
        entries[code] = f"{shown} ({unit})" if unit else shown
        for written in (code, name.zh, name.en, *aliases, shown, entries[code]):
            if written:
                codes.setdefault(spelling(written), {})[code] = None
    found = {written: tuple(of) for written, of in codes.items()}
    return Names(kind, where, entries, found)
