"""Model objects as arrow tables, one column a column of the staging tables."""

import math
from collections.abc import Iterable
from decimal import Decimal

import pyarrow as pa

from indicators.model.observation import Break, Observation, Origin
from indicators.store.problems import TooManyDigits

_TEXT = pa.string()
_FACT = pa.schema(
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
_ORIGIN = pa.schema(
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


def fact_table(observations: Iterable[Observation]) -> pa.Table:
    """
    Return *observations* as rows of the staging table ``fact``.

    Raises:
        TooManyDigits: a value would not come back from the store as it is
    """
    return _table(map(_fact, observations), _FACT)


def origin_table(origins: Iterable[Origin]) -> pa.Table:
    """Return *origins* as rows of the staging table ``source``."""
    return _table(map(_origin, origins), _ORIGIN)


def break_table(breaks: Iterable[Break]) -> pa.Table:
    """Return *breaks* as rows of the table ``break``."""
    return _table(map(_break, breaks), _BREAK)


def exact(value: float, places: int) -> Decimal:
    """Return the decimal that was stored as *value* with *places* decimals."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places))


def _table(rows: Iterable[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _fact(one: Observation) -> tuple[object, ...]:
    value, places = _stored(one)
    return (
        one.indicator,
        one.region,
        one.period.start,
        one.period.end,
        one.measure.code,
        one.scope,
        one.basis.code,
        one.stage.code,
        one.qualifier.code,
        value,
        places,
        one.unit,
        one.origin,
        one.locator.zh,
        one.locator.en,
        one.note.zh,
        one.note.en,
        one.printed,
    )


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
