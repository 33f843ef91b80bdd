import json
import re
from itertools import product
from pathlib import Path

import pytest

from indicators.charts import KINDS, Look
from indicators.model.text import Language

GOLDEN = Path(__file__).parent / "golden"
NAMES = {"breaks", "grid", "rows", "targets", "titles", "whole", "years", "zero"}
THEMES = {"light": False, "dark": True}
CHARTS = list(product(KINDS, Language, THEMES))
every_chart = pytest.mark.parametrize(("kind", "language", "theme"), CHARTS)


def specification(kind, language, theme):
    return KINDS[kind](Look(language, THEMES[theme]))


def parts_of(tree):
    """Yield every key and value within *tree*, at any depth."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        yield key, value
        if isinstance(value, dict | list):
            yield from parts_of(value)


@every_chart
def test_a_chart_is_drawn_as_it_was(kind, language, theme, renewed):
    path = GOLDEN / f"{kind}.{language}.{theme}.json"
    drawn = json.dumps(
        specification(kind, language, theme),
        ensure_ascii=False,
        indent=1,
        sort_keys=True,
    )
    if renewed:
        path.write_text(drawn + "\n", "utf-8", newline="\n")
    assert drawn + "\n" == path.read_text("utf-8"), "look at it, then `make golden`"


def test_no_golden_specification_is_left_over():
    names = {f"{kind}.{language}.{theme}.json" for kind, language, theme in CHARTS}
    assert {path.name for path in GOLDEN.iterdir()} == names


@every_chart
def test_data_is_named_and_never_inside(kind, language, theme):
    drawn = specification(kind, language, theme)
    assert "datasets" not in drawn
    found = [value for key, value in parts_of(drawn) if key == "data"]
    assert found
    assert [each for each in found if set(each) != {"name"}] == []
    assert {each["name"] for each in found} <= NAMES


@every_chart
def test_a_chart_asks_nobody_for_anything(kind, language, theme):
    drawn = specification(kind, language, theme)
    drawn = {key: value for key, value in drawn.items() if key != "$schema"}
    assert not [value for key, value in parts_of(drawn) if key in {"url", "href"}]
    assert not re.search(r"//|\bimage\b", json.dumps(drawn))


@every_chart
def test_a_chart_says_nothing_in_a_language_of_its_own(kind, language, theme):
    # Words come with the rows; the specification has only names of columns.
    drawn = specification(kind, language, theme)
    spoken = {"title", "text", "description"}
    words = [value for key, value in parts_of(drawn) if key in spoken]
    assert not [value for value in words if isinstance(value, str)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_compiled_once_for_each_look(kind):
    draw = KINDS[kind]
    assert draw(Look(Language.ZH)) is draw(Look(Language.ZH))
    assert draw(Look(Language.ZH)) is not draw(Look(Language.EN))
    assert draw(Look(Language.ZH)) != draw(Look(Language.ZH, dark=True))


@every_chart
def test_numbers_do_not_follow_the_browser(kind, language, theme):
    number = specification(kind, language, theme)["config"]["locale"]["number"]
    assert number["decimal"] == "."
    assert number["minus"] == "−"


def marks_of(layer, *, told=False):
    """Yield each mark within *layer*, its encoding, and whether a parent tells it."""
    encoding = layer.get("encoding", {})
    if "mark" in layer:
        yield layer["mark"], encoding, told
    for each in layer.get("layer", []):
        yield from marks_of(each, told=told or "tooltip" in encoding)


@every_chart
def test_a_mark_is_heard_as_its_sentence_or_not_at_all(kind, language, theme):
    marks = list(marks_of(specification(kind, language, theme)))
    assert marks
    for mark, encoding, told in marks:
        if "tooltip" in encoding:
            assert encoding["description"] == encoding["tooltip"]
        # One without rows would be a picture without a name.
        if mark["type"] == "rule" or not (told or "tooltip" in encoding):
            assert mark["aria"] is False
