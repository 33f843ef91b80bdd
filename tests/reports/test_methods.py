import re

import pytest

from indicators.analysis.comparability import RULES
from indicators.analysis.growth.formulas import FORMULAS
from indicators.model.text import Language
from indicators.reports.methods import formulas_table, methods, rules_table


@pytest.mark.parametrize("language", list(Language))
def test_every_rule_from_r1_to_r24_stands_in_the_table_with_its_reason(language):
    table = rules_table(language)
    assert table.iloc[:, 0].tolist() == [f"R{number}" for number in range(1, 25)]
    assert (table.map(len) > 0).all(axis=None)
    assert [rule.code for rule in RULES] == table.iloc[:, 0].tolist()


@pytest.mark.parametrize("language", list(Language))
def test_every_formula_stands_with_its_source(language):
    table = formulas_table(language)
    assert len(table) == len(FORMULAS)
    assert (table.map(len) > 0).all(axis=None)
    assert any("2008" in source for source in table.iloc[:, 2])


def test_both_languages_have_the_same_sections_tables_and_rules():
    zh, en = (methods(language) for language in Language)
    for shape in ("^## ", r"^[0-9]+\. ", "^- ", "<!-- rules -->", "<!-- formulas -->"):
        found = [len(re.findall(shape, text, re.MULTILINE)) for text in (zh, en)]
        assert found[0] == found[1] > 0, shape
    assert set(re.findall(r"R\d+", zh)) == set(re.findall(r"R\d+", en))
