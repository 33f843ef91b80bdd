"""What the words of a cell answer to a question."""

from collections.abc import Callable, Mapping

from indicators.catalog import Catalog
from indicators.workbooks.asking import Asked
from indicators.workbooks.words.names import vocabulary_of
from indicators.workbooks.words.periods import period_of
from indicators.workbooks.words.regions import gazetteer_of
from indicators.workbooks.words.units import unit_words


def answer_in(asked: Asked, words: str, known: Catalog) -> str:
    """Return the answer that *words* are, empty where they are none or several."""
    reader = _READERS.get(asked)
    found = reader(words.strip(), known) if reader and words.strip() else ()
    return found[0] if len(found) == 1 else ""


def _regions(words: str, known: Catalog) -> tuple[str, ...]:
    return tuple(gazetteer_of(known).candidates(words))


def _indicators(words: str, known: Catalog) -> tuple[str, ...]:
    return vocabulary_of(known).indicators.find(words)


def _units(words: str, known: Catalog) -> tuple[str, ...]:
    return vocabulary_of(known).units.find(unit_words(words) or words)


def _periods(words: str, _: Catalog) -> tuple[str, ...]:
    period = period_of(words)
    return (str(period),) if period else ()


_READERS: Mapping[Asked, Callable[[str, Catalog], tuple[str, ...]]] = {
    Asked.REGION: _regions,
    Asked.INDICATOR: _indicators,
    Asked.UNIT: _units,
    Asked.PERIOD: _periods,
}
