"""Model objects as arrow tables, one column a column of the staging tables."""

import math
from collections.abc import Iterable
from decimal import Decimal

import pyarrow as pa

from indicators.model.observation import (
    Basis,
    Break,
    Measure,
    Observation,
    Origin,
    Qualifier,
    Stage,
)
from indicators.model.period import Period
from indicators.store.problems import TooManyDigits

_TEXT = pa.string()
FACT = pa.schema(
    {
        "indicator": _TEXT,
        "region": _TEXT,
        "start": pa.date32(),
        "finish": pa.date32(),
        "measure": _TEXT,
        "scope": _TEXT,
        "basis": _TEXT,
        "stage": _TEXT,
        "qualifier": _TEXT,
        "value": pa.float64(),
        "places": pa.int8(),
        "unit": _TEXT,
        "origin": _TEXT,
        "locator_zh": _TEXT,
        "locator_en": _TEXT,
        "note_zh": _TEXT,
        "note_en": _TEXT,
        "printed": _TEXT,
    }
)
ORIGIN = pa.schema(
    dict.fromkeys(
        (
            "code",
            "title",
            "publisher_zh",
            "publisher_en",
            "publisher_kind",
            "date",
            "address",
            "grade",
            "file",
            "note_zh",
            "note_en",
        ),
        _TEXT,
    )
)
_BREAK = pa.schema(
    dict.fromkeys(
        (
            "region",
            "scope",
            "indicator",
            "start",
            "kind",
            "text_zh",
            "text_en",
            "origin",
        ),
        _TEXT,
    )
)


Key = tuple[str, str, str, str, str, str, bool]
"""As `Observation.key`: indicator, region, period, measure, scope, basis, target."""
_KEY = pa.schema(
    [
        *(FACT.field(name) for name in FACT.names[:7]),
        pa.field("target", pa.bool_()),
    ]
)
_CODES = {
    member: member.code
    for closed in (Measure, Basis, Stage, Qualifier)
    for member in closed
}
KEY = _KEY.names
TOLD = ["value", "unit", "qualifier"]
"""What two figures of one key must share to be equal."""
# An import withdraws this figure of the import *withdrawn*.
WITHDRAWAL = pa.schema(
    [
        pa.field("withdrawn", pa.int32()),
        *_KEY,
        *(FACT.field(name) for name in TOLD),
    ]
)


def fact_table(observations: Iterable[Observation]) -> pa.Table:
    """
    Return *observations* as rows of the staging table ``fact``.

    Raises:
        TooManyDigits: a value would not come back from the store as it is
    """
    # Column by column: for a million figures a tuple a row takes twice as long.
    found = list(observations)
    stored = [_stored(one) for one in found]
    columns = {
        "start": [one.period.start for one in found],
        "finish": [one.period.end for one in found],
        "value": [value for value, _ in stored],
        "places": [places for _, places in stored],
        **{
            name: [getattr(one, name) for one in found]
            for name in ("indicator", "region", "scope", "unit", "origin", "printed")
        },
        **{
            name: [_CODES[getattr(one, name)] for one in found]
            for name in ("measure", "basis", "stage", "qualifier")
        },
    }
    for name in ("locator", "note"):
        texts = [getattr(one, name) for one in found]
        columns[f"{name}_zh"] = [text.zh for text in texts]
        columns[f"{name}_en"] = [text.en for text in texts]
    return pa.table({each.name: columns[each.name] for each in FACT}, FACT)


def origin_table(origins: Iterable[Origin]) -> pa.Table:
    """Return *origins* as rows of the staging table ``source``."""
    return _table(map(_origin, origins), ORIGIN)


def break_table(breaks: Iterable[Break]) -> pa.Table:
    """Return *breaks* as rows of the table ``break``."""
    return _table(map(_break, breaks), _BREAK)


def key_table(keys: Iterable[Key]) -> pa.Table:
    """Return *keys* as rows, their periods as two days."""
    return _table(map(_parsed, sorted(keys)), _KEY)


def exact(value: float, places: int) -> Decimal:
    """Return the decimal that was stored as *value* with *places* decimals."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places))


def _table(rows: Iterable[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _stored(one: Observation) -> tuple[float, int]:
    # The shortest text of a double gives back any decimal of at most 15 digits.
    value = float(one.value)
    if not math.isfinite(value) or Decimal(repr(value)) != one.value:
        raise TooManyDigits(
            value=one.value,
            region=one.region,
            indicator=one.indicator,
            period=one.period,
            locator=one.locator,
        )
    exponent = one.value.as_tuple().exponent
    return value, max(0, -int(exponent))


def _parsed(key: Key) -> tuple[object, ...]:
    indicator, region, period, *rest = key
    days = Period.parse(period)
    return indicator, region, days.start, days.end, *rest


def _origin(one: Origin) -> tuple[object, ...]:
    return (
        one.code,
        one.title,
        one.publisher.zh,
        one.publisher.en,
        one.publisher_kind,
        one.date,
        one.address,
        one.grade,
        one.file,
        one.note.zh,
        one.note.en,
    )


def _break(one: Break) -> tuple[object, ...]:
    return (
        one.region,
        one.scope,
        one.indicator,
        one.start,
        one.kind,
        one.text.zh,
        one.text.en,
        one.origin,
    )
