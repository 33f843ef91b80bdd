"""
What happened to the editions, line by line; the last line is the current one.

Pointer and history are one file, so that they cannot disagree.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from indicators.store.durable import write_durably

HISTORY = "history.jsonl"


@dataclass(frozen=True, slots=True)
class Event:
    """
    One step from an edition to the next, or back.

    *file* and *sha256* are the workbook's name and content; *added*, *changed* and
    *unchanged* count its figures beside those shown before.
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


def read_history(folder: Path) -> tuple[Event, ...]:
    """Return the events in *folder*, the oldest first; none before the first build."""
    path = folder / HISTORY
    if not path.exists():
        return ()
    # Not splitlines: a message may hold a line separator that JSON leaves alone.
    lines = path.read_text("utf-8").strip("\n").split("\n")
    return tuple(Event(**json.loads(line)) for line in lines)


def write_history(folder: Path, events: Sequence[Event]) -> None:
    """Write *events* whole; from then on the last one's edition is current."""
    lines = (json.dumps(asdict(event), ensure_ascii=False) for event in events)
    write_durably(folder / HISTORY, "".join(f"{line}\n" for line in lines).encode())


def road(events: Sequence[Event]) -> list[str]:
    """Return the editions that undo would walk back through, the current one last."""
    editions: list[str] = []
    for event in events:
        if event.action == "undo":
            editions.pop()
        else:
            editions.append(event.edition)
    return editions
