"""A message in both languages, made of words and of numbers that say where they are from."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from string import Formatter

from indicators.model.cell import Cell
from indicators.model.text import Language, Text


class Made(StrEnum):
    """How a number was made of the figures of its cells, which stand in this order."""

    PUBLISHED = "published"  # the figure as it is shown
    EARLIER = "earlier"  # the same figure in an edition before
    DIFFERENCE = "difference"  # of the first two: percents differ in points (rule R14)
    POSITION = "position"  # of the first among all, counted as the sentence says
    SHARE = "share"  # the first in percent of the second
    COUNT = "count"  # how many cells there are


class Kind(StrEnum):
    """What a sentence is about."""

    LEVEL = "level"
    GROWTH = "growth"
    POSITION = "position"
    WHOLE = "whole"
    SINCE = "since"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number in a sentence.

    *value* is in the unit of its first cell, a difference of percents in points, a share
    in percent; it is not rounded. *written* is how each language writes it, with its unit
    and with how exactly it is known.
    """

    value: Decimal
    written: Text
    made: Made
    cells: tuple[Cell, ...]


Part = str | Number


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and numbers in the order of each language."""

    zh: tuple[Part, ...] = ()
    en: tuple[Part, ...] = ()

    def parts(self, language: Language) -> tuple[Part, ...]:
        """Return the words and numbers in *language*."""
        return self.zh if language is Language.ZH else self.en

    def numbers(self, language: Language) -> tuple[Number, ...]:
        """Return the numbers in the order of *language*."""
        return tuple(each for each in self.parts(language) if isinstance(each, Number))

    def say(self, language: Language) -> str:
        """Return the whole as plain text."""
        return "".join(
            each.written.say(language) if isinstance(each, Number) else each
            for each in self.parts(language)
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message of one *kind*; both languages say the same figures."""

    kind: Kind
    phrase: Phrase

    def say(self, language: Language) -> str:
        """Return the sentence as plain text."""
        return self.phrase.say(language)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers, in the order of the Chinese sentence."""
        return self.phrase.numbers(Language.ZH)


Fact = str | Text | Number | Phrase
NO_WORDS = Phrase()


def phrase(pattern: Text, **facts: Fact) -> Phrase:
    """Return *pattern* with its placeholders filled in each language."""
    zh, en = (
        tuple(_filled(pattern.say(language), facts, language)) for language in Language
    )
    return Phrase(_joined(zh), _joined(en))


def listed_phrases(phrases: list[Phrase]) -> Phrase:
    """Return *phrases* as an enumeration: 甲、乙和丙, or A, B and C."""
    if len(phrases) < 2:
        return phrases[0] if phrases else NO_WORDS
    *first, last = phrases
    before = first[0]
    for each in first[1:]:
        before = phrase(
            Text("{before}、{each}", "{before}, {each}"), before=before, each=each
        )
    return phrase(
        Text("{before}和{last}", "{before} and {last}"), before=before, last=last
    )


def _filled(pattern: str, facts: dict[str, Fact], language: Language) -> Iterator[Part]:
    for words, name, _, _ in Formatter().parse(pattern):
        yield words
        if name is None:
            continue
        fact = facts[name]
        if isinstance(fact, Phrase):
            yield from fact.parts(language)
        else:
            yield fact.say(language) if isinstance(fact, Text) else fact


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return *parts* with words that follow each other as one."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)
