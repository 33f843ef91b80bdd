"""What changed between two years: a slope for few regions, a dumbbell for many."""

from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.analysis.change import Years as Pair
from indicators.analysis.change import changed, compared_years
from indicators.analysis.comparability.compared import Intent
from indicators.analysis.rows import rows_of
from indicators.analysis.trend import SERIES, lies_between
from indicators.charts import dumbbell, slope
from indicators.model.number import Scale
from indicators.model.text import Text, within
from indicators.model.view import Shape
from indicators.reports.claims import AMOUNTS, in_money
from indicators.reports.comparing import judged
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
from indicators.reports.notes import definition_note
from indicators.reports.tables import headed
from indicators.reports.traced import Traces, code_of, together, traced

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
        return judged(asked, _no_pair(asked, title), values)
    rows = changed(values, breaks, years)
    drawn = replace(
        _figure(asked, values, rows, title),
        missing=_left_out(asked, values, breaks, years),
    )
    return judged(asked, drawn, _of_both(values, years))


def _of_both(values: pd.DataFrame, years: Pair) -> pd.DataFrame:
    """Return the figures of series that have both *years*, a break between them or not."""
    found = values[values["year"].isin(years)]
    return found[found.groupby(SERIES)["year"].transform("nunique") > 1]


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
    few = len(rows) <= FEW
    rows = rows.assign(change=told_changes(asked, rows, scale))
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
        ),
        computed=True,
        finding=change_lead(asked, rows, scale),
        intent=Intent.CHANGE,
        traces=_traces(asked, rows),
    )


def _table(asked: Asked, rows: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """Return region, the value then, the value now, and the change between them."""
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
            wording.say(_CHANGE): row["change"],
        }
        if relative:
            moved = {**row, "difference": row["relative"]}
            known = row["relative"] == row["relative"] and row["relative"] is not None
            line[wording.say(_RELATIVE)] = signed(moved, percent, 1) if known else ""
        listed.append(line)
    return headed(pd.DataFrame(listed), wording)


def _traces(asked: Asked, rows: pd.DataFrame) -> Traces:
    """Return the figures behind the table: one a year, both behind a change."""
    wording, listed = asked.wording, rows_of(rows)
    ends = [(code_of(before_of(row)), code_of(row)) for row in listed]
    both = [together(after, before) for before, after in ends]
    first = listed[0]
    columns = {
        wording.period(before_of(first)): [before for before, _ in ends],
        wording.period(first): [after for _, after in ends],
        wording.say(_CHANGE): both,
        wording.say(_RELATIVE): both if _has_relative(asked, rows) else [],
    }
    return traced(columns)


def _has_relative(asked: Asked, rows: pd.DataFrame) -> bool:
    """Return whether two published levels may be turned into a rate (rules R1 and R5)."""
    indicator = asked.wording.catalog.indicator(asked.view.indicator)
    return indicator.growth_from_levels and set(rows["measure"]) <= AMOUNTS


def _change_note(asked: Asked, rows: pd.DataFrame) -> tuple[str, ...]:
    """Return what must be known of changes that are computed from two levels."""
    if not _has_relative(asked, rows):
        return ()
    return (asked.wording.say(_NOMINAL if in_money(asked) else _PERCENT),)


def _no_pair(asked: Asked, title: str) -> Figure:
    """Return the empty figure where no region can be compared with itself."""
    nothing = pd.DataFrame()
    missing = (asked.wording.say(_NO_PAIR),)
    lines = replace(asked.view, shape=Shape.LINES)
    offers = (Offer(asked.wording.say(_SEE_LINES), lines),)
    return Figure(
        CODE,
        title,
        "",
        nothing,
        nothing,
        missing=missing,
        offers=offers,
        intent=Intent.CHANGE,
    )


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
