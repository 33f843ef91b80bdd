"""What a rule of comparability says about a view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from indicators.model.cell import Cell
from indicators.model.observation import Named
from indicators.model.text import Language, Text, listed
from indicators.model.view import View


class Level(Named):
    """
    How much a finding weighs, the lightest first.

    What is always printed is no caution: it neither is a fault nor changes the badge.
    """

    ALWAYS = Text("必列", "Always printed")
    NOTE = Text("注释", "Note")
    WARN = Text("提醒", "Caution")
    BLOCK = Text("不可比", "Not comparable")


_WEIGHT = {level: weight for weight, level in enumerate(Level)}


class Badge(Named):
    """Whether what stands in a view may be compared."""

    COMPARABLE = Text("可比", "Comparable")
    WITH_CARE = Text("有条件可比", "Comparable with care")
    NOT_COMPARABLE = Text("不可比", "Not comparable")


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What a rule found: its facts and sentence, and the figures that it is about.

    *facts* fill the placeholders of *text*: a `Text` is said in the reader's language, a
    tuple of them is enumerated. *alternative* is the nearest honest view.
    """

    rule: str
    level: Level
    text: Text
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)
    cells: tuple[Cell, ...] = ()
    alternative: View | None = None

    def say(self, language: Language) -> str:
        """Return the sentence."""
        facts = {name: _said(fact, language) for name, fact in self.facts.items()}
        return self.text.say(language, **facts)


def worst(findings: Iterable[Finding]) -> Level:
    """Return the gravest level of *findings*."""
    levels = (finding.level for finding in findings)
    return max(levels, key=_WEIGHT.__getitem__, default=Level.ALWAYS)


def badge_of(findings: Iterable[Finding]) -> Badge:
    """Return the badge: the worst level decides."""
    level = worst(findings)
    if level is Level.BLOCK:
        return Badge.NOT_COMPARABLE
    return Badge.WITH_CARE if level is Level.WARN else Badge.COMPARABLE


def _said(fact: Any, language: Language) -> Any:
    if isinstance(fact, Text):
        return fact.say(language)
    if isinstance(fact, tuple):
        return listed([str(_said(each, language)) for each in fact], language)
    return fact
