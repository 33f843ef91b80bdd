"""
What happened to the editions, line by line; the last line is the current one.

Pointer and history are one file, so that they cannot disagree.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from indicators.model.observation import Named
from indicators.model.text import Text
from indicators.store.durable import write_durably
from indicators.store.problems import HistoryDamaged

HISTORY = "history.jsonl"


class Action(Named):
    """What a person did."""

    BUILD = Text("建库", "Build")
    IMPORT = Text("导入", "Import")
    APPROVE = Text("核实", "Approve")
    UNDO = Text("撤销", "Undo")
    KEEP = Text("保留版本", "Keep an edition")
    DEFINE = Text("新增定义", "Define")


STEPS = frozenset(one.code for one in (Action.BUILD, Action.IMPORT, Action.APPROVE))
"""What changes figures, and what an undo without a number takes back."""


@dataclass(frozen=True, slots=True)
class Event:
    """
    One thing that a person did, and the edition that was current when it was done.

    *parent* is the edition that was current before. *number* counts the events from
    one. *about* is the number of the event that an undo takes back or of the import
    that is approved, as *stage* says; *kept* is the edition that stays for good.

    Of an import, *file* and *sha256* are the workbook's name and content, *key* is the
    same for the same file read in the same way, *origin* is its document, *accepted*
    are the reasons for which its warnings were accepted.

    *added*, *changed* and *unchanged* count figures beside those shown before,
    *withdrawn* those that are not there any more.
    """

    edition: str
    parent: str
    action: str
    message: str
    who: str
    at: str
    file: str = ""
    sha256: str = ""
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    number: int = 0
    about: int = 0
    key: str = ""
    origin: str = ""
    mode: str = ""
    stage: str = ""
    kept: str = ""
    accepted: tuple[str, ...] = ()


def read_history(folder: Path) -> tuple[Event, ...]:
    """
    Return the events in *folder*, the oldest first; none before the first build.

    Raises:
        HistoryDamaged: a line before the last cannot be read
    """
    path = folder / HISTORY
    if not path.exists():
        return ()
    # Not splitlines: a message may hold a line separator that JSON leaves alone.
    lines = path.read_text("utf-8", errors="replace").strip("\n").split("\n")
    events = [_read(line) for line in lines]
    # A last line cut short is an event that did not happen; the edition before it is
    # whole. In the middle nobody could tell what the later events were about.
    if events[-1] is None:
        events.pop()
    if None in events:
        raise HistoryDamaged(line=events.index(None) + 1)
    return tuple(_numbered(event for event in events if event))


def write_history(folder: Path, events: Sequence[Event]) -> None:
    """Write *events* whole; from then on the last one's edition is current."""
    lines = (json.dumps(asdict(event), ensure_ascii=False) for event in events)
    # A file's name may hold bytes that are no text; the event must be told all the same.
    text = "".join(f"{line}\n" for line in lines)
    write_durably(folder / HISTORY, text.encode(errors="replace"))


def taken_back(events: Sequence[Event]) -> frozenset[int]:
    """Return the numbers of the events that an undo took back and none brought back."""
    numbers: set[int] = set()
    # From the last: whether an undo stands is known before what it takes back.
    for event in reversed(events):
        if event.action == Action.UNDO.code and event.number not in numbers:
            numbers.add(event.about)
    return frozenset(numbers)


def road(events: Sequence[Event]) -> list[str]:
    """Return the editions that undo would walk back through, the current one last."""
    return [event.edition for event in steps(events)]


def steps(events: Sequence[Event]) -> list[Event]:
    """Return what changed figures and was not taken back, the oldest first."""
    undone = taken_back(events)
    return [e for e in events if e.action in STEPS and e.number not in undone]


def _read(line: str) -> Event | None:
    try:
        found = Event(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return replace(found, accepted=tuple(found.accepted))


def _numbered(events: Iterator[Event]) -> Iterator[Event]:
    # Before events had numbers, an undo took back the last step that stood.
    standing: list[int] = []
    for number, event in enumerate(events, 1):
        if event.number:
            yield event
        elif event.action == Action.UNDO.code:
            yield replace(event, number=number, about=standing.pop())
        else:
            standing.append(number)
            yield replace(event, number=number)
