"""The methods in words: the text of the page, and the rules as a table."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from indicators.analysis.comparability import RULES
from indicators.model.text import COMMA, Language, Text

_PROSE = Path(__file__).parents[2] / "data" / "prose"
_RULE = Text("规则", "Rule")
_STATEMENT = Text("内容", "What it says")
_WHY = Text("理由", "Why")
_LEVEL = Text("轻重", "Level")


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
