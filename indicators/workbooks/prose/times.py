"""When a sentence speaks of: the period at the head of a clause or in a title."""

import re
from dataclasses import dataclass

from indicators.model.period import YEAR, Interval, Period

_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HALVES = {
    "上半年": Interval(1, 6),
    "下半年": Interval(7, 12),
    "前三季度": Interval(1, 9),
    "前两季度": Interval(1, 6),
    "前二季度": Interval(1, 6),
    "全年": YEAR,
    "全年度": YEAR,
    "年度": YEAR,
}
_MONTH = r"(?:1[0-2]|0?[1-9])"
_SPAN = (
    rf"(?P<end>年?[末底]|{_MONTH}月[末底]|[一二三四]季度末)"
    rf"|(?P<first>{_MONTH})月?(?:-+|至|到)(?P<last>{_MONTH})月份?"
    rf"|前(?P<until_month>{_MONTH})个?月"
    r"|(?:第?(?P<quarter>[一二三四1-4])季度)(?!末)"
    rf"|(?P<half>{'|'.join(_HALVES)})"
    rf"|(?P<month>{_MONTH})月份?(?:当月)?(?![\d末底份初])"
)
_TOLD = re.compile(
    r"(?P<until>截[至止]到?)?"
    rf"(?:(?:(?P<year>(?:19|20)\d\d)年|(?P<this>今年|本年|当年|去年|上年))?(?:{_SPAN})"
    r"|(?P<whole>(?:19|20)\d\d)年度?|(?P<bare>今年|本年))"
    r"(?P<sum>累计)?"
    r"(?!以来|来|期间|至|到|起|初|前|后|间|内|版|的|和|与|及|、|同期|比|-|\d|中期)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_TITLE = re.compile(
    "公报|经济运行|主要(?:经济)?指标|月报|季报|年报|经济形势|统计|简况|概况"
)
# 镇海区2022年上半年: nothing but a region and a period.
_PLACED = re.compile("(?:[\u4e00-\u9fff]{1,12}[省市区县州盟旗])?")
_LATER_TITLE = re.compile("政府工作报告|计划|规划|预算")


@dataclass(frozen=True, slots=True)
class Time:
    """
    A period as it is told: *year* is None where the words do not say it.

    *until* is true after 截至, *total* after 累计, *relative* after 去年 and 上年,
    *guessed* where the year is one of several that the text before told.
    """

    text: str
    year: int | None
    interval: Interval
    until: bool = False
    total: bool = False
    relative: bool = False
    guessed: bool = False

    def period(self, year: int | None = None) -> Period | None:
        """Return the period, in *year* unless the words have a year of their own."""
        told = self.year or year
        return self.interval.of(told) if told else None


def time_at(text: str, start: int = 0) -> tuple[Time, int] | None:
    """Return the period that *text* begins with at *start*, and where it ends."""
    found = _TOLD.match(text, start)
    return (_time(found), found.end()) if found else None


def time_in_title(title: str) -> Time | None:
    """Return the one period that a bulletin's title names, if it names the year."""
    several = len(set(_YEAR.findall(title))) > 1
    dated = _DATED_TITLE.search(title) or _PLACED.fullmatch(_TOLD.sub("", title))
    if several or not dated or _LATER_TITLE.search(title):
        return None
    found = [_time(one) for one in _TOLD.finditer(title)]
    told = [one for one in found if one.year]
    rest = [one for one in found if not one.year]
    if len(told) == 1 and len(rest) == 1 and told[0].interval == YEAR:
        # 2022年镇海区上半年经济运行情况: the year and its part stand apart.
        return Time(rest[0].text, told[0].year, rest[0].interval)
    return told[0] if len(found) == len(told) == 1 else None


def _time(found: re.Match[str]) -> Time:
    year = found["year"] or found["whole"]
    return Time(
        found[0],
        int(year) if year else None,
        _interval(found),
        until=bool(found["until"]),
        total=bool(found["sum"]),
        relative=found["this"] in {"去年", "上年"},
    )


def _interval(found: re.Match[str]) -> Interval:
    parts = {name: told for name, told in found.groupdict().items() if told}
    if end := parts.get("end"):
        month = re.match(r"\d+", end)
        quarter = _ORDINALS.get(end[0], 4)
        last = int(month[0]) if month else 3 * quarter
        return Interval(last, last, instant=True)
    if "until_month" in parts:
        return Interval(1, int(parts["until_month"]))
    if "first" in parts:
        first, last = sorted((int(parts["first"]), int(parts["last"])))
        return Interval(first, last)
    if "quarter" in parts:
        quarter = _ORDINALS[parts["quarter"]]
        return Interval(3 * quarter - 2, 3 * quarter)
    if "month" in parts:
        return Interval(int(parts["month"]), int(parts["month"]))
    return _HALVES.get(parts.get("half", ""), YEAR)
