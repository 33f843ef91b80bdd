"""Views with a fault in what is computed, or in the time that the figures cover."""

from collections.abc import Iterator
from decimal import Decimal

from indicators.model.observation import Measure
from indicators.model.view import Shape
from tests.seeded.bringing import LOOKED_AT
from tests.seeded.case import BLOCK, NOTE, WARN, Case, faulty, growth, ranks
from tests.seeded.drawing import FULL, HALF, THREE_QUARTERS, Deck, changed

_FOUR_YEARS = range(2021, 2025)
_LEVEL, _GROWTH = Measure.LEVEL, Measure.GROWTH
_GDP, _GDP_GROWTH = ("gdp", _LEVEL), ("gdp", _GROWTH)


def faults_of_figures(deck: Deck) -> Iterator[Case]:
    """Return the views, rule by rule."""
    yield from _growth_from_levels(deck)
    yield from _mixed_intervals(deck)
    yield from _mixed_years(deck)
    yield from _spring_festival(deck)
    yield from _above_designated_size(deck)
    yield from _across_breaks()
    yield from _odd_bases(deck)


def _growth_from_levels(deck: Deck) -> Iterator[Case]:
    """R1: of prices of two years; for GDP and value added there is no such growth."""
    for name, what, interval, shape, level in (
        ("GDP subtracted", _GDP, FULL, Shape.CHANGE, BLOCK),
        ("GDP as an index of levels", _GDP, FULL, Shape.INDEX, BLOCK),
        ("half years of GDP subtracted", _GDP, HALF, Shape.CHANGE, BLOCK),
        ("value added", ("industrial_value_added", _LEVEL), FULL, Shape.CHANGE, BLOCK),
        ("retail sales", ("retail_sales", _LEVEL), FULL, Shape.CHANGE, WARN),
        ("index of retail sales", ("retail_sales", _LEVEL), FULL, Shape.INDEX, WARN),
        ("exports", ("exports", _LEVEL), FULL, Shape.CHANGE, WARN),
        ("income", ("income_rural", _LEVEL), THREE_QUARTERS, Shape.CHANGE, WARN),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, interval=interval)
        view = growth(both, what, _FOUR_YEARS, interval, shape)
        yield faulty("R1", name, rows, view, level)
    both, what = deck.districts(), ("budget_revenue", _LEVEL)
    rows = deck.every(both, what, _FOUR_YEARS, basis="natural")
    view = growth(both, what, _FOUR_YEARS, shape=Shape.CHANGE)
    yield faulty("R1", "revenue", rows, view, WARN)


def _mixed_intervals(deck: Deck) -> Iterator[Case]:
    """R2: one region published another interval only."""
    years = range(2023, 2025)
    for name, what, asked, other, shape in (
        ("nine months beside six", _GDP, THREE_QUARTERS, HALF, Shape.LINES),
        ("a year beside a half", _GDP_GROWTH, FULL, HALF, Shape.LINES),
        ("a quarter beside nine months", _GDP, "07-09", THREE_QUARTERS, Shape.LINES),
        ("revenue", ("budget_revenue", _GROWTH), HALF, THREE_QUARTERS, Shape.LINES),
        ("a month beside six", ("trade", _GROWTH), "06-06", HALF, Shape.LINES),
        ("in multiples", ("retail_sales", _LEVEL), "01-11", FULL, Shape.MULTIPLES),
    ):
        one, two = both = deck.cities()
        rows = deck.every((one,), what, years, interval=asked)
        rows += deck.every((two,), what, years, interval=other)
        view = growth(both, what, years, asked, shape)
        yield faulty("R2", name, rows, view, WARN, BLOCK)
    *two, other = three = deck.cities(3)
    rows = deck.every(tuple(two), _GDP_GROWTH, years, interval=THREE_QUARTERS)
    rows += deck.every((other,), _GDP_GROWTH, years, interval=HALF)
    view = ranks(three, _GDP_GROWTH, years, THREE_QUARTERS)
    yield faulty("R2", "in a rank", rows, view, WARN, BLOCK, besides="R15 R19")


def _mixed_years(deck: Deck) -> Iterator[Case]:
    """R3: the same months of other years."""
    for name, what, interval, shape in (
        ("GDP of 2022 beside 2023", _GDP, FULL, Shape.LINES),
        ("half years", _GDP_GROWTH, HALF, Shape.LINES),
        ("in multiples", ("exports", _LEVEL), FULL, Shape.MULTIPLES),
    ):
        one, two = both = deck.cities()
        rows = deck.every((one,), what, range(2022, 2023), interval=interval)
        rows += deck.every((two,), what, range(2023, 2024), interval=interval)
        view = growth(both, what, range(2022, 2024), interval, shape)
        yield faulty("R3", name, rows, view, WARN)
    *two, late = three = deck.cities(3)
    rows = deck.every(tuple(two), _GDP_GROWTH, range(2022, 2023))
    rows += deck.every((late,), _GDP_GROWTH, range(2023, 2024))
    view = ranks(three, _GDP_GROWTH, range(2022, 2024))
    yield faulty("R3", "in a rank", rows, view, WARN, besides="R15 R19")


def _spring_festival(deck: Deck) -> Iterator[Case]:
    """R4: a rate of January or of February alone."""
    for name, what, month, shape in (
        ("January's trade", ("trade", _GROWTH), "01-01", Shape.LINES),
        ("February's retail sales", ("retail_sales", _GROWTH), "02-02", Shape.LINES),
        ("January's exports", ("exports", _GROWTH), "01-01", Shape.MULTIPLES),
    ):
        both = deck.cities()
        rows = deck.every(both, what, _FOUR_YEARS, interval=month)
        yield faulty(
            "R4", name, rows, growth(both, what, _FOUR_YEARS, month, shape), WARN
        )
    three, what = deck.cities(3), ("industrial_value_added_above_scale", _GROWTH)
    rows = deck.every(three, what, range(2024, 2025), interval="02-02")
    view = ranks(three, what, range(2024, 2025), "02-02")
    yield faulty("R4", "February's industry in a rank", rows, view, WARN)


def _above_designated_size(deck: Deck) -> Iterator[Case]:
    """R5: the firms of one year are not those of another."""
    added = ("industrial_value_added_above_scale", _LEVEL)
    output = ("gross_industrial_output_above_scale", _LEVEL)
    for name, what, interval, shape in (
        ("output subtracted", output, FULL, Shape.CHANGE),
        ("output as an index", output, FULL, Shape.INDEX),
        ("value added subtracted", added, FULL, Shape.CHANGE),
        ("half years", added, HALF, Shape.CHANGE),
    ):
        both = deck.districts()
        rows = deck.every(both, what, _FOUR_YEARS, interval=interval)
        view = growth(both, what, _FOUR_YEARS, interval, shape)
        yield faulty("R5", name, rows, view, BLOCK, besides="R1")


def _across_breaks() -> Iterator[Case]:
    """R6: figures on either side of the breaks that the curated regions have."""
    deck = Deck()
    people = ("resident_population", _LEVEL)
    for name, region, what, interval, years, shape in (
        ("farming", "330200", ("gdp_primary", _LEVEL), THREE_QUARTERS, (2017, 2021), 0),
        ("services", "330211", ("gdp_tertiary", _LEVEL), HALF, (2018, 2022), 0),
        ("people", "370211", people, "at-06", (2018, 2022), 0),
        ("people subtracted", "210381", people, "at-06", (2018, 2022), Shape.CHANGE),
        ("people as an index", "330200", people, "at-06", (2018, 2022), Shape.INDEX),
    ):
        span = range(*years)
        rows = deck.every((region,), what, span, interval=interval)
        view = growth((region,), what, span, interval, shape or Shape.LINES)
        yield faulty("R6", name, rows, view, NOTE, WARN, BLOCK, besides="R1")
    what, span = ("industrial_value_added", _LEVEL), range(2022, 2024)
    rows = deck.every(("330200",), what, span, interval=HALF)
    view = growth(("330200",), what, span, HALF, Shape.CHANGE)
    yield faulty("R6", "value added subtracted", rows, view, BLOCK, besides="R1")


def _odd_bases(deck: Deck) -> Iterator[Case]:
    """R19: nothing is grown from nothing, nor from less."""
    what = ("foreign_investment_used", _LEVEL)
    for name, base, book in (
        ("zero", "0", "final"),
        ("tiny", "0.01", "final"),
        ("negative", "-0.84", LOOKED_AT),
    ):
        both = deck.cities()
        rows = deck.every(both, what, range(2022, 2024), book=book)
        rows = changed(rows, 0, value=Decimal(base))
        view = growth(both, what, range(2022, 2024), shape=Shape.CHANGE)
        yield faulty("R19", f"{name} base", rows, view, besides="R1")
