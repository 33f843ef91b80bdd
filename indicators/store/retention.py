"""Which files of the store stay, and the clearing away of all others."""

import hashlib
import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from indicators.store.durable import UNFINISHED, write_durably
from indicators.store.history import Event, taken_back

# Editions that stay without being asked to; the issue that founded the store set it.
RETAINED = 20
EDITION = ".duckdb"
# Where an earlier release wrote which editions stay; the history tells it now.
_KEPT = "kept.json"


def store_upload(folder: Path, content: bytes, name: str) -> str:
    """
    Keep the workbook *name* as it was received, and return its sha256.

    Only a harmless ending of its name is taken over: the rest comes from outside.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    suffix = Path(name).suffix.lower()
    known = re.fullmatch(r"\.[a-z0-9]{1,5}", suffix)
    path = folder / (sha256 + (suffix if known else ".bin"))
    folder.mkdir(exist_ok=True)
    if not path.exists():
        write_durably(path, content)
    return sha256


def kept_editions(folder: Path, events: Sequence[Event]) -> dict[str, str]:
    """Return the editions that stay for good, with the reason of each."""
    path = folder / _KEPT
    earlier = json.loads(path.read_text("utf-8")) if path.exists() else {}
    undone = taken_back(events)
    told = {e.kept: e.message for e in events if e.kept and e.number not in undone}
    return earlier | told


def sweep(folder: Path, events: Sequence[Event]) -> None:
    """Remove what dead writers left, and the editions that are not retained."""
    stays = retained(events) | set(kept_editions(folder, events))
    received = {event.sha256 for event in events}
    imports = {str(event.number) for event in events if event.key}
    for path in folder.glob("*"):
        left = UNFINISHED in path.name
        if left or (path.suffix == EDITION and path.stem not in stays):
            _remove(path)
    for path in folder.glob("files/*"):
        if UNFINISHED in path.name or path.stem not in received:
            _remove(path)
    for path in folder.glob("imports/*"):
        if UNFINISHED in path.name or path.name.split(".")[0] not in imports:
            _remove(path)


def retained(events: Sequence[Event]) -> set[str]:
    """Return the last editions of the history, each counted once."""
    newest_first = dict.fromkeys(event.edition for event in reversed(events))
    return set(list(newest_first)[:RETAINED])


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    try:
        path.unlink()
    except PermissionError:
        # Windows keeps a file that a reader has open; the next writer tries again.
        return
