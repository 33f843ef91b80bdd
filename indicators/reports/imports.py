"""A file or paragraph on its road into an edition: opened, read, compared, published."""

import hashlib
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pandas as pd

from indicators.catalog import Catalog, catalog
from indicators.model.layout import Layout
from indicators.model.observation import Observation, Origin
from indicators.model.text import Text
from indicators.reports.held import Held, Twice, parted
from indicators.reports.unknown_names import unknown_names
from indicators.store.editions import Editions
from indicators.store.modes import Mode
from indicators.store.questions import differences
from indicators.workbooks.asking import Question
from indicators.workbooks.child import grids_of
from indicators.workbooks.found import Context, Found
from indicators.workbooks.grid import Grid
from indicators.workbooks.guard import check, file_name
from indicators.workbooks.layouts import answers_for, recognised_sheets
from indicators.workbooks.reading import (
    Progress,
    Reading,
    Step,
    prose_in,
    read_grids,
    read_prose,
)
from indicators.workbooks.refusals import Refusal
from indicators.workbooks.words.names import vocabulary_of

_PUBLISHER = Text("本机上传", "Uploaded on this machine")
STATUSES = ("new", "changed", "unchanged", "withdrawn")


@dataclass(frozen=True)
class Sent:
    """What a person brought: sheets as *grids*, or a *text*, or why it is refused."""

    name: str
    content: bytes
    grids: tuple[Grid, ...] = ()
    text: str = ""
    refusal: Refusal | None = None

    @property
    def origin(self) -> str:
        """The code of the document that it is; whatever its name, the same again."""
        return f"upload-{hashlib.sha256(self.content).hexdigest()[:12]}"


@dataclass(frozen=True)
class Answered:
    """
    A reading, with the answers that it was made with.

    *waiting* are the questions that are open, names that the catalogue lacks included;
    *asked* are those of all rounds, also answered since. *layouts* are the recognised
    ones by their sheets, *remembered* the keys that they answered.
    """

    reading: Reading
    answers: Mapping[str, str]
    waiting: tuple[Question, ...] = ()
    asked: tuple[Question, ...] = ()
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    remembered: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Arrival:
    """
    What was read, beside the figures of the edition *edition*.

    *chosen* are the figures to be published, *held* those that are not, by the reason;
    neither has what only repeats another figure.
    *compared* has the rows of the store's question `differences` about the chosen.
    """

    sent: Sent
    reading: Reading
    chosen: tuple[Found, ...]
    held: Mapping[Held, tuple[Found, ...]]
    compared: pd.DataFrame
    edition: str
    mode: Mode = Mode.MERGE

    @property
    def name(self) -> str:
        """The name under which it was sent."""
        return self.sent.name

    @property
    def ready(self) -> bool:
        """Whether it may be published: figures, and no problem."""
        return bool(self.chosen) and not self.reading.problems

    @property
    def repeated(self) -> int:
        """How many figures say again what another one of the file says."""
        held = sum(map(len, self.held.values()))
        return len(self.reading.found) - len(self.chosen) - held

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are new, changed, unchanged and withdrawn, by these names."""
        found = self.compared["status"].value_counts()
        return {status: int(found.get(status, 0)) for status in STATUSES}

    @property
    def origin(self) -> Origin:
        """The file as the document that its figures come from."""
        return Origin(
            code=self.sent.origin,
            title=self.reading.file,
            publisher=_PUBLISHER,
            publisher_kind="upload",
            date=datetime.now(UTC).date().isoformat(),
            grade="",
            file=self.reading.file,
        )


def opened(name: str, content: bytes, progress: Progress = lambda _: None) -> Sent:
    """Return the sheets of a workbook, or a bulletin's text; else why it is refused."""
    try:
        form = check(name, content)
        progress(Step.CHECKED)
        # The child goes first: only what it could decode is decoded here.
        grids = grids_of(name, content, form)
    except Refusal as refusal:
        return Sent(file_name(name), content, refusal=refusal)
    progress(Step.PARSED)
    text = prose_in(form, content)
    return Sent(file_name(name), content, () if text else grids, text)


def pasted(name: str, text: str) -> Sent:
    """Return the *text* that was pasted under *name*."""
    return Sent(file_name(name), text.encode(), text=text)


def read(  # noqa: PLR0913  # what was sent, and all that is known about it
    sent: Sent,
    given: Mapping[str, str],
    layouts: Collection[Layout],
    known: Catalog,
    *,
    asked: Collection[Question] = (),
    forgotten: Collection[str] = (),
) -> Answered:
    """
    Read *sent* with the answers *given* and those that *layouts* remember.

    *asked* are the questions of earlier rounds; what layouts say to the keys in
    *forgotten* does not count.
    """
    every = {(one.sheet, one.key): one for one in asked}
    remembered: dict[str, str] = {}
    while True:
        answers = remembered | dict(given)
        reading = reading_of(sent, known, answers)
        questions = (*reading.questions, *unknown_names(reading, known))
        every |= {(one.sheet, one.key): one for one in questions}
        told = answers_for(sent.grids, questions, layouts, known)
        fresh = {
            k: v for k, v in told.items() if k not in answers | dict.fromkeys(forgotten)
        }
        if not fresh:
            break
        remembered |= fresh
    listed = tuple(every.values())
    recognised = recognised_sheets(sent.grids, listed, layouts)
    waiting = tuple(one for one in questions if one.key not in answers)
    return Answered(
        reading, answers, waiting, listed, recognised, frozenset(remembered)
    )


def arrival(
    editions: Editions,
    name: str,
    content: bytes,
    progress: Callable[[Step], object] = lambda _: None,
    layouts: Collection[Layout] = (),
) -> Arrival:
    """
    Read *content* and compare its figures with the current edition; nothing changes.

    Raises:
        NoEdition: nothing was built yet
    """
    sent = opened(name, content, progress)
    answered = read(sent, {}, layouts, catalog())
    progress(Step.READ)
    return compared_with(editions, sent, answered.reading)


def compared_with(  # noqa: PLR0913  # what was read, and how a person means it
    editions: Editions,
    sent: Sent,
    reading: Reading,
    *,
    mode: Mode = Mode.MERGE,
    looked_at: Collection[Text] = (),
    twice: Twice = Twice.NEITHER,
) -> Arrival:
    """
    Return what publishing *reading* in *mode* would do to the current edition.

    Figures that are in doubt count if their doubt is among those *looked_at*; of two
    different numbers for one figure counts the one that *twice* means.

    Raises:
        NoEdition: nothing was built yet
    """
    chosen, held = parted(reading.found, looked_at, twice)
    edition = editions.current()
    with editions.open(edition) as database:
        figures = [one.observation for one in chosen if one.observation]
        compared = differences(database, figures, mode)
    return Arrival(sent, reading, chosen, held, compared, edition, mode)


def publish(  # noqa: PLR0913  # what is published, and who answers for it
    editions: Editions,
    arrived: Arrival,
    *,
    message: str,
    who: str,
    accepted: Collection[str] = (),
    expected: str = "",
) -> str:
    """
    Publish the chosen figures of *arrived* and return the edition's name.

    Of our own form only what is new or changed: what is as it was comes from the
    edition itself. *accepted* are the reasons for which warnings were accepted. Where
    *expected* is given, only the edition of that name is gone on from.

    Raises:
        NoEdition, EditionMoved, TooManyDigits, WriterBusy: see `Editions.publish`;
            nothing changed
    """
    fresh = _fresh(arrived)
    if not fresh:
        return editions.current()
    return editions.publish(
        fresh,
        arrived.origin,
        message=message,
        who=who,
        file=arrived.sent.content,
        file_name=arrived.reading.file,
        mode=arrived.mode,
        accepted=accepted,
        answers=arrived.reading.answers,
        expected=expected,
    )


def _fresh(arrived: Arrival) -> list[Observation]:
    told = [one.observation for one in arrived.chosen if one.observation]
    if not arrived.reading.filled_in or arrived.mode is not Mode.MERGE:
        return told
    statuses = arrived.compared["status"].tolist()[: len(told)]
    return [
        one for one, status in zip(told, statuses, strict=True) if status != "unchanged"
    ]


def local_user() -> str:
    """Return who sits at this machine, for the history."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or "local"


def reading_of(sent: Sent, known: Catalog, answers: Mapping[str, str]) -> Reading:
    """Return what *sent* says with these *answers*, and no others."""
    if sent.refusal:
        return Reading(sent.name, problems=(sent.refusal,))
    context = Context(sent.name, sent.origin, known, vocabulary_of(known), answers)
    told = (
        read_prose(sent.text, context) if sent.text else read_grids(sent.grids, context)
    )
    return replace(told, answers=answers)
