"""What must be said beside a figure: cautions of its rows, disagreements."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.observation import Stage
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked

_DEFINITION = Text("{indicator}：{definition}", "{indicator}: {definition}")
_NOTE = Text("{where}{when}：{note}", "{where}, {when}: {note}")
_OTHERS = Text(
    "另有其他来源数值，见“来源”页：{places}。",
    "Other origins give other values, see the Sources page: {places}.",
)
_UNVERIFIED = Text("未核实的上传数值：{places}。", "Uploaded and unverified: {places}.")
_PLACE = Text("{where}{when}", "{where} {when}")
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
    """Return the note of each row; then which are unverified, second-hand, disputed."""
    wording, rows = asked.wording, rows_of(shown)
    noted = [
        wording.say(
            _NOTE,
            where=wording.series(row),
            when=wording.period(row),
            note=wording.note(row),
        )
        for row in rows
        if wording.note(row)
    ]
    unverified = [row for row in rows if row["stage"] == Stage.UNVERIFIED.code]
    reposted = [row for row in rows if row["origin"] in asked.second_hand]
    disputed = [row for row in rows if row["others"]]
    named = [
        *_named(asked, _UNVERIFIED, unverified),
        *_named(asked, _SECOND_HAND, reposted),
        *_named(asked, _OTHERS, disputed),
    ]
    return list(dict.fromkeys([*noted, *named]))


def _named(asked: Asked, text: Text, rows: list[dict[str, Any]]) -> list[str]:
    """Return *text* with the places of *rows*, if there are any."""
    wording = asked.wording
    places = [
        wording.say(_PLACE, where=wording.series(row), when=wording.period(row))
        for row in rows
    ]
    if not places:
        return []
    listed_places = listed(list(dict.fromkeys(places)), asked.view.language)
    return [wording.say(text, places=listed_places)]
