"""Phrases hold what is put into them, whatever it is."""

import itertools
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from indicators.model.cell import Cell
from indicators.model.sentence import Made, Number, Phrase, listed_phrases, phrase
from indicators.model.text import Language, Text, listed

CELL = Cell("gdp", "330211", "whole", "growth", "comparable", "2022-01-01/2022-12-31")
words = st.text(max_size=5)
texts = st.builds(Text, words, words)
numbers = st.builds(
    Number, st.decimals(0, 9, places=1), texts, st.sampled_from(Made), st.just((CELL,))
)
NESTED = Text("{b}之前{a}", "{a} before {b}")
OUTER = Text("（{inner}）{c}", "{c} ({inner})")


def said(fact, language):
    if isinstance(fact, str):
        return fact
    return fact.say(language) if isinstance(fact, Text) else fact.written.say(language)


@given(a=words | texts | numbers, b=words | texts | numbers, c=numbers)
def test_a_phrase_says_what_its_text_would(a, b, c):
    made = phrase(OUTER, inner=phrase(NESTED, a=a, b=b), c=c)
    for language in Language:
        inner = NESTED.say(language, a=said(a, language), b=said(b, language))
        assert made.say(language) == OUTER.say(
            language, inner=inner, c=said(c, language)
        )


@given(a=numbers, b=numbers, c=numbers)
def test_both_languages_hold_the_same_numbers(a, b, c):
    made = phrase(OUTER, inner=phrase(NESTED, a=a, b=b), c=c)
    assert made.numbers(Language.ZH) == (b, a, c)
    assert made.numbers(Language.EN) == (c, a, b)


@given(a=words | texts | numbers, b=words | texts)
def test_words_that_follow_each_other_are_one_part(a, b):
    made = phrase(NESTED, a=a, b=b)
    for language in Language:
        kinds = [isinstance(part, str) for part in made.parts(language)]
        assert not any(one and two for one, two in itertools.pairwise(kinds))
        assert "" not in made.parts(language)


@given(names=st.lists(words, max_size=5))
def test_phrases_are_enumerated_as_names_are(names):
    made = listed_phrases([Phrase((name,), (name,)) for name in names])
    for language in Language:
        assert made.say(language) == listed(names, language)


def test_braces_in_a_name_are_no_placeholder():
    assert phrase(NESTED, a="{b}", b="x").say(Language.EN) == "{b} before x"
    assert Decimal(0) == Number(Decimal(0), Text("", ""), Made.COUNT, ()).value
