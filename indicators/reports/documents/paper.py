"""What a document says, whatever its format: a page's figures with all their words."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

import pandas as pd
from defusedxml.ElementTree import fromstring

from indicators.charts.look import FONTS
from indicators.model.finding import Badge, badge_of
from indicators.model.link import link_of
from indicators.model.text import Language, Text
from indicators.reports.credits import credit
from indicators.reports.documents.drawing import svgs_of
from indicators.reports.documents.fonts import chinese_font
from indicators.reports.figure import Asked, Figure
from indicators.reports.footnotes import badge_line, footnotes
from indicators.reports.remarks import noted
from indicators.reports.ways import QUESTIONS
from indicators.store import questions

MOST_ROWS = 200
"""Rows of a table on paper: more are for a spreadsheet."""
CHART_WIDTH = 860
"""Pixels: the width for which the charts' names are placed."""
NAME = "对标 Duibiao"
FIXED = "2022-01-01"
"""The day that a file says it was made on, where the edition has none."""
_CUT = Text(
    "此处列出前{shown}行，共{rows}行；全部见 CSV 或 Excel。",
    "The first {shown} of {rows} rows are listed here; CSV and Excel have all.",
)
_LINK = Text("链接：{link}", "Link: {link}")
_EDITION = Text("数据版本：{edition}", "Edition of the data: {edition}")
_DATED = Text(
    "数据版本：{edition}（{date}）", "Edition of the data: {edition} ({date})"
)
# What XML cannot hold, and so neither Word, PowerPoint nor SVG.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"[≈><≤≥+−-]?\s*\d[\d,.]*\s*\D{0,24}")
_DATE = re.compile(r"\d{4}(-\d|[–—年]|$)")


@dataclass(frozen=True)
class Grid:
    """A table of text: *numeric* says which columns stand flush right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    cut: str = ""
    """The sentence that says how many rows are left out; empty where none is."""

    def first(self, most: int, language: Language) -> "Grid":
        """Return the table with *most* rows, and the sentence where that is not all."""
        if len(self.rows) <= most:
            return self
        every = len(self.rows)
        cut = self.cut or _CUT.say(language, shown=most, rows=every)
        return replace(self, rows=self.rows[:most], cut=cut)


@dataclass(frozen=True)
class Printed:
    """
    A figure as it is printed.

    *chart* is its picture as SVG, empty where there is none; *alt* is what it shows, in
    words. Of what cannot be compared neither chart nor table is printed.
    """

    code: str
    heading: str
    about: str
    badge: str
    chart: str
    alt: str
    table: Grid
    footnotes: tuple[str, ...]
    credit: str


@dataclass(frozen=True)
class Paper:
    """A page as it is printed: *link* and *edition* are whole lines."""

    title: str
    address: str
    link: str
    edition: str
    date: str
    language: Language
    font: str
    figures: tuple[Printed, ...]

    def facts(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return asdict(self)


def paper_of(
    asked: Asked, figures: Sequence[Figure], *, server: str = "", date: str = ""
) -> Paper:
    """
    Return *figures* of a page ready for paper: light, and drawn once for every format.

    *server* is where the link leads, *date* the day of the edition, as 2026-11-22.

    Raises:
        NoChineseFont: this machine would draw boxes
        CannotDraw: the drawing failed or took too long
    """
    font, say = chinese_font(), asked.wording.say
    charted = [figure for figure in figures if _is_drawn(figure)]
    drawn = svgs_of([_specification(figure, font) for figure in charted])
    charts = {figure.code: svg for figure, svg in zip(charted, drawn, strict=True)}
    address = server + link_of(asked.view)
    edition = say(_DATED if date else _EDITION, edition=asked.database.name, date=date)
    documents = questions.origins(asked.database)
    return Paper(
        title=say(QUESTIONS[asked.view.page]),
        address=address,
        link=say(_LINK, link=address),
        edition=edition,
        date=date,
        language=asked.view.language,
        font=font,
        figures=tuple(
            _printed(asked, figure, charts.get(figure.code, ""), documents)
            for figure in figures
        ),
    )


def is_address(text: str) -> bool:
    """Whether *text* is an address that can be followed from a file."""
    return text.startswith(("http://", "https://"))


def legible(text: object) -> str:
    """Return *text* without the signs that no document can hold."""
    return _UNWRITABLE.sub("", str(text)).strip()


def _printed(
    asked: Asked, figure: Figure, chart: str, documents: pd.DataFrame
) -> Printed:
    refused, badge = _is_refused(figure), badge_line(asked, figure)
    # The badge stands above the chart; its reasons are the first notes beneath.
    notes = (note for note in footnotes(asked, figure) if note != badge)
    heading = figure.finding if figure.finding and not refused else figure.title
    title = figure.title if heading != figure.title else ""
    return Printed(
        code=figure.code,
        heading=legible(heading),
        about=legible(" · ".join(filter(None, (title, figure.subtitle)))),
        badge=legible(badge),
        chart=chart,
        alt=legible(figure.alt or figure.title),
        table=_grid(asked, figure.table.head(0) if refused else noted(figure)),
        footnotes=tuple(filter(None, map(legible, notes))),
        credit=legible(credit(asked, figure.rows, documents)),
    )


def _is_refused(figure: Figure) -> bool:
    return badge_of(figure.findings) is Badge.NOT_COMPARABLE


def _is_drawn(figure: Figure) -> bool:
    return bool(figure.specification) and not figure.empty and not _is_refused(figure)


def _specification(figure: Figure, font: str) -> dict[str, Any]:
    """Return the chart with its rows, on white, in a font that this machine has."""
    specification = dict(figure.specification)
    config = {**specification["config"], "font": f"'{font}', {FONTS}"}
    rows = {name: _rows(marks) for name, marks in figure.marks.items()}
    return {
        **specification,
        "config": {**config, "background": "white"},
        "width": CHART_WIDTH,
        "autosize": {"type": "pad", "contains": "padding"},
        "datasets": rows,
    }


def _rows(marks: pd.DataFrame) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(
        marks.to_json(orient="records", double_precision=15)
    )
    return [
        {
            name: _UNWRITABLE.sub("", cell) if isinstance(cell, str) else cell
            for name, cell in row.items()
        }
        for row in read
    ]


def _grid(asked: Asked, table: pd.DataFrame) -> Grid:
    every = len(table)
    shown = table.head(MOST_ROWS).astype(object)
    shown = shown.where(shown.notna(), "")
    columns = [
        [legible(cell) for cell in shown.iloc[:, place]]
        for place in range(shown.shape[1])
    ]
    cut = asked.wording.say(_CUT, shown=MOST_ROWS, rows=every)
    return Grid(
        heads=tuple(legible(head) for head in shown.columns),
        rows=tuple(zip(*columns, strict=True)),
        numeric=tuple(map(_is_numeric, columns)),
        cut=cut if every > MOST_ROWS else "",
    )


def _is_numeric(cells: Sequence[str]) -> bool:
    """Whether a column holds numbers, which stand flush right; years do not."""
    written = [cell for cell in cells if cell.strip(" —")]
    numbers = [_NUMBER.fullmatch(cell) and not _DATE.match(cell) for cell in written]
    return bool(numbers) and all(numbers)


def chart_tree(figure: Printed) -> Element:
    """Return the chart as a tree whose names do not clash with those of other charts."""
    tree: Element = fromstring(figure.chart)
    for part in tree.iter():
        _rename(part.attrib, figure.code)
    return tree


def _rename(attributes: dict[str, str] | Mapping[str, str], code: str) -> None:
    """Name what is referred to within the chart after the figure."""
    if not isinstance(attributes, dict):
        return
    for name, text in attributes.items():
        if name == "id":
            attributes[name] = f"{code}-{text}"
        elif text.startswith("url(#"):
            attributes[name] = text.replace("url(#", f"url(#{code}-")
        elif name.endswith("href") and text.startswith("#"):
            attributes[name] = f"#{code}-{text[1:]}"
