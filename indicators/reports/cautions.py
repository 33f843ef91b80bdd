"""What a reader must know before reading a figure, in a few words each."""

import pandas as pd

from indicators.model.observation import Stage
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked, Figure

_CUT = Text("序列有断点", "Series cut at a break")
_SCOPES = Text("范围不一", "Scopes differ")
_BASES = Text("口径不一", "Bases differ")
_SECOND_HAND = Text("含二手来源", "Some second-hand")
_UNVERIFIED = Text("含未核实数值", "Some unverified")
_LEVELS = Text("级别不同", "Levels differ")
_CONTAINS = Text("{whole}含{parts}", "{whole} includes {parts}")


def cautions(asked: Asked, figure: Figure) -> tuple[str, ...]:
    """Return the cautions of *figure*; its notes say more of each."""
    rows, say = figure.rows, asked.wording.say
    if rows.empty:
        return ()
    catalog = asked.wording.catalog
    levels = {catalog.region(r).level for r in catalog.apart(set(rows["region"]))}
    found = {
        _LEVELS: len(levels) > 1,
        _CUT: figure.cut,
        _SCOPES: len(set(rows["scope"])) > 1,
        _BASES: _bases_differ(rows),
        _SECOND_HAND: rows["origin"].isin(asked.second_hand).any(),
        _UNVERIFIED: (rows["stage"] == Stage.UNVERIFIED.code).any(),
    }
    said = [say(text) for text, holds in found.items() if holds]
    return (*_wholes(asked, set(rows["region"])), *said)


def _bases_differ(rows: pd.DataFrame) -> bool:
    """Whether values of one indicator and measure stand on more than one basis."""
    bases = rows.groupby(["indicator", "measure"])["basis"].nunique()
    return bool((bases > 1).any())


def _wholes(asked: Asked, regions: set[str]) -> list[str]:
    """Return which region holds which others of them."""
    wording = asked.wording
    said = []
    for whole in sorted(regions):
        parts = [
            code for code in sorted(regions) if wording.catalog.belongs(code, whole)
        ]
        if parts:
            names = listed([wording.region(code) for code in parts], wording.language)
            whole_name = wording.region(whole)
            said.append(wording.say(_CONTAINS, whole=whole_name, parts=names))
    return said
