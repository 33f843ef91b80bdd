"""What one row or one column says about the figures in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from indicators.model.observation import Measure
from indicators.model.period import YEAR, Period
from indicators.workbooks.tables.axes import months_of
from indicators.workbooks.words.labels import Label, label_of, tidied
from indicators.workbooks.words.periods import PeriodWords

TOTAL = re.compile(
    r"^(?:合计|总计|共计|小计|总\s*数|全[省市区县](?:合计|总计)?|total|grand total|sum)$",
    re.IGNORECASE,
)
_MERELY_HEAD = re.compile(
    r"^(?:全[省市区县]|指标(?:名称)?|项目|名称|主要指标|经济指标|分类|类别|地区|单位"
    r"|合\s*计|总\s*计|indicators?|items?)$",
    re.IGNORECASE,
)
_RANK_OF_GROWTH = "增速位次"


@dataclass(frozen=True, slots=True)
class Named:
    """A region as the sheet writes it, and the codes that it may mean."""

    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """
    All that one row, or one column, says; what it does not say stays empty.

    *labels* are its words about the subject and measure, the outermost first. *month*
    is a month that the whole column of months decided. *dimension* is the part of a
    whole that the row counts: an industry, an age; an *entity* is no region's figure.
    Two sides are the same only if they are one: rows that say the same share theirs.
    """

    labels: tuple[Label, ...] = ()
    region: Named | None = None
    times: tuple[PeriodWords, ...] = ()
    time_text: str = ""
    month: Period | None = None
    unit: str = ""
    frequency: int = 0
    relative: Label | None = None
    entity: bool = False
    dimension: str = ""
    leave_out: bool = False

    @property
    def subjects(self) -> tuple[str, ...]:
        """The words that name an indicator, the outermost first."""
        return tuple(label.subject for label in self.labels if label.subject)


def with_word(
    side: Side,
    word: str,
    regions: Mapping[str, tuple[str, ...]],
    *,
    frequent: bool = False,
) -> Side:
    """Return *side* with what one more *word* says."""
    if word in regions:
        return replace(side, region=Named(tidied(word), regions[word]))
    if frequent and months_of(word):
        return replace(side, frequency=months_of(word))
    before, parted, after = word.replace("：", ":").partition(":")
    if parted and before.strip() in regions:
        # 宁波:GDP:累计值, as the exports of data terminals head their columns.
        side = with_word(side, before.strip(), regions)
        return with_word(side, after, regions)
    label = label_of(word)
    if label.subject in regions:
        side = replace(side, region=Named(label.subject, regions[label.subject]))
        label = replace(label, subject="", text="")
    # 年末总人口 names a stock; that is no period of its own.
    if label.period and (dated(label) or _months_said(label)):
        text = f"{side.time_text} {tidied(word)}".strip() if not label.subject else word
        side = replace(side, times=(*side.times, label.period), time_text=text)
    if label.relative and not label.subject:
        side = replace(side, relative=label)
    if label.unit:
        side = replace(side, unit=label.unit)
    if _MERELY_HEAD.match(tidied(word)) or not (label.text or label.words.accumulation):
        label = replace(label, subject="", text="")
    return replace(side, labels=(*side.labels, label))


def of_growth(label: Label) -> Label:
    """Return the label of a rank that stands behind a growth: it ranks the growth."""
    if label.measure is not Measure.RANK:
        return label
    return replace(label, subject=_RANK_OF_GROWTH, text=_RANK_OF_GROWTH)


def _months_said(label: Label) -> bool:
    interval = label.period.interval if label.period else None
    if interval is None or not label.subject:
        return interval is not None
    # 上半年GDP is of those months; 年末人口 and an annual rate are of any year.
    against = label.subject.startswith(("比", "较"))
    return not (interval.instant or interval == YEAR or against)


def dated(label: Label) -> bool:
    """Whether the label says a year, or a period in full."""
    return bool(label.period and (label.period.year or label.period.period))
