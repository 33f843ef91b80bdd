"""A region beside the others: what it adds to its whole, and how far it is behind."""

from dataclasses import replace

from indicators.analysis.growth.distance import catch_up, gap
from indicators.analysis.growth.over_time import year_on_year
from indicators.analysis.growth.parts import (
    Change,
    contribution,
    pull,
    weighted_contribution,
    weighted_pull,
)
from indicators.analysis.growth.points import Derived, Point, Speed
from indicators.model.finding import Finding
from indicators.model.number import Scale
from indicators.model.text import Text
from indicators.reports.growth.speed_cells import Teller, Told, scale_of_levels
from indicators.reports.growth.speed_series import Gathered, Known

_OF = Text("{whole}，{when}", "{whole}, {when}")
_TO = Text("{when}，与{top}", "{when}, to {top}")
_TOP = Text("最高（{when}）", "highest ({when})")
_YEARS = Text("年", "years")
_LONG = Text("{years}年以上（{at}）", "over {years} years ({at})")
LONG = 100
"""Years from which on no number is told."""
_NO_WHOLE = Text("未选所属整体", "its whole is not chosen")
_NO_BASE = Text("缺上年同期数值", "no level a year earlier")
_NO_LEVEL = Text("缺{when}数值", "no level for {when}")
_AT = Text("按{when}增速", "at the speeds of {when}")
_NO_SPEED = Text("缺该年增速", "no rate for that year")
_BESIDE = Text("是其他地区的整体", "is the whole of another")


def wholes_of(gathered: Gathered, region: str) -> tuple[str, ...]:
    """Return the chosen regions that *region* is a part of."""
    belongs = gathered.asked.wording.catalog.belongs
    return tuple(one for one in gathered.asked.view.regions if belongs(region, one))


def added(gathered: Gathered, teller: Teller, known: Known) -> tuple[Told, Told]:
    """Return the pull of a part on its whole's growth, and its contribution to it."""
    wholes = wholes_of(gathered, known.region)
    whole = gathered.of(wholes[0]) if wholes else None
    if whole is None:
        return teller.lacking(_NO_WHOLE), teller.lacking(_NO_WHOLE)
    indicator = gathered.asked.wording.catalog.indicator(gathered.asked.view.indicator)
    made = _of_levels if indicator.growth_from_levels else _of_rates
    found = made(gathered, known, whole)
    if found is None:
        return teller.lacking(_NO_BASE), teller.lacking(_NO_BASE)
    moved, share = found
    name = teller.wording.region(whole.region)
    first = moved if isinstance(moved, Derived) else None
    when = teller.period(first.now) if first else ""
    said = teller.wording.say(_OF, whole=name, when=when)
    points = gathered.asked.difference(Scale.plain(teller.wording.language, "%"))
    told = teller.number(moved, points, said)
    return told, teller.percent(share, said)


_Two = tuple[Derived | Finding, Derived | Finding]


def _of_levels(gathered: Gathered, part: Known, whole: Known) -> _Two | None:
    years = [
        year
        for year in part.levels
        if {year, year - 1} <= set(part.levels) & set(whole.levels)
    ]
    if not years:
        return None
    year, catalog = max(years), gathered.asked.wording.catalog
    changes = (
        Change(part.levels[year], part.levels[year - 1]),
        Change(whole.levels[year], whole.levels[year - 1]),
    )
    return (
        pull(*changes, gathered.breaks, catalog),
        contribution(*changes, gathered.breaks, catalog),
    )


def _of_rates(gathered: Gathered, part: Known, whole: Known) -> _Two | None:
    based = set(part.levels) & set(whole.levels)
    years = [year for year in part.rates if year - 1 in based]
    speed = part.rate(max(years, default=0))
    if speed is None:
        return None
    base, catalog = speed.point.period.year - 1, gathered.asked.wording.catalog
    levels = (part.levels[base], whole.levels[base])
    moved = weighted_pull(speed, *levels, gathered.breaks, catalog)
    of_whole = whole.rate(base + 1)
    if isinstance(moved, Finding):
        return moved, moved
    return (moved, weighted_contribution(moved, of_whole)) if of_whole else None


def behind(
    gathered: Gathered, teller: Teller, known: Known, best: Known
) -> tuple[Told, Told]:
    """Return how far a region is behind the *best* one, and the years to close the gap."""
    apart = gathered.asked.wording.catalog.apart(gathered.asked.view.regions)
    top = best.levels[max_year(gathered) or 0]
    if known.region not in apart:
        return teller.lacking(_BESIDE), teller.lacking(_BESIDE)
    if known is best:
        said = teller.wording.say(_TOP, when=teller.period(top))
        return Told(said, top.cells), Told("—")
    own = known.levels.get(top.period.year)
    if own is None:
        absent = teller.lacking(_NO_LEVEL, when=teller.period(top))
        return absent, absent
    catalog = gathered.asked.wording.catalog
    distance = gap(top, own, catalog)
    name = teller.wording.region(best.region)
    when = teller.wording.say(_TO, when=teller.period(top), top=name)
    scale = _difference(gathered, distance)
    told = teller.number(distance, scale, when)
    speeds = _speeds(gathered, best, known, top.period.year)
    if speeds is None:
        return told, teller.lacking(_NO_SPEED)
    closed = catch_up(top, own, speeds, catalog)
    at = teller.wording.say(_AT, when=teller.period(top))
    return told, _years(teller, closed, at)


def _years(teller: Teller, closed: Derived | Finding, at: str) -> Told:
    """Return the years to catch up; beyond a lifetime their number says nothing."""
    scale = Scale.plain(teller.wording.language, teller.wording.say(_YEARS))
    told = teller.number(closed, scale, at)
    if isinstance(closed, Finding) or closed.value <= LONG:
        return told
    return replace(told, text=teller.wording.say(_LONG, years=LONG, at=at))


def _difference(gathered: Gathered, distance: Derived | Finding) -> Scale:
    if isinstance(distance, Finding):
        return Scale.plain(gathered.asked.view.language)
    # On the scale of what it lies between, a small gap would be rounded away.
    size = distance.value or distance.now.value
    return gathered.asked.difference(scale_of_levels(gathered, size))


def max_year(gathered: Gathered) -> int | None:
    """Return the newest year in which two regions beside each other have a level."""
    apart = gathered.asked.wording.catalog.apart(gathered.asked.view.regions)
    years: dict[int, int] = {}
    for region in apart:
        known = gathered.of(region)
        for year in known.levels if known else ():
            years[year] = years.get(year, 0) + 1
    return max((year for year, regions in years.items() if regions > 1), default=None)


def highest(gathered: Gathered) -> Known | None:
    """Return the region with the highest level in that year, if there is one."""
    year = max_year(gathered)
    apart = gathered.asked.wording.catalog.apart(gathered.asked.view.regions)
    having = [
        known for known in map(gathered.of, apart) if known and year in known.levels
    ]
    return max(having, key=lambda known: known.levels[year or 0].value, default=None)


def _speeds(
    gathered: Gathered, best: Known, known: Known, year: int
) -> tuple[Speed, Speed] | None:
    """Return the speeds of both in *year*: published ones, or else both derived."""
    first, second = best.rate(year), known.rate(year)
    if first and second:
        return first, second
    derived = (_derived(gathered, best, year), _derived(gathered, known, year))
    if derived[0] is None or derived[1] is None:
        return None
    return derived[0], derived[1]


def _derived(gathered: Gathered, known: Known, year: int) -> Derived | None:
    levels = known.levels
    if year - 1 not in levels:
        return None
    pair: tuple[Point, Point] = (levels[year], levels[year - 1])
    found = year_on_year(*pair, gathered.breaks)
    return found if isinstance(found, Derived) else None
