"""A bulletin's text → its figures, and one question for each thing it does not say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indicators.model.text import Text
from indicators.workbooks.asking import Question
from indicators.workbooks.found import Context, Found
from indicators.workbooks.prose.answering import answered, period_answer, questions_of
from indicators.workbooks.prose.clauses import clauses_of
from indicators.workbooks.prose.clock import Clock
from indicators.workbooks.prose.figures import FigureMaker
from indicators.workbooks.prose.paragraphs import Drawn, Paragraph
from indicators.workbooks.prose.places import NOWHERE, Atlas, Place, is_own, only
from indicators.workbooks.prose.sentences import Sentence, plain, sentences_of
from indicators.workbooks.prose.subjects import Lexicon
from indicators.workbooks.prose.times import Time, time_in_title

BODY = "正文"
TWICE = Text("文中另有一个不同的数", "the text has another figure for the same thing")


@dataclass(frozen=True, slots=True)
class TextRead:
    """What a text says: the figures found and the questions that some wait for."""

    found: tuple[Found, ...]
    questions: tuple[Question, ...]


def read_text(name: str, text: str, context: Context) -> TextRead:
    """
    Read the *text* of a bulletin that is called *name*, empty where it has no name.

    A figure's cell is its place: ``S3:12-24``, sentence 3, characters 12 to 24.
    """
    atlas = Atlas(context.catalog, context.words.regions)
    lexicon = Lexicon(context.catalog, context.words.indicators)
    answer = period_answer(context.answers)
    drawn: list[Drawn] = []
    scene = _Scene(atlas).under(_stem(name))
    for sentences in _paragraphs(text):
        for heading in (one for one in sentences if one.heading):
            scene = scene.under(heading.body.text)
        scene = scene.opened(sentences)
        clock = Clock(scene.time, answer, year=scene.year)
        reader = Paragraph(atlas, lexicon, clock, scene.home)
        for sentence in sentences:
            drawn += reader.figures(sentence)
        scene = scene.after(clock.years)
    maker = FigureMaker(context, _sheet(name, text))
    told = filter(None, (answered(one, context) for one in drawn))
    figures = _told_once([(one, maker.found(one)) for one in told])
    found = tuple(figure for _, figure in figures)
    return TextRead(found, questions_of(figures))


def _told_once(figures: list[tuple[Drawn, Found]]) -> list[tuple[Drawn, Found]]:
    """Doubt the figures of one thing that differ: one of them means something else."""
    values: dict[object, set[object]] = {}
    for drawn, found in figures:
        values.setdefault(_thing(drawn, found), set()).add((found.value, found.unit))
    return [
        (drawn, replace(found, doubt=found.doubt or TWICE))
        if len(values[_thing(drawn, found)]) > 1
        else (drawn, found)
        for drawn, found in figures
    ]


def _thing(drawn: Drawn, found: Found) -> object:
    name = found.indicator or found.indicator_text
    place = found.region or found.region_text
    period = found.period or found.period_text
    return (name, found.measure, place, period, drawn.basis)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the lines above a paragraph say of its region and period."""

    atlas: Atlas
    titled: Place | None = None
    time: Time | None = None
    named: Place | None = None
    home: Place = NOWHERE
    years: frozenset[int] = frozenset()

    @property
    def year(self) -> int | None:
        """The only year that the paragraphs before have told."""
        return next(iter(self.years)) if len(self.years) == 1 else None

    def after(self, years: set[int]) -> "_Scene":
        """Return the scene behind a paragraph that told *years*."""
        return replace(self, years=self.years | years)

    def under(self, title: str) -> "_Scene":
        """Return the scene below the line *title*."""
        titled = self.atlas.in_title(title) or self.titled
        return replace(self, titled=titled, time=time_in_title(title) or self.time)

    def opened(self, sentences: Sequence[Sentence]) -> "_Scene":
        """Return the scene of a paragraph, which may name its region itself."""
        if self.titled:
            return replace(self, home=self.titled)
        body = [one for one in sentences if not one.heading]
        names, own = self._names(_beginning(body)), self._own(body)
        all_names = self._names(body)
        named = only(names) if only(all_names) else None
        if all_names:
            nation = named and named.code == "000000" and own
            home = Place(own, own=True) if nation or not named else named
            return replace(self, named=self.named or named, home=home)
        kept = self.named if self.named and is_own(own[-1:], self.named.text) else None
        own = own or (self.home.text if self.home.own else "")
        return replace(self, home=kept or Place(own, own=True))

    def _names(self, sentences: Sequence[Sentence]) -> list[Place]:
        read = (clauses_of(one.body, self.atlas, None) for one in sentences)
        return [one.place for clauses in read for one in clauses if one.place]

    def _own(self, sentences: Sequence[Sentence]) -> str:
        read = (clauses_of(one.body, self.atlas, None) for one in sentences)
        words = (one.own_word for clauses in read for one in clauses)
        return next(filter(None, words), "")


def _beginning(body: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the sentences up to the first with a number: they say who is meant."""
    first = (at for at, one in enumerate(body) if re.search(r"\d", one.body.text))
    return body[: next(first, 0) + 1]


def _paragraphs(text: str) -> Iterator[list[Sentence]]:
    for _, sentences in groupby(sentences_of(text), key=lambda one: one.paragraph):
        yield list(sentences)


def _stem(name: str) -> str:
    return plain(name.rsplit(".", 1)[0]).text


def _sheet(name: str, text: str) -> str:
    """Return what the text is called: its title, its name, or simply the text."""
    first = next(iter(sentences_of(text)), None)
    title = first.body.text if first and first.heading else ""
    return title or _stem(name) or BODY
