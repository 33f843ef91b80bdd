import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.workbooks.grid import EMPTY, Cell, Grid, Kind, address, column_number


@pytest.mark.parametrize(
    ("row", "column", "shown"),
    [(0, 0, "A1"), (6, 2, "C7"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 16383, "XFD10")],
)
def test_a_cell_is_called_what_excel_calls_it(row, column, shown):
    assert address(row, column) == shown


@given(st.integers(0, 10**6))
def test_letters_lead_back_to_their_column(column):
    assert column_number(address(0, column).rstrip("1")) == column


def test_beyond_the_filled_cells_a_grid_is_empty():
    one = Cell(Kind.TEXT, "x")
    drawn = Grid("S", ((one,),))
    assert drawn.cell(0, 0) is one
    assert drawn.cell(0, 1) is EMPTY
    assert drawn.cell(1, 0) is EMPTY
