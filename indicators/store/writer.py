"""What the holder of the lock writes: an edition's file, then the event about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from indicators.catalog.curated import Curated
from indicators.model.observation import Origin
from indicators.store.counting import counted
from indicators.store.durable import move_durably, unfinished
from indicators.store.history import Action, Event, write_history
from indicators.store.modes import Mode
from indicators.store.problems import NoEdition, UnknownEdition
from indicators.store.retention import EDITION
from indicators.store.standing import Standing, standing
from indicators.store.uploads import UPLOADS, Sheet, Uploads
from indicators.store.writing import write_edition

_NO_FACTS = Curated((), ())


@dataclass(frozen=True)
class Writer:
    """The one writer in *folder*, after *events*, at the moment *at*."""

    folder: Path
    events: Sequence[Event]
    at: str

    @property
    def uploads(self) -> Uploads:
        """The figures of every import."""
        return Uploads(self.folder / UPLOADS)

    @property
    def next(self) -> int:
        """The number of the event that comes next."""
        return self.events[-1].number + 1 if self.events else 1

    @property
    def current(self) -> str:
        """
        The name of the current edition.

        Raises:
            NoEdition: nothing was built yet
        """
        if not self.events:
            raise NoEdition(folder=self.folder.name)
        return self.events[-1].edition

    @property
    def stands(self) -> Standing:
        """What the current edition is made of."""
        return standing(self.events)

    def event(self, action: Action, message: str, who: str) -> Event:
        """Return the next event, as one that leaves the current edition current."""
        name = self.events[-1].edition if self.events else ""
        return Event(name, name, action.code, message, who, self.at, number=self.next)

    def add(self, event: Event) -> str:
        """Tell of *event*; from then on its edition is current. Return its name."""
        write_history(self.folder, (*self.events, event))
        return event.edition

    def counted(self, event: Event) -> Event:
        """Return *event* with what its edition adds, changes, keeps and lacks."""
        old = self.path(event.parent) if event.parent else None
        return counted(event, old, self.path(event.edition))

    def built(self, facts: Curated) -> str:
        """Return the edition of *facts* with the imports that stand."""
        return self._written(replace(self.stands, build=self.next), facts)

    def kept(self, sheet: Sheet, origin: Origin) -> Standing:
        """Keep *sheet* as the next import, and return what stands with it."""
        withdrawn = self.uploads.withdrawn(self.stands.numbers, sheet)
        named = sheet.mode is Mode.WITHDRAW
        facts = sheet.facts.slice(length=0) if named else sheet.facts
        documents = () if named else (origin,)
        self.uploads.keep(self.next, facts, documents, withdrawn, sheet.answers)
        imports = (*self.stands.imports, (self.next, ""))
        return replace(self.stands, imports=imports)

    def made(self, stands: Standing) -> str:
        """
        Return the edition of what *stands*.

        Raises:
            UnknownEdition: no edition of its build is kept any more
        """
        return self._newest_where(lambda those: those == stands) or self._written(
            stands
        )

    def path(self, name: str) -> Path:
        """Return where the edition *name* is, or will be."""
        return self.folder / f"{name}{EDITION}"

    def _newest_where(self, fits: Callable[[Standing], bool]) -> str:
        # What stood at its last event is what an edition is made of.
        last = {event.edition: place for place, event in enumerate(self.events, 1)}
        for name, place in sorted(last.items(), key=lambda found: -found[1]):
            if self.path(name).exists() and fits(standing(self.events[:place])):
                return name
        return ""

    def _written(self, stands: Standing, facts: Curated | None = None) -> str:
        draft = unfinished(self.folder / "edition")
        base = None if facts else self._base(stands.build)
        imports = self.uploads.standing(stands)
        try:
            name = write_edition(draft, facts or _NO_FACTS, base, imports)
            if not self.path(name).exists():
                move_durably(draft, self.path(name))
        finally:
            draft.unlink(missing_ok=True)
        return name

    def _base(self, build: int) -> Path:
        named = self._newest_where(lambda stands: stands.build == build)
        if not named:
            lost = next(one.edition for one in self.events if one.number == build)
            raise UnknownEdition(edition=lost, current=self.current)
        return self.path(named)
