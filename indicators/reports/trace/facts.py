"""What is said of one figure and its document, line by line, with ways on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from indicators.model.number import Scale
from indicators.model.observation import Basis, Measure, Qualifier
from indicators.model.period import date_name
from indicators.model.text import Language, Text
from indicators.model.view import Page, View
from indicators.reports.figure import Asked
from indicators.reports.tables import HEADINGS, written

ABOUT = Text("项目", "About")
SAID = Text("内容", "What is known")
UPLOAD = "upload"
_DEFINED = Text("含义", "What it is")
_DOCUMENT_NOTE = Text("文献说明", "About the document")
_CAUTION = Text("注意", "Caution")
_GRADES = {
    "A": Text(
        "A级：官方机构或官方媒体发布", "A: published by an official body or press"
    ),
    "B": Text("B级：转载，不是首发", "B: a repost, not by its first publisher"),
    "C": Text("C级：依据较弱", "C: weakly founded"),
    "": Text("上传：由本机使用者导入", "Uploaded by somebody at this machine"),
}
_HTTPS = "https://"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: its heading and words, and the view or page behind them."""

    heading: Text
    words: str
    view: View | None = None
    address: str = ""


@dataclass(frozen=True)
class Lines:
    """The table of *lines*, with what is behind its cells."""

    table: pd.DataFrame
    leads: Mapping[tuple[int, str], View] = field(default_factory=dict)
    addresses: Mapping[tuple[int, str], str] = field(default_factory=dict)


def tabled(lines: Iterable[Line], asked: Asked) -> Lines:
    """Return *lines* as a table of two columns; what says nothing is left out."""
    say = asked.wording.say
    told = [line for line in lines if line.words]
    said = say(SAID)
    rows = [{say(ABOUT): say(line.heading), said: line.words} for line in told]
    return Lines(
        pd.DataFrame(rows),
        {(at, said): line.view for at, line in enumerate(told) if line.view},
        {(at, said): line.address for at, line in enumerate(told) if line.address},
    )


def of_figure(row: Mapping[str, Any], asked: Asked) -> Iterator[Line]:
    """Yield what is said of the figure *row* itself."""
    wording = asked.wording
    known = wording.catalog.indicator(row["indicator"])
    value = written(dict(row), wording)
    printed = _printed(row)
    yield Line(HEADINGS["value"], value)
    yield Line(HEADINGS["printed"], "" if printed == value else printed)
    yield Line(_DEFINED, wording.say(known.definition))
    yield Line(HEADINGS["stage"], wording.stage(row["stage"]))
    yield Line(HEADINGS["basis"], Basis.of(row["basis"]).say(wording.language))
    scope = wording.catalog.scope(row["scope"]).name
    yield Line(HEADINGS["scope"], wording.say(scope))
    qualifier = Qualifier.of(row["qualifier"])
    yield Line(HEADINGS["qualifier"], qualifier.say(wording.language))
    yield Line(_CAUTION, wording.note(dict(row)))


def _printed(row: Mapping[str, Any]) -> str:
    """Return the figure as its document prints it, which is in Chinese."""
    if row["printed"] or row["measure"] == Measure.RANK.code:
        return str(row["printed"])
    return f"{Scale.plain(Language.ZH).number(row['value'])}{row['unit']}"


def of_document(
    row: Mapping[str, Any], document: Mapping[str, Any], asked: Asked
) -> Iterator[Line]:
    """Yield what is said of the *document* of the figure *row*."""
    wording, language = asked.wording, asked.view.language
    upload = document["publisher_kind"] == UPLOAD
    yield Line(HEADINGS["source"], document["title"], figures_of_origin(row, asked))
    yield Line(HEADINGS["publisher"], document[f"publisher_{language}"])
    if document["date"] and not upload:
        yield Line(HEADINGS["date"], date_name(document["date"], language))
    grade = _GRADES.get(document["grade"])
    yield Line(HEADINGS["grade"], wording.say(grade) if grade else document["grade"])
    address = document["address"]
    # What was uploaded may claim any address: it is told and never followed.
    followed = address.startswith(_HTTPS) and not upload
    yield Line(HEADINGS["address"], address, address=address if followed else "")
    # An upload's place is told by sheet and cell.
    yield Line(HEADINGS["locator"], "" if upload else row[f"locator_{language}"])
    yield Line(_DOCUMENT_NOTE, document[f"note_{language}"])


def figures_of_origin(row: Mapping[str, Any], asked: Asked) -> View:
    """Return the view of all figures of the document of *row*."""
    return replace(
        asked.view,
        page=Page.SOURCES,
        origin=str(row["origin"]),
        cell="",
        tabs=(),
        alone="",
    )
