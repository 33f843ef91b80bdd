"""A header, a row label, a title: its subject, unit, period and measure taken apart."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from indicators.model.observation import Basis, Measure
from indicators.workbooks.words.measures import (
    SINGLE,
    MeasureWords,
    measure_words,
)
from indicators.workbooks.words.periods import PeriodWords, period_in
from indicators.workbooks.words.relative_periods import Relative, relative_in
from indicators.workbooks.words.units import base_of_index, unit_words

_RAISED = re.compile(r"[⁰¹²³⁴-⁹₀-₉①-⑳㈠-㈩]")
_UNITS_SAID = re.compile(r"[(\[]?(?:计量)?单位[:：][^()\[\]]*[)\]]?")
_FLAGGED_YEAR = re.compile(r"^((?:19|20)\d\d)\s*[a-z*]$", re.IGNORECASE)
_PRICES_OF = re.compile(r"按?(?:19|20)\d\d年?(?=(?:不变|可比)价)")
_CJK = re.compile(r"[\u3400-\u9fff]")
# The closing bracket is forgotten often enough.
_BRACKET = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]{1,60})(?:[)\]】〕]|$)")
_SUFFIX = re.compile(r"^(.*?[^\s_/,:;])\s*([_/,;:]|\s)\s*([^\s_,:;]{1,14})$")
_TABLE_NUMBER = re.compile(
    r"^(?:续?表|附表|table)?\s*\d{1,3}(?:\s*[-–—.]\s*\d{1,3}){1,3}\s*(?:续表?\s*\d*)?[\s、.]*(?=[^\d\s月日季年、.])"
    r"|^(?:续?附?表|table)\s*[一二三四五六七八九十\d]+[\s:：、.]*",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?:比|较|为|是|相当于|占|与)\s*((?:19|20)\d\d)\s*年?")
_FOOTNOTE = re.compile(r"[①-⑳㈠-㈩†‡*]+$|(?<=\D)\[\d\]$|(?<=[\u3400-\u9fff])\d\)$")
_ENGLISH_TAIL = re.compile(
    r"(?<=[\u3400-\u9fff)%])\s*[A-Z][A-Za-z][A-Za-z,.&'’/ ()-]*$"
)
_ABBREVIATION = re.compile(r"[A-Z&0-9]{2,6}$")
_LEADING = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.](?!\d))\s*"
)
_OF_WHICH = re.compile(r"^(?:其中|#|of which)\s*[:：]?\s*", re.IGNORECASE)
_BASE = re.compile(r"[(\[_]?(?:以)?[^()\[\]_]{1,12}(?:=|为)100[)\]]?")
_INDEX_WORD = re.compile(r"指数|\bindex\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"上年|去年|上月|同期|同月|同比|环比|发展速度|[为是]|previous|preceding|last",
    re.IGNORECASE,
)
_POINTS = {"个百分点", "百分点", "percentage points", "percentage point"}
# 比重提高（个百分点） is no share, nor 增速回落（个百分点） a growth.
_CHANGED_BY_POINTS = {Measure.GROWTH, Measure.SHARE, None}
_OTHER_PERIODS = {
    Relative.LAST_MONTH,
    Relative.LAST_QUARTER,
    Relative.LAST_PERIOD,
    Relative.YEAR_BEFORE_LAST,
}
_EDGE = " \t:：,，、;；_-—/"


@dataclass(frozen=True, slots=True)
class Label:
    """
    What one piece of text says.

    *text* is the text tidied: without its translation, unit and period. *subject* is
    what it is about once the measure's words are gone too; empty where only a
    measure, a unit or a period is said. *of_which* marks a part of the row above;
    *compared* is the year that another is measured against: 为2013年%. *whole* and *part* are given to a label below
    another one: 其中：出口 below 进出口总额.
    """

    text: str
    subject: str = ""
    unit: str = ""
    period: PeriodWords | None = None
    relative: Relative | None = None
    words: MeasureWords = field(default_factory=lambda: MeasureWords(""))
    of_which: bool = False
    compared: int | None = None
    whole: str = ""
    part: str = ""

    @property
    def measure(self) -> Measure | None:
        """The measure that the words say, if any."""
        return self.words.measure

    @property
    def basis(self) -> Basis | None:
        """The basis that the words say, if any."""
        return self.words.basis

    @property
    def accumulation(self) -> str:
        """Cumulative or single, as the words of measure or period say."""
        if self.words.accumulation:
            return self.words.accumulation
        if "月=" in self.unit:
            return SINGLE
        return self.period.accumulation if self.period else ""


@lru_cache(maxsize=50_000)
def label_of(text: str) -> Label:
    """Return what *text* says."""
    tidy = without_translation(tidied(text))
    tidy, of_which = _OF_WHICH.subn("", _LEADING.sub("", _TABLE_NUMBER.sub("", tidy)))
    tidy = _FLAGGED_YEAR.sub(r"\1", tidy)
    tidy = _PRICES_OF.sub("按", tidy)
    if not _UNITS_SAID.fullmatch(tidy):
        tidy = _UNITS_SAID.sub("", tidy)
    compared = _COMPARED.search(tidy)
    tidy = _COMPARED.sub(lambda found: found[0][0], tidy)
    rest, unit = _unit_apart(tidy)
    timed = _BASE.sub("", rest) if base_of_index(unit) else rest
    period = period_in(timed) if timed else None
    words = measure_words(period.rest if period else timed)
    if base_of_index(unit):
        words = replace(words, measure=Measure.INDEX, index=True)
    elif words.index:
        bare = _INDEX_WORD.search(tidy) and not _AGAINST.search(tidy)
        # GDP指数 alone does not say of what: 1978=100 is as common as 上年=100.
        unit = unit if unit and unit != "%" else "" if bare else "上年=100"
    elif not unit and words.percent and "%" in tidy:
        unit = "%"
    if unit in _POINTS and words.measure in _CHANGED_BY_POINTS:
        words = replace(words, measure=Measure.CHANGE)
    relative = relative_in(timed)
    if relative in _OTHER_PERIODS and words.subject == timed.strip():
        words = replace(words, subject="")
    shown = period.rest if period and _dated(period) and timed == rest else rest
    return Label(
        text=shown.strip(_EDGE),
        subject=words.subject,
        unit=unit,
        period=period,
        relative=relative,
        words=words,
        of_which=bool(of_which),
        compared=int(compared[1]) if compared else None,
    )


def _dated(period: PeriodWords) -> bool:
    months = period.interval is not None and not period.interval.instant
    return bool(period.year or months or period.period)


@lru_cache(maxsize=50_000)
def tidied(text: str) -> str:
    """Return *text* on one line, of plain width, without spaces between characters."""
    # A raised digit is a note's mark and would become a digit of the year before it.
    plain = unicodedata.normalize("NFKC", _RAISED.sub("", text)).replace("\r", "\n")
    lines = [" ".join(line.split()) for line in plain.split("\n")]
    chinese = [line for line in lines if _CJK.search(line)]
    kept = [line for line in lines if line in chinese or not chinese or _tells(line)]
    joined = "".join(kept) if chinese else " ".join(filter(None, kept))
    spaced = re.sub(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", "", joined)
    return _FOOTNOTE.sub("", spaced.strip()).strip()


def without_translation(text: str) -> str:
    """Return *text* without the English that follows its Chinese."""
    found = _ENGLISH_TAIL.search(text)
    if not found or _ABBREVIATION.fullmatch(found[0].strip()):
        return text
    return text[: found.start()]


def is_chinese(text: str) -> bool:
    """Whether there is a Chinese character in *text*."""
    return bool(_CJK.search(text))


def _tells(line: str) -> bool:
    """Whether a line beside Chinese ones is more than their translation."""
    return not re.search(r"[A-Za-z]{2}", line)


def _unit_apart(text: str) -> tuple[str, str]:
    """Return *text* without its unit, and the unit; an index keeps its base in both."""
    whole = unit_words(text)
    if whole:
        return (text if base_of_index(whole) else ""), whole
    for bracket in _brackets(text):
        unit, others = _unit_among(bracket[1])
        if base_of_index(unit):
            return text, unit
        if unit:
            kept = f"({others})" if others else ""
            rest = text[: bracket.start()] + kept + text[bracket.end() :]
            return _without_the_same(" ".join(rest.split()), unit), unit
    found = _SUFFIX.match(text)
    if found and _is_suffix(found[2], found[3]):
        unit = unit_words(found[3])
        return (text if base_of_index(unit) else found[1]), unit
    if text.endswith("%") and len(text) > 1 and not _OF_A_YEAR.search(text):
        return text[:-1], "%"
    return text, ""


def _without_the_same(text: str, unit: str) -> str:
    """Return *text* without a second bracket that says a Chinese *unit* in English."""
    found = _BRACKET.search(text)
    if not found or not is_chinese(unit) or is_chinese(found[1]):
        return text
    alike = unit_words(found[1])
    return _BRACKET.sub("", text, 1).strip() if alike and alike != "%" else text


def _brackets(text: str) -> list[re.Match[str]]:
    """Return the brackets, the last first; one in Chinese before its translation."""
    found = list(reversed(list(_BRACKET.finditer(text))))
    chinese = [one for one in found if is_chinese(one[1]) and unit_words(one[1])]
    return chinese + [one for one in found if one not in chinese]


_OF_A_YEAR = re.compile(r"[为是](?:上年|去年)?(?:同期|同月)?的?%$")


def _is_suffix(parted_by: str, text: str) -> bool:
    # 地区 人: a single character after a space is as likely a part of a name.
    # Nor is "15 to 74 years" in years.
    long = len(text) > 1 and not text[0].isascii()
    return bool(unit_words(text)) and (bool(parted_by.strip()) or long or text == "%")


def _unit_among(content: str) -> tuple[str, str]:
    """Return the unit in a bracket, and what else stands there: (2015年, 亿元)."""
    whole = unit_words(content)
    if whole:
        return whole, ""
    parts = [part.strip() for part in re.split(r"[,，、;；]", content)]
    units = [unit_words(part) for part in parts]
    if sum(map(bool, units)) == 1:
        place = next(number for number, unit in enumerate(units) if unit)
        return units[place], ",".join(parts[:place] + parts[place + 1 :])
    return "", ""
