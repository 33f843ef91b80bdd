"""What a region's figures say of its speed: a cell of the table each, or why there is none."""

from dataclasses import dataclass
from decimal import Decimal

from indicators.analysis.growth.formulas import SINGLE_QUARTER
from indicators.analysis.growth.matching import not_derivable
from indicators.analysis.growth.over_time import (
    average_growth,
    compound_growth,
    quarter_on_quarter,
    single_quarter,
    two_year_average,
    year_on_year,
)
from indicators.analysis.growth.points import Derived, Point, cells_of
from indicators.analysis.growth.refusals import short_of
from indicators.analysis.wording import Wording
from indicators.model.cell import Cell
from indicators.model.finding import Finding
from indicators.model.number import Scale
from indicators.model.observation import Basis, Measure
from indicators.model.text import SEMICOLON, Text, within
from indicators.reports.growth.speed_series import Gathered, Known

_WHY = Text("—（{why}）", "— ({why})")
_WHEN = Text("{value}（{when}）", "{value} ({when})")
_SPAN = Text("{first}年至{last}年", "{first} to {last}")
_ON = Text("{when}，{basis}", "{when}, {basis}")
_NO_RATE = Text("没有公布的增速", "no growth published")
_NO_LEVEL = Text("没有公布的数值", "no level published")
_NO_PAIR = Text("缺上年同期数值", "no level a year earlier")
_NO_RATE_BEFORE = Text("缺上年增速", "no rate a year earlier")
_NO_RUN = Text("缺连续年份的增速", "no rates in a row")
_NO_EARLIER = Text("缺上季末累计数", "no figure to the quarter before")


@dataclass(frozen=True)
class Told:
    """A cell: its words, the figures behind it, what was derived, refused or missing."""

    text: str
    cells: tuple[Cell, ...] = ()
    derived: Derived | None = None
    refusal: Finding | None = None
    why: str = ""


@dataclass(frozen=True)
class Teller:
    """Puts what was found into the reader's words."""

    wording: Wording

    def lacking(self, why: Text, **facts: object) -> Told:
        """Return the cell of what cannot be asked, for figures are missing."""
        said = self.wording.say(why, **facts)
        return Told(self.wording.say(_WHY, why=said), why=said)

    def refused(self, finding: Finding) -> Told:
        """Return the cell of what must not be computed."""
        why = self.wording.say(short_of(finding))
        text = self.wording.say(_WHY, why=why)
        return Told(text, finding.cells, refusal=finding)

    def percent(self, found: Derived | Finding, when: str) -> Told:
        """Return the cell of a derived rate, rounded to one decimal, or its refusal."""
        scale = Scale.plain(self.wording.language, "%")
        return self.number(found, scale, when)

    def number(self, found: Derived | Finding, scale: Scale, when: str) -> Told:
        """Return the cell of a derived number on *scale*, or its refusal."""
        if isinstance(found, Finding):
            return self.refused(found)
        value = scale.write(float(found.value), found.qualifier, 1)
        text = self.wording.say(_WHEN, value=value, when=when)
        return Told(text, found.cells, derived=found)

    def period(self, point: Point) -> str:
        """Return the name of the period of *point*."""
        return point.period.name(self.wording.language)

    def span(self, first: Point, last: Point, *, back: int = 0) -> str:
        """Return the years from *first* less *back* to *last*."""
        years = {"first": first.period.year - back, "last": last.period.year}
        return self.wording.say(_SPAN, **years)


def newest_rate(teller: Teller, known: Known) -> Told:
    """Return the newest published rate as printed, with its period and basis."""
    if not known.newest:
        return teller.lacking(_NO_RATE)
    scale = Scale.plain(teller.wording.language, "%")
    said = []
    for point in known.newest:
        when = teller.period(point)
        if point.basis is not Basis.UNSTATED:
            basis = within(teller.wording.basis(point.basis.code))
            when = teller.wording.say(_ON, when=when, basis=basis)
        value = scale.write(float(point.value), point.qualifier)
        said.append(teller.wording.say(_WHEN, value=value, when=when))
    text = teller.wording.say(SEMICOLON).join(said)
    return Told(text, cells_of(known.newest))


def derived_rate(gathered: Gathered, teller: Teller, known: Known) -> Told:
    """Return the growth of the newest level that has one a year earlier."""
    levels = known.levels
    if not levels:
        return teller.lacking(_NO_LEVEL)
    refusal = not_derivable(levels[max(levels)])
    if refusal:
        return teller.refused(refusal)
    years = [year for year in levels if year - 1 in levels]
    if not years:
        return teller.lacking(_NO_PAIR)
    now, before = levels[max(years)], levels[max(years) - 1]
    found = year_on_year(now, before, gathered.breaks)
    return teller.percent(found, teller.period(now))


def two_years(gathered: Gathered, teller: Teller, known: Known) -> Told:
    """Return the average of the newest published rate and the one before."""
    now = known.rate(max(known.rates, default=0))
    if now is None:
        return teller.lacking(_NO_RATE)
    before = known.rate(now.point.period.year - 1)
    if before is None:
        return teller.lacking(_NO_RATE_BEFORE)
    found = two_year_average(now, before, gathered.breaks)
    return teller.percent(found, teller.span(before.point, now.point, back=1))


def average_rate(gathered: Gathered, teller: Teller, known: Known) -> Told:
    """Return the average annual growth since the first comparable year."""
    levels, refusal = known.levels, None
    derivable = not any(map(not_derivable, levels.values()))
    if len(levels) > 1 and derivable:
        last = levels[max(levels)]
        for year in sorted(set(levels) - {max(levels)}):
            found = compound_growth(last, levels[year], gathered.breaks)
            if isinstance(found, Derived):
                return teller.percent(found, teller.span(levels[year], last))
            refusal = refusal or found
    chain = _chain(gathered, known)
    if chain:
        first, last = chain.points[-1], chain.points[0]
        return teller.percent(chain, teller.span(first, last, back=1))
    return teller.refused(refusal) if refusal else teller.lacking(_NO_RUN)


def _chain(gathered: Gathered, known: Known) -> Derived | None:
    """Return the average of the longest run of published rates up to the newest."""
    year, rates, best = max(known.rates, default=0), [], None
    while rate := known.rate(year):
        rates.append(rate)
        found = average_growth(rates, gathered.breaks)
        if isinstance(found, Finding):
            break
        best = found if len(rates) > 1 else None
        year -= 1
    return best


def quarters(gathered: Gathered, teller: Teller, known: Known) -> tuple[Told, Told]:
    """Return the newest single quarter of cumulative levels, and its growth on the last."""
    last = gathered.asked.view.interval.last
    years = [year for year in known.levels if (year, last - 3) in known.earlier]
    if not years:
        lacking = _NO_EARLIER if known.levels else _NO_LEVEL
        return teller.lacking(lacking), teller.lacking(lacking)
    year = max(years)
    now = single_quarter(
        known.levels[year], known.earlier[year, last - 3], gathered.breaks
    )
    if isinstance(now, Finding):
        return teller.refused(now), teller.refused(now)
    before = _quarter_before(known, year, last - 3, gathered)
    if before is None:
        growth = teller.lacking(_NO_EARLIER)
    elif isinstance(before, Finding):
        growth = teller.refused(before)
    else:
        found = quarter_on_quarter(now, before, gathered.breaks)
        growth = teller.percent(found, teller.period(now))
    return _level(gathered, teller, now), growth


def _quarter_before(
    known: Known, year: int, last: int, gathered: Gathered
) -> Point | Finding | None:
    cumulative = known.earlier[year, last]
    if last == 3:
        # The first quarter is published as it is.
        return cumulative
    earlier = known.earlier.get((year, last - 3))
    return earlier and single_quarter(cumulative, earlier, gathered.breaks)


def _level(gathered: Gathered, teller: Teller, point: Point) -> Told:
    scale = scale_of_levels(gathered, point.value)
    value = scale.write(float(point.value), point.qualifier, 1)
    text = teller.wording.say(_WHEN, value=value, when=teller.period(point))
    return Told(text, point.cells, Derived(point.value, SINGLE_QUARTER, (point,)))


def scale_of_levels(gathered: Gathered, value: Decimal) -> Scale:
    """Return the scale for a *value* in the unit of levels."""
    wording = gathered.asked.wording
    indicator = wording.catalog.indicator(gathered.asked.view.indicator)
    unit = wording.catalog.unit_of(indicator, Measure.LEVEL)
    return wording.scale_in(unit, abs(float(value)))
