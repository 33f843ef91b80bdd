"""The exceptions to the audit's rules in data/curated/exceptions.toml."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.catalog.findings import Finding
from indicators.model.text import Text

EXCEPTIONS = "exceptions.toml"


class ExceptionUnused(Finding):
    """A listed exception that no finding needs."""

    rule = "exception_unused"
    what = Text(
        "`{file}`（{row}）：此例外应至少对应 {expected} 处，实际为 {found}。",
        "`{file}` ({row}): an exception must cover at least {expected} finding, "
        "found {found}.",
    )
    fix = Text(
        "删去该条，或改正其规则名和代码。",
        "Remove it, or correct its rule and codes.",
    )


class ExceptionUnreasoned(Finding):
    """A listed exception that does not say why in both languages."""

    rule = "exception_unreasoned"
    what = Text(
        "`{file}`（{row}）：{expected} 必须有中文和英文，实际为“{found}”。",
        "`{file}` ({row}): {expected} must be there in Chinese and English, "
        "found “{found}”.",
    )
    fix = Text("写明理由。", "Say why the exception is right.")


@dataclass(frozen=True, slots=True)
class Listed:
    """
    A finding that is known and right, with the reason.

    *subject* names what it is about: region, scope, indicator, measure, period and
    origin, as many as are needed.
    """

    rule: str
    subject: Mapping[str, str]
    reason: Text

    def covers(self, finding: Finding) -> bool:
        """Whether *finding* breaks this rule in a row or definition named here."""
        return self.rule == finding.rule and any(
            self.subject.items() <= subject.items() for subject in finding.subjects
        )

    def __str__(self) -> str:
        """Return the rule and what it is broken by."""
        return " ".join((self.rule, *self.subject.values()))


def listed_exceptions(folder: Path) -> tuple[Listed, ...]:
    """Return the exceptions listed in *folder*; none where there is no list."""
    path = folder / EXCEPTIONS
    if not path.exists():
        return ()
    entries = tomllib.loads(path.read_text("utf-8")).get("exception", [])
    return tuple(_listed(entry) for entry in entries)


def _listed(entry: dict[str, Any]) -> Listed:
    reason = Text(**{"zh": "", "en": ""} | entry.pop("reason", {}))
    rule = entry.pop("rule")
    return Listed(rule, {name: str(code) for name, code in entry.items()}, reason)


def unexcepted(
    findings: Sequence[Finding], exceptions: Sequence[Listed]
) -> Iterator[Finding]:
    """Return the findings that no exception covers, and what is wrong with the list."""
    for finding in findings:
        if not any(exception.covers(finding) for exception in exceptions):
            yield finding
    for exception in exceptions:
        entry, reason = {"rule": str(exception)}, exception.reason
        if not any(exception.covers(finding) for finding in findings):
            yield ExceptionUnused.of(EXCEPTIONS, entry, expected=1, found=0)
        if not (reason.zh and reason.en):
            said = reason.zh or reason.en
            yield ExceptionUnreasoned.of(
                EXCEPTIONS, entry, expected="reason", found=said
            )
