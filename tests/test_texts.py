"""Every text stands in both languages, with the same placeholders."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path
from string import Formatter

import pytest

import indicators
from indicators.model.problem import Problem
from indicators.model.text import Text

PROJECT = Path(indicators.__file__).parents[1]
SOURCES = sorted(
    path.relative_to(PROJECT).as_posix()
    for folder in ("indicators", "pages")
    for path in (PROJECT / folder).rglob("*.py")
)


def texts_written_in(source):
    """Yield the line and the two sides of each text that is written out."""
    for node in ast.walk(ast.parse((PROJECT / source).read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
            sides = [*node.args, *(keyword.value for keyword in node.keywords)]
            words = [side.value for side in sides if isinstance(side, ast.Constant)]
            if len(words) == len(sides) == 2:
                yield node.lineno, *words


def placeholders(words):
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def all_kinds(kind):
    for below in kind.__subclasses__():
        yield below
        yield from all_kinds(below)


def problems():
    """Return every kind of problem of every module that says what is wrong."""
    for module in pkgutil.walk_packages(indicators.__path__, "indicators."):
        # The shell is a script: to import it is to run it.
        if not module.name.endswith(("__main__", "ui.shell")):
            importlib.import_module(module.name)
    return [
        kind
        for kind in all_kinds(Problem)
        if kind.__module__.startswith("indicators.") and hasattr(kind, "what")
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_every_text_is_there_in_both_languages_or_in_neither(source):
    lonely = [
        (line, zh, en)
        for line, zh, en in texts_written_in(source)
        if bool(zh.strip()) != bool(en.strip())
    ]
    assert lonely == []


@pytest.mark.parametrize("source", SOURCES)
def test_both_languages_have_the_same_placeholders(source):
    unlike = [
        (line, zh, en)
        for line, zh, en in texts_written_in(source)
        if placeholders(zh) != placeholders(en)
    ]
    assert unlike == []


@pytest.mark.parametrize("source", SOURCES)
def test_the_chinese_side_comes_first(source):
    swapped = [
        (line, zh, en)
        for line, zh, en in texts_written_in(source)
        if zh.isascii() and any("\u4e00" <= sign <= "\u9fff" for sign in en)
    ]
    assert swapped == []


def test_every_problem_says_what_is_wrong_and_how_to_put_it_right():
    kinds = problems()
    assert kinds
    for kind in kinds:
        assert isinstance(kind.what, Text), kind
        assert isinstance(kind.fix, Text), kind
        assert kind.what, kind
        for text in (kind.what, kind.fix):
            assert placeholders(text.zh) == placeholders(text.en), kind


@pytest.mark.parametrize("word", ["error", "invalid", "please", "! ", "\uff01"])
def test_problems_are_told_without_blame(word):
    told = [
        kind.__name__
        for kind in problems()
        for text in (kind.what, kind.fix)
        if word in text.en.lower() or word in text.zh
    ]
    assert told == []


@pytest.mark.parametrize("source", SOURCES)
def test_chinese_is_punctuated_as_chinese(source):
    half = re.compile(r"[\u4e00-\u9fff”}][,;:?]|[,;:?][\u4e00-\u9fff“]")
    wrong = [
        (line, zh)
        for line, zh, _ in texts_written_in(source)
        if half.search(re.sub(r"`[^`]*`", "", zh))
    ]
    assert wrong == []
