"""Who moved most, in a sentence: only while the same regions were ranked."""

from itertools import pairwise
from typing import Any

import pandas as pd

from indicators.analysis.proof import proves_order
from indicators.analysis.ranking import moves
from indicators.analysis.rows import rows_of
from indicators.model.text import Language, Text, listed
from indicators.reports.claims import cautioned
from indicators.reports.figure import Asked

_UNMOVED = Text(
    "{first}至{last}，{n}个地区的位次没有变化",
    "From {first} to {last} the {n} regions kept their positions",
)
_MOVED = {
    1: Text(
        "{first}至{last}，{names}由第{then}位升至第{now}位，变动最大（共{n}个地区，各年相同）",
        "From {first} to {last} {names} moved most, up from No. {then} to No. {now} (the same "
        "{n} regions throughout)",
    ),
    -1: Text(
        "{first}至{last}，{names}由第{then}位降至第{now}位，变动最大（共{n}个地区，各年相同）",
        "From {first} to {last} {names} moved most, down from No. {then} to No. {now} (the "
        "same {n} regions throughout)",
    ),
}
_SWAPPED = Text(
    "{first}至{last}，{pairs}（共{n}个地区，各年相同）",
    "From {first} to {last} {pairs} (the same {n} regions throughout)",
)
_PAIR = {
    1: Text(
        "{name}由第{then}位升至第{now}位", "{name} rose from No. {then} to No. {now}"
    ),
    -1: Text(
        "{name}由第{then}位降至第{now}位", "{name} fell from No. {then} to No. {now}"
    ),
}


def mover(asked: Asked, positions: pd.DataFrame) -> str:
    """
    Return who moved most over the newest years with the same regions, if any.

    *positions* has the columns of `analysis.yearly_positions`. Nothing is said where the
    figures of a year do not prove its order.
    """
    rows = rows_of(moves(positions))
    if not rows:
        return ""
    first, last = rows[0]["first_year"], rows[0]["last_year"]
    told = rows_of(positions[positions["year"].between(first, last)])
    # Who is back at the old place has moved in between.
    kept = len({(row["region"], row["rank"]) for row in told}) == len(rows)
    still = all(row["moved"] == 0 for row in rows)
    if not _proved(told) or (still and not kept):
        return ""
    return cautioned(asked, _said(asked, rows), told)


def _proved(rows: list[dict[str, Any]]) -> bool:
    """Return whether the order of each year is sure; *rows* come year by year in it."""
    return all(
        before["year"] != row["year"] or proves_order(before, row)
        for before, row in pairwise(rows)
    )


def _said(asked: Asked, rows: list[dict[str, Any]]) -> str:
    wording, interval = asked.wording, asked.view.interval
    ends = (interval.of(int(rows[0][name])) for name in ("first_year", "last_year"))
    first, last = (period.name(asked.view.language) for period in ends)
    facts = {"first": first, "last": last, "n": rows[0]["n"]}
    most = max(abs(row["moved"]) for row in rows)
    if most == 0:
        return wording.say(_UNMOVED, **facts)
    movers = [row for row in rows if abs(row["moved"]) == most]
    if len(movers) > 1:
        each = [_pair(asked, row) for row in movers]
        # Whole clauses: Chinese joins them by commas alone.
        chinese = wording.language is Language.ZH
        pairs = "，".join(each) if chinese else listed(each, wording.language)
        return wording.say(_SWAPPED, **facts, pairs=pairs)
    mover = movers[0]
    return wording.say(
        _MOVED[1 if mover["moved"] > 0 else -1],
        **facts,
        names=wording.region(mover["region"]),
        then=mover["first_rank"],
        now=mover["last_rank"],
    )


def _pair(asked: Asked, row: dict[str, Any]) -> str:
    name = asked.wording.region(row["region"])
    ranks = {"then": row["first_rank"], "now": row["last_rank"]}
    return asked.wording.say(_PAIR[1 if row["moved"] > 0 else -1], name=name, **ranks)
