"""A view is everything that a link says: the page, the question and its look."""

from dataclasses import dataclass
from enum import StrEnum

from indicators.model.observation import Measure
from indicators.model.period import YEAR, Interval
from indicators.model.text import Language, Text


class Page(StrEnum):
    """A page by its code in links; each answers one question."""

    OVERVIEW = "overview"
    GROWTH = "growth"
    RANKINGS = "rankings"
    PROJECTS = "projects"
    SOURCES = "sources"
    IMPORT = "import"
    METHODS = "methods"


class Shape(StrEnum):
    """How a series is drawn."""

    LINES = "lines"  # as it is, all regions on one scale
    INDEX = "index"  # to a base year
    MULTIPLES = "multiples"  # a small chart a region, on one scale
    CHANGE = "change"  # between two years


class Tab(StrEnum):
    """What a figure shows of itself."""

    CHART = "chart"
    TABLE = "table"
    SOURCES = "sources"


_YEAR = Text("{year}年", "{year}")
_SPAN = Text("{first}—{last}年", "{first}–{last}")


@dataclass(frozen=True, slots=True, order=True)
class Years:
    """From *first* to *last*, both included."""

    first: int
    last: int

    def __post_init__(self) -> None:
        """Refuse years in the wrong order."""
        if self.last < self.first:
            raise ValueError(str(self))

    def __str__(self) -> str:
        """Return the code in links: ``2016/2024``."""
        return f"{self.first}/{self.last}"

    @property
    def name(self) -> str:
        """What readers call them, in either language: 2016–2024."""
        return f"{self.first}–{self.last}"

    def say(self, language: Language) -> str:
        """Return them as they stand in a text: 2016—2024年, 2016–2024."""
        if self.first == self.last:
            return _YEAR.say(language, year=self.first)
        return _SPAN.say(language, first=self.first, last=self.last)

    def __contains__(self, year: int) -> bool:
        """Whether *year* lies within."""
        return self.first <= year <= self.last


CURATED_REGIONS = ("330211", "330200", "370211", "210381")
CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class View:
    """
    The question and its look, all of it; there is no other state.

    *among* is the set of a ranking: `chosen` for the regions themselves, else the
    code of the region whose parts are ranked. *edition* is empty for the newest.
    *tabs* has one entry a figure of the page; a figure beyond its end shows its chart.
    *shared* offers only what all chosen regions have. *known* is the date as of which the
    figures were known, empty for today. *cell* is the code of the figure that is traced,
    empty for none (`model.cell`). *alone* is the code of the figure
    that fills the screen, empty for the whole page.
    """

    page: Page = Page.OVERVIEW
    language: Language = Language.ZH
    indicator: str = "gdp"
    measure: Measure = Measure.GROWTH
    regions: tuple[str, ...] = CURATED_REGIONS
    periods: Years = Years(2016, 2025)
    interval: Interval = YEAR
    shape: Shape = Shape.LINES
    base: int = 2016
    among: str = CHOSEN
    origin: str = ""
    tabs: tuple[Tab, ...] = ()
    shared: bool = False
    known: str = ""
    cell: str = ""
    alone: str = ""
    edition: str = ""

    def tab(self, figure: int) -> Tab:
        """Return what the page's figure with this number shows."""
        return self.tabs[figure] if figure < len(self.tabs) else Tab.CHART
