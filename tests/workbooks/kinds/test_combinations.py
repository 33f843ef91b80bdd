import pytest

from kinds.combinations import drawn_at, every_combination
from kinds.judging import failures
from kinds.test_kinds import read_here, told

COMBINATIONS = {str(places): places for places in every_combination()}


@pytest.mark.parametrize("name", COMBINATIONS)
def test_region_indicator_period_and_unit_are_found_wherever_they_stand(name):
    book = drawn_at(COMBINATIONS[name])
    wrong = failures(book, read_here(book))
    assert not wrong, told(name, wrong)


def test_all_combinations_are_tried():
    assert len(COMBINATIONS) >= 160
