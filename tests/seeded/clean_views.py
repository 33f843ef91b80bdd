"""Views without a fault, each as near to one as it can be."""

from collections.abc import Iterator
from decimal import Decimal

from indicators.catalog.catalog import shipped_catalog
from indicators.model.observation import Measure
from indicators.model.view import Shape
from tests.seeded.case import Case, clean, growth, ranks
from tests.seeded.drawing import FULL, HALF, THREE_QUARTERS, Deck, changed

_FOUR_YEARS = range(2021, 2025)
_NEWEST = range(2024, 2025)
_LEVEL, _GROWTH = Measure.LEVEL, Measure.GROWTH
_GDP, _GDP_GROWTH = ("gdp", _LEVEL), ("gdp", _GROWTH)
_ADDED = "industrial_value_added_above_scale"
_OUTPUT = ("gross_industrial_output_above_scale", _LEVEL)
_REVENUE = ("budget_revenue", _GROWTH)
_PER_HEAD = ("gdp_per_head", _LEVEL)
_RESIDENTS, _REGISTERED = "resident_population", "registered_population"


def clean_views(deck: Deck) -> Iterator[Case]:
    """Return the views, by the rule that each nearly breaks."""
    yield from _published_growth(deck)
    yield from _one_interval(deck)
    yield from _one_season(deck)
    yield from _within_breaks()
    yield from _one_stage(deck)
    yield from _one_footing(deck)
    yield from _one_denominator(deck)
    yield from _one_set(deck)
    yield from _whole_and_parts(deck)
    yield from _true_values(deck)


def _published_growth(deck: Deck) -> Iterator[Case]:
    """R1 and R5: levels as they are, and growth as it was published."""
    for near, name, what, shape in (
        ("R1", "levels of GDP as lines", _GDP, Shape.LINES),
        ("R1", "published growth", _GDP_GROWTH, Shape.LINES),
        ("R1", "index of published growth", _GDP_GROWTH, Shape.INDEX),
        ("R1", "growth in points", _GDP_GROWTH, Shape.CHANGE),
        ("R1", "retail sales as lines", ("retail_sales", _LEVEL), Shape.LINES),
        (
            "R1",
            "growth of investment",
            ("fixed_asset_investment", _GROWTH),
            Shape.LINES,
        ),
        ("R5", "output as lines", _OUTPUT, Shape.LINES),
        ("R5", "published growth of industry", (_ADDED, _GROWTH), Shape.LINES),
        ("R5", "index of published growth", (_ADDED, _GROWTH), Shape.INDEX),
        ("R5", "output in multiples", _OUTPUT, Shape.MULTIPLES),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS)
        yield clean(near, name, rows, growth(both, what, _FOUR_YEARS, shape=shape))
    three, what = deck.districts(3), (_ADDED, _LEVEL)
    rows = deck.every(three, what, _NEWEST)
    yield clean("R5", "levels ranked", rows, ranks(three, what, _NEWEST))


def _one_interval(deck: Deck) -> Iterator[Case]:
    """R2 and R3: the same months of the same years, whatever else is known."""
    for name, what, interval, page in (
        ("nine months", _GDP, THREE_QUARTERS, growth),
        ("half years", _GDP_GROWTH, HALF, growth),
        ("single quarters", _GDP, "07-09", growth),
        ("eleven months", ("retail_sales", _GROWTH), "01-11", growth),
        ("nine months in a rank", _GDP_GROWTH, THREE_QUARTERS, ranks),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, interval=interval)
        yield clean("R2", name, rows, page(both, what, _FOUR_YEARS, interval))
    both = deck.cities()
    rows = deck.every(both, _GDP_GROWTH, _FOUR_YEARS, interval=THREE_QUARTERS)
    rows += deck.every(both[:1], _GDP_GROWTH, _FOUR_YEARS, interval=HALF)
    rows += deck.every(both[1:], _GDP_GROWTH, _FOUR_YEARS)
    view = growth(both, _GDP_GROWTH, _FOUR_YEARS, THREE_QUARTERS)
    yield clean("R2", "other intervals are known too", rows, view)
    both = deck.cities()
    rows = deck.every(both, _GDP, _NEWEST)
    yield clean("R3", "one year of both", rows, growth(both, _GDP, _NEWEST))
    both = deck.cities()
    rows = deck.every(both, _GDP, _FOUR_YEARS)
    rows += deck.every(both[:1], _GDP, range(2019, 2021))
    view = growth(both, _GDP, range(2019, 2025))
    yield clean("R3", "one begins earlier", rows, view)
    both = deck.cities()
    rows = deck.every(both, _GDP_GROWTH, _FOUR_YEARS)
    view = ranks(both, _GDP_GROWTH, _FOUR_YEARS)
    yield clean("R3", "four years in a rank", rows, view)


def _one_season(deck: Deck) -> Iterator[Case]:
    """R4: the two months of the festival together, another month, or a level."""
    for name, what, interval in (
        ("January and February together", ("trade", _GROWTH), "01-02"),
        ("industry in January and February", (_ADDED, _GROWTH), "01-02"),
        ("March", ("exports", _GROWTH), "03-03"),
        ("December", ("retail_sales", _GROWTH), "12-12"),
        ("a level of January", ("trade", _LEVEL), "01-01"),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, interval=interval)
        yield clean("R4", name, rows, growth(both, what, _FOUR_YEARS, interval))


def _within_breaks() -> Iterator[Case]:
    """R6: between two breaks, after the last one, or rates that no census cuts."""
    deck = Deck()
    for name, region, what, interval, years in (
        ("between two", "330200", ("gdp_primary", _LEVEL), "01-11", (2019, 2023)),
        ("after the census", "370211", (_RESIDENTS, _LEVEL), "at-09", (2020, 2024)),
        ("before it", "210381", (_RESIDENTS, _LEVEL), "at-09", (2016, 2020)),
        ("rates across", "330200", ("gdp_primary", _GROWTH), "01-11", (2017, 2021)),
        (
            "another indicator",
            "330200",
            ("retail_sales", _LEVEL),
            "01-11",
            (2017, 2021),
        ),
    ):
        span = range(*years)
        rows = deck.every((region,), what, span, interval=interval)
        yield clean("R6", name, rows, growth((region,), what, span, interval))


def _one_stage(deck: Deck) -> Iterator[Case]:
    """R7 and R8: all are as settled as each other, over all years."""
    for near, book, what, page in (
        ("R7", "preliminary", _GDP, growth),
        ("R7", "preliminary", _GDP_GROWTH, ranks),
        ("R7", "revised", ("retail_sales", _LEVEL), growth),
        ("R8", "revised", _GDP, growth),
        ("R8", "final", ("exports", _LEVEL), growth),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, book=book)
        name = f"all {book}: {what[0]}, {page.__name__}"
        yield clean(near, name, rows, page(both, what, _FOUR_YEARS))


def _one_footing(deck: Deck) -> Iterator[Case]:
    """R9 and R10: the same part of both, the same basis of both."""
    for scope, what in (("区属", _GDP_GROWTH), ("全域", _GDP), ("含保税港区", _GDP)):
        both = deck.districts()
        rows = deck.every(both, what, _FOUR_YEARS, scope=scope)
        yield clean("R9", f"both {scope}", rows, growth(both, what, _FOUR_YEARS))
    for basis, what, page in (
        ("natural", _REVENUE, growth),
        ("like_for_like", _REVENUE, ranks),
        ("net_of_vat", ("tax_revenue", _GROWTH), growth),
        ("natural", ("tax_revenue", _LEVEL), ranks),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, basis=basis)
        name = f"both {basis}: {what[0]}, {page.__name__}"
        yield clean("R10", name, rows, page(both, what, _FOUR_YEARS))


def _one_denominator(deck: Deck) -> Iterator[Case]:
    """R11 and R12: the same heads; cities; a survey's mean, which has no denominator."""
    for near, basis, page in (
        ("R11", _RESIDENTS, growth),
        ("R11", _REGISTERED, growth),
        ("R12", _RESIDENTS, ranks),
    ):
        both = deck.cities()
        rows = deck.every(both, _PER_HEAD, _FOUR_YEARS, basis=basis)
        name = f"cities, {basis}, {page.__name__}"
        yield clean(near, name, rows, page(both, _PER_HEAD, _FOUR_YEARS))
    for near, indicator, page in (
        ("R11", "income_all", growth),
        ("R12", "income_rural", growth),
        ("R12", "income_all", ranks),
    ):
        both, what = deck.districts(), (indicator, _LEVEL)
        rows = deck.every(both, what, _FOUR_YEARS)
        name = f"{indicator} of districts, {page.__name__}"
        yield clean(near, name, rows, page(both, what, _FOUR_YEARS))


def _one_set(deck: Deck) -> Iterator[Case]:
    """R15 and R19: all of one level, and nobody is missing."""
    for regions, what in (
        (deck.cities(4), _GDP),
        (deck.districts(4), _GDP_GROWTH),
        (("220000", "340000", "360000"), ("trade", _GROWTH)),
    ):
        rows = deck.every(regions, what, _NEWEST)
        name = f"{len(regions)} of one level: {what[0]} {what[1].code}"
        yield clean("R15", name, rows, ranks(regions, what, _NEWEST))
    for near, whole, what in (("R15", "330900", _GDP), ("R19", "420700", _GDP_GROWTH)):
        parts = shipped_catalog().parts(whole)
        rows = deck.every(parts, what, _NEWEST)
        view = ranks(parts, what, _NEWEST, among=whole)
        yield clean(near, f"all parts of {whole}", rows, view)


def _whole_and_parts(deck: Deck) -> Iterator[Case]:
    """R15 and R18: beside each other, not ranked; a sum that is the total."""
    whole, *parts = regions = ("440400", *shipped_catalog().parts("440400"))
    rows = deck.every(regions, _GDP_GROWTH, _FOUR_YEARS)
    view = growth(regions, _GDP_GROWTH, _FOUR_YEARS)
    yield clean("R15", "growth of a whole beside its parts", rows, view)
    for what, interval in ((("retail_sales", _LEVEL), FULL), (_GDP, HALF)):
        rows = deck.every(tuple(parts), what, _NEWEST, interval=interval)
        total = sum(row.value for row in rows)
        rows += deck.every((whole,), what, _NEWEST, interval=interval)
        rows = changed(rows, -1, value=total)
        view = growth(regions, what, _NEWEST, interval)
        yield clean("R18", f"parts make up {what[0]}", rows, view)
    one = ("330900", "330902")
    rows = deck.every(one[:1], ("exports", _LEVEL), _NEWEST)
    rows += deck.every(one[1:], ("exports", _LEVEL), _NEWEST)
    rows = changed(rows, 1, value=(rows[0].value / 4).quantize(Decimal("0.01")))
    view = growth(one, ("exports", _LEVEL), _NEWEST)
    yield clean("R18", "one part of several", rows, view)


def _true_values(deck: Deck) -> Iterator[Case]:
    """R19 to R21: true zeros and falls, equal sources, exact numbers."""
    both, what = deck.cities(), ("foreign_investment_used", _LEVEL)
    rows = deck.every(both, what, _FOUR_YEARS)
    rows = changed(rows, 1, value=Decimal(0))
    yield clean("R19", "a true zero", rows, growth(both, what, _FOUR_YEARS))
    both, what = deck.cities(), ("trade", _GROWTH)
    rows = deck.every(both, what, _FOUR_YEARS)
    rows = changed(rows, 0, value=Decimal("-4.2"))
    view = growth(both, what, _FOUR_YEARS, shape=Shape.CHANGE)
    yield clean("R19", "points from a fall", rows, view)
    both = deck.cities()
    rows = deck.every(both, _GDP, _NEWEST)
    same = changed(rows[:1], 0, book="again")
    yield clean("R20", "two sources agree", rows + same, growth(both, _GDP, _NEWEST))
    both, what = deck.cities(), ("projects_started", _LEVEL)
    rows = deck.every(both, what, _FOUR_YEARS)
    view = growth(both, what, _FOUR_YEARS)
    yield clean("R21", "exact numbers of projects", rows, view)
