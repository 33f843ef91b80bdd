"""A page as PDF on A4: tagged for screen readers, fonts within, charts as lines."""

import json
from pathlib import Path
from typing import Any

from indicators.reports.documents.columns import shared
from indicators.reports.documents.drawing import pdf_of
from indicators.reports.documents.paper import NAME, Grid, Paper, is_address
from indicators.reports.documents.picture import chart_markup

_TEMPLATE = Path(__file__).with_name("paper.typ")
_MANY = 8
"""More columns than these are read on a page turned round, in small letters."""
# In points: the page between its margins, and the letters of a table.
_ROOM, _ROOM_TURNED = 493.0, 740.0
_LETTERS, _SMALL = 8.5, 6.5


def page_pdf(paper: Paper) -> bytes:
    """
    Return *paper* as PDF.

    Raises:
        CannotDraw: the drawing failed or took too long
    """
    wide = any(len(figure.table.heads) > _MANY for figure in paper.figures)
    figures = [
        {
            **each,
            "chart": chart_markup(figure) if figure.chart else "",
            "table": {**each["table"], **_set(figure.table, wide=wide)},
        }
        for figure, each in zip(paper.figures, paper.facts()["figures"], strict=True)
    ]
    followed = is_address(paper.address)
    said: dict[str, Any] = {**paper.facts(), "name": NAME, "followed": followed}
    said |= {"figures": figures, "wide": wide}
    # As values the words need no escape: nothing in them is ever a command.
    return pdf_of(_TEMPLATE.read_text("utf-8"), json.dumps(said))


def _set(table: Grid, *, wide: bool) -> dict[str, Any]:
    """Return the size of the table's letters and the widths of its columns."""
    size = _SMALL if len(table.heads) > _MANY else _LETTERS
    room = _ROOM_TURNED if wide else _ROOM
    columns = shared(table, room, size) if table.rows else []
    return {"columns": columns, "size": size}
