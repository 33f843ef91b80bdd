"""One value of one indicator, with all that must match before two values meet."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Self

from indicators.model.period import Period
from indicators.model.text import NOTHING, Language, Text


class Named(Enum):
    """A closed list whose members have a code and a name in both languages."""

    @property
    def code(self) -> str:
        """The code in files, SQL and links."""
        return str(self.name).lower()

    def say(self, language: Language) -> str:
        """Return the name that readers see."""
        text: Text = self.value
        return text.say(language)

    @classmethod
    def of(cls, code: str) -> Self:
        """
        Return the member with *code*.

        Raises:
            KeyError: there is none
        """
        member = cls[code.upper()]
        if member.code != code:
            # Upper case is not one to one: "ﬁnal" must not pass for "final".
            raise KeyError(code)
        return member


class Measure(Named):
    """What of the indicator is measured."""

    LEVEL = Text("数值", "Level")
    GROWTH = Text("同比增长", "Growth on a year earlier")
    CHANGE = Text("变化", "Change")
    SHARE = Text("占比", "Share")
    RATE = Text("比率", "Rate")
    RANK = Text("位次", "Rank")
    RANK_CHANGE = Text("位次变化", "Change of rank")
    COUNT = Text("数量", "Number")
    PROGRESS = Text("进度", "Progress")
    INDEX = Text("指数", "Index")


RANKS = frozenset({Measure.RANK, Measure.RANK_CHANGE})
"""Measures that stand within a set of their own; they are not ranked or joined."""


class Basis(Named):
    """What must match before two values of one indicator and measure meet."""

    UNSTATED = Text("未注明", "Not stated")
    COMPARABLE = Text("可比价", "Comparable prices")
    CURRENT = Text("现价", "Current prices")
    REAL = Text("扣除价格因素", "Real terms")
    NATURAL = Text("自然口径", "Natural")
    LIKE_FOR_LIKE = Text("同口径", "Like for like")
    NET_OF_VAT = Text("扣除留抵退税", "Net of VAT credit refunds")
    REGISTERED_POPULATION = Text("按户籍人口", "Per registered resident")
    RESIDENT_POPULATION = Text("按常住人口", "Per permanent resident")


class Stage(Named):
    """How settled a figure is, the most settled first."""

    FINAL = Text("最终", "Final")
    REVISED = Text("修订", "Revised")
    PRELIMINARY = Text("初步", "Preliminary")
    UNVERIFIED = Text("未核实", "Unverified")
    TARGET = Text("目标", "Target")


class Qualifier(Named):
    """How exactly the source says it."""

    EXACT = Text("", "")
    ABOUT = Text("约", "about")
    OVER = Text("超过", "over")
    UP_TO = Text("至多", "up to")

    @classmethod
    def computed(cls, *codes: str) -> Self:
        """Return the qualifier of what is computed: about, unless all are exact."""
        return cls.EXACT if set(codes) <= {cls.EXACT.code} else cls.ABOUT

    @property
    def is_bound(self) -> bool:
        """Whether only a limit is said: it proves no order and no difference."""
        return self in {Qualifier.OVER, Qualifier.UP_TO}

    @property
    def sign(self) -> str:
        """The sign before the number on marks and in cells."""
        return {"exact": "", "about": "≈", "over": ">", "up_to": "≤"}[self.code]


@dataclass(frozen=True, slots=True)
class Origin:
    """The document that a figure comes from."""

    code: str
    title: str
    publisher: Text
    publisher_kind: str
    date: str = ""
    address: str = ""
    grade: str = "A"
    file: str = ""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Observation:
    """
    One value with its unit, and where it stands in its origin.

    *value* is in *unit*; *printed* holds the figure as its origin prints it where
    that differs.
    """

    region: str
    scope: str
    indicator: str
    measure: Measure
    value: Decimal
    unit: str
    period: Period
    basis: Basis
    stage: Stage
    qualifier: Qualifier
    origin: str
    locator: Text = NOTHING
    note: Text = NOTHING
    printed: str = ""

    @property
    def key(self) -> tuple[str, str, str, str, str, str, bool]:
        """What two figures must share to be two answers to one question."""
        return (
            self.indicator,
            self.region,
            str(self.period),
            self.measure.code,
            self.scope,
            self.basis.code,
            self.stage is Stage.TARGET,
        )


@dataclass(frozen=True, slots=True)
class Break:
    """A point where a series changes its footing: growth across it is not computed."""

    region: str
    scope: str
    indicator: str
    start: str
    kind: str
    text: Text
    origin: str
