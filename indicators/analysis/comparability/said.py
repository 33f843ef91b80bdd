"""How findings name regions, places and figures: short lists in both languages."""

from collections.abc import Collection, Iterable

from indicators.analysis.comparability.compared import Compared
from indicators.analysis.comparability.series import period_of
from indicators.analysis.rows import Row
from indicators.model.cell import Cell
from indicators.model.observation import Measure, Named
from indicators.model.text import Language, Text, within

_MOST = 5
"""Names that a sentence has room for; of more the first four stand beside a number."""
_OTHERS = Text("其他{n}个", "{n} others")
_MEASURED = Text("{indicator}（{measure}）", "{indicator} ({measure})")
_PLACE = Text("{region}{period}", "{region} {period}")


def in_both(text: Text, **facts: Text | int | str) -> Text:
    """Return *text* with its placeholders filled, in both languages."""
    said = [
        text.say(
            language,
            **{
                name: fact.say(language) if isinstance(fact, Text) else fact
                for name, fact in facts.items()
            },
        )
        for language in (Language.ZH, Language.EN)
    ]
    return Text(*said)


def name_of(named: Named) -> Text:
    """Return the name of a member of a closed list as it stands within a sentence."""
    text: Text = named.value
    return Text(text.zh, text.en[:1].lower() + text.en[1:])


def shortened(names: Collection[Text]) -> tuple[Text, ...]:
    """Return *names*, of many the first four and how many others there are."""
    listed = tuple(dict.fromkeys(names))
    if len(listed) <= _MOST:
        return listed
    return (*listed[: _MOST - 1], in_both(_OTHERS, n=len(listed) - _MOST + 1))


def regions_named(compared: Compared, codes: Iterable[str]) -> tuple[Text, ...]:
    """Return the short names of regions in the order of their codes."""
    return shortened(
        [compared.catalog.region(code).short for code in sorted(set(codes))]
    )


def indicator_named(compared: Compared, code: str) -> Text:
    """Return the name of an indicator as it stands within a sentence."""
    name = compared.catalog.indicator(code).name
    return Text(name.zh, within(name.en))


def measured(compared: Compared, row: Row) -> Text:
    """Return what a row measures: 地区生产总值（同比增长）."""
    measure = name_of(Measure.of(row["measure"]))
    return in_both(
        _MEASURED,
        indicator=indicator_named(compared, row["indicator"]),
        measure=measure,
    )


def period_named(row: Row) -> Text:
    """Return what readers call the period of a row."""
    period = period_of(row)
    return Text(period.name(Language.ZH), period.name(Language.EN))


def places_named(compared: Compared, rows: Iterable[Row]) -> tuple[Text, ...]:
    """Return region and period of each of *rows*."""
    return shortened([place_named(compared, row) for row in rows])


def place_named(compared: Compared, row: Row) -> Text:
    """Return region and period of one row: 镇海2022年, Zhenhai 2022."""
    region = compared.catalog.region(row["region"]).short
    return in_both(_PLACE, region=region, period=period_named(row))


def cells_of(rows: Iterable[Row]) -> tuple[Cell, ...]:
    """Return the cells of *rows*, each once, in one order."""
    return tuple(sorted({Cell.of(row) for row in rows}))
