"""What a label says to be measured of its subject: growth, share, rank and the like."""

import re
from dataclasses import dataclass, replace

from indicators.model.observation import Basis, Measure

CUMULATIVE = "cumulative"
SINGLE = "single"


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """
    What the words of a label measure, and the *subject* left when they are gone.

    *measure* is None where no word says one. *index* tells an index with its base
    (上年=100) from a growth; *month_on_month* a change on the month or quarter before,
    which is no measure of ours. *percent* says that the words themselves are in
    percent: 增速, ±%.
    """

    subject: str
    measure: Measure | None = None
    basis: Basis | None = None
    accumulation: str = ""
    index: bool = False
    month_on_month: bool = False
    percent: bool = False
    average: bool = False
    target: bool = False


_BEFORE = (
    r"(?:(?:较|比|与)?(?:上年|去年|上一年)(?:同期|同月|同季)?(?:相比)?|同比|[较比]同期)"
)
_WHEN = r"(?:累计|当[期月季]|本[期月季])?"
_PERCENT = r"(?:\(?[±+\-]*%\)?)?"
_MONTH_BEFORE = re.compile(r"环比|[比较]上[月季]|上[月季]=100")
_INDEX = re.compile(r"=100|指数|\bindex\b|发展速度", re.IGNORECASE)
OF_LAST_YEAR = re.compile(
    r"(?:相当于|为|是|占|以)(?:上年|去年|\d{4}年?)?(?:同期|同月)?(?:的|为)?(?:%|\(%\)|100)"
)
_BASE = re.compile(r"[(\[]?\w{0,8}=100[)\]]?")
_AVERAGE_WORDS = re.compile(
    r"年均(?:增长速度|增长率|增速|增长|增幅)?|平均每?年?增[长速]|average annual growth(?: rate)?"
)
_OF_A_GROWTH = re.compile(
    r"^\s*of\s(?:real\s|nominal\s)?|,?\s*year.on.year$", re.IGNORECASE
)
_TARGET = re.compile(r"目标|预计|规划|计划数?$|年度计划|预期|预算数|target|planned")
_AVERAGE = re.compile(
    r"年均(?!价|气温)|平均(?:每年)?增[长速]|average annual", re.IGNORECASE
)

# The first that is found decides; each takes its words out of the subject.
_WORDS: tuple[tuple[Measure, str, bool], ...] = (
    (
        Measure.RANK_CHANGE,
        r"(?:位次|排名|名次)(?:变化|变动|升降|同比.*)",
        False,
    ),
    (
        Measure.RANK,
        r"(?:[在居]?全[省市国区县])?(?:增[速幅])?(?:位次|排名|名次|排位|位居|排序)|\brank(?:ing)?\b",
        False,
    ),
    (
        Measure.CHANGE,
        (
            rf"比年初(?:增减|增加|新增|净增)?额?|{_BEFORE}?(?:增减额|增加额|增减量|增量|净增额?|增加(?=$|\()|增减数)"
            rf"|{_BEFORE}(?:提高|上升|下降|回落|变化|升降)(?=$|\()"
        ),
        False,
    ),
    (
        Measure.PROGRESS,
        (
            r"(?:为|占|完成)(?:年度|全年|年初)?(?:目标|计划|预算)数?(?:任务)?的?(?:完成)?"
            r"(?:比重|比例|进度|率|情况)?%?|完成(?:进度|率)|(?:目标|计划|预算|任务)(?:完成率|进度)"
            r"|进度(?=$|\(|%)"
        ),
        True,
    ),
    (
        Measure.GROWTH,
        (
            rf"{_BEFORE}?{_WHEN}(?:同比)?(?:实际|名义)?(?:增长速度|增长率|增速|增幅|涨幅|增减幅度?"
            rf"|升降幅度?|增减率|增长|增减|上涨|升降|[±]){_PERCENT}"
            rf"|(?:同比|(?<!对)[较比与](?:(?:上年|去年|上一年)(?:同[期月季])?|同[期月季]))"
            rf"{_WHEN}{_PERCENT}(?=$|\))"
            r"|按年[变變][动動](?:百分[率比])?"
            r"|(?:year-on-year |annual |real )?growth(?: rate)?|year-on-year(?: change)?"
            r"|\by/?o/?y\b|% change"
            r"|increase over (?:the )?(?:previous|preceding|last) year"
        ),
        True,
    ),
    (
        Measure.SHARE,
        (
            r"占[^,，;；]{0,14}的?(?:比重|比例)|占比|所占(?:比重|比例)|比重|构成(?=$|\()"
            r"|percentage of (?:the )?total|\bcomposition\b|\bshare\b"
        ),
        True,
    ),
)
_PATTERNS = tuple(
    (measure, re.compile(words, re.IGNORECASE), percent)
    for measure, words, percent in _WORDS
)
_BASES = (
    (Basis.NET_OF_VAT, r"扣除留抵退税(?:因素)?(?:后)?(?:口径)?"),
    (Basis.LIKE_FOR_LIKE, r"同口径|可比口径"),
    (Basis.NATURAL, r"自然口径"),
    (Basis.REAL, r"扣除价格因素(?:后)?"),
    (Basis.COMPARABLE, r"\(?按?(?:可比价格?|不变价格?)(?:计算)?\)?|constant prices"),
    (
        Basis.CURRENT,
        r"\(?按?(?:当年价格?|现行价格?|现价|当期价格?)(?:计算)?\)?|current prices",
    ),
)
_BASIS_PATTERNS = tuple((basis, re.compile(words)) for basis, words in _BASES)
_ACCUMULATIONS = (
    (
        CUMULATIVE,
        re.compile(
            r"(?:自?年初?至?)?(?:本[月季期]|\d+月|年初|当[月季])?(?:末|止|至本月|以来)?"
            r"(?:累计|累积)(?:值|额|数|完成)?|1[-—~至]本月(?:累计)?|本[年月]止|自?年初至今"
            r"|\b(?:cumulative|accumulated)\b|year.to.date",
            re.IGNORECASE,
        ),
    ),
    (
        SINGLE,
        re.compile(
            r"当[月期季](?:值|数|额|完成)?|本[月季](?:值|数|实绩|完成)?|单[月季]",
            re.IGNORECASE,
        ),
    ),
)
# Words that only say "the figure itself".
_PLAIN = re.compile(
    r"^(?:绝对[值量额数]|总量|数值|实绩|实绩值|完成(?:额|数|情况|值)?|本[年期]|本年实际"
    r"|合计|总计|共计|总额|目标(?:值|数)?|年度(?:目标|计划)(?:数)?|计划(?:数)?|预期目标|(?:实际)?执行数?|\(?(?:最终核实|最终核算|初步核算|初步统计|年报|快报|初步|预计|修订|核实)数?\)?|金额|数量|指标值|值|数据|[比较为是占]|(?:上年|去年)?(?:同期|同月|同季|实际)(?:数|值|完成)?|上年|value|level|amount|obs_value)$",
    re.IGNORECASE,
)
_EDGE = " \t:：,，、;；/_-—·.。"
_HOLLOW = re.compile(r"[(（\[][\s,，、:：_-]*[)）\]]")


def measure_words(text: str) -> MeasureWords:
    """Return what *text*, already without unit and period, measures of its subject."""
    rest, accumulation = _accumulation(text)
    rest, basis = _basis(rest)
    target = bool(_TARGET.search(rest))
    said = MeasureWords(_plain(rest), None, basis, accumulation, target=target)
    if _AVERAGE.search(rest):
        subject = _plain(_AVERAGE_WORDS.sub("", rest))
        return replace(said, subject=subject, percent=True, average=True)
    if _MONTH_BEFORE.search(rest):
        return replace(said, month_on_month=True, percent=True)
    if OF_LAST_YEAR.search(rest) or _INDEX.search(rest):
        subject = _BASE.sub("", OF_LAST_YEAR.sub("", rest))
        return replace(said, subject=_plain(subject), measure=Measure.INDEX, index=True)
    for measure, pattern, percent in _PATTERNS:
        found = pattern.search(rest)
        if found and found[0]:
            subject = rest[: found.start()] + rest[found.end() :]
            if measure is Measure.GROWTH:
                subject = _OF_A_GROWTH.sub("", subject)
            if measure is Measure.GROWTH and "实际" in found[0]:
                basis = basis or Basis.REAL
            return replace(
                said,
                subject=_plain(subject),
                measure=measure,
                basis=basis,
                percent=percent,
                target=target and measure is not Measure.PROGRESS,
            )
    return said


def _accumulation(text: str) -> tuple[str, str]:
    for said, pattern in _ACCUMULATIONS:
        found = pattern.search(text)
        if found and found[0]:
            return text[: found.start()] + text[found.end() :], said
    return text, ""


def _basis(text: str) -> tuple[str, Basis | None]:
    for basis, pattern in _BASIS_PATTERNS:
        found = pattern.search(text)
        if found:
            return text[: found.start()] + text[found.end() :], basis
    return text, None


def _plain(subject: str) -> str:
    bare = _HOLLOW.sub("", subject).strip(_EDGE)
    return "" if _PLAIN.match(bare) else bare
