"""One writer at a time, in whatever process: a lock that dies with its holder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indicators.store.problems import WriterBusy

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """
    Hold the right to write in *folder*.

    Raises:
        WriterBusy: another process or thread holds it
    """
    # The file stays: removing it would let two writers hold two files of one name.
    descriptor = os.open(folder / "writer.lock", os.O_RDWR | os.O_CREAT)
    try:
        try:
            _hold(descriptor)
        except OSError as taken:
            raise WriterBusy(folder=folder.name) from taken
        yield
    finally:
        os.close(descriptor)
