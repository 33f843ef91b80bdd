"""A reading against the facts of what was drawn: every cell that differs."""

from functools import cache
from typing import NamedTuple

from indicators.catalog import catalog
from indicators.model.observation import Measure
from indicators.workbooks.found import Context
from indicators.workbooks.grid import address
from indicators.workbooks.reading import read_grids, read_workbook
from indicators.workbooks.words.names import spelling, vocabulary_of

# What one unit is called in the sheets of different houses.
_ONE_UNIT = (
    ("元", "yuan", "rmb"),
    ("万元", "10000 yuan", "10,000 yuan", "10 000 yuan"),
    ("亿元", "100 million yuan", "rmb 100 million", "100 mn yuan"),
    ("billion yuan", "十亿元"),
    ("万人", "10000 persons", "10,000 persons", "10 000 persons"),
    ("美元", "us dollars", "us$", "usd", "current us$"),
    ("亿美元", "100 million us dollars", "usd 100 million", "100 million usd"),
    ("万美元", "10,000 us dollars", "10,000 usd", "usd 10,000"),
    ("billion USD", "billion us dollars", "十亿美元", "billions of dollars"),
    ("%", "percent", "per cent", "％", "percentage", "pc"),
    ("个", "家", ""),
)


_MEASURES = {
    "level": set(Measure) - {Measure.GROWTH, Measure.CHANGE},
    "growth": {Measure.GROWTH},
    "change": {Measure.CHANGE},
    "share": {Measure.SHARE, Measure.RATE},
}


class Difference(NamedTuple):
    """One cell that was not read as it was drawn."""

    shape: str
    cell: str
    expected: str
    got: str


@cache
def _words():
    return vocabulary_of(catalog())


def read_here(shape):
    """Read a shape: its bytes if it has any, else its grids without a process."""
    if shape.content:
        return read_workbook(shape.file, shape.content)
    return read_drawn(shape.file, tuple(sheet.grid for sheet in shape.sheets))


def read_drawn(file, grids):
    """Read grids that no file ever held."""
    return read_grids(grids, Context(file, "upload", catalog(), _words()))


def differences(shape, reading=None):
    """Return every cell of *shape* that is not read as it was drawn."""
    reading = reading or read_here(shape)
    facts = {
        (sheet, address(*place)): fact for (sheet, place), fact in shape.facts.items()
    }
    found = {}
    wrong = []
    for one in reading.found:
        if (one.sheet, one.cell) in found:
            wrong.append(Difference(shape.name, one.cell, "once", "read twice"))
        found[one.sheet, one.cell] = one
    for (sheet, cell), fact in facts.items():
        one = found.get((sheet, cell))
        if one is None and fact.spare:
            continue
        said = (
            [f"no figure ({_problems(reading)})"]
            if one is None
            else _against(fact, one)
        )
        where = f"{sheet}!{cell}"
        wrong += [Difference(shape.name, where, _short(fact), got) for got in said]
    for (sheet, cell), one in found.items():
        if (sheet, cell) not in facts:
            sure = "certain" if one.certain else "asked"
            got = f"{sure} {one.region_text}/{one.indicator_text}/{one.value}"
            where = f"{sheet}!{cell}"
            wrong.append(Difference(shape.name, where, "no data", got))
    return wrong


def table(wrong, most=25):
    """Return the first differences as a short table."""
    lines = [f"{len(wrong)} cells differ"]
    lines += [" | ".join(one) for one in wrong[:most]]
    return "\n".join(lines)


def _problems(reading):
    return ", ".join(sorted({one.code for one in reading.problems})) or "no problem"


def _short(fact):
    words = (fact.region, fact.indicator, fact.period, fact.unit, fact.measure)
    return f"{fact.value} " + " ".join(str(word) for word in words)


def _against(fact, one):
    """Return what of *one* is not what the fact says."""
    said = [] if one.value == fact.value else [f"value {one.value}"]
    said += [
        f"{word} {got}"
        for word, got, right in _words_of(fact, one)
        # An open fact may wait for its answer without a guess.
        if not right and not (_loose(fact) and not got and word in _kinds(one))
    ]
    if not _same_measure(fact, one):
        said.append(f"measure {one.measure}")
    return said + _certainty(fact, one)


def _loose(fact):
    return fact.open or fact.doubtful


def _words_of(fact, one):
    """Go through the words the fact says, with what was got and whether it is right."""
    if fact.region:
        got = one.region or one.region_text
        yield "region", got, _same(fact.region, one.region, one.region_text)
    if fact.indicator:
        got = one.indicator or one.indicator_text
        right = _same(fact.indicator, one.indicator, one.indicator_text)
        yield "indicator", got, right
    if fact.period:
        yield "period", one.period, str(one.period) in _any(fact.period)
    if fact.unit:
        yield "unit", one.unit, same_unit(fact.unit, one.unit)


def _kinds(one):
    """Return what kinds of question the figure waits for."""
    return {key.partition(":")[0] for key in one.asked}


def _any(words):
    return words if isinstance(words, tuple) else (words,)


def _same(expected, code, text):
    if code is not None:
        return code in _any(expected)
    return any(spelling(word) in spelling(text) for word in _any(expected))


def same_unit(expected, unit):
    """Whether *unit* is a name of one of the expected units."""
    names = {spelling(word) for word in _any(expected)}
    for group in _ONE_UNIT:
        spelled = {spelling(word) for word in group}
        names |= spelled if names & spelled else set()
    return spelling(unit) in names


def _same_measure(fact, one):
    if one.measure is None or one.indicator is None:
        return True
    if fact.measure == "index":
        # The model has no index: a certain level or growth of 108.7 would be wrong.
        return not one.certain
    if "increase" in one.indicator:
        return fact.measure == "change"
    return one.measure in _MEASURES.get(fact.measure, Measure)


def _certainty(fact, one):
    if one.doubt and not one.asked and not _loose(fact):
        return [f"doubted: {one.doubt.en}"]
    missing = {
        word
        for word in ("region", "indicator", "period", "unit")
        if getattr(fact, word) is None
    }
    if missing:
        return [f"not asked for {word}" for word in sorted(missing - _kinds(one))]
    if fact.doubtful:
        return ["certain"] if one.certain else []
    if one.certain and not (fact.open or _new(fact) or one.observation):
        return ["certain, yet no observation"]
    if fact.open or one.certain or _new(fact):
        return []
    return [f"not certain: {', '.join(one.asked)}"]


def _new(fact):
    """Whether a name is none of the catalogue's, so that it may be asked about."""
    known = catalog()
    region = fact.region in known.regions
    return not (region and set(_any(fact.indicator)) & set(known.indicators))
