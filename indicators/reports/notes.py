"""What must be said beside a figure: cautions of its rows, disagreements."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.observation import Stage
from indicators.model.text import COMMA, SEMICOLON, Text
from indicators.reports.figure import Asked

_DEFINITION = Text("{indicator}：{definition}", "{indicator}: {definition}")
_NOTE = Text("{where}{when}：{note}", "{where}, {when}: {note}")
_OTHERS = Text(
    "另有其他来源数值，见“来源”页：{places}。",
    "Other sources give other values (see the Sources page): {places}.",
)
_UNVERIFIED = Text("未核实的上传数值：{places}。", "Uploaded and unverified: {places}.")
_PLACE = Text("{where}{when}", "{where} {when}")
_LATER = Text("{when}：{note}", "{when}: {note}")
_SECOND_HAND = Text(
    "二手来源（B级，转载）：{places}。", "Second-hand (grade B, reposts): {places}."
)


def definition_note(asked: Asked) -> tuple[str, ...]:
    """Return what the view's indicator counts, and from whom."""
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    facts = {"indicator": indicator.name, "definition": indicator.definition}
    said = {name: text.say(asked.view.language) for name, text in facts.items()}
    return (asked.wording.say(_DEFINITION, **said),)


def row_notes(asked: Asked, shown: pd.DataFrame) -> list[str]:
    """Return a note a series; then which rows are unverified, second-hand, disputed."""
    rows = rows_of(shown)
    unverified = [row for row in rows if row["stage"] == Stage.UNVERIFIED.code]
    reposted = [row for row in rows if row["origin"] in asked.second_hand]
    disputed = [row for row in rows if row["others"]]
    named = [
        *_named(asked, _UNVERIFIED, unverified),
        *_named(asked, _SECOND_HAND, reposted),
        *_named(asked, _OTHERS, disputed),
    ]
    return [*_noted(asked, rows), *named]


def _noted(asked: Asked, rows: list[dict[str, Any]]) -> list[str]:
    """Return the notes of each series as one, periods with the same note together."""
    wording, comma = asked.wording, asked.wording.say(COMMA)
    periods: dict[str, dict[str, dict[str, None]]] = {}
    for row in rows:
        if note := wording.note(row):
            of_series = periods.setdefault(wording.series(row), {})
            of_series.setdefault(note, {})[wording.period(row)] = None
    told = []
    for where, of_series in periods.items():
        notes: dict[str, list[str]] = {}
        for note, whens in of_series.items():
            notes.setdefault(comma.join(whens), []).append(note)
        (when, first), *later = notes.items()
        said = [wording.say(_NOTE, where=where, when=when, note=wording.joined(first))]
        said += [
            wording.say(_LATER, when=when, note=wording.joined(each))
            for when, each in later
        ]
        told.append(wording.joined(said))
    return told


def _named(asked: Asked, text: Text, rows: list[dict[str, Any]]) -> list[str]:
    """Return *text* with the places of *rows*, if there are any."""
    wording, periods = asked.wording, dict[str, dict[str, None]]()
    for row in rows:
        periods.setdefault(wording.series(row), {})[wording.period(row)] = None
    places = [
        wording.say(_PLACE, where=where, when=wording.say(COMMA).join(whens))
        for where, whens in periods.items()
    ]
    between = wording.say(SEMICOLON)
    return [wording.say(text, places=between.join(places))] if places else []
