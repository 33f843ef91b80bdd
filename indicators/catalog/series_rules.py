"""Rules that curated facts must keep among each other."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal

from indicators.catalog.catalog import Catalog
from indicators.catalog.curated import Curated, Placed
from indicators.catalog.findings import Finding
from indicators.catalog.printed import resolution
from indicators.model.observation import Measure, Observation, Qualifier, Stage
from indicators.model.text import Text

SECTORS = ("gdp_primary", "gdp_secondary", "gdp_tertiary")
# Three shares with one decimal each may miss 100 by 0.15.
SHARE_TOLERANCE = Decimal("0.2")


class DuplicateKey(Finding):
    """Two answers of one origin to one question."""

    rule = "duplicate_key"
    what = Text(
        "`{file}`（{row}）：同一来源已在 {expected} 给出同一指标，此处又为 {found}。",
        "`{file}` ({row}): the same origin answers this already at {expected}, "
        "here again with {found}.",
    )
    fix = Text(
        "只留一行，或写明不同的口径、时期或范围。",
        "Keep one row, or give them different bases, periods or scopes.",
    )


class LevelsAndCounts(Finding):
    """One indicator kept here as a level, there as a count."""

    rule = "levels_and_counts"
    what = Text(
        "`{file}`（{row}）：该指标在 {expected} 另用一种 measure，此处为 {found}。",
        "`{file}` ({row}): the indicator has another measure at {expected}, "
        "here {found}.",
    )
    fix = Text(
        "同一指标只用 level 或只用 count。",
        "Keep one indicator as `level` or as `count`, not as both.",
    )


class SectorsMissTotal(Finding):
    """Three sectors that do not add up to the GDP beside them."""

    rule = "sectors_sum"
    what = Text(
        "`{file}`（{row}）：三次产业之和为 {found}，地区生产总值为 {expected}，"
        "差额超出四舍五入。",
        "`{file}` ({row}): the three sectors add up to {found}, GDP is {expected}: "
        "more than rounding explains.",
    )
    fix = Text(
        "对照原文改正；原文如此则列入 `exceptions.toml` 并说明理由。",
        "Compare with the document; if it says so, list it in `exceptions.toml` "
        "with the reason.",
    )


class SharesMissHundred(Finding):
    """Shares of the three sectors that do not add up to 100."""

    rule = "shares_to_100"
    what = Text(
        "`{file}`（{row}）：三次产业占比之和应为 {expected}，实际为 {found}。",
        "`{file}` ({row}): the shares of the three sectors must add up to {expected}, "
        "found {found}.",
    )
    fix = SectorsMissTotal.fix


class CumulativeFalls(Finding):
    """A cumulative figure that is smaller than an earlier one of its year."""

    rule = "cumulative_falls"
    what = Text(
        "`{file}`（{row}）：累计值为 {found}，小于当年较早时期的 {expected}。",
        "`{file}` ({row}): the cumulative figure is {found}, less than {expected} "
        "earlier in the year.",
    )
    fix = Text(
        "核对单位、时期和范围；修订所致则列入 `exceptions.toml` 并说明理由。",
        "Check unit, period and scope; if a revision explains it, list it in "
        "`exceptions.toml` with the reason.",
    )


def duplicate_keys(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find questions to which one origin gives two answers of one stage."""
    for rows in _grouped(facts.placed(), _answer):
        first, *others = rows
        for row in others:
            found = f"{row.fact.value} {row.fact.unit}"
            yield DuplicateKey.at(row, first, expected=first.place, found=found)


def levels_and_counts(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find indicators of which a series would fall into two halves."""
    absolute = [
        row
        for row in facts.placed()
        if row.fact.measure in {Measure.LEVEL, Measure.COUNT}
    ]
    for rows in _grouped(absolute, lambda fact: fact.indicator):
        first = rows[0]
        for row in rows:
            if row.fact.measure is not first.fact.measure:
                found = row.fact.measure.code
                yield LevelsAndCounts.at(row, first, expected=first.place, found=found)
                break


def sectors_miss_total(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find GDP figures that their sectors miss by more than their rounding."""
    levels = [row for row in facts.placed() if row.fact.measure is Measure.LEVEL]
    for rows in _grouped(levels, _document):
        parts = {row.fact.indicator: row for row in rows}
        if "gdp" not in parts or not parts.keys() >= set(SECTORS):
            continue
        total, sectors = parts["gdp"], [parts[code] for code in SECTORS]
        found = _sum(sectors)
        if abs(total.fact.value - found) > _rounding([total, *sectors]):
            expected = total.fact.value
            yield SectorsMissTotal.at(total, *sectors, expected=expected, found=found)


def shares_miss_hundred(facts: Curated, _: Catalog) -> Iterator[Finding]:
    """Find the shares of the three sectors where they do not make a whole."""
    shares = [row for row in facts.placed() if row.fact.measure is Measure.SHARE]
    for rows in _grouped(shares, _document):
        parts = {row.fact.indicator: row for row in rows}
        if not parts.keys() >= set(SECTORS):
            continue
        sectors = [parts[code] for code in SECTORS]
        found = _sum(sectors)
        if abs(found - 100) > max(SHARE_TOLERANCE, _rounding(sectors)):
            yield SharesMissHundred.at(*sectors, expected=100, found=found)


def cumulative_falls(facts: Curated, catalog: Catalog) -> Iterator[Finding]:
    """
    Find flows of which less is reported for more of the year, across origins.

    A bound or an approximate figure is compared only as far as it is known: "over 50"
    in June cannot be followed by 49, "nearly 50" can.
    """
    flows = [row for row in facts.placed() if _accumulates(row.fact, catalog)]
    for rows in _grouped(flows, _series):
        for later in rows:
            earlier = [row for row in rows if _is_above(row.fact, later.fact)]
            if earlier:
                most = max(earlier, key=lambda row: row.fact.value)
                expected, found = most.fact.value, later.fact.value
                yield CumulativeFalls.at(later, most, expected=expected, found=found)


def _grouped(
    rows: Iterable[Placed], key: Callable[[Observation], Hashable]
) -> Iterable[list[Placed]]:
    groups = defaultdict(list)
    for row in rows:
        groups[key(row.fact)].append(row)
    return groups.values()


def _answer(fact: Observation) -> Hashable:
    return fact.key, fact.stage, fact.origin


def _document(fact: Observation) -> Hashable:
    return fact.origin, fact.region, fact.scope, fact.period, fact.stage, fact.basis


def _series(fact: Observation) -> Hashable:
    series = (fact.region, fact.scope, fact.indicator, fact.measure, fact.basis)
    return series, fact.unit, fact.period.year


def _sum(rows: Iterable[Placed]) -> Decimal:
    return sum((row.fact.value for row in rows), Decimal(0))


def _rounding(rows: Iterable[Placed]) -> Decimal:
    return sum((resolution(row.fact) / 2 for row in rows), Decimal(0))


def _accumulates(fact: Observation, catalog: Catalog) -> bool:
    indicator = catalog.indicators.get(fact.indicator)
    interval = fact.period.interval
    return (
        indicator is not None
        and indicator.nature == "flow"
        and fact.measure in {Measure.LEVEL, Measure.COUNT}
        and fact.stage is not Stage.TARGET
        and interval is not None
        and interval.first == 1
        and not interval.instant
    )


def _is_above(earlier: Observation, later: Observation) -> bool:
    """Whether less is known to have been reached later than earlier in the year."""
    known_least = earlier.qualifier in {Qualifier.EXACT, Qualifier.OVER}
    known_most = later.qualifier in {Qualifier.EXACT, Qualifier.UP_TO}
    slack = (resolution(earlier) + resolution(later)) / 2
    return (
        earlier.period.end < later.period.end
        and known_least
        and known_most
        and later.value + slack < earlier.value
    )
