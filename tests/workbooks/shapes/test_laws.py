from collections import Counter
from dataclasses import replace

import pytest
from drawn_workbooks import parsed_here
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.workbooks.grid import address
from indicators.workbooks.writing import Field, Table, workbook_of
from shapes import cells, headers, national, positions, sizes, stubs
from shapes.drawing import Shape
from shapes.judging import read_drawn, read_here
from shapes.moves import (
    down,
    moved,
    right,
    staying,
    swapped,
    with_column,
    with_row,
)
from shapes.placed import placements, shape_of
from shapes.placements import Spot
from shapes.tongues import CHINESE, ENGLISH

REGIONS_DOWN = [
    positions.far_from_the_corner,
    stubs.total_at_the_top,
    stubs.years_in_group_rows,
    headers.unit_changes_between_years,
    cells.numbers_as_text,
    cells.percent_cells,
    headers.growth_only,
    headers.year_and_half_in_two_levels,
    cells.missing_marks,
    national.english_yearbook,
]
ONE_HEADER = [
    positions.far_from_the_corner,
    cells.with_comments,
    positions.footnotes_and_source,
    cells.percent_cells,
    cells.numbers_as_text,
]
COLUMNS_FREE = [
    (stubs.unit_column, 2, 3),
    (headers.unit_changes_between_years, 1, 3),
    (headers.growth_only, 1, 2),
    (cells.numbers_as_text, 1, 2),
    (sizes.one_row, 2, 4),
    (stubs.codes_beside_names, 0, 2),
    (stubs.codes_beside_names, 3, 4),
]
NAMED = {"ids": lambda one: getattr(one, "__name__", str(one))}


def said(one):
    """Return all that a figure says."""
    words = (one.value, one.region, one.indicator, one.measure, one.period, one.unit)
    return (*words, *(() if one.region else (one.region_text,)))


def certain(reading):
    """Return what each certain figure says, by its sheet and cell."""
    return {(one.sheet, one.cell): said(one) for one in reading.found if one.certain}


def assert_kept(before, after, place=staying, names=None):
    """Assert that every certain figure says the same where *place* has put it."""
    wanted = {}
    facts = {
        (sheet.name, address(*where)): where
        for sheet in before.sheets
        for where in sheet.cells
    }
    for (sheet, cell), words in certain(read_here(before)).items():
        name = (names or {}).get(sheet, sheet)
        wanted[name, address(*place(*facts[sheet, cell]))] = words
    assert wanted, "nothing of it is read for certain"
    got = certain(read_here(after))
    assert {where: got.get(where) for where in wanted} == wanted


@pytest.mark.parametrize("name", ["Sheet3", "汇总(2)", "表一"])
@pytest.mark.parametrize("shape", REGIONS_DOWN, **NAMED)
def test_the_name_of_a_sheet_that_says_nothing_changes_nothing(shape, name):
    before = shape()
    after = Shape("renamed", [replace(before.sheets[0], name=name)], "副本 新建.xlsx")
    assert_kept(before, after, names={before.sheets[0].name: name})


@pytest.mark.parametrize("shape", REGIONS_DOWN, **NAMED)
def test_a_region_more_changes_no_other(shape):
    before = shape()
    region = "Beijing" if shape is national.english_yearbook else "北京市"
    after = Shape("more rows", [with_row(before.sheets[0], region)], before.file)
    last = max(row for row, _ in before.sheets[0].facts)
    assert_kept(before, after, lambda row, column: (row + (row > last), column))


@pytest.mark.parametrize("shape", ONE_HEADER, **NAMED)
def test_an_indicator_more_changes_no_other(shape):
    before = shape()
    head = "实际使用外资（亿美元）"
    after = Shape("more columns", [with_column(before.sheets[0], head)], before.file)
    assert_kept(before, after)


@pytest.mark.parametrize(("shape", "first", "second"), COLUMNS_FREE, **NAMED)
def test_the_order_of_columns_changes_nothing(shape, first, second):
    before = shape()
    place = swapped(first, second)
    after = Shape("turned", [moved(before.sheets[0], place)], before.file)
    assert_kept(before, after, place)


MOVES = {"down": down, "right": right}


@settings(max_examples=40)
@given(
    shape=st.sampled_from(
        [one for one in REGIONS_DOWN if one is not cells.missing_marks]
    ),
    moves=st.lists(st.sampled_from(sorted(MOVES)), min_size=1, max_size=4),
)
def test_blank_rows_above_and_blank_columns_beside_change_nothing(shape, moves):
    before = shape()
    sheet = before.sheets[0]

    def place(row, column):
        for move in moves:
            row, column = MOVES[move](row, column)
        return row, column

    assert_kept(before, Shape("moved", [moved(sheet, place)], before.file), place)


TURNED = {Spot.ROW: Spot.COLUMN, Spot.COLUMN: Spot.ROW}


@pytest.mark.parametrize("unit", [Spot.TITLE, Spot.LINE, Spot.NAME])
@pytest.mark.parametrize("tongue", [CHINESE, ENGLISH], ids=["chinese", "english"])
def test_a_table_says_the_same_when_rows_and_columns_are_exchanged(tongue, unit):
    unlike = []
    for one in placements(tongue, unit):
        spots = {axis: TURNED.get(spot, spot) for axis, spot in one.spots.items()}
        turned = replace(one, **spots)
        if Spot.COLUMN not in one.spots.values() or not turned.sensible:
            continue
        before, after = (read_here(shape_of(table)) for table in (one, turned))
        if Counter(certain(before).values()) != Counter(certain(after).values()):
            unlike.append(one.name)
    assert not unlike, f"{len(unlike)} tables: {unlike[:10]}"


WITH_LEVELS = [one for one in REGIONS_DOWN if one is not headers.growth_only]
LONG = {
    Language.ZH: ("地区", "指标", "时间", "计量单位", "数值"),
    Language.EN: ("Region", "Indicator", "Period", "Unit", "Value"),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("shape", WITH_LEVELS, **NAMED)
def test_what_was_read_and_written_as_a_table_is_read_again(shape, language):
    levels = [
        one
        for one in read_here(shape()).found
        if one.certain and one.observation and one.measure is Measure.LEVEL
    ]
    assert levels, "nothing of it is read for certain"
    known = catalog()
    rows = [
        (
            known.region(one.region).name.say(language),
            known.indicator(one.indicator).name.say(language),
            one.period.name(language),
            one.unit,
            one.value,
        )
        for one in levels
    ]
    table = Table("数据", tuple(map(Field, LONG[language])), rows)
    again = read_drawn("again.xlsx", parsed_here(workbook_of([table])))
    assert [said(one) for one in again.found] == [said(one) for one in levels]
    assert all(one.certain for one in again.found)
