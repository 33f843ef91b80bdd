"""Parsing in a process of its own: it may die, hang or run full, nothing else does."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from indicators.workbooks import refusals
from indicators.workbooks.capped import MOST_ANSWER, MOST_MEMORY
from indicators.workbooks.grid import EMPTY, Cell, Grid, Kind, Mark
from indicators.workbooks.guard import Format, file_name
from indicators.workbooks.package import MOST_CELLS

WALL_SECONDS = 20

_AT_ONCE = threading.BoundedSemaphore(2)
_ROOT = Path(__file__).parents[2]
# What a Python needs to start; everything else the server knows stays with it.
_HANDED_DOWN = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
_LETTERS = {kind.value: kind for kind in Kind}
_MARKS = {mark.value: mark for mark in Mark}


def grids_of(
    name: str, content: bytes, form: Format, *, seconds: float = WALL_SECONDS
) -> tuple[Grid, ...]:
    """
    Return the sheets of *content*, sent as *name*, that the guard let pass as *form*.

    Raises:
        Refusal: the child cannot read it, died of it or took too long
    """
    file = file_name(name)
    with _AT_ONCE, tempfile.TemporaryFile() as answer:
        _run(file, form, content, answer, seconds)
        answer.seek(0)
        return _grids(file, answer)


def _run(
    file: str, form: str, content: bytes, answer: IO[bytes], seconds: float
) -> None:
    """Let the child write its *answer*; how it ended is judged by the last line."""
    try:
        # A new process, never a fork: the server has threads and locks.
        ended = subprocess.run(  # noqa: S603 (our own module, no shell)
            [sys.executable, "-m", "indicators.workbooks.capped", form],
            input=content,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_environment(),
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise refusals.ReaderTookTooLong(file=file, limit=f"{seconds:g}") from None
    if -ended.returncode == getattr(signal, "SIGXCPU", None):
        raise refusals.ReaderTookTooLong(file=file, limit=f"{seconds:g}")


def _environment() -> dict[str, str]:
    known = {name: os.environ[name] for name in _HANDED_DOWN if name in os.environ}
    # numpy comes along with openpyxl and would reserve memory for every core.
    return {**known, "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _grids(file: str, answer: IO[bytes]) -> tuple[Grid, ...]:
    heads: list[dict[str, Any]] = []
    sheets: list[list[tuple[Cell, ...]]] = []
    for line in _lines(file, answer):
        if isinstance(line, list):
            _add_row(sheets[-1], line)
        else:
            heads.append(line)
            sheets.append([])
    if not any(sheets):
        raise refusals.EmptyFile(file=file)
    stem = Path(file).stem
    return tuple(
        Grid(
            sheet=head["sheet"] or stem,
            rows=tuple(rows),
            hidden=head["hidden"],
            marks_known=head["marks_known"],
        )
        for head, rows in zip(heads, sheets, strict=True)
    )


def _lines(file: str, answer: IO[bytes]) -> Iterator[Any]:
    """Return the lines of a whole answer; one that breaks off is a dead reader."""
    died = refusals.ReaderDied(file=file, limit=MOST_MEMORY >> 20)
    written = 0
    for line in answer:
        written += len(line)
        if written > MOST_ANSWER or not line.endswith(b"\n"):
            raise died
        content = json.loads(line)
        if isinstance(content, dict) and "refusal" in content:
            raise _refusal(file, content["refusal"])
        if content == {"end": True}:
            return
        yield content
    raise died


def _refusal(file: str, reason: str) -> refusals.Refusal:
    if reason == "TooManyCells":
        stem, limit = Path(file).stem, f"{MOST_CELLS:,}"
        return refusals.TooManyCells(file=file, sheet=stem, limit=limit)
    kinds = (refusals.Encrypted, refusals.UnknownEncoding, refusals.Damaged)
    return next(kind for kind in kinds if kind.__name__ == reason)(file=file)


def _add_row(rows: list[tuple[Cell, ...]], line: list[Any]) -> None:
    number, *cells = line
    rows.extend([()] * (number - len(rows)))
    rows.append(tuple(map(_cell, cells)))


def _cell(written: str) -> Cell:
    if not written:
        return EMPTY
    return Cell(_LETTERS[written[0]], written[2:], _MARKS[written[1]])
