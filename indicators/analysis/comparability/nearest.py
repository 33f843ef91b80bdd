"""The nearest honest view: fewer regions, fewer years, or a line instead."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.rows import Row
from indicators.model.observation import Measure
from indicators.model.view import CHOSEN, Page, Shape, View, Years

Clean = Callable[[Sequence[Row]], bool]
"""Whether a rule has nothing to say of these rows."""


def only(view: View, regions: Iterable[str]) -> View:
    """Return *view* with *regions* alone, those that it names first in its order."""
    kept = set(regions)
    first = [code for code in view.regions if code in kept]
    named = (*first, *sorted(kept - set(first)))
    return replace(view, regions=named, among=CHOSEN)


def of_regions(compared: Compared, regions: Iterable[str]) -> View:
    """Return the view with *regions* alone, unchanged where those are all."""
    kept = set(regions)
    if kept == set(compared.regions):
        return compared.view
    return only(compared.view, kept)


def growth_lines(view: View, measure: Measure | None = None) -> View:
    """Return the lines over the years, of *measure* or of what the view shows."""
    return replace(
        view,
        page=Page.GROWTH,
        shape=Shape.LINES,
        measure=measure or view.measure,
        among=CHOSEN,
    )


def alike(
    compared: Compared, sides: Mapping[str, AbstractSet[str]], usual: str = ""
) -> View | None:
    """
    Return the view of the regions that have only what most regions have only.

    *sides* are what each region has. Of equally frequent ones it is the *usual*. None
    if no region is of one side alone, or if all of them are.
    """
    single = {code: next(iter(side)) for code, side in sides.items() if len(side) == 1}
    counted = Counter(single.values())
    if not counted:
        return None
    best = min(counted, key=lambda side: (-counted[side], side != usual, side))
    kept = [code for code in single if single[code] == best]
    if set(kept) == set(sides):
        return None
    if counted[best] == 1:
        kept = _first(compared.view, kept if best == usual else single)
    return only(compared.view, kept)


def widest_span(
    compared: Compared, clean: Clean, rows: Sequence[Row] | None = None
) -> View | None:
    """Return the view of the years with the most rows that are *clean*, the later of two."""
    rows = compared.figures if rows is None else rows
    years = sorted({row["year"] for row in rows})
    spans, first = [], 0
    for last in range(len(years)):
        while first < last and not clean(_between(rows, years[first], years[last])):
            first += 1
        if clean(_between(rows, years[first], years[last])):
            spans.append((years[first], years[last]))
    if not spans:
        return None
    best = max(spans, key=lambda span: (len(_between(rows, *span)), span))
    return of_years(compared.view, best)


def of_years(view: View, years: tuple[int, int]) -> View:
    """Return *view* of these years alone, the base of its index among them."""
    first, last = years
    base = min(max(view.base, first), last)
    return replace(view, periods=Years(first, last), base=base)


def _between(rows: Iterable[Row], first: int, last: int) -> list[Row]:
    return [row for row in rows if first <= row["year"] <= last]


def _first(view: View, regions: Iterable[str]) -> list[str]:
    order = {code: place for place, code in enumerate(view.regions)}
    return sorted(regions, key=lambda code: (order.get(code, len(order)), code))[:1]
