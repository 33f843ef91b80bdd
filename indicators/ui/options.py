"""
What there is to choose from in an edition.

Every run of a page asks, and an edition never changes: the answers are kept by its name.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache

from indicators.analysis.coverage import choices, years_of
from indicators.catalog import catalog
from indicators.catalog.search import findable
from indicators.model.observation import Measure
from indicators.model.period import Interval
from indicators.model.text import Language
from indicators.model.view import Years
from indicators.store import questions
from indicators.ui.database import edition_named

_NAMES: Mapping[str, Callable[[Language, str], str]] = {
    "indicator": lambda language, code: findable(
        catalog().indicator(code).name, language
    ),
    "measure": lambda language, code: Measure.of(code).say(language),
    "interval": lambda language, code: Interval.parse(code).name(language),
}


@lru_cache(maxsize=4)
def regions_by_figures(edition: str) -> tuple[str, ...]:
    """Return the codes of all regions, those with the most series first."""
    counted = questions.coverage(edition_named(edition))["region"].value_counts()
    # Of the divisions that are not in the catalogue, those that people brought.
    known = {*catalog().regions, *counted.index}
    return tuple(sorted(known, key=lambda code: (-int(counted.get(code, 0)), code)))


@lru_cache(maxsize=4)
def years_with_figures(edition: str) -> tuple[int, int]:
    """Return the first and the last year of anything in the edition."""
    return years_of(questions.coverage(edition_named(edition)))


@lru_cache(maxsize=1000)
def regions_by_year(  # noqa: PLR0913, PLR0917  # all of it is the key
    edition: str,
    indicator: str,
    measure: Measure,
    regions: tuple[str, ...],
    interval: Interval,
    known: str = "",
) -> Mapping[int, int]:
    """
    Return each year that has a figure, with how many of *regions* have one.

    With *known*, a date, only figures that were known then count.
    """
    every = Years(*years_with_figures(edition))
    found = questions.series(
        edition_named(edition).as_known(known),
        indicator,
        measure,
        regions,
        interval,
        every,
    )
    years = found[["year", "region"]].drop_duplicates()["year"]
    return Counter(sorted(years.tolist()))


@lru_cache(maxsize=1000)
def shared(edition: str, regions: tuple[str, ...]) -> frozenset[str]:
    """Return the indicators of which each of *regions* has a figure."""
    each = [counted(edition, "indicator", (region,)) for region in regions]
    return frozenset.intersection(*map(frozenset, each)) if each else frozenset()


@lru_cache(maxsize=4)
def documents(edition: str) -> Mapping[str, str]:
    """Return the titles of the edition's documents by code, no two the same."""
    found = questions.origins(edition_named(edition))
    titles = dict(zip(found["origin"], found["title"], strict=True))
    times = Counter(titles.values())
    return {
        code: f"{title} · {code}" if times[title] > 1 else title
        for code, title in titles.items()
    }


@lru_cache(maxsize=1000)
def counted(
    edition: str,
    column: str,
    regions: tuple[str, ...],
    indicator: str = "",
    measure: str = "",
) -> Mapping[str, int]:
    """Return what *regions* have in a column of the coverage, with numbers of figures."""
    chosen = {"indicator": indicator, "measure": measure}
    known = questions.coverage(edition_named(edition), regions)
    stated = {name: code for name, code in chosen.items() if code}
    return choices(known, column, regions, **stated)


@lru_cache(maxsize=1000)
def labels(  # noqa: PLR0913, PLR0917  # all of it is the key
    edition: str,
    language: Language,
    column: str,
    regions: tuple[str, ...],
    indicator: str = "",
    measure: str = "",
) -> Mapping[str, str]:
    """
    Return what `counted` codes are called, those with the most figures first.

    No count stands in a name: the browser answers with the name that it was given, and
    one that changed with another choice would not be known again.
    """
    counts = counted(edition, column, regions, indicator, measure)
    return {code: label(language, column, code) for code in counts if code}


def label(language: Language, column: str, code: str) -> str:
    """Return what a code in *column* is called."""
    return _NAMES[column](language, code)


@lru_cache(maxsize=4)
def region_names(edition: str, language: Language) -> Mapping[str, str]:
    """Return the full names of all regions by code."""
    return {
        code: catalog().region(code).name.say(language)
        for code in regions_by_figures(edition)
    }
