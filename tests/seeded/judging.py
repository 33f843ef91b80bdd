"""What ``show`` said of a judged view beside what it had to say."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from tests.seeded.case import ALWAYS, BARRED, CAUTIONS, Case

BADGES = {
    "block": "not_comparable",
    "warn": "with_care",
    "note": "comparable",
    "": "comparable",
}
_WEIGHT = ("", "note", "warn", "block")


@dataclass(frozen=True)
class Verdict:
    """A case, and the rules (with their levels) that were named for it."""

    case: Case
    badge: str
    named: frozenset[tuple[str, str]]

    @property
    def recalled(self) -> bool:
        """Whether the seeded rule was named, at a level that it has."""
        return any((self.case.rule, level) in self.named for level in self.case.levels)

    @property
    def accused(self) -> frozenset[tuple[str, str]]:
        """Warnings and blocks by rules that nothing was seeded against."""
        meant = {self.case.rule, *self.case.besides}
        return frozenset(
            (rule, level)
            for rule, level in self.named
            if rule not in meant and (level in BARRED or rule == self.case.near)
        )

    @property
    def dressed(self) -> bool:
        """Whether the badge is that of the worst finding."""
        levels = [level for _, level in self.named]
        worst = max(levels, key=_WEIGHT.index, default="")
        return self.badge == BADGES[worst]

    def __str__(self) -> str:
        """Return the case and what was said of it."""
        said = ", ".join(f"{rule} {level}" for rule, level in sorted(self.named))
        return f"{self.case.name}: {self.badge}; {said or 'nothing'}"


def verdict(case: Case, said: dict[str, Any]) -> Verdict:
    """Return what *said*, the JSON of a view, names; what is always printed aside."""
    named = frozenset(
        (finding["rule"], finding["level"])
        for finding in said["findings"]
        if finding["level"] in CAUTIONS and finding["rule"] not in ALWAYS
    )
    return Verdict(case, said["badge"], named)


def share(found: Collection[Verdict], every: Collection[Verdict]) -> float:
    """Return how many of *every* are *found*, between 0 and 1."""
    return len(found) / len(every)


def listed(verdicts: Collection[Verdict]) -> str:
    """Return a line a verdict."""
    return "\n" + "\n".join(map(str, verdicts))
