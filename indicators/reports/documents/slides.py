"""A page as slides: a figure each, with its notes, and its table where it is short."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu, Length, Mm, Pt

from indicators.model.text import Text
from indicators.reports.documents.archive import stilled
from indicators.reports.documents.columns import shared
from indicators.reports.documents.letters import wrapped
from indicators.reports.documents.paper import FIXED, NAME, Grid, Paper, Printed
from indicators.reports.documents.picture import charts_of

_NOTES = Text("{heading}：说明", "{heading}: notes")
_TABLE = Text("{heading}：表格", "{heading}: table")
_LATIN, _CHINESE = "Arial", "Microsoft YaHei"
_WIDTH, _HEIGHT, _MARGIN = Mm(338.67), Mm(190.5), Mm(14)
_ROOM = Emu(_WIDTH - 2 * _MARGIN)
_TOP, _ABOUT, _BODY, _FOOT = Mm(8), Mm(25), Mm(40), Mm(178)
_MOST_ROWS, _MOST_COLUMNS = 12, 8
_MOST_LINES, _LINES_ALONE = 5, 26
"""Lines of notes under a chart, and on a slide of their own."""
_NOTE = 10.0
_LINE = Mm(5)
_TITLE_ONLY = 5
"""The number of the layout with a title and nothing else."""


def page_pptx(paper: Paper) -> bytes:
    """
    Return *paper* as pptx.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    charts = charts_of(paper)
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    about = deck.core_properties
    about.title, about.author, about.language = paper.title, NAME, paper.language
    about.comments, about.last_modified_by = paper.edition, ""
    # The same view of the same edition is the same file.
    moment = datetime.fromisoformat(paper.date or FIXED).astimezone(UTC)
    about.created = about.modified = moment.replace(tzinfo=None)
    for figure in paper.figures:
        _add_figure(deck, paper, figure, charts)
    written = io.BytesIO()
    deck.save(written)
    return stilled(written.getvalue())


def _add_figure(
    deck: Deck, paper: Paper, figure: Printed, charts: Mapping[str, bytes]
) -> None:
    """Add the slide of a figure, then those of what has no room on it."""
    slide = _slide(deck, paper, figure.heading)
    _write(slide, [figure.about], 12, _ABOUT)
    _write(slide, [figure.badge], 12, Emu(_ABOUT + Mm(7)), bold=True)
    notes = _lines((*figure.footnotes, figure.credit))
    beside = len(notes) <= _MOST_LINES
    high = Emu(_LINE * len(notes)) if beside else Emu(0)
    table = figure.table.first(_MOST_ROWS, paper.language)
    if figure.code in charts:
        _add_chart(slide, figure, charts[figure.code], Emu(_FOOT - _BODY - high))
    elif table.rows:
        _add_table(slide, table)
    if beside:
        _write(slide, notes, _NOTE, Emu(_FOOT - high))
    else:
        _add_notes(deck, paper, figure, notes)
    short = len(figure.table.rows) <= _MOST_ROWS
    if figure.code in charts and short and len(table.heads) <= _MOST_COLUMNS:
        words = _TABLE.say(paper.language, heading=figure.heading)
        _add_table(_slide(deck, paper, words), table)


def _add_notes(deck: Deck, paper: Paper, figure: Printed, notes: list[str]) -> None:
    words = _NOTES.say(paper.language, heading=figure.heading)
    for first in range(0, len(notes), _LINES_ALONE):
        slide = _slide(deck, paper, words)
        _write(slide, notes[first : first + _LINES_ALONE], _NOTE, _BODY)


def _slide(deck: Deck, paper: Paper, heading: str) -> Slide:
    """Add a slide with its title, and where it is from at its foot."""
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    title: Any = slide.shapes.title
    title.left, title.top, title.width, title.height = _MARGIN, _TOP, _ROOM, Mm(16)
    title.text_frame.word_wrap = True
    _set(title.text_frame, [heading], 20, bold=True)
    _write(slide, [f"{NAME} · {paper.edition}"], 8, Mm(180))
    notes: Any = slide.notes_slide.notes_text_frame
    notes.text = f"{paper.link}\n{paper.edition}"
    return slide


def _write(
    slide: Slide, lines: list[str], size: float, top: Length, *, bold: bool = False
) -> None:
    written = [line for line in lines if line]
    if written:
        box = slide.shapes.add_textbox(_MARGIN, top, _ROOM, Emu(_LINE * len(written)))
        _set(box.text_frame, written, size, bold=bold)


def _set(frame: Any, lines: list[str], size: float, *, bold: bool = False) -> None:
    """Fill a frame of text; letters are those that every PowerPoint has."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        _add_run(paragraph, line, size, bold=bold)


def _add_run(paragraph: Any, text: str, size: float, *, bold: bool) -> None:
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, _LATIN
    chinese = run._r.get_or_add_rPr().makeelement(qn("a:ea"), {"typeface": _CHINESE})  # noqa: SLF001
    run._r.get_or_add_rPr().append(chinese)  # noqa: SLF001


def _lines(notes: tuple[str, ...]) -> list[str]:
    """Return the notes that there are, and how many lines of the slide they take."""
    return [
        line for note in notes for line in wrapped(note, _NOTE, _ROOM / Pt(1)) if line
    ]


def _add_chart(slide: Slide, figure: Printed, chart: bytes, room: Length) -> None:
    """Add the picture as large as the slide can hold, in its middle."""
    drawn = slide.shapes.add_picture(io.BytesIO(chart), _MARGIN, _BODY)
    shrunk = min(_ROOM / drawn.width, (room - Mm(3)) / drawn.height)
    drawn.width, drawn.height = (
        Emu(int(drawn.width * shrunk)),
        Emu(int(drawn.height * shrunk)),
    )
    drawn.left = Emu(_MARGIN + (_ROOM - drawn.width) // 2)
    about = drawn._element._nvXxPr.cNvPr  # noqa: SLF001  # the library has no word for it
    about.set("descr", figure.alt)


def _add_table(slide: Slide, table: Grid) -> None:
    height = Emu(Mm(7) * (1 + len(table.rows)))
    frame = slide.shapes.add_table(
        1 + len(table.rows), len(table.heads), _MARGIN, _BODY, _ROOM, height
    )
    size = 7 if len(table.heads) > _MOST_COLUMNS else 10
    widths = shared(table, float(_ROOM), float(size * Pt(1)))
    for place, width in enumerate(widths):
        frame.table.columns[place].width = Emu(int(width))
    for number, row in enumerate((table.heads, *table.rows)):
        frame.table.rows[number].height = Mm(7)
        for place, text in enumerate(row):
            cell = frame.table.cell(number, place)
            _add_run(cell.text_frame.paragraphs[0], text, size, bold=not number)
            cell.margin_top = cell.margin_bottom = Mm(0.8)
            if table.numeric[place]:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    if table.cut:
        _write(slide, [table.cut], _NOTE, Emu(_FOOT - _LINE))
