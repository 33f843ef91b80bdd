"""Layouts: answers given once, and known again by the words of next month's sheet."""

import itertools
import random
import string
from dataclasses import replace

import pytest
from drawn_workbooks import grid, parsed_here, xlsx
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.layout import Layout, SheetWords
from indicators.model.text import NOTHING, Language
from indicators.store.layout_problems import LayoutFileProblem
from indicators.store.layout_reading import LONGEST, MOST_PROBLEMS
from indicators.store.layout_toml import to_toml
from indicators.workbooks import layout_answers
from indicators.workbooks.asking import ACCEPT, CUMULATIVE, LEAVE_OUT, Asked, Question
from indicators.workbooks.found import Context
from indicators.workbooks.layout_answers import from_toml, is_answer
from indicators.workbooks.layouts import (
    answers_for,
    learnt,
    recognised,
    recognised_sheets,
)
from indicators.workbooks.reading import read_grids
from indicators.workbooks.sheet_words import fingerprint, likeness, telling, title_of
from indicators.workbooks.words.names import vocabulary_of

MARCH = """
    2022年1-3月各区县主要经济指标 | | | |
    | | | | 单位：亿元
    地区 | 地区生产总值 | 同比增长（%） | 规模以上工业增加值 | 同比增长（%）
    全市 | 3532.1 | 3.0 | 1200.5 | 2.2
    海城 | 310.4 | 3.4 | 100.1 | 4.1
    镇海区 | 290.9 | 2.0 | 130.2 | -1.0
    注：2022年数据为初步核算数。
"""
APRIL = """
    2022年上半年各区县主要经济指标 | | | |
    | | | | 单位：亿元
    地区 | 规模以上工业增加值 | 同比增长（%） | 地区生产总值 | 同比增长（%）
    全市 | 2532.1 | 3.1 | 7200.5 | 2.5
    镇海区 | 410.4 | 3.2 | — | …
    高新区 | 20.9 | 2.2 | 30.2 | -1.1
    东钱湖 | 2.9 | 2.0 | 3.2 | 1.0
    海城 | 610.4 | 3.5 | 200.1 | 4.2
    注：上半年数据以季报为准。
"""
INVESTMENT = """
    2022年1-3月各区县固定资产投资 | | | |
    | | | | 单位：亿元
    地区 | 固定资产投资 | 同比增长（%） | 房地产开发投资 | 同比增长（%）
    全市 | 3532.1 | 3.0 | 1200.5 | 2.2
    海城 | 310.4 | 3.4 | 100.1 | 4.1
    镇海区 | 290.9 | 2.0 | 130.2 | -1.0
    注：2022年数据为初步核算数。
"""
HAICHENG = "region:海城"
ANSWERS = {HAICHENG: "210381", "unit:": "亿元"}


def asked(kind, about="", sheet="3月"):
    return Question(kind, about, sheet, "B4:E6", 12, "", (), NOTHING)


QUESTIONS = (asked(Asked.REGION, "海 城"), asked(Asked.UNIT))


def sheet(drawing, name="3月"):
    return grid(drawing, name)


def learn(grids, questions, answers, layouts=(), **more):
    given = {"who": "Li", "at": "2022-04-20T12:00:00+00:00"} | more
    return learnt(grids, questions, answers, layouts, **given)


@pytest.fixture
def march():
    (layout,) = learn([sheet(MARCH)], QUESTIONS, ANSWERS)
    return layout


def on_sheet(name, questions=QUESTIONS):
    return [replace(one, sheet=name) for one in questions]


def test_next_month_needs_no_answer(march, known):
    later = sheet(APRIL, "Sheet1")
    questions = on_sheet("Sheet1")
    assert answers_for([later], questions, [march], known) == ANSWERS
    assert recognised_sheets([later], questions, [march]) == {"Sheet1": march}


def test_the_reader_asks_nothing_about_a_sheet_it_was_told_of(known):
    words = vocabulary_of(known)

    def read(grids, answers):
        return read_grids(grids, Context("月报.xlsx", "upload", known, words, answers))

    march = """
        2022年1-3月地区生产总值
        单位：亿元
        地区 | 地区生产总值
        宁波市 | 3532.1
        海城 | 310.4
        镇海区 | 290.9
    """
    grids = parsed_here(xlsx(三月=march))
    questions = read(grids, {}).questions
    assert [one.key for one in questions] == [HAICHENG]
    layouts = learn(grids, questions, ANSWERS)
    later = march.replace("1-3月", "上半年").replace(
        "镇海区 |", "海城区 | 9 \n 镇海区 |"
    )
    grids = parsed_here(xlsx(Sheet1=later))
    questions = read(grids, {}).questions
    reading = read(grids, answers_for(grids, questions, layouts, known))
    assert reading.questions == ()
    assert [one.region for one in reading.observations] == [
        "330200",
        "210381",
        "450502",
        "330211",
    ]


@pytest.mark.parametrize(
    "period",
    [
        "2023年1-4月",
        "2022年全年",
        "2022年前三季度",
        "二〇二二年十月",
        "2022年10月末",
        "",
    ],
)
def test_a_title_is_the_same_with_another_period(period):
    title = fingerprint(sheet(f"{period}宁波市主要经济指标\n全市 | 2.5")).titles
    assert title == {"宁波市主要经济指标"}


def test_the_same_regions_under_other_headers_are_another_sheet(march, known):
    other = sheet(INVESTMENT)
    assert likeness(fingerprint(other), march.words) == 0
    assert answers_for([other], QUESTIONS, [march], known) == {}


@pytest.mark.parametrize("rows", ["regions", "periods"])
def test_tables_of_one_yearbook_are_kept_apart_by_their_titles(rows):
    names = [
        f"{sign}{kind}" for sign in "甲乙丙丁戊己庚辛" for kind in ("市", "县", "区")
    ]
    years = [f"{year}年" for year in range(2001, 2022)]
    down, across = (names, years) if rows == "regions" else (years, names)

    def table(title, english):
        head = f"{title} | \n{english}\n单位：万吨 | Unit: 10,000 tons\n"
        head += " | ".join(["年份与地区", *across])
        figures = " | ".join(["1.5"] * len(across))
        body = "\n".join(f"{one} | {figures}" for one in down)
        return sheet(f"{head}\n{body}\n资料来源：统计年鉴。")

    tables = [
        table("3-1 各市水产品产量", "3-1 Output of Aquatic Products by City"),
        table("3-2 各市粮食产量", "3-2 Output of Grain by City"),
        table("3-3 各市粮食单产", "3-3 Yield of Grain by City"),
    ]
    for one, other in itertools.combinations(map(fingerprint, tables), 2):
        assert likeness(one, other) == 0
        assert likeness(one, one) == 1
        assert telling(one)


def test_a_sheet_that_says_no_more_than_any_other_is_asked_about_again(known):
    plain = sheet("地区 | 2021年 | 2022年\n海城 | 1.5 | 2.5\n镇海区 | 3.5 | 4.5")
    questions = [asked(Asked.INDICATOR)]
    assert not telling(fingerprint(plain))
    assert learn([plain], questions, {"indicator:": "gdp"}) == ()
    poor = Layout("x", fingerprint(plain), {"indicator:": "gdp"})
    assert answers_for([plain], questions, [poor], known) == {}


def test_rows_of_indicators_are_enough_to_know_a_sheet_by():
    drawing = (
        "指标 | 本月 | 累计\n工业增加值 | 1.5 | 2\n出口额 | 1.5 | 2\n财政收入 | 3.5 | 2"
    )
    assert telling(fingerprint(sheet(drawing.replace("出口额", "出口总额"))))
    assert not telling(fingerprint(sheet("指标 | 本月 | 累计\n出口总额 | 1.5 | 2")))


def test_between_two_equally_near_layouts_nothing_is_guessed(march):
    words = march.words
    twins = [
        replace(march, words=replace(words, rows=words.rows | {extra}))
        for extra in ("北仑", "鄞州")
    ]
    assert recognised(words, twins) is None
    assert recognised(words, [*twins, march]) in (None, march)
    assert recognised(words, []) is None


def test_the_nearest_layout_is_taken(march):
    wider = replace(march.words, heads=march.words.heads | {"利润"})
    near = replace(march, words=wider)
    assert recognised(march.words, [near, march]) is march
    assert recognised(wider, [march, near]) is near


def test_periods_and_doubtful_figures_are_never_remembered(known):
    questions = [
        *QUESTIONS,
        asked(Asked.PERIOD),
        asked(Asked.FIGURES, "310.4"),
        asked(Asked.BLOCK, "草稿"),
    ]
    answers = ANSWERS | {
        "period:": "2022-01-01/2022-03-31",
        "figures:310.4": ACCEPT,
        "block:草稿": LEAVE_OUT,
    }
    (layout,) = learn([sheet(MARCH)], questions, answers)
    assert layout.answers == ANSWERS | {"block:草稿": LEAVE_OUT}
    told = replace(layout, answers=answers)
    assert answers_for([sheet(MARCH)], questions, [told], known) == layout.answers


def test_an_answer_is_given_only_where_every_sheet_that_asks_is_known(march, known):
    grids = [sheet(MARCH, "a"), sheet(INVESTMENT, "b")]
    questions = [asked(Asked.UNIT, sheet="a"), asked(Asked.UNIT, sheet="b")]
    assert answers_for(grids, questions, [march], known) == {}
    (other,) = learn([grids[1]], questions, {"unit:": "万元"})
    assert answers_for(grids, questions, [march, other], known) == {}
    agreed = replace(other, answers={"unit:": "亿元"})
    assert answers_for(grids, questions, [march, agreed], known) == {"unit:": "亿元"}


def test_only_answers_that_are_asked_and_known_are_given(march, known):
    stale = replace(
        march, answers={HAICHENG: "999999", "unit:": "亿元", "unit:x": "个"}
    )
    given = answers_for([sheet(MARCH)], QUESTIONS, [stale], known)
    assert given == {"unit:": "亿元"}
    assert answers_for([sheet(MARCH)], [], [stale], known) == {}


def test_a_layout_is_named_by_the_title_of_its_sheet(march):
    assert march.name == "各区县主要经济指标"
    assert (march.who, march.at) == ("Li", "2022-04-20T12:00:00+00:00")
    assert len(march.code) == 12


@pytest.mark.parametrize(
    ("drawing", "title"),
    [
        ("表1 工业增加值 | 单位：亿元\n海城 | 1.5", "表1 工业增加值"),
        ("注：初步数\n海城 | 1.5", ""),
        ("2022年\n海城 | 1.5", ""),
        ("Value added of industry, 2022\nHaicheng | 1.5", "Value added of industry"),
    ],
)
def test_the_title_is_what_tells_most_without_its_period(drawing, title):
    assert title_of(sheet(drawing)) == title


def test_a_sheet_without_a_title_lends_its_own_name():
    drawing = "地区 | 工业增加值 | 财政收入\n海城 | 1.5 | 2"
    (layout,) = learn([sheet(drawing, "月报")], on_sheet("月报"), ANSWERS)
    assert layout.name == "月报"


def test_sheets_of_the_same_words_are_one_layout_and_others_their_own():
    grids = [
        sheet(MARCH, "a"),
        sheet(APRIL, "b"),
        sheet(INVESTMENT, "c"),
        sheet("", "d"),
    ]
    questions = [asked(Asked.UNIT, sheet=name) for name in "abcd"]
    both = learn(grids, questions, ANSWERS, name="宁波月报")
    assert [one.name for one in both] == ["宁波月报", "宁波月报 · 各区县固定资产投资"]
    assert [dict(one.answers) for one in both] == [{"unit:": "亿元"}] * 2


def test_a_new_answer_joins_the_layout_that_was_recognised(march):
    questions = [asked(Asked.REGION, "高新区"), asked(Asked.UNIT)]
    answers = {"region:高新区": LEAVE_OUT, "unit:": "万元"}
    (more,) = learn([sheet(APRIL)], questions, answers, [march], who="Wang")
    assert (more.code, more.name, more.who) == (march.code, march.name, "Wang")
    assert more.answers == {HAICHENG: "210381"} | answers


def test_what_is_too_long_or_not_answered_is_not_kept():
    long = "甲" * LONGEST
    questions = [asked(Asked.REGION, long), asked(Asked.REGION, "乙")]
    assert learn([sheet(MARCH)], questions, {f"region:{long}": "330211"}) == ()


def test_numbers_years_and_remarks_are_no_words():
    words = fingerprint(
        sheet("""
            工业情况 | |
            地区 | 2021 | 202203
            海城 | 670亿元 | 1,200
            北仑 | — | #DIV/0!
            资料来源：统计局 | |
            ①含开发区 | |
        """)
    )
    assert words == SheetWords(
        titles=frozenset({"工业情况"}),
        heads=frozenset({"地区"}),
        rows=frozenset({"海城", "北仑"}),
    )


def test_no_word_grows_longer_than_a_layout_may_hold():
    phrase = "\ufdfa"  # one sign, eighteen letters
    words = fingerprint(sheet(f"{phrase * 100}\n海城 | 1.5"))
    assert all(len(word) <= LONGEST for word in words.titles)


@given(st.randoms(use_true_random=False))
def test_where_words_stand_plays_no_part(chance):
    drawn = sheet(MARCH)
    width = max(map(len, drawn.rows))
    order = chance.sample(range(width), width)
    rows = [
        tuple(drawn.cell(row, one) for one in order) for row in range(len(drawn.rows))
    ]
    chance.shuffle(rows)
    assert fingerprint(replace(drawn, rows=tuple(rows))) == fingerprint(drawn)


@given(st.sets(st.text("甲乙丙丁戊己庚辛", min_size=2, max_size=4), max_size=400))
def test_added_rows_leave_a_sheet_known(added):
    more = "\n".join(f"{name} | 1.5 | 2 | 3 | 4" for name in sorted(added))
    one, other = (
        fingerprint(sheet(MARCH)),
        fingerprint(sheet(f"{MARCH.rstrip()}\n{more}")),
    )
    assert likeness(one, other) == likeness(other, one) > 0


@pytest.mark.parametrize(
    ("key", "answer", "fits"),
    [
        ("region:海城", "210381", True),
        ("region:海城", LEAVE_OUT, True),
        ("region:海城", "海城", False),
        ("indicator:产值", "gdp", True),
        ("indicator:产值", "gdp/growth", True),
        ("indicator:产值", "gdp/growth/comparable", True),
        ("indicator:产值", "gdp/growth/comparable/x", False),
        ("indicator:产值", "gdp/increase", False),
        ("unit:", "亿元", True),
        ("accumulation:", CUMULATIVE, True),
        ("accumulation:", ACCEPT, False),
        ("block:草稿", ACCEPT, True),
        ("period:", "2022-01-01/2022-12-31", False),
    ],
)
def test_an_answer_is_one_that_its_question_can_have(known, key, answer, fits):
    assert is_answer(key, answer, known) is fits


def test_layouts_sent_by_a_colleague_are_taken_as_they_were(march, known):
    read = from_toml(to_toml([march]).encode(), "版式.toml", known)
    assert (read.layouts, read.problems) == ((march,), ())


def test_every_unknown_answer_is_told_with_the_nearest_and_nothing_is_taken(
    march, known
):
    answers = {HAICHENG: "2103810", "indicator:x": "gdq/growth", "unit:": "亿元"}
    sent = to_toml([march, replace(march, answers=answers, words=SheetWords())])
    read = from_toml(sent.encode(), "版式.toml", known)
    assert read.layouts == ()
    assert [one.facts["nearest"] for one in read.problems] == ["210381", "gdp"]
    assert read.problems[0].explain(Language.ZH) == (
        "版式.toml，第 2 个版式，`answers.region:海城`：没有代码为“2103810”的地区。"
        "最接近的是“210381”；全部代码见 `regions.toml`。"
    )


def test_a_question_that_is_never_remembered_is_refused(march, known):
    sent = to_toml([replace(march, answers={"period:": "2022", "period:a": "2022"})])
    (problem,) = from_toml(sent.encode(), "a.toml", known).problems
    assert str(problem) == (
        "a.toml, layout 1: `answers.period` is nothing that a layout answers. Remove "
        "it; a layout may answer region, indicator, unit, accumulation, block. Periods "
        "are asked every time."
    )


def test_a_file_of_wrong_answers_is_told_about_in_reason(march, known):
    answers = {f"region:{number}": "x" * LONGEST for number in range(400)}
    sent = to_toml([replace(march, answers=answers)]).encode()
    assert len(from_toml(sent, "a.toml", known).problems) == MOST_PROBLEMS


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in vars(layout_answers).values()
        if isinstance(kind, type) and issubclass(kind, LayoutFileProblem)
    ],
)
def test_a_problem_of_a_file_names_it_in_both_languages(kind):
    if kind is LayoutFileProblem:
        return
    for text in (kind.what.zh, kind.what.en):
        assert "file" in {name for _, name, _, _ in string.Formatter().parse(text)}


def test_a_thousand_layouts_do_not_confuse_a_sheet(march):
    chance = random.Random(4)  # noqa: S311  # drawn, not secret
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 400)]

    def word():
        return "".join(chance.choices(signs, k=6))

    others = [
        replace(
            march,
            words=replace(march.words, titles=frozenset({word(), "单位亿元"})),
        )
        for _ in range(1_000)
    ]
    assert recognised(fingerprint(sheet(APRIL)), [*others, march]) is march
