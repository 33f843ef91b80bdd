"""One figure as a file has it, and what the entries of a file are read with."""

from dataclasses import dataclass, field
from decimal import Decimal

from indicators.catalog import Catalog
from indicators.model.observation import Measure, Observation
from indicators.model.period import Period
from indicators.model.text import Text
from indicators.workbooks.asking import Answers
from indicators.workbooks.words.names import Vocabulary


@dataclass(frozen=True, slots=True)
class Found:
    """
    A figure as the sheet has it, and the observation made of it.

    *value* and *unit* are the sheet's own. *observation* is None while a word of it
    is not known to the catalogue; *certain* is false where a person must look, and
    *doubt* says why. *asked* holds the keys of the questions that it waits for.
    """

    sheet: str
    cell: str
    region_text: str
    indicator_text: str
    period_text: str
    region: str | None
    indicator: str | None
    measure: Measure | None
    period: Period | None
    value: Decimal
    unit: str
    note: str
    doubt: Text
    observation: Observation | None
    asked: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing about it was assumed; its names may still be new."""
        return not self.doubt and not self.asked


@dataclass(frozen=True)
class Context:
    """What every entry of a file is read with."""

    file: str
    origin: str
    catalog: Catalog
    words: Vocabulary
    answers: Answers = field(default_factory=dict)
