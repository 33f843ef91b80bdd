"""The ranks that sources state of themselves, each within the set it names."""

import re
from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.analysis.rows import Row, rows_of
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_known
from indicators.reports.tables import HEADINGS, written
from indicators.reports.traced import Traces, code_of, together, traced
from indicators.store import questions

_TITLE = Text("来源自述的位次", "Ranks that the sources state")
_SUBTITLE = Text(
    "{years} · 各有各的比较对象，彼此不可比",
    "{years} · each among the regions its source names; not comparable with one another",
)
_RISE = Text("上升{n}位", "up {n}")
_FALL = Text("下降{n}位", "down {n}")
_SAME = Text("位次未变", "unchanged")
_RANK = Text("位次", "Rank")
_WITH = Text("{rank}（{moved}）", "{rank} ({moved})")
_AMONG = Text("比较对象与说明", "Among which regions, and notes")
_ELSEWHERE = Text(
    "各位次的比较对象不同，不连成线。",
    "Each rank stands within a set of its own, so no line joins them.",
)
_SEE = Text("看来源自述的位次", "Show the ranks that sources state")
_SPOKEN = Text("{name}{when}{what}{rank}", "{name}, {when}, {what}: {rank}")
_ONE = ("region", "scope", "indicator", "start", "end")


def stated_ranks_figure(asked: Asked) -> Figure:
    """Return the stated ranks of the chosen regions as a table: a number says them."""
    view, wording = asked.view, asked.wording
    values = questions.stated_ranks(asked.database, view.regions, view.periods)
    title = wording.say(_TITLE)
    if values.empty:
        return nothing_known(asked, "stated", title, stated_ranks_figure)
    stated = _stated(asked, values)
    entries = [_entry(asked, row, change) for row, change in stated]
    newest = [
        wording.say(_SPOKEN, name=name, what=what, when=when, rank=rank)
        for name, what, when, rank, _ in entries[:6]
    ]
    return Figure(
        code="stated",
        title=title,
        subtitle=wording.say(_SUBTITLE, years=view.periods.say(view.language)),
        rows=values,
        table=pd.DataFrame(entries, columns=_headings(asked)),
        alt=wording.joined([title, *newest]),
        missing=missing_regions(asked, values),
        computed=True,
        traces=_traces(asked, stated),
    )


def ranks_elsewhere(asked: Asked) -> Figure:
    """Return the figure that says why ranks are no lines, and where they are shown."""
    title = asked.wording.indicator(asked.view.indicator)
    view = replace(asked.view, page=Page.RANKINGS)
    offers = (Offer(asked.wording.say(_SEE), view),)
    missing = (asked.wording.say(_ELSEWHERE),)
    nothing = pd.DataFrame()
    return Figure("trend", title, "", nothing, nothing, missing=missing, offers=offers)


def _headings(asked: Asked) -> list[str]:
    say = asked.wording.say
    named = [say(HEADINGS[code]) for code in ("region", "indicator", "period")]
    return [*named, say(_RANK), say(_AMONG)]


def _traces(asked: Asked, stated: list[tuple[Row, Row | None]]) -> Traces:
    codes = [
        together(code_of(row), *([code_of(change)] if change else []))
        for row, change in stated
    ]
    return traced({asked.wording.say(_RANK): codes})


def _stated(asked: Asked, values: pd.DataFrame) -> list[tuple[Row, Row | None]]:
    """Return each rank with its change, region by region, the newest first in each."""
    rows = rows_of(values)
    changes = {_one(row): row for row in rows if _is_change(row)}
    ranks = {_one(row) for row in rows if not _is_change(row)}
    # A change stands beside its rank, and by itself only where no rank is stated.
    kept = [row for row in rows if not _is_change(row) or _one(row) not in ranks]
    # Rows come newest first, and a stable sort leaves them so.
    kept.sort(key=lambda row: asked.view.regions.index(row["region"]))
    return [(row, changes.get(_one(row))) for row in kept]


def _entry(asked: Asked, row: Row, change: Row | None) -> tuple[str, ...]:
    wording = asked.wording
    rank = written(row, wording)
    notes = _sentences(wording.note(row))
    if change is row:
        rank = _moved(asked, row)
    elif change:
        rank = wording.say(_WITH, rank=rank, moved=_moved(asked, change))
        notes += _sentences(wording.note(change))
    return (
        wording.series(row),
        wording.indicator(row["indicator"]),
        wording.period(row),
        rank,
        # A rank and its change often share a caution, which is said once.
        wording.joined(list(dict.fromkeys(notes))),
    )


def _sentences(note: str) -> list[str]:
    return [each for each in re.split(r"(?<=。)|(?<=\.) ", note) if each]


def _one(row: Row) -> tuple[Any, ...]:
    """Return what a rank and its change have in common."""
    return tuple(row[name] for name in _ONE)


def _is_change(row: Row) -> bool:
    return bool(row["measure"] == Measure.RANK_CHANGE.code)


def _moved(asked: Asked, row: Row) -> str:
    """Return the places moved, in words."""
    places = int(row["value"])
    text = _RISE if places > 0 else _FALL if places else _SAME
    return asked.wording.say(text, n=abs(places))
