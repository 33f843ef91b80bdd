"""What every finding must say: the set, the scope, the basis, and what is unverified."""

from collections.abc import Collection, Iterable

from indicators.analysis.rows import Row
from indicators.model.observation import Measure, Stage
from indicators.model.text import Text, listed
from indicators.reports.figure import Asked

AMOUNTS = frozenset({Measure.LEVEL.code, Measure.COUNT.code})
"""Measures of how much there is, which a larger region has more of."""
_UNVERIFIED = Text("（含未核实数值）", " (unverified figures among them)")
_STOPS = ("。", ".")
_BASIS = Text("（{basis}）", " ({basis})")
_UNSTATED = Text("（口径未注明）", " (basis not stated)")
_NAMED = 4
"""Regions that a sentence has room for."""
_COUNTED = Text("有可比数值的{n}地", "the {n} with a matching figure")
_WITHOUT = Text("（不含{wholes}）", " (not counting {wholes})")
_LACKING = Text("；{names}无可比数值", "; no matching figure for {names}")


def cautioned(asked: Asked, sentence: str, rows: Iterable[Row]) -> str:
    """
    Return *sentence* with what must not be left off a claim made from *rows*.

    Rows have a stage, and a stage_before if they are changes. The caution stands before
    the sentence's full stop, if it has one; of nothing there is nothing to say.
    """
    stages = {
        row[name] for row in rows for name in ("stage", "stage_before") if name in row
    }
    if not sentence or Stage.UNVERIFIED.code not in stages:
        return sentence
    stop = sentence[-1] if sentence.endswith(_STOPS) else ""
    return sentence.removesuffix(stop) + asked.wording.say(_UNVERIFIED) + stop


def on_basis(asked: Asked, row: Row, shown: Collection[str]) -> str:
    """Return the basis of *row* in brackets where more than one of them is *shown*."""
    if len(shown) < 2:
        return ""
    basis = asked.wording.basis(row["basis"])
    return asked.wording.say(_BASIS if basis else _UNSTATED, basis=basis)


def among(asked: Asked, regions: Collection[str]) -> str:
    """Return the set that a superlative is said of: its names, or how many they are."""
    wording = asked.wording
    if len(regions) <= _NAMED:
        return _names(asked, [code for code in asked.view.regions if code in regions])
    beside = set(wording.catalog.apart(asked.view.regions))
    wholes = [code for code in asked.view.regions if code not in beside]
    without = wording.say(_WITHOUT, wholes=_names(asked, wholes)) if wholes else ""
    return wording.say(_COUNTED, n=len(regions)) + without


def lacking(asked: Asked, regions: Collection[str]) -> str:
    """Return who of those that stand beside each other is not among *regions*."""
    beside = asked.wording.catalog.apart(asked.view.regions)
    absent = [code for code in beside if code not in regions]
    names = _names(asked, absent)
    return asked.wording.say(_LACKING, names=names) if absent else ""


def sizes_differ(asked: Asked, rows: Collection[Row]) -> bool:
    """
    Return whether *rows* are amounts of regions that differ in administrative level.

    That a city has more than a district says nothing of either. A national new area is
    a district by its code only: it is set up to be more than one.
    """
    catalog = asked.wording.catalog
    regions = [catalog.region(row["region"]) for row in rows]
    standings = {(each.level, each.kind == "new_area") for each in regions}
    unit = catalog.indicator(asked.view.indicator).unit
    amounts = AMOUNTS & {row["measure"] for row in rows}
    return bool(amounts) and unit != "%" and len(standings) > 1


def in_money(asked: Asked) -> bool:
    """Return whether the indicator is of money: over years it holds price changes."""
    catalog = asked.wording.catalog
    unit = catalog.unit(catalog.indicator(asked.view.indicator).unit)
    return unit.dimension in {"yuan", "usd"}


def _names(asked: Asked, regions: Collection[str]) -> str:
    names = [asked.wording.region(code) for code in regions]
    return listed(names, asked.view.language)
