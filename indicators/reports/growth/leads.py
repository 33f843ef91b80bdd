"""The sentence above lines: who was highest, and by how much, in the newest shared year."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.analysis.proof import alike, proves
from indicators.analysis.rows import Row
from indicators.analysis.trend import newest_together
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text, listed, within
from indicators.reports.claims import (
    AMOUNTS,
    among,
    cautioned,
    lacking,
    on_basis,
    sizes_differ,
)
from indicators.reports.figure import Asked

# What is said of one region before it is set beside others.
_GROWN = Text(
    "{when}{name}{what}增长{value}", "{name}'s {what} grew by {value} in {when}"
)
_FALLEN = Text(
    "{when}{name}{what}下降{value}", "{name}'s {what} fell by {value} in {when}"
)
_STOOD = Text("{when}{name}{what}为{value}", "{name}'s {what} in {when}: {value}")
_INDEXED = Text(
    "{when}{name}{what}指数为{value}（{base}年=100）",
    "{name}'s {what} in {when}: {value} ({base} = 100)",
)
_POINTS = Text("个指数点", "index points")
_SAME = Text(
    "{when}{names}{what}同为{value}", "{what}, {when}: {names} were level at {value}"
)
_SAME_GROWTH = Text(
    "{when}{names}{what}增速均为{value}",
    "{what}, {when}: {names} had the same growth, {value}",
)
_ABOVE = Text("，高于{other}{gap}", ", {gap} above {other}")
_BELOW = Text("，低于{other}{gap}", ", {gap} below {other}")
_MORE = Text("，比{other}高{gap}", ", {gap} above {other}")
_LESS = Text("，比{other}低{gap}", ", {gap} below {other}")
_LEVEL = Text("，与{other}持平", ", level with {other}")
_HIGHEST = Text("，在{among}中最高", ", the highest of {among}")


@dataclass(frozen=True)
class _Telling:
    """Who is asked, on which scale numbers are said, and whether they are an index."""

    asked: Asked
    scale: Scale
    base: int | None

    @property
    def decimals(self) -> int | None:
        """How far numbers are rounded: published ones are not."""
        return None if self.base is None else 1

    def above(self, row: Row, other: Row) -> bool:
        """Return whether *row* is surely higher, and visibly so."""
        if self.base is None:
            return proves(row, other)
        # What is computed from approximate figures has no last digit to go by.
        exact = {row["qualifier"], other["qualifier"]} == {Qualifier.EXACT.code}
        return exact and round(row["value"] - other["value"], 1) > 0

    def gap(self, row: Row, other: Row) -> str:
        """Return how far two rows lie apart: points for percents (rule R14)."""
        apart = abs(round(row["value"] - other["value"], 9))
        either = Qualifier.computed(row["qualifier"], other["qualifier"])
        difference = self.asked.difference(self.scale, (apart,))
        if self.base is not None:
            points = self.asked.wording.say(_POINTS)
            difference = Scale.plain(self.asked.view.language, points)
        return difference.write(apart, either, self.decimals)


def lead(asked: Asked, shown: pd.DataFrame, base: int | None = None) -> str:
    """
    Return who was highest and by how much over the next, or how a part stands to its whole.

    With *base* the rows are an index. It is empty where no year has two figures on one
    footing, where they prove no order, and for amounts of regions of different levels.
    """
    catalog, regions = asked.wording.catalog, asked.view.regions
    belongs = catalog.belongs
    rows = newest_together(shown, catalog.apart(regions))
    if rows:
        return _told(asked, shown, rows, _highest(_telling(asked, rows, base), rows))
    if base is None and _adds_up(asked, shown):
        return ""
    for whole in regions:
        for part in regions:
            pair = newest_together(shown, (part, whole)) if belongs(part, whole) else []
            if pair:
                first, other = sorted(pair, key=lambda row: row["region"] == whole)
                said = _beside(_telling(asked, pair, base), first, other)
                return _told(asked, shown, pair, said)
    return ""


def _telling(asked: Asked, rows: list[dict[str, Any]], base: int | None) -> _Telling:
    if base is not None:
        return _Telling(asked, Scale.plain(asked.view.language), base)
    # On a scale of its own: that of the picture may be made for a far larger whole.
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    values = pd.Series([row["value"] for row in rows])
    return _Telling(
        asked, asked.wording.scale(indicator, asked.view.measure, values), None
    )


def _adds_up(asked: Asked, shown: pd.DataFrame) -> bool:
    """Return whether parts make up their whole: then only a share says something."""
    amounts = AMOUNTS & set(shown["measure"])
    additive = asked.wording.catalog.indicator(asked.view.indicator).additive
    return additive and bool(amounts)


def _highest(telling: _Telling, rows: list[dict[str, Any]]) -> str:
    asked, wording, top = telling.asked, telling.asked.wording, rows[0]
    tied = [top, *(row for row in rows[1:] if alike(top, row))]
    if not all(telling.above(top, row) for row in rows[len(tied) :]):
        return ""
    if len(tied) > 1:
        names = [wording.series(row) for row in tied]
        facts = _facts(telling, top) | {"names": listed(names, wording.language)}
        growth = top["measure"] == Measure.GROWTH.code and telling.base is None
        said = wording.say(_SAME_GROWTH if growth else _SAME, **facts)
    else:
        said = _beside(telling, top, rows[1])
    if len(rows) not in {2, len(tied)}:
        present = {row["region"] for row in rows}
        said += wording.say(_HIGHEST, among=among(asked, present))
    return said


def _beside(telling: _Telling, row: Row, other: Row) -> str:
    """Return the row, and how far it lies from the other, if they prove an order."""
    if not (
        telling.above(row, other) or telling.above(other, row) or alike(row, other)
    ):
        return ""
    wording, facts, text = telling.asked.wording, _facts(telling, row), _STOOD
    if telling.base is not None:
        text = _INDEXED
    elif row["measure"] == Measure.GROWTH.code:
        text = _FALLEN if row["value"] < 0 else _GROWN
        facts["value"] = wording.value(
            {**row, "value": abs(row["value"])}, telling.scale
        )
    gap = row["value"] - other["value"]
    rates = telling.scale.name == "%"
    above, below = (_ABOVE, _BELOW) if rates else (_MORE, _LESS)
    relation = above if gap > 0 else below if gap else _LEVEL
    name = wording.series(other)
    beside = wording.say(relation, other=name, gap=telling.gap(row, other))
    return wording.say(text, **facts) + beside


def _facts(telling: _Telling, row: Row) -> dict[str, Any]:
    wording = telling.asked.wording
    return {
        "when": wording.period(row),
        "name": wording.series(row),
        "what": within(wording.indicator(telling.asked.view.indicator)),
        "value": wording.value(row, telling.scale, telling.decimals),
        "base": telling.base,
    }


def _told(
    asked: Asked, shown: pd.DataFrame, rows: list[dict[str, Any]], said: str
) -> str:
    """Return the sentence with what must not be left off it, if it may be said."""
    if not said or sizes_differ(asked, rows):
        return ""
    basis = on_basis(asked, rows[0], set(shown["basis"]))
    absent = lacking(asked, {row["region"] for row in rows})
    return cautioned(asked, said[:1].upper() + said[1:] + basis + absent, rows)
