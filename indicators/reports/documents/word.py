"""A page as a Word file: headings, charts, tables and notes that can be edited."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell

from indicators.model.text import Language
from indicators.reports.documents.archive import stilled
from indicators.reports.documents.columns import shared
from indicators.reports.documents.paper import (
    FIXED,
    NAME,
    Grid,
    Paper,
    Printed,
)
from indicators.reports.documents.picture import charts_of

_LATIN, _CHINESE = "Arial", "Microsoft YaHei"
_QUIET, _INK = RGBColor(0x59, 0x60, 0x6A), RGBColor(0x1F, 0x23, 0x28)
_MANY = 8
"""More columns than these are read on a page turned round, in small letters."""
_MARGIN = Mm(18)
_SIZES = {"Normal": 10, "Title": 20, "Heading 1": 14}
_NOTE, _CELL, _SMALL = 8.5, 8.5, 6.5
_LOCALES = {Language.ZH: "zh-CN", Language.EN: "en-GB"}


def page_docx(paper: Paper) -> bytes:
    """
    Return *paper* as docx.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    charts = charts_of(paper)
    word = Document()
    _say_about(word, paper)
    _set_styles(word, paper.language)
    wide = any(len(figure.table.heads) > _MANY for figure in paper.figures)
    _set_page(word, paper, wide=wide)
    word.add_heading(paper.title, 0)
    _write(word, paper.link, _NOTE)
    for figure in paper.figures:
        _add_figure(word, figure, charts)
    written = io.BytesIO()
    word.save(written)
    return stilled(written.getvalue())


def _say_about(word: WordFile, paper: Paper) -> None:
    about = word.core_properties
    about.title, about.author, about.language = paper.title, NAME, paper.language
    about.comments = paper.edition
    about.last_modified_by = ""
    # The same view of the same edition is the same file.
    moment = datetime.fromisoformat(paper.date or FIXED).astimezone(UTC)
    about.created = about.modified = moment.replace(tzinfo=None)


def _set_styles(word: WordFile, language: Language) -> None:
    """Set letters that every Word has, the Chinese ones too."""
    for name, size in _SIZES.items():
        style: Any = word.styles[name]
        style.font.name, style.font.size = _LATIN, Pt(size)
        style.font.color.rgb = _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        # Headings follow the theme, which names no Chinese font.
        for part in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{part}"), None)
        for part in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{part}"), _LATIN)
        fonts.set(qn("w:eastAsia"), _CHINESE)
    normal: Any = word.styles["Normal"]
    normal.paragraph_format.space_after = Pt(4)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _LOCALES[language])
    spoken.set(qn("w:eastAsia"), "zh-CN")
    normal.element.get_or_add_rPr().append(spoken)


def _set_page(word: WordFile, paper: Paper, *, wide: bool) -> None:
    section = word.sections[0]
    width, height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    section.page_width, section.page_height = width, height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    foot = section.footer.paragraphs[0].add_run(f"{NAME} · {paper.edition}")
    foot.font.size, foot.font.color.rgb = Pt(8), _QUIET


def _add_figure(word: WordFile, figure: Printed, charts: Mapping[str, bytes]) -> None:
    word.add_heading(figure.heading, 1)
    _write(word, figure.about)
    _write(word, figure.badge, bold=True)
    if figure.code in charts:
        _add_chart(word, figure, charts[figure.code])
    for note in (*figure.footnotes, figure.credit):
        _write(word, note, _NOTE)
    if figure.table.rows:
        _add_table(word, figure.table)
        _write(word, figure.table.cut, _NOTE)


def _write(word: WordFile, text: str, size: float = 0, *, bold: bool = False) -> None:
    if not text:
        return
    run = word.add_paragraph().add_run(text)
    run.bold = bold
    if size:
        run.font.size, run.font.color.rgb = Pt(size), _QUIET


def _add_chart(word: WordFile, figure: Printed, chart: bytes) -> None:
    """Add the picture across the page, or as high as a page can hold."""
    across, room = _room(word)
    drawn = word.add_picture(io.BytesIO(chart), width=across)
    if drawn.height > room:
        drawn.width = Length(int(drawn.width * room / drawn.height))
        drawn.height = room
    about = drawn._inline.docPr  # noqa: SLF001  # the library has no word for it
    about.set("descr", figure.alt)
    about.set("title", figure.heading)


def _room(word: WordFile) -> tuple[Length, Length]:
    """Return the width between the margins, and the height that a picture may have."""
    section = word.sections[0]
    width, height = section.page_width or Mm(210), section.page_height or Mm(297)
    # A picture has its heading and the first words beside it.
    return Length(width - 2 * _MARGIN), Length(height - 4 * _MARGIN)


def _add_table(word: WordFile, table: Grid) -> None:
    room = _room(word)[0] / Pt(1)
    size = _SMALL if len(table.heads) > _MANY else _CELL
    made = word.add_table(1 + len(table.rows), len(table.heads))
    made.style = word.styles["Light List"]
    made.autofit = False
    widths = [Pt(each) for each in shared(table, room, size * 1.1)]
    _repeat_heads(made)
    # Asked one by one, each cell would be looked for in the whole table anew.
    cells = iter(made._cells)  # noqa: SLF001
    for number, row in enumerate((table.heads, *table.rows)):
        for text, numeric, width in zip(row, table.numeric, widths, strict=True):
            cell = next(cells)
            cell.width = width
            _fill(cell, text, size, bold=not number, numeric=numeric)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width


def _fill(cell: _Cell, text: str, size: float, *, bold: bool, numeric: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    paragraph.paragraph_format.space_after = Pt(1)
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _repeat_heads(table: Table) -> None:
    """Have the row of heads stand again on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
