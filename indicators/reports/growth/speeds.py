"""How fast, and by which formula: one row a region, printed rates beside derived ones."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from indicators.analysis.growth.formulas import GAP, Formula
from indicators.analysis.growth.refusals import short_of
from indicators.analysis.rows import rows_of
from indicators.model.cell import Cell
from indicators.model.observation import Measure
from indicators.model.text import SEMICOLON, Text
from indicators.reports.claims import in_money, sizes_differ
from indicators.reports.figure import Asked, Figure
from indicators.reports.growth.speed_beside import (
    added,
    behind,
    highest,
    max_year,
    wholes_of,
)
from indicators.reports.growth.speed_cells import (
    Teller,
    Told,
    average_rate,
    derived_rate,
    newest_rate,
    quarters,
    two_years,
)
from indicators.reports.growth.speed_series import (
    Gathered,
    Known,
    gathered,
    quarterly,
)
from indicators.reports.tables import HEADINGS

CODE = "speeds"
MEASURES = frozenset({Measure.GROWTH, Measure.LEVEL, Measure.COUNT})
"""Measures of which a reader may ask how fast they grow."""
_TITLE = Text("{indicator}：增长的几种算法", "{indicator}: growth by several formulas")
_PUBLISHED = Text("公布增速", "Published growth")
_NOMINAL = Text("名义增速（推算）", "Nominal growth (derived)")
_DERIVED = Text("同比增速（推算）", "Growth (derived)")
_TWO_YEARS = Text("两年平均（推算）", "Two-year average (derived)")
_AVERAGE = Text("年均增速（推算）", "Average annual growth (derived)")
_QUARTER = Text("单季数（推算）", "Single quarter (derived)")
_ON_QUARTER = Text("单季环比（推算）", "On the quarter before (derived)")
_PULL = Text("拉动所属整体（推算）", "Pull on its whole (derived)")
_SHARE = Text("贡献率（推算）", "Contribution (derived)")
_GAP = Text("与最高的差距（推算）", "Gap to the highest (derived)")
_CATCH_UP = Text("追赶年数（推算）", "Years to catch up (derived)")
_MARKED = Text(
    "“公布增速”照来源所载；标“推算”的由公布数值计算，保留一位小数，精度不如公布数。",
    "Published growth is as printed; what is marked derived was computed from published "
    "figures, is rounded to one decimal and is less exact than a published figure.",
)
_FORMULA = Text("{name}＝{words}（{source}）", "{name} = {words} ({source})")
_NOT_SHOWN = Text("未列“{heading}”：{whys}。", "“{heading}” is left out: {whys}.")
_REASON = Text("“{short}”：{sentence}", "“{short}”: {sentence}")
_SIZES = Text(
    "各地行政级别和规模不同，差距和追赶年数只说明数量，不说明优劣。",
    "The regions differ in administrative level and size: gap and years to catch up are "
    "amounts and no merit.",
)

_Line = dict[str, Told]


def speed_figures(asked: Asked) -> list[Figure]:
    """Return the figure of speeds, or none where nothing can be derived."""
    if asked.view.measure not in MEASURES:
        return []
    found = gathered(asked)
    if not found.known:
        return []
    teller = Teller(asked.wording)
    lines = [_line(found, teller, known) for known in found.known]
    shown = {heading for line in lines for heading in line if _says(line[heading])}
    derived = any(told.derived for line in lines for told in line.values())
    return [_figure(found, lines, shown)] if derived else []


def derives_growth(asked: Asked, figure: Figure) -> bool:
    """Return whether *figure* has growth that was derived from levels."""
    return asked.wording.say(_nominal(asked)) in figure.table.columns


def _line(found: Gathered, teller: Teller, known: Known) -> _Line:
    """Return the cells of one region under their headings."""
    say, view = teller.wording.say, found.asked.view
    line = {
        say(_PUBLISHED): newest_rate(teller, known),
        say(_nominal(found.asked)): derived_rate(found, teller, known),
        say(_TWO_YEARS): two_years(found, teller, known),
        say(_AVERAGE): average_rate(found, teller, known),
    }
    if quarterly(view.interval) and any(each.earlier for each in found.known):
        line |= _named(teller, (_QUARTER, _ON_QUARTER), quarters(found, teller, known))
    additive = teller.wording.catalog.indicator(view.indicator).additive
    if additive and any(wholes_of(found, each.region) for each in found.known):
        line |= _named(teller, (_PULL, _SHARE), added(found, teller, known))
    best = highest(found) if max_year(found) else None
    if best:
        line |= _named(teller, (_GAP, _CATCH_UP), behind(found, teller, known, best))
    return line


def _nominal(asked: Asked) -> Text:
    """Return the heading of growth from levels: of money it holds price changes."""
    return _NOMINAL if in_money(asked) else _DERIVED


def _named(
    teller: Teller, headings: tuple[Text, Text], told: tuple[Told, Told]
) -> _Line:
    names = (teller.wording.say(heading) for heading in headings)
    return dict(zip(names, told, strict=True))


def _figure(found: Gathered, every: list[_Line], shown: set[str]) -> Figure:
    asked, wording = found.asked, found.asked.wording
    region = wording.say(HEADINGS["region"])
    # A column without a number would be a list of dashes; the notes say why it is not there.
    lines = [{name: line[name] for name in line if name in shown} for line in every]
    table: list[dict[str, Any]] = [
        {region: wording.series(known.row)}
        | {heading: told.text for heading, told in line.items()}
        for known, line in zip(found.known, lines, strict=True)
    ]
    traces = {
        (number, heading): told.cells
        for number, line in enumerate(lines)
        for heading, told in line.items()
        if told.cells
    }
    rows = _behind(found, {cell for cells in traces.values() for cell in cells})
    view = asked.view
    return Figure(
        code=CODE,
        title=wording.say(_TITLE, indicator=wording.indicator(view.indicator)),
        subtitle=f"{view.interval.name(view.language)} · {view.periods.say(view.language)}",
        rows=rows,
        table=pd.DataFrame(table),
        notes=(
            *_notes(found, lines),
            *_left_out(found, every, shown),
        ),
        computed=True,
        traces=traces,
    )


def _behind(found: Gathered, cells: set[Cell]) -> pd.DataFrame:
    used = [Cell.of(row) in cells for row in rows_of(found.rows)]
    return found.rows[pd.Series(used, found.rows.index, dtype=bool)]


def _notes(found: Gathered, lines: list[_Line]) -> list[str]:
    """Return what was derived and how, what goes with it, and why some cells are empty."""
    wording = found.asked.wording
    every = [told for line in lines for told in line.values()]
    derived = [told.derived for told in every if told.derived]
    formulas = dict.fromkeys(each.formula for each in derived)
    cautions = (caution for each in derived for caution in each.cautions)
    said = dict.fromkeys(caution.say(wording.language) for caution in cautions)
    gaps = [each for each in derived if each.formula is GAP]
    sizes = [
        {"region": point.region, "measure": point.measure.code}
        for each in gaps
        for point in each.points
    ]
    return [
        wording.say(_MARKED),
        *(_formula(found, formula) for formula in formulas),
        *said,
        *([wording.say(_SIZES)] if sizes_differ(found.asked, sizes) else []),
        *_reasons(found, every),
    ]


def _formula(found: Gathered, formula: Formula) -> str:
    say = found.asked.wording.say
    name = say(formula.name)
    return say(
        _FORMULA,
        name=name[:1].upper() + name[1:],
        words=say(formula.words),
        source=say(formula.source),
    )


def _reasons(found: Gathered, every: Iterable[Told]) -> list[str]:
    """Return the sentence of each refusal once, under its few words in the table."""
    wording = found.asked.wording
    refusals = [told.refusal for told in every if told.refusal]
    said = {
        each.say(wording.language): wording.say(short_of(each)) for each in refusals
    }
    return [
        wording.say(_REASON, short=short, sentence=sentence)
        for sentence, short in said.items()
    ]


def _left_out(found: Gathered, every: list[_Line], shown: set[str]) -> list[str]:
    """Return why each column without any number is not in the table."""
    wording = found.asked.wording
    notes = []
    for heading in every[0]:
        if heading in shown:
            continue
        whys = dict.fromkeys(_why(found, line[heading]) for line in every)
        said = wording.say(SEMICOLON).join(filter(None, whys))
        notes.append(wording.say(_NOT_SHOWN, heading=heading, whys=said))
    return notes


def _why(found: Gathered, told: Told) -> str:
    """Return why a cell is empty: its refusal in full, or what is missing."""
    if told.refusal:
        return told.refusal.say(found.asked.view.language).rstrip("。.")
    return told.why


def _says(told: Told) -> bool:
    """Return whether a cell has a number of its own."""
    return told.derived is not None or (bool(told.cells) and told.refusal is None)
