"""The regions that a sheet names: in its cells, its titles and its file's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from indicators.catalog import Catalog
from indicators.workbooks.words import region_company, region_names, region_text
from indicators.workbooks.words.region_forms import (
    ends_as_a_region,
    looks_foreign,
    looks_grouped,
    looks_like_total,
)
from indicators.workbooks.words.region_names import Codes, Known, bare

_LONGEST = 40
_NOTE = re.compile(r"\((?:不?含|包括|不包括|原).*\)$")


@dataclass(frozen=True)
class Gazetteer:
    """Every division of China by its names, with the catalogue's names before them."""

    known: Known

    def candidates(self, text: str) -> Codes:
        """Return the codes that *text* may mean, those of the catalogue first."""
        return region_names.candidates(self.known, text)

    def resolved(
        self, texts: Sequence[str], context: str = ""
    ) -> tuple[str | None, ...]:
        """
        Return the region of each of *texts*, which stand in one column or row.

        A name that several regions share is told by its company, by the regions
        above it, and by those that *context*, such as the title, names; what cannot
        be told is None.
        """
        return region_company.resolved(self.known, texts, self.region_in(context))

    def region_in(self, text: str) -> Codes:
        """Return the regions that a longer text names, such as a title."""
        return region_text.regions_in(self.known, text)

    def speaks_of_parts(self, text: str) -> bool:
        """Whether a title says that its rows are parts: 浙江省各市, 分省."""
        return region_text.speaks_of_parts(text)

    def looks_like_region(self, text: str) -> bool:
        """Whether *text* names a region, a zone or a group of them, known or not."""
        word = _NOTE.sub("", bare(text))
        if not word or len(word) > _LONGEST or word in region_company.COMMON:
            return looks_grouped(word)
        return (
            looks_like_total(word)
            or looks_grouped(word)
            or ends_as_a_region(word)
            or looks_foreign(" ".join(text.casefold().split()))
            or bool(self.candidates(word) or self.candidates(text))
        )


@lru_cache(maxsize=8)
def gazetteer_of(catalog: Catalog) -> Gazetteer:
    """Return the gazetteer of *catalog*; the divisions are indexed only once."""
    return Gazetteer(region_names.known_names(catalog))
