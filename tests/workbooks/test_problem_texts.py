import string

import pytest

from indicators.model.problem import KeeperProblem
from indicators.model.text import Language
from indicators.workbooks import problems, refusals

KINDS = [
    kind
    for module in (problems, refusals)
    for kind in vars(module).values()
    if isinstance(kind, type)
    and issubclass(kind, KeeperProblem)
    and "what" in vars(kind)
]


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_name_the_same_facts(kind):
    zh = placeholders(kind.what.zh) | placeholders(kind.fix.zh)
    en = placeholders(kind.what.en) | placeholders(kind.fix.en)
    assert zh == en
    assert "file" in zh
    problem = kind(**dict.fromkeys(zh, "{x}"))
    assert all("{x}" in problem.explain(language) for language in Language)


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_blames_or_begs(kind):
    words = f"{kind.what.en} {kind.fix.en}".lower()
    assert not any(word in words for word in ("invalid", "error", "please", "!!"))


@pytest.mark.parametrize(
    "kind", [one for one in KINDS if issubclass(one, problems.CellProblem)]
)
def test_a_problem_of_a_cell_names_sheet_and_cell(kind):
    assert {"sheet", "cell"} <= placeholders(kind.what.zh)
