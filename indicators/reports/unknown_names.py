"""Names that the catalogue does not have, asked like anything else that is not said."""

import difflib
import re
from collections.abc import Iterator

from indicators.catalog import Catalog
from indicators.model.text import Text
from indicators.workbooks.asking import Asked, Question
from indicators.workbooks.found import Found
from indicators.workbooks.grid import Area, column_number
from indicators.workbooks.reading import Reading
from indicators.workbooks.words.names import Names, spelling, vocabulary_of

NOT_THERE = Text("目录中没有这个名称", "the catalogue does not have this name")
_CELL = re.compile(r"([A-Z]+)(\d+)")
# Nearer names than that are worth a look, others are noise.
_NEAR = 0.5
_FEW = 5


def unknown_names(reading: Reading, known: Catalog) -> tuple[Question, ...]:
    """
    Return a question for each name in the sheets of *reading* that is not known.

    Texts have none: what a sentence says can only be told by a name that is known.
    """
    waiting: dict[tuple[Asked, str, str], list[Found]] = {}
    for one in reading.found if reading.sheets else ():
        for asked, name in _lacking(one):
            waiting.setdefault((asked, name, one.sheet), []).append(one)
    words = vocabulary_of(known)
    names = {Asked.REGION: words.regions, Asked.INDICATOR: words.indicators}
    return tuple(
        Question(
            asked=asked,
            about=name,
            sheet=sheet,
            area=_area(found),
            figures=len(found),
            guess="",
            choices=_near(name, names[asked]),
            why=NOT_THERE,
        )
        for (asked, name, sheet), found in waiting.items()
    )


def _lacking(found: Found) -> Iterator[tuple[Asked, str]]:
    if found.asked or found.observation:
        return
    if found.region is None and found.region_text:
        yield Asked.REGION, found.region_text
    if found.indicator is None and found.indicator_text:
        yield Asked.INDICATOR, found.indicator_text


def _near(name: str, names: Names) -> tuple[str, ...]:
    near = difflib.get_close_matches(spelling(name)[:60], names.codes, _FEW, _NEAR)
    return tuple(dict.fromkeys(code for word in near for code in names.codes[word]))


def _area(found: list[Found]) -> str:
    cells = [cell for one in found if (cell := _CELL.fullmatch(one.cell))]
    if not cells:
        return found[0].cell
    columns = [column_number(cell[1]) for cell in cells]
    rows = [int(cell[2]) - 1 for cell in cells]
    return str(Area(min(rows), min(columns), max(rows), max(columns)))
