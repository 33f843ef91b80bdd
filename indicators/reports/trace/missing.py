"""A figure that the edition does not have, and the nearest of its series that it has."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.observation import Basis, Measure, Stage
from indicators.model.period import Period
from indicators.model.text import COMMA, Text
from indicators.model.view import Years
from indicators.reports.figure import Asked, Figure, Offer
from indicators.store import questions

_TITLE = Text("追溯一个数值", "The trace of one figure")
_MISSING = Text(
    "这一版本中没有这个数值：{where} · {what}（{how}），{when}。",
    "This edition does not have this figure: {where} · {what} ({how}), {when}.",
)
_NOT_YET = Text(
    "截至{day}，这个数值还没有发布：{where} · {what}（{how}），{when}。",
    "As known on {day}, this figure had not been published: {where} · {what} ({how}), "
    "{when}.",
)
_LATER = Text("看现在的这个数值", "Show this figure as known today")
_OFFER = Text("看{when}的数值（{how}）", "Show the figure for {when} ({how})")
_EVER = Years(1900, 2100)
_MOST = 3


def not_there(asked: Asked, cell: Cell) -> Figure:
    """Return the empty figure that names *cell* and offers up to three nearest."""
    wording = asked.wording
    title, nothing = wording.say(_TITLE), pd.DataFrame()
    known = wording.catalog
    indicator = known.indicators.get(cell.indicator)
    named = cell.region in known.every_region
    today = replace(asked.view, known="")
    # Another day may have what this one lacks: then it is not missing, only not known.
    later = bool(asked.view.known) and _is_there(asked, cell)
    sentence = wording.say(
        _NOT_YET if later else _MISSING,
        day=asked.view.known,
        where=wording.region(cell.region) if named else cell.region,
        what=wording.say(indicator.name) if indicator else cell.indicator,
        how=_how(asked, cell),
        when=Period.parse(cell.period).name(asked.view.language),
    )
    offers = tuple(_offer(asked, near) for near in _nearest(asked, cell))
    if later:
        offers = (Offer(wording.say(_LATER), today), *offers)
    return Figure(
        "trace", title, "", nothing, nothing, missing=(sentence,), offers=offers
    )


def _is_there(asked: Asked, cell: Cell) -> bool:
    return not questions.answers(asked.database.as_known(""), cell).empty


def _nearest(asked: Asked, cell: Cell) -> list[Cell]:
    """Return cells of the same series, the nearest period first; else of the indicator."""
    rows = questions.figures(asked.database, (cell.region,), cell.indicator, "", _EVER)
    found = dict.fromkeys(Cell.of(row) for row in rows_of(rows))
    series = [one for one in found if replace(one, period=cell.period) == cell]
    near = series or [one for one in found if one.plan == cell.plan]
    return sorted(near, key=lambda one: (_days_between(one, cell), str(one)))[:_MOST]


def _days_between(one: Cell, other: Cell) -> tuple[bool, int]:
    here, there = Period.parse(one.period), Period.parse(other.period)
    # The same months of another year are nearer than other months of the same.
    return here.interval != there.interval, abs((here.end - there.end).days)


def _offer(asked: Asked, cell: Cell) -> Offer:
    when = Period.parse(cell.period).name(asked.view.language)
    words = asked.wording.say(_OFFER, when=when, how=_how(asked, cell))
    view = replace(asked.view, cell=str(cell), origin="", tabs=(), alone="")
    return Offer(words, view)


def _how(asked: Asked, cell: Cell) -> str:
    """Return measure, basis and scope of *cell*, and whether it is a target."""
    wording, language = asked.wording, asked.view.language
    scope = wording.catalog.scopes.get(cell.scope)
    said = [
        Measure.of(cell.measure).say(language),
        "" if cell.basis == Basis.UNSTATED.code else Basis.of(cell.basis).say(language),
        wording.say(scope.name) if scope and cell.scope != "whole" else "",
        Stage.TARGET.say(language) if cell.plan else "",
    ]
    return wording.say(COMMA).join(filter(None, said))
