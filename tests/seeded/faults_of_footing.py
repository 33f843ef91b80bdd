"""Views with a fault in what the figures count, or in how sure they are."""

from collections.abc import Iterator
from decimal import Decimal

from indicators.catalog.catalog import shipped_catalog
from indicators.model.observation import Measure
from indicators.model.view import Shape
from tests.seeded.case import BLOCK, NOTE, WARN, Case, faulty, growth, ranks
from tests.seeded.drawing import FULL, HALF, THREE_QUARTERS, Deck, changed, qualified

_YEARS = range(2022, 2025)
_NEWEST = range(2024, 2025)
_LEVEL, _GROWTH = Measure.LEVEL, Measure.GROWTH
_GDP, _GDP_GROWTH = ("gdp", _LEVEL), ("gdp", _GROWTH)
_REVENUE = ("budget_revenue", _GROWTH)
_PER_HEAD = ("gdp_per_head", _LEVEL)
_RESIDENTS, _REGISTERED = "resident_population", "registered_population"


def faults_of_footing(deck: Deck) -> Iterator[Case]:
    """Return the views, rule by rule."""
    yield from _stages(deck)
    yield from _vintages(deck)
    yield from _scopes(deck)
    yield from _bases(deck)
    yield from _heads(deck)
    yield from _sets(deck)
    yield from _sums(deck)
    yield from _sources(deck)
    yield from _qualifiers(deck)


def _stages(deck: Deck) -> Iterator[Case]:
    """R7: a final figure beside one that may still change."""
    for name, book, what in (
        ("preliminary beside final", "preliminary", _GDP),
        ("revised beside final", "revised", ("retail_sales", _LEVEL)),
        ("unverified beside final", "unverified", _GDP_GROWTH),
    ):
        one, two = both = deck.cities()
        rows = deck.every((one,), what, _YEARS) + deck.every(
            (two,), what, _YEARS, book=book
        )
        yield faulty("R7", name, rows, growth(both, what, _YEARS), WARN)
    *two, late = three = deck.districts(3)
    rows = deck.every(tuple(two), _GDP_GROWTH, _NEWEST)
    rows += deck.every((late,), _GDP_GROWTH, _NEWEST, book="preliminary")
    view = ranks(three, _GDP_GROWTH, _NEWEST)
    yield faulty("R7", "in a rank", rows, view, WARN)


def _vintages(deck: Deck) -> Iterator[Case]:
    """R8: a revised figure after one that the revision never reached."""
    for name, number, what, shape in (
        ("GDP of one city", 1, _GDP, Shape.LINES),
        ("retail sales of two", 2, ("retail_sales", _LEVEL), Shape.LINES),
        ("an index of exports", 2, ("exports", _LEVEL), Shape.INDEX),
    ):
        regions = deck.cities(number)
        rows = deck.every(regions, what, range(2020, 2022), book="preliminary")
        rows += deck.every(regions, what, range(2022, 2024), book="revised")
        view = growth(regions, what, range(2020, 2024), shape=shape)
        yield faulty("R8", name, rows, view, WARN, besides="R1 R7")


def _scopes(deck: Deck) -> Iterator[Case]:
    """R9: the whole area beside a part of what is in it."""
    invested = ("fixed_asset_investment", _GROWTH)
    for name, what, scopes in (
        ("district-owned growth", _GDP_GROWTH, ("", "区属")),
        ("district-owned investment", invested, ("全域", "区属")),
        ("the bonded port area", _GDP, ("含保税港区", "不含保税港区")),
    ):
        both = deck.districts()
        rows = [
            row
            for region, scope in zip(both, scopes, strict=True)
            for row in deck.every((region,), what, _YEARS, scope=scope)
        ]
        yield faulty("R9", name, rows, growth(both, what, _YEARS), BLOCK)
    one = deck.districts(1)
    rows = deck.every(one, _GDP_GROWTH, _YEARS)
    rows += deck.every(one, _GDP_GROWTH, _YEARS, scope="区属")
    view = growth(one, _GDP_GROWTH, _YEARS)
    yield faulty("R9", "both scopes of one district", rows, view, BLOCK)


def _bases(deck: Deck) -> Iterator[Case]:
    """R10: two bases may have opposite signs, and both be right."""
    tax = ("tax_revenue", _GROWTH)
    for name, what, bases, shape, level in (
        ("like for like", _REVENUE, ("natural", "like_for_like"), Shape.LINES, BLOCK),
        ("net of refunds", _REVENUE, ("natural", "net_of_vat"), Shape.LINES, BLOCK),
        ("tax", tax, ("like_for_like", "natural"), Shape.LINES, BLOCK),
        ("side by side", tax, ("natural", "net_of_vat"), Shape.MULTIPLES, WARN),
    ):
        both = deck.cities()
        rows = [
            row
            for region, basis in zip(both, bases, strict=True)
            for row in deck.every((region,), what, _YEARS, basis=basis)
        ]
        levels = {level, BLOCK}  # Multiples on one scale may be read as lines too.
        view = growth(both, what, _YEARS, shape=shape)
        yield faulty("R10", name, rows, view, *levels)
    *two, other = three = deck.cities(3)
    rows = deck.every(tuple(two), _REVENUE, _NEWEST, basis="natural")
    rows += deck.every((other,), _REVENUE, _NEWEST, basis="like_for_like")
    view = ranks(three, _REVENUE, _NEWEST)
    yield faulty("R10", "in a rank", rows, view, BLOCK)


def _heads(deck: Deck) -> Iterator[Case]:
    """R11 and R12: whose heads are counted, and who commutes."""
    for name, bases, level in (
        ("registered beside resident", (_REGISTERED, _RESIDENTS), BLOCK),
        ("unstated beside resident", ("", _RESIDENTS), WARN),
        ("unstated for both", ("", ""), WARN),
    ):
        both = deck.cities()
        rows = [
            row
            for region, basis in zip(both, bases, strict=True)
            for row in deck.every((region,), _PER_HEAD, _YEARS, basis=basis)
        ]
        yield faulty("R11", name, rows, growth(both, _PER_HEAD, _YEARS), level)
    *two, other = three = deck.cities(3)
    rows = deck.every(tuple(two), _PER_HEAD, _NEWEST, basis=_RESIDENTS)
    rows += deck.every((other,), _PER_HEAD, _NEWEST, basis=_REGISTERED)
    view = ranks(three, _PER_HEAD, _NEWEST)
    yield faulty("R11", "in a rank", rows, view, BLOCK)
    for number, page in ((2, growth), (3, ranks), (1, growth)):
        districts = deck.districts(number)
        rows = deck.every(districts, _PER_HEAD, _NEWEST, basis=_RESIDENTS)
        name = f"{number} districts, {page.__name__}"
        yield faulty("R12", name, rows, page(districts, _PER_HEAD, _NEWEST), NOTE)


def _sets(deck: Deck) -> Iterator[Case]:
    """R15 and R19: who is ranked with whom, and who is missing."""
    for name, regions, what in (
        ("a city with its county", ("320500", "320583", "320581"), _GDP_GROWTH),
        ("a city with its district", ("330500", "330502"), ("trade", _GROWTH)),
        ("a province with its city", ("320000", "320500", "330500"), _GDP),
    ):
        span = range(2018 + len(regions), 2019 + len(regions))
        rows = deck.every(regions, what, span)
        yield faulty("R15", name, rows, ranks(regions, what, span), BLOCK)
    mixed = deck.cities(2) + deck.districts(2)
    rows = deck.every(mixed, _GDP_GROWTH, _NEWEST)
    view = ranks(mixed, _GDP_GROWTH, _NEWEST)
    yield faulty("R15", "cities with districts", rows, view, WARN)
    three = deck.cities(3)
    rows = deck.every(three[:2], _GDP_GROWTH, _NEWEST)
    view = ranks(three, _GDP_GROWTH, _NEWEST)
    yield faulty("R15", "one is missing", rows, view, WARN, besides="R19")
    for whole, what in (("210200", _GDP), ("330500", ("income_all", _LEVEL))):
        parts = shipped_catalog().parts(whole)
        rows = deck.every(parts[1:], what, _NEWEST)
        view = ranks(parts, what, _NEWEST, among=whole)
        name = f"all parts of {whole} but one"
        yield faulty("R19", name, rows, view, BLOCK, besides="R15")


def _sums(deck: Deck) -> Iterator[Case]:
    """R18: all parts of a whole, and a residual beyond rounding."""
    for whole, what, interval in (
        ("330900", ("retail_sales", _LEVEL), FULL),
        ("420700", ("exports", _LEVEL), THREE_QUARTERS),
        ("440400", ("budget_revenue", _LEVEL), HALF),
    ):
        parts = shipped_catalog().parts(whole)
        rows = deck.every(parts, what, _NEWEST, interval=interval)
        total = sum(row.value for row in rows) * Decimal("1.07")
        rows += deck.every((whole,), what, _NEWEST, interval=interval)
        rows = changed(rows, -1, value=total.quantize(Decimal("0.01")))
        view = growth((whole, *parts), what, _NEWEST, interval)
        yield faulty("R18", f"parts of {whole}", rows, view, NOTE)


def _sources(deck: Deck) -> Iterator[Case]:
    """R20: two documents, each with a number of its own."""
    for name, page, what in (
        ("GDP in lines", growth, _GDP),
        ("growth in lines", growth, _GDP_GROWTH),
        ("retail sales in a rank", ranks, ("retail_sales", _LEVEL)),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _NEWEST)
        other = changed(rows[:1], 0, value=rows[0].value + 1, book="again")
        yield faulty("R20", name, rows + other, page(both, what, _NEWEST), NOTE)


def _qualifiers(deck: Deck) -> Iterator[Case]:
    """R21: about, over and up to are part of what was said."""
    both = deck.cities()
    rows = qualified(deck.every(both, _GDP, _YEARS), 1, "about")
    yield faulty("R21", "about", rows, growth(both, _GDP, _YEARS))
    both = deck.districts()
    rows = qualified(deck.every(both, _GDP_GROWTH, _YEARS), -1, "over")
    yield faulty("R21", "over", rows, growth(both, _GDP_GROWTH, _YEARS))
    three = deck.cities(3)
    rows = qualified(deck.every(three, _GDP, _NEWEST), 0, "over")
    yield faulty("R21", "a bound in a rank", rows, ranks(three, _GDP, _NEWEST))
    for what, shape in (("exports", Shape.CHANGE), ("retail_sales", Shape.INDEX)):
        both = deck.cities()
        rows = qualified(deck.every(both, (what, _LEVEL), _YEARS), 0, "about")
        view = growth(both, (what, _LEVEL), _YEARS, shape=shape)
        yield faulty(
            "R21", f"computed from about: {what}", rows, view, WARN, besides="R1"
        )
