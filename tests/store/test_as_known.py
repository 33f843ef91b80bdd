from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from drawn_editions import BREAK, origins_of, read_drawing

from indicators.catalog import curated
from indicators.catalog.curated import Curated
from indicators.model.observation import Measure
from indicators.model.period import YEAR
from indicators.model.view import Years
from indicators.store import questions

DRAWING = """
    A | gdp level | 2023 | 100 | unit=亿元 origin=first
    A | gdp level | 2023 | 104 | unit=亿元 origin=second stage=revised
    B | gdp level | 2023 | 50  | unit=亿元 origin=undated
    C | gdp level | 2023 | 70  | unit=亿元 origin=in_month
    D | gdp level | 2023 | 80  | unit=亿元 origin=in_year
"""
KINDS = {
    "first": "government A 2024-02-01",
    "second": "bureau A 2025-03-20",
    "undated": "bureau A",
    "in_month": "bureau A 2024-02",
    "in_year": "bureau A 2024",
}
PLACES = ("A", "B", "C", "D")


def values(database, day):
    """Return the shown values by region as known on *day*."""
    asked = ("gdp", Measure.LEVEL, PLACES, YEAR, Years(2023, 2023))
    rows = questions.series(database.as_known(day), *asked)
    return dict(zip(rows["region"], rows["value"], strict=True))


@pytest.fixture
def edition(editions):
    facts = read_drawing(DRAWING)
    origins = [
        replace(one, date="") if one.code == "undated" else one
        for one in origins_of(facts, KINDS)
    ]
    breaks = tuple(
        replace(BREAK, region="A", origin=origin, start=f"20{number}-01-01")
        for number, origin in enumerate(("second", "first", "undated", ""), 10)
    )
    editions.build(Curated(facts, tuple(origins), breaks))
    with editions.open() as database:
        yield database


def test_a_revision_is_not_known_before_it_is_published(edition):
    assert values(edition, "2025-03-19")["A"] == 100
    assert values(edition, "2025-03-20")["A"] == 104
    assert values(edition, "")["A"] == 104


def test_a_document_of_a_month_or_year_is_known_when_that_is_over(edition):
    assert "C" not in values(edition, "2024-02-28")
    assert values(edition, "2024-02-29")["C"] == 70
    assert "D" not in values(edition, "2024-12-30")
    assert values(edition, "2024-12-31")["D"] == 80


def test_a_document_without_a_date_is_never_known_on_a_day(edition):
    assert "B" not in values(edition, "2099-12-31")
    assert values(edition, "")["B"] == 50


def test_a_break_is_known_from_the_document_that_tells_of_it(edition):
    def told(day):
        found = questions.breaks(edition.as_known(day), ("gdp",), ("A",))
        return list(found["origin"])

    assert told("2024-12-31") == ["first", ""]
    assert told("2025-03-20") == ["second", "first", ""]
    assert told("") == ["second", "first", "undated", ""]


def test_a_day_is_opened_once_and_leads_back_to_today(edition):
    known = edition.as_known("2024-12-31")
    assert edition.as_known("2024-12-31") is known
    assert known.as_known("2024-12-31") is known
    assert known.as_known("") is edition
    assert known.as_known("2025-12-31") is edition.as_known("2025-12-31")
    assert known.name == edition.name


def test_remembered_answers_of_one_day_are_not_given_on_another(edition):
    edition.remember(10)
    days = ("", "2024-12-31", "", "2025-12-31", "2024-12-31")
    assert [values(edition, day)["A"] for day in days] == [104, 100, 104, 104, 100]


def test_many_days_and_threads_do_not_meet(edition):
    days = [f"2024-{month:02}-28" for month in range(1, 13)] + ["2025-06-30", ""]
    expected = {
        day: None if day == "2024-01-28" else 104 if day in {"2025-06-30", ""} else 100
        for day in days
    }
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda day: (day, values(edition, day).get("A")), days * 5)
        assert all(value == expected[day] for day, value in found)


@pytest.mark.parametrize(
    ("day", "value", "others"),
    [("2024-07-31", None, 0), ("2024-08-31", 16452.8, 0), ("", 17146.6, 1)],
)
def test_the_gdp_of_ningbo_before_and_after_the_census(editions, day, value, others):
    editions.build(curated())
    asked = ("gdp", Measure.LEVEL, ("330200",), YEAR, Years(2023, 2023))
    with editions.open() as database:
        rows = questions.series(database.as_known(day), *asked)
    # The first value stands in one document of 1 August 2024; before that none of
    # those that are kept here has it.
    found = list(zip(rows["value"], rows["others"], strict=True))
    assert found == ([(value, others)] if value else [])
