import pytest

from shapes import (
    cells,
    comparisons,
    delimited,
    doubtful,
    false_indicators,
    false_measures,
    false_regions,
    files,
    headers,
    international,
    names,
    national,
    plans,
    positions,
    sizes,
    stubs,
    times,
)
from shapes.judging import differences, table

FAMILIES = (
    cells,
    comparisons,
    delimited,
    doubtful,
    false_indicators,
    false_measures,
    false_regions,
    files,
    headers,
    international,
    names,
    national,
    plans,
    positions,
    sizes,
    stubs,
    times,
)
EVERY = [shape for family in FAMILIES for shape in family.SHAPES]


@pytest.mark.parametrize("shape", EVERY, ids=lambda one: one.__name__)
def test_a_drawn_sheet_is_read_as_a_careful_reader_reads_it(shape):
    wrong = differences(shape())
    assert not wrong, table(wrong)
