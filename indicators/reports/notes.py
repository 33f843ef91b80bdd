"""What must be said beside a figure: breaks, cautions of its rows, disagreements."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.analysis.trend import crossed
from indicators.analysis.wording import Wording
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked

_CUT = Text("{where}在{year}年处断开:{text}", "{where} is cut at {year}: {text}")
_DEFINITION = Text("{indicator}:{definition}", "{indicator}: {definition}")
_NOTE = Text("{where}{when}:{note}", "{where}, {when}: {note}")
_OTHERS = Text(
    "{where}{when}另有{count}个其他来源的数值,见“来源”页。",
    "{where}, {when}: other origins give {count} further values, see the Sources page.",
)
_PLACE = Text("{where}{when}", "{where} {when}")
_SECOND_HAND = Text(
    "二手来源(B级,转载):{places}。", "Second-hand (grade B, reposts): {places}."
)


def definition_note(asked: Asked) -> tuple[str, ...]:
    """Return what the view's indicator counts, and from whom."""
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    facts = {"indicator": indicator.name, "definition": indicator.definition}
    said = {name: text.say(asked.view.language) for name, text in facts.items()}
    return (asked.wording.say(_DEFINITION, **said),)


def cut_notes(asked: Asked, shown: pd.DataFrame, breaks: pd.DataFrame) -> list[str]:
    """Return what happened at each of *breaks* that cuts a line of *shown*."""
    wording = asked.wording
    said = [
        wording.say(
            _CUT,
            where=wording.region(cut["region"]) if cut["region"] else "",
            year=cut["start"][:4],
            text=cut[f"text_{asked.view.language}"],
        )
        for cut in rows_of(crossed(breaks, shown))
    ]
    return list(dict.fromkeys(said))


def row_notes(asked: Asked, shown: pd.DataFrame) -> list[str]:
    """Return the note of each row, then what is second-hand, then what others say."""
    wording, rows = asked.wording, rows_of(shown)
    noted = [
        _said(wording, _NOTE, row, note=wording.note(row))
        for row in rows
        if wording.note(row)
    ]
    doubled = [
        _said(wording, _OTHERS, row, count=int(row["others"]))
        for row in rows
        if row["others"]
    ]
    return list(dict.fromkeys(noted + _second_hand(asked, rows) + doubled))


def _second_hand(asked: Asked, rows: list[dict[str, Any]]) -> list[str]:
    wording = asked.wording
    places = [
        wording.say(_PLACE, where=wording.series(row), when=wording.period(row))
        for row in rows
        if row["origin"] in asked.second_hand
    ]
    if not places:
        return []
    named = listed(list(dict.fromkeys(places)), asked.view.language)
    return [wording.say(_SECOND_HAND, places=named)]


def _said(wording: Wording, text: Text, row: dict[str, Any], **facts: object) -> str:
    return wording.say(
        text, where=wording.series(row), when=wording.period(row), **facts
    )
