"""Which regions are ranked, in which year, and what is said of the set."""

import pandas as pd

from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.model.view import CHOSEN, Years
from indicators.reports.figure import Asked
from indicators.store import questions

_CHOSEN = Text("所选地区", "the chosen regions")
_PARTS = Text("{name}所属各地", "the parts of {name}")
_RATES = {Measure.GROWTH, Measure.RATE}
WHOLE = "whole"


def asked_regions(asked: Asked) -> tuple[str, ...]:
    """Return the regions that the view asks to rank, wholes and parts alike."""
    if asked.view.among == CHOSEN:
        return asked.view.regions
    return asked.wording.catalog.parts(asked.view.among)


def ranked_set(asked: Asked) -> tuple[str, ...]:
    """Return the regions to rank: of a whole and its parts, the parts."""
    regions = asked_regions(asked)
    belongs = asked.wording.catalog.belongs
    if asked.view.among != CHOSEN:
        return regions
    return tuple(
        whole for whole in regions if not any(belongs(part, whole) for part in regions)
    )


def set_name(asked: Asked) -> str:
    """Return what readers call the set."""
    view, wording = asked.view, asked.wording
    if view.among == CHOSEN:
        return wording.say(_CHOSEN)
    return wording.say(_PARTS, name=wording.region(view.among))


def ranked_year(asked: Asked, ranked: tuple[str, ...]) -> int:
    """Return the newest chosen year in which two of the set have a figure, else one."""
    whole = whole_series(asked, ranked, asked.view.periods)
    regions = whole.groupby("year")["region"].nunique()
    compared = regions[regions > 1]
    years = (regions if compared.empty else compared).index
    return int(years.max()) if len(years) else asked.view.periods.last


def absent_names(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> list[str]:
    """Return the names of those of the set that have no figure among *values*."""
    present = set(values["region"])
    return [asked.wording.region(code) for code in ranked if code not in present]


def figure_of_whole(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame
) -> pd.DataFrame:
    """
    Return the same rate of the nearest region that all ranked ones are parts of.

    A level of a whole lies far beyond its parts', so only rates have it. Its period and
    basis are those of *values*, or there is no row.

    Columns:
        indicator, measure: codes of the view
        *: those of `store.questions.series`
    """
    catalog, view = asked.wording.catalog, asked.view
    year = values["end"].max().year
    whole = catalog.region(ranked[0]).parent
    found = whole_series(asked, (), view.periods)
    one_basis = len(set(values["basis"])) == 1 and view.measure in _RATES
    while whole and one_basis and found.empty:
        if all(catalog.belongs(code, whole) for code in ranked):
            figures = whole_series(asked, (whole,), Years(year, year))
            found = figures.merge(values[["basis", "end"]].drop_duplicates())
        whole = catalog.region(whole).parent
    return found.tail(1)


def whole_series(asked: Asked, regions: tuple[str, ...], years: Years) -> pd.DataFrame:
    """
    Return the view's figures of whole *regions*; of two instants in a year the last.

    Columns:
        indicator, measure: codes of the view
        *: those of `store.questions.series`
    """
    view = asked.view
    series = questions.series(
        asked.database, view.indicator, view.measure, regions, view.interval, years
    )
    whole = series[series["scope"] == WHOLE]
    last = whole.drop_duplicates(["region", "basis", "year"], keep="last")
    return last.assign(indicator=view.indicator, measure=view.measure.code)
