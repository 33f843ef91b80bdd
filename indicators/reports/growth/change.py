"""What changed between two years: a slope for few regions, a dumbbell for many."""

from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.analysis.change import Years as Pair
from indicators.analysis.change import changed, compared_years
from indicators.analysis.rows import rows_of
from indicators.analysis.trend import SERIES, lies_between
from indicators.charts import dumbbell, slope
from indicators.model.number import Scale
from indicators.model.observation import Measure
from indicators.model.text import Text, within
from indicators.model.view import Shape
from indicators.reports.claims import AMOUNTS, in_money
from indicators.reports.figure import Asked, Figure, Offer
from indicators.reports.gaps import nothing_found
from indicators.reports.growth.change_marks import (
    before_of,
    dumbbell_marks,
    signed,
    slope_marks,
    slope_years,
    told_changes,
)
from indicators.reports.growth.change_words import change_lead, change_spoken
from indicators.reports.growth.lines import breaks_of, published, subtitle
from indicators.reports.growth.marks import series_name
from indicators.reports.notes import definition_note, row_notes
from indicators.reports.tables import headed

CODE = "trend"
FEW = 5
"""Series that a slope has room for."""
_TITLE = Text("{indicator}：{measure}", "{indicator}: {measure}")
_YEARS = Text("{first}年与{last}年", "{first} and {last}")
_CHANGE = Text("变化", "Change")
_RELATIVE = Text("变化幅度", "Relative change")
_PERCENT = Text(
    "变化幅度由公布的数值相除得到。",
    "The relative change is computed from published levels.",
)
_NOMINAL = Text(
    "变化和变化幅度由公布的数值计算得到，为名义值，含价格变动。",
    "Changes are computed from published levels: they are nominal and include price "
    "changes.",
)
_NOT_SUBTRACTED = Text(
    "各年数值按当年的价格、范围和单位名单公布，不能相减得出变化；变化看公布的同比增速。",
    "Each year's level is published at that year's prices, scope and set of units, so "
    "one is not subtracted from another: the published growth says what changed.",
)
_SEE_GROWTH = Text("看公布的同比增速", "Show the published growth")
_SEE_INDEX = Text(
    "看由增速连乘的指数", "Show the index chained from the published growth"
)
_NO_PAIR = Text(
    "没有一个地区在两个年份有同一范围、同一口径且中间没有断点的数值，变化无从计算。",
    "No region has figures with the same scope and basis for two years without a break "
    "between them, so there is no change to compute.",
)
_SEE_LINES = Text("看历年数值", "Show the figures year by year")
_ABSENT = Text("{name}没有{years}年的数值。", "{name} has no figure for {years}.")
_FOOTING = Text(
    "{name}两年的范围或口径不同，不相比较。",
    "The two years of {name} differ in scope or basis and are not compared.",
)
_BROKEN = Text(
    "{name}在{year}年处断开，不跨断点比较：{text}",
    "{name} has a break in {year} and is not compared across it: {text}",
)


def change_figure(asked: Asked) -> Figure:
    """Return the change of each chosen region between the two years most of them share."""
    view, wording = asked.view, asked.wording
    title = wording.say(
        _TITLE,
        indicator=wording.indicator(view.indicator),
        measure=within(view.measure.say(view.language)),
    )
    values = published(asked, view.measure, view.regions)
    breaks = breaks_of(asked, view.measure, view.regions)
    if values.empty:
        return nothing_found(asked, CODE, title)
    years = compared_years(values, breaks)
    if years is None:
        return _no_pair(asked, title)
    rows = changed(values, breaks, years)
    return replace(
        _figure(asked, values, rows, title),
        missing=_left_out(asked, values, breaks, years),
        offers=() if _subtracts(asked) else _growth_offers(asked),
    )


def _figure(
    asked: Asked, values: pd.DataFrame, rows: pd.DataFrame, title: str
) -> Figure:
    wording, view = asked.wording, asked.view
    indicator = wording.catalog.indicator(view.indicator)
    both = pd.concat([rows["value"], rows["value_before"]])
    scale = wording.scale(indicator, view.measure, both)
    years = [int(str(rows[day].iloc[0])[:4]) for day in ("end_before", "end")]
    named = wording.say(_YEARS, first=years[0], last=years[1])
    behind = values[values["year"].isin(years)].merge(rows[SERIES])
    few, subtracted = len(rows) <= FEW, _subtracts(asked)
    rows = rows.assign(change=told_changes(asked, rows, scale) if subtracted else "")
    return Figure(
        code=CODE,
        title=title,
        subtitle=subtitle(asked, scale.name, rows, named),
        rows=behind,
        table=_table(asked, rows, scale),
        specification=(slope if few else dumbbell)(asked.look),
        marks={
            "rows": slope_marks(asked, rows, scale, title),
            "years": slope_years(asked, rows),
        }
        if few
        else {"rows": dumbbell_marks(asked, rows, scale, title)},
        alt=change_spoken(asked, rows, scale, title),
        notes=(
            *_change_note(asked, rows),
            *definition_note(asked),
            *row_notes(asked, behind),
        ),
        computed=True,
        finding=change_lead(asked, rows, scale) if subtracted else "",
    )


def _table(asked: Asked, rows: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """Return region, the value then, the value now, and the change where it is one."""
    wording = asked.wording
    bases = len(set(rows["basis"])) > 1
    relative = _has_relative(asked, rows)
    percent = Scale.plain(asked.view.language, "%")
    listed: list[dict[str, Any]] = []
    for row in rows_of(rows):
        before = before_of(row)
        line = {
            "region": series_name(wording, row, with_basis=bases),
            wording.period(before): wording.value(before, scale),
            wording.period(row): wording.value(row, scale),
        }
        if _subtracts(asked):
            line[wording.say(_CHANGE)] = row["change"]
        if relative:
            moved = {**row, "difference": row["relative"]}
            known = row["relative"] == row["relative"] and row["relative"] is not None
            line[wording.say(_RELATIVE)] = signed(moved, percent, 1) if known else ""
        listed.append(line)
    return headed(pd.DataFrame(listed), wording)


def _has_relative(asked: Asked, rows: pd.DataFrame) -> bool:
    """Return whether two published levels may be turned into a rate (rules R1 and R5)."""
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    return indicator.growth_from_levels and set(rows["measure"]) <= AMOUNTS


def _subtracts(asked: Asked) -> bool:
    """
    Return whether the earlier figure is a base of the later one.

    Levels that no growth may be derived from are at each year's prices, or of each year's
    set of firms (rules R1 and R5); percentages are differences of their own.
    """
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    amounts = asked.view.measure.code in AMOUNTS and indicator.unit != "%"
    return indicator.growth_from_levels or not amounts


def _growth_offers(asked: Asked) -> tuple[Offer, ...]:
    """Return the published growth and the index chained from it, if there is any."""
    view = replace(asked.view, measure=Measure.GROWTH)
    if published(asked, Measure.GROWTH, view.regions).empty:
        return ()
    return (
        Offer(asked.wording.say(_SEE_GROWTH), view),
        Offer(asked.wording.say(_SEE_INDEX), replace(view, shape=Shape.INDEX)),
    )


def _change_note(asked: Asked, rows: pd.DataFrame) -> tuple[str, ...]:
    """Return what must be known of changes that are computed from two levels."""
    if not _subtracts(asked):
        return (asked.wording.say(_NOT_SUBTRACTED),)
    if not _has_relative(asked, rows):
        return ()
    return (asked.wording.say(_NOMINAL if in_money(asked) else _PERCENT),)


def _no_pair(asked: Asked, title: str) -> Figure:
    """Return the empty figure where no region can be compared with itself."""
    nothing = pd.DataFrame()
    missing = (asked.wording.say(_NO_PAIR),)
    lines = replace(asked.view, shape=Shape.LINES)
    offers = (Offer(asked.wording.say(_SEE_LINES), lines),)
    return Figure(CODE, title, "", nothing, nothing, missing=missing, offers=offers)


def _left_out(
    asked: Asked, values: pd.DataFrame, breaks: pd.DataFrame, years: Pair
) -> tuple[str, ...]:
    """Return why each chosen region that is not drawn is not."""
    drawn = set(changed(values, breaks, years)["region"])
    absent = [region for region in asked.view.regions if region not in drawn]
    return tuple(
        _reason(asked, region, values[values["region"] == region], breaks, years)
        for region in absent
    )


def _reason(
    asked: Asked,
    region: str,
    own: pd.DataFrame,
    breaks: pd.DataFrame,
    years: Pair,
) -> str:
    wording = asked.wording
    name = wording.region(region)
    lacking = [str(year) for year in years if year not in set(own["year"])]
    if lacking:
        between = wording.say(Text("年和", " or "))
        return wording.say(_ABSENT, name=name, years=between.join(lacking))
    before, row = (rows_of(own[own["year"] == year])[-1] for year in years)
    for cut in rows_of(breaks):
        if lies_between(cut, before, row):
            text = cut[f"text_{asked.view.language}"]
            return wording.say(_BROKEN, name=name, year=cut["start"][:4], text=text)
    return wording.say(_FOOTING, name=name)
