import pytest

from indicators.workbooks.tables.blocks import blocks_of
from indicators.workbooks.tables.columns import names_time, tables_of
from indicators.workbooks.tables.headers import paths_of
from indicators.workbooks.tables.looks import looks_of


@pytest.fixture(scope="session")
def tables(grid_of):
    def of(drawing):
        grid = grid_of(drawing)
        looks = looks_of(grid)
        (block,) = blocks_of(grid, looks)
        return tables_of(grid, looks, block)

    return of


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("序号", "1", "2"),
        ("Footnotes", "1", "2"),
        ("UNIT_MULT", "6", "6"),
        ("备注", "快报", "年报"),
        ("更新时间", "2023年1月", "2023年2月"),
        ("Status", "A", "P"),
    ],
)
def test_some_columns_are_neither_names_nor_figures(tables, head, first, second):
    (table,) = tables(f"""
地区 | {head} | 2022年
宁波市 | {first} | 15704.3
青岛市 | {second} | 14920.8
""")
    assert (table.stubs, table.values) == ((0,), (2,))


@pytest.mark.parametrize(
    ("head", "first", "second", "kind"),
    [
        ("单位", "亿元", "万元", "units"),
        ("地区代码", "330200", "370200", "codes"),
        ("", "330200", "370200", "values"),
        ("年份", "2021", "2022", "stubs"),
        ("月份", "1", "2", "stubs"),
        ("指标", "出口", "进口", "stubs"),
    ],
)
def test_a_column_is_told_by_its_cells_and_its_head(tables, head, first, second, kind):
    (table,) = tables(f"""
地区 | {head} | 数值
宁波市 | {first} | 15704.3
青岛市 | {second} | 14920.8
""")
    assert 1 in getattr(table, kind)


def test_six_digits_without_a_head_are_codes(tables):
    (table,) = tables("""
地区 |  | 数值
宁波市 | 330200 | 15704.3
青岛市 | 370200 | 14920.8
鞍山市 | 210300 | 1863.2
""")
    assert table.codes == (1,)


def test_a_first_column_of_years_names_the_rows_whatever_stands_above(tables):
    (table,) = tables("""
单位：亿元 | 宁波市 | 青岛市
2021 | 14594.9 | 14136.5
2022 | 15704.3 | 14920.8
""")
    assert (table.stubs, table.values) == ((0,), (1, 2))


def test_names_that_come_again_begin_a_table_beside_the_first(tables):
    left, right = tables("""
地区 | 2022年 | 地区 | 2022年
宁波市 | 15704.3 | 青岛市 | 14920.8
鞍山市 | 1863.2 | 无锡市 | 14850.8
""")
    assert (left.stubs, left.values) == ((0,), (1,))
    assert (right.stubs, right.values) == ((2,), (3,))


def test_words_behind_the_figures_are_a_remark(tables):
    (table,) = tables("""
地区 | 2022年 | 说法
宁波市 | 15704.3 | 平稳
青岛市 | 14920.8 | 向好
""")
    assert table.stubs == (0,)


def test_a_list_that_begins_with_places_counts_its_rows(tables):
    (table,) = tables("""
排名 | 城市 | 2022年GDP（亿元）
1 | 宁波市 | 15704.3
2 | 青岛市 | 14920.8
""")
    assert (table.stubs, table.values) == ((1,), (2,))


@pytest.mark.parametrize("head", ["年份", "年份/Year", "月", "TIME_PERIOD"])
def test_a_head_may_say_that_periods_stand_below(head):
    assert names_time(head)


def test_a_period_is_no_head_of_periods():
    assert not names_time("2020年第一季度")


def test_a_column_stands_under_every_level_of_the_header(grid_of):
    grid = grid_of("""
地区 | 地区生产总值 |  | 出口总额
 | 2021年 | 2022年 | 2022年
""")
    paths = paths_of(grid, (0, 1), range(4), first=1)
    assert paths[2] == ("地区生产总值", "2022年")
    assert paths[3] == ("出口总额", "2022年")


def test_a_unit_below_a_heading_belongs_to_it(grid_of):
    grid = grid_of("""
地区 | 地区生产总值 |
 | （亿元） |
 | 2021年 | 2022年
""")
    paths = paths_of(grid, (0, 1, 2), range(3), first=1)
    assert paths[1] == ("地区生产总值(亿元)", "2021年")


def test_translations_and_numbers_in_a_header_head_nothing(grid_of):
    grid = grid_of("""
地区 | 地区生产总值 | 15704.3 | Unnamed: 3
Region | Gross Regional Product | |
""")
    paths = paths_of(grid, (0, 1), range(4), first=1)
    assert paths == {0: ("地区",), 1: ("地区生产总值",), 2: (), 3: ()}
