"""The kept file of an import, read again as it was read then."""

import re
from dataclasses import dataclass
from pathlib import Path

from indicators.catalog import catalog
from indicators.model.text import Text
from indicators.reports.imports import Sent, opened, reading_of
from indicators.store.received import Imported, received
from indicators.workbooks.delimited import decoded
from indicators.workbooks.guard import file_name
from indicators.workbooks.reading import Reading

_SENTENCE = re.compile(r".*, sentence (\d+), characters (\d+)–(\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a figure stands in its file: a sheet's cell, or a sentence's characters."""

    sheet: str
    cell: str
    sentence: int = 0
    first: int = 0
    last: int = 0


def where_of(locator: Text) -> Where:
    """Return the place that the locator of an uploaded figure names."""
    if told := _SENTENCE.fullmatch(locator.en):
        sheet = locator.en.rpartition(", sentence ")[0]
        number, first, last = map(int, told.groups())
        return Where(sheet, f"S{number}:{first}-{last}", number, first, last)
    # A sheet's name may hold the sign, a cell's address cannot.
    sheet, _, cell = locator.zh.rpartition("!")
    return Where(sheet, cell)


@dataclass(frozen=True, slots=True)
class Again:
    """A kept file opened and read again, *reading* with the answers of its import."""

    sent: Sent
    reading: Reading


def read_again(folder: Path, imported: Imported, *, prose: bool) -> Again:
    """
    Read the kept file of an import with the answers it was read with.

    *prose* reads it as a text, as a paragraph that was pasted is whatever it looks like.

    Raises:
        FileGone, FileChanged: there is not what was received
    """
    event = imported.event
    content = received(folder, event)
    sent = (
        Sent(file_name(event.file), content, text=decoded(content))
        if prose
        else opened(event.file, content)
    )
    return Again(sent, reading_of(sent, catalog(), imported.answers or {}))
