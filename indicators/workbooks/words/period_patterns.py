"""The texts that speak of time, tried from the fullest to the barest."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from indicators.workbooks.words.period_readers import (
    CUMULATIVE,
    MONTH_NAMES,
    PLANS,
    SINGLE,
    Read,
    Said,
    accumulated,
    day,
    days_between,
    first_months,
    first_quarters,
    fiscal_year,
    fixed_months,
    in_year,
    lone_year,
    month,
    month_end,
    months_between,
    months_to,
    no_period,
    noted_year,
    plan,
    quarter,
    quarter_end,
    short_year,
    years_between,
)

_NOTE_MARK = "\x01"
_MASK = "\x00"
_DASHES = str.maketrans("‐‑‒–—―−~至到", "-" * 10)
_EARLIEST, _LATEST = 1949, 2099


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without differences of width, case and spacing, and where it came from."""

    text: str
    places: tuple[int, ...]


_CHINESE_YEAR = re.compile(r"[一二][〇○零九一二三四五六七八]{3}(?=年)")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


@lru_cache(maxsize=20_000)
def plain(text: str) -> Plain:
    """Return *text* as the patterns expect it; raised and circled digits are notes."""
    text = _CHINESE_YEAR.sub(lambda found: found[0].translate(_CHINESE_DIGITS), text)
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        alike = unicodedata.normalize("NFKC", sign)
        raised = alike != sign and alike.isdigit() and not "０" <= sign <= "９"
        for letter in _NOTE_MARK if raised else alike.translate(_DASHES).casefold():
            letters.append(letter)
            places.append(place)
    joined = "".join(letters)
    kept = [at for at in range(len(joined)) if not _idle(joined, at)]
    return Plain("".join(joined[at] for at in kept), tuple(places[at] for at in kept))


def said_in(text: str) -> Iterator[Said]:
    """Return what the plain *text* says about time, the fullest patterns first."""
    if not _WORTH_A_LOOK.search(text):
        return
    for pattern, read in _PATTERNS:
        for found in pattern.finditer(text):
            said = _sound(read, found.groupdict())
            if said:
                yield replace(said, start=found.start(), end=found.end())
            text = _masked(text, found.start(), found.end())


def _idle(text: str, at: int) -> bool:
    """Whether a space stands there that parts nothing: all but between two words."""
    if not text[at].isspace():
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not (_latin(before) and _latin(after))


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _masked(text: str, start: int, end: int) -> str:
    return text[:start] + _MASK * (end - start) + text[end:]


def _sound(read: Read, parts: dict[str, str]) -> Said | None:
    try:
        said = read(parts)
    except ValueError:
        return None
    if said and said.period:
        within = (said.period.start.year, said.period.end.year)
        return said if within[0] >= _EARLIEST and within[1] <= _LATEST else None
    if said and said.year and not _EARLIEST <= said.year <= _LATEST:
        return None
    return said


_FOUR = r"(?P<year>(?:19[4-9]\d|20\d\d))"
# A year is not the end of a number, a code or a standard: 4754-2017, EU27_2020.
_BEGINS = r"(?:(?<![0-9a-z])(?<!\d[-/.,_])|(?<=[a-z]{3}))"
_Y = _BEGINS + _FOUR
_NOTE = r"(?:\x01+|\[\d\d?\]|\*+|\(\d\)|\s?\d\)|[a-fpr](?![a-z0-9]))?"
_NIAN = r"(?:年(?!均)度?)?"
_ENDS = r"(?![0-9a-z%‰])(?![.,]\d)"
# 2000万元 and 2013人 are amounts.
_NO_UNIT = r"(?!年?[元万亿千百人户家个件吨米公平亩台辆名位次岁天日美港欧%‰])"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])"
_Q = r"[一二三四1-4]"
_NAMED = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_ORDINAL = "first|second|third|fourth|1st|2nd|3rd|4th"
_AS_OF = r"(?:截-|截止-?)?"
_LATIN_TO = r"(?:-|\sto\s)"

_CHINESE_INTERVALS: tuple[tuple[str, Read], ...] = (
    (rf"(?P<first>{_M})月?份?-+(?P<last>{_M})月份?", months_between),
    (rf"[前头](?P<last>{_M}|两)个?月", first_months),
    (rf"第?[一1]季?度?-+第?(?P<last>{_Q})季度", first_quarters),
    (r"[前头](?P<last>[两二三四2-4])个?季度?", first_quarters),
    ("上半年", fixed_months(1, 6)),
    ("下半年", fixed_months(7, 12)),
    ("全年", fixed_months(1, 12)),
    (rf"{_AS_OF}年[末底]", fixed_months(12, 12, instant=True)),
    (rf"{_AS_OF}第?(?P<quarter>{_Q})季度?[末底]", quarter_end),
    (rf"{_AS_OF}(?P<month>{_M})月份?[末底]", month_end),
    (rf"截-(?P<month>{_M})月份?止?累计", months_to),
    (rf"第(?P<quarter>{_Q})季度?", quarter),
    (rf"(?P<quarter>{_Q})季度", quarter),
    (rf"(?P<month>{_M})月份?(?!\d?\d日)", month),
)
_LATIN_INTERVALS: tuple[tuple[str, Read], ...] = (
    (rf"(?P<first>{_NAMED})\.?{_LATIN_TO}(?P<last>{_NAMED})\.?", months_between),
    (r"q1-q?(?P<last>[2-4])", first_quarters),
    (r"(?:the\s)?first\s(?P<last>two|three|2|3)\squarters", first_quarters),
    (r"(?:the\s)?first\shalf(?:\syear)?|h1|1h", fixed_months(1, 6)),
    (r"(?:the\s)?second\shalf(?:\syear)?|h2|2h", fixed_months(7, 12)),
    (r"annual|(?:full|whole)[\s-]year", fixed_months(1, 12)),
    (rf"(?:at\s)?(?:the\s)?end(?:\sof\s|-|\s)(?P<month>{_NAMED})\.?", month_end),
    (
        r"(?:at\s)?(?:the\s)?(?:end\sof(?:\s(?:the\s)?year)?(?=$|[\s,]\d|\d)|year-end)",
        fixed_months(12, 12, instant=True),
    ),
    (rf"(?:the\s)?(?P<quarter>{_ORDINAL})\squarter", quarter),
    (r"q(?P<quarter>[1-4])", quarter),
)
_OF_A_YEAR: tuple[tuple[str, Read], ...] = (
    *_LATIN_INTERVALS,
    (rf"(?P<month>{_NAMED})\.?", month),
)

_NO_PERIOD = (
    r"〔\d{4}〕\d*号?|\[\d{4}\]第?\d+号",
    r"\d{4}年第\d+[期号卷辑]",
    r"\d{4}年代",
    # The base of an index or of prices is no period of the figures.
    r"(?:以|按)?\d{4}年?(?:[为=]|年=)100",
    r"(?:以|按)?\d{4}年?(?:的?(?:不变|可比|固定)?价格?|为基期|基期)",
    r"(?:at\s|in\s)?\d{4}\s(?:constant\s|comparable\s|current\s)?prices?",
    r"from\s\d{4}|since\s\d{4}|自?\d{4}年(?:起|以来|以后|以前|开始)",
    rf"\d{{4}}年?-+\d{{4}}年?(?={_M}[-月]|[上下]半|第?{_Q}季|前)",
)


def _patterns() -> Iterator[tuple[str, Read]]:
    for text in _NO_PERIOD:
        yield text, no_period
    yield r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)/" + _TO_ISO, days_between
    yield from _dates()
    yield (
        rf"{_Y}年?-+(?P<until>(?:19|20)\d\d){_NIAN}{_NOTE}{_ENDS}{_NO_UNIT}",
        years_between,
    )
    yield rf"{_Y}年?-+(?P<until>\d\d)年(?!\d)", years_between
    yield rf"fy\s?-?{_FOUR}(?:[-/](?:\d\d)?\d\d)?{_ENDS}", fiscal_year
    yield rf"{_Y}[-/](?:1[3-9]|[2-9]\d){_ENDS}", fiscal_year
    yield rf"{_Y}/(?:19|20)\d\d{_ENDS}", fiscal_year
    for text, read in (*_CHINESE_INTERVALS, *_LATIN_INTERVALS, *_ONLY_AFTER_A_YEAR):
        tail = "" if "月" in text or "季" in text or "年" in text else "(?![0-9a-z])"
        yield (
            rf"{_AS_OF}{_Y}(?:年度?)?[\s\-/_,:]*(?:{text}){_NOTE}{tail}",
            in_year(read),
        )
    for text, read in _OF_A_YEAR:
        between = r"(?:\s|of\s|,|\.|-|/|')*"
        yield (
            rf"(?<![0-9a-z])(?:{text}){between}{_FOUR}年?{_NOTE}{_ENDS}",
            in_year(read),
        )
    yield from _compact()
    yield from _lone_years()
    yield from _lone_intervals()
    yield from _accumulations()


_TO_ISO = r"(?P<to_year>\d{4})-(?P<to_month>\d\d)-(?P<to_day>\d\d)"
_ONLY_AFTER_A_YEAR: tuple[tuple[str, Read], ...] = (
    (r"-?s1", fixed_months(1, 6)),
    (r"-?s2", fixed_months(7, 12)),
    (rf"(?P<month>{_NAMED})\.?", month),
    (r"-?m(?P<month>0?[1-9]|1[0-2])", month),
)


def _dates() -> Iterator[tuple[str, Read]]:
    of_a_month = r"(?P<month>\d\d?)月(?P<day>\d\d?)日"
    to_day = r"(?:(?P<to_year>\d{4})年)?(?P<to_month>\d\d?)月(?P<to_day>\d\d?)日"
    yield rf"{_Y}年{of_a_month}-+{to_day}", days_between
    yield rf"{_AS_OF}{_Y}年{of_a_month}", day
    yield rf"{_Y}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)", day
    yield rf"(?<!\d)(?P<day>\d\d?)\s?(?P<month>{_NAMED})\.?,?\s?{_FOUR}{_ENDS}", day
    yield rf"(?P<month>{_NAMED})\.?\s?(?P<day>\d\d?),\s?{_FOUR}{_ENDS}", day


def _compact() -> Iterator[tuple[str, Read]]:
    digits = r"(?P<month>0[1-9]|1[0-2])"
    read = in_year(month)
    yield rf"{_Y}[-/.]?{digits}(?![0-9a-z%‰])(?![.,/-]\d){_NO_UNIT}", read
    yield rf"^{_FOUR}[-/](?P<month>[1-9])$", read
    # Whether 2016.1 is January or a clipped October, only its column can tell.
    yield rf"{_Y}[-/.]\d+", no_period


def _lone_years() -> Iterator[tuple[str, Read]]:
    plans = "|".join(sorted(PLANS, key=len, reverse=True))
    beyond = "(?!前|以来|开局|首年|末|规划|目标)"
    yield rf"[\"'“‘](?P<plan>{plans})[\"'”’](?:时期|期间)?{beyond}", plan
    yield rf"(?P<plan>{plans})(?:时期|期间)", plan
    yield r"^(?P<plan>十[一二三四五]五)$", plan
    yield rf"^{_FOUR}(?:年?\d|年?\s\d)年?$", noted_year
    yield rf"{_Y}年度{_NOTE}", in_year(fixed_months(1, 12))
    yield rf"{_Y}年(?!均){_NOTE}(?!\d\d?(?!\d))", lone_year
    yield rf"{_Y}{_NOTE}{_ENDS}{_NO_UNIT}", lone_year
    yield (
        r"^(?P<short>[0-3]\d)年(?:度)?(?=$|\d|[上下]半|[前第]|[一二三四]季)",
        short_year,
    )
    yield r"^'(?P<short>[0-3]\d)$", short_year


def _lone_intervals() -> Iterator[tuple[str, Read]]:
    for text, read in _CHINESE_INTERVALS:
        # 上年末 is the end of another year, 13月 no month.
        yield rf"(?<![\d.上去])(?:{text}){_NOTE}", read
    for text, read in _LATIN_INTERVALS:
        yield rf"(?<![0-9a-z])(?:{text})(?![0-9a-z])", read
    yield rf"^(?P<month>{_NAMED})\.?$", month


def _accumulations() -> Iterator[tuple[str, Read]]:
    # What was spent since the works began is no figure of the year so far.
    began = "".join(f"(?<!{word})" for word in ("开工", "建设", "历年", "建成", "开始"))
    up_to = r"(?:自?年初|本年|今年|1)(?:以来)?-?(?:本月|今)?止?|本月止|止"
    yield rf"{began}(?:{up_to})?累计(?:值|数(?!据))?", accumulated(CUMULATIVE)
    yield r"(?:自?年初|1)-(?:本月|今)止?|本月止", accumulated(CUMULATIVE)
    single = r"(?:当月|本月|当季|本季|当期|单月|单季)度?(?:值|数(?!据))?(?![末底])"
    yield single, accumulated(SINGLE)
    yield (
        r"(?<![a-z])(?:year[\s-]to[\s-]date|ytd|cumulative|accumulated)(?![a-z])",
        accumulated(CUMULATIVE),
    )
    yield (
        r"(?<![a-z])(?:current|single)\s(?:month|quarter)(?![a-z])",
        accumulated(SINGLE),
    )


_WORTH_A_LOOK = re.compile(
    rf"\d|[年月季累五]|当期|annual|year|ytd|half|quarter|cumul|accum|q|h|{_NAMED}"
)
_PATTERNS = tuple((re.compile(text), read) for text, read in _patterns())
