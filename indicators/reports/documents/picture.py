"""Figures as one picture: chart or table with all words as text, on white."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from struct import pack
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring
from zlib import crc32

from indicators.charts.look import FONTS
from indicators.reports.documents.columns import shared
from indicators.reports.documents.drawing import Drawn, pngs_of
from indicators.reports.documents.letters import width_of, wrapped
from indicators.reports.documents.paper import NAME, Grid, Paper, Printed, chart_tree

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SVG = "http://www.w3.org/2000/svg"
_WIDTH, _MARGIN, _COLUMN, _GAP = 960, 40, 110, 14
_INK, _QUIET, _PALE = "#1f2328", "#59606a", "#dfe2e6"
_MOST_ROWS = 40
"""Rows of a table in a picture, which cannot be turned over like a page."""
_CELL = 12.0
register_namespace("", _SVG)
register_namespace("xlink", "http://www.w3.org/1999/xlink")


@dataclass(frozen=True, slots=True)
class _Letters:
    """How a paragraph is set: sizes in pixels."""

    size: float
    colour: str = _INK
    weight: str = "400"
    after: float = 6

    @property
    def line(self) -> float:
        """The height of a line."""
        return round(self.size * 1.45, 1)


_HEADING = _Letters(21, weight="600", after=8)
_ABOUT = _Letters(14, _QUIET)
_BADGE = _Letters(13, weight="600")
_NOTE = _Letters(13, _QUIET, after=4)
_FOOT = _Letters(12, _QUIET, after=3)
_HEAD = _Letters(_CELL, weight="600", after=0)
_BODY = _Letters(_CELL, after=0)


@dataclass
class _Sheet:
    """An SVG that grows downwards: *y* is where the next thing begins."""

    root: Element
    width: float
    y: float = _MARGIN
    room: float = field(init=False)

    def __post_init__(self) -> None:
        """Keep the width between the margins."""
        self.room = self.width - 2 * _MARGIN

    def write(self, text: str, letters: _Letters) -> None:
        """Write a paragraph in lines of the sheet's width."""
        lines = wrapped(text, letters.size, self.room) if text else []
        self.write_lines(lines, letters, _MARGIN)
        self.y += (len(lines) * letters.line + letters.after) if lines else 0

    def write_lines(
        self, lines: list[str], letters: _Letters, x: float, *, end: bool = False
    ) -> None:
        """Write *lines* at *x*, or ending there, one below the other from here on."""
        for number, line in enumerate(lines):
            told = SubElement(self.root, f"{{{_SVG}}}text", _style(letters, end=end))
            told.set("x", f"{x:g}")
            told.set("y", f"{self.y + number * letters.line + letters.size:g}")
            number_of_note, space, rest = line.partition(" ")
            if end or not space or number_of_note.strip(_RAISED):
                told.text = line
                continue
            # Where letters lack a raised 5, the whole run falls back to other letters:
            # a place of its own begins a new run.
            head = number_of_note + space
            SubElement(told, f"{{{_SVG}}}tspan").text = head
            after = {"x": f"{x + width_of(head, letters.size):g}"}
            SubElement(told, f"{{{_SVG}}}tspan", after).text = rest

    def rule(self) -> None:
        """Draw a pale line across."""
        place = {"x1": f"{_MARGIN}", "x2": f"{self.width - _MARGIN:g}"}
        height = {"y1": f"{self.y:g}", "y2": f"{self.y:g}", "stroke": _PALE}
        SubElement(self.root, f"{{{_SVG}}}line", place | height)


def svg_of(paper: Paper) -> bytes:
    """Return the figures of *paper* one below another as SVG, every word as text."""
    return picture_of(paper).svg.encode()


def png_of(paper: Paper) -> bytes:
    """
    Return the same as PNG, its words kept with it for who cannot see them.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    return _with_words(pngs_of([picture_of(paper)])[0], paper)


def _with_words(png: bytes, paper: Paper) -> bytes:
    """Return *png* with its words as its description (PNG specification, iTXt)."""
    words = [
        word
        for each in paper.figures
        for word in (each.heading, each.about, each.badge, *each.footnotes, each.credit)
    ]
    said = "\n".join(filter(None, [*words, paper.link, paper.edition]))
    # Keyword, not compressed, in no language that is named.
    chunk = b"iTXt" + b"Description\0\0\0\0\0" + said.encode()
    length, sum_of = pack(">I", len(chunk) - 4), pack(">I", crc32(chunk))
    end = png.rindex(b"IEND") - 4
    return png[:end] + length + chunk + sum_of + png[end:]


def charts_of(paper: Paper) -> dict[str, bytes]:
    """
    Return the charts alone as PNG, by the figure's code.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    charted = [figure for figure in paper.figures if figure.chart]
    trees = [chart_tree(figure) for figure in charted]
    drawn = [
        Drawn(_text(tree), float(tree.attrib["width"]), float(tree.attrib["height"]))
        for tree in trees
    ]
    codes = (figure.code for figure in charted)
    return dict(zip(codes, pngs_of(drawn), strict=True))


def chart_markup(figure: Printed) -> str:
    """Return the chart as SVG to stand in a page, with its words for who hears it."""
    tree = chart_tree(figure)
    _tell(tree, figure)
    width, height = tree.attrib.pop("width"), tree.attrib.pop("height")
    tree.attrib.setdefault("viewBox", f"0 0 {width} {height}")
    return _text(tree)


def picture_of(paper: Paper) -> Drawn:
    """Return the figures one below another, with the size of the picture."""
    tables = [figure.table for figure in paper.figures if not figure.chart]
    columns = max((len(table.heads) for table in tables), default=0)
    width = max(_WIDTH, columns * _COLUMN + 2 * _MARGIN)
    font = f"'{paper.font}', {FONTS}"
    root = Element(f"{{{_SVG}}}svg", {"font-family": font, "lang": paper.language})
    title = SubElement(root, f"{{{_SVG}}}title")
    title.text = paper.figures[0].heading if len(paper.figures) == 1 else paper.title
    paint = SubElement(
        root, f"{{{_SVG}}}rect", {"fill": "#ffffff", "width": f"{width}"}
    )
    sheet = _Sheet(root, width)
    for figure in paper.figures:
        _draw(sheet, paper, figure)
    _end(sheet, (paper.link, f"{NAME} · {paper.edition}"))
    high = sheet.y + _MARGIN - 2 * _GAP
    paint.set("height", f"{high:g}")
    size = {"width": f"{width}", "height": f"{high:g}"}
    root.attrib.update(size | {"viewBox": f"0 0 {width} {high:g}"})
    return Drawn(_text(root), width, high)


def _draw(sheet: _Sheet, paper: Paper, figure: Printed) -> None:
    sheet.write(figure.heading, _HEADING)
    sheet.write(figure.about, _ABOUT)
    sheet.write(figure.badge, _BADGE)
    sheet.y += _GAP
    if figure.chart:
        _place(sheet, figure)
    elif figure.table.rows:
        _tabulate(sheet, figure.table.first(_MOST_ROWS, paper.language))
    for note in figure.footnotes:
        sheet.write(note, _NOTE)
    sheet.write(figure.credit, _NOTE)
    sheet.y += 2 * _GAP


def _end(sheet: _Sheet, lines: Iterable[str]) -> None:
    sheet.y -= _GAP
    sheet.rule()
    sheet.y += _GAP
    for line in lines:
        sheet.write(line, _FOOT)
    sheet.y += _GAP


def _place(sheet: _Sheet, figure: Printed) -> None:
    """Set the chart across the sheet, smaller where its names need more width."""
    tree = chart_tree(figure)
    _tell(tree, figure)
    width, height = float(tree.attrib["width"]), float(tree.attrib["height"])
    shrunk = min(1.0, sheet.room / width)
    tree.attrib.setdefault("viewBox", f"0 0 {width:g} {height:g}")
    place = {"x": f"{_MARGIN}", "y": f"{sheet.y:g}"}
    size = {"width": f"{width * shrunk:g}", "height": f"{height * shrunk:g}"}
    tree.attrib.update(place | size)
    sheet.root.append(tree)
    sheet.y += height * shrunk + _GAP


def _tell(tree: Element, figure: Printed) -> None:
    """Have the chart say to a screen reader what it is and shows."""
    tree.attrib.update({"role": "img", "aria-label": figure.heading})
    told = Element(f"{{{_SVG}}}desc")
    told.text = figure.alt
    tree.insert(0, told)


def _tabulate(sheet: _Sheet, table: Grid) -> None:
    widths = shared(table, sheet.room, _CELL)
    _write_row(sheet, table, table.heads, widths, _HEAD)
    for row in table.rows:
        _write_row(sheet, table, row, widths, _BODY)
    sheet.y += _GAP
    sheet.write(table.cut, _NOTE)


def _write_row(
    sheet: _Sheet,
    table: Grid,
    row: tuple[str, ...],
    widths: list[float],
    letters: _Letters,
) -> None:
    x, lines = float(_MARGIN), 1
    for cell, numeric, width in zip(row, table.numeric, widths, strict=True):
        cut = wrapped(cell, letters.size, width - _GAP)
        place = x + width - _GAP if numeric else x
        sheet.write_lines(cut, letters, place, end=numeric)
        x, lines = x + width, max(lines, len(cut))
    sheet.y += lines * letters.line + 4
    sheet.rule()
    sheet.y += 4


def _style(letters: _Letters, *, end: bool) -> dict[str, str]:
    style = {"font-size": f"{letters.size:g}px", "fill": letters.colour}
    anchor = {"text-anchor": "end"} if end else {}
    return style | {"font-weight": letters.weight} | anchor


def _text(tree: Element) -> str:
    return tostring(tree, encoding="unicode")
