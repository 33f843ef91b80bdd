"""The newest figure of a region, and what changed since the same period a year before."""

from collections.abc import Collection, Sequence

from indicators.analysis.proof import alike, proves_order
from indicators.analysis.rows import Row
from indicators.analysis.sentences.naming import (
    AMOUNTS,
    PERCENTS,
    Facts,
    Naming,
    period_of,
    sentence,
)
from indicators.analysis.sentences.stated import kind_of, stated
from indicators.model.observation import Measure
from indicators.model.period import YEAR
from indicators.model.sentence import NO_WORDS, Kind, Phrase, Sentence, phrase
from indicators.model.text import Text

_SAID = Text("{said}{growth}{since}", "{said}{growth}{since}")
_FASTER = Text("，增速比{then}（{before}）加快{gap}", ", {gap} above {then} ({before})")
_SLOWER = Text("，增速比{then}（{before}）回落{gap}", ", {gap} below {then} ({before})")
_HIGHER = Text("，比{then}（{before}）提高{gap}", ", {gap} above {then} ({before})")
_LOWER = Text("，比{then}（{before}）降低{gap}", ", {gap} below {then} ({before})")
_MORE = Text("，比{then}（{before}）增加{gap}", ", {gap} more than {then} ({before})")
_LESS = Text("，比{then}（{before}）减少{gap}", ", {gap} less than {then} ({before})")
_SAME = Text("，与{then}（{before}）持平", ", the same as {then} ({before})")
_YEAR_BEFORE = Text("上年", "the year before")
_YEAR_EARLIER = Text("上年同期", "a year earlier")
_GREW = Text("，增长{value}{basis}", ", a growth of {value}{basis}")
_FELL = Text("，下降{value}{basis}", ", a fall of {value}{basis}")


def newest_sentences(
    naming: Naming,
    rows: Sequence[Row],
    growths: Collection[Row],
    regions: Sequence[str],
) -> list[Sentence]:
    """
    Return a sentence for the newest figure of each of *regions*, in their order.

    *rows* are those of `analysis.trend.segmented` with indicator and measure, *growths*
    published rates that belong to levels. A region whose newest period has figures of
    several scopes or bases has none: which of them to quote is not ours to say.
    """
    newest = (newest_row(naming, rows, region) for region in regions)
    return [_newest(naming, row, rows, growths) for row in newest if row]


def newest_row(naming: Naming, rows: Collection[Row], region: str) -> Row | None:
    """Return the newest figure of *region*, of the whole of it where there is one."""
    found = newest_footings(naming, rows, region)
    return found[0] if len(found) == 1 else None


def newest_footings(naming: Naming, rows: Collection[Row], region: str) -> list[Row]:
    """Return the figures of the newest period of *region*, one a scope and basis."""
    own = [row for row in rows if row["region"] == region]
    last = max((str(row["end"]) for row in own), default="")
    met = [row for row in own if str(row["end"]) == last]
    whole = [row for row in met if row["scope"] == "whole"]
    if len(whole) < 2:
        return whole or met
    first = whole[0]
    usual = naming.catalog.basis_of(first["indicator"], Measure.of(first["measure"]))
    return [row for row in whole if row["basis"] == usual.code] or whole


def _newest(
    naming: Naming, row: Row, rows: Sequence[Row], growths: Collection[Row]
) -> Sentence:
    before = _year_before(row, rows)
    since = _since(naming, row, before) if before else NO_WORDS
    growth = _published_growth(row, growths)
    told = [each for each in (row, growth, before) if each]
    return sentence(
        Kind.SINCE if since != NO_WORDS else kind_of(row),
        _SAID,
        told,
        said=stated(naming, row),
        growth=_growth(naming, growth) if growth else NO_WORDS,
        since=since,
    )


def _since(naming: Naming, row: Row, before: Row) -> Phrase:
    """Return how far *row* lies from the figure a year before, where that is proved."""
    measure = Measure.of(row["measure"])
    levels = naming.catalog.indicator(row["indicator"]).growth_from_levels
    compares = measure in PERCENTS or (measure in AMOUNTS and levels)
    if not compares or not proves_order(row, before):
        return NO_WORDS
    facts: Facts = {
        "then": _YEAR_BEFORE if period_of(row).interval == YEAR else _YEAR_EARLIER,
        "before": naming.number(before),
    }
    if alike(row, before):
        return phrase(_SAME, **facts)
    more, less = _WORDS.get(measure, (_HIGHER, _LOWER))
    pattern = more if row["value"] > before["value"] else less
    return phrase(pattern, **facts, gap=naming.difference(row, before))


_WORDS = {
    Measure.GROWTH: (_FASTER, _SLOWER),
    Measure.LEVEL: (_MORE, _LESS),
    Measure.COUNT: (_MORE, _LESS),
}


def _year_before(row: Row, rows: Sequence[Row]) -> Row | None:
    """Return the same period a year before, of the same unbroken part of the series."""
    then = period_of(row).years_earlier(1)
    same = (each for each in rows if each["segment"] == row["segment"])
    return next((each for each in same if period_of(each) == then), None)


def _published_growth(row: Row, growths: Collection[Row]) -> Row | None:
    """Return the published growth of the level *row*, if there is one and no second."""
    keys = ("indicator", "region", "scope", "start", "end")
    if row["measure"] == Measure.GROWTH.code:
        return None
    met = [each for each in growths if all(each[key] == row[key] for key in keys)]
    fitting = [each for each in met if each["qualifier"] in {"exact", "about"}]
    return fitting[0] if len(met) == len(fitting) == 1 and met[0]["value"] else None


def _growth(naming: Naming, row: Row) -> Phrase:
    pattern = _GREW if row["value"] > 0 else _FELL
    value = naming.number(row, size=True)
    return phrase(pattern, value=value, basis=naming.basis(row))
