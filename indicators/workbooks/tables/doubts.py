"""Why a figure may have to wait for a person, in the words that people read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.model.text import Text
from indicators.workbooks.asking import ACCEPT, Asked, question_key

NO_REGION = Text(
    "表中没有说明是哪个地区", "the sheet does not say which region it is about"
)
WHICH_REGION = Text("这个名称可能是几个地区", "more than one region has this name")
NO_SUBJECT = Text(
    "表中没有说明是什么指标", "the sheet does not say which indicator it is"
)
NARROWED = Text(
    "标题限定了范围，可能是另一个指标",
    "a word of the title may make it another indicator",
)
PARTS = Text(
    "行是指标的一部分（行业、年龄等）",
    "the rows are parts of an indicator: industries, ages",
)
NO_PERIOD = Text(
    "表中没有完整说明是哪个时期", "the sheet does not say the period in full"
)
SINGLE_OR_CUMULATIVE = Text(
    "没有说明是累计数还是当期数",
    "it may be of the period alone or counted from January",
)
NO_UNIT = Text("表中没有说明单位", "the sheet does not say the unit")
WHICH_UNIT = Text("单位可能不是表头写的那个", "the unit said may not be this figure's")
REPAIRED = Text(
    "数字里有空格或错字，读时做了修补", "spaces or slips within numbers were mended"
)
NOT_COMPUTED = Text("公式没有算出结果", "a formula without a result")
TARGET = Text("是目标或计划，不是实际完成数", "a target or plan, not what was reached")
FRACTIONS = Text(
    "单位是百分数，数值却多在 1 以下，可能是小数",
    "said to be percent, yet most are below 1: perhaps fractions",
)
ALL_ZERO = Text(
    "整行或整列都是 0，可能表示没有数据",
    "nothing but zeros: they may mean that there is no figure",
)
TWO_FIGURES = Text(
    "同一地区、指标、时期有两个数", "two figures for one region, indicator and period"
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a figure that only a person can say."""

    asked: Asked
    about: str
    why: Text
    guess: str = ""
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of its question."""
        return question_key(self.asked, self.about)


def odd(why: Text) -> Doubt:
    """Return the doubt whether figures are right that look wrong in that way."""
    return Doubt(Asked.FIGURES, why.zh, why)


def still_open(
    doubts: Iterable[Doubt], answers: Mapping[str, str]
) -> tuple[Doubt, ...]:
    """Return the *doubts* of which nobody said that the figures are right as they are."""
    return tuple(doubt for doubt in doubts if answers.get(doubt.key) != ACCEPT)
