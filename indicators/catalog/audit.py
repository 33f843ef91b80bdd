"""The audit behind `python -m indicators check`: every rule over every fact."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from indicators.catalog import definition_rules, fact_rules, series_rules
from indicators.catalog.catalog import DATA, Catalog, read_catalog
from indicators.catalog.curated import Curated, read_curated
from indicators.catalog.exceptions import Listed, listed_exceptions, unexcepted
from indicators.catalog.findings import Finding
from indicators.model.problem import KeeperProblem

Rule = Callable[[Curated, Catalog], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    definition_rules.regions_unsound,
    definition_rules.indicators_unsound,
    definition_rules.scopes_unsound,
    definition_rules.bases_unclear,
    definition_rules.aliases_shared,
    definition_rules.definitions_in_one_language,
    fact_rules.origins_unsound,
    fact_rules.articles_missing,
    fact_rules.undefined_codes,
    fact_rules.units_differ,
    fact_rules.measures_unsuited,
    fact_rules.misplaced,
    fact_rules.facts_in_one_language,
    fact_rules.printed_differs,
    fact_rules.implausible_percents,
    fact_rules.breaks_unsound,
    series_rules.duplicate_keys,
    series_rules.levels_and_counts,
    series_rules.sectors_miss_total,
    series_rules.shares_miss_hundred,
    series_rules.cumulative_falls,
)


def audit(
    facts: Curated, catalog: Catalog, exceptions: Sequence[Listed] = ()
) -> tuple[Finding, ...]:
    """Return what every rule finds, but for the exceptions that are listed."""
    findings = [finding for rule in RULES for finding in rule(facts, catalog)]
    return tuple(unexcepted(findings, exceptions))


def audited(data: Path = DATA) -> tuple[KeeperProblem, ...]:
    """Return every problem in the catalogue and the curated files in *data*."""
    folder = data / "curated"
    facts, unreadable = read_curated(folder)
    exceptions = listed_exceptions(folder)
    return (*unreadable, *audit(facts, read_catalog(data / "catalog"), exceptions))
