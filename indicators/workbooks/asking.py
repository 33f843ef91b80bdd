"""What a sheet does not say by itself: one question for a whole block of figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.model.observation import Named
from indicators.model.text import Text
from indicators.workbooks.words.names import spelling

Answers = Mapping[str, str]
"""
The answers a person gave, by the key of their question.

A region, indicator or unit is answered by its code, an indicator also by
``code/measure`` or ``code/measure/basis``; a period by ``2022-01-01/2022-06-30``;
an accumulation by ``cumulative`` or ``single``; figures and a block that look wrong
by ``accept``. Anything may be answered by `LEAVE_OUT`: the figures that wait for it
are not read.
"""

LEAVE_OUT = "leave_out"
ACCEPT = "accept"
CUMULATIVE = "cumulative"
SINGLE = "single"


class Asked(Named):
    """What kind of answer a question wants."""

    REGION = Text("地区", "Region")
    INDICATOR = Text("指标", "Indicator")
    PERIOD = Text("时期", "Period")
    UNIT = Text("单位", "Unit")
    ACCUMULATION = Text("累计还是当期", "Cumulative or single")
    FIGURES = Text("数字是否无误", "Whether the figures are right")
    BLOCK = Text("是否为数据", "Whether it is data")


@dataclass(frozen=True, slots=True)
class Question:
    """
    One thing to be said by a person, for all the figures that wait for it.

    *about* holds the sheet's own words, empty where the whole block lacks the answer:
    with *asked* it is the key, so that next month's file meets the same question
    wherever its rows have moved. *guess* is the answer assumed meanwhile, if any;
    *choices* are offered first. *area* is the range of the figures: ``B5:F36``.
    """

    asked: Asked
    about: str
    sheet: str
    area: str
    figures: int
    guess: str
    choices: tuple[str, ...]
    why: Text

    @property
    def key(self) -> str:
        """What an answer is kept under."""
        return question_key(self.asked, self.about)


def question_key(asked: Asked, about: str) -> str:
    """Return the key of a question about the words *about*."""
    return f"{asked.code}:{spelling(about)}"
