"""Drawn figures brought in by the commands that people use, and views shown by them."""

import io
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import openpyxl

from indicators.__main__ import main
from indicators.catalog import catalog, curated
from indicators.model.link import link_of
from indicators.model.observation import Basis, Qualifier
from indicators.model.text import Language
from indicators.model.view import View
from indicators.reports.imports import (
    compared_with,
    local_user,
    opened,
    publish,
    read,
)
from indicators.store import Editions
from indicators.workbooks import forms
from indicators.workbooks.doubts import UNLIKELY
from tests.seeded.drawing import Row

LOOKED_AT = "looked-at"
"""The workbook with figures that are hardly possible, at which a person looked."""
STAGES = {"again": "final", "unverified": "", LOOKED_AT: "final"}
"""The stage that a workbook is approved with, where its name does not say it."""


def edition_of(folder: Path, rows: Iterable[Row], sheets: Mapping[str, bytes]) -> None:
    """Build the curated edition in *folder* and import *rows*, then other *sheets*."""
    Editions(folder).build(curated())
    books = defaultdict(list)
    for row in rows:
        books[row.book].append(row)
    for book, told in sorted(books.items(), key=lambda one: one[0] == "again"):
        _bring(folder, f"{book}.xlsx", long_form(told), STAGES.get(book, book))
    for name, content in sheets.items():
        _bring(folder, name, content, "final")


def long_form(rows: Iterable[Row]) -> bytes:
    """Return a filled-in template: a line a figure, in the words of its lists."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = forms.LONG_SHEET
    sheet.append([column.header for column in forms.LONG])
    for row in dict.fromkeys(rows):
        sheet.append(_written(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _written(row: Row) -> list[str | float]:
    zh = Language.ZH
    said = {
        "region": row.region,
        "scope": row.scope,
        "indicator": row.indicator,
        "measure": row.measure.say(zh),
        "period": row.period.name(zh),
        "value": float(row.value),
        "unit": catalog().unit_of(catalog().indicator(row.indicator), row.measure).code,
        "basis": Basis.of(row.basis).say(zh) if row.basis else "",
        "qualifier": Qualifier.of(row.qualifier).say(zh) if row.qualifier else "",
    }
    return [said.get(column.code, "") for column in forms.LONG]


def _bring(folder: Path, name: str, content: bytes, stage: str) -> None:
    path = folder / name
    path.write_bytes(content)
    if path.stem == LOOKED_AT:
        _bring_looked_at(Editions(folder), path.name, content)
    else:
        run(folder, "import", str(path), "--yes")
    if stage:
        document = Editions(folder).history()[-1].origin
        run(folder, "approve", document, "--stage", stage)


def _bring_looked_at(editions: Editions, name: str, content: bytes) -> None:
    """Publish as the import page does once its reader has looked at the doubts."""
    sent = opened(name, content)
    reading = read(sent, {}, (), catalog()).reading
    arrived = compared_with(editions, sent, reading, looked_at=(UNLIKELY,))
    assert arrived.ready
    assert not arrived.held
    publish(editions, arrived, message="", who=local_user())


def shown(folder: Path, asked: View | str) -> dict[str, Any]:
    """Return what ``show --format json`` says of a view or a link."""
    output = folder / "shown.json"
    link = asked if isinstance(asked, str) else link_of(asked)
    run(folder, "show", link, "--format", "json", "-o", str(output))
    said: dict[str, Any] = json.loads(output.read_text("utf-8"))
    return said


def dumped(folder: Path) -> list[dict[str, Any]]:
    """Return every figure as ``dump --json`` prints it."""
    return [json.loads(line) for line in run(folder, "dump", "--json").splitlines()]


def run(folder: Path, *arguments: str) -> str:
    """Run one command on the editions in *folder*; return what it prints."""
    said, refused = io.StringIO(), io.StringIO()
    with _editions_in(folder), redirect_stdout(said), redirect_stderr(refused):
        code = main(arguments)
    assert code == 0, refused.getvalue() + said.getvalue()
    return said.getvalue()


@contextmanager
def _editions_in(folder: Path) -> Iterator[None]:
    before = os.environ.get("DUIBIAO_EDITIONS")
    os.environ["DUIBIAO_EDITIONS"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["DUIBIAO_EDITIONS"]
        else:
            os.environ["DUIBIAO_EDITIONS"] = before
