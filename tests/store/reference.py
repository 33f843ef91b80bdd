"""The same answers as the store's questions, slowly and plainly."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from indicators.model.cell import Cell
from indicators.model.observation import Measure, Observation, Origin, Stage
from indicators.model.period import Interval
from indicators.model.view import Years

STAGES = ["final", "revised", "preliminary", "unverified", "target"]
PUBLISHERS = ["bureau", "government", "department", "press", "other", "upload"]
GRADES = ["A", "B", "C", ""]


@dataclass(frozen=True)
class Figure:
    """An observation, whether it is shown, and how many others share its key."""

    one: Observation
    shown: bool
    others: int

    @property
    def target(self) -> bool:
        return self.one.stage is Stage.TARGET


class Reference:
    """An edition as a list; *numbers* say which import a fact came with."""

    def __init__(
        self,
        facts: Iterable[Observation],
        origins: Iterable[Origin],
        numbers: Mapping[Any, int] | None = None,
    ) -> None:
        self.origins = sorted(origins, key=lambda origin: origin.code)
        self.numbers = numbers or {}
        self.figures = list(self._ordered(set(map(told_apart, facts))))

    def _ordered(self, facts: set[Any]) -> Iterable[Figure]:
        observations = sorted(
            (one for *_, one in facts), key=lambda one: place(one) + self.choice(one)
        )
        for _, same in groupby(observations, key=place):
            several = list(same)
            for one in several:
                yield Figure(one, one is several[0], len(several) - 1)

    def as_known(self, day: date) -> "Reference":
        """Return what the documents that were out on *day* say; shown is chosen anew."""
        known = [origin for origin in self.origins if was_out(origin, day)]
        codes = {origin.code for origin in known}
        facts = [f.one for f in self.figures if f.one.origin in codes]
        return Reference(facts, known, self.numbers)

    def choice(self, one: Observation) -> tuple[Any, ...]:
        origin = next(o for o in self.origins if o.code == one.origin)
        return (
            STAGES.index(one.stage.code),
            PUBLISHERS.index(origin.publisher_kind),
            GRADES.index(origin.grade),
            -self.numbers.get(told_apart(one), 0),
            [-ord(letter) for letter in origin.date.ljust(10, " ")],
            one.origin,
            one.value,
            max(0, -one.value.as_tuple().exponent),
            one.unit,
            one.qualifier.code,
            one.locator.zh,
            one.locator.en,
            one.note.zh,
            one.note.en,
            one.printed,
        )

    def shown(self, regions: Sequence[str], years: Years) -> list[Figure]:
        return [
            f
            for f in self.figures
            if f.shown and f.one.region in regions and f.one.period.year in years
        ]

    def observations(self) -> list[Observation]:
        return [f.one for f in self.figures]

    def series(
        self,
        indicator: str,
        measure: Measure,
        regions: Sequence[str],
        interval: Interval,
        years: Years,
    ) -> list[dict[str, Any]]:
        found = [
            f
            for f in self.shown(regions, years)
            if f.one.indicator == indicator
            and f.one.measure is measure
            and f.one.period.interval == interval
            and not f.target
        ]
        found.sort(
            key=lambda f: (
                f.one.region,
                f.one.scope,
                f.one.basis.code,
                f.one.period.start,
                f.one.period.end,
            )
        )
        return [row(f) for f in found]

    def positions(  # noqa: PLR0913, PLR0917  # as the question has them
        self,
        indicator: str,
        measure: Measure,
        regions: Sequence[str],
        interval: Interval,
        year: int,
        direction: str,
    ) -> list[dict[str, Any]]:
        rows = self.series(indicator, measure, regions, interval, Years(year - 1, year))
        rows = [r for r in rows if r["scope"] == "whole"]
        last = {
            (r["basis"], r["region"], r["year"]): r
            for r in sorted(rows, key=lambda r: r["end"])
        }
        answer = []
        for (basis, region, its_year), now in last.items():
            if its_year != year:
                continue
            peers = [r for (b, _, y), r in last.items() if (b, y) == (basis, year)]
            before = [last.get((basis, r["region"], year - 1)) for r in peers]
            then = last.get((basis, region, year - 1))
            above = [r["value"] for r in peers if better(r, now, direction)]
            below = [r["value"] for r in peers if better(now, r, direction)]
            nearest = min if direction != "down" else max
            farthest = max if direction != "down" else min
            previous_rank = (
                1 + sum(better(r, then, direction) for r in before)
                if all(before)
                else None
            )
            answer.append(
                now
                | {
                    "rank": 1 + len(above),
                    "n": len(peers),
                    "ties": len(peers) - len(above) - len(below) - 1,
                    "gap_above": abs(nearest(above) - now["value"]) if above else None,
                    "gap_below": abs(farthest(below) - now["value"]) if below else None,
                    "previous_year": then and year - 1,
                    "previous_value": then and then["value"],
                    "previous_rank": previous_rank,
                    "moved": previous_rank and previous_rank - 1 - len(above),
                }
            )
        return sorted(answer, key=lambda r: (r["basis"], r["rank"], r["region"]))

    def stated_ranks(
        self, regions: Sequence[str], years: Years
    ) -> list[dict[str, Any]]:
        found = [
            f
            for f in self.shown(regions, years)
            if f.one.measure in (Measure.RANK, Measure.RANK_CHANGE) and not f.target
        ]
        found.sort(
            key=lambda f: (
                -f.one.period.end.toordinal(),
                -f.one.period.start.toordinal(),
                f.one.region,
                f.one.indicator,
                f.one.measure.code,
                f.one.scope,
                f.one.basis.code,
            )
        )
        return [row(f) for f in found]

    def projects(
        self, indicators: Sequence[str], regions: Sequence[str], years: Years
    ) -> list[dict[str, Any]]:
        found = [f for f in self.shown(regions, years) if f.one.indicator in indicators]
        found.sort(
            key=lambda f: (
                f.one.region,
                f.one.indicator,
                f.one.measure.code,
                f.one.scope,
                f.one.basis.code,
                f.one.period.start,
                f.one.period.end,
                f.target,
            )
        )
        return [row(f) for f in found]

    def targets(
        self, indicator: str, regions: Sequence[str], years: Years
    ) -> list[dict[str, Any]]:
        rows = self.projects([indicator], regions, years)
        return [r for r in rows if r["stage"] == "target"]

    def all_figures(
        self, regions: Sequence[str], indicator: str, origin: str, years: Years
    ) -> list[dict[str, Any]]:
        return [
            row(f)
            for f in self.figures
            if (not regions or f.one.region in regions)
            and indicator in ("", f.one.indicator)
            and origin in ("", f.one.origin)
            and f.one.period.year in years
        ]

    def coverage(self, regions: Sequence[str]) -> list[dict[str, Any]]:
        names = ("region", "indicator", "measure", "interval", "target", "scope")
        keyed = [
            (tuple(row(f)[n] for n in names), f.one.period.year)
            for f in self.figures
            if f.shown and (not regions or f.one.region in regions)
        ]
        answer = []
        for key in sorted({key for key, _ in keyed}):
            years = [year for k, year in keyed if k == key]
            sizes = {
                "first_year": min(years),
                "last_year": max(years),
                "figures": len(years),
            }
            answer.append(dict(zip(names, key, strict=True)) | sizes)
        return answer

    def latest(self, regions: Sequence[str]) -> list[dict[str, Any]]:
        best: dict[Any, Figure] = {}
        for f in self.figures:
            r = row(f)
            key = (r["region"], r["indicator"], r["measure"], r["interval"])
            if f.shown and not f.target and r["region"] in regions:
                best[key] = min(best.get(key, f), f, key=_later_first)
        return [row(best[key]) for key in sorted(best)]

    def disagreements(self, regions: Sequence[str]) -> list[dict[str, Any]]:
        names = (
            "region",
            "indicator",
            "measure",
            "scope",
            "basis",
            "target",
            "start",
            "end",
        )
        same: dict[Any, list[Figure]] = {}
        for f in self.figures:
            if not regions or f.one.region in regions:
                same.setdefault(tuple(row(f)[n] for n in names), []).append(f)
        return [
            dict(zip(names, key, strict=True))
            | {
                "smallest": min(float(f.one.value) for f in fs),
                "largest": max(float(f.one.value) for f in fs),
                "unit": next(f.one.unit for f in fs if f.shown),
                "figures": len(fs),
            }
            for key, fs in sorted(same.items())
            if len({f.one.value for f in fs}) > 1
        ]

    def several(self, regions: Sequence[str], years: Years) -> list[dict[str, Any]]:
        values: dict[Any, set[Any]] = {}
        for f in self.figures:
            values.setdefault(place(f.one), set()).add(f.one.value)
        return [
            row(f)
            for f in self.figures
            if len(values[place(f.one)]) > 1
            and (not regions or f.one.region in regions)
            and f.one.period.year in years
        ]

    def answers(self, cell: Cell) -> list[dict[str, Any]]:
        return [row(f) for f in self.figures if Cell.of(row(f)) == cell]

    def origin_sizes(self) -> list[tuple[str, int]]:
        cited = [f.one.origin for f in self.figures]
        return [(origin.code, cited.count(origin.code)) for origin in self.origins]

    def withdrawn_keys(
        self, sheet: Sequence[Observation], mode: str, removes: Collection[Any]
    ) -> list[Any]:
        kinds = {origin.code: origin.publisher_kind for origin in self.origins}
        uploads = {f.one.key for f in self.figures if kinds[f.one.origin] == "upload"}
        keys = [one.key for one in sheet]
        if mode == "withdraw":
            return [key for key in keys if key in uploads] + list(
                uploads & set(removes)
            )
        places = {one.region for one in sheet} if mode == "replace" else set()
        blocks = {block(one) for one in sheet}
        return [
            key
            for key in uploads - set(keys)
            if key in removes or (key[1] in places and (key[0], *key[2:]) in blocks)
        ]

    def status(self, fresh: Observation) -> tuple[str, float | None]:
        for f in self.figures:
            if f.shown and f.one.key == fresh.key:
                same = told(f.one) == told(fresh)
                return "unchanged" if same else "changed", float(f.one.value)
        return "new", None


def was_out(origin: Origin, day: date) -> bool:
    """Whether *origin* was certainly published by the end of *day*."""
    if not origin.date:
        return False
    year, month, day_of_month = (*map(int, origin.date.split("-")), 0, 0)[:3]
    if day_of_month:
        return date(year, month, day_of_month) <= day
    # A year or a month is over on the day before the next one begins.
    next_one = date(year + (month in {0, 12}), 1 if month in {0, 12} else month + 1, 1)
    return next_one - timedelta(days=1) <= day


def told(one: Observation) -> tuple[float, str, str]:
    """Return what two figures must share to be equal."""
    return float(one.value), one.unit, one.qualifier.code


def edition_differences(old: Reference, new: Reference) -> list[tuple[Any, ...]]:
    """Return key, status, old and new value of every shown figure that differs."""
    before, after = (
        {f.one.key: told(f.one) for f in edition.figures if f.shown}
        for edition in (old, new)
    )
    return [
        (
            key,
            "new"
            if key not in before
            else "removed"
            if key not in after
            else "changed",
            before[key][0] if key in before else None,
            after[key][0] if key in after else None,
        )
        for key in before | after
        if before.get(key) != after.get(key)
    ]


def withdrawn(
    facts: Iterable[tuple[int, Observation]],
    sheet: Sequence[Observation],
    mode: str,
    removes: Collection[Any] = (),
) -> set[tuple[int, Any]]:
    """Return which of *facts*, with the numbers of their imports, a sheet withdraws."""
    keys = {one.key for one in sheet}
    regions = {one.region for one in sheet}
    blocks = {block(one) for one in sheet}
    repeated = {(one.key, told(one)) for one in sheet}
    return {
        (number, told_apart(one))
        for number, one in facts
        if one.key in removes
        or (mode == "withdraw" and one.key in keys)
        or (
            mode == "replace"
            and one.region in regions
            and block(one) in blocks
            and (one.key, told(one)) not in repeated
        )
    }


def block(one: Observation) -> tuple[Any, ...]:
    """Return what a replacing sheet replaces for each of its regions."""
    return (one.key[0], *one.key[2:])


def better(one: dict[str, Any], other: dict[str, Any], direction: str) -> bool:
    """Whether *one* stands before *other*."""
    if direction == "down":
        return bool(one["value"] < other["value"])
    return bool(one["value"] > other["value"])


def place(one: Observation) -> tuple[Any, ...]:
    """Return where *one* is stored, the same for one key."""
    return (
        one.indicator,
        one.region,
        one.period.start,
        one.period.end,
        one.measure.code,
        one.scope,
        one.basis.code,
        one.stage is Stage.TARGET,
    )


def row(figure: Figure) -> dict[str, Any]:
    """Return *figure* with every column that a question may show."""
    one = figure.one
    return {
        "region": one.region,
        "scope": one.scope,
        "indicator": one.indicator,
        "measure": one.measure.code,
        "interval": str(one.period.interval or ""),
        "basis": one.basis.code,
        "stage": one.stage.code,
        "qualifier": one.qualifier.code,
        "start": one.period.start,
        "end": one.period.end,
        "year": one.period.year,
        "target": figure.target,
        "value": float(one.value),
        "unit": one.unit,
        "origin": one.origin,
        "shown": figure.shown,
        "others": figure.others,
        "locator_zh": one.locator.zh,
        "locator_en": one.locator.en,
        "note_zh": one.note.zh,
        "note_en": one.note.en,
        "printed": one.printed,
    }


def told_apart(one: Observation) -> tuple[Any, ...]:
    """Return *one* with its value as it is printed."""
    # 5 and 5.0 are equal to Python; what was printed is not.
    return (str(one.value), one)


def _later_first(figure: Figure) -> tuple[Any, ...]:
    one = figure.one
    return (
        one.scope != "whole",
        -one.period.end.toordinal(),
        -one.period.start.toordinal(),
        one.scope,
        one.basis.code,
    )
