"""The rules by their numbers: each a function that yields what it found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indicators.analysis.comparability.compared import Compared
from indicators.model.finding import Finding, Level
from indicators.model.text import Text

Judge = Callable[[Compared], Iterator[Finding]]
"""What a rule looks at and what it yields."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the methods page lists it, and the function that applies it."""

    code: str
    levels: tuple[Level, ...]
    statement: Text
    why: Text
    judge: Judge

    @property
    def number(self) -> int:
        """Its place among the rules: 15 of ``R15``."""
        return int(self.code.removeprefix("R"))


REGISTERED: dict[str, Rule] = {}
"""Every rule whose module was read, by its code."""


def rule(
    code: str, *levels: Level, statement: Text, why: Text
) -> Callable[[Judge], Judge]:
    """
    Register the decorated function as the rule *code*.

    Raises:
        ValueError: another function has the code already
    """

    def register(judge: Judge) -> Judge:
        if code in REGISTERED:
            raise ValueError(code)
        REGISTERED[code] = Rule(code, levels, statement, why, judge)
        return judge

    return register
