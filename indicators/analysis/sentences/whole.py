"""A part beside the whole that it lies in: points apart, or its share (R14, R15)."""

from collections.abc import Collection
from itertools import product

import pandas as pd

from indicators.analysis.proof import alike, proves_order
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.sentences.naming import (
    AMOUNTS,
    PERCENTS,
    Facts,
    Naming,
    exact,
    is_bound,
    percent,
    sentence,
    when,
)
from indicators.analysis.sentences.stated import stated
from indicators.analysis.share import shares_of_whole
from indicators.model.cell import Cell
from indicators.model.observation import Measure, Qualifier, Stage
from indicators.model.sentence import NO_WORDS, Kind, Made, Number, Sentence, phrase
from indicators.model.text import Text

_ABOVE = Text("{said}，高于{whole}（{of}）{gap}", "{said}, {gap} above {whole} ({of})")
_BELOW = Text("{said}，低于{whole}（{of}）{gap}", "{said}, {gap} below {whole} ({of})")
_LEVEL = Text("{said}，与{whole}（{of}）持平", "{said}, level with {whole} ({of})")
_SHARE = Text(
    "{when}{part}{what}（{level}）占{whole}（{of}）的{share}{stages}",
    "In {when} {part} made up {share} of {whole}'s {what} ({level} of {of}){stages}",
)
_STAGES = Text(
    "；前者为{stage}数，后者为{other}数", "; the former is {stage}, the latter {other}"
)


def beside_whole(
    naming: Naming, rows: Collection[Row], part: str, whole: str
) -> Sentence | None:
    """
    Return how *part* stands to *whole* in the newest period that both have on one footing.

    Rates lie some points apart, where the figures prove it; additive amounts have a share.
    """
    pairs = _met(rows, part, whole)
    if not pairs:
        return None
    own, other = pairs[-1]
    measure = Measure.of(own["measure"])
    if measure in PERCENTS:
        return _apart(naming, own, other)
    additive = naming.catalog.indicator(own["indicator"]).additive
    return _share(naming, own, other) if additive and measure in AMOUNTS else None


def _met(rows: Collection[Row], part: str, whole: str) -> list[tuple[Row, Row]]:
    """Return the pairs on one footing, by period; bounds prove nothing and are left out."""
    keys = ("start", "end", "scope", "basis")
    mine = [row for row in rows if row["region"] == part and not is_bound(row)]
    others = [row for row in rows if row["region"] == whole and not is_bound(row)]
    pairs = [
        (row, other)
        for row, other in product(mine, others)
        if all(row[key] == other[key] for key in keys)
    ]
    return sorted(
        pairs, key=lambda pair: (str(pair[0]["end"]), pair[0]["scope"] == "whole")
    )


def _apart(naming: Naming, row: Row, other: Row) -> Sentence | None:
    if not proves_order(row, other):
        return None
    facts: Facts = {
        "said": stated(naming, row),
        "whole": naming.series(other),
        "of": naming.number(other),
    }
    if alike(row, other):
        return sentence(Kind.WHOLE, _LEVEL, (row, other), **facts)
    pattern = _ABOVE if row["value"] > other["value"] else _BELOW
    gap = naming.difference(row, other)
    return sentence(Kind.WHOLE, pattern, (row, other), **facts, gap=gap)


def _share(naming: Naming, row: Row, other: Row) -> Sentence | None:
    tables = (pd.DataFrame([each]) for each in (row, other))
    shares = rows_of(shares_of_whole(*tables))
    if not shares:
        return None
    value, how = shares[0]["value"], Qualifier.of(shares[0]["qualifier"])
    cells = (Cell.of(row), Cell.of(other))
    written = percent(exact(value), how, 1 if value >= 1 else 2)
    names = {"stage": row["stage"], "other": other["stage"]}
    # Of different stages the two may stand before and after a revision (rule R8).
    stages = (
        phrase(_STAGES, **{key: _stage(code) for key, code in names.items()})
        if row["stage"] != other["stage"]
        else NO_WORDS
    )
    return sentence(
        Kind.WHOLE,
        _SHARE,
        (row, other),
        when=when(row),
        part=naming.series(row),
        whole=naming.region(other["region"]),
        what=naming.indicator(row["indicator"]),
        level=naming.number(row),
        of=naming.number(other),
        share=Number(exact(value), written, Made.SHARE, cells),
        stages=stages,
    )


def _stage(code: str) -> Text:
    stage: Text = Stage.of(code).value
    return Text(stage.zh, stage.en.lower())
