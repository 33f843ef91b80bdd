"""Units as people print them: in a bracket, a corner, a column or behind a number."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from indicators.model.definitions import Unit
from indicators.model.observation import Measure
from indicators.workbooks.grid import Cell, Kind
from indicators.workbooks.words.names import Names
from indicators.workbooks.words.numbers import Number

_SIZE = r"(?:十|百|千|万|十万|百万|千万|亿|十亿|百亿|千亿|万亿)?"
_BASE = (
    r"(?:美元|欧元|日元|港元|港币|人民币|元人民币|元|人次|人公里|人日|人年|人|户次|户|家次|家|个|所|座|处"
    r"|台套|台|辆次|辆|艘|架次|架|件|套|只|头|匹|羽|株|公顷|亩次|亩|平方公里|平方千米|平方米|立方米"
    r"|米|公里|千米|海里|吨公里|吨标准煤|吨标煤|标准煤|吨|千克|公斤|克|毫克|微克|斤|担|千瓦时"
    r"|千瓦小时|千瓦|度|焦耳|千焦|大卡|升|毫升|册次|册|份|本|部|张|床|位|名|次|班次|班|间|项次|项"
    r"|条|宗|起|例|批次|批|笔|点|分|岁|年|个月|月|天|日|小时|分钟|秒|篇|种|标箱|标准箱|箱|重量箱"
    r"|吨位|总吨|载重吨|枚|块|双|对|支|根|颗|粒|盒|瓶|桶|袋|卷|匹布|码|寸|英寸|毫米|厘米|分贝"
    r"|百分点|个百分点|级|倍|期|场次|场|户数|门|线|比特|兆|GB|TB|kW|kWh|MW|GWh|TEU|℃|°C"
    r"|万户|片|面|幅|顶|栋|幢|孔|眼|人/次|单|单位|折纯吨|自然箱|线路公里|皮长公里|芯公里)"
)
_PER = rf"(?:/(?:每)?{_SIZE}{_BASE}|/\d*{_SIZE}{_BASE})"
_CHINESE = re.compile(rf"(?:{_SIZE}{_BASE}{_PER}*|每{_SIZE}{_BASE}{_SIZE}{_BASE})")
_PERCENT = re.compile(
    r"(?:%|‰|±%|百分比|percent|per cent|percentages?|pct)", re.IGNORECASE
)
_INDEX = re.compile(
    r"(?:以)?(?:上年|去年|上月|上季|上年同[期月季]|上月|基期|\d{4}年?(?:\d{1,2}月)?|"
    r"preceding year|previous year|last year|same (?:month|period) (?:of )?last year)"
    r"(?:价格)?(?:=|为)100",
    re.IGNORECASE,
)
_ENGLISH_SIZE = (
    r"(?:(?:ten|hundred|10|100|1[ ,]?000|10[ ,]?000|100[ ,]?000|1[ ,]?000[ ,]?000)\s*)?"
    r"(?:(?:hundreds?|thousands?|millions?|billions?|trillions?|bn|mn|m)\s*)?(?:of\s+)?"
)
_ENGLISH_BASE = (
    r"(?:(?:u\.?s\.?|us|hk)?\s*dollars?|us\$|usd|\$|euros?|eur|€|yuan|rmb|cny|yen|pounds?|£|persons?"
    r"|people|inhabitants|households?|units?|number|enterprises?|establishments?|tons?|tonnes?"
    r"|metric tons?|kg|hectares?|ha|sq\.?\s?km|square (?:kilo)?met(?:er|re)s?|sq\.?\s?m"
    r"|cubic met(?:er|re)s?|cu\.?\s?m|km|kilomet(?:er|re)s?|kwh|gwh|mw|teu|beds?|cases?|"
    r"sets?|volumes?|copies|head|jobs|ton-km|passenger-km)"
)
_ENGLISH = re.compile(
    rf"(?:(?:current|constant(?: \d{{4}})?|international|chained)\s+)?(?:{_ENGLISH_SIZE}{_ENGLISH_BASE}(?:\s*(?:/|per)\s*{_ENGLISH_SIZE}{_ENGLISH_BASE})?"
    r"(?: \(current prices\))?)|(?:hk\$|us\$|rmb|cny|€|£|¥|\$)\s*(?:thousands?|millions?|billions?|mn|bn)?"
    r"|mill?\.? ?eur|(?:thousands|millions|billions)|(?:percent(?:age)?|%|per cent)"
    r" of .{3,60}|percentage points?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3})")
_TRADITIONAL = str.maketrans("萬億噸個戶圓", "万亿吨个户元")
_TIMES = frozenset("年月日天季期周级点")
_PREFIX = re.compile(
    r"^(?:计量|数量)?单位[:：]?|^units?(?: of measure)?\s*[:：]\s*|^in\s+(?=\S)",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def unit_words(text: str) -> str:
    """Return the unit that the whole of *text* is, as printed; empty if it is none."""
    plain = unicodedata.normalize("NFKC", text).translate(_TRADITIONAL)
    plain = plain.strip(" \t\n()[]:;,_-")
    plain = _PREFIX.sub("", plain).strip(" ()[]")
    close = re.sub(r"\s+", "", plain)
    if close in _TIMES and close == "".join(text.split()):
        # 年 above a column heads years; only in a bracket is it a unit.
        return ""
    if re.fullmatch(r"±%", close):
        return "%"
    for pattern in (_PERCENT, _INDEX, _CHINESE):
        if pattern.fullmatch(close):
            return close
    spaced = re.sub(r"\s+", " ", plain)
    return spaced if spaced and _ENGLISH.fullmatch(spaced) else ""


def unit_code(unit: str, names: Names) -> str:
    """Return the catalogue's code of *unit* as printed; empty if it has none."""
    if _PERCENT.fullmatch(unit):
        return "‰" if unit == "‰" else "%"
    # 10 000 yuan is the same as 10,000 yuan.
    codes = names.find(_THOUSANDS.sub(",", unit))
    return codes[0] if len(codes) == 1 else ""


def base_of_index(unit: str) -> bool:
    """Whether *unit* is the base of an index: 上年=100."""
    return unit.endswith("100") and ("=" in unit or "为" in unit)


def fits(given: Unit, wanted: Unit, measure: Measure) -> bool:
    """Whether *measure* may be *given* in that unit where *wanted* is its own."""
    also = {Measure.CHANGE: "percentage_point", Measure.COUNT: "count"}
    return given.dimension in (wanted.dimension, also.get(measure))


def printed(cell: Cell, number: Number, unit: str, settled: tuple[Decimal, str]) -> str:
    """Return the figure as the sheet shows it, empty if that is how it is kept."""
    if (number.value, unit or settled[1]) == settled and cell.kind is Kind.NUMBER:
        return ""
    if number.unit and cell.kind is Kind.TEXT:
        return cell.text.strip()
    shown = cell.text.strip() if cell.kind is Kind.TEXT else f"{number.value:f}"
    space = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{shown}{space}{unit}"
