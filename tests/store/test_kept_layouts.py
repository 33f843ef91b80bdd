"""Layouts: kept, renamed, corrected, forgotten, written as TOML and read back."""

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.layout import Layout, SheetWords
from indicators.model.text import Language
from indicators.store import layouts as opened
from indicators.store.layout_problems import (
    LayoutValueWrong,
    UnknownAnswerKey,
    UnknownLayout,
)
from indicators.store.layout_reading import (
    LONGEST,
    LONGEST_NAME,
    MOST_ANSWERS,
    MOST_BYTES,
    MOST_LAYOUTS,
    MOST_PROBLEMS,
    MOST_WORDS,
    layouts_in,
)
from indicators.store.layout_toml import to_toml
from indicators.store.layouts import Layouts
from indicators.store.lock import writer_lock
from indicators.store.problems import WriterBusy

WORDS = SheetWords(
    frozenset({"主要经济指标"}), frozenset({"地区", "工业增加值"}), frozenset({"海城"})
)
MONTHLY = Layout(
    "月报",
    WORDS,
    {"region:海城": "210381", "unit:": "亿元"},
    who="Li",
    at="2022-04-20T12:00:00+00:00",
    note="市局\n每月 20 日",
)
YEARBOOK = Layout("年鉴", replace(WORDS, rows=frozenset()), {"unit:": "万元"})
SMALL = '[[layout]]\nname = "月报"\n[layout.words]\nheads = ["地区"]\n'


@pytest.fixture
def layouts(tmp_path):
    return Layouts(tmp_path / "layouts")


def codes(read):
    return [(one.code, one.facts.get("key")) for one in read.problems]


def test_layouts_stand_beside_the_editions(tmp_path, monkeypatch):
    monkeypatch.setenv("DUIBIAO_EDITIONS", str(tmp_path))
    assert opened.layouts() == Layouts(tmp_path / "layouts")
    assert opened.layouts().read().layouts == ()


def test_what_is_kept_is_listed_by_name(layouts):
    layouts.keep([MONTHLY, YEARBOOK])
    assert layouts.read().layouts == (YEARBOOK, MONTHLY)
    files = {path.name for path in layouts.folder.glob("*.toml")}
    assert files == {f"{MONTHLY.code}.toml", f"{YEARBOOK.code}.toml"}


def test_the_same_words_are_the_same_layout(layouts):
    layouts.keep([MONTHLY])
    layouts.keep([replace(MONTHLY, name="新月报", answers={})])
    assert [one.name for one in layouts.read().layouts] == ["新月报"]


def test_a_layout_is_renamed_and_nothing_else(layouts):
    layouts.keep([MONTHLY])
    renamed = layouts.rename(MONTHLY.code, "  宁波月报 ")
    assert renamed == replace(MONTHLY, name="宁波月报")
    assert layouts.read().layouts == (renamed,)


@pytest.mark.parametrize("name", [" ", "长" * (LONGEST_NAME + 1)])
def test_a_name_must_be_there_and_short(layouts, name):
    layouts.keep([MONTHLY])
    with pytest.raises(LayoutValueWrong):
        layouts.rename(MONTHLY.code, name)
    assert layouts.read().layouts == (MONTHLY,)


def test_one_answer_is_corrected_or_taken_back(layouts):
    layouts.keep([MONTHLY])
    layouts.correct(MONTHLY.code, "unit:", "万元")
    corrected = layouts.correct(MONTHLY.code, "region:海城", "")
    assert corrected.answers == {"unit:": "万元"}
    assert layouts.read().layouts == (corrected,)
    with pytest.raises(UnknownAnswerKey) as told:
        layouts.correct(MONTHLY.code, "units:", "万元")
    assert told.value.facts["nearest"] == "unit:"
    with pytest.raises(UnknownAnswerKey):
        layouts.correct(layouts.correct(MONTHLY.code, "unit:", "").code, "unit:", "个")


def test_a_forgotten_layout_is_gone_and_the_others_stay(layouts):
    layouts.keep([MONTHLY, YEARBOOK])
    layouts.forget(MONTHLY.code)
    assert layouts.read().layouts == (YEARBOOK,)
    with pytest.raises(UnknownLayout) as told:
        layouts.forget(MONTHLY.code)
    assert told.value.explain(Language.ZH) == (
        f"没有代码为“{MONTHLY.code}”的版式。"
        f"最接近的是“{YEARBOOK.code}”；列出版式可查全部代码。"
    )
    layouts.forget(YEARBOOK.code)
    with pytest.raises(UnknownLayout):
        layouts.rename(YEARBOOK.code, "年鉴")


def test_a_file_put_there_by_hand_loses_only_what_is_changed(layouts):
    layouts.keep([])
    by_hand = layouts.folder / "colleague.toml"
    by_hand.write_text(to_toml([MONTHLY, YEARBOOK]), "utf-8")
    renamed = layouts.rename(MONTHLY.code, "月报二")
    assert layouts_in(by_hand.read_bytes(), "").layouts == (YEARBOOK,)
    assert layouts.read().layouts == (YEARBOOK, renamed)
    layouts.forget(YEARBOOK.code)
    assert not by_hand.exists()
    assert layouts.read().layouts == (renamed,)


def test_a_broken_file_is_told_and_does_not_hide_the_others(layouts):
    layouts.keep([MONTHLY])
    (layouts.folder / "broken.toml").write_text("name = ", "utf-8")
    read = layouts.read()
    assert read.layouts == (MONTHLY,)
    assert [one.facts["file"] for one in read.problems] == ["broken.toml"]


def test_a_file_that_vanishes_while_it_is_listed_is_left_out(layouts):
    layouts.keep([MONTHLY])
    (layouts.folder / "gone.toml").symlink_to(layouts.folder / "nowhere")
    assert layouts.read().layouts == (MONTHLY,)


def test_there_is_one_writer_at_a_time_and_it_sweeps(layouts):
    layouts.keep([MONTHLY])
    left = layouts.folder / "x.toml.1.unfinished"
    left.write_bytes(b"")
    with writer_lock(layouts.folder), pytest.raises(WriterBusy):
        layouts.forget(MONTHLY.code)
    layouts.keep([YEARBOOK])
    assert not left.exists()


def test_layouts_that_could_not_be_read_again_are_not_kept(layouts):
    many = {f"unit:{number}": "亿元" for number in range(MOST_ANSWERS + 1)}
    with pytest.raises(LayoutValueWrong):
        layouts.keep([MONTHLY, replace(YEARBOOK, answers=many)])
    assert layouts.read().layouts == ()


TEXTS = st.text(max_size=LONGEST)
NAMES = st.text(min_size=1, max_size=LONGEST_NAME).filter(str.strip)
LISTS = st.frozensets(TEXTS, max_size=8)
KEYS = st.builds("{}:{}".format, st.sampled_from(["unit", "a.b", "a b", ""]), st.text())
LAYOUTS = st.builds(
    Layout,
    name=NAMES,
    words=st.builds(SheetWords, LISTS, LISTS, LISTS),
    answers=st.dictionaries(KEYS, TEXTS, max_size=5),
    who=TEXTS,
    at=TEXTS,
    note=TEXTS,
)


@given(st.lists(LAYOUTS, min_size=1, max_size=4, unique_by=lambda one: one.code))
def test_any_layouts_come_back_as_they_were_written(layouts):
    written = to_toml(layouts)
    read = layouts_in(written.encode(), "a.toml")
    assert (read.layouts, read.problems) == (tuple(layouts), ())
    assert len(tomllib.loads(written)["layout"]) == len(layouts)


@given(TEXTS)
def test_any_text_is_written_as_toml_on_one_line_that_hides_nothing(text):
    written = to_toml([replace(MONTHLY, note=text)])
    assert tomllib.loads(written)["layout"][0]["note"] == text
    (line,) = [one for one in written.split("\n") if one.startswith("note = ")]
    assert line.isprintable()


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_is_sent_is_read_or_told(content):
    read = layouts_in(content, "a.toml")
    assert bool(read.layouts) != bool(read.problems)


def test_a_file_of_an_editor_with_a_mark_and_its_own_line_ends_is_read():
    content = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    (layout,) = layouts_in(content, "a.toml").layouts
    assert layout == Layout("月报", SheetWords(heads=frozenset({"地区"})), {})


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("rows = 3", [("LayoutValueWrong", "words.rows")]),
        ("rows = [3]", [("LayoutValueWrong", "words.rows")]),
        (f'rows = ["{"长" * (LONGEST + 1)}"]', [("LayoutValueWrong", "words.rows")]),
        (f"rows = {['a'] * (MOST_WORDS + 1)}", [("LayoutValueWrong", "words.rows")]),
        ("row = []", [("LayoutKeyUnknown", "row")]),
        ('[layout.answers]\nunit = "亿元"', [("LayoutValueWrong", "answers.unit")]),
        ("[layout.answers.unit]\na = 1", [("LayoutValueWrong", "answers.unit.a")]),
        ("[layout.answer]", [("LayoutKeyUnknown", "answer")]),
        ("[[layout]]", [("LayoutKeyMissing", "name"), ("LayoutKeyMissing", "words")]),
        (
            "[[layout]]\nname = 1\nwords = 2",
            [("LayoutValueWrong", "name"), ("LayoutValueWrong", "words")],
        ),
        (
            '[[layout]]\nname = ""\nwho = 2022-01-01\nwords = {}',
            [("LayoutValueWrong", "who"), ("LayoutValueWrong", "name")],
        ),
        (SMALL, [("LayoutTwice", None)]),
    ],
)
def test_everything_wrong_is_told_and_nothing_taken(more, told):
    read = layouts_in(f"{SMALL}{more}\n".encode(), "a.toml")
    assert codes(read) == told
    assert read.layouts == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "NoLayouts"),
        (b"layout = 3", "NoLayouts"),
        (b"layout = [3]", "LayoutValueWrong"),
        (b"[[layout]]\n" * (MOST_LAYOUTS + 1), "TooManyLayouts"),
        (b"#" * (MOST_BYTES + 1), "LayoutsTooLarge"),
    ],
)
def test_a_file_that_cannot_be_layouts_is_refused(content, told):
    assert codes(layouts_in(content, "a.toml"))[0][0] == told


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a = 1\nb = 'x", 2),
        (b"a = 1\nb = x\nc = 1", 2),
        ("# 月报\nname = '月'".encode("gb18030"), 1),
        (b"a = " + b"9" * 9_000, 1),
    ],
)
def test_the_line_that_cannot_be_read_is_told(content, line):
    (problem,) = layouts_in(content, "a.toml").problems
    assert str(problem).startswith(f"a.toml, line {line}: this is not TOML")


@pytest.mark.parametrize(
    "content",
    [
        b"a" + b".a" * 400_000 + b" = 1",
        b"a = " + b"[" * 400_000,
        (b"a" + b".a" * 31 + b" = 1\n") * 14_000,
        b"[[layout]]\n" + b"".join(b"k%d = 1\n" % number for number in range(70_000)),
    ],
)
def test_a_bomb_is_refused_and_told_in_reason(content):
    read = layouts_in(content, "a.toml")
    assert 1 <= len(read.problems) <= MOST_PROBLEMS
