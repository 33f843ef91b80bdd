import pytest
from shapes.drawing import drawn

from indicators.catalog import catalog
from indicators.workbooks.found import Context
from indicators.workbooks.tables.reading import read_tables
from indicators.workbooks.words.names import vocabulary_of


@pytest.fixture(scope="session")
def grid_of():
    """Draw a sheet: a line a row, cells between bars."""
    return lambda drawing, name="Sheet1": drawn(drawing, name).grid


@pytest.fixture(scope="session")
def read_grid():
    """Read a grid as the shipped catalogue knows its words."""
    known = catalog()
    words = vocabulary_of(known)

    def read(grid, answers=(), file="table.xlsx"):
        return read_tables(grid, Context(file, "upload", known, words, dict(answers)))

    return read


@pytest.fixture(scope="session")
def read_sheet(grid_of, read_grid):
    """Draw a sheet and read it."""
    return lambda drawing, *args, **more: read_grid(grid_of(drawing), *args, **more)
