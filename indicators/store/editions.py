"""The editions in a folder: what is current, what was before, and the next one."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from indicators.catalog.catalog import DATA
from indicators.catalog.curated import Curated
from indicators.model.observation import Observation, Origin
from indicators.store.database import Database
from indicators.store.durable import move_durably, unfinished, write_durably
from indicators.store.history import (
    HISTORY,
    Event,
    read_history,
    road,
    write_history,
)
from indicators.store.lock import writer_lock
from indicators.store.problems import NoEdition, NothingToUndo, UnknownEdition
from indicators.store.questions import differences, edition_differences
from indicators.store.retention import EDITION, store_upload, sweep
from indicators.store.writing import Base, write_edition

_KEPT = "kept.json"


def editions() -> "Editions":
    """Return the editions of this installation; DUIBIAO_EDITIONS names the folder."""
    return Editions(Path(os.environ.get("DUIBIAO_EDITIONS") or DATA / "editions"))


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Editions:
    """
    The editions in *folder*, for readers and for one writer at a time.

    Readers open files that never change. A writer builds a new file beside them and
    then moves the pointer: killed at any instant, it leaves the edition before or the
    new one, and the next writer clears away what it left.
    """

    folder: Path
    now: Callable[[], datetime] = field(default=_now, repr=False)

    def current(self) -> str:
        """
        Return the name of the current edition.

        Raises:
            NoEdition: nothing was built yet
        """
        events = self.history()
        if not events:
            raise NoEdition(folder=self.folder.name)
        return events[-1].edition

    def history(self) -> tuple[Event, ...]:
        """Return what happened, the oldest first."""
        return read_history(self.folder)

    def stamp(self) -> tuple[int, int, int]:
        """Return a token that changes when the current edition may have changed."""
        try:
            found = (self.folder / HISTORY).stat()
        except FileNotFoundError:
            return (0, 0, 0)
        return (found.st_mtime_ns, found.st_ino, found.st_size)

    def open(self, name: str = "") -> Database:
        """
        Open the edition *name*, or the current one.

        Raises:
            NoEdition: nothing was built yet
            UnknownEdition: it is not kept here
        """
        return Database(self._path_of(name or self.current()))

    def kept(self) -> dict[str, str]:
        """Return the editions that stay for good, with the reason of each."""
        path = self.folder / _KEPT
        return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}

    def keep(self, name: str, reason: str) -> None:
        """
        Keep the edition *name* for good.

        Raises:
            UnknownEdition: it is not kept here
            WriterBusy: another writer is at work
        """
        self._path_of(name)
        with self._writing():
            kept = self.kept() | {name: reason}
            text = json.dumps(kept, ensure_ascii=False, indent=0, sort_keys=True)
            write_durably(self.folder / _KEPT, text.encode())

    def build(self, facts: Curated, who: str = "", message: str = "") -> str:
        """
        Make the edition of *facts* current; figures that people uploaded stay in.

        Returns its name; the same facts again change nothing.

        Raises:
            TooManyDigits, OriginMissing: a fact cannot be stored; nothing was changed
            WriterBusy: another writer is at work
        """
        with self._writing():
            before = self._newest()
            base = Base(self._path(before), everything=False) if before else None
            name = self._write(facts, base)
            if name != before:
                event = self._event(name, "build", message, who)
                self._add(_counted(event, self._since(before, name)))
        return name

    def publish(  # noqa: PLR0913  # what is published, and who answers for it
        self,
        observations: Sequence[Observation],
        origin: Origin,
        *,
        message: str,
        who: str,
        file: bytes | None = None,
        file_name: str = "",
    ) -> str:
        """
        Make the current edition with *observations* from *origin* current.

        Returns its name; the same observations again change nothing.

        Raises:
            NoEdition: nothing was built yet
            TooManyDigits: a value cannot be stored; nothing was changed
            WriterBusy: another writer is at work
        """
        with self._writing():
            before = self.current()
            facts = Curated(tuple(observations), (origin,))
            name = self._write(facts, Base(self._path(before), everything=True))
            if name != before:
                event = self._event(name, "import", message, who)
                if file is not None:
                    # The workbook is on the disk before any figure that cites it.
                    sha256 = store_upload(self.folder / "files", file, file_name)
                    event = replace(event, file=file_name, sha256=sha256)
                with self.open(before) as database:
                    compared = differences(database, observations)
                self._add(_counted(event, compared))
        return name

    def undo(self, who: str = "", message: str = "") -> str:
        """
        Make the edition before the current one current again, and return its name.

        Raises:
            NoEdition: nothing was built yet
            NothingToUndo: the current edition is the first
            UnknownEdition: the one before is not kept any more
            WriterBusy: another writer is at work
        """
        with self._writing():
            undone = self.current()
            *earlier, _ = road(self.history())
            if not earlier:
                raise NothingToUndo(edition=undone)
            self._path_of(earlier[-1])
            event = self._event(earlier[-1], "undo", message, who)
            self._add(replace(event, parent=earlier[-2] if earlier[1:] else ""))
        return event.edition

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with writer_lock(self.folder):
            sweep(self.folder, self.history(), self.kept())
            yield

    def _write(self, facts: Curated, base: Base | None) -> str:
        draft = unfinished(self.folder / "edition")
        try:
            name = write_edition(draft, facts, base)
            if not self._path(name).exists():
                move_durably(draft, self._path(name))
        finally:
            draft.unlink(missing_ok=True)
        return name

    def _add(self, event: Event) -> None:
        events = (*self.history(), event)
        write_history(self.folder, events)
        sweep(self.folder, events, self.kept())

    def _event(self, name: str, action: str, message: str, who: str) -> Event:
        at = self.now().isoformat(timespec="seconds")
        return Event(name, self._newest(), action, message, who, at)

    def _newest(self) -> str:
        events = self.history()
        return events[-1].edition if events else ""

    def _since(self, before: str, name: str) -> pd.DataFrame:
        with self.open(name) as new:
            if not before:
                return pd.DataFrame({"status": ["new"] * new.size})
            with self.open(before) as old:
                return edition_differences(old, new)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{EDITION}"

    def _path_of(self, name: str) -> Path:
        path = self._path(name)
        # A name from a link is compared with the files here, never made into a path.
        if name not in {found.stem for found in self.folder.glob(f"*{EDITION}")}:
            raise UnknownEdition(edition=name, current=self.current())
        return path


def _counted(event: Event, compared: pd.DataFrame) -> Event:
    counts = compared["status"].value_counts()
    return replace(
        event,
        added=int(counts.get("new", 0)),
        changed=int(counts.get("changed", 0)),
        unchanged=int(counts.get("unchanged", 0)),
    )
