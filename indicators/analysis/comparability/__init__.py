"""Whether a comparison is one: each rule a function from what is compared to findings."""

from importlib import import_module
from pkgutil import iter_modules

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.comparability.registry import REGISTERED, Rule
from indicators.model.finding import Finding, Level

__all__ = ["RULES", "Rule", "findings_of"]

# A rule registers itself when its module is read, so that a new one touches no list.
for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

RULES: tuple[Rule, ...] = tuple(sorted(REGISTERED.values(), key=lambda r: r.number))
"""All rules in the order of their numbers."""
_GRAVEST_FIRST = tuple(reversed(Level))


def findings_of(compared: Compared) -> tuple[Finding, ...]:
    """Return what the rules find in *compared*, the gravest first, then by number."""
    found = [
        (_GRAVEST_FIRST.index(finding.level), place, finding)
        for place, rule in enumerate(RULES)
        for finding in rule.judge(compared)
    ]
    return tuple(finding for *_, finding in sorted(found, key=lambda each: each[:2]))
