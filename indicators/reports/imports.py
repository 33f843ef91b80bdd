"""A workbook on its road into an edition: read, compared, published."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd

from indicators.model.observation import Origin
from indicators.model.text import Text
from indicators.store.editions import Editions
from indicators.store.questions import differences
from indicators.workbooks.reading import Reading, Step, read_workbook

_PUBLISHER = Text("本机上传", "Uploaded on this machine")


@dataclass(frozen=True)
class Arrival:
    """A file that was read, and its figures beside those of the current edition."""

    name: str
    content: bytes
    reading: Reading
    compared: pd.DataFrame

    @property
    def ready(self) -> bool:
        """Whether it may be published: figures, and no problem."""
        return bool(self.reading.observations) and not self.reading.problems

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are new, changed and unchanged, by these names."""
        found = self.compared["status"].value_counts()
        return {
            status: int(found.get(status, 0))
            for status in ("new", "changed", "unchanged")
        }

    @property
    def origin(self) -> Origin:
        """The file as the document that its figures come from."""
        return Origin(
            code=_origin_code(self.content),
            title=self.reading.file,
            publisher=_PUBLISHER,
            publisher_kind="upload",
            date=datetime.now(UTC).date().isoformat(),
            grade="",
            file=self.reading.file,
        )


def arrival(
    editions: Editions,
    name: str,
    content: bytes,
    progress: Callable[[Step], object] = lambda _: None,
) -> Arrival:
    """
    Read *content* and compare its figures with the current edition; nothing changes.

    Raises:
        NoEdition: nothing was built yet
    """
    origin = _origin_code(content)
    reading = read_workbook(name, content, origin=origin, progress=progress)
    with editions.open() as database:
        compared = differences(database, reading.observations)
    return Arrival(name, content, reading, compared)


def publish(editions: Editions, arrived: Arrival, *, message: str, who: str) -> str:
    """
    Publish the figures of *arrived* and return the new edition's name.

    Raises:
        NoEdition, TooManyDigits, WriterBusy: see `Editions.publish`; nothing changed
    """
    return editions.publish(
        arrived.reading.observations,
        arrived.origin,
        message=message or arrived.reading.file,
        who=who,
        file=arrived.content,
        file_name=arrived.reading.file,
    )


def local_user() -> str:
    """Return who sits at this machine, for the history."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or "local"


def _origin_code(content: bytes) -> str:
    # By content: the same file again is the same document, whatever its name.
    return f"upload-{hashlib.sha256(content).hexdigest()[:12]}"
