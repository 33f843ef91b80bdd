"""The imports of an uploaded document, and its file as it was received."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indicators.store.history import Action, Event, read_history, taken_back
from indicators.store.modes import Mode
from indicators.store.problems import FileChanged, FileGone
from indicators.store.uploads import UPLOADS, Uploads

FILES = "files"


@dataclass(frozen=True, slots=True)
class Imported:
    """
    An import of a document: its event, and who approved its figures last, if anybody.

    *undone* is the event that took it back, None while it stands. *answers* are those
    that the file was read with; None where they were not kept.
    """

    event: Event
    approval: Event | None
    undone: Event | None
    answers: Mapping[str, str] | None


def imports_of(folder: Path, origin: str) -> tuple[Imported, ...]:
    """Return the imports that brought the document *origin*, the oldest first."""
    events = read_history(folder)
    return tuple(
        _imported(folder, event, events) for event in events if _brings(event, origin)
    )


def received(folder: Path, event: Event) -> bytes:
    """
    Return the file of an import as it was received.

    Raises:
        FileGone: it is not kept any more
        FileChanged: it is not the file that was received
    """
    found = _file(folder, event)
    if found is None:
        raise FileGone(file=event.file)
    content = found.read_bytes()
    if hashlib.sha256(content).hexdigest() != event.sha256:
        raise FileChanged(file=event.file)
    return content


def files_stamp(folder: Path) -> int:
    """Return a token that changes when a kept file may have changed."""
    found = sorted((folder / FILES).glob("*"))
    stats = [path.stat() for path in found]
    return hash(tuple((stat.st_ino, stat.st_mtime_ns, stat.st_size) for stat in stats))


def _brings(event: Event, origin: str) -> bool:
    if event.action != Action.IMPORT.code or event.mode == Mode.WITHDRAW.code:
        return False
    # Before events named their document, its code told the file's fingerprint.
    told = bool(event.sha256) and origin.endswith(event.sha256[:12])
    return event.origin == origin or told


def _imported(folder: Path, event: Event, events: Sequence[Event]) -> Imported:
    gone = taken_back(events)
    standing = [one for one in events if one.number not in gone]
    about = [one for one in standing if one.about == event.number]
    approvals = [one for one in about if one.action == Action.APPROVE.code]
    undoing = [one for one in about if one.action == Action.UNDO.code]
    return Imported(
        event,
        approvals[-1] if approvals else None,
        undoing[-1] if undoing else None,
        Uploads(folder / UPLOADS).answers(event.number) if event.key else None,
    )


def _file(folder: Path, event: Event) -> Path | None:
    if not event.sha256:
        return None
    return next((folder / FILES).glob(f"{event.sha256}.*"), None)
