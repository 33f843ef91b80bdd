import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.model.finding import Badge, Finding, Level, badge_of, worst
from indicators.model.text import Language, Text

SENTENCE = Text("{names}没有{what}。", "{names} lack {what}.")
levels = st.lists(st.sampled_from(Level))


def finding(level):
    return Finding("R1", level, SENTENCE)


def test_a_finding_is_said_in_both_languages_with_its_names_listed():
    names = tuple(Text(zh, en) for zh, en in (("甲", "A"), ("乙", "B"), ("丙", "C")))
    found = Finding(
        "R2", Level.WARN, SENTENCE, {"names": names, "what": Text("数", "figures")}
    )
    assert found.say(Language.ZH) == "甲、乙和丙没有数。"
    assert found.say(Language.EN) == "A, B and C lack figures."


@pytest.mark.parametrize(
    ("level", "badge"),
    [
        (Level.ALWAYS, Badge.COMPARABLE),
        (Level.NOTE, Badge.COMPARABLE),
        (Level.WARN, Badge.WITH_CARE),
        (Level.BLOCK, Badge.NOT_COMPARABLE),
    ],
)
def test_the_badge_follows_the_level(level, badge):
    assert badge_of([finding(level)]) is badge


def test_nothing_found_is_comparable():
    assert badge_of([]) is Badge.COMPARABLE


@given(levels, levels)
def test_the_worst_level_decides_in_any_order_and_is_never_softened(some, more):
    both = [*map(finding, some), *map(finding, more)]
    assert worst(both) is worst(reversed(both))
    order = list(Level)
    assert order.index(worst(both)) == max(
        order.index(worst(map(finding, some))), order.index(worst(map(finding, more)))
    )
