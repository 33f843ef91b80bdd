"""Uploads of an installation whose imports were kept in its editions only."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from indicators.model.observation import Observation, Origin
from indicators.model.text import Text
from indicators.store.database import Database
from indicators.store.history import Action, Event, steps, write_history
from indicators.store.modes import Mode
from indicators.store.questions import origins
from indicators.store.retention import EDITION
from indicators.store.staging import fact_table
from indicators.store.uploads import UPLOADS, Uploads


def adopt(folder: Path, events: Sequence[Event]) -> None:
    """
    Take the uploads that stand over from the file of the current edition.

    Its tables are as they were, so it stays readable; only where uploads are kept has
    changed. What was undone before is not in it and cannot be brought back.
    """
    found = {event.number: event for event in _unkept(events)}
    if not found:
        return
    with Database(folder / f"{events[-1].edition}{EDITION}") as database:
        described = {one.code: one for one in _uploaded(database)}
        figures: dict[int, list[Observation]] = defaultdict(list)
        for one in database.observations():
            if one.origin in described:
                figures[_owner(one.origin, found)].append(one)
    uploads = Uploads(folder / UPLOADS)
    for number, event in found.items():
        found[number] = _adopted(uploads, event, figures[number], described)
    # The history comes last: killed before, the next writer does it all again.
    write_history(folder, [found.get(event.number, event) for event in events])


def _unkept(events: Sequence[Event]) -> list[Event]:
    imported = Action.IMPORT.code
    return [e for e in steps(events) if e.action == imported and not e.key]


def _uploaded(database: Database) -> list[Origin]:
    known = origins(database)
    known = known[known["publisher_kind"] == "upload"]
    return [
        Origin(
            code=row["origin"],
            title=row["title"],
            publisher=Text(row["publisher_zh"], row["publisher_en"]),
            publisher_kind=row["publisher_kind"],
            date=row["date"],
            address=row["address"],
            grade=row["grade"],
            file=row["file"],
            note=Text(row["note_zh"], row["note_en"]),
        )
        for row in known.to_dict("records")
    ]


def _owner(origin: str, events: dict[int, Event]) -> int:
    # The document's code ends with what the workbook's hash begins with.
    for number, event in events.items():
        if event.sha256 and origin.endswith(event.sha256[:12]):
            return number
    return max(events)


def _adopted(
    uploads: Uploads,
    event: Event,
    figures: list[Observation],
    described: dict[str, Origin],
) -> Event:
    codes = sorted({one.origin for one in figures})
    uploads.keep(event.number, fact_table(figures), [described[c] for c in codes])
    origin = codes[0] if codes else ""
    key = f"adopted-{event.number}"
    return replace(event, key=key, mode=Mode.MERGE.code, origin=origin)
