"""The questions that a text leaves open, and its figures once they are answered."""

from collections.abc import Iterable
from dataclasses import replace

from indicators.model.observation import Basis, Measure
from indicators.model.period import Period
from indicators.model.text import NOTHING, Text
from indicators.workbooks.asking import (
    CUMULATIVE,
    LEAVE_OUT,
    Answers,
    Asked,
    Question,
    question_key,
)
from indicators.workbooks.found import Context, Found
from indicators.workbooks.prose.clock import When
from indicators.workbooks.prose.paragraphs import Drawn
from indicators.workbooks.prose.subjects import Subject

_WHY = {
    Asked.REGION: Text(
        "文中没有写明是哪个地区", "the text does not name the region it is about"
    ),
    Asked.PERIOD: Text(
        "文中没有写明年份或时期", "the text does not name its year or period"
    ),
    Asked.INDICATOR: Text(
        "这个词可指多个指标", "this word may mean more than one indicator"
    ),
    Asked.ACCUMULATION: Text(
        "未说明是累计还是当期", "it is not said whether the figures are cumulative"
    ),
}


def wanting(drawn: Drawn) -> tuple[tuple[Asked, str], ...]:
    """Return what the text does not say of a figure, with the words it is asked by."""
    open_place = drawn.place.code is None and (drawn.place.own or not drawn.place.text)
    missing = (
        (Asked.REGION, "", open_place),
        (Asked.PERIOD, "", drawn.when.period is None),
        (Asked.INDICATOR, drawn.subject.about, bool(drawn.subject.about)),
        (Asked.ACCUMULATION, drawn.when.text, drawn.when.single is not None),
    )
    return tuple((asked, about) for asked, about, is_missing in missing if is_missing)


def period_answer(answers: Answers) -> Period | None:
    """Return the period that a person gave for a text that names none."""
    told = answers.get(question_key(Asked.PERIOD, ""), LEAVE_OUT)
    return None if told == LEAVE_OUT else Period.parse(told)


def answered(drawn: Drawn, context: Context) -> Drawn | None:
    """Return *drawn* with what a person said of it; None where it is left out."""
    for asked, about in wanting(drawn):
        answer = context.answers.get(question_key(asked, about))
        if answer == LEAVE_OUT:
            return None
        if answer and asked is Asked.REGION:
            drawn = replace(drawn, place=replace(drawn.place, code=answer))
        elif answer and asked is Asked.INDICATOR:
            drawn = _named(drawn, answer)
        elif answer and asked is Asked.ACCUMULATION:
            drawn = replace(drawn, when=_summed(drawn.when, answer))
    return drawn


def questions_of(figures: Iterable[tuple[Drawn, Found]]) -> tuple[Question, ...]:
    """Return one question for each thing asked, over all figures that wait for it."""
    waiting: dict[tuple[Asked, str], list[tuple[Drawn, Found]]] = {}
    for drawn, found in figures:
        for asked in wanting(drawn):
            waiting.setdefault(asked, []).append((drawn, found))
    return tuple(_question(*asked, those) for asked, those in waiting.items())


def _question(asked: Asked, about: str, figures: list[tuple[Drawn, Found]]) -> Question:
    drawn, first = figures[0]
    codes = drawn.subject.code if asked is Asked.INDICATOR else None
    guess = CUMULATIVE if asked is Asked.ACCUMULATION else codes or ""
    cells = dict.fromkeys((first.cell, figures[-1][1].cell))
    return Question(
        asked=asked,
        about=about,
        sheet=first.sheet,
        area=":".join(cell.split(":")[0] for cell in cells),
        figures=len(figures),
        guess=guess,
        choices=(codes,) if codes else (),
        why=_WHY[asked],
    )


def _named(drawn: Drawn, answer: str) -> Drawn:
    """Return *drawn* with the indicator of ``code/measure/basis``."""
    code, measure, basis = [*answer.split("/"), "", ""][:3]
    stated = drawn.stated
    if measure:
        stated = replace(stated, measure=Measure.of(measure))
    return replace(
        drawn,
        stated=stated,
        subject=Subject(drawn.subject.text, code),
        basis=Basis.of(basis) if basis else drawn.basis,
        doubt=NOTHING if drawn.doubt == drawn.subject.doubt else drawn.doubt,
    )


def _summed(when: When, answer: str) -> When:
    interval = when.single if answer != CUMULATIVE else when.interval
    if not (when.period and interval):
        return when
    return replace(when, period=interval.of(when.period.year), single=None)
