"""What a figure is of: the indicator's code and text, the measure and the basis."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indicators.catalog import Catalog
from indicators.model.observation import Basis, Measure
from indicators.workbooks.asking import LEAVE_OUT
from indicators.workbooks.tables.sides import Side
from indicators.workbooks.tables.surroundings import Surroundings
from indicators.workbooks.words.labels import Label
from indicators.workbooks.words.measures import MeasureWords
from indicators.workbooks.words.names import Names

# Sectors are named without a word for their value added where GDP stands beside them.
_OF_GDP = {"gdp_primary", "gdp_secondary", "gdp_tertiary"}
_GDP_WORDS = re.compile(
    r"生产总值|GDP|增加值|gross domestic|gross regional|value.added", re.IGNORECASE
)
_GROWTH = re.compile(r"增[速长幅]")
_SHORTEST_NAME = 3
_WITH_BASE = re.compile(r"(?:指数|index).*=\s*100", re.IGNORECASE)
_INDEX_WORDS = re.compile(r"(?:实际)?(?:增长)?指数$|发展速度$|\s*index$", re.IGNORECASE)
_DROPPED = re.compile(r"[()（）\[\]_\-—/\s:：,，、]")
# Words that are too short to name an indicator without the table they come from.
_AND_MORE = re.compile(
    r"(?:及其?|和|与|、)(?:增长|增速|增幅|指数|位次|比重|构成|其)?(?:\(.*\))?$"
)
_HEADING = re.compile(r".{0,6}(?:指标|情况|核算|经济|总量|规模|总计|合计)")
_SHORT = re.compile(r"总?[额数值量]$|^总|合计|总计|规模$")
_TOPICS = re.compile(
    r"工业|农业|建筑业|投资|消费|财政|金融|外贸|外经贸?|对外经济|人口|就业|综合|核算|国民经济|交通|邮电|能源|用电"
    r"|居民收入|居民生活|价格|物价|贸易|服务业|房地产|旅游|环境|社会|民生|科技|教育|文化|卫生"
)
_GENERIC = re.compile(r"^(?:一产|二产|三产|第[一二三]产业|工业|税收|收入|支出)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """
    The indicator as the sheet names it, and its code where the catalogue has it.

    *doubt* holds the words that may make it another indicator: a narrower title.
    """

    text: str
    code: str | None
    measure: Measure
    basis: Basis | None
    accumulation: str
    doubt: str = ""
    nothing: bool = False
    titled: bool = False
    key: tuple[str, Measure | None] = ("", None)
    target: bool = False
    compared: int | None = None


@dataclass(frozen=True)
class SubjectFinder:
    """Finds indicators by the words of a table, its titles in mind."""

    catalog: Catalog
    names: Names

    def found(
        self, row: Side, column: Side, around: Surroundings, words: str
    ) -> Subject:
        """
        Return the subject that a column's and a row's words name together.

        *words* are all those of the titles and the header.
        """
        own = [*row.labels, *column.labels]
        unit = column.unit or row.unit or "%"
        named = around.from_name and _tells(own, around.title)
        over = None if named else around.title
        labels, said = self._with_title(own, over, unit)
        measure = next((one.measure for one in reversed(labels) if one.measure), None)
        ranks_growth = False
        title = around.title
        if title and measure is None and self._is_of_all(title, unit):
            measure = title.measure
            labels = [*labels, replace(title, subject="")]
            ranks_growth = measure is Measure.RANK and bool(_GROWTH.search(title.text))
        subjects = [label.subject for label in said]
        # The place by growth is none by size.
        code = None if ranks_growth else self._code(labels, row, column, words)
        return Subject(
            text=_text(labels),
            code=code,
            measure=measure or self._own_measure(code, subjects),
            basis=next((one.basis for one in reversed(labels) if one.basis), None),
            accumulation=next(filter(None, map(_counted, reversed(labels))), ""),
            doubt=self._narrowed(code, around.modifier, subjects),
            nothing=not said,
            titled=bool(said) and said[0] not in own,
            key=(said[-1].subject if said else "", measure),
            target=any(label.words.target for label in labels),
            compared=next((one.compared for one in labels if one.compared), None),
        )

    def _with_title(
        self, labels: Sequence[Label], title: Label | None, unit: str
    ) -> tuple[list[Label], list[Label]]:
        """Return all labels, and those that name: the title where they only repeat it."""
        said = [label for label in labels if label.subject]
        bare = _AND_MORE.sub("", title.subject) if title else ""
        if title is None or not bare or not self._only_repeats(said, bare):
            return list(labels), said
        named = replace(title, subject=bare)
        if _AND_MORE.search(title.text) or not _measures(title, unit):
            # 总量及增速 and a unit of money tell that only some columns are growth.
            named = replace(named, words=MeasureWords(bare), text=bare)
        plain = [replace(one, subject="") if one in said else one for one in labels]
        return [named, *plain], [named]

    def _code(
        self, labels: Sequence[Label], row: Side, column: Side, words: str
    ) -> str | None:
        if any(label.words.month_on_month for label in labels):
            return None
        subjects = [label.subject for label in labels if label.subject]
        if any(label.words.average for label in labels):
            return self._named("".join(subjects) + "年均增速", words)
        parted = next((label for label in labels if label.whole), None)
        if parted:
            return self._named(parted.part, parted.whole)
        both = bool(row.subjects and column.subjects)
        return self.code_of(subjects, words, crossed=both)

    def _is_of_all(self, title: Label, unit: str) -> bool:
        """Whether what the title measures holds for all columns, known or unnamed."""
        bare = _AND_MORE.sub("", title.subject)
        known = not bare or bool(self._named(bare, bare))
        return known and _measures(title, unit)

    def _only_repeats(self, said: Sequence[Label], title: str) -> bool:
        """Whether the table's own words are but short for its title: 投资额, 收入."""
        if not said:
            return True
        own = [label.subject for label in said]
        if self.code_of(own, title):
            return False
        short = _SHORT.sub("", "".join(own))
        code = self._named(title, title)
        name = self.catalog.indicator(code).name.zh if code else ""
        return short in title or short in name

    def answered(self, found: Subject, answer: str) -> Subject:
        """Return *found* with what a person answered: code, code/measure/basis."""
        if answer == LEAVE_OUT:
            return found
        code, _, rest = answer.partition("/")
        measure, _, basis = rest.partition("/")
        return replace(
            found,
            code=code,
            text=found.text or self.catalog.indicator(code).name.zh,
            measure=Measure.of(measure) if measure else found.measure,
            basis=Basis.of(basis) if basis else found.basis,
            doubt="",
            nothing=False,
        )

    def names_indicator(self, text: str) -> bool:
        """Whether *text* alone is a name that the catalogue has."""
        return bool(text) and bool(self.names.find(text))

    def code_of(
        self, subjects: Sequence[str], around: str, *, crossed: bool = False
    ) -> str | None:
        """Return the code that the words name together, None if none surely does."""
        if not subjects:
            return None
        whole = self._named("".join(subjects), around)
        if whole or len(subjects) == 1:
            return whole
        turned = self._named(_overlapped(subjects[-1], "".join(subjects[:-1])), around)
        if turned:
            return turned
        codes = [self._named(one, " ".join([around, *subjects])) for one in subjects]
        last = codes[-1]
        if last and all(
            code == last or (last in _OF_GDP and code == "gdp") for code in codes[:-1]
        ):
            return last
        if crossed or not last:
            return None
        # A heading that names no indicator only sorts what stands below it.
        name = subjects[-1] + self.catalog.indicator(last).name.zh
        sorting = all(_is_heading(one) or one in name for one in subjects[:-1])
        return last if sorting else None

    def _named(self, text: str, around: str) -> str | None:
        for tried in (text, _INDEX_WORDS.sub("", text), _DROPPED.sub("", text)):
            found = self.names.find(tried)
            if len(found) == 1 and self._safe(tried, found[0], around):
                return found[0]
        return None

    def _safe(self, text: str, code: str, around: str) -> bool:
        if code in _OF_GDP and not _GDP_WORDS.search(text):
            return bool(_GDP_WORDS.search(around))
        return not _GENERIC.match(text)

    def _own_measure(self, code: str | None, subjects: Sequence[str]) -> Measure:
        if code is None:
            rate = bool(subjects) and re.search(
                r"率$|rate$", subjects[-1], re.IGNORECASE
            )
            return Measure.RATE if rate else Measure.LEVEL
        indicator = self.catalog.indicator(code)
        if indicator.nature == "rank":
            return Measure.RANK
        if indicator.unit == "%":
            share = re.search(r"占|比重", indicator.name.zh)
            return Measure.SHARE if share else Measure.RATE
        dimension = self.catalog.unit(indicator.unit).dimension
        return Measure.COUNT if dimension == "count" else Measure.LEVEL

    def _narrowed(
        self, code: str | None, modifier: str, subjects: Sequence[str]
    ) -> str:
        """Return the title's word that narrows an indicator which does not say so."""
        if code is None or not modifier:
            return ""
        name = self.catalog.indicator(code).name
        said = "".join(subjects) + name.zh + name.en
        known = modifier in said or (modifier == "规上" and "规模以上" in said)
        return "" if known else modifier


def _counted(label: Label) -> str:
    return label.accumulation


def _measures(title: Label, unit: str) -> bool:
    """Whether a title's measure is that of the whole table: not 总量及增速."""
    percent = unit in {"%", "‰"} or title.words.index
    return bool(title.measure) and percent and not _AND_MORE.search(title.text)


def _tells(labels: Sequence[Label], name: Label | None) -> bool:
    """Whether a table's own words say more than 产量, which a file's name completes."""
    own = "".join(label.subject for label in labels)
    if name is None or not own or own not in name.subject:
        return False
    return own == name.subject or len(own) > _SHORTEST_NAME


def _text(labels: Sequence[Label]) -> str:
    """Return the words that name and measure, each once, as the sheet has them."""
    words: list[str] = []
    for label in labels:
        telling = label.subject or label.measure or label.words.month_on_month
        repeated = label.text in (words if "=100" not in label.text else "".join(words))
        if telling and label.text and not repeated:
            words.append(label.text)
    return _indexed(_joined(words), labels)


def _joined(words: Sequence[str]) -> str:
    """Return the words as one: Chinese has no spaces, other languages need them."""
    text = ""
    for word in words:
        spaced = text[-1:].isascii() and word[:1].isascii() and text
        text += f" {word}" if spaced else word
    return text


def _indexed(text: str, labels: Sequence[Label]) -> str:
    """Return the text of an index with its base, however the sheet says it."""
    index = next((label for label in reversed(labels) if label.words.index), None)
    if index is None or not index.unit or _WITH_BASE.search(text):
        return text
    subject = "".join(label.subject for label in labels)
    named = subject if "指数" in subject else f"{subject}指数"
    return f"{named}({index.unit})"


def _overlapped(first: str, second: str) -> str:
    """Return both names as one: 城镇居民, 居民人均可支配收入 → 城镇居民人均可支配收入."""
    shared = next(
        (
            n
            for n in range(min(len(first), len(second)), 0, -1)
            if first.endswith(second[:n])
        ),
        0,
    )
    return first + second[shared:]


def _is_heading(subject: str) -> bool:
    return bool(_HEADING.fullmatch(subject) or _TOPICS.fullmatch(subject))
