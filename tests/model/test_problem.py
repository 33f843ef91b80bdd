"""A problem carries facts and becomes a sentence in its reader's language."""

import pickle

import pytest

from indicators.model.problem import KeeperProblem, Problem, UnknownCode
from indicators.model.text import Language, Text


class Lost(KeeperProblem):
    what = Text("{thing}不见了。", "The {thing} is gone.")
    fix = Text("", "")


def test_facts_that_are_texts_are_said_in_the_reader_s_language():
    kind = Text("指标", "indicator")
    problem = UnknownCode(kind=kind, code="gpd", nearest="gdp", where="x.toml")
    assert problem.explain(Language.ZH) == (
        "没有代码“gpd”的指标。最接近的是“gdp”；全部代码见 `x.toml`。"
    )
    assert str(problem) == (
        "There is no indicator with the code “gpd”. "
        "The nearest is “gdp”; `x.toml` lists all codes."
    )
    assert problem.code == "UnknownCode"
    assert problem.facts["kind"] == kind


@pytest.mark.parametrize("fact", ["{0}", "{thing}", "a } brace", "%s"])
def test_a_fact_from_outside_is_text_and_never_a_pattern(fact):
    assert str(Lost(thing=fact)) == f"The {fact} is gone."


@pytest.mark.parametrize("name", ["language", "self"])
def test_a_fact_may_have_any_name(name):
    text = Text("{language}{self}", "")
    facts = {"language": "", "self": "", name: "甲"}
    assert text.say(Language.ZH, **facts) == "甲"


def test_a_problem_without_a_way_out_ends_after_what_is_wrong():
    assert str(Lost(thing="key")) == "The key is gone."


def test_a_problem_travels_between_processes_with_its_facts():
    problem = pickle.loads(pickle.dumps(Lost(thing="key")))  # noqa: S301 our own bytes
    assert isinstance(problem, Problem)
    assert problem.facts == {"thing": "key"}
    assert str(problem) == "The key is gone."
