"""Who stands first, in a sentence that names the set."""

from typing import Any

import pandas as pd

from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.observation import Qualifier
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked
from indicators.reports.rank_rows import gap_between
from indicators.reports.ranked import absent_names, set_name

_FIRST = {
    "up": Text(
        "{when}，{first}以{value}居首，领先{next}{gap}",
        "{when}: {first} comes first with {value}, {gap} ahead of {next}",
    ),
    "down": Text(
        "{when}，{first}以{value}为最低，比{next}低{gap}",
        "{when}: {first} is lowest with {value}, {gap} below {next}",
    ),
    "neither": Text(
        "{when}，{first}以{value}为最高，比{next}高{gap}",
        "{when}: {first} is highest with {value}, {gap} above {next}",
    ),
}
_TIED = {
    "up": Text(
        "{when}，{first}以{value}并列居首",
        "{when}: {first} share first place with {value}",
    ),
    "down": Text(
        "{when}，{first}以{value}并列最低",
        "{when}: {first} share the lowest value, {value}",
    ),
    "neither": Text(
        "{when}，{first}以{value}并列最高",
        "{when}: {first} share the highest value, {value}",
    ),
}
_SET = Text("（{set}中{n}地有数据{absent}）", " (figures for {n} of {set}{absent})")
_ABSENT = Text("，{names}暂缺", "; none for {names}")
_BOUNDS = {Qualifier.OVER.code, Qualifier.UP_TO.code}


def leader(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame, scale: Scale
) -> str:
    """
    Return who stands first among *values* (columns of `store.questions.positions`).

    Nothing is said where bases differ, or where a bound leaves the first place open.
    """
    rows = rows_of(values)
    first = [row for row in rows if row["rank"] == 1]
    after = rows[len(first) : len(first) + 1]
    bounds = any(row["qualifier"] in _BOUNDS for row in (*first, *after))
    if len(set(values["basis"])) > 1 or bounds:
        return ""
    said = _tied(asked, first, scale) if len(first) > 1 else _alone(asked, rows, scale)
    return said + _among(asked, ranked, values)


def _alone(asked: Asked, rows: list[dict[str, Any]], scale: Scale) -> str:
    wording, (first, after) = asked.wording, rows[:2]
    return wording.say(
        _FIRST[wording.catalog.indicator(asked.view.indicator).direction],
        when=wording.period(first),
        first=wording.region(first["region"]),
        value=wording.value(first, scale),
        next=wording.region(after["region"]),
        gap=gap_between(asked, first, after, scale),
    )


def _tied(asked: Asked, first: list[dict[str, Any]], scale: Scale) -> str:
    wording = asked.wording
    names = [wording.region(row["region"]) for row in first]
    return wording.say(
        _TIED[wording.catalog.indicator(asked.view.indicator).direction],
        when=wording.period(first[0]),
        first=listed(names, wording.language),
        value=wording.value(first[0], scale),
    )


def _among(asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame) -> str:
    wording = asked.wording
    names = listed(absent_names(asked, ranked, values), wording.language)
    return wording.say(
        _SET,
        set=set_name(asked),
        n=len(set(values["region"])),
        absent=wording.say(_ABSENT, names=names) if names else "",
    )
