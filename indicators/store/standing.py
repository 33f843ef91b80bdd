"""Which of the events stand, and so what an edition is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.store.history import Action, Event, steps, taken_back
from indicators.store.problems import (
    CannotUndo,
    EditionMoved,
    FiguresNotKept,
    UnknownImport,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """
    What an edition is made of: a build, and imports that nobody took back.

    *build* is the number of the build's event; *imports* are the numbers of the
    imports' events in order, each with the stage that somebody gave it, or "". A set
    in the order of its numbers, so it does not matter in which order imports were
    undone and brought back.
    """

    build: int
    imports: tuple[tuple[int, str], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the imports."""
        return tuple(number for number, _ in self.imports)


def standing(events: Sequence[Event]) -> Standing:
    """Return what stands after *events*."""
    stands = steps(events)
    builds = [event.number for event in stands if event.action == Action.BUILD.code]
    stages = {e.about: e.stage for e in stands if e.action == Action.APPROVE.code}
    # An import without a key was undone before import's figures were kept.
    imports = [e.number for e in stands if e.action == Action.IMPORT.code and e.key]
    return Standing(
        build=builds[-1] if builds else 0,
        imports=tuple((number, stages.get(number, "")) for number in imports),
    )


def step(events: Sequence[Event], number: int) -> Event:
    """
    Return the event *number*, or the last step that stands, for taking it back.

    Raises:
        CannotUndo: there is no such event, or it does not stand
        FiguresNotKept: it undoes an import whose figures an earlier release let go
    """
    if not number:
        return steps(events)[-1]
    found = {event.number: event for event in events}
    event = found.get(number)
    if (
        event is None
        or event.action == Action.DEFINE.code
        or number in taken_back(events)
    ):
        raise CannotUndo(number=number)
    taken = found.get(event.about) if event.action == Action.UNDO.code else None
    if taken and taken.action == Action.IMPORT.code and not taken.key:
        raise FiguresNotKept(file=taken.file)
    return event


def standing_import(events: Sequence[Event], code: str) -> Event:
    """
    Return the last import with the key or the origin *code*.

    Raises:
        UnknownImport: none stands
    """
    for event in reversed(steps(events)):
        if event.action == Action.IMPORT.code and code in {event.key, event.origin}:
            return event
    raise UnknownImport(code=code)


def refuse_moved(events: Sequence[Event], expected: str) -> None:
    """
    Refuse to go on from the edition *expected* when another one is current.

    Raises:
        EditionMoved: with who made the current one, and when
    """
    if expected != events[-1].edition:
        moved = next(
            event for event in reversed(events) if event.edition != event.parent
        )
        at = f"{moved.at[:16].replace('T', ' ')} UTC"
        raise EditionMoved(edition=moved.edition, who=moved.who, at=at)
