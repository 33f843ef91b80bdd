"""One edition, open for reading."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import duckdb
import numpy as np
import pandas as pd

from indicators.model.observation import Basis, Measure, Observation, Qualifier, Stage
from indicators.model.period import Period
from indicators.model.text import Text
from indicators.store.known import KnownCursors
from indicators.store.staging import exact
from indicators.store.writing import CODES, sql

KINDS = (*CODES, "origin")
NOBODY = -1
_MOST_DAYS = 8
"""The days for which an edition is kept as known then."""
_SHORT = 10_000
"""The most rows of an answer that is remembered."""
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "1GB",
    # A question reads a few blocks: sharing them out costs more than it saves, and
    # readers come side by side anyway.
    "threads": 1,
    # A database file is trusted like a library; the SQL on it reads nothing else.
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}


class Database:
    """
    One edition's file, never changed, for any number of threads.

    Every call has a cursor of its own: two threads on one would read each other's
    answers. *known* is the day as of which its figures were known, empty for today.
    """

    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        self.known = ""
        self._connection = duckdb.connect(str(path), read_only=True, config=_CONFIG)
        self._known_cursors: KnownCursors | None = None
        self._today = self
        self._by_day: dict[str, Database] = {}
        self._remembered: dict[tuple[str, str], pd.DataFrame] = {}
        self._most_remembered = 0

    def __enter__(self) -> Self:
        """Return the database, to be closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; its questions cannot be asked any more."""
        for known in self._by_day.values():
            known.forget_cursors()
        self._connection.close()

    def as_known(self, day: str) -> "Database":
        """
        Return the same edition with no more than was published up to *day*, ISO.

        Of several figures with one key the shown one is chosen anew, by the same rule.
        A document dated by month or year counts from the end of it, one without a
        date not at all; a break counts from the document that tells of it.
        Without a day it is the edition as it is today.
        """
        if self._today is not self:
            return self._today.as_known(day)
        if not day:
            return self
        if day not in self._by_day:
            self._by_day[day] = self._on(day)
        known = self._by_day[day]
        for oldest in list(self._by_day)[:-_MOST_DAYS]:
            # Another thread may have let go of it in between.
            if forgotten := self._by_day.pop(oldest, None):
                forgotten.forget_cursors()
        return known

    def forget_cursors(self) -> None:
        """Close what is kept to ask about a day."""
        if self._known_cursors:
            self._known_cursors.close()

    def _on(self, day: str) -> "Database":
        # Integers stand for the same codes on every day: they are read from the edition.
        _ = self._integers
        known = copy(self)
        known.known = day
        known._known_cursors = KnownCursors(self._connection, day)  # noqa: SLF001  # its own
        known._remembered = {}  # noqa: SLF001  # its own
        return known

    def _cursor(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        if self._known_cursors:
            return self._known_cursors.cursor()
        return closing(self._connection.cursor())

    @cached_property
    def name(self) -> str:
        """The edition's name."""
        return str(self._rows("SELECT name FROM meta")[0][0])

    @cached_property
    def size(self) -> int:
        """The number of observations, shown or not."""
        return int(self._rows("SELECT observations FROM meta")[0][0])

    def remember(self, answers: int) -> Self:
        """Keep so many of the latest short answers: a page asks the same several times."""
        self._most_remembered = answers
        return self

    def ask(self, question: str, **facts: object) -> pd.DataFrame:
        """Return the answer to the question in ``sql/``, integers as codes again."""
        if not self._most_remembered:
            return self._answer(question, facts)
        key = (question, repr(facts))
        found = self._remembered.pop(key, None)
        answer = self._answer(question, facts) if found is None else found
        if len(answer) <= _SHORT:
            self._remembered[key] = answer
        for oldest in list(self._remembered)[: -self._most_remembered]:
            self._remembered.pop(oldest, None)
        # A copy on write: who changes it changes nobody else's.
        return answer.copy(deep=False)

    def _answer(self, question: str, facts: dict[str, object]) -> pd.DataFrame:
        with self._cursor() as cursor:
            answer = cursor.execute(sql(f"sql/{question}"), facts).fetchnumpy()
        return self._with_codes(answer)

    def ask_about(self, table: Any, question: str, **facts: object) -> pd.DataFrame:
        """Return the answer to a question about *table*, which the SQL calls fresh."""
        with self._cursor() as cursor:
            cursor.register("fresh", table)
            answer = cursor.execute(sql(f"sql/{question}"), facts).fetchnumpy()
        return self._with_codes(answer)

    def integer(self, kind: str, code: str) -> int:
        """Return what stands for *code* in this edition; `NOBODY` if nothing does."""
        return self._integers[kind].get(code, NOBODY)

    def integers(self, kind: str, codes: Iterable[str]) -> list[int]:
        """Return what stands for *codes*; those without any figure are left out."""
        known = self._integers[kind]
        return [known[code] for code in codes if code in known]

    def count(self, kind: str) -> int:
        """Return how many codes of *kind* there are."""
        return len(self._integers[kind])

    def observations(self) -> Iterator[Observation]:
        """Yield every observation, shown or not, in the stored order."""
        with self._cursor() as cursor:
            cursor.execute(sql("sql/observations"))
            while rows := cursor.fetchmany(10_000):
                yield from map(self._observation, rows)

    @cached_property
    def _codes(self) -> dict[str, Any]:
        # Asked in one go: a question a kind takes longer than opening the file.
        found: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for kind, code in self._rows(sql("sql/codes")):
            found[kind].append(code)
        return {kind: pd.array(codes, dtype="str") for kind, codes in found.items()}

    @cached_property
    def _integers(self) -> dict[str, dict[str, int]]:
        return {
            kind: {code: integer for integer, code in enumerate(codes)}
            for kind, codes in self._codes.items()
        }

    def _with_codes(self, answer: dict[str, Any]) -> pd.DataFrame:
        # Built in one go from bare columns: a frame per step costs more than the SQL.
        columns = {name: self._column(name, found) for name, found in answer.items()}
        return pd.DataFrame(columns, copy=False)

    def _column(self, name: str, found: Any) -> Any:
        kind = name.removeprefix("old_")
        if found.dtype.kind == "O":
            return pd.array(found, dtype="str")
        if kind in self._codes:
            return self._codes[kind].take(found)
        return found.filled(np.nan) if isinstance(found, np.ma.MaskedArray) else found

    def _observation(self, row: tuple[Any, ...]) -> Observation:
        indicator, region, start, finish, *kinds, value, places, unit, origin = row[:13]
        measure, scope, basis, stage, qualifier = kinds
        locator_zh, locator_en, note_zh, note_en, printed = row[13:]
        codes = self._codes
        return Observation(
            region=codes["region"][region],
            scope=codes["scope"][scope],
            indicator=codes["indicator"][indicator],
            measure=Measure.of(codes["measure"][measure]),
            value=exact(value, places),
            unit=codes["unit"][unit],
            period=Period(start, finish),
            basis=Basis.of(codes["basis"][basis]),
            stage=Stage.of(codes["stage"][stage]),
            qualifier=Qualifier.of(codes["qualifier"][qualifier]),
            origin=codes["origin"][origin],
            locator=Text(locator_zh, locator_en),
            note=Text(note_zh, note_en),
            printed=printed,
        )

    def _rows(self, statement: str) -> list[Any]:
        with self._cursor() as cursor:
            return cursor.execute(statement).fetchall()
