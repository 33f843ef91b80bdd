"""What a check says: which cells, what is odd about them, why it may be right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from indicators.model.observation import Named
from indicators.model.text import SEMICOLON, Language, Text

_ALIKE = Text("（同类共 {count} 处）", " ({count} alike)")


class Severity(Named):
    """How likely it is that something is wrong, the likeliest first."""

    GRAVE = Text("多半有误", "Probably wrong")
    DOUBTFUL = Text("需要核对", "To be looked at")
    SLIGHT = Text("多半无妨", "Probably harmless")


@dataclass(frozen=True, slots=True)
class Kind:
    """
    What a check looks for.

    *what* names the facts of a suspicion in braces; *reasons* say why the figures may
    be right all the same.
    """

    code: str
    severity: Severity
    what: Text
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspicion:
    """
    Figures that look wrong, for a person to accept with a reason or to correct.

    *cells* are those that arrived, as ``sheet!B5``; *facts* belong to the oddest of
    them, *count* says how many are alike. *key* depends on the kind and the figures
    alone, not on where they stand: an accepted suspicion is known by it again, and
    comes back when a figure changes.
    """

    kind: Kind
    cells: tuple[str, ...]
    count: int
    facts: Mapping[str, Any]
    reasons: tuple[Text, ...]
    key: str

    @property
    def code(self) -> str:
        """The stable name of what is suspected."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """How likely it is that something is wrong."""
        return self.kind.severity

    def explain(self, language: Language) -> str:
        """Return what looks wrong, in one sentence."""
        facts = {
            name: fact.say(language) if isinstance(fact, Text) else fact
            for name, fact in self.facts.items()
        }
        alike = _ALIKE.say(language, count=self.count) if self.count > 1 else ""
        stop = "。" if language is Language.ZH else "."
        return self.kind.what.say(language, **facts) + alike + stop

    def excuses(self, language: Language) -> str:
        """Return why it may be right all the same; empty where nothing is known."""
        said = (reason.say(language) for reason in self.reasons)
        return SEMICOLON.say(language).join(said)
