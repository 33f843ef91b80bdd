"""Changes of a drawn sheet that change nothing of what its figures say."""

from indicators.workbooks.grid import Area, Cell, Kind
from shapes.drawing import Drawn, cell_of


def moved(sheet, place):
    """Return the sheet with every cell where *place* puts it."""

    def put(cells):
        return {place(*where): cell for where, cell in cells.items()}

    return Drawn(
        sheet.name,
        put(sheet.cells),
        put(sheet.facts),
        [_moved_area(area, place) for area in sheet.merges],
        frozenset(place(row, 0)[0] for row in sheet.hidden_rows),
        frozenset(place(0, column)[1] for column in sheet.hidden_columns),
        put(sheet.comments),
    )


def _moved_area(area, place):
    return Area(*place(area.top, area.left), *place(area.bottom, area.right))


def down(row, column):
    """Put a blank row above everything."""
    return row + 1, column


def right(row, column):
    """Put a blank column left of everything."""
    return row, column + 1


def staying(row, column):
    """Leave a cell where it is."""
    return row, column


def with_row(sheet, region):
    """Return the sheet with one more region below its last row of figures."""
    last = max(row for row, _ in sheet.facts)
    below = moved(sheet, lambda row, column: (row + (row > last), column))
    stub = min(column for _, column in sheet.facts)
    for (row, column), cell in sheet.cells.items():
        if row == last:
            below.cells[row + 1, column] = _another(cell, region, column < stub)
    return below


def _another(cell, region, in_stub):
    if in_stub and cell.kind is Kind.TEXT:
        return Cell(cell.kind, region)
    if cell.kind is Kind.NUMBER and not in_stub:
        return Cell(cell.kind, f"{float(cell.text) * 0.75:.6g}", cell.mark)
    return cell


def with_column(sheet, head):
    """Return the sheet with one more indicator right of its figures."""
    rows = sorted({row for row, _ in sheet.facts})
    last = max(column for _, column in sheet.facts)
    wider = moved(sheet, lambda row, column: (row, column + (column > last)))
    wider.cells[rows[0] - 1, last + 1] = cell_of(head)
    for number, row in enumerate(rows):
        wider.cells[row, last + 1] = cell_of(f"{12.5 + 3.25 * number}")
    return wider


def swapped(first, second):
    """Return the place that exchanges two columns."""
    turned = {first: second, second: first}
    return lambda row, column: (row, turned.get(column, column))
