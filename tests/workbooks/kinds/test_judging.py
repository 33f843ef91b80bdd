from dataclasses import replace
from datetime import timedelta

import pytest

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.model.text import NOTHING
from indicators.workbooks.found import Found
from indicators.workbooks.reading import Reading
from kinds import test_kinds
from kinds.divisions import CODES
from kinds.drawing import ASKED, KINDS, OPTIONAL
from kinds.judging import failures
from kinds.truths import period_of, truths_of

FULL = [
    kind
    for kind in KINDS
    if all(
        one.must not in (ASKED, OPTIONAL) and one.says.get("region")
        for one in truths_of(KINDS[kind]()).values()
    )
]


def perfect(book) -> Reading:
    """Return what a reader that makes no mistake finds in *book*."""
    truths = truths_of(book).items()
    return Reading(book.file, tuple(_found(*place, truth) for place, truth in truths))


def _found(sheet, cell, truth):
    says = {name: word.split("|")[0] for name, word in truth.says.items()}
    code, measure = says["indicator"], says.get("measure", "")
    index = measure == "index"
    return Found(
        sheet=sheet,
        cell=cell,
        region_text=says["region"],
        indicator_text=f"{code}指数" if index else code,
        period_text=says["period"],
        region=CODES.get(says["region"]),
        indicator=code if code in catalog().indicators and not index else None,
        measure=None if index or not measure else Measure.of(measure),
        period=period_of(says["period"]),
        value=truth.value,
        unit=says.get("unit", ""),
        note="",
        doubt=NOTHING,
        observation=None,
    )


@pytest.mark.parametrize("kind", FULL)
def test_a_perfect_reading_fails_nowhere(kind):
    book = KINDS[kind]()
    reading = perfect(book)
    assert not failures(replace(book, refused=False), reading)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, value=one.value * 10000 + 1),
        lambda one: replace(one, region="469099", region_text=""),
        lambda one: replace(one, indicator="key_tasks", indicator_text=""),
        lambda one: replace(one, unit="斤"),
        lambda one: replace(
            one,
            period=replace(one.period, start=one.period.start - timedelta(366)),
        ),
        lambda one: replace(one, cell="XX99"),
        lambda one: replace(one, measure=Measure.RANK_CHANGE),
    ],
)
def test_a_certain_reading_that_is_wrong_in_one_cell_is_told(change):
    book = KINDS["province_by_year"]()
    first, *rest = perfect(book).found
    wrong = failures(book, Reading(book.file, (change(first), *rest)))
    assert wrong[0].what.startswith("CERTAIN")


def test_a_figure_that_must_be_asked_is_told_when_it_is_certain():
    book = KINDS["no_unit_anywhere"]()
    (wrong, *_) = failures(book, perfect(book))
    assert wrong.what == "CERTAIN, must be asked"


def test_every_drawn_family_is_in_the_exam():
    assert set(FULL) < set(KINDS)
    assert {maker.__module__ for maker in KINDS.values()} == {
        family.__name__ for family in test_kinds.FAMILIES
    }
