"""Which period a figure has: told, carried from before, or the title's."""

import re
from dataclasses import dataclass, field, replace

from indicators.model.period import YEAR, Interval, Period
from indicators.model.text import NOTHING, Text
from indicators.workbooks.prose.times import Time

CARRIED = Text(
    "时期沿用前文，前文不止一个", "its period is carried from text with several"
)
YEAR_CARRIED = Text("年份沿用前文，前文不止一个", "the text before has several years")
RELATIVE = Text("“去年”按本期推算", "its year is reckoned from the text's")
LATER = Text("时期晚于全文", "its period lies after the text's own")
MOMENT = Text("未说明是时点还是时期", "it is not said whether this is a moment")
_STOCK = re.compile(
    "余额|存栏|待售|参保|在校|从业人员|床位|保有量|拥有量|(?<!出生)(?<!死亡)人口|里程|户数|城镇化率|市场主体|经营主体|在册|总数"
)


@dataclass(frozen=True, slots=True)
class When:
    """
    A figure's period; *period* is None while its year or the whole is not known.

    Where it may be cumulative or not, *interval* is the one and *single* the other.
    """

    text: str
    interval: Interval | None
    period: Period | None
    doubt: Text = NOTHING
    single: Interval | None = None


@dataclass
class Clock:
    """
    The periods of one paragraph, as it is read from its beginning.

    *title* is the title's; *answer* one that a person gave for the text.
    """

    title: Time | None
    answer: Period | None = None
    year: int | None = None
    carried: Time | None = None
    years: set[int] = field(default_factory=set)
    told: list[Time] = field(default_factory=list)
    here: Time | None = None
    fresh: bool = False
    several: bool = False

    def begin_sentence(self) -> None:
        """Keep the one period of the paragraph so far, for sentences that tell none."""
        spans = [one for one in self.told if not one.interval.instant]
        if spans:
            self.carried = spans[-1]
        titled = [self.title] if self.title and self.title.interval == YEAR else []
        distinct = {(one.year, one.interval) for one in [*spans, *titled]}
        self.several = len(distinct) > 1 or any(one.relative for one in spans)
        self.here = None

    @property
    def at_moment(self) -> bool:
        """Whether the clause itself speaks of a moment: 年末, 6月底."""
        return self.fresh and self.here is not None and self.here.interval.instant

    def tell(self, time: Time) -> None:
        """Note that the sentence speaks of *time* from here on."""
        guessed = time.year is None and len(self.years) > 1 and not self.title
        self.here = replace(time, year=time.year or self._year(), guessed=guessed)
        self.told.append(self.here)
        self.fresh = True
        if time.year:
            self.year = time.year
            self.years.add(time.year)

    def when(self, subject: str, *, known: bool, stock: bool, how: str) -> When:
        """Return the period of a figure of *subject*, which may be a *stock*."""
        # 年末商品房待售面积: of a name we do not know the words before it are believed.
        believed = self.at_moment and not known
        stock = stock or believed or bool(_STOCK.search(subject))
        time, doubt = self.here, NOTHING
        if time and time.interval.instant and not stock and not time.until:
            time, doubt = None, MOMENT
        if time is None:
            time = self.carried or self.title
            doubt = doubt or (CARRIED if self.several and self.carried else NOTHING)
        if time is None:
            return self._answered()
        return self._of(time, doubt, stock=stock, summed="累计" in how)

    def _of(self, time: Time, doubt: Text, *, stock: bool, summed: bool) -> When:
        interval, single = time.interval, None
        until = interval.instant and not stock
        titled = time is self.title and interval.first == interval.last and not stock
        if until or titled or ((summed or time.total) and interval.first > 1):
            # 截至6月末 said of a flow: what has come together since January, perhaps.
            last = interval.last
            single = replace(interval, first=last if until else interval.first)
            single = replace(single, instant=False)
            interval = Interval(1, last)
        year = time.year or self._year()
        period = interval.of(year) if year else None
        if stock and not interval.instant:
            doubt = doubt or MOMENT
        if time.year and self.title and time.year > (self.title.year or time.year):
            doubt = LATER
        if time.relative and period:
            period, doubt = interval.of((year or 0) - 1), RELATIVE
        if time.guessed:
            doubt = doubt or YEAR_CARRIED
        return When(time.text, interval, period, doubt, single)

    def _answered(self) -> When:
        period = self.answer
        return When("", period.interval if period else None, period)

    def _year(self) -> int | None:
        if self.year and not (self.title and self.title.year):
            return self.year
        if self.title and self.title.year:
            return self.title.year
        return self.answer.year if self.answer else None
