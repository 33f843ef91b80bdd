"""A sheet as it was read: Excel's letters and numbers, each cell with its role."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape

from indicators.model.text import Language, Text
from indicators.reports.excerpt import Excerpt
from indicators.workbooks.grid import Cell, Kind, address
from indicators.workbooks.roles import Role, SheetRead

MARKS = {
    Role.REGION: Text("地", "R"),
    Role.INDICATOR: Text("指", "I"),
    Role.PERIOD: Text("时", "P"),
    Role.UNIT: Text("单", "U"),
    Role.TITLE: Text("题", "T"),
    Role.NOTE: Text("注", "N"),
    Role.CERTAIN: Text("✓", "✓"),
    Role.ASKED: Text("?", "?"),
    Role.LEFT_OUT: Text("×", "×"),
}
"""What says the role of a cell to those who do not see its colour."""

_LONGEST = 80
# Rows above the first word that are worth to be seen.
_FAR = 30
_LEGEND = Text("图例", "Legend")


@dataclass(frozen=True)
class Window:
    """The part of a sheet that is shown, counted from 0."""

    top: int
    rows: int
    columns: int


def window_of(sheet: SheetRead, rows: int, columns: int) -> Window:
    """Return the window that begins at the top, or shortly above what was read."""
    first = min((row for row, _ in sheet.roles), default=0)
    bottom = len(sheet.grid.rows)
    width = max((len(row) for row in sheet.grid.rows), default=0)
    top = max(0, min(first - 2, bottom - rows)) if first > _FAR else 0
    return Window(top, min(rows, bottom - top), min(columns, width))


def markup(
    sheet: SheetRead, window: Window, language: Language, cell: str, name: str
) -> str:
    """Return the *window* of *sheet* as HTML; *cell* is the one pointed at."""
    rows = range(window.top, window.top + window.rows)
    return _drawn(sheet, rows, range(window.columns), language, cell, name)


def excerpt_markup(excerpt: Excerpt, language: Language, name: str) -> str:
    """Return the rows of *excerpt* as HTML, the figure's cell pointed at."""
    cell = address(*excerpt.place)
    rows, columns = excerpt.rows, excerpt.columns
    seen = {(row, column) for row in rows for column in columns}
    roles = {at: role for at, role in excerpt.sheet.roles.items() if at in seen}
    sheet = replace(excerpt.sheet, roles=roles)
    drawn = _drawn(sheet, rows, columns, language, cell, name)
    words = legend(sheet, language) if roles else ""
    return f'<div class="still">{words}{drawn}</div>'


def _drawn(  # noqa: PLR0913, PLR0917  # what is drawn, and for whom
    sheet: SheetRead,
    places: Iterable[int],
    columns: Iterable[int],
    language: Language,
    cell: str,
    name: str,
) -> str:
    letters = "".join(
        f'<th scope="col">{address(0, column)[:-1]}</th>' for column in columns
    )
    rows = "".join(_row(sheet, row, columns, language, cell) for row in places)
    return (
        f'<div class="sheet" tabindex="0" role="region" aria-label="{escape(name)}">'
        f"<table><thead><tr><td></td>{letters}</tr></thead><tbody>{rows}</tbody></table>"
        "</div>"
    )


def legend(sheet: SheetRead, language: Language) -> str:
    """Return what the colours and marks of *sheet* mean, with numbers of cells."""
    roles = Counter(sheet.roles.values())
    items = "".join(
        f'<li class="{role.code}"><i>{MARKS[role].say(language)}</i> '
        f"{role.say(language)} {roles[role]:,}</li>"
        for role in Role
        if role in roles
    )
    return f'<ul class="roles" aria-label="{_LEGEND.say(language)}">{items}</ul>'


def _row(
    sheet: SheetRead, row: int, columns: Iterable[int], language: Language, picked: str
) -> str:
    cells = "".join(_cell(sheet, row, column, language, picked) for column in columns)
    return f'<tr><th scope="row">{row + 1}</th>{cells}</tr>'


def _cell(
    sheet: SheetRead, row: int, column: int, language: Language, picked: str
) -> str:
    cell = sheet.grid.cell(row, column)
    text = cell.text.strip()
    if not text:
        return "<td></td>"
    role = sheet.roles.get((row, column))
    place = address(row, column)
    kinds = [
        role.code if role else "",
        _number(cell),
        "picked" if place == picked else "",
    ]
    names = " ".join(filter(None, kinds))
    mark = f"<i>{MARKS[role].say(language)}</i>" if role else ""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return (
        f'<td data-cell="{place}"' + (f' class="{names}"' if names else "") + f">"
        f"{mark}{escape(_shown(cell, cut))}</td>"
    )


def _number(cell: Cell) -> str:
    return "number" if cell.kind is Kind.NUMBER else ""


def _shown(cell: Cell, text: str) -> str:
    """Return a percentage as Excel shows it; every other cell as it is."""
    if cell.percent and cell.kind is Kind.NUMBER:
        return f"{float(text) * 100:.10g}%"
    return text
