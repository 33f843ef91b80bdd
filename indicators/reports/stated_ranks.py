"""The ranks that sources state of themselves, each within the set it names."""

from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.charts import bars
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text
from indicators.model.view import Page
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import missing_regions, nothing_known
from indicators.reports.marks import bar_marks
from indicators.reports.tables import HEADINGS, written
from indicators.store import questions

_TITLE = Text("来源自述的位次", "Ranks that the sources state")
_SUBTITLE = Text(
    "{years} · 越短越靠前 · 各在来源所述的范围内，彼此不可比",
    "{years} · shorter is higher · each within the set its source names, not comparable "
    "with one another",
)
_LABEL = Text("{name} · {when}：{rank}", "{name} · {when}: {rank}")
_SENTENCE = Text("{indicator}，{label}。{note}", "{indicator}, {label}. {note}")
_RISE = Text("上升{n}位", "up {n}")
_FALL = Text("下降{n}位", "down {n}")
_AMONG = Text("范围与说明", "Among, and notes")
_ELSEWHERE = Text(
    "位次各在来源所述的范围内，不连成线。",
    "Ranks stand each within a set of its own: no line joins them.",
)
_SEE = Text("看来源自述的位次", "See the ranks that sources state")
RANKS = {Measure.RANK, Measure.RANK_CHANGE}
_DRAWN = 24
_NOTE = Text(
    "图中为最近的{n}个，其余见“表格”。",
    "The chart shows the newest {n}; the table has all.",
)


def stated_ranks_figure(asked: Asked) -> Figure:
    """Return the newest stated ranks of the chosen regions as bars, all as a table."""
    view, wording = asked.view, asked.wording
    values = questions.stated_ranks(asked.database, view.regions, view.periods)
    title = wording.say(_TITLE)
    if values.empty:
        return nothing_known(asked, "stated", title, stated_ranks_figure)
    ranks = values[values["measure"] == Measure.RANK.code]
    drawn = [_bar(asked, row) for row in rows_of(ranks.head(_DRAWN))]
    more = len(ranks) > _DRAWN
    years = view.periods.name
    return Figure(
        code="stated",
        title=title,
        subtitle=wording.say(_SUBTITLE, years=years),
        rows=values,
        table=_table(asked, values),
        specification=bars(asked.look),
        marks={"rows": bar_marks(asked, drawn, Scale.plain(view.language))},
        alt=wording.joined([title, *(row["label"] for row in drawn[:6])]),
        notes=(wording.say(_NOTE, n=_DRAWN),) if more else (),
        missing=missing_regions(asked, values),
    )


def ranks_elsewhere(asked: Asked) -> Figure:
    """Return the figure that says why ranks are no lines, and where they are shown."""
    title = asked.wording.indicator(asked.view.indicator)
    view = replace(asked.view, page=Page.RANKINGS)
    offers = (Offer(asked.wording.say(_SEE), view),)
    missing = (asked.wording.say(_ELSEWHERE),)
    nothing = pd.DataFrame()
    return Figure("trend", title, "", nothing, nothing, missing=missing, offers=offers)


def _bar(asked: Asked, row: dict[str, Any]) -> dict[str, Any]:
    wording = asked.wording
    indicator = wording.indicator(row["indicator"])
    label = wording.say(
        _LABEL,
        name=wording.region(row["region"]),
        when=wording.period(row),
        rank=_said(asked, row),
    )
    sentence = wording.say(
        _SENTENCE, indicator=indicator, label=label, note=wording.note(row)
    )
    scope = wording.scope(row["scope"])
    detail = " · ".join(filter(None, (indicator, scope)))
    return {**row, "label": label, "detail": detail, "sentence": sentence.strip()}


def _said(asked: Asked, row: dict[str, Any]) -> str:
    """Return the rank, or the places moved, in words."""
    if row["measure"] == Measure.RANK_CHANGE.code:
        n = int(row["value"])
        return asked.wording.say(_RISE if n > 0 else _FALL, n=abs(n))
    return written(row, asked.wording)


def _table(asked: Asked, values: pd.DataFrame) -> pd.DataFrame:
    wording = asked.wording
    names = {code: wording.say(HEADINGS[code]) for code in ("region", "indicator")}
    rows = [
        {
            names["region"]: wording.series(row),
            names["indicator"]: wording.indicator(row["indicator"]),
            wording.say(HEADINGS["period"]): wording.period(row),
            wording.say(HEADINGS["value"]): _said(asked, row),
            wording.say(_AMONG): wording.note(row),
        }
        for row in rows_of(values)
    ]
    return pd.DataFrame(rows)
