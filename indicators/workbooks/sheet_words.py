"""The words that a sheet keeps from month to month, and how alike two sets are."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from indicators.model.layout import SheetWords
from indicators.workbooks.grid import Cell, Grid, Kind
from indicators.workbooks.words.names import spelling
from indicators.workbooks.words.numbers import missing, number_of
from indicators.workbooks.words.periods import period_in
from indicators.workbooks.words.units import unit_words

# How much of what two sheets' words tell must be the same for them to be one layout.
# Tables of one yearbook share corners, sources and regions, and differ in a title or
# a header: so of these none may stand in another's place, whatever else is shared.
ALIKE_TITLES = 0.6
ALIKE_HEADS = 0.75
# Rows come and go: half of the shorter list must be in the longer.
ALIKE_ROWS = 0.5
# Fewer telling characters stand above any table: 地区, 2021年, 2022年.
FEWEST_TELLING = 4
FEWEST_INDICATORS = 3

# What is found there is enough to know a sheet by; longer texts are remarks.
_MOST_ROWS = 2_000
_MOST_WORDS = 200
_LONGEST_WORD = 120
_WEIGHT_TELLING = 4
_TITLE_CELLS = 2

_YEAR_OR_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])?(?:\.0+)?")
_YEAR_IN_WORDS = re.compile(r"[〇零○一二三四五六七八九]{4}年?")
_TIME_LEFT = re.compile(r"[年月日季度份末底初至第]*")
_NOTE = re.compile(
    r"(?:\d*[、.:：]?)(?:注|说明|备注|资料来源|数据来源|来源|notes?\b|source)"
    r"|[①-⑳*＊†]|[(（]?(?:\d+|[a-z])[.、)）]|.*[。.]$",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"地区|区域|城市|市县|县市|区县|名称|指标|单位|数值|总量|绝对[值额量数]|总计|合计|小计"
    r"|序号|位次|排名|名次|增长|增速|增幅|增减|同比|环比|累计|[当本上][年月季期]|去年|同期"
    r"|比重|占比|[比较止年月季度]|[万亿]?美?元|[万亿]人?|人|户|家|个"
    r"|regions?|areas?|cit(?:y|ies)|provinces?|count(?:y|ies)|names?|units?|totals?|values?"
    r"|growth|rates?|years?|months?|quarters?|yuan|[mb]illion|rmb|indicators?|items?"
)
_INDICATOR = re.compile(
    r"总值|增加值|产值|总额|收入|支出|投资|零售|产量|销售|销量|利润|存款|贷款|余额|人口"
    r"|用电|能耗|出口|进口|外资|税收|价格指数|gdp|output|income|revenue|investment"
    r"|retail|exports?|imports?|population|deposits?|loans?|priceindex"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]")


def fingerprint(grid: Grid) -> SheetWords:
    """
    Return the words that next month's sheet will have too.

    Where they stand plays no part: rows and columns may be moved, the sheet renamed.
    """
    titles: set[str] = set()
    heads: set[str] = set()
    rows: set[str] = set()
    for row in grid.rows[:_MOST_ROWS]:
        texts = [cell.text for cell in row if _is_words(cell)]
        if any(map(_is_figure, row)):
            rows.update(map(_lasting, texts))
        elif sum(bool(cell.text.strip()) for cell in row) > _TITLE_CELLS:
            heads.update(map(_lasting, texts))
        else:
            titles.update(_lasting(text) for text in texts if not _is_remark(text))
    return SheetWords(_kept(titles), _kept(heads - titles), _kept(rows))


def likeness(one: SheetWords, other: SheetWords) -> float:
    """
    Return how alike the words of two sheets are: 1 for the same, 0 for another table.

    Titles and headers must nearly all be the same: some may have come or some gone,
    but not one for another. Of the rows' labels half are enough. Nothing makes up for
    a part that differs.
    """
    parts = (
        (_shared(one.titles, other.titles), ALIKE_TITLES),
        (_shared(one.heads, other.heads), ALIKE_HEADS),
        (_overlap(one.rows, other.rows), ALIKE_ROWS),
    )
    if any(part < needed for part, needed in parts):
        return 0.0
    (titles, _), (heads, _), (rows, _) = parts
    return titles * heads * rows


def telling(words: SheetWords) -> bool:
    """
    Whether a sheet can be known by *words*.

    Its titles and headers must say more than those of any table do; names of regions
    in the rows say nothing, those of indicators do.
    """
    said = sum(map(_telling, words.titles | words.heads))
    named = sum(bool(_INDICATOR.search(row)) for row in words.rows)
    return said >= FEWEST_TELLING or named >= FEWEST_INDICATORS


def title_of(grid: Grid) -> str:
    """Return the title of a sheet for people, without its period; maybe empty."""
    texts: Counter[str] = Counter()
    for row in grid.rows[:_MOST_ROWS]:
        filled = [cell for cell in row if cell.text.strip()]
        if 0 < len(filled) <= _TITLE_CELLS and not any(map(_is_figure, row)):
            for text in (cell.text for cell in filled if _is_words(cell)):
                if not _is_remark(text):
                    texts[_timeless(text)] = _telling(_lasting(text))
    best = texts.most_common(1)
    return " ".join(best[0][0].split()) if best else ""


def _is_remark(text: str) -> bool:
    """Whether *text* is a note or names a source: it changes and tells no tables apart."""
    return len(text) > _LONGEST_WORD or bool(_NOTE.match(text.strip()))


def _is_words(cell: Cell) -> bool:
    short = cell.kind is Kind.TEXT and len(cell.text) <= _LONGEST_WORD
    return short and not _is_figure(cell)


def _is_figure(cell: Cell) -> bool:
    """Whether there is a figure or a mark for a missing one; no year, no month."""
    text = cell.text.strip()
    if cell.kind is Kind.NUMBER:
        return not _YEAR_OR_MONTH.fullmatch(text)
    if cell.kind is Kind.TEXT and text and len(text) <= _LONGEST_WORD:
        return missing(text) or _is_amount(text)
    return cell.kind is Kind.ERROR


def _is_amount(text: str) -> bool:
    number = number_of(text)
    if number is None or period_in(text):
        return False
    # 3-1 各市产量 begins with a number too.
    return not number.unit or bool(unit_words(number.unit))


@lru_cache(maxsize=20_000)
def _lasting(text: str) -> str:
    """Return what of *text* is the same next month."""
    plain = re.sub(r"[\d\W_]", "", spelling(_timeless(text)))
    # One sign of a cell may be a whole phrase once its width is made plain.
    return "" if _TIME_LEFT.fullmatch(plain) else plain[:_LONGEST_WORD]


def _timeless(text: str) -> str:
    plain = _YEAR_IN_WORDS.sub("", text)
    said = period_in(plain)
    return said.rest if said else plain.strip()


def _kept(words: Iterable[str]) -> frozenset[str]:
    # The first by their letters: added rows leave most of them the same.
    return frozenset(sorted(filter(None, words))[:_MOST_WORDS])


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    if any(map(_telling, one - other)) and any(map(_telling, other - one)):
        return 0.0
    either = _weights(one | other)
    return _weights(one & other) / either if either else 1.0


def _weights(words: Iterable[str]) -> int:
    return sum(map(_weight, words))


def _weight(word: str) -> int:
    return _WEIGHT_TELLING if _telling(word) else 1


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if not one and not other:
        return 1.0
    return len(one & other) / max(1, min(len(one), len(other)))


@lru_cache(maxsize=20_000)
def _telling(word: str) -> int:
    """Return how many characters of *word* not every table has; Latin count a third."""
    left = _EVERYWHERE.sub("", word)
    return len(_CHINESE.findall(left)) + len(_LATIN.findall(left)) // 3
