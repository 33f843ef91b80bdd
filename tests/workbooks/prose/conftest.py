import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

import pytest

from indicators.catalog import catalog
from indicators.model.period import YEAR, Interval
from indicators.workbooks.found import Context
from indicators.workbooks.prose.reading import read_text
from indicators.workbooks.words.names import vocabulary_of

_MARK = re.compile(
    r"\{(?P<name>[^{}@#]+?)(?P<sign>[-+%=!~]?)"
    r"(?:@(?P<period>[^#{}]+))?(?:#(?P<region>\d+))?\}"
    r"[约近]?(?P<number>[\d,. ]*\d)"
)
_MEASURES = {
    "": "level",
    "+": "growth",
    "-": "growth",
    "%": "share",
    "=": "rate",
    "!": "progress",
    "~": "change",
}


@dataclass(frozen=True)
class Told:
    """What one figure says: nothing else of it may be certain."""

    region: str
    indicator: str
    measure: str
    period: str
    value: Decimal

    @classmethod
    def of(cls, found):
        """What was *found*, in the words of the marks."""
        return cls(
            found.region or found.region_text,
            found.indicator or found.indicator_text,
            found.measure.code,
            str(found.period),
            found.value,
        )


def period_told(code):
    """2022, 2022/01-06 or 2022/at-12 as the period's own code."""
    year, _, interval = code.partition("/")
    months = Interval.parse(interval) if interval else YEAR
    return str(months.of(int(year)))


def _truths(bulletin):
    """Count what the marks of *bulletin* state."""
    return Counter(
        Told(
            one["region"] or bulletin.region,
            one["name"],
            _MEASURES[one["sign"]],
            period_told(one["period"] or bulletin.period),
            (-1 if one["sign"] == "-" else 1) * Decimal(one["number"].replace(",", "")),
        )
        for one in _MARK.finditer(bulletin.text)
    )


def _unmarked(bulletin):
    """The text of *bulletin* as a reader would paste it."""
    return re.sub(r"\{[^{}]*\}", "", bulletin.text)


def _certain(read):
    """Count what was read as certain."""
    return Counter(Told.of(one) for one in read.found if one.certain)


@pytest.fixture(scope="session")
def read():
    """Read a text with the catalogue that is shipped."""
    definitions = catalog()
    words = vocabulary_of(definitions)

    def read_pasted(text, name="", answers=None):
        context = Context("a.txt", "o1", definitions, words, answers or {})
        return read_text(name, text, context)

    return read_pasted


@dataclass(frozen=True)
class Marks:
    """What the marks of a bulletin state, and what of it was read."""

    truths = staticmethod(_truths)
    unmarked = staticmethod(_unmarked)
    certain = staticmethod(_certain)


@pytest.fixture(scope="session")
def marks():
    """The marks of drawn bulletins."""
    return Marks()
