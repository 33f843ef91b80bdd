"""Words that name a period by another one: 上年同期, 本月, previous year."""

import re

from indicators.model.observation import Named
from indicators.model.text import Text
from indicators.workbooks.words.period_patterns import plain


class Relative(Named):
    """A period that only the table's own period makes a date."""

    SAME_PERIOD_LAST_YEAR = Text("上年同期", "Same period of last year")
    LAST_YEAR_END = Text("上年末", "End of last year")
    YEAR_BEFORE_LAST = Text("前年", "The year before last")
    LAST_YEAR = Text("上年", "Last year")
    THIS_YEAR = Text("本年", "This year")
    LAST_QUARTER = Text("上季", "Last quarter")
    THIS_QUARTER = Text("本季", "This quarter")
    LAST_MONTH = Text("上月", "Last month")
    THIS_MONTH = Text("本月", "This month")
    LAST_PERIOD = Text("上期", "Last period")
    THIS_PERIOD = Text("本期", "This period")


def relative_in(text: str) -> Relative | None:
    """
    Return the period that *text* names by another one.

    What only says with what a figure is compared (比上年增长, 上年=100) names none.
    """
    letters = _COMPARED.sub("", plain(text).text)
    return next((each for each, words in _WORDS if words.search(letters)), None)


_PAST = "(?:上年|去年|上一年)"
_COMPARED = re.compile(
    rf"(?:[比较为占与同和]|相当于|±)(?:{_PAST}|前年|上月|上季度?|上期|同期)(?:同[期月季]度?|[末底])?"
    rf"|以?(?:{_PAST}|上月|上季度?|上期)?(?:同[期月季])?[为=]100"
    r"|(?:over|on|from|than|compared\swith)\s(?:the\s)?(?:same\s\w+\sof\s)?(?:the\s)?"
    r"(?:last|previous|preceding|a)\s(?:year|month|quarter)(?:\searlier)?"
    r"|(?:last|previous|preceding)\s(?:year|month|quarter)=100"
)
_WORDS = tuple(
    (each, re.compile(pattern))
    for each, pattern in (
        (
            Relative.SAME_PERIOD_LAST_YEAR,
            rf"{_PAST}同[期月季]|同期数|^同期|same\s(?:period|month|quarter)\s(?:of\s)?(?:the\s)?(?:last|previous|a)\s?year",
        ),
        (
            Relative.LAST_YEAR_END,
            rf"{_PAST}(?:年?[末底])|end\sof\s(?:last|previous)\syear",
        ),
        (Relative.YEAR_BEFORE_LAST, r"前年|year\sbefore\slast"),
        (Relative.LAST_YEAR, rf"{_PAST}|(?:last|previous|preceding)\syear"),
        (Relative.LAST_QUARTER, r"上一?季|(?:last|previous|preceding)\squarter"),
        (Relative.LAST_MONTH, r"上一?月|上个月|(?:last|previous|preceding)\smonth"),
        (Relative.LAST_PERIOD, r"上期|(?:last|previous|preceding)\speriod"),
        (Relative.THIS_QUARTER, r"本季|当季|(?:this|current)\squarter"),
        (Relative.THIS_MONTH, r"本月|当月|(?:this|current)\smonth"),
        (Relative.THIS_PERIOD, r"本期|当期|报告期|(?:this|current|reporting)\speriod"),
        (Relative.THIS_YEAR, r"本年|今年|当年|年初|(?:this|current)\syear"),
    )
)
