"""What stands out, in sentences that the figures carry: growth, and part beside whole."""

from typing import Any

from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.period import YEAR
from indicators.model.text import Text
from indicators.reports.figure import Asked
from indicators.store import questions

_GROWTH = Text(
    "{year}年地区生产总值增速（可比价）：{listed}。",
    "Growth of GDP in {year} (comparable prices): {listed}.",
)
_ONE = Text("{name}{value}", "{name} {value}")
_BESIDE = Text(
    "{year}年{part}地区生产总值增长{value}，{relation}{whole}{gap}。",
    "In {year} the GDP of {part} grew by {value}, {gap} {relation} {whole}.",
)
_LEVEL = Text(
    "{year}年{part}地区生产总值增长{value}，与{whole}持平。",
    "In {year} the GDP of {part} grew by {value}, as that of {whole} did.",
)
_ABOVE = Text("高于", "above")
_BELOW = Text("低于", "below")
_NOTHING = Text(
    "所选地区没有同一年份都公布的地区生产总值增速。",
    "The chosen regions have no year in which two of them published a growth of GDP.",
)
Rows = dict[tuple[int, str], dict[str, Any]]


def standing_out(asked: Asked) -> tuple[str, ...]:
    """Return the newest growth that can be set side by side, and parts beside wholes."""
    view = asked.view
    series = questions.series(
        asked.database, "gdp", Measure.GROWTH, view.regions, YEAR, view.periods
    )
    rows: Rows = {
        (row["year"], row["region"]): row
        for row in rows_of(series)
        if (row["scope"], row["basis"]) == ("whole", "comparable")
    }
    sentences = [*_side_by_side(asked, rows), *_beside_wholes(asked, rows)]
    return tuple(sentences or [asked.wording.say(_NOTHING)])


def _side_by_side(asked: Asked, rows: Rows) -> list[str]:
    """Return the newest year in which two regions, neither part of the other, grew."""
    wording, regions = asked.wording, asked.view.regions
    belongs = wording.catalog.belongs
    apart = [r for r in regions if not any(belongs(part, r) for part in regions)]
    years = {year for year, region in rows if region in apart}
    shared = [y for y in years if sum((y, r) in rows for r in apart) > 1]
    if not shared:
        return []
    year = max(shared)
    found = [rows[year, region] for region in apart if (year, region) in rows]
    found.sort(key=lambda row: -row["value"])
    names = [
        wording.say(
            _ONE, name=wording.region(row["region"]), value=_percent(asked, row)
        )
        for row in found
    ]
    listed = wording.say(Text("、", ", ")).join(names)
    return [wording.say(_GROWTH, year=year, listed=listed)]


def _beside_wholes(asked: Asked, rows: Rows) -> list[str]:
    regions = asked.view.regions
    belongs = asked.wording.catalog.belongs
    pairs = [(p, w) for w in regions for p in regions if belongs(p, w)]
    said = []
    for part, whole in pairs:
        years = [y for y, region in rows if region == part and (y, whole) in rows]
        if years:
            year = max(years)
            said.append(_beside(asked, rows[year, part], rows[year, whole]))
    return said


def _beside(asked: Asked, part: dict[str, Any], whole: dict[str, Any]) -> str:
    """Return how far a part's rate lies from its whole's, in percentage points (R14)."""
    wording = asked.wording
    gap = round(float(part["value"]) - float(whole["value"]), 9)
    percent = Scale.plain(asked.view.language, "%")
    either = Qualifier.computed(part["qualifier"], whole["qualifier"])
    written = asked.difference(percent).write(abs(gap), either)
    facts = {
        "year": part["year"],
        "part": wording.region(part["region"]),
        "whole": wording.region(whole["region"]),
        "value": _percent(asked, part),
    }
    if not gap:
        return wording.say(_LEVEL, **facts)
    relation = wording.say(_ABOVE if gap > 0 else _BELOW)
    return wording.say(_BESIDE, **facts, relation=relation, gap=written)


def _percent(asked: Asked, row: dict[str, Any]) -> str:
    return asked.wording.value(row, Scale.plain(asked.view.language, "%"))
