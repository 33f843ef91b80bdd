"""What is said around a table and over its stub columns, put together."""

from collections.abc import Sequence
from pathlib import PurePath

from indicators.workbooks.grid import Grid
from indicators.workbooks.tables.blocks import Block
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.tables.titles import Titles
from indicators.workbooks.words.regions import Gazetteer


def surroundings_of(
    grid: Grid,
    block: Block,
    before: Surroundings | None,
    file: str,
    gazetteer: Gazetteer,
) -> Surroundings:
    """
    Return what is said around *block*.

    What the titles of the table *before* said still holds where this one has none.
    """
    said = Titles(gazetteer)
    for row in reversed(block.titles):
        said.read_row(grid, row)
    if before:
        said.inherit(before, above=True)
    for name in (grid.sheet, PurePath(file).stem):
        said.read_name(name)
    return said.surroundings()


def with_corner(
    around: Surroundings, words: Sequence[str], gazetteer: Gazetteer
) -> Surroundings:
    """Return *around* with what the heads of the stub columns say before all else."""
    said = Titles(gazetteer)
    for word in words:
        said.read_corner(word)
    if not (said.subject or said.units or said.periods or said.regions):
        return around
    said.inherit(around, above=False)
    return said.surroundings()
