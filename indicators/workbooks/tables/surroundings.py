"""What holds for a whole table because it is said around it."""

from dataclasses import dataclass, field

from indicators.workbooks.roles import Place
from indicators.workbooks.words.labels import Label
from indicators.workbooks.words.periods import PeriodWords


@dataclass(frozen=True)
class Surroundings:
    """
    What holds for a whole table unless a row or column says otherwise, nearest first.

    *parted* says that the rows are parts of the title's indicator: 按行业分. *from_name* says that the title is only the name of the sheet or file. *modifier* is a word of the titles that narrows every indicator below it:
    规模以上. *national* marks a table that its title says to be the nation's.
    """

    titles: tuple[str, ...] = ()
    title: Label | None = None
    stated: bool = False
    accumulation: str = ""
    units: tuple[str, ...] = ()
    unit_above: bool = False
    periods: tuple[tuple[PeriodWords, str], ...] = ()
    regions: tuple[tuple[tuple[str, ...], str], ...] = ()
    modifier: str = ""
    parted: bool = False
    from_name: bool = False
    national: bool = False
    plan: bool = False
    places: dict[str, list[Place]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All the words around, for deciding between names."""
        return " ".join(self.titles)
