"""What a question may be answered with, by code, and what each answer is called."""

from collections.abc import Mapping
from functools import lru_cache

from indicators.catalog import Catalog, catalog
from indicators.catalog.divisions import divisions
from indicators.catalog.search import findable
from indicators.model.observation import Basis, Measure
from indicators.model.period import Period
from indicators.model.text import Language, Text
from indicators.workbooks.asking import (
    ACCEPT,
    CUMULATIVE,
    LEAVE_OUT,
    SINGLE,
    Asked,
    Question,
)

_WORDS = {
    LEAVE_OUT: Text("不读入", "Leave out"),
    ACCEPT: Text("无误，读入", "Right as they are"),
    CUMULATIVE: Text("累计（1月起）", "Cumulative, from January"),
    SINGLE: Text("当期（只这一期）", "Of the period alone"),
}
_CLOSED = {
    Asked.ACCUMULATION: (CUMULATIVE, SINGLE),
    Asked.FIGURES: (ACCEPT,),
    Asked.BLOCK: (ACCEPT,),
}


def closed_answers(asked: Asked) -> tuple[str, ...]:
    """Return the few answers that there are, none where there are many."""
    return _CLOSED.get(asked, ())


def offered(question: Question, language: Language) -> dict[str, str]:
    """Return every answer that the catalogue has, the question's own choices first."""
    known = _catalogue(question.asked, language, catalog())
    first = dict.fromkeys(filter(None, (question.guess, *question.choices)))
    named = {code: answer_name(question.asked, code, language) for code in first}
    return named | {code: name for code, name in known.items() if code not in named}


def answer_name(asked: Asked, answer: str, language: Language) -> str:
    """Return what an answer is called."""
    if answer in _WORDS:
        return _WORDS[answer].say(language)
    if asked is Asked.INDICATOR:
        return _indicator_name(answer, language)
    if asked is Asked.PERIOD:
        return Period.parse(answer).name(language)
    if asked is Asked.REGION:
        return region_name(answer, language)
    unit = catalog().units.get(answer)
    return (unit.name.say(language) if unit else "") or answer


@lru_cache(maxsize=20_000)
def region_name(code: str, language: Language) -> str:
    """Return the name of a region and what it lies in: many have namesakes."""
    region = catalog().region(code)
    name = region.name.say(language)
    if not region.parent:
        return name
    return f"{name} · {catalog().region(region.parent).name.say(language)}"


def _findable_region(code: str, language: Language) -> str:
    """Return the name of a region; in English also the one that sheets have."""
    name = region_name(code, language)
    own = catalog().region(code).name.zh
    return name if language is Language.ZH else f"{name} · {own}"


def _indicator_name(answer: str, language: Language) -> str:
    code, *rest = answer.split("/")
    names = [catalog().indicator(code).name.say(language)]
    names += [Measure.of(measure).say(language) for measure in rest[:1]]
    names += [Basis.of(basis).say(language) for basis in rest[1:]]
    return " · ".join(names)


@lru_cache(maxsize=16)
def _catalogue(asked: Asked, language: Language, known: Catalog) -> Mapping[str, str]:
    if asked is Asked.REGION:
        codes = dict.fromkeys([*known.regions, *divisions()])
        return {code: _findable_region(code, language) for code in codes}
    if asked is Asked.INDICATOR:
        named = known.indicators.items()
        return {code: findable(one.name, language) for code, one in named}
    if asked is Asked.UNIT:
        named_units = known.units.items()
        return {code: findable(one.name, language) or code for code, one in named_units}
    return {}
