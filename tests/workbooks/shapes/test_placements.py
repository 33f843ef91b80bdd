from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shapes.judging import differences, read_here, table
from shapes.placed import nameable, placements, shape_of
from shapes.placements import AXES, UNIT_SPOTS, Spot
from shapes.tongues import TONGUES


def nowhere(placement):
    """Return which of the four the table does not say."""
    spots = {**placement.spots, "unit": placement.unit}
    return [word for word, spot in spots.items() if spot is Spot.NOWHERE]


@pytest.mark.parametrize("unit", UNIT_SPOTS)
@pytest.mark.parametrize("tongue", TONGUES)
def test_what_was_drawn_is_read_wherever_its_words_stand(tongue, unit):
    wrong = []
    for placement in placements(TONGUES[tongue], unit):
        wrong += differences(shape_of(placement))[:2]
    assert not wrong, table(wrong)


EVERY = [
    placement
    for tongue in TONGUES.values()
    for unit in UNIT_SPOTS
    for placement in placements(tongue, unit)
]


@settings(max_examples=150, derandomize=True, deadline=None)
@given(placement=st.sampled_from(EVERY), look=st.integers(0, 5000))
def test_no_look_of_a_table_changes_what_is_read(placement, look):
    shape = shape_of(replace(placement, look=look))
    assume(nameable(shape))
    wrong = differences(shape)
    assert not wrong, table(wrong, 5)


@pytest.mark.parametrize("word", [*AXES, "unit"])
@pytest.mark.parametrize("tongue", ["chinese", "english", "desk"])
def test_what_stands_nowhere_is_one_question_for_the_block(tongue, word):
    wrong = []
    for unit in UNIT_SPOTS:
        for placement in placements(TONGUES[tongue], unit):
            if nowhere(placement) != [word] or Spot.SHEET in placement.spots.values():
                continue
            shape = shape_of(placement)
            if any(fact.open for fact in shape.facts.values()):
                continue
            asked = [one.asked.code for one in read_here(shape).questions]
            # Two indicators may well have two units: they are asked about apart.
            most = len({fact.indicator for fact in shape.facts.values()})
            if set(asked) != {word} or len(asked) > (most if word == "unit" else 1):
                wrong.append((placement.name, "", word, str(asked)))
    assert not wrong, table(wrong)
