"""In which unit a figure is: printed with it, in its row or column, or in a corner."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalog import Catalog
from indicators.model.definitions import Unit
from indicators.model.observation import Measure
from indicators.workbooks.tables.sides import Side
from indicators.workbooks.tables.subjects import Subject
from indicators.workbooks.words.units import base_of_index, fits

_IN_PERCENT = {Measure.GROWTH, Measure.SHARE, Measure.PROGRESS}
# Words that contradict a unit of money in a table's corner.
_PEOPLE = re.compile(
    r"人口|人数|人员|职工|学生|劳动力|population|persons|employ", re.IGNORECASE
)
_PER_HEAD = re.compile(r"人均|每人|per capita|per head|平均工资|平均价", re.IGNORECASE)
_RATES = re.compile(r"率$|比重|占比|系数|密度|指数|rate$|ratio|index", re.IGNORECASE)
_COUNTS = re.compile(
    r"单位数|企业数|个数|户数|家数|项目数|面积|产量|用电量|吞吐量|number of",
    re.IGNORECASE,
)
_PLACES = {Measure.RANK, Measure.RANK_CHANGE}
# 同比增减 may be so many per cent, or so many yuan.
_MORE_OR_LESS = re.compile(r"增减$")
_MONEY = {"yuan", "usd"}
_LARGE = re.compile(r"[万亿]|million|billion|10 ?000")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a figure when its unit is asked for; *corner*: units around."""

    subject: Subject
    corner: Sequence[str]
    catalog: Catalog


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit as the sheet prints it; *sure* is false where it was only assumed."""

    unit: str
    sure: bool


def unit_of(printed: str, row: Side, column: Side, known: Known) -> Measured:
    """Return the unit of a figure, the nearest word first."""
    subject = known.subject
    if printed:
        return Measured(printed, _may_be(printed, known))
    if subject.measure is Measure.INDEX:
        bases = filter(base_of_index, (column.unit, row.unit, *known.corner))
        base = next(bases, "")
        return Measured(base or "上年=100", sure=bool(base))
    if subject.measure in _PLACES:
        return Measured("位", sure=True)
    said = _said(row, column)
    return said or _around(known)


def _around(known: Known) -> Measured:
    """Return the unit of a figure of which neither row nor column says one."""
    if known.subject.measure not in _IN_PERCENT:
        return _from_corner(known)
    amounts = known.corner and "%" not in known.corner
    if amounts and _MORE_OR_LESS.search(known.subject.text):
        return Measured("%", sure=False)
    return Measured("%", sure=bool(known.corner))


def _said(row: Side, column: Side) -> Measured | None:
    if not column.unit and not row.unit:
        return None
    measured = any(label.measure for label in column.labels)
    if not column.unit:
        percent = any(label.words.percent for label in column.labels)
        if percent and row.unit != "%":
            return Measured("%", sure=True)
        return Measured(row.unit, sure=True)
    if not row.unit or column.unit == row.unit or measured:
        return Measured(column.unit, sure=True)
    return Measured(row.unit, sure=False)


def _from_corner(known: Known) -> Measured:
    corner, subject, catalog = known.corner, known.subject, known.catalog
    own = _own_unit(subject, catalog)
    fitting = [unit for unit in corner if _fits(unit, subject, own, catalog)]
    levels = [unit for unit in fitting if unit not in {"%", "‰"}] or fitting
    if own and own.code in levels and _PER_HEAD.search(subject.text):
        return Measured(own.code, sure=True)
    if len(levels) == 1:
        return Measured(levels[0], sure=True)
    if levels:
        return Measured(levels[0], sure=False)
    if len(corner) == 1 and corner[0] not in catalog.units and own:
        # Billions of dollars: said plainly, though no unit of the catalogue.
        return Measured(corner[0], sure=own.dimension != "percent")
    if own and len(corner) == 1 and own.dimension in _MONEY:
        given = catalog.units.get(corner[0])
        # Trade in dollars is the same trade, though it cannot be turned into yuan.
        if given and given.dimension in _MONEY and not _PER_HEAD.search(subject.text):
            return Measured(corner[0], sure=True)
    return Measured(own.code if own else "", sure=False)


def _own_unit(subject: Subject, catalog: Catalog) -> Unit | None:
    if subject.code is None:
        return None
    return catalog.unit_of(catalog.indicator(subject.code), subject.measure)


def _may_be(printed: str, known: Known) -> bool:
    """Whether a printed unit agrees with what the words say is measured."""
    own = _own_unit(known.subject, known.catalog)
    unit = known.catalog.units.get(printed)
    return own is None or unit is None or fits(unit, own, known.subject.measure)


def _fits(unit: str, subject: Subject, own: Unit | None, catalog: Catalog) -> bool:
    known = catalog.units.get(unit)
    text = subject.text
    money = known is not None and known.dimension in _MONEY
    if _PER_HEAD.search(text) and money and _LARGE.search(unit):
        return False
    if own is not None:
        return known is not None and fits(known, own, subject.measure)
    if _PER_HEAD.search(text):
        return money and not _LARGE.search(unit)
    if _RATES.search(text):
        return unit in {"%", "‰"}
    if _PEOPLE.search(text) or _COUNTS.search(text):
        return not money and unit not in {"%", "‰"}
    return True
