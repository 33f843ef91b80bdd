"""Who stands first, in a sentence that names the set."""

from typing import Any

import pandas as pd

from indicators.analysis.proof import alike, proves
from indicators.analysis.rows import rows_of
from indicators.model.number import Scale
from indicators.model.text import Text, listed
from indicators.reports.claims import cautioned, sizes_differ
from indicators.reports.figure import Asked
from indicators.reports.rankings.rank_rows import gap_between
from indicators.reports.rankings.ranked import absent_names, set_name

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


def leader(
    asked: Asked, ranked: tuple[str, ...], values: pd.DataFrame, scale: Scale
) -> str:
    """
    Return who stands first among *values* (columns of `store.questions.positions`).

    Nothing is said where bases differ, where the figures do not prove who is first, and
    of amounts of regions of different levels.
    """
    rows = rows_of(values)
    first = [row for row in rows if row["rank"] == 1]
    if len(set(values["basis"])) > 1 or sizes_differ(asked, rows):
        return ""
    if not _is_first(asked, first, rows[len(first) :]):
        return ""
    said = _tied(asked, first, scale) if len(first) > 1 else _alone(asked, rows, scale)
    return cautioned(asked, said + _among(asked, ranked, values), rows)


def _is_first(
    asked: Asked, first: list[dict[str, Any]], others: list[dict[str, Any]]
) -> bool:
    """Return whether *first* are surely equal, and surely before each of the *others*."""
    top, *tied = first
    least = asked.wording.catalog.indicator(asked.view.indicator).direction == "down"
    return all(alike(top, row) for row in tied) and all(
        proves(row, top) if least else proves(top, row) for row in others
    )


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
