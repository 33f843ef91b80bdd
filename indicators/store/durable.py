"""Files that are on the disk, whole, when a call returns."""

import os
import sys
import time
from pathlib import Path

UNFINISHED = ".unfinished"
_PAUSES = (0.01, 0.05, 0.2, 0.5, 1.0)  # seconds


def unfinished(path: Path) -> Path:
    """Return where *path* is written before it takes its name."""
    return path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")


def write_durably(path: Path, content: bytes) -> None:
    """Write *content* to *path* so that a crash leaves the old file or the new one."""
    draft = unfinished(path)
    draft.write_bytes(content)
    move_durably(draft, path)


def move_durably(draft: Path, path: Path) -> None:
    """Give the flushed *draft* the name *path*."""
    _flush(draft, os.O_RDWR)
    # os.replace is one step for every other process: the old file or the new one.
    for pause in _PAUSES:
        try:
            draft.replace(path)
        except PermissionError:
            # Windows refuses while a reader holds the file, which takes a moment.
            time.sleep(pause)
        else:
            break
    else:
        draft.replace(path)
    # Windows cannot flush a folder, nor needs it.
    if sys.platform != "win32":  # pragma: no branch
        _flush(path.parent, os.O_RDONLY)


def _flush(path: Path, mode: int) -> None:
    descriptor = os.open(path, mode)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
