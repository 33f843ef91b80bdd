"""The methods in words: the text of the page, its rules and its formulas."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from indicators.analysis.comparability import RULES
from indicators.analysis.growth.formulas import FORMULAS
from indicators.model.text import COMMA, Language, Text

_PROSE = Path(__file__).parents[2] / "data" / "prose"
_RULE = Text("规则", "Rule")
_STATEMENT = Text("内容", "What it says")
_WHY = Text("理由", "Why")
_LEVEL = Text("轻重", "Level")
_NAME = Text("名称", "Name")
_FORMULA = Text("公式", "Formula")
_SOURCE = Text("依据", "Source")


@lru_cache(maxsize=2)
def methods(language: Language) -> str:
    """Return the text of the methods page as Markdown."""
    return (_PROSE / f"methods.{language}.md").read_text(encoding="utf-8")


def rules_table(language: Language) -> pd.DataFrame:
    """
    Return every rule of comparability, headed for readers.

    Columns:
        rule, statement, why, level: in words, under their headings
    """
    rows = [
        (
            rule.code,
            rule.statement.say(language),
            rule.why.say(language),
            COMMA.say(language).join(level.say(language) for level in rule.levels),
        )
        for rule in RULES
    ]
    headings = (_RULE, _STATEMENT, _WHY, _LEVEL)
    return pd.DataFrame(rows, columns=[each.say(language) for each in headings])


def formulas_table(language: Language) -> pd.DataFrame:
    """
    Return every formula of growth, headed for readers.

    Columns:
        name, formula, source: in words, under their headings
    """
    said = [
        [text.say(language) for text in (each.name, each.words, each.source)]
        for each in FORMULAS
    ]
    rows = [[text[:1].upper() + text[1:] for text in row] for row in said]
    headings = (_NAME, _FORMULA, _SOURCE)
    return pd.DataFrame(rows, columns=[each.say(language) for each in headings])
