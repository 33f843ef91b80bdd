"""What must be said beside a figure: what it counts, and cautions of single figures."""

from collections.abc import Iterator, Sequence

from indicators.analysis.rows import Row
from indicators.model.cell import Cell
from indicators.model.observation import Qualifier, Stage
from indicators.model.text import COMMA, SEMICOLON, Text
from indicators.reports.figure import Asked, Remark
from indicators.reports.settled import outnumbered

_DEFINITION = Text("{indicator}：{definition}", "{indicator}: {definition}")
_REMARK = Text("{places}：{words}", "{places}: {words}")
_OTHERS = Text(
    "其他来源另有{n}个数值，见“来源”页。",
    "Other sources give other values ({n}): see the Sources page.",
)
_UNVERIFIED = Text("未核实的上传数值。", "Uploaded and unverified.")
_SECOND_HAND = Text("二手来源（B级，转载）。", "Second-hand (grade B, a repost).")
_WEAK = Text("来源较弱（C级）。", "A weak source (grade C).")
_PROVISIONAL = Text("初步数，以后可能修订。", "Provisional, may be revised.")
_QUALIFIERS = {
    Qualifier.ABOUT: Text("来源写的是约数。", "The source says “about”."),
    Qualifier.OVER: Text("来源只写超过这个数。", "The source says “over” this number."),
    Qualifier.UP_TO: Text(
        "来源只写不超过这个数。", "The source says “at most” this number."
    ),
}
_PLACE = Text("{where}{when}", "{where} {when}")
_SPAN = Text("{first}至{last}的{n}个时期", "{n} periods from {first} to {last}")
_FEW = 6
"""Periods of a series that a remark names one by one."""


def definition_note(asked: Asked) -> tuple[str, ...]:
    """Return what the view's indicator counts, and from whom."""
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    facts = {"indicator": indicator.name, "definition": indicator.definition}
    said = {name: text.say(asked.view.language) for name, text in facts.items()}
    return (asked.wording.say(_DEFINITION, **said),)


def remarks_of(asked: Asked, rows: Sequence[Row]) -> tuple[Remark, ...]:
    """Return a remark for each caution that *rows* have, in the order of their first."""
    few = outnumbered(rows)
    having: dict[str, list[Row]] = {}
    for row in rows:
        for words in _cautions(asked, row, provisional=few):
            having.setdefault(words, []).append(row)
    return tuple(_remark(asked, words, found) for words, found in having.items())


def _cautions(asked: Asked, row: Row, *, provisional: bool) -> Iterator[str]:
    """Yield what must be known of *row*, in words that say no place."""
    say = asked.wording.say
    if note := asked.wording.note(row):
        yield asked.wording.joined([note])
    if row["stage"] == Stage.UNVERIFIED.code:
        yield say(_UNVERIFIED)
    if row["origin"] in asked.second_hand:
        yield say(_WEAK if row["origin"] in asked.weak else _SECOND_HAND)
    if row["others"]:
        yield say(_OTHERS, n=row["others"])
    if text := _QUALIFIERS.get(Qualifier.of(row["qualifier"])):
        yield say(text)
    if provisional and row["stage"] == Stage.PRELIMINARY.code:
        yield say(_PROVISIONAL)


def _remark(asked: Asked, words: str, rows: Sequence[Row]) -> Remark:
    text = asked.wording.say(_REMARK, places=_places(asked, rows), words=words)
    return Remark(text, frozenset(map(Cell.of, rows)), words)


def _places(asked: Asked, rows: Sequence[Row]) -> str:
    """Return where *rows* stand: each series with its periods."""
    wording, periods = asked.wording, dict[str, dict[str, None]]()
    for row in rows:
        periods.setdefault(wording.series(row), {})[wording.period(row)] = None
    places = [
        wording.say(_PLACE, where=where, when=_when(asked, list(whens)))
        for where, whens in periods.items()
    ]
    return wording.say(SEMICOLON).join(places)


def _when(asked: Asked, periods: list[str]) -> str:
    if len(periods) <= _FEW:
        return asked.wording.say(COMMA).join(periods)
    ends = {"first": periods[0], "last": periods[-1]}
    return asked.wording.say(_SPAN, n=len(periods), **ends)
