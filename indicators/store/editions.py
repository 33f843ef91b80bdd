"""The editions in a folder: what is current, what was before, and the next one."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from indicators.catalog.catalog import shipped_catalog
from indicators.catalog.curated import Curated
from indicators.catalog.own import (
    OWN,
    Definition,
    OwnDefinitions,
    editions_folder,
    own_definitions,
)
from indicators.catalog.own_rules import own_problems
from indicators.model.observation import Observation, Origin, Stage
from indicators.model.problem import KeeperProblem
from indicators.store.adoption import adopt
from indicators.store.counting import with_counts
from indicators.store.database import Database
from indicators.store.durable import write_durably
from indicators.store.history import (
    HISTORY,
    Action,
    Event,
    read_history,
    steps,
    taken_back,
)
from indicators.store.lock import writer_lock
from indicators.store.modes import Mode
from indicators.store.problems import (
    NoEdition,
    NothingToUndo,
    UnknownEdition,
)
from indicators.store.questions.differences import compared
from indicators.store.retention import EDITION, kept_editions, store_upload, sweep
from indicators.store.staging import Key
from indicators.store.standing import refuse_moved, standing, standing_import, step
from indicators.store.uploads import Sheet
from indicators.store.writer import Writer


def editions() -> "Editions":
    """Return the editions of this installation; DUIBIAO_EDITIONS names the folder."""
    return Editions(editions_folder())


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

    def made_on(self, name: str) -> str:
        """Return the day on which an edition was made, as 2026-11-22; empty if unknown."""
        return next(
            (each.at[:10] for each in self.history() if each.edition == name), ""
        )

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
        return kept_editions(self.folder, self.history())

    def undone(self) -> frozenset[int]:
        """Return the numbers of the events that are taken back at present."""
        return taken_back(self.history())

    def keep(self, name: str, reason: str, who: str = "") -> None:
        """
        Keep the edition *name* for good.

        Raises:
            UnknownEdition: it is not kept here
            WriterBusy: another writer is at work
        """
        with self._writing() as writer:
            self._path_of(name)
            if name not in self.kept():
                writer.add(replace(writer.event(Action.KEEP, reason, who), kept=name))

    def build(self, facts: Curated, who: str = "", message: str = "") -> str:
        """
        Make the edition of *facts* current; figures that people uploaded stay in.

        Returns its name; the same facts again change nothing.

        Raises:
            TooManyDigits, OriginMissing: a fact cannot be stored; nothing was changed
            WriterBusy: another writer is at work
        """
        with self._writing() as writer:
            event = writer.event(Action.BUILD, message, who)
            name = writer.built(facts)
            if name != event.parent:
                writer.add(writer.counted(replace(event, edition=name)))
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
        mode: Mode = Mode.MERGE,
        removes: Collection[Key] = (),
        accepted: Collection[str] = (),
        answers: Mapping[str, str] | None = None,
        expected: str = "",
    ) -> str:
        """
        Make the current edition with *observations* from *origin* current.

        *removes* are withdrawn besides what *mode* withdraws, *accepted* are the
        reasons for which warnings were accepted, *answers* those that the file was read
        with, *expected* is the edition that the difference was computed on.

        Returns its name. The same file, read and meant in the same way, is one import:
        while it stands, the name is the one that it got first, and nothing changes.

        Raises:
            NoEdition: nothing was built yet
            EditionMoved: *expected* is not current any more; nothing was changed
            TooManyDigits, OriginMissing: a figure cannot be stored; nothing was changed
            WriterBusy: another writer is at work
        """
        sheet = Sheet(observations, mode, removes, file or b"", answers)
        key = sheet.key  # Computed before the lock is held: it takes a while.
        with self._writing() as writer:
            for earlier in steps(writer.events):
                if earlier.key == key:
                    return earlier.edition
            refuse_moved(writer.events, expected or writer.current)
            event = replace(
                writer.event(Action.IMPORT, message, who),
                edition=writer.made(writer.kept(sheet, origin)),
                key=key,
                mode=mode.code,
                origin=origin.code,
                accepted=tuple(accepted),
            )
            if file is not None:
                # The workbook is on the disk before any figure that cites it.
                sha256 = store_upload(self.folder / "files", file, file_name)
                event = replace(event, file=file_name, sha256=sha256)
            with self.open() as database:
                rows = compared(database, sheet.facts, mode, removes)
            return writer.add(with_counts(event, rows))

    def undo(self, who: str = "", message: str = "", *, number: int = 0) -> str:
        """
        Take back the event *number*, or the last step that stands; return the edition.

        Any event may be taken back in any order; taking back an undo brings back what
        it took.

        Raises:
            NoEdition: nothing was built yet
            NothingToUndo: only the first build stands
            CannotUndo: there is no such event, or it does not stand
            FiguresNotKept: an earlier release undid it and did not keep its figures
            UnknownEdition: no edition of the build to go back to is kept any more
            WriterBusy: another writer is at work
        """
        with self._writing() as writer:
            event = replace(
                writer.event(Action.UNDO, message, who),
                edition=writer.current,
                about=step(writer.events, number).number,
            )
            stands = standing((*writer.events, event))
            if not stands.build:
                raise NothingToUndo(edition=event.edition)
            event = replace(event, edition=writer.made(stands))
            return writer.add(writer.counted(event))

    def approve(self, code: str, stage: Stage, *, who: str, message: str = "") -> str:
        """
        Give the figures of the import with the key or the origin *code* the *stage*.

        Targets stay targets. Returns the edition; the same again changes nothing.

        Raises:
            UnknownImport: no such import stands
            WriterBusy: another writer is at work
        """
        with self._writing() as writer:
            event = writer.event(Action.APPROVE, message, who)
            number = standing_import(writer.events, code).number
            event = replace(event, about=number, stage=stage.code)
            stands = standing((*writer.events, event))
            if stands == writer.stands:
                return event.edition
            figures = writer.uploads.figures(number)
            return writer.add(
                replace(event, edition=writer.made(stands), changed=figures)
            )

    def define(
        self,
        regions: Mapping[str, Definition],
        indicators: Mapping[str, Definition],
        who: str,
    ) -> tuple[KeeperProblem, ...]:
        """
        Add own definitions, with the fields of data/catalog and an indicator's topic.

        A code that was defined here before is defined anew. Returns the problems;
        nothing was changed if there are any.

        Raises:
            NoEdition: nothing was built yet
            WriterBusy: another writer is at work
        """
        with self._writing() as writer:
            own = own_definitions(self.folder) | OwnDefinitions(regions, indicators)
            if problems := own_problems(shipped_catalog(), own):
                return problems
            codes = ", ".join((*regions, *indicators))
            event = writer.event(Action.DEFINE, codes, who)
            event = replace(event, edition=writer.current)
            write_durably(self.folder / OWN, own.toml())
            writer.add(event)
        return ()

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with writer_lock(self.folder):
            adopt(self.folder, self.history())
            sweep(self.folder, self.history())
            at = self.now().isoformat(timespec="seconds")
            try:
                yield Writer(self.folder, self.history(), at)
            finally:
                sweep(self.folder, self.history())

    def _path_of(self, name: str) -> Path:
        path = self.folder / f"{name}{EDITION}"
        # A name from a link is compared with the files here, never made into a path.
        if name not in {found.stem for found in self.folder.glob(f"*{EDITION}")}:
            raise UnknownEdition(edition=name, current=self.current())
        return path
