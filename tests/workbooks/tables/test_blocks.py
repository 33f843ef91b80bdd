import pytest

from indicators.workbooks.tables.blocks import blocks_of
from indicators.workbooks.tables.looks import looks_of


@pytest.fixture(scope="session")
def sorted_rows(grid_of):
    def rows(drawing):
        grid = grid_of(drawing)
        return blocks_of(grid, looks_of(grid))

    return rows


def test_a_table_has_titles_a_header_a_body_and_notes(sorted_rows):
    (block,) = sorted_rows("""
2022年主要指标
单位：亿元
地区 | 地区生产总值 | 出口总额
宁波市 | 15704.3 | 8230.6
青岛市 | 14920.8 | 5361.4
注：快报数。
""")
    assert (block.titles, block.header) == ((0, 1), (2,))
    assert (block.body, block.notes) == ((3, 4), (5,))


def test_a_row_of_words_among_figures_names_what_follows(sorted_rows):
    (block,) = sorted_rows("""
指标 | 2021年 | 2022年
全市 |  |
地区生产总值 | 14594.9 | 15704.3
海曙区 |  |
地区生产总值 | 1372.3 | 1433.1
""")
    assert block.groups == {1, 3}
    assert block.body == (2, 4)


def test_a_remark_among_figures_is_a_note(sorted_rows):
    (block,) = sorted_rows("""
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3
注：以下为快报数。
青岛市 | 14136.5 | 14920.8
""")
    assert block.notes == (2,)
    assert block.groups == frozenset()


def test_a_header_below_figures_begins_another_table(sorted_rows):
    first, second = sorted_rows("""
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3

地区 | 2020年 | 2021年
宁波市 | 6407.0 | 7624.3
""")
    assert (first.header, first.body) == ((0,), (1,))
    assert (second.header, second.body) == ((3,), (4,))


def test_one_column_under_the_head_it_had_before_is_another_table(sorted_rows):
    blocks = sorted_rows("""
地区 | 地区生产总值
宁波市 | 15704.3

地区 | 出口总额
宁波市 | 8230.6
""")
    assert [block.body for block in blocks] == [(1,), (4,)]


@pytest.mark.parametrize(
    "row", ["注：1 | 2 | 3", "数据来源：1 | 2 | 3", "Note: 1 | 2 | 3"]
)
def test_numbers_in_a_note_are_no_figures(sorted_rows, row):
    (block,) = sorted_rows(f"""
地区 | 2021年 | 2022年
宁波市 | 14594.9 | 15704.3
{row}
""")
    assert block.body == (1,)


def test_a_first_row_of_missing_marks_is_a_row_of_the_table(sorted_rows):
    (block,) = sorted_rows("""
地区 | 2021年 | 2022年
宁波市 | — | —
青岛市 | 14136.5 | 14920.8
""")
    assert block.body == (1, 2)


def test_figures_that_look_like_years_are_figures_below_a_header(sorted_rows):
    (block,) = sorted_rows("""
地区 | 地区生产总值 | 出口总额
宁波市 | 1998 | 2022
青岛市 | 2031 | 1950
""")
    assert (block.header, block.body) == ((0,), (1, 2))


def test_a_row_that_only_numbers_the_columns_is_no_figure(sorted_rows):
    (block,) = sorted_rows("""
指标 | 代码 | 本年 | 上年 | 增速
甲 | 乙 | 1 | 2 | 3
地区生产总值 | 01 | 15704.3 | 14594.9 | 3.5
""")
    assert block.body == (2,)


def test_a_sheet_of_words_has_no_table(sorted_rows):
    assert sorted_rows("会议 | 议题\n一 | 预算") == ()
