"""The facts of a suspicion in words: the figure, what it was measured by, numbers."""

from collections.abc import Callable, Iterator
from typing import Any

from indicators.analysis.checks.figures import Figures
from indicators.analysis.checks.hits import Hits
from indicators.analysis.checks.runs import NONE
from indicators.analysis.wording import Wording
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.period import Period
from indicators.model.text import COMMA, Language, Text, within

# Beyond these places a number is what a machine made of it.
_PLACES = 6
_SUBJECT = Text("{where}{when}{what}", "{where}, {when}, {what}")
# An indicator that is a rate says so by its name.
_PLAIN = {Measure.LEVEL.code, Measure.COUNT.code, Measure.RATE.code}


def facts_of(figures: Figures, hits: Hits) -> dict[str, Any]:
    """Return what a sentence can say of the oddest of *hits*, which stands first."""
    row, other = int(hits.rows[0]), int(hits.others[0, 0])
    facts: dict[str, Any] = _facts_of_figure(figures, row)
    if other != NONE:
        met = _facts_of_figure(figures, other)
        facts |= {f"other_{name}": fact for name, fact in met.items()}
    for name, found in hits.amounts.items():
        facts[name] = _amount(figures, row, float(found[0]))
    for name, found in hits.percents.items():
        facts[name] = _number(float(found[0]), "%", decimals=1)
    for name, found in hits.plain.items():
        facts[name] = _number(float(found[0]))
    return facts


def _facts_of_figure(figures: Figures, row: int) -> dict[str, Any]:
    start, end = figures.days[row].tolist()
    period = Period(start, end)
    return {
        "sheet": figures.name("sheet", row),
        "cell": figures.cell[row],
        "subject": _both(figures, lambda words: _subject(words, figures, row, period)),
        "region": _both(figures, lambda words: words.series(_where(figures, row))),
        "indicator": _both(figures, lambda words: _what(words, figures, row)),
        "period": Text(*(period.name(language) for language in Language)),
        "value": _amount(figures, row, float(figures.value[row])),
    }


def _both(figures: Figures, say: Callable[[Wording], str]) -> Text:
    return Text(*(say(Wording(figures.catalog, language)) for language in Language))


def _where(figures: Figures, row: int) -> dict[str, str]:
    return {name: figures.name(name, row) for name in ("region", "scope")}


def _subject(words: Wording, figures: Figures, row: int, period: Period) -> str:
    return words.say(
        _SUBJECT,
        where=words.series(_where(figures, row)),
        when=period.name(words.language),
        what=within(_what(words, figures, row)),
    )


def _what(words: Wording, figures: Figures, row: int) -> str:
    """Return the indicator, with its measure and basis where they do not go without."""
    name = words.indicator(figures.name("indicator", row))
    inner = words.say(COMMA).join(_measured(words, figures, row))
    return name + words.say(Text("（{inner}）", " ({inner})"), inner=inner) * bool(
        inner
    )


def _measured(words: Wording, figures: Figures, row: int) -> Iterator[str]:
    measure, basis = (figures.name(name, row) for name in ("measure", "basis"))
    if measure not in _PLAIN:
        yield within(words.measure(measure))
    if words.basis(basis):
        yield within(words.basis(basis))


def _amount(figures: Figures, row: int, value: float) -> Text:
    catalog = figures.catalog
    indicator = catalog.indicator(figures.name("indicator", row))
    unit = catalog.unit_of(indicator, Measure.of(figures.name("measure", row)))
    rounded = round(value, _PLACES)
    return _both(
        figures, lambda words: words.scale_in(unit, abs(rounded)).write(rounded)
    )


def _number(value: float, unit: str = "", decimals: int | None = None) -> Text:
    rounded = round(value, 1)
    return Text(
        *(
            Scale.plain(each, unit).write(rounded, decimals=decimals)
            for each in Language
        )
    )
