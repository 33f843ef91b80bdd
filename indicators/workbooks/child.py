"""Parsing in a process of its own: it may die, hang or run full, nothing else does."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO, Any

from indicators.workbooks import refusals
from indicators.workbooks.capped import MOST_ANSWER, MOST_MEMORY
from indicators.workbooks.grid import EMPTY, Area, Cell, Grid, Kind, Mark
from indicators.workbooks.guard import Format, file_name
from indicators.workbooks.used import LAST_ROW, MOST_CELLS

WALL_SECONDS = 20

_AT_ONCE = threading.BoundedSemaphore(2)
_ROOT = Path(__file__).parents[2]
# What a Python needs to start; everything else the server knows stays with it.
_HANDED_DOWN = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
_END, _REFUSED = b'{"end":true}', b'{"refusal":'
_LONGEST_END = 4_096
# Years and ranks come again and again, figures hardly ever.
_LONG_NUMBER = 8
_LETTERS = {kind.value: kind for kind in Kind}
_MARKS = {mark.value: mark for mark in Mark}
_REFUSALS: dict[str, type[refusals.Refusal]] = {
    kind.__name__: kind
    for kind in (
        refusals.Damaged,
        refusals.Encrypted,
        refusals.FarCell,
        refusals.GarbledText,
        refusals.NoWorksheet,
        refusals.TooManyCells,
        refusals.UnknownEncoding,
    )
}


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
    cells = _Cells()
    _check_end(file, answer)
    for line in map(json.loads, answer):
        if isinstance(line, dict):
            heads.append(line)
            sheets.append([])
        else:
            rows = sheets[-1]
            for number, *written in line:
                if number >= LAST_ROW:
                    raise refusals.ReaderDied(file=file, limit=MOST_MEMORY >> 20)
                rows.extend([()] * (number - len(rows)))
                rows.append(tuple(map(cells.__getitem__, written)))
    if not any(sheets):
        raise refusals.EmptyFile(file=file)
    stem = Path(file).stem
    return tuple(
        _grid(stem, head, rows)
        # The last line is the end.
        for head, rows in zip(heads[:-1], sheets[:-1], strict=True)
    )


def _grid(stem: str, head: dict[str, Any], rows: list[tuple[Cell, ...]]) -> Grid:
    return Grid(
        sheet=head["sheet"] or stem,
        rows=tuple(rows),
        hidden=head["hidden"],
        marks_known=head["marks_known"],
        merges=tuple(Area(*merge) for merge in head["merges"]),
        hidden_rows=frozenset(head["hidden_rows"]),
        hidden_columns=frozenset(head["hidden_columns"]),
        comments={(row, column): text for row, column, text in head["comments"]},
    )


class _Cells(dict[str, Cell]):
    """The cells of a file by how they are written: equal ones are one object."""

    def __init__(self) -> None:
        super().__init__({"": EMPTY})

    def __missing__(self, written: str) -> Cell:
        kind, mark = _LETTERS[written[0]], _MARKS[written[1]]
        cell = Cell._make((kind, written[2:], mark))
        if kind is not Kind.NUMBER or len(written) < _LONG_NUMBER:
            self[written] = cell
        return cell


def _check_end(file: str, answer: IO[bytes]) -> None:
    """Judge the answer by its last line, before a cell of it fills the memory."""
    size = answer.seek(0, os.SEEK_END)
    answer.seek(max(size - _LONGEST_END, 0))
    last = answer.read().rpartition(b"\n")[0].rpartition(b"\n")[2]
    answer.seek(0)
    if size <= MOST_ANSWER:
        if last == _END:
            return
        if last.startswith(_REFUSED):
            raise _refusal(file, json.loads(last))
    raise refusals.ReaderDied(file=file, limit=MOST_MEMORY >> 20)


def _refusal(file: str, said: dict[str, str]) -> refusals.Refusal:
    facts: dict[str, object] = {"file": file}
    kind = _REFUSALS[said["refusal"]]
    if kind in (refusals.TooManyCells, refusals.FarCell):
        facts["sheet"] = said.get("sheet") or Path(file).stem
    if kind is refusals.TooManyCells:
        facts["limit"] = f"{MOST_CELLS:,}"
    if kind is refusals.FarCell:
        facts["cell"] = said["cell"]
    return kind(**facts)
